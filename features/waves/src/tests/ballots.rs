//! Handing in ballots.

use super::{address, collect, scene};
use crate::model::{hex, unhex};
use zwerm_ballot::{Leaf, is_receipt};

#[tokio::test]
async fn who_hands_in_is_known_to_nobody() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let paper = collect(&scene, scene.world.cast.samira, &manifest).await;
    scene.opens();
    let ballot = paper.filled(1, "345");
    let taken = scene.world.nobody().hand_in(&address(&manifest), ballot.to_wire()).await;
    assert_eq!(taken.status, 200, "{}", taken.body);
    let told: serde_json::Value = serde_json::from_str(&taken.body).expect("JSON");
    let leaf = ballot.leaf();
    assert_eq!(told["leaf"].as_str(), Some(hex(&leaf.0).as_str()));
    let receipt = unhex(told["receipt"].as_str().expect("a receipt")).expect("hexadecimal");
    assert!(is_receipt(&manifest.receipts, &paper.wave, &Leaf(leaf.0), &receipt));
    assert!(taken.headers.get("set-cookie").is_none());
    assert_eq!(taken.headers.get("referrer-policy").expect("is told"), "no-referrer");
    // The main database knows of no ballot: neither its leaf, its key, nor that there is one.
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    for path in ["/waves", "/waves/1", "/waves/1/paper"] {
        let seen = samira.get(path).await.body;
        assert!(!seen.contains(&hex(&leaf.0)) && !seen.contains(&hex(&ballot.key)), "{path}");
    }
}

#[tokio::test]
async fn each_bad_ballot_has_its_own_plain_answer_and_none_counts() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let samira = collect(&scene, scene.world.cast.samira, &manifest).await;
    let joost = collect(&scene, scene.world.cast.joost, &manifest).await;
    let at = address(&manifest);
    let nobody = scene.world.nobody();
    let hand_in = async |body: Vec<u8>| {
        let seen = nobody.hand_in(&at, body).await;
        let why: serde_json::Value = serde_json::from_str(&seen.body).unwrap_or_default();
        (seen.status.as_u16(), why["why"].as_str().unwrap_or("none").to_owned())
    };
    let no = |status: u16, why: &str| (status, why.to_owned());
    assert_eq!(hand_in(samira.filled(1, "345").to_wire()).await, no(409, "not_yet"));
    scene.opens();
    let good = samira.filled(2, "345");
    assert_eq!(hand_in(good.to_wire()).await.0, 200);
    assert_eq!(hand_in(good.to_wire()).await.0, 200, "the same once more");
    assert_eq!(hand_in(samira.filled(2, "111").to_wire()).await, no(409, "differs"));
    assert_eq!(hand_in(samira.filled(1, "111").to_wire()).await, no(409, "older"));
    assert_eq!(hand_in(samira.filled(3, "543").to_wire()).await.0, 200, "changed");
    assert_eq!(hand_in(good.to_wire()).await, no(409, "older"), "replayed");
    // With the key of one and the token of another; in another cell; altered.
    let mut swapped = joost.filled(1, "345");
    swapped.token = samira.token.clone();
    assert_eq!(hand_in(swapped.to_wire()).await, no(403, "token"));
    let mut foreign = samira.filled(4, "345");
    foreign.cell = joost.cell;
    assert_eq!(hand_in(foreign.to_wire()).await, no(403, "token"));
    foreign.cell = 4711;
    assert_eq!(hand_in(foreign.to_wire()).await, no(403, "token"));
    let mut altered = samira.filled(4, "345");
    altered.sealed[100] ^= 1;
    assert_eq!(hand_in(altered.to_wire()).await, no(403, "signature"));
    let mut later = samira.filled(4, "345");
    later.number = 9;
    assert_eq!(hand_in(later.to_wire()).await, no(403, "signature"));
    for body in [Vec::new(), vec![0; 10], vec![0; zwerm_ballot::WIRE - 1]] {
        assert_eq!(hand_in(body).await, no(422, "no_ballot"));
    }
    assert_eq!(hand_in(vec![0; zwerm_ballot::WIRE]).await.0, 403);
    assert_eq!(hand_in(vec![0; 100_000]).await.0, 413);
    for wrong in ["/", "/x", "/0123456789abcdef0123", "/..%2f..", "/waves/1"] {
        assert_eq!(nobody.hand_in(wrong, good.to_wire()).await.status, 404, "{wrong}");
    }
    scene.ends().await;
    assert_eq!(hand_in(samira.filled(9, "345").to_wire()).await, no(410, "over"));
}

