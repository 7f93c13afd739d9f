//! The paths of the hall. The screen is for who is signed in; who answers needs no account, only the code.

mod cards;
mod outcome;
mod overview;
mod phone;
mod screen;
mod seat;
mod words;

use crate::text::text;
use zwerm_web::{
    Access::{Everyone, Person},
    Me, Place, Routes,
};

pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/hall", Everyone, overview::show)
        .post("/hall", Person, overview::open)
        .post("/hall/entrance", Everyone, overview::enter)
        .get("/hall/cards", Person, cards::show)
        .get("/hall/{code}", Everyone, phone::show)
        .post("/hall/{code}", Everyone, phone::answer)
        .get("/hall/{code}/screen", Person, screen::show)
        .get("/hall/{code}/count", Person, screen::count)
        .post("/hall/{code}/picture", Person, screen::make_picture)
        .post("/hall/{code}/outcome", Person, outcome::write)
        .get("/hall/{code}/card", Person, outcome::card)
        .post("/hall/{code}/closing", Person, outcome::close)
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    let t = text(me.language);
    vec![
        Place::new("/hall", "megaphone", t.hall_title()),
        Place::new("/hall", "users-round", t.hall_round()),
    ]
}
