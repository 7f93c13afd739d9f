//! The table of who may do what with the context, written from the policy.

use crate::policy::{ACTIONS, Action, Standing, may};
use zwerm_web::{PermissionRow, PermissionTable};

const ROLES: [&str; 6] = [
    "in the team",
    "leads the team",
    "leads a top team",
    "administrator",
    "other colleague",
    "stranger",
];

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let nobody = Standing::default();
    let standings = [
        Standing { is_member: true, ..nobody },
        Standing { is_lead: true, ..nobody },
        Standing { leads_top_team: true, ..nobody },
        Standing { is_administrator: true, ..nobody },
        nobody,
    ];
    let row = |action| {
        let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
        let answer = |standing: &Standing| {
            let left_behind = Standing { is_left_behind: true, ..*standing };
            match (may(action, *standing), may(action, left_behind)) {
                (false, true) => "once nobody is in the team or leads it".to_owned(),
                (may, _) => says(may),
            }
        };
        let mut answers: Vec<String> = standings.iter().map(answer).collect();
        answers.push(says(false));
        PermissionRow { action: words(action).to_owned(), answers }
    };
    vec![PermissionTable {
        thing: "goals, boundaries and kinds of work",
        roles: ROLES.to_vec(),
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::See => "see goals and boundaries with their reasons, and the kinds of work",
        Action::ShapeTeam => "make, change, close and open again a goal or boundary of the team",
        Action::ShapeOrganisation => "the same for one of the whole organisation",
        Action::ShapeKinds => "add, rename, close and open again a kind of work",
        Action::SayItChafes => "say that a boundary chafes, and take that back",
        Action::ReadWhatChafesTeam => "read what others said about a boundary of the team",
        Action::ReadWhatChafesOrganisation => "the same for one of the whole organisation",
        Action::AnswerTeam => {
            "answer what others said about a boundary of the team: keep, widen, try"
        }
        Action::AnswerOrganisation => "the same for one of the whole organisation",
    }
}
