//! An agreement that comes of a team's talk about a theme of the scan.

use super::*;
use zwerm_directory::{ChoiceKind, TeamChoice, choices};
use zwerm_domain::TeamId;
use zwerm_store::StoreError;

async fn of_team(world: &World, team: TeamId) -> Vec<TeamChoice> {
    let read = world.site.store().read(move |tx| choices(tx, team));
    read.await.map_err(|error: StoreError| error).expect("is read")
}

#[tokio::test]
async fn from_a_talk_card_the_theme_goes_along_and_the_team_knows_that_it_came_of_it() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let form = "/agreements/new?theme=trust&wave=1";
    samira.get(form).await.assert_says("Dit komt uit jullie gesprek over vertrouwen.");
    let joost = world.cast.joost.to_string();
    // What is wrong is mended, and the theme is still there.
    let wrong = three_lines(&joost, &[("result", "")]);
    let again = samira.submit(form, "/agreements", &wrong).await;
    again.assert_asks("Schrijf in één zin wat er straks is.");
    again.assert_says("jullie gesprek over vertrouwen");
    samira.submit(form, "/agreements", &three_lines(&joost, &[])).await.assert_done();
    let [it] = &of_team(&world, world.cast.west).await[..] else { panic!("one") };
    assert_eq!((it.kind, it.theme.as_str(), it.wave), (ChoiceKind::Agreement, "trust", None));
    assert!(it.agreement.is_some() && it.words.what.is_empty(), "its words are its parties'");
}

#[tokio::test]
async fn a_theme_that_is_none_is_left_out_and_without_one_nothing_is_noted() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let joost = world.cast.joost.to_string();
    let talked = "jullie gesprek";
    for from in ["/agreements/new", "/agreements/new?theme=gossip", "/agreements/new?wave=1"] {
        samira.get(from).await.assert_never_says(talked);
        samira.submit(from, "/agreements", &three_lines(&joost, &[])).await.assert_done();
    }
    // Put into the form by hand it is none either.
    let by_hand = three_lines(&joost, &[("theme", "<b>"), ("wave", "x")]);
    samira.submit("/agreements/new", "/agreements", &by_hand).await.assert_done();
    assert_eq!(of_team(&world, world.cast.west).await, []);
}

#[tokio::test]
async fn it_says_so_in_english() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    let page = emma.get("/agreements/new?theme=self_steering").await;
    page.assert_says("This comes of your talk about self-steering.");
}
