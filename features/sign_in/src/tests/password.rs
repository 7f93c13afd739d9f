//! Changing one's password.

use super::*;
use zwerm_store::{StoreError, params, statements};

async fn change(visitor: &Visitor<'_>, current: &str, new: &str, repeat: &str) -> Seen {
    let fields =
        [("current_password", current), ("new_password", new), ("repeat_password", repeat)];
    visitor.submit("/sign_in/password", "/sign_in/password", &fields).await
}

#[tokio::test]
async fn another_password_signs_out_everywhere_but_here() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let (here, elsewhere) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.samira).await);
    let seen = change(&here, GOOD, OTHER, OTHER).await;
    let page = here.get(seen.assert_done().location()).await;
    page.assert_ok().assert_says("Je hebt een nieuw wachtwoord.");
    elsewhere.get("/sign_in/password").await.assert_done();
    enter(&world.nobody(), "samira.bennani", OTHER).await.assert_done();
}

#[tokio::test]
async fn the_current_one_is_asked_and_nothing_typed_comes_back() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let samira = world.sign_in(world.cast.samira).await;
    let wrong = change(&samira, "not this one at all", OTHER, OTHER).await;
    wrong.assert_asks("Dit is niet je huidige wachtwoord.").assert_never_says(OTHER);
    change(&samira, "", OTHER, OTHER).await.assert_asks("Vul je wachtwoord in.");
    change(&samira, GOOD, "kort", "kort").await.assert_asks("Dit is te kort.");
    change(&samira, GOOD, OTHER, GOOD).await.assert_asks("niet gelijk");
    enter(&world.nobody(), "samira.bennani", GOOD).await.assert_done();
}

#[tokio::test]
async fn a_found_laptop_does_not_let_one_guess() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let samira = world.sign_in(world.cast.samira).await;
    for _ in 0..5 {
        change(&samira, "not this one at all", OTHER, OTHER).await.assert_asks("niet je huidige");
    }
    change(&samira, GOOD, OTHER, OTHER).await.assert_asks("Probeer het over 5 seconden opnieuw.");
}

#[tokio::test]
async fn a_double_click_changes_it_once() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let samira = world.sign_in(world.cast.samira).await;
    let fields = [("current_password", GOOD), ("new_password", OTHER), ("repeat_password", OTHER)];
    let fields = samira.get("/sign_in/password").await.form("/sign_in/password", &fields);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let first = samira.post_raw("/sign_in/password", &fields).await;
    let second = samira.post_raw("/sign_in/password", &fields).await;
    assert_eq!(first.assert_done().location(), second.assert_done().location());
}

#[tokio::test]
async fn whoever_has_none_is_told_how_to_get_one() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get("/sign_in/password").await;
    page.assert_ok().assert_says("Je hebt hier nog geen wachtwoord.");
    assert!(!page.has_form("/sign_in/password"));
}

#[tokio::test]
async fn the_page_speaks_english() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    emma.get("/sign_in/password").await.assert_ok().assert_says("You have no password here yet.");
}

#[tokio::test(flavor = "multi_thread")]
async fn whose_password_it_is_hears_of_a_new_one_and_of_an_account_that_opens_it_too() {
    statements! {
        LINKED = "INSERT INTO provider_account (issuer, subject, person_id, since) VALUES ('https://id.example', 's-1', $1, '2026-11-20')";
    }
    let (world, mailbox) = (world().await, Mailbox::new());
    has_password(&world, world.cast.samira, GOOD).await;
    assert_eq!(mailbox.after_jobs(&world), [""; 0], "who comes in for the first time knows it");
    let samira = world.sign_in(world.cast.samira).await;
    change(&samira, GOOD, OTHER, OTHER).await.assert_done();
    let mails = mailbox.after_jobs(&world);
    assert_eq!(mails.len(), 1, "{mails:#?}");
    assert!(mails[0].contains("<samira.bennani@"), "{}", mails[0]);
    assert!(mails[0].contains("Je hebt een nieuw wachtwoord voor Zwerm."), "{}", mails[0]);
    assert!(!mails[0].contains("ook gekoppeld"), "{}", mails[0]);
    let of = world.cast.samira;
    let linked = world.site.store().write(move |tx| tx.run(&LINKED, &params![of]));
    linked.await.map_err(|error: StoreError| error).expect("is linked");
    change(&samira, OTHER, GOOD, GOOD).await.assert_done();
    let mails = mailbox.after_jobs(&world);
    assert_eq!(mails.len(), 2, "{mails:#?}");
    assert!(mails[1].contains("Je account is ook gekoppeld"), "{}", mails[1]);
}

#[tokio::test]
async fn a_password_that_somebody_wrote_into_the_database_lets_nobody_in() {
    statements! {
        TAKEN_OVER = "UPDATE password SET hash = d.hash, proof = d.proof FROM password d WHERE d.person_id = $1 AND password.person_id = $2";
        FORGED = "UPDATE password SET hash = (SELECT hash FROM password WHERE person_id = $1) WHERE person_id = $2";
    }
    let world = world().await;
    let (samira, dirk) = (world.cast.samira, world.cast.dirk);
    let written = async |sql| {
        let done = world.site.store().write(move |tx| tx.run(sql, &params![dirk, samira])).await;
        assert_eq!(done.map_err(|error: StoreError| error).expect("is written"), 1);
    };
    has_password(&world, dirk, GOOD).await;
    has_password(&world, samira, OTHER).await;
    let enter = async || enter(&world.nobody(), "samira.bennani", GOOD).await;
    written(&FORGED).await;
    assert_ne!(enter().await.status, 303, "his hash in her row");
    written(&TAKEN_OVER).await;
    assert_ne!(enter().await.status, 303, "and his proof with it");
}
