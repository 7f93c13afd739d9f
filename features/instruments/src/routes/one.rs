//! One questionnaire with all it asks, in both languages; and as a file.

use super::{
    keeps,
    list::{facts, name, purpose, stands},
    source::{Whose, source},
};
use crate::{
    store::{self, About},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{extract::Path, response::Response};
use http::header;
use zwerm_domain::{Language, QuestionnaireId};
use zwerm_instrument::{FACTORS, Instrument, OUTCOMES};
use zwerm_store::Reader;
use zwerm_ui::{
    Fields, Room, Shell,
    format::{Calendar, capitalised},
};
use zwerm_web::{Again, Me, Page, Refused, Visit};

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

/// A version in the list of an own one.
struct Earlier {
    href: String,
    says: String,
    is_here: bool,
}

/// What an organisation's own one has beside what all have.
struct Own {
    id: QuestionnaireId,
    /// How this version stands; empty where it is simply in use.
    stands: String,
    note: String,
    versions: Vec<Earlier>,
    may_write: bool,
    /// Whether this is the draft, and whether there is one.
    is_draft: bool,
    has_draft: bool,
    may_withdraw: bool,
}

#[derive(Template)]
#[template(path = "instrument.html")]
struct OnePage {
    shell: Shell,
    t: &'static L10nLanguage,
    file: String,
    preview: String,
    purpose: String,
    facts: Vec<String>,
    blocks: Vec<Block>,
    /// The language of the statements, and the other one.
    said_in: &'static str,
    other: &'static str,
    /// Of a questionnaire in turns: what each asks, as ids.
    turns: Vec<String>,
    own: Option<Own>,
    fields: Fields,
}

pub(super) async fn show(Path(code): Path<String>, visit: Visit) -> Response {
    let version = visit.query("version");
    visit.read(move |tx, me| page(tx, me, (&code, &version), &Again::default())).await
}

/// The page; a form on it that can't be taken is shown again on it.
pub(super) fn page(
    tx: &mut Reader,
    me: &Me,
    (code, version): (&str, &str),
    again: &Again,
) -> Result<Page, Refused> {
    let source = source(tx, me, code, version)?;
    let t = text(me.language);
    let language = source.said_in(me.language);
    let other = match language {
        Language::Nl => Language::En,
        Language::En => Language::Nl,
    };
    let turn = source.turn(0).ok_or(Refused::NotFound)?;
    let ids = |turn: Instrument| {
        turn.items.into_iter().map(|item| item.id).collect::<Vec<_>>().join(" · ")
    };
    let turns = if source.turns() > 1 { source.turns() } else { 0 };
    let (own, purpose) = match &source.whose {
        Whose::Shipped(shipped) => (None, purpose(t, *shipped)),
        Whose::Own(id, about) => {
            (Some(own(tx, me, *id, about)?), t.instruments_own_lead(me.organisation.as_str()))
        }
    };
    let mut shell = me.shell(tx, Room::Elsewhere, name(me, &source.whole))?;
    shell.done = match me.done() {
        "published" => Some(t.instruments_done_published()),
        "withdrawn" => Some(t.instruments_done_withdrawn()),
        "discarded" => Some(t.instruments_done_discarded()),
        _ => None,
    };
    Page::of(&OnePage {
        shell,
        t,
        file: source.at("/file"),
        preview: source.at("/preview"),
        purpose,
        facts: facts(t, (&turn, &source.whole)),
        blocks: blocks(t, &source.whole, (language, other), own.is_some()),
        said_in: language.code(),
        other: other.code(),
        turns: (0..turns).filter_map(|at| source.turn(at)).map(ids).collect(),
        own,
        fields: again.fields.clone(),
    })
}

fn own(tx: &mut Reader, me: &Me, id: QuestionnaireId, about: &About) -> Result<Own, Refused> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let all = store::versions(tx, &me.actor, id)?;
    let newest = all.iter().find(|it| it.published_on.is_some());
    let is_newest = newest.is_some_and(|it| it.number == about.number);
    let is_draft = about.published_on.is_none();
    let note = match (about.published_on, newest) {
        (None, _) => t.instruments_draft_says(),
        (Some(_), Some(newest)) if !is_newest => t.instruments_earlier(newest.number.to_string()),
        _ if about.withdrawn_on.is_some() => t.instruments_withdrawn_says(),
        _ => String::new(),
    };
    let earlier = |it: &About| {
        let number = it.number.to_string();
        let says = match it.published_on {
            Some(on) => t.instruments_version_says(number, calendar.day(on), it.author.as_str()),
            None => {
                let on = calendar.day(it.written_on);
                t.instruments_version_draft(number, on, it.author.as_str())
            }
        };
        let withdrawn = it.withdrawn_on.map(|on| t.instruments_withdrawn(calendar.day(on)));
        Earlier {
            href: format!("/instruments/{id}?version={}", it.number),
            says: [Some(says), withdrawn].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            is_here: it.number == about.number,
        }
    };
    Ok(Own {
        id,
        stands: stands(me, about),
        note,
        versions: all.iter().map(earlier).collect(),
        may_write: keeps(me),
        is_draft,
        has_draft: all.iter().any(|it| it.published_on.is_none()),
        may_withdraw: is_newest && about.withdrawn_on.is_none(),
    })
}

fn blocks(
    t: &L10nLanguage,
    whole: &Instrument,
    (language, other): (Language, Language),
    is_own: bool,
) -> Vec<Block> {
    let has_other = whole.languages.contains(&other);
    let line = |at: usize| {
        let item = &whole.items[at];
        Line {
            id: item.id.clone(),
            text: item.text.of(language).to_owned(),
            other: if has_other { item.text.of(other).to_owned() } else { String::new() },
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
        let name = block_name(t, code);
        let is_mirror = whole.items.iter().any(|item| item.own.is_some());
        let says = match code {
            // Of a mirror nothing is shown to any team: it is the leader's alone.
            FACTORS if is_mirror => String::new(),
            FACTORS => t.instruments_factors_say(),
            "principles" | "building_blocks" | OUTCOMES if !is_own => t.instruments_core(),
            "working_principles" if !is_own => t.instruments_in_turn(),
            _ => String::new(),
        };
        Block { name, says, constructs: of_block.map(construct).collect() }
    };
    whole.blocks().into_iter().map(block).collect()
}

/// What a block is called: those that Zwerm knows by a code in the reader's language, others as they are.
pub(super) fn block_name(t: &L10nLanguage, code: &str) -> String {
    match code {
        "principles" => t.instruments_principles(),
        "building_blocks" => t.instruments_building_blocks(),
        OUTCOMES => t.instruments_outcomes(),
        FACTORS => t.instruments_factors(),
        "working_principles" => t.instruments_working(),
        "" => t.instruments_statements(),
        other => capitalised(other),
    }
}

/// The file: TOML, as `zwerm analyse` reads it.
pub(super) async fn file(Path(code): Path<String>, visit: Visit) -> Response {
    let version = visit.query("version");
    visit
        .read(move |tx, me| {
            let source = source(tx, me, &code, &version)?;
            let name = format!("attachment; filename=\"{}\"", source.file_name());
            let kind = "application/toml; charset=utf-8".to_owned();
            Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], source.file))
        })
        .await
}
