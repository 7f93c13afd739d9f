//! The table of who may do what with waves, written from the policy.

use crate::policy::{
    ACTIONS, Action, Standing, may,
    sharing::{Part, SHARING, Sharing, may_share},
};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let nobody = Standing::default();
    let standings = [
        Standing { is_invited: true, ..nobody },
        Standing { is_invited: true, is_of_small_team: true, ..nobody },
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
        answers: vec![says(false); 6],
    };
    let wave = PermissionTable {
        thing: "a wave of the scan",
        roles: vec![
            "invited",
            "invited, of a team that is too small by itself",
            "culture coordinator",
            "works council (else data protection)",
            "administrator or other colleague",
            "stranger",
        ],
        rows: ACTIONS.into_iter().map(row).chain([nobodys]).collect(),
    };
    vec![wave, sharing()]
}

fn sharing() -> PermissionTable {
    let nobody = Part::default();
    let in_it = Part { is_of_it: true, ..nobody };
    let parts =
        [in_it, Part { leads_it: true, ..in_it }, Part { leads_above: true, ..nobody }, nobody];
    let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
    let row = |action| {
        let answers = parts.iter().map(|part| says(may_share(action, *part)));
        let action = match action {
            Sharing::Look => "open the group's own picture and see it",
            Sharing::Speak => "write words to share it with, take them back",
            Sharing::Second => "agree to what another of the group wrote",
            Sharing::ReadUp => "read what the group shares with the level above",
            Sharing::Answer => "answer what will be done about the context",
            Sharing::ReadWide => "read what the group shares with everybody",
        };
        PermissionRow { action: action.to_owned(), answers: answers.chain([says(false)]).collect() }
    };
    PermissionTable {
        thing: "the picture of a group in a wave, and what the group shares of it",
        roles: vec![
            "in the group",
            "in the group, and leads it",
            "leads the team above it, and is not in it",
            "culture coordinator, works council, administrator or other colleague",
            "stranger",
        ],
        rows: SHARING.into_iter().map(row).collect(),
    }
}

fn words(action: Action) -> &'static str {
    match action {
        Action::See => {
            "see that it is there and what is promised, check it with the list of leaves"
        }
        Action::Shape => "make a wave, have its keys made, withdraw it",
        Action::Countersign => "compare what is promised with what is shown to all, and sign it",
        Action::TakeAlong => {
            "take all sealed ballots along to check them with a program of another maker, and the proofs of what is shown"
        }
        Action::Collect => "collect one ballot paper",
        Action::Answer => "answer a confidential wave once",
        Action::Wish => {
            "say for one's own team that it agrees with being merged, or what it would rather have"
        }
        Action::SeeWishes => "see what teams that are too small said of being merged",
        Action::MakeLetters => "have letters on paper made, with the codes that open them",
        Action::HandOut => "hand out letters on paper, and mark who took one",
    }
}
