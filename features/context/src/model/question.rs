//! What chafes at a boundary, pure: the states of a question, the three answers, and by when one is owed.

use jiff::ToSpan;
use zwerm_domain::{Date, Id};

/// Marks ids of questions about a boundary.
pub(crate) enum Chafes {}
/// The key of a question about a boundary.
pub(crate) type QuestionId = Id<Chafes>;

/// An answer is owed within six weeks at most, and one who asks gives at least a week.
pub(crate) const MOST_WEEKS: i64 = 6;
const FEWEST_DAYS: i64 = 7;
/// What the form proposes.
const USUAL_WEEKS: i64 = 4;

/// Where a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Waits for an answer.
    Open,
    /// Something is tried; on the day it is looked at, an answer is owed again.
    OnTrial,
    /// Kept or widened, with a reason.
    Answered,
    /// Who asked took it back.
    TakenBack,
}

impl State {
    pub(crate) fn code(self) -> &'static str {
        match self {
            State::Open => "open",
            State::OnTrial => "on_trial",
            State::Answered => "answered",
            State::TakenBack => "taken_back",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<State> {
        [State::Open, State::OnTrial, State::Answered, State::TakenBack]
            .into_iter()
            .find(|it| it.code() == code)
    }

    /// Whether the owner can (still) answer.
    pub(crate) fn can_be_answered(self) -> bool {
        matches!(self, State::Open | State::OnTrial)
    }
}

/// What the owner of a boundary answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Keep,
    Widen,
    Try,
}

impl Answer {
    pub(crate) fn from_code(code: &str) -> Option<Answer> {
        match code {
            "keep" => Some(Answer::Keep),
            "widen" => Some(Answer::Widen),
            "try" => Some(Answer::Try),
            _ => None,
        }
    }

    /// What the history calls it.
    pub(crate) fn happened(self) -> Happened {
        match self {
            Answer::Keep => Happened::Kept,
            Answer::Widen => Happened::Widened,
            Answer::Try => Happened::Tried,
        }
    }

    /// Where the question stands after it.
    pub(crate) fn leads_to(self) -> State {
        match self {
            Answer::Keep | Answer::Widen => State::Answered,
            Answer::Try => State::OnTrial,
        }
    }
}

/// What happened to a boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Happened {
    Made,
    Changed,
    Kept,
    Widened,
    Tried,
    Closed,
    Reopened,
}

impl Happened {
    const ALL: [Happened; 7] = [
        Happened::Made,
        Happened::Changed,
        Happened::Kept,
        Happened::Widened,
        Happened::Tried,
        Happened::Closed,
        Happened::Reopened,
    ];

    pub(crate) fn code(self) -> &'static str {
        match self {
            Happened::Made => "made",
            Happened::Changed => "changed",
            Happened::Kept => "kept",
            Happened::Widened => "widened",
            Happened::Tried => "tried",
            Happened::Closed => "closed",
            Happened::Reopened => "reopened",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Happened> {
        Happened::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// The first and the last day by which an answer may be asked.
pub(crate) fn answer_days(today: Date) -> (Date, Date) {
    (today.saturating_add(FEWEST_DAYS.days()), today.saturating_add((MOST_WEEKS * 7).days()))
}

/// The day that a form proposes.
pub(crate) fn usual_answer_day(today: Date) -> Date {
    today.saturating_add((USUAL_WEEKS * 7).days())
}

/// Whether the day for an answer went by in silence.
pub(crate) fn is_late(state: State, answer_by: Date, today: Date) -> bool {
    state.can_be_answered() && answer_by < today
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_answer_is_asked_within_one_to_six_weeks() {
        let today = date(2026, 11, 23);
        let (first, last) = answer_days(today);
        assert_eq!((first, last), (date(2026, 11, 30), date(2027, 1, 4)));
        assert!((first..=last).contains(&usual_answer_day(today)));
    }

    #[test]
    fn a_day_is_late_once_it_has_passed_and_an_answer_ends_it() {
        let day = date(2026, 12, 1);
        assert!(!is_late(State::OnTrial, day, day) && !is_late(State::Open, day, day));
        assert!(is_late(State::Open, day, date(2026, 12, 2)));
        assert!(!is_late(State::Answered, day, date(2027, 1, 1)));
        assert_eq!(Answer::Try.leads_to(), State::OnTrial);
        assert!(!Answer::Keep.leads_to().can_be_answered());
    }

    #[test]
    fn codes_are_read_back() {
        for state in [State::Open, State::OnTrial, State::Answered, State::TakenBack] {
            assert_eq!(State::from_code(state.code()), Some(state));
        }
        assert!(Happened::ALL.iter().all(|it| Happened::from_code(it.code()) == Some(*it)));
        assert_eq!(Answer::from_code("fly"), None);
    }
}
