//! A fresh, migrated database for each test.

use crate::{Options, Store};
use std::ops::Deref;
use tempfile::TempDir;

/// A store on a database of its own, which goes when this goes.
pub struct TestStore {
    store: Store,
    _folder: TempDir,
}

/// A store for one test.
#[expect(clippy::missing_panics_doc, reason = "a test that gets no database has failed")]
pub fn store() -> TestStore {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store =
        Store::open(Options::sqlite(folder.path().join("zwerm.db"))).expect("a fresh store");
    TestStore { store, _folder: folder }
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
