//! Who acts. Every load and every move takes an [`Actor`]; only a session makes one.

use crate::{Office, Offices, OrganisationId, PersonId};

/// The person who asks, with what the session knows of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    person: PersonId,
    organisation: OrganisationId,
    offices: Offices,
    is_guest: bool,
}

impl Actor {
    /// Made by the session layer alone (a test in the app holds this).
    pub const fn from_session(
        person: PersonId,
        organisation: OrganisationId,
        offices: Offices,
    ) -> Actor {
        Actor { person, organisation, offices, is_guest: false }
    }

    /// A guest of this organisation, who came in by a personal link. Made by the session layer alone.
    pub const fn from_guest_session(person: PersonId, host: OrganisationId) -> Actor {
        Actor { person, organisation: host, offices: Offices::NONE, is_guest: true }
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
    /// Whether it is a guest: a party to an agreement and nothing else.
    pub const fn is_guest(&self) -> bool {
        self.is_guest
    }
}
