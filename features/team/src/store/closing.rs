//! The SQL of closing a team: what still stands in the way, and the days it was closed.

use zwerm_directory::folded;
use zwerm_domain::{Actor, Date, TeamId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    IN_THE_WAY = "SELECT
        (SELECT COUNT(*) FROM membership m JOIN person p ON p.id = m.person_id WHERE m.team_id = t.id AND p.left_on IS NULL),
        (SELECT COUNT(*) FROM team_lead l JOIN person p ON p.id = l.person_id WHERE l.team_id = t.id AND p.left_on IS NULL),
        (SELECT COUNT(*) FROM team c WHERE c.parent_id = t.id AND c.closed_on IS NULL),
        (SELECT COUNT(*) FROM work_role r WHERE r.team_id = t.id AND r.closed_on IS NULL),
        (SELECT COUNT(*) FROM goal g WHERE g.team_id = t.id AND g.closed_on IS NULL)
        + (SELECT COUNT(*) FROM boundary b WHERE b.team_id = t.id AND b.closed_on IS NULL)
        FROM team t WHERE t.id = $1 AND t.organisation_id = $2 AND t.closed_on IS NULL";
    CLOSE = "UPDATE team SET closed_on = $2, version = version + 1 WHERE id = $1 AND closed_on IS NULL";
    REOPEN = "UPDATE team SET closed_on = NULL, version = version + 1 WHERE id = $1 AND closed_on IS NOT NULL";
    CLOSED = "SELECT t.id, t.name, t.closed_on, u.closed_on FROM team t LEFT JOIN team u ON u.id = t.parent_id
        WHERE t.organisation_id = $1 AND t.closed_on IS NOT NULL";
    CLOSED_ONE = "SELECT t.id, t.name, t.closed_on, u.closed_on FROM team t LEFT JOIN team u ON u.id = t.parent_id
        WHERE t.id = $2 AND t.organisation_id = $1 AND t.closed_on IS NOT NULL";
}

/// What still stands in the way of closing a team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct InTheWay {
    pub(crate) people: i64,
    pub(crate) leads: i64,
    pub(crate) teams_below: i64,
    pub(crate) roles: i64,
    /// Goals and boundaries.
    pub(crate) direction: i64,
}

impl InTheWay {
    /// Whether nothing does.
    pub(crate) fn is_nothing(self) -> bool {
        self == InTheWay::default()
    }
}

/// A team that was closed.
#[derive(Clone, Debug)]
pub(crate) struct ClosedTeam {
    pub(crate) id: TeamId,
    pub(crate) name: String,
    pub(crate) closed_on: Date,
    /// The team above it was closed too.
    pub(crate) is_under_closed: bool,
}

/// What stands in the way of closing a team; one that is closed already is absent.
pub(crate) fn in_the_way(
    tx: &mut Reader,
    actor: &Actor,
    team: TeamId,
) -> Result<InTheWay, StoreError> {
    tx.one(&IN_THE_WAY, &params![team, actor.organisation()], |row| {
        Ok(InTheWay {
            people: row.get(0)?,
            leads: row.get(1)?,
            teams_below: row.get(2)?,
            roles: row.get(3)?,
            direction: row.get(4)?,
        })
    })
}

/// Closes a team in which nothing stands in the way.
pub(crate) fn close(tx: &mut Writer, team: TeamId, today: Date) -> Result<(), StoreError> {
    tx.run(&CLOSE, &params![team, today]).map(drop)
}

/// Opens a closed team again.
pub(crate) fn reopen(tx: &mut Writer, team: TeamId) -> Result<(), StoreError> {
    tx.run(&REOPEN, &params![team]).map(drop)
}

fn closed(row: &zwerm_store::Row<'_>) -> Result<ClosedTeam, StoreError> {
    let above: Option<Date> = row.get(3)?;
    Ok(ClosedTeam {
        id: row.get(0)?,
        name: row.get(1)?,
        closed_on: row.get(2)?,
        is_under_closed: above.is_some(),
    })
}

/// Every team that was closed, by name.
pub(crate) fn closed_teams(tx: &mut Reader, actor: &Actor) -> Result<Vec<ClosedTeam>, StoreError> {
    let mut teams = tx.all(&CLOSED, &params![actor.organisation()], closed)?;
    teams.sort_by_cached_key(|team| (folded(&team.name), team.id));
    Ok(teams)
}

/// One of them; a team that is open, or of another organisation, is absent.
pub(crate) fn closed_team(
    tx: &mut Reader,
    actor: &Actor,
    team: TeamId,
) -> Result<ClosedTeam, StoreError> {
    tx.one(&CLOSED_ONE, &params![actor.organisation(), team], closed)
}
