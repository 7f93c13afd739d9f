//! An erasure is carried out on a request that this server wrote down, fourteen days after it was asked, and on no other.

use crate::{
    erased::{Outside, asks, hour},
    rows::run,
};
use zwerm_store::Value;
use zwerm_testkit::World;

#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_that_somebody_wrote_into_the_database_is_not_carried_out() {
    let world = World::with(zwerm::features::all()).await;
    let (outside, samira) = (Outside::new(), world.cast.samira);
    let store = world.site.store().clone();
    let asked = "INSERT INTO rights_request (organisation_id, person_id, kind, state, asked_on, due_on, words, answer)
        SELECT organisation_id, id, 'erase', 'open', '2026-11-01', '2026-11-15', '', '' FROM person WHERE id = $1";
    run(&store, asked.into(), vec![Value::from(samira)]).expect("is written");
    let job = "INSERT INTO job (topic, payload, run_after, attempts) SELECT 'privacy.erase', CAST(id AS TEXT), 0, 0 FROM rights_request";
    run(&store, job.into(), Vec::new()).expect("is written");
    hour(&world, &outside).await;
    world.sign_in(samira).await.get("/").await.assert_ok();
    world
        .sign_in(world.cast.joost)
        .await
        .get(&format!("/people/{samira}"))
        .await
        .assert_says("Samira");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_back_or_has_days_to_go_is_not_erased_whatever_its_row_says() {
    let world = World::with(zwerm::features::all()).await;
    let (outside, samira) = (Outside::new(), world.cast.samira);
    let store = world.site.store().clone();
    let who = world.sign_in(samira).await;
    let job = "INSERT INTO job (topic, payload, run_after, attempts) SELECT 'privacy.erase', CAST(id AS TEXT), 0, 0 FROM rights_request";
    asks(&who).await;
    for sql in [
        "UPDATE rights_request SET state = 'begun'",
        "UPDATE rights_request SET state = 'open', due_on = '2026-11-20'",
        "UPDATE rights_request SET asked_on = '2026-11-01'",
    ] {
        run(&store, sql.into(), Vec::new()).expect("is written");
        run(&store, job.into(), Vec::new()).expect("is written");
        hour(&world, &outside).await;
        who.get("/").await.assert_ok();
    }
    let world = World::with(zwerm::features::all()).await;
    let store = world.site.store().clone();
    let who = world.sign_in(world.cast.samira).await;
    asks(&who).await;
    who.submit("/privacy/erasure", "/privacy/erasure/ending", &[]).await.assert_done();
    run(&store, "UPDATE rights_request SET state = 'open', closed_on = NULL".into(), Vec::new())
        .expect("is written");
    world.days_pass(15);
    run(&store, job.into(), Vec::new()).expect("is written");
    hour(&world, &Outside::new()).await;
    world.sign_in(world.cast.samira).await.get("/").await.assert_ok();
}
