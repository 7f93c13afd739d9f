//! Oversight through the real routes.

mod checking;
mod looking;

use zwerm_domain::{Office, PersonId};
use zwerm_testkit::{Seen, World};

const OWN: &str = "/oversight/looked";

async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

/// What somebody reads about who looked.
async fn own(world: &World, person: PersonId) -> Seen {
    world.sign_in(person).await.get(OWN).await
}

/// Somebody in the works council.
async fn council(world: &World) -> PersonId {
    world.give_office(world.cast.ruben, Office::WorksCouncil).await;
    world.cast.ruben
}
