//! What is a hint while writing, and which languages are asked for.

use super::{
    own::{READY, begun, send},
    world as empty_world,
};
use zwerm_domain::Office;
use zwerm_store::statements;
use zwerm_testkit::World;

/// Bram writes questionnaires.
async fn world() -> World {
    let world = empty_world().await;
    world.give_office(world.cast.bram, Office::CultureCoordinator).await;
    world
}

statements! {
    ALL_DUTCH = "UPDATE person SET language = 'nl'";
}

#[tokio::test]
async fn a_statement_that_names_a_colleague_is_a_hint_and_stops_nothing() {
    let world = world().await;
    let bram = world.sign_in(world.cast.bram).await;
    let at = begun(&bram, "empty").await;
    let named = ("nl-0-0", "Ik kan terecht bij Marit.");
    let ready = READY.into_iter().filter(|it| it.0 != "nl-0-0");
    let fields: Vec<_> = ready.chain([named]).collect();
    send(&bram, &at, &fields).await.assert_done();
    let page = bram.get(&format!("{at}/edit")).await;
    page.assert_says("In stelling q1 staat Marit. Heet een collega zo?");
    // Of another organisation nobody is looked for.
    send(&bram, &at, &[("nl-0-0", "Ik kan terecht bij Zoë.")]).await.assert_done();
    bram.get(&format!("{at}/edit")).await.assert_never_says("Heet een collega zo?");
    let fields: Vec<_> = fields.into_iter().chain([("do", "publish")]).collect();
    send(&bram, &at, &fields).await.assert_done();
}

#[tokio::test]
async fn english_is_asked_for_only_where_somebody_uses_it() {
    let world = world().await;
    let bram = world.sign_in(world.cast.bram).await;
    let at = begun(&bram, "empty").await;
    bram.get(&format!("{at}/edit")).await.assert_says("Naam in het Engels");
    let dutch = |tx: &mut zwerm_store::Writer| tx.run(&ALL_DUTCH, &[]).map(drop);
    world.site.store().write(dutch).await.expect("all read Dutch");
    let at = begun(&bram, "empty").await;
    let page = bram.get(&format!("{at}/edit")).await;
    page.assert_says("Naam in het Nederlands").assert_never_says("Naam in het Engels");
    // Who wants it all the same, ticks it; and what is written in it is never hidden.
    send(&bram, &at, &[("languages", "en"), ("name_en", "Quiet")]).await.assert_done();
    bram.get(&format!("{at}/edit")).await.assert_says("Naam in het Engels");
}
