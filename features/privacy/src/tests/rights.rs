//! What somebody asks about their own data, through the real routes.

use std::{fs, sync::Arc};
use zwerm_domain::{Office, PersonId};
use zwerm_mail::{Delivery, MailFolder};
use zwerm_store::{Sql, StoreError, params, statements};
use zwerm_testkit::{Seen, Visitor, World};

statements! {
    NAMES = "SELECT name FROM person WHERE id = $1";
    MOVE_ON = "UPDATE office SET kind = 'culture_coordinator' WHERE person_id = $1";
    SESSIONS = "SELECT CAST(COUNT(*) AS TEXT) FROM session WHERE person_id = $1";
    FIRST = "SELECT CAST(MIN(id) AS TEXT) FROM rights_request WHERE person_id = $1";
}

pub(super) const HERE: &str = "/privacy/erasure";
const RIGHTS: &str = "/privacy/rights";
pub(super) const REQUESTS: &str = "/privacy/requests";

pub(super) async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

/// Ruben is the data-protection officer.
pub(super) async fn officer(world: &World) -> Visitor<'_> {
    world.give_office(world.cast.ruben, Office::DataProtection).await;
    world.sign_in(world.cast.ruben).await
}

fn key() -> zwerm_web::InstallationKey {
    zwerm_web::InstallationKey::new([7; 32])
}

/// An hour comes round; answers the mails that went.
pub(super) async fn hour(world: &World) -> Vec<String> {
    let (store, now) = (world.site.store().clone(), world.clock.now());
    zwerm_web::go_round(&store, &[crate::feature()], now).await;
    let folder = tempfile::tempdir().expect("a folder");
    let delivery = Delivery::folder(folder.path(), "zwerm@waterrijk.example").expect("a folder");
    let list = crate::List::beside(&folder.path().join("zwerm.key"), &key());
    let outside = crate::Outside { list, mail: MailFolder::at(folder.path()) };
    let handlers = crate::jobs(&world.site, outside, Arc::new(delivery));
    let clock = world.clock.clone();
    let done = tokio::task::spawn_blocking(move || {
        while store.run_due_jobs(&clock, &handlers).expect("jobs run") > 0 {}
    });
    done.await.expect("a thread");
    let files = fs::read_dir(folder.path()).expect("a folder").map(|it| it.expect("a file").path());
    let mails = files.filter(|path| path.extension().is_none_or(|it| it != "erased"));
    mails.map(|path| fs::read_to_string(path).expect("text")).collect()
}

async fn told(world: &World, sql: &'static Sql, person: PersonId) -> String {
    let told = world.site.store().read(move |tx| tx.one(sql, &params![person], |row| row.get(0)));
    told.await.map_err(|error: StoreError| error).expect("is read")
}

pub(super) async fn name(world: &World, person: PersonId) -> String {
    told(world, &NAMES, person).await
}

async fn asks(who: &Visitor<'_>) {
    who.submit(HERE, HERE, &[("sure", "yes")]).await.assert_done();
}

/// Sends the form of a page to another address.
async fn sends(who: &Visitor<'_>, page: &str, action: &str, to: &str) -> Seen {
    let form = who.get(page).await.form(action, &[("sure", "yes")]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    who.post_raw(to, &form).await
}

#[tokio::test]
async fn who_asks_it_is_told_by_mail_and_erased_after_two_weeks_and_comes_in_nowhere() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/privacy/mine").await.assert_says("Alles laten wissen");
    samira.get(HERE).await.assert_says("oud-collega").assert_says("veertien dagen");
    asks(&samira).await;
    let mails = hour(&world).await;
    assert_eq!(mails.len(), 1, "{mails:#?}");
    assert!(
        mails[0].contains("samira.bennani@") && mails[0].contains("7 december"),
        "{}",
        mails[0]
    );
    world.days_pass(13);
    assert!(hour(&world).await.is_empty());
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(HERE).await.assert_says("7 december wordt alles van jou gewist");
    assert_eq!(name(&world, world.cast.samira).await, "Samira Bennani");
    world.days_pass(1);
    hour(&world).await;
    assert_eq!(name(&world, world.cast.samira).await, "Oud-collega");
    assert!(samira.get("/privacy/mine").await.location().starts_with("/sign_in"));
    assert_eq!(told(&world, &SESSIONS, world.cast.samira).await, "0");
    hour(&world).await;
    assert_eq!(name(&world, world.cast.joost).await, "Joost Verhagen");
}

