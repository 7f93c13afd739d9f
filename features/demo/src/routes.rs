//! Paths and handlers: the list of people, stepping in, and beginning anew.

mod eyes;

use crate::{
    ensure::{self, today},
    store::{self, House, Somebody, There},
    text::{L10nLanguage, text},
    world::{self, visitors, world},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::Language;
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Fields, Shell, Who};
use zwerm_web::{
    Access, Again, Beginning, Done, Form, Open, Page, Post, Problems, Refused, Routes, Token,
    Visit, end_session, guest_cookie, session_cookie, start_guest_session, start_session_as,
};

/// Beginning anew is one unit of work; a demo for measuring is too much for that.
const MOST_PEOPLE: i64 = 3_000;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/demo", Access::Demo, show)
        .post("/demo/visit", Access::Demo, step_in)
        .post("/demo/guest", Access::Demo, step_in_as_guest)
        .get("/demo/eyes", Access::Demo, eyes::show)
        .get("/demo/reset", Access::Demo, ask_reset)
        .post("/demo/reset", Access::Demo, reset)
        .post("/demo/language", Access::Demo, speak)
}

/// Somebody on the page, with a button to step into them.
struct Card {
    id: String,
    who: Who,
    sentence: String,
    work: String,
}

impl Card {
    fn of(it: Somebody, sentence: &str) -> Card {
        let mut work = it.job_title;
        if !it.team.is_empty() {
            work = if work.is_empty() { it.team } else { format!("{work}, {}", it.team) };
        }
        let who = Who::new(it.id, &it.name);
        Card { id: it.id.to_string(), who, sentence: sentence.to_owned(), work }
    }
}

#[derive(Template)]
#[template(path = "demo.html")]
struct DemoPage {
    shell: Shell,
    t: &'static L10nLanguage,
    house: String,
    house_lang: &'static str,
    is_spoken: bool,
    me: Option<String>,
    visitors: Vec<Card>,
    guests: Vec<Card>,
    typed: String,
    is_search: bool,
    found: Vec<Card>,
    page: u32,
    has_more: bool,
}

impl DemoPage {
    fn page_href(&self, page: u32) -> String {
        let page = page.to_string();
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("q", &self.typed)
            .append_pair("page", &page)
            .finish();
        format!("/demo?{query}")
    }
}

async fn show(visit: Visit) -> Response {
    let (done, typed, page) = (visit.query("done"), visit.query("q"), visit.query("page"));
    visit.read_open(move |tx, open| list(tx, open, typed, &page, &done)).await
}

/// The visitors of the pictures; and everybody whose name holds what was typed, or all, if asked by page.
fn list(
    tx: &mut Reader,
    open: &Open,
    typed: String,
    page: &str,
    done: &str,
) -> Result<Page, Refused> {
    let (t, house) = (text(open.language), store::house(tx)?);
    let is_search = !typed.trim().is_empty() || !page.is_empty();
    let mut cards = Vec::new();
    for (name, sentence) in visitors(open.language).filter(|_| !is_search) {
        cards.extend(store::named(tx, house.id, name)?.map(|it| Card::of(it, sentence)));
    }
    let mut guests = Vec::new();
    if !is_search {
        guests.extend(store::guests(tx, house.id)?.into_iter().map(|it| Card::of(it, "")));
    }
    let page = page.parse().unwrap_or(1_u32).clamp(1, 100_000);
    let (found, has_more) =
        if is_search { store::search(tx, house.id, &typed, page)? } else { (Vec::new(), false) };
    let mut shell = open.shell(t.demo_title());
    shell.done = (done == "anew").then(|| t.demo_done_anew());
    Page::of(&DemoPage {
        shell,
        t,
        house_lang: house.language.code(),
        is_spoken: house.language == open.language,
        me: open.me.as_ref().map(|me| me.name.clone()),
        house: house.name,
        visitors: cards,
        guests,
        typed,
        is_search,
        found: found.into_iter().map(|it| Card::of(it, "")).collect(),
        page,
        has_more,
    })
}

