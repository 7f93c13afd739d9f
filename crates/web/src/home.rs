//! What a feature brings to Vandaag. `app/src/home.rs` lays the parts of all features on one page.

use zwerm_domain::{Date, PersonId};

/// One thing that asks for this person's answer.
pub struct Waits {
    /// Who waits for it (for "Twee mensen wachten op jouw antwoord"); nobody where a day asks.
    pub person: Option<PersonId>,
    /// The item, as HTML from the feature's own page.
    pub html: String,
}

/// A line in "Deze week".
pub struct WeekItem {
    /// The day.
    pub on: Date,
    /// What it is.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// One more line, may be empty.
    pub line: String,
}

/// A tile in "Begin iets".
pub struct Start {
    /// An icon's name.
    pub icon: &'static str,
    /// Where it leads.
    pub href: &'static str,
    /// What one begins.
    pub title: String,
    /// One line about it.
    pub line: String,
}

/// What one feature brings to Vandaag.
#[derive(Default)]
pub struct HomePart {
    /// What waits for this person, the longest waiting first.
    pub waits: Vec<Waits>,
    /// A section of the page, as HTML; may be empty.
    pub section: String,
    /// Whether this person has begun at all (an empty home teaches instead).
    pub has_begun: bool,
    /// What happens this week.
    pub week: Vec<WeekItem>,
    /// What one can begin.
    pub begin: Vec<Start>,
    /// Agreements finished together this quarter in the whole organisation.
    pub flock: Option<u64>,
}
