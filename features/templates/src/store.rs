//! The SQL of templates: a first wording, the next ones, closing and opening again.

use zwerm_directory::TemplateWords;
use zwerm_domain::{Actor, Date, PersonId, TeamId, TemplateId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    MAKE = "INSERT INTO agreement_template (organisation_id, team_id, version) VALUES ($1, $2, 1) RETURNING id";
    WORDING = "INSERT INTO agreement_template_version (template_id, number, author_id, written_on, title, result, needs, criteria, rhythm, kind_of_work_id, goal_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    NEXT = "UPDATE agreement_template SET version = version + 1 WHERE id = $1 AND version = $2 AND closed_on IS NULL";
    CLOSE = "UPDATE agreement_template SET closed_on = $2 WHERE id = $1 AND closed_on IS NULL";
    REOPEN = "UPDATE agreement_template SET closed_on = NULL WHERE id = $1";
    FOR_ALL = "SELECT COUNT(*) FROM agreement_template WHERE organisation_id = $1 AND team_id IS NULL";
    WORDINGS = "SELECT v.number, p.name, v.written_on, v.title, v.result FROM agreement_template_version v JOIN person p ON p.id = v.author_id
        WHERE v.template_id = $1 ORDER BY v.number DESC LIMIT 50";
    KIND = "SELECT COUNT(*) FROM kind_of_work WHERE id = $1 AND organisation_id = $2";
    GOAL = "SELECT COUNT(*) FROM goal WHERE id = $1 AND organisation_id = $2";
}

/// Whether what the words name is of this organisation.
pub(crate) fn belongs_here(
    tx: &mut Reader,
    actor: &Actor,
    words: &TemplateWords,
) -> Result<bool, StoreError> {
    let house = actor.organisation();
    let mut count = |sql, id| tx.one(sql, &params![id, house], |row| row.get::<i64>(0));
    let kind = words.kind_of_work.map_or(Ok(1), |id| count(&KIND, id.get()))?;
    let goal = words.goal.map_or(Ok(1), |id| count(&GOAL, id.get()))?;
    Ok(kind == 1 && goal == 1)
}

/// Makes a template with its first wording.
pub(crate) fn make(
    tx: &mut Writer,
    actor: &Actor,
    team: Option<TeamId>,
    words: &TemplateWords,
    today: Date,
) -> Result<TemplateId, StoreError> {
    let id = tx.one(&MAKE, &params![actor.organisation(), team], |row| row.get(0))?;
    wording(tx, actor.person(), id, 1, words, today)?;
    Ok(id)
}

fn wording(
    tx: &mut Writer,
    author: PersonId,
    id: TemplateId,
    number: i64,
    words: &TemplateWords,
    today: Date,
) -> Result<(), StoreError> {
    let values = params![
        id,
        number,
        author,
        today,
        &words.title,
        &words.result,
        &words.needs,
        &words.criteria,
        &words.rhythm,
        words.kind_of_work,
        words.goal
    ];
    tx.run(&WORDING, &values).map(drop)
}

/// Writes the next wording; `false`: somebody else wrote one after `version`, or closed it.
pub(crate) fn change(
    tx: &mut Writer,
    actor: &Actor,
    id: TemplateId,
    version: i64,
    words: &TemplateWords,
    today: Date,
) -> Result<bool, StoreError> {
    if tx.run(&NEXT, &params![id, version])? != 1 {
        return Ok(false);
    }
    wording(tx, actor.person(), id, version + 1, words, today)?;
    Ok(true)
}

/// Offers it no longer.
pub(crate) fn close(tx: &mut Writer, id: TemplateId, today: Date) -> Result<(), StoreError> {
    tx.run(&CLOSE, &params![id, today]).map(drop)
}

/// Offers it again.
pub(crate) fn reopen(tx: &mut Writer, id: TemplateId) -> Result<(), StoreError> {
    tx.run(&REOPEN, &params![id]).map(drop)
}

/// How many there are for all, closed ones too.
pub(crate) fn count_for_all(tx: &mut Reader, actor: &Actor) -> Result<i64, StoreError> {
    tx.one(&FOR_ALL, &params![actor.organisation()], |row| row.get(0))
}

/// One wording in the history of a template.
pub(crate) struct Wording {
    pub(crate) number: i64,
    pub(crate) author: String,
    pub(crate) on: Date,
    pub(crate) title: String,
    pub(crate) result: String,
}

/// The wordings of a template that the actor was shown, the newest first.
pub(crate) fn wordings(tx: &mut Reader, id: TemplateId) -> Result<Vec<Wording>, StoreError> {
    tx.all(&WORDINGS, &params![id], |row| {
        let (number, author, on) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(Wording { number, author, on, title: row.get(3)?, result: row.get(4)? })
    })
}
