//! One's own data: every column that is one's own comes along, and no word of what is another's.

use crate::rows::{Rows, run};
use serde_json::Value as Json;
use std::{
    io::{Cursor, Read},
    time::{Duration, Instant},
};
use zwerm_domain::{AgreementId, PersonId};
use zwerm_promise::pair::{Claim, Since, pair_key};
use zwerm_register::{Holds, Table};
use zwerm_store::{StoreError, Value, Writer, params, spot, statements};
use zwerm_testkit::{Seen, Visitor, World};

statements! {
    PROVE = "UPDATE agreement_party SET proof = $3 WHERE agreement_id = $1 AND person_id = $2";
}

/// What cast and session have of somebody already.
const THERE: [&str; 2] = ["person", "agreement_party"];

/// The two files in the zip: to read, and for a program.
fn unpacked(seen: &Seen) -> (String, Json) {
    seen.assert_ok();
    let mut zip = zip::ZipArchive::new(Cursor::new(seen.bytes.clone())).expect("a zip");
    let mut read = |name| {
        let mut text = String::new();
        zip.by_name(name).expect("the file").read_to_string(&mut text).expect("text");
        text
    };
    let (html, json) = (read("index.html"), read("data.json"));
    (html, serde_json::from_str(&json).expect("JSON"))
}

async fn file(who: &Visitor<'_>) -> (String, Json) {
    unpacked(&who.get("/privacy/mine/file").await)
}

fn rows_of<'j>(json: &'j Json, table: &str) -> &'j Vec<Json> {
    let tables = json["tables"].as_array().expect("tables");
    let found = tables.iter().find(|one| one["table"] == table);
    found.and_then(|one| one["rows"].as_array()).unwrap_or_else(|| panic!("{table} is missing"))
}

/// An agreement that ended long ago, with the owner as a party from these numbers on.
fn agreement(world: &World, rows: &mut Rows, from: i64) -> i64 {
    let store = world.site.store();
    let made = rows.row(store, "agreement", &[]);
    let Value::Int(id) = made["id"] else { panic!("an agreement has an id") };
    rows.refer("agreement", id);
    party(world, rows, id, from);
    id
}

fn party(world: &World, rows: &mut Rows, id: i64, from: i64) {
    let from = Value::Int(from);
    let given = [
        ("agreement_id", Value::Int(id)),
        ("ended_on", Value::from("2026-09-01")),
        ("first_version", from.clone()),
        ("first_move", from.clone()),
        ("first_check_in", from),
    ];
    rows.row(world.site.store(), "agreement_party", &given);
}

fn mine() -> impl Iterator<Item = &'static Table> {
    zwerm_register::tables().filter(|table| table.mine.is_some())
}

/// A row of the owner's in every table that is somebody's.
fn fill(world: &World, rows: &mut Rows) -> Vec<(&'static Table, crate::rows::Made)> {
    let mut made = Vec::new();
    agreement(world, rows, 0);
    for table in mine().filter(|table| !THERE.contains(&table.name)) {
        // The cast is in West already.
        let given = match table.name {
            "membership" => {
                vec![("team_id", Value::from(world.cast.youth)), ("is_main", Value::Int(0))]
            }
            _ => Vec::new(),
        };
        made.push((table, rows.once(world.site.store(), table.name, &given)));
    }
    made
}

