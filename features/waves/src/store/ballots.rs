//! Ballot papers that were collected, and what the place where ballots are handed in has to know of a wave.

use crate::model::{
    PollState,
    stage::{Stage, Step},
};
use zwerm_domain::{Actor, Date, PersonId, WaveId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    COLLECTED = "SELECT blinded, signed FROM wave_invited WHERE wave_id = $1 AND person_id = $2 AND signed IS NOT NULL";
    COLLECT = "UPDATE wave_invited SET blinded = $3, signed = $4 WHERE wave_id = $1 AND person_id = $2 AND signed IS NULL AND letter_by IS NULL
        AND EXISTS (SELECT 1 FROM wave_cell c WHERE c.wave_id = wave_invited.wave_id AND c.number = wave_invited.cell AND c.secret_key IS NOT NULL)";
    BY_CODE = "SELECT w.id, w.title, w.asked, w.answer_on, w.close_on, w.answers_level, w.hash, o.time_zone, o.name
        FROM wave w JOIN organisation o ON o.id = w.organisation_id WHERE w.hash >= $1 AND w.hash < $2 AND w.manifest IS NOT NULL LIMIT 1";
    STATE = "SELECT w.id, w.answer_on, w.close_on, o.time_zone,
          (SELECT COUNT(*) FROM module_consent c WHERE c.organisation_id = w.organisation_id AND c.module = 'waves' AND c.until IS NULL AND c.answer <> 'withdrawn')
        FROM wave w JOIN organisation o ON o.id = w.organisation_id
        WHERE w.hash >= $1 AND w.hash < $2 AND w.manifest IS NOT NULL LIMIT 1";
    PROMISED = "SELECT manifest FROM wave WHERE hash >= $1 AND hash < $2 AND manifest IS NOT NULL LIMIT 1";
    MANIFEST = "SELECT manifest FROM wave WHERE id = $1";
    HAPPENED_SO_FAR = "SELECT kind FROM wave_step WHERE wave_id = $1";
    RUNNING = "SELECT w.id, w.title, w.answer_on, w.close_on, CASE WHEN i.letter_by IS NULL THEN w.hash ELSE NULL END, f.wave_id FROM wave w LEFT JOIN wave_confidential f ON f.wave_id = w.id JOIN wave_invited i ON i.wave_id = w.id AND i.person_id = $2
        WHERE w.organisation_id = $1 AND w.close_on >= $3 AND (w.manifest IS NOT NULL OR f.promise IS NOT NULL)
        AND EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind = 'prepared')
        AND EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind = 'countersigned')
        AND NOT EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind IN ('withdrawn', 'closed')) ORDER BY w.id";
    UNSIGNED = "SELECT w.id, w.title, w.answer_on FROM wave w WHERE w.organisation_id = $1 AND w.answer_on >= $2
        AND EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind = 'prepared')
        AND NOT EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind IN ('countersigned', 'withdrawn')) ORDER BY w.id";
    DUE = "SELECT w.id FROM wave w WHERE w.id > $1
        AND EXISTS (SELECT 1 FROM module_consent c WHERE c.organisation_id = w.organisation_id AND c.module = 'waves' AND c.until IS NULL AND c.answer <> 'withdrawn')
        AND EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind = 'prepared')
        AND EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind = 'countersigned')
        AND NOT EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind IN ('withdrawn', 'closed')) ORDER BY w.id LIMIT 100";
    DAYS_OF = "SELECT w.answer_on, w.close_on, o.time_zone FROM wave w JOIN organisation o ON o.id = w.organisation_id WHERE w.id = $1";
}

/// What somebody asked to be signed, and what came of it.
pub(crate) struct Collected {
    pub(crate) blinded: Vec<u8>,
    pub(crate) signed: Vec<u8>,
}

/// What this person collected, if they did.
pub(crate) fn collected(
    tx: &mut Reader,
    id: WaveId,
    person: PersonId,
) -> Result<Option<Collected>, StoreError> {
    tx.first(&COLLECTED, &params![id, person], |row| {
        Ok(Collected { blinded: row.get(0)?, signed: row.get(1)? })
    })
}

/// Keeps what was asked and given; `false` where there was one already, who asks is not invited or has a letter, or the key that signed it is destroyed:
/// what was given out is counted then, and is never more than that.
pub(crate) fn collect(
    tx: &mut Writer,
    id: WaveId,
    person: PersonId,
    it: &Collected,
) -> Result<bool, StoreError> {
    Ok(tx.run(&COLLECT, &params![id, person, &it.blinded[..], &it.signed[..]])? == 1)
}

