//! The file: whose it is, who may read it, which are refused, and copies.

use super::{super::file, *};
use crate::{Options, Store, StoreError};
use rusqlite::Connection;
use std::os::unix::fs::PermissionsExt;

fn refused(file: &Path) -> StoreError {
    BallotBox::open(file).err().expect("is refused")
}

fn mode(file: &Path) -> u32 {
    fs::metadata(file).expect("is there").permissions().mode() & 0o777
}

#[test]
fn the_file_its_log_and_its_copies_are_for_zwerm_alone() {
    let folder = Folder::new();
    let ballots = folder.open_still();
    put(&ballots, 1, 1);
    assert_eq!(mode(&folder.file()), 0o600);
    assert_eq!(mode(&folder.0.path().join("ballots.db-wal")), 0o600);
    let copy = folder.0.path().join("copy.db");
    ballots.back_up(&copy).expect("is copied");
    assert_eq!(mode(&copy), 0o600);
    drop(ballots);
    fs::set_permissions(folder.file(), fs::Permissions::from_mode(0o644)).expect("is opened up");
    drop(folder.open());
    assert_eq!(mode(&folder.file()), 0o600);
}

#[test]
fn there_is_no_third_file_that_keeps_the_order_of_pages() {
    let folder = Folder::new();
    let ballots = folder.open_still();
    put(&ballots, 1, 1);
    drop(ballots.leaves(WAVE).expect("is read"));
    let names = |folder: &Folder| {
        let all = fs::read_dir(folder.0.path()).expect("is listed");
        let mut names: Vec<_> =
            all.map(|it| it.expect("is there").file_name().into_string().expect("text")).collect();
        names.sort();
        names
    };
    assert_eq!(names(&folder), ["ballots.db", "ballots.db-wal", "ballots.db.lock"]);
    drop(ballots);
    // Also where there is one already.
    let ballots = folder.open_still();
    put(&ballots, 2, 1);
    assert_eq!(names(&folder), ["ballots.db", "ballots.db-wal", "ballots.db.lock"]);
}

#[test]
fn a_second_program_is_refused() {
    let folder = Folder::new();
    let ballots = folder.open();
    assert!(matches!(refused(&folder.file()), StoreError::InUse));
    ballots.close();
    drop(folder.open());
}

#[test]
fn what_is_no_ballot_box_is_refused_and_left_as_it_was() {
    let folder = Folder::new();
    let main = folder.0.path().join("zwerm.db");
    drop(Store::open(Options::sqlite(&main)).expect("is made"));
    let foreign = folder.0.path().join("foreign.db");
    let connection = Connection::open(&foreign).expect("opens");
    connection.execute_batch("CREATE TABLE theirs (a)").expect("is made");
    drop(connection);
    for file in [main, foreign] {
        let before = read(&file);
        let why = refused(&file);
        assert!(matches!(why, StoreError::NotOurs(_)), "{why:?}");
        assert!(read(&file) == before);
    }
    let text = folder.0.path().join("text.db");
    fs::write(&text, "x".repeat(5000)).expect("is written");
    assert!(matches!(refused(&text), StoreError::Damaged(_)));
    drop(folder.open());
    let why = Store::open(Options::sqlite(folder.file())).err();
    assert!(matches!(why, Some(StoreError::NotOurs(_))), "the main store refuses ours: {why:?}");
}

#[test]
fn a_newer_box_is_refused_and_left_as_it_was() {
    let folder = Folder::new();
    drop(folder.open());
    let connection = Connection::open(folder.file()).expect("opens");
    connection.pragma_update(None, "user_version", file::VERSION + 1).expect("is set");
    drop(connection);
    let before = read(&folder.file());
    let why = refused(&folder.file());
    assert!(matches!(why, StoreError::NewerSchema { found: 2, known: 1 }), "{why:?}");
    assert!(read(&folder.file()) == before);
}

#[test]
fn a_box_of_which_the_making_was_broken_off_is_made() {
    let folder = Folder::new();
    let connection = Connection::open(folder.file()).expect("opens");
    let half =
        format!("PRAGMA application_id = {}; PRAGMA journal_mode = WAL;", file::APPLICATION_ID);
    connection.execute_batch(&half).expect("is begun");
    drop(connection);
    assert_eq!(put(&folder.open(), 1, 1), Put::Kept);
}

#[test]
fn a_copy_is_a_whole_box_and_takes_the_place_of_nothing() {
    let folder = Folder::new();
    let ballots = folder.open();
    for who in 0..40 {
        put(&ballots, who, 1);
    }
    ballots.close_wave_now(WAVE).expect("closes");
    let copy = folder.0.path().join("copy.db");
    ballots.back_up(&copy).expect("is copied");
    assert!(matches!(ballots.back_up(&copy), Err(StoreError::File { .. })), "never over another");
    let copy = BallotBox::open(&copy).expect("opens");
    assert_eq!(copy.leaves(WAVE).expect("is read"), ballots.leaves(WAVE).expect("is read"));
    assert_eq!(put(&copy, 50, 1), Put::Closed);
}

#[test]
fn nothing_in_the_file_is_called_after_a_time_or_an_order() {
    let words =
        ["time", "day", "date", "at", "on", "created", "seq", "order", "position", "id", "rowid"];
    let folder = Folder::new();
    drop(folder.open());
    let connection = Connection::open(folder.file()).expect("opens");
    let names = "SELECT m.name, c.name, m.sql FROM sqlite_schema m, pragma_table_info(m.name) c";
    let mut asked = connection.prepare(names).expect("is prepared");
    let found = asked.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    let found: Vec<(String, String, String)> =
        found.expect("is asked").collect::<Result<_, _>>().expect("is read");
    assert_eq!(found.len(), 6 + 4 + 1 + 2 + 4);
    for (table, column, sql) in found {
        for name in [&table, &column] {
            assert!(!name.split('_').any(|word| words.contains(&word)), "{table}.{column}");
        }
        assert!(sql.ends_with("STRICT, WITHOUT ROWID"), "{sql}");
    }
}
