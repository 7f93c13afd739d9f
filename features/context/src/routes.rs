//! The paths of the context: overviews, goals and boundaries (alike), kinds of work.

mod boundary_part;
mod direction;
mod direction_form;
mod goal_part;
mod kind;
mod kinds;
mod overview;
mod question;
mod question_form;
mod stand;

use crate::model::{Kind, Which};
use zwerm_domain::{BoundaryId, GoalId, Office};
use zwerm_web::{Access, IdPath, Post, Routes, Visit};

const ADMINISTRATOR: Access = Access::Holds(Office::Administrator);

pub(crate) fn routes(r: Routes) -> Routes {
    let r = r
        .get("/context", Access::Person, overview::mine)
        .get("/context/team/{team}", Access::Person, overview::team)
        .get("/context/kinds", Access::Person, kinds::list)
        .post("/context/kinds", ADMINISTRATOR, kinds::add)
        .get("/context/kinds/{kind}", Access::Person, kind::show)
        .get("/context/kinds/{kind}/edit", ADMINISTRATOR, kinds::edit)
        .post("/context/kinds/{kind}", ADMINISTRATOR, kinds::rename)
        .post("/context/kinds/{kind}/closing", ADMINISTRATOR, kinds::close)
        .post("/context/kinds/{kind}/reopening", ADMINISTRATOR, kinds::reopen);
    chafes(boundaries(goals(r)))
}

fn chafes(r: Routes) -> Routes {
    use Access::Person;
    r.get("/context/boundaries/{boundary}/questions/new", Person, question_form::new)
        .post("/context/boundaries/{boundary}/questions", Person, question_form::ask)
        .get("/context/boundaries/{boundary}/questions/{question}", Person, question::show)
        .post(
            "/context/boundaries/{boundary}/questions/{question}/answer",
            Person,
            question::answer,
        )
        .post(
            "/context/boundaries/{boundary}/questions/{question}/taking_back",
            Person,
            question::take_back,
        )
}

type OfGoal = IdPath<GoalId>;
type OfBoundary = IdPath<BoundaryId>;

fn goals(r: Routes) -> Routes {
    use Access::Person;
    let which = |IdPath(id): OfGoal| Which::Goal(id);
    r.get("/context/goals/new", Person, |v: Visit| direction_form::new(v, Kind::Goal))
        .post("/context/goals", Person, |p: Post| direction_form::make(p, Kind::Goal))
        .get("/context/goals/{goal}", Person, move |id: OfGoal, v: Visit| {
            direction::show(v, which(id))
        })
        .get("/context/goals/{goal}/edit", Person, move |id: OfGoal, v: Visit| {
            direction_form::edit(v, which(id))
        })
        .post("/context/goals/{goal}", Person, move |id: OfGoal, p: Post| {
            direction_form::change(p, which(id))
        })
        .post("/context/goals/{goal}/contribution", Person, goal_part::contribute)
        .post("/context/goals/{goal}/contribution/taking_back", Person, goal_part::take_back)
        .post("/context/goals/{goal}/closing", Person, move |id: OfGoal, p: Post| {
            direction::close(p, which(id))
        })
        .post("/context/goals/{goal}/reopening", Person, move |id: OfGoal, p: Post| {
            direction::reopen(p, which(id))
        })
}

fn boundaries(r: Routes) -> Routes {
    use Access::Person;
    let which = |IdPath(id): OfBoundary| Which::Boundary(id);
    r.get("/context/boundaries/new", Person, |v: Visit| direction_form::new(v, Kind::Boundary))
        .post("/context/boundaries", Person, |p: Post| direction_form::make(p, Kind::Boundary))
        .get("/context/boundaries/{boundary}", Person, move |id: OfBoundary, v: Visit| {
            direction::show(v, which(id))
        })
        .get("/context/boundaries/{boundary}/edit", Person, move |id: OfBoundary, v: Visit| {
            direction_form::edit(v, which(id))
        })
        .post("/context/boundaries/{boundary}", Person, move |id: OfBoundary, p: Post| {
            direction_form::change(p, which(id))
        })
        .post("/context/boundaries/{boundary}/closing", Person, move |id: OfBoundary, p: Post| {
            direction::close(p, which(id))
        })
        .post("/context/boundaries/{boundary}/reopening", Person, move |id: OfBoundary, p: Post| {
            direction::reopen(p, which(id))
        })
}
