//! A stop at each step: what was acknowledged is there, nobody has two votes, and the wave opens once.
//!
//! A stop is played by a second server that begins with the files of the ballots as they lie on the disk at that moment. The parts
//! themselves are killed in `crates/store/tests/ballots.rs` (the box) and `app/tests/crash.rs` (the database).

use super::{Paper, Scene, address, collect, scene};
use crate::{
    jobs::{CHECKPOINT, JOBS},
    store,
};
use std::fs;
use zwerm_domain::WaveId;
use zwerm_store::{Sheets, params};
use zwerm_testkit::World;

zwerm_store::statements! {
    SECRET = "SELECT secret FROM wave_secret WHERE wave_id = 1 AND kind = $1";
    SPOIL = "UPDATE wave_secret SET secret = $2 WHERE wave_id = 1 AND kind = $1";
    STEPS = "SELECT kind FROM wave_step WHERE wave_id = 1 ORDER BY id";
}

const OVER: u16 = 410;

/// A server that begins with what lies on the disk of that one now, as after a kill.
fn killed_and_begun_again(world: &World) -> World {
    let next = world.on_clock(world.clock.clone());
    let (from, to) = (&world.site.options().ballots, &next.site.options().ballots);
    for end in ["", "-wal"] {
        let name = |file: &std::path::Path| format!("{}{end}", file.display());
        if fs::exists(name(from)).expect("is known") {
            fs::copy(name(from), name(to)).expect("is copied");
        }
    }
    next
}

async fn at_the_box<T: Send + 'static>(
    world: &World,
    work: impl FnOnce(&zwerm_store::BallotBox) -> T + Send + 'static,
) -> T {
    let site = world.site.clone();
    let work = move || work(site.ballots().expect("a box"));
    tokio::task::spawn_blocking(work).await.expect("works")
}

/// Runs the job that opens a wave.
async fn opens(world: &World) -> Result<(), String> {
    let (site, now) = (world.site.clone(), world.clock.now());
    let work = move || (JOBS[1].1)(&site, site.store(), "1", now);
    tokio::task::spawn_blocking(work).await.expect("ends")
}

/// Changes the key of the wave for this, and answers what it was.
async fn swapped(world: &World, kind: &'static str, new: Vec<u8>) -> Vec<u8> {
    let swap = move |tx: &mut zwerm_store::Writer| {
        let old: Vec<u8> = tx.one(&SECRET, &params![kind], |row| row.get(0))?;
        tx.run(&SPOIL, &params![kind, new.clone()])?;
        Ok::<_, zwerm_store::StoreError>(old)
    };
    world.site.store().write(swap).await.expect("is swapped")
}

async fn hand_in(world: &World, at: &str, paper: &Paper, number: u32, sheet: &str) -> u16 {
    world.nobody().hand_in(at, paper.filled(number, sheet).to_wire()).await.status.as_u16()
}

/// What is shown, what is signed, and what happened.
async fn result(world: &World) -> (Option<String>, Vec<store::Tally>, Vec<String>) {
    let read = |tx: &mut zwerm_store::Reader| {
        let id = WaveId::new(1);
        let steps = tx.all(&STEPS, &params![], |row| row.get(0))?;
        let signed = store::picture(tx, id, CHECKPOINT)?;
        Ok::<_, zwerm_store::StoreError>((signed, store::tally(tx, id)?, steps))
    };
    world.site.store().read(read).await.expect("is read")
}

async fn answered(scene: &Scene) -> (Vec<Paper>, String, [u8; 32]) {
    scene.signed().await;
    let manifest = scene.manifest().await;
    let mut papers = Vec::new();
    for person in &scene.west[..7] {
        papers.push(collect(scene, *person, &manifest).await);
    }
    scene.opens();
    (papers, address(&manifest), manifest.hash())
}

