//! The SQL of waves: making one with its roster, what happened to it, ballot papers. Answers are in a file of their own.

mod ballots;
mod confidential;
mod keys;
mod letters;
mod make;
mod messages;
mod mirrors;
mod open;
mod open_answers;
mod pictures;
mod sharing;
mod wishes;

pub(crate) use ballots::*;
pub(crate) use confidential::*;
pub(crate) use keys::*;
pub(crate) use letters::*;
pub(crate) use make::*;
pub(crate) use messages::*;
pub(crate) use mirrors::*;
pub(crate) use open::*;
pub(crate) use open_answers::*;
pub(crate) use pictures::*;
pub(crate) use sharing::*;
pub(crate) use wishes::*;

use crate::model::{Levels, Size, Wave, stage::Step};
use zwerm_domain::{Actor, Date, Level, PersonId, Threshold, WaveId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    WAVES = "SELECT w.id, w.title, w.asked, w.audience, p.name, w.made_on, w.answer_on, w.close_on, w.invited_level, w.answers_level, w.left_over_level, w.spread_level,
        NULL, f.reason FROM wave w JOIN person p ON p.id = w.made_by LEFT JOIN wave_confidential f ON f.wave_id = w.id WHERE w.organisation_id = $1
        AND NOT EXISTS (SELECT 1 FROM mirror m WHERE m.wave_id = w.id) ORDER BY w.id DESC LIMIT 100";
    WAVE = "SELECT w.id, w.title, w.asked, w.audience, p.name, w.made_on, w.answer_on, w.close_on, w.invited_level, w.answers_level, w.left_over_level, w.spread_level,
        CASE WHEN w.manifest IS NULL AND f.promise IS NULL THEN NULL ELSE w.hash END, f.reason
        FROM wave w JOIN person p ON p.id = w.made_by LEFT JOIN wave_confidential f ON f.wave_id = w.id WHERE w.id = $1 AND w.organisation_id = $2
        AND NOT EXISTS (SELECT 1 FROM mirror m WHERE m.wave_id = w.id)";
    STEPS = "SELECT s.kind, s.made_on, p.name, s.reason FROM wave_step s LEFT JOIN person p ON p.id = s.person_id WHERE s.wave_id = $1 ORDER BY s.made_on, s.id";
    COUNTS = "SELECT COUNT(*), CAST(COALESCE(SUM(invited), 0) AS BIGINT), COUNT(public_key) FROM wave_cell WHERE wave_id = $1";
    CELL_OF = "SELECT c.number, c.name, c.invited, c.unit FROM wave_invited i JOIN wave_cell c ON c.wave_id = i.wave_id AND c.number = i.cell
        WHERE i.wave_id = $1 AND i.person_id = $2";
    CELLS = "SELECT number, name, invited, unit FROM wave_cell WHERE wave_id = $1 ORDER BY number";
    STEP = "INSERT INTO wave_step (wave_id, kind, made_on, person_id) VALUES ($1, $2, $3, $4) ON CONFLICT (wave_id, kind) DO NOTHING";
    WITHDRAW = "INSERT INTO wave_step (wave_id, kind, made_on, person_id, reason) VALUES ($1, 'withdrawn', $2, $3, $4) ON CONFLICT (wave_id, kind) DO NOTHING";
    MATES = "SELECT p.name FROM wave_invited i JOIN person p ON p.id = i.person_id WHERE i.wave_id = $1 AND i.cell = $2 ORDER BY p.sort_key, p.id LIMIT 200";
}

fn wave_of(row: &Row<'_>) -> Result<Wave, StoreError> {
    let level = |at: usize, threshold| {
        row.get(at).map(|it| Level::of(threshold, it).unwrap_or_else(|| threshold.usual()))
    };
    Ok(Wave {
        id: row.get(0)?,
        title: row.get(1)?,
        asked: row.get(2)?,
        audience: row.get(3)?,
        made_by: row.get(4)?,
        made_on: row.get(5)?,
        answer_on: row.get(6)?,
        close_on: row.get(7)?,
        levels: Levels {
            invited: level(8, Threshold::Invited)?,
            answers: level(9, Threshold::Answers)?,
            left_over: level(10, Threshold::LeftOver)?,
            spread: level(11, Threshold::Spread)?,
        },
        hash: row.get(12)?,
        confidential: row.get(13)?,
        mirror: None,
        steps: Vec::new(),
        reason: String::new(),
    })
}

