//! The PostgreSQL side of a move: an empty database, one transaction, and everything as it was afterwards.

use super::{quoted, sum::Sum};
use crate::{
    StoreError, migrate,
    pg::{self, Address, said},
    row::Cell,
};
use ::postgres::{Client, CopyInWriter, Transaction};
use fallible_iterator::FallibleIterator;
use std::io::Write;
use zwerm_domain::Clock;

/// Somebody else on this database: a server, or a person with psql.
const OTHERS: &str = "SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";
const TABLES: &str =
    "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";
const REFERENCES: &str = "SELECT conrelid::regclass::text, quote_ident(conname) FROM pg_constraint
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2";
/// Tables that show their owner as well no more than row-level security allows.
const FORCED: &str = "SELECT relname::text FROM pg_class
    WHERE relforcerowsecurity AND relnamespace = 'public'::regnamespace ORDER BY 1";
const NUMBERED: &str = "SELECT table_name::text, column_name::text FROM information_schema.columns
    WHERE table_schema = 'public' AND is_identity = 'YES' ORDER BY 1, 2";
const COLUMNS: &str = "SELECT column_name::text FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = $1";

/// A connection to a database in which every table is there and empty.
pub(super) fn empty(address: &Address) -> Result<Client, StoreError> {
    let mut client = address.connect()?;
    pg::refuse_unbound_role(&mut client)?;
    let others: i64 = one(&mut client, OTHERS)?;
    if others > 0 {
        return Err(StoreError::InUse);
    }
    let tables = names(&mut client, TABLES)?;
    if !tables.is_empty() && !tables.iter().any(|name| name == "migration") {
        return Err(not_empty("it holds tables of something else"));
    }
    migrate::pg::migrate(&mut client, Clock::system().now())?;
    // Who migrates holds a lock until the connection ends; here it goes on.
    client.batch_execute("SELECT pg_advisory_unlock_all()").map_err(|error| said(&error))?;
    migrate::pg::check(&mut client)?;
    for table in names(&mut client, TABLES)?.iter().filter(|name| *name != "migration") {
        if one::<bool>(&mut client, &format!("SELECT EXISTS (SELECT 1 FROM \"{table}\")"))? {
            return Err(not_empty(&format!("{table} has rows")));
        }
    }
    Ok(client)
}

fn not_empty(why: &str) -> StoreError {
    StoreError::NotEmpty(why.to_owned())
}

fn one<T>(client: &mut Client, sql: &str) -> Result<T, StoreError>
where
    T: for<'a> ::postgres::types::FromSql<'a>,
{
    client.query_one(sql, &[]).and_then(|row| row.try_get(0)).map_err(|error| said(&error))
}

fn names(client: &mut Client, sql: &str) -> Result<Vec<String>, StoreError> {
    let rows = client.query(sql, &[]).map_err(|error| said(&error))?;
    rows.iter().map(|row| row.try_get(0).map_err(|error| said(&error))).collect()
}

/// Lets the engine look at what it got, so that it plans well at once. Without it it does so later.
pub(super) fn plan(client: &mut Client) {
    if let Err(error) = client.batch_execute("ANALYZE") {
        tracing::warn!(%error, "the database was not looked through");
    }
}

/// The transaction that holds the whole move.
pub(super) struct Target<'a> {
    transaction: Transaction<'a>,
    references: Vec<(String, String)>,
    forced: Vec<String>,
}

impl<'a> Target<'a> {
    /// Begins: references are looked at in the end, and what is between two can be written and compared. Nobody else
    /// sees anything of this before it is committed, and then all is as it was.
    pub(super) fn begin(client: &'a mut Client) -> Result<Target<'a>, StoreError> {
        let forced = names(client, FORCED)?;
        let mut transaction = client.transaction().map_err(|error| said(&error))?;
        let references = pairs(&mut transaction, REFERENCES)?;
        let mut target = Target { transaction, references, forced };
        for (table, name) in target.references.clone() {
            target.run(&format!(
                "ALTER TABLE {table} ALTER CONSTRAINT {name} DEFERRABLE INITIALLY DEFERRED"
            ))?;
        }
        for table in target.forced.clone() {
            target.run(&format!("ALTER TABLE \"{table}\" NO FORCE ROW LEVEL SECURITY"))?;
        }
        Ok(target)
    }

    fn run(&mut self, sql: &str) -> Result<(), StoreError> {
        self.transaction.batch_execute(sql).map_err(|error| said(&error))
    }

    /// Refuses a table that lacks a column, or has one more.
    pub(super) fn must_have(&mut self, table: &str, columns: &[String]) -> Result<(), StoreError> {
        let rows = self.transaction.query(COLUMNS, &[&table]).map_err(|error| said(&error))?;
        let found = rows.iter().map(|row| row.try_get(0).map_err(|error| said(&error)));
        let mut found: Vec<String> = found.collect::<Result<_, _>>()?;
        found.sort();
        if found == columns {
            return Ok(());
        }
        Err(StoreError::Broken(format!("{table} has other columns in PostgreSQL")))
    }

    pub(super) fn copy(&mut self, table: &str, columns: &[String]) -> Result<Copy<'_>, StoreError> {
        let sql = format!("COPY \"{table}\" ({}) FROM STDIN", quoted(columns));
        let writer = self.transaction.copy_in(&sql).map_err(|error| said(&error))?;
        Ok(Copy { writer, line: String::new() })
    }

