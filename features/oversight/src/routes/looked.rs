//! *Wie keek er?*: what others opened, changed or exported about the reader; calm, also when nobody did.

use crate::{
    text::{L10nLanguage, text},
    wording,
};
use askama::Template;
use axum::response::Response;
use zwerm_access_log::about;
use zwerm_ui::{Room, Shell, format::Calendar};
use zwerm_web::{Page, Visit};

/// Most lines on the page.
const MOST: u32 = 200;

#[derive(Template)]
#[template(path = "oversight_looked.html")]
struct LookedPage {
    shell: Shell,
    t: &'static L10nLanguage,
    days: Vec<DayOf>,
    is_cut: bool,
}

/// A day, and what was done on it.
struct DayOf {
    day: String,
    lines: Vec<String>,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit
        .read(|tx, me| {
            let t = text(me.language);
            let calendar = Calendar { language: me.language, today: me.today() };
            let lines = about(tx, &me.actor, MOST)?;
            let is_cut = lines.len() >= MOST as usize;
            let mut days: Vec<DayOf> = Vec::new();
            let mut last = None;
            for line in &lines {
                if last.replace(line.on) != Some(line.on) {
                    days.push(DayOf { day: calendar.day(line.on), lines: Vec::new() });
                }
                if let Some(day) = days.last_mut() {
                    day.lines.push(wording::line(t, line));
                }
            }
            let shell = me.shell(tx, Room::Elsewhere, t.oversight_looked_title())?;
            Page::of(&LookedPage { shell, t, days, is_cut })
        })
        .await
}
