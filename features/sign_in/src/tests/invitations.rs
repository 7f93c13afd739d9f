//! Inviting people, by the administrator.

use super::*;

const PAGE: &str = "/sign_in/invitations";
const CHOSEN: &str = "/sign_in/invitations/chosen";
const EVERYBODY: &str = "/sign_in/invitations/everybody";

#[tokio::test]
async fn nobody_but_an_administrator_knows_who_has_no_password() {
    let world = world().await;
    for person in [world.cast.samira, world.cast.marit, world.cast.dirk, world.cast.zoe] {
        let visitor = world.sign_in(person).await;
        visitor.get(PAGE).await.assert_absent();
        visitor.post_raw(EVERYBODY, &[]).await.assert_absent();
        visitor.post_raw(CHOSEN, &[("person", "1")]).await.assert_absent();
    }
    world.nobody().get(PAGE).await.assert_done();
}

#[tokio::test]
async fn the_list_counts_finds_by_name_and_by_team_and_knows_no_other_organisation() {
    let world = world().await;
    has_password(&world, world.cast.bram, GOOD).await;
    let ada = world.sign_in(world.cast.ada).await;
    let page = ada.get(PAGE).await;
    page.assert_ok().assert_says("7 mensen hebben nog geen wachtwoord").assert_never_says("Elders");
    assert!(!page.text().contains("Bram de Wit"));
    let text = page.text();
    let (emma, samira) = (text.find("Emma Stone"), text.find("Samira Bennani"));
    assert!(emma.is_some() && emma < samira, "by name");
    ada.get("/sign_in/invitations?q=SAMÍRA")
        .await
        .assert_says("Samira Bennani")
        .assert_never_says("Emma Stone");
    let youth = ada.get("/sign_in/invitations?team=jeugd").await;
    youth
        .assert_says("Heel Jeugd en Gezin")
        .assert_says("Emma Stone")
        .assert_never_says("Samira Bennani");
    ada.get("/sign_in/invitations?team=xyz").await.assert_says("Geen team heet zo: xyz");
    ada.get("/sign_in/invitations?q=%25&page=99999999999").await.assert_ok();
}

#[tokio::test]
async fn one_person_is_invited_by_mail_and_the_day_is_shown() {
    let (world, mailbox) = (world().await, Mailbox::new());
    let ada = world.sign_in(world.cast.ada).await;
    let samira = world.cast.samira.to_string();
    let seen = ada.submit_and_follow(PAGE, CHOSEN, &[("person", &samira), ("way", "mail")]).await;
    seen.assert_ok()
        .assert_says("De uitnodigingen worden nu gemaild.")
        .assert_says("wordt verstuurd");
    let mails = mailbox.after_jobs(&world);
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains("samira.bennani@waterrijk.example"), "{}", mails[0]);
    assert!(mails[0].contains("Welkom bij Zwerm van Gemeente Waterrijk"), "{}", mails[0]);
    world.nobody().get(&link_in(&mails[0])).await.assert_ok().assert_says("Welkom, Samira");
    ada.get(PAGE)
        .await
        .assert_says("op 23 november, met een mail")
        .assert_never_says("wordt verstuurd");
}

#[tokio::test]
async fn who_is_being_invited_with_all_others_reads_so_until_it_is_done() {
    let (world, mailbox) = (world().await, Mailbox::new());
    let ada = world.sign_in(world.cast.ada).await;
    let team = "/sign_in/invitations?team=Jeugd+en+Gezin";
    ada.submit(team, EVERYBODY, &[("way", "mail")]).await.assert_done();
    let sending = ada.get(team).await;
    sending.assert_says("De uitnodigingen worden nu verstuurd").assert_never_says("nog niet");
    assert_eq!(sending.text().matches("wordt verstuurd").count(), 3, "Joost, Bram and Emma");
    assert!(!sending.has_form(EVERYBODY), "not twice");
    let all = ada.get(PAGE).await;
    assert_eq!(all.text().matches("wordt verstuurd").count(), 3, "the others wait");
    assert!(all.has_form(EVERYBODY));
    mailbox.after_jobs(&world);
    let done = ada.get(team).await;
    done.assert_never_says("verstuurd").assert_says("op 23 november, met een mail");
}

