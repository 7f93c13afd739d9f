//! An actor can't be put together; a session makes one.
use zwerm_domain::{Actor, OrganisationId, PersonId};

fn leak(person: PersonId, organisation: OrganisationId) -> Actor {
    Actor { person, organisation, is_administrator: true }
}

fn main() {}
