//! What the jobs of the demo read of its waves: those that are made up, and what is to be forgotten of a demo that is gone.

use zwerm_domain::{Timestamp, WaveId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    MADE_UP = "SELECT o.demo_seed, w.hash, w.asked, w.answers_level FROM wave w JOIN organisation o ON o.id = w.organisation_id
        WHERE w.id = $1 AND o.demo_seed >= 0 AND w.manifest IS NULL AND w.hash IS NOT NULL
        AND EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind = 'closed')
        AND NOT EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind = 'opened')";
    CELLS = "SELECT c.number, c.counted, MIN(t.key) FROM wave_cell c LEFT JOIN wave_cell_team x ON x.wave_id = c.wave_id AND x.cell = c.number
        LEFT JOIN team t ON t.id = x.team_id WHERE c.wave_id = $1 AND c.public_key IS NULL AND c.counted IS NOT NULL
        GROUP BY c.number, c.counted ORDER BY c.number";
    HASHES = "SELECT hash FROM wave WHERE hash IS NOT NULL ORDER BY id";
    TO_FORGET = "SELECT payload FROM job WHERE topic = $1 ORDER BY id";
}

/// A wave whose answers are made up.
pub(crate) struct MadeUp {
    pub(crate) seed: u64,
    pub(crate) hash: String,
    pub(crate) asked: String,
    /// Answers of a cell before any of them is opened.
    pub(crate) k: u32,
    /// Each with how many answered, and the key of its team.
    pub(crate) cells: Vec<(u32, u32, String)>,
}

/// A wave that is over, of a demo, never had keys, and is not opened yet.
pub(crate) fn made_up(tx: &mut Reader, id: WaveId) -> Result<Option<MadeUp>, StoreError> {
    let count = |number: i64| u32::try_from(number).unwrap_or_default();
    let found = tx.first(&MADE_UP, &params![id], |row| {
        Ok(MadeUp {
            seed: row.get::<i64>(0)?.unsigned_abs(),
            hash: row.get(1)?,
            asked: row.get(2)?,
            k: count(row.get(3)?),
            cells: Vec::new(),
        })
    })?;
    let Some(mut wave) = found else { return Ok(None) };
    wave.cells = tx.all(&CELLS, &params![id], |row| {
        let key: Option<String> = row.get(2)?;
        Ok((count(row.get(0)?), count(row.get(1)?), key.unwrap_or_default()))
    })?;
    Ok(Some(wave))
}

/// Has the job that makes what may be shown do its work at once, before keys are made: that of `features/waves`.
pub(crate) fn open(tx: &mut Writer, id: WaveId) -> Result<(), StoreError> {
    tx.enqueue("wave_opening", &id.to_string(), Timestamp(0))
}

/// The waves of which the box may have something, with those that a reset before this one has not forgotten yet.
pub(crate) fn to_forget(tx: &mut Reader, topic: &str) -> Result<Vec<String>, StoreError> {
    let mut all: Vec<String> = tx.all(&HASHES, &[], |row| row.get(0))?;
    let waiting: Vec<String> = tx.all(&TO_FORGET, &params![topic], |row| row.get(0))?;
    all.extend(waiting);
    Ok(all)
}
