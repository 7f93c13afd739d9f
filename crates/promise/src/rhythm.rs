//! The agreed rhythm of check-ins: when one is due, when the counterpart may ask, when silence is spoken to.

use jiff::{Span, ToSpan};
use zwerm_domain::{Date, is_working_day, working_days_after};

/// Working days of silence after the date, before both get the same friendly question.
pub const WORKING_DAYS_OF_SILENCE: u32 = 3;

/// How often the performer gives a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Rhythm {
    /// None agreed: a check-in may be given, not asked.
    #[default]
    None,
    /// Every week.
    Weekly,
    /// Every two weeks.
    Fortnightly,
    /// Every month.
    Monthly,
    /// When something of it is there.
    OnMilestones,
}

impl Rhythm {
    /// All rhythms, in the order of the form.
    pub const ALL: [Rhythm; 5] =
        [Rhythm::None, Rhythm::Weekly, Rhythm::Fortnightly, Rhythm::Monthly, Rhythm::OnMilestones];

    /// The word in the database, in forms and in text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Rhythm::None => "none",
            Rhythm::Weekly => "weekly",
            Rhythm::Fortnightly => "fortnightly",
            Rhythm::Monthly => "monthly",
            Rhythm::OnMilestones => "on_milestones",
        }
    }

    /// Reads [`Rhythm::code`] back.
    pub fn from_code(code: &str) -> Option<Rhythm> {
        Rhythm::ALL.into_iter().find(|rhythm| rhythm.code() == code)
    }

    /// Time between two check-ins that are due by themselves.
    fn span(self) -> Option<Span> {
        match self {
            Rhythm::None | Rhythm::OnMilestones => None,
            Rhythm::Weekly => Some(7.days()),
            Rhythm::Fortnightly => Some(14.days()),
            Rhythm::Monthly => Some(1.month()),
        }
    }

    /// Time that must lie between a check-in, or a question for one, and the next question.
    /// Milestones have no dates, so there a month stands in.
    fn quiet(self) -> Option<Span> {
        match self {
            Rhythm::OnMilestones => Some(1.month()),
            _ => self.span(),
        }
    }
}

/// What happened so far, as far as the rhythm needs it. All are days on which it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beat {
    /// When a wording was agreed for the first time.
    pub agreed_on: Date,
    /// The last check-in.
    pub checked_in_on: Option<Date>,
    /// The last time the counterpart asked for one.
    pub asked_on: Option<Date>,
}

impl Beat {
    /// Whether the counterpart asked and the performer has not answered since.
    /// On the same day the check-in counts as the answer.
    pub fn is_asked(&self) -> bool {
        self.asked_on.is_some_and(|asked| self.checked_in_on.is_none_or(|given| given < asked))
    }
}

/// Whether the counterpart may ask for a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// Yes, today.
    Open,
    /// Not yet: on this day, and why then.
    OpensOn(Date, Because),
    /// No: no rhythm was agreed. That can be agreed anew.
    NoRhythm,
}

/// From what the days until the next question are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// It was agreed on this day.
    Agreed(Date),
    /// A check-in was given on this day.
    CheckedIn(Date),
    /// It was asked on this day.
    Asked(Date),
}

impl Because {
    /// The day it is counted from.
    pub const fn day(self) -> Date {
        match self {
            Because::Agreed(day) | Because::CheckedIn(day) | Because::Asked(day) => day,
        }
    }
}

/// When the counterpart may ask for a check-in: at most once a rhythm, and not within one after a check-in.
pub fn asking(rhythm: Rhythm, beat: &Beat, today: Date) -> Asking {
    let Some(quiet) = rhythm.quiet() else { return Asking::NoRhythm };
    let mut because = Because::Agreed(beat.agreed_on);
    for later in [beat.checked_in_on.map(Because::CheckedIn), beat.asked_on.map(Because::Asked)]
        .into_iter()
        .flatten()
    {
        // Of an answer and a question on one day, the answer is the better reason.
        let is_later = match later {
            Because::CheckedIn(day) => day >= because.day(),
            _ => later.day() > because.day(),
        };
        if is_later {
            because = later;
        }
    }
    let opens = because.day().saturating_add(quiet);
    if today >= opens { Asking::Open } else { Asking::OpensOn(opens, because) }
}

