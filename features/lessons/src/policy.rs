//! Who may do what with a lesson: its author everything; others read it if it is shared with them.

use crate::model::Circle;

/// What somebody is to a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who drew it.
    Author,
    /// Another party of the agreement it was drawn from.
    OtherParty,
    /// In the team that it is shared with.
    Mate,
    /// Any other colleague, also a leader or the administrator.
    Colleague,
}

/// Every role, in the order of the table.
pub const ROLES: [Role; 4] = [Role::Author, Role::OtherParty, Role::Mate, Role::Colleague];

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Draw one from an agreement.
    Draw,
    /// Read one that is shared with this circle.
    Read(Circle),
    /// Change it, share it otherwise, take it away.
    Shape,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 5] = [
    Action::Draw,
    Action::Read(Circle::Nobody),
    Action::Read(Circle::Team),
    Action::Read(Circle::Organisation),
    Action::Shape,
];

/// Whether somebody in this role may do it. A stranger never comes this far.
pub fn may(role: Role, action: Action) -> bool {
    match (role, action) {
        (Role::Author, _) | (_, Action::Read(Circle::Organisation)) => true,
        (Role::OtherParty, Action::Draw) | (Role::Mate, Action::Read(Circle::Team)) => true,
        (_, Action::Draw | Action::Shape | Action::Read(Circle::Nobody | Circle::Team)) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_with_nobody_is_the_authors_alone() {
        for role in ROLES {
            assert_eq!(may(role, Action::Read(Circle::Nobody)), role == Role::Author);
            assert_eq!(may(role, Action::Shape), role == Role::Author);
            assert!(may(role, Action::Read(Circle::Organisation)));
        }
        assert!(!may(Role::OtherParty, Action::Read(Circle::Team)));
    }
}
