//! Erasing somebody: first into the list outside the database, then out of the database, then out of its files.
//!
//! Each step may be done again: whatever a crash broke off is done by the next round, or at the next start.

use crate::{
    list::{Entry, List},
    store::erasing,
};
use std::collections::{BTreeMap, BTreeSet};
use zwerm_domain::{PersonId, Timestamp, day_of};
use zwerm_store::{Store, StoreError};

/// Why an erasure did not come about; names nobody.
pub(crate) type Trouble = String;

fn said(error: StoreError) -> Trouble {
    error.to_string()
}

fn filed(error: std::io::Error) -> Trouble {
    format!("the list of who was erased: {error}")
}

/// Erases somebody who asked for it. The files are for [`Store::compact`].
pub(crate) fn carry_out(
    store: &Store,
    list: &List,
    person: PersonId,
    now: Timestamp,
) -> Result<(), Trouble> {
    let entry = list.put(person).map_err(filed)?;
    erase(store, person, entry, now)
}

fn erase(store: &Store, person: PersonId, entry: Entry, now: Timestamp) -> Result<(), Trouble> {
    let house = store.read_now(move |tx| erasing::house_of(tx, person)).map_err(said)?;
    let Some((organisation, time_zone)) = house else { return Ok(()) };
    let on = day_of(now, &time_zone);
    store.write_now(move |tx| erasing::let_go(tx, person, on, now)).map_err(said)?;
    let keys = store.read_pair_now(move |tx| {
        tx.act_as(person)?;
        erasing::keys(tx, person)
    });
    let keys = keys.map_err(said)?;
    let erased = store.write_now(move |tx| {
        tx.act_as(person)?;
        erasing::erase(tx, (organisation, person), &keys, on)?;
        erasing::know(tx, &entry, on)
    });
    erased.map_err(said)
}

/// Erases again whom the list knows and this database does not: an older back-up was put back. Before anybody comes in.
/// Answers how many that were.
pub fn replay(store: &Store, list: &List, now: Timestamp) -> Result<usize, Trouble> {
    let known: BTreeSet<Entry> =
        store.read_now(erasing::known).map_err(said)?.into_iter().collect();
    let new: Vec<Entry> =
        list.entries().map_err(filed)?.into_iter().filter(|it| !known.contains(it)).collect();
    let mut count = 0;
    if !new.is_empty() {
        let there = who(store, &new)?;
        for entry in new {
            match there.get(&entry) {
                Some(person) => {
                    erase(store, *person, entry, now)?;
                    count += 1;
                }
                // Not here, and nobody who comes later is meant: from now on this database knows of it.
                None => {
                    let on = day_of(now, "UTC");
                    store.write_now(move |tx| erasing::know(tx, &entry, on)).map_err(said)?;
                }
            }
        }
        if count > 0 {
            store.compact().map_err(said)?;
        }
    }
    keep(store, list)?;
    Ok(count)
}

/// Whom these entries are about, of who is still here.
fn who(store: &Store, entries: &[Entry]) -> Result<BTreeMap<Entry, PersonId>, Trouble> {
    let people = store.read_now(erasing::not_erased).map_err(said)?;
    let salts: BTreeSet<_> = entries.iter().map(|entry| entry.salt).collect();
    let marked = salts.iter().flat_map(|salt| people.iter().map(|id| (Entry::of(*salt, *id), *id)));
    let wanted: BTreeSet<&Entry> = entries.iter().collect();
    Ok(marked.filter(|(entry, _)| wanted.contains(entry)).collect())
}

/// Puts in the list what this database knows: another server may have erased somebody.
pub fn keep(store: &Store, list: &List) -> Result<(), Trouble> {
    let known = store.read_now(erasing::known).map_err(said)?;
    list.add_missing(&known).map_err(filed)
}
