//! The paths of questionnaires: which there are, one with all it asks, a try without sending anything, and the file.

mod list;
mod one;
mod preview;

use crate::text::text;
use zwerm_web::{Access::Person, Me, Place, Routes};

pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/instruments", Person, list::show)
        .get("/instruments/{instrument}", Person, one::show)
        .get("/instruments/{instrument}/file", Person, one::file)
        .get("/instruments/{instrument}/preview", Person, preview::show)
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    vec![Place::new("/instruments", "list-checks", text(me.language).instruments_title())]
}
