//! The table of who may do what at a team start, written from the policy.

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
    vec![PermissionTable {
        thing: "team start",
        roles: ROLES.to_vec(),
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::Meet => "see the team's agenda, add to it, tick it, move it",
        Action::Ask => {
            "ask something of another team, see and answer what is between the two teams"
        }
        Action::Figures => "pick, fill in and see the team's own figures",
    }
}
