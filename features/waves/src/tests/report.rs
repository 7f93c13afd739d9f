//! What is shown, to whom.

use super::{TYPED, WAVE, address, collect, scene};

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

#[tokio::test]
async fn what_leading_asks_is_told_to_the_own_team_and_of_no_other() {
    let scene = scene(8, 10).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let typed = TYPED.map(|(field, was)| match field {
        "instrument" => (field, "zwermscan-factors"),
        _ => (field, was),
    });
    emma.submit("/waves/new", "/waves", &typed).await.assert_done();
    emma.submit(WAVE, "/waves/1/keys", &[]).await.assert_done();
    scene.runs().await;
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    ruben.submit(WAVE, "/waves/1/countersignature", &[("compared", "yes")]).await.assert_done();
    let manifest = scene.manifest().await;
    let mut papers = Vec::new();
    for (people, sheets) in [(&scene.west, ["51", "45"]), (&scene.youth, ["12", "21"])] {
        for (at, person) in people.iter().enumerate() {
            let sheet: String = sheets[at % 2].repeat(20).chars().take(39).collect();
            papers.push((collect(&scene, *person, &manifest).await, sheet));
        }
    }
    scene.opens();
    for (paper, sheet) in papers {
        let wire = paper.filled(1, &sheet).to_wire();
        assert_eq!(scene.world.nobody().hand_in(&address(&manifest), wire).await.status, 200);
    }
    scene.ends().await;
    scene.world.days_pass(21);
    // The row of each place in the table that begins with the first factor.
    let figures = |page: &zwerm_testkit::Seen| {
        let table = page.body.split("<table").find(|it| it.contains("Richting geven"));
        let rows = table.expect("is asked").split("scope=\"rowgroup\"").skip(1);
        rows.map(|row| row.matches("<b>").count()).collect::<Vec<_>>()
    };
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let west = samira.get("/waves/1/report").await;
    west.assert_ok();
    assert_eq!(figures(&west), [5, 5], "the own team and all together: {}", west.text());
    // In no team: all together alone.
    let ada = scene.world.sign_in(scene.world.cast.ada).await;
    let whole = ada.get("/waves/1/report").await;
    assert_eq!(figures(&whole).last(), Some(&5));
}
