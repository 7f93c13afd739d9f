//! Making a wave and signing it.

use super::{TYPED, WAVE, scene};
use http::StatusCode;

const INVALID: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

#[tokio::test]
async fn nothing_is_asked_before_it_is_signed() {
    let scene = scene(8, 8).await;
    scene.made().await.assert_done();
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    samira.get(WAVE).await.assert_says("in voorbereiding").assert_never_says("Jouw stembiljet");
    ruben.get("/waves/1/manifest").await.assert_absent();
    emma.submit(WAVE, "/waves/1/keys", &[]).await.assert_done();
    scene.runs().await;
    let waits = ruben.get(WAVE).await;
    waits.assert_says("wacht op handtekening").assert_says("Controlecode");
    samira.get(WAVE).await.assert_never_says("Jouw stembiljet");
    // Without having compared, and by somebody else.
    let refused = ruben.submit(WAVE, "/waves/1/countersignature", &[]).await;
    refused.assert_status(INVALID).assert_says("Lees en vergelijk eerst");
    emma.get(WAVE).await.assert_never_says("Vergelijk en teken");
    let forged = emma.post_raw("/waves/1/countersignature", &[("compared", "yes")]).await;
    assert_ne!(forged.status, 303);
    ruben.submit(WAVE, "/waves/1/countersignature", &[("compared", "yes")]).await.assert_done();
    samira.get(WAVE).await.assert_says("aangekondigd").assert_says("Jouw stembiljet");
    samira.get(WAVE).await.assert_says("Ruben");
}

#[tokio::test]
async fn who_is_grouped_with_whom_is_frozen_and_small_teams_are_merged() {
    let scene = scene(8, 2).await;
    scene.made().await.assert_done();
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let seen = samira.get(WAVE).await;
    // Ten in West; five in Youth, the administrator, the lead and the director are too few by themselves.
    seen.assert_says("Jouw groep").assert_says("west 3");
    seen.assert_says("in 1 groep");
    let wide = super::scene(8, 8).await;
    wide.made().await.assert_done();
    let samira = wide.world.sign_in(wide.world.cast.samira).await;
    let seen = samira.get(WAVE).await;
    seen.assert_says("in 2 groepen").assert_never_says("jeugd 3");
}

#[tokio::test]
async fn what_is_typed_wrong_is_told_beside_the_field_and_kept() {
    let scene = scene(8, 8).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let with = |name: &'static str, value: &'static str| {
        TYPED.map(|(field, was)| if field == name { (field, value) } else { (field, was) })
    };
    for (name, value, says) in [
        ("title", " ", "Zwermscan"),
        ("instrument", "puls-99", "Choose what to ask."),
        ("instrument", "../x", "Choose what to ask."),
        ("audience", "x", "Choose whom to ask."),
        ("answer_on", "2026-11-24", "3 days from now"),
        ("answer_on", "31-02-2026", "Fill in a day."),
        ("close_on", "2026-11-30", "at least 3 days"),
        ("close_on", "2027-11-30", "60 days at most"),
    ] {
        let sent = emma.submit("/waves/new", "/waves", &with(name, value)).await;
        sent.assert_status(INVALID).assert_says(says);
        if name != "title" {
            assert_eq!(sent.value("title").as_deref(), Some("Zwermscan najaar"));
        }
    }
    let elsewhere = emma.submit("/waves/new", "/waves", &with("audience", "999999")).await;
    assert_eq!(elsewhere.status, 404);
    assert!(emma.get(WAVE).await.status == 404, "nothing was made");
}

#[tokio::test]
async fn fewer_people_than_one_group_needs_are_sent_to_a_team_round() {
    let scene = scene(0, 0).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let west = scene.world.cast.west.to_string();
    let typed = TYPED.map(
        |(field, was)| if field == "audience" { (field, west.as_str()) } else { (field, was) },
    );
    let sent = emma.submit("/waves/new", "/waves", &typed).await;
    sent.assert_status(INVALID).assert_says("team round");
}