/// Signs in without a password, under a new session; the former one ends.
async fn step_in(post: Post) -> Response {
    let former = post.visit.token().cloned();
    let beginning = Beginning { device: post.visit.device(), ..Beginning::default() };
    post.needed()
        .send_open(
            move |tx, open, form| enter(tx, open, form, former.as_ref(), &beginning),
            |tx, open, _: &Again| list(tx, open, String::new(), "", ""),
        )
        .await
}

fn enter(
    tx: &mut Writer,
    open: &Open,
    form: &Form,
    former: Option<&Token>,
    beginning: &Beginning,
) -> Result<Done, Refused> {
    let house = store::house(tx)?;
    let person = form.id("person").ok_or(Refused::NotFound)?;
    let person = store::visited(tx, house.id, person)?;
    let now = open.site.clock().now();
    if let Some(former) = former {
        end_session(tx, former, now)?;
    }
    let token = start_session_as(tx, person, beginning, now)?;
    let next = if form.get("next") == "eyes" { "/demo/eyes" } else { "/" };
    Ok(Done::at(next).with_cookie(session_cookie(&token)))
}

/// Steps in as a guest of another organisation, as if their link was opened here; a colleague's session ends.
async fn step_in_as_guest(post: Post) -> Response {
    let former = post.visit.token().cloned();
    post.needed()
        .send_open(
            move |tx, open, form| enter_as_guest(tx, open, form, former.as_ref()),
            |tx, open, _: &Again| list(tx, open, String::new(), "", ""),
        )
        .await
}

fn enter_as_guest(
    tx: &mut Writer,
    open: &Open,
    form: &Form,
    former: Option<&Token>,
) -> Result<Done, Refused> {
    let house = store::house(tx)?;
    let person = form.id("person").ok_or(Refused::NotFound)?;
    let guests = store::guests(tx, house.id)?;
    let guest = guests.into_iter().find(|one| one.id == person).ok_or(Refused::NotFound)?;
    let now = open.site.clock().now();
    let token = start_guest_session(tx, guest.id, now)?;
    let done = Done::at("/agreements").with_cookie(guest_cookie(&token));
    Ok(match former {
        Some(former) => done.with_cookie(end_session(tx, former, now)?),
        None => done,
    })
}

#[derive(Template)]
#[template(path = "reset.html")]
struct ResetPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
}

async fn ask_reset(visit: Visit) -> Response {
    visit.read_open(|_, open| reset_page(open, Fields::new())).await
}

fn reset_page(open: &Open, fields: Fields) -> Result<Page, Refused> {
    let t = text(open.language);
    Page::of(&ResetPage { shell: open.shell(t.demo_reset_title()), t, fields })
}

/// Throws the demo away and writes it anew, as it would be today.
async fn reset(post: Post) -> Response {
    anew(post, |_, house| house.language).await
}

/// The same, with everything in the chosen language.
async fn speak(post: Post) -> Response {
    anew(post, |form, house| Language::from_code(form.get("language")).unwrap_or(house.language))
        .await
}

async fn anew(post: Post, language: fn(&Form, &House) -> Language) -> Response {
    let site = post.visit.site().clone();
    let answer = post
        .send_open(
            move |tx, open, form| begin_anew(tx, open, form, language),
            |_, open, again| reset_page(open, again.fields.clone()),
        )
        .await;
    site.notice_house_style().await;
    answer
}

fn begin_anew(
    tx: &mut Writer,
    open: &Open,
    form: &Form,
    language: fn(&Form, &House) -> Language,
) -> Result<Done, Refused> {
    if store::what_is_there(tx)? != There::Demo {
        return Err(Refused::NotFound);
    }
    if store::people_count(tx)? > MOST_PEOPLE {
        return Err(Problems::one("", text(open.language).demo_reset_too_big()).into());
    }
    let house = store::house(tx)?;
    store::clear::everything(tx)?;
    let day = today(open.site.clock());
    let anew = world(house.seed, day, language(form, &house), world::Size::DEMO);
    ensure::at_once(tx, &anew)?;
    Ok(Done::at("/demo?done=anew"))
}
