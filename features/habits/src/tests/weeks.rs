//! Whether we did it this week: together, never of a person.

use super::{begun, chosen, send, world};
use zwerm_testkit::{Visitor, World};

async fn tick(by: &Visitor<'_>, at: &str, did: &str) -> String {
    let page = by.submit_and_follow(at, &format!("{at}/weeks"), &[("did", did)]).await;
    page.assert_ok().text()
}

async fn habit(world: &World) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    chosen(world, &samira, &[]).await
}

#[tokio::test]
async fn the_team_says_yes_partly_or_no_and_the_last_answer_about_a_week_counts() {
    let world = world().await;
    let at = habit(&world).await;
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    samira.get(&at).await.assert_says("Deden wij dit in week 48?");
    let page = tick(&samira, &at, "yes").await;
    assert!(page.contains("Genoteerd, van het hele team") && page.contains("Week 48 Ja"), "{page}");
    let page = tick(&ruben, &at, "partly").await;
    assert!(page.contains("Week 48 Deels") && !page.contains("Week 48 Ja"), "{page}");
    assert!(!page.contains("Samira"), "nobody is named");
}

#[tokio::test]
async fn from_the_team_start_and_the_list_one_comes_back_there() {
    let world = world().await;
    let at = habit(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    let (list, weeks) = (format!("/habits/team/{}", world.cast.west), format!("{at}/weeks"));
    let sent = samira.submit(&list, &weeks, &[("did", "no")]).await;
    assert_eq!(sent.location(), format!("{list}?done=ticked"));
    let sent = samira.submit(&list, &weeks, &[("did", "no"), ("from", "start")]).await;
    assert_eq!(sent.location(), format!("/team/{}/start?done=ticked#habits", world.cast.west));
    let sent =
        samira.submit(&list, &weeks, &[("did", "no"), ("from", "https://evil.example")]).await;
    assert_eq!(sent.location(), format!("{at}?done=ticked"), "and nowhere else");
}

#[tokio::test]
async fn weeks_stay_in_their_order_and_nothing_is_added_up() {
    let world = world().await;
    let at = habit(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    tick(&samira, &at, "yes").await;
    world.days_pass(14);
    let samira = world.sign_in(world.cast.samira).await;
    let page = tick(&samira, &at, "no").await;
    let place = |words: &str| page.find(words).expect("is there");
    assert!(place("Week 49 Nee") < place("Week 48 Ja"), "{page}");
    assert!(!page.contains('%') && !page.contains("2 van"), "{page}");
}

#[tokio::test]
async fn only_this_week_and_the_last_can_be_said_and_only_one_of_the_answers() {
    let world = world().await;
    let at = habit(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    let weeks = format!("{at}/weeks");
    for week in ["2026-11-16", "2026-11-30", "2026-11-24", "0001-01-01"] {
        let sent = samira.submit(&at, &weeks, &[("did", "yes"), ("week", week)]).await;
        sent.assert_status(axum::http::StatusCode::CONFLICT).assert_says("alleen over deze week");
    }
    for (did, week) in [("often", "2026-11-23"), ("", "2026-11-23"), ("yes", "gisteren")] {
        let fields = [("did", did), ("week", week)];
        samira.submit(&at, &weeks, &fields).await.assert_absent();
    }
}

#[tokio::test]
async fn an_experiment_and_what_is_over_have_no_weeks() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let at = habit(&world).await;
    let (page, weeks) = (samira.get(&at).await, format!("{at}/weeks"));
    let end = [("ending", "kept"), ("closing", "Het gaat vanzelf.")];
    samira.submit(&at, &format!("{at}/ending"), &end).await.assert_done();
    let late = send(&samira, &page, &weeks, &[("did", "yes")]).await;
    late.assert_status(axum::http::StatusCode::CONFLICT);
    let trial = begun(&world, &samira).await;
    assert!(!samira.get(&trial).await.has_form(&format!("{trial}/weeks")));
    let mut form = page.form(&weeks, &[("did", "yes")]);
    form.retain(|(name, _)| name != "action_id");
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    samira.post_raw(&format!("{trial}/weeks"), &form).await.assert_absent();
}
