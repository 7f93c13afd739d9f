//! Migrating a SQLite file: each step whole or not at all, after a back-up of what was there.

use crate::{
    StoreError, backup,
    migrate::{Applied, Engine, MAKE_TABLE, Migration, dialect, pending, steps},
    sqlite::said,
};
use rusqlite::Connection;
use std::path::Path;
use zwerm_domain::Timestamp;

/// What the file lacks. Refuses a newer or foreign history.
pub(crate) fn lacking(connection: &Connection) -> Result<Vec<Migration>, StoreError> {
    pending(&steps(Engine::Sqlite), &applied(connection)?)
}

pub(crate) fn applied(connection: &Connection) -> Result<Vec<Applied>, StoreError> {
    let has_table =
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migration'";
    let count: i64 = connection.query_row(has_table, [], |row| row.get(0)).map_err(said)?;
    if count == 0 {
        return Ok(Vec::new());
    }
    let mut statement = connection
        .prepare("SELECT version, name, checksum FROM migration ORDER BY version")
        .map_err(said)?;
    let rows = statement
        .query_map([], |row| {
            Ok(Applied { version: row.get(0)?, name: row.get(1)?, checksum: row.get(2)? })
        })
        .map_err(said)?;
    rows.collect::<Result<_, _>>().map_err(said)
}

/// Brings the file up to date; an existing database is backed up first, beside itself.
pub(crate) fn migrate(
    connection: &Connection,
    file: &Path,
    now: Timestamp,
) -> Result<(), StoreError> {
    make(&lacking(connection)?, connection, file, now)
}

fn make(
    lacking: &[Migration],
    connection: &Connection,
    file: &Path,
    now: Timestamp,
) -> Result<(), StoreError> {
    let found = applied(connection)?.last().map_or(0, |made| made.version);
    let Some(newest) = lacking.last() else { return Ok(()) };
    if found > 0 {
        let to = backup::before_migration(file, found, newest.version, now);
        let rows = backup::copy(connection, &to)?;
        tracing::info!(from = found, to = newest.version, rows, "backed up before migrating");
    }
    // Off, so that a step may rebuild a table; each step is checked as a whole instead.
    connection.execute_batch("PRAGMA foreign_keys = OFF").map_err(said)?;
    connection.execute_batch(&dialect::rewrite(MAKE_TABLE, Engine::Sqlite)).map_err(said)?;
    for step in lacking {
        apply(connection, step, now).map_err(|error| StoreError::Migration {
            name: step.name.clone(),
            why: error.to_string(),
        })?;
    }
    Ok(())
}

fn apply(connection: &Connection, step: &Migration, now: Timestamp) -> Result<(), StoreError> {
    let transaction = connection.unchecked_transaction().map_err(said)?;
    transaction.execute_batch(&step.sql).map_err(said)?;
    transaction
        .execute(
            "INSERT INTO migration (version, name, checksum, applied_at) VALUES (?1, ?2, ?3, ?4)",
            (step.version, &step.name, step.checksum, now.0),
        )
        .map_err(said)?;
    let broken: i64 = transaction
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))
        .map_err(said)?;
    if broken > 0 {
        return Err(StoreError::Broken(format!("{broken} rows point at nothing")));
    }
    transaction.pragma_update(None, "user_version", step.version).map_err(said)?;
    transaction.commit().map_err(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, Store, newest_version, sqlite::open};
    use std::fs;

    fn older(file: &Path) -> Connection {
        let connection = open::unguarded(file).expect("opens");
        let steps = steps(Engine::Sqlite);
        let (_, before) = steps.split_last().expect("there are steps");
        make(before, &connection, file, Timestamp(0)).expect("is made");
        connection
    }

    #[test]
    fn an_older_database_is_backed_up_and_migrated_and_a_tool_refuses_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("zwerm.db");
        drop(older(&file));
        let refused = Store::open(Options::sqlite(&file).beside()).err();
        assert!(matches!(refused, Some(StoreError::OlderSchema { .. })), "{refused:?}");
        Store::open(Options::sqlite(&file)).expect("migrates").close();
        let connection = open::unguarded(&file).expect("opens");
        let version = open::pragma(&connection, "user_version").expect("is told");
        assert_eq!(version, newest_version());
        let copies = fs::read_dir(folder.path()).expect("is listed");
        let names = copies.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let copies: Vec<_> = names.filter(|name| name.starts_with("zwerm-before-")).collect();
        assert_eq!(copies.len(), 1, "{copies:?}");
        let copy = open::unguarded(&folder.path().join(&copies[0])).expect("opens");
        assert_eq!(lacking(&copy).expect("is known").len(), 1);
    }

    #[test]
    fn a_failing_step_leaves_the_database_as_it_was() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("zwerm.db");
        let connection = older(&file);
        let wrong = Migration {
            version: 9999,
            name: "9999_wrong".into(),
            checksum: "",
            sql: "CREATE TABLE half (a INTEGER) STRICT; CREATE TABLE half (a INTEGER) STRICT;"
                .into(),
        };
        let before = applied(&connection).expect("is read").len();
        let failed = make(&[wrong], &connection, &file, Timestamp(0));
        assert!(matches!(failed, Err(StoreError::Migration { .. })), "{failed:?}");
        assert_eq!(applied(&connection).expect("is read").len(), before);
        let half = connection.prepare("SELECT a FROM half");
        assert!(half.is_err(), "nothing of the step is there");
    }
}
