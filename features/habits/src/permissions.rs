//! The tables of who may do what with habits, experiments and parallel processes, written from the policy.

use crate::policy::{
    ACTIONS, Action, may,
    parallel::{PARALLEL_ACTIONS, ParallelAction, Sides, may_parallel},
};
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
    let habits = PermissionTable {
        thing: "a team's habits and experiments",
        roles: ROLES.to_vec(),
        rows: ACTIONS.into_iter().map(row).chain([nobodys]).collect(),
    };
    vec![habits, parallel()]
}

/// Of a theme that two teams work on at once: it stays between these two.
fn parallel() -> PermissionTable {
    let nobody = Sides::default();
    let of = Standing { is_member: true, ..Standing::default() };
    let keeper = Standing { is_administrator: true, ..Standing::default() };
    let sides = [
        Sides { team: of, ..nobody },
        Sides { above: of, ..nobody },
        Sides { team: keeper, above: keeper },
        nobody,
        nobody,
    ];
    let row = |action| {
        let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
        let answers = sides.iter().map(|sides| says(may_parallel(action, *sides))).collect();
        PermissionRow { action: parallel_words(action).to_owned(), answers }
    };
    PermissionTable {
        thing: "a parallel process: a theme that a team and the team directly above it work on at once",
        roles: vec![
            "in the team that began it, or leads it",
            "in the team directly above, or leads it",
            "administrator",
            "other colleague, also who leads higher up",
            "stranger",
        ],
        rows: PARALLEL_ACTIONS.into_iter().map(row).collect(),
    }
}

fn parallel_words(action: ParallelAction) -> &'static str {
    match action {
        ParallelAction::See => "read the three columns, and what it brought",
        ParallelAction::Begin => "begin it, and write what the team does itself",
        ParallelAction::Board => "write what the team above changes itself",
        ParallelAction::End => "end it with a sentence",
    }
}

fn words(action: Action) -> &'static str {
    match action {
        Action::See => "see a team's habits and experiments, and what became of them",
        Action::Choose => "choose a habit or an experiment for the team, word it otherwise",
        Action::Tick => "say for the team as a whole whether it did its habit this week",
        Action::End => "end a habit or an experiment with a sentence",
    }
}
