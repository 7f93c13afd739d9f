//! The table of who may do what in a hall, written from the policy.

use crate::policy::{Action, Seat, may};
use zwerm_directory::Standing;
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
    let member = Standing { is_member: true, ..Standing::default() };
    let outside = Standing { is_lead: true, is_administrator: true, ..Standing::default() };
    let hall = [Seat { is_opener: true, team: None }, Seat { is_opener: false, team: None }];
    let round = [
        Seat { is_opener: true, team: Some(member) },
        Seat { is_opener: false, team: Some(member) },
        Seat { is_opener: false, team: Some(outside) },
    ];
    let row = |words: &str, action, seats: &[Seat]| PermissionRow {
        action: words.to_owned(),
        answers: seats.iter().map(|seat| says(may(action, *seat))).chain([says(false)]).collect(),
    };
    let answer = |seats: usize| PermissionRow {
        action: "answer the nine statements, without a name".to_owned(),
        answers: vec!["yes, with its code".to_owned(); seats + 1],
    };
    let see = "see the screen: its code, how many answered, the picture once it is made";
    let lead = "have the picture made, write down what was agreed, close it";
    vec![
        PermissionTable {
            thing: "Zwerm in de zaal",
            roles: vec!["who opened it", "other colleague, also an administrator", "stranger"],
            rows: vec![
                answer(hall.len()),
                row(see, Action::See, &hall),
                row(lead, Action::Lead, &hall),
            ],
        },
        PermissionTable {
            thing: "a team round",
            roles: vec![
                "in the team, and opened it",
                "in the team",
                "not in the team, also who leads it or an administrator",
                "stranger",
            ],
            rows: vec![
                answer(round.len()),
                row("open a round of the team", Action::Open, &round),
                row(see, Action::See, &round),
                row(lead, Action::Lead, &round),
            ],
        },
    ]
}