fn with_what_happened(tx: &mut Reader, mut wave: Wave) -> Result<Wave, StoreError> {
    type Line = (String, Date, Option<String>, Option<String>);
    let steps: Vec<Line> = tx.all(&STEPS, &params![wave.id], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    for (code, on, by, reason) in steps {
        wave.steps.extend(Step::from_code(&code).map(|step| (step, on, by)));
        wave.reason.extend(reason);
    }
    Ok(wave)
}

/// How large a wave is that the actor was shown.
pub(crate) fn size(tx: &mut Reader, id: WaveId) -> Result<Size, StoreError> {
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    tx.one(&COUNTS, &params![id], |row| {
        Ok(Size {
            cells: count(row.get(0)?),
            invited: count(row.get(1)?),
            keys: count(row.get(2)?),
        })
    })
}

/// The waves of the actor's organisation, the newest first, mirrors left out. Without the text of what is promised.
pub(crate) fn waves(tx: &mut Reader, actor: &Actor) -> Result<Vec<Wave>, StoreError> {
    let all = tx.all(&WAVES, &params![actor.organisation()], wave_of)?;
    all.into_iter().map(|wave| with_what_happened(tx, wave)).collect()
}

/// A wave of the actor's organisation; a mirror is none (see [`wave_or_mirror`]).
pub(crate) fn wave(tx: &mut Reader, actor: &Actor, id: WaveId) -> Result<Wave, StoreError> {
    let wave = tx.one(&WAVE, &params![id, actor.organisation()], wave_of)?;
    with_what_happened(tx, wave)
}

/// A cell in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CellLine {
    pub(crate) number: u32,
    pub(crate) name: String,
    pub(crate) invited: u32,
    pub(crate) unit: i64,
}

fn cell_line(row: &Row<'_>) -> Result<CellLine, StoreError> {
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(CellLine {
        number: count(row.get(0)?),
        name: row.get(1)?,
        invited: count(row.get(2)?),
        unit: row.get(3)?,
    })
}

/// The cells of a wave that the actor was shown.
pub(crate) fn cells(tx: &mut Reader, id: WaveId) -> Result<Vec<CellLine>, StoreError> {
    tx.all(&CELLS, &params![id], cell_line)
}

/// The cell somebody was invited in; nothing for who was not.
pub(crate) fn cell_of(
    tx: &mut Reader,
    id: WaveId,
    person: PersonId,
) -> Result<Option<CellLine>, StoreError> {
    tx.first(&CELL_OF, &params![id, person], cell_line)
}

/// Who is in a cell: told to those who are in it, so that they see that nobody was put there who does not belong.
pub(crate) fn names_in(tx: &mut Reader, id: WaveId, cell: u32) -> Result<Vec<String>, StoreError> {
    tx.all(&MATES, &params![id, cell], |row| row.get(0))
}

/// Writes down what happened; `false` where it had happened already.
pub(crate) fn step(
    tx: &mut Writer,
    id: WaveId,
    step: Step,
    on: Date,
    by: Option<PersonId>,
) -> Result<bool, StoreError> {
    Ok(tx.run(&STEP, &params![id, step.code(), on, by])? == 1)
}

/// Withdraws a wave, with the reason that everybody reads; the first one stays.
pub(crate) fn withdraw(
    tx: &mut Writer,
    id: WaveId,
    on: Date,
    by: PersonId,
    reason: &str,
) -> Result<(), StoreError> {
    tx.run(&WITHDRAW, &params![id, on, by, reason]).map(drop)
}
