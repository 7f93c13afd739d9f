//! Who may do what when a seat is handed over: who holds it offers it, the other parties say yes first, then
//! the colleague. Nobody gets an agreement, or a new other party, without saying yes; no reason is owed.

/// In what role somebody comes to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Whose seat it is.
    Holder,
    /// Another party, who offers it for somebody who has left.
    Offerer,
    /// Another party.
    Other,
    /// Whom it is offered to.
    Receiver,
    /// Any other colleague.
    Colleague,
}

/// What one can do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Offer the seat to a colleague.
    Offer,
    /// Take the offer back.
    Withdraw,
    /// Say yes or no to the colleague as a new party.
    AnswerAsOther,
    /// Read the wording that holds and its support, once all others said yes.
    ReadTerms,
    /// Take the seat, or rather not.
    Receive,
    /// End standing in: back, given back, or not needed after all.
    EndStandingIn,
}

impl Role {
    /// All, the nearest first.
    pub const ALL: [Role; 5] =
        [Role::Holder, Role::Offerer, Role::Other, Role::Receiver, Role::Colleague];

    /// The nearest role that holds.
    pub const fn of(is_holder: bool, is_offerer: bool, is_receiver: bool, is_party: bool) -> Role {
        match (is_holder, is_offerer, is_receiver, is_party) {
            (true, ..) => Role::Holder,
            (false, true, ..) => Role::Offerer,
            (false, false, true, _) => Role::Receiver,
            (false, false, false, true) => Role::Other,
            (false, false, false, false) => Role::Colleague,
        }
    }

    /// In words a works council can read.
    pub const fn words(self) -> &'static str {
        match self {
            Role::Holder => "whose seat it is",
            Role::Offerer => "another party, who offered it for somebody who has left",
            Role::Other => "any other party",
            Role::Receiver => "the colleague it is offered to",
            Role::Colleague => "any other colleague, also who leads a team of theirs",
        }
    }
}

impl Action {
    /// All.
    pub const ALL: [Action; 6] = [
        Action::Offer,
        Action::Withdraw,
        Action::AnswerAsOther,
        Action::ReadTerms,
        Action::Receive,
        Action::EndStandingIn,
    ];

    /// In words a works council can read.
    pub const fn words(self) -> &'static str {
        match self {
            Action::Offer => "offer the seat to a colleague",
            Action::Withdraw => "take the offer back",
            Action::AnswerAsOther => "say yes or no to the colleague as a new party",
            Action::ReadTerms => {
                "read the wording that holds and its support, once all others said yes"
            }
            Action::Receive => "take the seat, or rather not",
            Action::EndStandingIn => "end standing in, before or while it lasts",
        }
    }
}

/// The policy; `has_left` tells whether whose seat it is does not work here any more.
pub const fn may(role: Role, has_left: bool, action: Action) -> bool {
    match (role, action) {
        (Role::Holder, Action::Offer | Action::Withdraw | Action::ReadTerms) => true,
        (Role::Other | Role::Offerer, Action::Offer) => has_left,
        (Role::Other | Role::Offerer | Role::Receiver, Action::ReadTerms) => true,
        (Role::Offerer, Action::Withdraw) => true,
        (Role::Other, Action::AnswerAsOther) => true,
        (Role::Receiver, Action::Receive) => true,
        (Role::Holder | Role::Receiver, Action::EndStandingIn) => true,
        (_, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_answers_for_another_and_a_colleague_does_nothing() {
        for action in Action::ALL {
            assert!(!may(Role::Colleague, true, action), "{action:?}");
        }
        for role in Role::ALL {
            assert_eq!(may(role, false, Action::Receive), role == Role::Receiver, "{role:?}");
            assert_eq!(may(role, false, Action::AnswerAsOther), role == Role::Other, "{role:?}");
            assert_eq!(may(role, false, Action::Offer), role == Role::Holder, "{role:?}");
            let is_theirs = matches!(role, Role::Holder | Role::Receiver);
            assert_eq!(may(role, false, Action::EndStandingIn), is_theirs, "{role:?}");
        }
        assert!(may(Role::Other, true, Action::Offer), "for somebody who has left another may");
    }
}
