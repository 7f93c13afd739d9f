//! What came of a wave, for this reader: one's own group beside the units it is part of and all together, with the two waves before it. Of
//! other groups nothing.

mod heat;

use crate::{
    model::{Wave, stage::Stage},
    picture::{Figure, Picture, cell_name, unit_name},
    store::{self, UnitLine},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use heat::{Heat, heats};
use zwerm_directory as directory;
use zwerm_domain::WaveId;
use zwerm_instrument::Instrument;
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell};
use zwerm_web::{IdPath, Me, Page, Refused, Visit};

/// So many waves before this one stand beside it.
const BEFORE: usize = 2;

#[derive(Template)]
#[template(path = "wave_report.html")]
struct ReportPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: WaveId,
    title: String,
    heats: Vec<Heat>,
    says: String,
    is_in_development: bool,
    is_confidential: bool,
    has_own: bool,
    k: String,
}

/// A wave that is opened, with its questionnaire.
struct Told {
    wave: Wave,
    instrument: Instrument,
}

/// What may be shown of one place in the waves that stand beside each other, the newest first; nothing where a wave had no such place.
struct Shown {
    name: String,
    people: Option<(u32, u32)>,
    pictures: Vec<Option<Picture>>,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id)).await
}

fn page(tx: &mut Reader, me: &Me, id: WaveId) -> Result<Page, Refused> {
    let t = text(me.language);
    let told = told(tx, me, id)?;
    let newest = told.first().ok_or(Refused::NotFound)?;
    let shown = shown(tx, me, &told)?;
    let (title, is_in_development) =
        (newest.wave.title.clone(), newest.instrument.is_in_development);
    let says = said(t, me, &newest.instrument, &shown);
    let is_confidential = newest.wave.confidential.is_some();
    let k = newest.wave.levels.answers.number().to_string();
    let shell = me.shell(tx, Room::Elsewhere, title.as_str())?;
    let heats = heats(t, me.language, &told, &shown);
    let has_own = shown.len() > 1;
    Page::of(&ReportPage {
        shell,
        t,
        id,
        title,
        heats,
        says,
        is_in_development,
        is_confidential,
        has_own,
        k,
    })
}

/// This wave, which has to be opened, and those before it that are.
fn told(tx: &mut Reader, me: &Me, id: WaveId) -> Result<Vec<Told>, Refused> {
    let wave = store::wave(tx, &me.actor, id)?;
    if wave.stage(me.today()) != Stage::Opened {
        return Err(Refused::NotFound);
    }
    let is_before =
        |it: &Wave| it.answer_on < wave.answer_on && it.stage(me.today()) == Stage::Opened;
    let mut before: Vec<Wave> =
        store::waves(tx, &me.actor)?.into_iter().filter(is_before).collect();
    before.sort_by_key(|it| std::cmp::Reverse((it.answer_on, it.id)));
    let all = std::iter::once(wave).chain(before.into_iter().take(BEFORE));
    Ok(all.filter_map(|wave| Some(Told { instrument: wave.instrument()?, wave })).collect())
}

/// The places of this wave with their pictures, one's own first.
fn shown(tx: &mut Reader, me: &Me, told: &[Told]) -> Result<Vec<Shown>, Refused> {
    let mut rows: Vec<Shown> = Vec::new();
    for (at, it) in told.iter().enumerate() {
        for (name, place) in places(tx, me, &it.wave)? {
            let picture = store::picture(tx, it.wave.id, &place)?;
            let picture: Option<Picture> =
                picture.and_then(|text| serde_json::from_str(&text).ok());
            // The same place is one of the same name; of an earlier wave only where this one has it.
            let row = match rows.iter().position(|row| row.name == name) {
                Some(row) => &mut rows[row],
                None if at == 0 && picture.is_some() => {
                    rows.push(Shown { name, people: None, pictures: vec![None; told.len()] });
                    let last = rows.len() - 1;
                    &mut rows[last]
                }
                None => continue,
            };
            if at == 0 {
                row.people = picture.as_ref().and_then(|it| it.people);
            }
            row.pictures[at] = picture;
        }
    }
    Ok(rows)
}

/// The places of a wave that this reader may see, one's own first: the cell of the main team, the units it is part of, all together.
fn places(tx: &mut Reader, me: &Me, wave: &Wave) -> Result<Vec<(String, String)>, Refused> {
    let units = store::units(tx, wave.id)?;
    let unit = |number: i64| units.iter().find(|unit| unit.number == number);
    // The top is all together, under the name of whom was asked.
    let name = |unit: &UnitLine| match unit.parent {
        None => wave.audience.clone(),
        Some(_) => unit.name.clone(),
    };
    let mut places: Vec<(String, String)> = Vec::new();
    if let Some((team, _)) = directory::main_team_of(tx, &me.actor, me.id())?
        && let Some((cell, own, under)) = store::cell_of_team(tx, wave.id, team)?
    {
        places.push((own, cell_name(cell)));
        let above = |it: &&UnitLine| it.parent.and_then(unit);
        for unit in std::iter::successors(unit(under), above) {
            places.push((name(unit), unit_name(unit.number)));
        }
    }
    let top = units.iter().find(|unit| unit.parent.is_none()).ok_or(Refused::NotFound)?;
    let whole = (name(top), unit_name(top.number));
    if !places.contains(&whole) {
        places.push(whole);
    }
    Ok(places)
}

/// The conclusion in a sentence, about the first place that has figures: what stands highest and lowest, where that is more than chance.
fn said(t: &L10nLanguage, me: &Me, instrument: &Instrument, shown: &[Shown]) -> String {
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
    let name = |at: usize| instrument.constructs[at].name.of(me.language).to_owned();
    match (figures.iter().max_by_key(|it| it.0), figures.iter().min_by_key(|it| it.0)) {
        (Some((high, one, best)), Some((low, other, least))) if high - low > one + other => {
            t.waves_says(place, name(*best), name(*least))
        }
        _ => t.waves_says_close(place),
    }
}

/// Half an interval where none is told: of so few people, half a point.
const MUCH: i64 = 5;
