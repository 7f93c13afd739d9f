//! What can go wrong at the door to the database, in words that need no engine to understand.

/// An error of the store. Its text never holds stored values, so it may be logged.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// [`one`](crate::Reader::one) found no row.
    #[error("nothing was found")]
    NotFound,
    /// Something unique is there already; holds the name of the rule.
    #[error("is there already: {0}")]
    Conflict(String),
    /// A row points at something that does not exist, or breaks another rule of the schema.
    #[error("breaks a rule of the schema: {0}")]
    Broken(String),
    /// The database is taken by others for too long; trying again may help.
    #[error("the database is busy")]
    Busy,
    /// No room on the disk: nothing was changed, and reading goes on.
    #[error("the disk is full")]
    DiskFull,
    /// This connection may not read or do that: private words open for a pair reader alone.
    #[error("this connection may not do that: {0}")]
    Denied(String),
    /// Private words came to a sealed column in the clear, or in a way that can't be followed.
    #[error("private words are kept sealed, and {0} would write them as they are")]
    Plain(&'static str),
    /// The key file is not known here, or the key of an agreement can't be opened with it.
    #[error("the key to private words is not there")]
    NoKey,
    /// The unit of work went on after a statement had failed; nothing of it was kept.
    #[error("a statement before this one failed, so nothing of this unit of work is kept")]
    Aborted,
    /// The unit of work panicked; nothing of it was kept.
    #[error("the unit of work broke off")]
    Panicked,
    /// A column holds another kind of cell than was asked for: the statement is wrong, not what is kept.
    #[error("column {index} holds another kind than {wanted}")]
    Kind {
        /// Place of the column, from 0.
        index: usize,
        /// What was asked for.
        wanted: &'static str,
    },
    /// A column holds a value that this server never writes: that row is damaged, and lists leave it out.
    #[error("column {index} is not {wanted}")]
    Column {
        /// Place of the column, from 0.
        index: usize,
        /// What was asked for.
        wanted: &'static str,
    },
    /// The number of parameters is wrong.
    #[error("{statement} takes {takes} parameters and was given {given}")]
    Parameters {
        /// The statement's name.
        statement: &'static str,
        /// How many it takes.
        takes: usize,
        /// How many it was given.
        given: usize,
    },
    /// The database was made by a newer Zwerm.
    #[error(
        "this database is of version {found}; this program knows versions up to {known}: use a newer program"
    )]
    NewerSchema {
        /// Version of the database.
        found: i64,
        /// Newest version the program knows.
        known: i64,
    },
    /// The database has to be migrated first.
    #[error("this database is of version {found} and needs {known}: run `zwerm migrate`")]
    OlderSchema {
        /// Version of the database.
        found: i64,
        /// Version the program needs.
        known: i64,
    },
    /// A migration that was applied has another text now.
    #[error("migration {0} was applied with another text: migrations are never edited")]
    ChangedMigration(String),
    /// A migration could not be applied; the database is as it was before it.
    #[error("migration {name} failed: {why}")]
    Migration {
        /// File name of the migration.
        name: String,
        /// What the engine said.
        why: String,
    },
    /// Another server has this database open.
    #[error("another server uses this database")]
    InUse,
    /// There is something in it already.
    #[error("it is not empty: {0}; name an empty database")]
    NotEmpty(String),
    /// The file is no database of Zwerm.
    #[error("this is no database of Zwerm: {0}")]
    NotOurs(String),
    /// The file is on a disk of another machine.
    #[error("the database would be on {0}: SQLite needs a disk of this machine")]
    NetworkDisk(String),
    /// The engine is older than is safe.
    #[error("SQLite {0} can lose data; 3.51.3 or newer is needed")]
    UnsafeEngine(String),
    /// The database or a back-up is damaged.
    #[error("damaged: {0}")]
    Damaged(String),
    /// The database could not be reached.
    #[error("no connection to the database: {0}")]
    Unreachable(String),
    /// The store has been closed.
    #[error("the store is closed")]
    Closed,
    /// A file could not be read or written.
    #[error("{what}: {why}")]
    File {
        /// What was being done, with the path.
        what: String,
        /// What the system said.
        why: String,
    },
    /// Anything else the engine says.
    #[error("the database says: {0}")]
    Engine(String),
}

impl StoreError {
    /// For `map_err`: a file problem, with what was being done.
    pub(crate) fn file(what: impl Into<String>) -> impl FnOnce(std::io::Error) -> StoreError {
        let what = what.into();
        move |error| match error.kind() {
            std::io::ErrorKind::StorageFull => StoreError::DiskFull,
            _ => StoreError::File { what, why: error.to_string() },
        }
    }
}
