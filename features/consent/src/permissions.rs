//! The table of who answers about a module, written from the policy.

use crate::{
    model::lowering::{By, Deed, Held, Proposal},
    policy::{ACTIONS, Action, may},
};
use jiff::ToSpan;
use zwerm_domain::{Date, Level, Office, Offices, PersonId, Threshold, WATCH_DAYS};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let roles =
        [Offices::one(Office::Administrator), Offices::one(Office::WorksCouncil), Offices::NONE];
    let long = "who holds that office for thirty days, and who took it back themselves";
    let says = |action, offices| match (may(action, offices, true), may(action, offices, false)) {
        (true, _) if action == Action::Lift => long,
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
        let by = By {
            person: PersonId::new(1),
            offices,
            yes_counts_since: None,
            on: DAY,
            wave_runs: false,
        };
        let level = higher.unwrap_or(held);
        Held { level, proposal: None }.make(by, deed).is_ok()
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
            PermissionRow {
                action: "agree to a lower one that somebody else proposed".to_owned(),
                answers: offices
                    .map(|office| {
                        assents(Held { level: higher.unwrap_or(held), proposal: None }, office)
                    })
                    .into_iter()
                    .chain(["no", "no"])
                    .map(str::to_owned)
                    .collect(),
            },
            row("change one while a measurement runs, or go below the floor", &|_| false, false),
        ],
    }
}

/// Whether whoever holds this office agrees to a lower threshold: where there is a works council, and where there is none.
fn assents(held: Held, office: Office) -> &'static str {
    let to = Threshold::Invited.floor();
    let proposal = Some(Proposal { to, by: PersonId::new(2), on: DAY, is_kept_up: true });
    let made = |yes_counts_since| {
        let offices = Offices::one(office);
        let by =
            By { person: PersonId::new(1), offices, yes_counts_since, on: DAY, wave_runs: false };
        Held { proposal, ..held }.make(by, Deed::Assent).is_ok()
    };
    let long = Some(DAY.saturating_sub(WATCH_DAYS.days()));
    let beside_a_council = made(long.filter(|_| office == Office::WorksCouncil));
    match (beside_a_council, made(long)) {
        (true, _) => "who holds that office for thirty days before it was proposed",
        (false, true) => "the same, where there is no works council",
        (false, false) => "no",
    }
}

/// Some day; what is allowed is so on each.
const DAY: Date = Date::constant(2026, 1, 5);

fn words(action: Action) -> &'static str {
    match action {
        Action::See => "see how each module stands, who answered, when and why",
        Action::Consent => "consent to a module, so that it can be used",
        Action::TakeBack => "take consent back: what is there can still be read, nothing changes",
        Action::Deny => {
            "say that the works council did not consent on paper, which its members read on Vandaag"
        }
        Action::SayNoCouncil => "put on record that there is no works council to consent",
        Action::SayOnPaper => "put on record that the works council consented on paper",
        Action::Lift => "use a module again that the works council took back",
    }
}
