//! A form that was sent when the session had ended.

use super::*;
use crate::feature;
use axum::response::Response;
use zwerm_store::{params, statements};
use zwerm_web::{Access, Done, Feature, Page, Post, Refused, Routes};

statements! {
    ROWS = "SELECT key_hash, action, body FROM kept_form";
    MOVE = "UPDATE kept_form SET action = $1";
}

/// A page of another feature, with a form.
const fn notes() -> Feature {
    Feature::new("notes", |routes: Routes| routes.post("/notes/7", Access::Person, keep))
}

async fn keep(post: Post) -> Response {
    post.send(
        |_, _, form| Ok(Done::at(format!("/notes/7?length={}", form.get("text").len()))),
        |_, _, _| Err::<Page, _>(Refused::NotFound),
    )
    .await
}

async fn world() -> World {
    let world = World::with(vec![feature(), notes()]).await;
    has_password(&world, world.cast.samira, GOOD).await;
    has_password(&world, world.cast.joost, GOOD).await;
    world
}

const TEXT: &str = "Ik bel \"morgen\" <b>alle</b> gezinnen.\nEn jij?";

/// Samira's session ends while she writes; she sends it.
async fn sent_too_late(world: &World) -> Visitor<'_> {
    let samira = world.sign_in(world.cast.samira).await;
    world.days_pass(15);
    let fields = [
        ("csrf", "old"),
        ("action_id", "once-7"),
        ("text", TEXT),
        ("day", "2026-12-24"),
        ("rhythm", "weekly"),
    ];
    let seen = samira.post_raw("/notes/7", &fields).await;
    assert_eq!(seen.assert_done().location(), "/sign_in?kept=1");
    let samira = with_cookies(&samira, &seen);
    samira.get("/sign_in?kept=1").await.assert_ok().assert_says("Wat je schreef, is bewaard.");
    samira
}

async fn back_in<'w>(visitor: &Visitor<'w>, name: &str) -> (Visitor<'w>, String) {
    let seen = enter(visitor, name, GOOD).await;
    let place = seen.assert_done().location().to_owned();
    (with_cookies(visitor, &seen), place)
}

#[tokio::test]
async fn what_was_written_is_there_after_signing_in_and_can_be_sent_on() {
    let world = world().await;
    let samira = sent_too_late(&world).await;
    let (samira, place) = back_in(&samira, "samira.bennani").await;
    assert_eq!(place, "/sign_in/kept");
    let page = samira.get(&place).await;
    page.assert_ok()
        .assert_says("Ik bel \"morgen\" <b>alle</b> gezinnen.")
        .assert_says("donderdag 24");
    assert!(!page.text().contains("weekly") && !page.text().contains("once-7"), "{}", page.text());
    let sent = samira.submit(&place, "/notes/7", &[]).await;
    assert_eq!(sent.assert_done().location(), format!("/notes/7?length={}", TEXT.len()));
    assert!(!with_cookies(&samira, &sent).cookies.contains("kept"), "nothing waits any more");
    samira.get(&place).await.assert_says("Er ligt niets meer klaar");
}

#[tokio::test]
async fn nobody_else_gets_to_see_it() {
    let world = world().await;
    let samira = sent_too_late(&world).await;
    let (joost, place) = back_in(&samira, "joost.verhagen").await;
    assert_eq!(place, "/");
    joost
        .get("/sign_in/kept")
        .await
        .assert_ok()
        .assert_says("Er ligt niets meer klaar")
        .assert_never_says("gezinnen");
}

/// All that the database has of forms that wait.
async fn rows(world: &World) -> String {
    let rows = world.site.store().read(|tx| {
        tx.all(&ROWS, &[], |row| {
            let key: Vec<u8> = row.get(0)?;
            Ok(format!("{key:?} {} {}", row.get::<String>(1)?, row.get::<String>(2)?))
        })
    });
    rows.await.expect("rows").join("\n")
}

#[tokio::test]
async fn whoever_has_the_database_reads_nothing_of_it() {
    let world = world().await;
    let samira = sent_too_late(&world).await;
    let kept = rows(&world).await;
    assert!(kept.contains("/notes/7"), "it is kept: {kept}");
    for typed in ["morgen", "gezinnen", "text=", "2026-12-24", "weekly"] {
        assert!(!kept.contains(typed), "{typed} stands in {kept}");
    }
    let cookie = samira.cookies.split("zwerm-kept=").nth(1).expect("a cookie");
    assert!(!kept.contains(&cookie[..43]), "the key stands beside it");
}

#[tokio::test]
async fn another_cookie_opens_nothing() {
    let world = world().await;
    let first = sent_too_late(&world).await;
    let (mut samira, _) = back_in(&first, "samira.bennani").await;
    let (before, after) = samira.cookies.split_once("zwerm-kept=").expect("a cookie");
    let foreign = format!("{before}zwerm-kept={}{}", "A".repeat(43), &after[43..]);
    samira.cookies = foreign;
    samira.get("/sign_in/kept").await.assert_says("Er ligt niets meer klaar");
}

#[tokio::test]
async fn a_form_moved_to_another_place_shows_nothing() {
    let world = world().await;
    let first = sent_too_late(&world).await;
    world.site.store().write(|tx| tx.run(&MOVE, &params!["/notes/8"])).await.expect("is moved");
    let (samira, place) = back_in(&first, "samira.bennani").await;
    assert_eq!(place, "/");
    samira.get("/sign_in/kept").await.assert_says("Er ligt niets meer klaar");
}

#[tokio::test]
async fn it_can_be_thrown_away() {
    let world = world().await;
    let samira = sent_too_late(&world).await;
    let (samira, place) = back_in(&samira, "samira.bennani").await;
    samira.submit(&place, "/sign_in/kept/removal", &[]).await.assert_done();
    samira.get(&place).await.assert_says("Er ligt niets meer klaar");
}

#[tokio::test]
async fn after_an_hour_it_is_gone() {
    let world = world().await;
    let samira = sent_too_late(&world).await;
    world.clock.set(world.clock.now().plus_seconds(3601));
    let (_, place) = back_in(&samira, "samira.bennani").await;
    assert_eq!(place, "/");
}

#[tokio::test]
async fn a_password_is_never_kept() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    world.days_pass(15);
    let seen = samira
        .post_raw("/sign_in/password", &[("current_password", GOOD), ("new_password", OTHER)])
        .await;
    assert_eq!(seen.assert_done().location(), "/sign_in");
    assert!(seen.headers.get(header::SET_COOKIE).is_none());
}