#[tokio::test]
async fn until_then_it_can_be_taken_back_and_nothing_happens() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    asks(&samira).await;
    let back = samira.submit_and_follow(HERE, "/privacy/erasure/ending", &[]).await;
    back.assert_says("Er wordt niets gewist")
        .assert_says("Ik weet dat dit niet terug te draaien is");
    world.days_pass(13);
    assert!(hour(&world).await.is_empty(), "a request that was taken back is told to nobody");
    world.days_pass(1);
    hour(&world).await;
    assert_eq!(name(&world, world.cast.samira).await, "Samira Bennani");
    // And asked anew.
    asks(&world.sign_in(world.cast.samira).await).await;
}

#[tokio::test]
async fn it_is_asked_of_who_is_sure_and_proved_to_be_there() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    samira.submit(HERE, HERE, &[]).await.assert_asks("Zet hier een vinkje");
    let form = samira.get(HERE).await.form(HERE, &[("sure", "yes")]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    world.clock.set(world.clock.now().plus_seconds(11 * 60));
    let later = samira.get(HERE).await;
    later.assert_says("Laat zien dat jij het bent").assert_never_says("Ik weet dat");
    let sent = samira.post_raw(HERE, &form).await;
    assert_eq!(sent.location(), "/sign_in/proof?next=/privacy/erasure");
    samira.get(HERE).await.assert_never_says("wordt alles van jou gewist");
}

#[tokio::test]
async fn pressed_twice_it_is_asked_once() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let form = samira.get(HERE).await.form(HERE, &[("sure", "yes")]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let (first, second) = (samira.post_raw(HERE, &form).await, samira.post_raw(HERE, &form).await);
    assert_eq!(first.location(), second.location());
    assert_eq!(hour(&world).await.len(), 1);
}

#[tokio::test]
async fn the_only_administrator_stays_until_another_keeps_the_settings() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    ada.get(HERE).await.assert_says("de enige beheerder").assert_never_says("Ik weet dat");
    world.give_office(world.cast.bram, Office::Administrator).await;
    asks(&ada).await;
    // The other one stops meanwhile: nothing is erased until somebody keeps the settings.
    let bram = world.cast.bram;
    let gone = world.site.store().write(move |tx| tx.run(&MOVE_ON, &params![bram]));
    gone.await.map_err(|error: StoreError| error).expect("is written");
    world.days_pass(15);
    hour(&world).await;
    assert_eq!(name(&world, world.cast.ada).await, "Ada Beheer");
    world.give_office(world.cast.joost, Office::Administrator).await;
    hour(&world).await;
    assert_eq!(name(&world, world.cast.ada).await, "Oud-collega");
}

