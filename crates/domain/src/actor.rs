//! Who acts. Every load and every move takes an [`Actor`]; only a session makes one.

use crate::{Office, Offices, OrganisationId, PersonId};

/// The person who asks, with what the session knows of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    person: PersonId,
    organisation: OrganisationId,
    offices: Offices,
}

impl Actor {
    /// Made by the session layer alone (a test in the app holds this).
    pub const fn from_session(
        person: PersonId,
        organisation: OrganisationId,
        offices: Offices,
    ) -> Actor {
        Actor { person, organisation, offices }
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
        self.offices.holds(office)
    }

    /// All offices they hold.
    pub const fn offices(&self) -> Offices {
        self.offices
    }
}
