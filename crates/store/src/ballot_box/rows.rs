//! The rows of the ballot box. Its SQL is of another file than the main database's, and stands here alone.

use super::{Cast, Put, Sheets, letters, said};
use crate::StoreError;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use std::{cmp::Ordering, collections::BTreeMap};

const BEGIN: &str = "INSERT INTO begun (wave) VALUES (?1) ON CONFLICT DO NOTHING";
const HAS_BEGUN: &str = "SELECT 1 FROM begun WHERE wave = ?1";
const HAS_ANY: &str = "SELECT 1 WHERE EXISTS (SELECT 1 FROM ballot) OR EXISTS (SELECT 1 FROM sheet) OR EXISTS (SELECT 1 FROM begun)";
pub(super) const IS_CLOSED: &str = "SELECT is_opened FROM closed WHERE wave = ?1";
const CLOSE: &str = "INSERT INTO closed (wave, is_opened) VALUES (?1, 0) ON CONFLICT DO NOTHING";
const FIND: &str =
    "SELECT cell, number, leaf = ?3 AND wire = ?4 FROM ballot WHERE wave = ?1 AND key = ?2";
const ADD: &str =
    "INSERT INTO ballot (wave, key, cell, number, leaf, wire) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const REPLACE: &str =
    "UPDATE ballot SET number = ?3, leaf = ?4, wire = ?5 WHERE wave = ?1 AND key = ?2";
const COUNT: &str = "SELECT cell, count(*) FROM ballot WHERE wave = ?1 GROUP BY cell ORDER BY cell";
const LEAVES: &str = "SELECT leaf, key FROM ballot WHERE wave = ?1";
const READ: &str = "SELECT cell, wire FROM ballot WHERE wave = ?1 AND key = ?2 AND leaf = ?3";
const SET_OPENED: &str = "UPDATE closed SET is_opened = 1 WHERE wave = ?1";
const ADD_SHEET: &str = "INSERT INTO sheet (wave, cell, answers, times) VALUES (?1, ?2, ?3, ?4)";
const SHEETS: &str =
    "SELECT cell, answers, times FROM sheet WHERE wave = ?1 ORDER BY cell, answers";
const FORGET: [&str; 4] = [
    "DELETE FROM begun WHERE wave = ?1",
    "DELETE FROM ballot WHERE wave = ?1",
    "DELETE FROM sheet WHERE wave = ?1",
    "DELETE FROM closed WHERE wave = ?1",
];

const FORGET_SHEETS: &str = "DELETE FROM sheet WHERE wave = ?1";

pub(super) type Wave = [u8; 32];
/// A leaf, and the key of its ballot.
pub(super) type Leaf = ([u8; 32], [u8; 65]);

/// Cell, leaf and ballot.
pub(super) type Read = (u32, [u8; 32], Vec<u8>);

pub(super) fn run(
    connection: &Connection,
    sql: &str,
    values: &[&dyn ToSql],
) -> Result<usize, StoreError> {
    connection.prepare_cached(sql).and_then(|mut it| it.execute(values)).map_err(said)
}

