//! Two servers on one database: each has a box of its own, and the ballots of a wave come to one of them.

use super::{address, collect, scene};
use zwerm_testkit::World;

#[tokio::test]
async fn another_server_neither_takes_a_ballot_nor_opens_the_wave() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let mut papers = Vec::new();
    for person in scene.west.iter().take(6) {
        papers.push(collect(&scene, *person, &manifest).await);
    }
    scene.opens();
    let other: World = scene.world.on_clock(scene.world.clock.clone());
    let at = address(&manifest);
    for paper in &papers {
        let wire = paper.filled(1, "345").to_wire();
        let refused = other.nobody().hand_in(&at, wire.clone()).await;
        assert_eq!((refused.status.as_u16(), refused.body.contains("busy")), (503, true));
        assert_eq!(scene.world.nobody().hand_in(&at, wire).await.status, 200);
    }
    scene.world.days_pass(14);
    let (site, now) = (other.site.clone(), scene.world.clock.now());
    let tries = move || {
        let (_, open) = crate::jobs::JOBS[1];
        open(&site, site.store(), "1", now)
    };
    let refused = tokio::task::spawn_blocking(tries).await.expect("runs");
    assert!(refused.expect_err("is refused").contains("another server"));
    scene.runs().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira.get("/waves/1").await.assert_says("5 tot 9 van de 24 mensen antwoordden");
    assert_eq!(samira.get("/waves/1/leaves").await.body.lines().count(), 6);
}
