//! The paths of the team start, all below a team's own address.

mod agenda;
mod ask;
mod ask_form;
mod ask_view;
mod figure;
mod figures;
mod stand;
mod start;
mod values;

use zwerm_web::{Access, Routes};

/// Everybody who is signed in may ask; only who is of the team finds something.
pub(crate) fn routes(r: Routes) -> Routes {
    use Access::Person;
    let r = r
        .get("/team/{team}/start", Person, start::show)
        .post("/team/{team}/agenda", Person, agenda::add)
        .post("/team/{team}/agenda/{item}", Person, agenda::make)
        .get("/team/{team}/asks/new", Person, ask_form::new)
        .post("/team/{team}/asks", Person, ask_form::make)
        .get("/team/{team}/asks/{ask}", Person, ask::show)
        .post("/team/{team}/asks/{ask}", Person, ask::make);
    r.get("/team/{team}/figures", Person, figures::list)
        .post("/team/{team}/figures", Person, figures::make)
        .post("/team/{team}/figures/values", Person, values::fill_in)
        .get("/team/{team}/figures/{figure}", Person, figure::show)
        .post("/team/{team}/figures/{figure}", Person, figure::change)
        .post("/team/{team}/figures/{figure}/closing", Person, figure::close)
        .post("/team/{team}/figures/{figure}/reopening", Person, figure::reopen)
        .post("/team/{team}/figures/{figure}/measure", Person, figure::measure)
        .post("/team/{team}/figures/{figure}/weeks", Person, figure::mend)
}
