//! Who may do what with a request for help: who asks shows it to a team or the organisation, and they alone
//! see it. Who offers is seen by the parties of the agreement.

/// In what role somebody comes to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Who asks.
    Asker,
    /// Who else takes part in the agreement it comes from.
    Party,
    /// Somebody of the team, or of the organisation, that is asked.
    Asked,
    /// Any other colleague.
    Colleague,
}

/// What one can do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Read it.
    See,
    /// See who offers help.
    SeeOffers,
    /// Offer help, or take that back.
    Offer,
    /// Take the request back.
    End,
}

impl Role {
    /// All, the nearest first.
    pub const ALL: [Role; 4] = [Role::Asker, Role::Party, Role::Asked, Role::Colleague];

    /// The nearest role that holds.
    pub const fn of(is_asker: bool, is_party: bool, is_asked: bool) -> Role {
        match (is_asker, is_party, is_asked) {
            (true, ..) => Role::Asker,
            (false, true, _) => Role::Party,
            (false, false, true) => Role::Asked,
            (false, false, false) => Role::Colleague,
        }
    }

    /// In words a works council can read.
    pub const fn words(self) -> &'static str {
        match self {
            Role::Asker => "who asks",
            Role::Party => "who else takes part in the agreement",
            Role::Asked => "somebody of the team or organisation that is asked",
            Role::Colleague => "any other colleague",
        }
    }
}

impl Action {
    /// All.
    pub const ALL: [Action; 4] = [Action::See, Action::SeeOffers, Action::Offer, Action::End];

    /// In words a works council can read.
    pub const fn words(self) -> &'static str {
        match self {
            Action::See => "read the request, in the words written for it",
            Action::SeeOffers => "see who offers help",
            Action::Offer => "offer help, and take that back",
            Action::End => "take the request back",
        }
    }
}

/// The policy.
pub const fn may(role: Role, action: Action) -> bool {
    match (role, action) {
        (Role::Asker, Action::Offer) => false,
        (Role::Asker, _) => true,
        (Role::Party, Action::See | Action::SeeOffers) => true,
        (Role::Asked, Action::See | Action::Offer) => true,
        (Role::Party | Role::Asked | Role::Colleague, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_not_asked_sees_nothing_and_only_the_parties_see_who_offers() {
        for action in Action::ALL {
            assert!(!may(Role::Colleague, action), "{action:?}");
        }
        let sees_offers = Role::ALL.map(|role| may(role, Action::SeeOffers));
        assert_eq!(sees_offers, [true, true, false, false]);
        assert!(!may(Role::Asker, Action::Offer), "nobody helps themselves to help");
        assert_eq!(Role::of(false, true, true), Role::Party);
    }
}
