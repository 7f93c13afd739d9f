//! When a wave is over.

use super::{Scene, WAVE, address, collect, scene};
use crate::jobs::CHECKPOINT;
use zwerm_ballot::{Manifest, read_checkpoint};
use zwerm_domain::PersonId;

/// Everybody named collects and hands in the same sheet.
async fn all_answer(scene: &Scene, manifest: &Manifest, people: &[(PersonId, &str)]) {
    let mut papers = Vec::new();
    for (person, sheet) in people {
        papers.push((collect(scene, *person, manifest).await, *sheet));
    }
    scene.opens();
    for (paper, sheet) in papers {
        let wire = paper.filled(1, sheet).to_wire();
        let sent = scene.world.nobody().hand_in(&address(manifest), wire).await;
        assert_eq!(sent.status, 200);
    }
}

#[tokio::test]
async fn a_group_of_too_few_is_never_opened() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let six = scene.west.iter().take(6).map(|it| (*it, "345"));
    let two = scene.youth.iter().take(2).map(|it| (*it, "111"));
    all_answer(&scene, &manifest, &six.chain(two).collect::<Vec<_>>()).await;
    scene.ends().await;
    let (site, hash) = (scene.world.site.clone(), manifest.hash());
    let sheets = move || site.ballots().expect("a box").sheets(hash).expect("sheets");
    let sheets = tokio::task::spawn_blocking(sheets).await.expect("sheets");
    let opened: u32 = sheets.iter().map(|(_, _, times)| times).sum();
    assert_eq!(opened, 6, "those of two people stay sealed for ever: {sheets:?}");
    assert!(sheets.iter().all(|(_, answers, _)| answers == "345"), "{sheets:?}");
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira.get(WAVE).await.assert_says("5 tot 9 van de 24 mensen antwoordden");
    assert_eq!(samira.get("/waves/1/leaves").await.body.lines().count(), 8);
    // Two answered there: that it were nobody is not said, nor how few it were.
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    let seen = joost.get("/waves/1/report").await.text();
    assert!(seen.matches("te weinig antwoorden").count() > 1, "{seen}");
}

#[tokio::test]
async fn the_list_the_checkpoint_and_the_counts_fit_and_the_keys_are_gone() {
    zwerm_store::statements! {
        KEYS_LEFT = "SELECT COUNT(secret_key), COUNT(public_key) FROM wave_cell WHERE wave_id = $1";
        SECRETS_LEFT = "SELECT COUNT(*) FROM wave_secret WHERE wave_id = $1";
    }
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let people: Vec<_> = scene.west.iter().take(6).map(|it| (*it, "345")).collect();
    all_answer(&scene, &manifest, &people).await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira.get("/waves/1/leaves").await.assert_absent();
    samira.get("/waves/1/report").await.assert_absent();
    scene.ends().await;
    // Three weeks are longer than a session.
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let seen = samira.get("/waves/1/leaves").await;
    seen.assert_ok();
    let leaves = seen.body;
    assert_eq!(leaves.lines().count(), 6);
    let read = |tx: &mut zwerm_store::Reader| {
        let id = zwerm_domain::WaveId::new(1);
        let keys: (i64, i64) =
            tx.one(&KEYS_LEFT, &zwerm_store::params![id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let secrets: i64 = tx.one(&SECRETS_LEFT, &zwerm_store::params![id], |row| row.get(0))?;
        Ok::<_, zwerm_store::StoreError>((
            keys,
            secrets,
            crate::store::picture(tx, id, CHECKPOINT)?,
        ))
    };
    let (keys, secrets, checkpoint) = scene.world.site.store().read(read).await.expect("is read");
    assert_eq!((keys, secrets), ((0, 2), 0));
    let checkpoint = checkpoint.expect("a checkpoint");
    let name = checkpoint.lines().next().expect("an origin").to_owned();
    let (_, count, root) =
        read_checkpoint(&checkpoint, &name, &manifest.receipts).expect("is signed");
    let mut sorted: Vec<&str> = leaves.lines().collect();
    sorted.sort_unstable();
    assert_eq!(sorted, leaves.lines().collect::<Vec<_>>(), "in no order of coming");
    let leaf = |line: &&str| zwerm_ballot::Leaf(crate::model::unhex(line).expect("hexadecimal"));
    let leaves: Vec<_> = sorted.iter().map(leaf).collect();
    assert_eq!((count, root), (6, zwerm_ballot::root(&leaves)));
    // The whole of it is for who watches alone.
    samira.get("/waves/1/file").await.assert_absent();
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    ruben.get("/waves/1/file").await.assert_ok();
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    emma.get("/waves/1/file").await.assert_absent();
}

#[tokio::test]
async fn whoever_is_stopped_half_way_opens_once_and_ends_the_same() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let people: Vec<_> = scene.west.iter().take(7).map(|it| (*it, "3-?")).collect();
    all_answer(&scene, &manifest, &people).await;
    scene.ends().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let before = samira.get("/waves/1/report").await.text();
    // The same job once more, as after a stop between its last write and its end.
    let (site, now) = (scene.world.site.clone(), scene.world.clock.now());
    let again = move || {
        let (_, open) = crate::jobs::JOBS[1];
        open(&site, site.store(), "1", now)
    };
    tokio::task::spawn_blocking(again).await.expect("runs").expect("does nothing");
    assert_eq!(samira.get("/waves/1/report").await.text(), before);
}
