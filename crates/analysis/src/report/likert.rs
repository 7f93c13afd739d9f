//! How answers are spread over each statement, everybody together.

use super::{Row, Section, Teller, Twin};
use crate::draw::{likert as bars, tone};
use zwerm_stats::Distribution;

pub(super) fn likert(teller: &Teller<'_>) -> Option<Section> {
    let words = teller.words;
    let (at, wave) = teller.last()?;
    let shown = &teller.it.shown[at];
    let least = u32::try_from(teller.it.thresholds.spread.number()).unwrap_or(u32::MAX);
    let mut section = Section {
        id: "answers".into(),
        lead: words.likert_lead(),
        legend: vec![
            ("h2", words.likert_low()),
            ("h5", words.likert_middle()),
            ("h8", words.likert_high()),
        ],
        table: Twin {
            caption: words.likert_caption(),
            heads: vec![
                words.table_statement(),
                words.likert_low(),
                words.likert_middle(),
                words.likert_high(),
            ],
            ..Twin::default()
        },
        ..Section::default()
    };
    let mut agreed: Vec<(f64, String)> = Vec::new();
    for (place, it) in wave.constructs.iter().enumerate() {
        for (item, column) in &it.items {
            let Some(answers) = column.as_likert() else { continue };
            let item = &teller.it.instrument.items[*item];
            let mut counts: Vec<u32> = Distribution::of(answers)
                .counts
                .iter()
                .map(|it| u32::try_from(*it).unwrap_or(u32::MAX))
                .collect();
            // As it was answered: high is agreeing with the words.
            if item.is_reversed {
                counts.reverse();
            }
            let text = item.text.of(teller.language).to_owned();
            let spread = match shown.spread((place, teller.id(it)), &counts, least) {
                Ok(spread) => spread,
                Err(why) => {
                    let why = teller.reason(why);
                    section.table.rows.push(vec![text, why, String::new(), String::new()]);
                    continue;
                }
            };
            let all: u32 = spread.value().iter().sum();
            let shares: Vec<f64> =
                spread.value().iter().map(|it| f64::from(*it) / f64::from(all)).collect();
            let parts = shares.len();
            let low: f64 = shares[..parts / 2].iter().sum();
            let high: f64 = shares[parts - parts / 2..].iter().sum();
            let (low_told, high_told) = (teller.percent(low), teller.percent(high));
            let middle = teller.percent((1.0 - low - high).max(0.0));
            let said = words.likert_said(
                text.as_str(),
                low_told.as_str(),
                middle.as_str(),
                high_told.as_str(),
            );
            // More than nine options make no bars one can read.
            let shares =
                if parts > 9 { vec![low, (1.0 - low - high).max(0.0), high] } else { shares };
            section.rows.push(Row {
                name: text.clone(),
                value: words.likert_agree(high_told.as_str()),
                svg: bars(&shares, &said),
            });
            section.table.rows.push(vec![text.clone(), low_told, middle, high_told]);
            if !item.is_reversed {
                agreed.push(((high * 100.0).round(), text));
            }
        }
    }
    let high = agreed.iter().map(|it| it.0).fold(f64::NEG_INFINITY, f64::max);
    let most: Vec<&(f64, String)> = agreed.iter().filter(|it| it.0 == high).collect();
    section.heading = match most.as_slice() {
        [(share, text)] if agreed.len() > 1 => {
            let share = teller.percent(share / 100.0);
            words.likert_most(text.trim_end_matches('.'), share.as_str())
        }
        _ => words.likert_heading(),
    };
    debug_assert_eq!(tone(0, 3), "h2");
    (!section.table.rows.is_empty()).then_some(section)
}
