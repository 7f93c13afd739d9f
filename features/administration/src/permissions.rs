//! The table of who sees how the installation runs, written from the policy.

use crate::policy::{ACTIONS, Action, may};
use zwerm_domain::{Office, Offices};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let offices = [
        Offices::one(Office::Administrator),
        Offices::one(Office::WorksCouncil),
        Offices::one(Office::DataProtection),
        Offices::NONE,
    ];
    let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
    let row = |action| {
        let mut answers: Vec<String> =
            offices.iter().map(|offices| says(may(action, *offices))).collect();
        answers.push(says(false));
        PermissionRow { action: words(action).to_owned(), answers }
    };
    vec![PermissionTable {
        thing: "how the installation runs",
        roles: vec![
            "administrator",
            "works-council member",
            "data-protection officer",
            "other colleague",
            "stranger",
        ],
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::See => "see when a back-up was made and tried out, and how the server is doing",
        Action::OpenBackup => "open, change or remove a back-up in Zwerm",
    }
}
