//! What an upgrade left is sealed and proved once, when somebody asks for it (`zwerm seal`): never by a server that starts.
//!
//! Who can write to the database could otherwise take a mark away and have their rows proved by the next start.

use super::{Walk, mark};
use crate::{
    Keys, Place, SEALED, SealedTable, Store, StoreError,
    pg::{Address, off_runtime},
    sealing::{fill, hands::Hands},
    sqlite::open,
};
use std::collections::BTreeSet;
use zwerm_domain::Timestamp;

/// How the rows of a table stand that is not marked as done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The table.
    pub table: &'static str,
    /// Rows that are proved, or whose words are sealed.
    pub kept: u64,
    /// Rows that are not.
    pub bare: u64,
}

/// What is done with rows that an upgrade can't have left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strange {
    /// Nothing at all is done, and they are named.
    Refused,
    /// They stay as they are, and open nothing.
    Left,
}

/// What became of sealing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SealedNow {
    /// It is done: so many rows were sealed or proved, and these were left as they are.
    Done(u64, Vec<Standing>),
    /// Nothing was done: these rows were not left by an upgrade.
    Refused(Vec<Standing>),
}

impl Store {
    /// For a start: marks the tables of a new database. Answers which tables hold rows and are not marked: nobody is to
    /// come in before [`seal`](Store::seal). Blocks; after [`unlock`](Store::unlock).
    ///
    /// # Errors
    /// If the key file is not known, or the store fails.
    pub fn unsealed(&self, now: Timestamp) -> Result<Vec<Standing>, StoreError> {
        let standing = self.standing()?;
        if standing.is_empty() {
            return Ok(Vec::new());
        }
        let rows: Vec<Standing> = standing.iter().filter(|it| it.has_rows()).cloned().collect();
        if rows.is_empty() {
            self.write_now(move |tx| {
                standing.iter().try_for_each(|it| mark::keep(tx, it.table, now))
            })?;
        }
        Ok(rows)
    }

    /// Which tables are not marked as done, and how they stand. Changes nothing. Blocks.
    ///
    /// # Errors
    /// If the key file is not known, or the store fails.
    pub fn standing(&self) -> Result<Vec<Standing>, StoreError> {
        let keys = self.0.keys.clone();
        keys.wrapping()?;
        let done = self.read_now(move |tx| mark::done(tx, &keys))?;
        if mark::tables().all(|table| done.contains(table)) {
            return Ok(Vec::new());
        }
        let mut all = self.with_hands(Words { done: &done })?;
        for walk in Walk::all().iter().filter(|it| !done.contains(it.table.name)) {
            let keys = self.0.keys.clone();
            let found = self.read_now::<_, StoreError>(move |tx| {
                let mut found = Standing { table: walk.table.name, kept: 0, bare: 0 };
                walk.look(tx, &keys, |_, is_proved| match is_proved {
                    true => found.kept += 1,
                    false => found.bare += 1,
                })?;
                Ok(found)
            })?;
            all.push(found);
        }
        Ok(all)
    }

