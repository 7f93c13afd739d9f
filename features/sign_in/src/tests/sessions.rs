//! Where one is signed in: the own list, ending one and all others, and a session under another token.

use super::*;
use crate::feature;
use axum::response::Response;
use zwerm_store::{Writer, params, statements};
use zwerm_web::{
    Access, Done, Ended, Feature, Page, Post, Refused, Routes, end_all_sessions, end_sessions_but,
    renew_session, session_cookie,
};

statements! {
    KEPT = "SELECT device, started_by FROM session";
    RENEWALS = "SELECT COUNT(*) FROM session WHERE person_id = $1 AND ended_at IS NULL";
}

const FIREFOX: &str =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
const PHONE: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";
const LIST: &str = "/sign_in/sessions";

/// A form of another feature, after which the session has another token.
const fn renewing() -> Feature {
    Feature::new("renewing", |routes: Routes| routes.post("/renewing/1", Access::Person, renew))
}

async fn renew(post: Post) -> Response {
    let token = post.visit.token().cloned().expect("a token");
    post.send(
        move |tx, me, _| {
            let after = renew_session(tx, &token, me.now)?.ok_or(Refused::NotFound)?;
            Ok(Done::at("/renewed").with_cookie(session_cookie(&after)))
        },
        |_, _, _| Err::<Page, _>(Refused::NotFound),
    )
    .await
}

async fn world() -> World {
    let world = World::with(vec![feature(), renewing()]).await;
    has_password(&world, world.cast.samira, GOOD).await;
    let (person, now) = (world.cast.samira, world.clock.now());
    let ended = world.site.store().write(move |tx: &mut Writer| end_all_sessions(tx, person, now));
    ended.await.expect("where the password was chosen, she is out again");
    world
}

fn on<'w>(world: &'w World, agent: &str) -> Visitor<'w> {
    let mut visitor = world.nobody();
    visitor.headers.push(("user-agent".to_owned(), agent.to_owned()));
    visitor
}

/// Samira comes in on a device of this kind.
async fn samira_on<'w>(world: &'w World, agent: &str) -> Visitor<'w> {
    let visitor = on(world, agent);
    let seen = enter(&visitor, "samira.bennani", GOOD).await;
    seen.assert_done();
    with_cookies(&visitor, &seen)
}

/// The places of the forms that end one session, in the order of the list.
fn endings(page: &Seen) -> Vec<String> {
    let parts = page.body.split("action=\"/sign_in/sessions/").skip(1);
    let handles = parts.filter_map(|part| part.split_once("/ending\"")).map(|(handle, _)| handle);
    handles.map(|handle| format!("/sign_in/sessions/{handle}/ending")).collect()
}

#[tokio::test]
async fn one_sees_the_device_and_the_day_and_which_one_is_here() {
    let world = world().await;
    samira_on(&world, PHONE).await;
    world.days_pass(3);
    let here = samira_on(&world, FIREFOX).await;
    let page = here.get(LIST).await;
    page.assert_ok().assert_says("Waar je bent ingelogd");
    page.assert_says("Firefox op Windows Sinds 26 november dit apparaat");
    page.assert_says("Chrome op Android Sinds 23 november");
    page.assert_never_says("Mozilla").assert_never_says("145");
}

#[tokio::test]
async fn nothing_is_kept_of_a_browser_but_two_words() {
    let world = world().await;
    samira_on(&world, FIREFOX).await;
    on(&world, "Wget/1.25 <script>").get("/sign_in").await.assert_ok();
    let kept = world.site.store().read(|tx| tx.all(&KEPT, &[], |row| row.get::<String>(0)));
    let kept = kept.await.expect("rows").join("|");
    assert!(kept.contains("firefox windows") && !kept.contains("145"), "{kept}");
}

