//! The tables of who may do what with questionnaires: those that are shipped are no secret for anybody in the house.

use crate::policy::{ACTIONS, Action, may};
use zwerm_domain::{Office, Offices};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let row = |action: &str, answers: Vec<bool>| PermissionRow {
        action: action.to_owned(),
        answers: answers.into_iter().map(|it| if it { "yes" } else { "no" }.to_owned()).collect(),
    };
    let shipped = "read its statements, try it without sending anything, take it as a file";
    let offices = [Offices::one(Office::CultureCoordinator), Offices::NONE];
    let own = |action: Action| {
        let answers = offices.into_iter().map(|it| may(action, it)).chain([false]);
        row(words(action), answers.collect())
    };
    vec![
        PermissionTable {
            thing: "a questionnaire",
            roles: vec!["everybody in the organisation", "stranger"],
            rows: vec![row(shipped, vec![true, false])],
        },
        PermissionTable {
            thing: "a questionnaire of the organisation's own",
            roles: vec!["culture coordinator", "everybody else in the organisation", "stranger"],
            rows: ACTIONS.into_iter().map(own).collect(),
        },
    ]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::Read => {
            "read, try and take along what was published, earlier versions and withdrawn ones too"
        }
        Action::SeeDraft => "see a draft",
        Action::Write => "begin one, bring one as a file, change a draft, throw a draft away",
        Action::Publish => "publish a draft that people can read, with its licence",
        Action::Withdraw => "withdraw what was published",
    }
}
