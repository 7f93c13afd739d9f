//! The SQL of who sees a picture first, and of what groups share. Words open for whoever was asked before whether they may read them.

use super::{UnitLine, picture, units};
use crate::{
    model::{
        Wave,
        release::{CellOf, Release, WEEKS},
        sharing::{Happened, Move, Share, ShareId},
        stage::Step,
    },
    picture::{cell_name, unit_name},
};
use jiff::ToSpan;
use std::collections::{HashMap, HashSet};
use zwerm_domain::{Actor, Date, TeamId, WaveId};
use zwerm_store::{KeyOf, PairReader, Reader, Row, StoreError, Writer, params, spot, statements};

statements! {
    WINDOW = "INSERT INTO wave_release (wave_id, weeks) VALUES ($1, $2)";
    WEEKS_OF = "SELECT weeks FROM wave_release WHERE wave_id = $1";
    LOOK = "INSERT INTO wave_first_look (wave_id, cell, looked_on, person_id) VALUES ($1, $2, $3, $4) ON CONFLICT (wave_id, cell) DO NOTHING";
    LOOKS = "SELECT COUNT(*) FROM wave_first_look WHERE wave_id = $1";
    LOOKED = "SELECT l.cell, l.looked_on, p.name FROM wave_first_look l JOIN person p ON p.id = l.person_id WHERE l.wave_id = $1";
    COUNTED = "SELECT number, unit, counted FROM wave_cell WHERE wave_id = $1 ORDER BY number";
    PLACES = "SELECT place FROM wave_picture WHERE wave_id = $1";
    TEAMS_OF_CELL = "SELECT team_id FROM wave_cell_team WHERE wave_id = $1 AND cell = $2 ORDER BY team_id";
    SHARES = "SELECT s.id, s.cell, c.name, s.team_id, u.name, s.person_id, p.name, s.written_on FROM wave_share s
        JOIN wave_cell c ON c.wave_id = s.wave_id AND c.number = s.cell JOIN person p ON p.id = s.person_id LEFT JOIN team u ON u.id = s.team_id
        WHERE s.wave_id = $1 ORDER BY s.id";
    SHARE_STEPS = "SELECT t.share_id, t.kind, t.made_on, t.person_id, p.name FROM wave_share s JOIN wave_share_step t ON t.share_id = s.id
        JOIN person p ON p.id = t.person_id WHERE s.wave_id = $1 ORDER BY t.id";
    SHARE = "INSERT INTO wave_share (wave_id, cell, team_id, person_id, written_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    SHARE_WORDS = "INSERT INTO wave_share_words (share_id, organisation_id, comment, chose, answer) VALUES ($1, $2, $3, $4, '')";
    SHARE_STEP = "INSERT INTO wave_share_step (share_id, kind, made_on, person_id) VALUES ($1, $2, $3, $4)";
    SHARE_ANSWER = "UPDATE wave_share_words SET answer = $2 WHERE share_id = $1";
    WORDS = "SELECT w.comment, w.chose, w.answer, (SELECT x.wrapped FROM organisation_words_key x WHERE x.organisation_id = w.organisation_id)
        FROM wave_share_words w WHERE w.share_id = $1 AND w.organisation_id = $2";
    SHARES_OF_CELL = "SELECT s.id, s.cell, c.name, s.team_id, u.name, s.person_id, p.name, s.written_on FROM wave_share s
        JOIN wave_cell c ON c.wave_id = s.wave_id AND c.number = s.cell JOIN person p ON p.id = s.person_id LEFT JOIN team u ON u.id = s.team_id
        WHERE s.wave_id = $1 AND s.cell = $2 ORDER BY s.id";
    STEPS_OF_CELL = "SELECT t.share_id, t.kind, t.made_on, t.person_id, p.name FROM wave_share s JOIN wave_share_step t ON t.share_id = s.id
        JOIN person p ON p.id = t.person_id WHERE s.wave_id = $1 AND s.cell = $2 ORDER BY t.id";
    // What was opened lately, with the cell of the reader's main team in it.
    LATELY = "SELECT w.id, w.title, t.cell, s.made_on, r.weeks, c.unit, c.counted, w.answers_level, l.looked_on
        FROM wave_step s JOIN wave w ON w.id = s.wave_id JOIN wave_cell_team t ON t.wave_id = w.id
        JOIN membership m ON m.team_id = t.team_id AND m.is_main = 1 JOIN wave_cell c ON c.wave_id = w.id AND c.number = t.cell
        LEFT JOIN wave_release r ON r.wave_id = w.id LEFT JOIN wave_first_look l ON l.wave_id = w.id AND l.cell = t.cell
        WHERE m.person_id = $2 AND w.organisation_id = $1 AND s.kind = 'opened' AND s.made_on >= $3 ORDER BY w.id";
    WAITS_ABOVE = "SELECT w.id, w.title, c.name FROM team_lead l JOIN team u ON u.id = l.team_id AND u.closed_on IS NULL
        JOIN wave_share s ON s.team_id = l.team_id JOIN wave w ON w.id = s.wave_id JOIN wave_cell c ON c.wave_id = s.wave_id AND c.number = s.cell
        WHERE l.person_id = $2 AND w.organisation_id = $1 AND EXISTS (SELECT 1 FROM wave_share_step t WHERE t.share_id = s.id AND t.kind = 'agreed')
        AND NOT EXISTS (SELECT 1 FROM wave_share_step t WHERE t.share_id = s.id AND t.kind IN ('answered', 'taken_back'))
        AND NOT EXISTS (SELECT 1 FROM membership m JOIN wave_cell_team x ON x.team_id = m.team_id WHERE m.person_id = $2 AND m.is_main = 1
          AND x.wave_id = s.wave_id AND x.cell = s.cell)";
}