/// A wave as the place where ballots are handed in knows it.
#[derive(Clone, Debug)]
pub(crate) struct Polled {
    pub(crate) id: WaveId,
    pub(crate) title: String,
    pub(crate) organisation: String,
    pub(crate) asked: String,
    pub(crate) answer_on: Date,
    pub(crate) close_on: Date,
    pub(crate) k: i64,
    pub(crate) hash: String,
    pub(crate) time_zone: String,
}

/// The wave of which the hash of the manifest begins so; its length was checked.
pub(crate) fn polled(tx: &mut Reader, code: &str) -> Result<Polled, StoreError> {
    // After every hash that begins so, and before any other: "g" follows the last hexadecimal digit.
    let beyond = format!("{code}g");
    tx.one(&BY_CODE, &params![code, beyond], |row| {
        Ok(Polled {
            id: row.get(0)?,
            title: row.get(1)?,
            asked: row.get(2)?,
            answer_on: row.get(3)?,
            close_on: row.get(4)?,
            k: row.get(5)?,
            hash: row.get(6)?,
            time_zone: row.get(7)?,
            organisation: row.get(8)?,
        })
    })
}

/// What is promised there, letter for letter.
pub(crate) fn promised(tx: &mut Reader, code: &str) -> Result<String, StoreError> {
    tx.one(&PROMISED, &params![code, format!("{code}g")], |row| row.get(0))
}

/// What is promised of a wave that the actor was shown; nothing before its keys are there.
pub(crate) fn manifest(tx: &mut Reader, id: WaveId) -> Result<Option<String>, StoreError> {
    tx.one(&MANIFEST, &params![id], |row| row.get(0))
}

/// Where the wave with this code stands: little, for it is asked with every ballot.
pub(crate) fn poll_state(tx: &mut Reader, code: &str) -> Result<PollState, StoreError> {
    let beyond = format!("{code}g");
    let mut state = tx.one(&STATE, &params![code, beyond], |row| {
        Ok(PollState {
            id: row.get(0)?,
            answer_on: row.get(1)?,
            close_on: row.get(2)?,
            time_zone: row.get(3)?,
            is_consented: row.get::<i64>(4)? > 0,
            steps: Vec::new(),
        })
    })?;
    let steps: Vec<String> = tx.all(&HAPPENED_SO_FAR, &params![state.id], |row| row.get(0))?;
    state.steps = steps.iter().filter_map(|code| Step::from_code(code)).collect();
    Ok(state)
}

/// Waves that were signed and are not closed, where the works council still consents: else they wait as they are.
pub(crate) fn due(tx: &mut Reader, above: i64) -> Result<Vec<i64>, StoreError> {
    tx.all(&DUE, &params![above], |row| row.get(0))
}

/// The first and the last day of a wave, and where its organisation lives.
pub(crate) fn days_of(tx: &mut Reader, id: WaveId) -> Result<(Date, Date, String), StoreError> {
    tx.one(&DAYS_OF, &params![id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// A wave that asks something of the actor now.
pub(crate) struct Running {
    pub(crate) id: WaveId,
    pub(crate) title: String,
    pub(crate) answer_on: Date,
    pub(crate) close_on: Date,
    pub(crate) stage: Stage,
    /// Of one in which a ballot paper can be collected: nothing for who has a letter.
    pub(crate) hash: Option<String>,
    pub(crate) is_confidential: bool,
}

/// The countersigned waves that the actor is invited in and that are not over.
pub(crate) fn running(
    tx: &mut Reader,
    actor: &Actor,
    today: Date,
) -> Result<Vec<Running>, StoreError> {
    tx.all(&RUNNING, &params![actor.organisation(), actor.person(), today], |row| {
        let (answer_on, close_on) = (row.get(2)?, row.get(3)?);
        let stage = Stage::of(&[Step::Prepared, Step::Countersigned], answer_on, close_on, today);
        let (id, title, hash) = (row.get(0)?, row.get(1)?, row.get(4)?);
        let is_confidential = row.get::<Option<i64>>(5)?.is_some();
        Ok(Running { id, title, answer_on, close_on, stage, hash, is_confidential })
    })
}

/// The waves that wait for a countersignature, where their first day is this one or later: of each its title and that day.
pub(crate) fn unsigned(
    tx: &mut Reader,
    actor: &Actor,
    first: Date,
) -> Result<Vec<(WaveId, String, Date)>, StoreError> {
    tx.all(&UNSIGNED, &params![actor.organisation(), first], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })
}
