//! Teams, who is in them, who leads them, and their roles.

use crate::{
    names::folded,
    people::{Colleague, colleague},
    tree::team_nodes,
};
use zwerm_domain::{Actor, PersonId, TeamId, WorkRoleId};
use zwerm_store::{Reader, Row, StoreError, params, statements};

statements! {
    TEAM = "SELECT id, parent_id, name, purpose, version FROM team WHERE id = $1 AND organisation_id = $2 AND closed_on IS NULL";
    TOP = "SELECT t.id, t.name, t.purpose, (SELECT COUNT(*) FROM membership m JOIN person p ON p.id = m.person_id WHERE m.team_id = t.id AND p.left_on IS NULL)
        FROM team t WHERE t.organisation_id = $1 AND t.parent_id IS NULL AND t.closed_on IS NULL ORDER BY t.name, t.id";
    CHILDREN = "SELECT t.id, t.name, t.purpose, (SELECT COUNT(*) FROM membership m JOIN person p ON p.id = m.person_id WHERE m.team_id = t.id AND p.left_on IS NULL)
        FROM team t WHERE t.parent_id = $1 AND t.organisation_id = $2 AND t.closed_on IS NULL ORDER BY t.name, t.id";
    LINE = "SELECT t.id, t.name, t.purpose, (SELECT COUNT(*) FROM membership m JOIN person p ON p.id = m.person_id WHERE m.team_id = t.id AND p.left_on IS NULL)
        FROM team t WHERE t.id = $1";
    OF_PERSON = "SELECT t.id, t.name, t.purpose, (SELECT COUNT(*) FROM membership x JOIN person p ON p.id = x.person_id WHERE x.team_id = t.id AND p.left_on IS NULL)
        FROM membership m JOIN team t ON t.id = m.team_id
        WHERE m.person_id = $1 AND t.organisation_id = $2 AND t.closed_on IS NULL ORDER BY m.is_main DESC, t.name, t.id";
    LED_BY = "SELECT t.id, t.name, t.purpose, (SELECT COUNT(*) FROM membership m JOIN person p ON p.id = m.person_id WHERE m.team_id = t.id AND p.left_on IS NULL)
        FROM team_lead l JOIN team t ON t.id = l.team_id
        WHERE l.person_id = $1 AND t.organisation_id = $2 AND t.closed_on IS NULL ORDER BY t.name, t.id";
    PEOPLE_LED_BY = "SELECT p.id FROM person p WHERE p.organisation_id = $1 AND p.left_on IS NULL AND p.id <> $2
        AND (EXISTS (SELECT 1 FROM membership m JOIN team t ON t.id = m.team_id AND t.closed_on IS NULL JOIN team_lead l ON l.team_id = t.id AND l.person_id = $2
            WHERE m.person_id = p.id AND m.is_main = 1 AND NOT EXISTS (SELECT 1 FROM team_lead x WHERE x.team_id = t.id AND x.person_id = p.id))
          OR EXISTS (SELECT 1 FROM team_lead c JOIN team t ON t.id = c.team_id AND t.closed_on IS NULL JOIN team u ON u.id = t.parent_id AND u.closed_on IS NULL
            JOIN team_lead l ON l.team_id = u.id AND l.person_id = $2
            WHERE c.person_id = p.id AND NOT EXISTS (SELECT 1 FROM team_lead x WHERE x.team_id = u.id AND x.person_id = p.id)))
        ORDER BY p.id";
    ABOVE = "WITH RECURSIVE up (id, name, parent_id, depth) AS (
        SELECT id, name, parent_id, 0 FROM team WHERE id = $1 AND organisation_id = $2
        UNION ALL SELECT t.id, t.name, t.parent_id, up.depth + 1 FROM team t JOIN up ON t.id = up.parent_id WHERE up.depth < 64)
        SELECT id, name FROM up WHERE depth > 0 ORDER BY depth DESC";
    MEMBERS = "SELECT p.id, p.name, p.job_title, t.name FROM membership m JOIN person p ON p.id = m.person_id
        LEFT JOIN membership mm ON mm.person_id = p.id AND mm.is_main = 1 LEFT JOIN team t ON t.id = mm.team_id
        WHERE m.team_id = $1 AND p.organisation_id = $2 AND p.left_on IS NULL ORDER BY p.sort_key, p.id LIMIT $3";
    LEADS = "SELECT p.id, p.name, p.job_title, t.name FROM team_lead l JOIN person p ON p.id = l.person_id
        LEFT JOIN membership mm ON mm.person_id = p.id AND mm.is_main = 1 LEFT JOIN team t ON t.id = mm.team_id
        WHERE l.team_id = $1 AND p.organisation_id = $2 AND p.left_on IS NULL ORDER BY p.sort_key, p.id";
    ROLES = "SELECT r.id, r.name, r.purpose, r.responsibilities, r.version FROM work_role r
        WHERE r.team_id = $1 AND r.organisation_id = $2 AND r.closed_on IS NULL ORDER BY r.name, r.id";
    HOLDERS = "SELECT h.work_role_id, p.id, p.name FROM work_role_holder h JOIN work_role r ON r.id = h.work_role_id
        JOIN person p ON p.id = h.person_id
        WHERE r.team_id = $1 AND r.organisation_id = $2 AND p.left_on IS NULL ORDER BY p.sort_key, p.id";
    KINDS = "SELECT k.work_role_id, w.name FROM work_role_kind k JOIN work_role r ON r.id = k.work_role_id
        JOIN kind_of_work w ON w.id = k.kind_of_work_id
        WHERE r.team_id = $1 AND r.organisation_id = $2 ORDER BY w.name";
    COUNT = "SELECT COUNT(*) FROM team WHERE organisation_id = $1 AND closed_on IS NULL";
    MAIN = "SELECT t.id, t.name FROM membership m JOIN team t ON t.id = m.team_id
        WHERE m.person_id = $1 AND m.is_main = 1 AND t.organisation_id = $2 AND t.closed_on IS NULL";
}

