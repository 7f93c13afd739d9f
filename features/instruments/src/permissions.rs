//! The table of who may do what with questionnaires: they are no secret for anybody in the house.

use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let row = |action: &str| PermissionRow {
        action: action.to_owned(),
        answers: vec!["yes".to_owned(), "no".to_owned()],
    };
    vec![PermissionTable {
        thing: "a questionnaire",
        roles: vec!["everybody in the organisation", "stranger"],
        rows: vec![row("read its statements, try it without sending anything, take it as a file")],
    }]
}
