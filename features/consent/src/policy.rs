//! Who answers about a module: the works council consents and takes that back; who keeps Zwerm tells why it is not needed.

pub use crate::model::{Answer, Ground};
use jiff::ToSpan;
use zwerm_domain::{Date, Office, Offices, WATCH_DAYS};

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See how each module stands, who answered and why.
    See,
    /// Consent to a module.
    Consent,
    /// Take consent back, also what an administrator put on record.
    TakeBack,
    /// Say that the works council did not consent on paper.
    Deny,
    /// Put on record that there is no works council.
    SayNoCouncil,
    /// Put on record that it consented on paper.
    SayOnPaper,
    /// Consent again to what the works council took back; when, [`lifts_from`] tells.
    Lift,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 7] = [
    Action::See,
    Action::Consent,
    Action::TakeBack,
    Action::Deny,
    Action::SayNoCouncil,
    Action::SayOnPaper,
    Action::Lift,
];

/// Whether somebody with these offices may; `has_council`: whether anybody holds the office of the works council.
pub fn may(action: Action, offices: Offices, has_council: bool) -> bool {
    match action {
        Action::See => true,
        Action::Consent | Action::TakeBack | Action::Deny | Action::Lift => {
            offices.holds(Office::WorksCouncil)
        }
        Action::SayNoCouncil => offices.holds(Office::Administrator) && !has_council,
        Action::SayOnPaper => offices.holds(Office::Administrator),
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

/// A module that the works council took back, as one of its members finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// The day.
    pub on: Date,
    /// Whether this very member did.
    pub is_own: bool,
}

/// From which day on somebody who is in the works council since a day can consent again to what it took back: after [`WATCH_DAYS`] of
/// office. A *no* outlives the council that said it: whoever an administrator appoints first does not lift it the same day. Who
/// took it back in this very term of office may change their mind at once: it was on before them.
pub fn lifts_from(in_office_since: Date, taken_back: TakenBack) -> Date {
    match taken_back.is_own && in_office_since <= taken_back.on {
        true => taken_back.on,
        false => in_office_since.saturating_add(WATCH_DAYS.days()),
    }
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
                assert_eq!(may(Action::Lift, offices, has_council), council);
                assert!(may(Action::See, offices, has_council));
            }
        }
    }

    #[test]
    fn what_was_taken_back_is_lifted_after_thirty_days_of_office_or_by_who_took_it_back() {
        let day = |day| Date::constant(2026, 11, day);
        let own = TakenBack { on: day(10), is_own: true };
        assert_eq!(lifts_from(day(9), own), day(10));
        assert_eq!(lifts_from(day(10), own), day(10));
        let month_later = Date::constant(2026, 12, 11);
        assert_eq!(lifts_from(day(11), own), month_later, "it is another term of office");
        assert_eq!(lifts_from(day(11), TakenBack { is_own: false, ..own }), month_later);
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
