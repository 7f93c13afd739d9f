//! The paths of the room Team, and the pages of one team.

mod all;
mod closing;
mod form;
mod head;
mod purpose;
mod role;
mod role_form;
mod roles;
mod team;

use zwerm_domain::Office;
use zwerm_web::{Access, Routes};

const KEEPER: Access = Access::Holds(Office::Administrator);

/// Everybody who is signed in may look; what one may change is the policy's.
pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/team", Access::Person, team::mine)
        .get("/team/all", Access::Person, all::all)
        .get("/team/{team}", Access::Person, team::show)
        .get("/team/{team}/purpose", Access::Person, purpose::edit)
        .post("/team/{team}/purpose", Access::Person, purpose::change)
        .get("/team/{team}/closing", KEEPER, closing::show)
        .post("/team/{team}/closing", KEEPER, closing::close)
        .post("/team/{team}/reopening", KEEPER, closing::reopen)
        .get("/team/{team}/roles", Access::Person, roles::list)
        .post("/team/{team}/roles", Access::Person, role_form::make)
        .get("/team/{team}/roles/new", Access::Person, role_form::new)
        .get("/team/{team}/roles/{role}", Access::Person, role::show)
        .post("/team/{team}/roles/{role}", Access::Person, role_form::change)
        .get("/team/{team}/roles/{role}/edit", Access::Person, role_form::edit)
        .post("/team/{team}/roles/{role}/holders", Access::Person, role::fill)
        .post("/team/{team}/roles/{role}/handing_back", Access::Person, role::hand_back)
        .post("/team/{team}/roles/{role}/closing", Access::Person, role::close)
        .post("/team/{team}/roles/{role}/reopening", Access::Person, role::reopen)
}
