//! How a store is opened: where it is, as what, and with how many hands.

use std::{path::PathBuf, thread, time::Duration};

/// Where the database is.
#[derive(Clone, Debug)]
pub enum Place {
    /// A SQLite file; made if absent.
    Sqlite(PathBuf),
    /// A PostgreSQL database: `postgres://user:password@host/name`.
    Postgres(String),
}

/// As what the store is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The server: the only one on a SQLite file; migrates it.
    Serve,
    /// A tool beside a server (a back-up, an import): neither locks nor migrates.
    Beside,
}

/// How sure a commit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Synchronous {
    /// On the disk before the answer.
    Full,
    /// Not waiting for the disk: only to measure what waiting costs.
    Off,
}

/// How to open a store; begin with [`Options::sqlite`] or [`Options::postgres`].
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the database is.
    pub place: Place,
    /// As what it is opened.
    pub mode: Mode,
    /// Connections of general readers, and as many of pair readers (PostgreSQL: and of writers).
    pub readers: usize,
    /// Most units of work that share a commit (SQLite); 1 is one commit each.
    pub commit_batch: usize,
    /// Room kept free beside the file for when the disk is full, in bytes (SQLite, a server); 0 is none.
    pub ballast: u64,
    /// How sure a commit is (SQLite).
    pub synchronous: Synchronous,
    /// Waited for after each commit (SQLite): to measure a slower disk.
    pub added_sync: Duration,
}

impl Options {
    /// A server on this SQLite file.
    pub fn sqlite(file: impl Into<PathBuf>) -> Options {
        Options::at(Place::Sqlite(file.into()))
    }

    /// A server on this PostgreSQL database.
    pub fn postgres(url: impl Into<String>) -> Options {
        Options::at(Place::Postgres(url.into()))
    }

    fn at(place: Place) -> Options {
        let cores = thread::available_parallelism().map_or(2, usize::from);
        Options {
            place,
            mode: Mode::Serve,
            readers: cores.clamp(2, 8),
            commit_batch: 256,
            ballast: 64 << 20,
            synchronous: Synchronous::Full,
            added_sync: Duration::ZERO,
        }
    }

    /// The same, beside a server.
    pub fn beside(self) -> Options {
        Options { mode: Mode::Beside, ..self }
    }
}
