//! What the shared parts of a page show: a card of an agreement, the week, how it went, two people.

use crate::{
    Who,
    format::{Calendar, iso, tile},
};
use zwerm_domain::Date;

/// A small mark: a word with an icon, in a tone (empty, `sun`, `leaf`, `brand`, `coral`).
#[derive(Clone, Debug, Default)]
pub struct Pill {
    /// The word.
    pub text: String,
    /// The icon's name; may be empty.
    pub icon: &'static str,
    /// The tone.
    pub tone: &'static str,
}

impl Pill {
    /// A mark in the neutral tone.
    pub fn new(text: impl Into<String>, icon: &'static str) -> Pill {
        Pill { text: text.into(), icon, tone: "" }
    }

    /// The same mark in a tone.
    #[must_use]
    pub fn toned(mut self, tone: &'static str) -> Pill {
        self.tone = tone;
        self
    }
}

/// One line on a card: who promises what, or what is needed.
#[derive(Clone, Debug)]
pub struct DealLine {
    /// The icon's name.
    pub icon: &'static str,
    /// What the line is about, such as "Ik beloof Marit".
    pub about: String,
    /// What is promised or needed.
    pub text: String,
}

/// An agreement as a card.
#[derive(Clone, Debug)]
pub struct Deal {
    /// Where the card leads.
    pub href: String,
    /// The result, shortened.
    pub title: String,
    /// Who: each party a circle, as many as fit.
    pub pair: Vec<Who>,
    /// The day or the state.
    pub pill: Pill,
    /// What is promised and needed.
    pub lines: Vec<DealLine>,
    /// A last quiet line; may be empty.
    pub note: String,
    /// Who sees this.
    pub seen_by: String,
}

/// One line of the week.
#[derive(Clone, Debug)]
pub struct WeekItem {
    /// The day as `2026-11-23`.
    pub iso: String,
    /// "ma".
    pub weekday: &'static str,
    /// 23.
    pub day: i8,
    /// Is it today?
    pub is_today: bool,
    /// What there is.
    pub title: String,
    /// Where it leads; may be empty.
    pub href: String,
    /// A quiet second line; may be empty.
    pub says: String,
}

impl WeekItem {
    /// Something on a day.
    pub fn new(calendar: Calendar, day: Date, title: impl Into<String>) -> WeekItem {
        let (weekday, number) = tile(calendar.language, day);
        WeekItem {
            iso: iso(day),
            weekday,
            day: number,
            is_today: day == calendar.today,
            title: title.into(),
            href: String::new(),
            says: String::new(),
        }
    }
}

/// One step of how it went.
#[derive(Clone, Debug)]
pub struct Step {
    /// The day as `2026-11-23`.
    pub iso: String,
    /// The day as people say it.
    pub when: String,
    /// What happened.
    pub text: String,
    /// A page to look at, as its address and name.
    pub link: Option<(String, String)>,
    /// Is this where it stands now?
    pub is_now: bool,
}

impl Step {
    /// What happened on a day.
    pub fn new(calendar: Calendar, day: Date, text: impl Into<String>) -> Step {
        let when = crate::format::capitalised(&calendar.day(day));
        Step { iso: iso(day), when, text: text.into(), link: None, is_now: false }
    }
}

/// One of the parties at the head of an agreement.
#[derive(Clone, Debug)]
pub struct Party {
    /// Who.
    pub who: Who,
    /// "Wie het doet"; empty for the further ones of a side.
    pub part: String,
    /// The name as the reader sees it ("Samira (jij)").
    pub name: String,
    /// The team; may be empty.
    pub says: String,
}