#[tokio::test]
async fn a_request_is_read_and_answered_by_the_officer_and_read_by_who_asked() {
    let world = world().await;
    let officer = officer(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    let asked = [("right", "object"), ("words", "Mijn foto staat in een sjabloon")];
    samira.submit(RIGHTS, RIGHTS, &asked).await.assert_done();
    let list = officer.get(REQUESTS).await;
    list.assert_says("Bezwaar: Samira Bennani").assert_says("23 december");
    let at = format!("{REQUESTS}/{}", told(&world, &FIRST, world.cast.samira).await);
    let answer = format!("{at}/answer");
    let given = [("state", "granted"), ("answer", "Weggehaald uit het sjabloon")];
    officer.submit(&at, &answer, &[("answer", "Weg")]).await.assert_asks("Kies toegewezen");
    officer.submit(&at, &answer, &given).await.assert_done();
    officer.get(&at).await.assert_says("Weggehaald").assert_never_says("Geef antwoord");
    samira.get(RIGHTS).await.assert_says("Weggehaald uit het sjabloon").assert_says("Toegewezen");
    // One's own request is answered by somebody else.
    let asked = [("right", "object"), ("words", "van mijzelf")];
    officer.submit(RIGHTS, RIGHTS, &asked).await.assert_done();
    let own = format!("{REQUESTS}/{}", told(&world, &FIRST, world.cast.ruben).await);
    let sent = officer.submit(&own, &format!("{own}/answer"), &given).await;
    sent.assert_asks("beantwoordt een ander");
}

#[tokio::test]
async fn nobody_but_the_officer_and_who_asked_finds_a_request() {
    let world = world().await;
    let officer = officer(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    let asked = [("right", "rectify"), ("words", "kanarie")];
    samira.submit(RIGHTS, RIGHTS, &asked).await.assert_done();
    let id = told(&world, &FIRST, world.cast.samira).await;
    let (at, end) = (format!("{REQUESTS}/{id}"), format!("{RIGHTS}/{id}/ending"));
    let cast = &world.cast;
    for person in [cast.samira, cast.joost, cast.marit, cast.dirk, cast.ada, cast.zoe] {
        let who = world.sign_in(person).await;
        for path in [REQUESTS, "/privacy/requests/new", at.as_str()] {
            who.get(path).await.assert_absent();
        }
        if person != cast.samira {
            who.get(RIGHTS).await.assert_never_says("kanarie");
            sends(&who, RIGHTS, RIGHTS, &end).await.assert_absent();
        }
    }
    // Nor does the officer take it back for her.
    sends(&officer, RIGHTS, RIGHTS, &end).await.assert_absent();
    samira.get(RIGHTS).await.assert_says("kanarie");
}

#[tokio::test]
async fn what_is_missing_is_told_beside_the_field_and_what_was_typed_is_kept() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let sent = samira.submit(RIGHTS, RIGHTS, &[("words", "de datum klopt niet")]).await;
    sent.assert_asks("Kies waar het om gaat").assert_says("de datum klopt niet");
    samira.submit(RIGHTS, RIGHTS, &[("right", "object")]).await.assert_asks("Vul");
    let erase = [("right", "erase"), ("words", "alles")];
    samira.submit(RIGHTS, RIGHTS, &erase).await.assert_asks("Kies waar het om gaat");
    let emma = world.sign_in(world.cast.emma).await;
    emma.submit(RIGHTS, RIGHTS, &[]).await.assert_asks("Choose what it is about");
    emma.get(HERE).await.assert_says("Have everything erased");
}

#[tokio::test]
async fn a_restriction_holds_at_once_without_a_reason_and_until_it_is_taken_back() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let asked = [("right", "restrict")];
    samira.submit(RIGHTS, RIGHTS, &asked).await.assert_done();
    samira.get(RIGHTS).await.assert_says("Geldt nu.");
    samira.submit(RIGHTS, RIGHTS, &asked).await.assert_asks("Dit heb je al gevraagd");
    let end = format!("{RIGHTS}/{}/ending", told(&world, &FIRST, world.cast.samira).await);
    samira.submit(RIGHTS, &end, &[]).await.assert_done();
    samira.get(RIGHTS).await.assert_says("Teruggenomen").assert_never_says("Geldt nu.");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_crash_broke_off_is_done_at_the_next_start() {
    let world = world().await;
    let (store, now) = (world.site.store().clone(), world.clock.now());
    let folder = tempfile::tempdir().expect("a folder");
    let list = crate::List::beside(&folder.path().join("zwerm.key"), &key());
    let outside = crate::Outside { list: list.clone(), mail: MailFolder::at(folder.path()) };
    // It stood in the list, and then the server was gone.
    let (samira, joost) = (world.cast.samira, world.cast.joost);
    let marks = store.read_now(crate::store::erasing::marks);
    let marks = marks.map_err(|error: StoreError| error).expect("are read");
    let stands = |person| {
        let (_, mark) = marks.iter().find(|(id, _)| *id == person).expect("has a mark");
        list.put(crate::list::Entry::of(mark)).expect("is put");
    };
    stands(samira);
    // Of Joost it was noted too that he is gone; what is his was still there.
    let on = zwerm_domain::Date::constant(2026, 11, 23);
    stands(joost);
    let gone = store.write_now(move |tx| crate::store::erasing::let_go(tx, joost, on, now));
    gone.map_err(|error: StoreError| error).expect("is gone");
    assert_eq!(
        crate::replay(&store, &outside, now),
        Ok(crate::Replayed { erased: 2, ..crate::Replayed::default() })
    );
    assert_eq!(name(&world, world.cast.samira).await, "Oud-collega");
    assert_eq!(name(&world, world.cast.joost).await, "Oud-collega");
    assert_eq!(name(&world, world.cast.bram).await, "Bram de Wit");
    assert_eq!(crate::replay(&store, &outside, now), Ok(crate::Replayed::default()));
    // A second server knows it from the database.
    let other = crate::List::beside(&folder.path().join("other.key"), &key());
    crate::keep_list(&store, &other).expect("is kept");
    assert_eq!(other.look().expect("is read").entries.len(), 2);
}
