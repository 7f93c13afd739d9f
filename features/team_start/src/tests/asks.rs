//! What teams ask of each other.

use super::{CLOSE_TEAM, send, set, world};
use zwerm_domain::TeamId;
use zwerm_store::params;
use zwerm_testkit::{Visitor, World};

/// West asks Youth something; answers the ask's address as each of the two teams sees it.
async fn asked(world: &World, samira: &Visitor<'_>, what: &str) -> [String; 2] {
    let (west, youth) = (world.cast.west, world.cast.youth);
    let to = youth.to_string();
    let fields = [("to", to.as_str()), ("what", what), ("by_on", "2026-12-04")];
    let (form, to) = (format!("/team/{west}/asks/new"), format!("/team/{west}/asks"));
    let sent = samira.submit(&form, &to, &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    let theirs = at.replace(&format!("/team/{west}/"), &format!("/team/{youth}/"));
    [at, theirs]
}

async fn start(world: &World, by: &Visitor<'_>, team: TeamId) -> zwerm_testkit::Seen {
    assert!(world.routes.len() > 5);
    by.get(&format!("/team/{team}/start")).await
}

#[tokio::test]
async fn an_ask_is_promised_by_the_other_team_and_received() {
    let world = world().await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let [ours, theirs] = asked(&world, &samira, "één dag per week een gedragsdeskundige").await;
    let page = start(&world, &samira, world.cast.west).await;
    page.assert_says("Jeugd en Gezin: één dag per week").assert_says("Nodig op 4 december");
    let page = start(&world, &joost, world.cast.youth).await;
    page.assert_says("Eén vraag van een ander team wacht op jullie antwoord");
    page.assert_says("Wijkteam West: één dag per week").assert_says("Wie van ons neemt dit op?");
    let day = [("do", "promised"), ("day", "2026-12-11"), ("words_promised", "Op dinsdag.")];
    let done = joost.submit_and_follow(&theirs, &theirs, &day).await;
    done.assert_says("Toegezegd voor 11 december").assert_says("Op dinsdag.");
    let page = samira.get(&ours).await;
    page.assert_says("Joost Verhagen neemt het op")
        .assert_says("Joost (Jeugd en Gezin) zei het toe");
    let done = samira.submit_and_follow(&ours, &ours, &[("do", "received")]).await;
    done.assert_says("Deze vraag is klaar");
    let page = start(&world, &samira, world.cast.west).await;
    page.assert_never_says("gedragsdeskundige");
}

#[tokio::test]
async fn no_needs_a_reason_and_can_be_asked_in_another_way() {
    let world = world().await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let [ours, theirs] = asked(&world, &samira, "tablets die werken").await;
    joost.submit(&theirs, &theirs, &[("do", "declined")]).await.assert_asks("Vul dit nog in.");
    let no = [("do", "declined"), ("words_declined", "Er is geen geld tot maart.")];
    joost.submit(&theirs, &theirs, &no).await.assert_done();
    samira
        .get(&ours)
        .await
        .assert_says("Er is geen geld tot maart.")
        .assert_says("Vraag het opnieuw");
    let again = [("do", "asked"), ("words_asked", "Twee tablets helpen al.")];
    samira.submit(&ours, &ours, &again).await.assert_done();
    joost.get(&theirs).await.assert_says("Twee tablets helpen al.").assert_says("Kunnen wij dit?");
}

#[tokio::test]
async fn each_side_makes_its_own_moves_alone() {
    let world = world().await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let [ours, theirs] = asked(&world, &samira, "een kamer").await;
    samira.submit(&ours, &ours, &[("do", "promised")]).await.assert_status(conflict());
    joost.submit(&theirs, &theirs, &[("do", "received")]).await.assert_status(conflict());
    joost.submit(&theirs, &theirs, &[("do", "fly")]).await.assert_absent();
    samira.submit(&ours, &ours, &[("do", "withdrawn")]).await.assert_done();
    joost.get(&theirs).await.assert_says("Ingetrokken").assert_never_says("words_said");
}

#[tokio::test]
async fn two_who_answer_at_once_do_it_once() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let (joost, bram) =
        (world.sign_in(world.cast.joost).await, world.sign_in(world.cast.bram).await);
    let [_, theirs] = asked(&world, &samira, "een kamer").await;
    let old = bram.get(&theirs).await;
    joost.submit(&theirs, &theirs, &[("do", "promised")]).await.assert_done();
    let late = send(&bram, &old, &theirs, &[("do", "promised"), ("words_promised", "Ik!")]).await;
    late.assert_status(conflict()).assert_says("Iemand anders deed hier net ook iets");
    assert_eq!(late.value("words_promised").as_deref(), Some("Ik!"));
}

