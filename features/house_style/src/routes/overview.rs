//! The house style there is, those of the past, and where another is brought.

use crate::{
    model::{Part, Stand, Style, StyleId},
    routes::sending::FROM,
    store,
    text::{L10nLanguage, text},
    wording,
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::Language;
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell, format::Calendar, theme};
use zwerm_web::{Again, Done, Me, Page, Post, Refused, Visit};

#[derive(Template)]
#[template(path = "house_style.html")]
struct OverviewPage {
    shell: Shell,
    t: &'static L10nLanguage,
    now: Option<Line>,
    past: Vec<Line>,
    tokens: Vec<(&'static str, String)>,
    parts: Vec<Choosing>,
    fields: Fields,
}

/// A logo or font to choose, or to go on without.
struct Choosing {
    field: &'static str,
    name: String,
    hint: String,
    accept: &'static str,
    /// The field to go on without the one there is, and what it says.
    without: Option<(&'static str, String)>,
}

/// A house style and its days.
struct Line {
    id: StyleId,
    says: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    let from = visit.query("from").parse::<StyleId>().ok();
    visit
        .read(move |tx, me| {
            let mut fields = Fields::new();
            if let Some(from) = from {
                store::find(tx, &me.actor, from)?;
                fields = fields.with(FROM, from.to_string());
            }
            page(tx, me, &Again::first(fields))
        })
        .await
}

pub(super) async fn remove(post: Post) -> Response {
    let site = post.visit.site().clone();
    let answer = post
        .send(
            |tx, me, _| {
                store::end(tx, &me.actor, me.today())?;
                Ok(Done::at("/house_style?done=removed"))
            },
            |tx, me, again| page(tx, me, again),
        )
        .await;
    site.notice_house_style().await;
    answer
}

/// The page; a form that could not be taken is shown again on it.
pub(super) fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let now = store::in_force(tx, &me.actor)?;
    let (fields, marks) = begun(tx, me, now.as_ref(), again)?;
    let past = store::past(tx, &me.actor)?.into_iter().map(|it| Line {
        id: it.id,
        says: t.house_style_was(wording::days(calendar, it.since, it.until), it.ended_by.as_str()),
    });
    let mut shell = me.shell(tx, Room::Elsewhere, t.house_style_title())?;
    shell.done = match me.done() {
        "chosen" => Some(t.house_style_done_chosen()),
        "removed" => Some(t.house_style_done_removed()),
        _ => None,
    };
    Page::of(&OverviewPage {
        shell,
        t,
        past: past.collect(),
        now: now.and_then(|it| match it.stand {
            Stand::InForce(since) => Some(Line {
                id: it.id,
                says: t.house_style_since(calendar.day(since), it.by.as_str()),
            }),
            _ => None,
        }),
        tokens: theme::TOKENS
            .map(|(token, _)| (token, wording::meaning(token, me.language)))
            .into(),
        parts: Choosing::all(marks, me.language),
        fields,
    })
}

/// The form as it begins: with the tokens of the house style one goes on from, and the marks of its logo and fonts.
fn begun(
    tx: &mut Reader,
    me: &Me,
    now: Option<&Style>,
    again: &Again,
) -> Result<(Fields, [Option<String>; 3]), Refused> {
    let mut fields = again.fields.clone();
    if !fields.has(FROM) {
        fields = fields.with(FROM, now.map(|it| it.id.to_string()).unwrap_or_default());
    }
    let from = fields.value(FROM).parse::<StyleId>().ok();
    let from = from.map(|from| store::find(tx, &me.actor, from)).transpose()?;
    if !fields.has("tokens") {
        let from = from.as_ref().filter(|it| it.has_tokens());
        let begin = from.map_or_else(|| wording::example(me.language), Style::by_hand);
        fields = fields.with("tokens", begin);
    }
    Ok((fields, from.map(|it| it.marks).unwrap_or_default()))
}

impl Choosing {
    fn all(marks: [Option<String>; 3], language: Language) -> Vec<Choosing> {
        let parts = Part::ALL.into_iter().zip(marks);
        parts
            .map(|(part, mark)| Choosing {
                field: part.field(),
                name: wording::files::name(part, language),
                hint: wording::files::hint(part, language),
                accept: part.accept(),
                without: mark.map(|_| (part.without(), wording::files::without(part, language))),
            })
            .collect()
    }
}
