//! Erasing, by statements that are made from the register: what it says of a column happens here, and nothing else.

use crate::list::Entry;
use std::sync::LazyLock;
use zwerm_domain::{Date, OrganisationId, PersonId, Timestamp};
use zwerm_register::{Erases, Holds, Table, in_order_of_erasing};
use zwerm_store::{
    PRIVATE_TABLES, PairReader, Reader, Sql, StoreError, Writer, params, statements,
};

statements! {
    LET_GO = "UPDATE person SET left_on = COALESCE(left_on, $2), left_noted_on = COALESCE(left_noted_on, $2), leaves_on = NULL WHERE id = $1";
    WHERE_FROM = "SELECT p.organisation_id, o.time_zone FROM person p JOIN organisation o ON o.id = p.organisation_id WHERE p.id = $1 AND p.erased_on IS NULL";
    MARKS = "SELECT id, mark FROM person WHERE erased_on IS NULL AND mark IS NOT NULL";
    MARK_OF = "UPDATE person SET mark = COALESCE(mark, $2) WHERE id = $1 AND erased_on IS NULL RETURNING mark";
    /// Also an address before the one of now, while it is kept, and that of a guest.
    ADDRESSES = "SELECT email FROM person WHERE id = $1 UNION SELECT old_address FROM address_change WHERE person_id = $1
        UNION SELECT email FROM guest WHERE person_id = $1";
    KNOWN = "SELECT mark FROM erasure";
    KNOW = "INSERT INTO erasure (mark, done_on) VALUES ($1, $2) ON CONFLICT (mark) DO NOTHING";
}

/// What is done with one table.
enum Step {
    /// The rows go, or columns are made empty, or something else stands in their place.
    Plain(Sql),
    /// The rows go, by their keys: a writer can't read whose they are.
    Keyed { look: Sql, go: Sql },
}

static ALL: LazyLock<Vec<Step>> =
    LazyLock::new(|| in_order_of_erasing().into_iter().filter_map(step).collect());

fn sql(text: String) -> Sql {
    Sql::new("zwerm_privacy::store::erasing::STEP", text.leak())
}

fn step(table: &'static Table) -> Option<Step> {
    let (name, whose) = (table.name, table.erased_rows()?);
    Some(match table.erases()? {
        Erases::Columns(set) => {
            let set: Vec<String> =
                set.iter().map(|(column, leaves)| format!("{} = {leaves}", column.name)).collect();
            Step::Plain(sql(format!("UPDATE {name} AS t SET {} WHERE {whose}", set.join(", "))))
        }
        Erases::Rows => {
            let key = table.columns.iter().find(|column| column.holds == Holds::Key);
            match key.filter(|_| PRIVATE_TABLES.contains(&name)) {
                Some(key) => Step::Keyed {
                    look: sql(format!("SELECT t.{} FROM {name} t WHERE {whose}", key.name)),
                    go: sql(format!("DELETE FROM {name} WHERE {} = $1", key.name)),
                },
                None => Step::Plain(sql(format!("DELETE FROM {name} AS t WHERE {whose}"))),
            }
        }
    })
}

/// Where somebody works or worked who was not erased yet: the organisation, and its time zone.
pub(crate) fn house_of(
    tx: &mut Reader,
    person: PersonId,
) -> Result<Option<(OrganisationId, String)>, StoreError> {
    tx.first(&WHERE_FROM, &params![person], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Somebody is gone: nothing new comes to them, and they come in nowhere.
pub(crate) fn let_go(
    tx: &mut Writer,
    person: PersonId,
    on: Date,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run(&LET_GO, &params![person, on])?;
    zwerm_web::end_all_sessions(tx, person, now)
}

/// Where mail to somebody went.
pub(crate) fn addresses(tx: &mut Reader, person: PersonId) -> Result<Vec<String>, StoreError> {
    let found = tx.all(&ADDRESSES, &params![person], |row| row.get::<Option<String>>(0))?;
    Ok(found.into_iter().flatten().collect())
}

/// The keys of rows that go and that only their owner's eyes may find: a list for each such table.
pub(crate) fn keys(tx: &mut PairReader, person: PersonId) -> Result<Vec<Vec<i64>>, StoreError> {
    let looks = ALL.iter().filter_map(|step| match step {
        Step::Keyed { look, .. } => Some(look),
        _ => None,
    });
    looks.map(|look| tx.all(look, &params![person], |row| row.get(0))).collect()
}

/// Erases everything of somebody. The log keeps its chain, with a line that tells of it.
pub(crate) fn erase(
    tx: &mut Writer,
    (organisation, person): (OrganisationId, PersonId),
    keys: &[Vec<i64>],
    on: Date,
) -> Result<(), StoreError> {
    let told = zwerm_access_log::lines_about(tx, organisation, person)?;
    let mut keys = keys.iter();
    for step in ALL.iter() {
        match step {
            Step::Plain(sql) => {
                let takes = if sql.text().contains("$2") { 2 } else { 1 };
                tx.run(sql, &params![person, on][..takes])?;
            }
            Step::Keyed { go, .. } => {
                for key in keys.next().into_iter().flatten() {
                    tx.run(go, &params![*key])?;
                }
            }
        }
    }
    zwerm_access_log::note_erased(tx, organisation, on, &told)
}

/// The marks of everybody who is not erased here.
pub(crate) fn marks(tx: &mut Reader) -> Result<Vec<(PersonId, Vec<u8>)>, StoreError> {
    tx.all(&MARKS, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The mark of somebody who is not erased yet; whoever has none gets this one.
pub(crate) fn mark_of(
    tx: &mut Writer,
    person: PersonId,
    fresh: &[u8],
) -> Result<Option<Vec<u8>>, StoreError> {
    tx.first(&MARK_OF, &params![person, fresh.to_vec()], |row| row.get(0))
}

/// Which erasures this database knows of.
pub(crate) fn known(tx: &mut Reader) -> Result<Vec<Entry>, StoreError> {
    let found = tx.all(&KNOWN, &[], |row| row.get::<Vec<u8>>(0))?;
    Ok(found.into_iter().filter_map(|print| Some(Entry(print.try_into().ok()?))).collect())
}

/// From now on this database knows of it.
pub(crate) fn know(tx: &mut Writer, entry: &Entry, on: Date) -> Result<(), StoreError> {
    tx.run(&KNOW, &params![entry.0.to_vec(), on]).map(drop)
}
