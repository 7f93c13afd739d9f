//! Who may do what with an inbox: each with their own, and nobody with another's.

use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let row = |action: &str, other: &str| PermissionRow {
        action: action.to_owned(),
        answers: ["yes", other, other].map(str::to_owned).into(),
    };
    vec![PermissionTable {
        thing: "an inbox, a digest and a calendar",
        roles: vec![
            "whose it is",
            "any other colleague, also the administrator",
            "somebody outside",
        ],
        rows: vec![
            row("read what is new, and put it aside", "no"),
            row("see how far it was put aside", "no"),
            row("choose how much mail", "no"),
            row("make, renew and end the secret calendar address", "no"),
        ],
    }]
}
