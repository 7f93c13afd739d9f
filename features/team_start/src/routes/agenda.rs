//! Putting something on the agenda, ticking it, moving it.

use super::{stand, start};
use crate::{
    model::{ItemId, ItemMove, monday, next_monday},
    policy::Action,
    store::agenda,
    text::text,
};
use axum::response::Response;
use zwerm_domain::{
    TeamId,
    text::{LINE, needed_line, one_line},
};
use zwerm_web::{Done, IdPath, Post, Problems, Refused, text_problem};

/// Longest line under an item.
const SAYS: usize = 300;

pub(super) async fn add(IdPath(id): IdPath<TeamId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            stand::team(tx, me, id, Action::Meet)?;
            let mut problems = Problems::default();
            let said = |problem| text_problem(problem, me.language);
            let title = problems.keep("title", needed_line(form.get("title"), LINE).map_err(said));
            let says = problems.keep("says", one_line(form.get("says"), SAYS).map_err(said));
            if agenda::open_count(tx, id)? >= agenda::MOST {
                problems.add("title", text(me.language).start_agenda_full());
            }
            let (title, says) = problems.none_or((title, says))?;
            let today = me.today();
            let is_later = form.get("when") == "next_week";
            let week = if is_later { next_monday(today) } else { monday(today) };
            agenda::add(tx, &me.actor, id, week, &title, &says)?;
            Ok(Done::at(format!("/team/{id}/start?done=added#agenda")))
        },
        move |tx, me, again| start::page(tx, me, id, again),
    )
    .await
}

pub(super) async fn make(IdPath((id, item)): IdPath<(TeamId, ItemId)>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            stand::team(tx, me, id, Action::Meet)?;
            let what = ItemMove::from_code(form.get("do")).ok_or(Refused::NotFound)?;
            agenda::make(tx, &me.actor, id, item, what, me.today())?;
            let done = match what {
                ItemMove::Up | ItemMove::Down => {
                    return Ok(Done::at(format!("/team/{id}/start#agenda")));
                }
                ItemMove::Done => "dealt_with",
                ItemMove::Again => "again",
                ItemMove::NextWeek | ItemMove::ThisWeek => "moved",
                ItemMove::Away => "away",
            };
            Ok(Done::at(format!("/team/{id}/start?done={done}#agenda")))
        },
        move |tx, me, again| start::page(tx, me, id, again),
    )
    .await
}
