//! An actor can't be put together; a session makes one.
use zwerm_domain::{Actor, Offices, OrganisationId, PersonId};

fn leak(person: PersonId, organisation: OrganisationId) -> Actor {
    Actor { person, organisation, offices: Offices::NONE, is_guest: false }
}

fn main() {}
