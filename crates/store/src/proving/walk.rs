//! Through every row of the tables that carry proofs: to prove what has none yet, to prove anew, to count what is not proved.

use super::{PROVED, Proved};
use crate::{Cell, Keys, Reader, Row, Sql, StoreError, Value, Writer};
use std::sync::LazyLock;

/// Rows that are looked at together.
const ROWS: usize = 500;

/// The statements with which a table is walked through.
pub(crate) struct Walk {
    pub(crate) table: &'static Proved,
    first: Sql,
    next: Sql,
    prove: Sql,
}

static WALKS: LazyLock<Vec<Walk>> =
    LazyLock::new(|| PROVED.iter().copied().map(Walk::of).collect());

/// The statements of every walk, for the test that prepares them.
pub(crate) fn statements() -> impl Iterator<Item = &'static Sql> {
    WALKS.iter().flat_map(|walk| [&walk.first, &walk.next, &walk.prove])
}

impl Walk {
    /// The walk through each table, in the order of [`PROVED`].
    pub(crate) fn all() -> &'static [Walk] {
        &WALKS
    }

    fn of(table: &'static Proved) -> Walk {
        let sql = |what: &str, text: String| {
            let name = format!("zwerm_store::proving::{}::{what}", table.name);
            Sql::new(name.leak(), text.leak())
        };
        let numbers = |from: usize| {
            let all: Vec<String> =
                (0..table.key.len()).map(|at| format!("${}", from + at)).collect();
            all.join(", ")
        };
        let (name, key) = (table.name, table.key.join(", "));
        let look = format!("SELECT {key}, {}, proof FROM {name}", table.over.join(", "));
        let only = |and: &str| match (table.only, and) {
            ("", "") => String::new(),
            ("", one) | (one, "") => format!(" WHERE {one}"),
            (one, other) => format!(" WHERE {one} AND {other}"),
        };
        let behind = format!("ORDER BY {key} LIMIT {ROWS}");
        Walk {
            table,
            first: sql("FIRST", format!("{look}{} {behind}", only(""))),
            next: sql(
                "NEXT",
                format!("{look}{} {behind}", only(&format!("({key}) > ({})", numbers(1)))),
            ),
            prove: sql(
                "PROVE",
                format!("UPDATE {name} SET proof = $1 WHERE ({key}) = ({})", numbers(2)),
            ),
        }
    }

    /// The next rows behind a key; the first where there is none.
    fn some(
        &'static self,
        tx: &mut Reader,
        after: Option<&[Value]>,
    ) -> Result<Vec<Found>, StoreError> {
        let sql = if after.is_none() { &self.first } else { &self.next };
        let keys = self.table.key.len();
        let values = |row: &Row<'_>, from: usize, to: usize| {
            (from..to).map(|at| row.cell(at).map(owned)).collect::<Result<Vec<_>, _>>()
        };
        tx.all(sql, after.unwrap_or_default(), |row| {
            let behind = keys + self.table.over.len();
            Ok(Found {
                key: values(row, 0, keys)?,
                over: values(row, keys, behind)?,
                proof: row.get(behind).unwrap_or_default(),
            })
        })
    }

    /// Writes the proof of each row that is to have one; answers how many that were.
    pub(crate) fn prove(
        &'static self,
        tx: &mut Writer,
        keys: &Keys,
        is_ours: impl Fn(&Found) -> bool,
    ) -> Result<u64, StoreError> {
        let (mut count, mut after) = (0, None::<Vec<Value>>);
        loop {
            let rows = self.some(tx, after.as_deref())?;
            for row in rows.iter().filter(|row| is_ours(row)) {
                let mut params = vec![Value::from(self.table.proof(keys, &row.over)?)];
                params.extend(row.key.iter().cloned());
                count += tx.run(&self.prove, &params)?;
            }
            match rows.into_iter().next_back() {
                Some(last) => after = Some(last.key),
                None => return Ok(count),
            }
        }
    }

    /// Looks at each row, with whether it is proved.
    pub(crate) fn look(
        &'static self,
        tx: &mut Reader,
        keys: &Keys,
        mut look: impl FnMut(&Found, bool),
    ) -> Result<(), StoreError> {
        let mut after = None::<Vec<Value>>;
        loop {
            let rows = self.some(tx, after.as_deref())?;
            for row in &rows {
                look(row, row.is_proved(self.table, keys));
            }
            match rows.into_iter().next_back() {
                Some(last) => after = Some(last.key),
                None => return Ok(()),
            }
        }
    }
}

/// A row: what tells it from others, what its proof covers, and that.
pub(crate) struct Found {
    key: Vec<Value>,
    over: Vec<Value>,
    proof: Option<Vec<u8>>,
}

impl Found {
    fn is_proved(&self, table: &Proved, keys: &Keys) -> bool {
        table.is_proved(keys, &self.over, self.proof.as_deref())
    }
}

fn owned(cell: Cell<'_>) -> Value {
    match cell {
        Cell::Null => Value::Null,
        Cell::Int(number) => Value::Int(number),
        Cell::Real(number) => Value::Real(number),
        Cell::Text(text) => Value::from(text),
        Cell::Bytes(bytes) => Value::from(bytes),
    }
}

/// What a table says and this server did not write.
#[derive(Clone, Debug, PartialEq)]
pub struct Unproved {
    /// The table.
    pub table: &'static str,
    /// How many rows.
    pub count: u64,
    /// The agreements that the first of them are about, where they are about any.
    pub agreements: Vec<i64>,
}

/// The most agreements that are named.
const NAMED: usize = 20;

/// Every row that was not written by this server, table by table; only tables that have any.
///
/// # Errors
/// If the store fails.
pub fn unproved(tx: &mut Reader, keys: &Keys) -> Result<Vec<Unproved>, StoreError> {
    let mut all = Vec::new();
    for walk in WALKS.iter() {
        let mut found = Unproved { table: walk.table.name, count: 0, agreements: Vec::new() };
        let agreement = walk.table.over.iter().position(|column| *column == "agreement_id");
        walk.look(tx, keys, |row, is_proved| {
            if is_proved {
                return;
            }
            found.count += 1;
            if let Some(Value::Int(id)) = agreement.and_then(|at| row.over.get(at))
                && found.agreements.len() < NAMED
                && !found.agreements.contains(id)
            {
                found.agreements.push(*id);
            }
        })?;
        if found.count > 0 {
            all.push(found);
        }
    }
    Ok(all)
}

/// Proves every row anew, for another key file; answers how many. Where the one before is known, what it did not prove
/// stays unproved.
///
/// # Errors
/// If the store fails.
pub fn prove_anew(tx: &mut Writer, old: Option<&Keys>, new: &Keys) -> Result<u64, StoreError> {
    let mut count = super::mark::anew(tx, old, new)?;
    for walk in WALKS.iter() {
        count += walk.prove(tx, new, |row| old.is_none_or(|old| row.is_proved(walk.table, old)))?;
    }
    Ok(count)
}
