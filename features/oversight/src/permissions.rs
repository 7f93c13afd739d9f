//! The table of who may check what, written from the policy.

use crate::policy::{ACTIONS, Action, may};
use zwerm_domain::{Office, Offices};
use zwerm_web::{PermissionRow, PermissionTable};

const ROLES: [&str; 5] = [
    "administrator",
    "works-council member",
    "data-protection officer",
    "other colleague",
    "stranger",
];

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
        thing: "who looked (access log)",
        roles: ROLES.to_vec(),
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::ReadOwn => "read who looked at what about oneself",
        Action::ReadOthers => "read who looked at what about somebody else",
        Action::ReadPermissions => "read who may do what",
        Action::Check => {
            "check that no line was altered, see how many lines there are of each kind, and keep the signed checkpoints"
        }
        Action::Alter => "change a line, or take one out",
    }
}
