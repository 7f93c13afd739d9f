//! *Wie helpt?*: a page with what colleagues ask, and one tap to offer help.

use super::back;
use crate::{moves, store::help, text::text, view, view::help::HelpPage};
use axum::response::Response;
use zwerm_domain::{AgreementId, HelpRequestId};
use zwerm_store::Reader;
use zwerm_ui::Room;
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Refused, Visit};

pub(super) async fn list(visit: Visit) -> Response {
    visit.read(move |tx, me| list_page(tx, me, &Again::default())).await
}

fn list_page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let mut shell = me.shell(tx, Room::Agreements, text(me.language).help_title())?;
    shell.done = view::done(me.language, me.done());
    Page::of(&HelpPage::new(me, shell, &help::shown(tx, &me.actor)?, again))
}

pub(super) async fn offer(IdPath(id): IdPath<HelpRequestId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            moves::offer_help(tx, me, id)?;
            Ok(Done::at("/agreements/help?done=help_offered"))
        },
        move |tx, me, again| list_page(tx, me, again),
    )
    .await
}

pub(super) async fn end_offer(IdPath(id): IdPath<HelpRequestId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            moves::end_offer(tx, me, id)?;
            Ok(Done::at("/agreements/help?done=help_offer_ended"))
        },
        move |tx, me, again| list_page(tx, me, again),
    )
    .await
}

pub(super) async fn end(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            moves::end_help(tx, me, id)?;
            Ok(back(id, "help_ended"))
        },
        move |tx, me, again| super::pages::show_page(tx, me, id, again),
    )
    .await
}
