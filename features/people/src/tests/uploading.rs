//! Importing through the pages: look first, then carry out.

use super::{applying::kept, send, world};
use crate::import::MOST_MIB;
use http::StatusCode;
use zwerm_store::StoreError;
use zwerm_testkit::{Seen, Visitor, World};

const IMPORT: &str = "/people/import";
const GOOD: &str = "nummer;naam;functie;team\n\
    7;Noor de Vries;jurist;Wijkteam West\n\
    samira.bennani;Samira Bennani;coach;Wijkteam West\n";

async fn chosen(who: &Visitor<'_>, files: &[&str]) -> Seen {
    let files: Vec<(&str, &[u8])> = files.iter().map(|file| ("file", file.as_bytes())).collect();
    who.upload(IMPORT, IMPORT, &files).await
}

async fn waiting_files(world: &World) -> i64 {
    let read = world.site.store().read(crate::store::count_files);
    read.await.map_err(|error: StoreError| error).expect("is read")
}

#[tokio::test]
async fn a_file_is_looked_at_and_then_carried_out() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let sent = chosen(&ada, &[GOOD]).await;
    let at = sent.location().to_owned();
    let plan = ada.get(&at).await;
    plan.assert_ok().assert_says("Dit verandert er").assert_says("Nog niets veranderd");
    plan.assert_says("1 nieuwe collega").assert_says("1 collega bijgewerkt");
    plan.assert_says("Noor de Vries jurist Wijkteam West");
    plan.assert_says("Samira Bennani Functie: was adviseur wordt coach");
    plan.assert_says("staan niet in het bestand en blijven gewoon");
    ada.get("/people?q=noor").await.assert_says("Niemand gevonden");
    let action = format!("{at}/carrying_out");
    let done = ada.submit_and_follow(&at, &action, &[]).await;
    done.assert_says("Gelukt.").assert_says("Doorgevoerd op 23 november.");
    done.assert_says("Nodig nieuwe collega’s uit");
    ada.get("/people?q=noor").await.assert_says("jurist, Wijkteam West");
    ada.get(IMPORT).await.assert_says("23 november, door Ada Beheer 1 nieuwe collega");
    assert_eq!(waiting_files(&world).await, 0);
}

#[tokio::test]
async fn the_same_file_again_leaves_nothing_to_do() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let at = chosen(&ada, &[GOOD]).await.location().to_owned();
    ada.submit(&at, &format!("{at}/carrying_out"), &[]).await.assert_done();
    let again = chosen(&ada, &[GOOD]).await.location().to_owned();
    let page = ada.get(&again).await;
    page.assert_says("Er is niets te doen");
    assert!(!page.has_form(&format!("{again}/carrying_out")));
}

#[tokio::test]
async fn what_is_wrong_stands_with_line_and_column_and_then_it_is_mended() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let bad = "nummer;naam;e-mail;team;uit dienst\n\
        7;Noor de Vries;noor;Wijkteam Noord;31-2-2026\n\
        7;;;;\n";
    let again = chosen(&ada, &[bad]).await;
    again.assert_asks("5 dingen kloppen nog niet in je bestand");
    again.assert_says("Regel 2, kolom e-mail: noor is geen e-mailadres.");
    again.assert_says("Regel 2, kolom team: Het team Wijkteam Noord kennen we niet.");
    again.assert_says("Regel 2, kolom uit dienst: 31-2-2026 is geen datum");
    again.assert_says("Regel 3, kolom naam: Hier moet iets staan.");
    again.assert_says("Regel 3, kolom nummer: 7 staat ook op regel 2.");
    again.assert_says("Er is niets veranderd.");
    assert_eq!(waiting_files(&world).await, 0);
    chosen(&ada, &[GOOD]).await.assert_done();
}

#[tokio::test]
async fn teams_and_people_come_in_together() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let teams = "team;hoort bij;bedoeling\nBuurtteam;Directie;Dichtbij helpen.\n";
    let people = "nummer;naam;team\n8;Gerrit Bos;Buurtteam\n";
    let at = chosen(&ada, &[people, teams]).await.location().to_owned();
    let plan = ada.get(&at).await;
    plan.assert_says("1 nieuwe collega").assert_says("1 nieuw team");
    plan.assert_says("Buurtteam Directie Dichtbij helpen.");
    ada.submit(&at, &format!("{at}/carrying_out"), &[]).await.assert_done();
    ada.get("/people?q=gerrit").await.assert_says("Buurtteam");
}

