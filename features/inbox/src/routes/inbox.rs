//! The inbox: new for you, don't forget, earlier. Looking changes nothing; a button puts aside.

use crate::{
    model::Marks,
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use jiff::ToSpan;
use zwerm_domain::Date;
use zwerm_store::PairReader;
use zwerm_ui::{
    Room, Shell,
    format::Calendar,
    part::{self, Step},
};
use zwerm_web::{Again, Done, Me, News, Page, Post, Refused, Visit, WeekItem};

/// Most lines of each feature; what is older stands with the thing itself.
const MOST: usize = 100;
/// Days ahead that are not to be forgotten.
const AHEAD: i64 = 14;
/// Most days that are shown.
const DAYS: usize = 12;

/// What happened with one thing, newest first.
struct Group {
    href: String,
    title: String,
    steps: Vec<Step>,
}

#[derive(Template)]
#[template(path = "inbox.html")]
struct InboxPage {
    shell: Shell,
    t: &'static L10nLanguage,
    new: Vec<Group>,
    waits: Vec<String>,
    days: Vec<part::WeekItem>,
    earlier: Vec<Group>,
    marks: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read_pair(|tx, me| page(tx, me, &Again::default())).await
}

/// Puts aside what the page showed as new; what came since stays new.
pub(super) async fn put_aside(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            let known = |name: &str| me.features().any(|it| it.name == name);
            let mut marks = Marks::default();
            for (feature, mark) in Marks::parse(form.get("marks")).iter() {
                if known(feature) {
                    marks.set(feature, mark);
                }
            }
            store::put_aside(tx, &me.actor, &marks)?;
            Ok(Done::at("/inbox?done=aside"))
        },
        page,
    )
    .await
}

fn page(tx: &mut PairReader, me: &Me, _: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let seen = store::seen(tx, &me.actor)?;
    let (mut new, mut earlier, mut marks) = (Vec::new(), Vec::new(), Marks::default());
    let (mut waits, mut week, mut waiting) = (Vec::new(), Vec::new(), 0);
    for feature in me.features() {
        if let Some(notices) = feature.notices {
            let news = (notices.news)(tx, me, MOST)?;
            let aside = seen.of(feature.name).unwrap_or(0);
            if let Some(first) = news.iter().map(|one| one.mark).max() {
                marks.set(feature.name, first);
            }
            let (fresh, old): (Vec<_>, Vec<_>) = news.into_iter().partition(|it| it.mark > aside);
            new.extend(fresh);
            earlier.extend(old);
        }
        if let Some(home) = feature.home {
            let mut part = home(tx, me)?;
            waiting += part.waits.iter().filter(|one| one.person.is_some()).count();
            waits.extend(part.waits.into_iter().map(|one| one.html));
            week.append(&mut part.week);
        }
    }
    let waiting = u32::try_from(waiting).unwrap_or(u32::MAX);
    let mut shell = me.shell_with(waiting, Room::Inbox, t.inbox_title());
    shell.is_room_start = true;
    shell.done = (me.done() == "aside").then(|| t.inbox_put_aside_done());
    let calendar = Calendar { language: me.language, today: me.today() };
    Page::of(&InboxPage {
        shell,
        t,
        marks: marks.text(),
        new: groups(calendar, new),
        waits,
        days: near(calendar, week),
        earlier: groups(calendar, earlier),
    })
}

/// News of one thing together; the thing with the newest news first.
fn groups(calendar: Calendar, mut news: Vec<News>) -> Vec<Group> {
    news.sort_by_key(|one| std::cmp::Reverse((one.on, one.mark)));
    let mut groups: Vec<Group> = Vec::new();
    for one in news {
        let step = Step::new(calendar, one.on, one.line);
        match groups.iter_mut().find(|group| group.href == one.href) {
            Some(group) => group.steps.push(step),
            None => {
                groups.push(Group { href: one.href, title: one.title, steps: vec![step] });
            }
        }
    }
    groups
}

/// The days that come near, the first one first.
fn near(calendar: Calendar, mut week: Vec<WeekItem>) -> Vec<part::WeekItem> {
    let last: Date = calendar.today.saturating_add(AHEAD.days());
    week.retain(|item| item.on >= calendar.today && item.on <= last);
    week.sort_by_key(|item| item.on);
    let shown = week.into_iter().take(DAYS).map(|item| {
        let day = part::WeekItem::new(calendar, item.on, item.title);
        part::WeekItem { href: item.href, says: item.line, ..day }
    });
    shown.collect()
}
