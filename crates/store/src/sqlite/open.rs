//! Opening SQLite files with the settings that make them durable and safe.

use crate::{
    Mode, Options, PairReader, Reader, StoreError, Synchronous, Writer,
    checkup::network_kind,
    migrate::{self, must_be_current, newest_version},
    reader,
    sqlite::{
        guard::{self, May},
        said,
        writer::Desk,
    },
    store::{Opened, Shared},
};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{
    fs::{File, TryLockError},
    path::{Path, PathBuf},
    sync::Arc,
};
use zwerm_domain::Clock;

/// "ZWRM": how a file says that it is a database of Zwerm.
pub(crate) const APPLICATION_ID: i64 = 0x5A57_524D;
/// Below this version the write-ahead log can lose commits.
const OLDEST_SAFE: i32 = 3_051_003;
/// Prepared statements kept by each connection; more than Zwerm has.
const STATEMENTS_KEPT: usize = 1024;

/// Readers read the file through memory that the system shares and takes back as it likes: a third less
/// time a page at 100,000 people. The writer does not: a failing disk must reach it as an error. What is
/// mapped is looked at anew each time, so the cells of a page are checked by the writer and `doctor`.
const MAPPED: i64 = 1 << 36;

/// Opens a file as a whole store; a server locks and migrates it first.
pub(crate) fn open(file: &Path, options: &Options, shared: &Shared) -> Result<Opened, StoreError> {
    refuse_unsafe_engine()?;
    if let Some(kind) = network_kind(file) {
        return Err(StoreError::NetworkDisk(kind));
    }
    let lock = match options.mode {
        Mode::Serve => Some(lock(file)?),
        Mode::Beside => None,
    };
    let first = unguarded(file)?;
    match options.mode {
        Mode::Serve => migrate::sqlite::migrate(&first, file, Clock::system().now())?,
        Mode::Beside => must_be_current(&migrate::sqlite::lacking(&first)?, newest_version())?,
    }
    let desk = Desk {
        writer: Writer::new(
            reader::Connection::Sqlite(writer(file, options.synchronous)?),
            Arc::clone(&shared.keys),
        ),
        shared: shared.clone(),
        batch: options.commit_batch.max(1),
        added_sync: options.added_sync,
    };
    let readers = |may| {
        let made = (0..options.readers.max(1)).map(move |_| reader(file, may));
        made.map(|it| Ok(Reader::new(reader::Connection::Sqlite(it?), Arc::clone(&shared.keys))))
    };
    Ok(Opened {
        general: readers(May::ReadOpen).collect::<Result<_, StoreError>>()?,
        pair: readers(May::ReadAll)
            .map(|it| it.map(PairReader))
            .collect::<Result<_, StoreError>>()?,
        writers: vec![Box::new(move || desk.serve())],
        lock,
    })
}

/// The lock of the one server on a file; let go when dropped, also by a crash.
pub(crate) fn lock(file: &Path) -> Result<File, StoreError> {
    let mut name = file.as_os_str().to_owned();
    name.push(".lock");
    let name = PathBuf::from(name);
    let what = || StoreError::file(format!("locking {}", name.display()));
    let lock = File::create(&name).map_err(what())?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
        Err(TryLockError::Error(error)) => Err(what()(error)),
    }
}

pub(crate) fn refuse_unsafe_engine() -> Result<(), StoreError> {
    if rusqlite::version_number() < OLDEST_SAFE {
        return Err(StoreError::UnsafeEngine(rusqlite::version().to_owned()));
    }
    Ok(())
}

/// A connection for writing, without a guard: for migrating, backing up and checking.
pub(crate) fn unguarded(file: &Path) -> Result<Connection, StoreError> {
    let connection =
        connect(file, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    let id: i64 = pragma(&connection, "application_id")?;
    let is_empty = pragma(&connection, "page_count")? == 0;
    if id != APPLICATION_ID && !is_empty {
        return Err(StoreError::NotOurs(file.display().to_string()));
    }
    let settings = format!(
        "PRAGMA application_id = {APPLICATION_ID}; PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 67108864;"
    );
    connection.execute_batch(&settings).map_err(said)?;
    Ok(connection)
}

/// The one connection that writes.
pub(crate) fn writer(file: &Path, synchronous: Synchronous) -> Result<Connection, StoreError> {
    let mut connection = unguarded(file)?;
    let synchronous = match synchronous {
        Synchronous::Full => "FULL",
        Synchronous::Off => "OFF",
    };
    let settings = format!("PRAGMA synchronous = {synchronous}; PRAGMA foreign_keys = ON;");
    connection.execute_batch(&settings).map_err(said)?;
    guard::set(&mut connection, May::Write)?;
    Ok(connection)
}

/// A connection that can only read.
pub(crate) fn reader(file: &Path, may: May) -> Result<Connection, StoreError> {
    let mut connection = connect(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let settings = format!(
        "PRAGMA query_only = ON; PRAGMA mmap_size = {MAPPED}; PRAGMA cell_size_check = OFF;"
    );
    connection.execute_batch(&settings).map_err(said)?;
    guard::set(&mut connection, may)?;
    Ok(connection)
}

fn connect(file: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let connection =
        Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(said)?;
    settle(&connection)?;
    Ok(connection)
}

/// The settings of every connection, whatever file it is to.
pub(crate) fn settle(connection: &Connection) -> Result<(), StoreError> {
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    // A statement keeps its plan whatever its values are: planning anew on each new value took more
    // than half of a page's time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(said)?;
    connection
        .execute_batch(
            "PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
             PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096;",
        )
        .map_err(said)
}

/// The value of a numeric setting.
pub(crate) fn pragma(connection: &Connection, name: &str) -> Result<i64, StoreError> {
    connection.pragma_query_value(None, name, |row| row.get(0)).map_err(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::StatementStatus;

    #[test]
    fn a_statement_is_planned_once_whatever_its_values() {
        let folder = tempfile::tempdir().expect("a folder");
        let connection = unguarded(&folder.path().join("plan.db")).expect("opens");
        connection
            .execute_batch(
                "CREATE TABLE bird (a INTEGER, b INTEGER);
                 CREATE INDEX bird_free ON bird (a) WHERE b IS NULL;",
            )
            .expect("is made");
        let mut asked = connection
            .prepare("SELECT a FROM bird WHERE a = ?1 AND b IS NULL LIMIT ?2")
            .expect("is prepared");
        for value in 1..5 {
            asked.query_row([value, value], |_| Ok(())).expect_err("no bird");
        }
        assert_eq!(asked.get_status(StatementStatus::RePrepare), 0);
    }
}
