//! Who administers: given, ended, seen, and never nobody.

use super::{send, world};
use zwerm_domain::PersonId;
use zwerm_store::{Sql, StoreError, params, statements};
use zwerm_testkit::World;

statements! {
    NO_ADDRESS = "UPDATE person SET email = NULL WHERE id = $1";
    FORMER = "SELECT COUNT(*) FROM former_office WHERE person_id = $1 AND since = '2026-11-23' AND ended_on = '2026-11-25'";
}

const ALL: &str = "/people/offices";
const ADMINISTRATOR: &[(&str, &str)] = &[("office", "administrator")];
const COUNCIL: &[(&str, &str)] = &[("office", "works_council")];

fn paths(person: PersonId) -> (String, String, String) {
    let of = format!("/people/{person}");
    (format!("{of}/offices"), format!("{of}/office"), format!("{of}/office/ending"))
}

async fn run(world: &World, sql: &'static Sql, person: PersonId) {
    let done = world.site.store().write(move |tx| tx.run(sql, &params![person]));
    assert_eq!(done.await.map_err(|error: StoreError| error).expect("is written"), 1);
}

#[tokio::test]
async fn who_becomes_administrator_signs_in_anew_and_reads_who_did_it() {
    let world = world().await;
    let joost = world.cast.joost;
    let (details, office, _) = paths(joost);
    let (ada, before) = (world.sign_in(world.cast.ada).await, world.sign_in(joost).await);
    let bystander = world.sign_in(world.cast.bram).await;
    let all = ada.submit_and_follow(&details, &office, ADMINISTRATOR).await;
    all.assert_says("Joost Verhagen").assert_says("sinds 23 november");
    assert!(before.get("/people").await.location().starts_with("/sign_in"), "another session");
    bystander.get("/people").await.assert_ok();
    let joost = world.sign_in(joost).await;
    joost.get("/people/new").await.assert_ok();
    joost.get("/people/me").await.assert_says(
        "Ada Beheer gaf je op 23 november een taak voor de hele organisatie: Beheerder",
    );
    ada.get("/people/me").await.assert_never_says("gaf je");
}

#[tokio::test]
async fn an_ended_office_ends_at_once_and_keeps_its_days() {
    let world = world().await;
    let joost = world.cast.joost;
    let (details, office, ending) = paths(joost);
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&details, &office, ADMINISTRATOR).await.assert_done();
    let before = world.sign_in(joost).await;
    world.days_pass(2);
    let all = ada.submit_and_follow(ALL, &ending, ADMINISTRATOR).await;
    all.assert_says("Eerder").assert_says("van 23 november tot 25 november");
    assert!(before.get("/people").await.location().starts_with("/sign_in"));
    let after = world.sign_in(joost).await;
    after.get("/people/new").await.assert_absent();
    after.get("/people/me").await.assert_says(
        "Sinds 25 november heb je een taak niet meer. Dat deed Ada Beheer. Het gaat om: Beheerder.",
    );
    let kept = world
        .site
        .store()
        .read(move |tx| tx.one(&FORMER, &params![joost], |row| row.get::<i64>(0)));
    assert_eq!(kept.await.map_err(|error: StoreError| error).expect("a count"), 1);
}

#[tokio::test]
async fn who_stops_goes_on_under_a_new_session_without_the_rights() {
    let world = world().await;
    let (details, office, _) = paths(world.cast.joost);
    let (_, _, ending) = paths(world.cast.ada);
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&details, &office, ADMINISTRATOR).await.assert_done();
    let stopped = ada.submit(ALL, &ending, ADMINISTRATOR).await;
    let cookie = stopped.headers.get(http::header::SET_COOKIE).and_then(|it| it.to_str().ok());
    let fresh = cookie.and_then(|cookie| cookie.split(';').next()).expect("a new session");
    assert_ne!(fresh, ada.cookies);
    assert!(ada.get(ALL).await.location().starts_with("/sign_in"), "the old one has ended");
    let mut now = ada.clone();
    now.cookies = fresh.to_owned();
    now.get(stopped.location()).await.assert_ok().assert_never_says("/office/ending");
    now.get("/people/new").await.assert_absent();
}

#[tokio::test]
async fn the_last_one_who_can_come_in_stays() {
    let world = world().await;
    let (_, _, ending) = paths(world.cast.ada);
    let ada = world.sign_in(world.cast.ada).await;
    let alone = ada.submit(ALL, &ending, ADMINISTRATOR).await;
    alone.assert_asks("Dit is de laatste beheerder die Zwerm nog in kan.");
    let (details, office, _) = paths(world.cast.joost);
    ada.submit(&details, &office, ADMINISTRATOR).await.assert_done();
    run(&world, &NO_ADDRESS, world.cast.joost).await;
    let locked_out = ada.submit(ALL, &ending, ADMINISTRATOR).await;
    locked_out.assert_asks("Maak eerst iemand anders beheerder.");
    let leaving = format!("/people/{}/leaving", world.cast.ada);
    let goes = ada.submit(&leaving, &leaving, &[("when", "now")]).await;
    goes.assert_asks("Daarna is er niemand meer die Zwerm beheert.");
    ada.get("/people/new").await.assert_ok();
}

