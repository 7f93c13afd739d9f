//! Links from letters and mails.

use super::*;

const CHOICE: [(&str, &str); 2] = [("new_password", GOOD), ("repeat_password", GOOD)];

#[tokio::test]
async fn an_invitation_lets_somebody_in_and_says_what_is_seen_of_them() {
    let world = world().await;
    let link = letter_for(&world, world.cast.samira).await;
    let page = world.nobody().get(&link).await;
    page.assert_ok()
        .assert_says("Welkom, Samira")
        .assert_says("Gemeente Waterrijk werkt met Zwerm")
        .assert_says("Niemand ziet wanneer je hier was")
        .assert_says("samira.bennani@waterrijk.example");
    let seen = world.nobody().submit(&link, &link, &CHOICE).await;
    assert_eq!(seen.assert_done().location(), "/");
    with_cookies(&world.nobody(), &seen).get("/sign_in/password").await.assert_ok();
}

#[tokio::test]
async fn a_code_may_be_typed_in_small_letters_without_dashes() {
    let world = world().await;
    let link = letter_for(&world, world.cast.samira).await;
    let typed = link.trim_start_matches("/sign_in/link/").replace('-', "").to_lowercase();
    world
        .nobody()
        .get(&format!("/sign_in/link/{typed}"))
        .await
        .assert_ok()
        .assert_says("Welkom, Samira");
}

