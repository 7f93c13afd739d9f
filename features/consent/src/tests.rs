//! Consent through the real routes.

mod answering;
mod showing;
mod thresholds;

use zwerm_domain::{Module, Office, PersonId};
use zwerm_store::{StoreError, params, statements};
use zwerm_testkit::World;

statements! {
    NOTHING = "DELETE FROM module_consent WHERE organisation_id = $1";
}

const PAGE: &str = "/consent";
const ANSWERS: &str = "/consent/answers";
const REASONS: &str = "/consent/reasons";

/// An organisation where nobody has answered anything.
async fn world() -> World {
    let world = World::with(vec![crate::feature()]).await;
    let organisation = world.cast.organisation;
    let emptied = world.site.store().write(move |tx| tx.run(&NOTHING, &params![organisation]));
    emptied.await.map_err(|error: StoreError| error).expect("is emptied");
    world
}

/// Somebody in the works council.
async fn council(world: &World) -> PersonId {
    world.give_office(world.cast.ruben, Office::WorksCouncil).await;
    world.cast.ruben
}

/// Every module ticked, under this name.
fn all(name: &'static str) -> Vec<(&'static str, &'static str)> {
    Module::ALL.into_iter().map(|module| (name, module.code())).collect()
}

/// The words beside the name of a module.
async fn stands(world: &World, module: &str) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&format!("/consent/{module}")).await.assert_ok().text()
}
