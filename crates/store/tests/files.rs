//! SQLite files: one server, migrations, back-ups, and files that are not ours.

use rusqlite::Connection;
use std::{fs, path::PathBuf};
use zwerm_store::{
    Options, Place, Store, StoreError, backup, check, params, restore, statements,
    testing::{self, TestDatabase},
};

statements! {
    /// Adds a done action.
    ADD = "INSERT INTO done_action (action_id, location, done_at) VALUES ($1, '/', 0)";
    /// All of them.
    ALL = "SELECT action_id FROM done_action ORDER BY action_id";
}

fn file(database: &TestDatabase) -> PathBuf {
    database.folder().expect("SQLite").join("zwerm.db")
}

fn tamper(database: &TestDatabase, sql: &str) {
    let connection = Connection::open(file(database)).expect("opens");
    connection.execute_batch(sql).expect("is done");
}

fn names(store: &Store) -> Vec<String> {
    store.read_now(|tx| tx.all(&ALL, &[], |row| row.get(0))).expect("is read")
}

fn add(store: &Store, name: &'static str) {
    store.write_now(move |tx| tx.run(&ADD, &params![name])).expect("is written");
}

#[test]
fn a_second_server_is_refused_and_a_tool_runs_beside() {
    let store = testing::sqlite_store();
    add(&store, "a");
    let second = Store::open(store.database().options());
    assert!(matches!(second, Err(StoreError::InUse)));
    let beside = Store::open(store.database().options().beside()).expect("opens beside");
    assert_eq!(names(&beside), ["a"]);
    add(&beside, "b");
    assert_eq!(names(&store), ["a", "b"]);
    beside.close();
    add(&store, "c");
    let options = store.database().options();
    store.close();
    assert_eq!(names(&Store::open(options).expect("opens after it closed")), ["a", "b", "c"]);
}

#[test]
fn a_store_opens_again_with_all_it_had() {
    let database = testing::sqlite_database();
    let store = Store::open(database.options()).expect("opens");
    add(&store, "a");
    drop(store);
    let store = Store::open(database.options()).expect("opens again");
    assert_eq!(names(&store), ["a"]);
}

#[test]
fn an_edited_migration_and_a_newer_database_are_refused_and_left_alone() {
    let database = testing::sqlite_database();
    tamper(&database, "UPDATE migration SET checksum = 'other' WHERE version = 2");
    let refused = Store::open(database.options()).err();
    let refused = refused.expect("is refused").to_string();
    assert!(refused.contains("0002_people"), "{refused}");

    let database = testing::sqlite_database();
    tamper(&database, "INSERT INTO migration VALUES (9999, '9999_future', 'x', 0)");
    for options in [database.options(), database.options().beside()] {
        let refused = Store::open(options).err();
        assert!(
            matches!(refused, Some(StoreError::NewerSchema { found: 9999, .. })),
            "{refused:?}"
        );
    }
}

#[test]
fn a_foreign_file_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let foreign = folder.path().join("foreign.db");
    let connection = Connection::open(&foreign).expect("opens");
    connection.execute_batch("CREATE TABLE theirs (a)").expect("is made");
    drop(connection);
    let before = fs::read(&foreign).expect("is read");
    assert!(matches!(Store::open(Options::sqlite(&foreign)), Err(StoreError::NotOurs(_))));
    let text = folder.path().join("text.db");
    fs::write(&text, "x".repeat(5000)).expect("is written");
    assert!(matches!(Store::open(Options::sqlite(&text)), Err(StoreError::Damaged(_))));
    assert_eq!(fs::read(&foreign).expect("is read"), before);
}

#[test]
fn a_back_up_made_under_a_server_is_whole_and_can_be_restored() {
    let store = testing::sqlite_store();
    let database = file(store.database());
    let copy = database.with_file_name("copy.db");
    add(&store, "kept");
    let rows = backup(&database, &copy).expect("is backed up");
    assert!(rows >= 6, "{rows}: the migrations and one action");
    add(&store, "later");
    assert!(matches!(backup(&database, &copy), Err(StoreError::File { .. })), "never over another");
    assert!(matches!(restore(&copy, &database), Err(StoreError::InUse)), "a server uses it");

    let elsewhere = database.with_file_name("elsewhere.db");
    restore(&copy, &elsewhere).expect("is restored");
    let restored = Store::open(Options::sqlite(&elsewhere)).expect("opens");
    assert_eq!(names(&restored), ["kept"]);
}

#[test]
fn restoring_keeps_what_stood_there() {
    let database = testing::sqlite_database();
    let place = file(&database);
    let copy = place.with_file_name("copy.db");
    let store = Store::open(database.options()).expect("opens");
    add(&store, "kept");
    backup(&place, &copy).expect("is backed up");
    add(&store, "later");
    drop(store);
    restore(&copy, &place).expect("is restored");
    assert_eq!(names(&Store::open(database.options()).expect("opens")), ["kept"]);
    let before = place.with_file_name("zwerm.db.replaced");
    assert_eq!(names(&Store::open(Options::sqlite(before)).expect("opens")), ["kept", "later"]);
}

#[test]
fn a_damaged_database_can_be_replaced_by_its_back_up() {
    let database = testing::sqlite_database();
    let place = file(&database);
    let copy = place.with_file_name("copy.db");
    let store = Store::open(database.options()).expect("opens");
    add(&store, "kept");
    drop(store);
    backup(&place, &copy).expect("is backed up");
    fs::write(&place, "no database at all ".repeat(500)).expect("is damaged");
    assert!(Store::open(database.options()).is_err());
    restore(&copy, &place).expect("is restored");
    assert_eq!(names(&Store::open(database.options()).expect("opens")), ["kept"]);
}

#[test]
fn a_damaged_back_up_is_refused_and_nothing_is_lost() {
    let database = testing::sqlite_database();
    let place = file(&database);
    let copy = place.with_file_name("copy.db");
    let store = Store::open(database.options()).expect("opens");
    add(&store, "kept");
    drop(store);
    backup(&place, &copy).expect("is backed up");
    let mut bytes = fs::read(&copy).expect("is read");
    for page in bytes.chunks_mut(4096).skip(3).step_by(2) {
        page[..64].fill(0xAA);
    }
    fs::write(&copy, &bytes).expect("is damaged");
    let refused = restore(&copy, &place);
    assert!(matches!(refused, Err(StoreError::Damaged(_))), "{refused:?}");
    bytes.truncate(100);
    fs::write(&copy, bytes).expect("is cut off");
    assert!(restore(&copy, &place).is_err());
    assert_eq!(names(&Store::open(database.options()).expect("opens")), ["kept"]);
}

#[test]
fn the_check_up_tells_how_it_is() {
    let store = testing::sqlite_store();
    let place = Place::Sqlite(file(store.database()));
    let found = check(&place).expect("checks");
    assert_eq!(found.is_served, Some(true));
    assert_eq!(found.schema, found.needed);
    assert!(found.problems.iter().all(|problem| problem.contains("of the disk")), "{found:?}");
    assert!(found.engine.starts_with("SQLite 3."), "{found:?}");
    assert!(found.free_bytes.is_some_and(|free| free > 0), "{found:?}");
}
