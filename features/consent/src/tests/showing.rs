//! Showing: how a module stands, for everybody, in both languages; what changed; and nothing of another organisation.

use super::*;

statements! {
    OLD = "UPDATE module_consent SET fingerprint = 'before', file = $3 WHERE organisation_id = $1 AND module = $2";
    IN_USE = "UPDATE module_consent SET answer = 'not_needed', ground = 'in_use', fingerprint = '', file = '' WHERE organisation_id = $1";
}

#[tokio::test]
async fn everybody_sees_what_waits_and_who_can_answer() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get(PAGE).await;
    page.assert_ok().assert_says("Afspraken").assert_says("nog niet geantwoord");
    assert!(!page.has_form(ANSWERS) && !page.has_form(REASONS));
    let ada = world.sign_in(world.cast.ada).await;
    let page = ada.get(PAGE).await;
    page.assert_says("Eerst dit").assert_says("Er is geen ondernemingsraad");
    assert!(page.has_form(REASONS) && !page.has_form(ANSWERS));
    let ruben = council(&world).await;
    let page = world.sign_in(ruben).await.get(PAGE).await;
    assert!(page.has_form(ANSWERS) && !page.has_form(REASONS));
    ada.get(PAGE).await.assert_says("Er zit iemand in de ondernemingsraad.");
    samira.get("/consent/nonsense").await.assert_absent();
}

#[tokio::test]
async fn when_what_is_promised_changed_the_council_is_asked_again_and_told_what_changed() {
    let world = world().await;
    let ruben = council(&world).await;
    let ruben = world.sign_in(ruben).await;
    ruben.submit(PAGE, ANSWERS, &all("agreed")).await.assert_done();
    let before = zwerm_directory::consent_file(Module::Thanks).text.clone();
    let (first, rest) = before.split_once('\n').expect("lines");
    let before = format!("Waarvoor: iets anders\tWhat for: something else\n{rest}");
    let organisation = world.cast.organisation;
    let changed =
        world.site.store().write(move |tx| tx.run(&OLD, &params![organisation, "thanks", &before]));
    changed.await.map_err(|error: StoreError| error).expect("is changed");
    let page = ruben.get("/consent/thanks").await;
    let now = first.split('\t').next().expect("Dutch");
    page.assert_says("Sinds dit antwoord veranderde het dossier.")
        .assert_says("Waarvoor: iets anders")
        .assert_says(now);
    let asked = ruben.get(PAGE).await;
    assert_eq!(asked.form(ANSWERS, &[]).iter().filter(|(name, _)| name == "agreed").count(), 0);
    assert!(asked.text().contains("wordt opnieuw gevraagd"));
    ruben.submit(PAGE, ANSWERS, &[("agreed", "thanks")]).await.assert_done();
    assert!(!stands(&world, "thanks").await.contains("veranderde het dossier"));
}

#[tokio::test]
async fn what_was_in_use_before_goes_on_and_the_council_is_asked_to_look() {
    let world = World::with(vec![crate::feature()]).await;
    let organisation = world.cast.organisation;
    let before = world.site.store().write(move |tx| tx.run(&IN_USE, &params![organisation]));
    before.await.map_err(|error: StoreError| error).expect("is written");
    let now = stands(&world, "agreements").await;
    assert!(now.contains("al in gebruik") && now.contains("nog niet naar gekeken"), "{now}");
    let ruben = council(&world).await;
    let ruben = world.sign_in(ruben).await;
    ruben.submit(PAGE, ANSWERS, &all("agreed")).await.assert_done();
    assert!(stands(&world, "agreements").await.contains("gegeven door Ruben Kok"));
}

#[tokio::test]
async fn another_organisation_is_neither_shown_nor_answered_for() {
    let world = world().await;
    let ruben = council(&world).await;
    let ruben = world.sign_in(ruben).await;
    let zoe = world.sign_in(world.cast.zoe).await;
    zoe.get("/consent/thanks").await.assert_says("de ondernemingsraad");
    ruben.submit(PAGE, ANSWERS, &all("agreed")).await.assert_done();
    zoe.get("/consent/thanks").await.assert_never_says("Ruben");
    ruben.submit("/consent/thanks", "/consent/thanks/taking_back", &[("words", "Nee.")]).await;
    zoe.get("/consent/thanks").await.assert_says("gegeven door de ondernemingsraad");
}

#[tokio::test]
async fn it_speaks_english() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    emma.get(PAGE).await.assert_says("Consent").assert_says("has not answered yet");
    emma.get("/consent/team_start").await.assert_says("Team start").assert_says("Off");
}
