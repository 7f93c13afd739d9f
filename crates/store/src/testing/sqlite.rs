//! A SQLite database for a test: a copy of one that was migrated once.

use super::{Place, TestDatabase, unique_name};
use crate::{Options, Store, migrate::fingerprint};
use std::{env, fs, path::PathBuf};

pub(super) fn database() -> TestDatabase {
    let folder = tempfile::Builder::new().prefix("zwerm-test-").tempdir().expect("a folder");
    let file = folder.path().join("zwerm.db");
    fs::copy(template(), &file).expect("a copy of the template");
    TestDatabase { options: Options::sqlite(file), place: Place::Folder(folder) }
}

/// Made by whichever test comes first and shared by all, also by those in other processes.
fn template() -> PathBuf {
    let user = env::var("USER").unwrap_or_default();
    let path = env::temp_dir().join(format!("zwerm-template-{user}-{}.db", fingerprint()));
    if !path.exists() {
        let folder = tempfile::tempdir_in(env::temp_dir()).expect("a folder");
        let file = folder.path().join(unique_name());
        Store::open(Options::sqlite(&file)).expect("a migrated database").close();
        // In one step: another test sees all of it or nothing.
        fs::rename(&file, &path).expect("the template gets its name");
    }
    path
}
