//! Support that is asked of a team or role outside an agreement: one page, and its answer.

use crate::{moves, store::support, text::text, view, view::support::SupportPage};
use axum::response::Response;
use zwerm_domain::NeedId;
use zwerm_promise::support::Answer;
use zwerm_store::PairReader;
use zwerm_ui::Room;
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit};

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<NeedId>) -> Response {
    visit.read_pair(move |tx, me| show_page(tx, me, id, &Again::default())).await
}

fn show_page(tx: &mut PairReader, me: &Me, id: NeedId, again: &Again) -> Result<Page, Refused> {
    let asked = support::one(tx, &me.actor, id)?;
    let mut shell = me.shell(tx, Room::Agreements, text(me.language).support_title())?;
    shell.done = view::done(me.language, me.done());
    Page::of(&SupportPage::new(me, shell, &asked, again))
}

pub(super) async fn answer(IdPath(id): IdPath<NeedId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let answer = Answer::from_code(form.get("answer"));
            let answer = answer
                .ok_or_else(|| Problems::one("answer", text(me.language).agreements_choose()))?;
            moves::answer_support(tx, me, id, answer)?;
            Ok(Done::at(format!("/agreements/support/{id}?done=support")))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}