    pub(super) fn sum(&mut self, table: &str, columns: &[String]) -> Result<Sum, StoreError> {
        let sql = format!("SELECT {} FROM \"{table}\"", quoted(columns));
        let none: [&str; 0] = [];
        let mut rows = self.transaction.query_raw(&sql, none).map_err(|error| said(&error))?;
        let mut sum = Sum::default();
        while let Some(row) = rows.next().map_err(|error| said(&error))? {
            let cells = (0..columns.len()).map(|at| pg::cell(&row, at));
            sum.add(&cells.collect::<Result<Vec<_>, _>>()?);
        }
        Ok(sum)
    }

    /// Looks at all references at once, sets the numbering on, protects what is between two again, and commits.
    pub(super) fn finish(mut self) -> Result<(), StoreError> {
        self.run("SET CONSTRAINTS ALL IMMEDIATE")?;
        for (table, name) in self.references.clone() {
            self.run(&format!("ALTER TABLE {table} ALTER CONSTRAINT {name} NOT DEFERRABLE"))?;
        }
        for (table, column) in pairs(&mut self.transaction, NUMBERED)? {
            self.run(&format!(
                "SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), coalesce(max(\"{column}\"), 1), count(*) > 0) FROM \"{table}\""
            ))?;
        }
        for table in self.forced.clone() {
            self.run(&format!("ALTER TABLE \"{table}\" FORCE ROW LEVEL SECURITY"))?;
        }
        self.transaction.commit().map_err(|error| said(&error))
    }
}

fn pairs(
    transaction: &mut Transaction<'_>,
    sql: &str,
) -> Result<Vec<(String, String)>, StoreError> {
    let rows = transaction.query(sql, &[]).map_err(|error| said(&error))?;
    let read = |row: &::postgres::Row| Ok((row.try_get(0)?, row.try_get(1)?));
    rows.iter().map(read).collect::<Result<_, ::postgres::Error>>().map_err(|error| said(&error))
}

/// Rows on their way into one table.
pub(super) struct Copy<'a> {
    writer: CopyInWriter<'a>,
    line: String,
}

impl Copy<'_> {
    pub(super) fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), StoreError> {
        self.line.clear();
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.line.push('\t');
            }
            write_cell(&mut self.line, *cell);
        }
        self.line.push('\n');
        self.writer
            .write_all(self.line.as_bytes())
            .map_err(|_| StoreError::Unreachable("the connection was lost".into()))
    }

    pub(super) fn end(self) -> Result<(), StoreError> {
        self.writer.finish().map(drop).map_err(|error| said(&error))
    }
}

/// A cell as COPY reads it.
fn write_cell(line: &mut String, cell: Cell<'_>) {
    use std::fmt::Write;
    // Writing to a text can't fail.
    let _ = match cell {
        Cell::Null => write!(line, "\\N"),
        Cell::Int(number) => write!(line, "{number}"),
        Cell::Real(number) => write!(line, "{number:e}"),
        Cell::Text(text) => {
            for letter in text.chars() {
                match letter {
                    '\\' => line.push_str("\\\\"),
                    '\t' => line.push_str("\\t"),
                    '\n' => line.push_str("\\n"),
                    '\r' => line.push_str("\\r"),
                    other => line.push(other),
                }
            }
            Ok(())
        }
        Cell::Bytes(bytes) => {
            line.push_str("\\\\x");
            bytes.iter().try_for_each(|byte| write!(line, "{byte:02x}"))
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_written_as_copy_reads_them() {
        let written = |cell| {
            let mut line = String::new();
            write_cell(&mut line, cell);
            line
        };
        assert_eq!(written(Cell::Null), "\\N");
        assert_eq!(written(Cell::Text("\\N")), "\\\\N", "the words are not nothing");
        assert_eq!(written(Cell::Text("a\tb\nc\rd\\e")), "a\\tb\\nc\\rd\\\\e");
        assert_eq!(written(Cell::Bytes(&[0, 255])), "\\\\x00ff");
        assert_eq!(written(Cell::Real(0.1)), "1e-1");
        assert_eq!(written(Cell::Int(-7)), "-7");
    }
}
