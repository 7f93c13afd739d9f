//! Back-ups of a SQLite file: a whole copy, verified before it gets its name.

use crate::{StoreError, sqlite::said};
use rusqlite::{Connection, OpenFlags};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};
use zwerm_domain::Timestamp;

/// Where the copy made before a migration goes: beside the database, named after the step.
pub(crate) fn before_migration(file: &Path, from: i64, to: i64, now: Timestamp) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let seconds = now.0 / 1_000_000;
    file.with_file_name(format!("{stem}-before-{to}-from-{from}-{seconds}.db"))
}

/// Copies the database to `to` under a temporary name, verifies the copy, then gives it its name.
pub(crate) fn copy(connection: &Connection, to: &Path) -> Result<(), StoreError> {
    let mut unfinished = to.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let unfinished = PathBuf::from(unfinished);
    if unfinished.exists() {
        fs::remove_file(&unfinished)
            .map_err(StoreError::file("removing an old unfinished copy"))?;
    }
    let copied = vacuum_into(connection, &unfinished)
        .and_then(|()| verify(&unfinished))
        .and_then(|()| keep(&unfinished, to));
    if copied.is_err() && unfinished.exists() && fs::remove_file(&unfinished).is_err() {
        tracing::warn!("an unfinished copy was left behind");
    }
    copied
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
    let says: String =
        copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(said)?;
    if says == "ok" { Ok(()) } else { Err(StoreError::Damaged(says)) }
}

/// Makes sure the copy and its name are on the disk.
fn keep(unfinished: &Path, to: &Path) -> Result<(), StoreError> {
    let what = || StoreError::file(format!("keeping {}", to.display()));
    File::open(unfinished).and_then(|copy| copy.sync_all()).map_err(what())?;
    fs::rename(unfinished, to).map_err(what())?;
    let folder = to.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(what())
}