#[tokio::test(flavor = "multi_thread")]
async fn every_column_that_is_ones_own_comes_along_and_nothing_of_another() {
    let world = World::with(zwerm::features::all()).await;
    let mut rows = Rows::new(&world.cast, world.cast.samira);
    let own = fill(&world, &mut rows);
    let stranger = rows.person(world.site.store(), &[("name", Value::from("tijger"))]);
    rows.about(stranger, "tijger");
    fill(&world, &mut rows);
    let samira = world.sign_in(world.cast.samira).await;
    let (html, json) = file(&samira).await;
    for (table, made) in &own {
        let found = rows_of(&json, table.name);
        assert!(!found.is_empty(), "{} is empty", table.name);
        for column in
            table.columns.iter().filter(|it| !matches!(it.holds, Holds::Secret | Holds::File))
        {
            let told = found.iter().all(|row| row.get(column.name).is_some());
            assert!(told, "{}.{} is missing", table.name, column.name);
            if let (Holds::Words, Value::Text(words)) = (column.holds, &made[column.name]) {
                let is_there = found.iter().any(|row| row[column.name] == words.as_str());
                assert!(is_there && html.contains(words.as_str()), "{words} is missing");
            }
        }
    }
    assert!(own.len() > 50, "only {} tables are somebody's", own.len());
    assert_eq!(rows_of(&json, "person").len(), 1);
    assert!(html.contains("Samira Bennani") && html.contains("samira.bennani@waterrijk.example"));
    for text in [html, json.to_string()] {
        let at = text.find("tijger");
        assert!(at.is_none(), "{:?}", at.map(|at| text[at..].chars().take(80).collect::<String>()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_took_a_seat_over_gets_nothing_of_before_and_a_look_back_waits_for_its_day() {
    let world = World::with(zwerm::features::all()).await;
    let (store, cast) = (world.site.store().clone(), world.cast.clone());
    let mut rows = Rows::new(&cast, cast.samira);
    let id = agreement(&world, &mut rows, 5_000_000);
    rows.owner = cast.joost;
    party(&world, &mut rows, id, 0);
    let earlier = |column| [(column, Value::Int(4_999_999)), ("text", Value::from("tijger"))];
    rows.row(
        &store,
        "agreement_words",
        &[("number", Value::Int(1)), ("title", Value::from("tijger"))],
    );
    let first = [
        ("number", Value::Int(5_000_000)),
        ("message", Value::from("tijger")),
        ("title", Value::from("Een nieuw begin")),
    ];
    rows.row(&store, "agreement_words", &first);
    rows.row(&store, "check_in", &[("id", Value::Int(4_999_999)), ("done", Value::from("tijger"))]);
    rows.row(&store, "agreement_move", &[("id", Value::Int(4_999_999))]);
    rows.row(&store, "agreement_note", &earlier("move_id"));
    rows.row(&store, "look_back", &[("went_well", Value::from("mijn terugblik"))]);
    let (html, json) = file(&world.sign_in(cast.samira).await).await;
    assert!(html.contains("Gemeente Waterrijk\u{2069} van \u{2068}Samira Bennani"), "{html}");
    assert!(html.contains("Een nieuw begin") && html.contains("mijn terugblik"));
    assert!(!html.contains("tijger") && !json.to_string().contains("tijger"), "{html}");
    assert_eq!(rows_of(&json, "agreement_words").len(), 1);
    // The same agreement, but it ended yesterday: only who wrote a look-back has it.
    let ended = "UPDATE agreement_party SET ended_on = '2026-11-22'";
    run(&store, ended.into(), Vec::new()).expect("it ended");
    let (html, _) = file(&world.sign_in(cast.samira).await).await;
    assert!(!html.contains("mijn terugblik"), "{html}");
    let (html, _) = file(&world.sign_in(cast.joost).await).await;
    assert!(html.contains("mijn terugblik") && html.contains("tijger"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_is_for_its_owner_alone_and_kept_nowhere() {
    let world = World::with(zwerm::features::all()).await;
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/people/me").await.assert_says("Mijn gegevens");
    samira.get("/privacy/mine").await.assert_ok().assert_says("Alleen jij");
    let seen = samira.get("/privacy/mine/file").await;
    let header = |name| seen.headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default();
    assert_eq!(header("content-disposition"), "attachment; filename=\"zwerm-2026-11-23.zip\"");
    assert_eq!(header("content-type"), "application/zip");
    assert!(header("cache-control").contains("no-store"), "{}", header("cache-control"));
    let nobody = world.nobody().get("/privacy/mine/file").await;
    assert!(nobody.location().starts_with("/sign_in"));
    let (html, _) = file(&world.sign_in(world.cast.emma).await).await;
    assert!(html.contains("Who you are") && html.contains("Emma Stone"));
    assert!(!html.contains("samira.bennani@"), "{html}");
}

statements! {
    LONG_WORDS = "INSERT INTO agreement_words (agreement_id, number, message, for_whom, may_go_wrong, may_not_go_wrong, in_return, title, result)
        VALUES ($1, 1, '', '', '', '', '', $2, $3)";
    LONG_CHECK_IN = "INSERT INTO check_in (id, agreement_id, person_id, given_on, done, need, outlook) VALUES ($1, $2, $3, '2026-01-05', $4, $5, 'on_course')";
}

/// The words of an agreement with a check-in each fortnight.
fn ten_years_of(tx: &mut Writer, id: i64, person: PersonId) -> Result<(), StoreError> {
    let key = pair_key(tx, AgreementId::new(id))?;
    let title = key.seal(spot("agreement_words.title", 1), "Een afspraak")?;
    let result =
        key.seal(spot("agreement_words.result", 1), "Een resultaat van een regel of wat")?;
    tx.run(&LONG_WORDS, &params![id, title, result])?;
    for number in 0..60 {
        let check_in = id * 100 + number;
        let done =
            key.seal(spot("check_in.done", check_in), "Alles gedaan wat er deze week te doen was")?;
        let need = key.seal(spot("check_in.need", check_in), "Niets meer nodig")?;
        tx.run(&LONG_CHECK_IN, &params![check_in, id, person, done, need])?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_years_come_within_a_minute() {
    let world = World::with(zwerm::features::all()).await;
    let (store, samira) = (world.site.store().clone(), world.cast.samira);
    let organisation = world.cast.organisation;
    let many = "(WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1000) SELECT n FROM c) x";
    for text in [
        format!(
            "INSERT INTO agreement (id, organisation_id, state, version, moves) SELECT 700000 + n, {organisation}, 'agreed', 1, 1 FROM {many}"
        ),
        format!(
            "INSERT INTO agreement_party (agreement_id, person_id, side) SELECT 700000 + n, {samira}, 'performer' FROM {many}"
        ),
    ] {
        run(&store, text, Vec::new()).expect("rows");
    }
    store
        .write_now(move |tx| (700_001..=701_000).try_for_each(|id| ten_years_of(tx, id, samira)))
        .expect("words");
    let proved = store.write_now::<_, StoreError>(move |tx| {
        (700_001..=701_000).try_for_each(|id| {
            let seat = Claim::Seat(AgreementId::new(id), samira, Since::default());
            let proof = seat.proof(&tx.keys())?;
            tx.run(&PROVE, &params![id, samira, proof]).map(drop)
        })
    });
    proved.expect("are proved");
    let samira = world.sign_in(samira).await;
    let began = Instant::now();
    let (html, json) = file(&samira).await;
    let took = began.elapsed();
    assert_eq!(rows_of(&json, "check_in").len(), 60_000);
    assert!(html.len() > 1_000_000 && html.contains("Een resultaat van een regel of wat"));
    assert!(took < Duration::from_secs(60), "it took {took:?}");
}
