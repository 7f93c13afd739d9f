//! That a table is done: from then on each of its rows is proved, each of its private words sealed, when it is written. What
//! is not was written by others, and is never proved afterwards. The mark itself is proved too: who has no key file
//! can take it away, and that is seen, but not make one.

use super::Proved;
use crate::{Keys, Reader, Sql, StoreError, Writer, params, sealing};
use std::collections::BTreeSet;
use zwerm_domain::Timestamp;

static MARK: Proved =
    Proved { name: "sealed_table", key: &["name"], over: &["name", "sealed_at"], only: "" };

static MARKS: Sql = Sql::new(
    "zwerm_store::proving::mark::MARKS",
    "SELECT name, sealed_at, proof FROM sealed_table",
);
static KEEP: Sql = Sql::new("zwerm_store::proving::mark::KEEP", KEEP_TEXT);
/// For a connection without a guard too.
const KEEP_TEXT: &str = "INSERT INTO sealed_table (name, sealed_at, proof) VALUES ($1, $2, $3)
    ON CONFLICT (name) DO UPDATE SET sealed_at = excluded.sealed_at, proof = excluded.proof";

pub(super) static STATEMENTS: [&Sql; 2] = [&MARKS, &KEEP];

/// The tables that are to be done, in the order in which they came to be so.
pub(super) fn tables() -> impl Iterator<Item = &'static str> {
    sealing::SEALED.iter().map(|it| it.name).chain(super::PROVED.iter().map(|it| it.name))
}

/// The tables whose mark is there and was made with this key file.
pub(super) fn done(tx: &mut Reader, keys: &Keys) -> Result<BTreeSet<String>, StoreError> {
    let found = tx.all(&MARKS, &[], |row| {
        let name: String = row.get(0)?;
        let over = params![&name, row.get::<Timestamp>(1)?];
        let proof: Option<Vec<u8>> = row.get(2)?;
        Ok(MARK.is_proved(keys, &over, proof.as_deref()).then_some(name))
    })?;
    Ok(found.into_iter().flatten().collect())
}

/// What is run to mark a table, and with what.
pub(super) fn kept(
    keys: &Keys,
    table: &str,
    now: Timestamp,
) -> Result<(&'static str, [crate::Value; 3]), StoreError> {
    let proof = MARK.proof(keys, &params![table, now])?;
    Ok((KEEP_TEXT, params![table, now, proof]))
}

/// Marks a table as done.
pub(super) fn keep(tx: &mut Writer, table: &str, now: Timestamp) -> Result<(), StoreError> {
    let keys = tx.keys();
    tx.run(&KEEP, &kept(&keys, table, now)?.1).map(drop)
}

/// The marks that were good, made with another key file; all, where the one before is lost.
pub(super) fn anew(tx: &mut Writer, old: Option<&Keys>, new: &Keys) -> Result<u64, StoreError> {
    let found = tx.all(&MARKS, &[], |row| {
        Ok((row.get::<String>(0)?, row.get::<Timestamp>(1)?, row.get::<Option<Vec<u8>>>(2)?))
    })?;
    let mut count = 0;
    for (name, since, proof) in found {
        let over = params![&name, since];
        if old.is_none_or(|old| MARK.is_proved(old, &over, proof.as_deref())) {
            count += tx.run(&KEEP, &kept(new, &name, since)?.1)?;
        }
    }
    Ok(count)
}
