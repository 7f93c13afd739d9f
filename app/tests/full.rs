//! A full disk: reading goes on and says so, nothing typed is lost, and one can still sign out.

use zwerm_store::Place;
use zwerm_testkit::{Visitor, World};

const TYPED: &str = "Ik bel \"morgen\" <b>alle</b> gezinnen.\nEn jij?";

/// What else a proposal needs: what is wrong with one is told before anything is kept.
const RIGHT: [(&str, &str); 4] = [
    ("result", "Elk gezin is gebeld."),
    ("side", "counterpart"),
    ("due_kind", "date"),
    ("due", "2026-12-18"),
];

/// A world whose disk is full; none where the database is not on a disk of ours.
async fn full() -> Option<World> {
    let world = World::with(zwerm::features::all()).await;
    let is_ours = matches!(world.site.store().options().place, Place::Sqlite(_));
    world.site.store().fill_disk();
    is_ours.then_some(world)
}

async fn propose(who: &Visitor<'_>, with: &str) -> zwerm_testkit::Seen {
    let fields = [("with", with), ("title", "Gezinnen bellen"), ("message", TYPED)];
    let fields = [RIGHT.as_slice(), &fields].concat();
    who.submit("/agreements/new", "/agreements", &fields).await
}

#[tokio::test]
async fn what_was_typed_is_shown_and_can_be_sent_again() {
    let Some(world) = full().await else { return };
    let samira = world.sign_in(world.cast.samira).await;
    let with = world.cast.joost.to_string();
    let seen = propose(&samira, &with).await;
    seen.assert_status(http::StatusCode::INSUFFICIENT_STORAGE)
        .assert_says("De schijf van de server is vol")
        .assert_says("Ik bel \"morgen\" <b>alle</b> gezinnen.")
        .assert_says("Gezinnen bellen");
    let again = seen.form("/agreements", &[]);
    for (name, value) in [("with", with.as_str()), ("title", "Gezinnen bellen"), ("message", TYPED)]
    {
        let is_there = again.iter().any(|(n, v)| n == name && v == value);
        assert!(is_there, "{name} is not sent along: {again:?}");
    }
    assert!(again.iter().any(|(name, value)| name == "csrf" && value.len() > 10), "{again:?}");
}

#[tokio::test]
async fn the_page_speaks_the_language_of_who_typed() {
    let Some(world) = full().await else { return };
    let emma = world.sign_in(world.cast.emma).await;
    let seen = propose(&emma, &world.cast.joost.to_string()).await;
    seen.assert_says("This is what you wrote").assert_says("<b>alle</b> gezinnen.");
}

#[tokio::test]
async fn a_password_is_not_written_into_the_page() {
    let Some(world) = full().await else { return };
    let samira = world.sign_in(world.cast.samira).await;
    let joost = world.cast.joost.to_string();
    let fields = [("with", joost.as_str()), ("new_password", "zes blauwe olifanten")];
    let fields = [RIGHT.as_slice(), &fields].concat();
    let seen = samira.post_raw("/agreements", &fields).await;
    seen.assert_status(http::StatusCode::INSUFFICIENT_STORAGE).assert_never_says("olifant");
}

#[tokio::test]
async fn pages_go_on_and_say_so_and_one_can_sign_out() {
    let Some(world) = full().await else { return };
    let samira = world.sign_in(world.cast.samira).await;
    for page in ["/", "/agreements", "/team", "/sign_in/forgotten"] {
        samira.get(page).await.assert_ok().assert_says("Er kan nu even niets bewaard worden");
    }
    let out = samira.submit("/people/me", "/sign_out", &[]).await;
    assert_eq!(out.assert_done().location(), "/signed_out");
    assert!(samira.get("/").await.status.is_redirection(), "the session has ended");
}

#[tokio::test]
async fn a_disk_with_room_says_nothing() {
    let world = World::with(zwerm::features::all()).await;
    let samira = world.sign_in(world.cast.samira).await;
    let seen = samira.get("/").await;
    assert!(!seen.text().contains("Er kan nu even niets bewaard worden"), "{}", seen.text());
}
