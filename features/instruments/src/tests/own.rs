//! An organisation's own questionnaires through their real routes: begun, brought, mended, refused, published, withdrawn.

use http::StatusCode;
use zwerm_domain::Office;
use zwerm_testkit::{Seen, Visitor, World};

const NEW: &str = "/instruments/new";

async fn world() -> World {
    let world = World::with(vec![crate::feature()]).await;
    world.give_office(world.cast.bram, Office::CultureCoordinator).await;
    world
}

/// A draft that begins with this; where it stands.
pub(super) async fn begun(who: &Visitor<'_>, from: &str) -> String {
    let made = who.submit(NEW, "/instruments", &[("from", from)]).await;
    made.assert_done();
    made.location().trim_end_matches("/edit").to_owned()
}

/// Sends the form of a draft with these fields changed.
pub(super) async fn send(who: &Visitor<'_>, at: &str, fields: &[(&str, &str)]) -> Seen {
    who.submit(&format!("{at}/edit"), at, fields).await
}

/// One with two statements that can be published.
pub(super) const READY: [(&str, &str); 8] = [
    ("name_nl", "Rust op het werk"),
    ("name_en", "Quiet at work"),
    ("licence", "eigen gebruik"),
    ("name_nl-0", "rust"),
    ("name_en-0", "quiet"),
    ("nl-0-0", "Ik kan een uur doorwerken."),
    ("en-0-0", "I can work on for an hour."),
    ("may_use", "yes"),
];

async fn publish(who: &Visitor<'_>, at: &str) -> Seen {
    let fields: Vec<_> = READY.into_iter().chain([("do", "publish")]).collect();
    send(who, at, &fields).await
}

#[tokio::test]
async fn a_draft_is_its_writers_alone_until_it_is_published() {
    let world = world().await;
    let (bram, ruben) =
        (world.sign_in(world.cast.bram).await, world.sign_in(world.cast.ruben).await);
    let at = begun(&bram, "empty").await;
    send(&bram, &at, &READY).await.assert_done();
    let pages = ["", "/file", "/preview", "/edit", "?version=1"].map(|page| format!("{at}{page}"));
    for page in &pages {
        bram.get(page).await.assert_ok();
        ruben.get(page).await.assert_absent();
        world.sign_in(world.cast.zoe).await.get(page).await.assert_absent();
    }
    bram.get("/instruments").await.assert_says("Rust op het werk").assert_says("concept");
    ruben.get("/instruments").await.assert_never_says("Rust op het werk");
    publish(&bram, &at).await.assert_done();
    let emma = world.sign_in(world.cast.emma).await;
    emma.get("/instruments")
        .await
        .assert_says("Quiet at work")
        .assert_says("licence eigen gebruik");
    emma.get(&at).await.assert_says("I can work on for an hour.").assert_says("version 1");
    let tried = ruben.get(&format!("{at}/preview")).await;
    tried.assert_says("Ik kan een uur doorwerken.").assert_says("1 helemaal oneens");
    let file = ruben.get(&format!("{at}/file")).await;
    assert_eq!(zwerm_instrument::read(&file.body).map(|it| it.items.len()), Ok(1));
    for page in ["", "/file", "/preview"] {
        let other = world.sign_in(world.cast.zoe).await;
        other.get(&format!("{at}{page}")).await.assert_absent();
    }
}

#[tokio::test]
async fn only_a_culture_coordinator_writes() {
    let world = world().await;
    let bram = world.sign_in(world.cast.bram).await;
    let at = begun(&bram, "empty").await;
    publish(&bram, &at).await.assert_done();
    for person in [world.cast.ruben, world.cast.ada, world.cast.zoe] {
        let who = world.sign_in(person).await;
        who.get(NEW).await.assert_absent();
        who.get("/instruments").await.assert_never_says("Maak een eigen vragenlijst");
        for action in ["", "/draft", "/discarding", "/withdrawal"] {
            who.post_raw(&format!("{at}{action}"), &[]).await.assert_absent();
        }
        who.post_raw("/instruments", &[("from", "empty")]).await.assert_absent();
    }
}

