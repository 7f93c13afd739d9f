//! Side roads: a delivery without an answer, calling each other, time to talk.

use super::*;
use zwerm_store::{StoreError, params, statements};

statements! {
    // No wording has this number.
    BREAK = "UPDATE agreement SET version = 99 WHERE id = $1";
    BIRDS = "SELECT CAST(COALESCE(SUM(finished), 0) AS BIGINT) FROM flock";
}

/// What moves by itself, moves.
pub(super) async fn sweep(world: &World) {
    zwerm_web::go_round(world.site.store(), &[feature()], world.clock.now()).await;
}

#[tokio::test]
async fn a_delivery_without_an_answer_is_finished_not_confirmed_after_fourteen_days() {
    let world = world().await;
    let at = agreed(&world, &[("need_text_0", "Een sleutel"), ("need_of_0", "me")]).await;
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "delivery", &[("note", "Het staat.")]).await.assert_done();
    joost.get(&at).await.assert_says("Komt er tot en met maandag 7 december geen antwoord");
    world.days_pass(14);
    sweep(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get(&at).await;
    assert!(page.has_form(&format!("{at}/delivery/answer")), "the last day is still a day");
    world.days_pass(1);
    sweep(&world).await;
    sweep(&world).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    for who in [&samira, &joost] {
        let page = who.get(&at).await;
        page.assert_says("Afgerond, niet bevestigd")
            .assert_says("Na veertien dagen zonder antwoord");
        assert!(!page.has_form(&format!("{at}/delivery/answer")));
        assert!(page.has_form(&format!("{at}/look_back")), "one may look back on it");
        assert_eq!(page.text().matches("Na veertien dagen zonder antwoord").count(), 1, "once");
        who.get("/agreements").await.assert_never_says(RESULT);
        who.get("/agreements?show=ended").await.assert_says("Afgerond, niet bevestigd");
    }
    assert_eq!(birds(&world).await, 0, "it was not finished together");
}

async fn birds(world: &World) -> i64 {
    let read = world.site.store().read(|tx| tx.one(&BIRDS, &[], |row| row.get(0)));
    read.await.map_err(|error: StoreError| error.to_string()).expect("is read")
}

#[tokio::test]
async fn an_answered_delivery_stays_as_it_is() {
    let world = world().await;
    let at = agreed(&world, &[("due", "2027-03-01")]).await;
    let joost = world.sign_in(world.cast.joost).await;
    let samira = world.sign_in(world.cast.samira).await;
    act(&joost, &at, "delivery", &[]).await.assert_done();
    act(&samira, &at, "delivery/answer", &[("answer", "not_yet"), ("note", "De folder nog.")])
        .await
        .assert_done();
    world.days_pass(10);
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "delivery", &[]).await.assert_done();
    world.days_pass(10);
    sweep(&world).await;
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&at).await.assert_says("Opgeleverd, wacht op Samira");
}

/// Samira proposed, Joost and Samira countered: three versions, nothing agreed.
pub(super) async fn countered_twice(world: &World) -> String {
    let at = proposed(world, &[]).await;
    for (who, due) in [(world.cast.joost, "2027-01-15"), (world.cast.samira, "2027-01-08")] {
        let who = world.sign_in(who).await;
        let versions = format!("{at}/versions");
        who.submit(&format!("{versions}/new"), &versions, &[("due", due)]).await.assert_done();
    }
    at
}

