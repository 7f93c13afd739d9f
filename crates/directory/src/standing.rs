//! What a person is to a team, or to the whole organisation: in it, leading it, keeping it.

use zwerm_domain::{Actor, Office, TeamId};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    STANDING = "SELECT (SELECT COUNT(*) FROM membership m WHERE m.team_id = t.id AND m.person_id = $2),
        (SELECT COUNT(*) FROM team_lead l WHERE l.team_id = t.id AND l.person_id = $2)
        FROM team t WHERE t.id = $1 AND t.organisation_id = $3 AND t.closed_on IS NULL";
    STAYED = "SELECT (SELECT COUNT(*) FROM membership m JOIN person p ON p.id = m.person_id WHERE m.team_id = $1 AND p.left_on IS NULL)
        + (SELECT COUNT(*) FROM team_lead l JOIN person p ON p.id = l.person_id WHERE l.team_id = $1 AND p.left_on IS NULL)";
    LEADS_TOP = "SELECT COUNT(*) FROM team_lead l JOIN team t ON t.id = l.team_id
        WHERE l.person_id = $1 AND t.organisation_id = $2 AND t.parent_id IS NULL AND t.closed_on IS NULL";
}

/// What the actor is to one team. Nothing here goes up or down the tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// In the team, as main or further team.
    pub is_member: bool,
    /// Leads this very team.
    pub is_lead: bool,
    /// Keeps the organisation's settings.
    pub is_administrator: bool,
}

/// What the actor is to a team; a closed team, or one of another organisation, is absent.
pub fn standing_in(tx: &mut Reader, actor: &Actor, team: TeamId) -> Result<Standing, StoreError> {
    tx.one(&STANDING, &params![team, actor.person(), actor.organisation()], |row| {
        Ok(Standing {
            is_member: row.get::<i64>(0)? > 0,
            is_lead: row.get::<i64>(1)? > 0,
            is_administrator: actor.holds(Office::Administrator),
        })
    })
}

/// Whether nobody is in a team any more and nobody leads it; `team` must be one the actor may see.
pub fn is_left_behind(tx: &mut Reader, team: TeamId) -> Result<bool, StoreError> {
    tx.one(&STAYED, &params![team], |row| Ok(row.get::<i64>(0)? == 0))
}

/// Whether the actor leads a team that has none above it.
pub fn leads_top_team(tx: &mut Reader, actor: &Actor) -> Result<bool, StoreError> {
    tx.one(&LEADS_TOP, &params![actor.person(), actor.organisation()], |row| {
        Ok(row.get::<i64>(0)? > 0)
    })
}
