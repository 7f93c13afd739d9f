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
use zwerm_mail::MailFolder;
use zwerm_store::{Reader, Store, StoreError};

/// Why an erasure did not come about; names nobody.
pub(crate) type Trouble = String;

fn said(error: StoreError) -> Trouble {
    error.to_string()
}

fn filed(error: std::io::Error) -> Trouble {
    format!("the list of who was erased: {error}")
}

/// What is kept apart from the database, and holds something of people too.
#[derive(Clone, Debug)]
pub struct Outside {
    /// Who was erased.
    pub list: List,
    /// Mail that no mail server took; there is none where one always did.
    pub mail: MailFolder,
}

/// Erases somebody whose request is begun. The files are for [`Store::compact`].
pub(crate) fn carry_out(
    store: &Store,
    outside: &Outside,
    person: PersonId,
    now: Timestamp,
) -> Result<(), Trouble> {
    let fresh = new_mark().map_err(said)?;
    let mark = store.write_now(move |tx| erasing::mark_of(tx, person, &fresh)).map_err(said)?;
    let Some(mark) = mark else { return Ok(()) };
    let entry = Entry::of(&mark);
    outside.list.put(entry).map_err(filed)?;
    erase(store, &outside.mail, (person, entry), now)
}

fn erase(
    store: &Store,
    mail: &MailFolder,
    (person, entry): (PersonId, Entry),
    now: Timestamp,
) -> Result<(), Trouble> {
    let house = store.read_now(move |tx| erasing::house_of(tx, person)).map_err(said)?;
    let Some((organisation, time_zone)) = house else { return Ok(()) };
    let on = day_of(now, &time_zone);
    store.write_now(move |tx| erasing::let_go(tx, person, on, now)).map_err(said)?;
    // While the database still knows the addresses; nothing new is mailed to who is gone.
    let addresses = store.read_now(move |tx| erasing::addresses(tx, person)).map_err(said)?;
    mail.forget(&addresses).map_err(|error| error.to_string())?;
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
    /// Lines of the list that can't be read or that the key file did not make: each may be about somebody.
    pub damaged: usize,
}

/// Erases again whom the list knows and this database does not: an older back-up was put back. Before anybody comes in.
pub fn replay(store: &Store, outside: &Outside, now: Timestamp) -> Result<Replayed, Trouble> {
    let list = &outside.list;
    let known: BTreeSet<Entry> =
        store.read_now(erasing::known).map_err(said)?.into_iter().collect();
    let found = list.look().map_err(filed)?;
    let mut done = Replayed { damaged: found.damaged.len(), ..Replayed::default() };
    let new: BTreeSet<Entry> = found.entries.into_iter().filter(|it| !known.contains(it)).collect();
    if !new.is_empty() {
        for (person, mark) in store.read_now(erasing::marks).map_err(said)? {
            let entry = Entry::of(&mark);
            if !new.contains(&entry) {
                continue;
            }
            if store.read_now(move |tx| is_last(tx, person)).map_err(said)? {
                done.waiting += 1;
            } else {
                erase(store, &outside.mail, (person, entry), now)?;
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