#[tokio::test]
async fn one_other_is_ended_and_told_so_when_it_comes_back() {
    let world = world().await;
    let phone = samira_on(&world, PHONE).await;
    let here = samira_on(&world, FIREFOX).await;
    let other = endings(&here.get(LIST).await).pop().expect("two sessions");
    let seen = here.submit_and_follow(LIST, &other, &[]).await;
    seen.assert_ok().assert_says("Dat apparaat is uitgelogd.").assert_says("Op één apparaat");
    let away = phone.get(LIST).await;
    let sign_in = phone.get(away.assert_done().location()).await;
    sign_in.assert_says("Je hebt dit apparaat zelf uitgelogd, vanaf een ander apparaat.");
    world.nobody().get("/sign_in").await.assert_ok().assert_never_says("zelf uitgelogd");
}

#[tokio::test]
async fn all_others_end_and_this_one_goes_on_also_when_pressed_twice() {
    let world = world().await;
    let phone = samira_on(&world, PHONE).await;
    let here = samira_on(&world, FIREFOX).await;
    let fields = here.get(LIST).await.form("/sign_in/sessions/ending", &[]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    for _ in 0..2 {
        let sent = here.post_raw("/sign_in/sessions/ending", &fields).await;
        let page = here.get(sent.assert_done().location()).await;
        page.assert_ok().assert_says("Je bent nu alleen nog hier ingelogd.");
    }
    phone.get(LIST).await.assert_done();
}

#[tokio::test]
async fn ending_this_one_is_signing_out() {
    let world = world().await;
    let here = samira_on(&world, FIREFOX).await;
    let own = endings(&here.get(LIST).await).remove(0);
    let seen = here.submit(LIST, &own, &[]).await;
    assert_eq!(seen.assert_done().location(), "/signed_out");
    with_cookies(&here, &seen).get(LIST).await.assert_done();
    let again = here.get("/sign_in").await;
    again.assert_ok().assert_never_says("zelf uitgelogd");
}

#[tokio::test]
async fn a_session_of_somebody_else_is_not_there() {
    let world = world().await;
    let samira = samira_on(&world, FIREFOX).await;
    let hers = endings(&samira.get(LIST).await).remove(0);
    let joost = world.sign_in(world.cast.joost).await;
    let token = joost.get(LIST).await.value("csrf").expect("a form");
    joost.post_raw(&hers, &[("csrf", &token)]).await.assert_absent();
    samira.get(LIST).await.assert_ok();
}

#[tokio::test]
async fn a_form_pressed_twice_signs_in_once() {
    let world = world().await;
    let visitor = on(&world, FIREFOX);
    let typed = [("name", "samira.bennani"), ("password", GOOD)];
    let fields = visitor.get("/sign_in").await.form("/sign_in", &typed);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    visitor.post_raw("/sign_in", &fields).await.assert_done();
    let seen = visitor.post_raw("/sign_in", &fields).await;
    let samira = with_cookies(&visitor, &seen);
    assert_eq!(endings(&samira.get(LIST).await).len(), 1);
}

#[tokio::test]
async fn another_password_is_told_where_it_signed_out() {
    let world = world().await;
    let phone = samira_on(&world, PHONE).await;
    has_password_again(&world).await;
    phone.get("/sign_in").await.assert_says("Er is een nieuw wachtwoord gekozen.");
}

async fn has_password_again(world: &World) {
    let (person, now) = (world.cast.samira, world.clock.now());
    let ended = world
        .site
        .store()
        .write(move |tx: &mut Writer| end_sessions_but(tx, person, None, Ended::Password, now));
    ended.await.expect("ended");
}

#[tokio::test]
async fn whose_rights_changed_is_told_why_in_both_languages() {
    let world = world().await;
    let phone = samira_on(&world, PHONE).await;
    let (person, now) = (world.cast.samira, world.clock.now());
    let ended = world.site.store().write(move |tx: &mut Writer| end_all_sessions(tx, person, now));
    ended.await.expect("ended");
    phone.get("/sign_in").await.assert_says("Er is iets veranderd in wat jij hier mag doen.");
    phone.get("/sign_in?language=en").await.assert_says("Something changed in what you may do");
}

async fn open_sessions(world: &World) -> i64 {
    let person = world.cast.samira;
    let count = world
        .site
        .store()
        .read(move |tx| tx.one(&RENEWALS, &params![person], |row| row.get::<i64>(0)));
    count.await.expect("a count")
}

#[tokio::test]
async fn a_renewed_session_has_another_token_and_the_old_one_opens_nothing() {
    let world = world().await;
    let before = samira_on(&world, FIREFOX).await;
    let token = before.get(LIST).await.value("csrf").expect("a form");
    let fields = [("csrf", token.as_str()), ("action_id", "once")];
    let first = before.post_raw("/renewing/1", &fields).await;
    let after = with_cookies(&before, &first);
    assert_ne!(before.cookies, after.cookies);
    after.get(LIST).await.assert_ok().assert_says("Firefox op Windows");
    before.get(LIST).await.assert_done();
    // Pressed twice, and the first answer never came: the second press brings a token too.
    let second = before.post_raw("/renewing/1", &fields).await;
    assert_eq!(second.assert_done().location(), "/renewed");
    with_cookies(&before, &second).get(LIST).await.assert_ok();
    assert_eq!(open_sessions(&world).await, 1);
    // With the old token nothing else can be done, and after a minute not even this.
    let other = [("csrf", token.as_str()), ("action_id", "another")];
    let forged = [("csrf", "forged"), ("action_id", "once")];
    for fields in [other, forged] {
        let seen = before.post_raw("/renewing/1", &fields).await;
        assert_eq!(seen.assert_done().location(), "/sign_in");
    }
    world.clock.set(world.clock.now().plus_seconds(61));
    let late = before.post_raw("/renewing/1", &fields).await;
    assert_eq!(late.assert_done().location(), "/sign_in");
}

#[tokio::test]
async fn the_list_speaks_english() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    emma.get(LIST).await.assert_ok().assert_says("A device Since 23 November this device");
}

