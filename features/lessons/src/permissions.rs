//! The table of who may do what with lessons, written from the policy.

use crate::{
    model::Circle,
    policy::{ACTIONS, Action, ROLES, may},
};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let row = |action| {
        let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
        let answers = ROLES.iter().map(|role| says(may(*role, action))).chain([says(false)]);
        PermissionRow { action: words(action).to_owned(), answers: answers.collect() }
    };
    vec![PermissionTable {
        thing: "a lesson",
        roles: vec![
            "its author",
            "another party of the agreement",
            "in the team it is shared with",
            "other colleague, leader, administrator",
            "stranger",
        ],
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::Draw => "draw a lesson from the agreement",
        Action::Read(Circle::Nobody) => "read one that is shared with nobody",
        Action::Read(Circle::Team) => "read one that is shared with the team",
        Action::Read(Circle::Organisation) => "read one that is shared with the organisation",
        Action::Shape => "change it, share it otherwise, take it away",
    }
}
