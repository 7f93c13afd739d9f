//! Who administers: given, ended, seen, and never nobody.

use super::{send, world};
use zwerm_domain::PersonId;
use zwerm_store::{Sql, StoreError, params, statements};
use zwerm_testkit::World;

statements! {
    NO_ADDRESS = "UPDATE person SET email = NULL WHERE id = $1";
    FORMER = "SELECT COUNT(*) FROM former_office WHERE person_id = $1 AND since = '2026-11-23' AND ended_on = '2026-11-25'";
}

const ALL: &str = "/people/administrators";

fn paths(person: PersonId) -> (String, String, String) {
    let of = format!("/people/{person}");
    (format!("{of}/details"), format!("{of}/office"), format!("{of}/office/ending"))
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
    let all = ada.submit_and_follow(&details, &office, &[]).await;
    all.assert_says("Joost Verhagen").assert_says("sinds 23 november");
    assert!(before.get("/people").await.location().starts_with("/sign_in"), "another session");
    bystander.get("/people").await.assert_ok();
    let joost = world.sign_in(joost).await;
    joost.get("/people/new").await.assert_ok();
    joost.get("/people/me").await.assert_says("Ada Beheer maakte je op 23 november beheerder");
    ada.get("/people/me").await.assert_never_says("maakte je");
}

#[tokio::test]
async fn an_ended_office_ends_at_once_and_keeps_its_days() {
    let world = world().await;
    let joost = world.cast.joost;
    let (details, office, ending) = paths(joost);
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&details, &office, &[]).await.assert_done();
    let before = world.sign_in(joost).await;
    world.days_pass(2);
    let all = ada.submit_and_follow(ALL, &ending, &[]).await;
    all.assert_says("Eerder").assert_says("van 23 november tot 25 november");
    assert!(before.get("/people").await.location().starts_with("/sign_in"));
    let after = world.sign_in(joost).await;
    after.get("/people/new").await.assert_absent();
    after.get("/people/me").await.assert_says("Sinds 25 november ben je geen beheerder");
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
    ada.submit(&details, &office, &[]).await.assert_done();
    let stopped = ada.submit(ALL, &ending, &[]).await;
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
    let alone = ada.submit(ALL, &ending, &[]).await;
    alone.assert_asks("Dit is de laatste beheerder die Zwerm nog in kan.");
    let (details, office, _) = paths(world.cast.joost);
    ada.submit(&details, &office, &[]).await.assert_done();
    run(&world, &NO_ADDRESS, world.cast.joost).await;
    let locked_out = ada.submit(ALL, &ending, &[]).await;
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
        visitor.post_raw(&office, &[]).await.assert_absent();
        visitor.post_raw(&paths(cast.ada).2, &[]).await.assert_absent();
    }
    let zoe = world.sign_in(cast.zoe).await;
    zoe.get(ALL).await.assert_ok().assert_never_says("Ada");
    let ada = world.sign_in(cast.ada).await;
    let page = ada.get(ALL).await;
    for (path, elsewhere) in [(office, paths(cast.zoe).1), (ending, paths(cast.zoe).2)] {
        assert_ne!(path, elsewhere);
        let fields = page.form(&paths(cast.ada).2, &[]);
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
    send(&ada, &first, &office, &[]).await.assert_done();
    send(&ada, &first, &office, &[]).await.assert_done();
    send(&ada, &second, &office, &[]).await.assert_done();
    let me = world.sign_in(world.cast.joost).await.get("/people/me").await.text();
    assert_eq!(me.matches("maakte je op").count(), 1, "{me}");
}
