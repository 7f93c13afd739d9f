//! What everybody who is invited in a wave was told: a row for all of them, so that 150,000 people weigh no more than eight.

use crate::model::messages::Message;
use zwerm_domain::{Actor, Date, PersonId, WaveId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    TELL = "INSERT INTO wave_message (wave_id, kind, made_on) VALUES ($1, $2, $3) ON CONFLICT (wave_id, kind) DO NOTHING";
    NEWEST = "SELECT COALESCE(MAX(id), 0) FROM wave_message";
    WITHDRAWN = "SELECT w.id, w.title, s.made_on, p.name, s.reason FROM wave w JOIN wave_step s ON s.wave_id = w.id AND s.kind = 'withdrawn' JOIN person p ON p.id = s.person_id
        WHERE w.organisation_id = $1 AND s.made_on >= $2 AND s.reason IS NOT NULL
        AND EXISTS (SELECT 1 FROM wave_step c WHERE c.wave_id = w.id AND c.kind = 'countersigned')
        AND (CAST($4 AS BIGINT) = 1 OR EXISTS (SELECT 1 FROM wave_invited i WHERE i.wave_id = w.id AND i.person_id = $3)) ORDER BY w.id";
    TOLD = "SELECT m.id, m.kind, m.made_on, w.id, w.title, w.answer_on, w.close_on, s.kind, s.reason, p.name, f.wave_id
        FROM wave_invited i JOIN wave w ON w.id = i.wave_id JOIN wave_message m ON m.wave_id = w.id LEFT JOIN wave_confidential f ON f.wave_id = w.id
        LEFT JOIN wave_step s ON s.wave_id = w.id AND s.kind IN ('withdrawn', 'closed') LEFT JOIN person p ON p.id = s.person_id
        WHERE i.person_id = $1 AND m.id > $2 AND m.id <= $3 AND m.made_on >= $4 ORDER BY m.id DESC LIMIT $5";
}

/// Writes down that everybody is told something; a second time does nothing.
pub(crate) fn tell(
    tx: &mut Writer,
    id: WaveId,
    message: Message,
    on: Date,
) -> Result<(), StoreError> {
    tx.run(&TELL, &params![id, message.code(), on]).map(drop)
}

/// The last message of all.
pub(crate) fn newest(tx: &mut Reader) -> Result<i64, StoreError> {
    tx.one(&NEWEST, &[], |row| row.get(0))
}

/// A message to somebody who is invited.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) mark: i64,
    pub(crate) message: Message,
    pub(crate) on: Date,
    pub(crate) wave: WaveId,
    pub(crate) title: String,
    pub(crate) answer_on: Date,
    pub(crate) close_on: Date,
    /// Whether no answer comes in any more.
    pub(crate) is_over: bool,
    pub(crate) is_confidential: bool,
    /// Who withdrew it, and why.
    pub(crate) why: Option<(String, String)>,
}

/// What this person was told after one message and up to another, since a day; the newest first.
pub(crate) fn told(
    tx: &mut Reader,
    person: PersonId,
    [after, until]: [i64; 2],
    since: Date,
    most: usize,
) -> Result<Vec<Told>, StoreError> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = tx.all(&TOLD, &params![person, after, until, since, most], |row| {
        let over: Option<String> = row.get(7)?;
        let (reason, by): (Option<String>, Option<String>) = (row.get(8)?, row.get(9)?);
        let Some(message) = Message::from_code(&row.get::<String>(1)?) else { return Ok(None) };
        Ok(Some(Told {
            mark: row.get(0)?,
            message,
            on: row.get(2)?,
            wave: row.get(3)?,
            title: row.get(4)?,
            answer_on: row.get(5)?,
            close_on: row.get(6)?,
            is_over: over.is_some(),
            is_confidential: row.get::<Option<i64>>(10)?.is_some(),
            why: by.zip(reason),
        }))
    })?;
    Ok(rows.into_iter().flatten().collect())
}

/// A wave that was withdrawn after it was signed.
pub(crate) struct Withdrawn {
    pub(crate) id: WaveId,
    pub(crate) title: String,
    pub(crate) on: Date,
    pub(crate) by: String,
    pub(crate) reason: String,
}

/// Those withdrawn since a day, in which the actor was invited; for who watches all of them.
pub(crate) fn withdrawn(
    tx: &mut Reader,
    actor: &Actor,
    since: Date,
    watches: bool,
) -> Result<Vec<Withdrawn>, StoreError> {
    let who = params![actor.organisation(), since, actor.person(), i64::from(watches)];
    tx.all(&WITHDRAWN, &who, |row| {
        let (id, title, on) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(Withdrawn { id, title, on, by: row.get(3)?, reason: row.get(4)? })
    })
}
