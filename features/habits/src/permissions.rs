//! The table of who may do what with habits and experiments, written from the policy.

use crate::policy::{ACTIONS, Action, may};
use zwerm_directory::Standing;
use zwerm_web::{PermissionRow, PermissionTable};

const ROLES: [&str; 5] = [
    "in the team",
    "leads the team",
    "administrator",
    "other colleague, also who leads a team above",
    "stranger",
];

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let nobody = Standing::default();
    let standings = [
        Standing { is_member: true, ..nobody },
        Standing { is_lead: true, ..nobody },
        Standing { is_administrator: true, ..nobody },
        nobody,
        nobody,
    ];
    let row = |action| {
        let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
        let answers = standings.iter().map(|standing| says(may(action, *standing))).collect();
        PermissionRow { action: words(action).to_owned(), answers }
    };
    // Who said it, and how often somebody did: nobody is named with a habit.
    let nobodys = PermissionRow {
        action: "see who chose a habit, or who kept to it".to_owned(),
        answers: vec!["no".to_owned(); ROLES.len()],
    };
    vec![PermissionTable {
        thing: "a team's habits and experiments",
        roles: ROLES.to_vec(),
        rows: ACTIONS.into_iter().map(row).chain([nobodys]).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::See => "see a team's habits and experiments, and what became of them",
        Action::Choose => "choose a habit or an experiment for the team, word it otherwise",
        Action::Tick => "say for the team as a whole whether it did its habit this week",
        Action::End => "end a habit or an experiment with a sentence",
    }
}
