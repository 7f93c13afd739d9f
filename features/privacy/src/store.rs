//! One's own rows, read by statements that are made from the register: a table that is somebody's there can't be
//! left out here.

pub(crate) mod erasing;
pub(crate) mod requests;

use crate::own::{Cell, OwnTable};
use std::{
    collections::{BTreeMap, btree_map::Entry},
    sync::LazyLock,
};
use zwerm_domain::{Actor, Date};
use zwerm_promise::pair::{OwnKeys, UNREADABLE, own_keys};
use zwerm_register::{Column, Holds, Table};
use zwerm_store::{
    Cell as Stored, KeyOf, PairReader, Reader, Row, SEALED, SealedTable, Spot, Sql, StoreError,
    Whose, WordsKey, params, spot, statements,
};

statements! {
    PERSON = "SELECT p.name FROM person p JOIN organisation o ON o.id = p.organisation_id WHERE p.id = $1 AND (o.id = $2 OR o.host_id = $2)";
    TEAM = "SELECT name FROM team WHERE id = $1 AND organisation_id = $2";
    WORK_ROLE = "SELECT name FROM work_role WHERE id = $1 AND organisation_id = $2";
    GOAL = "SELECT name FROM goal WHERE id = $1 AND organisation_id = $2";
    BOUNDARY = "SELECT name FROM boundary WHERE id = $1 AND organisation_id = $2";
    KIND_OF_WORK = "SELECT name FROM kind_of_work WHERE id = $1 AND organisation_id = $2";
}

/// How one's own rows of a table are read.
struct Own {
    table: &'static Table,
    columns: Vec<&'static Column>,
    sql: Sql,
}

static ALL: LazyLock<Vec<Own>> =
    LazyLock::new(|| zwerm_register::tables().filter_map(statement).collect());

fn statement(table: &'static Table) -> Option<Own> {
    let mine = table.mine?;
    // What nobody can read back says nothing to its owner either; a file stands where it came from.
    let is_told = |column: &&Column| !matches!(column.holds, Holds::Secret | Holds::File);
    let columns: Vec<&Column> = table.columns.iter().filter(is_told).collect();
    let read =
        |column: &&Column| column.reads.map_or_else(|| format!("t.{}", column.name), str::to_owned);
    let list: Vec<String> = columns.iter().map(read).collect();
    let order = if list.len() > 1 { "1, 2" } else { "1" };
    let text =
        format!("SELECT {} FROM {} t WHERE {mine} ORDER BY {order}", list.join(", "), table.name);
    Some(Own { table, columns, sql: Sql::new("zwerm_privacy::store::OWN", text.leak()) })
}

/// Everything that is the actor's, table by table. `two_weeks_ago`: what ended before that day is shown to all.
pub(crate) fn own_rows(
    tx: &mut PairReader,
    actor: &Actor,
    two_weeks_ago: Date,
) -> Result<Vec<OwnTable>, StoreError> {
    let mut keys = Ring { agreements: own_keys(tx, actor)?, others: BTreeMap::new() };
    let mut tables = Vec::new();
    for own in ALL.iter() {
        let mut values = params![actor.person()].to_vec();
        if own.sql.text().contains("$2") {
            values.push(two_weeks_ago.into());
        }
        let mut rows = tx.all(&own.sql, &values, |row| cells(row, own.columns.len()))?;
        if let Some(sealed) = SEALED.iter().find(|sealed| sealed.name == own.table.name) {
            rows.iter_mut().try_for_each(|row| open(tx, own, sealed, row, (actor, &mut keys)))?;
        }
        tables.push(OwnTable { table: own.table, columns: own.columns.clone(), rows });
    }
    Ok(tables)
}

/// The keys to what is one's own: of one's agreements, and of what is one's own elsewhere.
struct Ring {
    agreements: OwnKeys,
    others: BTreeMap<KeyOf, Option<WordsKey>>,
}

impl Ring {
    /// The words of a row that is the actor's, if they open.
    fn open(
        &mut self,
        tx: &mut Reader,
        of: KeyOf,
        spot: Spot,
        stored: &str,
    ) -> Result<Option<String>, StoreError> {
        if let KeyOf::Agreement(agreement) = of {
            return Ok(self.agreements.open(agreement, spot, stored));
        }
        let key = match self.others.entry(of) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(tx.known_key(of)?),
        };
        Ok(key.as_ref().and_then(|key| key.open(spot, stored)))
    }
}

/// Opens the sealed words of a row.
fn open(
    tx: &mut Reader,
    own: &Own,
    sealed: &SealedTable,
    row: &mut [Cell],
    (actor, keys): (&Actor, &mut Ring),
) -> Result<(), StoreError> {
    let at = |name: &str| own.columns.iter().position(|column| column.name == name);
    let number = |row: &[Cell], name: &str| match at(name).and_then(|at| row.get(at)) {
        Some(Cell::Int(number)) => Some(*number),
        _ => None,
    };
    let whose: Vec<Option<i64>> = match sealed.whose {
        // What is one person's is the actor's: nothing else is theirs to take along.
        Whose::Person(_) => vec![Some(actor.person().get())],
        other => other.columns().iter().map(|name| number(row, name)).collect(),
    };
    let Some(of) = sealed.whose.key_of(&whose) else { return Ok(()) };
    let mut tells = sealed.row.iter().map(|name| number(row, name).unwrap_or(0));
    let (first, second) = (tells.next().unwrap_or(0), tells.next().unwrap_or(0));
    for column in sealed.words.iter().copied() {
        let name = column.rsplit('.').next().unwrap_or(column);
        if let Some(Cell::Text(words)) = at(name).and_then(|at| row.get_mut(at))
            && !words.is_empty()
        {
            let opened = keys.open(tx, of, spot(column, first).and(second), words)?;
            *words = opened.unwrap_or_else(|| UNREADABLE.to_owned());
        }
    }
    Ok(())
}

fn cells(row: &Row<'_>, count: usize) -> Result<Vec<Cell>, StoreError> {
    let cell = |at| {
        Ok(match row.cell(at)? {
            Stored::Null | Stored::Bytes(_) => Cell::Nothing,
            Stored::Int(number) => Cell::Int(number),
            Stored::Real(number) => Cell::Real(number),
            Stored::Text(text) => Cell::Text(text.to_owned()),
        })
    };
    (0..count).map(cell).collect()
}

/// What those rows refer to is called, where everybody in the organisation may know its name.
pub(crate) fn names(
    tx: &mut PairReader,
    actor: &Actor,
    tables: &[OwnTable],
) -> Result<BTreeMap<(&'static str, i64), String>, StoreError> {
    let mut names = BTreeMap::new();
    for (of, id) in tables.iter().flat_map(OwnTable::refers_to) {
        let sql = match of {
            "person" => &PERSON,
            "team" => &TEAM,
            "work_role" => &WORK_ROLE,
            "goal" => &GOAL,
            "boundary" => &BOUNDARY,
            "kind_of_work" => &KIND_OF_WORK,
            _ => continue,
        };
        if names.contains_key(&(of, id)) {
            continue;
        }
        let name = tx.first(sql, &params![id, actor.organisation()], |row| row.get(0))?;
        if let Some(name) = name {
            names.insert((of, id), name);
        }
    }
    Ok(names)
}
