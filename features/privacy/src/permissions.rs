//! The table of who may read what Zwerm keeps: it is about everybody, so everybody may.

use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let row = |action: &str| PermissionRow {
        action: action.to_owned(),
        answers: vec!["yes".to_owned(), "yes".to_owned(), "no".to_owned()],
    };
    let own = PermissionRow {
        action: "take along all that is one's own, as a file".to_owned(),
        answers: vec!["their own".to_owned(), "their own".to_owned(), "no".to_owned()],
    };
    vec![PermissionTable {
        thing: "what Zwerm keeps",
        roles: vec!["anybody who works here", "administrator", "stranger"],
        rows: vec![
            row(
                "read the register, the DPIA, the record of processing, consent files, the letter and the statement about AI",
            ),
            own,
        ],
    }]
}
