//! The guard at a connection: refuses private words from opening, so that no statement can leak them.

use crate::{StoreError, private, sqlite::said};
use rusqlite::{
    Connection,
    hooks::{AuthAction, AuthContext, Authorization},
};

/// What a connection may do, besides reading what is not private.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum May {
    /// Nothing more.
    ReadOpen,
    /// Read the private tables.
    ReadAll,
    /// Change rows of any table, without reading private words back.
    Write,
}

/// Sets the guard. Statements are judged when prepared, so a connection keeps one guard all its life.
pub(crate) fn set(connection: &mut Connection, may: May) -> Result<(), StoreError> {
    let guard = move |context: AuthContext<'_>| {
        if is_allowed(may, context.action) { Authorization::Allow } else { Authorization::Deny }
    };
    connection.authorizer(Some(guard)).map_err(said)
}

fn is_allowed(may: May, action: AuthAction<'_>) -> bool {
    match action {
        AuthAction::Read { table_name, column_name } => {
            may == May::ReadAll || !private::is_private(table_name, column_name)
        }
        AuthAction::Select
        | AuthAction::Recursive
        | AuthAction::Transaction { .. }
        | AuthAction::Savepoint { .. } => true,
        AuthAction::Function { function_name } => function_name != "load_extension",
        AuthAction::Insert { .. } | AuthAction::Update { .. } | AuthAction::Delete { .. } => {
            may == May::Write
        }
        // Schema changes, pragmas and attached files belong to opening, migrating and closing.
        _ => false,
    }
}
