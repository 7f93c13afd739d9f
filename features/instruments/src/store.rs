//! The SQL of an organisation's own questionnaires: versions, drafts, publishing, withdrawing.

use crate::policy::{Action, may};
use zwerm_domain::{Actor, Date, Language, QuestionnaireId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    // Of each questionnaire the newest published version, and its draft for who may see drafts.
    ALL = "SELECT q.id, v.number, p.name, v.written_on, v.version, v.published_on, v.withdrawn_on, v.content
        FROM questionnaire q JOIN questionnaire_version v ON v.questionnaire_id = q.id JOIN person p ON p.id = v.author_id
        WHERE q.organisation_id = $1 AND (v.published_on IS NOT NULL OR $2 = 1)
        AND NOT EXISTS (SELECT 1 FROM questionnaire_version w WHERE w.questionnaire_id = q.id AND w.number > v.number
          AND w.published_on IS NOT NULL) ORDER BY q.id, v.number";
    ONE = "SELECT q.id, v.number, p.name, v.written_on, v.version, v.published_on, v.withdrawn_on, v.content
        FROM questionnaire q JOIN questionnaire_version v ON v.questionnaire_id = q.id JOIN person p ON p.id = v.author_id
        WHERE q.organisation_id = $1 AND (v.published_on IS NOT NULL OR $2 = 1) AND q.id = $3 AND v.number = $4";
    NUMBERS = "SELECT v.number, p.name, v.written_on, v.published_on, v.withdrawn_on
        FROM questionnaire q JOIN questionnaire_version v ON v.questionnaire_id = q.id JOIN person p ON p.id = v.author_id
        WHERE q.organisation_id = $1 AND (v.published_on IS NOT NULL OR $2 = 1) AND q.id = $3 ORDER BY v.number DESC LIMIT 200";
    // What the organisation uses: its own language, and those that people who work there chose.
    LANGUAGES = "SELECT language FROM organisation WHERE id = $1 UNION SELECT language FROM person WHERE organisation_id = $1 AND left_on IS NULL";
    NAMES = "SELECT name FROM person WHERE organisation_id = $1 AND left_on IS NULL";
    COUNT = "SELECT COUNT(*) FROM questionnaire WHERE organisation_id = $1";
    BEGIN = "INSERT INTO questionnaire (organisation_id, begun_on) VALUES ($1, $2) RETURNING id";
    WRITE = "INSERT INTO questionnaire_version (questionnaire_id, number, author_id, written_on, content, version) VALUES ($1, $2, $3, $4, $5, 1)";
    CHANGE = "UPDATE questionnaire_version SET content = $4, author_id = $5, written_on = $6, version = version + 1
        WHERE questionnaire_id = $1 AND number = $2 AND version = $3 AND published_on IS NULL";
    PUBLISH = "UPDATE questionnaire_version SET published_on = $3, published_by = $4
        WHERE questionnaire_id = $1 AND number = $2 AND published_on IS NULL";
    WITHDRAW = "UPDATE questionnaire_version SET withdrawn_on = $3, withdrawn_by = $4
        WHERE questionnaire_id = $1 AND number = $2 AND published_on IS NOT NULL AND withdrawn_on IS NULL";
    DISCARD = "DELETE FROM questionnaire_version WHERE questionnaire_id = $1 AND number = $2 AND published_on IS NULL";
    FORGET = "DELETE FROM questionnaire WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM questionnaire_version v WHERE v.questionnaire_id = $1)";
}

/// The languages that are used in the actor's organisation.
pub(crate) fn languages(tx: &mut Reader, actor: &Actor) -> Result<Vec<Language>, StoreError> {
    let used = tx.all(&LANGUAGES, &params![actor.organisation()], |row| row.get::<String>(0))?;
    let is_used = |it: &Language| used.iter().any(|code| code == it.code());
    Ok(Language::ALL.into_iter().filter(is_used).collect())
}

/// What people are called who work in the actor's organisation.
pub(crate) fn names(tx: &mut Reader, actor: &Actor) -> Result<Vec<String>, StoreError> {
    tx.all(&NAMES, &params![actor.organisation()], |row| row.get(0))
}

/// Most questionnaires of one organisation.
pub(crate) const MOST: i64 = 200;

/// One version, with all it asks.
pub(crate) struct Version {
    pub(crate) id: QuestionnaireId,
    pub(crate) content: String,
    /// How often a draft was changed.
    pub(crate) version: i64,
    pub(crate) about: About,
}

/// What is known of a version beside what it asks.
#[derive(Clone)]
pub(crate) struct About {
    pub(crate) number: i64,
    pub(crate) author: String,
    pub(crate) written_on: Date,
    pub(crate) published_on: Option<Date>,
    pub(crate) withdrawn_on: Option<Date>,
}

