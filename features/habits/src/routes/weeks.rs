//! The team says, together, whether it did its habit in a week.

use super::{one, stand};
use crate::{
    model::{Did, may_tick},
    policy::Action,
    store,
    text::text,
};
use axum::response::Response;
use zwerm_domain::{TeamChoiceId, TeamId};
use zwerm_web::{Done, IdPath, Post, Problems, Refused};

pub(super) async fn tick(IdPath(id): IdPath<TeamChoiceId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let (it, team) = stand::choice(tx, me, id, Action::Tick)?;
            let did = Did::from_code(form.get("did")).ok_or(Refused::NotFound)?;
            let week = form.date("week").ok().flatten().ok_or(Refused::NotFound)?;
            if !it.kind.is_habit() {
                return Err(Refused::NotFound);
            }
            if it.ended.is_some() || !may_tick(week, it.begun_on, me.today()) {
                let late = text(me.language).habits_too_late();
                return Err(Refused::Stale(Problems::one("", late)));
            }
            store::tick(tx, &it, week, did)?;
            Ok(Done::at(back(form.get("from"), team.id, id)))
        },
        move |tx, me, again| one::page(tx, me, id, again),
    )
    .await
}

/// Back to where one came from: the team start, the list, or its own page.
fn back(from: &str, team: TeamId, id: TeamChoiceId) -> String {
    match from {
        "start" => format!("/team/{team}/start?done=ticked#habits"),
        "list" => format!("/habits/team/{team}?done=ticked"),
        _ => format!("/habits/{id}?done=ticked"),
    }
}
