//! Seals what was written before words were sealed: table by table, a few rows in one transaction, before anybody
//! comes in. Broken off, it goes on where it was at the next start.

use super::{KeyOf, Keys, SEALED, SealedTable, WordsKey, hands::Hands, sealed_bytes, spot};
use crate::{
    Place, Store, StoreError, Value, params,
    pg::{Address, off_runtime},
    row::Cell,
    sqlite::open,
};
use std::collections::{HashMap, hash_map::Entry};
use zwerm_domain::Timestamp;

/// Rows in one transaction.
const ROWS: i64 = 500;

impl Store {
    /// Seals what still stands in the clear, so that no word is left in the file; answers how many rows that were.
    /// Blocks. For before anybody comes in, and after [`unlock`](Store::unlock).
    pub fn seal_words(&self, now: Timestamp) -> Result<u64, StoreError> {
        let keys = self.0.keys.as_ref();
        let rows = match &self.options().place {
            Place::Sqlite(file) => all(&mut open::unguarded(file)?, keys, now)?,
            Place::Postgres(url) => {
                off_runtime(|| all(&mut Address::read(url)?.connect()?, keys, now))?
            }
        };
        if rows > 0 {
            self.compact()?;
        }
        Ok(rows)
    }
}

fn all(hands: &mut impl Hands, keys: &Keys, now: Timestamp) -> Result<u64, StoreError> {
    let done = hands.ask("SELECT name FROM sealed_table", &[], |cells| match cells {
        [Cell::Text(name)] => Some((*name).to_owned()),
        _ => None,
    })?;
    let mut rows = 0;
    for table in SEALED.iter().filter(|table| !done.iter().any(|name| name == table.name)) {
        rows += whole(hands, keys, table)?;
        hands.run(
            "INSERT INTO sealed_table (name, sealed_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
            &params![table.name, now],
        )?;
    }
    Ok(rows)
}

/// The statements with which a table is walked through.
pub(super) struct Walk {
    table: &'static SealedTable,
    look: String,
    change: String,
}

impl Walk {
    pub(super) fn of(table: &'static SealedTable) -> Walk {
        let words: Vec<&str> = table.words.iter().filter_map(|it| it.rsplit('.').next()).collect();
        let numbers = |from: usize, count: usize| {
            let all: Vec<String> = (from..from + count).map(|at| format!("${at}")).collect();
            all.join(", ")
        };
        let (name, keys) = (table.name, table.key.join(", "));
        let look = format!(
            "SELECT {keys}, {}, {}, {} FROM {name} WHERE ({keys}) > ({}) ORDER BY {keys} LIMIT {ROWS}",
            table.whose.columns().join(", "),
            table.row.join(", "),
            words.join(", "),
            numbers(1, table.key.len())
        );
        let set: Vec<String> =
            words.iter().enumerate().map(|(at, word)| format!("{word} = ${}", at + 1)).collect();
        let change = format!(
            "UPDATE {name} SET {} WHERE ({keys}) = ({})",
            set.join(", "),
            numbers(words.len() + 1, table.key.len())
        );
        Walk { table, look, change }
    }

    /// How many numbers tell a row from all others.
    pub(super) const fn keys(&self) -> usize {
        self.table.key.len()
    }

    /// The rows after these numbers.
    pub(super) fn some(
        &self,
        hands: &mut impl Hands,
        after: &[Value],
    ) -> Result<Vec<Found>, StoreError> {
        hands.ask(&self.look, after, |cells| found(self, cells))
    }
}

/// One row, with its words as they stand.
pub(super) struct Found {
    pub(super) key: Vec<i64>,
    pub(super) of: KeyOf,
    pub(super) row: Vec<i64>,
    pub(super) words: Vec<String>,
}

