//! What a leader shows of a mirror, and what stays theirs.

use super::*;

#[tokio::test]
async fn what_is_shared_is_seen_by_who_was_asked_until_it_is_taken_back() {
    let scene = scene(8, 8).await;
    opened(&scene).await;
    let cast = &scene.world.cast;
    let marit = scene.world.sign_in(cast.marit).await;
    let samira = scene.world.sign_in(cast.samira).await;
    let form = marit.get(RESULT).await.form(RESULT, &[]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    assert_ne!(samira.post_raw(RESULT, &form).await.status, 303, "nobody shares another's");
    marit.post_raw(RESULT, &form).await.assert_done();
    marit.post_raw(RESULT, &form).await.assert_done();
    samira.get(WAVE).await.assert_says("Bekijk wat Marit");
    let seen = samira.get(RESULT).await;
    seen.assert_ok()
        .assert_says("Jullie herkennen dit weinig")
        .assert_never_says("Lees het eigen beeld terug");
    for person in [cast.emma, cast.ada, cast.dirk, cast.joost, cast.zoe] {
        scene.world.sign_in(person).await.get(RESULT).await.assert_absent();
    }
    marit.submit(RESULT, "/waves/1/mirror/taking_back", &[]).await.assert_done();
    samira.get(RESULT).await.assert_absent();
    marit.submit(RESULT, RESULT, &[("own", "yes")]).await.assert_done();
    samira
        .get(RESULT)
        .await
        .assert_says("Lees het eigen beeld terug")
        .assert_says("Marit Dekker ziet het anders");
}

#[tokio::test]
async fn of_four_answers_nothing_is_shown_and_nothing_can_be_shared() {
    let scene = scene(8, 0).await;
    signed(&scene).await;
    answered(&scene, 4).await;
    let marit = scene.world.sign_in(scene.world.cast.marit).await;
    let seen = marit.get(RESULT).await;
    seen.assert_ok().assert_says("te weinig antwoorden").assert_says("Wat wel kan");
    assert!(!seen.body.contains("action=\"/waves/1/mirror\""));
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira.get(RESULT).await.assert_absent();
}

#[tokio::test]
async fn who_stops_leading_keeps_the_mirror_and_who_leads_after_them_gets_none_of_it() {
    let scene = scene(8, 8).await;
    signed(&scene).await;
    let (marit, samira, west) =
        (scene.world.cast.marit, scene.world.cast.samira, scene.world.cast.west);
    let change = move |tx: &mut Writer| {
        tx.run(&NO_LEAD, &params![marit])?;
        tx.run(&LEAD, &params![west, samira]).map(drop)
    };
    scene.world.site.store().write(change).await.expect("is changed");
    answered(&scene, 8).await;
    let after = scene.world.sign_in(samira).await;
    after.get(RESULT).await.assert_absent();
    let before = scene.world.sign_in(marit).await;
    before.get(RESULT).await.assert_ok().assert_says("Richting geven");
    before.get("/waves/mirror").await.assert_says("Spiegel van Marit");
    // Who left altogether: what came of it opens for nobody.
    let leaves = move |tx: &mut Writer| tx.run(&LEAVES, &params![marit]).map(drop);
    scene.world.site.store().write(leaves).await.expect("leaves");
    after.get(RESULT).await.assert_absent();
}
