//! The templates one can use, and the six to begin with.

use super::may_shape;
use crate::{
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Template as One};
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell};
use zwerm_web::{Again, Done, Me, Page, Post, Refused, Visit};

#[derive(Template)]
#[template(path = "templates.html")]
struct ListPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    open: Vec<One>,
    closed: Vec<One>,
    /// Whether the six to begin with are offered.
    offers_starters: bool,
}

impl ListPage {
    fn owner<'a>(&'a self, one: &'a One) -> &'a str {
        one.team.as_ref().map_or(self.shell.organisation.as_str(), |(_, name)| name)
    }
}

pub(super) async fn list(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::default())).await
}

/// Sets out the six, once.
pub(super) async fn set_out(post: Post) -> Response {
    post.send(
        |tx, me, _| {
            if store::count_for_all(tx, &me.actor)? == 0 {
                for words in directory::starters(me.language) {
                    store::make(tx, &me.actor, None, &words, me.today())?;
                }
            }
            Ok(Done::at("/templates?done=set_out"))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let all = directory::templates(tx, &me.actor)?;
    let offers_starters = may_shape(tx, me, None)? && store::count_for_all(tx, &me.actor)? == 0;
    let (open, closed) = all.into_iter().partition(|one| one.closed_on.is_none());
    let mut shell = me.shell(tx, Room::Agreements, t.templates_title())?;
    shell.done = (me.done() == "set_out").then(|| t.templates_done_set_out());
    let fields = again.fields.clone();
    Page::of(&ListPage { shell, t, fields, open, closed, offers_starters })
}
