//! What waits for a person, with the few private words that Vandaag shows: one statement for all of it.

use super::{code, open::due};
use crate::model::Due;
use zwerm_domain::{Actor, AgreementId, Date, PersonId, Side};
use zwerm_promise::{
    State,
    pair::{PairText, Parties, pair_view},
};
use zwerm_store::{PairReader, Row, StoreError, params, statements};

statements! {
    WAITING = "SELECT a.id, a.state, a.version, m.side, m.waits_since, o.person_id, p.name, v.title, v.result, v.due_on, v.review_on, v.visibility,
        b.due_on, b.review_on, w.message, v.written_on, a.turn,
        (SELECT n.text FROM agreement_note n WHERE n.move_id = (SELECT MAX(x.id) FROM agreement_move x WHERE x.agreement_id = a.id)),
        (SELECT COUNT(*) FROM agreement_version_need e JOIN agreement_need q ON q.id = e.need_id
         WHERE e.agreement_id = a.id AND e.number = a.version AND q.asked_of = m.person_id AND q.state = 'asked'),
        (SELECT q.text FROM agreement_version_need e JOIN agreement_need q ON q.id = e.need_id
         WHERE e.agreement_id = a.id AND e.number = a.version AND q.asked_of = m.person_id AND q.state = 'asked' ORDER BY e.position LIMIT 1)
        FROM agreement_party m JOIN agreement a ON a.id = m.agreement_id
        JOIN agreement_party o ON o.agreement_id = a.id AND o.person_id <> m.person_id
        JOIN person p ON p.id = o.person_id
        JOIN agreement_version v ON v.agreement_id = a.id AND v.number = a.version
        JOIN agreement_words w ON w.agreement_id = v.agreement_id AND w.number = v.number
        LEFT JOIN agreement_version b ON b.agreement_id = a.id AND b.number = a.version - 1
        WHERE m.person_id = $1 AND m.waits_since IS NOT NULL ORDER BY m.waits_since, a.id LIMIT 30";
}

/// Something that waits for the reader's answer.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    /// Of which agreement.
    pub(crate) id: AgreementId,
    /// Where it stands.
    pub(crate) state: State,
    /// The newest version.
    pub(crate) version: i64,
    /// Since when it waits.
    pub(crate) since: Date,
    /// Who waits.
    pub(crate) other: PersonId,
    /// The whole name of who waits.
    pub(crate) other_name: String,
    /// Short name; may be empty.
    pub(crate) title: String,
    /// Result.
    pub(crate) result: String,
    /// Until when.
    pub(crate) due: Due,
    /// Until when in the version before, if there is one.
    pub(crate) due_before: Option<Due>,
    /// The word with the newest version; may be empty.
    pub(crate) message: String,
    /// The words with the last move (a delivery, a question); may be empty.
    pub(crate) note: String,
    /// Whether a check-in is asked and nothing else: it is nobody's turn, or the other's.
    pub(crate) is_check_in_asked: bool,
    /// How many things the newest version asks of the reader.
    pub(crate) needs: u32,
    /// The first of them; may be empty.
    pub(crate) first_need: String,
}

/// Opens a private text of one of the actor's agreements; empty where there is none.
fn open(row: &Row<'_>, actor: &Actor, all: &[Parties], at: usize) -> Result<String, StoreError> {
    let id: AgreementId = row.get(0)?;
    let Some(text) = PairText::read_if_any(row, 0, at)? else { return Ok(String::new()) };
    let parties = all.iter().find(|parties| parties.agreement() == id);
    let view = parties.and_then(|parties| pair_view(actor, parties));
    let Some(view) = view else { return Ok(String::new()) };
    let words = text.reveal(&view).map_err(|error| StoreError::Denied(error.to_string()))?;
    Ok(words.to_owned())
}

/// What waits for the actor, the longest waiting first.
pub(crate) fn waiting(
    tx: &mut PairReader,
    actor: &Actor,
    all: &[Parties],
) -> Result<Vec<Waiting>, StoreError> {
    tx.all(&WAITING, &params![actor.person()], |row| {
        let side = code(row, 3, Side::from_code, "a side")?;
        let turn: Option<String> = row.get(16)?;
        let has_before =
            row.get::<Option<String>>(12)?.is_some() || row.get::<Option<String>>(13)?.is_some();
        Ok(Waiting {
            id: row.get(0)?,
            state: code(row, 1, State::from_code, "a state")?,
            version: row.get(2)?,
            since: row.get(4)?,
            other: row.get(5)?,
            other_name: row.get(6)?,
            title: row.get(7)?,
            result: row.get(8)?,
            due: due(row, 9)?,
            due_before: if has_before { Some(due(row, 12)?) } else { None },
            message: open(row, actor, all, 14)?,
            note: open(row, actor, all, 17)?,
            is_check_in_asked: turn.as_deref() != Some(side.code()),
            needs: u32::try_from(row.get::<i64>(18)?).unwrap_or(0),
            first_need: open(row, actor, all, 19)?,
        })
    })
}
