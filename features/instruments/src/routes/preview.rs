//! A try: what respondents would see, with nothing to send.

use crate::{
    model::Shipped,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{extract::Path, response::Response};
use zwerm_instrument::{not_for_me, point_words};
use zwerm_ui::{Choice, Fields, Room, Shell};
use zwerm_web::{Page, Refused, Visit};

struct Statement {
    id: String,
    text: String,
}

#[derive(Template)]
#[template(path = "instrument_preview.html")]
struct PreviewPage {
    shell: Shell,
    t: &'static L10nLanguage,
    name: String,
    here: String,
    /// None are filled in.
    fields: Fields,
    statements: Vec<Statement>,
    points: Vec<Choice>,
    /// The next turn, of a questionnaire in turns; else empty.
    next: String,
    is_mirror: bool,
    is_own: bool,
}

pub(super) async fn show(Path(code): Path<String>, visit: Visit) -> Response {
    let turn: usize = visit.query("turn").parse().unwrap_or(0);
    let is_own = visit.query("view") == "own";
    visit
        .read(move |tx, me| {
            let shipped = Shipped::from_code(&code).ok_or(Refused::NotFound)?;
            let turn = turn % shipped.turns();
            let asked = shipped.turn(turn).ok_or(Refused::NotFound)?;
            let (t, language) = (text(me.language), me.language);
            let statement = |item: zwerm_instrument::Item| {
                let words = item.own.filter(|_| is_own).unwrap_or(item.text);
                Statement { id: item.id, text: words.of(language).to_owned() }
            };
            let points = point_words(language).into_iter().enumerate();
            let points = points
                .map(|(at, word)| Choice::new((at + 1).to_string(), format!("{} {word}", at + 1)));
            let next = (turn + 1) % shipped.turns();
            let has_turns = shipped.turns() > 1;
            Page::of(&PreviewPage {
                shell: me.shell(tx, Room::Elsewhere, t.instruments_preview())?,
                t,
                name: asked.name.of(language).to_owned(),
                here: format!("/instruments/{code}"),
                fields: Fields::new(),
                statements: asked.items.into_iter().map(statement).collect(),
                points: points.chain([Choice::new("none", not_for_me(language))]).collect(),
                next: if has_turns {
                    format!("/instruments/{code}/preview?turn={next}")
                } else {
                    String::new()
                },
                is_mirror: shipped == Shipped::Mirror,
                is_own: is_own && shipped == Shipped::Mirror,
            })
        })
        .await
}
