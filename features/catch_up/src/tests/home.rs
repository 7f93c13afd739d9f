//! What Vandaag is told.

use super::{tell, world};
use zwerm_domain::{Actor, PersonId, day_of};
use zwerm_testkit::World;

/// The names of those whose newest catch-up stands on this person's Vandaag.
async fn on_vandaag(world: &World, person: PersonId) -> usize {
    let actor = Actor::from_session(person, world.cast.organisation, false);
    let today = day_of(world.site.clock().now(), "Europe/Amsterdam");
    let found = world.site.store().read_pair(move |tx| {
        tx.act_as(actor.person())?;
        crate::store::newest(tx, &actor, today)
    });
    found.await.expect("is read").len()
}

#[tokio::test]
async fn the_newest_stands_on_vandaag_until_a_newer_one_comes() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    tell(&marit, &[]).await;
    tell(&marit, &[]).await;
    assert_eq!(on_vandaag(&world, world.cast.samira).await, 1);
    assert_eq!(on_vandaag(&world, world.cast.marit).await, 0, "what one wrote oneself");
    assert_eq!(on_vandaag(&world, world.cast.joost).await, 0);
}

#[tokio::test]
async fn each_puts_it_away_for_themselves_and_the_next_one_is_there_again() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let at = tell(&marit, &[]).await;
    let samira = world.sign_in(world.cast.samira).await;
    let csrf = samira.get(&at).await.form(&format!("{at}/questions"), &[]);
    let csrf = csrf.iter().find(|field| field.0 == "csrf").expect("a token").1.clone();
    let away = format!("{at}/putting_away");
    for _ in 0..2 {
        let done = samira.post_raw(&away, &[("csrf", &csrf)]).await;
        assert_eq!(done.assert_done().location(), "/");
    }
    assert_eq!(on_vandaag(&world, world.cast.samira).await, 0);
    assert_eq!(on_vandaag(&world, world.cast.ruben).await, 1);
    samira.get("/catch_up").await.assert_says("De begroting is besproken.");
    tell(&marit, &[]).await;
    assert_eq!(on_vandaag(&world, world.cast.samira).await, 1);
}

#[tokio::test]
async fn a_question_waits_for_who_wrote_and_counts_once() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let samira = world.sign_in(world.cast.samira).await;
    let at = tell(&marit, &[("next_on", "2026-12-04")]).await;
    let form = format!("{at}/questions");
    samira.submit(&at, &form, &[("words", "Hoezo?")]).await.assert_done();
    let actor = Actor::from_session(world.cast.marit, world.cast.organisation, false);
    let found = world.site.store().read_pair(move |tx| {
        tx.act_as(actor.person())?;
        let waits = crate::store::unanswered(tx, &actor)?;
        let count = crate::store::unanswered_count(tx, &actor)?;
        let meant = crate::store::meant_for(tx, &actor, jiff::civil::date(2026, 11, 23))?;
        Ok::<_, zwerm_store::StoreError>((waits.len(), count, meant.len()))
    });
    assert_eq!(found.await.expect("is read"), (1, 1, 1));
}
