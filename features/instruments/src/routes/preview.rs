//! A try: what respondents would see, with nothing to send.

use super::{list::name, source::source};
use crate::text::{L10nLanguage, text};
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
    /// The address of this page, and of the leader's own view.
    others: String,
    own: String,
    is_mirror: bool,
    is_own: bool,
    /// The language of the statements.
    language: &'static str,
}

pub(super) async fn show(Path(code): Path<String>, visit: Visit) -> Response {
    let turn: usize = visit.query("turn").parse().unwrap_or(0);
    let (is_own, version) = (visit.query("view") == "own", visit.query("version"));
    visit
        .read(move |tx, me| {
            let source = source(tx, me, &code, &version)?;
            let turn = turn % source.turns();
            let asked = source.turn(turn).ok_or(Refused::NotFound)?;
            let t = text(me.language);
            let language = source.said_in(me.language);
            let is_own = is_own && source.is_mirror();
            let statement = |item: zwerm_instrument::Item| {
                let words = item.own.filter(|_| is_own).unwrap_or(item.text);
                Statement { id: item.id, text: words.of(language).to_owned() }
            };
            let points = point_words(language).into_iter().enumerate();
            let points = points
                .map(|(at, word)| Choice::new((at + 1).to_string(), format!("{} {word}", at + 1)));
            let next = (turn + 1) % source.turns();
            let has_turns = source.turns() > 1;
            let others = source.at("/preview");
            let sign = if others.contains('?') { '&' } else { '?' };
            Page::of(&PreviewPage {
                shell: me.shell(tx, Room::Elsewhere, t.instruments_preview())?,
                t,
                name: name(me, &asked),
                here: source.at(""),
                fields: Fields::new(),
                statements: asked.items.into_iter().map(statement).collect(),
                points: points.chain([Choice::new("none", not_for_me(language))]).collect(),
                next: if has_turns { format!("{others}{sign}turn={next}") } else { String::new() },
                own: format!("{others}{sign}view=own"),
                others,
                is_mirror: source.is_mirror(),
                is_own,
                language: language.code(),
            })
        })
        .await
}