#[tokio::test]
async fn after_two_counters_one_writes_down_what_was_said_and_the_other_confirms() {
    let world = world().await;
    let at = countered_twice(&world).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    for who in [&samira, &joost] {
        let page = who.get(&at).await;
        page.assert_says("Bel elkaar even")
            .assert_says("Schrijf op wat jullie afspraken")
            .assert_never_says("Tegenvoorstel doen");
    }
    let (new, versions) = (format!("{at}/versions/new"), format!("{at}/versions"));
    let form = joost.get(&new).await;
    form.assert_says("Wat spraken jullie af?");
    let sent = joost.submit(&new, &versions, &[("due", "2027-01-12")]).await;
    sent.assert_done();
    assert!(sent.location().contains("recorded"), "{}", sent.location());

    // Nothing of it holds until Samira confirms it.
    let page = joost.get(&at).await;
    page.assert_says("geldt zodra Samira het bevestigt").assert_says("Pas aan wat je opschreef");
    for form in ["acceptance", "delivery", "check_ins"] {
        assert!(!page.has_form(&format!("{at}/{form}")), "{form}");
    }
    let page = samira.get(&at).await;
    page.assert_says("Joost schreef op wat jullie samen afspraken. Klopt het zo?")
        .assert_says("Ja, zo spraken we het af")
        .assert_says("Schrijf het anders op");

    // She heard another day: she writes that down, and now Joost confirms.
    samira.submit(&new, &versions, &[("due", "2027-01-13")]).await.assert_done();
    assert!(!samira.get(&at).await.has_form(&format!("{at}/acceptance")));
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    let page = samira.get(&at).await;
    page.assert_says("Klaar op woensdag 13 januari").assert_says("Afgesproken");
    page.assert_never_says("Bel elkaar even");
    page.assert_says("Joost schreef op wat jullie samen afspraken.");
}

#[tokio::test]
async fn what_was_agreed_holds_while_they_talk_and_a_next_time_begins_anew() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let (new, versions) = (format!("{at}/versions/new"), format!("{at}/versions"));
    for (who, due) in [(&samira, "2027-01-15"), (&joost, "2027-01-08"), (&samira, "2027-01-09")] {
        who.submit(&new, &versions, &[("due", due)]).await.assert_done();
    }
    let sent = joost.submit(&new, &versions, &[("due", "2027-01-12")]).await;
    assert!(sent.location().contains("recorded"), "{}", sent.location());
    joost.get(&at).await.assert_says("Tot jullie het eens zijn, geldt wat jullie afspraken");
    act(&samira, &at, "refusal", &[("note", "")]).await.assert_done();
    let page = samira.get(&at).await;
    page.assert_says("Klaar op vrijdag 18 december").assert_never_says("Bel elkaar even");
    let sent = samira.submit(&new, &versions, &[("due", "2027-01-15")]).await;
    assert!(sent.location().contains("countered"), "a first counter again");
}

#[tokio::test]
async fn who_wants_to_talk_is_one_click_from_agreeing_anew_and_so_is_the_other() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let talk = [("done", "De wijk is ziek."), ("outlook", "let_us_talk")];
    act(&joost, &at, "check_ins", &talk).await.assert_done();
    joost.get(&at).await.assert_says("Je gaf aan dat het zo niet lukt");
    let page = samira.get(&at).await;
    page.assert_says("Bel elkaar even").assert_says("Joost gaf aan dat het zo niet lukt");
    let main = format!("<a class=\"btn\" href=\"{at}/versions/new\">");
    assert!(page.body.contains(&main), "agreeing anew is the first button: {}", page.body);
    let (new, versions) = (format!("{at}/versions/new"), format!("{at}/versions"));
    samira.submit(&new, &versions, &[("due", "2027-01-15")]).await.assert_done();
    joost.get(&at).await.assert_says("Nieuw voorstel").assert_never_says("Bel elkaar even");
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    for who in [&samira, &joost] {
        who.get(&at).await.assert_never_says("Bel elkaar even");
    }
}

#[tokio::test]
async fn one_agreement_that_cannot_move_by_itself_holds_up_no_other() {
    let world = world().await;
    let (broken, whole) = (agreed(&world, &[]).await, agreed(&world, &[]).await);
    let joost = world.sign_in(world.cast.joost).await;
    for at in [&broken, &whole] {
        act(&joost, at, "delivery", &[("note", "Het staat.")]).await.assert_done();
    }
    let id: i64 = broken.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let breaks = world.site.store().write(move |tx| tx.run(&BREAK, &params![id]));
    assert_eq!(breaks.await.map_err(|error: StoreError| error).expect("is broken"), 1);
    world.days_pass(15);
    sweep(&world).await;
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&whole).await.assert_says("Afgerond, niet bevestigd");
}
