//! A form as it was typed, and the proposal it becomes when nothing is wrong with it.

use super::{
    Criterion, Due, Field, Need, Outline, Problem, Terms, Visibility, What, difference,
    typed::{Typed, read_day},
};
use zwerm_domain::{BoundaryId, Date, GoalId, KindOfWorkId, PersonId, Side, TeamId, text::LINE};
use zwerm_promise::{Seats, Unseated, Whom, rhythm::Rhythm, seats::MOST_PARTIES};

/// Most criteria in a version.
pub const MOST_CRITERIA: usize = 12;
/// Most needs in a version, of both sides together.
pub const MOST_NEEDS: usize = 12;
/// Longest short name, in characters.
const TITLE: usize = 80;
/// Most boundaries that a version names.
const MOST_BOUNDARIES: usize = 12;

/// What was typed, untouched, so that it can be shown again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The first other party (first proposal only).
    pub with: Option<Whom>,
    /// Further parties (first proposal only).
    pub also: Vec<DraftParty>,
    /// The writer's own side, `performer` or `counterpart` (first proposal only).
    pub side: String,
    /// Short name.
    pub title: String,
    /// Result.
    pub result: String,
    /// `date` (or empty) or `review`.
    pub due_kind: String,
    /// The day.
    pub due: String,
    /// Needs; a row without words is left out.
    pub needs: Vec<DraftNeed>,
    /// Criteria; an empty line is left out.
    pub criteria: Vec<String>,
    /// For whom.
    pub for_whom: String,
    /// What may go wrong.
    pub may_go_wrong: String,
    /// What may not.
    pub may_not_go_wrong: String,
    /// In return.
    pub in_return: String,
    /// Boundaries.
    pub boundaries: Vec<BoundaryId>,
    /// Rhythm.
    pub rhythm: String,
    /// Visibility.
    pub visibility: String,
    /// The teams that see result and date.
    pub teams: Vec<TeamId>,
    /// Kind of work.
    pub kind_of_work: Option<KindOfWorkId>,
    /// Goal.
    pub goal: Option<GoalId>,
    /// Why it matters to the writer.
    pub reason: String,
    /// A word with this version.
    pub message: String,
}

/// A further party as it was typed; a row that names nobody is left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftParty {
    /// Who.
    pub whom: Option<Whom>,
    /// On which side, `performer` or `counterpart`.
    pub side: String,
}

/// One row of needs as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftNeed {
    /// Who is asked, such as `p12` or `t3`.
    pub asked_of: String,
    /// Its words.
    pub text: String,
    /// The day.
    pub by: String,
}

/// A version that may be proposed. Whether its parties, goal, kind of work and boundaries exist and
/// belong to the organisation is for the store to see.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Between whom.
    pub seats: Seats,
    /// Its terms.
    pub terms: Terms<String>,
    /// A word with it; may be empty.
    pub message: String,
    /// Why it matters to the writer; may be empty.
    pub reason: String,
}

impl Proposal {
    /// Reads a first proposal of `me`.
    ///
    /// # Errors
    /// All that is to be mended, in the order of the form.
    pub fn first(draft: &Draft, me: PersonId, today: Date) -> Result<Proposal, Vec<Problem>> {
        let mut typed = Typed::new(today);
        let seats = read_seats(&mut typed, draft, me);
        read_proposal(typed, draft, seats, None)
    }

    /// Reads a next version between the same parties, written on the terms `before`.
    ///
    /// # Errors
    /// All that is to be mended; also a version that says the same as before.
    pub fn next(
        draft: &Draft,
        seats: Seats,
        before: &Terms<&str>,
        today: Date,
    ) -> Result<Proposal, Vec<Problem>> {
        read_proposal(Typed::new(today), draft, Some(seats), Some(before))
    }
}

