//! One lesson, for its author and for whom it is shared with; its author takes it away.

use crate::{
    model::Circle,
    store::{self, Lesson},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::LessonId;
use zwerm_store::PairReader;
use zwerm_ui::{Room, Shell, Who, format::Calendar};
use zwerm_web::{Done, IdPath, Me, Page, Post, Refused, Visit};

#[derive(Template)]
#[template(path = "lesson_show.html")]
struct ShowPage {
    shell: Shell,
    t: &'static L10nLanguage,
    it: Lesson,
    who: Who,
    says: String,
    seen_by: String,
    is_mine: bool,
    /// Whether the reader is of the agreement it was drawn from.
    is_party: bool,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<LessonId>) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, id)).await
}

pub(super) async fn remove(IdPath(id): IdPath<LessonId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            if !store::is_mine(tx, &me.actor, id)? {
                return Err(Refused::NotFound);
            }
            store::remove(tx, &me.actor, id)?;
            Ok(Done::at("/lessons?done=removed"))
        },
        move |tx, me, _| page(tx, me, id),
    )
    .await
}

fn page(tx: &mut PairReader, me: &Me, id: LessonId) -> Result<Page, Refused> {
    let t = text(me.language);
    let it = store::one(tx, &me.actor, id)?;
    let is_mine = it.author == me.id();
    let calendar = Calendar { language: me.language, today: me.today() };
    let title = crate::search::name(&it.words);
    let mut shell = me.shell(tx, Room::Agreements, title)?;
    shell.done = match me.done() {
        "drawn" => Some(t.lessons_done_drawn()),
        "changed" => Some(t.lessons_done_changed()),
        _ => None,
    };
    Page::of(&ShowPage {
        shell,
        t,
        who: Who::new(it.author, it.author_name.as_str()),
        says: t.lessons_drawn_on(calendar.day(it.drawn_on)),
        seen_by: match (it.circle, &it.team) {
            (Circle::Nobody, _) => t.lessons_nobody(),
            (Circle::Team, Some((_, name))) => t.lessons_seen_team(name.as_str()),
            (Circle::Team, None) | (Circle::Organisation, _) => {
                t.lessons_all(me.organisation.as_str())
            }
        },
        is_mine,
        is_party: store::is_party(tx, &me.actor, it.agreement)?,
        it,
    })
}
