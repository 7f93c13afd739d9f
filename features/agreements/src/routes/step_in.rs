//! *Ik grijp in*, and giving it back.

use super::{back, pages::show_page};
use crate::{model::TypedStepIn, moves};
use axum::response::Response;
use zwerm_domain::AgreementId;
use zwerm_web::{IdPath, Post};

pub(super) async fn step_in(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let typed = TypedStepIn {
                boundary: form.get("boundary"),
                other_boundary: form.get("other_boundary"),
                why: form.get("why"),
                gives_back: form.get("gives_back"),
                until: form.get("until"),
            };
            moves::step_in(tx, me, id, &typed)?;
            Ok(back(id, "stepped_in"))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn give_back(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            moves::give_back(tx, me, id)?;
            Ok(back(id, "given_back"))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}
