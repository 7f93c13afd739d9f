//! Everybody at once: five hundred phones in one room.

use super::{Paper, address, ask, asking, paper, scene};
use std::{future::Future, pin::Pin, task::Poll};
use zwerm_testkit::Seen;

/// Does all of it at the same time.
pub(super) async fn together<T>(doing: Vec<Pin<Box<dyn Future<Output = T> + '_>>>) -> Vec<T> {
    let mut doing: Vec<_> = doing.into_iter().map(Some).collect();
    let mut done: Vec<Option<T>> = doing.iter().map(|_| None).collect();
    std::future::poll_fn(|waker| {
        for (it, done) in doing.iter_mut().zip(&mut done) {
            if let Some(future) = it
                && let Poll::Ready(came) = future.as_mut().poll(waker)
            {
                (*it, *done) = (None, Some(came));
            }
        }
        if doing.iter().all(Option::is_none) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    done.into_iter().flatten().collect()
}

#[tokio::test]
async fn five_hundred_phones_in_one_room_are_all_answered_and_counted() {
    const PHONES: usize = 500;
    let scene = scene(PHONES / 2, PHONES / 2).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let mut papers: Vec<Paper> = Vec::new();
    for person in scene.west.iter().chain(&scene.youth) {
        let visitor = scene.world.sign_in(*person).await;
        let asking = asking(&visitor, &manifest).await;
        ask(&visitor, &asking).await.assert_done();
        let told = visitor.get("/waves/1/paper").await.body;
        papers.push(paper(&manifest, asking, &serde_json::from_str(&told).expect("JSON")));
    }
    scene.opens();
    let (at, nobody) = (address(&manifest), scene.world.nobody());
    let sheets = ["111", "345", "5-?"];
    let sent: Vec<Pin<Box<dyn Future<Output = Seen>>>> = papers
        .iter()
        .zip(sheets.iter().cycle())
        .map(|(paper, sheet)| nobody.hand_in(&at, paper.filled(1, sheet).to_wire()))
        .map(|sending| Box::pin(sending) as Pin<Box<dyn Future<Output = Seen>>>)
        .collect();
    let begun = std::time::Instant::now();
    let answers = together(sent).await;
    let took = begun.elapsed();
    assert!(answers.iter().all(|seen| seen.status == 200), "each of them is answered");
    println!("{PHONES} ballots were taken in {took:?}");
    scene.ends().await;
    let hash = manifest.hash();
    let site = scene.world.site.clone();
    let looked = move || {
        let ballots = site.ballots().expect("a box");
        (ballots.leaves(hash).expect("leaves"), ballots.sheets(hash).expect("sheets"))
    };
    let (leaves, opened) = tokio::task::spawn_blocking(looked).await.expect("looks");
    assert_eq!(leaves.len(), PHONES);
    for (at, sheet) in sheets.iter().enumerate() {
        let wanted = (0..PHONES).filter(|phone| phone % sheets.len() == at).count();
        let there: u32 =
            opened.iter().filter(|(_, it, _)| it == sheet).map(|(_, _, times)| times).sum();
        assert_eq!(there as usize, wanted, "{sheet}");
    }
    let read = |tx: &mut zwerm_store::Reader| crate::store::tally(tx, zwerm_domain::WaveId::new(1));
    let tally = scene.world.site.store().read(read).await.expect("is read");
    let sum = |of: fn(&crate::store::Tally) -> i64| tally.iter().map(of).sum::<i64>();
    assert_eq!((sum(|it| it.issued), sum(|it| it.counted)), (500, 500));
}
