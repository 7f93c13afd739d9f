//! Teams that are too small by themselves: with whom they were merged, and what they want.

use crate::model::wish::Wish;
use zwerm_domain::{Actor, Date, PersonId, TeamId, WaveId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    // The main team of the actor, if it is too small and stands in a group with others; or wanted to be left out.
    OWN = "SELECT t.id, t.name, COALESCE(ct.people, 0), COALESCE(c.name, ''), COALESCE(c.invited, 0) FROM membership m JOIN team t ON t.id = m.team_id JOIN wave w ON w.id = $1
        LEFT JOIN wave_cell_team ct ON ct.wave_id = w.id AND ct.team_id = t.id LEFT JOIN wave_cell c ON c.wave_id = w.id AND c.number = ct.cell
        WHERE m.person_id = $2 AND m.is_main = 1 AND ((ct.people < w.invited_level AND c.invited > ct.people)
          OR (ct.team_id IS NULL AND EXISTS (SELECT 1 FROM wave_wish x WHERE x.wave_id = w.id AND x.team_id = t.id AND x.kind = 'round')))";
    SMALL = "SELECT t.id, t.name, ct.people, c.name, c.invited FROM wave_cell_team ct JOIN team t ON t.id = ct.team_id
        JOIN wave w ON w.id = ct.wave_id JOIN wave_cell c ON c.wave_id = ct.wave_id AND c.number = ct.cell
        WHERE ct.wave_id = $1 AND ct.people < w.invited_level AND c.invited > ct.people ORDER BY ct.cell, t.id";
    WISHES = "SELECT x.team_id, t.name, x.kind, x.with_id, COALESCE(o.name, ''), x.made_on, p.name, x.cut FROM wave_wish x
        JOIN team t ON t.id = x.team_id JOIN person p ON p.id = x.person_id LEFT JOIN team o ON o.id = x.with_id
        WHERE x.wave_id = $1 AND x.id = (SELECT MAX(y.id) FROM wave_wish y WHERE y.wave_id = x.wave_id AND y.team_id = x.team_id) ORDER BY x.id";
    WISH_OF = "SELECT x.team_id, '', x.kind, x.with_id, '', x.made_on, '', x.cut FROM wave_wish x WHERE x.wave_id = $1 AND x.team_id = $2 ORDER BY x.id DESC LIMIT 1";
    WISHED = "INSERT INTO wave_wish (wave_id, team_id, cut, kind, with_id, made_on, person_id) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    PLACES = "SELECT team_id, cell FROM wave_cell_team WHERE wave_id = $1";
    // Waves of which nothing happened yet.
    ASKING = "SELECT w.id, w.title, w.answer_on FROM wave w JOIN wave_invited i ON i.wave_id = w.id AND i.person_id = $2
        WHERE w.organisation_id = $1 AND w.answer_on > $3 AND NOT EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id) ORDER BY w.id";
    CUTS = "SELECT k.number, k.audience_id, k.made_on, p.name FROM wave_cut k JOIN person p ON p.id = k.person_id WHERE k.wave_id = $1 ORDER BY k.number";
    CUT = "INSERT INTO wave_cut (wave_id, number, audience_id, made_on, person_id) VALUES ($1, $2, $3, $4, $5)";
}

/// A team that is too small by itself.
#[derive(Clone, Debug)]
pub(crate) struct SmallTeam {
    pub(crate) id: TeamId,
    pub(crate) name: String,
    pub(crate) people: u32,
    /// The group it is in, after the teams it was merged with; nothing where it was left out.
    pub(crate) cell: String,
    pub(crate) invited: u32,
}

fn small(row: &Row<'_>) -> Result<SmallTeam, StoreError> {
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(SmallTeam {
        id: row.get(0)?,
        name: row.get(1)?,
        people: count(row.get(2)?),
        cell: row.get(3)?,
        invited: count(row.get(4)?),
    })
}

