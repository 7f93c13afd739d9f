//! What the works council checks: the whole log, one altered line found, the days that were signed and mailed.

use super::{looking::looks, *};
use std::sync::Arc;
use zwerm_access_log::{Checkpoint, Kind, LogKey, Subject, note_answers_of_before, note_erased};
use zwerm_directory::{ModuleAnswer, answer_module};
use zwerm_domain::{Module, PersonId};
use zwerm_mail::Delivery;
use zwerm_store::{Sql, StoreError, params, statements};

statements! {
    ALTER = "UPDATE access_log SET actor_id = $1 WHERE number = 2";
    MOVE = "UPDATE access_log SET noted_on = '2026-11-20' WHERE number = $1";
    TAKE_OUT = "DELETE FROM access_log WHERE number > $1";
    BY_HAND = "INSERT INTO module_consent (organisation_id, module, answer, ground, since, until, words, fingerprint, file)
        VALUES ($1, 'lessons', 'consented', '', '2026-11-23', '2026-11-23', '', '', '')";
    NO_DAY = "UPDATE access_log SET noted_on = 'rommel' WHERE number = $1";
    NO_HASH = "UPDATE access_log SET hash = salt WHERE number = $1";
    LIFTED = "UPDATE module_consent SET until = NULL WHERE module = 'thanks' AND answer = 'consented' AND organisation_id = $1";
    NO_MORE = "DELETE FROM module_consent WHERE module = 'thanks' AND answer = 'withdrawn' AND organisation_id = $1";
    ERASE = "UPDATE access_log SET actor_id = NULL, subject_id = NULL, kind = NULL, salt = NULL WHERE number = $1";
}

const CHECK: &str = "/oversight/verification";

async fn run(world: &World, sql: &'static Sql, value: i64) {
    let done = world.site.store().write(move |tx| tx.run(sql, &params![value]));
    assert!(done.await.map_err(|error: StoreError| error).expect("is written") > 0);
}

/// Five lines about different people.
async fn noted(world: &World) {
    let cast = &world.cast;
    for person in [cast.samira, cast.joost, cast.bram, cast.marit, cast.dirk] {
        looks(world, Some(cast.ada), Kind::AccountOpened, Subject::One(person)).await;
    }
}

/// A night passes: the hour comes round and the jobs are done. The mails are in the folder.
async fn night(world: &World) -> tempfile::TempDir {
    world.days_pass(1);
    let (store, now) = (world.site.store().clone(), world.clock.now());
    zwerm_web::go_round(&store, &[crate::feature()], now).await;
    let folder = tempfile::tempdir().expect("a folder");
    let delivery = Delivery::folder(folder.path(), "zwerm@waterrijk.example").expect("a folder");
    let handlers = crate::jobs(&world.site, Arc::new(delivery));
    let clock = world.clock.clone();
    let done = tokio::task::spawn_blocking(move || {
        while store.run_due_jobs(&clock, &handlers).expect("jobs run") > 0 {}
    });
    done.await.expect("a thread");
    folder
}

fn mails(folder: &tempfile::TempDir) -> Vec<String> {
    let files = std::fs::read_dir(folder.path()).expect("a folder");
    files.map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("text")).collect()
}

#[tokio::test]
async fn only_who_watches_finds_the_page_and_it_names_nobody() {
    let world = world().await;
    noted(&world).await;
    let council = council(&world).await;
    let cast = &world.cast;
    for person in [cast.samira, cast.marit, cast.dirk, cast.ada, cast.zoe] {
        for path in ["/oversight", CHECK, "/oversight/checkpoints/2026-11-23"] {
            world.sign_in(person).await.get(path).await.assert_absent();
        }
    }
    let page = world.sign_in(council).await.get("/oversight").await;
    page.assert_ok()
        .assert_says("Er staan 5 regels in.")
        .assert_says("Accounts die werden geopend");
    for name in ["Samira", "Joost", "Bram", "Marit", "Dirk", "Ada"] {
        page.assert_never_says(name);
    }
}

