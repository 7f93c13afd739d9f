//! The SQL of goals and boundaries. Each function sees only what the actor may see.

pub(crate) mod contributions;
pub(crate) mod history;
pub(crate) mod kinds;
pub(crate) mod questions;

use crate::model::{Direction, Kind, Owner, Which, Words};
use zwerm_domain::{Actor, Date, TeamId};
use zwerm_store::{Reader, Row, Sql, StoreError, Writer, params, statements};

statements! {
    GOAL = "SELECT g.team_id, t.name, g.name, g.why, g.noticed_by, g.closed_on, g.version
        FROM goal g LEFT JOIN team t ON t.id = g.team_id WHERE g.id = $1 AND g.organisation_id = $2";
    BOUNDARY = "SELECT b.team_id, t.name, b.name, b.reason, '', b.closed_on, b.version
        FROM boundary b LEFT JOIN team t ON t.id = b.team_id WHERE b.id = $1 AND b.organisation_id = $2";
    ALL_GOALS = "SELECT g.team_id, t.name, g.name, g.why, g.noticed_by, g.closed_on, g.version, g.id
        FROM goal g LEFT JOIN team t ON t.id = g.team_id WHERE g.organisation_id = $1 AND g.closed_on IS NULL ORDER BY g.id";
    ALL_BOUNDARIES = "SELECT b.team_id, t.name, b.name, b.reason, '', b.closed_on, b.version, b.id
        FROM boundary b LEFT JOIN team t ON t.id = b.team_id WHERE b.organisation_id = $1 AND b.closed_on IS NULL ORDER BY b.id";
    MAKE_GOAL = "INSERT INTO goal (organisation_id, team_id, name, why, noticed_by, version) VALUES ($1, $2, $3, $4, $5, 1) RETURNING id";
    MAKE_BOUNDARY = "INSERT INTO boundary (organisation_id, team_id, name, reason, version) VALUES ($1, $2, $3, $4, 1) RETURNING id";
    CHANGE_GOAL = "UPDATE goal SET name = $3, why = $4, noticed_by = $5, version = version + 1
        WHERE id = $1 AND version = $2 AND closed_on IS NULL";
    CHANGE_BOUNDARY = "UPDATE boundary SET name = $3, reason = $4, version = version + 1
        WHERE id = $1 AND version = $2 AND closed_on IS NULL";
    CLOSE_GOAL = "UPDATE goal SET closed_on = $3, version = version + 1 WHERE id = $1 AND version = $2 AND closed_on IS NULL";
    CLOSE_BOUNDARY = "UPDATE boundary SET closed_on = $3, version = version + 1 WHERE id = $1 AND version = $2 AND closed_on IS NULL";
    REOPEN_GOAL = "UPDATE goal SET closed_on = NULL, version = version + 1 WHERE id = $1 AND closed_on IS NOT NULL";
    REOPEN_BOUNDARY = "UPDATE boundary SET closed_on = NULL, version = version + 1 WHERE id = $1 AND closed_on IS NOT NULL";
}

fn number(which: Which) -> i64 {
    match which {
        Which::Goal(id) => id.get(),
        Which::Boundary(id) => id.get(),
    }
}

fn pick(kind: Kind, goal: &'static Sql, boundary: &'static Sql) -> &'static Sql {
    match kind {
        Kind::Goal => goal,
        Kind::Boundary => boundary,
    }
}

/// A goal or boundary of the actor's organisation, also one that is closed.
pub(crate) fn find(tx: &mut Reader, actor: &Actor, which: Which) -> Result<Direction, StoreError> {
    let sql = pick(which.kind(), &GOAL, &BOUNDARY);
    tx.one(sql, &params![number(which), actor.organisation()], |row| direction(row, which))
}

fn direction(row: &Row<'_>, which: Which) -> Result<Direction, StoreError> {
    let team: Option<TeamId> = row.get(0)?;
    let team_name: Option<String> = row.get(1)?;
    let owner = team.zip(team_name).map_or(Owner::Organisation, |(id, name)| Owner::Team(id, name));
    let words = Words { name: row.get(2)?, reason: row.get(3)?, noticed_by: row.get(4)? };
    Ok(Direction { which, owner, words, closed_on: row.get(5)?, version: row.get(6)? })
}

/// Every open goal or boundary of the actor's organisation.
pub(crate) fn all_open(
    tx: &mut Reader,
    actor: &Actor,
    kind: Kind,
) -> Result<Vec<Direction>, StoreError> {
    let sql = pick(kind, &ALL_GOALS, &ALL_BOUNDARIES);
    tx.all(sql, &params![actor.organisation()], |row| {
        let which = match kind {
            Kind::Goal => Which::Goal(row.get(7)?),
            Kind::Boundary => Which::Boundary(row.get(7)?),
        };
        direction(row, which)
    })
}

/// Makes a goal or boundary of a team, or of the organisation.
pub(crate) fn make(
    tx: &mut Writer,
    actor: &Actor,
    kind: Kind,
    team: Option<TeamId>,
    words: &Words,
) -> Result<Which, StoreError> {
    let (name, reason) = (words.name.as_str(), words.reason.as_str());
    let organisation = actor.organisation();
    match kind {
        Kind::Goal => {
            let values = params![organisation, team, name, reason, words.noticed_by.as_str()];
            tx.one(&MAKE_GOAL, &values, |row| row.get(0).map(Which::Goal))
        }
        Kind::Boundary => {
            let values = params![organisation, team, name, reason];
            tx.one(&MAKE_BOUNDARY, &values, |row| row.get(0).map(Which::Boundary))
        }
    }
}

/// Changes one; `false`: somebody else changed or closed it after `version`.
pub(crate) fn change(
    tx: &mut Writer,
    which: Which,
    version: i64,
    words: &Words,
) -> Result<bool, StoreError> {
    let (name, reason) = (words.name.as_str(), words.reason.as_str());
    let changed = match which {
        Which::Goal(id) => {
            let values = params![id, version, name, reason, words.noticed_by.as_str()];
            tx.run(&CHANGE_GOAL, &values)?
        }
        Which::Boundary(id) => tx.run(&CHANGE_BOUNDARY, &params![id, version, name, reason])?,
    };
    Ok(changed == 1)
}

/// Closes one; `false`: somebody else changed it after `version`.
pub(crate) fn close(
    tx: &mut Writer,
    which: Which,
    version: i64,
    today: Date,
) -> Result<bool, StoreError> {
    let sql = pick(which.kind(), &CLOSE_GOAL, &CLOSE_BOUNDARY);
    Ok(tx.run(sql, &params![number(which), version, today])? == 1)
}

/// Opens a closed one again.
pub(crate) fn reopen(tx: &mut Writer, which: Which) -> Result<(), StoreError> {
    let sql = pick(which.kind(), &REOPEN_GOAL, &REOPEN_BOUNDARY);
    tx.run(sql, &params![number(which)]).map(drop)
}
