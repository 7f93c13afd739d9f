//! The SQL of answers about modules; they are written by `zwerm_directory`, which several features share.

pub(crate) mod thresholds;

use crate::model::{Answer, Given};
use zwerm_domain::{Actor, Language, Module, OrganisationId, PersonId};
use zwerm_store::{Reader, Row, StoreError, params, statements};

statements! {
    IN_FORCE = "SELECT c.module, c.answer, c.ground, c.since, c.until, p.name, c.paper_on, c.words, c.fingerprint, c.file, p.id
        FROM module_consent c LEFT JOIN person p ON p.id = c.answered_by WHERE c.organisation_id = $1 AND c.until IS NULL";
    ALL_OF = "SELECT c.module, c.answer, c.ground, c.since, c.until, p.name, c.paper_on, c.words, c.fingerprint, c.file, p.id
        FROM module_consent c LEFT JOIN person p ON p.id = c.answered_by WHERE c.organisation_id = $1 AND c.module = $2 ORDER BY c.id DESC LIMIT 50";
    HISTORY = "SELECT c.module, c.answer, c.ground, c.since, c.until, p.name, c.paper_on, c.words, c.fingerprint, '', p.id
        FROM module_consent c LEFT JOIN person p ON p.id = c.answered_by WHERE c.organisation_id = $1 ORDER BY c.id";
    MEMBERS = "SELECT p.id FROM office f JOIN person p ON p.id = f.person_id
        WHERE f.organisation_id = $1 AND f.kind = 'works_council' AND p.left_on IS NULL AND p.email IS NOT NULL ORDER BY p.id";
    MEMBER = "SELECT p.name, p.email, p.language, o.id, o.name FROM person p JOIN organisation o ON o.id = p.organisation_id
        JOIN office f ON f.person_id = p.id AND f.kind = 'works_council' WHERE p.id = $1 AND p.left_on IS NULL AND p.email IS NOT NULL";
    IN_FORCE_IN = "SELECT c.module, c.answer, c.ground, c.since, c.until, p.name, c.paper_on, c.words, c.fingerprint, '', p.id
        FROM module_consent c LEFT JOIN person p ON p.id = c.answered_by WHERE c.organisation_id = $1 AND c.until IS NULL ORDER BY c.id";
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
        by: row.get::<Option<_>>(10)?.zip(row.get(5)?),
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

/// Who sits in the works council and can be mailed.
pub(crate) fn members(
    tx: &mut Reader,
    organisation: OrganisationId,
) -> Result<Vec<PersonId>, StoreError> {
    tx.all(&MEMBERS, &params![organisation], |row| row.get(0))
}

/// One of them, as a mail needs it.
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) language: Language,
    pub(crate) organisation: OrganisationId,
    pub(crate) organisation_name: String,
}

/// Somebody who still sits there and has an address.
pub(crate) fn member(tx: &mut Reader, person: PersonId) -> Result<Option<Member>, StoreError> {
    tx.first(&MEMBER, &params![person], |row| {
        Ok(Member {
            name: row.get(0)?,
            email: row.get(1)?,
            language: Language::from_code(&row.get::<String>(2)?).unwrap_or_default(),
            organisation: row.get(3)?,
            organisation_name: row.get(4)?,
        })
    })
}

/// The answers in force of an organisation, without the consent files: for mail.
pub(crate) fn in_force_in(
    tx: &mut Reader,
    organisation: OrganisationId,
) -> Result<Vec<Given>, StoreError> {
    Ok(tx.all(&IN_FORCE_IN, &params![organisation], given)?.into_iter().flatten().collect())
}

/// Tells one state of the answers from another.
pub(crate) fn newest(tx: &mut Reader, actor: &Actor) -> Result<i64, StoreError> {
    tx.one(&NEWEST, &params![actor.organisation()], |row| row.get(0))
}
