//! Goals and boundaries as one thing with two faces: a direction.

pub(crate) mod question;

use zwerm_domain::{BoundaryId, Date, GoalId, TeamId};

/// Which face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Goal,
    Boundary,
}

impl Kind {
    /// The word that pages and texts choose by.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Kind::Goal => "goal",
            Kind::Boundary => "boundary",
        }
    }

    /// Where they live.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Kind::Goal => "/context/goals",
            Kind::Boundary => "/context/boundaries",
        }
    }
}

/// One goal or boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    Goal(GoalId),
    Boundary(BoundaryId),
}

impl Which {
    pub(crate) fn kind(self) -> Kind {
        match self {
            Which::Goal(_) => Kind::Goal,
            Which::Boundary(_) => Kind::Boundary,
        }
    }

    pub(crate) fn path(self) -> String {
        match self {
            Which::Goal(id) => format!("{}/{id}", Kind::Goal.path()),
            Which::Boundary(id) => format!("{}/{id}", Kind::Boundary.path()),
        }
    }
}

/// Whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    Organisation,
    Team(TeamId, String),
}

impl Owner {
    pub(crate) fn team(&self) -> Option<TeamId> {
        match self {
            Owner::Organisation => None,
            Owner::Team(id, _) => Some(*id),
        }
    }

    /// Where all goals and boundaries of this owner stand.
    pub(crate) fn path(&self) -> String {
        self.team().map_or("/context".to_owned(), |team| format!("/context/team/{team}"))
    }

    /// The team's name, or the organisation's.
    pub(crate) fn name<'a>(&'a self, organisation: &'a str) -> &'a str {
        match self {
            Owner::Organisation => organisation,
            Owner::Team(_, name) => name,
        }
    }
}

/// What one writes about a goal or a boundary. A boundary is noticed by being met: it has no `noticed_by`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) name: String,
    /// Why we want it, or why the boundary is there.
    pub(crate) reason: String,
    pub(crate) noticed_by: String,
}

/// A goal or boundary as its own page shows it.
#[derive(Clone, Debug)]
pub(crate) struct Direction {
    pub(crate) which: Which,
    pub(crate) owner: Owner,
    pub(crate) words: Words,
    pub(crate) closed_on: Option<Date>,
    pub(crate) version: i64,
}
