//! The table of who may do what in a team, written from the policy.

use crate::policy::{ACTIONS, Action, may};
use zwerm_directory::Standing;
use zwerm_web::{PermissionRow, PermissionTable};

const ROLES: [&str; 5] =
    ["in the team", "leads the team", "administrator", "other colleague", "stranger"];

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let nobody = Standing::default();
    let standings = [
        Standing { is_member: true, ..nobody },
        Standing { is_lead: true, ..nobody },
        Standing { is_administrator: true, ..nobody },
        nobody,
    ];
    let row = |action| {
        let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
        let mut answers: Vec<String> =
            standings.iter().map(|standing| says(may(action, *standing))).collect();
        answers.push(says(false));
        PermissionRow { action: words(action).to_owned(), answers }
    };
    vec![PermissionTable {
        thing: "team and its roles",
        roles: ROLES.to_vec(),
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::See => "see what the team is for, who is in it, who leads it, and its roles",
        Action::ChangePurpose => "change what the team is for",
        Action::ShapeRoles => "make, change, close and open again a role",
        Action::FillRole => "have somebody of the team fill a role",
        Action::HandBackOwnRole => "hand back a role one fills oneself",
        Action::FreeRole => "note that somebody else fills a role no longer",
        Action::Close => "close a team that nobody and nothing open is in, and open it again",
    }
}
