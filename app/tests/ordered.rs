//! No ordered persons: nothing gives people in an order that follows from what they did.
//!
//! Each statement of the program that reads people and orders its rows is looked at. People come by name, or by the
//! place somebody gave them; an order by day or by row number is for things that were said or agreed, with who said
//! it: each of those stands below with what its rows are.

use std::collections::BTreeSet;
use zwerm_store::STATEMENTS;

/// An order that says nothing of what somebody did.
const BY_NAME: [&str; 13] = [
    "p.id",
    "sort_key",
    "name",
    "person_id",
    "team_id",
    "agreement_id",
    "position",
    "number",
    "place",
    "kind",
    "is_main DESC",
    "organisation_id",
    "boundary_id",
];

/// The number of a thing with a name, for two of the same name.
const SETTLES: [&str; 4] = ["id", "t.id", "r.id", "g.id"];

/// What is in order of its day or of how it came in, and is no list of people.
const THINGS: &[(&str, &[&str])] = &[
    (
        "agreements, by their day",
        &[
            "agreements::store::index::SHOWN_TO_TEAMS",
            "agreements::store::shown::BY_GOAL",
            "agreements::store::shown::BY_KIND",
            "agreements::store::shown::BY_TEAM",
            "agreements::store::lists::ENDED_IDS",
            "agreements::store::lists::ENDED",
            "agreements::store::lists::OPEN",
            "agreements::store::lists::SHOWN_BY_GOAL",
            "agreements::store::lists::ASKED",
            "agreements::store::lists::SHOWN_TO_TEAM",
            "agreements::store::news::DAYS",
        ],
    ),
    (
        "what happened in one's own agreements, the newest first",
        &[
            "agreements::store::news::NEWS",
            "agreements::store::news::STOOD_IN",
            "agreements::store::news::DIGEST",
            "agreements::store::leavers::NEW",
        ],
    ),
    (
        "the steps of one agreement, as they were taken",
        &[
            "agreements::store::words::CHECK_INS",
            "agreements::store::words::STEPS",
            "agreements::store::decision::OF_TEAM",
            "agreements::store::support::TAKEN",
            "agreements::store::stand_in::OF_ME",
            "agreements::store::stand_in::LIVE_IN",
            "agreements::store::step_in::LAST",
            "promise::pair::parties::ALL_PARTIES_OF",
        ],
    ),
    (
        "what is asked of colleagues, the newest first",
        &[
            "agreements::store::help::OF_AGREEMENT",
            "agreements::store::help::ASKED_OF_TEAM",
            "agreements::store::help::SHOWN",
            "team_start::store::asks::OPEN",
            "team_start::store::asks::REPLIES",
            "team_start::store::agenda::ITEMS",
        ],
    ),
    (
        "what was written for others, with who wrote it",
        &[
            "thanks::store::RECEIVED",
            "lessons::store::OF_TEAM",
            "lessons::store::MINE",
            "lessons::store::OF_ALL",
            "context::store::questions::ALL",
            "catch_up::store::questions::QUESTIONS",
            "catch_up::store::MEANT_FOR",
            "catch_up::store::ARCHIVE",
        ],
    ),
    (
        "earlier versions of one thing",
        &[
            "house_style::store::PAST",
            "templates::store::WORDINGS",
            "instruments::store::NUMBERS",
            "context::store::history::HISTORY",
            "people::store::imports::PAST",
        ],
    ),
    (
        "what was answered about a module and changed in the settings, as it was",
        &[
            "consent::store::ALL_OF",
            "consent::store::IN_FORCE_IN",
            "consent::store::HISTORY",
            "consent::store::thresholds::ALL",
        ],
    ),
    (
        "waves, the newest first or as they were made, and what happened to one, day by day",
        &[
            "waves::store::WAVES",
            "waves::store::STEPS",
            "waves::store::ballots::RUNNING",
            "waves::store::messages::WITHDRAWN",
            "waves::store::messages::TOLD",
            "waves::store::wishes::WISHES",
            "waves::store::wishes::ASKING",
            "waves::store::sharing::LATELY",
        ],
    ),
    (
        "what groups shared, as it was written, and what happened to it",
        &[
            "waves::store::sharing::SHARES",
            "waves::store::sharing::SHARE_STEPS",
            "waves::store::sharing::SHARES_OF_CELL",
            "waves::store::sharing::STEPS_OF_CELL",
            "waves::store::mirrors::MIRRORS",
        ],
    ),
    (
        "goals, boundaries, templates and questionnaires, as they were made",
        &[
            "directory::context::GOALS",
            "directory::context::BOUNDARIES",
            "directory::templates::TEMPLATES",
            "instruments::store::ALL",
        ],
    ),
    (
        "notes for the one they are about",
        &["directory::notes::NOTES", "directory::team_notes::NOTES", "access_log::store::ABOUT"],
    ),
    (
        "requests about one's own data: one's own, and for the officer by the day an answer is owed",
        &[
            "privacy::store::requests::OWN",
            "privacy::store::requests::OWN_OPEN",
            "privacy::store::requests::ALL",
        ],
    ),
    ("the keys of the identity provider, as they were made", &["people::store::scim_keys::KEYS"]),
    (
        "one's own devices and sessions",
        &["sign_in::store::passkey::OWN", "web::store::sessions::OWN"],
    ),
    ("the accounts that match one name at sign-in", &["sign_in::store::account::BY_NAME"]),
    (
        "read by a job or an import, and shown to nobody in this order",
        &[
            "oversight::store::WITH_COUNCIL",
            "people::store::single::AROUND",
            "people::store::existing::PEOPLE",
        ],
    ),
    (
        "of the demo, while it is being made",
        &[
            "demo::store::write::helping::RUNNING",
            "demo::store::AGREEMENT_OF",
            "demo::store::write::standing_in::QUIET",
            "demo::store::write::handing_over::RUNNING",
        ],
    ),
];

