//! Every column of a migrated database stands in the register, and nothing else does.

use std::{collections::BTreeSet, fs, path::Path};
use zwerm_register::Holds;
use zwerm_store::testing;

#[test]
fn every_column_of_the_database_has_its_entry_and_every_entry_its_column() {
    let real: BTreeSet<(String, String)> = testing::database()
        .columns()
        .into_iter()
        .map(|column| (column.table, column.name))
        .collect();
    assert!(real.len() > 500, "the schema was not read: {} columns", real.len());
    let told: BTreeSet<(String, String)> = zwerm_register::tables()
        .flat_map(|table| table.columns.iter().map(|it| (table.name.into(), it.name.into())))
        .collect();
    let new: Vec<_> = real.difference(&told).collect();
    assert!(
        new.is_empty(),
        "crates/register does not say what these are for, who sees them and how long they stay: {new:#?}"
    );
    let gone: Vec<_> = told.difference(&real).collect();
    assert!(gone.is_empty(), "crates/register tells of what is not there: {gone:#?}");
}

#[test]
fn every_column_of_the_ballot_box_has_its_entry_and_every_entry_its_column() {
    let real: BTreeSet<(String, String)> =
        testing::ballot_box_columns().into_iter().map(|it| (it.table, it.name)).collect();
    let told: BTreeSet<(String, String)> = zwerm_register::ballot_box()
        .flat_map(|table| table.columns.iter().map(|it| (table.name.into(), it.name.into())))
        .collect();
    assert_eq!(real, told);
}

#[test]
fn what_the_register_says_a_column_holds_is_what_it_can_hold() {
    for real in testing::database().columns() {
        let table = zwerm_register::table(&real.table).expect("every table is there");
        let column = table.column(&real.name).expect("every column is there");
        let fits = match column.holds {
            Holds::Key | Holds::Of(_) | Holds::Person | Holds::Moment => real.kind == "number",
            Holds::Number => ["number", "real"].contains(&real.kind),
            Holds::Day => real.kind == "text",
            Holds::Choice => ["text", "number"].contains(&real.kind),
            Holds::Words | Holds::Secret | Holds::File => ["text", "bytes"].contains(&real.kind),
        };
        assert!(fits, "{}.{} holds {}", real.table, real.name, real.kind);
    }
}

#[test]
fn the_tests_that_the_register_names_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let ballots = zwerm_register::ballot_box().map(|table| table.topic);
    for test in zwerm_register::TOPICS.into_iter().chain(ballots).flat_map(|topic| topic.held_by) {
        let (file, name) = test.split_once("::").expect("a file and a test");
        let text = fs::read_to_string(root.join(file)).unwrap_or_default();
        assert!(text.contains(&format!("fn {name}()")), "there is no {test}");
    }
}
