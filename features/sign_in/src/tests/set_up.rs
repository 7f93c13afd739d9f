//! Setting up an empty installation.

use super::*;
use crate::{ensure_set_up_code, feature};

fn world() -> World {
    World::empty_with(vec![feature()])
}

fn code(world: &World) -> String {
    ensure_set_up_code(world.site.store(), &world.clock).expect("a store").expect("a code")
}

fn fields(code: &str) -> Vec<(&str, &str)> {
    vec![
        ("code", code),
        ("organisation", "Gemeente Waterrijk"),
        ("language", "nl"),
        ("time_zone", "Europe/Amsterdam"),
        ("name", "Ada Beheer"),
        ("email", "Ada@Waterrijk.example"),
        ("team", "Wijkteam West"),
        ("new_password", GOOD),
        ("repeat_password", GOOD),
    ]
}

#[tokio::test]
async fn the_first_person_sets_up_and_is_in() {
    let world = world();
    let code = code(&world);
    assert_eq!(world.nobody().get("/sign_in").await.location(), "/set_up");
    let seen = world.nobody().submit("/set_up", "/set_up", &fields(&code.to_lowercase())).await;
    assert_eq!(seen.assert_done().location(), "/sign_in/begin");
    let ada = with_cookies(&world.nobody(), &seen);
    ada.get("/sign_in/begin")
        .await
        .assert_ok()
        .assert_says("Welkom bij Gemeente Waterrijk")
        .assert_says("Zet je mensen erin");
    ada.get("/sign_in/invitations").await.assert_ok().assert_says("Iedereen kan erin");
    enter(&world.nobody(), "ada@waterrijk.example", GOOD).await.assert_done();
}

#[tokio::test]
async fn there_is_no_second_set_up() {
    let world = world();
    let code = code(&world);
    let page = world.nobody().get("/set_up").await;
    world.nobody().submit("/set_up", "/set_up", &fields(&code)).await.assert_done();
    world.nobody().get("/set_up").await.assert_absent();
    let late = page.form("/set_up", &fields(&code));
    let late: Vec<(&str, &str)> = late.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    world.nobody().post_raw("/set_up", &late).await.assert_absent();
    assert!(ensure_set_up_code(world.site.store(), &world.clock).expect("a store").is_none());
}

#[tokio::test]
async fn a_double_click_sets_up_once_and_is_in_twice() {
    let world = world();
    let code = code(&world);
    let sent = world.nobody().get("/set_up").await.form("/set_up", &fields(&code));
    let sent: Vec<(&str, &str)> = sent.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    world.nobody().post_raw("/set_up", &sent).await.assert_done();
    let second = world.nobody().post_raw("/set_up", &sent).await;
    assert_eq!(second.assert_done().location(), "/sign_in/begin");
    with_cookies(&world.nobody(), &second).get("/sign_in/begin").await.assert_ok();
    world.clock.set(world.clock.now().plus_seconds(601));
    world.nobody().post_raw("/set_up", &sent).await.assert_absent();
}

#[tokio::test]
async fn without_the_code_nothing_begins_and_nothing_typed_is_lost() {
    let world = world();
    let old = code(&world);
    let _newer = code(&world);
    for wrong in ["", "nonsense", "ABCD-EFGH-JKMN-PQRS", old.as_str()] {
        let seen = world.nobody().submit("/set_up", "/set_up", &fields(wrong)).await;
        seen.assert_asks("Dit is niet de code die Zwerm het laatst liet zien.")
            .assert_never_says(GOOD);
        assert_eq!(seen.value("organisation").as_deref(), Some("Gemeente Waterrijk"));
        assert_eq!(seen.value("email").as_deref(), Some("Ada@Waterrijk.example"));
    }
    world.nobody().get("/set_up").await.assert_ok();
}

#[tokio::test]
async fn each_field_says_what_is_wrong_with_it_in_both_languages() {
    let world = world();
    let code = code(&world);
    let long = "x".repeat(121);
    let tried = async |name: &str, value: &str, language: &str| {
        let mut typed = fields(&code);
        typed.retain(|(known, _)| *known != name);
        typed.push((name, value));
        let mut visitor = world.nobody();
        visitor.cookies = format!("__Host-zwerm-language={language}");
        visitor.submit("/set_up", "/set_up", &typed).await
    };
    for (name, value, nl, en) in [
        (
            "organisation",
            "",
            "Vul de naam van jullie organisatie in.",
            "Fill in the name of your organisation.",
        ),
        ("organisation", long.as_str(), "Er passen 120 tekens in.", "It holds 120 characters."),
        ("name", "  ", "Vul je naam in.", "Fill in your name."),
        ("team", "", "Vul de naam van je team in.", "Fill in the name of your team."),
        (
            "email",
            "ada",
            "Dit lijkt geen e-mailadres.",
            "This doesn't look like an e-mail address.",
        ),
        (
            "email",
            "a b@c",
            "Dit lijkt geen e-mailadres.",
            "This doesn't look like an e-mail address.",
        ),
        ("language", "xx", "Kies er een uit de lijst.", "Choose one from the list."),
        ("time_zone", "Mars/Olympus", "Kies er een uit de lijst.", "Choose one from the list."),
        (
            "new_password",
            "gemeentewaterrijk",
            "een naam die iedereen hier kent",
            "a name that everybody here knows",
        ),
    ] {
        tried(name, value, "nl").await.assert_asks(nl);
        tried(name, value, "en").await.assert_asks(en);
    }
    world.nobody().get("/set_up").await.assert_ok();
}

#[tokio::test]
async fn tricks_in_a_name_are_taken_out_or_shown_as_they_are() {
    let world = world();
    let code = code(&world);
    let marks = format!("Wijk{}team", "\u{301}".repeat(10_000));
    let mut typed = fields(&code);
    typed.retain(|(name, _)| !matches!(*name, "organisation" | "team"));
    typed.extend([("organisation", "<b>Water</b>\u{202E}rijk"), ("team", marks.as_str())]);
    let seen = world.nobody().submit("/set_up", "/set_up", &typed).await;
    let ada = with_cookies(&world.nobody(), &seen);
    let page = ada.get(seen.assert_done().location()).await;
    page.assert_says("Welkom bij <b>Water</b>rijk").assert_never_says("<b>Water");
}
