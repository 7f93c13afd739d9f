//! The table of who may do what with a person, written from the policy.

use crate::policy::{
    ACTIONS, Action, Relation, may,
    office::{Appointing, may_end, may_give},
};
use zwerm_domain::{Office, Offices};
use zwerm_web::{PermissionRow, PermissionTable};

const ROLES: [&str; 5] =
    ["oneself", "leads their team", "administrator", "other colleague", "stranger"];
const OFFICE_ROLES: [&str; 5] = [
    "administrator",
    "works-council member",
    "data-protection officer",
    "who holds it",
    "other colleague",
];

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
    let person = PermissionTable {
        thing: "person",
        roles: ROLES.to_vec(),
        rows: ACTIONS.into_iter().map(row).collect(),
    };
    vec![person, offices()]
}

/// Who gives and ends which office, once there is a works council.
fn offices() -> PermissionTable {
    let by = [Office::Administrator, Office::WorksCouncil, Office::DataProtection];
    let mut rows = Vec::new();
    for office in Office::ALL {
        let at = |by: Offices| Appointing { by, has_council: true, ..Appointing::default() };
        let says = |is_so: bool| if is_so { "yes" } else { "no" }.to_owned();
        let mut gives: Vec<String> =
            by.iter().map(|by| says(may_give(office, at(Offices::one(*by))).is_ok())).collect();
        let mut ends: Vec<String> =
            by.iter().map(|by| says(may_end(office, at(Offices::one(*by))))).collect();
        if office == Office::WorksCouncil {
            gives[0] = "the first one only".to_owned();
        }
        if office == Office::Administrator {
            ends[0] = "never the last one".to_owned();
        }
        gives.extend([says(false), says(false)]);
        ends.extend(["yes".to_owned(), says(false)]);
        let (give, end) = office_words(office);
        rows.push(PermissionRow { action: give.to_owned(), answers: gives });
        rows.push(PermissionRow { action: end.to_owned(), answers: ends });
    }
    PermissionTable {
        thing: "an office (nobody keeps and watches at once)",
        roles: OFFICE_ROLES.to_vec(),
        rows,
    }
}

fn office_words(office: Office) -> (&'static str, &'static str) {
    match office {
        Office::Administrator => (
            "make somebody administrator, which that person reads",
            "end that somebody is administrator",
        ),
        Office::CultureCoordinator => (
            "make somebody culture coordinator, which that person reads",
            "end that somebody is culture coordinator",
        ),
        Office::WorksCouncil => (
            "put somebody in the works council, which that person reads",
            "end that somebody is in the works council",
        ),
        Office::DataProtection => (
            "make somebody data-protection officer, which that person reads",
            "end that somebody is data-protection officer",
        ),
    }
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
        Action::GiveProviderKey => {
            "give the identity provider a key, which everybody reads: with it the provider adds people and teams, changes name, address, job title and who is in a team, and lets people leave; nothing else"
        }
        Action::SeeOffices => "see who holds which office since when, and who did before",
        Action::SeeNotes => "see what others did with the account, and on which day",
    }
}
