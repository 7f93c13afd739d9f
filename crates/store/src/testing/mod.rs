//! A fresh, migrated database for each test, on the engine that `ZWERM_TEST_POSTGRES` names, else on
//! SQLite: the whole suite runs on both.

#![expect(clippy::missing_panics_doc, reason = "a test that gets no database has failed")]

mod postgres;
mod schema;
mod sqlite;

pub use schema::{RealColumn, ballot_box_columns};

use crate::{Options, Store, Synchronous};
use std::{
    env,
    ops::Deref,
    path::Path,
    process,
    sync::atomic::{AtomicU64, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

/// A migrated database of its own, which goes when this goes.
pub struct TestDatabase {
    options: Options,
    place: Place,
}

enum Place {
    Folder(tempfile::TempDir),
    Server { url: String, name: String },
}

/// A store on a [`TestDatabase`].
pub struct TestStore {
    store: Store,
    database: TestDatabase,
}

/// A store for one test.
pub fn store() -> TestStore {
    TestStore::open(database())
}

/// A store on SQLite, for a test of what only SQLite does.
pub fn sqlite_store() -> TestStore {
    TestStore::open(sqlite_database())
}

/// A database that no store is open on yet.
pub fn database() -> TestDatabase {
    match postgres_url() {
        Some(url) => postgres::database(&url),
        None => sqlite::database(),
    }
}

/// A SQLite database that no store is open on yet.
pub fn sqlite_database() -> TestDatabase {
    sqlite::database()
}

/// The server that tests run on, if not on SQLite: `postgres://user:password@host:port/`.
pub fn postgres_url() -> Option<String> {
    env::var("ZWERM_TEST_POSTGRES").ok().filter(|url| !url.is_empty())
}

impl TestDatabase {
    /// How to open it. Not waiting for the disk: a test's database need not survive a power cut.
    pub fn options(&self) -> Options {
        // A ballast that fits no disk: none is laid, and a disk once full stays so.
        Options {
            readers: 2,
            ballast: u64::MAX,
            synchronous: Synchronous::Off,
            ..self.options.clone()
        }
    }

    /// The folder of a SQLite database.
    pub fn folder(&self) -> Option<&Path> {
        match &self.place {
            Place::Folder(folder) => Some(folder.path()),
            Place::Server { .. } => None,
        }
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Place::Server { url, name } = &self.place {
            postgres::drop_database(url, name);
        }
    }
}

impl TestStore {
    /// Opens a store on this database.
    pub fn open(database: TestDatabase) -> TestStore {
        let store = Store::open(database.options()).expect("a store on a fresh database");
        TestStore { store, database }
    }

    /// Its database.
    pub fn database(&self) -> &TestDatabase {
        &self.database
    }
}

impl Deref for TestStore {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

impl Drop for TestStore {
    fn drop(&mut self) {
        self.store.close();
    }
}

/// A name that no other test has, in this process or another.
fn unique_name() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |it| it.subsec_nanos());
    format!("zwerm_test_{}_{count}_{now}", process::id())
}