/// The actor's own main team, if it is asked.
pub(crate) fn own_small_team(
    tx: &mut Reader,
    actor: &Actor,
    id: WaveId,
) -> Result<Option<SmallTeam>, StoreError> {
    tx.first(&OWN, &params![id, actor.person()], small)
}

/// All teams that were merged because they are too small.
pub(crate) fn small_teams(tx: &mut Reader, id: WaveId) -> Result<Vec<SmallTeam>, StoreError> {
    tx.all(&SMALL, &params![id], small)
}

/// What a team said last, by somebody of it.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    pub(crate) team: TeamId,
    pub(crate) team_name: String,
    pub(crate) wish: Wish,
    /// What the team is called that it would rather be with.
    pub(crate) with: String,
    pub(crate) on: Date,
    pub(crate) by: String,
    /// Which grouping it was about.
    pub(crate) cut: i64,
}

fn said(row: &Row<'_>) -> Result<Option<Said>, StoreError> {
    let Some(wish) = Wish::read(&row.get::<String>(2)?, row.get(3)?) else { return Ok(None) };
    let (team, team_name, with) = (row.get(0)?, row.get(1)?, row.get(4)?);
    Ok(Some(Said {
        team,
        team_name,
        wish,
        with,
        on: row.get(5)?,
        by: row.get(6)?,
        cut: row.get(7)?,
    }))
}

/// What each team said last.
pub(crate) fn wishes(tx: &mut Reader, id: WaveId) -> Result<Vec<Said>, StoreError> {
    Ok(tx.all(&WISHES, &params![id], said)?.into_iter().flatten().collect())
}

/// What one team said last, without names.
pub(crate) fn wish_of(
    tx: &mut Reader,
    id: WaveId,
    team: TeamId,
) -> Result<Option<Said>, StoreError> {
    Ok(tx.first(&WISH_OF, &params![id, team], said)?.flatten())
}

/// Writes down what somebody says for their team.
pub(crate) fn wished(
    tx: &mut Writer,
    (id, cut): (WaveId, i64),
    team: TeamId,
    wish: Wish,
    on: Date,
    by: PersonId,
) -> Result<(), StoreError> {
    tx.run(&WISHED, &params![id, team, cut, wish.code(), wish.with(), on, by]).map(drop)
}

/// Which team is in which cell.
pub(crate) fn places(tx: &mut Reader, id: WaveId) -> Result<Vec<(TeamId, i64)>, StoreError> {
    tx.all(&PLACES, &params![id], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// A wave in which the actor's team may be asked something: its title, its first day.
pub(crate) fn asking(
    tx: &mut Reader,
    actor: &Actor,
    today: Date,
) -> Result<Vec<(WaveId, String, Date)>, StoreError> {
    tx.all(&ASKING, &params![actor.organisation(), actor.person(), today], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })
}

/// Once that people were put into groups.
#[derive(Clone, Debug)]
pub(crate) struct CutLine {
    pub(crate) number: i64,
    /// Of which team and what is below it; nothing: of everybody.
    pub(crate) audience: Option<TeamId>,
    pub(crate) on: Date,
    pub(crate) by: String,
}

/// Each time that it was done, the first one first.
pub(crate) fn cuts(tx: &mut Reader, id: WaveId) -> Result<Vec<CutLine>, StoreError> {
    tx.all(&CUTS, &params![id], |row| {
        let (number, audience) = (row.get(0)?, row.get(1)?);
        Ok(CutLine { number, audience, on: row.get(2)?, by: row.get(3)? })
    })
}

/// Notes that it was done.
pub(crate) fn note_cut(
    tx: &mut Writer,
    id: WaveId,
    number: i64,
    audience: Option<TeamId>,
    on: Date,
    by: PersonId,
) -> Result<(), StoreError> {
    tx.run(&CUT, &params![id, number, audience, on, by]).map(drop)
}