impl Draft {
    /// The form for a next version, filled with the terms it starts from.
    pub fn from_terms(terms: &Terms<&str>) -> Draft {
        let outline = &terms.outline;
        let needs = terms.needs.iter().map(|need| DraftNeed {
            asked_of: need.asked_of.to_string(),
            text: need.text.to_owned(),
            by: need.by.map(|day| day.to_string()).unwrap_or_default(),
        });
        Draft {
            title: terms.title.to_owned(),
            result: terms.result.to_owned(),
            due_kind: match outline.due {
                Due::On(_) => "date".to_owned(),
                Due::Review(_) => "review".to_owned(),
            },
            due: outline.due.day().to_string(),
            needs: needs.collect(),
            criteria: terms.criteria.iter().map(|line| line.text.to_owned()).collect(),
            for_whom: terms.for_whom.to_owned(),
            may_go_wrong: terms.may_go_wrong.to_owned(),
            may_not_go_wrong: terms.may_not_go_wrong.to_owned(),
            in_return: terms.in_return.to_owned(),
            boundaries: outline.boundaries.clone(),
            rhythm: outline.rhythm.code().to_owned(),
            visibility: outline.visibility.code().to_owned(),
            teams: outline.teams.clone(),
            kind_of_work: outline.kind_of_work,
            goal: outline.goal,
            ..Draft::default()
        }
    }
}

fn read_seats(typed: &mut Typed, draft: &Draft, me: PersonId) -> Option<Seats> {
    match draft.with {
        None => typed.tell(Field::With, What::Missing),
        Some(other) if other == Whom::Person(me) => typed.tell(Field::With, What::WithYourself),
        Some(_) => {}
    }
    let side = match draft.side.trim() {
        "" => {
            typed.tell(Field::Side, What::Missing);
            None
        }
        code => typed.choice(Field::Side, code, |code| Side::from_code(code).map(Some)),
    };
    let other = draft.with?;
    let side: Side = side?;
    let mut sides = [(side, Whom::Person(me)), (side.other(), other)].to_vec();
    for (at, row) in draft.also.iter().enumerate() {
        let Some(whom) = row.whom else { continue };
        if sides.iter().any(|(_, there)| *there == whom) {
            typed.tell(Field::Also(at), What::Twice);
            continue;
        }
        match Side::from_code(row.side.trim()) {
            Some(side) => sides.push((side, whom)),
            None => typed.tell(Field::AlsoSide(at), What::NotAChoice),
        }
    }
    let on = |wanted: Side| -> Vec<Whom> {
        sides.iter().filter(|(side, _)| *side == wanted).map(|(_, whom)| *whom).collect()
    };
    match Seats::new(&on(Side::Performer), &on(Side::Counterpart)) {
        Ok(seats) => Some(seats),
        Err(Unseated::TooMany) => {
            typed.tell(Field::With, What::TooMany { most: MOST_PARTIES - 1 });
            None
        }
        Err(Unseated::Empty(_) | Unseated::Twice(_)) => None,
    }
}

fn read_proposal(
    mut typed: Typed,
    draft: &Draft,
    seats: Option<Seats>,
    before: Option<&Terms<&str>>,
) -> Result<Proposal, Vec<Problem>> {
    let terms = read_terms(&mut typed, draft, seats.as_ref(), before);
    let message = typed.lines(Field::Message, &draft.message);
    let reason = typed.lines(Field::Reason, &draft.reason);
    let Some(mut terms) = terms else { return Err(typed.problems) };
    if let Some(before) = before {
        terms.recognise(before);
        let read = terms.read();
        if typed.problems.is_empty() && difference(before, &read).is_none() {
            typed.tell(Field::Form, What::NothingChanged);
        }
    }
    match seats {
        Some(seats) if typed.problems.is_empty() => Ok(Proposal { seats, terms, message, reason }),
        _ => Err(typed.problems),
    }
}