#[tokio::test]
async fn an_administrator_signs_a_colleague_out_everywhere_and_the_colleague_reads_it() {
    let world = world().await;
    let (ada, samira) =
        (world.sign_in(world.cast.ada).await, world.sign_in(world.cast.samira).await);
    let joost = world.sign_in(world.cast.joost).await;
    let page = format!("/sign_in/people/{}", world.cast.samira);
    let ending = format!("{page}/sessions/ending");
    ada.submit_and_follow(&page, &ending, &[]).await.assert_says("is overal uitgelogd");
    assert!(samira.get(LIST).await.location().starts_with("/sign_in?"), "still signed in");
    samira
        .get("/sign_in")
        .await
        .assert_says("Een beheerder heeft je voor de zekerheid overal uitgelogd.");
    joost.get(LIST).await.assert_ok();
    let csrf = joost.get(LIST).await.value("csrf").expect("a form");
    joost.post_raw(&ending, &[("csrf", &csrf)]).await.assert_absent();
    let own = format!("/sign_in/people/{}/sessions/ending", world.cast.ada);
    let csrf = ada.get(LIST).await.value("csrf").expect("a form");
    ada.post_raw(&own, &[("csrf", &csrf)]).await.assert_absent();
}

#[tokio::test]
async fn after_a_mishap_everybody_is_signed_out_but_who_proves_to_be_there() {
    let world = world().await;
    let (ada, samira) =
        (world.sign_in(world.cast.ada).await, world.sign_in(world.cast.samira).await);
    let zoe = world.sign_in(world.cast.zoe).await;
    let all = "/sign_in/sessions/everybody/ending";
    assert!(!samira.get(LIST).await.has_form(all));
    world.days_pass(1);
    let asked = ada.submit(LIST, all, &[]).await;
    assert_eq!(asked.assert_done().location(), "/sign_in/proof?next=/sign_in/sessions");
    samira.get(LIST).await.assert_ok();
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit_and_follow(LIST, all, &[])
        .await
        .assert_says("Iedereen is uitgelogd, behalve jij hier.");
    assert!(samira.get(LIST).await.location().starts_with("/sign_in?"), "still signed in");
    zoe.get(LIST).await.assert_ok();
}
