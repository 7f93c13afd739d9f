//! Making a wave: its roster and its cells, as they are today and stay.

use crate::{model::Levels, store::note_cut};
use zwerm_anonymity::{
    cells::Cut,
    roster::{Roster, Team},
};
use zwerm_domain::{Actor, Date, Language, PersonId, TeamId, WaveId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    PEOPLE = "SELECT p.id, m.team_id FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.is_main = 1
        WHERE p.organisation_id = $1 AND p.left_on IS NULL ORDER BY p.id";
    LANGUAGE = "SELECT language FROM organisation WHERE id = $1";
    MAKE = "INSERT INTO wave (organisation_id, title, asked, audience, made_by, made_on, answer_on, close_on, invited_level, answers_level, left_over_level, spread_level)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id";
    UNIT = "INSERT INTO wave_unit (wave_id, number, parent, team_id, name) VALUES ($1, $2, $3, $4, $5)";
    CELL = "INSERT INTO wave_cell (wave_id, number, unit, name, invited) VALUES ($1, $2, $3, $4, $5)";
    CELL_TEAM = "INSERT INTO wave_cell_team (wave_id, team_id, cell, people) VALUES ($1, $2, $3, $4)";
    NO_INVITED = "DELETE FROM wave_invited WHERE wave_id = $1";
    NO_CELL_TEAMS = "DELETE FROM wave_cell_team WHERE wave_id = $1";
    NO_CELLS = "DELETE FROM wave_cell WHERE wave_id = $1";
    NO_UNITS = "DELETE FROM wave_unit WHERE wave_id = $1";
    INVITED = "INSERT INTO wave_invited (wave_id, person_id, cell) VALUES ($1, $2, $3)";
}

/// Everybody who works in the actor's organisation today, with their main team.
pub(crate) fn people(
    tx: &mut Reader,
    actor: &Actor,
) -> Result<Vec<(PersonId, Option<TeamId>)>, StoreError> {
    tx.all(&PEOPLE, &params![actor.organisation()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The language of the actor's organisation: names of groups are the same for everybody.
pub(crate) fn language(tx: &mut Reader, actor: &Actor) -> Result<Language, StoreError> {
    let code: String = tx.one(&LANGUAGE, &params![actor.organisation()], |row| row.get(0))?;
    Ok(Language::from_code(&code).unwrap_or_default())
}

/// The teams of the actor's organisation.
pub(crate) fn teams(tx: &mut Reader, actor: &Actor) -> Result<Vec<Team>, StoreError> {
    let nodes = zwerm_directory::team_nodes(tx, actor)?.into_iter();
    Ok(nodes.map(|it| Team { id: it.id, parent: it.parent, name: it.name }).collect())
}

/// A new wave.
pub(crate) struct New<'a> {
    pub(crate) title: &'a str,
    pub(crate) asked: &'a str,
    pub(crate) audience: &'a str,
    pub(crate) answer_on: Date,
    pub(crate) close_on: Date,
    pub(crate) levels: Levels,
    /// So many weeks each group has to look first.
    pub(crate) weeks: i64,
    /// Of which team and what is below it; nothing: of everybody.
    pub(crate) audience_team: Option<TeamId>,
    pub(crate) groups: Groups<'a>,
}

/// Who is invited, and in which group.
pub(crate) struct Groups<'a> {
    pub(crate) roster: &'a Roster,
    pub(crate) cut: &'a Cut,
    /// What a cell is called, by its index.
    pub(crate) names: &'a [String],
}

/// Writes it down.
pub(crate) fn make(
    tx: &mut Writer,
    actor: &Actor,
    new: &New<'_>,
    today: Date,
) -> Result<WaveId, StoreError> {
    let levels = new.levels;
    let values = params![
        actor.organisation(),
        new.title,
        new.asked,
        new.audience,
        actor.person(),
        today,
        new.answer_on,
        new.close_on,
        levels.invited.number(),
        levels.answers.number(),
        levels.left_over.number(),
        levels.spread.number()
    ];
    let id: WaveId = tx.one(&MAKE, &values, |row| row.get(0))?;
    super::keep_window(tx, id, new.weeks)?;
    write_groups(tx, id, &new.groups)?;
    note_cut(tx, id, 1, new.audience_team, today, actor.person())?;
    Ok(id)
}

/// Puts people into other groups; only as long as there are no keys.
pub(crate) fn regroup(tx: &mut Writer, id: WaveId, groups: &Groups<'_>) -> Result<(), StoreError> {
    for sql in [&NO_INVITED, &NO_CELL_TEAMS, &NO_CELLS, &NO_UNITS] {
        tx.run(sql, &params![id])?;
    }
    write_groups(tx, id, groups)
}

fn write_groups(tx: &mut Writer, id: WaveId, groups: &Groups<'_>) -> Result<(), StoreError> {
    let (roster, cut) = (groups.roster, groups.cut);
    let number = |index: usize| i64::try_from(index).unwrap_or(i64::MAX);
    for unit in &cut.units {
        let parent = cut.above(&roster.nodes, *unit).map(number);
        let node = &roster.nodes[*unit];
        tx.run(&UNIT, &params![id, number(*unit), parent, roster.teams[*unit], &node.name])?;
    }
    let mut cell_of = vec![0; roster.nodes.len()];
    for (at, cell) in cut.cells.iter().enumerate() {
        let (own, unit) = (number(at + 1), number(cell.unit));
        tx.run(&CELL, &params![id, own, unit, &groups.names[at], i64::from(cell.invited)])?;
        for team in &cell.teams {
            cell_of[*team] = own;
            let people = i64::from(roster.nodes[*team].people);
            if let Some(team) = roster.teams[*team] {
                tx.run(&CELL_TEAM, &params![id, team, own, people])?;
            }
        }
    }
    for (person, node) in &roster.people {
        tx.run(&INVITED, &params![id, *person, cell_of[*node]])?;
    }
    Ok(())
}
