//! Roles: made, taken up, handed back, closed and opened again.

use super::{CLOSE_KIND, LEAVE, TRICKS, set, world};
use axum::http::StatusCode;
use zwerm_store::params;
use zwerm_testkit::{Seen, Visitor, World};

const FIRST: [(&str, &str); 3] = [
    ("name", "Eerste gesprek"),
    ("purpose", "Mensen vertellen hun verhaal één keer."),
    ("responsibilities", "Ik bel binnen vijf werkdagen\n\nIk zeg wie er meedenkt"),
];

fn list(world: &World) -> String {
    format!("/team/{}/roles", world.cast.west)
}

/// Makes a role in West and answers where it is.
async fn made(world: &World, by: &Visitor<'_>) -> String {
    let list = list(world);
    let sent = by.submit(&format!("{list}/new"), &list, &FIRST).await;
    sent.assert_done().location().split('?').next().unwrap_or_default().to_owned()
}

fn pairs(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect()
}

async fn send(by: &Visitor<'_>, page: &Seen, action: &str, over: &[(&str, &str)]) -> Seen {
    by.post_raw(action, &pairs(&page.form(action, over))).await
}

#[tokio::test]
async fn a_member_makes_a_role_with_kinds_of_work() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let (list, kind) = (list(&world), world.cast.kind.to_string());
    let mut fields = FIRST.to_vec();
    fields.push(("kind", &kind));
    let role = samira.submit_and_follow(&format!("{list}/new"), &list, &fields).await;
    role.assert_says("De rol staat er. Wie neemt hem op?").assert_says("Eerste gesprek");
    role.assert_says("Ik zeg wie er meedenkt").assert_says("Huisbezoek");
    samira.get(&list).await.assert_says("Deze rol is nog vrij").assert_says("Huisbezoek");
    samira.get("/team").await.assert_says("Eerste gesprek");
}

#[tokio::test]
async fn one_takes_up_a_role_and_hands_it_back() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let role = made(&world, &samira).await;
    let (holders, back) = (format!("{role}/holders"), format!("{role}/handing_back"));
    let taken = samira.submit_and_follow(&role, &holders, &[]).await;
    taken.assert_says("De rol is ingevuld.").assert_says("Geef terug");
    samira.get(&list(&world)).await.assert_says("Samira Bennani");
    let free = samira.submit_and_follow(&role, &back, &[]).await;
    free.assert_says("Je gaf de rol terug.").assert_says("Deze rol is nog vrij");
}

#[tokio::test]
async fn somebody_of_the_team_is_asked_and_a_mistake_is_put_right() {
    let world = world().await;
    let (samira, cast) = (world.sign_in(world.cast.samira).await, &world.cast);
    let role = made(&world, &samira).await;
    let holders = format!("{role}/holders");
    let ruben = cast.ruben.to_string();
    samira.submit(&role, &holders, &[("person", &ruben)]).await.assert_done();
    samira.submit(&role, &format!("{role}/handing_back"), &[]).await.assert_done();
    samira.get(&role).await.assert_says("Deze rol is nog vrij");
}

#[tokio::test]
async fn only_people_of_the_team_fill_its_roles() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let role = made(&world, &samira).await;
    let holders = format!("{role}/holders");
    for person in [world.cast.joost, world.cast.zoe] {
        let sent = samira.submit(&role, &holders, &[("person", &person.to_string())]).await;
        sent.assert_asks("Kies iemand uit dit team.");
        sent.assert_never_says("Joost").assert_never_says("Zoë");
    }
    for nonsense in ["", "niemand", "-1", "99999999999999999999"] {
        let sent = samira.submit(&role, &holders, &[("person", nonsense)]).await;
        sent.assert_asks("Kies iemand uit dit team.");
    }
    set(&world, &LEAVE, params![world.cast.ruben].into()).await;
    let sent = samira.submit(&role, &holders, &[("person", &world.cast.ruben.to_string())]).await;
    sent.assert_asks("Kies iemand uit dit team.");
}

#[tokio::test]
async fn empty_too_long_and_a_kind_that_is_no_more_are_told_at_once() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let list = list(&world);
    let long = "x".repeat(20 * 1024 + 1);
    let fields = [("name", ""), ("purpose", " "), ("responsibilities", &long), ("kind", "777777")];
    let again = samira.submit(&format!("{list}/new"), &list, &fields).await;
    again.assert_asks("4 dingen kloppen nog niet").assert_says("Dit soort werk is er niet meer.");
    assert_eq!(again.value("responsibilities").as_deref(), Some(long.as_str()));
    let nested = ">".repeat(21);
    let fields = [FIRST[0], FIRST[1], ("responsibilities", nested.as_str())];
    samira.submit(&format!("{list}/new"), &list, &fields).await.assert_asks("te veel lagen");
}

#[tokio::test]
async fn a_closed_kind_stays_with_the_role_that_has_it() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let (list, kind) = (list(&world), world.cast.kind.to_string());
    let mut fields = FIRST.to_vec();
    fields.push(("kind", &kind));
    let sent = samira.submit(&format!("{list}/new"), &list, &fields).await;
    let role = sent.location().split('?').next().unwrap_or_default().to_owned();
    set(&world, &CLOSE_KIND, params![world.cast.kind].into()).await;
    samira.submit(&format!("{role}/edit"), &role, &[("name", "Ander woord")]).await.assert_done();
    samira.get(&role).await.assert_says("Huisbezoek").assert_says("Ander woord");
}

