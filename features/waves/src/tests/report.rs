//! What is shown, to whom.

use super::{address, collect, scene};

#[tokio::test]
async fn a_reader_sees_the_own_group_and_the_whole_and_no_other_group() {
    let scene = scene(12, 12).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let mut papers = Vec::new();
    for (at, person) in scene.west.iter().enumerate() {
        papers.push((collect(&scene, *person, &manifest).await, ["555", "545", "454"][at % 3]));
    }
    for (at, person) in scene.youth.iter().enumerate() {
        papers.push((collect(&scene, *person, &manifest).await, ["121", "212", "111"][at % 3]));
    }
    scene.opens();
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira.get("/waves/1").await.assert_says("minder dan 5 van de");
    for (paper, sheet) in papers {
        let wire = paper.filled(1, sheet).to_wire();
        assert_eq!(scene.world.nobody().hand_in(&address(&manifest), wire).await.status, 200);
    }
    // So far: one band for all together, of no group; and not at the moment somebody hands in.
    samira.get("/waves/1").await.assert_says("minder dan 5 van de");
    scene.world.days_pass(1);
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let open = samira.get("/waves/1").await;
    open.assert_says("Tot nu toe leverden 20 tot 24 van de");
    assert_eq!(open.text().matches("Tot nu toe").count(), 1);
    scene.ends().await;
    // Each group could have looked first.
    scene.world.days_pass(21);
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let seen = samira.get("/waves/1/report").await;
    seen.assert_ok().assert_says("10 tot 14 antwoorden").assert_says("Laag");
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    let other = joost.get("/waves/1/report").await;
    assert_ne!(seen.text(), other.text(), "each sees their own");
    let names = |page: &zwerm_testkit::Seen| {
        let heads = page.body.split("scope=\"rowgroup\"").skip(1);
        let name = |it: &str| {
            let name = it.split('>').nth(1).and_then(|it| it.split('<').next());
            name.unwrap_or_default().trim().to_owned()
        };
        heads.map(name).collect::<Vec<_>>()
    };
    assert!(!names(&seen).iter().any(|name| names(&other)[0] == *name), "{:?}", names(&seen));
    assert_eq!(names(&seen).last(), names(&other).last(), "the whole is of everybody");
    let zoe = scene.world.sign_in(scene.world.cast.zoe).await;
    assert_eq!(zoe.get("/waves/1/report").await.status, 404);
}