#[tokio::test]
async fn a_link_works_once() {
    let world = world().await;
    let link = letter_for(&world, world.cast.samira).await;
    let page = world.nobody().get(&link).await;
    world.nobody().submit(&link, &link, &CHOICE).await.assert_done();
    let gone = world.nobody().get(&link).await;
    gone.assert_absent().assert_says("Deze link werkt niet meer").assert_never_says("Samira");
    // a form that was open in another window changes nothing any more
    let fields = page.form(&link, &[("new_password", OTHER), ("repeat_password", OTHER)]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let late = world.nobody().post_raw(&link, &fields).await;
    assert_eq!(late.assert_done().location(), link);
    assert!(late.headers.get(header::SET_COOKIE).is_none());
    enter(&world.nobody(), "samira.bennani", GOOD).await.assert_done();
}

#[tokio::test]
async fn a_double_click_steps_in_twice_and_chooses_once() {
    let world = world().await;
    let link = letter_for(&world, world.cast.samira).await;
    let fields = world.nobody().get(&link).await.form(&link, &CHOICE);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    world.nobody().post_raw(&link, &fields).await.assert_done();
    let second = world.nobody().post_raw(&link, &fields).await;
    assert_eq!(second.assert_done().location(), "/");
    with_cookies(&world.nobody(), &second).get("/sign_in/password").await.assert_ok();
    world.clock.set(world.clock.now().plus_seconds(601));
    let much_later = world.nobody().post_raw(&link, &fields).await;
    assert!(
        much_later.headers.get(header::SET_COOKIE).is_none(),
        "a form from history opens nothing"
    );
}

#[tokio::test]
async fn a_press_that_comes_after_signing_out_opens_nothing() {
    let world = world().await;
    let link = letter_for(&world, world.cast.samira).await;
    let fields = world.nobody().get(&link).await.form(&link, &CHOICE);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let first = world.nobody().post_raw(&link, &fields).await;
    let samira = with_cookies(&world.nobody(), first.assert_done());
    samira.post_raw("/sign_out", &[]).await.assert_done();
    let second = world.nobody().post_raw(&link, &fields).await;
    assert!(second.headers.get(header::SET_COOKIE).is_none(), "who has the form has no session");
}

#[tokio::test]
async fn an_invitation_expires_after_two_weeks() {
    let world = world().await;
    let link = letter_for(&world, world.cast.samira).await;
    world.days_pass(13);
    world.nobody().get(&link).await.assert_ok();
    let page = world.nobody().get(&link).await;
    world.days_pass(1);
    world.nobody().get(&link).await.assert_absent().assert_says("Deze link werkt niet meer");
    let fields = page.form(&link, &CHOICE);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    assert!(
        world.nobody().post_raw(&link, &fields).await.headers.get(header::SET_COOKIE).is_none()
    );
}

#[tokio::test]
async fn a_link_that_never_was_gets_the_same_friendly_page() {
    let world = world().await;
    for unknown in ["ABCD-EFGH-JKMN-PQRS", &"x".repeat(43), "nonsense", "%F0%9F%90%A6"] {
        let link = format!("/sign_in/link/{unknown}");
        world.nobody().get(&link).await.assert_absent().assert_says("Vraag een nieuwe link");
        world.nobody().post_raw(&link, &CHOICE).await;
    }
}

#[tokio::test]
async fn a_new_invitation_replaces_the_one_before() {
    let world = world().await;
    let lost = letter_for(&world, world.cast.samira).await;
    let fresh = letter_for(&world, world.cast.samira).await;
    world.nobody().get(&lost).await.assert_absent();
    world.nobody().get(&fresh).await.assert_ok();
}

#[tokio::test]
async fn a_weak_password_is_told_why_in_both_languages() {
    let world = world().await;
    let link = letter_for(&world, world.cast.samira).await;
    let tried = async |password: &'static str, repeat: &'static str, language: &str| {
        let page = format!("{link}?language={language}");
        let mut visitor = world.nobody();
        visitor.cookies = format!("__Host-zwerm-language={language}");
        visitor
            .submit(&page, &link, &[("new_password", password), ("repeat_password", repeat)])
            .await
    };
    for (password, nl, en) in [
        ("", "Kies een wachtwoord.", "Choose a password."),
        ("kort", "Dit is te kort.", "This is too short."),
        ("Welkom2026!", "gebruiken veel mensen", "Many people use this"),
        ("Samira.Bennani", "een naam die iedereen hier kent", "a name that everybody here knows"),
    ] {
        tried(password, password, "nl").await.assert_asks(nl);
        tried(password, password, "en").await.assert_asks(en);
    }
    tried(GOOD, OTHER, "nl")
        .await
        .assert_asks("niet gelijk")
        .assert_never_says(GOOD)
        .assert_never_says(OTHER);
    tried(GOOD, GOOD, "en").await.assert_done();
}

#[tokio::test]
async fn a_link_of_another_organisation_opens_that_account_alone() {
    let world = world().await;
    let link = letter_for(&world, world.cast.samira).await;
    let zoe = world.sign_in(world.cast.zoe).await;
    let page = zoe.get(&link).await;
    page.assert_says("Welkom, Samira");
    let seen = zoe.submit(&link, &link, &CHOICE).await;
    let now = with_cookies(&zoe, &seen);
    assert_ne!(now.cookies, zoe.cookies);
    zoe.get("/sign_in/password").await.assert_done();
}

#[tokio::test]
async fn a_link_long_past_its_time_is_forgotten_and_no_other() {
    use zwerm_store::{StoreError, params, statements};
    statements! { LINKS_OF = "SELECT COUNT(*) FROM sign_in_link WHERE person_id = $1"; }
    let world = world().await;
    letter_for(&world, world.cast.samira).await;
    has_password(&world, world.cast.ruben, GOOD).await;
    world.days_pass(40);
    letter_for(&world, world.cast.bram).await;
    let count = async |person| {
        let read = world
            .site
            .store()
            .read(move |tx| tx.one(&LINKS_OF, &params![person], |row| row.get::<i64>(0)));
        read.await.map_err(|error: StoreError| error).expect("a count")
    };
    let cast = &world.cast;
    let sweep = async || {
        zwerm_web::go_round(world.site.store(), &[], world.clock.now()).await;
    };
    sweep().await;
    assert_eq!((count(cast.samira).await, count(cast.bram).await), (1, 1), "not a month yet");
    world.days_pass(10);
    sweep().await;
    let left = (count(cast.samira).await, count(cast.ruben).await, count(cast.bram).await);
    assert_eq!(left, (0, 0, 1), "used or not; a fresh one stays");
}