#[tokio::test]
async fn what_people_cannot_read_is_not_published_and_each_reason_leads_to_its_field() {
    let world = world().await;
    let bram = world.sign_in(world.cast.bram).await;
    let at = begun(&bram, "empty").await;
    let empty = send(&bram, &at, &[("do", "publish")]).await;
    empty.assert_asks("Mogen jullie deze woorden gebruiken?");
    for field in ["name_nl", "name_en", "licence", "name_nl-0", "nl-0-0", "en-0-0", "may_use"] {
        assert!(empty.body.contains(&format!("href=\"#f-{field}\"")), "{field}");
        assert!(empty.body.contains(&format!("id=\"f-{field}\"")), "{field} is nowhere");
    }
    let denied = [("nl-0-0", "Ik kom niet tot rust."), ("reversed-0-0", "yes"), ("do", "publish")];
    let fields: Vec<_> = READY.into_iter().filter(|it| it.0 != "nl-0-0").chain(denied).collect();
    let refused = send(&bram, &at, &fields).await;
    refused.assert_asks("omgekeerd gesteld");
    assert_eq!(refused.value("name_nl").as_deref(), Some("Rust op het werk"), "nothing is lost");
    bram.get("/instruments").await.assert_says("concept");
    let long = "woord ".repeat(15);
    let fields = [("nl-0-0", long.as_str()), ("do", "")];
    send(&bram, &at, &fields).await.assert_done();
    let page = bram.get(&format!("{at}/edit")).await;
    page.assert_says("Wat publiceren nog tegenhoudt").assert_says("15 woorden");
    publish(&bram, &at).await.assert_done();
}

#[tokio::test]
async fn hints_and_a_language_that_is_left_out_stop_nothing() {
    let world = world().await;
    let bram = world.sign_in(world.cast.bram).await;
    let at = begun(&bram, "empty").await;
    let fields = [
        ("languages", "nl"),
        ("name_nl", "Rust"),
        ("licence", "CC-BY-4.0"),
        ("name_nl-0", "rust"),
        ("nl-0-0", "Ik ben altijd rustig en vrolijk."),
        ("may_use", "yes"),
    ];
    send(&bram, &at, &fields).await.assert_done();
    bram.get(&format!("{at}/edit")).await.assert_says("2 tips");
    let again = [&fields[..], &[("do", "publish")]].concat();
    send(&bram, &at, &again).await.assert_done();
    let emma = world.sign_in(world.cast.emma).await;
    let tried = emma.get(&format!("{at}/preview")).await;
    tried.assert_says("Ik ben altijd rustig en vrolijk.");
    assert!(tried.body.contains("<div class=\"form statements\" lang=\"nl\">"));
}

#[tokio::test]
async fn each_button_saves_what_was_typed_and_moves_statements() {
    let world = world().await;
    let bram = world.sign_in(world.cast.bram).await;
    let at = begun(&bram, "empty").await;
    let fields: Vec<_> = READY.into_iter().chain([("do", "add-0")]).collect();
    let added = send(&bram, &at, &fields).await;
    assert_eq!(added.location(), format!("{at}/edit?done=saved#f-nl-0-1"));
    send(&bram, &at, &[("nl-0-1", "Tweede."), ("do", "part_add")]).await.assert_done();
    send(&bram, &at, &[("nl-1-0", "Derde."), ("name_nl-1", "lawaai"), ("do", "up-0-1")])
        .await
        .assert_done();
    let page = bram.get(&format!("{at}/edit")).await;
    let value = |name: &str| page.value(name).unwrap_or_default();
    assert_eq!(
        [value("nl-0-0"), value("nl-0-1"), value("nl-1-0")].map(|it| it.trim().to_owned()),
        ["Tweede.", "Ik kan een uur doorwerken.", "Derde."]
    );
    assert_eq!(value("shape"), "c1:q2,q1;c2:q3");
    send(&bram, &at, &[("block-1", "wat het OPLEVERT"), ("do", "down-0-1")]).await.assert_done();
    let page = bram.get(&format!("{at}/edit")).await;
    assert_eq!(page.value("shape").as_deref(), Some("c1:q2;c2:q1,q3"));
    assert_eq!(page.value("block-1").as_deref(), Some("Wat het oplevert"));
    send(&bram, &at, &[("do", "part_remove-1")]).await.assert_done();
    bram.get(&at).await.assert_says("Tweede.").assert_never_says("Derde.");
    let long = "a".repeat(151);
    let seen = send(&bram, &at, &[("nl-0-0", &long), ("do", "add-0")]).await;
    seen.assert_asks("150");
    assert_eq!(seen.value("nl-0-0").as_deref().map(str::trim), Some(long.as_str()));
    let nonsense = [("shape", "c1:q1,q1"), ("do", "")];
    send(&bram, &at, &nonsense).await.assert_absent();
}

