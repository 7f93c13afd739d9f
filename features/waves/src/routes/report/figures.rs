//! The figures of all together as one long table for who reckons on: a row a figure, with its interval, or why there is none.

use super::{
    compare::{Then, reading, then},
    heat::why,
    look_back::{Shown, Told},
};
use crate::{
    picture::{Figure, Picture, Said, Teams},
    text::L10nLanguage,
};
use zwerm_domain::Language;
use zwerm_instrument::Instrument;
use zwerm_store::StoreError;
use zwerm_tables::{Column, Table, Values};

/// A figure.
#[derive(Default)]
struct Row {
    wave: String,
    closed_on: String,
    id: String,
    measure: String,
    figure: &'static str,
    value: Option<f64>,
    interval: Option<(f64, f64)>,
    answers: Option<(u32, u32)>,
    hidden: Option<String>,
}

/// The table of what is told of one place in all waves.
pub(super) fn figures(
    (t, language): (&'static L10nLanguage, Language),
    told: &[Told],
    place: &Shown,
) -> Result<Table, StoreError> {
    let rows: Vec<Row> =
        (0..told.len()).flat_map(|at| of_wave((t, language), told, place, at)).collect();
    let words = |of: &dyn Fn(&Row) -> Option<String>| Values::Words(rows.iter().map(of).collect());
    let numbers = |of: &dyn Fn(&Row) -> Option<f64>, decimals: u8| {
        Values::Numbers(rows.iter().map(of).collect(), decimals)
    };
    let columns = [
        ("wave", t.waves_column_wave(), words(&|it| Some(it.wave.clone()))),
        ("closed_on", t.waves_column_closed(), words(&|it| Some(it.closed_on.clone()))),
        ("measure_id", t.waves_column_id(), words(&|it| Some(it.id.clone()))),
        ("measure", t.waves_column_measure(), words(&|it| Some(it.measure.clone()))),
        ("figure", t.waves_column_figure(), words(&|it| Some(it.figure.to_owned()))),
        ("value", t.waves_column_value(), numbers(&|it| it.value, 2)),
        ("lower", t.waves_column_lower(), numbers(&|it| it.interval.map(|it| it.0), 2)),
        ("upper", t.waves_column_upper(), numbers(&|it| it.interval.map(|it| it.1), 2)),
        ("n_from", t.waves_column_from(), numbers(&|it| it.answers.map(|it| f64::from(it.0)), 0)),
        ("n_to", t.waves_column_to(), numbers(&|it| it.answers.map(|it| f64::from(it.1)), 0)),
        ("hidden", t.waves_column_hidden(), words(&|it| it.hidden.clone())),
    ];
    let column = |(name, label, values): (&str, String, Values)| Column {
        name: name.to_owned(),
        label,
        values,
    };
    let columns = columns.into_iter().map(column).collect();
    let title = told.first().map_or("", |it| it.wave.title.as_str());
    // Its columns are those above, of one length and under sound names.
    Table::new(title, columns)
        .map_err(|_| StoreError::Broken("columns that fit no table".to_owned()))
}

fn of_wave(
    (t, language): (&L10nLanguage, Language),
    told: &[Told],
    place: &Shown,
    at: usize,
) -> Vec<Row> {
    let Some(picture) = place.pictures[at].as_ref() else { return Vec::new() };
    let (wave, instrument) = (&told[at].wave, &told[at].instrument);
    let row = |id: &str, measure: &str| Row {
        wave: wave.title.clone(),
        closed_on: wave.close_on.to_string(),
        id: id.to_owned(),
        measure: measure.to_owned(),
        answers: picture.people,
        ..Row::default()
    };
    let mut rows = Vec::new();
    for (construct, it) in instrument.constructs.iter().enumerate() {
        let row = || row(&it.id, it.name.of(language));
        let read = reading(picture, construct);
        let mut mean = Row { figure: "mean", ..row() };
        match (picture.figures.get(construct), read) {
            (Some(Figure::Mean(..)), Some(read)) if place.is_exact[at] => {
                mean.value = Some(read.mean);
                mean.interval =
                    read.half.map(|it| (hundredths(read.mean - it), hundredths(read.mean + it)));
            }
            (Some(Figure::Mean(..)), Some(read)) => {
                let now = told[0].instrument.constructs.iter().position(|now| now.id == it.id);
                let now = now.and_then(|now| reading(place.newest()?, now));
                let then = now.map_or(Then::Unsure, |now| then(now, read));
                mean.hidden = Some(t.waves_then(then.code()));
            }
            (Some(Figure::Hidden(reason)), _) => mean.hidden = Some(why(t, *reason)),
            _ => mean.hidden = Some(why(t, zwerm_anonymity::Reason::AllAlike)),
        }
        rows.push(mean);
        if let (0, Some(Teams::Half(low, high))) = (at, picture.teams.get(construct)) {
            let interval = Some((*low as f64 / 10.0, *high as f64 / 10.0));
            rows.push(Row { figure: "middle_half_of_groups", interval, ..row() });
        }
    }
    if at == 0 {
        rows.extend(soundness(picture, instrument, language, row));
    }
    let said = picture.statements.iter().zip(&instrument.items).filter(|_| at == 0);
    for (said, item) in said {
        let row = || row(&item.id, item.text.of(language));
        match said {
            Said::Shares(shares) => {
                let names: &[&str] = match shares.len() {
                    5 => &["share_1", "share_2", "share_3", "share_4", "share_5"],
                    _ => &["share_disagree", "share_neither", "share_agree"],
                };
                let of = |(share, figure): (&u8, &&'static str)| Row {
                    figure,
                    value: Some(f64::from(*share)),
                    ..row()
                };
                rows.extend(shares.iter().zip(names).map(of));
            }
            Said::Alike(_) => {
                let hidden = Some(why(t, zwerm_anonymity::Reason::AllAlike));
                rows.push(Row { figure: "shares", hidden, ..row() });
            }
            Said::Hidden(reason) => {
                rows.push(Row { figure: "shares", hidden: Some(why(t, *reason)), ..row() });
            }
        }
    }
    rows
}

/// How sound each construct is measured, and of each outcome the share that goes along with each of the others, in per cent.
fn soundness(
    picture: &Picture,
    instrument: &Instrument,
    language: Language,
    row: impl Fn(&str, &str) -> Row,
) -> Vec<Row> {
    let mut rows = Vec::new();
    let points = |hundredths: i64| hundredths as f64 / 100.0;
    for (sound, it) in picture.sound.iter().zip(&instrument.constructs) {
        let Some(sound) = sound else { continue };
        let row = |figure, value| Row { figure, value, ..row(&it.id, it.name.of(language)) };
        let interval = Some((points(sound.interval.0), points(sound.interval.1)));
        rows.push(Row { interval, ..row("alpha", Some(points(sound.alpha))) });
        rows.extend(sound.omega.map(|omega| row("omega", Some(points(omega)))));
    }
    for along in &picture.along {
        let Some(outcome) = instrument.constructs.get(along.outcome) else { continue };
        for part in &along.parts {
            let Some(it) = instrument.constructs.get(part.construct) else { continue };
            let id = format!("{}~{}", outcome.id, it.id);
            let name = format!("{} ~ {}", outcome.name.of(language), it.name.of(language));
            let interval = Some((part.interval.0 as f64, part.interval.1 as f64));
            let value = Some(part.share as f64);
            rows.push(Row { figure: "goes_along", value, interval, ..row(&id, &name) });
        }
    }
    rows
}

fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