fn found(walk: &Walk, cells: &[Cell<'_>]) -> Option<Found> {
    let number = |cell: &Cell<'_>| match cell {
        Cell::Int(number) => Some(*number),
        _ => None,
    };
    let (key, rest) = cells.split_at_checked(walk.table.key.len())?;
    let (whose, rest) = rest.split_at_checked(walk.table.whose.columns().len())?;
    let (row, words) = rest.split_at_checked(walk.table.row.len())?;
    let whose: Vec<Option<i64>> = whose.iter().map(number).collect();
    let text = |cell: &Cell<'_>| match cell {
        Cell::Text(text) => (*text).to_owned(),
        _ => String::new(),
    };
    Some(Found {
        key: key.iter().map(number).collect::<Option<_>>()?,
        of: walk.table.whose.key_of(&whose)?,
        row: row.iter().map(number).collect::<Option<_>>()?,
        words: words.iter().map(text).collect(),
    })
}

/// Walks through a whole table; answers how many rows were sealed.
fn whole(
    hands: &mut impl Hands,
    keys: &Keys,
    table: &'static SealedTable,
) -> Result<u64, StoreError> {
    let walk = Walk::of(table);
    let mut after = vec![i64::MIN; walk.table.key.len()];
    let mut sealed = 0;
    loop {
        hands.begin(table.name)?;
        let done = some(hands, keys, &walk, &after);
        let (last, count) = match done {
            Ok(done) => done,
            Err(error) => {
                hands.undo();
                return Err(error);
            }
        };
        hands.keep(table.name)?;
        sealed += count;
        match last {
            Some(last) => after = last,
            None => return Ok(sealed),
        }
    }
}

/// The next rows of a table; answers where they end, and how many were sealed.
fn some(
    hands: &mut impl Hands,
    keys: &Keys,
    walk: &Walk,
    after: &[i64],
) -> Result<(Option<Vec<i64>>, u64), StoreError> {
    let after: Vec<Value> = after.iter().map(|number| Value::Int(*number)).collect();
    let rows = walk.some(hands, &after)?;
    let mut words_keys = HashMap::new();
    let mut count = 0;
    for row in &rows {
        let is_plain = |words: &String| !words.is_empty() && sealed_bytes(words).is_none();
        if !row.words.iter().any(is_plain) {
            continue;
        }
        let key = match words_keys.entry(row.of) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(words_key(hands, keys, row.of)?),
        };
        let mut values = Vec::with_capacity(row.words.len() + row.key.len());
        for (column, words) in walk.table.words.iter().copied().zip(&row.words) {
            let first = row.row.first().copied().unwrap_or_default();
            let at = spot(column, first).and(row.row.get(1).copied().unwrap_or_default());
            values.push(match is_plain(words) {
                true => key.seal(at, words)?.into(),
                false => Value::from(words),
            });
        }
        values.extend(row.key.iter().map(|number| Value::Int(*number)));
        hands.run(&walk.change, &values)?;
        count += 1;
    }
    Ok((rows.last().map(|row| row.key.clone()), count))
}

/// The key to words, made where there is none.
fn words_key(hands: &mut impl Hands, keys: &Keys, of: KeyOf) -> Result<WordsKey, StoreError> {
    let [look, keep] = of.texts();
    let read = |hands: &mut _| {
        let found = Hands::ask(hands, look, &params![of.number()], |cells| match cells {
            [Cell::Bytes(wrapped)] => Some(wrapped.to_vec()),
            _ => None,
        })?;
        Ok::<_, StoreError>(found.into_iter().next())
    };
    if let Some(wrapped) = read(hands)? {
        return keys.unwrap(of, Some(&wrapped)).ok_or(StoreError::NoKey);
    }
    let (_, wrapped) = keys.make(of)?;
    // Another server may make one at the same moment.
    hands.run(&format!("{keep} ON CONFLICT DO NOTHING"), &params![of.number(), wrapped])?;
    keys.unwrap(of, read(hands)?.as_deref()).ok_or(StoreError::NoKey)
}
