//! The SQL of a team's purpose and roles. Each function sees only what the actor may see.

pub(crate) mod closing;

use zwerm_directory::folded;
use zwerm_domain::{Actor, Date, KindOfWorkId, PersonId, TeamId, WorkRoleId};
use zwerm_search::{Query, Shelf, put, take_away};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    OPEN_TEAM = "SELECT name, purpose FROM team WHERE id = $1 AND organisation_id = $2 AND closed_on IS NULL";
    ROLE = "SELECT id, name, purpose, responsibilities, closed_on, version FROM work_role
        WHERE id = $1 AND team_id = $2 AND organisation_id = $3";
    HOLDERS = "SELECT p.id, p.name FROM work_role_holder h JOIN person p ON p.id = h.person_id
        WHERE h.work_role_id = $1 AND p.left_on IS NULL ORDER BY p.sort_key, p.id";
    KINDS = "SELECT w.id, w.name FROM work_role_kind k JOIN kind_of_work w ON w.id = k.kind_of_work_id
        WHERE k.work_role_id = $1";
    CHANGE_PURPOSE = "UPDATE team SET purpose = $2, version = version + 1 WHERE id = $1 AND version = $3";
    MAKE = "INSERT INTO work_role (organisation_id, team_id, name, purpose, responsibilities, version)
        VALUES ($1, $2, $3, $4, $5, 1) RETURNING id";
    CHANGE = "UPDATE work_role SET name = $2, purpose = $3, responsibilities = $4, version = version + 1
        WHERE id = $1 AND version = $5 AND closed_on IS NULL";
    CLOSE = "UPDATE work_role SET closed_on = $2, version = version + 1
        WHERE id = $1 AND version = $3 AND closed_on IS NULL";
    REOPEN = "UPDATE work_role SET closed_on = NULL, version = version + 1 WHERE id = $1 AND closed_on IS NOT NULL";
    UNCOVER = "DELETE FROM work_role_kind WHERE work_role_id = $1";
    COVER = "INSERT INTO work_role_kind (work_role_id, kind_of_work_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    FILL = "INSERT INTO work_role_holder (work_role_id, person_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    FREE = "DELETE FROM work_role_holder WHERE work_role_id = $1 AND person_id = $2";
    IN_TEAM = "SELECT p.id FROM person p WHERE p.id = $1 AND p.organisation_id = $3 AND p.left_on IS NULL
        AND (EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.team_id = $2)
          OR EXISTS (SELECT 1 FROM team_lead l WHERE l.person_id = p.id AND l.team_id = $2))";
}

/// A role as its own page shows it.
#[derive(Clone, Debug)]
pub(crate) struct Role {
    pub(crate) id: WorkRoleId,
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) responsibilities: String,
    pub(crate) closed_on: Option<Date>,
    pub(crate) version: i64,
    pub(crate) holders: Vec<(PersonId, String)>,
    pub(crate) kinds: Vec<(KindOfWorkId, String)>,
}

/// What one writes about a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RoleTexts {
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) responsibilities: String,
    pub(crate) kinds: Vec<KindOfWorkId>,
}

