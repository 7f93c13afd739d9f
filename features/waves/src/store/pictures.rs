//! What may be shown, as it was made once when the wave closed.

use super::CellLine;
use crate::{model::before, picture::Roster};
use zwerm_domain::{TeamId, WaveId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    UNITS = "SELECT number, parent, team_id, name FROM wave_unit WHERE wave_id = $1 ORDER BY number";
    COUNTED = "UPDATE wave_cell SET counted = $3 WHERE wave_id = $1 AND number = $2";
    TALLY = "SELECT number, invited, issued, counted FROM wave_cell WHERE wave_id = $1 ORDER BY number";
    TOOK_PART = "SELECT CAST(COALESCE(SUM(invited), 0) AS BIGINT), CAST(COALESCE(SUM(counted), 0) AS BIGINT) FROM wave_cell WHERE wave_id = $1";
    KEEP = "INSERT INTO wave_picture (wave_id, place, picture) VALUES ($1, $2, $3) ON CONFLICT (wave_id, place) DO UPDATE SET picture = excluded.picture";
    PICTURE = "SELECT picture FROM wave_picture WHERE wave_id = $1 AND place = $2";
    UNIT = "SELECT number, parent, team_id, name FROM wave_unit WHERE wave_id = $1 AND number = $2";
    TOP = "SELECT number, parent, team_id, name FROM wave_unit WHERE wave_id = $1 AND parent IS NULL ORDER BY number";
    EARLIER = "SELECT b.id FROM wave w JOIN wave b ON b.organisation_id = w.organisation_id AND b.answer_on < w.answer_on
        JOIN wave_step s ON s.wave_id = b.id AND s.kind = 'closed' WHERE w.id = $1 AND NOT EXISTS (SELECT 1 FROM mirror m WHERE m.wave_id = b.id)
        ORDER BY b.answer_on DESC, b.id DESC LIMIT $2";
    AUDIENCE = "SELECT audience FROM wave WHERE id = $1";
    ROSTER = "SELECT person_id, cell FROM wave_invited WHERE wave_id = $1";
    CELL_OF_TEAM = "SELECT c.number, c.name, c.unit, u.team_id FROM wave_cell_team t JOIN wave_cell c ON c.wave_id = t.wave_id AND c.number = t.cell
        LEFT JOIN wave_unit u ON u.wave_id = c.wave_id AND u.number = c.unit WHERE t.wave_id = $1 AND t.team_id = $2";
}

/// A unit of a wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnitLine {
    pub(crate) number: i64,
    pub(crate) parent: Option<i64>,
    pub(crate) team: Option<TeamId>,
    pub(crate) name: String,
}

fn unit_line(row: &Row<'_>) -> Result<UnitLine, StoreError> {
    let (number, parent, team) = (row.get(0)?, row.get(1)?, row.get(2)?);
    Ok(UnitLine { number, parent, team, name: row.get(3)? })
}

/// The units of a wave, in the order of the tree.
pub(crate) fn units(tx: &mut Reader, id: WaveId) -> Result<Vec<UnitLine>, StoreError> {
    tx.all(&UNITS, &params![id], unit_line)
}

/// A unit of a wave by its number, or the top where none is given.
pub(crate) fn unit(
    tx: &mut Reader,
    id: WaveId,
    number: Option<i64>,
) -> Result<Option<UnitLine>, StoreError> {
    match number {
        Some(number) => tx.first(&UNIT, &params![id, number], unit_line),
        None => tx.first(&TOP, &params![id], unit_line),
    }
}

/// The waves of the same organisation that were held before this one and are over: as many as a report looks through, the latest first. A leader's mirror is none of them.
pub(crate) fn earlier(tx: &mut Reader, id: WaveId) -> Result<Vec<WaveId>, StoreError> {
    let most = i64::try_from(before::LOOKED_THROUGH).unwrap_or(i64::MAX);
    tx.all(&EARLIER, &params![id, most], |row| row.get(0))
}

/// Who was invited where.
pub(crate) fn roster(tx: &mut Reader, id: WaveId) -> Result<Roster, StoreError> {
    let audience: String = tx.one(&AUDIENCE, &params![id], |row| row.get(0))?;
    let name = |it: UnitLine| match it.parent {
        None => (it.number, None, audience.clone()),
        Some(_) => (it.number, it.parent, it.name),
    };
    let units = units(tx, id)?.into_iter().map(name).collect();
    let cell = |it: CellLine| (i64::from(it.number), it.unit, it.name, it.invited);
    let cells = super::cells(tx, id)?.into_iter().map(cell).collect();
    let people = tx.all(&ROSTER, &params![id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Roster { units, cells, people })
}

/// How many ballots of a cell counted.
pub(crate) fn keep_count(
    tx: &mut Writer,
    id: WaveId,
    cell: u32,
    counted: u32,
) -> Result<(), StoreError> {
    tx.run(&COUNTED, &params![id, cell, counted]).map(drop)
}

/// A cell's numbers: invited, ballot papers given out, ballots that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) cell: i64,
    pub(crate) invited: i64,
    pub(crate) issued: i64,
    pub(crate) counted: i64,
}

/// The numbers of all cells.
pub(crate) fn tally(tx: &mut Reader, id: WaveId) -> Result<Vec<Tally>, StoreError> {
    tx.all(&TALLY, &params![id], |row| {
        let none_is_zero = |it: Option<i64>| it.unwrap_or(0);
        Ok(Tally {
            cell: row.get(0)?,
            invited: row.get(1)?,
            issued: none_is_zero(row.get(2)?),
            counted: none_is_zero(row.get(3)?),
        })
    })
}

/// How many were invited, and how many ballots count: of all together.
pub(crate) fn took_part(tx: &mut Reader, id: WaveId) -> Result<(u32, u32), StoreError> {
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    tx.one(&TOOK_PART, &params![id], |row| Ok((count(row.get(0)?), count(row.get(1)?))))
}

/// Keeps what may be shown of a place.
pub(crate) fn keep_picture(
    tx: &mut Writer,
    id: WaveId,
    place: &str,
    picture: &str,
) -> Result<(), StoreError> {
    tx.run(&KEEP, &params![id, place, picture]).map(drop)
}

/// What may be shown of a place.
pub(crate) fn picture(
    tx: &mut Reader,
    id: WaveId,
    place: &str,
) -> Result<Option<String>, StoreError> {
    tx.first(&PICTURE, &params![id, place], |row| row.get(0))
}

/// The cell that the people of a team were in: its number, its name, and the unit it hangs under.
pub(crate) fn cell_of_team(
    tx: &mut Reader,
    id: WaveId,
    team: TeamId,
) -> Result<Option<(i64, String, i64)>, StoreError> {
    tx.first(&CELL_OF_TEAM, &params![id, team], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}
