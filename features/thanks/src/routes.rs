//! The paths of thanks: what one received, and giving thanks.

use crate::{
    store::{self, Thanks},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Colleague};
use zwerm_domain::{PersonId, ThanksId, text::needed_lines};
use zwerm_store::{PairReader, Reader};
use zwerm_ui::{Choice, Fields, Room, Shell, Who, format::Calendar};
use zwerm_web::{
    Access::Person, Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Routes, Visit,
    text_problem,
};

/// Thanks on one page.
const PAGE: u32 = 30;

pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/thanks", Person, list)
        .post("/thanks", Person, give)
        .get("/thanks/new", Person, new)
        // What is one's own can be taken away at any time.
        .part_of(None)
        .post("/thanks/{thanks}/removal", Person, remove)
}

/// A word of thanks on a page.
pub(crate) struct Card {
    pub(crate) id: ThanksId,
    pub(crate) who: Who,
    pub(crate) says: String,
    pub(crate) text: String,
}

pub(crate) fn cards(me: &Me, received: Vec<Thanks>) -> Vec<Card> {
    let calendar = Calendar { language: me.language, today: me.today() };
    let card = |thanks: Thanks| Card {
        id: thanks.id,
        who: Who::new(thanks.giver, thanks.giver_name.as_str()),
        says: calendar.day(thanks.on),
        text: thanks.text,
    };
    received.into_iter().map(card).collect()
}

#[derive(Template)]
#[template(path = "thanks.html")]
struct ListPage {
    shell: Shell,
    t: &'static L10nLanguage,
    cards: Vec<Card>,
    /// Where older ones stand; may be empty.
    older: String,
}

#[derive(Template)]
#[template(path = "thanks_new.html")]
struct NewPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    to: Option<Who>,
    /// All who are called as was typed.
    candidates: Vec<Choice>,
    people: Vec<Choice>,
}

async fn list(visit: Visit) -> Response {
    let before: i64 = visit.query("before").parse().unwrap_or(i64::MAX);
    visit.read_pair(move |tx, me| list_page(tx, me, before)).await
}

fn list_page(tx: &mut PairReader, me: &Me, before: i64) -> Result<Page, Refused> {
    let t = text(me.language);
    let mut received = store::received(tx, &me.actor, before, PAGE + 1)?;
    let has_more = received.len() > PAGE as usize;
    received.truncate(PAGE as usize);
    let last = received.last().filter(|_| has_more);
    let older = last.map_or(String::new(), |last| format!("/thanks?before={}", last.id));
    let mut shell = me.shell(tx, Room::Elsewhere, t.thanks_title())?;
    shell.done = match me.done() {
        "given" => Some(t.thanks_done_given()),
        "removed" => Some(t.thanks_done_removed()),
        _ => None,
    };
    Page::of(&ListPage { shell, t, cards: cards(me, received), older })
}

async fn new(visit: Visit) -> Response {
    let to: Option<PersonId> = visit.query("to").parse().ok();
    visit
        .read_pair(move |tx, me| {
            let mut fields = Fields::new();
            if let Some(id) = to {
                let person = directory::person(tx, &me.actor, id)?;
                fields = fields.with("to", id.to_string()).with("to_name", person.name);
            }
            new_page(tx, me, &Again::first(fields))
        })
        .await
}

async fn give(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            let mut problems = Problems::default();
            let said = |problem| text_problem(problem, me.language);
            let to = match receiver(tx, me, form) {
                Ok(to) => Some(to),
                Err(Refused::Invalid(found)) => {
                    problems.0.extend(found.0);
                    None
                }
                Err(refused) => return Err(refused),
            };
            let words = problems.keep("text", needed_lines(form.get("text")).map_err(said));
            let (to, words) = problems.none_or((to, words))?;
            let to = to.ok_or(Refused::NotFound)?;
            store::give(tx, &me.actor, to, &words, me.today())?;
            Ok(Done::at("/thanks?done=given"))
        },
        new_page,
    )
    .await
}

async fn remove(IdPath(id): IdPath<ThanksId>, post: Post) -> Response {
    post.send_after(
        move |tx, me, _| Ok(store::check_mine(tx, &me.actor, id)?),
        move |tx, _, _, ()| {
            store::remove(tx, id)?;
            Ok(Done::at("/thanks?done=removed"))
        },
        |tx, me, _| list_page(tx, me, i64::MAX),
    )
    .await
}

/// Whom it is for: chosen, or the one who is called as was typed; a colleague who still works here.
fn receiver(tx: &mut Reader, me: &Me, form: &Form) -> Result<PersonId, Refused> {
    let t = text(me.language);
    let id = if form.get("to").is_empty() {
        match called(tx, me, form.get("to_name").trim())?.as_slice() {
            [one] => one.id,
            [] => return Err(Problems::one("to", t.thanks_nobody()).into()),
            _ => return Err(Problems::one("to", t.thanks_which_one()).into()),
        }
    } else {
        form.id("to").ok_or(Refused::NotFound)?
    };
    if id == me.id() {
        return Err(Problems::one("to", t.thanks_yourself()).into());
    }
    let person = directory::person(tx, &me.actor, id)?;
    match person.left_on {
        None => Ok(id),
        Some(_) => Err(Problems::one("to", t.thanks_has_left()).into()),
    }
}

/// Colleagues who are called so.
fn called(tx: &mut Reader, me: &Me, typed: &str) -> Result<Vec<Colleague>, Refused> {
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = directory::find_by_name(tx, &me.actor, typed, 20)?;
    found.retain(|one| one.id != me.id());
    Ok(found)
}

fn new_page(tx: &mut PairReader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let fields = again.fields.clone();
    let typed = fields.value("to_name").trim().to_owned();
    let to = match fields.value("to").parse::<PersonId>() {
        Ok(id) => directory::person(tx, &me.actor, id).ok().filter(|it| it.left_on.is_none()),
        Err(_) => None,
    };
    let candidates = match fields.problem("to") {
        Some(_) if to.is_none() => called(tx, me, &typed)?,
        _ => Vec::new(),
    };
    let people = directory::colleagues_nearby(tx, &me.actor, 60)?;
    Page::of(&NewPage {
        shell: me.shell(tx, Room::Elsewhere, t.thanks_give())?,
        t,
        fields,
        to: to.filter(|it| it.id != me.id()).map(|it| Who::new(it.id, it.name)),
        candidates: candidates
            .into_iter()
            .map(|one| Choice::new(one.id, one.name).saying(one.team))
            .collect(),
        people: people.into_iter().map(|one| Choice::new(one.name, one.team)).collect(),
    })
}