#[tokio::test]
async fn two_who_write_at_once_see_both_texts() {
    let world = world().await;
    world.give_office(world.cast.samira, Office::CultureCoordinator).await;
    let (bram, samira) =
        (world.sign_in(world.cast.bram).await, world.sign_in(world.cast.samira).await);
    let at = begun(&bram, "empty").await;
    let old = samira.get(&format!("{at}/edit")).await;
    send(&bram, &at, &[("nl-0-0", "Van Bram.")]).await.assert_done();
    let late = old.form(&at, &[("nl-0-0", "Van Samira.")]);
    let late: Vec<(&str, &str)> = late.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let seen = samira.post_raw(&at, &late).await;
    seen.assert_status(StatusCode::CONFLICT);
    seen.assert_says("Van Bram.").assert_says("Van Samira.");
    let again = seen.form(&at, &[]);
    let again: Vec<(&str, &str)> = again.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    samira.post_raw(&at, &again).await.assert_done();
    bram.get(&at).await.assert_says("Van Samira.");
    let old = samira.get(&format!("{at}/edit")).await;
    publish(&bram, &at).await.assert_done();
    let late = old.form(&at, &[("nl-0-0", "Te laat.")]);
    let late: Vec<(&str, &str)> = late.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let seen = samira.post_raw(&at, &late).await;
    seen.assert_asks("publiceerde dit intussen");
    assert_eq!(seen.value("nl-0-0").as_deref().map(str::trim), Some("Te laat."));
    bram.get(&at).await.assert_never_says("Te laat.");
}

#[tokio::test]
async fn what_was_published_stays_and_a_change_is_a_next_version() {
    let world = world().await;
    let (bram, ruben) =
        (world.sign_in(world.cast.bram).await, world.sign_in(world.cast.ruben).await);
    let at = begun(&bram, "empty").await;
    publish(&bram, &at).await.assert_done();
    bram.get(&format!("{at}/edit")).await.assert_absent();
    bram.submit(&at, &format!("{at}/draft"), &[]).await.assert_done();
    send(&bram, &at, &[("nl-0-0", "Ik werk in stilte."), ("do", "")]).await.assert_done();
    ruben.get(&at).await.assert_says("Ik kan een uur doorwerken.").assert_never_says("stilte");
    ruben.get(&format!("{at}?version=2")).await.assert_absent();
    send(&bram, &at, &[("may_use", "yes"), ("do", "publish")]).await.assert_done();
    let newest = ruben.get(&at).await;
    newest
        .assert_says("Ik werk in stilte.")
        .assert_says("versie 2")
        .assert_says("Versie 1, gepubliceerd");
    let first = ruben.get(&format!("{at}?version=1")).await;
    first.assert_says("Ik kan een uur doorwerken.").assert_says("Versie 2 is nieuwer");
    first.assert_says("gepubliceerd op 23 november");
    let file = ruben.get(&format!("{at}/file?version=1")).await;
    let named = file.headers.get("content-disposition").expect("a name").to_str().expect("text");
    assert!(named.contains("eigen-1.toml"), "{named}");
    assert!(file.body.contains("Ik kan een uur doorwerken."));
    ruben.get(&format!("{at}/preview?version=1")).await.assert_says("een uur doorwerken");
}

#[tokio::test]
async fn what_is_withdrawn_is_not_offered_and_stays_readable() {
    let world = world().await;
    let (bram, ruben) =
        (world.sign_in(world.cast.bram).await, world.sign_in(world.cast.ruben).await);
    let at = begun(&bram, "empty").await;
    publish(&bram, &at).await.assert_done();
    assert!(offered(&bram).await);
    bram.submit(&at, &format!("{at}/withdrawal"), &[]).await.assert_done();
    assert!(!offered(&bram).await);
    ruben.get(&at).await.assert_says("ingetrokken op 23 november").assert_says("Rust op het werk");
    bram.submit(&at, &format!("{at}/draft"), &[]).await.assert_done();
    send(&bram, &at, &[("may_use", "yes"), ("do", "publish")]).await.assert_done();
    assert!(offered(&bram).await);
    bram.submit(&at, &format!("{at}/draft"), &[]).await.assert_done();
    let draft = format!("{at}?version=3");
    bram.submit(&draft, &format!("{at}/discarding"), &[]).await.assert_done();
    bram.get(&draft).await.assert_absent();
    let other = begun(&bram, "empty").await;
    let gone = bram.submit_and_follow(&other, &format!("{other}/discarding"), &[]).await;
    gone.assert_says("Het concept is weg.");
    bram.get(&other).await.assert_absent();
}

