//! Seals what was written before words were sealed: each table in one transaction, while nobody is served, so that none is
//! ever half done. Broken off, it goes on with the next table.

use super::{KeyOf, Keys, SealedTable, WordsKey, hands::Hands, sealed_bytes, spot};
use crate::{StoreError, Value, params, row::Cell};
use std::collections::{HashMap, hash_map::Entry};

/// Rows that are looked at together.
const ROWS: i64 = 500;

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

fn is_plain(words: &str) -> bool {
    !words.is_empty() && sealed_bytes(words).is_none()
}

/// How many rows hold sealed words alone, and how many hold words in the clear.
pub(crate) fn standing(
    hands: &mut impl Hands,
    table: &'static SealedTable,
) -> Result<(u64, u64), StoreError> {
    let walk = Walk::of(table);
    let mut after = vec![i64::MIN; table.key.len()];
    let (mut sealed, mut plain) = (0, 0);
    hands.begin(table.name)?;
    let done = loop {
        let rows = match rows(hands, &walk, &after) {
            Ok(rows) => rows,
            Err(error) => break Err(error),
        };
        for row in &rows {
            match () {
                () if row.words.iter().any(|it| is_plain(it)) => plain += 1,
                () if row.words.iter().any(|it| !it.is_empty()) => sealed += 1,
                () => {}
            }
        }
        match rows.into_iter().next_back() {
            Some(last) => after = last.key,
            None => break Ok((sealed, plain)),
        }
    };
    hands.undo();
    done
}

/// Seals a whole table, if it is to be, and marks it as done; answers how many rows were sealed.
pub(crate) fn whole(
    hands: &mut impl Hands,
    keys: &Keys,
    table: &'static SealedTable,
    is_ours: bool,
    (mark, values): &(&str, [Value; 3]),
) -> Result<u64, StoreError> {
    hands.begin(table.name)?;
    let sealed = match is_ours {
        true => all(hands, keys, &Walk::of(table)),
        false => Ok(0),
    };
    let done = sealed.and_then(|sealed| hands.run(mark, values).map(|()| sealed));
    match done {
        Ok(_) => hands.keep(table.name)?,
        Err(_) => hands.undo(),
    }
    done
}

fn all(hands: &mut impl Hands, keys: &Keys, walk: &Walk) -> Result<u64, StoreError> {
    let mut after = vec![i64::MIN; walk.table.key.len()];
    let mut sealed = 0;
    loop {
        let (last, count) = some(hands, keys, walk, &after)?;
        sealed += count;
        match last {
            Some(last) => after = last,
            None => return Ok(sealed),
        }
    }
}

/// The next rows of a table.
fn rows(hands: &mut impl Hands, walk: &Walk, after: &[i64]) -> Result<Vec<Found>, StoreError> {
    let after: Vec<Value> = after.iter().map(|number| Value::Int(*number)).collect();
    walk.some(hands, &after)
}

/// Seals the next rows of a table; answers where they end, and how many were sealed.
fn some(
    hands: &mut impl Hands,
    keys: &Keys,
    walk: &Walk,
    after: &[i64],
) -> Result<(Option<Vec<i64>>, u64), StoreError> {
    let rows = rows(hands, walk, after)?;
    let mut words_keys = HashMap::new();
    let mut count = 0;
    for row in &rows {
        if !row.words.iter().any(|it| is_plain(it)) {
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