#[tokio::test]
async fn an_ask_is_between_two_teams_and_absent_for_anybody_else() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let [ours, theirs] = asked(&world, &samira, "geheimpje").await;
    for person in [world.cast.dirk, world.cast.ada, world.cast.zoe] {
        let other = world.sign_in(person).await;
        other.get(&ours).await.assert_absent();
        other.get(&theirs).await.assert_absent();
    }
    // through a team that is no side of it
    let dirk = world.sign_in(world.cast.dirk).await;
    let top = directie(&world).await;
    dirk.get(&format!("/team/{top}/start")).await.assert_ok().assert_never_says("geheimpje");
    let id = ours.rsplit('/').next().expect("an id");
    dirk.get(&format!("/team/{top}/asks/{id}")).await.assert_absent();
    samira.get(&theirs).await.assert_absent();
}

async fn directie(world: &World) -> i64 {
    let actor = zwerm_domain::Actor::from_session(
        world.cast.dirk,
        world.cast.organisation,
        zwerm_domain::Offices::NONE,
    );
    let found = world.site.store().read(move |tx| zwerm_directory::top_teams(tx, &actor));
    found.await.expect("teams").first().expect("one").id.get()
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_the_field() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let (form, at) =
        (format!("/team/{}/asks/new", world.cast.west), format!("/team/{}/asks", world.cast.west));
    let own = world.cast.west.to_string();
    let said = samira.submit(&form, &at, &[("to", &own), ("what", "x")]).await;
    said.assert_asks("Dat is je eigen team");
    for to in ["", "999999", "Geen team", "\u{202E}"] {
        let said = samira.submit(&form, &at, &[("to", to), ("what", "x")]).await;
        said.assert_asks("Kies een team.");
    }
    let youth = world.cast.youth.to_string();
    let said = samira.submit(&form, &at, &[("to", &youth), ("what", "")]).await;
    said.assert_asks("Vul dit nog in.");
    for (day, says) in [("2026-02-31", "geen dag die bestaat"), ("2020-01-01", "vanaf vandaag")] {
        let fields = [("to", youth.as_str()), ("what", "x"), ("by_on", day)];
        samira.submit(&form, &at, &fields).await.assert_asks(says);
    }
    let named = [("to", "jeugd en gezin"), ("what", "Op naam gevraagd")];
    samira.submit(&form, &at, &named).await.assert_done();
}

#[tokio::test]
async fn an_ask_of_a_team_that_was_dissolved_says_so_and_can_be_withdrawn() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let [ours, theirs] = asked(&world, &samira, "een kamer").await;
    set(&world, &CLOSE_TEAM, params![world.cast.youth].into()).await;
    let page = samira.get(&ours).await;
    page.assert_ok()
        .assert_says("Jeugd en Gezin bestaat niet meer")
        .assert_never_says("words_said");
    start(&world, &samira, world.cast.west).await.assert_says("Dit team bestaat niet meer");
    world.sign_in(world.cast.joost).await.get(&theirs).await.assert_absent();
    samira.submit(&ours, &ours, &[("do", "withdrawn")]).await.assert_done();
}

#[tokio::test]
async fn it_speaks_english() {
    let world = world().await;
    let (samira, emma) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.emma).await);
    let [_, theirs] = asked(&world, &samira, "een kamer").await;
    let page = start(&world, &emma, world.cast.youth).await;
    page.assert_says("One ask of another team waits").assert_says("Our figure");
    emma.get(&theirs).await.assert_says("Can we do this?").assert_says("I take it up");
}

fn conflict() -> axum::http::StatusCode {
    axum::http::StatusCode::CONFLICT
}

#[tokio::test]
async fn one_team_asks_another_so_much_at_once_and_no_more() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    for number in 0..10 {
        asked(&world, &samira, &format!("vraag {number}")).await;
    }
    let (form, to) =
        (format!("/team/{}/asks/new", world.cast.west), format!("/team/{}/asks", world.cast.west));
    let youth = world.cast.youth.to_string();
    let again = samira.submit(&form, &to, &[("to", &youth), ("what", "nog een")]).await;
    again.assert_asks("Bij dit team staan al veel vragen open.");
    assert_eq!(again.value("what").as_deref(), Some("nog een"));
    let page = start(&world, &samira, world.cast.west).await;
    page.assert_says("vraag 9").assert_never_says("nog een");
}
