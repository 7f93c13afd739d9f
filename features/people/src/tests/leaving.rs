//! Leaving and coming back.

use super::{send, world};
use zwerm_domain::{Office, PersonId};
use zwerm_testkit::World;

fn paths(person: PersonId) -> (String, String) {
    (format!("/people/{person}/leaving"), format!("/people/{person}/returning"))
}

fn run_jobs(world: &World) {
    let (site, store) = (world.site.clone(), world.site.store().clone());
    let now = world.clock.now();
    let handlers: Vec<_> = crate::jobs::JOBS
        .iter()
        .map(|(topic, work)| {
            let (site, work) = (site.clone(), *work);
            zwerm_store::jobs::Handler {
                topic,
                work: Box::new(move |store, job| work(&site, store, &job.payload, now)),
            }
        })
        .collect();
    store.run_due_jobs(&world.clock, &handlers).expect("jobs run");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_now_is_out_at_once() {
    let world = world().await;
    let (leaving, _) = paths(world.cast.joost);
    let (ada, joost) = (world.sign_in(world.cast.ada).await, world.sign_in(world.cast.joost).await);
    let done = ada.submit_and_follow(&leaving, &leaving, &[("when", "now")]).await;
    done.assert_says("Deze collega kan niet meer inloggen.").assert_says("Werkt hier niet meer.");
    assert!(joost.get("/people").await.location().starts_with("/sign_in"));
    ada.get("/people?q=joost").await.assert_says("Niemand gevonden");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_last_day_is_a_whole_day() {
    let world = world().await;
    let (leaving, _) = paths(world.cast.joost);
    let (ada, joost) = (world.sign_in(world.cast.ada).await, world.sign_in(world.cast.joost).await);
    let fields = [("when", "after"), ("day", "2026-11-25")];
    let noted = ada.submit_and_follow(&leaving, &leaving, &fields).await;
    noted.assert_says("Tot en met die dag verandert er niets.").assert_says("25 november");
    joost.get("/people/me").await.assert_says("Je laatste dag hier is woensdag 25 november.");
    world.days_pass(2);
    run_jobs(&world);
    joost.get("/people").await.assert_ok();
    world.days_pass(1);
    run_jobs(&world);
    assert!(joost.get("/people").await.location().starts_with("/sign_in"));
    ada.get(&leaving).await.assert_says("De laatste dag was 25 november.");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_stays_after_all_is_not_sent_away_by_an_old_note() {
    let world = world().await;
    let (leaving, returning) = paths(world.cast.joost);
    let ada = world.sign_in(world.cast.ada).await;
    let fields = [("when", "after"), ("day", "2026-11-24")];
    ada.submit(&leaving, &leaving, &fields).await.assert_done();
    let stays = ada.submit_and_follow(&leaving, &returning, &[]).await;
    stays.assert_says("hoort er weer gewoon bij").assert_never_says("De laatste dag is");
    world.days_pass(3);
    run_jobs(&world);
    ada.get("/people?q=joost").await.assert_says("Joost Verhagen");
}

#[tokio::test]
async fn who_comes_back_stands_where_they_stood() {
    let world = world().await;
    let (leaving, returning) = paths(world.cast.joost);
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&leaving, &leaving, &[("when", "now")]).await.assert_done();
    let former = ada.get(&format!("/people/{}", world.cast.joost)).await;
    former.assert_says("Oud-collega");
    assert!(former.body.contains(&leaving));
    ada.submit(&leaving, &returning, &[]).await.assert_done();
    ada.get("/people?q=joost").await.assert_says("Jeugd en Gezin");
}

#[tokio::test]
async fn a_day_that_can_not_be_the_last_is_told() {
    let world = world().await;
    let (leaving, _) = paths(world.cast.joost);
    let ada = world.sign_in(world.cast.ada).await;
    for (when, day, says) in [
        ("", "", "Kies nu meteen, of na een laatste dag."),
        ("ooit", "2026-11-25", "Kies nu meteen, of na een laatste dag."),
        ("after", "", "Kies de laatste dag."),
        ("after", "2026-02-31", "Deze dag bestaat niet."),
        ("after", "morgen", "Deze dag bestaat niet."),
        ("after", "9999-12-31", "Deze dag ligt te ver weg."),
        ("after", "2026-01-04", "voor de eerste dag"),
    ] {
        let again = ada.submit(&leaving, &leaving, &[("when", when), ("day", day)]).await;
        again.assert_asks(says);
        assert_eq!(again.value("day").as_deref(), Some(day));
    }
    ada.get("/people?q=joost").await.assert_says("Joost Verhagen");
}

#[tokio::test]
async fn the_last_administrator_can_not_leave() {
    let world = world().await;
    let (leaving, _) = paths(world.cast.ada);
    let ada = world.sign_in(world.cast.ada).await;
    let again = ada.submit(&leaving, &leaving, &[("when", "now")]).await;
    again.assert_asks("Daarna is er niemand meer die Zwerm beheert.");
    ada.get("/people").await.assert_ok();
}

#[tokio::test]
async fn leaving_twice_is_told_and_a_double_click_is_not_twice() {
    let world = world().await;
    let (leaving, _) = paths(world.cast.joost);
    let ada = world.sign_in(world.cast.ada).await;
    let (first, second) = (ada.get(&leaving).await, ada.get(&leaving).await);
    send(&ada, &first, &leaving, &[("when", "now")]).await.assert_done();
    send(&ada, &first, &leaving, &[("when", "now")]).await.assert_done();
    let late = send(&ada, &second, &leaving, &[("when", "now")]).await;
    late.assert_asks("Deze collega werkt hier al niet meer.");
}

#[tokio::test]
async fn only_an_administrator_of_the_same_organisation_notes_it() {
    let world = world().await;
    let (leaving, returning) = paths(world.cast.joost);
    for person in [world.cast.samira, world.cast.dirk, world.cast.joost, world.cast.zoe] {
        let visitor = world.sign_in(person).await;
        visitor.get(&leaving).await.assert_absent();
        visitor.post_raw(&leaving, &[("when", "now")]).await.assert_absent();
        visitor.post_raw(&returning, &[]).await.assert_absent();
    }
    let ada = world.sign_in(world.cast.ada).await;
    ada.get(&paths(world.cast.zoe).0).await.assert_absent();
    ada.get("/people/999999/leaving").await.assert_absent();
}

#[tokio::test]
async fn who_comes_back_is_not_in_a_team_that_was_closed_meanwhile() {
    use zwerm_store::{StoreError, params, statements};
    statements! { CLOSE_TEAM = "UPDATE team SET closed_on = '2026-11-23' WHERE id = $1"; }
    let world = world().await;
    let (leaving, returning) = paths(world.cast.joost);
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&leaving, &leaving, &[("when", "now")]).await.assert_done();
    let youth = world.cast.youth;
    let closed = world.site.store().write(move |tx| tx.run(&CLOSE_TEAM, &params![youth]));
    closed.await.map_err(|error: StoreError| error).expect("is closed");
    ada.submit(&leaving, &returning, &[]).await.assert_done();
    let page = ada.get("/people?q=joost").await;
    page.assert_says("Joost Verhagen").assert_never_says("Jeugd en Gezin");
}

#[tokio::test(flavor = "multi_thread")]
async fn on_the_last_day_of_the_last_administrator_they_stay_until_another_keeps_the_settings() {
    use zwerm_store::{StoreError, params, statements};
    statements! { STOPS = "UPDATE office SET kind = 'culture_coordinator' WHERE person_id = $1"; }
    let world = world().await;
    let (leaving, _) = paths(world.cast.ada);
    world.give_office(world.cast.marit, Office::Administrator).await;
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&leaving, &leaving, &[("when", "after"), ("day", "2026-11-24")]).await.assert_done();
    // Long after it was planned the other one has that task no more.
    let marit = world.cast.marit;
    let stops = world.site.store().write(move |tx| tx.run(&STOPS, &params![marit]));
    stops.await.map_err(|error: StoreError| error).expect("is written");
    world.days_pass(2);
    run_jobs(&world);
    hour(&world).await;
    ada.get("/people/me").await.assert_ok().assert_says(
        "Je laatste dag was dinsdag 24 november. Je bent er nog, want niemand anders beheert Zwerm.",
    );
    ada.get(&leaving)
        .await
        .assert_says("Deze collega is er nog, want niemand anders beheert Zwerm.");
    world.give_office(world.cast.joost, Office::Administrator).await;
    hour(&world).await;
    assert!(ada.get("/people").await.location().starts_with("/sign_in"));
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&leaving).await.assert_says("De laatste dag was 24 november.");
}

async fn hour(world: &World) {
    let (store, now) = (world.site.store().clone(), world.clock.now());
    zwerm_web::go_round(&store, &[crate::feature()], now).await;
}
