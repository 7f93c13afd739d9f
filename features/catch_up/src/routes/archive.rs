//! All that was told to the reader, the newest first.

use super::stand;
use crate::{
    store::{self, CatchUp, PAGE},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_store::PairReader;
use zwerm_ui::{Room, Shell, Who, format::Calendar};
use zwerm_web::{Me, Page, Refused, Visit};

#[derive(Template)]
#[template(path = "catch_up_archive.html")]
struct ArchivePage {
    shell: Shell,
    t: &'static L10nLanguage,
    lines: Vec<Line>,
    page: u32,
    has_more: bool,
    may_write: bool,
}

impl ArchivePage {
    /// Where the newer ones are; empty on the first page.
    fn before(&self) -> String {
        if self.page > 1 { format!("/catch_up?page={}", self.page - 1) } else { String::new() }
    }

    /// Where the older ones are; empty on the last page.
    fn after(&self) -> String {
        if self.has_more { format!("/catch_up?page={}", self.page + 1) } else { String::new() }
    }
}

/// A catch-up in the list.
struct Line {
    who: Who,
    about: String,
    it: CatchUp,
}

pub(super) async fn list(visit: Visit) -> Response {
    let page: u32 = visit.query("page").parse().unwrap_or(1).clamp(1, 10_000);
    visit.read_pair(move |tx, me| list_page(tx, me, page)).await
}

fn list_page(tx: &mut PairReader, me: &Me, page: u32) -> Result<Page, Refused> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let mut all = store::archive(tx, &me.actor, page)?;
    let has_more = all.len() > PAGE as usize;
    all.truncate(PAGE as usize);
    let lines = all.into_iter().map(|it| Line {
        who: Who::new(it.person, it.person_name.as_str()),
        about: t.catch_up_about(it.circle.name(&me.organisation), calendar.day(it.written_on)),
        it,
    });
    Page::of(&ArchivePage {
        lines: lines.collect(),
        shell: me.shell(tx, Room::Team, t.catch_up_title())?,
        t,
        page,
        has_more,
        may_write: !stand::circles(tx, me)?.is_empty(),
    })
}
