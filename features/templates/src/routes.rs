//! The paths of templates.

mod form;
mod list;
mod show;

use crate::policy::{Action, Standing, may};
use zwerm_directory::{self as directory};
use zwerm_domain::{Office, TeamId};
use zwerm_store::{Reader, StoreError};
use zwerm_web::{Access, Me, Routes};

pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/templates", Access::Person, list::list)
        .post("/templates", Access::Person, form::make)
        .get("/templates/new", Access::Person, form::new)
        .post("/templates/starters", Access::Holds(Office::Administrator), list::set_out)
        .get("/templates/{template}", Access::Person, show::show)
        .post("/templates/{template}", Access::Person, form::change)
        .get("/templates/{template}/edit", Access::Person, form::edit)
        .post("/templates/{template}/closing", Access::Person, show::close)
        .post("/templates/{template}/reopening", Access::Person, show::reopen)
}

/// Whether the reader may shape what belongs to this team (none: what is for all).
fn may_shape(tx: &mut Reader, me: &Me, team: Option<TeamId>) -> Result<bool, StoreError> {
    let is_administrator = me.actor.holds(Office::Administrator);
    let Some(team) = team else {
        let standing = Standing { is_administrator, ..Standing::default() };
        return Ok(may(Action::ShapeForAll, standing));
    };
    match directory::standing_in(tx, &me.actor, team) {
        Ok(it) => {
            let is_of_team = it.is_member || it.is_lead;
            Ok(may(Action::ShapeTeam, Standing { is_of_team, is_administrator }))
        }
        Err(StoreError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
