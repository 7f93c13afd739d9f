//! Waves after each other: what changed by more than chance, and a line with its band for each construct.

use super::{Row, Section, Teller, Twin};
use crate::disclose::Whom;
use crate::draw;
use crate::figures::{Measured, Wave};
use std::collections::HashSet;
use zwerm_stats::{Adjustment, PAGE_LEVEL, Turnover, adjust, enough, welch};

pub(super) fn trend(teller: &Teller<'_>) -> Option<Section> {
    let words = teller.words;
    let waves = &teller.it.waves;
    let (last, wave) = teller.last()?;
    if last == 0 {
        return None;
    }
    let first: Vec<Option<&Measured>> =
        wave.constructs.iter().map(|it| of(&waves[0], it.construct)).collect();
    let changes: Vec<_> = wave
        .constructs
        .iter()
        .zip(&first)
        .map(|(it, first)| first.and_then(|first| welch(&first.all, &it.all).ok()))
        .collect();
    let p: Vec<Option<f64>> = changes.iter().map(|it| it.map(|it| it.p)).collect();
    let adjusted = adjust(&p, Adjustment::BenjaminiHochberg);
    let mut section = Section {
        id: "trend",
        lead: words.trend_lead(),
        table: Twin {
            caption: words.trend_caption(),
            heads: vec![words.table_construct()],
            rows: Vec::new(),
        },
        ..Section::default()
    };
    section.table.heads.extend(waves.iter().map(|wave| wave.name.clone()));
    let mut told = Vec::new();
    for (place, it) in wave.constructs.iter().enumerate() {
        let points: Vec<Option<(f64, f64)>> =
            (0..waves.len()).map(|at| point(teller, at, it.construct)).collect();
        let Some(now) = points[last] else { continue };
        if enough::flag(waves.len()).is_ok()
            && adjusted.p[place].is_some_and(|p| p < PAGE_LEVEL)
            && let Some(then) = points[0]
            && then.0 != now.0
        {
            let name = zwerm_ui::format::capitalised(teller.name(it));
            let (from, to) = (teller.figure(then.0, 1), teller.figure(now.0, 1));
            told.push(if now.0 > then.0 {
                words.trend_up(name.as_str(), from.as_str(), to.as_str())
            } else {
                words.trend_down(name.as_str(), from.as_str(), to.as_str())
            });
            if is_turnover(teller, it, first[place]) {
                section.notes.push(words.trend_turnover(name.as_str()));
            }
        }
        let row = points.iter().map(|it| {
            it.map_or_else(
                || words.table_none(),
                |(mean, half)| {
                    words.table_margin(
                        teller.figure(mean, 1).as_str(),
                        teller.figure(half, 1).as_str(),
                    )
                },
            )
        });
        let row: Vec<String> = row.collect();
        section.rows.push(Row {
            name: zwerm_ui::format::capitalised(teller.name(it)),
            value: teller.figure(now.0, 1),
            svg: picture(teller, it, &points, &row),
        });
        section.table.rows.push([teller.name(it).to_owned()].into_iter().chain(row).collect());
    }
    section.heading = if enough::flag(waves.len()).is_err() {
        words.trend_too_few()
    } else if told.is_empty() {
        words.trend_none()
    } else {
        told.join(" ")
    };
    section.notes.push(words.note_comparisons(adjusted.comparisons.to_string().as_str()));
    (!section.rows.is_empty()).then_some(section)
}

fn of(wave: &Wave, construct: usize) -> Option<&Measured> {
    wave.constructs.iter().find(|it| it.construct == construct)
}

/// The mean of all in a wave and half its interval, as far as it may be shown.
fn point(teller: &Teller<'_>, at: usize, construct: usize) -> Option<(f64, f64)> {
    let wave = &teller.it.waves[at];
    let place = wave.constructs.iter().position(|it| it.construct == construct)?;
    let it = &wave.constructs[place];
    let shown = &teller.it.shown[at];
    let mean = shown.mean(place, teller.id(it), Whom::All).ok()?;
    let half = shown.figure(place, Whom::All, it.all.interval().ok()?.width() / 2.0).ok()?;
    Some((mean.value().points(), *half.value()))
}

fn picture(
    teller: &Teller<'_>,
    it: &Measured,
    points: &[Option<(f64, f64)>],
    said: &[String],
) -> String {
    let (low, high) = (f64::from(it.scale.low()), f64::from(it.scale.high()));
    let along = |value: f64| (value - low) / (high - low);
    let named = teller.it.waves.iter().zip(points).map(|(wave, point)| {
        (
            wave.name.clone(),
            point.map(|(mean, half)| (along(mean - half), along(mean), along(mean + half))),
        )
    });
    let named: Vec<_> = named.collect();
    let told: Vec<String> =
        teller.it.waves.iter().zip(said).map(|(wave, it)| format!("{} {it}", wave.name)).collect();
    let ends = (teller.figure(low, 0), teller.figure(high, 0));
    draw::trend(&named, (&ends.0, &ends.1), &format!("{}: {}", teller.name(it), told.join(", ")))
}

/// Whether people coming and going could by themselves have made the change.
fn is_turnover(teller: &Teller<'_>, it: &Measured, first: Option<&Measured>) -> bool {
    let (waves, keys) = (&teller.it.waves, &teller.it.keys);
    let (Some(earlier), Some((_, later)), Some(first), true) =
        (waves.first(), teller.last(), first, teller.it.is_linked)
    else {
        return false;
    };
    let who = |wave: &Wave, it: &Measured| -> HashSet<u64> {
        let values = it.score.as_numbers();
        wave.rows
            .iter()
            .zip(values.iter())
            .filter(|(_, it)| !it.is_nan())
            .map(|(row, _)| keys[*row as usize])
            .collect()
    };
    let (before, after) = (who(earlier, first), who(later, it));
    let turnover = Turnover {
        before: before.len() as u64,
        left: before.difference(&after).count() as u64,
        after: after.len() as u64,
        joined: after.difference(&before).count() as u64,
    };
    let (Ok(from), Ok(to)) = (first.all.mean(), it.all.mean()) else { return false };
    turnover.could_be_all(from, to, it.scale).unwrap_or(true)
}
