//! A ballot box from outside: a copy of it is put back, and an administrator looks at it.

use super::file::{self, APPLICATION_ID, MODE};
use crate::{
    StoreError, backup,
    sqlite::{open, said},
};
use rusqlite::{Connection, OpenFlags};
use std::{fs, io::Read, os::unix::fs::PermissionsExt, path::Path};

/// Where a SQLite file says of what program it is.
const AT: usize = 68;

/// Whether a file is a ballot box or a copy of one.
pub fn is_ballot_box(file: &Path) -> bool {
    let mut head = [0; AT + 4];
    let read = fs::File::open(file).and_then(|mut file| file.read_exact(&mut head));
    let id = u32::try_from(APPLICATION_ID).unwrap_or_default().to_be_bytes();
    read.is_ok() && head[AT..] == id
}

/// Puts the copy `from` in the place of the ballot box `to`, verified first; a box that a server uses is refused, and what stood there is
/// kept beside it as `NAME.replaced`. Answers how many rows it holds.
pub fn restore_ballots(from: &Path, to: &Path) -> Result<u64, StoreError> {
    let _lock = open::lock(to)?;
    backup::verify(from)?;
    let source =
        Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(said)?;
    if open::pragma(&source, "application_id")? != APPLICATION_ID {
        return Err(StoreError::NotOurs(from.display().to_string()));
    }
    let found = open::pragma(&source, "user_version")?;
    if found > file::VERSION {
        return Err(StoreError::NewerSchema { found, known: file::VERSION });
    }
    backup::put_in_place(&source, to, MODE)
}

/// What an administrator sees of a ballot box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallotsLooked {
    /// How large it is; nothing where there is none.
    pub bytes: Option<u64>,
    /// Whether a server has it open: then it is not read.
    pub is_served: bool,
    /// Whether others on this machine may read it.
    pub is_open: bool,
    /// Whether a log is left of a server that did not stop in order: in it stands in what order the last ones came.
    pub has_log: bool,
    /// What is wrong with it, in words without values.
    pub problems: Vec<String>,
}

/// Looks at the ballot box in this file, and changes nothing.
pub fn look_at_ballots(file: &Path) -> Result<BallotsLooked, StoreError> {
    let Ok(about) = fs::metadata(file) else { return Ok(BallotsLooked::default()) };
    let log = fs::metadata(backup::with_suffix(file, "-wal"));
    let mut looked = BallotsLooked {
        bytes: Some(about.len()),
        is_open: about.permissions().mode() & 0o077 != 0,
        ..BallotsLooked::default()
    };
    match open::lock(file) {
        Err(StoreError::InUse) => looked.is_served = true,
        Err(error) => return Err(error),
        Ok(_lock) => {
            looked.has_log = log.is_ok_and(|log| log.len() > 0);
            match is_ballot_box(file) {
                // With a log it would be read along, and written: that is for the server.
                true if looked.has_log => {}
                true => match backup::verify(file) {
                    Ok(()) => {}
                    Err(StoreError::Damaged(why)) => looked.problems.push(why),
                    Err(error) => looked.problems.push(error.to_string()),
                },
                false => looked.problems.push("it is no ballot box".into()),
            }
        }
    }
    Ok(looked)
}
