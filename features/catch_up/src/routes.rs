//! The paths of Bijpraten.

mod archive;
mod show;
pub(crate) mod stand;
mod write;

use zwerm_web::{Access, Routes};

/// Everybody who is signed in; whom a catch-up is for is the policy's.
pub(crate) fn routes(r: Routes) -> Routes {
    use Access::Person;
    r.get("/catch_up", Person, archive::list)
        .post("/catch_up", Person, write::make)
        .get("/catch_up/new", Person, write::new)
        .get("/catch_up/{catch_up}", Person, show::show)
        .post("/catch_up/{catch_up}/questions", Person, show::ask)
        .post("/catch_up/{catch_up}/questions/{question}/answer", Person, show::answer)
        .post("/catch_up/{catch_up}/putting_away", Person, show::put_away)
}
