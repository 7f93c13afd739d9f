//! A wave that asked one team: what comes of it is that team's, also when it is open.

use super::{Scene, TYPED, address, collect, scene};

/// Emma asked West alone, the twelve more there answered, and the three weeks in which it looks first are over.
async fn west_alone() -> Scene {
    let scene = scene(12, 0).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let west = scene.world.cast.west.to_string();
    let typed = TYPED.map(|(name, it)| (name, if name == "audience" { west.as_str() } else { it }));
    emma.submit("/waves/new", "/waves", &typed).await.assert_done();
    scene.keyed_and_signed().await;
    let manifest = scene.manifest().await;
    let mut papers = Vec::new();
    for (at, person) in scene.west.iter().enumerate() {
        papers.push((collect(&scene, *person, &manifest).await, ["555", "545", "454"][at % 3]));
    }
    scene.opens();
    for (paper, sheet) in papers {
        let wire = paper.filled(1, sheet).to_wire();
        assert_eq!(scene.world.nobody().hand_in(&address(&manifest), wire).await.status, 200);
    }
    scene.ends().await;
    scene.world.days_pass(21);
    scene
}

#[tokio::test]
async fn who_was_not_asked_finds_nothing_in_what_a_team_answered() {
    let scene = west_alone().await;
    let cast = &scene.world.cast;
    let samira = scene.world.sign_in(cast.samira).await;
    let own = samira.get("/waves/1/report").await;
    own.assert_says("10 tot 14 antwoorden");
    samira.get("/waves/1/figures").await.assert_ok();
    // Of another team, who leads above, and who watches over everything else.
    for person in [cast.joost, cast.dirk, cast.ada, cast.emma] {
        let visitor = scene.world.sign_in(person).await;
        let seen = visitor.get("/waves/1/report").await;
        seen.assert_ok();
        assert_eq!(seen.body.matches("scope=\"rowgroup\"").count(), 0, "{}", seen.text());
        assert!(!seen.body.contains("class=\"heat\""), "{}", seen.text());
        visitor.get("/waves/1/figures").await.assert_absent();
        visitor.get("/waves/1/card").await.assert_absent();
        visitor.get("/waves/1/sharing").await.assert_never_says("iedereen in de organisatie");
    }
}
