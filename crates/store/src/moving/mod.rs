//! Moving everything from a SQLite file to an empty PostgreSQL database: all of it, or nothing.
//!
//! One transaction on the other side holds every table, its count and its checksum compared, its references checked,
//! its numbering set on. The file is read and stays as it is; nobody writes to it meanwhile.

mod sum;
mod target;

use crate::{
    StoreError, backup,
    migrate::{self, must_be_current, newest_version},
    pg::{self, Address},
    row::Cell,
    sqlite::{self, open, said},
};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use sum::Sum;
use target::Target;

/// One table that was moved: counts and checksums were the same on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Its name.
    pub table: String,
    /// How many rows it has.
    pub rows: u64,
}

/// Moves the SQLite database `from`, which no server uses, to the empty PostgreSQL database `to`. Answers what was
/// moved, table by table.
pub fn move_to_postgres(from: &Path, to: &str) -> Result<Vec<Moved>, StoreError> {
    if !from.exists() {
        return Err(StoreError::NotFound);
    }
    let _lock = open::lock(from)?;
    let source =
        Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(said)?;
    must_be_current(&migrate::sqlite::lacking(&source)?, newest_version())?;
    if let Some(problem) = backup::problems(&source)?.into_iter().next() {
        return Err(StoreError::Damaged(problem));
    }
    let tables = tables(&source)?;
    pg::off_runtime(move || {
        let mut client = target::empty(&Address::read(to)?)?;
        let mut target = Target::begin(&mut client)?;
        let mut moved = Vec::new();
        for table in tables {
            let columns = columns(&source, &table)?;
            moved.push(move_table(&source, &mut target, table, &columns)?);
        }
        target.finish()?;
        target::plan(&mut client);
        Ok(moved)
    })
}

/// Every table but those that say how the database itself was made.
fn tables(source: &Connection) -> Result<Vec<String>, StoreError> {
    names(
        source,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration' ORDER BY name",
        [],
    )
}

fn columns(source: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    names(source, "SELECT name FROM pragma_table_info(?1) ORDER BY name", [table])
}

fn names<P: rusqlite::Params>(
    source: &Connection,
    sql: &str,
    params: P,
) -> Result<Vec<String>, StoreError> {
    let mut statement = source.prepare(sql).map_err(said)?;
    let found = statement.query_map(params, |row| row.get(0)).map_err(said)?;
    found.collect::<Result<_, _>>().map_err(said)
}

fn move_table(
    source: &Connection,
    target: &mut Target<'_>,
    table: String,
    columns: &[String],
) -> Result<Moved, StoreError> {
    target.must_have(&table, columns)?;
    let mut here = Sum::default();
    let mut copy = target.copy(&table, columns)?;
    each_row(source, &table, columns, |cells| {
        here.add(cells);
        copy.row(cells)
    })?;
    copy.end()?;
    let there = target.sum(&table, columns)?;
    if here == there {
        return Ok(Moved { table, rows: here.rows });
    }
    Err(StoreError::Damaged(format!(
        "{table} holds {} rows here and {} there, or other words; nothing was moved",
        here.rows, there.rows
    )))
}

/// What each table of a file holds, as a word that changes with any cell; of the columns in `lengths` (`table.column`)
/// with how long what stands there is, for they hold what is random each time.
#[cfg(feature = "testing")]
pub(crate) fn sums(file: &Path, lengths: &[&str]) -> Result<Vec<(String, String)>, StoreError> {
    let source =
        Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(said)?;
    let mut all = Vec::new();
    for table in tables(&source)? {
        let columns = columns(&source, &table)?;
        let mut sum = Sum::default();
        let is_length = |column: &String| lengths.contains(&format!("{table}.{column}").as_str());
        let is_length: Vec<bool> = columns.iter().map(is_length).collect();
        each_row(&source, &table, &columns, |cells| {
            let length = |cell: &Cell<'_>| match cell {
                Cell::Text(text) => text.len(),
                Cell::Bytes(bytes) => bytes.len(),
                _ => 0,
            };
            let lengths: Vec<usize> = cells.iter().map(length).collect();
            let cell = |at: usize| match is_length[at] {
                true => Cell::Int(i64::try_from(lengths[at]).unwrap_or(i64::MAX)),
                false => cells[at],
            };
            sum.add(&(0..cells.len()).map(cell).collect::<Vec<_>>());
            Ok(())
        })?;
        all.push((table, format!("{sum:?}")));
    }
    Ok(all)
}

/// Hands each row of a table to `visit`.
fn each_row(
    source: &Connection,
    table: &str,
    columns: &[String],
    mut visit: impl FnMut(&[Cell<'_>]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let sql = format!("SELECT {} FROM \"{table}\"", quoted(columns));
    let mut statement = source.prepare(&sql).map_err(said)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(said)? {
        let cells = (0..columns.len()).map(|at| sqlite::cell(row, at));
        visit(&cells.collect::<Result<Vec<_>, _>>()?)?;
    }
    Ok(())
}

fn quoted(columns: &[String]) -> String {
    let quoted: Vec<String> = columns.iter().map(|name| format!("\"{name}\"")).collect();
    quoted.join(", ")
}
