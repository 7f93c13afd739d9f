//! Forgets what is past its term, as the register of purposes says: table by table, a few rows at a time, so
//! that nobody who writes waits for it.

use std::sync::LazyLock;
use zwerm_domain::{Timestamp, day_of};
use zwerm_register::{Table, Term};
use zwerm_store::{Sql, Store, StoreError, Value};

/// So many rows go in one transaction.
const AT_ONCE: u64 = 500;

/// The statements of one table with a term.
struct Forgets {
    table: &'static str,
    term: Term,
    /// Whether there is any; asked of a reader, so that the writers do nothing where there is nothing to do.
    look: Sql,
    /// Takes a few away.
    forget: Sql,
}

static ALL: LazyLock<Vec<Forgets>> = LazyLock::new(|| {
    zwerm_register::tables().filter_map(|table| Some(statements(table, table.term()?))).collect()
});

/// Written once for each table, and kept as long as the program runs.
fn statements(table: &'static Table, term: Term) -> Forgets {
    let (name, past, key) = (table.name, term.past, term.key);
    let look = format!("SELECT 1 FROM {name} t WHERE {past} LIMIT 1");
    let forget = format!(
        "DELETE FROM {name} WHERE ({key}) IN (SELECT {key} FROM {name} t WHERE {past} LIMIT {AT_ONCE})"
    );
    Forgets {
        table: name,
        term,
        look: Sql::new("zwerm_web::forget::LOOK", look.leak()),
        forget: Sql::new("zwerm_web::forget::FORGET", forget.leak()),
    }
}

/// Forgets all that is past its term now. A table that can't is told in the log and holds up no other.
pub(crate) async fn forget(store: &Store, now: Timestamp) {
    for forgets in ALL.iter() {
        match one(store, forgets, now).await {
            Ok(()) => {}
            // The server stops: the next one goes on.
            Err(StoreError::Closed) => return,
            Err(error) => {
                let table = forgets.table;
                tracing::warn!(%error, table, "what is past its term could not be forgotten");
            }
        }
    }
}

async fn one(store: &Store, forgets: &'static Forgets, now: Timestamp) -> Result<(), StoreError> {
    let before = before(forgets.term, now);
    let look = [before.clone()];
    let found = store.read(move |tx| tx.first(&forgets.look, &look, |_| Ok(()))).await?;
    if found.is_none() {
        return Ok(());
    }
    loop {
        let before = [before.clone()];
        if store.write_needed(move |tx| tx.run(&forgets.forget, &before)).await? < AT_ONCE {
            return Ok(());
        }
    }
}

/// The moment or the day before which it is past its term. A day is over when it is over everywhere.
fn before(term: Term, now: Timestamp) -> Value {
    let before = now.plus_seconds(-term.seconds);
    if term.is_day { day_of(before.plus_seconds(-12 * 3600), "UTC").into() } else { before.into() }
}
