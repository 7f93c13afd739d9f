//! Over mij: changing what one wrote oneself.

use super::{TRICKS, send, world};
use http::StatusCode;

const ME: &str = "/people/me";

#[tokio::test]
async fn what_i_write_about_myself_colleagues_read() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let fields = [
        ("how_i_work", "Bel gerust.\r\nNiet op woensdag."),
        ("working_hours", "ma  t/m do"),
        ("phone", "toestel 12"),
    ];
    let saved = samira.submit_and_follow(ME, ME, &fields).await;
    saved.assert_ok().assert_says("Bewaard.");
    let joost = world.sign_in(world.cast.joost).await;
    let page = joost.get(&format!("/people/{}", world.cast.samira)).await;
    page.assert_says("Bel gerust. Niet op woensdag.").assert_says("ma t/m do");
    page.assert_says("toestel 12");
}

#[tokio::test]
async fn the_page_tells_what_is_seen_of_me_and_who_can_mend_it() {
    let world = world().await;
    let page = world.sign_in(world.cast.samira).await.get(ME).await;
    page.assert_says("Niemand ziet wanneer je hier was, hoe lang, of hoeveel je deed.");
    page.assert_says("samira.bennani@waterrijk.example").assert_says("Zeg het tegen Ada Beheer.");
    page.assert_never_says("/people/import").assert_never_says("/sign_in/invitations");
    assert!(page.has_form("/sign_out"));
    let ada = world.sign_in(world.cast.ada).await.get(ME).await;
    ada.assert_says("Beheer").assert_says("Soorten werk");
    assert!(ada.body.contains("/people/import") && ada.body.contains("/sign_in/invitations"));
}

#[tokio::test]
async fn another_language_and_place_hold_at_once() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let fields = [("language", "en"), ("time_zone", "America/Kralendijk")];
    let page = samira.submit_and_follow(ME, ME, &fields).await;
    page.assert_says("About me").assert_says("Saved.");
    assert_eq!(page.value("time_zone").as_deref(), Some("America/Kralendijk"));
}

#[tokio::test]
async fn what_can_not_be_taken_is_told_beside_the_field_with_the_input_kept() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let long = "x".repeat(201);
    let again = samira.submit(ME, ME, &[("working_hours", &long), ("phone", &long)]).await;
    again.assert_asks("Er passen 200 tekens in").assert_says("Er passen 60 tekens in");
    assert_eq!(again.value("working_hours").as_deref(), Some(long.as_str()));
    samira
        .submit(ME, ME, &[("how_i_work", &"x".repeat(20 * 1024 + 1))])
        .await
        .assert_asks("te lang");
    samira.submit(ME, ME, &[("how_i_work", &"> ".repeat(30))]).await.assert_asks("te veel lagen");
    samira.submit(ME, ME, &[("language", "kl")]).await.assert_asks("Kies een taal uit de lijst.");
    samira.submit(ME, ME, &[("language", "")]).await.assert_asks("Kies een taal uit de lijst.");
    samira.submit(ME, ME, &[("time_zone", "Mars/Olympus")]).await.assert_asks("Kies een plek");
    let marks = format!("e{}", "\u{0301}".repeat(5_000));
    samira.submit(ME, ME, &[("working_hours", &marks)]).await.assert_done();
    samira.submit(ME, ME, &[("working_hours", ""), ("phone", "")]).await.assert_done();
}

#[tokio::test]
async fn a_zone_that_is_not_listed_can_be_kept() {
    let world = world().await;
    let samira = world.cast.samira;
    let set = world.site.store().write(move |tx| {
        tx.run(&super::applying::SET_ZONE, &zwerm_store::params![samira, "Europe/Berlin"])
    });
    set.await.map_err(|error: zwerm_store::StoreError| error).expect("is written");
    let visitor = world.sign_in(samira).await;
    let page = visitor.submit_and_follow(ME, ME, &[("phone", "1")]).await;
    assert_eq!(page.value("time_zone").as_deref(), Some("Europe/Berlin"));
}

#[tokio::test]
async fn two_browsers_that_write_at_once_show_both_texts() {
    let world = world().await;
    let (here, there) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.samira).await);
    let form = here.get(ME).await;
    there.submit(ME, ME, &[("how_i_work", "Wat ik daar schreef.")]).await.assert_done();
    let both = send(&here, &form, ME, &[("how_i_work", "Wat ik hier schreef.")]).await;
    both.assert_status(StatusCode::CONFLICT).assert_says("Wat ik daar schreef.");
    both.assert_says("Wat ik hier schreef.").assert_says("Je ziet beide teksten.");
    send(&here, &both, ME, &[("how_i_work", "Allebei.")]).await.assert_done();
    assert_eq!(there.get(ME).await.value("how_i_work").as_deref(), Some("Allebei."));
}

#[tokio::test]
async fn a_double_click_saves_once_and_tricks_are_words() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let form = samira.get(ME).await;
    send(&samira, &form, ME, &[("phone", "1")]).await.assert_done();
    send(&samira, &form, ME, &[("phone", "1")]).await.assert_done();
    let own = format!("/people/{}", world.cast.samira);
    for (typed, shown) in TRICKS {
        let fields = [("how_i_work", typed), ("working_hours", typed), ("phone", typed)];
        samira.submit(ME, ME, &fields).await.assert_done();
        let page = samira.get(&own).await;
        assert!(page.body.contains(shown), "{typed} became {}", page.text());
        page.assert_never_says("<script>alert");
    }
}

#[tokio::test]
async fn a_form_of_another_session_changes_nothing() {
    let world = world().await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let form = samira.get(ME).await;
    let forged = send(&joost, &form, ME, &[("how_i_work", "Kaping")]).await;
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
    joost.get(&format!("/people/{}", world.cast.joost)).await.assert_never_says("Kaping");
    world.nobody().post_raw(ME, &[("phone", "1")]).await.assert_done();
}
