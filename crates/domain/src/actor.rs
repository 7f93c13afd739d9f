//! Who acts. Every load and every move takes an [`Actor`]; only a session makes one.

use crate::{OrganisationId, PersonId};

/// A task for the whole organisation that a person holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Office {
    /// Imports people, invites them, keeps the organisation's settings. Sees no agreement of others.
    Administrator,
}

impl Office {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Office::Administrator => "administrator",
        }
    }

    /// Reads [`Office::code`] back.
    pub fn from_code(code: &str) -> Option<Office> {
        (code == Office::Administrator.code()).then_some(Office::Administrator)
    }
}

/// The person who asks, with what the session knows of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    person: PersonId,
    organisation: OrganisationId,
    is_administrator: bool,
}

impl Actor {
    /// Made by the session layer alone (a test in the app holds this).
    pub const fn from_session(
        person: PersonId,
        organisation: OrganisationId,
        is_administrator: bool,
    ) -> Actor {
        Actor { person, organisation, is_administrator }
    }

    /// Who it is.
    pub const fn person(&self) -> PersonId {
        self.person
    }

    /// The organisation that all they can see belongs to.
    pub const fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// Whether they hold this office.
    pub const fn holds(&self, office: Office) -> bool {
        match office {
            Office::Administrator => self.is_administrator,
        }
    }
}
