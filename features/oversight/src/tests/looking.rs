//! Reading who looked: only what is about oneself, by day, and calm when there is nothing.

use super::*;
use zwerm_access_log::{Kind, Look, Subject, note};
use zwerm_domain::day_of;
use zwerm_store::StoreError;

/// Somebody looks at something, today.
pub(super) async fn looks(world: &World, by: Option<PersonId>, kind: Kind, subject: Subject) {
    let (organisation, today) = (world.cast.organisation, day_of(world.clock.now(), "UTC"));
    let noted = world
        .site
        .store()
        .write(move |tx| note(tx, organisation, by, today, &[Look { kind, subject }]).map(drop));
    noted.await.map_err(|error: StoreError| error).expect("is noted");
}

#[tokio::test]
async fn when_nobody_looked_that_is_said_calmly() {
    let world = world().await;
    let page = own(&world, world.cast.samira).await;
    page.assert_ok().assert_says("Niemand keek").assert_says("Zo hoort het meestal te zijn.");
}

#[tokio::test]
async fn each_reads_what_is_about_oneself_and_what_is_about_everybody_and_nothing_else() {
    let world = world().await;
    let cast = &world.cast;
    looks(&world, Some(cast.ada), Kind::AccountOpened, Subject::One(cast.samira)).await;
    looks(&world, None, Kind::Restored, Subject::Everybody).await;
    let samira = own(&world, cast.samira).await;
    samira.assert_says("Ada Beheer opende wat er van je account bewaard wordt.");
    samira.assert_says("Wie de server beheert zette een eerdere back-up van alles terug.");
    samira.assert_says("23 november").assert_never_says("09:00");
    let joost = own(&world, cast.joost).await;
    joost.assert_says("back-up").assert_never_says("Ada Beheer");
    own(&world, cast.zoe).await.assert_says("Niemand keek");
    // Who looked does not read that of themselves.
    own(&world, cast.ada).await.assert_never_says("van je account bewaard wordt");
}

#[tokio::test]
async fn a_second_look_that_day_is_no_second_line_and_the_next_day_one_is() {
    let world = world().await;
    let (ada, samira) = (world.cast.ada, world.cast.samira);
    for _ in 0..3 {
        looks(&world, Some(ada), Kind::AccountOpened, Subject::One(samira)).await;
    }
    let lines = |page: &Seen| page.text().matches("Ada Beheer opende").count();
    assert_eq!(lines(&own(&world, samira).await), 1);
    world.days_pass(1);
    looks(&world, Some(ada), Kind::AccountOpened, Subject::One(samira)).await;
    assert_eq!(lines(&own(&world, samira).await), 2);
}

#[tokio::test]
async fn what_one_does_with_ones_own_is_no_look() {
    let world = world().await;
    let ada = world.cast.ada;
    looks(&world, Some(ada), Kind::AccountOpened, Subject::One(ada)).await;
    own(&world, ada).await.assert_says("Niemand keek");
}

#[tokio::test]
async fn the_page_speaks_english() {
    let world = world().await;
    let emma = world.cast.emma;
    looks(&world, Some(world.cast.ada), Kind::LetterPrinted, Subject::One(emma)).await;
    let page = own(&world, emma).await;
    page.assert_says("Who looked?").assert_says("made a letter with which you can sign in");
}
