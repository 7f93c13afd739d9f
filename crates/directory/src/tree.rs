//! The tree of teams as names alone: small enough to hold whole, and to search without regard to accents.

use crate::names::folded;
use zwerm_domain::{Actor, TeamId};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    NODES = "SELECT id, parent_id, name FROM team WHERE organisation_id = $1 AND closed_on IS NULL";
    PEOPLE_IN = "SELECT COUNT(*) FROM membership m JOIN person p ON p.id = m.person_id WHERE m.team_id = $1 AND p.left_on IS NULL";
}

/// A team's place in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamNode {
    /// The id.
    pub id: TeamId,
    /// The team above, if any.
    pub parent: Option<TeamId>,
    /// The name.
    pub name: String,
}

/// Every team of the organisation, by name. For five thousand teams a few milliseconds.
pub fn team_nodes(tx: &mut Reader, actor: &Actor) -> Result<Vec<TeamNode>, StoreError> {
    let mut nodes = tx.all(&NODES, &params![actor.organisation()], |row| {
        Ok(TeamNode { id: row.get(0)?, parent: row.get(1)?, name: row.get(2)? })
    })?;
    nodes.sort_by_cached_key(|node| (folded(&node.name), node.id));
    Ok(nodes)
}

/// How many people are in a team; `team` must be one the actor may see.
pub fn people_in(tx: &mut Reader, team: TeamId) -> Result<u64, StoreError> {
    tx.one(&PEOPLE_IN, &params![team], |row| Ok(row.get::<i64>(0)?.unsigned_abs()))
}