#[tokio::test]
async fn a_whole_log_is_said_to_be_whole_also_after_an_erasure() {
    let world = world().await;
    noted(&world).await;
    let who = world.sign_in(council(&world).await).await;
    who.get(CHECK).await.assert_says("Gecontroleerd: 5 regels");
    run(&world, &ERASE, 3).await;
    erasure_told(&world, &[3]).await;
    who.get(CHECK)
        .await
        .assert_says("Het klopt.")
        .assert_says("Van 1 regels zijn de woorden gewist");
    let page = who.get("/oversight").await;
    page.assert_says("Mensen die alles lieten wissen");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_five_years_nobody_is_named_any_more_and_the_log_is_whole() {
    let world = world().await;
    noted(&world).await;
    let council = council(&world).await;
    // The first of November, five years and three weeks short; then the first of December.
    world.days_pass(1803);
    night(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/oversight/looked").await.assert_says("Ada");
    world.days_pass(29);
    night(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/oversight/looked").await.assert_never_says("Ada").assert_never_says("vergeten");
    let who = world.sign_in(council).await;
    who.get(CHECK)
        .await
        .assert_says("Het klopt.")
        .assert_says("Van 5 regels zijn de woorden gewist");
    who.get("/oversight").await.assert_never_says("Mensen die alles lieten wissen");
    night(&world).await;
    who.get(CHECK).await.assert_says("Van 5 regels");
}

#[tokio::test]
async fn a_line_with_a_value_that_cant_be_is_named_and_no_page_breaks() {
    for damage in [&NO_DAY, &NO_HASH] {
        let world = world().await;
        noted(&world).await;
        run(&world, damage, 5).await;
        let who = world.sign_in(council(&world).await).await;
        for page in ["/oversight", CHECK] {
            let seen = who.get(page).await;
            seen.assert_ok().assert_says("Het logboek is veranderd. Regel 5 is veranderd");
        }
        looks(&world, Some(world.cast.ada), Kind::OfficeChanged, Subject::One(world.cast.samira))
            .await;
        who.get(CHECK).await.assert_ok().assert_says("Regel 5 is veranderd");
        let samira = world.sign_in(world.cast.samira).await;
        samira.get("/oversight/looked").await.assert_ok().assert_says("Ada");
    }
}

/// The works council consents to *thanks*, or takes it back.
async fn answers(world: &World, answer: &'static str, by: PersonId) {
    let (house, on) = (world.cast.organisation, zwerm_domain::Date::constant(2026, 11, 23));
    let answer =
        ModuleAnswer { answer, words: "Zo niet.", by: Some(by), ..ModuleAnswer::default() };
    let done =
        world.site.store().write(move |tx| answer_module(tx, house, Module::Thanks, &answer, on));
    done.await.map_err(|error: StoreError| error).expect("is written");
}

#[tokio::test]
async fn the_no_of_the_works_council_that_was_taken_away_in_the_database_is_found() {
    let world = world().await;
    let ruben = council(&world).await;
    let store = world.site.store().clone();
    let today = zwerm_domain::Date::constant(2026, 11, 23);
    let begin = tokio::task::spawn_blocking(move || note_answers_of_before(&store, today));
    assert_eq!(
        begin.await.expect("a thread").expect("are noted"),
        14,
        "seven of each organisation"
    );
    answers(&world, "withdrawn", ruben).await;
    let who = world.sign_in(ruben).await;
    who.get(CHECK).await.assert_says("Het klopt.").assert_says("8 antwoorden");
    let house = world.cast.organisation.get();
    run(&world, &NO_MORE, house).await;
    run(&world, &LIFTED, house).await;
    for page in ["/oversight", CHECK] {
        who.get(page)
            .await
            .assert_says("Gaat die regel over een antwoord van de ondernemingsraad?");
    }
}

#[tokio::test]
async fn answers_of_before_are_noted_once_and_none_is_taken_in_later() {
    let world = world().await;
    let ruben = council(&world).await;
    let today = zwerm_domain::Date::constant(2026, 11, 23);
    let begin = async || {
        let store = world.site.store().clone();
        let begun = tokio::task::spawn_blocking(move || note_answers_of_before(&store, today));
        begun.await.expect("a thread").expect("are noted")
    };
    begin().await;
    let house = world.cast.organisation;
    let by_hand = world.site.store().write(move |tx| tx.run(&BY_HAND, &params![house]));
    by_hand.await.map_err(|error: StoreError| error).expect("is written");
    assert_eq!(begin().await, 0);
    world.sign_in(ruben).await.get(CHECK).await.assert_says("Het logboek is veranderd.");
}

async fn erasure_told(world: &World, lines: &'static [i64]) {
    let house = world.cast.organisation;
    let on = zwerm_domain::Date::constant(2026, 11, 23);
    let told = world.site.store().write(move |tx| note_erased(tx, house, on, lines));
    told.await.map_err(|error: StoreError| error).expect("is told");
}

#[tokio::test]
async fn words_that_are_gone_without_an_erasure_that_tells_of_them_are_found() {
    let world = world().await;
    noted(&world).await;
    let who = world.sign_in(council(&world).await).await;
    run(&world, &ERASE, 2).await;
    run(&world, &ERASE, 4).await;
    who.get(CHECK).await.assert_says("Regel 2 is veranderd, of ontbreekt.");
    erasure_told(&world, &[2]).await;
    who.get(CHECK).await.assert_says("Regel 4 is veranderd, of ontbreekt.");
    // What tells of it is about nobody: nobody reads it as a look at them.
    for person in [world.cast.samira, world.cast.joost, world.cast.ada] {
        let own = world.sign_in(person).await.get("/oversight/looked").await;
        own.assert_never_says("alles lieten wissen").assert_never_says("erased");
    }
}

#[tokio::test]
async fn one_altered_line_is_found_and_named() {
    let world = world().await;
    noted(&world).await;
    let who = world.sign_in(council(&world).await).await;
    run(&world, &ALTER, world.cast.bram.get()).await;
    who.get(CHECK).await.assert_says("Regel 2 is veranderd, of ontbreekt.");
    let world = super::world().await;
    noted(&world).await;
    run(&world, &MOVE, 4).await;
    let who = world.sign_in(super::council(&world).await).await;
    who.get(CHECK).await.assert_says("Regel 4 is veranderd, of ontbreekt.");
}

#[tokio::test]
async fn a_day_is_signed_once_and_mailed_to_who_watches_and_proves_a_rewriting() {
    let world = world().await;
    let council = council(&world).await;
    noted(&world).await;
    let sent = mails(&night(&world).await);
    assert_eq!(sent.len(), 1, "one watches and has an address: {sent:#?}");
    assert!(sent[0].contains("ruben.vos@") || sent[0].contains("ruben."), "{}", sent[0]);
    assert!(sent[0].contains("checkpoint-2026-11-23.txt"), "{}", sent[0]);
    for name in ["Samira", "Joost", "Ada Beheer"] {
        assert!(!sent[0].contains(name), "{}", sent[0]);
    }
    let who = world.sign_in(council).await;
    let file = who.get("/oversight/checkpoints/2026-11-23").await;
    let seed = world.site.options().key.derive("access log checkpoints");
    let name = world.site.options().base_url.split("://").last().expect("a host").to_owned();
    let key = LogKey::new(&seed, &name).expect("a key");
    let kept = Checkpoint::open(&file.body, &key.public()).expect("signed by this installation");
    assert_eq!(kept.size, 5);
    who.get("/oversight").await.assert_says("23 november").assert_says("5 regels");
    who.get(CHECK).await.assert_says("5 regels en 1 ondertekende dagen");
    assert!(mails(&night(&world).await).is_empty(), "nothing new to sign");
    // Whoever takes the last lines out, with their checkpoint, is found by what was kept outside.
    run(&world, &TAKE_OUT, 3).await;
    who.get(CHECK).await.assert_says("Regel 4 is veranderd, of ontbreekt.");
    let found = world.site.store().read(move |tx| crate::verify_all(tx, None, &[kept]));
    let found = found.await.map_err(|error: StoreError| error).expect("is read");
    let broken = found.iter().find_map(|(_, found)| found.as_ref().err()).expect("found");
    assert_eq!(broken.number, 4);
}

#[tokio::test]
async fn who_may_do_what_is_read_in_ones_own_language_and_through_other_eyes() {
    let world = World::with(vec![crate::feature()]).await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get("/oversight/permissions").await;
    page.assert_ok().assert_says("Lezen wie er wat over een ander opende").assert_says("Niemand");
    let as_council = samira.get("/oversight/permissions?role=works_council").await;
    as_council
        .assert_says("Controleren dat geen regel veranderd is")
        .assert_says("lid van de ondernemingsraad");
    as_council.assert_never_says("functionaris gegevensbescherming; ");
    let emma = world.sign_in(world.cast.emma).await;
    emma.get("/oversight/permissions").await.assert_says("Read who looked at what about oneself");
}

statements! {
    BESIDE = "INSERT INTO access_log (organisation_id, number, noted_on, actor_id, subject_id, kind, salt, commitment, hash)
        SELECT organisation_id, 0 - $1, noted_on, actor_id, subject_id, kind, salt, commitment, hash FROM access_log WHERE number = 1";
    FORGE_NOTE = "UPDATE access_log_checkpoint SET note = 'x' WHERE size > $1";
    WIPE = "UPDATE access_log SET kind = NULL, salt = NULL WHERE number = $1";
}

#[tokio::test]
async fn rows_beside_the_chain_words_half_wiped_and_a_forged_note_are_found() {
    for (sql, value, line) in [(&BESIDE, 5, 6), (&WIPE, 2, 2)] {
        let world = super::world().await;
        noted(&world).await;
        let who = world.sign_in(council(&world).await).await;
        who.get(CHECK).await.assert_says("Het klopt.");
        run(&world, sql, value).await;
        who.get(CHECK).await.assert_says(&format!("Regel {line} is veranderd, of ontbreekt."));
    }
    // The key was first used the day before, so that the day it signs is its own.
    let world = super::world().await;
    let (key, now) = (world.site.options().key.clone(), world.clock.now());
    let known = world.site.store().write(move |tx| zwerm_web::renew_key(tx, &key, now, false));
    known.await.map_err(|error: StoreError| error).expect("is known");
    let council = council(&world).await;
    noted(&world).await;
    night(&world).await;
    let who = world.sign_in(council).await;
    who.get(CHECK).await.assert_says("1 ondertekende dagen");
    run(&world, &FORGE_NOTE, 0).await;
    who.get(CHECK).await.assert_says("Regel 5 is veranderd, of ontbreekt.");
}
