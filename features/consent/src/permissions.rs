//! The table of who answers about a module, written from the policy.

use crate::{
    model::lowering::{By, Deed, Held, Proposal},
    policy::{ACTIONS, Action, may},
};
use zwerm_domain::{Date, Level, Office, Offices, PersonId, Threshold};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let roles =
        [Offices::one(Office::Administrator), Offices::one(Office::WorksCouncil), Offices::NONE];
    let says = |action, offices| match (may(action, offices, true), may(action, offices, false)) {
        (true, _) => "yes",
        (false, true) => "as long as nobody is in the works council",
        (false, false) => "no",
    };
    let row = |action| {
        let mut answers: Vec<String> =
            roles.iter().map(|offices| says(action, *offices).to_owned()).collect();
        answers.push("no".to_owned());
        PermissionRow { action: words(action).to_owned(), answers }
    };
    let modules = PermissionTable {
        thing: "modules that touch how people work",
        roles: vec!["administrator", "works-council member", "other colleague", "stranger"],
        rows: ACTIONS.into_iter().map(row).collect(),
    };
    vec![modules, thresholds()]
}

fn thresholds() -> PermissionTable {
    let offices = [Office::Administrator, Office::WorksCouncil, Office::DataProtection];
    let held = Threshold::Invited.floor();
    let higher = Level::of(Threshold::Invited, held.number() + 2);
    let row = |action: &str, may: &dyn Fn(Offices) -> bool, everybody: bool| {
        let all = offices.map(Offices::one).into_iter().map(may);
        let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
        let answers = all.chain([everybody, false]).map(says).collect();
        PermissionRow { action: action.to_owned(), answers }
    };
    let made = |offices: Offices, deed: Deed| {
        let by = By { person: PersonId::new(1), offices, on: DAY, wave_runs: false };
        let proposal = Proposal { to: held, by: PersonId::new(2), on: DAY };
        let level = higher.unwrap_or(held);
        let waiting = (deed == Deed::Assent).then_some(proposal);
        Held { level, proposal: waiting }.make(by, deed).is_ok()
    };
    let highest = Level::of(Threshold::Invited, Level::MOST).unwrap_or(held);
    PermissionTable {
        thing: "thresholds: how many people before anything is shown",
        roles: vec![
            "administrator",
            "works-council member",
            "data-protection officer",
            "other colleague",
            "stranger",
        ],
        rows: vec![
            row("read what holds, and every change with who and why", &|_| true, true),
            row("make a threshold higher", &|of| made(of, Deed::Ask(highest)), false),
            row("propose a lower one", &|of| made(of, Deed::Ask(held)), false),
            row(
                "agree to a lower one that somebody else proposed",
                &|of| made(of, Deed::Assent),
                false,
            ),
            row("change one while a measurement runs, or go below the floor", &|_| false, false),
        ],
    }
}

/// Some day; what is allowed is so on each.
const DAY: Date = Date::constant(2026, 1, 5);

fn words(action: Action) -> &'static str {
    match action {
        Action::See => "see how each module stands, who answered, when and why",
        Action::Consent => "consent to a module, so that it can be used",
        Action::TakeBack => "take consent back: what is there can still be read, nothing changes",
        Action::SayNoCouncil => "put on record that there is no works council to consent",
        Action::SayOnPaper => "put on record that the works council consented on paper",
        Action::Overrule => "use a module again that the works council took back",
    }
}
