//! What may be shared as data: `report.json` with the figures of the page and their proofs, and the code book.

use crate::analysis::Analysis;
use crate::disclose::Whom;
use crate::report::{Report, Twin};
use crate::text::text;
use crate::tidy;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use zwerm_domain::Language;

/// The version of `report.json`.
pub(crate) const FORM: u32 = 2;

pub(crate) fn shared(analysis: &Analysis, report: &Report) -> Value {
    let waves = analysis.waves.iter().zip(&analysis.shown);
    let proofs: Vec<Value> = waves
        .flat_map(|(wave, shown)| {
            shown.proofs().map(
                |it| json!({ "wave": wave.name, "constructs": it.constructs, "proof": it.proof }),
            )
        })
        .collect();
    let table = |it: &Twin| json!({ "caption": zwerm_ui::plain(&it.caption), "heads": plain(&it.heads), "rows": it.rows.iter().map(|row| plain(row)).collect::<Vec<_>>() });
    let sections: Vec<Value> = report
        .sections
        .iter()
        .map(|it| json!({ "id": it.id, "conclusion": zwerm_ui::plain(&it.heading), "notes": plain(&it.notes), "table": table(&it.table) }))
        .collect();
    let heat = report.heat.table(report.language);
    let tables: Vec<Twin> =
        std::iter::once(&heat).chain(report.sections.iter().map(|it| &it.table)).cloned().collect();
    json!({
        "form": FORM,
        "instrument": { "id": analysis.instrument.id, "version": analysis.instrument.version },
        "language": report.language.code(),
        "title": report.title,
        "conclusion": zwerm_ui::plain(&report.lead),
        "heat": table(&heat),
        "sections": sections,
        "hidden": plain(&report.hidden),
        "warnings": plain(&report.warnings),
        "published": published(analysis, &tables),
        "proofs": proofs,
    })
}

fn plain(texts: &[String]) -> Vec<String> {
    texts.iter().map(|it| zwerm_ui::plain(it)).collect()
}

/// The published means that the tables hold, once each, and how the items of each construct are told.
fn published(analysis: &Analysis, tables: &[Twin]) -> Value {
    let ids = |construct: usize| &analysis.instrument.constructs[construct].id;
    let mut means = BTreeMap::new();
    for (table, it) in
        tables.iter().flat_map(|table| table.stands.iter().map(move |it| (table, it)))
    {
        let cell = zwerm_ui::plain(&table.rows[it.row][it.column]);
        let view = match it.whom {
            Whom::All => "*".to_owned(),
            Whom::Unit(unit) => analysis.units.names[unit].clone(),
            Whom::Value(cut, value) => {
                let cut = &analysis.attributes[cut];
                format!("{}: {}", cut.name, cut.values[value])
            }
        };
        means.insert((it.wave, it.construct, view), tenths(&cell));
    }
    let means: Vec<Value> = means
        .into_iter()
        .map(|((wave, construct, view), mean)| json!({ "wave": analysis.waves[wave].name, "construct": ids(construct), "view": view, "mean": mean }))
        .collect();
    let answers: Vec<Value> = analysis
        .waves
        .last()
        .into_iter()
        .zip(analysis.shown.last())
        .flat_map(|(wave, shown)| wave.constructs.iter().enumerate().map(move |(at, it)| (wave, shown, at, it)))
        .map(|(wave, shown, at, it)| {
            let id = ids(it.construct);
            json!({ "wave": wave.name, "construct": id, "on_every_point": shown.is_on_every_point(at, id) })
        })
        .collect();
    json!({ "means": means, "answers": answers })
}

/// The number that a cell begins with, in tenths: what a reader sees and nothing else.
fn tenths(cell: &str) -> Option<i64> {
    let number = cell.split(' ').next()?.replace(',', ".").replace('\u{2212}', "-");
    Some((number.parse::<f64>().ok()? * 10.0).round() as i64)
}

/// What each column of the answers means, and each of the table for other programs.
pub(crate) fn codebook(analysis: &Analysis, language: Language) -> String {
    let instrument = &analysis.instrument;
    let mut out = format!(
        "# {} {} ({})\n",
        instrument.name.of(language),
        instrument.version,
        instrument.licence
    );
    for (at, construct) in instrument.constructs.iter().enumerate() {
        let _ = write!(
            out,
            "\n## {} (`{}`, {})\n\n",
            construct.name.of(language),
            construct.id,
            construct.block
        );
        for item in instrument.items_of(at).map(|item| &instrument.items[item]) {
            let turned = if item.is_reversed { " (R)" } else { "" };
            let _ = writeln!(
                out,
                "- `{}` {}–{}{turned}: {}",
                item.id,
                item.scale.0,
                item.scale.1,
                item.text.of(language)
            );
        }
    }
    let words = text(language);
    let _ = writeln!(out, "\n## {}\n\n{}\n", words.tidy_heading(), words.tidy_lead());
    for (name, label) in tidy::columns(language) {
        let _ = writeln!(out, "- `{name}`: {label}");
    }
    for (name, code) in tidy::words(analysis, language) {
        let _ = writeln!(out, "- `{name}` = `{}`: {}", code.word, code.label);
    }
    out
}
