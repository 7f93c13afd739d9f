//! A team's own round.

use super::{code_of, five_answer, send, world};
use http::StatusCode;

#[tokio::test]
async fn a_team_sees_its_round_and_nobody_else_does_not_even_who_leads_above_it() {
    let world = world().await;
    let ruben = world.sign_in(world.cast.ruben).await;
    let west = world.cast.west.to_string();
    let page = ruben.get("/hall").await;
    page.assert_says("In een team van 3 is niets anoniem").assert_says("Kaarten op tafel");
    let code = code_of(&send(&ruben, &page, "/hall", &[("team", &west)]).await);
    let at = format!("/hall/{code}");
    let screen = ruben.get(&format!("{at}/screen")).await;
    screen.assert_says("Teamronde van Wijkteam West").assert_says("niets anoniem");
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/hall").await.assert_says("Teamronde van Wijkteam West");
    let seen = samira.get(&format!("{at}/screen")).await;
    seen.assert_ok().assert_says("laat het beeld zien als iedereen klaar is");
    assert!(!seen.has_form(&format!("{at}/picture")) && !seen.has_form(&format!("{at}/closing")));
    for person in [world.cast.joost, world.cast.dirk, world.cast.ada] {
        let other = world.sign_in(person).await;
        other.get(&format!("{at}/screen")).await.assert_status(StatusCode::NOT_FOUND);
        other.get("/hall").await.assert_never_says("Teamronde van Wijkteam West");
    }
    let phone = world.nobody().get(&at).await;
    phone
        .assert_says("Dit is een ronde van Wijkteam West.")
        .assert_says("hoe makkelijker je elkaars antwoord raadt");
    five_answer(&world, &code).await;
    ruben.submit(&format!("{at}/screen"), &format!("{at}/picture"), &[]).await.assert_done();
    let shown = samira.get(&format!("{at}/screen")).await;
    shown.assert_ok().assert_says("Zelfsturing draagt ons het meest");
    assert!(!shown.has_form(&format!("{at}/outcome")), "who opened it writes");
}

#[tokio::test]
async fn nobody_opens_a_round_of_a_team_they_are_not_in() {
    let world = world().await;
    for person in [world.cast.joost, world.cast.dirk, world.cast.ada, world.cast.zoe] {
        let by = world.sign_in(person).await;
        let page = by.get("/hall").await;
        let west = world.cast.west.to_string();
        for team in [west.as_str(), "999999", "x"] {
            let refused = send(&by, &page, "/hall", &[("team", team)]).await;
            refused.assert_status(StatusCode::NOT_FOUND);
        }
    }
}
