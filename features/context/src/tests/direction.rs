//! Goals and boundaries: written, changed, closed and opened again.

use super::{CLOSE_TEAM, send, send_to, set, world};
use axum::http::StatusCode;
use zwerm_store::params;
use zwerm_testkit::{Visitor, World};

const GOAL: [(&str, &str); 3] = [
    ("name", "Iedereen een gesprek binnen een week"),
    ("reason", "Wie lang wacht, haakt af."),
    ("noticed_by", "Mensen zeggen dat ze snel werden gebeld."),
];
const BOUNDARY: [(&str, &str); 2] =
    [("name", "Altijd twee bereikbaar"), ("reason", "Een melding kan niet wachten.")];

fn new_in_west(world: &World, kind: &str) -> String {
    format!("/context/{kind}/new?team={}", world.cast.west)
}

/// Writes a goal or boundary of West and answers where it is.
async fn made(world: &World, by: &Visitor<'_>, kind: &str) -> String {
    let fields: &[(&str, &str)] = if kind == "goals" { &GOAL } else { &BOUNDARY };
    let sent = by.submit(&new_in_west(world, kind), &format!("/context/{kind}"), fields).await;
    sent.assert_done().location().split('?').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_member_writes_a_goal_of_the_team_that_all_can_read() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let goal = made(&world, &samira, "goals").await;
    let page = samira.get(&format!("{goal}?done=made")).await;
    page.assert_says("Het doel staat er.").assert_says("Wie lang wacht, haakt af.");
    page.assert_says("Mensen zeggen dat ze snel werden gebeld.").assert_says("Wijkteam West");
    page.assert_says("Spreek iets af voor dit doel");
    let bram = world.sign_in(world.cast.bram).await.get(&goal).await;
    bram.assert_ok().assert_never_says("Spreek iets af voor dit doel");
    let team = samira.get(&format!("/context/team/{}", world.cast.west)).await;
    team.assert_says("Iedereen een gesprek binnen een week");
}

#[tokio::test]
async fn who_leads_the_team_writes_a_boundary_with_its_reason() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let boundary = made(&world, &marit, "boundaries").await;
    let page = marit.get(&boundary).await;
    page.assert_says("Waarom die er is").assert_says("Een melding kan niet wachten.");
    page.assert_never_says("Waaraan we het merken").assert_never_says("/agreements/new?");
}

#[tokio::test]
async fn for_everyone_writes_who_leads_a_top_team_or_keeps_the_settings() {
    let world = world().await;
    for person in [world.cast.dirk, world.cast.ada] {
        let visitor = world.sign_in(person).await;
        let done = visitor.submit_and_follow("/context/goals/new", "/context/goals", &GOAL).await;
        done.assert_says("Het doel staat er.").assert_says("Gemeente Waterrijk");
    }
    for person in [world.cast.samira, world.cast.marit, world.cast.joost] {
        let visitor = world.sign_in(person).await;
        visitor.get("/context/goals/new").await.assert_absent();
        visitor.get(&format!("/context/goals/{}/edit", world.cast.goal)).await.assert_absent();
        let goal = visitor.get(&format!("/context/goals/{}", world.cast.goal)).await;
        goal.assert_ok().assert_never_says("Sluit dit doel").assert_never_says("/edit");
    }
}

#[tokio::test]
async fn a_form_of_ones_own_team_writes_nothing_elsewhere() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let form = samira.get(&new_in_west(&world, "goals")).await;
    let youth = world.cast.youth.to_string();
    for team in ["", youth.as_str(), "999999", "west"] {
        let mut over = GOAL.to_vec();
        over.push(("team", team));
        send(&samira, &form, "/context/goals", &over).await.assert_absent();
    }
    let foreign = format!("/context/goals/{}", world.cast.goal);
    for action in ["", "/closing", "/reopening"] {
        let to = format!("{foreign}{action}");
        send_to(&samira, &form, "/context/goals", &to, &GOAL).await.assert_absent();
    }
    let page = samira.get(&foreign).await;
    page.assert_says("Niemand wacht onnodig").assert_never_says("is gesloten");
}

