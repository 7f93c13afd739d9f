//! The paths of questionnaires: which there are, one with all it asks, a try without sending anything, and the file; and for culture
//! coordinators: begin one, bring one, change its draft, publish, withdraw.

mod edit;
mod form;
mod list;
mod new;
mod one;
mod preview;
mod source;
mod states;

use crate::{
    policy::{Action, may},
    text::text,
};
use zwerm_domain::Office;
use zwerm_web::{
    Access::{self, Person},
    Me, Place, Routes,
};

/// Who keeps an organisation's own questionnaires.
const KEEPER: Access = Access::Holds(Office::CultureCoordinator);

pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/instruments", Person, list::show)
        .post("/instruments", KEEPER, new::make)
        .get("/instruments/new", KEEPER, new::show)
        .get("/instruments/example", KEEPER, new::example)
        .post("/instruments/import", KEEPER, new::import)
        .get("/instruments/{instrument}", Person, one::show)
        .post("/instruments/{instrument}", KEEPER, edit::change)
        .get("/instruments/{instrument}/file", Person, one::file)
        .get("/instruments/{instrument}/preview", Person, preview::show)
        .get("/instruments/{instrument}/edit", KEEPER, edit::show)
        .post("/instruments/{instrument}/draft", KEEPER, states::begin_next)
        .post("/instruments/{instrument}/discarding", KEEPER, states::discard)
        .post("/instruments/{instrument}/withdrawal", KEEPER, states::withdraw)
}

/// Whether somebody writes the organisation's own.
fn keeps(me: &Me) -> bool {
    may(Action::Write, me.actor.offices())
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    let t = text(me.language);
    let mut places = vec![Place::new("/instruments", "list-checks", t.instruments_title())];
    if keeps(me) {
        places.push(Place::new("/instruments/new", "plus", t.instruments_new()));
    }
    places
}