/// What comes between ORDER BY and the end of it, for each one in a statement.
fn orders(text: &str) -> Vec<String> {
    let rests = text.split("ORDER BY ").skip(1);
    rests
        .map(|rest| {
            let mut depth = 0;
            let end = rest.char_indices().find(|(_, letter)| {
                depth += match letter {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
                depth < 0
            });
            let whole = &rest[..end.map_or(rest.len(), |(at, _)| at)];
            whole.split(" LIMIT").next().unwrap_or_default().trim().to_owned()
        })
        .collect()
}

fn reads_people(text: &str) -> bool {
    ["person_id", "person p", "JOIN person", "FROM person"].iter().any(|word| text.contains(word))
}

/// Whether it is by name or by a given place. After the number of a person, what follows orders what is of that one.
fn is_by_name(order: &str) -> bool {
    for term in order.split(',').map(str::trim) {
        let column = term.rsplit('.').next().unwrap_or(term);
        if !BY_NAME.contains(&column) && !BY_NAME.contains(&term) && !SETTLES.contains(&term) {
            return false;
        }
        if matches!(term, "p.id" | "person_id") {
            return true;
        }
    }
    !SETTLES.contains(&order)
}

fn name(full: &str) -> &str {
    full.strip_prefix("zwerm_").unwrap_or(full)
}

/// The statements of `features::all`, so that the linker keeps them all.
fn all() -> Vec<&'static zwerm_store::Sql> {
    assert!(!zwerm::features::all().is_empty());
    STATEMENTS.iter().copied().collect()
}

#[test]
fn people_come_by_name_and_never_by_what_they_did() {
    let known: BTreeSet<&str> =
        THINGS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    let found: Vec<String> = all()
        .into_iter()
        .filter(|sql| reads_people(sql.text()))
        .filter(|sql| !known.contains(name(sql.name())))
        .filter_map(|sql| {
            let wrong = orders(sql.text()).into_iter().find(|order| !is_by_name(order))?;
            Some(format!("{}: {wrong}", name(sql.name())))
        })
        .collect();
    assert!(found.is_empty(), "people in an order of what they did?\n{}", found.join("\n"));
}

#[test]
fn the_list_of_things_names_only_what_is_there_and_needs_it() {
    for known in THINGS.iter().flat_map(|(_, names)| names.iter()) {
        let found = all().into_iter().find(|sql| name(sql.name()) == *known);
        let sql = found.unwrap_or_else(|| panic!("{known} is no statement any more"));
        assert!(!orders(sql.text()).iter().all(|order| is_by_name(order)), "{known} needs no word");
    }
}

#[test]
fn an_order_by_day_is_seen() {
    let text = "SELECT p.name FROM person p JOIN check_in c ON c.person_id = p.id ORDER BY c.given_on DESC, p.id LIMIT 5";
    assert!(reads_people(text));
    assert_eq!(orders(text), ["c.given_on DESC, p.id"]);
    assert!(
        !is_by_name("c.given_on DESC, p.id") && !is_by_name("COUNT(*) DESC") && !is_by_name("c.id")
    );
    assert!(is_by_name("p.sort_key, p.id"));
}
