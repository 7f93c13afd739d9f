//! Collecting and handing in: every way to get a word in twice, elsewhere, or too long is refused.

use super::*;
use zwerm_ballot::{OPEN_WIRE, WIRE};

#[tokio::test]
async fn one_person_has_one_paper_a_question_and_none_of_another_group() {
    let scene = scene(8, 8).await;
    let manifest = signed_with(&scene, &["missing", "coat"]).await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let number = manifest.open[0].cell.id;
    let (one, other) = (new_key(), new_key());
    let public = &manifest.open[0].cell.keys[0];
    let blinded = |key: &EcdsaKeyPair| {
        hex(&blind(public, key.public_key().as_ref()).expect("chance").message)
    };
    let (first, second) = (blinded(&one), blinded(&other));
    ask_open(&samira, number, &first).await.assert_done();
    ask_open(&samira, number, &first).await.assert_done();
    let before = told(&samira).await;
    let refused = ask_open(&samira, number, &second).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("andere browser"), "{}", refused.body);
    assert_eq!(told(&samira).await, before, "what was given stays");
    // A group that is none of one's own, a cell of the statements, no number at all.
    for elsewhere in [1, 2, 99, u32::MAX] {
        ask_open(&samira, elsewhere, &second).await.assert_absent();
    }
    for wrong in ["", "ff", &"ff".repeat(384), "🐦"] {
        let other = manifest.open[1].cell.id;
        assert_eq!(ask_open(&samira, other, wrong).await.status, 422, "{wrong}");
    }
    let zoe = scene.world.sign_in(scene.world.cast.zoe).await;
    zoe.get("/waves/1/open-papers").await.assert_absent();
    // Whoever asks after the end gets nothing, and what signs is destroyed.
    scene.opens();
    scene.ends().await;
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    assert_eq!(ask_open(&joost, number, &second).await.status, 422);
    assert_eq!(left_keys(&scene).await, 0);
}

#[tokio::test]
async fn a_paper_is_for_one_question_and_no_ballot_is_of_another_kind() {
    let scene = scene(8, 8).await;
    let manifest = signed_with(&scene, &["missing", "coat"]).await;
    let samira = scene.world.cast.samira;
    let scale = collect(&scene, samira, &manifest).await;
    let open = collect_open(&scene, samira, &manifest).await;
    let joost = collect_open(&scene, scene.world.cast.joost, &manifest).await;
    let (at, nobody) = (address(&manifest), scene.world.nobody());
    let hand_in = async |body: Vec<u8>| {
        let seen = nobody.hand_in(&at, body).await;
        let why: serde_json::Value = serde_json::from_str(&seen.body).unwrap_or_default();
        (seen.status.as_u16(), why["why"].as_str().unwrap_or("none").to_owned())
    };
    let no = |status: u16, why: &str| (status, why.to_owned());
    assert_eq!(hand_in(open[0].written(1, b"Rust").to_wire()).await, no(409, "not_yet"));
    scene.opens();
    let good = open[0].written(2, b"Rust");
    assert_eq!(good.to_wire().len(), OPEN_WIRE);
    assert_eq!(hand_in(good.to_wire()).await.0, 200);
    assert_eq!(hand_in(good.to_wire()).await.0, 200, "the same once more");
    assert_eq!(hand_in(open[0].written(2, b"Taart").to_wire()).await, no(409, "differs"));
    assert_eq!(hand_in(open[0].written(3, b"Taart").to_wire()).await.0, 200, "changed");
    assert_eq!(hand_in(good.to_wire()).await, no(409, "older"), "replayed");
    // The token of one question for another; of the statements for words; of words for statements; somebody else's.
    let elsewhere = |mut ballot: Ballot, cell: u32| {
        ballot.cell = cell;
        ballot.to_wire()
    };
    let words = open[0].written(4, b"Rust");
    assert_eq!(hand_in(elsewhere(words.clone(), open[1].cell)).await, no(403, "token"));
    assert_eq!(hand_in(elsewhere(words.clone(), scale.cell)).await, no(403, "token"));
    assert_eq!(hand_in(elsewhere(words.clone(), 99)).await, no(403, "token"));
    assert_eq!(hand_in(scale.written(1, b"Rust").to_wire()).await, no(403, "token"));
    assert_eq!(hand_in(open[0].filled(5, "345").to_wire()).await, no(403, "token"));
    let mut stolen = joost[0].written(1, b"Rust");
    stolen.token = open[0].token.clone();
    assert_eq!(hand_in(stolen.to_wire()).await, no(403, "token"));
    let mut altered = words.clone();
    altered.sealed[900] ^= 1;
    assert_eq!(hand_in(altered.to_wire()).await, no(403, "signature"));
    for length in [0, WIRE - 1, WIRE + 1, OPEN_WIRE - 1, OPEN_WIRE + 1] {
        assert_eq!(hand_in(vec![4; length]).await, no(422, "no_ballot"), "{length}");
    }
    assert_eq!(hand_in(vec![4; 1 << 20]).await.0, 413);
    assert_eq!(hand_in(scale.filled(1, "345").to_wire()).await.0, 200);
}

