//! Back-ups of a SQLite file: a whole copy, verified before it gets its name.

use crate::{
    StoreError,
    migrate::{self, pending, steps},
    sqlite::{open, said},
};
use rusqlite::{Connection, OpenFlags};
use std::{
    fs::{self, File, OpenOptions},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};
use zwerm_domain::Timestamp;

/// Copies the SQLite database `from` to the new file `to`, also while a server uses it.
///
/// The copy is verified before it gets its name: there is never half a back-up under that name.
/// Answers how many rows it holds.
pub fn backup(from: &Path, to: &Path) -> Result<u64, StoreError> {
    refuse_existing(to)?;
    if !from.exists() {
        return Err(StoreError::NotFound);
    }
    let connection = open::unguarded(from)?;
    copy(&connection, to)
}

/// Puts the back-up `from` in the place of the database `to`. The back-up is verified first; a
/// database that a server uses is refused; what stood there is kept beside it as `NAME.replaced`.
/// Answers how many rows it holds.
pub fn restore(from: &Path, to: &Path) -> Result<u64, StoreError> {
    let _lock = open::lock(to)?;
    verify(from)?;
    let source =
        Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(said)?;
    if open::pragma(&source, "application_id")? != open::APPLICATION_ID {
        return Err(StoreError::NotOurs(from.display().to_string()));
    }
    pending(&steps(migrate::Engine::Sqlite), &migrate::sqlite::applied(&source)?)?;
    put_in_place(&source, to, 0o644)
}

/// Puts a copy of what was verified where `to` is; what stood there is kept beside it.
pub(crate) fn put_in_place(source: &Connection, to: &Path, mode: u32) -> Result<u64, StoreError> {
    let incoming = with_suffix(to, ".incoming");
    remove_if_there(&incoming)?;
    let rows = copy_as(source, &incoming, mode)?;
    // With its log, and without opening it: it may be damaged, which is why somebody restores.
    for suffix in ["", "-wal", "-shm"] {
        let (old, kept) = (with_suffix(to, suffix), with_suffix(to, &format!(".replaced{suffix}")));
        remove_if_there(&kept)?;
        if old.exists() {
            fs::rename(&old, &kept)
                .map_err(StoreError::file(format!("keeping {}", old.display())))?;
        }
    }
    keep(&incoming, to)?;
    Ok(rows)
}

pub(crate) fn refuse_existing(to: &Path) -> Result<(), StoreError> {
    if to.exists() {
        let what = to.display().to_string();
        return Err(StoreError::File { what, why: "is there already".into() });
    }
    Ok(())
}

pub(crate) fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Whether the copy has every table and index of the original, and how many rows they hold.
fn compare(original: &Connection, to: &Path) -> Result<u64, StoreError> {
    let copy = Connection::open_with_flags(to, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(said)?;
    let names = |connection: &Connection, kinds: &str| -> Result<Vec<String>, StoreError> {
        let sql = format!("SELECT name FROM sqlite_schema WHERE type IN ({kinds}) ORDER BY name");
        let mut statement = connection.prepare(&sql).map_err(said)?;
        let names = statement.query_map([], |row| row.get(0)).map_err(said)?;
        names.collect::<Result<_, _>>().map_err(said)
    };
    let kinds = "'table', 'index', 'view', 'trigger'";
    if names(original, kinds)? != names(&copy, kinds)? {
        return Err(StoreError::Damaged("the copy lacks a table or an index".into()));
    }
    let mut rows = 0;
    for table in names(&copy, "'table'")? {
        let count = format!("SELECT count(*) FROM \"{table}\"");
        let count: i64 = copy.query_row(&count, [], |row| row.get(0)).map_err(said)?;
        rows += count.unsigned_abs();
    }
    Ok(rows)
}

/// Where the copy made before a migration goes: beside the database, named after the step.
pub(crate) fn before_migration(file: &Path, from: i64, to: i64, now: Timestamp) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let seconds = now.0 / 1_000_000;
    file.with_file_name(format!("{stem}-before-{to}-from-{from}-{seconds}.db"))
}

/// Copies the database to `to` under a temporary name, verifies the copy, then gives it its name.
pub(crate) fn copy(connection: &Connection, to: &Path) -> Result<u64, StoreError> {
    copy_as(connection, to, 0o644)
}

/// The same, made with these rights (less what the system takes off).
pub(crate) fn copy_as(connection: &Connection, to: &Path, mode: u32) -> Result<u64, StoreError> {
    let unfinished = with_suffix(to, ".unfinished");
    remove_if_there(&unfinished)?;
    // What is copied into may be there already if it is empty: so it never had other rights.
    let made = OpenOptions::new().write(true).create_new(true).mode(mode).open(&unfinished);
    made.map_err(StoreError::file(format!("making {}", unfinished.display())))?;
    let copied = vacuum_into(connection, &unfinished)
        .and_then(|()| verify(&unfinished))
        .and_then(|()| compare(connection, &unfinished))
        .and_then(|rows| keep(&unfinished, to).map(|()| rows));
    if copied.is_err() && remove_if_there(&unfinished).is_err() {
        tracing::warn!("an unfinished copy was left behind");
    }
    copied
}

pub(crate) fn remove_if_there(file: &Path) -> Result<(), StoreError> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(StoreError::file(format!("removing {}", file.display()))(error))
        }
        _ => Ok(()),
    }
}

fn vacuum_into(connection: &Connection, to: &Path) -> Result<(), StoreError> {
    let name = to.to_str().ok_or_else(|| StoreError::File {
        what: to.display().to_string(),
        why: "the path is not readable text".into(),
    })?;
    connection.execute("VACUUM INTO ?1", [name]).map_err(said)?;
    Ok(())
}

/// Whether a file is a whole database.
pub(crate) fn verify(file: &Path) -> Result<(), StoreError> {
    let copy = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(said)?;
    problems(&copy)?.into_iter().next().map_or(Ok(()), |problem| Err(StoreError::Damaged(problem)))
}

/// What is wrong with a database, in words without values; empty when it is whole.
pub(crate) fn problems(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let ask = |sql: &str| -> Result<Vec<String>, StoreError> {
        let mut statement = connection.prepare(sql).map_err(said)?;
        let lines = statement.query_map([], |row| row.get(0)).map_err(said)?;
        lines.collect::<Result<_, _>>().map_err(said)
    };
    let mut problems = ask("PRAGMA integrity_check(20)")?;
    problems.retain(|line| line != "ok");
    let orphans = "SELECT 'a row of ' || \"table\" || ' points at nothing in ' || \"parent\"
        FROM pragma_foreign_key_check LIMIT 20";
    problems.extend(ask(orphans)?);
    Ok(problems)
}

/// Makes sure the copy and its name are on the disk.
fn keep(unfinished: &Path, to: &Path) -> Result<(), StoreError> {
    let what = || StoreError::file(format!("keeping {}", to.display()));
    File::open(unfinished).and_then(|copy| copy.sync_all()).map_err(what())?;
    fs::rename(unfinished, to).map_err(what())?;
    let folder = to.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(what())
}
