//! The SQL of answers about modules; they are written by `zwerm_directory`, which several features share.

pub(crate) mod thresholds;

use crate::model::{Answer, Given};
use zwerm_domain::{Actor, Module};
use zwerm_store::{Reader, Row, StoreError, params, statements};

statements! {
    IN_FORCE = "SELECT c.module, c.answer, c.ground, c.since, c.until, p.name, c.paper_on, c.words, c.fingerprint, c.file
        FROM module_consent c LEFT JOIN person p ON p.id = c.answered_by WHERE c.organisation_id = $1 AND c.until IS NULL";
    ALL_OF = "SELECT c.module, c.answer, c.ground, c.since, c.until, p.name, c.paper_on, c.words, c.fingerprint, c.file
        FROM module_consent c LEFT JOIN person p ON p.id = c.answered_by WHERE c.organisation_id = $1 AND c.module = $2 ORDER BY c.id DESC LIMIT 50";
    HISTORY = "SELECT c.module, c.answer, c.ground, c.since, c.until, p.name, c.paper_on, c.words, c.fingerprint, ''
        FROM module_consent c LEFT JOIN person p ON p.id = c.answered_by WHERE c.organisation_id = $1 ORDER BY c.id";
    NEWEST = "SELECT COALESCE(MAX(id), 0) FROM module_consent WHERE organisation_id = $1";
}

fn given(row: &Row<'_>) -> Result<Option<Given>, StoreError> {
    // A module of a later version than this one.
    let Some(module) = Module::from_code(&row.get::<String>(0)?) else { return Ok(None) };
    Ok(Some(Given {
        module,
        answer: Answer::read(&row.get::<String>(1)?, &row.get::<String>(2)?),
        since: row.get(3)?,
        until: row.get(4)?,
        by: row.get(5)?,
        paper_on: row.get(6)?,
        words: row.get(7)?,
        fingerprint: row.get(8)?,
        file: row.get(9)?,
    }))
}

/// The answers in force.
pub(crate) fn in_force(tx: &mut Reader, actor: &Actor) -> Result<Vec<Given>, StoreError> {
    let all = tx.all(&IN_FORCE, &params![actor.organisation()], given)?;
    Ok(all.into_iter().flatten().collect())
}

/// Every answer about one module, the newest first.
pub(crate) fn all_of(
    tx: &mut Reader,
    actor: &Actor,
    module: Module,
) -> Result<Vec<Given>, StoreError> {
    let all = tx.all(&ALL_OF, &params![actor.organisation(), module.code()], given)?;
    Ok(all.into_iter().flatten().collect())
}

/// Every answer about every module, the oldest first; without the consent files.
pub(crate) fn history(tx: &mut Reader, actor: &Actor) -> Result<Vec<Given>, StoreError> {
    let all = tx.all(&HISTORY, &params![actor.organisation()], given)?;
    Ok(all.into_iter().flatten().collect())
}

/// Tells one state of the answers from another.
pub(crate) fn newest(tx: &mut Reader, actor: &Actor) -> Result<i64, StoreError> {
    tx.one(&NEWEST, &params![actor.organisation()], |row| row.get(0))
}
