//! A catch-up, pure: who it is for, and what it says.

use zwerm_domain::{Id, TeamId};

/// Marks ids of catch-ups.
pub(crate) enum Told {}
/// The key of a catch-up.
pub(crate) type CatchUpId = Id<Told>;
/// Marks ids of questions under a catch-up.
pub(crate) enum AskedUnder {}
/// The key of a question under a catch-up.
pub(crate) type QuestionId = Id<AskedUnder>;

/// Whom a catch-up is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Circle {
    Organisation,
    Team(TeamId, String),
}

impl Circle {
    pub(crate) fn team(&self) -> Option<TeamId> {
        match self {
            Circle::Organisation => None,
            Circle::Team(id, _) => Some(*id),
        }
    }

    /// The team's name, or the organisation's.
    pub(crate) fn name<'a>(&'a self, organisation: &'a str) -> &'a str {
        match self {
            Circle::Organisation => organisation,
            Circle::Team(_, name) => name,
        }
    }

    /// What a form sends for it.
    pub(crate) fn value(&self) -> String {
        self.team().map_or_else(|| "organisation".to_owned(), |team| team.to_string())
    }
}

/// The three lines, and the one that may be added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) goes_on: String,
    pub(crate) means: String,
    pub(crate) not_known: String,
    pub(crate) on_my_desk: String,
}
