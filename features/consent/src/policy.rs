//! Who answers about a module: the works council consents and takes that back; who keeps Zwerm tells why it is not needed.

pub use crate::model::{Answer, Ground};
use zwerm_domain::{Office, Offices};

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See how each module stands, who answered and why.
    See,
    /// Consent to a module.
    Consent,
    /// Take consent back, also what an administrator put on record.
    TakeBack,
    /// Put on record that there is no works council.
    SayNoCouncil,
    /// Put on record that it consented on paper.
    SayOnPaper,
    /// Lift what the works council took back.
    Overrule,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 6] = [
    Action::See,
    Action::Consent,
    Action::TakeBack,
    Action::SayNoCouncil,
    Action::SayOnPaper,
    Action::Overrule,
];

/// Whether somebody with these offices may; `has_council`: whether anybody holds the office of the works council.
pub fn may(action: Action, offices: Offices, has_council: bool) -> bool {
    match action {
        Action::See => true,
        Action::Consent | Action::TakeBack => offices.holds(Office::WorksCouncil),
        Action::SayNoCouncil => offices.holds(Office::Administrator) && !has_council,
        Action::SayOnPaper => offices.holds(Office::Administrator),
        Action::Overrule => false,
    }
}

/// What one does to tell this ground.
pub const fn telling(ground: Ground) -> Action {
    match ground {
        Ground::NoCouncil | Ground::StaffMeeting => Action::SayNoCouncil,
        Ground::OnPaper | Ground::InUse => Action::SayOnPaper,
    }
}

/// Whether it may be put on record that consent is not needed, where this was answered before: never over what the
/// works council answered itself.
pub fn gives_way(answer: Option<Answer>) -> bool {
    matches!(answer, None | Some(Answer::NotNeeded(_)))
}

/// Whether the works council can consent here: not to what it consented to already, as it is promised today.
pub fn can_consent(answer: Option<Answer>, is_as_promised: bool) -> bool {
    answer != Some(Answer::Consented) || !is_as_promised
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_works_council_consents_and_nobody_overrules_it() {
        for bits in 0..16 {
            let offices = Offices::of_bits(bits);
            for has_council in [false, true] {
                let council = offices.holds(Office::WorksCouncil);
                assert_eq!(may(Action::Consent, offices, has_council), council);
                assert_eq!(may(Action::TakeBack, offices, has_council), council);
                assert!(!may(Action::Overrule, offices, has_council));
                assert!(may(Action::See, offices, has_council));
            }
        }
    }

    #[test]
    fn nobody_says_that_there_is_no_works_council_where_there_is_one() {
        let administrator = Offices::one(Office::Administrator);
        for ground in [Ground::NoCouncil, Ground::StaffMeeting] {
            assert!(may(telling(ground), administrator, false));
            assert!(!may(telling(ground), administrator, true));
        }
        assert!(may(telling(Ground::OnPaper), administrator, true));
        assert!(!may(telling(Ground::OnPaper), Offices::one(Office::CultureCoordinator), false));
    }

    #[test]
    fn what_the_works_council_answered_gives_way_to_nothing_an_administrator_says() {
        assert!(gives_way(None) && gives_way(Some(Answer::NotNeeded(Ground::InUse))));
        assert!(!gives_way(Some(Answer::Consented)) && !gives_way(Some(Answer::Withdrawn)));
        assert!(can_consent(Some(Answer::Withdrawn), true) && can_consent(None, false));
        assert!(can_consent(Some(Answer::Consented), false));
        assert!(!can_consent(Some(Answer::Consented), true));
    }
}
