//! Goals and boundaries on one page.

use super::{NO_BOUNDARIES, NO_GOALS, set, world};
use zwerm_store::params;

#[tokio::test]
async fn everybody_sees_what_holds_for_all_with_its_reason() {
    let world = world().await;
    for person in [world.cast.samira, world.cast.joost, world.cast.ada] {
        let page = world.sign_in(person).await.get("/context").await;
        page.assert_ok().assert_says("Voor iedereen in Gemeente Waterrijk");
        page.assert_says("Niemand wacht onnodig").assert_says("Een kind in gevaar wacht nooit");
        page.assert_says("daarom");
    }
}

#[tokio::test]
async fn my_teams_stand_below_with_an_example_where_nothing_is_written_yet() {
    let world = world().await;
    let page = world.sign_in(world.cast.samira).await.get("/context").await;
    page.assert_says("Wijkteam West")
        .assert_says("Nog geen doelen")
        .assert_says("Want wie lang wacht, haakt af.");
    page.assert_never_says("Jeugd en Gezin");
    let href = format!("/context/goals/new?team={}", world.cast.west);
    assert!(page.body.contains(&href));
    assert!(!page.body.contains("href=\"/context/goals/new\""), "not hers to write");
}

#[tokio::test]
async fn an_organisation_that_begins_is_shown_how() {
    let world = world().await;
    set(&world, &NO_GOALS, params![world.cast.goal].into()).await;
    set(&world, &NO_BOUNDARIES, params![world.cast.boundary].into()).await;
    let page = world.sign_in(world.cast.dirk).await.get("/context").await;
    page.assert_says("Schrijf een doel op").assert_says("Schrijf een grens op");
    let team = world.sign_in(world.cast.samira).await;
    let team = team.get(&format!("/context/team/{}", world.cast.west)).await;
    team.assert_ok().assert_never_says("Voor iedereen in");
}

#[tokio::test]
async fn a_colleague_sees_another_teams_context_and_is_offered_no_change() {
    let world = world().await;
    let joost = world.sign_in(world.cast.joost).await;
    let page = joost.get(&format!("/context/team/{}", world.cast.west)).await;
    page.assert_ok().assert_says("Wijkteam West").assert_says("Niemand wacht onnodig");
    page.assert_never_says("/goals/new").assert_never_says("/boundaries/new");
}

#[tokio::test]
async fn another_organisation_sees_nothing_of_it() {
    let world = world().await;
    let zoe = world.sign_in(world.cast.zoe).await;
    zoe.get("/context").await.assert_ok().assert_never_says("Niemand wacht onnodig");
    zoe.get(&format!("/context/team/{}", world.cast.west)).await.assert_absent();
    zoe.get(&format!("/context/goals/{}", world.cast.goal)).await.assert_absent();
    zoe.get(&format!("/context/boundaries/{}", world.cast.boundary)).await.assert_absent();
    zoe.get("/context/kinds").await.assert_says("Nog geen soorten werk");
}

#[tokio::test]
async fn the_overview_speaks_english() {
    let world = world().await;
    let page = world.sign_in(world.cast.emma).await.get("/context").await;
    page.assert_says("For everyone in Gemeente Waterrijk").assert_says("No boundaries yet");
}
