//! The connections that seal what was written before, on either engine.

use crate::{
    PRIVATE_TABLES, StoreError, Value, pg,
    row::Cell,
    sql::numbered,
    sqlite::{self, said},
};
use ::postgres::{Client, types::ToSql};
use rusqlite::Connection;

/// A connection without a guard, for this work alone.
pub(crate) trait Hands {
    /// Begins a transaction in which all rows of a table can be read and changed.
    fn begin(&mut self, table: &str) -> Result<(), StoreError>;
    /// Begins a transaction in which all rows of a table can be read; others go on writing on SQLite, and wait on PostgreSQL
    /// where the table has policies: a page at a time, and undone.
    fn see(&mut self, table: &str) -> Result<(), StoreError>;
    /// Keeps what was done, and guards the table as before.
    fn keep(&mut self, table: &str) -> Result<(), StoreError>;
    /// Undoes what was done.
    fn undo(&mut self);
    /// Each row, made into something; what can't be is left out.
    fn ask<T>(
        &mut self,
        text: &str,
        params: &[Value],
        made: impl Fn(&[Cell<'_>]) -> Option<T>,
    ) -> Result<Vec<T>, StoreError>;
    /// Changes rows.
    fn run(&mut self, text: &str, params: &[Value]) -> Result<(), StoreError>;
}

impl Hands for Connection {
    fn begin(&mut self, _: &str) -> Result<(), StoreError> {
        sqlite::begin(self, sqlite::Begin::Immediate)
    }

    fn see(&mut self, _: &str) -> Result<(), StoreError> {
        sqlite::begin(self, sqlite::Begin::Deferred)
    }

    fn keep(&mut self, _: &str) -> Result<(), StoreError> {
        sqlite::end(self)
    }

    fn undo(&mut self) {
        // What can't be undone now is undone when the connection closes.
        let _ = sqlite::step(self, "ROLLBACK");
    }

    fn ask<T>(
        &mut self,
        text: &str,
        params: &[Value],
        made: impl Fn(&[Cell<'_>]) -> Option<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.prepare_cached(&numbered(text)).map_err(said)?;
        let columns = statement.column_count();
        let mut rows = statement.query(rusqlite::params_from_iter(params)).map_err(said)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next().map_err(said)? {
            let cells = (0..columns).map(|at| sqlite::cell(row, at));
            all.extend(made(&cells.collect::<Result<Vec<_>, _>>()?));
        }
        Ok(all)
    }

    fn run(&mut self, text: &str, params: &[Value]) -> Result<(), StoreError> {
        let mut statement = self.prepare_cached(&numbered(text)).map_err(said)?;
        statement.execute(rusqlite::params_from_iter(params)).map_err(said).map(drop)
    }
}

fn known(params: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    params.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

/// Of a table with policies, whether its owner is held to them.
fn forced(table: &str, word: &str) -> String {
    match PRIVATE_TABLES.contains(&table) {
        true => format!("ALTER TABLE {table} {word} ROW LEVEL SECURITY; "),
        false => String::new(),
    }
}

/// For each of these transactions alone the owner is not held to the policies of the table.
impl Hands for Client {
    fn begin(&mut self, table: &str) -> Result<(), StoreError> {
        let begin = format!("BEGIN; {}", forced(table, "NO FORCE"));
        self.batch_execute(&begin).map_err(|error| pg::said(&error))
    }

    fn see(&mut self, table: &str) -> Result<(), StoreError> {
        self.begin(table)
    }

    fn keep(&mut self, table: &str) -> Result<(), StoreError> {
        let end = format!("{}COMMIT", forced(table, "FORCE"));
        self.batch_execute(&end).map_err(|error| pg::said(&error))
    }

    fn undo(&mut self) {
        // What can't be undone now is undone when the connection closes.
        let _ = self.batch_execute("ROLLBACK");
    }

    fn ask<T>(
        &mut self,
        text: &str,
        params: &[Value],
        made: impl Fn(&[Cell<'_>]) -> Option<T>,
    ) -> Result<Vec<T>, StoreError> {
        let rows = self.query(text, &known(params)).map_err(|error| pg::said(&error))?;
        let mut all = Vec::new();
        for row in &rows {
            let cells = (0..row.len()).map(|at| pg::cell(row, at));
            all.extend(made(&cells.collect::<Result<Vec<_>, _>>()?));
        }
        Ok(all)
    }

    fn run(&mut self, text: &str, params: &[Value]) -> Result<(), StoreError> {
        self.execute(text, &known(params)).map_err(|error| pg::said(&error)).map(drop)
    }
}