#[tokio::test]
async fn only_the_coordinator_makes_one_and_of_another_organisation_nobody_knows() {
    let scene = scene(8, 8).await;
    for person in [scene.world.cast.samira, scene.world.cast.ruben, scene.world.cast.dirk] {
        let visitor = scene.world.sign_in(person).await;
        visitor.get("/waves/new").await.assert_absent();
    }
    let ada = scene.world.sign_in(scene.world.cast.ada).await;
    ada.get("/waves/new").await.assert_absent();
    scene.made().await.assert_done();
    let zoe = scene.world.sign_in(scene.world.cast.zoe).await;
    for path in [WAVE, "/waves/1/paper", "/waves/1/report", "/waves/1/file", "/waves/1/leaves"] {
        assert_eq!(zoe.get(path).await.status, 404, "{path}");
    }
    ada.get(WAVE).await.assert_ok().assert_never_says("Trek de ronde in");
}

#[tokio::test]
async fn what_nobody_signs_in_time_lapses_and_what_is_withdrawn_loses_its_keys() {
    let scene = scene(8, 8).await;
    scene.made().await.assert_done();
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    emma.submit(WAVE, "/waves/1/keys", &[]).await.assert_done();
    scene.runs().await;
    let page = ruben.get(WAVE).await;
    let form = page.form("/waves/1/countersignature", &[("compared", "yes")]);
    scene.world.days_pass(6);
    ruben.get(WAVE).await.assert_says("niet op tijd getekend");
    let fields: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    ruben.post_raw("/waves/1/countersignature", &fields).await.assert_status(INVALID);
    emma.submit(WAVE, "/waves/1/withdrawal", &[("reason", "Te laat.")]).await.assert_done();
    emma.get(WAVE).await.assert_says("withdrawn").assert_never_says("Withdraw the wave");
}

#[tokio::test]
async fn the_block_that_was_asked_longest_ago_is_proposed_with_its_minutes() {
    let scene = scene(8, 8).await;
    let cast = &scene.world.cast;
    scene.world.give_office(cast.marit, zwerm_domain::Office::CultureCoordinator).await;
    let marit = scene.world.sign_in(cast.marit).await;
    let page = marit.get("/waves/new").await;
    page.assert_says("de kern en wat leidinggeven vraagt, 39 stellingen, 5 minuten (aan de beurt)");
    page.assert_says("allebei de blokken, 54 stellingen, 7 minuten")
        .assert_says("nog niet gevraagd");
    assert!(page.form("/waves", &[]).contains(&("instrument".into(), "zwermscan-factors".into())));
    let typed = TYPED.map(|(field, was)| match field {
        "instrument" => (field, "zwermscan-factors"),
        _ => (field, was),
    });
    marit.submit("/waves/new", "/waves", &typed).await.assert_done();
    marit
        .get(WAVE)
        .await
        .assert_says("39 stellingen")
        .assert_says("Van een afdeling is er geen uitkomst");
    // What nobody signed asked nothing: the turn does not go on.
    marit.get("/waves/new").await.assert_says("Nu is dat wat leidinggeven vraagt");
    marit.submit(WAVE, "/waves/1/keys", &[]).await.assert_done();
    scene.runs().await;
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    ruben.submit(WAVE, "/waves/1/countersignature", &[("compared", "yes")]).await.assert_done();
    marit.get("/waves/new").await.assert_says("Nu is dat hoe we werken");
    for wrong in ["zwermscan-", "zwermscan-x", "zwermscanfactors", "zwermscan-factors-all"] {
        let typed = typed
            .map(|(field, was)| if field == "instrument" { (field, wrong) } else { (field, was) });
        let sent = marit.submit("/waves/new", "/waves", &typed).await;
        sent.assert_status(INVALID).assert_says("Kies wat je wilt vragen");
    }
}
