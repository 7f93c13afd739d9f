//! Who may do what with thanks: everybody gives them; only their receiver reads them and takes them away.

/// What somebody is to a word of thanks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Whom it is for.
    Receiver,
    /// Who gave it.
    Giver,
    /// Anybody else here, also a leader or the administrator.
    Colleague,
}

/// Every role, in the order of the table.
pub const ROLES: [Role; 3] = [Role::Receiver, Role::Giver, Role::Colleague];

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Give thanks to a colleague.
    Give,
    /// Read it, or know that it was given.
    Read,
    /// Take it away.
    Remove,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 3] = [Action::Give, Action::Read, Action::Remove];

/// Whether somebody in this role may do it. A stranger never comes this far.
pub fn may(role: Role, action: Action) -> bool {
    match action {
        Action::Give => role != Role::Receiver,
        Action::Read | Action::Remove => role == Role::Receiver,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_receiver_reads_it_and_nobody_thanks_oneself() {
        for role in ROLES {
            assert_eq!(may(role, Action::Read), role == Role::Receiver);
            assert_eq!(may(role, Action::Remove), role == Role::Receiver);
        }
        assert!(!may(Role::Receiver, Action::Give) && may(Role::Colleague, Action::Give));
    }
}
