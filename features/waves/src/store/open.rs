//! Open questions of a wave: their groups with their keys, and the ballot papers that were collected for them.

use super::{Collected, PublicCell};
use crate::model::open::OpenQuestion;
use zwerm_domain::{Level, PersonId, Threshold, WaveId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    MAKE_GROUP = "INSERT INTO wave_open_group (wave_id, number, question, says, name, invited, answers_level) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    MAKE_CELL = "INSERT INTO wave_open_cell (wave_id, number, cell) VALUES ($1, $2, $3)";
    ALL = "SELECT number, question, name, invited, answers_level FROM wave_open_group WHERE wave_id = $1 ORDER BY number";
    OF = "SELECT g.number, g.question, g.name, g.invited, g.answers_level FROM wave_invited i JOIN wave_open_cell c ON c.wave_id = i.wave_id AND c.cell = i.cell
        JOIN wave_open_group g ON g.wave_id = c.wave_id AND g.number = c.number WHERE i.wave_id = $1 AND i.person_id = $2 ORDER BY g.number";
    LACKING_OPEN = "SELECT number FROM wave_open_group WHERE wave_id = $1 AND public_key IS NULL ORDER BY number LIMIT $2";
    KEEP_OPEN = "UPDATE wave_open_group SET public_key = $3, secret_key = $4 WHERE wave_id = $1 AND number = $2 AND public_key IS NULL";
    PUBLIC_OPEN = "SELECT number, name, invited, public_key, question, answers_level, says FROM wave_open_group WHERE wave_id = $1 AND public_key IS NOT NULL ORDER BY number";
    PUBLIC_OPEN_ONE = "SELECT number, name, invited, public_key, question, answers_level, says FROM wave_open_group WHERE wave_id = $1 AND number = $2 AND public_key IS NOT NULL";
    NO_OPEN_CELLS = "DELETE FROM wave_open_cell WHERE wave_id = $1";
    NO_OPEN_GROUPS = "DELETE FROM wave_open_group WHERE wave_id = $1";
    CELLS_OF_OPEN = "SELECT number, cell FROM wave_open_cell WHERE wave_id = $1 ORDER BY number, cell";
    SECRET_OF_OPEN = "SELECT secret_key FROM wave_open_group WHERE wave_id = $1 AND number = $2 AND secret_key IS NOT NULL";
    COLLECTED_OPEN = "SELECT blinded, signed FROM wave_open_paper WHERE wave_id = $1 AND person_id = $2 AND number = $3";
    COLLECT_OPEN = "INSERT INTO wave_open_paper (wave_id, person_id, number, blinded, signed) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (wave_id, person_id, number) DO NOTHING";
    ISSUED_OPEN = "UPDATE wave_open_group SET issued = (SELECT COUNT(*) FROM wave_open_paper p WHERE p.wave_id = wave_open_group.wave_id AND p.number = wave_open_group.number),
        secret_key = NULL WHERE wave_id = $1";
    DROP_OPEN_KEYS = "UPDATE wave_open_group SET secret_key = NULL WHERE wave_id = $1";
    TALLY_OPEN = "SELECT number, issued FROM wave_open_group WHERE wave_id = $1 ORDER BY number";
}

/// Who answers an open question together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OpenGroupLine {
    pub(crate) number: u32,
    pub(crate) question: OpenQuestion,
    pub(crate) name: String,
    pub(crate) invited: u32,
    /// From how many answers on any is read.
    pub(crate) level: Level,
}

fn level(number: i64) -> Level {
    Level::of(Threshold::OpenAnswers, number).unwrap_or_else(|| Threshold::OpenAnswers.floor())
}

