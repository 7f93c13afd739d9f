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
    let lacking = lacking(connection)?;
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
    for step in &lacking {
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
