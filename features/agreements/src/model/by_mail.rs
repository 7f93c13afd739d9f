//! What is mailed, and what can be answered from a mail with one button and without a word.

use zwerm_promise::{Ending, Step};

/// Whether a move asks somebody for something, so that a mail goes out.
pub const fn asks(step: Step) -> bool {
    step.asks_an_answer() || matches!(step, Step::CheckInAsked)
}

/// An answer that needs no words. Whoever lets go, or says that it did not work out, reads and writes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ByMail {
    /// Yes to a version.
    Accept,
    /// It is ready.
    Deliver,
    /// *Klaar, dank je wel.*
    Close,
    /// Finish together, as the other asks.
    Finish,
}

impl ByMail {
    /// All.
    pub const ALL: [ByMail; 4] = [ByMail::Accept, ByMail::Deliver, ByMail::Close, ByMail::Finish];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            ByMail::Accept => "accept",
            ByMail::Deliver => "deliver",
            ByMail::Close => "close",
            ByMail::Finish => Ending::Finish.code(),
        }
    }

    /// Reads [`ByMail::code`] back.
    pub fn from_code(code: &str) -> Option<ByMail> {
        ByMail::ALL.into_iter().find(|answer| answer.code() == code)
    }

    /// The answer that this move asks for, if it needs no words.
    pub const fn to(step: Step) -> Option<ByMail> {
        match step {
            Step::Proposed
            | Step::Countered
            | Step::Revised
            | Step::Renegotiated
            | Step::Recorded => Some(ByMail::Accept),
            Step::Delivered => Some(ByMail::Close),
            Step::FinishAsked => Some(ByMail::Finish),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_needs_reading_or_writing_has_no_button_in_a_mail() {
        for step in [Step::ReleaseAsked, Step::DidNotWorkOutAsked, Step::CheckInAsked] {
            assert!(asks(step));
            assert_eq!(ByMail::to(step), None, "{step:?}");
        }
    }

    #[test]
    fn nobody_is_mailed_about_what_asks_nothing() {
        for step in [Step::Agreed, Step::Closed, Step::CheckedIn, Step::Printed, Step::Withdrawn] {
            assert!(!asks(step), "{step:?}");
        }
    }
}