fn read_terms(
    typed: &mut Typed,
    draft: &Draft,
    seats: Option<&Seats>,
    before: Option<&Terms<&str>>,
) -> Option<Terms<String>> {
    let title = typed.line(Field::Title, &draft.title, TITLE);
    let result = typed.needed_line(Field::Result, &draft.result, LINE);
    let due = read_due(typed, draft);
    let needs = read_needs(typed, draft, seats, before);
    let criteria = read_criteria(typed, draft);
    if draft.boundaries.len() > MOST_BOUNDARIES {
        typed.tell(Field::Boundaries, What::TooMany { most: MOST_BOUNDARIES });
    }
    let mut boundaries = draft.boundaries.clone();
    boundaries.sort_unstable();
    boundaries.dedup();
    let for_whom = typed.lines(Field::ForWhom, &draft.for_whom);
    let may_go_wrong = typed.lines(Field::MayGoWrong, &draft.may_go_wrong);
    let may_not_go_wrong = typed.lines(Field::MayNotGoWrong, &draft.may_not_go_wrong);
    let in_return = typed.lines(Field::InReturn, &draft.in_return);
    let rhythm = typed.choice(Field::Rhythm, &draft.rhythm, Rhythm::from_code);
    let visibility = typed.choice(Field::Visibility, &draft.visibility, Visibility::from_code);
    let (kind_of_work, goal) = (draft.kind_of_work, draft.goal);
    let mut teams = match visibility {
        Visibility::Parties => Vec::new(),
        Visibility::Team | Visibility::Organisation => draft.teams.clone(),
    };
    teams.sort_unstable();
    teams.dedup();
    let due = due?;
    let outline = Outline { due, rhythm, visibility, teams, kind_of_work, goal, boundaries };
    Some(Terms {
        outline,
        title,
        result,
        criteria,
        needs,
        for_whom,
        may_go_wrong,
        may_not_go_wrong,
        in_return,
    })
}

fn read_due(typed: &mut Typed, draft: &Draft) -> Option<Due> {
    if draft.due.trim().is_empty() {
        typed.tell(Field::Due, What::Missing);
    }
    let day = typed.day(Field::Due, &draft.due);
    let kind = match draft.due_kind.trim() {
        "" | "date" => Due::On,
        "review" => Due::Review,
        _ => {
            typed.tell(Field::DueKind, What::NotAChoice);
            return None;
        }
    };
    day.map(kind)
}

/// Whoever takes part may be asked, and any team or role; no other person.
fn read_giver(
    typed: &mut Typed,
    at: usize,
    row: &DraftNeed,
    seats: Option<&Seats>,
) -> Option<Whom> {
    let whom: Option<Whom> = row.asked_of.trim().parse().ok();
    match whom {
        None => typed.tell(Field::NeedOf(at), What::NotAChoice),
        Some(Whom::Person(person)) if seats.is_some_and(|seats| seats.of(person).is_none()) => {
            typed.tell(Field::NeedOf(at), What::NoParty);
        }
        Some(_) => {}
    }
    whom
}

fn read_needs(
    typed: &mut Typed,
    draft: &Draft,
    seats: Option<&Seats>,
    before: Option<&Terms<&str>>,
) -> Vec<Need<String>> {
    let mut needs = Vec::new();
    for (at, row) in draft.needs.iter().enumerate() {
        if row.text.trim().is_empty() && row.by.trim().is_empty() {
            continue;
        }
        if needs.len() == MOST_NEEDS {
            typed.tell(Field::NeedText(at), What::TooMany { most: MOST_NEEDS });
            break;
        }
        let text = typed.needed_line(Field::NeedText(at), &row.text, LINE);
        let Some(asked_of) = read_giver(typed, at, row, seats) else { continue };
        // A day that was agreed before may have gone by since; it need not be changed.
        let was = read_day(row.by.trim());
        let stood = before.into_iter().flat_map(|before| &before.needs);
        let is_old = was.is_some()
            && stood
                .into_iter()
                .any(|old| old.text == text && old.asked_of == asked_of && old.by == was);
        let by = if is_old { was } else { typed.day(Field::NeedBy(at), &row.by) };
        needs.push(Need { id: None, asked_of, text, by });
    }
    needs
}

fn read_criteria(typed: &mut Typed, draft: &Draft) -> Vec<Criterion<String>> {
    let mut criteria: Vec<Criterion<String>> = Vec::new();
    for (at, line) in draft.criteria.iter().enumerate() {
        let text = typed.line(Field::Criterion(at), line, LINE);
        if text.is_empty() || criteria.iter().any(|other| other.text == text) {
            continue;
        }
        if criteria.len() == MOST_CRITERIA {
            typed.tell(Field::Criterion(at), What::TooMany { most: MOST_CRITERIA });
            break;
        }
        criteria.push(Criterion { text, seen_on: None });
    }
    criteria
}
