//! The second step: putting it on, giving codes, replaying them, codes on paper, and help.

use super::*;
use crate::app_code::AppSecret;
use zwerm_domain::Timestamp;
use zwerm_store::{StoreError, params, statements};

statements! {
    NOTES = "SELECT kind FROM account_note WHERE person_id = $1 ORDER BY id";
    SECRETS = "SELECT secret FROM second_step";
    TO_JOOST = "UPDATE recovery_code SET person_id = $1";
    HIS_STEP = "UPDATE second_step SET person_id = $1";
    CODES = "SELECT code_hash FROM recovery_code";
}

const PAGE: &str = "/sign_in/second_step";

/// Samira's app.
pub(super) struct App(AppSecret);

impl App {
    pub(super) fn code(&self, at: Timestamp) -> String {
        self.0.code_at(at)
    }
}

/// Samira puts the second step on; her browser afterwards, her app, and the page with codes for on paper.
pub(super) async fn put_on(world: &World) -> (Visitor<'_>, App, Seen) {
    has_password(world, world.cast.samira, GOOD).await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get(PAGE).await;
    let app = App(AppSecret::parse(&page.value("app_secret").expect("a key")).expect("a key"));
    let code = app.code(world.clock.now());
    let fields = page.form(PAGE, &[("code", &code), ("current_password", GOOD)]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let seen = samira.post_raw(PAGE, &fields).await;
    seen.assert_ok().assert_says("Je herstelcodes");
    (with_cookies(&samira, &seen), app, seen)
}

/// The ten codes on the page.
pub(super) fn codes_on(page: &Seen) -> Vec<String> {
    let parts = page.body.split("<li>").skip(1).filter_map(|part| part.split("</li>").next());
    parts.filter(|code| code.len() == 19).map(str::to_owned).collect()
}

/// The password is right; the browser that has to give a code.
pub(super) async fn half_way(world: &World) -> Visitor<'_> {
    let nobody = world.nobody();
    let seen = enter(&nobody, "samira.bennani", GOOD).await;
    assert_eq!(seen.assert_done().location(), "/sign_in/code");
    with_cookies(&nobody, &seen)
}

pub(super) async fn give(visitor: &Visitor<'_>, code: &str) -> Seen {
    visitor.submit("/sign_in/code", "/sign_in/code", &[("code", code)]).await
}

pub(super) fn half_a_minute_passes(world: &World) {
    world.clock.set(world.clock.now().plus_seconds(30));
}

async fn notes(world: &World) -> Vec<String> {
    let samira = world.cast.samira;
    let notes =
        world.site.store().read(move |tx| tx.all(&NOTES, &params![samira], |row| row.get(0)));
    notes.await.expect("notes")
}

#[tokio::test]
async fn after_the_password_comes_the_code_and_then_one_is_in() {
    let world = world().await;
    let (_, app, _) = put_on(&world).await;
    half_a_minute_passes(&world);
    let half = half_way(&world).await;
    half.get("/sign_in/security").await.assert_done(); // not in yet
    half.get("/sign_in/code").await.assert_ok().assert_says("Nog één stap");
    let seen = give(&half, &app.code(world.clock.now())).await;
    assert_eq!(seen.assert_done().location(), "/");
    let samira = with_cookies(&half, &seen);
    samira.get("/sign_in/security").await.assert_ok().assert_says("Aan sinds 23 november");
}

#[tokio::test]
async fn one_goes_on_to_where_one_was() {
    let world = world().await;
    let (_, app, _) = put_on(&world).await;
    half_a_minute_passes(&world);
    let typed = [("name", "samira.bennani"), ("password", GOOD)];
    let nobody = world.nobody();
    let seen = nobody.submit("/sign_in?next=%2Fagreements%2F12", "/sign_in", &typed).await;
    let half = with_cookies(&nobody, &seen);
    let seen = give(&half, &app.code(world.clock.now())).await;
    assert_eq!(seen.assert_done().location(), "/agreements/12");
}

#[tokio::test]
async fn a_code_works_once() {
    let world = world().await;
    let (_, app, _) = put_on(&world).await;
    let first = half_way(&world).await;
    let used = app.code(world.clock.now());
    give(&first, &used).await.assert_asks("is al gebruikt").assert_never_says(&used);
    half_a_minute_passes(&world);
    let next = app.code(world.clock.now());
    give(&first, &next).await.assert_done();
    let second = half_way(&world).await;
    give(&second, &next).await.assert_asks("is al gebruikt");
    give(&second, &app.code(world.clock.now().plus_seconds(60))).await.assert_asks("klopt niet");
    give(&second, "").await.assert_asks("Vul de code in.");
    give(&second, "abc").await.assert_asks("klopt niet");
}

