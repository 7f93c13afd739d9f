//! What came of a wave, for this reader: one's own group beside the units it is part of and all together, and the waves before it. Of
//! other groups only where the middle half of them lies, without a name.

mod compare;
mod export;
mod figures;
mod groups;
mod heat;
mod look_back;
mod paper;
mod sound;
mod statements;
mod trend;

use super::{part::took_part, standing};
use crate::{
    picture::Figure,
    policy::{Action, may},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
pub(super) use export::take;
use groups::Beside;
use heat::{Heat, heats};
use look_back::{Shown, shown, told};
use sound::Built;
use statements::Part;
use trend::Trend;
use zwerm_domain::{Language, WaveId};
use zwerm_instrument::Instrument;
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell};
use zwerm_web::{IdPath, Me, Page, Refused, Visit};

/// So many waves stand in a table of means: this one and the two before it that asked the same. The trend goes further back.
const IN_TABLE: usize = 3;

#[derive(Template)]
#[template(path = "wave_report.html")]
struct ReportPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: WaveId,
    title: String,
    heats: Vec<Heat>,
    took_part: Vec<String>,
    trend: Trend,
    beside: Option<Beside>,
    parts: Vec<Part>,
    built: Built,
    says: String,
    is_in_development: bool,
    is_confidential: bool,
    has_own: bool,
    /// Whether there is something to talk about with the own group.
    has_card: bool,
    /// Whether the proofs come with the figures.
    with_proofs: bool,
    /// Whether some earlier wave is told in words.
    has_words: bool,
    k: String,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit
        .read_pair(move |tx, me| match super::sharing::instead(tx, me, id)? {
            Some(not_yet) => Ok(not_yet),
            None => page(tx, me, id),
        })
        .await
}

fn page(tx: &mut Reader, me: &Me, id: WaveId) -> Result<Page, Refused> {
    let t = text(me.language);
    let told = told(tx, me, id)?;
    let newest = told.first().ok_or(Refused::NotFound)?;
    let shown = shown(tx, me, &told)?;
    let (title, is_in_development) =
        (newest.wave.title.clone(), newest.instrument.is_in_development);
    let says = said(t, me.language, &newest.instrument, &shown);
    let is_confidential = newest.wave.confidential.is_some();
    let k = newest.wave.levels.answers.number().to_string();
    let shell = me.shell(tx, Room::Elsewhere, title.as_str())?;
    let words = (t, me.language);
    let own = store::cell_of(tx, id, me.id())?;
    let first = shown.first().filter(|it| own.as_ref().is_some_and(|own| own.name == it.name));
    let (has_own, has_card) = (own.is_some(), first.is_some());
    Page::of(&ReportPage {
        has_own,
        has_card,
        heats: heats(t, me.language, &told, &shown),
        took_part: took_part(tx, t, id, own.zip(first.and_then(|it| it.people)))?,
        trend: trend::trend(words, &told, &shown, &trend::chosen(tx, me)?),
        beside: groups::beside(words, newest, &shown),
        parts: statements::parts(words, newest, &shown),
        built: sound::built(words, newest, &shown),
        with_proofs: may(Action::TakeAlong, standing(tx, me, &newest.wave)?),
        has_words: shown.iter().any(Shown::has_words),
        shell,
        t,
        id,
        title,
        says,
        is_in_development,
        is_confidential,
        k,
    })
}

/// The conclusion in a sentence, about the first place that has figures: what stands highest and lowest, where that is more than chance.
fn said(t: &L10nLanguage, language: Language, instrument: &Instrument, shown: &[Shown]) -> String {
    let figures = |row: &Shown| {
        let picture = row.pictures.first().and_then(Option::as_ref);
        let figure = |(at, figure): (usize, &Figure)| match figure {
            Figure::Mean(tenths, margin) => Some((*tenths, margin.unwrap_or(MUCH), at)),
            _ => None,
        };
        let figures = picture.map_or(&[][..], |it| it.figures.as_slice()).iter().enumerate();
        figures.filter_map(figure).collect::<Vec<_>>()
    };
    let known = shown.iter().map(|row| (row.name.as_str(), figures(row)));
    let known = known.into_iter().find(|(_, figures)| figures.len() > 1);
    let Some((place, figures)) = known else { return t.waves_says_nothing() };
    let name = |at: usize| instrument.constructs[at].name.of(language).to_owned();
    match (figures.iter().max_by_key(|it| it.0), figures.iter().min_by_key(|it| it.0)) {
        (Some((high, one, best)), Some((low, other, least))) if high - low > one + other => {
            t.waves_says(place, name(*best), name(*least))
        }
        _ => t.waves_says_close(place),
    }
}

/// Half an interval where none is told: of so few people, half a point.
const MUCH: i64 = 5;