#[tokio::test]
async fn everybody_sees_who_administers_and_only_an_administrator_changes_it() {
    let world = world().await;
    let (details, office, ending) = paths(world.cast.joost);
    let cast = &world.cast;
    for person in [cast.samira, cast.marit, cast.dirk, cast.joost] {
        let visitor = world.sign_in(person).await;
        let all = visitor.get(ALL).await;
        all.assert_ok().assert_says("Ada Beheer").assert_says("sinds 5 januari");
        all.assert_never_says("/office/ending");
        visitor.get(&details).await.assert_absent();
        for path in [&office, &paths(cast.ada).2] {
            let fields = visitor.get("/people/me").await.form("/people/me", ADMINISTRATOR);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (&**k, &**v)).collect();
            visitor.post_raw(path, &fields).await.assert_absent();
        }
    }
    let zoe = world.sign_in(cast.zoe).await;
    zoe.get(ALL).await.assert_ok().assert_never_says("Ada");
    let ada = world.sign_in(cast.ada).await;
    let page = ada.get(ALL).await;
    for (path, elsewhere) in [(office, paths(cast.zoe).1), (ending, paths(cast.zoe).2)] {
        assert_ne!(path, elsewhere);
        let fields = page.form(&paths(cast.ada).2, ADMINISTRATOR);
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        ada.post_raw(&elsewhere, &fields).await.assert_absent();
    }
}

#[tokio::test]
async fn a_double_click_gives_it_once() {
    let world = world().await;
    let (details, office, _) = paths(world.cast.joost);
    let ada = world.sign_in(world.cast.ada).await;
    let (first, second) = (ada.get(&details).await, ada.get(&details).await);
    send(&ada, &first, &office, ADMINISTRATOR).await.assert_done();
    send(&ada, &first, &office, ADMINISTRATOR).await.assert_done();
    send(&ada, &second, &office, ADMINISTRATOR).await.assert_done();
    let me = world.sign_in(world.cast.joost).await.get("/people/me").await.text();
    assert_eq!(me.matches("gaf je op").count(), 1, "{me}");
}

#[tokio::test]
async fn the_works_council_is_put_up_once_and_from_then_on_decides_itself_who_is_in_it() {
    let world = world().await;
    let (joost, bram) = (paths(world.cast.joost), paths(world.cast.bram));
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&joost.0, &joost.1, COUNCIL).await.assert_done();
    // A second one is not the administrator's any more, nor is ending it.
    ada.get(&bram.0).await.assert_ok().assert_never_says("Kijkt voor alle collega’s mee");
    for path in [&bram.1, &joost.2] {
        let fields = ada.get(&bram.0).await.form(&bram.1, COUNCIL);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (&**k, &**v)).collect();
        ada.post_raw(path, &fields).await.assert_absent();
    }
    let council = world.sign_in(world.cast.joost).await;
    let all = council.submit_and_follow(&bram.0, &bram.1, COUNCIL).await;
    all.assert_says("Lid van de ondernemingsraad").assert_says("Bram");
    council.submit(ALL, &bram.2, COUNCIL).await.assert_done();
    world.sign_in(world.cast.bram).await.get("/people/me").await.assert_says(
        "heb je een taak niet meer. Dat deed Joost Verhagen. Het gaat om: Lid van de ondernemingsraad.",
    );
}

#[tokio::test]
async fn nobody_sets_zwerm_up_and_watches_over_it_at_once() {
    let world = world().await;
    let (joost, own) = (paths(world.cast.joost), paths(world.cast.ada));
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&joost.0, &joost.1, &[("office", "data_protection")]).await.assert_done();
    let both = ada.submit(&joost.0, &joost.1, ADMINISTRATOR).await;
    both.assert_asks("Wie Zwerm inricht, kan er niet ook toezicht op houden.");
    let both = ada.submit(&own.0, &own.1, COUNCIL).await;
    both.assert_asks("Wie Zwerm inricht, kan er niet ook toezicht op houden.");
    let form = ada.get(&joost.0).await;
    send(&ada, &form, &joost.1, &[("office", "king")]).await.assert_absent();
}

#[tokio::test]
async fn who_watches_finds_no_page_of_who_keeps() {
    let world = world().await;
    let joost = paths(world.cast.joost);
    let ada = world.sign_in(world.cast.ada).await;
    for office in ["culture_coordinator", "works_council", "data_protection"] {
        let person =
            if office == "culture_coordinator" { world.cast.bram } else { world.cast.joost };
        let at = paths(person);
        ada.submit(&at.0, &at.1, &[("office", office)]).await.assert_done();
        let holder = world.sign_in(person).await;
        for path in
            ["/people/new", "/people/import", &format!("/people/{}/details", world.cast.samira)]
        {
            holder.get(path).await.assert_absent();
        }
    }
    let bram = world.sign_in(world.cast.bram).await;
    bram.get(&joost.0).await.assert_absent();
    bram.submit(ALL, &paths(world.cast.bram).2, &[("office", "culture_coordinator")])
        .await
        .assert_done();
}
