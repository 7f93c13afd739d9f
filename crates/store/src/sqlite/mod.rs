//! SQLite: how statements run on it.

pub(crate) mod ballast;
pub(crate) mod guard;
pub(crate) mod open;
#[cfg(feature = "record")]
mod record;
pub(crate) mod writer;

use crate::{Sql, StoreError, Value, row};
use rusqlite::{
    CachedStatement, Connection, ErrorCode, ffi,
    types::{ToSqlOutput, ValueRef},
};

/// How a transaction begins.
#[derive(Clone, Copy)]
pub(crate) enum Begin {
    /// Reading.
    Deferred,
    /// Writing: waits for its turn at the start, never half-way.
    Immediate,
}

pub(crate) fn begin(connection: &mut Connection, how: Begin) -> Result<(), StoreError> {
    if !connection.is_autocommit() {
        // A unit of work that panicked left it open.
        step(connection, "ROLLBACK")?;
    }
    step(
        connection,
        match how {
            Begin::Deferred => "BEGIN DEFERRED",
            Begin::Immediate => "BEGIN IMMEDIATE",
        },
    )
}

/// Ends a transaction that only read.
pub(crate) fn end(connection: &mut Connection) -> Result<(), StoreError> {
    if connection.is_autocommit() { Ok(()) } else { step(connection, "COMMIT") }
}

/// Runs one of the store's own words, such as `COMMIT`.
pub(crate) fn step(connection: &Connection, word: &str) -> Result<(), StoreError> {
    connection.prepare_cached(word).and_then(|mut it| it.raw_execute()).map_err(said)?;
    Ok(())
}

pub(crate) fn prepare<'c>(
    connection: &'c Connection,
    sql: &'static Sql,
) -> Result<CachedStatement<'c>, StoreError> {
    connection.prepare_cached(sql.for_sqlite()).map_err(said)
}

fn bind<'c>(
    connection: &'c Connection,
    sql: &'static Sql,
    params: &[Value],
) -> Result<CachedStatement<'c>, StoreError> {
    let mut statement = prepare(connection, sql)?;
    let takes = statement.parameter_count();
    if takes != params.len() {
        return Err(StoreError::Parameters { statement: sql.name(), takes, given: params.len() });
    }
    for (index, value) in params.iter().enumerate() {
        statement.raw_bind_parameter(index + 1, value).map_err(said)?;
    }
    #[cfg(feature = "record")]
    record::tell(sql, params);
    Ok(statement)
}

/// Hands each row to `goes_on` until it answers `false`.
pub(crate) fn each(
    connection: &Connection,
    sql: &'static Sql,
    params: &[Value],
    mut goes_on: impl FnMut(&row::Row<'_>) -> bool,
) -> Result<(), StoreError> {
    let mut statement = bind(connection, sql, params)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(said)? {
        if !goes_on(&row::Row(row::Engine::Sqlite(row))) {
            break;
        }
    }
    Ok(())
}

pub(crate) fn run(
    connection: &Connection,
    sql: &'static Sql,
    params: &[Value],
) -> Result<u64, StoreError> {
    let changed = bind(connection, sql, params)?.raw_execute().map_err(said)?;
    Ok(changed as u64)
}

pub(crate) fn cell<'a>(
    row: &'a rusqlite::Row<'_>,
    index: usize,
) -> Result<row::Cell<'a>, StoreError> {
    let wanted = "a column of this answer";
    Ok(match row.get_ref(index).map_err(|_| StoreError::Column { index, wanted })? {
        ValueRef::Null => row::Cell::Null,
        ValueRef::Integer(number) => row::Cell::Int(number),
        ValueRef::Real(number) => row::Cell::Real(number),
        ValueRef::Text(text) => row::Cell::Text(
            std::str::from_utf8(text).map_err(|_| StoreError::Damaged("text".into()))?,
        ),
        ValueRef::Blob(bytes) => row::Cell::Bytes(bytes),
    })
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Real(number) => ValueRef::Real(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
            Value::Sealed(words) => ValueRef::Text(words.as_str().as_bytes()),
        }))
    }
}

/// What SQLite said, in the store's words. Its messages name tables and columns, never values.
pub(crate) fn said(error: rusqlite::Error) -> StoreError {
    let rusqlite::Error::SqliteFailure(code, message) = &error else {
        return StoreError::Engine(error.to_string());
    };
    let message = message.clone().unwrap_or_else(|| code.to_string());
    match (code.code, code.extended_code) {
        (_, ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => {
            StoreError::Conflict(after_colon(&message))
        }
        (ErrorCode::ConstraintViolation, _) => StoreError::Broken(after_colon(&message)),
        (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => StoreError::Busy,
        (ErrorCode::DiskFull, _) => StoreError::DiskFull,
        (ErrorCode::AuthorizationForStatementDenied | ErrorCode::ReadOnly, _) => {
            StoreError::Denied(message)
        }
        (ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase, _) => StoreError::Damaged(message),
        (ErrorCode::CannotOpen, _) => StoreError::Unreachable(message),
        _ => StoreError::Engine(message),
    }
}

fn after_colon(message: &str) -> String {
    message.rsplit(": ").next().unwrap_or(message).to_owned()
}
