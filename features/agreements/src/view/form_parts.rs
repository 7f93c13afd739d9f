//! What the form offers to choose from, and its rows of needs.

use super::{
    eyes::Eyes,
    form::{Choices, PARTY_ROWS},
    words,
};
use crate::{
    model::{MOST_NEEDS, Visibility},
    store::people::Called,
    text::L10nLanguage,
    whole::Whole,
};
use zwerm_directory::Colleague;
use zwerm_domain::Side;
use zwerm_promise::{Whom, rhythm::Rhythm};
use zwerm_ui::{Choice, Fields};

/// Empty rows that wait below the needs that are filled in.
const EMPTY_ROWS: usize = 2;

/// What can be chosen.
pub(super) struct Offer {
    pub(super) people: Vec<Choice>,
    pub(super) sides: Vec<Choice>,
    pub(super) due_kinds: Vec<Choice>,
    /// Who does it, or for whom it is: of a further party.
    pub(super) also_sides: Vec<Choice>,
    pub(super) givers: Vec<Choice>,
    pub(super) rhythms: Vec<Choice>,
    pub(super) visibilities: Vec<Choice>,
    /// The teams of the parties, once these are known.
    pub(super) teams: Vec<Choice>,
    pub(super) kinds_of_work: Vec<Choice>,
    pub(super) goals: Vec<Choice>,
    pub(super) boundaries: Vec<Choice>,
}

impl Offer {
    /// `whole` is there for a next version: then all have names.
    pub(super) fn new(
        t: &L10nLanguage,
        choices: &Choices,
        whole: Option<(&Eyes<'_>, &Whole)>,
    ) -> Offer {
        let circle = |one: Visibility| match one {
            Visibility::Parties => t.form_sees_parties(),
            Visibility::Team => t.form_sees_team(),
            Visibility::Organisation => t.form_sees_all(),
        };
        Offer {
            people: names(t, &choices.colleagues, &choices.groups),
            sides: vec![
                Choice::new("performer", t.form_side_me()),
                Choice::new("counterpart", t.form_side_other()),
            ],
            due_kinds: vec![
                Choice::new("date", t.form_due_date()),
                Choice::new("review", t.form_due_review()).saying(t.form_due_review_says()),
            ],
            also_sides: vec![
                Choice::new(Side::Performer.code(), t.form_also_does()),
                Choice::new(Side::Counterpart.code(), t.form_also_for()),
            ],
            givers: givers(t, whole),
            teams: whole
                .map(|(_, whole)| whole.teams.iter())
                .into_iter()
                .flatten()
                .map(|(id, name)| Choice::new(*id, name.as_str()))
                .collect(),
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

/// Names to pick from: people each with a team, then teams and roles.
pub(super) fn names(t: &L10nLanguage, people: &[Colleague], groups: &[Called]) -> Vec<Choice> {
    let people = people.iter().map(|one| Choice::new(&one.name, one.team.as_str()));
    let groups = groups.iter().map(|one| {
        let says = match one.whom {
            Whom::Role(_) => t.form_a_role(one.says.as_str()),
            Whom::Team(_) | Whom::Person(_) => t.form_a_team(),
        };
        Choice::new(&one.name, says)
    });
    people.chain(groups).collect()
}

fn givers(t: &L10nLanguage, whole: Option<(&Eyes<'_>, &Whole)>) -> Vec<Choice> {
    let Some((eyes, whole)) = whole else {
        return vec![
            Choice::new("other", t.form_from_other()),
            Choice::new("me", t.form_from_me()),
        ];
    };
    let mut givers: Vec<Choice> = Vec::new();
    for side in [eyes.side.other(), eyes.side] {
        let there = eyes.others().filter(|seat| seat.side == side);
        givers.extend(there.map(|seat| Choice::new(seat.whom, t.form_from(seat.name.as_str()))));
    }
    let own = whole.agreement.course.seats().of(eyes.me);
    givers.extend(own.map(|seat| Choice::new(seat.whom(), t.form_from_me())));
    for need in &whole.needs {
        let code = need.asked_of.to_string();
        if !need.group.is_empty() && !givers.iter().any(|giver| giver.value == code) {
            givers.push(Choice::new(code, t.form_from(need.group.as_str())));
        }
    }
    givers
}

/// A row for a further party.
pub(super) struct AlsoRow {
    pub(super) number: usize,
    /// The fields: who is meant, the typed name, the side.
    pub(super) field: String,
    pub(super) name: String,
    pub(super) side: String,
    /// All who are called so, where that is more than one.
    pub(super) candidates: Vec<Choice>,
}

/// The rows for further parties.
pub(super) fn also_rows(called: &[(String, Vec<Choice>)]) -> Vec<AlsoRow> {
    let row = |at: usize| {
        let field = format!("also_{at}");
        let found = called.iter().find(|(of, _)| *of == field);
        AlsoRow {
            number: at + 1,
            name: format!("also_name_{at}"),
            side: format!("also_side_{at}"),
            candidates: found.map(|(_, all)| all.clone()).unwrap_or_default(),
            field,
        }
    };
    (0..PARTY_ROWS).map(row).collect()
}

/// Whether a further party is named, or something is wrong with one.
pub(super) fn is_also_open(fields: &Fields) -> bool {
    (0..PARTY_ROWS).any(|at| !fields.value(&format!("also_name_{at}")).trim().is_empty())
        || fields.problems().iter().any(|problem| problem.name.starts_with("also_"))
}

/// The names of the fields of one need.
pub(super) struct NeedRow {
    pub(super) number: usize,
    pub(super) text: String,
    pub(super) by: String,
    pub(super) of: String,
    /// The field for the name of a team or role that is asked.
    pub(super) from: String,
    /// Who gives it, as chosen or as usual.
    pub(super) giver: String,
}

/// As many rows as are filled in, and a few empty ones.
pub(super) fn need_rows(fields: &Fields, usual: &str) -> Vec<NeedRow> {
    let is_used = |at: &usize| {
        ["need_text", "need_by", "need_from"]
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
            from: format!("need_from_{at}"),
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
    let is_inside = |name: &str| {
        let is_elsewhere = name.starts_with("need_") || name.starts_with("also_");
        !first.contains(&name) && name != "message" && !is_elsewhere
    };
    written.iter().any(|name| !fields.value(name).trim().is_empty())
        || !matches!(fields.value("rhythm"), "" | "none")
        || !matches!(fields.value("visibility"), "" | "parties")
        || fields.problems().iter().any(|problem| is_inside(&problem.name))
}
