//! The table of who may do what with a catch-up, written from the policy.

use crate::policy::{ACTIONS, Action, Standing, may};
use zwerm_web::{PermissionRow, PermissionTable};

const ROLES: [&str; 6] = [
    "it is for their team, or for everybody",
    "leads the team it is for; of one for everybody: leads a top team",
    "wrote it",
    "administrator",
    "other colleague, also who leads a team above",
    "stranger",
];

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let nobody = Standing::default();
    let standings = [
        Standing { is_for: true, ..nobody },
        Standing { leads: true, ..nobody },
        Standing { is_author: true, ..nobody },
        nobody,
        nobody,
        nobody,
    ];
    let row = |action| {
        let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
        let answers = standings.iter().map(|standing| says(may(action, *standing))).collect();
        PermissionRow { action: words(action).to_owned(), answers }
    };
    vec![PermissionTable {
        thing: "Bijpraten (catch-up)",
        roles: ROLES.to_vec(),
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::Write => "write one",
        Action::Read => "read it with its questions; nothing tells who read it",
        Action::Ask => "ask something underneath",
        Action::Answer => "answer a question underneath",
        Action::PutAway => "put it away from one's own Vandaag; nobody else can see that",
    }
}
