//! What goes along with an outcome, within teams: R² divided, with intervals. It goes along with; it never says what causes what.

use super::{Row, Section, Teller, Twin};
use crate::disclose::Whom;
use crate::draw::bar;
use crate::figures::Outcome;
use zwerm_stats::enough;

pub(super) fn drivers(teller: &Teller<'_>) -> Option<Section> {
    let words = teller.words;
    let (at, wave) = teller.last()?;
    let mut section = Section {
        id: "along",
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
            rows: Vec::new(),
        },
        ..Section::default()
    };
    let mut told = Vec::new();
    for it in &wave.outcomes {
        told.push(outcome(teller, at, it, &mut section));
    }
    section.heading = told.iter().flatten().next().cloned().unwrap_or_else(|| words.drivers_none());
    section.notes.splice(0..0, told.into_iter().flatten().skip(1));
    section.notes.push(words.drivers_not_cause());
    (!wave.outcomes.is_empty()).then_some(section)
}

/// The sentence about one outcome, and its rows.
fn outcome(teller: &Teller<'_>, at: usize, it: &Outcome, section: &mut Section) -> Option<String> {
    let words = teller.words;
    let shown = &teller.it.shown[at];
    let name = match it.item {
        Some(item) => teller.it.instrument.items[item]
            .text
            .of(teller.language)
            .trim_end_matches('.')
            .to_owned(),
        None => it.column.clone(),
    };
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
    let mut rows: Vec<(usize, f64, Option<(f64, f64)>)> = it
        .predictors
        .iter()
        .enumerate()
        .map(|(place, construct)| {
            let interval = intervals.map(|it| (it.parts[place].low.max(0.0), it.parts[place].high));
            (*construct, divided.parts[place].max(0.0), interval)
        })
        .collect();
    // Everybody is in it: it is about all, and shown when all may be.
    let rows_shown = shown.figure(0, Whom::All, std::mem::take(&mut rows)).ok()?;
    let r2 = shown.figure(0, Whom::All, parts.r2).ok()?;
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
            name: words
                .drivers_row(zwerm_ui::format::capitalised(construct).as_str(), name.as_str()),
            value: told.clone(),
            svg: bar(
                *share,
                *interval,
                &words.drivers_said(construct, name.as_str(), told.as_str(), between.as_str()),
            ),
        });
        section.table.rows.push(vec![name.clone(), construct.to_owned(), told, between]);
    }
    // Named are those whose interval lies wholly above two hundredths.
    let clear = |it: &&(usize, f64, Option<(f64, f64)>)| it.2.is_some_and(|(low, _)| low > 0.02);
    let named: Vec<String> = rows_shown
        .value()
        .iter()
        .filter(clear)
        .map(|it| teller.construct(it.0).to_owned())
        .collect();
    Some(if named.is_empty() {
        words.drivers_nothing(name.as_str())
    } else {
        words.drivers_sentence(
            name.as_str(),
            teller.list(&named).as_str(),
            teller.percent(*r2.value()).as_str(),
        )
    })
}
