//! What can be wrong with a form: which field, and what is the matter, in the user's terms.

use std::fmt;
use zwerm_domain::{Date, text::TextProblem};

/// A field of the form. Displays as the name it has there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The whole form.
    Form,
    /// The first other party.
    With,
    /// Another party, from 0.
    Also(usize),
    /// On which side another party stands.
    AlsoSide(usize),
    /// Who does it.
    Side,
    /// Short name.
    Title,
    /// Result.
    Result,
    /// Ready on a day, or going on.
    DueKind,
    /// The day.
    Due,
    /// The words of a need, from 0.
    NeedText(usize),
    /// The day of a need.
    NeedBy(usize),
    /// Of whom a need is asked.
    NeedOf(usize),
    /// A criterion, from 0.
    Criterion(usize),
    /// For whom.
    ForWhom,
    /// What may go wrong.
    MayGoWrong,
    /// What may not.
    MayNotGoWrong,
    /// In return.
    InReturn,
    /// Boundaries.
    Boundaries,
    /// Rhythm.
    Rhythm,
    /// Visibility.
    Visibility,
    /// The teams that see result and date.
    Teams,
    /// Kind of work.
    KindOfWork,
    /// Goal.
    Goal,
    /// Why it matters to the writer.
    Reason,
    /// A word with the proposal.
    Message,
    /// The last day of stepping in.
    Until,
    /// A boundary in own words.
    OtherBoundary,
    /// Why one steps in.
    Why,
    /// What is needed to give it back.
    GivesBack,
    /// The first day that somebody is away.
    Starts,
    /// The day that they are back.
    Returns,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Field::Form => "form",
            Field::With => "with",
            Field::Also(at) => return write!(f, "also_{at}"),
            Field::AlsoSide(at) => return write!(f, "also_side_{at}"),
            Field::Side => "side",
            Field::Title => "title",
            Field::Result => "result",
            Field::DueKind => "due_kind",
            Field::Due => "due",
            Field::NeedText(at) => return write!(f, "need_text_{at}"),
            Field::NeedBy(at) => return write!(f, "need_by_{at}"),
            Field::NeedOf(at) => return write!(f, "need_of_{at}"),
            Field::Criterion(at) => return write!(f, "criterion_{at}"),
            Field::ForWhom => "for_whom",
            Field::MayGoWrong => "may_go_wrong",
            Field::MayNotGoWrong => "may_not_go_wrong",
            Field::InReturn => "in_return",
            Field::Boundaries => "boundary",
            Field::Rhythm => "rhythm",
            Field::Visibility => "visibility",
            Field::Teams => "team",
            Field::KindOfWork => "kind_of_work",
            Field::Goal => "goal",
            Field::Reason => "reason",
            Field::Message => "message",
            Field::Until => "until",
            Field::OtherBoundary => "other_boundary",
            Field::Why => "why",
            Field::GivesBack => "gives_back",
            Field::Starts => "starts",
            Field::Returns => "returns",
        };
        f.write_str(name)
    }
}

/// What is the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Nothing was filled in where something is needed.
    Missing,
    /// Longer than this many characters.
    TooLong {
        /// The most characters that fit.
        most: usize,
    },
    /// Quotes or lists nested too deep.
    TooNested,
    /// No day of the calendar, such as 31 February.
    NotADay,
    /// A day that has gone by.
    InThePast,
    /// A day further ahead than anybody can see.
    TooFar {
        /// The last day that can be chosen.
        last: Date,
    },
    /// Back before one went, or on the same day.
    NotAfterStart,
    /// More lines than fit.
    TooMany {
        /// The most lines.
        most: usize,
    },
    /// Not one of the choices.
    NotAChoice,
    /// An agreement with oneself.
    WithYourself,
    /// A party that is named already.
    Twice,
    /// Support is asked of a party, or of a team or role; not of another person.
    NoParty,
    /// A counter-proposal that says the same.
    NothingChanged,
}

impl What {
    /// The last part of the text key for this.
    pub const fn key(self) -> &'static str {
        match self {
            What::Missing => "missing",
            What::TooLong { .. } => "too-long",
            What::TooNested => "too-nested",
            What::NotADay => "not-a-day",
            What::InThePast => "in-the-past",
            What::TooFar { .. } => "too-far",
            What::NotAfterStart => "not-after-start",
            What::TooMany { .. } => "too-many",
            What::NotAChoice => "not-a-choice",
            What::WithYourself => "with-yourself",
            What::Twice => "twice",
            What::NoParty => "no-party",
            What::NothingChanged => "nothing-changed",
        }
    }
}

impl From<TextProblem> for What {
    fn from(problem: TextProblem) -> What {
        match problem {
            TextProblem::Empty => What::Missing,
            TextProblem::TooLong { most } => What::TooLong { most },
            TextProblem::TooNested => What::TooNested,
        }
    }
}

/// One thing to mend in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub field: Field,
    /// What is the matter.
    pub what: What,
}
