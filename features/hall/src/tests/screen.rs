//! The screen of who opened it.

use super::{code_of, five_answer, opened, send, world};
use http::StatusCode;

#[tokio::test]
async fn five_answers_make_a_picture_with_one_agreement_and_one_habit_on_a_card() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let code = opened(&marit).await;
    let (screen, at) = (format!("/hall/{code}/screen"), format!("/hall/{code}"));
    let first = marit.get(&screen).await;
    assert_eq!(marit.get(&format!("{at}/card")).await.location(), screen, "no card yet");
    first.assert_ok().assert_says(&format!("{} {}", &code[..4], &code[4..]));
    five_answer(&world, &code).await;
    assert_eq!(marit.get(&format!("{at}/count")).await.body, r#"{"count":5}"#);
    marit.get(&screen).await.assert_never_says("Gemiddeld");
    let made = marit.submit(&screen, &format!("{at}/picture"), &[]).await;
    made.assert_done();
    assert_eq!(marit.get(&format!("{at}/count")).await.body, r#"{"shown":true}"#);
    let shown = marit.get(&screen).await;
    shown.assert_says("Zelfsturing draagt ons het meest. Omgeving vraagt aandacht.");
    shown.assert_says("4,5").assert_says("1,5").assert_says("5 antwoorden");
    shown.assert_says("Een stelling apart tonen we vanaf 10 antwoorden");
    let agreed = [
        ("block", "2"),
        ("agreement", "Vrijdag weten we wie te bellen is"),
        ("begins", "Ruben"),
        ("habit", "Als een overleg klaar is, zeggen wij wie het moet weten"),
        ("look_back_on", "2027-01-04"),
    ];
    let written = send(&marit, &shown, &format!("{at}/outcome"), &agreed).await;
    written.assert_done();
    marit.get(written.location()).await.assert_says("Het staat op de kaart.");
    // To the card by the button beside it: what was typed goes along.
    let over = [("agreement", "Maandag weten we wie"), ("then", "card")];
    let page = marit.get(&screen).await;
    let kept = send(&marit, &page, &format!("{at}/outcome"), &over).await;
    assert_eq!(kept.location(), format!("{at}/card"));
    marit.get(&format!("{at}/card")).await.assert_says("Maandag weten we wie");
    send(&marit, &page, &format!("{at}/outcome"), &agreed).await.assert_done();
    let card = marit.get(&format!("{at}/card")).await;
    for words in ["Omgeving", "Vrijdag weten we", "Ruben", "zeggen wij", "4 januari", "4,5"] {
        card.assert_says(words);
    }
}

#[tokio::test]
async fn with_four_answers_there_is_no_picture_and_the_answers_stay() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let code = opened(&marit).await;
    let at = format!("/hall/{code}");
    for _ in 0..4 {
        super::answer(&world.nobody(), &code, ["3"; 9]).await.assert_done();
    }
    let refused = marit.submit(&format!("{at}/screen"), &format!("{at}/picture"), &[]).await;
    refused.assert_asks("Er zijn nog te weinig antwoorden: het beeld komt er vanaf 5");
    assert_eq!(marit.get(&format!("{at}/count")).await.body, r#"{"count":4}"#);
}

#[tokio::test]
async fn a_wrong_day_is_said_beside_its_field_and_the_words_stay() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let code = opened(&marit).await;
    let at = format!("/hall/{code}");
    five_answer(&world, &code).await;
    marit.submit(&format!("{at}/screen"), &format!("{at}/picture"), &[]).await.assert_done();
    let shown = marit.get(&format!("{at}/screen")).await;
    for (day, says) in
        [("2026-02-31", "Deze dag bestaat niet."), ("2026-11-01", "Kies een dag die nog komt.")]
    {
        let over = [("agreement", "Wij bellen"), ("look_back_on", day)];
        let refused = send(&marit, &shown, &format!("{at}/outcome"), &over).await;
        refused.assert_asks(says);
        assert_eq!(refused.value("agreement").as_deref(), Some("Wij bellen"));
    }
    let long = "x".repeat(301);
    let refused = send(&marit, &shown, &format!("{at}/outcome"), &[("habit", &long)]).await;
    refused.assert_status(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.value("habit"), Some(long));
}

