//! The table of who may do what with waves, written from the policy.

use crate::policy::{
    ACTIONS, Action, Standing, may,
    mirror::{Facing, LOOKS, Look, may_look},
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
    vec![wave, sharing(), mirrors()]
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

/// The mirror of one leader: of others it is as if it were not there.
fn mirrors() -> PermissionTable {
    let nobody = Standing { is_mirror: true, ..Standing::default() };
    let others = Facing { leads: false, ..Facing::default() };
    let all = [
        (Standing { is_leader: true, ..nobody }, Facing { leads: true, is_leader: true, ..others }),
        (Standing { is_invited: true, ..nobody }, Facing { is_invited: true, ..others }),
        (Standing { watches: true, ..nobody }, others),
        (Standing { is_coordinator: true, ..nobody }, others),
        (nobody, others),
    ];
    let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
    let row = |action| {
        let answers = all.iter().map(|(standing, _)| says(may(action, *standing)));
        PermissionRow { action: words(action).to_owned(), answers: answers.collect() }
    };
    let looked = |look| {
        let answer = |facing: Facing| match may_look(look, facing) {
            false if may_look(look, Facing { is_shown: true, ..facing }) => {
                "as long as the leader shows it".to_owned()
            }
            may => says(may),
        };
        let answers = all.iter().map(|(_, facing)| answer(*facing)).collect();
        PermissionRow { action: looks(look).to_owned(), answers }
    };
    PermissionTable {
        thing: "the mirror of a leader",
        roles: vec![
            "the leader it is about",
            "invited",
            "works council (else data protection)",
            "culture coordinator",
            "who leads above, administrator or other colleague",
        ],
        rows: ACTIONS.into_iter().map(row).chain(LOOKS.into_iter().map(looked)).collect(),
    }
}

fn looks(look: Look) -> &'static str {
    match look {
        Look::Begin => "ask for a mirror, of oneself alone",
        Look::OwnView => "say how one sees it oneself, and read that back",
        Look::Result => "see what came of a mirror, beside how one sees it oneself",
        Look::Show => "show what came of it to who was asked, and take that back",
        Look::Shown => "see what the leader shows of it",
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
        Action::Collect => "collect one ballot paper, and one for each open question",
        Action::Answer => "answer a confidential wave once",
        Action::Wish => {
            "say for one's own team that it agrees with being merged, or what it would rather have"
        }
        Action::SeeWishes => "see what teams that are too small said of being merged",
        Action::MakeLetters => "have letters on paper made, with the codes that open them",
        Action::HandOut => "hand out letters on paper, and mark who took one",
        Action::ReadAllOpen => {
            "read what other groups wrote to open questions, to take names out of it"
        }
        Action::RemoveOpen => {
            "take away, in what one may read, an answer to an open question that tells of a person"
        }
    }
}
