//! To whom, and when: the team first, nobody who was not asked, nothing in a confidential wave; and groups that follow their teams.

use super::*;
use crate::tests::first::look;
use sha2::{Digest, Sha256};

const PAGE: &str = "/waves/1/open-answers";

/// Everybody of West and of Youth chose something for the statements; sixteen of West wrote to the open question.
async fn written(scene: &Scene, manifest: &Manifest, people: &[PersonId]) {
    let (mut sheets, mut papers) = (Vec::new(), Vec::new());
    for (at, person) in people.iter().enumerate() {
        sheets.push(collect(scene, *person, manifest).await);
        if at < 16 {
            papers.push(collect_open(scene, *person, manifest).await.remove(0));
        }
    }
    scene.opens();
    for (at, paper) in sheets.iter().enumerate() {
        let wire = paper.filled(1, ["345", "454", "223"][at % 3]).to_wire();
        assert_eq!(scene.world.nobody().hand_in(&address(manifest), wire).await.status, 200);
    }
    for (at, paper) in papers.iter().enumerate() {
        say(scene, manifest, paper, format!("Rust {at}").as_bytes()).await;
    }
    scene.ends().await;
}

#[tokio::test]
async fn a_list_opens_when_each_team_in_it_opened_its_own_result() {
    let scene = scene(22, 22).await;
    let manifest = signed_with(&scene, &["missing"]).await;
    let people: Vec<PersonId> = scene.west.iter().chain(&scene.youth).copied().collect();
    written(&scene, &manifest, &people).await;
    let cast = &scene.world.cast;
    let visitors = [cast.samira, cast.joost, cast.ruben, cast.emma];
    for person in visitors {
        let visitor = scene.world.sign_in(person).await;
        let page = visitor.get(PAGE).await;
        page.assert_ok().assert_never_says("Rust ");
        assert!(!page.body.contains("/removal"), "nobody takes away what nobody may read");
    }
    let samira = scene.world.sign_in(cast.samira).await;
    samira.get(PAGE).await.assert_says("Eerst opent elk team").assert_says("4 januari");
    look(&samira).await;
    samira.get(PAGE).await.assert_never_says("Rust ");
    let joost = scene.world.sign_in(cast.joost).await;
    look(&joost).await;
    for visitor in [&samira, &joost] {
        visitor.get(PAGE).await.assert_says("Rust 3").assert_never_says("Eerst opent elk team");
    }
}

#[tokio::test]
async fn a_list_that_nobody_opens_opens_after_the_weeks_for_it() {
    let scene = scene(22, 22).await;
    let manifest = signed_with(&scene, &["missing"]).await;
    let people = scene.west.clone();
    written(&scene, &manifest, &people).await;
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    joost.get(PAGE).await.assert_never_says("Rust ");
    scene.world.days_pass(21);
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    joost.get(PAGE).await.assert_says("Rust 3");
}

#[tokio::test]
async fn of_a_wave_of_one_team_who_was_not_asked_reads_nothing() {
    let scene = scene(20, 8).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let west = scene.world.cast.west.to_string();
    let typed = TYPED.map(|(name, it)| (name, if name == "audience" { west.as_str() } else { it }));
    let typed: Vec<_> = typed.into_iter().chain([("open", "missing")]).collect();
    emma.submit("/waves/new", "/waves", &typed).await.assert_done();
    scene.keyed_and_signed().await;
    let manifest = scene.manifest().await;
    let people = scene.west.clone();
    written(&scene, &manifest, &people).await;
    scene.world.days_pass(21);
    let cast = &scene.world.cast;
    let seen = scene.world.sign_in(cast.samira).await.get(PAGE).await;
    seen.assert_says("Rust 3").assert_says("wie gevraagd is in Wijkteam West");
    for person in [cast.joost, cast.dirk, cast.ada, cast.emma] {
        let visitor = scene.world.sign_in(person).await;
        visitor.get(PAGE).await.assert_absent();
        visitor.get(WAVE).await.assert_never_says("Antwoorden op de open vragen");
    }
}

#[tokio::test]
async fn a_confidential_wave_asks_none() {
    let scene = scene(22, 22).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let more = [("secrecy", "confidential"), ("reason", "Zonder JavaScript."), ("open", "coat")];
    let typed: Vec<_> = TYPED.iter().copied().chain(more).collect();
    let seen = emma.submit("/waves/new", "/waves", &typed).await;
    assert_eq!(seen.status, 422);
    seen.assert_says("a confidential wave has none");
    assert!(lines(&scene, &GROUPS).await.is_empty());
}

#[tokio::test]
async fn who_is_put_into_another_group_answers_open_questions_there_too() {
    statements! {
        OF_CELLS = "SELECT CAST(COUNT(*) AS TEXT) FROM wave_open_cell";
    }
    let scene = scene(28, 2).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let typed: Vec<_> =
        TYPED.iter().copied().chain([("open", "missing"), ("open", "coat")]).collect();
    emma.submit("/waves/new", "/waves", &typed).await.assert_done();
    let before = lines(&scene, &GROUPS).await;
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    joost.submit(WAVE, "/waves/1/wish", &[("wish", "round")]).await.assert_done();
    emma.submit(WAVE, "/waves/1/cells", &[]).await.assert_done();
    let after = lines(&scene, &GROUPS).await;
    assert_eq!(before.len(), after.len());
    assert_ne!(before, after, "five fewer: their team has a round of its own");
    let cells = after.len().to_string();
    assert_eq!(lines(&scene, &OF_CELLS).await, [cells], "of each group its one cell");
    scene.keyed_and_signed().await;
    let manifest = scene.manifest().await;
    assert_eq!(manifest.open.len(), after.len(), "and what is promised is of those");
    joost.get("/waves/1/open-papers").await.assert_absent();
}

#[tokio::test]
async fn the_words_of_open_questions_are_promised_with_the_statements_and_stand_so_on_the_page() {
    let scene = scene(8, 8).await;
    let manifest = signed_with(&scene, &["missing", "coat"]).await;
    scene.opens();
    let (at, nobody) = (address(&manifest), scene.world.nobody());
    let head: serde_json::Value = serde_json::from_str(&manifest.text()).expect("JSON");
    for language in ["nl", "en"] {
        let told = nobody.get_at_ballots(&format!("{at}/questions?language={language}")).await.body;
        let hash = hex(&Sha256::digest(told.as_bytes()));
        assert_eq!(head["questions"][language].as_str(), Some(hash.as_str()));
        let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
        let page = nobody.get_at_ballots(&format!("{at}?language={language}")).await.body;
        let kiosk = nobody.get_at_ballots(&format!("{at}/kiosk?language={language}")).await.body;
        for (says, code) in told["open"].as_array().expect("two").iter().zip(["missing", "coat"]) {
            let says = says.as_str().expect("words");
            let stands = format!("<h2 id=\"h-{code}\" tabindex=\"-1\">{says}</h2>");
            assert!(page.contains(&stands), "{stands}");
            // A tablet that many use asks none of them, and can still see that it has what was promised.
            assert!(!kiosk.contains(&stands));
            assert!(kiosk.contains(&format!("<template data-left-out>{says}</template>")));
        }
        assert_eq!(told["open"].as_array().map(Vec::len), Some(2));
    }
}
