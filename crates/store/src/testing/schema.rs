//! The tables and columns that a migrated database really has, on the engine that tests run on.

use super::{Place, TestDatabase};
use crate::{
    BallotBox, StoreError,
    pg::{Address, off_runtime, said},
};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// One column of a real table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RealColumn {
    /// The table.
    pub table: String,
    /// Its name.
    pub name: String,
    /// `text`, `number`, `bytes` or `real`.
    pub kind: &'static str,
    /// Whether it may be empty.
    pub may_be_empty: bool,
}

impl TestDatabase {
    /// Every column of every table, in the order of their names.
    pub fn columns(&self) -> Vec<RealColumn> {
        let mut columns = match &self.place {
            Place::Folder(folder) => of_sqlite(&folder.path().join("zwerm.db")),
            Place::Server { url, name } => of_postgres(&format!("{url}{name}")),
        };
        columns.sort();
        columns
    }
}

impl TestDatabase {
    /// Of each table whose rows have an `id`: its lowest, one in the middle and its highest, of what can be read.
    pub fn some_ids(&self) -> BTreeMap<String, Vec<i64>> {
        let columns = self.columns().into_iter().filter(|column| column.name == "id");
        let mut all = BTreeMap::new();
        for table in columns.map(|column| column.table) {
            let sql = format!(
                "SELECT id FROM \"{table}\" WHERE id IN ((SELECT MIN(id) FROM \"{table}\"), (SELECT MAX(id) FROM \"{table}\"), \
                 (SELECT MIN(id) FROM \"{table}\" WHERE 2 * id >= (SELECT MIN(id) + MAX(id) FROM \"{table}\"))) ORDER BY id"
            );
            let ids = match &self.place {
                Place::Folder(folder) => {
                    let file =
                        Connection::open(folder.path().join("zwerm.db")).expect("a database");
                    let mut asked = file.prepare(&sql).expect("a table");
                    let ids = asked.query_map([], |row| row.get(0)).expect("rows");
                    ids.collect::<Result<_, _>>().expect("ids")
                }
                Place::Server { url, name } => off_runtime(|| {
                    let mut client = Address::read(&format!("{url}{name}"))?.connect()?;
                    let rows = client.query(&sql, &[]).map_err(|error| said(&error))?;
                    Ok::<_, StoreError>(rows.iter().map(|row| row.get(0)).collect())
                })
                .expect("ids"),
            };
            all.insert(table, ids);
        }
        all
    }

    /// What each table holds, as a number that tells whether anything in it changed; nothing on PostgreSQL, where a
    /// table shows a part of its rows alone. Of the columns in `lengths` (`table.column`) it tells how long they are: what
    /// stands there is random.
    pub fn sums_but(&self, lengths: &[&str]) -> Option<BTreeMap<String, String>> {
        let Place::Folder(folder) = &self.place else { return None };
        let sums = crate::moving::sums(&folder.path().join("zwerm.db"), lengths);
        Some(sums.expect("a whole database").into_iter().collect())
    }

    /// The same, with all that stands there.
    pub fn sums(&self) -> Option<BTreeMap<String, String>> {
        self.sums_but(&[])
    }
}

/// Every column of a ballot box, which has a file of its own.
pub fn ballot_box_columns() -> Vec<RealColumn> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("ballots.db");
    drop(BallotBox::open(&file).expect("a ballot box"));
    of_sqlite(&file)
}

fn of_sqlite(file: &std::path::Path) -> Vec<RealColumn> {
    const COLUMNS: &str = "SELECT m.name, c.name, c.type, c.\"notnull\" OR c.pk > 0 FROM sqlite_master m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'";
    let connection = Connection::open(file).expect("a database");
    let mut statement = connection.prepare(COLUMNS).expect("the schema");
    let rows = statement.query_map([], |row| {
        let (table, name) = (row.get(0)?, row.get(1)?);
        let (kind, is_needed): (String, bool) = (row.get(2)?, row.get(3)?);
        Ok(RealColumn { table, name, kind: plain(&kind), may_be_empty: !is_needed })
    });
    rows.expect("rows").map(|row| row.expect("a row")).collect()
}

fn of_postgres(url: &str) -> Vec<RealColumn> {
    const COLUMNS: &str = "SELECT c.table_name::text, c.column_name::text, c.data_type::text, c.is_nullable = 'YES'
        FROM information_schema.columns c JOIN information_schema.tables t ON t.table_name = c.table_name AND t.table_schema = c.table_schema
        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'";
    let mut columns = Vec::new();
    off_runtime(|| {
        let mut client = Address::read(url)?.connect()?;
        for row in client.query(COLUMNS, &[]).map_err(|error| said(&error))? {
            let (table, name, kind): (String, String, String) =
                (row.get(0), row.get(1), row.get(2));
            columns.push(RealColumn { table, name, kind: plain(&kind), may_be_empty: row.get(3) });
        }
        Ok::<_, StoreError>(())
    })
    .expect("the schema");
    columns
}

fn plain(kind: &str) -> &'static str {
    match kind.to_ascii_lowercase().as_str() {
        "text" => "text",
        "integer" | "bigint" => "number",
        "blob" | "bytea" => "bytes",
        "real" | "double precision" => "real",
        other => panic!("no test knows a column of kind {other}"),
    }
}