/// A team.
#[derive(Clone, Debug)]
pub struct Team {
    /// The id.
    pub id: TeamId,
    /// The team above, if any.
    pub parent: Option<TeamId>,
    /// The name.
    pub name: String,
    /// What the team is for; may be empty.
    pub purpose: String,
    /// For telling whether somebody else changed it meanwhile.
    pub version: i64,
}

/// A team in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamLine {
    /// The id.
    pub id: TeamId,
    /// The name.
    pub name: String,
    /// What the team is for; may be empty.
    pub purpose: String,
    /// How many people are in it.
    pub people: u64,
}

/// A professional role in a team.
#[derive(Clone, Debug)]
pub struct Role {
    /// The id.
    pub id: WorkRoleId,
    /// The name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// One responsibility a line.
    pub responsibilities: String,
    /// Who fills it.
    pub holders: Vec<(PersonId, String)>,
    /// The kinds of work it covers.
    pub kinds_of_work: Vec<String>,
    /// For telling whether somebody else changed it meanwhile.
    pub version: i64,
}

fn line(row: &Row<'_>) -> Result<TeamLine, StoreError> {
    Ok(TeamLine {
        id: row.get(0)?,
        name: row.get(1)?,
        purpose: row.get(2)?,
        people: row.get::<i64>(3)?.unsigned_abs(),
    })
}

/// The two engines sort accents and capitals differently, so names are sorted here.
fn by_name(mut teams: Vec<TeamLine>) -> Vec<TeamLine> {
    teams.sort_by_cached_key(|team| (folded(&team.name), team.id));
    teams
}

/// A team of the actor's organisation.
pub fn team(tx: &mut Reader, actor: &Actor, id: TeamId) -> Result<Team, StoreError> {
    tx.one(&TEAM, &params![id, actor.organisation()], |row| {
        Ok(Team {
            id: row.get(0)?,
            parent: row.get(1)?,
            name: row.get(2)?,
            purpose: row.get(3)?,
            version: row.get(4)?,
        })
    })
}

/// The teams at the top of the tree.
pub fn top_teams(tx: &mut Reader, actor: &Actor) -> Result<Vec<TeamLine>, StoreError> {
    Ok(by_name(tx.all(&TOP, &params![actor.organisation()], line)?))
}

/// The teams directly below a team.
pub fn child_teams(
    tx: &mut Reader,
    actor: &Actor,
    id: TeamId,
) -> Result<Vec<TeamLine>, StoreError> {
    Ok(by_name(tx.all(&CHILDREN, &params![id, actor.organisation()], line)?))
}

