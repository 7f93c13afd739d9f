//! Erasing somebody whose request is begun: first into the list outside the database, then out of the database, then out of its files.
//!
//! Each step may be done again: whatever a crash broke off is done by the next round, or at the next start.

use crate::{
    list::{Entry, List},
    store::{erasing, requests},
};
use std::collections::BTreeSet;
use zwerm_directory::new_mark;
use zwerm_domain::{PersonId, Timestamp, day_of};
use zwerm_store::{Reader, Store, StoreError};

/// Why an erasure did not come about; names nobody.
pub(crate) type Trouble = String;

fn said(error: StoreError) -> Trouble {
    error.to_string()
}

fn filed(error: std::io::Error) -> Trouble {
    format!("the list of who was erased: {error}")
}

/// Erases somebody whose request is begun. The files are for [`Store::compact`].
pub(crate) fn carry_out(
    store: &Store,
    list: &List,
    person: PersonId,
    now: Timestamp,
) -> Result<(), Trouble> {
    let fresh = new_mark().map_err(said)?;
    let mark = store.write_now(move |tx| erasing::mark_of(tx, person, &fresh)).map_err(said)?;
    let Some(mark) = mark else { return Ok(()) };
    let entry = Entry::of(&mark);
    list.put(entry).map_err(filed)?;
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

/// What the list did to a database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Replayed {
    /// How many were erased again.
    pub erased: usize,
    /// How many have to wait: nobody else keeps the settings of their organisation. They are erased at a next start,
    /// once somebody else does.
    pub waiting: usize,
}

/// Erases again whom the list knows and this database does not: an older back-up was put back. Before anybody comes in.
pub fn replay(store: &Store, list: &List, now: Timestamp) -> Result<Replayed, Trouble> {
    let known: BTreeSet<Entry> =
        store.read_now(erasing::known).map_err(said)?.into_iter().collect();
    let new: BTreeSet<Entry> =
        list.entries().map_err(filed)?.into_iter().filter(|it| !known.contains(it)).collect();
    let mut done = Replayed::default();
    if !new.is_empty() {
        for (person, mark) in store.read_now(erasing::marks).map_err(said)? {
            let entry = Entry::of(&mark);
            if !new.contains(&entry) {
                continue;
            }
            if store.read_now(move |tx| is_last(tx, person)).map_err(said)? {
                done.waiting += 1;
            } else {
                erase(store, person, entry, now)?;
                done.erased += 1;
            }
        }
        if done.erased > 0 {
            store.compact().map_err(said)?;
        }
    }
    keep(store, list)?;
    Ok(done)
}

fn is_last(tx: &mut Reader, person: PersonId) -> Result<bool, StoreError> {
    let Some((organisation, _)) = erasing::house_of(tx, person)? else { return Ok(false) };
    requests::is_last_administrator(tx, organisation, person)
}

/// Puts in the list what this database knows: another server may have erased somebody.
pub fn keep(store: &Store, list: &List) -> Result<(), Trouble> {
    let known = store.read_now(erasing::known).map_err(said)?;
    list.add_missing(&known).map_err(filed)
}
