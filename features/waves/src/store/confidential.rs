//! Waves that are confidential: answers stand in the database, without whose they are, until the wave is opened. Whoever runs the server
//! could find out; every page of such a wave says so.

use crate::model::stage::Step;
use zwerm_domain::{Date, PersonId, WaveId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    CONFIDE = "INSERT INTO wave_confidential (wave_id, reason) VALUES ($1, $2)";
    PROMISE = "UPDATE wave_confidential SET promise = $2 WHERE wave_id = $1 AND promise IS NULL";
    NAME = "UPDATE wave SET hash = $2 WHERE id = $1 AND hash IS NULL";
    PROMISED_THERE = "SELECT promise FROM wave_confidential WHERE wave_id = $1 AND promise IS NOT NULL";
    IS_CONFIDENTIAL = "SELECT COUNT(*) FROM wave_confidential WHERE wave_id = $1";
    HAND_IN = "INSERT INTO wave_handed_in (wave_id, person_id) VALUES ($1, $2) ON CONFLICT (wave_id, person_id) DO NOTHING";
    HAS_HANDED_IN = "SELECT COUNT(*) FROM wave_handed_in WHERE wave_id = $1 AND person_id = $2";
    ANSWER = "INSERT INTO wave_answer (wave_id, place, cell, sheet) VALUES ($1, $2, $3, $4)";
    ANSWERS = "SELECT cell, sheet FROM wave_answer WHERE wave_id = $1 ORDER BY cell, sheet";
    HANDED_IN = "UPDATE wave_cell SET issued = (SELECT COUNT(*) FROM wave_handed_in h JOIN wave_invited i ON i.wave_id = h.wave_id AND i.person_id = h.person_id
        WHERE h.wave_id = wave_cell.wave_id AND i.cell = wave_cell.number) WHERE wave_id = $1";
    FORGET_WHO = "DELETE FROM wave_handed_in WHERE wave_id = $1";
    FORGET_WHAT = "DELETE FROM wave_answer WHERE wave_id = $1";
}

/// Makes a wave that was just made a confidential one: why, in the words of who makes it.
pub(crate) fn confide(tx: &mut Writer, id: WaveId, reason: &str) -> Result<(), StoreError> {
    tx.run(&CONFIDE, &params![id, reason]).map(drop)
}

/// Whether it is one.
pub(crate) fn is_confidential(tx: &mut Reader, id: WaveId) -> Result<bool, StoreError> {
    tx.one(&IS_CONFIDENTIAL, &params![id], |row| Ok(row.get::<i64>(0)? > 0))
}

/// Writes down what is promised, once: there are no keys to wait for.
pub(crate) fn promise(
    tx: &mut Writer,
    id: WaveId,
    (text, hash): (&str, &str),
    (by, on): (PersonId, Date),
) -> Result<(), StoreError> {
    super::step(tx, id, Step::Keys, on, Some(by))?;
    super::step(tx, id, Step::Prepared, on, None)?;
    tx.run(&PROMISE, &params![id, text])?;
    tx.run(&NAME, &params![id, hash]).map(drop)
}

/// What is promised of a confidential wave, letter for letter.
pub(crate) fn confidential_promise(
    tx: &mut Reader,
    id: WaveId,
) -> Result<Option<String>, StoreError> {
    tx.first(&PROMISED_THERE, &params![id], |row| row.get(0))
}

/// Whether this person handed in; told to nobody but them.
pub(crate) fn has_handed_in(
    tx: &mut Reader,
    id: WaveId,
    person: PersonId,
) -> Result<bool, StoreError> {
    tx.one(&HAS_HANDED_IN, &params![id, person], |row| Ok(row.get::<i64>(0)? > 0))
}

/// Takes an answer under a random name, and that this person handed in; `false` where they had.
pub(crate) fn hand_in(
    tx: &mut Writer,
    id: WaveId,
    person: PersonId,
    place: [u8; 16],
    (cell, sheet): (u32, &str),
) -> Result<bool, StoreError> {
    if tx.run(&HAND_IN, &params![id, person])? == 0 {
        return Ok(false);
    }
    tx.run(&ANSWER, &params![id, &place[..], i64::from(cell), sheet])?;
    Ok(true)
}

/// All that was answered: of which cell, and what. In an order that says nothing.
pub(crate) fn answers(tx: &mut Reader, id: WaveId) -> Result<Vec<(u32, String)>, StoreError> {
    tx.all(&ANSWERS, &params![id], |row| {
        Ok((u32::try_from(row.get::<i64>(0)?).unwrap_or(u32::MAX), row.get(1)?))
    })
}

/// The end of answering: counts how many handed in, cell by cell, and forgets who.
pub(crate) fn end_handing_in(tx: &mut Writer, id: WaveId) -> Result<(), StoreError> {
    tx.run(&HANDED_IN, &params![id])?;
    tx.run(&FORGET_WHO, &params![id]).map(drop)
}

/// Forgets who handed in, and what.
pub(crate) fn forget_answers(tx: &mut Writer, id: WaveId) -> Result<(), StoreError> {
    tx.run(&FORGET_WHO, &params![id])?;
    tx.run(&FORGET_WHAT, &params![id]).map(drop)
}