pub(super) fn first<T>(
    connection: &Connection,
    sql: &str,
    values: &[&dyn ToSql],
    read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Option<T>, StoreError> {
    let found =
        connection.prepare_cached(sql).and_then(|mut it| it.query_row(values, read).optional());
    found.map_err(said)
}

fn all<T>(
    connection: &Connection,
    sql: &str,
    wave: &Wave,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    let mut asked = connection.prepare_cached(sql).map_err(said)?;
    let rows = asked.query_map([wave], read).map_err(said)?;
    rows.collect::<Result<_, _>>().map_err(said)
}

pub(super) fn put(connection: &Connection, new: &Cast) -> Result<Put, StoreError> {
    if first(connection, IS_CLOSED, params![new.wave], |_| Ok(()))?.is_some() {
        return Ok(Put::Closed);
    }
    let there = first(connection, FIND, params![new.wave, new.key, new.leaf, new.wire], |row| {
        Ok((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?, row.get::<_, bool>(2)?))
    })?;
    let Some((cell, number, is_same)) = there else {
        let values = params![new.wave, new.key, new.cell, new.number, new.leaf, new.wire];
        run(connection, ADD, values)?;
        return Ok(Put::Kept);
    };
    Ok(match new.number.cmp(&number) {
        _ if new.cell != cell => Put::Differs,
        Ordering::Less => Put::Older,
        Ordering::Equal if is_same => Put::Same,
        Ordering::Equal => Put::Differs,
        Ordering::Greater => {
            run(connection, REPLACE, params![new.wave, new.key, new.number, new.leaf, new.wire])?;
            Put::Replaced
        }
    })
}

pub(super) fn begin(connection: &Connection, wave: &Wave) -> Result<(), StoreError> {
    run(connection, BEGIN, params![wave]).map(drop)
}

pub(super) fn has_begun(connection: &Connection, wave: &Wave) -> Result<bool, StoreError> {
    Ok(first(connection, HAS_BEGUN, params![wave], |_| Ok(()))?.is_some())
}

pub(super) fn is_empty(connection: &Connection) -> Result<bool, StoreError> {
    Ok(first(connection, HAS_ANY, &[], |_| Ok(()))?.is_none())
}

/// Answers whether it was open.
pub(super) fn close_wave(connection: &Connection, wave: &Wave) -> Result<bool, StoreError> {
    Ok(run(connection, CLOSE, params![wave])? > 0)
}

/// Which answers were given how often in each cell. Sorted, so that where a sheet stands says nothing of the ballot it
/// was read from.
pub(super) fn counted(sheets: Vec<(u32, String)>) -> BTreeMap<(u32, String), u32> {
    let mut counted = BTreeMap::new();
    for sheet in sheets {
        *counted.entry(sheet).or_default() += 1;
    }
    counted
}

pub(super) fn keep_sheets(
    connection: &Connection,
    wave: &Wave,
    sheets: &BTreeMap<(u32, String), u32>,
) -> Result<Sheets, StoreError> {
    match first(connection, IS_CLOSED, params![wave], |row| row.get::<_, bool>(0))? {
        None => return Ok(Sheets::NotClosed),
        Some(true) => return Ok(Sheets::Before),
        Some(false) => {}
    }
    for ((cell, answers), times) in sheets {
        run(connection, ADD_SHEET, params![wave, cell, answers, times])?;
    }
    run(connection, SET_OPENED, params![wave])?;
    Ok(Sheets::Kept)
}

/// Answers whether there was anything.
pub(super) fn forget(connection: &Connection, wave: &Wave) -> Result<bool, StoreError> {
    let mut gone = letters::destroy(connection, wave)?;
    for sql in FORGET {
        gone += run(connection, sql, params![wave])?;
    }
    Ok(gone > 0)
}

pub(super) fn forget_sheets(connection: &Connection, wave: &Wave) -> Result<bool, StoreError> {
    Ok(run(connection, FORGET_SHEETS, params![wave])? > 0)
}

pub(super) fn counts(connection: &Connection, wave: &Wave) -> Result<Vec<(u32, u32)>, StoreError> {
    all(connection, COUNT, wave, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// By leaf. Sorted here and not by the engine, which would sort whole rows.
pub(super) fn leaves(connection: &Connection, wave: &Wave) -> Result<Vec<Leaf>, StoreError> {
    let mut found = all(connection, LEAVES, wave, |row| Ok((row.get(0)?, row.get(1)?)))?;
    found.sort_unstable();
    Ok(found)
}

/// Cell, leaf and ballot of these leaves; all of them or none.
pub(super) fn ballots(
    connection: &Connection,
    wave: &Wave,
    leaves: &[Leaf],
) -> Result<Vec<Read>, StoreError> {
    let found = leaves.iter().map(|(leaf, key)| {
        let ballot = first(connection, READ, params![wave, key, leaf], |row| {
            Ok((row.get(0)?, *leaf, row.get(1)?))
        })?;
        ballot.ok_or(StoreError::Aborted)
    });
    found.collect()
}

pub(super) fn sheets(
    connection: &Connection,
    wave: &Wave,
) -> Result<Vec<(u32, String, u32)>, StoreError> {
    all(connection, SHEETS, wave, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}