#[tokio::test]
async fn a_whole_team_is_invited_at_once_and_nobody_twice() {
    let (world, mailbox) = (world().await, Mailbox::new());
    let ada = world.sign_in(world.cast.ada).await;
    let youth = world.cast.youth.to_string();
    let page = ada.get("/sign_in/invitations?team=Jeugd+en+Gezin").await;
    let fields = page.form(EVERYBODY, &[("way", "mail")]);
    assert!(fields.contains(&("whole_team".to_owned(), youth)), "{fields:?}");
    for _ in 0..2 {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .filter(|(name, _)| name != "action_id")
            .map(|(k, v)| (k.as_str(), v.as_str()))
            .collect();
        ada.post_raw(EVERYBODY, &fields).await.assert_done();
    }
    assert_eq!(mailbox.after_jobs(&world).len(), 3, "Joost, Bram and Emma");
    ada.get("/sign_in/invitations?team=Jeugd+en+Gezin")
        .await
        .assert_says("Iedereen op deze lijst kreeg al een uitnodiging.");
}

#[tokio::test]
async fn letters_are_printed_each_with_its_own_link_in_the_readers_language() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let letters = ada.submit(PAGE, EVERYBODY, &[("way", "paper")]).await;
    letters
        .assert_ok()
        .assert_says("8 brieven om af te drukken")
        .assert_says("Dag Samira,")
        .assert_says("Dear Emma,");
    letters.assert_never_says("Zoë");
    let codes: std::collections::BTreeSet<&str> = letters
        .body
        .match_indices("/sign_in/link/")
        .map(|(at, _)| &letters.body[at..at + 33])
        .collect();
    assert_eq!(codes.len(), 8, "one a letter: {codes:?}");
    assert_eq!(letters.body.matches("role=\"img\"").count(), 8, "and a block to scan");
    ada.get(PAGE).await.assert_says("op 23 november, met een brief");
    ada.submit(PAGE, CHOSEN, &[("person", &world.cast.samira.to_string()), ("way", "paper")])
        .await
        .assert_says("Eén brief");
}

#[tokio::test]
async fn nobody_chosen_and_somebody_elsewhere() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let page = ada.get(PAGE).await;
    let fields = page.form(CHOSEN, &[("way", "mail")]);
    let send = async |more: Option<String>| {
        let mut sent: Vec<(&str, &str)> =
            fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        sent.extend(more.as_deref().map(|id| ("person", id)));
        ada.post_raw(CHOSEN, &sent).await
    };
    send(None).await.assert_asks("Kies eerst wie je uitnodigt.");
    send(Some(world.cast.zoe.to_string())).await.assert_absent();
    send(Some("999999".into())).await.assert_absent();
    send(Some("abc".into())).await.assert_asks("Kies eerst wie je uitnodigt.");
}

#[tokio::test]
async fn whoever_has_no_address_is_named_and_gets_a_letter_instead() {
    use zwerm_store::{StoreError, params, statements};
    statements! { NO_ADDRESS = "UPDATE person SET email = NULL WHERE id = $1"; }
    let (world, mailbox) = (world().await, Mailbox::new());
    let samira = world.cast.samira;
    let written = world.site.store().write(move |tx| tx.run(&NO_ADDRESS, &params![samira]));
    written.await.map_err(|error: StoreError| error).expect("no address");
    let ada = world.sign_in(world.cast.ada).await;
    let page = ada.get("/sign_in/invitations?q=samira").await;
    page.assert_says("geen mailadres");
    let seen = ada
        .submit(
            "/sign_in/invitations?q=samira",
            CHOSEN,
            &[("person", &samira.to_string()), ("way", "mail")],
        )
        .await;
    seen.assert_asks("Zonder mailadres: Samira Bennani.");
    assert!(mailbox.after_jobs(&world).is_empty());
    let link = letter_for(&world, samira).await;
    world.nobody().get(&link).await.assert_says("Je logt in met samira.bennani");
}

#[tokio::test]
async fn whoever_has_a_password_is_not_invited_over_it() {
    let (world, mailbox) = (world().await, Mailbox::new());
    has_password(&world, world.cast.samira, GOOD).await;
    let ada = world.sign_in(world.cast.ada).await;
    let samira = world.cast.samira.to_string();
    let letters = ada.submit(PAGE, CHOSEN, &[("person", &samira), ("way", "paper")]).await;
    letters.assert_ok().assert_says("Er zijn geen brieven te maken");
    ada.submit(PAGE, CHOSEN, &[("person", &samira), ("way", "mail")]).await.assert_done();
    assert!(mailbox.after_jobs(&world).is_empty());
    enter(&world.nobody(), "samira.bennani", GOOD).await.assert_done();
}
