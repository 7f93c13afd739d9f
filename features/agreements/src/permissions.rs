//! The policy of agreements as a table that a works council reads.

use crate::policy::{Role, table};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let rows = table().into_iter().map(|(action, row)| PermissionRow {
        action: action.words().to_owned(),
        answers: row.into_iter().map(|(_, extent)| extent.words().to_owned()).collect(),
    });
    vec![PermissionTable {
        thing: "an agreement",
        roles: Role::ALL.map(Role::words).to_vec(),
        rows: rows.collect(),
    }]
}
