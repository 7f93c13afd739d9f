//! An agreement without its private words, for whoever may know of it.

use super::{code, is_set, seats};
use crate::{
    model::{Agreement, Due, Outline, Visibility},
    policy::{self, Action},
};
use zwerm_domain::{Actor, AgreementId, BoundaryId, Date, OrganisationId, PersonId, TeamId};
use zwerm_promise::{Course, State, TakenOver, Wording, rhythm::Rhythm};
use zwerm_store::{Reader, Row, StoreError, params, statements};

statements! {
    FIND = "SELECT state, opened_by, version, agreed_version, ended_on, moves, is_many, counters, taken_over_by, taken_over_until
        FROM agreement WHERE id = $1 AND organisation_id = $2";
    IN_A_NAMED_TEAM = "SELECT COUNT(*) FROM agreement_version_team t JOIN membership m ON m.team_id = t.team_id
        WHERE t.agreement_id = $1 AND t.number = $2 AND m.person_id = $3";
    OUTLINE = "SELECT due_on, review_on, rhythm, visibility, kind_of_work_id, goal_id
        FROM agreement_version WHERE agreement_id = $1 AND number = $2";
    BOUNDARIES = "SELECT boundary_id FROM agreement_version_boundary WHERE agreement_id = $1 AND number = $2 ORDER BY boundary_id";
    TEAMS = "SELECT team_id FROM agreement_version_team WHERE agreement_id = $1 AND number = $2 ORDER BY team_id";
}

struct FoundRow {
    state: State,
    opened_by: Option<PersonId>,
    version: i64,
    agreed_version: Option<i64>,
    ended_on: Option<Date>,
    moves: i64,
    is_many: bool,
    counters: u32,
    taken_over: Option<TakenOver>,
}

fn found_row(row: &Row<'_>) -> Result<FoundRow, StoreError> {
    let (by, until): (Option<PersonId>, Option<Date>) = (row.get(8)?, row.get(9)?);
    Ok(FoundRow {
        state: code(row, 0, State::from_code, "a state")?,
        opened_by: row.get(1)?,
        version: row.get(2)?,
        agreed_version: row.get(3)?,
        ended_on: row.get(4)?,
        moves: row.get(5)?,
        is_many: is_set(row, 6)?,
        counters: u32::try_from(row.get::<i64>(7)?).unwrap_or(u32::MAX),
        taken_over: by.zip(until).map(|(by, until)| TakenOver { by, until }),
    })
}

/// An agreement and how many moves were made in it, if the actor may know of it; else it is absent.
pub(crate) fn find(
    tx: &mut Reader,
    actor: &Actor,
    id: AgreementId,
) -> Result<(Agreement, i64), StoreError> {
    let (mut agreement, moves) = of_nobody(tx, actor.organisation(), id)?;
    let person = actor.person();
    if agreement.course.seats().of(person).is_some() {
        // Whom somebody put into it by hand neither reads nor moves, and hands no seat on.
        if !seats::is_given(tx, id, person)? {
            return Err(StoreError::NotFound);
        }
    } else {
        if agreement.course.seats().is_many() {
            let through = seats::asked_through(tx, id, person)?;
            agreement.asked = through.map(|whom| (person, whom));
        }
        if let Some(agreed) = agreement.course.agreed() {
            let of = params![id, agreed.version, person];
            agreement.is_of_our_team = tx.one(&IN_A_NAMED_TEAM, &of, |row| row.get::<i64>(0))? > 0;
        }
    }
    if policy::may(actor, Action::See, &agreement) {
        Ok((agreement, moves))
    } else {
        Err(StoreError::NotFound)
    }
}

/// An agreement through nobody's eyes, for what moves by itself; and how many moves were made in it.
pub(crate) fn of_nobody(
    tx: &mut Reader,
    organisation: OrganisationId,
    id: AgreementId,
) -> Result<(Agreement, i64), StoreError> {
    let row = tx.one(&FIND, &params![id, organisation], found_row)?;
    let newest = outline(tx, id, row.version)?;
    let agreed = match row.agreed_version {
        Some(number) if number == row.version => Some(newest.clone()),
        Some(number) => Some(outline(tx, id, number)?),
        None => None,
    };
    let wording = |version, outline: &Outline| Wording { version, form: outline.due.form() };
    let agreed_wording =
        row.agreed_version.zip(agreed.as_ref()).map(|(number, outline)| wording(number, outline));
    let newest_wording = wording(row.version, &newest);
    let broken = || StoreError::Broken("an agreement's parts contradict each other".into());
    let seats = seats::seats(tx, id, row.is_many)?.ok_or_else(broken)?;
    let course =
        Course::from_stored(row.state, seats, row.opened_by, newest_wording, agreed_wording);
    let course = course.ok_or_else(broken)?;
    let agreement = Agreement {
        id,
        organisation,
        course: course.countered(row.counters).with_taken_over(row.taken_over),
        newest,
        agreed,
        ended_on: row.ended_on,
        is_of_our_team: false,
        asked: None,
    };
    Ok((agreement, row.moves))
}

/// What stands open in one wording.
pub(crate) fn outline(
    tx: &mut Reader,
    id: AgreementId,
    number: i64,
) -> Result<Outline, StoreError> {
    let boundaries: Vec<BoundaryId> =
        tx.all(&BOUNDARIES, &params![id, number], |row| row.get(0))?;
    let teams: Vec<TeamId> = tx.all(&TEAMS, &params![id, number], |row| row.get(0))?;
    let mut outline = tx.one(&OUTLINE, &params![id, number], |row| {
        Ok(Outline {
            due: due(row, 0)?,
            rhythm: code(row, 2, Rhythm::from_code, "a rhythm")?,
            visibility: code(row, 3, Visibility::from_code, "a circle")?,
            kind_of_work: row.get(4)?,
            goal: row.get(5)?,
            teams: Vec::new(),
            boundaries: Vec::new(),
        })
    })?;
    (outline.boundaries, outline.teams) = (boundaries, teams);
    Ok(outline)
}

/// A day to be ready on in column `at`, or a day to look at it together in the next one.
pub(super) fn due(row: &Row<'_>, at: usize) -> Result<Due, StoreError> {
    let on: Option<Date> = row.get(at)?;
    let review: Option<Date> = row.get(at + 1)?;
    on.map(Due::On)
        .or(review.map(Due::Review))
        .ok_or(StoreError::Column { index: at, wanted: "a day" })
}
