//! Layers of the organisation side by side, and cuts: a theme a row, a layer or a value a column. Whether they differ by more than
//! chance; and whether what a layer says of its own work comes back in the layer below.

use super::{Section, Stands, Teller, Twin};
use crate::attributes::{Attribute, Kind};
use crate::disclose::Whom;
use crate::figures::Wave;
use std::collections::BTreeSet;
use zwerm_stats::{Adjustment, OneWay, PAGE_LEVEL, adjust};

/// From so many units on, with enough people above and below, one looks whether layers go together.
const PAIRS_AT_LEAST: usize = 10;

/// Every attribute has its section.
pub(super) fn attributes(teller: &Teller<'_>) -> Vec<Section> {
    let all = teller.it.attributes.iter().enumerate();
    all.filter_map(|(cut, attribute)| section(teller, cut, attribute)).collect()
}

fn section(teller: &Teller<'_>, cut: usize, attribute: &Attribute) -> Option<Section> {
    let words = teller.words;
    let (at, wave) = teller.last()?;
    let shown = &teller.it.shown[at];
    let is_cut = attribute.kind == Kind::Cut;
    let caption =
        if is_cut { words.cut_caption(attribute.name.as_str()) } else { words.layers_caption() };
    let mut table = Twin { caption, heads: vec![words.table_construct()], ..Twin::default() };
    // A value that nobody has, such as a top without people of its own, is no column.
    let has_people =
        |value: &usize| wave.constructs.iter().any(|it| it.by_value[cut][*value].n > 0);
    let values: Vec<usize> = (0..attribute.values.len()).filter(has_people).collect();
    table.heads.extend(values.iter().map(|value| match attribute.kind {
        Kind::Depth => words.layers_layer(attribute.values[*value].as_str()),
        Kind::Layer | Kind::Cut => attribute.values[*value].clone(),
    }));
    let mut seen = Vec::new();
    let mut reasons = BTreeSet::new();
    for (place, it) in wave.constructs.iter().enumerate() {
        if teller.it.instrument.is_for_all_alone(it.construct) {
            continue;
        }
        let mut row = vec![teller.name(it).to_owned()];
        let mut means = 0;
        for value in &values {
            let whom = Whom::Value(cut, *value);
            row.push(match shown.mean(place, teller.id(it), whom) {
                Ok(mean) => {
                    let (row, column) = (table.rows.len(), row.len());
                    let construct = it.construct;
                    table.stands.push(Stands { row, column, wave: at, construct, whom });
                    means += 1;
                    teller.mean(&mean)
                }
                Err(why) => {
                    reasons.insert(teller.reason(why));
                    words.table_none()
                }
            });
        }
        if means > 1 {
            seen.push(place);
        }
        table.rows.push(row);
    }
    if table.stands.is_empty() || values.len() < 2 {
        return None;
    }
    let (differing, comparisons) = differing(wave, cut, &seen);
    let names: Vec<String> =
        differing.iter().map(|at| teller.name(&wave.constructs[*at]).to_owned()).collect();
    let told = teller.list(&names);
    let heading = match (is_cut, seen.is_empty(), names.is_empty()) {
        (true, true, _) => words.cut_too_few(attribute.name.as_str()),
        (true, _, true) => words.cut_alike(attribute.name.as_str()),
        (true, ..) => words.cut_differ(attribute.name.as_str(), told.as_str()),
        (_, true, _) => words.layers_too_few(),
        (_, _, true) => words.layers_alike(),
        _ => words.layers_differ(told.as_str()),
    };
    let hidden = |why: &String| format!("{} {why}.", words.report_not_shown());
    let mut notes: Vec<String> = reasons.iter().map(hidden).collect();
    if !seen.is_empty() {
        notes.push(words.note_comparisons(comparisons.to_string().as_str()));
    }
    if attribute.kind == Kind::Depth {
        notes.extend(parallel(teller));
    }
    let lead = match attribute.kind {
        Kind::Depth => words.layers_lead(),
        Kind::Layer => words.layers_lead_column(),
        Kind::Cut => words.cut_lead(),
    };
    let id = if is_cut { format!("cut-{}", cut + 1) } else { "layers".to_owned() };
    Some(Section { id: id.into(), heading, lead, table, notes, ..Section::default() })
}

/// Which of these constructs (places in the wave) differ between the values of an attribute by more than chance, and of how many
/// comparisons. Constructs hang together, so Benjamini and Yekutieli.
fn differing(wave: &Wave, cut: usize, seen: &[usize]) -> (Vec<usize>, usize) {
    let p = |at: &usize| OneWay::of(&wave.constructs[*at].by_value[cut]).ok()?.p().ok();
    let p: Vec<Option<f64>> = seen.iter().map(p).collect();
    let adjusted = adjust(&p, Adjustment::BenjaminiYekutieli);
    let found = seen.iter().zip(&adjusted.p);
    let found = found.filter(|(_, p)| p.is_some_and(|p| p < PAGE_LEVEL)).map(|(at, _)| *at);
    (found.collect(), adjusted.comparisons)
}

/// Whether the people of a unit and those right below it answer alike, over the units that could each be used; in words.
fn parallel(teller: &Teller<'_>) -> Option<String> {
    let words = teller.words;
    let (at, wave) = teller.last()?;
    let shown = &teller.it.shown[at];
    let mut p = Vec::new();
    let mut names = Vec::new();
    for (place, it) in wave.constructs.iter().enumerate() {
        if teller.it.instrument.is_for_all_alone(it.construct) {
            continue;
        }
        let may = |unit: usize| shown.team(place, teller.id(it), unit).is_ok();
        let found = teller.it.parallel(it, may);
        let Some(found) = found.ok().filter(|found| found.n >= PAIRS_AT_LEAST) else { continue };
        p.push((found.r > 0.0).then_some(found.p));
        names.push(teller.name(it).to_owned());
    }
    if names.is_empty() {
        return None;
    }
    let adjusted = adjust(&p, Adjustment::BenjaminiYekutieli);
    let found = names.into_iter().zip(&adjusted.p);
    let found = found.filter(|(_, p)| p.is_some_and(|p| p < PAGE_LEVEL)).map(|(name, _)| name);
    let found: Vec<String> = found.collect();
    Some(if found.is_empty() {
        words.layers_not_parallel()
    } else {
        words.layers_parallel(teller.list(&found).as_str())
    })
}