#[tokio::test]
async fn another_colleague_an_administrator_and_a_stranger_find_no_screen() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let code = opened(&marit).await;
    let at = format!("/hall/{code}");
    let page = marit.get(&format!("{at}/screen")).await;
    five_answer(&world, &code).await;
    for person in [world.cast.ruben, world.cast.ada, world.cast.dirk, world.cast.zoe] {
        let other = world.sign_in(person).await;
        for place in ["screen", "count", "card"] {
            other.get(&format!("{at}/{place}")).await.assert_status(StatusCode::NOT_FOUND);
        }
        let own = other.get("/hall").await;
        let csrf = own.value("csrf").expect("a form");
        for deed in ["picture", "outcome", "closing"] {
            other.post_raw(&format!("{at}/{deed}"), &[("csrf", &csrf)]).await;
        }
        own.assert_never_says(&code[..4]);
    }
    assert_eq!(marit.get(&format!("{at}/count")).await.body, r#"{"count":5}"#, "nothing was done");
    let nobody = world.nobody().get(&format!("{at}/screen")).await;
    assert!(nobody.location().starts_with("/sign_in"));
    let forged = marit.post_raw(&format!("{at}/closing"), &[("csrf", "another")]).await;
    forged.assert_status(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has_form(&format!("{at}/closing")));
}

#[tokio::test]
async fn pressed_twice_it_opens_one_and_closes_one() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let page = marit.get("/hall").await;
    let one = code_of(&send(&marit, &page, "/hall", &[]).await);
    assert_eq!(code_of(&send(&marit, &page, "/hall", &[]).await), one);
    let (two, three) = (opened(&marit).await, opened(&marit).await);
    let full = marit.submit("/hall", "/hall", &[]).await;
    full.assert_asks("Je hebt al 3 zalen open.");
    let (screen, closing) = (format!("/hall/{one}/screen"), format!("/hall/{one}/closing"));
    let before = marit.get(&screen).await;
    for _ in 0..2 {
        let closed = send(&marit, &before, &closing, &[]).await;
        closed.assert_done();
        assert_eq!(closed.location(), "/hall?done=closed");
    }
    marit.get("/hall?done=closed").await.assert_says("Er is niets van bewaard.");
    marit
        .get(&screen)
        .await
        .assert_status(StatusCode::NOT_FOUND)
        .assert_says("alleen in het geheugen");
    for code in [two, three] {
        marit.get(&format!("/hall/{code}/screen")).await.assert_ok();
    }
}

#[tokio::test]
async fn who_writes_while_the_hall_goes_reads_what_was_written() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let code = opened(&marit).await;
    let at = format!("/hall/{code}");
    five_answer(&world, &code).await;
    marit.submit(&format!("{at}/screen"), &format!("{at}/picture"), &[]).await.assert_done();
    let page = marit.get(&format!("{at}/screen")).await;
    send(&marit, &page, &format!("{at}/closing"), &[]).await.assert_done();
    let words = [("agreement", "Wij bellen <b>vrijdag</b>"), ("habit", "Wij vragen door")];
    let late = send(&marit, &page, &format!("{at}/outcome"), &words).await;
    late.assert_status(StatusCode::NOT_FOUND).assert_says("Deze zaal is er niet (meer)");
    late.assert_says("Wij bellen <b>vrijdag</b>").assert_says("Wij vragen door");
}

#[tokio::test]
async fn after_four_hours_it_is_gone() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let code = opened(&marit).await;
    five_answer(&world, &code).await;
    world.days_pass(1);
    let marit = world.sign_in(world.cast.marit).await;
    marit.get(&format!("/hall/{code}/screen")).await.assert_status(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn on_a_full_disk_and_in_the_database_there_is_nothing_of_a_hall() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let before = world.site.store().clone();
    let size = move || {
        let store = before.clone();
        async move { store.read(|tx| tx.one(&COUNT, &[], |row| row.get::<i64>(0))).await }
    };
    let rows = size().await.expect("is read");
    let code = opened(&marit).await;
    five_answer(&world, &code).await;
    let at = format!("/hall/{code}");
    marit.submit(&format!("{at}/screen"), &format!("{at}/picture"), &[]).await.assert_done();
    marit
        .submit(&format!("{at}/screen"), &format!("{at}/outcome"), &[("habit", "Wij bellen")])
        .await
        .assert_done();
    marit.submit(&format!("{at}/screen"), &format!("{at}/closing"), &[]).await.assert_done();
    assert_eq!(size().await.expect("is read"), rows, "not even that a form was sent");
}

zwerm_store::statements! {
    COUNT = "SELECT (SELECT COUNT(*) FROM done_action) + (SELECT COUNT(*) FROM access_log) + (SELECT COUNT(*) FROM job)";
}