#[tokio::test]
async fn what_is_no_csv_gets_a_clear_message() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    for (bytes, says) in [
        (&b"PK\x03\x04workbook"[..], "Dit is een werkmap van Excel"),
        (b"\x89PNG\r\n\x1a\n\0\0", "Dit is geen bestand met tekst."),
        (b"hallo\ndaar\n", "We herkennen geen enkele kop."),
        (b"nummer;naam\n", "niets eronder"),
        (b" ", "Dit bestand is leeg."),
    ] {
        let again = ada.upload(IMPORT, IMPORT, &[("file", bytes)]).await;
        again.assert_asks(says);
    }
    ada.upload(IMPORT, IMPORT, &[]).await.assert_asks("Kies eerst een bestand.");
    ada.upload(IMPORT, IMPORT, &[("file", b"")]).await.assert_asks("Kies eerst een bestand.");
    chosen(&ada, &[GOOD, GOOD]).await.assert_asks("Je koos twee bestanden met mensen.");
    chosen(&ada, &[GOOD, GOOD, GOOD]).await.assert_asks("Kies hooguit twee bestanden");
    let page = ada.get(IMPORT).await.form(IMPORT, &[]);
    let fields: Vec<(&str, &str)> = page.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let plain = ada.post_raw(IMPORT, &fields).await;
    plain.assert_status(StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn a_file_that_is_too_large_is_told_and_not_kept() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let large = vec![b'a'; MOST_MIB * 1024 * 1024 + 1];
    let again = ada.upload(IMPORT, IMPORT, &[("file", &large)]).await;
    again.assert_asks("Dit bestand is te groot. Het mag 64 MB zijn.");
    let larger = vec![b'a'; 81 * 1024 * 1024];
    let again = ada.upload(IMPORT, IMPORT, &[("file", &larger)]).await;
    again.assert_status(StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_hundred_thousand_lines_of_junk_get_a_page_one_can_read() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let junk = format!("nummer;naam;e-mail\n{}", "=cmd|'/c calc';;x@@\n".repeat(100_000));
    let again = chosen(&ada, &[&junk]).await;
    again.assert_asks("299999 dingen kloppen nog niet in je bestand").assert_says("En nog 299799.");
    assert!(again.body.len() < 100_000, "{}", again.body.len());
    let rows = format!("nummer;naam\n{}", "1;a\n".repeat(200_001));
    chosen(&ada, &[&rows]).await.assert_asks("te veel regels");
}

#[tokio::test]
async fn what_changed_meanwhile_is_shown_before_it_is_carried_out() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let samira = world.sign_in(world.cast.samira).await;
    let at = chosen(&ada, &[GOOD]).await.location().to_owned();
    let action = format!("{at}/carrying_out");
    let seen = ada.get(&at).await;
    samira.submit("/people/me", "/people/me", &[("phone", "99")]).await.assert_done();
    let stale = send(&ada, &seen, &action, &[]).await;
    stale.assert_status(StatusCode::CONFLICT).assert_says("Intussen veranderde er iets in Zwerm.");
    stale.assert_says("Samira Bennani Functie: was adviseur wordt coach");
    send(&ada, &stale, &action, &[]).await.assert_done();
    ada.get("/people?q=noor").await.assert_says("Noor de Vries");
}

#[tokio::test]
async fn what_can_not_be_done_any_more_is_told_and_nothing_is_half_done() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let first = "nummer;naam;e-mail\n7;Noor de Vries;noor@x.nl\n";
    let second = "nummer;naam;e-mail\n8;Noor Visser;noor@x.nl\n";
    let (one, two) = (chosen(&ada, &[first]).await, chosen(&ada, &[second]).await);
    let (one, two) = (one.location().to_owned(), two.location().to_owned());
    let seen = ada.get(&two).await;
    ada.submit(&one, &format!("{one}/carrying_out"), &[]).await.assert_done();
    let late = send(&ada, &seen, &format!("{two}/carrying_out"), &[]).await;
    late.assert_asks("noor@x.nl is al het adres van Noor de Vries.");
    ada.get(&two).await.assert_ok().assert_says("is al het adres van Noor de Vries");
    ada.get("/people?q=visser").await.assert_says("Niemand gevonden");
}

