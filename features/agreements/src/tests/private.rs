//! What is between two stays between two.

use super::*;
use zwerm_store::{StoreError, statements};

statements! {
    /// What others could read of wordings.
    SHOWN = "SELECT result FROM agreement_shown ORDER BY agreement_id, number";
    /// What others will read of wordings once they are agreed.
    TO_SHOW = "SELECT result FROM agreement_to_show ORDER BY agreement_id, number";
}

async fn waits(world: &World) -> Vec<String> {
    let read = world.site.store().read(|tx| tx.all(&TO_SHOW, &[], |row| row.get(0)));
    read.await.map_err(|error: StoreError| error.to_string()).expect("is read")
}

async fn shown(world: &World) -> Vec<String> {
    let read = world.site.store().read(|tx| tx.all(&SHOWN, &[], |row| row.get(0)));
    read.await.map_err(|error: StoreError| error.to_string()).expect("is read")
}

#[tokio::test]
async fn a_result_leaves_the_two_only_while_it_is_shown() {
    let world = world().await;
    agreed(&world, &[]).await;
    assert!(shown(&world).await.is_empty(), "between two");
    let at =
        agreed(&world, &[("visibility", "team"), ("result", "Wie belt, krijgt een mens.")]).await;
    assert_eq!(shown(&world).await, ["Wie belt, krijgt een mens."]);
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let versions = format!("{at}/versions");
    let anew = [("visibility", "parties"), ("result", "Wie belt, krijgt ons.")];
    samira.submit(&format!("{versions}/new"), &versions, &anew).await.assert_done();
    assert_eq!(shown(&world).await, ["Wie belt, krijgt een mens."], "what holds until then");
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    assert!(shown(&world).await.is_empty(), "between two again");

    let at = agreed(&world, &[("visibility", "organisation")]).await;
    act(&joost, &at, "endings", &[("ending", "release"), ("note", "")]).await.assert_done();
    act(&samira, &at, "endings/answer", &[("ending", "release"), ("answer", "confirm")])
        .await
        .assert_done();
    assert!(shown(&world).await.is_empty(), "what was let go is between two");
}

#[tokio::test]
async fn what_is_to_be_shown_waits_sealed_until_it_is_agreed_and_goes_when_it_never_is() {
    let world = world().await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let to_show = [("visibility", "organisation"), ("result", "Wie belt, krijgt een mens.")];
    let at = proposed(&world, &to_show).await;
    assert!(shown(&world).await.is_empty(), "nobody said yes yet");
    let waiting = waits(&world).await;
    assert!(waiting.len() == 1 && waiting[0].starts_with("~1"), "{waiting:?}");
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    assert_eq!(shown(&world).await, ["Wie belt, krijgt een mens."]);
    assert!(waits(&world).await.is_empty(), "it waits no more");
    // Another wording that is to be shown, and then is not: what holds stays as it was.
    let versions = format!("{at}/versions");
    let anew = [("visibility", "team"), ("result", "Wie belt, krijgt een ander.")];
    samira.submit(&format!("{versions}/new"), &versions, &anew).await.assert_done();
    assert_eq!(shown(&world).await, ["Wie belt, krijgt een mens."]);
    assert_eq!(waits(&world).await.len(), 1);
    act(&joost, &at, "refusal", &[]).await.assert_done();
    assert_eq!(shown(&world).await, ["Wie belt, krijgt een mens."]);
    assert!(waits(&world).await.is_empty(), "it never will be");
    let at = proposed(&world, &to_show).await;
    act(&samira, &at, "withdrawal", &[]).await.assert_done();
    assert!(waits(&world).await.is_empty(), "nor will what was taken back");
}

#[tokio::test]
async fn a_stranger_a_lead_a_director_and_an_administrator_find_nothing() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let cast = world.cast.clone();
    for person in [cast.bram, cast.ruben, cast.marit, cast.dirk, cast.ada, cast.zoe, cast.emma] {
        let who = world.sign_in(person).await;
        for page in ["", "/print", "/versions/1", "/versions/new"] {
            who.get(&format!("{at}{page}")).await.assert_absent();
        }
        who.get("/agreements").await.assert_ok().assert_never_says(RESULT);
    }
    world.nobody().get(&at).await.assert_done();
}

#[tokio::test]
async fn nobody_else_can_make_a_move() {
    let world = world().await;
    let at = proposed(&world, &[]).await;
    for person in [world.cast.bram, world.cast.marit, world.cast.ada] {
        let who = world.sign_in(person).await;
        let form = who.get("/agreements/new").await.form("/agreements", &[]);
        let csrf = form.iter().find(|(name, _)| name == "csrf").expect("a token").1.clone();
        for what in [
            "acceptance",
            "refusal",
            "withdrawal",
            "delivery",
            "check_ins",
            "endings",
            "criteria",
            "reason",
            "look_back",
            "print",
            "versions",
        ] {
            let sent = who
                .post_raw(
                    &format!("{at}/{what}"),
                    &[
                        ("csrf", &csrf),
                        ("version", "1"),
                        ("outlook", "tight"),
                        ("ending", "release"),
                        ("done", "x"),
                        ("result", "x"),
                        ("due", DUE),
                    ],
                )
                .await;
            assert_eq!(sent.status, 404, "{what} as {person}: {}", sent.text());
        }
    }
}

#[tokio::test]
async fn shown_to_the_team_means_result_and_date_and_nothing_more() {
    let world = world().await;
    let more = [
        ("visibility", "team"),
        ("need_text_0", "GEHEIME STEUN"),
        ("need_of_0", "other"),
        ("for_whom", "GEHEIM DOEL"),
    ];
    let at = proposed(&world, &more).await;
    let ruben = world.sign_in(world.cast.ruben).await;
    ruben.get(&at).await.assert_absent();
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "acceptance", &[("own_words", "GEHEIM WOORD")]).await.assert_done();
    let seen = ruben.get(&at).await;
    seen.assert_ok().assert_says(RESULT).assert_says("18 december");
    for secret in ["GEHEIM", "Joost", "Samira"] {
        seen.assert_never_says(secret);
    }
    world.sign_in(world.cast.dirk).await.get(&at).await.assert_absent();
    ruben.get("/agreements?show=shown").await.assert_says(RESULT).assert_never_says("GEHEIM");
}

#[tokio::test]
async fn printing_leaves_out_check_ins_and_the_other_sees_that_it_was_printed() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    act(&joost, &at, "check_ins", &[("done", "ALLEEN VOOR ONS"), ("outlook", "on_course")])
        .await
        .assert_done();
    let print = format!("{at}/print");
    // The address alone opens nothing: the other would not see it.
    let asks = samira.get(&format!("{print}?done=printed")).await;
    asks.assert_ok().assert_never_says("Klaar op");
    assert!(asks.has_form(&print), "it asks first");
    let sheet = samira.submit_and_follow(&print, &print, &[]).await;
    sheet
        .assert_ok()
        .assert_says(RESULT)
        .assert_says("personeelsdossier")
        .assert_never_says("ALLEEN VOOR ONS");
    joost.get(&at).await.assert_says("Samira drukte");
}