#[tokio::test]
async fn who_leads_above_or_keeps_the_settings_leaves_a_teams_goals_alone() {
    let world = world().await;
    let goal = made(&world, &world.sign_in(world.cast.samira).await, "goals").await;
    for person in [world.cast.dirk, world.cast.ada, world.cast.joost] {
        let visitor = world.sign_in(person).await;
        visitor.get(&format!("{goal}/edit")).await.assert_absent();
        visitor.get(&new_in_west(&world, "boundaries")).await.assert_absent();
        visitor.get(&goal).await.assert_ok().assert_never_says("Sluit dit doel");
    }
}

#[tokio::test]
async fn empty_too_long_and_too_nested_are_told_with_the_input_kept() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let new = new_in_west(&world, "goals");
    let (long, nested) = ("x".repeat(201), ">".repeat(21));
    let fields = [("name", long.as_str()), ("reason", " "), ("noticed_by", nested.as_str())];
    let again = samira.submit(&new, "/context/goals", &fields).await;
    again.assert_asks("3 dingen kloppen nog niet").assert_says("Er passen 200 tekens in");
    again.assert_says("Vul dit nog in.").assert_says("te veel lagen");
    assert_eq!(again.value("name").as_deref(), Some(long.as_str()));
    assert_eq!(again.value("team"), Some(world.cast.west.to_string()));
    send(&samira, &again, "/context/goals", &GOAL).await.assert_done();
    let huge = "y".repeat(20 * 1024 + 1);
    let fields = [BOUNDARY[0], ("reason", huge.as_str())];
    let new = new_in_west(&world, "boundaries");
    samira.submit(&new, "/context/boundaries", &fields).await.assert_asks("Dit is te lang.");
}

#[tokio::test]
async fn tricks_are_words_like_any_other() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let marks = format!("e{}", "\u{0301}".repeat(10_000));
    for (typed, shown) in [
        ("<img src=x onerror=alert(1)>", "&#60;img src=x"),
        ("rechts\u{202E}links", "rechtslinks"),
        ("# kop **vet**", "# kop **vet**"),
        (marks.as_str(), "\u{e9}"),
    ] {
        let fields = [("name", typed), ("reason", typed), ("noticed_by", typed)];
        let new = new_in_west(&world, "goals");
        let page = samira.submit_and_follow(&new, "/context/goals", &fields).await;
        assert!(page.body.contains(shown), "{}", page.text());
        page.assert_never_says("<img src=x");
    }
}

#[tokio::test]
async fn two_who_change_a_goal_at_once_see_both_texts() {
    let world = world().await;
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    for kind in ["goals", "boundaries"] {
        let at = made(&world, &samira, kind).await;
        let edit = format!("{at}/edit");
        let form = samira.get(&edit).await;
        ruben.submit(&edit, &at, &[("reason", "Wat Ruben schreef.")]).await.assert_done();
        let both = send(&samira, &form, &at, &[("reason", "Wat Samira schreef.")]).await;
        both.assert_status(StatusCode::CONFLICT).assert_says("Wat Ruben schreef.");
        both.assert_says("Wat jij schreef").assert_says("Wat Samira schreef.");
        send(&samira, &both, &at, &[("reason", "Samen.")]).await.assert_done();
        ruben.get(&at).await.assert_says("Samen.");
    }
}

#[tokio::test]
async fn one_that_is_closed_keeps_its_page_and_opens_again() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    for kind in ["goals", "boundaries"] {
        let at = made(&world, &samira, kind).await;
        let edit = samira.get(&format!("{at}/edit")).await;
        let closed = samira.submit_and_follow(&at, &format!("{at}/closing"), &[]).await;
        closed.assert_says("is gesloten").assert_never_says("/agreements/new?");
        let team = samira.get(&format!("/context/team/{}", world.cast.west)).await;
        team.assert_never_says(&at);
        let late = send(&samira, &edit, &at, &[("name", "Te laat")]).await;
        late.assert_asks("Dit is intussen gesloten.");
        assert_eq!(late.value("name").as_deref(), Some("Te laat"));
        samira.submit(&at, &format!("{at}/reopening"), &[]).await.assert_done();
        samira.get(&at).await.assert_never_says("is gesloten");
    }
}

