//! The questionnaires that an organisation published itself: for everybody in it, and for what asks them.

use zwerm_domain::{Actor, Date, QuestionnaireId};
use zwerm_instrument::{Words, read};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    PUBLISHED = "SELECT v.questionnaire_id, v.number, v.published_on, v.content FROM questionnaire q JOIN questionnaire_version v ON v.questionnaire_id = q.id
        WHERE q.organisation_id = $1 AND v.published_on IS NOT NULL AND v.withdrawn_on IS NULL
        AND NOT EXISTS (SELECT 1 FROM questionnaire_version w WHERE w.questionnaire_id = q.id AND w.number > v.number AND w.published_on IS NOT NULL)
        ORDER BY q.id";
    CONTENT = "SELECT v.content FROM questionnaire q JOIN questionnaire_version v ON v.questionnaire_id = q.id
        WHERE q.organisation_id = $1 AND q.id = $2 AND v.number = $3 AND v.published_on IS NOT NULL";
}

/// A questionnaire in its newest published version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    /// The id.
    pub id: QuestionnaireId,
    /// The number of that version.
    pub version: i64,
    /// What it is called.
    pub name: Words,
    /// How many statements it has.
    pub items: usize,
    /// Under which licence its words are.
    pub licence: String,
    /// The day it was published.
    pub published_on: Date,
}

/// What the actor's organisation published and did not withdraw: of each the newest version.
pub fn published(tx: &mut Reader, actor: &Actor) -> Result<Vec<Questionnaire>, StoreError> {
    let rows = tx.all(&PUBLISHED, &params![actor.organisation()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<String>(3)?))
    })?;
    let all = rows.into_iter().filter_map(|(id, version, published_on, content)| {
        // What was published could be read then; what can't be any more is left out, as any row that can't be.
        let it = read(&content).ok()?;
        let (name, items, licence) = (it.name, it.items.len(), it.licence);
        Some(Questionnaire { id, version, name, items, licence, published_on })
    });
    Ok(all.collect())
}

/// A published version, as TOML that [`zwerm_instrument::read`] reads; also of one that was withdrawn: what was asked stays readable.
pub fn questionnaire(
    tx: &mut Reader,
    actor: &Actor,
    id: QuestionnaireId,
    version: i64,
) -> Result<Option<String>, StoreError> {
    tx.first(&CONTENT, &params![actor.organisation(), id, version], |row| row.get(0))
}
