//! The paths of lessons.

mod form;
mod list;
mod names;
mod show;

use zwerm_web::{Access::Person, Routes};

pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/lessons", Person, list::list)
        .post("/lessons", Person, form::draw)
        .get("/lessons/new", Person, form::new)
        .get("/lessons/{lesson}", Person, show::show)
        .post("/lessons/{lesson}", Person, form::change)
        .get("/lessons/{lesson}/edit", Person, form::edit)
        // What is one's own can be taken away at any time.
        .part_of(None)
        .post("/lessons/{lesson}/removal", Person, show::remove)
}