/// How many weeks groups have to look first.
pub(crate) fn keep_window(tx: &mut Writer, id: WaveId, weeks: i64) -> Result<(), StoreError> {
    tx.run(&WINDOW, &params![id, weeks]).map(drop)
}

/// As many as were set when the wave was made.
pub(crate) fn weeks_of(tx: &mut Reader, id: WaveId) -> Result<i64, StoreError> {
    let weeks: Option<i64> = tx.first(&WEEKS_OF, &params![id], |row| row.get(0))?;
    Ok(weeks.unwrap_or(WEEKS.1))
}

/// Somebody opens the picture of their group.
pub(crate) fn look(
    tx: &mut Writer,
    actor: &Actor,
    (id, cell): (WaveId, i64),
    today: Date,
) -> Result<(), StoreError> {
    tx.run(&LOOK, &params![id, cell, today, actor.person()]).map(drop)
}

/// Which groups were opened, when and by whom.
fn looked(tx: &mut Reader, id: WaveId) -> Result<HashMap<i64, (Date, String)>, StoreError> {
    let all = tx.all(&LOOKED, &params![id], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(all.into_iter().collect())
}

/// The cells of a wave: number, unit, how many answers counted.
fn counted(tx: &mut Reader, id: WaveId) -> Result<Vec<(i64, i64, Option<i64>)>, StoreError> {
    tx.all(&COUNTED, &params![id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// The places of which there is a picture.
fn places(tx: &mut Reader, id: WaveId) -> Result<Vec<String>, StoreError> {
    tx.all(&PLACES, &params![id], |row| row.get(0))
}

/// The day on which what may be shown was made, and the weeks in which groups look first.
fn window(tx: &mut Reader, wave: &Wave, today: Date) -> Result<(Date, i64), StoreError> {
    let made_on = wave.step(Step::Opened).map_or(today, |(_, on, _)| *on);
    Ok((made_on, weeks_of(tx, wave.id)?))
}

/// While groups look first: how many did. Nothing once the window is over.
pub(crate) fn looks(tx: &mut Reader, wave: &Wave, today: Date) -> Result<Option<i64>, StoreError> {
    let (made_on, weeks) = window(tx, wave, today)?;
    if today >= made_on.saturating_add((weeks * 7).days()) {
        return Ok(None);
    }
    tx.one(&LOOKS, &params![wave.id], |row| row.get(0)).map(Some)
}

/// What of a wave that is opened may be seen on a day. Of one whose window is over its cells are read only where they are asked for.
pub(crate) fn release(
    tx: &mut Reader,
    wave: &Wave,
    today: Date,
    with_cells: bool,
) -> Result<Release, StoreError> {
    let (made_on, weeks) = window(tx, wave, today)?;
    if !with_cells && today >= made_on.saturating_add((weeks * 7).days()) {
        return Ok(Release::of(made_on, weeks, today, Vec::new()));
    }
    let of = |unit: UnitLine| (unit.number, unit.parent);
    let parents: HashMap<i64, Option<i64>> = units(tx, wave.id)?.into_iter().map(of).collect();
    let places: HashSet<String> = places(tx, wave.id)?.into_iter().collect();
    let mut looked = looked(tx, wave.id)?;
    let k = i64::from(wave.levels.k());
    let cell = |(number, unit, counted): (i64, i64, Option<i64>)| {
        let above = |at: &i64| parents.get(at).copied().flatten();
        let within: Vec<String> = std::iter::successors(Some(unit), above).map(unit_name).collect();
        // Alone in its unit, its picture is that of the unit.
        let is_alone = counted.unwrap_or(0) >= k && places.contains(&within[0]);
        let own = Some(cell_name(number)).filter(|own| places.contains(own));
        let place = own.or_else(|| is_alone.then(|| within[0].clone()));
        CellOf { number, place, within, looked: looked.remove(&number) }
    };
    let cells = counted(tx, wave.id)?.into_iter().map(cell).collect();
    Ok(Release::of(made_on, weeks, today, cells))
}

/// The teams whose people are in a cell.
pub(crate) fn teams_of_cell(
    tx: &mut Reader,
    id: WaveId,
    cell: i64,
) -> Result<Vec<TeamId>, StoreError> {
    tx.all(&TEAMS_OF_CELL, &params![id, cell], |row| row.get(0))
}

fn share(row: &Row<'_>) -> Result<Share, StoreError> {
    let (team, name): (Option<TeamId>, Option<String>) = (row.get(3)?, row.get(4)?);
    Ok(Share {
        id: row.get(0)?,
        cell: row.get(1)?,
        cell_name: row.get(2)?,
        up: team.zip(name),
        by: row.get(5)?,
        name: row.get(6)?,
        written_on: row.get(7)?,
        steps: Vec::new(),
    })
}

/// All that groups of a wave share or mean to, as it came. Which of it the reader may know, the caller asks the policy.
pub(crate) fn shares(tx: &mut Reader, id: WaveId) -> Result<Vec<Share>, StoreError> {
    let all = tx.all(&SHARES, &params![id], share)?;
    if all.is_empty() {
        return Ok(all);
    }
    let steps = tx.all(&SHARE_STEPS, &params![id], step)?;
    Ok(with_steps(all, steps))
}

/// The same of one group.
pub(crate) fn shares_of(tx: &mut Reader, id: WaveId, cell: i64) -> Result<Vec<Share>, StoreError> {
    let all = tx.all(&SHARES_OF_CELL, &params![id, cell], share)?;
    let steps = tx.all(&STEPS_OF_CELL, &params![id, cell], step)?;
    Ok(with_steps(all, steps))
}

/// A step, with whose it is; nothing where this program does not know it.
type StepOf = (ShareId, Option<Happened>);

fn step(row: &Row<'_>) -> Result<StepOf, StoreError> {
    let (code, on, by, name): (String, _, _, _) =
        (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
    Ok((row.get(0)?, Move::from_code(&code).map(|kind| Happened { kind, on, by, name })))
}

fn with_steps(mut all: Vec<Share>, steps: Vec<StepOf>) -> Vec<Share> {
    for (share, step) in steps {
        if let Ok(at) = all.binary_search_by_key(&share, |it| it.id) {
            all[at].steps.extend(step);
        }
    }
    all
}

/// One of the group writes what it shares.
pub(crate) fn propose(
    tx: &mut Writer,
    actor: &Actor,
    (id, cell, up): (WaveId, i64, Option<TeamId>),
    (comment, chose): (&str, &str),
    today: Date,
) -> Result<(), StoreError> {
    let values = params![id, cell, up, actor.person(), today];
    let share: ShareId = tx.one(&SHARE, &values, |row| row.get(0))?;
    let key = tx.words_key(KeyOf::Organisation(actor.organisation()))?;
    let comment = key.seal(spot("wave_share_words.comment", share.get()), comment)?;
    let chose = key.seal(spot("wave_share_words.chose", share.get()), chose)?;
    tx.run(&SHARE_WORDS, &params![share, actor.organisation(), comment, chose]).map(drop)
}

/// Writes down what happened to it.
pub(crate) fn moved(
    tx: &mut Writer,
    actor: &Actor,
    share: ShareId,
    kind: Move,
    today: Date,
) -> Result<(), StoreError> {
    tx.run(&SHARE_STEP, &params![share, kind.code(), today, actor.person()]).map(drop)
}

/// The words of an answer.
pub(crate) fn keep_answer(
    tx: &mut Writer,
    actor: &Actor,
    share: ShareId,
    words: &str,
) -> Result<(), StoreError> {
    let key = tx.words_key(KeyOf::Organisation(actor.organisation()))?;
    let words = key.seal(spot("wave_share_words.answer", share.get()), words)?;
    tx.run(&SHARE_ANSWER, &params![share, words]).map(drop)
}

/// What a group wrote, what it chose, and what it was answered.
#[derive(Clone, Debug, Default)]
pub(crate) struct ShareWords {
    pub(crate) comment: String,
    pub(crate) chose: String,
    pub(crate) answer: String,
}

/// The words of what the reader may read.
pub(crate) fn words(
    tx: &mut PairReader,
    actor: &Actor,
    share: ShareId,
) -> Result<ShareWords, StoreError> {
    let mut opener = tx.opener();
    tx.one(&WORDS, &params![share, actor.organisation()], |row| {
        let key = opener.key(row, KeyOf::Organisation(actor.organisation()), 3)?;
        let words = |at, column| key.words(row, at, spot(column, share.get()));
        Ok(ShareWords {
            comment: words(0, "wave_share_words.comment")?,
            chose: words(1, "wave_share_words.chose")?,
            // Nothing stands there until somebody answers.
            answer: words(2, "wave_share_words.answer")?,
        })
    })
}

/// A wave that was opened lately, and the reader's cell in it.
pub(crate) struct Lately {
    pub(crate) id: WaveId,
    pub(crate) title: String,
    pub(crate) cell: i64,
    /// Until when the group can open its picture first; nothing where it is open, or there is none.
    pub(crate) until: Option<Date>,
}

/// What was opened from a day on, where the reader's main team took part.
pub(crate) fn lately(
    tx: &mut Reader,
    actor: &Actor,
    since: Date,
    today: Date,
) -> Result<Vec<Lately>, StoreError> {
    let of = params![actor.organisation(), actor.person(), since];
    let found = tx.all(&LATELY, &of, |row| {
        let (made_on, weeks): (Date, Option<i64>) = (row.get(3)?, row.get(4)?);
        let (counted, k, looked): (Option<i64>, i64, Option<Date>) =
            (row.get(6)?, row.get(7)?, row.get(8)?);
        let until = made_on.saturating_add((weeks.unwrap_or(WEEKS.1) * 7).days());
        let is_closed = today < until && looked.is_none() && counted.unwrap_or(0) >= k;
        let until = is_closed.then_some(until);
        let unit: i64 = row.get(5)?;
        Ok((Lately { id: row.get(0)?, title: row.get(1)?, cell: row.get(2)?, until }, unit))
    })?;
    let mut all = Vec::with_capacity(found.len());
    for (mut it, unit) in found {
        // The picture of the cell or, alone in its unit, of the unit.
        let has_picture = it.until.is_some()
            && (picture(tx, it.id, &cell_name(it.cell))?.is_some()
                || picture(tx, it.id, &unit_name(unit))?.is_some());
        it.until = it.until.filter(|_| has_picture);
        all.push(it);
    }
    Ok(all)
}

/// What groups shared with a team that the reader leads, and nobody answered: the wave and the group.
pub(crate) fn waits_above(
    tx: &mut Reader,
    actor: &Actor,
) -> Result<Vec<(WaveId, String, String)>, StoreError> {
    let of = params![actor.organisation(), actor.person()];
    tx.all(&WAITS_ABOVE, &of, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}
