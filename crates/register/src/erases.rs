//! What erasure does with a table: made from what its columns say.

use crate::{
    column::{Column, Holds},
    meaning::Erasure,
    table::Table,
    tables,
};

/// What erasure does with a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erases {
    /// The rows of the person go.
    Rows,
    /// The rows stay: each of these columns gets this expression (of a row `t`).
    Columns(Vec<(&'static Column, &'static str)>),
}

impl Table {
    /// What erasure does with it; nothing where all of it stays.
    pub fn erases(&self) -> Option<Erases> {
        if self.erasure == Erasure::Goes {
            return Some(Erases::Rows);
        }
        let set: Vec<_> =
            self.columns.iter().filter_map(|it| Some((it, self.left_in(it)?))).collect();
        (!set.is_empty()).then_some(Erases::Columns(set))
    }

    fn left_in(&self, column: &Column) -> Option<&'static str> {
        let goes = self.erasure_of(column) == Erasure::Goes;
        column.leaves.or(goes.then_some("NULL"))
    }

    /// Which rows it is about: a condition on a row `t`, with `$1` for the person. None where nothing is erased.
    pub fn erased_rows(&self) -> Option<String> {
        let erases = self.erases()?;
        if let Some(own) = self.own {
            return Some(own.to_owned());
        }
        let is_whose = |column: &&Column| {
            column.holds == Holds::Person && self.erasure_of(column) == Erasure::Goes
        };
        let whose: Vec<String> = self
            .columns
            .iter()
            .filter(is_whose)
            .map(|column| format!("t.{} = $1", column.name))
            .collect();
        (erases == Erases::Rows && !whose.is_empty()).then(|| whose.join(" OR "))
    }
}

/// Every table in an order in which rows can be erased: what refers to rows of another table before it.
pub fn in_order_of_erasing() -> Vec<&'static Table> {
    let mut order = Vec::new();
    for table in tables() {
        add(table, &mut order, &mut Vec::new());
    }
    order
}

fn add(table: &'static Table, order: &mut Vec<&'static Table>, above: &mut Vec<&'static str>) {
    if order.contains(&table) || above.contains(&table.name) {
        return;
    }
    above.push(table.name);
    for other in tables() {
        if other.columns.iter().any(|column| column.holds == Holds::Of(table.name)) {
            add(other, order, above);
        }
    }
    above.pop();
    order.push(table);
}
