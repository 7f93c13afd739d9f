//! What may be shared as data: `report.json` with the figures of the page and their proofs, and the code book.

use crate::analysis::Analysis;
use crate::disclose::Whom;
use crate::report::{Report, Twin};
use crate::text::text;
use crate::tidy;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;
use zwerm_anonymity::Proof;
use zwerm_domain::Language;

/// The version of `report.json`.
pub(crate) const FORM: u32 = 2;

/// `report.json`, written as it is walked through: in a large organisation the proofs are tens of megabytes.
#[derive(Serialize)]
pub(crate) struct Shared<'a> {
    form: u32,
    instrument: Id<'a>,
    language: &'static str,
    title: &'a str,
    conclusion: String,
    heat: Table,
    sections: Vec<Told>,
    hidden: Vec<String>,
    warnings: Vec<String>,
    published: Published<'a>,
    proofs: Vec<OfWave<'a>>,
}

#[derive(Serialize)]
struct Id<'a> {
    id: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct Table {
    caption: String,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct Told {
    id: Cow<'static, str>,
    conclusion: String,
    notes: Vec<String>,
    table: Table,
}

#[derive(Serialize)]
struct OfWave<'a> {
    wave: &'a str,
    constructs: &'a [String],
    proof: &'a Proof,
}

/// What the tables publish, for who holds the proofs against it.
#[derive(Serialize)]
struct Published<'a> {
    means: Vec<PublishedMean<'a>>,
    answers: Vec<PublishedAnswers<'a>>,
}

#[derive(Serialize)]
struct PublishedMean<'a> {
    wave: &'a str,
    construct: &'a str,
    view: String,
    /// In tenths.
    mean: Option<i64>,
}

#[derive(Serialize)]
struct PublishedAnswers<'a> {
    wave: &'a str,
    construct: &'a str,
    on_every_point: bool,
}

pub(crate) fn shared<'a>(analysis: &'a Analysis, report: &'a Report) -> Shared<'a> {
    let waves = analysis.waves.iter().zip(&analysis.shown);
    let proofs = waves.flat_map(|(wave, shown)| {
        shown.proofs().map(move |it| OfWave {
            wave: &wave.name,
            constructs: it.constructs,
            proof: it.proof,
        })
    });
    let table = |it: &Twin| Table {
        caption: zwerm_ui::plain(&it.caption),
        heads: plain(&it.heads),
        rows: it.rows.iter().map(|row| plain(row)).collect(),
    };
    let sections = report.sections.iter().map(|it| Told {
        id: it.id.clone(),
        conclusion: zwerm_ui::plain(&it.heading),
        notes: plain(&it.notes),
        table: table(&it.table),
    });
    let heat = report.heat.table(report.language);
    Shared {
        form: FORM,
        instrument: Id { id: &analysis.instrument.id, version: &analysis.instrument.version },
        language: report.language.code(),
        title: &report.title,
        conclusion: zwerm_ui::plain(&report.lead),
        heat: table(&heat),
        sections: sections.collect(),
        hidden: plain(&report.hidden),
        warnings: plain(&report.warnings),
        published: published(
            analysis,
            std::iter::once(&heat).chain(report.sections.iter().map(|it| &it.table)),
        ),
        proofs: proofs.collect(),
    }
}

fn plain(texts: &[String]) -> Vec<String> {
    texts.iter().map(|it| zwerm_ui::plain(it)).collect()
}

/// The published means that the tables hold, once each, and how the items of each construct are told.
fn published<'a, 't>(
    analysis: &'a Analysis,
    tables: impl Iterator<Item = &'t Twin>,
) -> Published<'a> {
    let ids = |construct: usize| analysis.instrument.constructs[construct].id.as_str();
    let mut means = BTreeMap::new();
    for (table, it) in tables.flat_map(|table| table.stands.iter().map(move |it| (table, it))) {
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
    let means = means.into_iter().map(|((wave, construct, view), mean)| PublishedMean {
        wave: &analysis.waves[wave].name,
        construct: ids(construct),
        view,
        mean,
    });
    let answers = analysis
        .waves
        .last()
        .into_iter()
        .zip(analysis.shown.last())
        .flat_map(|(wave, shown)| {
            wave.constructs.iter().enumerate().map(move |(at, it)| (wave, shown, at, it))
        })
        .map(|(wave, shown, at, it)| {
            let id = ids(it.construct);
            let on_every_point = shown.is_on_every_point(at, id);
            PublishedAnswers { wave: &wave.name, construct: id, on_every_point }
        });
    Published { means: means.collect(), answers: answers.collect() }
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
