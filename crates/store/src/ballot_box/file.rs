//! The file of the ballot box: how it is opened, made, and written anew.

use super::{letters, open, said};
use crate::{StoreError, backup, checkup::network_kind};
use rusqlite::{Connection, OpenFlags};
use std::{
    fs::{self, File, OpenOptions, Permissions},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
};

/// "ZWBB": how a file says that it is a ballot box of Zwerm.
pub(super) const APPLICATION_ID: i64 = 0x5A57_4242;
/// The version of its tables.
pub(super) const VERSION: i64 = 1;
/// The file and its copies are for the user that Zwerm runs as, and nobody else.
pub(super) const MODE: u32 = 0o600;

/// A larger file is not written anew through memory but through a nameless file in the system's folder for those.
const LARGEST_IN_MEMORY: u64 = 64 << 20;

/// A ballot of about a kilobyte has to fit in a quarter of a page: else it takes a page of its own, four times the room.
const PAGE: i64 = 8192;

/// No time, no order, no row number: each row stands where its own key puts it.
pub(super) const SCHEMA: &str = "
    CREATE TABLE ballot (
        wave BLOB NOT NULL CHECK (length(wave) = 32),
        key BLOB NOT NULL CHECK (length(key) = 65),
        cell INTEGER NOT NULL,
        number INTEGER NOT NULL,
        leaf BLOB NOT NULL CHECK (length(leaf) = 32),
        wire BLOB NOT NULL,
        PRIMARY KEY (wave, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sheet (
        wave BLOB NOT NULL CHECK (length(wave) = 32),
        cell INTEGER NOT NULL,
        answers TEXT NOT NULL,
        times INTEGER NOT NULL CHECK (times > 0),
        PRIMARY KEY (wave, cell, answers)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE begun (
        wave BLOB NOT NULL PRIMARY KEY CHECK (length(wave) = 32)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE closed (
        wave BLOB NOT NULL PRIMARY KEY CHECK (length(wave) = 32),
        is_opened INTEGER NOT NULL CHECK (is_opened IN (0, 1))
    ) STRICT, WITHOUT ROWID;";

/// What was there when the file was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// No file.
    Nothing,
    /// A file without a log.
    Whole,
    /// A log: the last stop was none, and the order of arrival is in it.
    Log,
}

pub(super) struct Opened {
    pub(super) connection: Connection,
    pub(super) lock: File,
    pub(super) left: Left,
}

pub(super) fn open(file: &Path) -> Result<Opened, StoreError> {
    open::refuse_unsafe_engine()?;
    if let Some(kind) = network_kind(file) {
        return Err(StoreError::NetworkDisk(kind));
    }
    let lock = open::lock(file)?;
    let size = |file: &Path| fs::metadata(file).map_or(0, |it| it.len());
    let left = match (size(file), size(&backup::with_suffix(file, "-wal"))) {
        (_, 1..) => Left::Log,
        (0, 0) => Left::Nothing,
        _ => Left::Whole,
    };
    let connection = connect(file)?;
    keep_to_oneself(file)?;
    Ok(Opened { connection, lock, left })
}

/// Made by us with the rights it is to have: its log gets the same.
fn keep_to_oneself(file: &Path) -> Result<(), StoreError> {
    let what = || StoreError::file(format!("keeping {} to ourselves", file.display()));
    let rights = fs::metadata(file).map_err(what())?.permissions();
    if rights.mode() & 0o777 == MODE {
        return Ok(());
    }
    fs::set_permissions(file, Permissions::from_mode(MODE)).map_err(what())
}

fn connect(file: &Path) -> Result<Connection, StoreError> {
    OpenOptions::new()
        .append(true)
        .create(true)
        .mode(MODE)
        .open(file)
        .map_err(StoreError::file(format!("opening {}", file.display())))?;
    let connection = Connection::open_with_flags(
        file,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
    .map_err(said)?;
    // Before anything is read: else there is a third file, `-shm`, which keeps in what order pages were written.
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE").map_err(said)?;
    open::settle(&connection)?;
    let is_empty = open::pragma(&connection, "page_count")? == 0;
    if !is_empty && open::pragma(&connection, "application_id")? != APPLICATION_ID {
        return Err(StoreError::NotOurs(file.display().to_string()));
    }
    let found = open::pragma(&connection, "user_version")?;
    if found > VERSION {
        return Err(StoreError::NewerSchema { found, known: VERSION });
    }
    let settings = format!(
        "PRAGMA page_size = {PAGE}; PRAGMA secure_delete = ON; PRAGMA application_id = {APPLICATION_ID};
         PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
    );
    connection.execute_batch(&settings).map_err(said)?;
    if found == 0 {
        let made = format!("BEGIN IMMEDIATE; {SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;");
        connection.execute_batch(&made).map_err(said)?;
    }
    connection.execute_batch(letters::TABLE).map_err(said)?;
    Ok(connection)
}

/// Writes the whole file anew in the order of its keys, and cuts the log to nothing.
pub(super) fn rewrite(connection: &Connection) -> Result<(), StoreError> {
    let pages = open::pragma(connection, "page_count")?.unsigned_abs();
    let bytes = pages.saturating_mul(PAGE.unsigned_abs());
    let place = if bytes <= LARGEST_IN_MEMORY { "MEMORY" } else { "FILE" };
    connection.execute_batch(&format!("PRAGMA temp_store = {place}; VACUUM;")).map_err(said)?;
    let is_busy: i64 = connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
        .map_err(said)?;
    if is_busy == 0 { Ok(()) } else { Err(StoreError::Busy) }
}
