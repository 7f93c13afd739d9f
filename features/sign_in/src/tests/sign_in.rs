//! Signing in and out.

use super::*;
use crate::feature;

const SAMIRA: &str = "samira.bennani@waterrijk.example";

#[tokio::test]
async fn the_right_password_opens_and_leads_to_where_one_was_going() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let nobody = world.nobody();
    let seen = nobody
        .submit(
            "/sign_in?next=%2Fagreements%2F12",
            "/sign_in",
            &[("name", " Samira.Bennani@Waterrijk.example "), ("password", GOOD)],
        )
        .await;
    assert_eq!(seen.assert_done().location(), "/agreements/12");
    let samira = with_cookies(&nobody, &seen);
    samira.get("/sign_in/password").await.assert_ok();
    assert_eq!(samira.get("/sign_in").await.location(), "/", "whoever is in goes on");
}

#[tokio::test]
async fn whoever_has_no_address_signs_in_with_a_personnel_number() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    enter(&world.nobody(), "samira.bennani", GOOD).await.assert_done();
}

#[tokio::test]
async fn the_cookie_is_for_this_host_alone_and_out_of_reach_of_scripts() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let seen = enter(&world.nobody(), SAMIRA, GOOD).await;
    let cookie = seen.headers[header::SET_COOKIE].to_str().expect("text").to_owned();
    assert!(cookie.starts_with("__Host-zwerm="), "{cookie}");
    for part in ["Path=/", "HttpOnly", "Secure", "SameSite=Lax", "Max-Age=1209600"] {
        assert!(cookie.contains(part), "{part} is not in {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
}

#[tokio::test]
async fn a_stranger_and_a_colleague_with_another_password_get_the_same_answer() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let mut answers = Vec::new();
    for name in [SAMIRA, "nobody.at.all@waterrijk.example", "joost.verhagen@waterrijk.example"] {
        let seen = enter(&world.nobody(), name, OTHER).await;
        seen.assert_asks("horen niet bij elkaar").assert_never_says(OTHER);
        assert!(seen.headers.get(header::SET_COOKIE).is_none());
        let action = seen.value("action_id").expect("an id");
        answers.push(seen.body.replace(name, "NAME").replace(&action, "ID"));
    }
    assert_eq!(answers[0], answers[1], "unknown");
    assert_eq!(answers[0], answers[2], "known, without a password");
}

#[tokio::test]
async fn what_was_typed_stays_and_the_password_does_not() {
    let world = world().await;
    let seen = enter(&world.nobody(), SAMIRA, "").await;
    seen.assert_asks("Vul je wachtwoord in.");
    assert_eq!(seen.value("name").as_deref(), Some(SAMIRA));
    let seen = enter(&world.nobody(), "", GOOD).await;
    seen.assert_asks("Vul je e-mailadres of personeelsnummer in.").assert_never_says(GOOD);
    enter(&world.nobody(), &"x".repeat(5000), GOOD).await.assert_asks("Vul je e-mailadres");
    enter(&world.nobody(), SAMIRA, &"x".repeat(100_000)).await.assert_asks("horen niet bij elkaar");
}

#[tokio::test]
async fn after_a_few_errors_one_waits_and_then_may_try_again() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    for _ in 0..5 {
        enter(&world.nobody(), SAMIRA, OTHER).await.assert_asks("horen niet bij elkaar");
    }
    enter(&world.nobody(), SAMIRA, GOOD).await.assert_asks("Probeer het over 5 seconden opnieuw.");
    enter(&world.nobody(), "nobody@waterrijk.example", GOOD)
        .await
        .assert_asks("horen niet bij elkaar");
    world.clock.set(world.clock.now().plus_seconds(5));
    enter(&world.nobody(), SAMIRA, GOOD).await.assert_done();
}

#[tokio::test]
async fn a_password_is_checked_as_it_was_typed_to_the_last_sign() {
    let world = world().await;
    let long = format!("{GOOD} {}", "en nog een heel eind verder ".repeat(4));
    has_password(&world, world.cast.samira, &long).await;
    let cut = |length: usize| long.chars().take(length).collect::<String>();
    let nearly = [
        (long.to_uppercase(), "other capitals"),
        (cut(72), "as far as some methods look"),
        (cut(long.len() - 1), "without the last sign"),
        (format!("{long}x"), "one sign more"),
    ];
    for (password, what) in nearly {
        let seen = enter(&world.nobody(), "samira.bennani", &password).await;
        assert_eq!(seen.status, 422, "{what}");
    }
    enter(&world.nobody(), "samira.bennani", &long).await.assert_done();
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    for evil in ["//evil.example", "https://evil.example", "/\\evil.example"] {
        let mut fields = world.nobody().get("/sign_in").await.form("/sign_in", &[]);
        fields.retain(|(name, _)| name == "action_id");
        let typed = [("name", SAMIRA), ("password", GOOD), ("next", evil)];
        let sent: Vec<(&str, &str)> =
            fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).chain(typed).collect();
        let seen = world.nobody().post_raw("/sign_in", &sent).await;
        assert_eq!(seen.assert_done().location(), "/", "{evil}");
    }
}

#[tokio::test]
async fn signing_in_ends_the_session_that_the_browser_had() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let before = world.sign_in(world.cast.joost).await;
    let mut fields = world
        .nobody()
        .get("/sign_in")
        .await
        .form("/sign_in", &[("name", SAMIRA), ("password", GOOD)]);
    fields.retain(|(name, _)| name != "csrf");
    let sent: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    before.post_raw("/sign_in", &sent).await.assert_done();
    assert!(before.get("/sign_in/password").await.location().starts_with("/sign_in?next="));
}

#[tokio::test]
async fn whoever_has_left_stays_out() {
    use zwerm_store::{StoreError, params, statements};
    statements! { LEAVE = "UPDATE person SET left_on = '2026-11-22' WHERE id = $1"; }
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let samira = world.cast.samira;
    let left = world.site.store().write(move |tx| tx.run(&LEAVE, &params![samira]));
    left.await.map_err(|error: StoreError| error).expect("left");
    enter(&world.nobody(), SAMIRA, GOOD).await.assert_asks("horen niet bij elkaar");
}

#[tokio::test]
async fn signing_out_ends_the_session_and_has_the_browser_forget_drafts() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let seen = samira.post_raw("/sign_out", &[]).await;
    assert_eq!(seen.assert_done().location(), "/signed_out");
    let out = with_cookies(&samira, &seen);
    assert_eq!(out.cookies, "");
    let page = out.get("/signed_out").await;
    page.assert_ok().assert_says("Je bent uitgelogd");
    assert!(page.body.contains("data-signed-out"), "drafts are wiped");
    samira.get("/sign_in/password").await.assert_done();
    samira.post_raw("/sign_out", &[]).await.assert_done();
}

#[tokio::test]
async fn the_page_speaks_english_to_who_asks() {
    let world = world().await;
    world
        .nobody()
        .get("/sign_in?language=en")
        .await
        .assert_ok()
        .assert_says("Forgot your password?");
}

#[tokio::test]
async fn a_demo_is_stepped_into_without_a_password() {
    let world = World::demo_with(vec![feature()]).await;
    world.nobody().get("/sign_in").await.assert_ok().assert_says("Stap bij iemand binnen");
}
