//! PostgreSQL: how statements run on it.

use crate::{
    Options, Sql, StoreError, Value, row,
    store::{Opened, Shared},
};
use zwerm_domain::PersonId;

/// How a transaction begins.
#[derive(Clone, Copy)]
pub(crate) enum Begin {
    /// Reading.
    Read,
}

/// A connection to the server.
pub(crate) struct Server {}

pub(crate) fn open(_url: &str, _options: &Options, _shared: &Shared) -> Result<Opened, StoreError> {
    Err(StoreError::Unreachable("PostgreSQL is not here yet".into()))
}

impl Server {
    pub(crate) fn each(
        &mut self,
        _sql: &'static Sql,
        _params: &[Value],
        _goes_on: impl FnMut(&row::Row<'_>) -> bool,
    ) -> Result<(), StoreError> {
        Err(StoreError::Closed)
    }
    pub(crate) fn run(&mut self, _sql: &'static Sql, _params: &[Value]) -> Result<u64, StoreError> {
        Err(StoreError::Closed)
    }
    pub(crate) fn act_as(&mut self, _person: PersonId) -> Result<(), StoreError> {
        Err(StoreError::Closed)
    }
    pub(crate) fn begin(&mut self, _how: Begin) -> Result<(), StoreError> {
        Err(StoreError::Closed)
    }
    pub(crate) fn rollback(&mut self) -> Result<(), StoreError> {
        Err(StoreError::Closed)
    }
}

pub(crate) fn cell<'a>(
    _row: &'a ::postgres::Row,
    index: usize,
) -> Result<row::Cell<'a>, StoreError> {
    Err(StoreError::Column { index, wanted: "here" })
}