#[tokio::test]
async fn pressed_twice_it_signs_in_once() {
    let world = world().await;
    let (_, app, _) = put_on(&world).await;
    half_a_minute_passes(&world);
    let half = half_way(&world).await;
    let code = app.code(world.clock.now());
    let fields = half.get("/sign_in/code").await.form("/sign_in/code", &[("code", &code)]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    half.post_raw("/sign_in/code", &fields).await.assert_done();
    let seen = half.post_raw("/sign_in/code", &fields).await;
    assert_eq!(seen.assert_done().location(), "/");
    with_cookies(&half, &seen).get("/sign_in/security").await.assert_ok();
    // What is done opens nothing again for another form.
    let other = [("code", code.as_str()), ("action_id", "another")];
    let seen = half.post_raw("/sign_in/code", &other).await;
    assert_eq!(seen.assert_done().location(), "/sign_in?late=1");
}

#[tokio::test]
async fn each_code_on_paper_works_once_and_only_hashes_are_kept() {
    let world = world().await;
    let (samira, _, page) = put_on(&world).await;
    let codes = codes_on(&page);
    assert_eq!(codes.len(), 10, "{}", page.body);
    let half = half_way(&world).await;
    give(&half, &codes[3].to_lowercase()).await.assert_done();
    give(&half_way(&world).await, &codes[3]).await.assert_asks("is al gebruikt");
    samira.get(PAGE).await.assert_ok().assert_says("Je hebt nog 9 herstelcodes.");
    for code in &codes {
        samira.get(PAGE).await.assert_never_says(code);
    }
    let kept = world.site.store().read(|tx| tx.all(&CODES, &[], |row| row.get::<Vec<u8>>(0)));
    assert!(kept.await.expect("rows").iter().all(|hash| hash.len() == 32));
}

#[tokio::test]
async fn whoever_has_the_database_can_make_no_code() {
    let world = world().await;
    let (_, app, _) = put_on(&world).await;
    let kept = world.site.store().read(|tx| tx.all(&SECRETS, &[], |row| row.get::<Vec<u8>>(0)));
    let kept = kept.await.expect("rows");
    assert_eq!(kept.len(), 1);
    assert!(!kept[0].windows(20).any(|part| part == app.0.bytes()));
}

#[tokio::test]
async fn new_codes_on_paper_end_the_old_ones() {
    let world = world().await;
    let (samira, _, page) = put_on(&world).await;
    let old = codes_on(&page);
    let path = "/sign_in/second_step/codes";
    let wrong = [("current_password", OTHER)];
    samira.submit(PAGE, path, &wrong).await.assert_asks("Dit klopt niet.");
    let seen = samira.submit(PAGE, path, &[("current_password", GOOD)]).await;
    let new = codes_on(&seen);
    assert!(new.len() == 10 && new.iter().all(|code| !old.contains(code)));
    give(&half_way(&world).await, &old[0]).await.assert_asks("klopt niet");
    give(&half_way(&world).await, &new[0]).await.assert_done();
}

#[tokio::test]
async fn a_wrong_password_or_code_puts_nothing_on_and_keeps_the_key() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get(PAGE).await;
    let secret = page.value("app_secret").expect("a key");
    let code = AppSecret::parse(&secret).expect("a key").code_at(world.clock.now());
    let send = |code: String, password: &'static str| {
        let fields = page.form(PAGE, &[("code", &code), ("current_password", password)]);
        let samira = samira.clone();
        async move {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            samira.post_raw(PAGE, &fields).await
        }
    };
    let wrong = send("000000".to_owned(), GOOD).await;
    wrong.assert_asks("Dit is niet de code die je app nu laat zien.").assert_never_says(GOOD);
    assert_eq!(wrong.value("app_secret").as_deref(), Some(secret.as_str()), "the app has it");
    send(String::new(), GOOD).await.assert_asks("Vul de code in.");
    send(code.clone(), OTHER).await.assert_asks("Dit klopt niet.");
    send(code.clone(), "").await.assert_asks("Vul je wachtwoord in.");
    enter(&world.nobody(), "samira.bennani", GOOD).await.assert_done();
    assert!(notes(&world).await.is_empty());
    send(code, GOOD).await.assert_ok().assert_says("Je herstelcodes");
}