#[tokio::test]
async fn the_page_with_the_questions_is_the_same_for_everybody() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let (at, nobody) = (address(&manifest), scene.world.nobody());
    nobody.get_at_ballots(&at).await.assert_ok().assert_says("Antwoorden kan vanaf");
    scene.opens();
    let one = nobody.get_at_ballots(&at).await;
    one.assert_ok().assert_says("Wat wij beloven").assert_says("Wat wij niet kunnen beloven");
    one.assert_says("1 helemaal oneens").assert_says("Van minder dan 5 mensen");
    assert_eq!(one.body.matches("<fieldset").count(), 3);
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    assert_eq!(samira.get_at_ballots(&at).await.body, one.body, "a session is not looked at");
    let english = nobody.get_at_ballots(&format!("{at}?language=en")).await;
    english.assert_says("What we promise").assert_says("strongly disagree");
    let told = nobody.get_at_ballots(&format!("{at}/manifest")).await.body;
    assert_eq!(told, manifest.text());
    // The page has it as well, so that a browser asks for nothing more.
    assert!(one.body.contains(&told.replace('"', "&#34;")), "{}", one.body);
    assert!(told.len() < 1_600, "{}", told.len());
    // Nothing of the rest of Zwerm is there, and nothing of this on the name of the rest.
    for path in ["/", "/sign_in", "/waves", "/waves/1", "/health/ready"] {
        assert_eq!(nobody.get_at_ballots(path).await.status, 404, "{path}");
    }
    assert_eq!(samira.get(&at).await.status, 404);
}

#[tokio::test]
async fn two_ballots_with_one_paper_at_the_same_moment_are_one_vote() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let paper = collect(&scene, scene.world.cast.samira, &manifest).await;
    scene.opens();
    let (at, nobody) = (address(&manifest), scene.world.nobody());
    let one = paper.filled(1, "111").to_wire();
    let other = paper.filled(1, "555").to_wire();
    let (first, second) = tokio::join!(nobody.hand_in(&at, one), nobody.hand_in(&at, other));
    let mut came = [first.status.as_u16(), second.status.as_u16()];
    came.sort_unstable();
    assert_eq!(came, [200, 409]);
    let site = scene.world.site.clone();
    let counts = move || site.ballots().expect("a box").counts(paper.wave).expect("counts");
    let counts = tokio::task::spawn_blocking(counts).await.expect("is counted");
    assert_eq!(counts.iter().map(|(_, count)| count).sum::<u32>(), 1);
}

#[tokio::test]
async fn when_the_works_council_takes_its_consent_back_nothing_comes_in_and_nothing_is_opened() {
    zwerm_store::statements! {
        TAKEN_BACK = "UPDATE module_consent SET answer = 'withdrawn' WHERE module = 'waves'";
        GIVEN_AGAIN = "UPDATE module_consent SET answer = 'consented' WHERE module = 'waves'";
    }
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let paper = collect(&scene, scene.world.cast.samira, &manifest).await;
    scene.opens();
    let store = scene.world.site.store().clone();
    let take = |tx: &mut zwerm_store::Writer| tx.run(&TAKEN_BACK, &[]).map(drop);
    store.write(take).await.expect("is taken back");
    let (at, wire) = (address(&manifest), paper.filled(1, "345").to_wire());
    let refused = scene.world.nobody().hand_in(&at, wire.clone()).await;
    assert!(refused.body.contains("still"), "{}", refused.body);
    scene.world.nobody().get_at_ballots(&at).await.assert_says("trok zijn instemming in");
    let give = |tx: &mut zwerm_store::Writer| tx.run(&GIVEN_AGAIN, &[]).map(drop);
    store.write(give).await.expect("is given again");
    assert_eq!(scene.world.nobody().hand_in(&at, wire).await.status, 200);
    store.write(take).await.expect("is taken back");
    scene.ends().await;
    store.write(give).await.expect("is given again");
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira.get("/waves/1").await.assert_says("wordt geteld");
    scene.runs().await;
    samira.get("/waves/1").await.assert_says("uitkomst is er");
}
