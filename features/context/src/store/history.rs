//! The SQL of what happened to a boundary, and why. Everybody who sees the boundary sees it.

use crate::model::question::{Happened, QuestionId};
use zwerm_domain::{Actor, BoundaryId, Date};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    HISTORY = "SELECT c.made_on, c.kind, c.name_was, c.name_is, c.why, c.until_on, c.review_on, p.name
        FROM boundary_change c JOIN person p ON p.id = c.person_id WHERE c.boundary_id = $1 ORDER BY c.id DESC LIMIT 100";
    RECORD = "INSERT INTO boundary_change (boundary_id, question_id, person_id, made_on, kind, name_was, name_is, why, until_on, review_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
}

/// Something that happened to a boundary.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) on: Date,
    pub(crate) happened: Happened,
    pub(crate) name_was: String,
    pub(crate) name_is: String,
    pub(crate) why: String,
    pub(crate) until_on: Option<Date>,
    pub(crate) review_on: Option<Date>,
    pub(crate) by: String,
}

/// What happened to a boundary, the newest first.
pub(crate) fn of(tx: &mut Reader, boundary: BoundaryId) -> Result<Vec<Change>, StoreError> {
    tx.all(&HISTORY, &params![boundary], |row| {
        let kind: String = row.get(1)?;
        Ok(Change {
            on: row.get(0)?,
            happened: Happened::from_code(&kind)
                .ok_or(StoreError::Column { index: 1, wanted: "what happened to a boundary" })?,
            name_was: row.get(2)?,
            name_is: row.get(3)?,
            why: row.get(4)?,
            until_on: row.get(5)?,
            review_on: row.get(6)?,
            by: row.get(7)?,
        })
    })
}

/// What is written down of a change.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Written<'a> {
    pub(crate) happened: Happened,
    pub(crate) question: Option<QuestionId>,
    pub(crate) name_was: &'a str,
    pub(crate) name_is: &'a str,
    pub(crate) why: &'a str,
    pub(crate) until_on: Option<Date>,
    pub(crate) review_on: Option<Date>,
}

impl<'a> Written<'a> {
    /// A change without an answer to a question.
    pub(crate) fn plain(
        happened: Happened,
        name_was: &'a str,
        name_is: &'a str,
        why: &'a str,
    ) -> Written<'a> {
        Written {
            happened,
            question: None,
            name_was,
            name_is,
            why,
            until_on: None,
            review_on: None,
        }
    }
}

/// Writes down what happened.
pub(crate) fn record(
    tx: &mut Writer,
    actor: &Actor,
    boundary: BoundaryId,
    it: &Written<'_>,
    today: Date,
) -> Result<(), StoreError> {
    let values = params![
        boundary,
        it.question,
        actor.person(),
        today,
        it.happened.code(),
        it.name_was,
        it.name_is,
        it.why,
        it.until_on,
        it.review_on
    ];
    tx.run(&RECORD, &values).map(drop)
}
