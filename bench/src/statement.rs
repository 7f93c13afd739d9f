//! Statements that a page ran, recorded with their values, so that a bare server can run the same ones.

use anyhow::{Context, Result, bail};
use rusqlite::{
    Connection,
    types::{Value, ValueRef},
};
use std::{fs, path::Path};

/// Where a recorded line begins in what the server says.
pub const MARK: &str = "zwerm-sql\t";

/// One statement and its values.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its text.
    pub sql: String,
    /// Its values, in order.
    pub values: Vec<Value>,
}

impl Statement {
    fn read(line: &str) -> Result<Statement> {
        let mut parts = line.split('\t');
        let sql = parts.next().context("no statement")?.to_owned();
        Ok(Statement { sql, values: parts.map(value).collect::<Result<_>>()? })
    }

    /// Runs it on a prepared statement and looks at every cell of every row.
    ///
    /// # Errors
    /// The database refuses it.
    pub fn run(&self, connection: &Connection) -> Result<usize> {
        let mut seen = 0;
        self.each_cell(connection, |cell| seen += usize::from(cell != ValueRef::Null))?;
        Ok(seen)
    }

    /// Runs it and shows every cell of every row.
    ///
    /// # Errors
    /// The database refuses it.
    pub fn each_cell(
        &self,
        connection: &Connection,
        mut look: impl FnMut(ValueRef<'_>),
    ) -> Result<()> {
        let mut statement = connection.prepare_cached(&self.sql)?;
        for (index, value) in self.values.iter().enumerate() {
            statement.raw_bind_parameter(index + 1, value)?;
        }
        let columns = statement.column_count();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                look(row.get_ref(column)?);
            }
        }
        Ok(())
    }
}

/// All recorded statements of a file.
///
/// # Errors
/// It can't be read.
pub fn read_all(file: &Path) -> Result<Vec<Statement>> {
    let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    text.lines().filter_map(|line| line.strip_prefix(MARK)).map(Statement::read).collect()
}

/// `N`, `I12`, `R0.5`, `T` and hexadecimal text, `B` and hexadecimal bytes.
fn value(written: &str) -> Result<Value> {
    let (kind, rest) = written.split_at_checked(1).context("an empty value")?;
    Ok(match kind {
        "N" => Value::Null,
        "I" => Value::Integer(rest.parse()?),
        "R" => Value::Real(rest.parse()?),
        "T" => Value::Text(String::from_utf8(bytes(rest)?)?),
        "B" => Value::Blob(bytes(rest)?),
        _ => bail!("an unknown kind of value: {written}"),
    })
}

fn bytes(hexadecimal: &str) -> Result<Vec<u8>> {
    let pairs = (0..hexadecimal.len()).step_by(2);
    pairs
        .map(|at| {
            let pair = hexadecimal.get(at..at + 2).context("half a byte")?;
            Ok(u8::from_str_radix(pair, 16)?)
        })
        .collect()
}