#[tokio::test]
async fn what_was_handed_in_is_counted_checked_and_taken_along() {
    let scene = scene(8, 8).await;
    let manifest = signed_with(&scene, &["coat"]).await;
    let samira = scene.world.cast.samira;
    let scale = collect(&scene, samira, &manifest).await;
    let mut open = Vec::new();
    for person in scene.west[..5].iter().chain([&samira]) {
        open.push(collect_open(&scene, *person, &manifest).await.remove(0));
    }
    scene.opens();
    for paper in &open {
        say(&scene, &manifest, paper, b"Nergens").await;
    }
    let sent = scale.filled(1, "345");
    let seen = scene.world.nobody().hand_in(&address(&manifest), sent.to_wire()).await;
    assert_eq!(seen.status, 200);
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    ruben.get(WAVE).await.assert_says("leverden minder dan 5 van de 24");
    scene.ends().await;
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    let leaves = ruben.get("/waves/1/leaves").await.body;
    assert_eq!(leaves.lines().count(), 7, "all are in the list");
    assert!(leaves.contains(&hex(&sent.leaf().0)));
    assert_eq!(ruben.get("/waves/1/file").await.status, 200);
    // Of seven that were handed in, one is of the statements: so many took part.
    ruben.get(WAVE).await.assert_says("Minder dan 5 van de 24");
}

#[tokio::test]
async fn the_page_asks_the_questions_of_everybody_and_knows_nobody() {
    let scene = scene(8, 8).await;
    let manifest = signed_with(&scene, &["coat"]).await;
    scene.opens();
    let page = scene.world.nobody().get_at_ballots(&address(&manifest)).await;
    page.assert_says("Waar zit de jas als gegoten").assert_says("Schrijf geen namen op");
    page.assert_says("minder dan 15 antwoorden").assert_never_says("Wat missen we");
    for name in ["Samira", "Joost", "Emma"] {
        page.assert_never_says(name);
    }
    let from = manifest.open[0].cell.id;
    assert!(page.body.contains(&format!("data-open-from=\"{from}\"")));
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    assert!(samira.get(WAVE).await.body.contains("data-open=\"/waves/1/open-papers\""));
}

#[tokio::test]
async fn the_own_group_is_shown_in_the_list_that_everybody_was_promised_and_no_other_key_counts() {
    statements! {
        SWAP = "UPDATE wave_open_group SET public_key = $2 WHERE number = $1";
    }
    let scene = scene(8, 8).await;
    let manifest = signed_with(&scene, &["missing", "coat"]).await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let told_all = samira.get("/waves/1/open-papers").await.body;
    let told_all: serde_json::Value = serde_json::from_str(&told_all).expect("JSON");
    assert_eq!(told_all["head"].as_str(), Some(manifest.text().as_str()));
    let root = hex(&manifest.open_tree().root());
    for it in told_all["papers"].as_array().expect("papers") {
        let (line, at) = (it["listed"]["line"].as_str(), it["listed"]["at"].as_u64());
        let (line, at) = (line.expect("a line"), at.expect("a place"));
        let path = it["listed"]["path"].as_array().expect("a path").iter();
        let path: Vec<[u8; 32]> =
            path.map(|it| unhex(it.as_str().expect("text")).expect("hexadecimal")).collect();
        let count = manifest.open.len() as u64;
        let found = zwerm_ballot::root_by(line.as_bytes(), at, count, &path);
        assert_eq!(found.map(|it| hex(&it)), Some(root.clone()));
        let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(line["id"], it["cell"]);
    }
    let paper = collect_open(&scene, scene.world.cast.joost, &manifest).await.remove(0);
    assert!(told(&samira).await[0].get("listed").is_some());
    scene.opens();
    let other = zwerm_ballot::IssuerKey::generate().expect("a key").public().to_der();
    let number = manifest.open[0].cell.id;
    let swap = move |tx: &mut zwerm_store::Writer| {
        tx.run(&SWAP, &zwerm_store::params![number, &other[..]]).map(drop)
    };
    scene.world.site.store().write(swap).await.expect("is swapped");
    let sent = paper.written(1, b"Rust").to_wire();
    let seen = scene.world.nobody().hand_in(&address(&manifest), sent).await;
    assert_eq!(seen.status, 503, "the list is not the one that was promised: {}", seen.body);
}
