//! The paths of people.

mod example;
mod form;
mod import;
mod leaving;
mod me;
mod person;
mod plan;
mod search;
mod wrong;

use zwerm_domain::Office;
use zwerm_web::{Access, Routes};

const KEEPER: Access = Access::Holds(Office::Administrator);

/// Everybody may look for a colleague; what comes in and who leaves is the administrator's.
pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/people", Access::Person, search::list)
        .get("/people/me", Access::Person, me::show)
        .post("/people/me", Access::Person, me::change)
        .get("/people/import", KEEPER, import::show)
        .post("/people/import", KEEPER, import::send)
        .get("/people/import/example", KEEPER, example::download)
        .get("/people/import/{import}", KEEPER, plan::show)
        .post("/people/import/{import}/carrying_out", KEEPER, plan::carry_out)
        .get("/people/{person}", Access::Person, person::show)
        .get("/people/{person}/leaving", KEEPER, leaving::show)
        .post("/people/{person}/leaving", KEEPER, leaving::note)
        .post("/people/{person}/returning", KEEPER, leaving::take_back)
}
