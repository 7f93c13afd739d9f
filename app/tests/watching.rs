//! Whoever keeps Zwerm does not choose, on one day, who watches over it: a works council is not emptied, replaced or passed over.

use std::{fs, sync::Arc};
use zwerm_domain::{Office, PersonId};
use zwerm_mail::Delivery;
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

/// What somebody sends to consent to a module, without the page offering it.
async fn consents(world: &World, person: PersonId) -> Seen {
    let who = world.sign_in(person).await;
    let page = who.get("/consent/agreements").await;
    let csrf = page.value("csrf").or(who.get(THRESHOLD).await.value("csrf")).expect("a token");
    let ada = world.sign_in(world.cast.ada).await.get("/consent").await;
    let version = ada.value("version").expect("other modules wait for an answer");
    let sent = [("csrf", csrf.as_str()), ("version", version.as_str()), ("agreed", "agreements")];
    who.post_raw("/consent/answers", &sent).await
}

async fn takes_back(world: &World, person: PersonId) {
    let who = world.sign_in(person).await;
    let (page, to) = ("/consent/agreements", "/consent/agreements/taking_back");
    who.submit(page, to, &[("words", "Zo niet.")]).await.assert_done();
}

#[tokio::test]
async fn what_a_works_council_took_back_outlives_it_whoever_is_appointed_after_it() {
    let world = world().await;
    consents(&world, world.cast.ruben).await.assert_done();
    takes_back(&world, world.cast.ruben).await;
    ruben_left(&world).await;
    world.days_pass(30);
    appoints(&world, world.cast.joost, Office::WorksCouncil).await.assert_done();
    let joost = world.sign_in(world.cast.joost).await;
    joost.get("/consent").await.assert_says("Jij zit daar nog geen dertig dagen in");
    let asked = joost.get("/consent").await.form("/consent/answers", &[("agreed", "thanks")]);
    assert!(!asked.is_empty(), "what nobody took back is answered at once");
    consents(&world, world.cast.joost).await.assert_asks("Jij zit daar nog geen dertig dagen in");
    world.days_pass(29);
    consents(&world, world.cast.joost).await.assert_asks("vanaf 22 januari weer mee instemmen");
    world.days_pass(1);
    consents(&world, world.cast.joost).await.assert_done();
}

#[tokio::test]
async fn who_was_away_longer_than_it_counts_is_in_the_works_council_anew() {
    let world = world().await;
    world.give_office(world.cast.joost, Office::WorksCouncil).await;
    consents(&world, world.cast.joost).await.assert_done();
    takes_back(&world, world.cast.joost).await;
    let (path, back) = (
        format!("/people/{}/leaving", world.cast.ruben),
        format!("/people/{}/returning", world.cast.ruben),
    );
    ruben_left(&world).await;
    world.days_pass(29);
    as_ada(&world, &path, &back, &[]).await.assert_done();
    consents(&world, world.cast.ruben).await.assert_done();
    takes_back(&world, world.cast.joost).await;
    ruben_left(&world).await;
    world.days_pass(30);
    as_ada(&world, &path, &back, &[]).await.assert_done();
    consents(&world, world.cast.ruben).await.assert_asks("Jij zit daar nog geen dertig dagen in");
}

async fn on_paper(world: &World, modules: &[&'static str]) {
    let said =
        [("ground", "on_paper"), ("paper_on", "2026-11-02"), ("why", "Het staat in de notulen.")];
    let all = modules.iter().map(|module| ("told", *module)).chain(said);
    as_ada(world, "/consent", "/consent/reasons", &all.collect::<Vec<_>>()).await.assert_done();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_put_on_record_as_agreed_on_paper_is_told_to_the_council_on_vandaag_and_by_mail() {
    let world = world().await;
    on_paper(&world, &["lessons", "catch_up"]).await;
    let ruben = world.sign_in(world.cast.ruben).await;
    let today = ruben.get("/").await;
    today.assert_says(
        "Ada Beheer legde op 23 november vast dat de ondernemingsraad op papier instemde",
    );
    today.assert_says("Lessen").assert_says("Bijpraten").assert_says("Dat klopt niet");
    world.sign_in(world.cast.samira).await.get("/").await.assert_never_says("Dat klopt niet");
    let folder = tempfile::tempdir().expect("a folder");
    let delivery = Delivery::folder(folder.path(), "zwerm@waterrijk.example").expect("a folder");
    let handlers = zwerm_consent::jobs(&world.site, Arc::new(delivery));
    let (store, clock) = (world.site.store().clone(), world.clock.clone());
    let work = move || while store.run_due_jobs(&clock, &handlers).expect("jobs run") > 0 {};
    tokio::task::spawn_blocking(work).await.expect("a thread");
    let mails: Vec<_> = fs::read_dir(folder.path()).expect("a folder").collect();
    assert_eq!(mails.len(), 1, "Ruben alone sits in the council");
    let mail = fs::read_to_string(mails[0].as_ref().expect("a file").path()).expect("text");
    assert!(mail.contains("Ruben") && mail.contains("/consent"), "{mail}");
    ruben.submit("/", "/consent/denials", &[]).await.assert_done();
    ruben.get("/").await.assert_never_says("Dat klopt niet");
    let samira = world.sign_in(world.cast.samira).await;
    samira
        .get("/consent/lessons")
        .await
        .assert_says("niet op papier mee instemde")
        .assert_says("Ruben");
    let page = world.sign_in(world.cast.ada).await.get("/consent").await;
    let told = page.form("/consent/reasons", &[]);
    assert!(told.iter().all(|(_, module)| module != "lessons"), "nobody says it again over that");
}

#[tokio::test]
async fn every_page_says_the_same_of_a_council_that_was_noted_as_left_and_who_comes_back_reads_it()
{
    let world = world().await;
    ruben_left(&world).await;
    let ada = world.sign_in(world.cast.ada).await;
    for (page, day) in [(OFFICES, "vanaf 23 december"), ("/consent", "vanaf 23 december")] {
        let seen = ada.get(page).await;
        seen.assert_says("is genoteerd als vertrokken").assert_says(day);
        seen.assert_never_says("Er zit iemand in de ondernemingsraad.");
    }
    world.days_pass(20);
    let path = format!("/people/{}/leaving", world.cast.ruben);
    let back = format!("/people/{}/returning", world.cast.ruben);
    as_ada(&world, &path, &back, &[]).await.assert_done();
    let today = world.sign_in(world.cast.ruben).await.get("/").await;
    today
        .assert_says("Ada Beheer noteerde op 23 november dat je hier niet meer werkt of vertrekt.");
    today.assert_says("Ada Beheer noteerde op 13 december dat je hier werkt en blijft.");
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
