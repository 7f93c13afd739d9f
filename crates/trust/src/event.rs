//! What happens between two people, and what each of it says.

use crate::Severity;

/// What is at stake: how much an event weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stake {
    /// A favour.
    Small,
    /// Ordinary work.
    #[default]
    Normal,
    /// Much, or what can't be undone.
    Large,
}

impl Stake {
    /// w: a half, one, two.
    #[must_use]
    pub const fn weight(self) -> f64 {
        match self {
            Self::Small => 0.5,
            Self::Normal => 1.0,
            Self::Large => 2.0,
        }
    }
}

/// What came of something that was promised, as the one who trusts meets it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    /// Delivered in time, under the terms as they were or as they were renegotiated.
    Delivered,
    /// Renegotiated before the due date: openness, and never a breach. Counts once an agreement.
    Renegotiated,
    /// Released by both, or beyond anybody's power, as both say.
    Released,
    /// Late, and said beforehand.
    LateWarned,
    /// Late, and not said. A breach of intention only if the one who trusts says so.
    LateUnwarned {
        /// Whether it was felt as one.
        is_felt: bool,
    },
    /// Not delivered, said beforehand, and a lesson drawn.
    MissedWarned,
    /// Not delivered and not said. A breach of intention only if the one who trusts judges so, in private.
    MissedUnwarned {
        /// How bad, if so.
        judged: Option<Severity>,
    },
    /// Not delivered, for the support that was promised did not come. Says nothing of who was to deliver; see [`Event::SupportFailed`].
    MissedForSupport,
    /// The same, seen from the other side: the one who is trusted promised support and did not give it.
    SupportFailed,
    /// An experiment failed, and a lesson was drawn.
    ExperimentFailed,
}

/// What an event says of one thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Toll {
    /// Nothing.
    Nothing,
    /// Good evidence, of so many times the weight of the stake.
    Good(f64),
    /// A breach.
    Breach(Severity),
}

impl Event {
    /// What it says of competence in the kind of work. A miss that nobody explains says this alone: the charitable reading.
    #[must_use]
    pub const fn of_competence(self) -> Toll {
        match self {
            Self::Delivered => Toll::Good(1.0),
            Self::LateWarned | Self::LateUnwarned { .. } => Toll::Good(0.5),
            Self::MissedWarned | Self::MissedUnwarned { .. } => Toll::Breach(Severity::HALF),
            Self::Renegotiated
            | Self::Released
            | Self::MissedForSupport
            | Self::SupportFailed
            | Self::ExperimentFailed => Toll::Nothing,
        }
    }

    /// What it says of intention. Bad intent is never inferred: somebody has to say it.
    #[must_use]
    pub const fn of_intention(self) -> Toll {
        match self {
            Self::Delivered => Toll::Good(1.0),
            Self::Renegotiated | Self::ExperimentFailed => Toll::Good(0.25),
            Self::LateUnwarned { is_felt: true } => Toll::Breach(Severity::QUARTER),
            Self::MissedUnwarned { judged: Some(severity) } => Toll::Breach(severity),
            Self::SupportFailed => Toll::Breach(Severity::HALF),
            Self::Released
            | Self::LateWarned
            | Self::LateUnwarned { is_felt: false }
            | Self::MissedWarned
            | Self::MissedUnwarned { judged: None }
            | Self::MissedForSupport => Toll::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_intent_is_never_inferred() {
        let unsaid = [
            Event::Renegotiated,
            Event::Released,
            Event::LateWarned,
            Event::LateUnwarned { is_felt: false },
            Event::MissedWarned,
            Event::MissedUnwarned { judged: None },
            Event::MissedForSupport,
            Event::ExperimentFailed,
        ];
        assert!(unsaid.iter().all(|it| !matches!(it.of_intention(), Toll::Breach(_))));
    }

    #[test]
    fn each_event_says_what_the_table_says() {
        let half = Toll::Breach(Severity::HALF);
        let judged = Severity::new(0.75);
        let rows = [
            (Event::Delivered, Toll::Good(1.0), Toll::Good(1.0)),
            (Event::Renegotiated, Toll::Nothing, Toll::Good(0.25)),
            (Event::Released, Toll::Nothing, Toll::Nothing),
            (Event::LateWarned, Toll::Good(0.5), Toll::Nothing),
            (
                Event::LateUnwarned { is_felt: true },
                Toll::Good(0.5),
                Toll::Breach(Severity::QUARTER),
            ),
            (Event::MissedWarned, half, Toll::Nothing),
            (Event::MissedUnwarned { judged }, half, Toll::Breach(judged.expect("a severity"))),
            (Event::MissedForSupport, Toll::Nothing, Toll::Nothing),
            (Event::SupportFailed, Toll::Nothing, half),
            (Event::ExperimentFailed, Toll::Nothing, Toll::Good(0.25)),
        ];
        for (event, competence, intention) in rows {
            assert_eq!((event.of_competence(), event.of_intention()), (competence, intention));
        }
    }
}
