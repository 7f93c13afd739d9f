//! Collecting a ballot paper.

use super::{WAVE, ask, asking, collect, paper, scene};

#[tokio::test]
async fn one_person_gets_one_ballot_paper_whatever_they_try() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let (first, second) = (asking(&samira, &manifest).await, asking(&samira, &manifest).await);
    ask(&samira, &first).await.assert_done();
    // An answer that got lost does no harm: the same question has the same answer.
    ask(&samira, &first).await.assert_done();
    let again = samira.get("/waves/1/paper").await.body;
    let refused = ask(&samira, &second).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("andere browser"), "{}", refused.body);
    assert_eq!(samira.get("/waves/1/paper").await.body, again, "what was given stays");
    let told: serde_json::Value = serde_json::from_str(&again).expect("JSON");
    let paper = paper(&manifest, first, &told);
    assert!(paper.filled(1, "345").check(&manifest.cells[paper.cell as usize - 1].keys[0]).is_ok());
}

#[tokio::test]
async fn what_is_no_blinded_message_is_refused_in_words() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let page = samira.get(WAVE).await;
    let csrf = page.body.split("data-csrf=\"").nth(1).and_then(|rest| rest.split('"').next());
    let csrf = csrf.expect("a token").to_owned();
    for blinded in ["", "ff", &"ff".repeat(384), &"f".repeat(767), "🐦"] {
        let sent =
            samira.post_raw("/waves/1/paper", &[("csrf", &csrf), ("blinded", blinded)]).await;
        assert_eq!(sent.status, 422, "{blinded}");
        assert!(sent.body.contains("geen stembiljet"), "{}", sent.body);
    }
    let told = samira.get("/waves/1/paper").await.body;
    assert!(told.contains("\"signed\":null"), "{told}");
}

#[tokio::test]
async fn who_is_not_invited_has_none_and_nobody_has_one_before_or_after() {
    let scene = scene(8, 8).await;
    scene.made().await.assert_done();
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let early = samira.post_raw("/waves/1/paper", &[("csrf", "x"), ("blinded", "00")]).await;
    assert_ne!(early.status, 303);
    samira.get(WAVE).await.assert_never_says("data-collect");
    assert_eq!(scene.world.nobody().get("/waves/1/paper").await.status, 303);
}

#[tokio::test]
async fn somebody_who_moves_while_a_wave_runs_stays_in_the_group_they_were_invited_in() {
    zwerm_store::statements! {
        MOVE = "UPDATE membership SET team_id = $2 WHERE person_id = $1";
    }
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let (west, joost) = (scene.world.cast.west, scene.world.cast.joost);
    let before = collect(&scene, scene.world.cast.bram, &manifest).await.cell;
    let moves = move |tx: &mut zwerm_store::Writer| {
        tx.run(&MOVE, &zwerm_store::params![joost, west]).map(drop)
    };
    scene.world.site.store().write(moves).await.expect("moves");
    assert_eq!(collect(&scene, joost, &manifest).await.cell, before);
}
