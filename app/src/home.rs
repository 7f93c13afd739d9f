//! Vandaag: one true sentence, what waits for you, what you agreed, this week, and the flock.

use crate::text::{L10nLanguage, text};
use askama::Template;
use axum::response::Response;
use jiff::ToSpan;
use std::collections::BTreeSet;
use zwerm_domain::{Date, Module, PersonId, Quarter};
use zwerm_store::PairReader;
use zwerm_ui::{Room, Shell, charts, format, part};
use zwerm_web::{Access, Feature, HomePart, Me, Page, Refused, Routes, Start, Visit};

/// Vandaag.
pub const fn feature() -> Feature {
    Feature::new("home", routes)
}

fn routes(routes: Routes) -> Routes {
    routes.get("/", Access::Person, show)
}

#[derive(Template)]
#[template(path = "today.html")]
struct Today {
    shell: Shell,
    text: &'static L10nLanguage,
    day: String,
    greeting: String,
    sentence: String,
    flock: charts::Chart,
    notices: Vec<String>,
    waits: Vec<String>,
    sections: Vec<String>,
    begin: Vec<Start>,
    week: Vec<part::WeekItem>,
}

async fn show(visit: Visit) -> Response {
    visit.glance_pair(page).await
}

fn page(tx: &mut PairReader, me: &Me) -> Result<Page, Refused> {
    let mut whole = HomePart::default();
    let mut sections = Vec::new();
    for part in me.features().filter_map(|feature| feature.home) {
        let mut part = part(tx, me)?;
        whole.waits.append(&mut part.waits);
        whole.week.append(&mut part.week);
        whole.begin.append(&mut part.begin);
        whole.has_begun |= part.has_begun;
        whole.flock = whole.flock.or(part.flock);
        sections.extend((!part.section.is_empty()).then_some(part.section));
    }
    let mut notices = Vec::new();
    for notice in me.features().filter_map(|feature| feature.notice) {
        notices.push(notice(tx, me)?);
    }
    let (text, today) = (text(me.language), me.today());
    let people: BTreeSet<PersonId> = whole.waits.iter().filter_map(|waits| waits.person).collect();
    let count = whole.waits.iter().filter(|waits| waits.person.is_some()).count();
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let mut shell = me.shell_with(count, Room::Today, text.today_title());
    shell.is_room_start = true;
    let greeting = shell.greeting(me.hour());
    Page::of(&Today {
        shell,
        text,
        day: format::capitalised(&format::Calendar { language: me.language, today }.long(today)),
        greeting: text.today_hello(greeting.as_str(), format::first_name(&me.name)),
        sentence: sentence(text, me, people.len(), whole.has_begun),
        flock: charts::flock(
            me.language,
            &Quarter::of(today).to_string(),
            whole.flock.unwrap_or(0),
        ),
        notices,
        waits: whole.waits.into_iter().map(|waits| waits.html).collect(),
        sections,
        begin: whole.begin,
        week: week(whole.week, today, me),
    })
}

/// One sentence that is true: who waits, or that nobody does.
fn sentence(text: &L10nLanguage, me: &Me, people: usize, has_begun: bool) -> String {
    if !me.uses(Module::Agreements) {
        return text.today_waits_for_consent();
    }
    match (people, has_begun) {
        (0, false) => text.today_begin(),
        (0, true) => text.today_free(),
        (1, _) => text.today_one_waits(),
        (count, _) => {
            let words = format::in_words(me.language, count as u64);
            text.today_some_wait(format::capitalised(&words).as_str())
        }
    }
}

/// The days from today until Sunday (on a weekend: until the next one) on which something is.
fn week(mut items: Vec<zwerm_web::WeekItem>, today: Date, me: &Me) -> Vec<part::WeekItem> {
    let left = 7 - i64::from(today.weekday().to_monday_one_offset());
    let last = today.saturating_add((if left < 2 { left + 7 } else { left }).days());
    items.retain(|item| item.on >= today && item.on <= last);
    items.sort_by_key(|item| item.on);
    let calendar = format::Calendar { language: me.language, today };
    let shown = items.into_iter().take(6).map(|item| {
        let day = part::WeekItem::new(calendar, item.on, item.title);
        part::WeekItem { href: item.href, says: item.line, ..day }
    });
    shown.collect()
}
