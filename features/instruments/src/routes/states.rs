//! How a version comes and goes beside its writing: the next draft of what was published, a draft thrown away, a version withdrawn.

use super::one::page;
use crate::{model::draft::Draft, store};
use axum::response::Response;
use zwerm_domain::QuestionnaireId;
use zwerm_instrument::{read_own, write};
use zwerm_web::{Done, IdPath, Post, Refused};

/// Begins the draft of the next version, with the words of the newest; where there is a draft, that one.
pub(super) async fn begin_next(IdPath(id): IdPath<QuestionnaireId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let all = store::versions(tx, &me.actor, id)?;
            if all.iter().all(|it| it.published_on.is_some()) {
                let newest = all.first().map_or(0, |it| it.number);
                let words = store::one(tx, &me.actor, id, newest)?.content;
                let newest_words = read_own(&words).map_err(|_| Refused::NotFound)?;
                let next = write(&Draft::of(&newest_words).instrument(newest + 1));
                store::write(tx, &me.actor, (id, newest + 1), &next, me.today())?;
            }
            Ok(Done::at(format!("/instruments/{id}/edit")))
        },
        move |tx, me, again| page(tx, me, (&id.to_string(), ""), again),
    )
    .await
}

/// Throws the draft away.
pub(super) async fn discard(IdPath(id): IdPath<QuestionnaireId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let draft = store::draft(tx, &me.actor, id)?;
            store::discard(tx, &draft)?;
            let is_first = draft.about.number == 1;
            let at = if is_first { String::new() } else { format!("/{id}") };
            Ok(Done::at(format!("/instruments{at}?done=discarded")))
        },
        move |tx, me, again| page(tx, me, (&id.to_string(), ""), again),
    )
    .await
}

/// Offers the newest published version no longer.
pub(super) async fn withdraw(IdPath(id): IdPath<QuestionnaireId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let all = store::versions(tx, &me.actor, id)?;
            let newest = all.iter().find(|it| it.published_on.is_some());
            let number = newest.ok_or(Refused::NotFound)?.number;
            store::withdraw(tx, &me.actor, (id, number), me.today())?;
            Ok(Done::at(format!("/instruments/{id}?done=withdrawn")))
        },
        move |tx, me, again| page(tx, me, (&id.to_string(), ""), again),
    )
    .await
}
