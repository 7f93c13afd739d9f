//! What may be shared as data: `report.json` with the figures of the page and their proofs, and the code book.

use crate::analysis::Analysis;
use crate::report::{Report, Twin};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt::Write;
use zwerm_anonymity::proof::Claim;
use zwerm_anonymity::{Flaw, Proof, verify};
use zwerm_domain::Language;

/// The version of `report.json`.
const FORM: u32 = 1;

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
    id: &'static str,
    conclusion: String,
    notes: Vec<String>,
    table: Table,
}

#[derive(Serialize)]
struct OfWave<'a> {
    wave: &'a str,
    constructs: &'a [String],
    proof: &'a Proof,
    teams: Option<OfTeams<'a>>,
}

/// A proof without its means, for no team's mean is published.
#[derive(Serialize)]
struct OfTeams<'a> {
    form: u32,
    claims: &'a [Claim],
    bounds: [(); 0],
}

pub(crate) fn shared<'a>(analysis: &'a Analysis, report: &'a Report) -> Shared<'a> {
    let waves = analysis.waves.iter().zip(&analysis.shown);
    let of_teams = |it: &'a Proof| OfTeams { form: it.form, claims: &it.claims, bounds: [] };
    let proofs = waves.flat_map(|(wave, shown)| {
        shown.proofs().map(move |it| OfWave {
            wave: &wave.name,
            constructs: it.constructs,
            proof: it.named,
            teams: it.teams.map(of_teams),
        })
    });
    let table = |it: &Twin| Table {
        caption: zwerm_ui::plain(&it.caption),
        heads: plain(&it.heads),
        rows: it.rows.iter().map(|row| plain(row)).collect(),
    };
    let sections = report.sections.iter().map(|it| Told {
        id: it.id,
        conclusion: zwerm_ui::plain(&it.heading),
        notes: plain(&it.notes),
        table: table(&it.table),
    });
    Shared {
        form: FORM,
        instrument: Id { id: &analysis.instrument.id, version: &analysis.instrument.version },
        language: report.language.code(),
        title: &report.title,
        conclusion: zwerm_ui::plain(&report.lead),
        heat: table(&report.heat.table(report.language)),
        sections: sections.collect(),
        hidden: plain(&report.hidden),
        warnings: plain(&report.warnings),
        proofs: proofs.collect(),
    }
}

fn plain(texts: &[String]) -> Vec<String> {
    texts.iter().map(|it| zwerm_ui::plain(it)).collect()
}

/// Why a report is not proven.
#[derive(Debug, PartialEq, Eq)]
pub enum Unproven {
    /// It is no `report.json` of this form.
    Unreadable(String),
    /// A proof does not hold.
    Flaw(Flaw),
}

/// Checks every proof of a `report.json`; answers how many there are.
///
/// # Errors
/// When it can't be read, has no proof, or a proof does not hold.
pub fn verify_report(text: &str) -> Result<usize, Unproven> {
    let unreadable = |why: String| Unproven::Unreadable(why);
    let report: Value =
        serde_json::from_str(text).map_err(|error| unreadable(error.to_string()))?;
    if report["form"] != FORM {
        return Err(unreadable("another form".to_owned()));
    }
    let proofs = report["proofs"]
        .as_array()
        .filter(|it| !it.is_empty())
        .ok_or_else(|| unreadable("no proofs".to_owned()))?;
    let mut count = 0;
    for entry in proofs {
        for proof in [&entry["proof"], &entry["teams"]].into_iter().filter(|it| !it.is_null()) {
            let proof = Proof::deserialize(proof).map_err(|error| unreadable(error.to_string()))?;
            verify(&proof).map_err(Unproven::Flaw)?;
            count += 1;
        }
        if entry["proof"].is_null() {
            return Err(unreadable("a proof is missing".to_owned()));
        }
    }
    Ok(count)
}

/// What each column means.
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
    out
}