#[tokio::test]
async fn two_who_change_a_role_at_once_see_both_texts() {
    let world = world().await;
    let (samira, marit) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.marit).await);
    let role = made(&world, &samira).await;
    let edit = format!("{role}/edit");
    let form = samira.get(&edit).await;
    let kind = world.cast.kind.to_string();
    let fields = [("purpose", "Wat Marit schreef."), ("kind", kind.as_str())];
    marit.submit(&edit, &role, &fields).await.assert_done();
    let both = send(&samira, &form, &role, &[("purpose", "Wat Samira schreef.")]).await;
    both.assert_status(StatusCode::CONFLICT).assert_says("Wat Marit schreef.");
    both.assert_says("Wat er nu staat").assert_says("Wat jij schreef");
    both.assert_says("Soorten werk Wat er nu staat Huisbezoek Wat jij schreef");
    send(&samira, &both, &role, &[("purpose", "Samen.")]).await.assert_done();
    marit.get(&role).await.assert_says("Samen.").assert_says("Ik bel binnen vijf werkdagen");
}

#[tokio::test]
async fn a_role_is_closed_and_opened_again() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let role = made(&world, &samira).await;
    let closed = samira.submit_and_follow(&role, &format!("{role}/closing"), &[]).await;
    closed.assert_says("Deze rol is gesloten.").assert_never_says("/edit");
    samira.get(&list(&world)).await.assert_never_says("Mensen vertellen hun verhaal één keer.");
    let open = samira.submit_and_follow(&role, &format!("{role}/reopening"), &[]).await;
    open.assert_says("De rol is weer open.");
    samira.get(&list(&world)).await.assert_says("Eerste gesprek");
}

#[tokio::test]
async fn a_role_that_was_just_changed_or_closed_is_not_closed_or_filled_unseen() {
    let world = world().await;
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    let role = made(&world, &samira).await;
    let seen = samira.get(&role).await;
    let edit = format!("{role}/edit");
    let form = ruben.get(&edit).await;
    ruben.submit(&edit, &role, &[("name", "Anders")]).await.assert_done();
    let (closing, holders) = (format!("{role}/closing"), format!("{role}/holders"));
    let late = send(&samira, &seen, &closing, &[]).await;
    late.assert_status(StatusCode::CONFLICT).assert_says("Anders");
    send(&samira, &late, &closing, &[]).await.assert_done();
    send(&samira, &seen, &holders, &[]).await.assert_asks("Deze rol is gesloten.");
    let late = send(&ruben, &form, &role, &[("name", "Te laat")]).await;
    late.assert_asks("Deze rol is intussen gesloten.");
    assert_eq!(late.value("name").as_deref(), Some("Te laat"));
}

#[tokio::test]
async fn a_colleague_reads_a_role_and_changes_nothing() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let role = made(&world, &samira).await;
    samira.submit(&role, &format!("{role}/holders"), &[]).await.assert_done();
    let form = samira.get(&role).await;
    let joost = world.sign_in(world.cast.joost).await;
    let page = joost.get(&role).await;
    page.assert_ok().assert_says("Samira Bennani");
    for action in ["", "/holders", "/handing_back", "/closing", "/reopening"] {
        assert!(!page.has_form(&format!("{role}{action}")), "{action}");
    }
    joost.get(&format!("{role}/edit")).await.assert_absent();
    joost.get(&format!("{}/new", list(&world))).await.assert_absent();
    let zoe = world.sign_in(world.cast.zoe).await;
    zoe.get(&role).await.assert_absent();
    let elsewhere = role.replace(&world.cast.west.to_string(), &world.cast.youth.to_string());
    if elsewhere != role {
        samira.get(&elsewhere).await.assert_absent();
    }
    assert!(form.has_form(&format!("{role}/closing")));
}

#[tokio::test]
async fn tricks_are_words_like_any_other() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let list = list(&world);
    for (typed, shown) in TRICKS {
        let fields = [("name", typed), ("purpose", typed), ("responsibilities", typed)];
        let page = samira.submit_and_follow(&format!("{list}/new"), &list, &fields).await;
        assert!(page.body.contains(shown), "{typed} became {}", page.text());
        page.assert_never_says("<script>alert");
    }
}

#[tokio::test]
async fn a_double_click_makes_one_role() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let list = list(&world);
    let form = samira.get(&format!("{list}/new")).await;
    let first = send(&samira, &form, &list, &FIRST).await;
    let second = send(&samira, &form, &list, &FIRST).await;
    assert_eq!(first.location(), second.location());
    let page = samira.get(&list).await;
    assert_eq!(page.text().matches("Mensen vertellen hun verhaal één keer.").count(), 1);
}

#[tokio::test]
async fn roles_speak_english() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    let list = format!("/team/{}/roles", world.cast.youth);
    emma.get(&list).await.assert_says("No roles yet").assert_says("Make a role");
    let again = emma.submit(&format!("{list}/new"), &list, &[("name", "")]).await;
    again.assert_asks("Please fill this in.");
}
