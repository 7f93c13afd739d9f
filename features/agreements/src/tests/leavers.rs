//! Who leaves: nothing stays hanging, neither for who goes nor for who stays.

use super::{
    hand_over::{answers, count, leaves, nothing, offered, offers, receives, returns, this_one},
    side_roads::sweep,
    *,
};

#[tokio::test]
async fn who_stays_sees_it_plainly_and_is_told_once() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let samira = world.sign_in(world.cast.samira).await;
    leaves(&world, world.cast.joost).await;
    samira.get(&at).await.assert_says("Joost werkt hier niet meer").assert_says("Laat los");
    assert_eq!(count(&world, world.cast.samira).await, nothing(), "noted within the hour");
    sweep(&world).await;
    sweep(&world).await;
    assert_eq!(count(&world, world.cast.samira).await, this_one());
    let page = samira.get(&at).await;
    assert_eq!(page.text().matches("Joost werkt hier niet meer.").count(), 1, "{}", page.text());

    // Back again: nothing is the matter any more.
    returns(&world, world.cast.joost).await;
    assert_eq!(count(&world, world.cast.samira).await, nothing());
    sweep(&world).await;
    samira.get(&at).await.assert_never_says("Vraag een collega");
}

#[tokio::test]
async fn who_stays_asks_a_colleague_for_the_place_of_who_left() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let samira = world.sign_in(world.cast.samira).await;
    leaves(&world, world.cast.joost).await;
    sweep(&world).await;
    let form = format!("{at}/hand_over?from={}", world.cast.joost);
    samira.get(&form).await.assert_says("Wie neemt de plek van Joost over?");
    let fields = [("with_name", "Bram")];
    samira.submit(&form, &format!("{at}/hand_over"), &fields).await.assert_done();
    assert_eq!(count(&world, world.cast.samira).await, nothing(), "somebody is asked");
    let page = samira.get(&at).await;
    page.assert_says("Je vraagt of Bram de plek van Joost overneemt");
    let offer = offered(&world, world.cast.bram).await.expect("is asked at once");
    let bram = world.sign_in(world.cast.bram).await;
    bram.get(&offer).await.assert_says("Samira vraagt of jij de plek van Joost overneemt");
    receives(&bram, &offer, "yes").await.assert_done();
    samira.get(&at).await.assert_never_says("Joost werkt hier niet meer");
    sweep(&world).await;
    assert_eq!(count(&world, world.cast.samira).await, nothing());
    act(&bram, &at, "delivery", &[]).await.assert_done();
}

#[tokio::test]
async fn or_lets_it_go_alone_with_a_sentence() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let samira = world.sign_in(world.cast.samira).await;
    leaves(&world, world.cast.joost).await;
    sweep(&world).await;
    let path = format!("{at}/endings");
    let page = samira.get(&at).await;
    let form = |note: &str| {
        let mut form = page.form(&path, &[("note", note)]);
        form.retain(|(name, _)| name != "ending" && name != "form" && name != "action_id");
        form.push(("ending".into(), "release".into()));
        form.push(("form".into(), "release".into()));
        form
    };
    let empty = form("");
    let empty: Vec<_> = empty.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    samira.post_raw(&path, &empty).await.assert_asks("");
    samira.get(&at).await.assert_says("Joost werkt hier niet meer");
    let told = form("Het team regelt dit nu zelf.");
    let told: Vec<_> = told.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    samira.post_raw(&path, &told).await.assert_done();
    let page = samira.get(&at).await;
    page.assert_says("Samen losgelaten").assert_says("Het team regelt dit nu zelf.");
    assert!(!page.has_form(&format!("{at}/endings")));
    assert_eq!(count(&world, world.cast.samira).await, nothing());
    samira.get("/agreements").await.assert_never_says(RESULT);
}

