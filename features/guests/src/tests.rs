//! Guests through the real routes: inviting, links that are handed over, and what is forgotten.

use crate::feature;
use zwerm_domain::PersonId;
use zwerm_store::{params, statements};
use zwerm_testkit::World;

statements! {
    GUESTS = "SELECT COUNT(*) FROM guest";
    LINKS = "SELECT COUNT(*) FROM guest_link WHERE person_id = $1 AND used_at IS NULL";
    NAME = "SELECT p.name || COALESCE(g.email, '') FROM person p JOIN guest g ON g.person_id = p.id WHERE p.id = $1";
}

async fn world() -> World {
    World::with(vec![feature()]).await
}

async fn guests(world: &World) -> i64 {
    world.site.store().read(|tx| tx.one(&GUESTS, &[], |row| row.get(0))).await.expect("a count")
}

async fn links(world: &World, guest: PersonId) -> i64 {
    let of = params![guest];
    world.site.store().read(move |tx| tx.one(&LINKS, &of, |row| row.get(0))).await.expect("a count")
}

async fn named(world: &World, guest: PersonId) -> String {
    let of = params![guest];
    world.site.store().read(move |tx| tx.one(&NAME, &of, |row| row.get(0))).await.expect("a name")
}

#[tokio::test]
async fn what_is_wrong_with_an_invitation_stands_beside_its_field_and_the_rest_is_kept() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let long = "x".repeat(200);
    for (name, email, says) in [
        ("", "karin@sleutel.example", "Vul hier nog iets in"),
        (long.as_str(), "karin@sleutel.example", "120"),
        ("Karin", "geen adres", "geen e-mailadres"),
        ("Karin", "a@b.example\r\nBcc: c@d.example", "geen e-mailadres"),
    ] {
        let fields = [("name", name), ("from_where", "De Sleutel"), ("email", email)];
        let seen = samira.submit("/guests", "/guests", &fields).await;
        assert_eq!(seen.status, 422, "{says}");
        assert_eq!(seen.value("from_where").as_deref(), Some("De Sleutel"), "{says}");
        assert!(seen.text().contains(says) || name.is_empty(), "{says}: {}", seen.text());
    }
    assert_eq!(guests(&world).await, 0);
}

#[tokio::test]
async fn pressed_twice_one_guest_is_invited_and_a_line_end_in_a_name_is_a_space() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let fields = [("name", "Karin\r\nBcc: x@y.example"), ("email", "karin@sleutel.example")];
    let form = samira.get("/guests").await.form("/guests", &fields);
    let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let first = samira.post_raw("/guests", &form).await;
    let second = samira.post_raw("/guests", &form).await;
    assert_eq!(first.location(), second.location());
    assert_eq!(guests(&world).await, 1);
    samira.get("/guests").await.assert_says("Karin Bcc: x@y.example");
}

#[tokio::test]
async fn without_an_address_the_link_is_shown_once_and_opens_once() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let seen = samira.submit("/guests", "/guests", &[("name", "Mevrouw De Boer")]).await;
    seen.assert_ok().assert_says("Je ziet hem alleen nu");
    let at = seen.body.find("/guests/links/").expect("a link");
    let path: String = seen.body[at..].chars().take_while(|c| !"?\"< ".contains(*c)).collect();
    world.nobody().get(&path).await.assert_ok().assert_says("Gemeente Waterrijk");
    let browser = world.nobody();
    let form = browser.get(&path).await.form(&path, &[]);
    let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    for press in 1..=2 {
        let opened = browser.post_raw(&path, &form).await;
        assert_eq!(opened.assert_done().location(), "/agreements", "press {press}");
        assert!(opened.headers.get("set-cookie").is_some(), "press {press}");
    }
    let other = world.nobody().post_raw(&path, &[("action_id", "another")]).await;
    assert!(other.headers.get("set-cookie").is_none(), "it opens in one browser");
}

#[tokio::test]
async fn a_new_link_shuts_the_ones_before_and_no_colleague_finds_anothers_guest() {
    let world = world().await;
    let karin = world.guest_of(world.cast.samira, "Karin Sleutelaar").await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = format!("/guests/{karin}");
    for _ in 0..2 {
        samira.submit(&page, &format!("{page}/link"), &[]).await.assert_ok();
        assert_eq!(links(&world, karin).await, 1, "the one before opens nothing");
    }
    samira.get(&page).await.assert_says("nog niet geopend");
    for who in [world.cast.joost, world.cast.marit, world.cast.ada, world.cast.zoe] {
        let other = world.sign_in(who).await;
        other.get(&page).await.assert_absent();
        let csrf = other.get("/guests").await.value("csrf").expect("a token");
        for what in ["link", "mail", "address", "end"] {
            let fields = [("csrf", csrf.as_str()), ("email", "x@y.example")];
            other.post_raw(&format!("{page}/{what}"), &fields).await.assert_absent();
        }
        other.get("/guests").await.assert_never_says("Karin");
    }
}

#[tokio::test]
async fn the_pages_speak_english_too() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    emma.get("/guests").await.assert_says("Invite a guest").assert_says("What does a guest see?");
    world.nobody().get("/guests/link?language=en").await.assert_says("Ask for a new link");
    let gone = world.nobody().get(&format!("/guests/links/{}?language=en", "x".repeat(43))).await;
    gone.assert_says("This link does not work");
}

#[tokio::test]
async fn a_guest_without_an_agreement_is_forgotten_after_half_a_year_and_not_before() {
    let world = world().await;
    let (name, email) = ("Karin Sleutelaar", "karin@sleutel.example");
    let karin = world.guest_at(world.cast.samira, name, Some(email)).await;
    for (days, is_known) in [(179, true), (2, false)] {
        world.days_pass(days);
        let (store, now) = (world.site.store().clone(), world.clock.now());
        zwerm_web::go_round(&store, &[feature()], now).await;
        assert_eq!(named(&world, karin).await.contains("Karin"), is_known, "{days} days later");
        assert_eq!(named(&world, karin).await.contains(email), is_known);
    }
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/guests").await.assert_never_says("Karin");
}
