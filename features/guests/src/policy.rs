//! Who may do what with a guest. Whoever invited one, or has an agreement with one, takes care that they can come in; nobody
//! comes in for them where others have agreements with them too.

/// What somebody is to a guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The guest.
    Guest,
    /// Who invited them and takes part in all their agreements.
    Inviter,
    /// Who takes part in an agreement of theirs, or invited them while others have agreements with them too.
    Party,
    /// Anybody else here, also a leader or the administrator.
    Colleague,
}

/// Every role, in the order of the table.
pub const ROLES: [Role; 4] = [Role::Guest, Role::Inviter, Role::Party, Role::Colleague];

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Invite somebody of another organisation.
    Invite,
    /// See that there is such a guest, and whether they can come in.
    See,
    /// Have a new link mailed to their own address.
    MailLink,
    /// Make a link to hand over.
    ShowLink,
    /// Change their address.
    ChangeAddress,
    /// Take back that they can come in.
    Revoke,
    /// Read what is kept about the guest, take it along, stop.
    OwnPage,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 7] = [
    Action::Invite,
    Action::See,
    Action::MailLink,
    Action::ShowLink,
    Action::ChangeAddress,
    Action::Revoke,
    Action::OwnPage,
];

/// Whether somebody in this role may do it.
pub const fn may(role: Role, action: Action) -> bool {
    match (role, action) {
        (Role::Guest, Action::OwnPage | Action::MailLink) => true,
        (Role::Guest, _) | (_, Action::OwnPage) => false,
        (_, Action::Invite) => true,
        // Who makes a link or chooses where it goes, could come in with it.
        (Role::Inviter, _) => true,
        (Role::Party, Action::ShowLink | Action::ChangeAddress) => false,
        (Role::Party, _) => true,
        (Role::Colleague, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_makes_a_link_into_agreements_of_others() {
        for action in [Action::ShowLink, Action::ChangeAddress] {
            for role in ROLES {
                assert_eq!(may(role, action), role == Role::Inviter, "{role:?} {action:?}");
            }
        }
    }

    #[test]
    fn a_colleague_who_has_nothing_to_do_with_a_guest_does_not_know_of_one() {
        let known: Vec<_> =
            ACTIONS.into_iter().filter(|action| may(Role::Colleague, *action)).collect();
        assert_eq!(known, [Action::Invite]);
    }
}
