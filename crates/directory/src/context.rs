//! The context people work in: goals, boundaries, kinds of work.

use crate::names::folded;
use zwerm_domain::{Actor, BoundaryId, GoalId, KindOfWorkId, TeamId};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    GOALS = "SELECT g.id, g.team_id, t.name, g.name, g.why, g.noticed_by, g.version FROM goal g LEFT JOIN team t ON t.id = g.team_id
        WHERE g.organisation_id = $1 AND g.closed_on IS NULL
        AND (g.team_id IS NULL OR g.team_id IN (SELECT m.team_id FROM membership m WHERE m.person_id = $2)
        OR g.team_id IN (SELECT l.team_id FROM team_lead l WHERE l.person_id = $2)) ORDER BY g.id";
    GOALS_OF_TEAM = "SELECT g.id, g.team_id, t.name, g.name, g.why, g.noticed_by, g.version FROM goal g LEFT JOIN team t ON t.id = g.team_id
        WHERE g.organisation_id = $1 AND g.closed_on IS NULL AND (g.team_id IS NULL OR g.team_id = $2) ORDER BY g.id";
    BOUNDARIES = "SELECT b.id, b.team_id, t.name, b.name, b.reason, b.version FROM boundary b LEFT JOIN team t ON t.id = b.team_id
        WHERE b.organisation_id = $1 AND b.closed_on IS NULL
        AND (b.team_id IS NULL OR b.team_id IN (SELECT m.team_id FROM membership m WHERE m.person_id = $2)
        OR b.team_id IN (SELECT l.team_id FROM team_lead l WHERE l.person_id = $2)) ORDER BY b.id";
    BOUNDARIES_OF_TEAM = "SELECT b.id, b.team_id, t.name, b.name, b.reason, b.version FROM boundary b LEFT JOIN team t ON t.id = b.team_id
        WHERE b.organisation_id = $1 AND b.closed_on IS NULL AND (b.team_id IS NULL OR b.team_id = $2) ORDER BY b.id";
    KINDS = "SELECT id, name FROM kind_of_work WHERE organisation_id = $1 AND closed_on IS NULL ORDER BY name, id";
}

/// A goal: where a team or the organisation wants to get.
#[derive(Clone, Debug)]
pub struct Goal {
    /// The id.
    pub id: GoalId,
    /// The team it belongs to; none: the whole organisation.
    pub team: Option<(TeamId, String)>,
    /// In one line.
    pub name: String,
    /// Why.
    pub why: String,
    /// How we would notice.
    pub noticed_by: String,
    /// For telling whether somebody else changed it meanwhile.
    pub version: i64,
}

/// A boundary (kader), with its reason.
#[derive(Clone, Debug)]
pub struct Boundary {
    /// The id.
    pub id: BoundaryId,
    /// The team it belongs to; none: the whole organisation.
    pub team: Option<(TeamId, String)>,
    /// In one line.
    pub name: String,
    /// Its reason.
    pub reason: String,
    /// For telling whether somebody else changed it meanwhile.
    pub version: i64,
}

/// A kind of work, as the organisation names it.
#[derive(Clone, Debug)]
pub struct KindOfWork {
    /// The id.
    pub id: KindOfWorkId,
    /// The name.
    pub name: String,
}

/// Goals of the organisation and of one team (`None`: of the teams the actor is in or leads);
/// the organisation's first.
pub fn goals(tx: &mut Reader, actor: &Actor, of: Option<TeamId>) -> Result<Vec<Goal>, StoreError> {
    let (sql, second) = match of {
        Some(team) => (&GOALS_OF_TEAM, team.get()),
        None => (&GOALS, actor.person().get()),
    };
    let mut goals = tx.all(sql, &params![actor.organisation(), second], |row| {
        let team: Option<TeamId> = row.get(1)?;
        let team_name: Option<String> = row.get(2)?;
        Ok(Goal {
            id: row.get(0)?,
            team: team.zip(team_name),
            name: row.get(3)?,
            why: row.get(4)?,
            noticed_by: row.get(5)?,
            version: row.get(6)?,
        })
    })?;
    goals.sort_by_key(|goal| (goal.team.as_ref().map(|(id, _)| *id), goal.id));
    Ok(goals)
}

/// Boundaries of the organisation and of one team (`None`: of the teams the actor is in or leads);
/// the organisation's first.
pub fn boundaries(
    tx: &mut Reader,
    actor: &Actor,
    of: Option<TeamId>,
) -> Result<Vec<Boundary>, StoreError> {
    let (sql, second) = match of {
        Some(team) => (&BOUNDARIES_OF_TEAM, team.get()),
        None => (&BOUNDARIES, actor.person().get()),
    };
    let mut boundaries = tx.all(sql, &params![actor.organisation(), second], |row| {
        let team: Option<TeamId> = row.get(1)?;
        let team_name: Option<String> = row.get(2)?;
        Ok(Boundary {
            id: row.get(0)?,
            team: team.zip(team_name),
            name: row.get(3)?,
            reason: row.get(4)?,
            version: row.get(5)?,
        })
    })?;
    boundaries.sort_by_key(|limit| (limit.team.as_ref().map(|(id, _)| *id), limit.id));
    Ok(boundaries)
}

/// The kinds of work of the organisation, by name.
pub fn kinds_of_work(tx: &mut Reader, actor: &Actor) -> Result<Vec<KindOfWork>, StoreError> {
    let mut kinds = tx.all(&KINDS, &params![actor.organisation()], |row| {
        Ok(KindOfWork { id: row.get(0)?, name: row.get(1)? })
    })?;
    kinds.sort_by_cached_key(|kind| (folded(&kind.name), kind.id));
    Ok(kinds)
}
