//! The level above a group: who answers what it shares.

use crate::{model::sharing::ways_up, store};
use std::collections::HashMap;
use zwerm_directory as directory;
use zwerm_domain::{TeamId, WaveId};
use zwerm_store::Reader;
use zwerm_web::{Me, Refused};

/// Who leads a team and is not in these teams.
pub(super) fn leads_outside(
    tx: &mut Reader,
    me: &Me,
    team: TeamId,
    teams: &[TeamId],
) -> Result<Vec<String>, Refused> {
    let mut outside = Vec::new();
    for lead in directory::leads_of(tx, &me.actor, team)? {
        let own = directory::main_team_of(tx, &me.actor, lead.id)?;
        if !own.is_some_and(|(own, _)| teams.contains(&own)) {
            outside.push(lead.name);
        }
    }
    Ok(outside)
}

/// The level above a group.
pub(super) struct Above {
    pub(super) team: TeamId,
    pub(super) name: String,
    pub(super) leads: Vec<String>,
}

/// The nearest team that holds the whole group and is led by somebody who is not in it.
pub(super) fn above(
    tx: &mut Reader,
    me: &Me,
    id: WaveId,
    cell: i64,
) -> Result<Option<Above>, Refused> {
    let teams = store::teams_of_cell(tx, id, cell)?;
    let nodes = directory::team_nodes(tx, &me.actor)?;
    let parents: HashMap<TeamId, Option<TeamId>> =
        nodes.iter().map(|node| (node.id, node.parent)).collect();
    for team in ways_up(&teams, &parents) {
        let leads = leads_outside(tx, me, team, &teams)?;
        if !leads.is_empty() {
            let name = nodes.iter().find(|node| node.id == team).map(|node| node.name.clone());
            return Ok(Some(Above { team, name: name.unwrap_or_default(), leads }));
        }
    }
    Ok(None)
}