/// A role of a team, also one that is closed.
pub(crate) fn role(
    tx: &mut Reader,
    actor: &Actor,
    team: TeamId,
    id: WorkRoleId,
) -> Result<Role, StoreError> {
    let mut role = tx.one(&ROLE, &params![id, team, actor.organisation()], |row| {
        Ok(Role {
            id: row.get(0)?,
            name: row.get(1)?,
            purpose: row.get(2)?,
            responsibilities: row.get(3)?,
            closed_on: row.get(4)?,
            version: row.get(5)?,
            holders: Vec::new(),
            kinds: Vec::new(),
        })
    })?;
    role.holders = tx.all(&HOLDERS, &params![id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    role.kinds = tx.all(&KINDS, &params![id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    role.kinds.sort_by_cached_key(|(id, name)| (folded(name), *id));
    Ok(role)
}

/// Writes what the team is for; `false`: somebody else changed the team after `version`.
pub(crate) fn change_purpose(
    tx: &mut Writer,
    actor: &Actor,
    (team, name): (TeamId, &str),
    version: i64,
    purpose: &str,
) -> Result<bool, StoreError> {
    if tx.run(&CHANGE_PURPOSE, &params![team, purpose, version])? == 0 {
        return Ok(false);
    }
    take_away(tx, Shelf::Teams, team.get())?;
    put(tx, actor.organisation(), Shelf::Teams, team.get(), &format!("{name} {purpose}"))?;
    Ok(true)
}

/// Makes a role.
pub(crate) fn make(
    tx: &mut Writer,
    actor: &Actor,
    team: TeamId,
    texts: &RoleTexts,
) -> Result<WorkRoleId, StoreError> {
    let values = params![
        actor.organisation(),
        team,
        texts.name.as_str(),
        texts.purpose.as_str(),
        texts.responsibilities.as_str()
    ];
    let id = tx.one(&MAKE, &values, |row| row.get(0))?;
    cover(tx, id, &texts.kinds)?;
    Ok(id)
}

/// Changes a role; `false`: somebody else changed or closed it after `version`.
pub(crate) fn change(
    tx: &mut Writer,
    id: WorkRoleId,
    version: i64,
    texts: &RoleTexts,
) -> Result<bool, StoreError> {
    let values = params![
        id,
        texts.name.as_str(),
        texts.purpose.as_str(),
        texts.responsibilities.as_str(),
        version
    ];
    let is_done = tx.run(&CHANGE, &values)? == 1;
    if is_done {
        cover(tx, id, &texts.kinds)?;
    }
    Ok(is_done)
}

fn cover(tx: &mut Writer, id: WorkRoleId, kinds: &[KindOfWorkId]) -> Result<(), StoreError> {
    tx.run(&UNCOVER, &params![id])?;
    kinds.iter().try_for_each(|kind| tx.run(&COVER, &params![id, *kind]).map(drop))
}

/// Closes a role; `false`: somebody else changed it after `version`.
pub(crate) fn close(
    tx: &mut Writer,
    id: WorkRoleId,
    version: i64,
    today: Date,
) -> Result<bool, StoreError> {
    Ok(tx.run(&CLOSE, &params![id, today, version])? == 1)
}

/// Opens a closed role again.
pub(crate) fn reopen(tx: &mut Writer, id: WorkRoleId) -> Result<(), StoreError> {
    tx.run(&REOPEN, &params![id]).map(drop)
}

/// Whether somebody is in the team or leads it, and still works here.
pub(crate) fn is_of_team(
    tx: &mut Reader,
    actor: &Actor,
    team: TeamId,
    person: PersonId,
) -> Result<bool, StoreError> {
    let of = params![person, team, actor.organisation()];
    Ok(tx.first(&IN_TEAM, &of, |row| row.get::<PersonId>(0))?.is_some())
}

/// Somebody fills a role from today.
pub(crate) fn fill(
    tx: &mut Writer,
    id: WorkRoleId,
    person: PersonId,
    today: Date,
) -> Result<(), StoreError> {
    tx.run(&FILL, &params![id, person, today]).map(drop)
}

/// Somebody fills a role no longer.
pub(crate) fn free(tx: &mut Writer, id: WorkRoleId, person: PersonId) -> Result<(), StoreError> {
    tx.run(&FREE, &params![id, person]).map(drop)
}

/// Teams whose name, or what they are for, holds the words; those found by name first. And whether there are more.
pub(crate) fn find_teams(
    tx: &mut Reader,
    actor: &Actor,
    query: &Query,
    most: u32,
) -> Result<(Vec<FoundTeam>, bool), StoreError> {
    let query = query.of_beginnings();
    let house = actor.organisation();
    let found = zwerm_search::find(tx, house, Shelf::Teams, &query, most)?;
    let mut teams = Vec::new();
    for id in found.ids.into_iter().map(TeamId::new) {
        let team = tx.first(&OPEN_TEAM, &params![id, house], |row| {
            Ok((row.get::<String>(0)?, row.get::<String>(1)?))
        })?;
        let Some((name, purpose)) = team else { continue };
        // The index says where to look; the words say whether it is there.
        let by_name = query.look().at(&name);
        if by_name.at(&purpose).is_all() {
            teams.push((!by_name.is_all(), id, name, purpose));
        }
    }
    teams.sort();
    let teams = teams.into_iter().map(|(_, id, name, purpose)| FoundTeam { id, name, purpose });
    Ok((teams.collect(), found.has_more))
}

/// A team that was found.
pub(crate) struct FoundTeam {
    pub(crate) id: TeamId,
    pub(crate) name: String,
    pub(crate) purpose: String,
}
