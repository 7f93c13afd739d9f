//! What has a term goes when it is over and not before; a lot of it goes a few rows at a time.

use crate::rows::{Made, Rows, is_there, run};
use zwerm_domain::{Timestamp, day_of};
use zwerm_register::{Table, Term};
use zwerm_store::{Store, Value};
use zwerm_testkit::World;

/// The column that a term counts from, where it stands in the row itself.
fn counted_from(term: Term) -> Option<&'static str> {
    let (before, _) = term.past.rsplit_once(" <= $1")?;
    let column = before.rsplit_once("t.")?.1;
    column.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_').then_some(column)
}

/// The value of a day or moment so many seconds ago.
fn ago(term: Term, now: Timestamp, seconds: i64) -> Value {
    let then = now.plus_seconds(-seconds);
    if term.is_day { day_of(then, "UTC").into() } else { then.into() }
}

/// A row whose term ended, or has so much to go.
fn row(store: &Store, rows: &mut Rows, table: &Table, now: Timestamp, seconds: i64) -> Made {
    let term = table.term().expect("a term");
    let then = ago(term, now, seconds);
    if let Some(column) = counted_from(term) {
        // A file that was carried out stays; only one that was not has a term.
        let given = [(column, then), ("carried_out_on", Value::Null)];
        let known = |(name, _): &&(&str, Value)| table.column(name).is_some();
        return rows.row(
            store,
            table.name,
            &given.iter().filter(known).cloned().collect::<Vec<_>>(),
        );
    }
    match table.name {
        "import_file" => {
            let import = rows.row(store, "people_import", &[("made_at", then)]);
            rows.row(store, table.name, &[("import_id", import["id"].clone())])
        }
        _ => {
            assert!(term.past.contains("p.left_on <= $1"), "no test knows {}", term.past);
            let who = rows.person(store, &[("left_on", then)]);
            rows.row(store, table.name, &[("person_id", who.into())])
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_past_its_term_goes_and_what_is_within_it_stays() {
    let world = World::with(zwerm::features::all()).await;
    let (store, now) = (world.site.store().clone(), world.clock.now());
    let mut rows = Rows::new(&world.cast, world.cast.samira);
    let mut made = Vec::new();
    for table in zwerm_register::tables().filter(|table| table.term().is_some()) {
        let term = table.term().expect("a term");
        // A day is over when it is over everywhere: half a day of slack either way.
        let slack = if term.is_day { 2 * 24 * 3600 } else { 60 };
        let past = row(&store, &mut rows, table, now, term.seconds + slack);
        let within = row(&store, &mut rows, table, now, term.seconds - slack);
        made.push((table.name, term, past, within));
    }
    assert!(made.len() > 15, "only {} tables have a term", made.len());
    zwerm_web::go_round(&store, &zwerm::features::all(), now).await;
    for (table, term, past, within) in made {
        assert!(!is_there(&store, table, term.key, &past), "{table} keeps what is past its term");
        assert!(is_there(&store, table, term.key, &within), "{table} forgets too early");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lot_goes_in_one_round_and_what_has_no_term_stays() {
    let world = World::with(zwerm::features::all()).await;
    let (store, now) = (world.site.store().clone(), world.clock.now());
    let mut rows = Rows::new(&world.cast, world.cast.samira);
    let first = rows.row(&store, "done_action", &[("done_at", Value::Int(1))]);
    let many = "INSERT INTO done_action (action_id, person_id, location, done_at)
        SELECT 'a' || CAST(n AS TEXT), NULL, '/', 1 FROM (WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1200) SELECT n FROM c) x";
    assert_eq!(run(&store, many.into(), Vec::new()).expect("rows"), 1200);
    let carried = rows.row(&store, "people_import", &[("made_at", Value::Int(1))]);
    let waits = rows.row(&store, "job", &[("died_at", Value::Null), ("run_after", Value::Int(1))]);
    zwerm_web::go_round(&store, &zwerm::features::all(), now).await;
    let left = run(&store, "DELETE FROM done_action".into(), Vec::new()).expect("rows");
    assert_eq!(left, 0);
    assert!(!is_there(&store, "done_action", "action_id", &first));
    assert!(is_there(&store, "people_import", "id", &carried), "what was carried out stays");
    assert!(is_there(&store, "job", "id", &waits), "a job that waits stays");
}
