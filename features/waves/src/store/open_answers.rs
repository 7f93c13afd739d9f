//! What was written to open questions, where there was enough of it; and what was taken away of it again.

use crate::model::open::Removal;
use zwerm_domain::{Date, PersonId, Threshold, WaveId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    OPENED_GROUPS = "SELECT number, public_key, answers_level FROM wave_open_group WHERE wave_id = $1 ORDER BY number";
    COUNT_OPEN = "UPDATE wave_open_group SET counted = $3 WHERE wave_id = $1 AND number = $2";
    KEEP_ANSWER = "INSERT INTO wave_open_answer (wave_id, number, words) VALUES ($1, $2, $3)";
    ANSWERS = "SELECT a.id, a.words, r.made_on, r.reason FROM wave_open_answer a LEFT JOIN wave_open_removal r ON r.answer_id = a.id
        WHERE a.wave_id = $1 AND a.number = $2 AND a.id > $3 ORDER BY a.id LIMIT $4";
    GROUP_OF_ANSWER = "SELECT number FROM wave_open_answer WHERE wave_id = $1 AND id = $2";
    REMOVED = "INSERT INTO wave_open_removal (answer_id, made_on, person_id, reason) VALUES ($1, $2, $3, $4) ON CONFLICT (answer_id) DO NOTHING";
    EMPTY = "UPDATE wave_open_answer SET words = '' WHERE id = $1";
}

/// A group of an open question, for the job that opens a wave.
pub(crate) struct OpenedGroup {
    pub(crate) number: u32,
    /// None in a wave that is made up.
    pub(crate) key: Option<Vec<u8>>,
    /// From so many answers on any of them is read.
    pub(crate) least: usize,
}

/// The groups of all open questions.
pub(super) fn opened_groups(tx: &mut Reader, id: WaveId) -> Result<Vec<OpenedGroup>, StoreError> {
    tx.all(&OPENED_GROUPS, &params![id], |row| {
        let number = u32::try_from(row.get::<i64>(0)?).unwrap_or(u32::MAX);
        // Whatever stands there, never below the floor.
        let level = row.get::<i64>(2)?.max(Threshold::OpenAnswers.floor().number());
        let least = usize::try_from(level).unwrap_or(usize::MAX);
        Ok(OpenedGroup { number, key: row.get(1)?, least })
    })
}

/// How many ballots of a group counted.
pub(crate) fn keep_open_count(
    tx: &mut Writer,
    id: WaveId,
    number: u32,
    counted: u32,
) -> Result<(), StoreError> {
    tx.run(&COUNT_OPEN, &params![id, number, counted]).map(drop)
}

/// Keeps the answers of a group in the order in which they are to be read.
pub(crate) fn keep_answers(
    tx: &mut Writer,
    id: WaveId,
    number: u32,
    answers: &[String],
) -> Result<(), StoreError> {
    answers.iter().try_for_each(|it| tx.run(&KEEP_ANSWER, &params![id, number, it]).map(drop))
}

/// An answer as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OpenAnswer {
    pub(crate) id: i64,
    /// Empty where it was taken away.
    pub(crate) words: String,
    /// When it was taken away, and why.
    pub(crate) removed: Option<(Date, Removal)>,
}

/// Answers of a group that the reader may see, after this one, as many as asked.
pub(crate) fn open_answers(
    tx: &mut Reader,
    id: WaveId,
    number: u32,
    (above, most): (i64, u32),
) -> Result<Vec<OpenAnswer>, StoreError> {
    tx.all(&ANSWERS, &params![id, number, above, most], |row| {
        let reason: Option<String> = row.get(3)?;
        let reason = reason.as_deref().and_then(Removal::from_code);
        let removed = row.get::<Option<Date>>(2)?.zip(reason);
        Ok(OpenAnswer { id: row.get(0)?, words: row.get(1)?, removed })
    })
}

/// Which group an answer of a wave is of.
pub(crate) fn group_of_answer(tx: &mut Reader, id: WaveId, answer: i64) -> Result<u32, StoreError> {
    let number: i64 = tx.one(&GROUP_OF_ANSWER, &params![id, answer], |row| row.get(0))?;
    u32::try_from(number).map_err(|_| StoreError::NotFound)
}

/// Takes an answer away: its words go for good. What was taken away before stays as it was.
pub(crate) fn remove_answer(
    tx: &mut Writer,
    answer: i64,
    (by, on, why): (PersonId, Date, Removal),
) -> Result<(), StoreError> {
    if tx.run(&REMOVED, &params![answer, on, by, why.code()])? == 1 {
        tx.run(&EMPTY, &params![answer])?;
    }
    Ok(())
}
