//! What goes along with an outcome, within teams: R² divided, with intervals. It goes along with; it never says what causes what.

use super::{Row, Section, Teller, Twin};
use crate::disclose::Whom;
use crate::draw::bar;
use crate::figures::Outcome;
use zwerm_stats::{Adjustment, PAGE_LEVEL, adjust, enough};

pub(super) fn drivers(teller: &Teller<'_>) -> Option<Section> {
    let words = teller.words;
    let (at, wave) = teller.last()?;
    let mut section = Section {
        id: "along".into(),
        lead: words.drivers_lead(),
        legend: vec![("bar", words.drivers_bar()), ("reach", words.drivers_reach())],
        table: Twin {
            caption: words.drivers_caption(),
            heads: vec![
                words.table_outcome(),
                words.table_construct(),
                words.table_share(),
                words.table_interval(),
            ],
            ..Twin::default()
        },
        ..Section::default()
    };
    let mut told = Vec::new();
    let p: Vec<Option<f64>> = wave
        .outcomes
        .iter()
        .flat_map(|it| it.links.iter().map(|link| link.map(|it| it.1)))
        .collect();
    let adjusted = adjust(&p, Adjustment::BenjaminiHochberg);
    let found: Vec<bool> = adjusted.p.iter().map(|p| p.is_some_and(|p| p < PAGE_LEVEL)).collect();
    let whole = wave.outcomes.iter().map(reach).fold(0.1, f64::max);
    section.legend.push(("track", words.drivers_whole(teller.percent(whole).as_str())));
    let mut rest = found.as_slice();
    for it in &wave.outcomes {
        let (own, others) = rest.split_at(it.links.len());
        rest = others;
        told.push(outcome(teller, at, it, own, whole, &mut section));
    }
    section.heading = told.iter().flatten().next().cloned().unwrap_or_else(|| words.drivers_none());
    section.notes.splice(0..0, told.into_iter().flatten().skip(1));
    section.notes.push(words.note_comparisons(adjusted.comparisons.to_string().as_str()));
    section.notes.push(words.drivers_not_cause());
    (!wave.outcomes.is_empty()).then_some(section)
}

/// A construct, its share, and between which shares that lies.
type Part = (usize, f64, Option<(f64, f64)>);

/// How far bars go: the largest share or end of an interval, up to a tenth.
fn reach(it: &Outcome) -> f64 {
    let parts = it.within.as_ref().ok();
    let ends = parts
        .and_then(|it| it.intervals.as_ref().ok())
        .map(|it| it.parts.iter().map(|end| end.high).fold(0.0, f64::max));
    let shares = parts
        .and_then(|it| it.lmg.as_ref().or(it.johnson.as_ref()).ok())
        .map(|it| it.parts.iter().copied().fold(0.0, f64::max));
    ((ends.unwrap_or(0.0).max(shares.unwrap_or(0.0)) * 10.0).ceil() / 10.0).min(1.0)
}

/// The sentence about one outcome, and its rows.
fn outcome(
    teller: &Teller<'_>,
    at: usize,
    it: &Outcome,
    found: &[bool],
    whole: f64,
    section: &mut Section,
) -> Option<String> {
    let words = teller.words;
    let shown = &teller.it.shown[at];
    let name = teller.outcome(it);
    let may = enough::drivers(it.n, it.predictors.len(), it.groups);
    let parts = match (&it.within, may) {
        (Ok(parts), Ok(())) => parts,
        _ => {
            section.notes.push(words.drivers_too_few(name.as_str()));
            return None;
        }
    };
    let divided = parts.lmg.as_ref().or(parts.johnson.as_ref()).ok()?;
    let intervals = parts.intervals.as_ref().ok();
    let rows: Vec<Part> = it
        .predictors
        .iter()
        .enumerate()
        .map(|(place, construct)| {
            let interval = intervals.map(|it| (it.parts[place].low.max(0.0), it.parts[place].high));
            (*construct, divided.parts[place].max(0.0), interval)
        })
        .collect();
    // Everybody is in it: it is about all, and shown when all may be.
    let rows_shown = shown.figure(0, Whom::All, rows).ok()?;
    let r2 = shown.figure(0, Whom::All, parts.r2).ok()?;
    section.rows.push(Row { name: name.clone(), value: String::new(), svg: String::new() });
    for (construct, share, interval) in rows_shown.value() {
        let told = teller.percent(*share);
        let between = interval.map_or_else(
            || words.table_none(),
            |(low, high)| {
                words.table_range(teller.percent(low).as_str(), teller.percent(high).as_str())
            },
        );
        let construct = teller.construct(*construct);
        section.rows.push(Row {
            name: zwerm_ui::format::capitalised(construct),
            value: told.clone(),
            svg: bar(
                share / whole,
                interval.map(|(low, high)| (low / whole, high / whole)),
                &words.drivers_said(construct, name.as_str(), told.as_str(), between.as_str()),
            ),
        });
        section.table.rows.push(vec![name.clone(), construct.to_owned(), told, between]);
    }
    let names = |is_wanted: &dyn Fn(f64) -> bool| -> Vec<String> {
        let links = it.predictors.iter().zip(&it.links).zip(found);
        links
            .filter(|((_, link), found)| **found && link.is_some_and(|(r, _)| is_wanted(r)))
            .map(|((construct, _), _)| teller.construct(*construct).to_owned())
            .collect()
    };
    // Tested over everybody, like the figures above.
    let named = shown.figure(0, Whom::All, (names(&|r| r > 0.0), names(&|r| r < 0.0))).ok()?;
    let (with, against) = named.value();
    if with.is_empty() && against.is_empty() {
        return Some(words.drivers_nothing(name.as_str()));
    }
    let mut told = Vec::new();
    if !with.is_empty() {
        told.push(words.drivers_with(name.as_str(), teller.list(with).as_str()));
    }
    if !against.is_empty() {
        told.push(words.drivers_against(name.as_str(), teller.list(against).as_str()));
    }
    section.notes.push(words.drivers_all(name.as_str(), teller.percent(*r2.value()).as_str()));
    Some(told.join(" "))
}
