//! Lessons: one's own, and what is shared with one. Never counted, never by person.

use crate::{
    store::{self, Lesson},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_store::PairReader;
use zwerm_ui::{Room, Shell};
use zwerm_web::{Me, Page, Refused, Visit};

/// Lessons of each kind on one page.
const PAGE: u32 = 30;

#[derive(Template)]
#[template(path = "lessons.html")]
struct ListPage {
    shell: Shell,
    t: &'static L10nLanguage,
    mine: Vec<Lesson>,
    team: Vec<Lesson>,
    all: Vec<Lesson>,
    is_further: bool,
    /// Where older ones stand; may be empty.
    older: String,
}

impl ListPage {
    fn name(&self, lesson: &Lesson) -> String {
        crate::search::name(&lesson.words)
    }

    fn is_empty(&self) -> bool {
        self.mine.is_empty() && self.team.is_empty() && self.all.is_empty()
    }
}

pub(super) async fn list(visit: Visit) -> Response {
    let before: Option<i64> = visit.query("before").parse().ok();
    visit.read_pair(move |tx, me| page(tx, me, before)).await
}

fn page(tx: &mut PairReader, me: &Me, before: Option<i64>) -> Result<Page, Refused> {
    let t = text(me.language);
    let (mut mine, mut team) = (Vec::new(), Vec::new());
    if before.is_none() {
        mine = store::mine(tx, &me.actor, PAGE * 4)?;
        team = store::of_my_teams(tx, &me.actor, PAGE)?;
    }
    let mut all = store::of_all(tx, &me.actor, before.unwrap_or(i64::MAX), PAGE + 1)?;
    let has_more = all.len() > PAGE as usize;
    all.truncate(PAGE as usize);
    let last = all.last().filter(|_| has_more);
    let older = last.map_or(String::new(), |lesson| format!("/lessons?before={}", lesson.id));
    let mut shell = me.shell(tx, Room::Agreements, t.lessons_title())?;
    shell.done = (me.done() == "removed").then(|| t.lessons_done_removed());
    Page::of(&ListPage { shell, t, mine, team, all, is_further: before.is_some(), older })
}
