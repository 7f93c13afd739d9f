//! The table of who may do what with templates, written from the policy.

use crate::policy::{ACTIONS, Action, Standing, may};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let nobody = Standing::default();
    let standings = [
        Standing { is_of_team: true, ..nobody },
        Standing { is_administrator: true, ..nobody },
        nobody,
    ];
    let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
    let row = |action| {
        let answers = standings.iter().map(|standing| says(may(action, *standing)));
        let answers = answers.chain([says(false)]).collect();
        PermissionRow { action: words(action).to_owned(), answers }
    };
    vec![PermissionTable {
        thing: "templates for agreements",
        roles: vec!["in or leading the team", "administrator", "other colleague", "stranger"],
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::UseForAll => "see and use a template for all",
        Action::UseOfTeam => "see and use a template of a team",
        Action::ShapeTeam => "write, change, close and open again a template of a team",
        Action::ShapeForAll => "the same for one for all; set out the six examples",
    }
}