#[tokio::test]
async fn a_file_is_kept_for_an_hour_and_carried_out_once() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let at = chosen(&ada, &[GOOD]).await.location().to_owned();
    let action = format!("{at}/carrying_out");
    let (seen, tab) = (ada.get(&at).await, ada.get(&at).await);
    let first = send(&ada, &seen, &action, &[]).await;
    assert_eq!(first.location(), send(&ada, &seen, &action, &[]).await.location());
    assert_eq!(first.location(), send(&ada, &tab, &action, &[]).await.location());
    let late = chosen(&ada, &[GOOD]).await.location().to_owned();
    let seen = ada.get(chosen(&ada, &["nummer;naam\n9;X Y\n"]).await.location()).await;
    world.clock.set(world.clock.now().plus_seconds(3601));
    ada.get(&late).await.assert_ok().assert_says("Dit bestand hebben we niet meer.");
    let action = seen.body.split("action=\"").find(|it| it.contains("carrying_out"));
    let action = action.and_then(|it| it.split('"').next()).expect("a form").to_owned();
    send(&ada, &seen, &action, &[]).await.assert_asks("Dit bestand hebben we niet meer.");
    let now = world.clock.now();
    let swept = world.site.store().write(move |tx| crate::store::drop_old_files(tx, now));
    swept.await.map_err(|error: StoreError| error).expect("is written");
    assert_eq!(waiting_files(&world).await, 0);
}

#[tokio::test]
async fn the_last_administrator_can_not_be_imported_away() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let file = "nummer;naam;uit dienst\nada.beheer;Ada Beheer;2026-12-31\n";
    let again = chosen(&ada, &[file]).await;
    again.assert_asks("Na Ada Beheer is er niemand meer die Zwerm beheert.");
    assert_eq!(kept(&world, world.cast.ada).await.leaves_on, None);
}

#[tokio::test]
async fn the_examples_come_in_as_they_are() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let file = |kind: &str| format!("{IMPORT}/example?kind={kind}");
    let (teams, people) = (ada.get(&file("teams")).await, ada.get(&file("people")).await);
    assert_eq!(people.headers["content-type"], "text/csv; charset=utf-8");
    let at = chosen(&ada, &[&teams.body, &people.body]).await.location().to_owned();
    ada.submit(&at, &format!("{at}/carrying_out"), &[]).await.assert_done();
    ada.get("/people?q=meer").await.assert_says("Zoë van der Meer");
    ada.get(&file("cats")).await.assert_absent();
}

#[tokio::test]
async fn only_the_administrator_who_sent_a_file_sees_it() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let at = chosen(&ada, &[GOOD]).await.location().to_owned();
    for person in [world.cast.samira, world.cast.dirk, world.cast.marit, world.cast.zoe] {
        let visitor = world.sign_in(person).await;
        for path in [IMPORT, &at, "/people/import/example?kind=people"] {
            visitor.get(path).await.assert_absent();
        }
        visitor.post_raw(&format!("{at}/carrying_out"), &[]).await.assert_absent();
        visitor.upload_raw(IMPORT, &[], &[("file", GOOD.as_bytes())]).await.assert_absent();
    }
    let nobody = world.nobody().upload_raw(IMPORT, &[], &[("file", GOOD.as_bytes())]).await;
    assert!(nobody.location().starts_with("/sign_in"));
    let forged = ada.upload_raw(IMPORT, &[("csrf", "x")], &[("file", GOOD.as_bytes())]).await;
    forged.assert_status(StatusCode::UNPROCESSABLE_ENTITY);
    ada.get("/people/import/999999").await.assert_absent();
    ada.get("/people/import/x").await.assert_absent();
}

#[tokio::test]
async fn names_from_a_file_are_words_and_never_a_page() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let file = "nummer;naam;functie;<b>\n7;<script>alert(1)</script>;=1+1;x\n";
    let page = ada.get(chosen(&ada, &[file]).await.location()).await;
    page.assert_says("<script>alert(1)</script> =1+1").assert_never_says("<script>alert");
    page.assert_says("De kolom <b> herkennen we niet.");
}

#[tokio::test]
async fn a_file_that_was_only_looked_at_leaves_nothing_and_a_carried_out_one_stays() {
    use zwerm_store::{params, statements};
    statements! { IMPORTS = "SELECT COUNT(*) FROM people_import"; }
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let done = chosen(&ada, &[GOOD]).await.location().to_owned();
    ada.submit(&done, &format!("{done}/carrying_out"), &[]).await.assert_done();
    chosen(&ada, &["nummer;naam\n9;X Y\n"]).await.assert_done();
    let sweep = async || {
        zwerm_web::go_round(world.site.store(), &[], world.clock.now()).await;
        let read =
            world.site.store().read(|tx| tx.one(&IMPORTS, &params![], |row| row.get::<i64>(0)));
        read.await.map_err(|error: StoreError| error).expect("a count")
    };
    assert_eq!(sweep().await, 2);
    world.days_pass(31);
    assert_eq!(sweep().await, 1);
    world.sign_in(world.cast.ada).await.get(&done).await.assert_says("Doorgevoerd");
}
