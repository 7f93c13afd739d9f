//! The table of who may do what with the house style, written from the policy.

use crate::policy::{ACTIONS, Action, may};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
    let row = |action| PermissionRow {
        action: words(action).to_owned(),
        // Who is not signed in sees it on the pages that are open to everyone.
        answers: vec![
            says(may(action, true)),
            says(may(action, false)),
            says(action == Action::See),
        ],
    };
    vec![PermissionTable {
        thing: "house style",
        roles: vec!["administrator", "other colleague", "nobody signed in"],
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::See => {
            "see pages in the organisation's own colours, corners and fonts, with its logo"
        }
        Action::Propose => "bring a theme file, a logo and fonts, and look at a page in them",
        Action::Choose => "have it on every page, also one of the past again",
        Action::Remove => "go back to the look of Zwerm itself",
    }
}
