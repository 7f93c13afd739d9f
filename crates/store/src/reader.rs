//! What a unit of work holds in its hand: a reader, a pair reader, or a writer.

use crate::{Keys, Row, Sql, StoreError, Value, is_told_anew, pg, sqlite};
use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};
use zwerm_domain::PersonId;

/// Reads what is not private, from one unchanging picture of the database.
///
/// After a statement has failed in the engine, every further one of the same unit of work answers
/// [`StoreError::Aborted`] and nothing of it is kept: the same on both engines.
pub struct Reader {
    pub(crate) connection: Connection,
    pub(crate) has_failed: bool,
    pub(crate) has_met_full_disk: bool,
    keys: Arc<Keys>,
}

/// Reads also what is private. On PostgreSQL only after [`act_as`](PairReader::act_as).
pub struct PairReader(pub(crate) Reader);

/// Reads what is not private, and changes anything.
pub struct Writer {
    pub(crate) reader: Reader,
    pub(crate) has_enqueued: bool,
}

pub(crate) enum Connection {
    Sqlite(rusqlite::Connection),
    Postgres(Box<pg::Server>),
}

impl Reader {
    pub(crate) fn new(connection: Connection, keys: Arc<Keys>) -> Reader {
        Reader { connection, has_failed: false, has_met_full_disk: false, keys }
    }

    /// What opens the keys of agreements.
    pub fn keys(&self) -> Arc<Keys> {
        Arc::clone(&self.keys)
    }

    /// Every row, each made into a `T`. A row with a value that can't be is left out and told in the log: it is one row, and
    /// the page is of everybody.
    pub fn all<T>(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        mut map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.each(sql, params, |row| {
            found.push(map(row)?);
            Ok(true)
        })?;
        Ok(found)
    }

    /// The first row, if there is one.
    pub fn first<T>(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        map: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut found = None;
        let mut map = Some(map);
        self.each(sql, params, |row| {
            found = map.take().map(|map| map(row));
            Ok(false)
        })?;
        found.transpose()
    }

    /// The first row, which must be there: else [`StoreError::NotFound`].
    pub fn one<T>(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        map: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.first(sql, params, map)?.ok_or(StoreError::NotFound)
    }

    /// Row by row, as long as `visit` answers `true`: for what is too much to hold at once. What can't be is left out as in
    /// [`all`](Reader::all).
    pub fn each(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        mut visit: impl FnMut(&Row<'_>) -> Result<bool, StoreError>,
    ) -> Result<(), StoreError> {
        self.each_row(sql, params, &mut visit)
    }

    /// What both engines do with rows, compiled once and not for each of the hundreds of statements.
    fn each_row(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        visit: &mut dyn FnMut(&Row<'_>) -> Result<bool, StoreError>,
    ) -> Result<(), StoreError> {
        sql.guarded().check(sql, params)?;
        let mut problem = None;
        let goes_on = |row: &Row<'_>| match visit(row) {
            Ok(goes_on) => goes_on,
            Err(error @ StoreError::Column { .. }) => {
                if is_told_anew(sql.name()) {
                    let statement = sql.name();
                    tracing::error!(statement, %error, "damaged: a row is left out; `zwerm doctor` names it");
                }
                true
            }
            Err(error) => {
                problem = Some(error);
                false
            }
        };
        self.ask(|connection| match connection {
            Connection::Sqlite(connection) => sqlite::each(connection, sql, params, goes_on),
            Connection::Postgres(server) => server.each(sql, params, goes_on),
        })?;
        problem.map_or(Ok(()), Err)
    }

    /// Asks the engine, and remembers that it refused.
    pub(crate) fn ask<T>(
        &mut self,
        question: impl FnOnce(&mut Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.has_failed {
            return Err(StoreError::Aborted);
        }
        let answer = question(&mut self.connection);
        self.has_failed = answer.is_err();
        self.has_met_full_disk |= matches!(answer, Err(StoreError::DiskFull));
        answer
    }

    /// Whether the engine takes this statement; nothing is run.
    pub(crate) fn prepare(&mut self, sql: &'static Sql) -> Result<(), StoreError> {
        self.ask(|connection| match connection {
            Connection::Sqlite(connection) => sqlite::prepare(connection, sql).map(drop),
            Connection::Postgres(server) => server.prepare(sql).map(drop),
        })
    }

    fn act_as(&mut self, person: PersonId) -> Result<(), StoreError> {
        self.ask(|connection| match connection {
            Connection::Sqlite(_) => Ok(()),
            Connection::Postgres(server) => server.act_as(person),
        })
    }

    /// Runs a reading unit of work in a transaction of its own, so that all of it sees one picture.
    pub(crate) fn unit<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut Reader) -> Result<T, E>,
    ) -> Result<T, E> {
        self.begin()?;
        let answer = work(self);
        self.end()?;
        answer
    }

    fn begin(&mut self) -> Result<(), StoreError> {
        self.has_failed = false;
        match &mut self.connection {
            Connection::Sqlite(connection) => sqlite::begin(connection, sqlite::Begin::Deferred),
            Connection::Postgres(server) => server.begin(pg::Begin::Read),
        }
    }

    fn end(&mut self) -> Result<(), StoreError> {
        match &mut self.connection {
            Connection::Sqlite(connection) => sqlite::end(connection),
            Connection::Postgres(server) => server.rollback(),
        }
    }
}

impl PairReader {
    /// Whose private words may be read in this unit of work. PostgreSQL shows none before; on SQLite
    /// the statement itself must ask for the person's.
    pub fn act_as(&mut self, person: PersonId) -> Result<(), StoreError> {
        self.0.act_as(person)
    }

    /// Like [`Reader::unit`].
    pub(crate) fn unit<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut PairReader) -> Result<T, E>,
    ) -> Result<T, E> {
        self.0.begin()?;
        let answer = work(self);
        self.0.end()?;
        answer
    }
}

impl Writer {
    pub(crate) fn new(connection: Connection, keys: Arc<Keys>) -> Writer {
        Writer { reader: Reader::new(connection, keys), has_enqueued: false }
    }

    /// Runs a statement that changes something; answers how many rows it changed.
    pub fn run(&mut self, sql: &'static Sql, params: &[Value]) -> Result<u64, StoreError> {
        sql.guarded().check(sql, params)?;
        self.reader.ask(|connection| match connection {
            Connection::Sqlite(connection) => sqlite::run(connection, sql, params),
            Connection::Postgres(server) => server.run(sql, params),
        })
    }

    /// Whose private words may be changed in this unit of work; needed on PostgreSQL before an
    /// `UPDATE`, a `DELETE` or an `INSERT … RETURNING` of a private table.
    pub fn act_as(&mut self, person: PersonId) -> Result<(), StoreError> {
        self.reader.act_as(person)
    }
}

impl Deref for PairReader {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.0
    }
}
impl DerefMut for PairReader {
    fn deref_mut(&mut self) -> &mut Reader {
        &mut self.0
    }
}
impl Deref for Writer {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.reader
    }
}
impl DerefMut for Writer {
    fn deref_mut(&mut self) -> &mut Reader {
        &mut self.reader
    }
}