    /// Seals and proves what an upgrade left, table by table, and marks each as done. Broken off, it goes on at the next
    /// time. A table of which some rows are proved and others not, or behind which another is done already, was not left
    /// so by an upgrade. Blocks; while nobody is served.
    ///
    /// # Errors
    /// If the key file is not known, or the store fails.
    pub fn seal(&self, strange: Strange, now: Timestamp) -> Result<SealedNow, StoreError> {
        let standing = self.standing()?;
        let odd = strangers(&standing);
        if !odd.is_empty() && strange == Strange::Refused {
            return Ok(SealedNow::Refused(odd));
        }
        let todo: Vec<(&'static str, bool)> =
            standing.iter().map(|it| (it.table, it.bare > 0 && !odd.contains(it))).collect();
        let words = self.with_hands(Fill { keys: &self.0.keys, todo: &todo, now })?;
        let mut rows = words;
        for walk in Walk::all() {
            let Some(&(table, is_ours)) = todo.iter().find(|it| it.0 == walk.table.name) else {
                continue;
            };
            rows += self.write_now::<_, StoreError>(move |tx| {
                let keys = tx.keys();
                let count = if is_ours { walk.prove(tx, &keys, |_| true)? } else { 0 };
                mark::keep(tx, table, now)?;
                Ok(count)
            })?;
        }
        if words > 0 {
            self.compact()?;
        }
        Ok(SealedNow::Done(rows, odd))
    }

    fn with_hands<W: Work>(&self, work: W) -> Result<W::Made, StoreError> {
        match &self.options().place {
            Place::Sqlite(file) => work.of(&mut open::unguarded(file)?),
            Place::Postgres(url) => off_runtime(|| work.of(&mut Address::read(url)?.connect()?)),
        }
    }
}

impl Standing {
    fn has_rows(&self) -> bool {
        self.kept + self.bare > 0
    }
}

/// What an upgrade can't have left: it adds tables to the end of the list, and what was broken off went in its order.
fn strangers(standing: &[Standing]) -> Vec<Standing> {
    let marked = |table: &str| standing.iter().all(|it| it.table != table);
    let is_begun =
        |table: &str| marked(table) || standing.iter().any(|it| it.table == table && it.kept > 0);
    let is_odd = |it: &&Standing| {
        let mut behind = mark::tables().skip_while(|table| *table != it.table).skip(1);
        it.bare > 0 && (it.kept > 0 || behind.any(is_begun))
    };
    standing.iter().filter(is_odd).cloned().collect()
}

/// Work on a connection without a guard, on either engine.
trait Work: Sync {
    type Made: Send;
    fn of(&self, hands: &mut impl Hands) -> Result<Self::Made, StoreError>;
}

/// How the private words stand.
struct Words<'a> {
    done: &'a BTreeSet<String>,
}

impl Work for Words<'_> {
    type Made = Vec<Standing>;

    fn of(&self, hands: &mut impl Hands) -> Result<Vec<Standing>, StoreError> {
        let todo = SEALED.iter().filter(|table| !self.done.contains(table.name));
        todo.map(|table| {
            let (kept, bare) = fill::standing(hands, table)?;
            Ok(Standing { table: table.name, kept, bare })
        })
        .collect()
    }
}

/// Seals what stands in the clear.
struct Fill<'a> {
    keys: &'a Keys,
    todo: &'a [(&'static str, bool)],
    now: Timestamp,
}

impl Work for Fill<'_> {
    type Made = u64;

    fn of(&self, hands: &mut impl Hands) -> Result<u64, StoreError> {
        let mut rows = 0;
        for &(name, is_ours) in self.todo {
            let table: Option<&'static SealedTable> = SEALED.iter().find(|it| it.name == name);
            let Some(table) = table else { continue };
            let mark = mark::kept(self.keys, name, self.now)?;
            rows += fill::whole(hands, self.keys, table, is_ours, &mark)?;
        }
        Ok(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(table: &'static str, kept: u64, bare: u64) -> Standing {
        Standing { table, kept, bare }
    }

    #[test]
    fn a_table_in_which_some_rows_are_proved_was_not_left_by_an_upgrade() {
        let all: Vec<Standing> = mark::tables().map(|table| standing(table, 0, 3)).collect();
        assert_eq!(strangers(&all), [], "an old database");
        let mut mixed = all.clone();
        let last = mixed.last_mut().expect("a table");
        last.kept = 1;
        assert_eq!(
            strangers(&mixed).len(),
            mixed.len(),
            "the newest began, so all before it were done"
        );
    }

    #[test]
    fn what_was_broken_off_goes_on_and_a_mark_that_is_gone_from_the_middle_is_strange() {
        let all: Vec<Standing> = mark::tables().map(|table| standing(table, 0, 3)).collect();
        assert_eq!(strangers(&all[4..]), [], "the first four are done");
        assert_eq!(strangers(&all[..1]), all[..1], "only the first lacks its mark");
        let proved = [standing(all[0].table, 9, 0)];
        assert_eq!(strangers(&proved), [], "every row of it is proved all the same");
    }
}
