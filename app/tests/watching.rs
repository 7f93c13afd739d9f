//! Whoever keeps Zwerm does not choose, on one day, who watches over it: a works council is not emptied, replaced or passed over.

use zwerm_domain::{Office, PersonId};
use zwerm_store::{StoreError, params, statements};
use zwerm_testkit::{Seen, World};

statements! {
    NOTHING = "DELETE FROM module_consent WHERE organisation_id = $1";
}

const THRESHOLD: &str = "/consent/thresholds/invited";
const OFFICES: &str = "/people/offices";

/// Ruben is the works council; Ada keeps Zwerm. Nobody answered about any module.
async fn world() -> World {
    let world = World::with(zwerm::features::all()).await;
    world.give_office(world.cast.ruben, Office::WorksCouncil).await;
    let organisation = world.cast.organisation;
    let emptied = world.site.store().write(move |tx| tx.run(&NOTHING, &params![organisation]));
    emptied.await.map_err(|error: StoreError| error).expect("is emptied");
    world
}

async fn as_ada(world: &World, page: &str, to: &str, fields: &[(&str, &str)]) -> Seen {
    world.sign_in(world.cast.ada).await.submit(page, to, fields).await
}

/// Notes that Ruben left, on a day of long ago.
async fn ruben_left(world: &World) {
    let path = format!("/people/{}/leaving", world.cast.ruben);
    let left = [("when", "after"), ("day", "2026-02-02")];
    as_ada(world, &path, &path, &left).await.assert_done();
}

async fn appoints(world: &World, person: PersonId, office: Office) -> Seen {
    let page = format!("/people/{person}/offices");
    let ada = world.sign_in(world.cast.ada).await;
    let csrf = ada.get("/consent").await.value("csrf").expect("a form");
    let sent = [("csrf", csrf.as_str()), ("office", office.code())];
    ada.get(&page).await.assert_ok();
    ada.post_raw(&format!("/people/{person}/office"), &sent).await
}

async fn says_there_is_none(world: &World) -> Seen {
    let none = [("told", "agreements"), ("ground", "no_council"), ("why", "Te klein.")];
    as_ada(world, "/consent", "/consent/reasons", &none).await
}

#[tokio::test]
async fn noting_that_the_works_council_left_long_ago_makes_room_for_nobody_today() {
    let world = world().await;
    ruben_left(&world).await;
    appoints(&world, world.cast.joost, Office::WorksCouncil).await.assert_absent();
    says_there_is_none(&world).await.assert_asks("Kies waarom het niet hoeft.");
    world.days_pass(29);
    appoints(&world, world.cast.joost, Office::WorksCouncil).await.assert_absent();
    says_there_is_none(&world).await.assert_asks("Kies waarom het niet hoeft.");
    world.days_pass(1);
    appoints(&world, world.cast.joost, Office::WorksCouncil).await.assert_done();
}

#[tokio::test]
async fn a_works_council_that_comes_back_takes_back_what_was_said_in_its_absence() {
    let world = world().await;
    ruben_left(&world).await;
    world.days_pass(31);
    says_there_is_none(&world).await.assert_done();
    let path = format!("/people/{}/leaving", world.cast.ruben);
    let back = format!("/people/{}/returning", world.cast.ruben);
    as_ada(&world, &path, &back, &[]).await.assert_done();
    says_there_is_none(&world).await.assert_asks("Kies waarom het niet hoeft.");
    let ruben = world.sign_in(world.cast.ruben).await;
    let taken = ruben
        .submit(
            "/consent/agreements",
            "/consent/agreements/taking_back",
            &[("words", "Wij zijn er.")],
        )
        .await;
    taken.assert_done();
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get("/agreements/new").await;
    page.assert_says("De ondernemingsraad trok zijn instemming in.");
}

#[tokio::test]
async fn nobody_is_made_data_protection_officer_to_say_yes() {
    let world = world().await;
    let ask = [("level", "5"), ("words", "Kleine teams.")];
    as_ada(&world, THRESHOLD, THRESHOLD, &ask).await.assert_done();
    appoints(&world, world.cast.joost, Office::DataProtection).await.assert_done();
    let assent = format!("{THRESHOLD}/assent");
    let joost = world.sign_in(world.cast.joost).await;
    let page = joost.get(THRESHOLD).await;
    assert!(!page.has_form(&assent), "there is a works council");
    page.assert_says("Alleen die kan hiermee instemmen.");
    let (csrf, version) = (page.value("csrf"), page.value("version"));
    let sent = [("csrf", csrf.as_deref()), ("version", version.as_deref())];
    let sent = sent.map(|(name, value)| (name, value.unwrap_or_default()));
    joost.post_raw(&assent, &sent).await.assert_asks("Alleen die kan hiermee instemmen.");
    ruben_left(&world).await;
    world.days_pass(30);
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(THRESHOLD, THRESHOLD, &[("level", "6"), ("words", "Opnieuw.")]).await.assert_done();
    let joost = world.sign_in(world.cast.joost).await;
    assert!(
        joost.get(THRESHOLD).await.has_form(&assent),
        "an officer of thirty days, and no council any more"
    );
}

#[tokio::test]
async fn a_proposal_ends_with_the_task_of_who_made_it() {
    let world = world().await;
    world.give_office(world.cast.joost, Office::Administrator).await;
    let joost = world.sign_in(world.cast.joost).await;
    let ask = [("level", "5"), ("words", "Kleine teams.")];
    joost.submit(THRESHOLD, THRESHOLD, &ask).await.assert_done();
    let ending = format!("/people/{}/office/ending", world.cast.joost);
    as_ada(&world, OFFICES, &ending, &[("office", "administrator")]).await.assert_done();
    let ruben = world.sign_in(world.cast.ruben).await;
    assert!(!ruben.get(THRESHOLD).await.has_form(&format!("{THRESHOLD}/assent")));
    as_ada(&world, THRESHOLD, THRESHOLD, &ask).await.assert_done();
    let ruben = world.sign_in(world.cast.ruben).await;
    ruben.submit(THRESHOLD, &format!("{THRESHOLD}/assent"), &[]).await.assert_done();
}
