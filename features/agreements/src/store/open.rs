//! An agreement without its private words, for whoever may know of it.

use super::{code, code_if_any};
use crate::{
    model::{Agreement, Between, Due, Outline, Visibility},
    policy::{self, Action},
};
use zwerm_domain::{Actor, AgreementId, BoundaryId, Date, PersonId, Side};
use zwerm_promise::{Course, State, Wording, rhythm::Rhythm};
use zwerm_store::{Reader, Row, StoreError, params, statements};

statements! {
    FIND = "SELECT a.id, a.organisation_id, a.state, a.turn, a.version, a.agreed_version, a.ended_on, a.moves,
        p.person_id, c.person_id,
        (SELECT COUNT(*) FROM membership mine JOIN membership theirs ON theirs.team_id = mine.team_id AND theirs.is_main = 1
         WHERE mine.person_id = $2 AND theirs.person_id IN (p.person_id, c.person_id))
        FROM agreement a
        JOIN agreement_party p ON p.agreement_id = a.id AND p.side = 'performer'
        JOIN agreement_party c ON c.agreement_id = a.id AND c.side = 'counterpart'
        WHERE a.id = $1 AND a.organisation_id = $3";
    OUTLINE = "SELECT due_on, review_on, rhythm, visibility, kind_of_work_id, goal_id
        FROM agreement_version WHERE agreement_id = $1 AND number = $2";
    BOUNDARIES = "SELECT boundary_id FROM agreement_version_boundary WHERE agreement_id = $1 AND number = $2 ORDER BY boundary_id";
}

struct FoundRow {
    state: State,
    turn: Option<Side>,
    version: i64,
    agreed_version: Option<i64>,
    ended_on: Option<Date>,
    moves: i64,
    performer: PersonId,
    counterpart: PersonId,
    is_of_our_team: bool,
}

/// An agreement and how many moves were made in it, if the actor may know of it; else it is absent.
pub(crate) fn find(
    tx: &mut Reader,
    actor: &Actor,
    id: AgreementId,
) -> Result<(Agreement, i64), StoreError> {
    let row = tx.one(&FIND, &params![id, actor.person(), actor.organisation()], |row| {
        Ok(FoundRow {
            state: code(row, 2, State::from_code, "a state")?,
            turn: code_if_any(row, 3, Side::from_code, "a side")?,
            version: row.get(4)?,
            agreed_version: row.get(5)?,
            ended_on: row.get(6)?,
            moves: row.get(7)?,
            performer: row.get(8)?,
            counterpart: row.get(9)?,
            is_of_our_team: row.get::<i64>(10)? > 0,
        })
    })?;
    let newest = outline(tx, id, row.version)?;
    let agreed = match row.agreed_version {
        Some(number) if number == row.version => Some(newest.clone()),
        Some(number) => Some(outline(tx, id, number)?),
        None => None,
    };
    let wording = |version, outline: &Outline| Wording { version, form: outline.due.form() };
    let agreed_wording =
        row.agreed_version.zip(agreed.as_ref()).map(|(number, outline)| wording(number, outline));
    let course =
        Course::from_stored(row.state, row.turn, wording(row.version, &newest), agreed_wording);
    let agreement = Agreement {
        id,
        organisation: actor.organisation(),
        between: Between { performer: row.performer, counterpart: row.counterpart },
        course: course.ok_or_else(|| {
            StoreError::Broken("an agreement's parts contradict each other".into())
        })?,
        newest,
        agreed,
        ended_on: row.ended_on,
        is_of_our_team: row.is_of_our_team,
    };
    if policy::may(actor, Action::See, &agreement) {
        Ok((agreement, row.moves))
    } else {
        Err(StoreError::NotFound)
    }
}

/// What stands open in one wording.
pub(crate) fn outline(
    tx: &mut Reader,
    id: AgreementId,
    number: i64,
) -> Result<Outline, StoreError> {
    let boundaries: Vec<BoundaryId> =
        tx.all(&BOUNDARIES, &params![id, number], |row| row.get(0))?;
    let mut outline = tx.one(&OUTLINE, &params![id, number], |row| {
        Ok(Outline {
            due: due(row, 0)?,
            rhythm: code(row, 2, Rhythm::from_code, "a rhythm")?,
            visibility: code(row, 3, Visibility::from_code, "a circle")?,
            kind_of_work: row.get(4)?,
            goal: row.get(5)?,
            boundaries: Vec::new(),
        })
    })?;
    outline.boundaries = boundaries;
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