/// What other features are told of: their names, as the page that begins a copy has them.
async fn offered(who: &Visitor<'_>) -> bool {
    who.get(NEW).await.text().contains("Met Rust op het werk")
}

#[tokio::test]
async fn a_copy_begins_as_what_it_is_a_copy_of() {
    let world = world().await;
    let bram = world.sign_in(world.cast.bram).await;
    bram.submit(NEW, "/instruments", &[("from", "")]).await.assert_asks("Kies waar je mee begint");
    for (from, count) in [("core", 24), ("zwermscan", 54), ("leiderschapsspiegel", 15)] {
        let at = begun(&bram, from).await;
        let file = bram.get(&format!("{at}/file")).await;
        let it = zwerm_instrument::read(&file.body).expect("a questionnaire");
        assert_eq!(
            (it.items.len(), it.licence.as_str(), it.version.as_str()),
            (count, "EUPL-1.2", "1")
        );
        send(&bram, &at, &[("may_use", "yes"), ("do", "publish")]).await.assert_done();
        let own = begun(&bram, at.rsplit('/').next().expect("a number")).await;
        bram.get(&own).await.assert_says("(eigen) (eigen)");
    }
    for from in ["x", "999999", "-1"] {
        bram.submit(NEW, "/instruments", &[("from", from)]).await.assert_absent();
    }
}

#[tokio::test]
async fn a_file_is_brought_or_everything_wrong_with_it_is_told_and_nothing_kept() {
    let world = world().await;
    let bram = world.sign_in(world.cast.bram).await;
    let bring =
        async |file: &[u8]| bram.upload(NEW, "/instruments/import", &[("file", file)]).await;
    let wrong = bring("begrip;nl;andersom\nrust;;\nrust;Ja.;misschien\n".as_bytes()).await;
    wrong.assert_asks("2 dingen mis");
    wrong
        .assert_says("Regel 2: Deze rij heeft geen stelling.")
        .assert_says("Regel 3: misschien is geen");
    bram.get("/instruments").await.assert_never_says("concept");
    bram.upload(NEW, "/instruments/import", &[]).await.assert_asks("Kies een bestand");
    let example = bram.get("/instruments/example").await;
    let brought = bring(example.body.as_bytes()).await;
    brought.assert_done();
    let page = bram.get(brought.location()).await;
    page.assert_says("Stelling q3");
    assert_eq!(
        page.value("nl-0-0").as_deref().map(str::trim),
        Some("Een overleg levert mij iets op.")
    );
    let toml = bram.get("/instruments/zwermscan/file").await;
    bring(toml.body.as_bytes()).await.assert_done();
    let broken = toml.body.replacen("construct = \"trust\"", "construct = \"rust\"", 1);
    bring(broken.as_bytes()).await.assert_asks("Er is één ding mis").assert_says("hoort bij rust");
}

#[tokio::test]
async fn the_longest_questionnaire_fits_in_its_form() {
    let world = world().await;
    let bram = world.sign_in(world.cast.bram).await;
    let rows = (0..120)
        .map(|at| format!("begrip {};{};{};ja\n", at / 5, "ë".repeat(150), "ë".repeat(150)));
    let file = "begrip;nl;en;andersom\n".to_owned() + &rows.collect::<String>();
    let brought = bram.upload(NEW, "/instruments/import", &[("file", file.as_bytes())]).await;
    let at = brought.location().trim_end_matches("/edit").to_owned();
    send(&bram, &at, &[("name_nl", "Lang"), ("may_use", "yes"), ("do", "")]).await.assert_done();
    bram.get(&format!("{at}/edit")).await.assert_says("Stelling q120");
    send(&bram, &at, &[("do", "add-0")]).await.assert_asks("Meer past er niet");
}

#[tokio::test]
async fn a_form_that_is_pressed_twice_is_done_once_and_english_is_english() {
    let world = world().await;
    world.give_office(world.cast.emma, Office::CultureCoordinator).await;
    let emma = world.sign_in(world.cast.emma).await;
    let page = emma.get(NEW).await;
    page.assert_says("What do you begin with?").assert_says("Which columns does Zwerm know?");
    let form = page.form("/instruments", &[("from", "zwermscan")]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let (first, second) =
        (emma.post_raw("/instruments", &form).await, emma.post_raw("/instruments", &form).await);
    assert_eq!(first.location(), second.location());
    let edit = emma.get(first.location()).await;
    edit.assert_says("Construct 1").assert_says("The other way round").assert_says("hints");
    assert_eq!(edit.value("block-0").as_deref(), Some("What makes people work well"));
}