/// When the performer's next check-in is due; `None` if no day follows from the rhythm, or if it would
/// come on or after `ready_on`, when there is something better to say.
pub fn check_in_due(rhythm: Rhythm, beat: &Beat, ready_on: Option<Date>) -> Option<Date> {
    if beat.is_asked() {
        return beat.asked_on;
    }
    let last = beat.checked_in_on.map_or(beat.agreed_on, |given| given.max(beat.agreed_on));
    let due = first_working_day(last.saturating_add(rhythm.span()?));
    match ready_on {
        Some(ready) if due >= ready => None,
        _ => Some(due),
    }
}

/// The day on which both get the friendly question, because the date passed in silence:
/// three working days after the date, or after the last sign of life if that came later.
pub fn question_on(due: Date, last_sign: Option<Date>) -> Date {
    let silent_since = last_sign.map_or(due, |sign| sign.max(due));
    working_days_after(silent_since, WORKING_DAYS_OF_SILENCE)
}

fn first_working_day(day: Date) -> Date {
    if is_working_day(day) { day } else { working_days_after(day, 1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn beat(checked_in_on: Option<Date>, asked_on: Option<Date>) -> Beat {
        Beat { agreed_on: date(2026, 11, 2), checked_in_on, asked_on }
    }

    #[test]
    fn asking_opens_one_rhythm_after_a_check_in_and_says_why() {
        let given = date(2026, 11, 16);
        let opens = date(2026, 11, 30);
        let beat = beat(Some(given), None);
        let found = asking(Rhythm::Fortnightly, &beat, date(2026, 11, 29));
        assert_eq!(found, Asking::OpensOn(opens, Because::CheckedIn(given)));
        assert_eq!(asking(Rhythm::Fortnightly, &beat, opens), Asking::Open);
    }

    #[test]
    fn who_asked_waits_one_rhythm_before_asking_again() {
        let asked = date(2026, 11, 16);
        let found = asking(Rhythm::Weekly, &beat(None, Some(asked)), date(2026, 11, 17));
        assert_eq!(found, Asking::OpensOn(date(2026, 11, 23), Because::Asked(asked)));
    }

    #[test]
    fn without_a_rhythm_nobody_asks() {
        assert_eq!(asking(Rhythm::None, &beat(None, None), date(2030, 1, 1)), Asking::NoRhythm);
    }

    #[test]
    fn a_check_in_is_never_due_in_the_weekend_or_on_the_day_it_is_ready() {
        // A month after Monday 2 November is Wednesday; after Friday 13 November a Sunday.
        let beat = beat(Some(date(2026, 11, 13)), None);
        assert_eq!(check_in_due(Rhythm::Monthly, &beat, None), Some(date(2026, 12, 14)));
        assert_eq!(check_in_due(Rhythm::Monthly, &beat, Some(date(2026, 12, 14))), None);
    }

    #[test]
    fn an_unanswered_question_makes_a_check_in_due_and_an_answer_on_the_same_day_ends_that() {
        let asked = date(2026, 11, 16);
        let open = beat(Some(date(2026, 11, 9)), Some(asked));
        assert_eq!(check_in_due(Rhythm::Weekly, &open, None), Some(asked));
        assert!(!beat(Some(asked), Some(asked)).is_asked());
    }

    #[test]
    fn three_working_days_of_silence_go_before_the_question() {
        let thursday = date(2026, 11, 19);
        assert_eq!(question_on(thursday, None), date(2026, 11, 24));
        assert_eq!(question_on(thursday, Some(date(2026, 11, 20))), date(2026, 11, 25));
        assert_eq!(question_on(thursday, Some(date(2026, 11, 2))), date(2026, 11, 24));
    }

    proptest! {
        #[test]
        fn nobody_can_ask_twice_within_a_rhythm(
            which in 0usize..5, given in proptest::option::of(0i64..400), later in 0i64..400,
        ) {
            let rhythm = Rhythm::ALL[which];
            let start = date(2026, 1, 1);
            let asked = start.saturating_add(later.days());
            let given = given.map(|days| start.saturating_add(days.days()));
            let beat = Beat { agreed_on: start, checked_in_on: given, asked_on: Some(asked) };
            prop_assert_ne!(asking(rhythm, &beat, asked), Asking::Open);
            let next_day = asked.saturating_add(6.days());
            prop_assert_ne!(asking(rhythm, &beat, next_day), Asking::Open);
        }
    }
}
