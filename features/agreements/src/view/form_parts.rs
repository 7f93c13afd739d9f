//! What the form offers to choose from, and its rows of needs.

use super::{eyes::Eyes, form::Choices, words};
use crate::{
    model::{MOST_NEEDS, Visibility},
    text::L10nLanguage,
};
use zwerm_directory::Colleague;
use zwerm_domain::Side;
use zwerm_promise::rhythm::Rhythm;
use zwerm_ui::{Choice, Fields};

/// Empty rows that wait below the needs that are filled in.
const EMPTY_ROWS: usize = 2;

/// What can be chosen.
pub(super) struct Offer {
    pub(super) people: Vec<Choice>,
    pub(super) sides: Vec<Choice>,
    pub(super) due_kinds: Vec<Choice>,
    pub(super) givers: Vec<Choice>,
    pub(super) rhythms: Vec<Choice>,
    pub(super) visibilities: Vec<Choice>,
    pub(super) kinds_of_work: Vec<Choice>,
    pub(super) goals: Vec<Choice>,
    pub(super) boundaries: Vec<Choice>,
}

impl Offer {
    /// `eyes` are there for a next version: then both have names.
    pub(super) fn new(t: &L10nLanguage, choices: &Choices, eyes: Option<&Eyes<'_>>) -> Offer {
        let circle = |one: Visibility| match one {
            Visibility::Parties => t.form_sees_parties(),
            Visibility::Team => t.form_sees_team(),
            Visibility::Organisation => t.form_sees_all(),
        };
        Offer {
            people: names(&choices.colleagues),
            sides: vec![
                Choice::new("performer", t.form_side_me()),
                Choice::new("counterpart", t.form_side_other()),
            ],
            due_kinds: vec![
                Choice::new("date", t.form_due_date()),
                Choice::new("review", t.form_due_review()).saying(t.form_due_review_says()),
            ],
            givers: givers(t, eyes),
            rhythms: Rhythm::ALL
                .into_iter()
                .map(|one| Choice::new(one.code(), words::rhythm(t, one)))
                .collect(),
            visibilities: Visibility::ALL
                .into_iter()
                .map(|one| Choice::new(one.code(), words::visibility(t, one)).saying(circle(one)))
                .collect(),
            kinds_of_work: choices
                .kinds_of_work
                .iter()
                .map(|one| Choice::new(one.id, one.name.as_str()))
                .collect(),
            goals: choices.goals.iter().map(|one| Choice::new(one.id, one.name.as_str())).collect(),
            boundaries: choices
                .boundaries
                .iter()
                .map(|one| Choice::new(one.id, one.name.as_str()).saying(one.reason.as_str()))
                .collect(),
        }
    }
}

/// Names to pick from, each with its team.
pub(super) fn names(people: &[Colleague]) -> Vec<Choice> {
    people.iter().map(|one| Choice::new(&one.name, one.team.as_str())).collect()
}

fn givers(t: &L10nLanguage, eyes: Option<&Eyes<'_>>) -> Vec<Choice> {
    let Some(eyes) = eyes else {
        return vec![
            Choice::new("other", t.form_from_other()),
            Choice::new("me", t.form_from_me()),
        ];
    };
    let side: Side = eyes.side;
    vec![
        Choice::new(side.other().code(), t.form_from(eyes.other_name())),
        Choice::new(side.code(), t.form_from_me()),
    ]
}

/// The names of the fields of one need.
pub(super) struct NeedRow {
    pub(super) number: usize,
    pub(super) text: String,
    pub(super) by: String,
    pub(super) of: String,
    /// Who gives it, as chosen or as usual.
    pub(super) giver: String,
}

/// As many rows as are filled in, and a few empty ones.
pub(super) fn need_rows(fields: &Fields, usual: &str) -> Vec<NeedRow> {
    let is_used = |at: &usize| {
        ["need_text", "need_by"]
            .iter()
            .any(|name| !fields.value(&format!("{name}_{at}")).trim().is_empty())
    };
    let used = (0..=MOST_NEEDS).filter(is_used).max().map_or(0, |last| last + 1);
    let rows = (used + EMPTY_ROWS).min(MOST_NEEDS.max(used));
    let row = |at| {
        let of = format!("need_of_{at}");
        let giver = match fields.value(&of) {
            "" => usual.to_owned(),
            chosen => chosen.to_owned(),
        };
        NeedRow {
            number: at + 1,
            text: format!("need_text_{at}"),
            by: format!("need_by_{at}"),
            of,
            giver,
        }
    };
    (0..rows).map(row).collect()
}

/// Whether more than the first need is filled in or wrong.
pub(super) fn has_more_needs(fields: &Fields) -> bool {
    let is_later = |name: &str| name.starts_with("need_") && !name.ends_with("_0");
    !fields.value("need_text_1").trim().is_empty()
        || fields.problems().iter().any(|problem| is_later(&problem.name))
}

/// Whether anything beyond the three lines is filled in or wrong, so that it must be seen.
pub(super) fn is_filled(fields: &Fields) -> bool {
    let written = [
        "title",
        "criteria",
        "for_whom",
        "reason",
        "may_go_wrong",
        "may_not_go_wrong",
        "in_return",
        "boundary",
        "kind_of_work",
        "goal",
    ];
    let first = ["", "with", "with_name", "side", "result", "due", "due_kind"];
    let is_inside =
        |name: &str| !first.contains(&name) && name != "message" && !name.starts_with("need_");
    written.iter().any(|name| !fields.value(name).trim().is_empty())
        || !matches!(fields.value("rhythm"), "" | "none")
        || !matches!(fields.value("visibility"), "" | "parties")
        || fields.problems().iter().any(|problem| is_inside(&problem.name))
}