#[tokio::test]
async fn a_stop_after_any_ballot_loses_none_and_makes_none_two() {
    let scene = scene(8, 8).await;
    let (papers, at, hash) = answered(&scene).await;
    let mut servers: Vec<World> = Vec::new();
    for (count, paper) in papers.iter().enumerate() {
        let server = servers.last().unwrap_or(&scene.world);
        assert_eq!(hand_in(server, &at, paper, 1, "345").await, 200);
        let next = killed_and_begun_again(server);
        assert_eq!(
            at_the_box(&next, move |it| it.leaves(hash)).await.expect("read").len(),
            count + 1
        );
        // The answer was lost: the same is sent once more, and then another one instead.
        let wire = paper.filled(2, "111").to_wire();
        for _ in 0..2 {
            assert_eq!(next.nobody().hand_in(&at, wire.clone()).await.status, 200);
        }
        assert_eq!(hand_in(&next, &at, paper, 1, "345").await, 409, "the old one stays old");
        assert_eq!(
            at_the_box(&next, move |it| it.leaves(hash)).await.expect("read").len(),
            count + 1
        );
        servers.push(next);
    }
}

#[tokio::test]
async fn a_stop_at_any_step_of_opening_opens_it_once_with_the_same_result() {
    let scene = scene(8, 8).await;
    let (papers, at, hash) = answered(&scene).await;
    let world = &scene.world;
    for (paper, sheet) in papers.iter().zip(["345", "345", "345", "111", "111", "5-?"]) {
        assert_eq!(hand_in(world, &at, paper, 1, sheet).await, 200);
    }
    let leaves = at_the_box(world, move |it| it.leaves(hash)).await.expect("is read");
    world.days_pass(14);
    // The box is not closed yet and the wave is: who comes now is late.
    assert_eq!(hand_in(world, &at, &papers[6], 1, "555").await, OVER);
    // Stopped after the box was closed, before any answer was opened.
    let seal = swapped(world, "seal", vec![0; 60]).await;
    scene.runs().await;
    assert!(at_the_box(world, move |it| it.sheets(hash)).await.expect("is read").is_empty());
    let second = killed_and_begun_again(world);
    swapped(&second, "seal", seal).await;
    // Stopped after the answers were opened and kept, before anything was shown; twice.
    let receipt = swapped(&second, "receipt", vec![0; 60]).await;
    opens(&second).await.expect_err("is stopped");
    let third = killed_and_begun_again(&second);
    opens(&third).await.expect_err("is stopped");
    let kept = at_the_box(&third, move |it| it.sheets(hash)).await.expect("is read");
    let told: Vec<(&str, u32)> = kept.iter().map(|(_, it, times)| (it.as_str(), *times)).collect();
    assert_eq!(told, [("111", 2), ("345", 3), ("5-?", 1)]);
    let (signed, _, steps) = result(&third).await;
    assert_eq!((signed, steps.last().map(String::as_str)), (None, Some("closed")));
    // No step of it lets anybody in, and nothing is opened anew.
    assert_eq!(hand_in(&third, &at, &papers[6], 1, "555").await, OVER);
    let late = at_the_box(&third, move |it| it.keep_sheets(hash, vec![(1, "555".into())])).await;
    assert_eq!(late.expect("is answered"), Sheets::Before);
    swapped(&third, "receipt", receipt).await;
    opens(&third).await.expect("opens");
    // Stopped between the last write and the end of the job: it is done already.
    let fourth = killed_and_begun_again(&third);
    let before = result(&fourth).await;
    opens(&fourth).await.expect("does nothing");
    let (signed, tally, steps) = result(&fourth).await;
    assert_eq!((Some(&signed), Some(&steps)), (Some(&before.0), Some(&before.2)));
    assert_eq!(steps.iter().filter(|step| *step == "opened").count(), 1);
    assert_eq!(tally.iter().map(|it| it.counted).sum::<i64>(), 6);
    assert_eq!(tally.iter().map(|it| it.issued).sum::<i64>(), 7);
    assert_eq!(at_the_box(&fourth, move |it| it.leaves(hash)).await.expect("is read"), leaves);
    assert_eq!(at_the_box(&fourth, move |it| it.sheets(hash)).await.expect("is read"), kept);
    let leaves: Vec<_> = leaves.into_iter().map(zwerm_ballot::Leaf).collect();
    let signed = signed.expect("a checkpoint");
    let receipts = scene.manifest().await.receipts;
    let name = signed.lines().next().expect("an origin").to_owned();
    let (_, count, root) =
        zwerm_ballot::read_checkpoint(&signed, &name, &receipts).expect("is signed");
    assert_eq!((count, root), (6, zwerm_ballot::root(&leaves)));
}
