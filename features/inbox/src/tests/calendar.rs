//! The private calendar: a secret address that can be renewed and ended, and opens nothing else.

use super::*;
use http::StatusCode;
use jiff::civil::date;
use zwerm_testkit::{Seen, Visitor};

const SETTINGS: &str = "/inbox/settings";

/// The address on the page that shows it once, as a path.
fn address(page: &Seen) -> String {
    let (_, rest) = page.body.split_once("http://localhost/calendar/").expect("an address");
    let rest = format!("/calendar/{rest}");
    rest.split(['<', '"']).next().expect("ends").to_owned()
}

async fn made(who: &Visitor<'_>) -> String {
    let page = who.submit(SETTINGS, "/inbox/calendar", &[]).await;
    address(page.assert_ok())
}

#[tokio::test]
async fn the_address_is_shown_once_and_gives_the_days_of_its_owner() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    DAYS.lock().expect("days").push((world.cast.samira.get(), date(2026, 12, 18)));
    let at = made(&samira).await;
    samira.get(SETTINGS).await.assert_never_says(".ics");
    let feed = world.nobody().get(&at).await;
    feed.assert_ok();
    assert_eq!(feed.headers["content-type"], "text/calendar; charset=utf-8");
    assert_eq!(feed.headers["cache-control"], "private, no-cache");
    assert!(feed.headers.get("set-cookie").is_none());
    assert!(feed.body.contains("DTSTART;VALUE=DATE:20261218\r\n"), "{}", feed.body);
    assert!(feed.body.contains("SUMMARY:Klaar\\; alles\\, ook dit\r\n"), "{}", feed.body);
}

#[tokio::test]
async fn a_new_address_ends_the_old_one_and_an_ended_one_is_nothing() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let first = made(&samira).await;
    let second = made(&samira).await;
    world.nobody().get(&first).await.assert_absent();
    world.nobody().get(&second).await.assert_ok();
    samira.submit(SETTINGS, "/inbox/calendar/ending", &[]).await.assert_done();
    world.nobody().get(&second).await.assert_absent();
    assert!(!samira.get(SETTINGS).await.has_form("/inbox/calendar/ending"));
}

#[tokio::test]
async fn a_guessed_address_and_one_of_who_left_are_nothing() {
    let world = world().await;
    let guesses = ["x", "1.ics", ".ics", "%00", "..%2f..%2fetc"].map(str::to_owned);
    for guess in guesses.into_iter().chain(["A".repeat(43), format!("{}.ics", "A".repeat(43))]) {
        world.nobody().get(&format!("/calendar/{guess}")).await.assert_absent();
    }
    let joost = world.sign_in(world.cast.joost).await;
    let at = made(&joost).await;
    let id = world.cast.joost;
    world.site.store().write(move |tx| tx.run(&LEAVES, &params![id])).await.expect("leaves");
    world.nobody().get(&at).await.assert_absent();
}

#[tokio::test]
async fn a_calendar_that_did_not_change_is_not_sent_again() {
    let world = world().await;
    let bram = world.sign_in(world.cast.bram).await;
    let at = made(&bram).await;
    let tag = world.nobody().get(&at).await.headers["etag"].to_str().expect("a tag").to_owned();
    let mut asking = world.nobody();
    asking.headers = vec![("if-none-match".into(), format!("\"other\", W/{tag}"))];
    let same = asking.get(&at).await;
    same.assert_status(StatusCode::NOT_MODIFIED);
    assert!(same.body.is_empty() && same.headers["etag"] == tag.as_str());
    DAYS.lock().expect("days").push((world.cast.bram.get(), date(2027, 1, 4)));
    asking.get(&at).await.assert_ok();
}

#[tokio::test]
async fn the_second_of_two_clicks_says_that_the_address_was_made_and_how_to_get_another() {
    let world = world().await;
    for (person, says) in [
        (world.cast.samira, "Zag je het niet? Maak dan een nieuw."),
        (world.cast.emma, "Did you not see it? Make a new one."),
    ] {
        let who = world.sign_in(person).await;
        let form = who.get(SETTINGS).await.form("/inbox/calendar", &[]);
        let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let at = address(who.post_raw("/inbox/calendar", &form).await.assert_ok());
        let second = who.post_raw("/inbox/calendar", &form).await;
        who.get(second.assert_done().location()).await.assert_says(says);
        world.nobody().get(&at).await.assert_ok();
    }
}
