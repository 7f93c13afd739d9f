//! What an upgrade left is sealed and proved when somebody asks for it; a server only looks whether that was done.

use anyhow::{Context, Result, bail};
use zwerm_domain::Timestamp;
use zwerm_store::{
    Store,
    proving::{SealedNow, Standing, Strange},
};

/// Before anybody comes in: refuses where rows stand that were not sealed or proved yet. A new database has none.
pub(crate) fn must_be_done(store: &Store, now: Timestamp) -> Result<()> {
    let open = store.unsealed(now).context("whether all is sealed could not be looked at")?;
    if open.is_empty() {
        return Ok(());
    }
    bail!(
        "not everything in this database is noted as sealed and proved ({}), so nobody is let in. Was Zwerm updated just now? Then make a \
         back-up and run `zwerm seal` with the same --data (or --database) once. Was it not updated? Then somebody wrote in \
         the database, or it is an older one: look who can, run `zwerm doctor`, and put a back-up back if in doubt",
        named(&open)
    )
}

/// The first tables with rows that are neither; where each row is, those whose mark is gone.
fn named(tables: &[Standing]) -> String {
    const NAMED: usize = 4;
    let bare = tables.iter().any(|it| it.bare > 0);
    let names: Vec<&str> =
        tables.iter().filter(|it| !bare || it.bare > 0).map(|it| it.table).collect();
    match names.len().checked_sub(NAMED) {
        None | Some(0) => names.join(", "),
        Some(more) => format!("{} and {more} more", names[..NAMED].join(", ")),
    }
}

/// A line for each table: how many of its rows are sealed or proved, and how many are not.
fn counted(tables: &[Standing]) -> String {
    let lines: Vec<String> = tables
        .iter()
        .map(|it| format!("  {}: {} are, {} are not", it.table, it.kept, it.bare))
        .collect();
    lines.join("\n")
}

/// Seals and proves what an upgrade left; answers what to say about it.
pub(crate) fn seal(store: &Store, strange: Strange, now: Timestamp) -> Result<String> {
    match store.seal(strange, now).context("not everything could be sealed: do it again")? {
        SealedNow::Refused(odd) => bail!(
            "nothing was sealed. In these tables stand rows that were not left by an update: other rows of the table, or of one \
             that came later, are sealed or proved already.\n{}\nThis Zwerm did not write them. Look who can write in the \
             database, and put a back-up of before back. Or go on with `zwerm seal --leave-them`: they stay as they are, \
             and open nothing for anybody",
            counted(&odd)
        ),
        SealedNow::Done(0, left) if left.is_empty() => {
            Ok("Everything is sealed and proved; there was nothing to do.".to_owned())
        }
        SealedNow::Done(rows, left) => {
            let mut said = format!(
                "{rows} rows are sealed or proved from now on. Copies and back-ups of before still hold words in the clear."
            );
            if !left.is_empty() {
                said += &format!("\nThese stay as they are, and open nothing:\n{}", counted(&left));
            }
            Ok(said)
        }
    }
}

/// What an administrator should do, if anything.
pub(crate) fn trouble(tables: &[Standing]) -> Option<String> {
    // An empty table is marked by the start itself.
    let has_rows = tables.iter().any(|it| it.kept + it.bare > 0);
    has_rows.then(|| {
        format!(
            "not everything is noted as sealed and proved, and Zwerm does not start ({}). After an update: `zwerm seal`. Without one \
             somebody wrote in the database: see who can",
            named(tables)
        )
    })
}
