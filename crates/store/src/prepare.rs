//! Whether every registered statement is understood by the engine: a test of the whole program.

use crate::{STATEMENTS, Sql, Store, StoreError, jobs, proving, sealing};

/// Every statement that a linked crate declared, the store's own included.
pub fn registered() -> impl Iterator<Item = &'static Sql> {
    let own = jobs::STATEMENTS.into_iter().chain(sealing::STATEMENTS.iter().copied());
    own.chain(proving::statements()).chain(STATEMENTS.iter().copied())
}

/// Prepares every registered statement on the connection it is for: the general reader's, else the
/// pair reader's, else the writer's. Answers what no connection takes, with its name.
pub fn prepare_all(store: &Store) -> Vec<(&'static str, StoreError)> {
    registered().filter_map(|sql| Some((sql.name(), prepare(store, sql).err()?))).collect()
}

fn prepare(store: &Store, sql: &'static Sql) -> Result<(), StoreError> {
    let is_denied = |tried: &Result<(), StoreError>| matches!(tried, Err(StoreError::Denied(_)));
    let mut tried = store.read_now(move |tx| tx.prepare(sql));
    if is_denied(&tried) {
        tried = store.read_pair_now(move |tx| tx.prepare(sql));
    }
    if is_denied(&tried) {
        tried = store.write_now(move |tx| tx.prepare(sql));
    }
    tried
}
