//! The table of who may do what with thanks, written from the policy.

use crate::policy::{ACTIONS, Action, ROLES, may};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let row = |action| {
        let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
        let answers = ROLES.iter().map(|role| says(may(*role, action))).chain([says(false)]);
        PermissionRow { action: words(action).to_owned(), answers: answers.collect() }
    };
    vec![PermissionTable {
        thing: "a word of thanks",
        roles: vec![
            "its receiver",
            "its giver",
            "other colleague, leader, administrator",
            "stranger",
        ],
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::Give => "give thanks to a colleague",
        Action::Read => "read it, or know that it was given",
        Action::Remove => "take it away",
    }
}
