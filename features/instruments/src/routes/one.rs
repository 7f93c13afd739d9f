//! One questionnaire with all it asks, in both languages; and as a file.

use super::list::{facts, purpose};
use crate::{
    model::Shipped,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{extract::Path, response::Response};
use http::header;
use zwerm_domain::Language;
use zwerm_instrument::{Instrument, OUTCOMES, write};
use zwerm_ui::{Room, Shell, format::capitalised};
use zwerm_web::{Page, Refused, Visit};

/// A statement in the reader's language, and in the other.
struct Line {
    id: String,
    text: String,
    other: String,
    /// How the one it is about says it; empty where nobody does.
    own: String,
    is_reversed: bool,
}

struct Construct {
    name: String,
    lines: Vec<Line>,
}

struct Block {
    name: String,
    says: String,
    constructs: Vec<Construct>,
}

#[derive(Template)]
#[template(path = "instrument.html")]
struct OnePage {
    shell: Shell,
    t: &'static L10nLanguage,
    here: String,
    purpose: String,
    facts: Vec<String>,
    blocks: Vec<Block>,
    /// The code of the other language.
    other: &'static str,
    /// Of a questionnaire in turns: what each asks, as ids.
    turns: Vec<String>,
}

pub(super) async fn show(Path(code): Path<String>, visit: Visit) -> Response {
    visit
        .read(move |tx, me| {
            let shipped = Shipped::from_code(&code).ok_or(Refused::NotFound)?;
            let (t, language) = (text(me.language), me.language);
            let whole = shipped.whole().ok_or(Refused::NotFound)?;
            let turn = shipped.turn(0).ok_or(Refused::NotFound)?;
            let other = match language {
                Language::Nl => Language::En,
                Language::En => Language::Nl,
            };
            let ids = |turn: Instrument| {
                turn.items.into_iter().map(|item| item.id).collect::<Vec<_>>().join(" · ")
            };
            let has_turns = shipped.turns() > 1;
            let turns = if has_turns { shipped.turns() } else { 0 };
            let name = whole.name.of(language);
            Page::of(&OnePage {
                shell: me.shell(tx, Room::Elsewhere, name)?,
                t,
                here: format!("/instruments/{code}"),
                purpose: purpose(t, shipped),
                facts: facts(t, (&turn, &whole)),
                blocks: blocks(t, &whole, (language, other)),
                other: other.code(),
                turns: (0..turns).filter_map(|at| shipped.turn(at)).map(ids).collect(),
            })
        })
        .await
}

fn blocks(
    t: &L10nLanguage,
    whole: &Instrument,
    (language, other): (Language, Language),
) -> Vec<Block> {
    let line = |at: usize| {
        let item = &whole.items[at];
        Line {
            id: item.id.clone(),
            text: item.text.of(language).to_owned(),
            other: item.text.of(other).to_owned(),
            own: item.own.as_ref().map(|own| own.of(language).to_owned()).unwrap_or_default(),
            is_reversed: item.is_reversed,
        }
    };
    let block = |code: &str| {
        let of_block = (0..whole.constructs.len()).filter(|at| whole.constructs[*at].block == code);
        let construct = |at: usize| Construct {
            name: capitalised(whole.constructs[at].name.of(language)),
            lines: whole.items_of(at).map(line).collect(),
        };
        let (name, says) = match code {
            "principles" => (t.instruments_principles(), t.instruments_core()),
            "building_blocks" => (t.instruments_building_blocks(), t.instruments_core()),
            OUTCOMES => (t.instruments_outcomes(), t.instruments_core()),
            // Of a mirror nothing is shown to any team: it is the leader's alone.
            "factors" if whole.items.iter().any(|item| item.own.is_some()) => {
                (t.instruments_factors(), String::new())
            }
            "factors" => (t.instruments_factors(), t.instruments_factors_say()),
            "working_principles" => (t.instruments_working(), t.instruments_in_turn()),
            other => (capitalised(other), String::new()),
        };
        Block { name, says, constructs: of_block.map(construct).collect() }
    };
    whole.blocks().into_iter().map(block).collect()
}

/// The file: TOML, as `zwerm analyse` reads it.
pub(super) async fn file(Path(code): Path<String>, visit: Visit) -> Response {
    visit
        .read(move |_, _| {
            let shipped = Shipped::from_code(&code).ok_or(Refused::NotFound)?;
            let whole = shipped.whole().ok_or(Refused::NotFound)?;
            let name = format!("attachment; filename=\"{}.toml\"", shipped.code());
            let kind = "application/toml; charset=utf-8".to_owned();
            Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], write(&whole)))
        })
        .await
}
