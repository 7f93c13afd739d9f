//! The paths of habits, experiments and parallel processes.

mod form;
pub(crate) mod line;
mod list;
mod one;
pub(crate) mod parallel;
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
        .get("/habits/team/{team}/parallel", Person, parallel::list)
        .post("/habits/team/{team}/parallel", Person, parallel::begin)
        .get("/habits/team/{team}/parallel/new", Person, parallel::new)
        .get("/habits/parallel/{parallel_process}", Person, parallel::show)
        .post("/habits/parallel/{parallel_process}/board", Person, parallel::board)
        .post("/habits/parallel/{parallel_process}/ending", Person, parallel::end)
        .get("/habits/{team_choice}", Person, one::show)
        .post("/habits/{team_choice}", Person, one::change)
        .post("/habits/{team_choice}/weeks", Person, weeks::tick)
        .post("/habits/{team_choice}/ending", Person, one::end)
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    vec![Place::new("/habits", "sprout", text(me.language).habits_title())]
}
