//! Where a wave stands: follows from what happened to it and the day. Pure.
//!
//! ```text
//! made ──keys──▶ preparing ──all keys──▶ prepared ──countersigned──▶ collecting ──answer day──▶ open ──after the last day──▶ counting ──▶ opened
//!   └──────────────┴── withdrawn ─────────────┴──────── withdrawn ───────┴── withdrawn ───────────┘
//!                                             └── not countersigned two days before: lapsed
//! ```

use jiff::ToSpan;
use zwerm_domain::Date;

/// So many days lie between the countersignature and the first day of answering, so that collecting and answering are not one moment.
pub(crate) const APART: i64 = 2;
/// So many days one can answer, at least and at most.
pub(crate) const DAYS: (i64, i64) = (3, 60);
/// A wave is made so many days ahead at most.
pub(crate) const AHEAD: i64 = 180;

/// What happened to a wave: at most once each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Its keys were asked for.
    Keys,
    /// All keys are there, and what is promised is written down.
    Prepared,
    /// Who watches compared and signed it.
    Countersigned,
    /// It will not be held, or is broken off.
    Withdrawn,
    /// No ballot comes in any more; the keys that let them in are destroyed.
    Closed,
    /// What may be shown is there; the key that opened answers is destroyed.
    Opened,
}

impl Step {
    pub(crate) const ALL: [Step; 6] = [
        Step::Keys,
        Step::Prepared,
        Step::Countersigned,
        Step::Withdrawn,
        Step::Closed,
        Step::Opened,
    ];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Step::Keys => "keys",
            Step::Prepared => "prepared",
            Step::Countersigned => "countersigned",
            Step::Withdrawn => "withdrawn",
            Step::Closed => "closed",
            Step::Opened => "opened",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.code() == code)
    }
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// It can still be looked at: who is in which cell, what is asked.
    Made,
    /// Its keys are being made.
    Preparing,
    /// It waits for the countersignature.
    Prepared,
    /// It was not countersigned in time.
    Lapsed,
    /// Ballot papers are collected; answering has not begun.
    Collecting,
    /// Answers come in.
    Open,
    /// It is over, and the results are being made.
    Counting,
    /// The results are there.
    Opened,
    /// It was withdrawn.
    Withdrawn,
}

impl Stage {
    /// Of a wave that has had these steps, on this day.
    pub(crate) fn of(steps: &[Step], answer_on: Date, close_on: Date, today: Date) -> Stage {
        let had = |step| steps.contains(&step);
        // Nobody signs what is not written down; but the demo tells of a signature while the keys are still being made.
        let is_signed = had(Step::Countersigned) && had(Step::Prepared);
        let last_to_sign = answer_on.saturating_sub(APART.days());
        match () {
            () if had(Step::Withdrawn) => Stage::Withdrawn,
            () if had(Step::Opened) => Stage::Opened,
            () if had(Step::Closed) => Stage::Counting,
            () if is_signed && today > close_on => Stage::Counting,
            () if is_signed && today >= answer_on => Stage::Open,
            () if is_signed => Stage::Collecting,
            () if had(Step::Countersigned) => Stage::Preparing,
            () if today > last_to_sign => Stage::Lapsed,
            () if had(Step::Prepared) => Stage::Prepared,
            () if had(Step::Keys) => Stage::Preparing,
            () => Stage::Made,
        }
    }

    /// Whether ballot papers are given out.
    pub(crate) fn collects(self) -> bool {
        matches!(self, Stage::Collecting | Stage::Open)
    }

    /// Whether it can be withdrawn.
    pub(crate) fn is_before_the_end(self) -> bool {
        !matches!(self, Stage::Counting | Stage::Opened | Stage::Withdrawn)
    }
}

/// What is wrong with the days of a wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WrongDay {
    /// Answering begins too soon for the countersignature and collecting to come before it.
    Soon,
    /// It begins too far ahead.
    Far,
    /// It is open too short.
    Short,
    /// It is open too long.
    Long,
}

/// Whether these days will do. A day more than [`APART`] at the beginning: somebody has to look before signing.
pub(crate) fn days(today: Date, answer_on: Date, close_on: Date) -> Result<(), WrongDay> {
    let open = |days: i64| answer_on.saturating_add((days - 1).days());
    if answer_on < today.saturating_add((APART + 1).days()) {
        Err(WrongDay::Soon)
    } else if answer_on > today.saturating_add(AHEAD.days()) {
        Err(WrongDay::Far)
    } else if close_on < open(DAYS.0) {
        Err(WrongDay::Short)
    } else if close_on > open(DAYS.1) {
        Err(WrongDay::Long)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(day: i64) -> Date {
        Date::constant(2026, 1, 1).saturating_add(day.days())
    }

    #[test]
    fn it_goes_from_step_to_step_and_from_day_to_day() {
        use Step::*;
        let stage = |steps: &[Step], on| Stage::of(steps, day(10), day(20), day(on));
        assert_eq!(stage(&[], 0), Stage::Made);
        assert_eq!(stage(&[Keys], 0), Stage::Preparing);
        assert_eq!(stage(&[Keys, Prepared], 8), Stage::Prepared);
        assert_eq!(stage(&[Keys, Prepared], 9), Stage::Lapsed);
        let signed = [Keys, Prepared, Countersigned];
        assert_eq!(stage(&signed, 9), Stage::Collecting);
        assert_eq!((stage(&signed, 10), stage(&signed, 20)), (Stage::Open, Stage::Open));
        assert_eq!(stage(&signed, 21), Stage::Counting);
        for on in [8, 9, 10, 15, 21] {
            assert_eq!(stage(&[Keys, Countersigned], on), Stage::Preparing, "no keys on {on}");
        }
        assert_eq!(stage(&[Keys, Prepared, Countersigned, Closed], 15), Stage::Counting);
        assert_eq!(stage(&[Keys, Prepared, Countersigned, Closed, Opened], 22), Stage::Opened);
        assert_eq!(stage(&[Keys, Prepared, Countersigned, Withdrawn], 15), Stage::Withdrawn);
        for step in Step::ALL {
            assert_eq!(Step::from_code(step.code()), Some(step));
        }
    }

    #[test]
    fn there_is_time_to_sign_to_collect_and_to_answer() {
        assert_eq!(days(day(0), day(3), day(5)), Ok(()));
        assert_eq!(days(day(0), day(2), day(9)), Err(WrongDay::Soon));
        assert_eq!(days(day(0), day(181), day(190)), Err(WrongDay::Far));
        assert_eq!(days(day(0), day(3), day(4)), Err(WrongDay::Short));
        assert_eq!(days(day(0), day(3), day(63)), Err(WrongDay::Long));
        assert_eq!(days(day(0), day(3), day(2)), Err(WrongDay::Short));
    }

    proptest! {
        #[test]
        fn nothing_is_collected_or_answered_before_somebody_signed(bits in 0_u8..64, on in 0_i64..40) {
            let steps: Vec<Step> =
                (0..6).filter(|at| bits & (1 << at) != 0).map(|at| Step::ALL[at]).collect();
            let stage = Stage::of(&steps, day(10), day(20), day(on));
            if stage.collects() {
                prop_assert!(steps.contains(&Step::Countersigned));
                prop_assert!(steps.contains(&Step::Prepared), "without keys there is nothing to collect");
                prop_assert!(on <= 20);
                prop_assert!(!steps.contains(&Step::Withdrawn) && !steps.contains(&Step::Closed));
            }
            if stage == Stage::Open {
                prop_assert!(on >= 10);
            }
        }
    }
}