#[tokio::test]
async fn pressed_twice_it_is_put_on_once_and_one_stays_in() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get(PAGE).await;
    let secret = AppSecret::parse(&page.value("app_secret").expect("a key")).expect("a key");
    let code = secret.code_at(world.clock.now());
    let fields = page.form(PAGE, &[("code", &code), ("current_password", GOOD)]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    samira.post_raw(PAGE, &fields).await.assert_ok();
    let second = samira.post_raw(PAGE, &fields).await;
    assert_eq!(second.assert_done().location(), PAGE);
    let samira = with_cookies(&samira, &second);
    samira.get(PAGE).await.assert_ok().assert_says("Je hebt nog 10 herstelcodes.");
    assert_eq!(notes(&world).await, ["second_step_on"]);
}

#[tokio::test]
async fn taking_it_off_asks_the_password_or_a_code_and_the_owner_is_told() {
    let world = world().await;
    let mailbox = Mailbox::new();
    let (samira, app, _) = put_on(&world).await;
    let off = "/sign_in/second_step/ending";
    let form = samira.get(PAGE).await.form("/sign_in/second_step/codes", &[]);
    let send = |typed: String| {
        let (mut form, samira) = (form.clone(), samira.clone());
        form.retain(|(name, _)| name != "current_password");
        form.push(("current_password".to_owned(), typed));
        async move {
            let form: Vec<(&str, &str)> =
                form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            samira.post_raw(off, &form).await
        }
    };
    send(OTHER.to_owned()).await.assert_asks("Dit klopt niet.");
    send(app.code(world.clock.now())).await.assert_asks("Dit klopt niet."); // used already
    half_a_minute_passes(&world);
    let seen = send(app.code(world.clock.now())).await;
    assert_eq!(seen.assert_done().location(), "/sign_in/security?done=off");
    with_cookies(&samira, &seen)
        .get(seen.location())
        .await
        .assert_says("De tweede stap staat uit.");
    samira.get(PAGE).await.assert_done(); // the old token
    assert_eq!(enter(&world.nobody(), "samira.bennani", GOOD).await.location(), "/");
    assert_eq!(notes(&world).await, ["second_step_on", "second_step_off"]);
    let mails = mailbox.after_jobs(&world);
    let told: Vec<&String> =
        mails.iter().filter(|mail| mail.contains("veranderde iets aan hoe je inlogt")).collect();
    assert_eq!(told.len(), 2, "{mails:#?}");
    assert!(told[0].contains("staat nu een tweede stap aan"), "{}", told[0]);
    assert!(told[1].contains("staat uit") && told[1].contains("/sign_in/security"), "{}", told[1]);
}

#[tokio::test]
async fn guessing_codes_waits_as_guessing_passwords_does() {
    let world = world().await;
    let (_, app, _) = put_on(&world).await;
    let half = half_way(&world).await;
    for _ in 0..5 {
        give(&half, "000000").await.assert_asks("klopt niet");
    }
    let right = app.code(world.clock.now().plus_seconds(30));
    give(&half, &right).await.assert_asks("Probeer het over 5 seconden opnieuw.");
    world.clock.set(world.clock.now().plus_seconds(5));
    give(&half, &right).await.assert_done();
}

#[tokio::test]
async fn whoever_takes_too_long_begins_again() {
    let world = world().await;
    let (_, app, _) = put_on(&world).await;
    let half = half_way(&world).await;
    let fields = [("code", app.code(world.clock.now()))];
    world.clock.set(world.clock.now().plus_seconds(601));
    let seen = half.post_raw("/sign_in/code", &[("code", &fields[0].1)]).await;
    let page = half.get(seen.assert_done().location()).await;
    page.assert_ok().assert_says("Dit duurde te lang. Begin opnieuw met je wachtwoord.");
    assert_eq!(half.get("/sign_in/code").await.location(), "/sign_in?late=1");
    assert_eq!(world.nobody().get("/sign_in/code").await.location(), "/sign_in?late=1");
}

