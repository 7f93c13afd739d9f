//! Support, criteria, reasons, and what waits for whom.

use super::*;

fn need_form(seen: &Seen) -> String {
    let start = seen.body.find("/needs/").unwrap_or_else(|| panic!("no need on:\n{}", seen.text()));
    let from = seen.body[..start].rfind('"').expect("a quote") + 1;
    let to = seen.body[start..].find('"').expect("a quote") + start;
    seen.body[from..to].to_owned()
}

#[tokio::test]
async fn support_that_a_check_in_asks_is_promised_by_itself_and_kept() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let needs = [
        ("done", "De brief ligt er."),
        ("need", "Een telefoonnummer van de huisarts"),
        ("outlook", "tight"),
    ];
    act(&joost, &at, "check_ins", &needs).await.assert_done();
    let seen = samira.get(&at).await;
    seen.assert_says("Een telefoonnummer van de huisarts");
    samira.submit(&at, &need_form(&seen), &[("answer", "promise")]).await.assert_done();
    let seen = joost.get(&at).await;
    joost.submit(&at, &need_form(&seen), &[("answer", "keep")]).await.assert_done();
}

#[tokio::test]
async fn criteria_are_ticked_and_keep_their_day() {
    let world = world().await;
    let at = agreed(
        &world,
        &[("criteria", "Geen gezin wacht langer\nElk gezin weet wie het kan bellen")],
    )
    .await;
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "criteria", &[("criterion", "1")]).await.assert_done();
    let seen = joost.get(&at).await;
    let ticked = seen.form(&format!("{at}/criteria"), &[]);
    assert!(ticked.contains(&("criterion".into(), "1".into())), "{ticked:?}");
    assert!(!ticked.contains(&("criterion".into(), "0".into())), "{ticked:?}");
}

#[tokio::test]
async fn what_waits_is_counted_for_who_is_asked_alone() {
    let world = world().await;
    proposed(&world, &[]).await;
    let waits = |page: Seen| page.body.contains("class=\"count\"");
    assert!(waits(world.sign_in(world.cast.joost).await.get("/agreements").await));
    assert!(!waits(world.sign_in(world.cast.samira).await.get("/agreements").await));
    assert!(!waits(world.sign_in(world.cast.bram).await.get("/agreements").await));
}

#[tokio::test]
async fn why_it_matters_is_read_by_the_other() {
    let world = world().await;
    let at = agreed(&world, &[("reason", "Mijn zus wachtte ooit acht weken.")]).await;
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&at).await.assert_says("Mijn zus wachtte ooit acht weken.");
    act(&joost, &at, "reason", &[("reason", "Ik wil dat niemand verdwaalt.")]).await.assert_done();
    world
        .sign_in(world.cast.samira)
        .await
        .get(&at)
        .await
        .assert_says("Ik wil dat niemand verdwaalt.");
}
