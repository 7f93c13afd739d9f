//! PostgreSQL: one connection, and how statements run on it.

mod address;
mod cells;
mod ear;
mod open;
mod tls;
mod writer;

pub(crate) use address::Address;
pub(crate) use cells::cell;
pub(crate) use open::{off_runtime, open, refuse_unbound_role};

use crate::{Sql, StoreError, Value, row};
use ::postgres::{Client, Error, Statement, error::SqlState, types::ToSql};
use fallible_iterator::FallibleIterator;
use std::collections::HashMap;
use zwerm_domain::PersonId;

/// How a transaction begins.
#[derive(Clone, Copy)]
pub(crate) enum Begin {
    /// Reading, one unchanging picture.
    Read,
    /// Writing, as if nobody else did.
    Write,
}

/// A connection to the server, made again when it was lost.
pub(crate) struct Server {
    address: Address,
    client: Client,
    prepared: HashMap<usize, Statement>,
    /// The transaction met another one: running it again may help.
    pub(crate) met_another: bool,
    is_in_transaction: bool,
}

impl Server {
    pub(crate) fn connect(address: &Address) -> Result<Server, StoreError> {
        Ok(Server {
            address: address.clone(),
            client: address.connect()?,
            prepared: HashMap::new(),
            met_another: false,
            is_in_transaction: false,
        })
    }

    pub(crate) fn begin(&mut self, how: Begin) -> Result<(), StoreError> {
        if self.is_in_transaction {
            // A unit of work that panicked left it open.
            self.rollback()?;
        }
        self.met_another = false;
        let word = match how {
            Begin::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            Begin::Write => "BEGIN ISOLATION LEVEL SERIALIZABLE",
        };
        if let Err(error) = self.client.batch_execute(word) {
            if !self.client.is_closed() {
                return Err(said(&error));
            }
            // The server was restarted: nothing of this unit has been done, so begin anew.
            self.client = self.address.connect()?;
            self.prepared.clear();
            self.client.batch_execute(word).map_err(|error| said(&error))?;
        }
        self.is_in_transaction = true;
        Ok(())
    }

    /// Tells all servers, once this transaction is committed, that there is a job.
    pub(crate) fn say_there_is_a_job(&mut self) -> Result<(), StoreError> {
        self.client.batch_execute(ear::SAY).map_err(|error| self.noted(&error))
    }

    pub(crate) fn commit(&mut self) -> Result<(), StoreError> {
        self.is_in_transaction = false;
        self.client.batch_execute("COMMIT").map_err(|error| self.noted(&error))
    }

    /// Ends the transaction without keeping anything; also how reading ends.
    pub(crate) fn rollback(&mut self) -> Result<(), StoreError> {
        self.is_in_transaction = false;
        if self.client.is_closed() {
            return Ok(());
        }
        self.client.batch_execute("ROLLBACK").map_err(|error| said(&error))
    }

    /// Whose rows of the private tables this transaction may see.
    pub(crate) fn act_as(&mut self, person: PersonId) -> Result<(), StoreError> {
        static ACT_AS: Sql =
            Sql::new("zwerm_store::pg::ACT_AS", "SELECT set_config('zwerm.actor', $1, true)");
        self.each(&ACT_AS, &[Value::Text(person.to_string())], |_| true)
    }

    /// Hands each row to `goes_on` until it answers `false`.
    pub(crate) fn each(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        mut goes_on: impl FnMut(&row::Row<'_>) -> bool,
    ) -> Result<(), StoreError> {
        let statement = self.prepare(sql)?;
        check_count(sql, &statement, params)?;
        let params = params.iter().map(|value| value as &(dyn ToSql + Sync));
        let asked = self.client.query_raw(&statement, params);
        let walked = asked.and_then(|mut rows| {
            while let Some(row) = rows.next()? {
                if !goes_on(&row::Row(row::Engine::Postgres(&row))) {
                    break;
                }
            }
            Ok(())
        });
        walked.map_err(|error| self.noted(&error))
    }

    pub(crate) fn run(&mut self, sql: &'static Sql, params: &[Value]) -> Result<u64, StoreError> {
        let statement = self.prepare(sql)?;
        check_count(sql, &statement, params)?;
        let params: Vec<_> = params.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
        self.client.execute(&statement, &params).map_err(|error| self.noted(&error))
    }

    pub(crate) fn prepare(&mut self, sql: &'static Sql) -> Result<Statement, StoreError> {
        let key = std::ptr::from_ref(sql).addr();
        if let Some(statement) = self.prepared.get(&key) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql.text()).map_err(|error| self.noted(&error))?;
        self.prepared.insert(key, statement.clone());
        Ok(statement)
    }

    /// What the server said, remembering whether the unit should run again.
    fn noted(&mut self, error: &Error) -> StoreError {
        match error.code() {
            Some(&SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED) => {
                self.met_another = true;
            }
            // "cached plan must not change result type": another server migrated meanwhile.
            Some(&SqlState::FEATURE_NOT_SUPPORTED) => self.prepared.clear(),
            _ => {}
        }
        said(error)
    }
}

fn check_count(sql: &Sql, statement: &Statement, params: &[Value]) -> Result<(), StoreError> {
    let takes = statement.params().len();
    if takes == params.len() {
        return Ok(());
    }
    Err(StoreError::Parameters { statement: sql.name(), takes, given: params.len() })
}

/// What PostgreSQL said, in the store's words. Its details hold stored values and are left out.
pub(crate) fn said(error: &Error) -> StoreError {
    let Some(db) = error.as_db_error() else {
        return match error.is_closed() {
            true => StoreError::Unreachable("the connection was lost".into()),
            // How a parameter or a column was handled: holds types, not values.
            false => StoreError::Engine(error.to_string()),
        };
    };
    let rule = || db.constraint().or(db.column()).unwrap_or("a rule").to_owned();
    match db.code() {
        &SqlState::UNIQUE_VIOLATION => StoreError::Conflict(rule()),
        &SqlState::T_R_SERIALIZATION_FAILURE
        | &SqlState::T_R_DEADLOCK_DETECTED
        | &SqlState::LOCK_NOT_AVAILABLE
        | &SqlState::TOO_MANY_CONNECTIONS => StoreError::Busy,
        &SqlState::DISK_FULL => StoreError::DiskFull,
        &SqlState::INSUFFICIENT_PRIVILEGE | &SqlState::READ_ONLY_SQL_TRANSACTION => {
            StoreError::Denied(db.message().to_owned())
        }
        &SqlState::INVALID_PASSWORD
        | &SqlState::INVALID_AUTHORIZATION_SPECIFICATION
        | &SqlState::UNDEFINED_DATABASE
        | &SqlState::CANNOT_CONNECT_NOW
        | &SqlState::ADMIN_SHUTDOWN => StoreError::Unreachable(db.message().to_owned()),
        // Class 23: rules of the schema. Class 42: the statement itself, names only.
        code if code.code().starts_with("23") => StoreError::Broken(rule()),
        code if code.code().starts_with("42") => StoreError::Engine(db.message().to_owned()),
        code => StoreError::Engine(format!("error {}", code.code())),
    }
}
