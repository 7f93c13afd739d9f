//! One's own rows, read by statements that are made from the register: a table that is somebody's there can't be
//! left out here.

pub(crate) mod erasing;
pub(crate) mod requests;

use crate::own::{Cell, OwnTable};
use std::{collections::BTreeMap, sync::LazyLock};
use zwerm_domain::{Actor, AgreementId, Date};
use zwerm_promise::pair::{OwnKeys, UNREADABLE, own_keys};
use zwerm_register::{Column, Holds, Table};
use zwerm_store::{
    Cell as Stored, PairReader, Row, SEALED, SealedTable, Sql, StoreError, params, spot, statements,
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
    let keys = own_keys(tx, actor)?;
    let mut tables = Vec::new();
    for own in ALL.iter() {
        let mut values = params![actor.person()].to_vec();
        if own.sql.text().contains("$2") {
            values.push(two_weeks_ago.into());
        }
        let mut rows = tx.all(&own.sql, &values, |row| cells(row, own.columns.len()))?;
        if let Some(sealed) = SEALED.iter().find(|sealed| sealed.name == own.table.name) {
            rows.iter_mut().for_each(|row| open(own, sealed, row, &keys));
        }
        tables.push(OwnTable { table: own.table, columns: own.columns.clone(), rows });
    }
    Ok(tables)
}

/// Opens the sealed words of a row.
fn open(own: &Own, sealed: &SealedTable, row: &mut [Cell], keys: &OwnKeys) {
    let at = |name: &str| own.columns.iter().position(|column| column.name == name);
    let number = |row: &[Cell], name: &str| match at(name).and_then(|at| row.get(at)) {
        Some(Cell::Int(number)) => *number,
        _ => 0,
    };
    let agreement = AgreementId::new(number(row, "agreement_id"));
    let mut tells = sealed.row.iter().map(|name| number(row, name));
    let (first, second) = (tells.next().unwrap_or(0), tells.next().unwrap_or(0));
    for column in sealed.words.iter().copied() {
        let name = column.rsplit('.').next().unwrap_or(column);
        if let Some(Cell::Text(words)) = at(name).and_then(|at| row.get_mut(at))
            && !words.is_empty()
        {
            let opened = keys.open(agreement, spot(column, first).and(second), words);
            *words = opened.unwrap_or_else(|| UNREADABLE.to_owned());
        }
    }
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
