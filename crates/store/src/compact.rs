//! Compacting: what was deleted is nowhere in the files any more, not in free room and not in the log.

use crate::{
    Place, Store, StoreError,
    sqlite::{open, said},
};
use rusqlite::Connection;
use std::{path::Path, time::Duration};

/// Whoever writes waits while a file is written anew: a larger one is left as it is. What was deleted in it is zeros by
/// then, from the moment it was deleted (`secure_delete`).
const LARGEST: u64 = 256 << 20;

/// So long it waits for who reads.
const PATIENCE: Duration = Duration::from_secs(20);

impl Store {
    /// Writes the file anew without what was deleted, and empties its log. Blocks. On PostgreSQL there is nothing to do:
    /// its own vacuum does it.
    pub fn compact(&self) -> Result<(), StoreError> {
        match &self.options().place {
            Place::Sqlite(file) => compact(file),
            Place::Postgres(_) => Ok(()),
        }
    }
}

fn compact(file: &Path) -> Result<(), StoreError> {
    let connection = open::unguarded(file)?;
    connection.busy_timeout(PATIENCE).map_err(said)?;
    if std::fs::metadata(file).map_or(0, |about| about.len()) <= LARGEST {
        // Not in memory: that may be less than the file.
        connection.execute_batch("PRAGMA temp_store = FILE; VACUUM;").map_err(said)?;
    }
    empty_log(&connection)
}

/// Folds the log into the file and cuts it to nothing, once nobody reads from it.
fn empty_log(connection: &Connection) -> Result<(), StoreError> {
    let is_busy: i64 = connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
        .map_err(said)?;
    if is_busy == 0 { Ok(()) } else { Err(StoreError::Busy) }
}
