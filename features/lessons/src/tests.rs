//! Lessons through their real routes.

use zwerm_domain::{AgreementId, PersonId};
use zwerm_store::{StoreError, params, statements};
use zwerm_testkit::{Visitor, World};

statements! {
    AGREEMENT = "INSERT INTO agreement (organisation_id, state, version, moves) VALUES ($1, 'agreed', 1, 1) RETURNING id";
    PARTY = "INSERT INTO agreement_party (agreement_id, person_id, side) VALUES ($1, $2, $3)";
}

/// A world in which Samira and Joost have an agreement; and where a lesson is drawn from it.
async fn world() -> (World, String) {
    let world = World::with(vec![crate::feature()]).await;
    let (house, one, other): (_, PersonId, PersonId) =
        (world.cast.organisation, world.cast.samira, world.cast.joost);
    let made = world.site.store().write(move |tx| {
        let id: AgreementId = tx.one(&AGREEMENT, &params![house], |row| row.get(0))?;
        tx.run(&PARTY, &params![id, one, "performer"])?;
        tx.run(&PARTY, &params![id, other, "counterpart"])?;
        Ok::<_, StoreError>(id)
    });
    let id = made.await.expect("an agreement");
    (world, format!("/lessons/new?agreement={id}"))
}

async fn draw(who: &Visitor<'_>, form: &str, learnt: &str, circle: &str) -> String {
    let sent = who.submit(form, "/lessons", &[("learnt", learnt), ("circle", circle)]).await;
    sent.location().split('?').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_lesson_for_oneself_is_read_by_nobody_else() {
    let (world, form) = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let at = draw(&samira, &form, "Ik leerde te vragen", "nobody").await;
    samira.get(&at).await.assert_says("Ik leerde te vragen").assert_says("Alleen jij");
    samira.get("/lessons").await.assert_says("Ik leerde te vragen");
    let cast = world.cast.clone();
    for person in [cast.joost, cast.ruben, cast.marit, cast.dirk, cast.ada, cast.zoe] {
        let who = world.sign_in(person).await;
        who.get(&at).await.assert_absent();
        who.get(&format!("{at}/edit")).await.assert_absent();
        who.get("/lessons").await.assert_never_says("Ik leerde te vragen");
    }
}

#[tokio::test]
async fn a_lesson_reaches_the_team_then_everyone_and_can_be_taken_back() {
    let (world, form) = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let (ruben, bram) =
        (world.sign_in(world.cast.ruben).await, world.sign_in(world.cast.bram).await);
    let at = draw(&samira, &form, "Ik leerde te vragen", "team").await;
    ruben.get(&at).await.assert_says("Ik leerde te vragen").assert_never_says("/edit");
    ruben.get("/lessons").await.assert_says("Ik leerde te vragen");
    bram.get(&at).await.assert_absent();
    let edit = format!("{at}/edit");
    samira.submit(&edit, &at, &[("circle", "organisation")]).await.assert_done();
    bram.get("/lessons").await.assert_says("Ik leerde te vragen");
    world.sign_in(world.cast.zoe).await.get(&at).await.assert_absent();
    samira.submit(&edit, &at, &[("circle", "nobody")]).await.assert_done();
    bram.get(&at).await.assert_absent();
    ruben.get("/lessons").await.assert_never_says("Ik leerde te vragen");
}

#[tokio::test]
async fn only_a_party_draws_a_lesson_and_only_its_author_takes_it_away() {
    let (world, form) = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let bram = world.sign_in(world.cast.bram).await;
    bram.get(&form).await.assert_absent();
    samira.get("/lessons/new").await.assert_absent();
    let id = form.rsplit('=').next().unwrap_or_default();
    let page = samira.get(&form).await;
    let csrf =
        world.sign_in(world.cast.joost).await.get(&form).await.value("csrf").expect("a token");
    bram.post_raw(
        "/lessons",
        &[("agreement", id), ("learnt", "x"), ("circle", "nobody"), ("csrf", &csrf)],
    )
    .await;
    drop(page);
    let at = draw(&samira, &form, "Ik leerde te vragen", "organisation").await;
    let joost = world.sign_in(world.cast.joost).await;
    let own = draw(&joost, &form, "Ik leerde te wachten", "nobody").await;
    let token = joost.get(&format!("{own}/edit")).await.value("csrf").expect("a token");
    joost.post_raw(&format!("{at}/removal"), &[("csrf", &token)]).await.assert_absent();
    joost
        .post_raw(&at, &[("csrf", &token), ("learnt", "y"), ("circle", "nobody")])
        .await
        .assert_absent();
    samira.get(&at).await.assert_says("Ik leerde te vragen");
    samira.submit(&at, &format!("{at}/removal"), &[]).await.assert_done();
    joost.get(&at).await.assert_absent();
}

#[tokio::test]
async fn names_of_others_are_told_before_a_lesson_is_shared() {
    let (world, form) = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    for (learnt, name) in [
        ("Ik leerde van Joost te wachten", "Joost Verhagen"),
        ("Ik leerde van ruben", "Ruben Kok"),
        ("Ik leerde dat Emma Stone gelijk had", "Emma Stone"),
    ] {
        let fields = [("learnt", learnt), ("circle", "organisation")];
        let seen = samira.submit(&form, "/lessons", &fields).await;
        seen.assert_asks(name).assert_says(learnt);
    }
    let fields = [
        ("learnt", "Ik leerde van Joost te wachten"),
        ("circle", "organisation"),
        ("names", "yes"),
    ];
    samira.submit(&form, "/lessons", &fields).await;
    draw(&samira, &form, "Ik leerde van Joost", "nobody").await;
}

#[tokio::test]
async fn empty_too_long_and_english_are_answered_in_words() {
    let (world, form) = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let fields = [("learnt", "  "), ("circle", "nobody"), ("happened", "blijft staan")];
    samira.submit(&form, "/lessons", &fields).await.assert_asks("blijft staan");
    let long = "x".repeat(30_000);
    let seen = samira.submit(&form, "/lessons", &[("learnt", &long), ("circle", "nobody")]).await;
    seen.assert_status(http::StatusCode::UNPROCESSABLE_ENTITY);
    let seen = samira.submit(&form, "/lessons", &[("learnt", "a"), ("circle", "iedereen")]).await;
    seen.assert_asks("Kies met wie");
    world.sign_in(world.cast.emma).await.get("/lessons").await.assert_says("No lessons yet");
}
