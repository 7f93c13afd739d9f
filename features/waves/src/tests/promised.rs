//! What is promised: the same light head for everybody, the whole list for who checks it, the own cell with its path for who collects.

use super::{address, ask, asking, scene};
use crate::model::{hex, unhex};
use sha2::{Digest, Sha256};
use zwerm_ballot::{CellKey, root_by};

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("JSON")
}

#[tokio::test]
async fn the_whole_list_is_for_who_works_there() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    assert_eq!(samira.get("/waves/1/cells").await.body, manifest.cells_text());
    let absent = samira.get_at_ballots("/0123456789abcdef0123/manifest").await;
    assert_eq!(absent.status, 404);
    let elsewhere = samira.get_at_ballots(&format!("{}/cells", address(&manifest))).await;
    assert_eq!(elsewhere.status, 404, "what teams are called is for who works there");
}

#[tokio::test]
async fn who_collects_is_shown_the_own_cell_and_that_everybody_was_promised_that_one() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let told = json(&samira.get("/waves/1/paper").await.body);
    let head = told["head"].as_str().expect("the head");
    assert_eq!(head, manifest.text());
    let (line, at) = (told["listed"]["line"].as_str(), told["listed"]["at"].as_u64());
    let (line, at) = (line.expect("a line"), at.expect("a place"));
    let path: Vec<[u8; 32]> = told["listed"]["path"]
        .as_array()
        .expect("a path")
        .iter()
        .map(|it| unhex(it.as_str().expect("text")).expect("hexadecimal"))
        .collect();
    let count = json(head)["lists"]["cells"]["count"].as_u64().expect("a count");
    let root = root_by(line.as_bytes(), at, count, &path).map(|it| hex(&it));
    assert_eq!(root.as_deref(), json(head)["lists"]["cells"]["root"].as_str());
    assert_eq!(json(line)["id"], told["cell"]);
    let key = hex(&manifest.cells[usize::try_from(at).expect("fits")].keys[0].to_der());
    assert_eq!(json(line)["keys"][0].as_str(), Some(key.as_str()));
    // Once it is collected there is nothing to choose any more.
    let asked = asking(&samira, &manifest).await;
    ask(&samira, &asked).await.assert_done();
    let told = json(&samira.get("/waves/1/paper").await.body);
    assert!(told.get("listed").is_none() && told["signed"].is_string());
}

#[tokio::test]
async fn the_statements_on_the_page_are_those_that_were_promised() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let (manifest, nobody) = (scene.manifest().await, scene.world.nobody());
    let head = json(&manifest.text());
    for language in ["nl", "en"] {
        let at = format!("{}/questions?language={language}", address(&manifest));
        let told = nobody.get_at_ballots(&at).await.body;
        let hash = hex(&Sha256::digest(told.as_bytes()));
        assert_eq!(head["questions"][language].as_str(), Some(hash.as_str()));
        assert_eq!(json(&told)["language"], language);
        let first = json(&told)["questions"][0]["answers"].clone();
        assert_eq!((first.as_array().map(Vec::len), &first[5][0]), (Some(6), &"?".into()));
    }
    let absent = nobody.get_at_ballots("/0123456789abcdef0123/questions").await;
    assert_eq!(absent.status, 404);
}

#[tokio::test]
async fn a_key_that_was_put_in_the_place_of_another_one_is_no_promise_any_more() {
    zwerm_store::statements! {
        SWAP = "UPDATE wave_cell SET public_key = $1 WHERE number = 1";
    }
    let scene = scene(8, 8).await;
    scene.signed().await;
    let (manifest, nobody) = (scene.manifest().await, scene.world.nobody());
    let paper = super::collect(&scene, scene.world.cast.samira, &manifest).await;
    scene.opens();
    let other = zwerm_ballot::IssuerKey::generate().expect("a key").public().to_der();
    assert!(CellKey::from_der(&other).is_some());
    let swap = move |tx: &mut zwerm_store::Writer| {
        tx.run(&SWAP, &zwerm_store::params![&other[..]]).map(drop)
    };
    scene.world.site.store().write(swap).await.expect("is swapped");
    let sent = nobody.hand_in(&address(&manifest), paper.filled(1, "345").to_wire()).await;
    assert_eq!(sent.status, 503, "the list is not the one that was promised: {}", sent.body);
}
