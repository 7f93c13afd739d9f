//! The table of who may do what with waves, written from the policy.

use crate::policy::{ACTIONS, Action, Standing, may};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let nobody = Standing::default();
    let standings = [
        Standing { is_invited: true, ..nobody },
        Standing { is_coordinator: true, ..nobody },
        Standing { watches: true, ..nobody },
        nobody,
    ];
    let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
    let row = |action| {
        let answers = standings.iter().map(|standing| says(may(action, *standing)));
        let answers = answers.chain([says(false)]).collect();
        PermissionRow { action: words(action).to_owned(), answers }
    };
    let nobodys = PermissionRow {
        action: "see who answered, or what somebody answered".to_owned(),
        answers: vec![says(false); 5],
    };
    vec![PermissionTable {
        thing: "a wave of the scan",
        roles: vec![
            "invited",
            "culture coordinator",
            "works council (else data protection)",
            "administrator or other colleague",
            "stranger",
        ],
        rows: ACTIONS.into_iter().map(row).chain([nobodys]).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::See => {
            "see that it is there and what is promised, check it with the list of leaves"
        }
        Action::Shape => "make a wave, have its keys made, withdraw it",
        Action::Countersign => "compare what is promised with what is shown to all, and sign it",
        Action::TakeAlong => {
            "take all sealed ballots along to check them with a program of another maker"
        }
        Action::Collect => "collect one ballot paper",
        Action::Answer => "answer a confidential wave once",
    }
}
