//! The waves there are.

use super::{mirror, watches};
use crate::{
    model::{Wave, stage::Stage},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::Office;
use zwerm_ui::{Room, Shell, format::Calendar};
use zwerm_web::{Page, Visit};

/// A wave in the list.
struct Line {
    wave: Wave,
    stage: String,
    days: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "waves.html")]
struct ListPage {
    shell: Shell,
    t: &'static L10nLanguage,
    lines: Vec<Line>,
    may_make: bool,
    watches: bool,
    may_mirror: bool,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit
        .read(|tx, me| {
            let t = text(me.language);
            let calendar = Calendar { language: me.language, today: me.today() };
            let line = |wave: Wave| {
                let stage = wave.stage(me.today());
                Line {
                    stage: t.waves_stage(stage_code(stage)),
                    days: days(t, &wave, stage, calendar),
                    tone: if stage == Stage::Open { "sun" } else { "" },
                    wave,
                }
            };
            let watches = watches(tx, me)?;
            // Of a mirror nobody knows but its leader, who is asked, and who watches.
            let mut waves = store::mirrors(tx, &me.actor, watches)?;
            waves.extend(store::waves(tx, &me.actor)?);
            waves.sort_by_key(|it| std::cmp::Reverse(it.id));
            let lines = waves.into_iter().map(line).collect();
            let may_mirror = mirror::leads(tx, me)?;
            let shell = me.shell(tx, Room::Elsewhere, t.waves_title())?;
            let may_make = me.actor.holds(Office::CultureCoordinator);
            Page::of(&ListPage { shell, t, lines, may_make, watches, may_mirror })
        })
        .await
}

/// From when until when one can answer; or could.
pub(super) fn days(t: &L10nLanguage, wave: &Wave, stage: Stage, calendar: Calendar) -> String {
    let (from, until) = (calendar.day(wave.answer_on), calendar.day(wave.close_on));
    match stage {
        Stage::Counting | Stage::Opened => t.waves_days_over(from, until),
        Stage::Withdrawn | Stage::Lapsed => t.waves_days_none(from, until),
        _ => t.waves_days(from, until),
    }
}

/// The word of a stage in texts.
pub(super) fn stage_code(stage: Stage) -> &'static str {
    match stage {
        Stage::Made => "made",
        Stage::Preparing => "preparing",
        Stage::Prepared => "prepared",
        Stage::Lapsed => "lapsed",
        Stage::Collecting => "collecting",
        Stage::Open => "open",
        Stage::Counting => "counting",
        Stage::Opened => "opened",
        Stage::Withdrawn => "withdrawn",
    }
}
