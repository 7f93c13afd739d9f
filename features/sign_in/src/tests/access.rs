//! How one colleague comes in, and the letter for who forgot the password and has no address.

use super::*;
use zwerm_directory::account_notes;
use zwerm_domain::{Actor, Date};
use zwerm_store::{StoreError, params, statements};

statements! { NO_ADDRESS = "UPDATE person SET email = NULL WHERE id = $1"; }

fn paths(person: PersonId) -> (String, String) {
    (format!("/sign_in/people/{person}"), format!("/sign_in/people/{person}/reset_letter"))
}

async fn without_address(world: &World, person: PersonId) {
    let written = world.site.store().write(move |tx| tx.run(&NO_ADDRESS, &params![person]));
    written.await.map_err(|error: StoreError| error).expect("no address");
}

/// What others did with somebody's account.
async fn notes(world: &World, person: PersonId) -> usize {
    let actor = Actor::from_session(person, world.cast.organisation, zwerm_domain::Offices::NONE);
    let read = world.site.store().read(move |tx| account_notes(tx, &actor, Date::ZERO, 10));
    read.await.map_err(|error: StoreError| error).expect("notes").len()
}

#[tokio::test]
async fn who_is_new_is_invited_from_here_by_mail_or_by_letter() {
    let (world, mailbox) = (world().await, Mailbox::new());
    let (page, _) = paths(world.cast.samira);
    let ada = world.sign_in(world.cast.ada).await;
    let seen = ada.get(&format!("{page}?done=added")).await;
    seen.assert_says("Samira Bennani staat in Zwerm.").assert_says("Nodig Samira uit");
    seen.assert_says("Mail naar samira.bennani@waterrijk.example").assert_says("Maak een brief");
    const CHOSEN: &str = "/sign_in/invitations/chosen";
    ada.submit(&page, CHOSEN, &[("way", "mail")]).await.assert_done();
    assert_eq!(mailbox.after_jobs(&world).len(), 1);
    ada.get(&page).await.assert_says("Uitgenodigd op 23 november, met een mail.");
    ada.submit(&page, CHOSEN, &[("way", "paper")]).await.assert_says("Eén brief om af te drukken");
    without_address(&world, world.cast.samira).await;
    ada.get(&page).await.assert_never_says("Mail naar").assert_says("Maak een brief");
}

#[tokio::test]
async fn a_letter_for_another_password_works_once_and_the_old_one_until_then() {
    let world = world().await;
    let samira = world.cast.samira;
    has_password(&world, samira, GOOD).await;
    without_address(&world, samira).await;
    let (page, letter) = paths(samira);
    let ada = world.sign_in(world.cast.ada).await;
    ada.get(&page).await.assert_says("Samira leest op Vandaag en bij Over mij dat jij");
    let printed = ada.submit(&page, &letter, &[]).await;
    printed.assert_ok().assert_says("Eén brief om af te drukken");
    printed.assert_says("Met deze brief kies je een nieuw wachtwoord");
    assert_eq!(notes(&world, samira).await, 1, "she reads it");
    enter(&world.nobody(), "samira.bennani", GOOD).await.assert_done();
    let link = link_in(&printed.text());
    world.nobody().get(&link).await.assert_says("Een nieuw wachtwoord, Samira");
    let chosen = [("new_password", OTHER), ("repeat_password", OTHER)];
    world.nobody().submit(&link, &link, &chosen).await.assert_done();
    enter(&world.nobody(), "samira.bennani", OTHER).await.assert_done();
    enter(&world.nobody(), "samira.bennani", GOOD).await.assert_asks("horen niet bij elkaar");
    world.nobody().get(&link).await.assert_absent();
}

#[tokio::test]
async fn a_letter_expires_and_a_new_one_replaces_it() {
    let world = world().await;
    let samira = world.cast.samira;
    has_password(&world, samira, GOOD).await;
    without_address(&world, samira).await;
    let (page, letter) = paths(samira);
    let ada = world.sign_in(world.cast.ada).await;
    let first = link_in(&ada.submit(&page, &letter, &[]).await.text());
    ada.get(&page).await.assert_says("Er is al een brief. Die werkt tot en met 26 november.");
    let second = link_in(&ada.submit(&page, &letter, &[]).await.text());
    world.nobody().get(&first).await.assert_absent();
    world.days_pass(2);
    world.nobody().get(&second).await.assert_ok();
    world.days_pass(2);
    world.nobody().get(&second).await.assert_absent().assert_says("op papier drie dagen");
    world.sign_in(world.cast.ada).await.get(&page).await.assert_never_says("Er is al een brief");
    assert_eq!(notes(&world, samira).await, 2, "each of them");
}

#[tokio::test]
async fn who_has_an_address_or_no_password_gets_no_such_letter() {
    let world = world().await;
    let (samira, bram) = (world.cast.samira, world.cast.bram);
    has_password(&world, samira, GOOD).await;
    without_address(&world, bram).await;
    let ada = world.sign_in(world.cast.ada).await;
    let page = ada.get(&paths(samira).0).await;
    page.assert_says("De mail gaat naar samira.bennani@waterrijk.example.");
    assert!(!page.has_form(&paths(samira).1));
    let fields = ada.get(&paths(bram).0).await.form("/sign_in/invitations/chosen", &[]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    for person in [samira, bram] {
        let refused = ada.post_raw(&paths(person).1, &fields).await;
        refused.assert_asks("Zo’n brief is er alleen voor wie een wachtwoord heeft");
        assert_eq!(notes(&world, person).await, 0);
    }
}

#[tokio::test]
async fn nobody_but_an_administrator_of_the_organisation_prints_one() {
    let world = world().await;
    let cast = &world.cast;
    has_password(&world, cast.samira, GOOD).await;
    without_address(&world, cast.samira).await;
    let (page, letter) = paths(cast.samira);
    for person in [cast.samira, cast.marit, cast.dirk, cast.zoe] {
        let visitor = world.sign_in(person).await;
        visitor.get(&page).await.assert_absent();
        visitor.post_raw(&letter, &[]).await.assert_absent();
    }
    let ada = world.sign_in(cast.ada).await;
    ada.get(&paths(cast.zoe).0).await.assert_absent();
    let fields = ada.get(&page).await.form(&letter, &[]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    ada.post_raw(&paths(cast.zoe).1, &fields).await.assert_absent();
}