/// Whether drafts are among what this person may know of.
fn sees_drafts(actor: &Actor) -> bool {
    may(Action::SeeDraft, actor.offices())
}

fn version(row: &zwerm_store::Row<'_>) -> Result<Version, StoreError> {
    let about = About {
        number: row.get(1)?,
        author: row.get(2)?,
        written_on: row.get(3)?,
        published_on: row.get(5)?,
        withdrawn_on: row.get(6)?,
    };
    Ok(Version { id: row.get(0)?, version: row.get(4)?, content: row.get(7)?, about })
}

/// Of each questionnaire the newest published version; and its draft, for who may see those.
pub(crate) fn all(tx: &mut Reader, actor: &Actor) -> Result<Vec<Version>, StoreError> {
    tx.all(&ALL, &params![actor.organisation(), sees_drafts(actor)], version)
}

/// The versions of one that this person may know of, the newest first; there is at least one.
pub(crate) fn versions(
    tx: &mut Reader,
    actor: &Actor,
    id: QuestionnaireId,
) -> Result<Vec<About>, StoreError> {
    let values = params![actor.organisation(), sees_drafts(actor), id];
    let all = tx.all(&NUMBERS, &values, |row| {
        let (number, author, written_on) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (published_on, withdrawn_on) = (row.get(3)?, row.get(4)?);
        Ok(About { number, author, written_on, published_on, withdrawn_on })
    })?;
    if all.is_empty() { Err(StoreError::NotFound) } else { Ok(all) }
}

/// One version.
pub(crate) fn one(
    tx: &mut Reader,
    actor: &Actor,
    id: QuestionnaireId,
    number: i64,
) -> Result<Version, StoreError> {
    tx.one(&ONE, &params![actor.organisation(), sees_drafts(actor), id, number], version)
}

/// The draft of one.
pub(crate) fn draft(
    tx: &mut Reader,
    actor: &Actor,
    id: QuestionnaireId,
) -> Result<Version, StoreError> {
    let all = versions(tx, actor, id)?;
    let draft = all.into_iter().find(|it| it.published_on.is_none()).ok_or(StoreError::NotFound)?;
    one(tx, actor, id, draft.number)
}

/// Whether there is room for one more.
pub(crate) fn has_room(tx: &mut Reader, actor: &Actor) -> Result<bool, StoreError> {
    let count: i64 = tx.one(&COUNT, &params![actor.organisation()], |row| row.get(0))?;
    Ok(count < MOST)
}

/// Begins one, with its first draft.
pub(crate) fn begin(
    tx: &mut Writer,
    actor: &Actor,
    content: &str,
    today: Date,
) -> Result<QuestionnaireId, StoreError> {
    let id = tx.one(&BEGIN, &params![actor.organisation(), today], |row| row.get(0))?;
    write(tx, actor, (id, 1), content, today)?;
    Ok(id)
}

/// Writes the draft of the version of this number.
pub(crate) fn write(
    tx: &mut Writer,
    actor: &Actor,
    (id, number): (QuestionnaireId, i64),
    content: &str,
    today: Date,
) -> Result<(), StoreError> {
    tx.run(&WRITE, &params![id, number, actor.person(), today, content]).map(drop)
}

/// Changes the draft that this person was shown; `false`: somebody else changed or published it meanwhile.
pub(crate) fn change(
    tx: &mut Writer,
    actor: &Actor,
    draft: &Version,
    content: &str,
    today: Date,
) -> Result<bool, StoreError> {
    let values =
        params![draft.id, draft.about.number, draft.version, content, actor.person(), today];
    Ok(tx.run(&CHANGE, &values)? == 1)
}

/// Publishes a draft: from now on it stays as it is.
pub(crate) fn publish(
    tx: &mut Writer,
    actor: &Actor,
    draft: &Version,
    today: Date,
) -> Result<(), StoreError> {
    tx.run(&PUBLISH, &params![draft.id, draft.about.number, today, actor.person()]).map(drop)
}

/// Offers a published version no longer.
pub(crate) fn withdraw(
    tx: &mut Writer,
    actor: &Actor,
    (id, number): (QuestionnaireId, i64),
    today: Date,
) -> Result<(), StoreError> {
    tx.run(&WITHDRAW, &params![id, number, today, actor.person()]).map(drop)
}

/// Throws a draft away; a questionnaire that was nothing else goes with it.
pub(crate) fn discard(tx: &mut Writer, draft: &Version) -> Result<(), StoreError> {
    tx.run(&DISCARD, &params![draft.id, draft.about.number])?;
    tx.run(&FORGET, &params![draft.id]).map(drop)
}
