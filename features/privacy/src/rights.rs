//! What somebody asks about their own data: of which kind, how it stands, and by when. Pure.

use jiff::ToSpan;
use zwerm_domain::{Date, PersonId};

/// So many days pass before something is erased: it can be taken back until then.
const WAITING_DAYS: i64 = 14;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Right {
    /// Article 17.
    Erase,
    /// Article 16.
    Rectify,
    /// Article 18.
    Restrict,
    /// Article 21.
    Object,
}

impl Right {
    /// All but erasing, which has a page of its own.
    pub(crate) const ASKED: [Right; 3] = [Right::Rectify, Right::Restrict, Right::Object];
    pub(crate) const ALL: [Right; 4] =
        [Right::Erase, Right::Rectify, Right::Restrict, Right::Object];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Right::Erase => "erase",
            Right::Rectify => "rectify",
            Right::Restrict => "restrict",
            Right::Object => "object",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Right> {
        Right::ALL.into_iter().find(|right| right.code() == code)
    }

    /// By when it is done: erasing after the days in which it can be taken back, the rest within a month (article 12).
    pub(crate) fn due(self, asked_on: Date) -> Date {
        match self {
            Right::Erase => asked_on.saturating_add(WAITING_DAYS.days()),
            _ => asked_on.saturating_add(1.month()),
        }
    }
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Open,
    /// Of erasing: it is being done, and can't be taken back any more.
    Begun,
    TakenBack,
    Granted,
    Declined,
}

impl State {
    const ALL: [State; 5] =
        [State::Open, State::Begun, State::TakenBack, State::Granted, State::Declined];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Begun => "begun",
            State::TakenBack => "taken_back",
            State::Granted => "granted",
            State::Declined => "declined",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) id: i64,
    pub(crate) person: PersonId,
    pub(crate) name: String,
    pub(crate) right: Right,
    pub(crate) state: State,
    pub(crate) asked_on: Date,
    pub(crate) due_on: Date,
    /// Whether the data-protection officer wrote it down, for somebody's letter.
    pub(crate) is_by_letter: bool,
    pub(crate) words: String,
    pub(crate) answer: String,
    pub(crate) closed_on: Option<Date>,
}

impl Request {
    /// Whether its owner can take it back: what waits, and a restriction that holds.
    pub(crate) fn can_be_taken_back(&self) -> bool {
        self.state == State::Open || (self.right == Right::Restrict && self.state == State::Granted)
    }

    /// Whether an answer is owed. Erasing needs none: it is done.
    pub(crate) fn waits_for_answer(&self) -> bool {
        self.state == State::Open && self.right != Right::Erase
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn erasing_waits_two_weeks_and_an_answer_is_owed_within_a_month() {
        let asked = Date::constant(2027, 1, 31);
        assert_eq!(Right::Erase.due(asked), Date::constant(2027, 2, 14));
        assert_eq!(Right::Object.due(asked), Date::constant(2027, 2, 28));
        for right in Right::ALL {
            assert_eq!(Right::from_code(right.code()), Some(right));
        }
        for state in State::ALL {
            assert_eq!(State::from_code(state.code()), Some(state));
        }
    }
}