#[tokio::test]
async fn a_link_for_another_password_asks_the_code_too() {
    let world = world().await;
    let mailbox = Mailbox::new();
    put_on(&world).await;
    let name = [("name", "samira.bennani")];
    world.nobody().submit("/sign_in/forgotten", "/sign_in/forgotten", &name).await.assert_done();
    let mails = mailbox.after_jobs(&world);
    let reset = mails.iter().find(|mail| mail.contains("/sign_in/link/")).expect("a link");
    let link = link_in(reset);
    let half = half_way(&world).await;
    let chosen = [("new_password", OTHER), ("repeat_password", OTHER)];
    let seen = world.nobody().submit(&link, &link, &chosen).await;
    assert_eq!(seen.assert_done().location(), "/sign_in/code");
    // What was half done with the old password ends.
    assert_eq!(half.get("/sign_in/code").await.location(), "/sign_in?late=1");
}

#[tokio::test]
async fn an_administrator_helps_who_lost_everything_and_the_owner_reads_it() {
    let world = world().await;
    let mailbox = Mailbox::new();
    put_on(&world).await;
    let (ada, samira) = (world.cast.ada, world.cast.samira);
    let page = format!("/sign_in/people/{samira}");
    let off = format!("{page}/second_step/ending");
    let administrator = world.sign_in(ada).await;
    let seen = administrator.submit_and_follow(&page, &off, &[]).await;
    seen.assert_ok().assert_says("De tweede stap van Samira staat uit.");
    assert!(!seen.has_form(&off));
    assert_eq!(enter(&world.nobody(), "samira.bennani", GOOD).await.location(), "/");
    assert_eq!(notes(&world).await, ["second_step_on", "second_step_helped"]);
    assert!(mailbox.after_jobs(&world).iter().any(|mail| mail.contains("Een beheerder zette")));
}

#[tokio::test]
async fn nobody_else_takes_it_off_nor_an_administrator_their_own_without_proof() {
    let world = world().await;
    put_on(&world).await;
    let cast = &world.cast;
    let off = |person: PersonId| format!("/sign_in/people/{person}/second_step/ending");
    for person in [cast.samira, cast.marit, cast.dirk, cast.zoe] {
        world.sign_in(person).await.post_raw(&off(cast.samira), &[]).await.assert_absent();
    }
    let ada = world.sign_in(cast.ada).await;
    let token = ada.get(PAGE).await.value("csrf").expect("a form");
    for person in [cast.ada, cast.zoe] {
        ada.post_raw(&off(person), &[("csrf", &token)]).await.assert_absent();
    }
    half_way(&world).await;
}

#[tokio::test]
async fn an_administrator_is_asked_and_a_colleague_is_not() {
    let world = world().await;
    let says = "Een tweede stap beschermt dan niet alleen jou.";
    let ada = world.sign_in(world.cast.ada).await;
    ada.get("/sign_in/security").await.assert_ok().assert_says(says);
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/sign_in/security").await.assert_ok().assert_never_says(says);
}

#[tokio::test]
async fn a_form_with_a_key_is_not_kept_when_the_session_has_ended() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    world.days_pass(15);
    let seen = samira.post_raw(PAGE, &[("app_secret", "ABC"), ("code", "123456")]).await;
    assert_eq!(seen.assert_done().location(), "/sign_in");
}

#[tokio::test]
async fn it_speaks_english() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    emma.get("/sign_in/security").await.assert_ok().assert_says("Signing in and security");
    emma.get(PAGE).await.assert_ok().assert_says("Put Zwerm in your app");
}

#[tokio::test]
async fn codes_on_paper_that_somebody_turned_to_another_in_the_database_open_nothing() {
    let world = world().await;
    let (_, _, page) = put_on(&world).await;
    let codes = codes_on(&page);
    let joost = world.cast.joost;
    has_password(&world, joost, OTHER).await;
    for sql in [&TO_JOOST, &HIS_STEP] {
        let turned = world.site.store().write(move |tx| tx.run(sql, &params![joost])).await;
        assert!(turned.map_err(|error: StoreError| error).expect("is written") > 0);
    }
    let nobody = world.nobody();
    let seen = enter(&nobody, "joost.verhagen", OTHER).await;
    assert_eq!(seen.assert_done().location(), "/sign_in/code");
    let half = with_cookies(&nobody, &seen);
    let answer = give(&half, &codes[0]).await;
    assert_eq!(answer.status, http::StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
}
