//! Telling what goes on, in three lines.

use super::stand;
use crate::{
    model::{Circle, Words},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use jiff::ToSpan;
use zwerm_domain::{
    Date,
    text::{many_lines, needed_lines},
};
use zwerm_store::Reader;
use zwerm_ui::{Choice, Fields, Room, Shell, format::iso};
use zwerm_web::{Again, Done, Form, Me, Page, Post, Problems, Refused, Visit, text_problem};

#[derive(Template)]
#[template(path = "catch_up_form.html")]
struct WritePage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    circles: Vec<Choice>,
    tomorrow: String,
}

pub(super) async fn new(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::default())).await
}

pub(super) async fn make(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            let circles = stand::circles(tx, me)?;
            if circles.is_empty() {
                return Err(Refused::NotFound);
            }
            let (chosen, words, next_on) = read(me, form, &circles)?;
            let mut last = None;
            for circle in chosen {
                let team = circle.team();
                last = Some(store::make(tx, &me.actor, team, &words, next_on, me.today())?);
            }
            let id = last.ok_or(Refused::NotFound)?;
            Ok(Done::at(format!("/catch_up/{id}?done=told")))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

/// What was typed, and for whom.
fn read<'a>(
    me: &Me,
    form: &Form,
    circles: &'a [Circle],
) -> Result<(Vec<&'a Circle>, Words, Option<Date>), Problems> {
    let t = text(me.language);
    let mut problems = Problems::default();
    let said = |problem| text_problem(problem, me.language);
    let chosen: Vec<&Circle> = match circles {
        [only] => vec![only],
        _ => circles.iter().filter(|it| form.has("circle", &it.value())).collect(),
    };
    if chosen.is_empty() {
        problems.add("circle", t.catch_up_choose());
    }
    let mut line = |name: &str| problems.keep(name, needed_lines(form.get(name)).map_err(said));
    let (goes_on, means, not_known) = (line("goes_on"), line("means"), line("not_known"));
    let desk = problems.keep("on_my_desk", many_lines(form.get("on_my_desk")).map_err(said));
    let latest = me.today().saturating_add(1.year());
    let next_on = match form.date("next_on") {
        Ok(None) => None,
        Ok(Some(day)) if day > me.today() && day <= latest => Some(day),
        Ok(Some(_)) | Err(_) => {
            problems.add("next_on", t.catch_up_next_ahead());
            None
        }
    };
    let words = Words { goes_on, means, not_known, on_my_desk: desk };
    problems.none_or((chosen, words, next_on))
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let circles = stand::circles(tx, me)?;
    if circles.is_empty() {
        return Err(Refused::NotFound);
    }
    let t = text(me.language);
    let choice = |it: &Circle| Choice::new(it.value(), it.name(&me.organisation));
    Page::of(&WritePage {
        shell: me.shell(tx, Room::Team, t.catch_up_write())?,
        t,
        fields: again.fields.clone(),
        circles: circles.iter().map(choice).collect(),
        tomorrow: iso(me.today().saturating_add(1.day())),
    })
}