/// The teams above a team, the top first.
pub fn teams_above(
    tx: &mut Reader,
    actor: &Actor,
    id: TeamId,
) -> Result<Vec<(TeamId, String)>, StoreError> {
    tx.all(&ABOVE, &params![id, actor.organisation()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Teams whose name holds what was typed, whatever its accents and capitals; by name, at most `most`.
pub fn search_teams(
    tx: &mut Reader,
    actor: &Actor,
    typed: &str,
    most: u32,
) -> Result<Vec<TeamLine>, StoreError> {
    let wanted = folded(typed.trim());
    let mut nodes = team_nodes(tx, actor)?;
    nodes.retain(|node| folded(&node.name).contains(&wanted));
    nodes.truncate(most as usize);
    nodes.into_iter().map(|node| tx.one(&LINE, &params![node.id], line)).collect()
}

/// The teams a person is in, the main one first.
pub fn teams_of(tx: &mut Reader, actor: &Actor, id: PersonId) -> Result<Vec<TeamLine>, StoreError> {
    tx.all(&OF_PERSON, &params![id, actor.organisation()], line)
}

/// A person's main team.
pub fn main_team_of(
    tx: &mut Reader,
    actor: &Actor,
    id: PersonId,
) -> Result<Option<(TeamId, String)>, StoreError> {
    tx.first(&MAIN, &params![id, actor.organisation()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The teams a person leads.
pub fn teams_led_by(
    tx: &mut Reader,
    actor: &Actor,
    id: PersonId,
) -> Result<Vec<TeamLine>, StoreError> {
    Ok(by_name(tx.all(&LED_BY, &params![id, actor.organisation()], line)?))
}

/// The people that the actor leads: who has a team they lead as main team, and who leads a team directly below one. Who leads the same team
/// beside them is led by another.
pub fn people_led_by(tx: &mut Reader, actor: &Actor) -> Result<Vec<PersonId>, StoreError> {
    let of = params![actor.organisation(), actor.person()];
    tx.all(&PEOPLE_LED_BY, &of, |row| row.get(0))
}

/// Who is in a team, by name; at most `most`.
pub fn members_of(
    tx: &mut Reader,
    actor: &Actor,
    id: TeamId,
    most: u32,
) -> Result<Vec<Colleague>, StoreError> {
    tx.all(&MEMBERS, &params![id, actor.organisation(), i64::from(most)], colleague)
}

/// Who leads a team, by name.
pub fn leads_of(tx: &mut Reader, actor: &Actor, id: TeamId) -> Result<Vec<Colleague>, StoreError> {
    tx.all(&LEADS, &params![id, actor.organisation()], colleague)
}

/// How many teams there are.
pub fn team_count(tx: &mut Reader, actor: &Actor) -> Result<u64, StoreError> {
    tx.one(&COUNT, &params![actor.organisation()], |row| Ok(row.get::<i64>(0)?.unsigned_abs()))
}

/// A team's roles with who fills them.
pub fn roles_of(tx: &mut Reader, actor: &Actor, id: TeamId) -> Result<Vec<Role>, StoreError> {
    let of = params![id, actor.organisation()];
    let mut roles = tx.all(&ROLES, &of, |row| {
        Ok(Role {
            id: row.get(0)?,
            name: row.get(1)?,
            purpose: row.get(2)?,
            responsibilities: row.get(3)?,
            version: row.get(4)?,
            holders: Vec::new(),
            kinds_of_work: Vec::new(),
        })
    })?;
    let holders: Vec<(WorkRoleId, PersonId, String)> =
        tx.all(&HOLDERS, &of, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let kinds: Vec<(WorkRoleId, String)> =
        tx.all(&KINDS, &of, |row| Ok((row.get(0)?, row.get(1)?)))?;
    for role in &mut roles {
        let held = holders.iter().filter(|(of, ..)| *of == role.id);
        role.holders = held.map(|(_, person, name)| (*person, name.clone())).collect();
        let covers = kinds.iter().filter(|(of, _)| *of == role.id);
        role.kinds_of_work = covers.map(|(_, name)| name.clone()).collect();
    }
    roles.sort_by_cached_key(|role| (folded(&role.name), role.id));
    Ok(roles)
}
