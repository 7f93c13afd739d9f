//! The table of who may do what with a person, written from the policy.

use crate::policy::{ACTIONS, Action, Relation, may};
use zwerm_web::{PermissionRow, PermissionTable};

const ROLES: [&str; 5] =
    ["oneself", "leads their team", "administrator", "other colleague", "stranger"];

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let nobody = Relation::default();
    let relations = [
        Relation { is_self: true, ..nobody },
        Relation { is_lead: true, ..nobody },
        Relation { is_administrator: true, ..nobody },
        nobody,
    ];
    let row = |action| {
        let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
        let mut answers: Vec<String> =
            relations.iter().map(|relation| says(may(action, *relation))).collect();
        answers.push(says(false));
        PermissionRow { action: words(action).to_owned(), answers }
    };
    vec![PermissionTable {
        thing: "person",
        roles: ROLES.to_vec(),
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}

fn words(action: Action) -> &'static str {
    match action {
        Action::Find => "find somebody by name; lists are by name only",
        Action::SeePage => {
            "see name, job title, teams, roles, telephone, working hours and how they work"
        }
        Action::SeeOwnSettings => "see the e-mail address, language and time zone on a page",
        Action::ChangeOwn => "change how they work, working hours, telephone, language, time zone",
        Action::Import => "import people and teams from a file, with the addresses in it",
        Action::NoteLeaving => "note that somebody leaves or comes back",
        Action::KeepDetails => {
            "add a colleague; see and change name, address, teams, job title and first day, which that person reads, and a team who came into it; the own teams only while nobody else is administrator"
        }
        Action::GiveOffice => {
            "make somebody administrator or end that, which that person reads; never the last one"
        }
        Action::SeeOffices => "see who administers since when, and who did before",
        Action::SeeNotes => "see what others did with the account, and on which day",
    }
}