#[tokio::test]
async fn one_that_was_just_changed_is_not_closed_unseen() {
    let world = world().await;
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    let at = made(&world, &samira, "goals").await;
    let (seen, closing) = (samira.get(&at).await, format!("{at}/closing"));
    let edit = format!("{at}/edit");
    ruben.submit(&edit, &at, &[("name", "Anders")]).await.assert_done();
    let late = send(&samira, &seen, &closing, &[]).await;
    late.assert_status(StatusCode::CONFLICT).assert_says("Anders");
    send(&samira, &late, &closing, &[]).await.assert_done();
}

#[tokio::test]
async fn a_double_click_writes_one_goal() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let form = samira.get(&new_in_west(&world, "goals")).await;
    let first = send(&samira, &form, "/context/goals", &GOAL).await;
    let second = send(&samira, &form, "/context/goals", &GOAL).await;
    assert_eq!(first.location(), second.location());
    let team = samira.get(&format!("/context/team/{}", world.cast.west)).await;
    assert_eq!(team.text().matches(GOAL[0].1).count(), 1);
}

#[tokio::test]
async fn what_a_closed_team_left_can_be_read_by_all_and_changed_by_none() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let at = made(&world, &samira, "goals").await;
    set(&world, &CLOSE_TEAM, params![world.cast.west].into()).await;
    samira.get(&at).await.assert_ok().assert_never_says("Sluit dit doel");
    samira.get(&format!("{at}/edit")).await.assert_absent();
    samira.get(&new_in_west(&world, "goals")).await.assert_absent();
}

#[tokio::test]
async fn nonsense_in_the_address_is_absent() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    for path in ["/context/goals/999999", "/context/goals/x", "/context/boundaries/-1/edit"] {
        samira.get(path).await.assert_absent();
    }
}

#[tokio::test]
async fn the_form_speaks_english() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    let new = format!("/context/boundaries/new?team={}", world.cast.youth);
    emma.get(&new).await.assert_says("A boundary without a reason is a rule.");
    let again = emma.submit(&new, "/context/boundaries", &[("name", "")]).await;
    again.assert_asks("Please fill this in.");
    let done = emma.submit_and_follow(&new, "/context/boundaries", &BOUNDARY).await;
    done.assert_says("The boundary is there, with its reason.");
}

#[tokio::test]
async fn what_a_deserted_team_left_behind_the_administrator_closes() {
    use zwerm_store::statements;
    statements! {
        LEAVE_TEAMS = "DELETE FROM membership WHERE team_id = $1 AND person_id = $2";
        STOP_LEADING = "DELETE FROM team_lead WHERE team_id = $1 AND person_id = $2";
    }
    let world = world().await;
    let (cast, ada) = (&world.cast, world.sign_in(world.cast.ada).await);
    let goal = made(&world, &world.sign_in(cast.samira).await, "goals").await;
    let closing = format!("{goal}/closing");
    for person in [cast.samira, cast.ruben, cast.marit] {
        assert!(!ada.get(&goal).await.has_form(&closing), "somebody is there");
        set(&world, &LEAVE_TEAMS, params![cast.west, person].into()).await;
    }
    assert!(!ada.get(&goal).await.has_form(&closing), "somebody leads it");
    set(&world, &STOP_LEADING, params![cast.west, cast.marit].into()).await;
    assert!(!world.sign_in(cast.joost).await.get(&goal).await.has_form(&closing));
    ada.submit(&goal, &closing, &[]).await.assert_done();
}
