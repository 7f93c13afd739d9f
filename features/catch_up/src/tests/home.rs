//! What Vandaag is told.

use super::{tell, world};
use zwerm_domain::{Actor, PersonId, day_of};
use zwerm_store::{StoreError, params, statements};
use zwerm_testkit::World;

statements! {
    LEAD = "INSERT INTO team_lead (team_id, person_id, since) VALUES ($1, $2, '2026-11-23')";
    STOP = "DELETE FROM team_lead WHERE team_id = $1 AND person_id = $2";
    LEFT = "UPDATE person SET left_on = '2026-11-23' WHERE id = $1";
}

/// The names of those whose newest catch-up stands on this person's Vandaag.
async fn on_vandaag(world: &World, person: PersonId) -> usize {
    let actor = Actor::from_session(person, world.cast.organisation, zwerm_domain::Offices::NONE);
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
    let actor =
        Actor::from_session(world.cast.marit, world.cast.organisation, zwerm_domain::Offices::NONE);
    let found = world.site.store().read_pair(move |tx| {
        tx.act_as(actor.person())?;
        let waits = crate::store::unanswered(tx, &actor, false)?;
        let count = crate::store::unanswered_count(tx, &actor, false)?;
        let meant = crate::store::meant_for(tx, &actor, jiff::civil::date(2026, 11, 23))?;
        Ok::<_, zwerm_store::StoreError>((waits.len(), count, meant.len()))
    });
    assert_eq!(found.await.expect("is read"), (1, 1, 1));
}

/// How many questions wait for somebody; the list and the count say the same.
async fn waits_for(world: &World, person: PersonId, leads_top: bool) -> usize {
    let actor = Actor::from_session(person, world.cast.organisation, zwerm_domain::Offices::NONE);
    let found = world.site.store().read_pair(move |tx| {
        tx.act_as(actor.person())?;
        let waits = crate::store::unanswered(tx, &actor, leads_top)?.len();
        let count = crate::store::unanswered_count(tx, &actor, leads_top)?;
        assert_eq!(u32::try_from(waits), Ok(count));
        Ok::<_, StoreError>(waits)
    });
    found.await.expect("is read")
}

#[tokio::test]
async fn a_question_waits_for_whoever_leads_now() {
    let world = world().await;
    let (cast, west) = (world.cast.clone(), world.cast.west);
    let at = tell(&world.sign_in(cast.marit).await, &[]).await;
    let samira = world.sign_in(cast.samira).await;
    samira.submit(&at, &format!("{at}/questions"), &[("words", "Hoezo?")]).await.assert_done();
    let others = [(cast.marit, 1), (cast.ruben, 0), (cast.dirk, 0)];
    for (person, waits) in others {
        assert_eq!(waits_for(&world, person, person == cast.dirk).await, waits);
    }
    // Two lead: who wrote it is asked. Then Ruben alone leads. Then nobody does.
    for (sql, person, marit, ruben) in
        [(&LEAD, cast.ruben, 1, 0), (&STOP, cast.marit, 0, 1), (&STOP, cast.ruben, 1, 0)]
    {
        let done = world.site.store().write(move |tx| tx.run(sql, &params![west, person]));
        assert_eq!(done.await.map_err(|error: StoreError| error).expect("changes"), 1);
        assert_eq!(waits_for(&world, cast.marit, false).await, marit);
        assert_eq!(waits_for(&world, cast.ruben, false).await, ruben);
        assert_eq!(waits_for(&world, cast.samira, false).await, 0, "who asked it");
    }
}

#[tokio::test]
async fn a_question_to_the_whole_organisation_waits_for_whoever_leads_it_now() {
    let world = world().await;
    let (cast, top) = (world.cast.clone(), world.cast.dirk);
    let at = tell(&world.sign_in(top).await, &[("circle", "organisation")]).await;
    let samira = world.sign_in(cast.samira).await;
    samira.submit(&at, &format!("{at}/questions"), &[("words", "Hoezo?")]).await.assert_done();
    assert_eq!(waits_for(&world, cast.ruben, true).await, 0, "who wrote it leads");
    let left = world.site.store().write(move |tx| tx.run(&LEFT, &params![top]));
    assert_eq!(left.await.map_err(|error: StoreError| error).expect("leaves"), 1);
    assert_eq!(waits_for(&world, cast.ruben, true).await, 1, "who leads after that");
    assert_eq!(waits_for(&world, cast.marit, false).await, 0, "not who leads another team");
}
