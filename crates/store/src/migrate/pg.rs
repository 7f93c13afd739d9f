//! Migrating a PostgreSQL database: one server at a time, each step whole or not at all.

use crate::{
    StoreError,
    migrate::{
        Applied, Engine, MAKE_TABLE, Migration, must_be_current, newest_version, pending, steps,
    },
    pg::said,
};
use ::postgres::{Client, Error};
use zwerm_domain::Timestamp;

/// "ZWRM": who migrates holds this lock until its connection ends.
const LOCK: &str = "SELECT pg_advisory_lock(1515672141)";

/// Brings the database up to date.
pub(crate) fn migrate(client: &mut Client, now: Timestamp) -> Result<(), StoreError> {
    if lacking(client)?.is_empty() {
        return Ok(());
    }
    client.batch_execute(LOCK).map_err(|error| said(&error))?;
    client.batch_execute(MAKE_TABLE).map_err(|error| said(&error))?;
    // Asked again: another server may have done it while this one waited.
    for step in lacking(client)? {
        apply(client, &step, now).map_err(|error| StoreError::Migration {
            name: step.name.clone(),
            why: said(&error).to_string(),
        })?;
    }
    Ok(())
}

/// Refuses a database that is older or newer than the program.
pub(crate) fn check(client: &mut Client) -> Result<(), StoreError> {
    must_be_current(&lacking(client)?, newest_version())
}

/// The newest version the database has.
pub(crate) fn version(client: &mut Client) -> Result<i64, StoreError> {
    let applied = applied(client).map_err(|error| said(&error))?;
    Ok(applied.last().map_or(0, |made| made.version))
}

fn lacking(client: &mut Client) -> Result<Vec<Migration>, StoreError> {
    let applied = applied(client).map_err(|error| said(&error))?;
    pending(&steps(Engine::Postgres), &applied)
}

fn applied(client: &mut Client) -> Result<Vec<Applied>, Error> {
    let has_table = client.query_one("SELECT to_regclass('migration') IS NOT NULL", &[])?;
    if !has_table.try_get::<_, bool>(0)? {
        return Ok(Vec::new());
    }
    let rows =
        client.query("SELECT version, name, checksum FROM migration ORDER BY version", &[])?;
    rows.iter()
        .map(|row| {
            let (version, name, checksum) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
            Ok(Applied { version, name, checksum })
        })
        .collect()
}

fn apply(client: &mut Client, step: &Migration, now: Timestamp) -> Result<(), Error> {
    let mut transaction = client.transaction()?;
    transaction.batch_execute(&step.sql)?;
    transaction.execute(
        "INSERT INTO migration (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)",
        &[&step.version, &step.name, &step.checksum, &now.0],
    )?;
    transaction.commit()
}
