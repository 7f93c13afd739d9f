//! The policy of agreements as a table that a works council reads.

use crate::policy::{Role, help, table};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let rows = table().into_iter().map(|(action, row)| PermissionRow {
        action: action.words().to_owned(),
        answers: row.into_iter().map(|(_, extent)| extent.words().to_owned()).collect(),
    });
    let agreement = PermissionTable {
        thing: "an agreement",
        roles: Role::ALL.map(Role::words).to_vec(),
        rows: rows.collect(),
    };
    let answer = |role, action| if help::may(role, action) { "yes" } else { "no" }.to_owned();
    let rows = help::Action::ALL.map(|action| PermissionRow {
        action: action.words().to_owned(),
        answers: help::Role::ALL.map(|role| answer(role, action)).to_vec(),
    });
    let request = PermissionTable {
        thing: "a request for help (who helps?)",
        roles: help::Role::ALL.map(help::Role::words).to_vec(),
        rows: rows.into(),
    };
    vec![agreement, request]
}
