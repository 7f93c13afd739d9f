//! What the reader is to an owner, and what the forms share: versions, two texts side by side.

use crate::{
    model::{Direction, Owner, Which},
    policy::{Action, Standing, may},
    store,
    text::text,
};
use zwerm_directory as directory;
use zwerm_domain::{BoundaryId, Office, TeamId};
use zwerm_store::{Reader, StoreError};
use zwerm_web::{Me, Refused};

/// Whether the reader may shape what belongs to this team (none: to the whole organisation).
pub(super) fn may_shape(
    tx: &mut Reader,
    me: &Me,
    team: Option<TeamId>,
) -> Result<bool, StoreError> {
    may_do(tx, me, team, Action::ShapeTeam, Action::ShapeOrganisation)
}

/// Whether the reader may do this with what belongs to a team, or that with what belongs to all.
fn may_do(
    tx: &mut Reader,
    me: &Me,
    team: Option<TeamId>,
    of_team: Action,
    of_all: Action,
) -> Result<bool, StoreError> {
    let Some(team) = team else {
        let leads_top_team = directory::leads_top_team(tx, &me.actor)?;
        let standing = Standing { leads_top_team, ..alone(me) };
        return Ok(may(of_all, standing));
    };
    match directory::standing_in(tx, &me.actor, team) {
        Ok(directory::Standing { is_member, is_lead, .. }) => {
            let is_left_behind = directory::is_left_behind(tx, team)?;
            let standing = Standing { is_member, is_lead, is_left_behind, ..alone(me) };
            Ok(may(of_team, standing))
        }
        // a team that was closed: what it left behind can be read
        Err(StoreError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// A boundary, and whether the reader answers for its owner.
pub(super) fn boundary_of(
    tx: &mut Reader,
    me: &Me,
    id: BoundaryId,
) -> Result<(Direction, bool), Refused> {
    let it = store::find(tx, &me.actor, Which::Boundary(id))?;
    let answers = may_do(tx, me, it.owner.team(), Action::AnswerTeam, Action::AnswerOrganisation)?;
    Ok((it, answers))
}

/// Stops who may not do this: for them the form is not there.
pub(super) fn check(tx: &mut Reader, me: &Me, owner: &Owner) -> Result<(), Refused> {
    if may_shape(tx, me, owner.team())? { Ok(()) } else { Err(Refused::NotFound) }
}

/// What the reader is without regard to a team.
pub(super) fn alone(me: &Me) -> Standing {
    Standing { is_administrator: me.actor.holds(Office::Administrator), ..Standing::default() }
}

/// Somebody else changed it meanwhile.
pub(super) fn stale(me: &Me) -> Refused {
    Refused::Stale(zwerm_web::Problems::one("", text(me.language).context_stale()))
}