#[tokio::test]
async fn what_was_asked_of_who_left_ends_by_itself() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get(&at).await;
    let mut form = page.form(&format!("{at}/endings"), &[("note", "")]);
    form.retain(|(name, _)| name != "ending" && name != "form");
    form.push(("ending".into(), "release".into()));
    let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    samira.post_raw(&format!("{at}/endings"), &form).await.assert_done();
    sweep(&world).await;
    samira.get(&at).await.assert_never_says("Samen losgelaten");
    leaves(&world, world.cast.joost).await;
    sweep(&world).await;
    samira.get(&at).await.assert_says("Samen losgelaten");
}

#[tokio::test]
async fn an_offer_goes_on_past_another_who_left_and_ends_when_the_colleague_left() {
    let world = world().await;
    let with_ruben = [("also_name_0", "Ruben"), ("also_side_0", "counterpart")];
    let at = proposed(&world, &with_ruben).await;
    let (joost, ruben) =
        (world.sign_in(world.cast.joost).await, world.sign_in(world.cast.ruben).await);
    act(&joost, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    act(&ruben, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    offers(&joost, &at, "Bram").await.assert_done();
    let samira = world.sign_in(world.cast.samira).await;
    answers(&samira, &at, "yes").await.assert_done();
    assert_eq!(offered(&world, world.cast.bram).await, None, "Ruben is asked too");
    samira.get(&at).await.assert_says("Eerst zegt Ruben of dat goed is.");
    leaves(&world, world.cast.ruben).await;
    sweep(&world).await;
    assert!(offered(&world, world.cast.bram).await.is_some());
    assert_eq!(count(&world, world.cast.bram).await, this_one());
    leaves(&world, world.cast.bram).await;
    sweep(&world).await;
    sweep(&world).await;
    let page = joost.get(&at).await;
    page.assert_says("De collega die gevraagd was, werkt hier niet meer.");
    assert_eq!(page.text().matches("die gevraagd was").count(), 1);
    joost.get(&format!("{at}/hand_over")).await.assert_ok();
}

#[tokio::test]
async fn of_a_team_another_of_the_team_takes_the_place() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let fields = three_lines("", &[("with_name", "Jeugd en Gezin")]);
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    leaves(&world, world.cast.joost).await;
    let form = format!("{at}/hand_over?from={}", world.cast.joost);
    let path = format!("{at}/hand_over");
    let seen = samira.submit(&form, &path, &[("with_name", "Ruben")]).await;
    seen.assert_asks("Deze plek is van Jeugd en Gezin.");
    samira.submit(&form, &path, &[("with_name", "Bram")]).await.assert_done();
    let offer = offered(&world, world.cast.bram).await.expect("is asked");
    let bram = world.sign_in(world.cast.bram).await;
    receives(&bram, &offer, "yes").await.assert_done();
    samira
        .get(&at)
        .await
        .assert_says("Jeugd en Gezin")
        .assert_says("Bram de Wit antwoordt hiervoor");
    act(&bram, &at, "delivery", &[]).await.assert_done();
}

#[tokio::test]
async fn who_leaves_finds_what_is_open_and_what_can_be_done_with_each() {
    let world = world().await;
    let joost = world.sign_in(world.cast.joost).await;
    joost.get("/agreements/leaving").await.assert_says("Je laat niets hangen.");
    let at = agreed(&world, &[]).await;
    let page = joost.get("/agreements/leaving").await;
    page.assert_ok().assert_says(RESULT).assert_says("Laat samen los").assert_says("Wat er blijft");
    assert!(page.body.contains(&format!("{at}/hand_over")));
    offers(&joost, &at, "Bram").await.assert_done();
    let page = joost.get("/agreements/leaving").await;
    page.assert_says("Bram is gevraagd, eerst zeggen de anderen of dat goed is");
    assert!(!page.body.contains(&format!("{at}/hand_over")));
    // Of another one finds nothing of his: it is each one’s own page.
    let marit = world.sign_in(world.cast.marit).await;
    marit.get("/agreements/leaving").await.assert_never_says(RESULT);
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/agreements/leaving").await.assert_never_says("Bram");
}
