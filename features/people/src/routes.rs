//! The paths of people.

mod details;
mod example;
mod import;
mod keys;
mod leaving;
mod me;
mod newcomer;
mod office;
mod person;
mod plan;
mod scim;
mod search;
mod single;
mod wrong;

pub(crate) use office::words;
use zwerm_domain::Office;
use zwerm_web::{Access, Routes};

const KEEPER: Access = Access::Holds(Office::Administrator);

/// Everybody may look for a colleague; what comes in and who leaves is the administrator's.
pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/people", Access::Person, search::list)
        .get("/people/me", Access::Person, me::show)
        .post("/people/me", Access::Person, me::change)
        .get("/people/offices", Access::Person, office::show)
        .get("/people/new", KEEPER, newcomer::show)
        .post("/people/new", KEEPER, newcomer::add)
        .get("/people/import", KEEPER, import::show)
        .post("/people/import", KEEPER, import::send)
        .get("/people/import/example", KEEPER, example::download)
        .get("/people/import/{import}", KEEPER, plan::show)
        .post("/people/import/{import}/carrying_out", KEEPER, plan::carry_out)
        .get("/people/provider", KEEPER, keys::show)
        .post("/people/provider", KEEPER, keys::make)
        .post("/people/provider/{key}/ending", KEEPER, keys::end)
        .program(scim::PLACE, &scim::ROWS, scim::serve)
        .get("/people/{person}", Access::Person, person::show)
        .get("/people/{person}/details", KEEPER, details::show)
        .post("/people/{person}/details", KEEPER, details::change)
        .get("/people/{person}/offices", Access::Person, office::appointing)
        .post("/people/{person}/office", Access::Person, office::give)
        .post("/people/{person}/office/ending", Access::Person, office::end)
        .get("/people/{person}/leaving", KEEPER, leaving::show)
        .post("/people/{person}/leaving", KEEPER, leaving::note)
        .post("/people/{person}/returning", KEEPER, leaving::take_back)
}
