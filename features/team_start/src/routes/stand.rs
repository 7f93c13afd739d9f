//! What the reader is to a team: of it, or the page is not there.

use crate::policy::{Action, may};
use zwerm_directory::{self as directory, Standing, Team};
use zwerm_domain::TeamId;
use zwerm_store::{Reader, StoreError};
use zwerm_web::{Me, Refused};

/// The team, for who may do this there; for anybody else it is absent.
pub(super) fn team(tx: &mut Reader, me: &Me, id: TeamId, action: Action) -> Result<Team, Refused> {
    let standing = directory::standing_in(tx, &me.actor, id)?;
    if !may(action, standing) {
        return Err(Refused::NotFound);
    }
    Ok(directory::team(tx, &me.actor, id)?)
}

/// Whether the reader is of a team; of one that was closed nobody is.
pub(super) fn is_of(tx: &mut Reader, me: &Me, id: TeamId) -> Result<bool, StoreError> {
    match directory::standing_in(tx, &me.actor, id) {
        Ok(Standing { is_member, is_lead, .. }) => Ok(is_member || is_lead),
        Err(StoreError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
