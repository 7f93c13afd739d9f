//! Finding a colleague, by name alone.

use crate::{
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::Colleague;
use zwerm_domain::{Office, text::one_line};
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell, Who};
use zwerm_web::{Me, Page, Refused, Visit};

/// People on one page.
const PAGE: u32 = 30;
/// The last page that can be asked for; who is further on is found by name.
const LAST: u32 = 4_000;

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    shell: Shell,
    t: &'static L10nLanguage,
    typed: String,
    people: Vec<Line>,
    page: u32,
    before: String,
    after: String,
    is_administrator: bool,
}

/// A colleague in the list.
struct Line {
    who: Who,
    says: String,
    href: String,
}

impl Line {
    fn of(person: Colleague) -> Line {
        let parts = [person.job_title, person.team];
        let says: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Line {
            href: format!("/people/{}", person.id),
            who: Who::new(person.id, person.name),
            says: says.join(", "),
        }
    }
}

pub(super) async fn list(visit: Visit) -> Response {
    let (typed, page) = (visit.query("q"), visit.query("page"));
    visit.read(move |tx, me| show(tx, me, &typed, page.parse().unwrap_or(1).clamp(1, LAST))).await
}

fn show(tx: &mut Reader, me: &Me, typed: &str, page: u32) -> Result<Page, Refused> {
    let t = text(me.language);
    // Longer than a name can be: nobody is called so.
    let typed = one_line(typed, 200).ok();
    let mut people = match &typed {
        Some(typed) => store::page_of_people(tx, &me.actor, typed, (page - 1) * PAGE, PAGE + 1)?,
        None => Vec::new(),
    };
    let has_more = people.len() > PAGE as usize && page < LAST;
    people.truncate(PAGE as usize);
    let typed = typed.unwrap_or_default();
    let href = |page: u32| address(&typed, page);
    Page::of(&PeoplePage {
        shell: me.shell(tx, Room::Elsewhere, t.people_title())?,
        t,
        people: people.into_iter().map(Line::of).collect(),
        page,
        before: if page > 1 { href(page - 1) } else { String::new() },
        after: if has_more { href(page + 1) } else { String::new() },
        is_administrator: me.actor.holds(Office::Administrator),
        typed,
    })
}

fn address(typed: &str, page: u32) -> String {
    let mut query = String::new();
    for byte in typed.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' => query.push(byte.into()),
            _ => query += &format!("%{byte:02X}"),
        }
    }
    if query.is_empty() {
        format!("/people?page={page}")
    } else {
        format!("/people?q={query}&page={page}")
    }
}
