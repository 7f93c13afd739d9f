//! The paths of habits and experiments.

mod form;
pub(crate) mod line;
mod list;
mod one;
mod stand;
mod weeks;

use crate::text::text;
use zwerm_web::{Access, Me, Place, Routes};

/// Everybody who is signed in may ask; only who is of the team finds something.
pub(crate) fn routes(r: Routes) -> Routes {
    use Access::Person;
    r.get("/habits", Person, list::mine)
        .get("/habits/team/{team}", Person, list::show)
        .post("/habits/team/{team}", Person, form::make)
        .get("/habits/team/{team}/new", Person, form::new_habit)
        .get("/habits/team/{team}/experiments/new", Person, form::new_experiment)
        .get("/habits/{team_choice}", Person, one::show)
        .post("/habits/{team_choice}", Person, one::change)
        .post("/habits/{team_choice}/weeks", Person, weeks::tick)
        .post("/habits/{team_choice}/ending", Person, one::end)
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    vec![Place::new("/habits", "sprout", text(me.language).habits_title())]
}