fn count(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn question(row: &Row<'_>, at: usize) -> Result<OpenQuestion, StoreError> {
    let code: String = row.get(at)?;
    OpenQuestion::from_code(&code).ok_or(StoreError::NotFound)
}

fn line(row: &Row<'_>) -> Result<OpenGroupLine, StoreError> {
    let (number, invited) = (count(row.get(0)?), count(row.get(3)?));
    let (question, level) = (question(row, 1)?, level(row.get(4)?));
    Ok(OpenGroupLine { number, question, name: row.get(2)?, invited, level })
}

/// A group that is to be made, with the numbers of its cells.
pub(crate) struct NewOpenGroup {
    pub(crate) question: OpenQuestion,
    /// As it is promised.
    pub(crate) says: String,
    pub(crate) name: String,
    pub(crate) invited: u32,
    pub(crate) level: Level,
    pub(crate) cells: Vec<i64>,
}

/// Writes them down; they are numbered on from this many cells.
pub(crate) fn make_open(
    tx: &mut Writer,
    id: WaveId,
    cells: usize,
    groups: &[NewOpenGroup],
) -> Result<(), StoreError> {
    for (at, group) in groups.iter().enumerate() {
        let number = i64::try_from(cells + at + 1).unwrap_or(i64::MAX);
        let (question, invited) = (group.question.code(), i64::from(group.invited));
        let level = group.level.number();
        let (says, name) = (&group.says, &group.name);
        tx.run(&MAKE_GROUP, &params![id, number, question, says, name, invited, level])?;
        for cell in &group.cells {
            tx.run(&MAKE_CELL, &params![id, number, *cell])?;
        }
    }
    Ok(())
}

/// Lets go of them, for people are put into other groups.
pub(crate) fn unmake_open(tx: &mut Writer, id: WaveId) -> Result<(), StoreError> {
    tx.run(&NO_OPEN_CELLS, &params![id])?;
    tx.run(&NO_OPEN_GROUPS, &params![id]).map(drop)
}

/// Each group with each of its cells.
pub(crate) fn cells_of_open(tx: &mut Reader, id: WaveId) -> Result<Vec<(u32, i64)>, StoreError> {
    tx.all(&CELLS_OF_OPEN, &params![id], |row| Ok((count(row.get(0)?), row.get(1)?)))
}

/// All groups of all open questions of a wave that the actor was shown.
pub(crate) fn open_groups(tx: &mut Reader, id: WaveId) -> Result<Vec<OpenGroupLine>, StoreError> {
    tx.all(&ALL, &params![id], line)
}

/// The groups that somebody was asked in: one a question.
pub(crate) fn open_groups_of(
    tx: &mut Reader,
    id: WaveId,
    person: PersonId,
) -> Result<Vec<OpenGroupLine>, StoreError> {
    tx.all(&OF, &params![id, person], line)
}

/// Some groups that have no key yet.
pub(super) fn lacking_open(tx: &mut Reader, id: WaveId, most: u32) -> Result<Vec<i64>, StoreError> {
    tx.all(&LACKING_OPEN, &params![id, most], |row| row.get(0))
}

/// Keeps the key of a group; one that is there stays.
pub(super) fn keep_open_key(
    tx: &mut Writer,
    id: WaveId,
    (number, public, sealed): (i64, &[u8], &[u8]),
) -> Result<(), StoreError> {
    tx.run(&KEEP_OPEN, &params![id, number, public, sealed]).map(drop)
}

/// A group with its public key.
pub(crate) struct PublicOpen {
    pub(crate) question: OpenQuestion,
    pub(crate) says: String,
    /// From how many answers on any is read.
    pub(crate) from: u32,
    pub(crate) cell: PublicCell,
}

fn public_line(row: &Row<'_>) -> Result<PublicOpen, StoreError> {
    let (number, invited) = (count(row.get(0)?), count(row.get(2)?));
    let cell = PublicCell { number, name: row.get(1)?, invited, key: row.get(3)? };
    let (question, from) = (question(row, 4)?, count(level(row.get(5)?).number()));
    Ok(PublicOpen { question, says: row.get(6)?, from, cell })
}

/// All groups that have a key.
pub(crate) fn public_open(tx: &mut Reader, id: WaveId) -> Result<Vec<PublicOpen>, StoreError> {
    tx.all(&PUBLIC_OPEN, &params![id], public_line)
}

/// One of them.
pub(crate) fn public_open_one(
    tx: &mut Reader,
    id: WaveId,
    number: u32,
) -> Result<PublicOpen, StoreError> {
    tx.one(&PUBLIC_OPEN_ONE, &params![id, number], public_line)
}

/// The sealed secret key of a group.
pub(crate) fn open_secret(
    tx: &mut Reader,
    id: WaveId,
    number: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    tx.first(&SECRET_OF_OPEN, &params![id, number], |row| row.get(0))
}

/// What this person collected for a question, if they did.
pub(crate) fn open_collected(
    tx: &mut Reader,
    id: WaveId,
    person: PersonId,
    number: u32,
) -> Result<Option<Collected>, StoreError> {
    tx.first(&COLLECTED_OPEN, &params![id, person, number], |row| {
        Ok(Collected { blinded: row.get(0)?, signed: row.get(1)? })
    })
}

/// Keeps what was asked and given; `false` where there was one already, or the key that signed it is destroyed.
pub(crate) fn collect_open(
    tx: &mut Writer,
    id: WaveId,
    person: PersonId,
    number: u32,
    it: &Collected,
) -> Result<bool, StoreError> {
    if open_secret(tx, id, number)?.is_none() {
        return Ok(false);
    }
    let values = params![id, person, number, &it.blinded[..], &it.signed[..]];
    Ok(tx.run(&COLLECT_OPEN, &values)? == 1)
}

/// Counts what was given out, and destroys what signs.
pub(super) fn end_open(tx: &mut Writer, id: WaveId) -> Result<(), StoreError> {
    tx.run(&ISSUED_OPEN, &params![id]).map(drop)
}

/// Destroys what signs.
pub(super) fn destroy_open(tx: &mut Writer, id: WaveId) -> Result<(), StoreError> {
    tx.run(&DROP_OPEN_KEYS, &params![id]).map(drop)
}

/// How many papers each group gave out, once it is over.
pub(crate) fn open_issued(tx: &mut Reader, id: WaveId) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.all(&TALLY_OPEN, &params![id], |row| {
        Ok((row.get(0)?, row.get::<Option<i64>>(1)?.unwrap_or(0)))
    })
}
