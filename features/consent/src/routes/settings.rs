//! Every setting with its changes: who, on which day, why, from what to what. About no person but who changed it.

use crate::{
    model::{Given, lowering::Held},
    store::{self, thresholds},
    text::{L10nLanguage, text},
    wording::{self, Changed},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::Threshold;
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell};
use zwerm_web::{Me, Page, Refused, Visit};

#[derive(Template)]
#[template(path = "consent_settings.html")]
struct SettingsPage {
    shell: Shell,
    t: &'static L10nLanguage,
    thresholds: Vec<Line>,
    changes: Vec<Changed>,
}

/// A threshold with what holds.
struct Line {
    href: String,
    name: String,
    says: String,
    level: i64,
    floor: i64,
    waits: bool,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(page).await
}

fn page(tx: &mut Reader, me: &Me) -> Result<Page, Refused> {
    let t = text(me.language);
    let mut lines = Vec::new();
    for threshold in Threshold::ALL {
        lines.push(line(t, me, threshold, &thresholds::held(tx, &me.actor, threshold)?));
    }
    let mut changes: Vec<Changed> = thresholds::changes(tx, &me.actor)?
        .iter()
        .map(|change| Changed::of_threshold(me, change))
        .collect();
    let answers = store::history(tx, &me.actor)?;
    // Oldest first, so that each finds what stood before it.
    for (at, given) in answers.iter().enumerate() {
        let before = |one: &&Given| one.module == given.module;
        let before = answers[..at].iter().rev().find(before);
        changes.push(Changed::of_module(me, given, before));
    }
    changes.sort_by_key(|change| std::cmp::Reverse(change.on));
    Page::of(&SettingsPage {
        shell: me.shell(tx, Room::Elsewhere, t.settings_title())?,
        t,
        thresholds: lines,
        changes,
    })
}

fn line(t: &L10nLanguage, me: &Me, threshold: Threshold, held: &Held) -> Line {
    let (name, says) = wording::threshold(t, threshold);
    Line {
        href: format!("/consent/thresholds/{}", threshold.code()),
        name,
        says,
        level: held.level.number(),
        floor: threshold.floor().number(),
        waits: held.waiting(me.today()).is_some(),
    }
}
