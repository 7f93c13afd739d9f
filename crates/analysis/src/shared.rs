//! What may be shared as data: `report.json` with the figures of the page and their proofs, and the code book.

use crate::analysis::Analysis;
use crate::report::{Report, Twin};
use crate::text::text;
use crate::tidy;
use serde_json::{Value, json};
use std::fmt::Write;
use zwerm_anonymity::{Flaw, Proof, verify};
use zwerm_domain::Language;

/// The version of `report.json`.
const FORM: u32 = 1;

pub(crate) fn shared(analysis: &Analysis, report: &Report) -> Value {
    let waves = analysis.waves.iter().zip(&analysis.shown);
    let proofs: Vec<Value> = waves
        .flat_map(|(wave, shown)| {
            shown.proofs().map(|it| json!({ "wave": wave.name, "constructs": it.constructs, "proof": it.named, "teams": it.teams }))
        })
        .collect();
    let table = |it: &Twin| json!({ "caption": zwerm_ui::plain(&it.caption), "heads": plain(&it.heads), "rows": it.rows.iter().map(|row| plain(row)).collect::<Vec<_>>() });
    let sections: Vec<Value> = report
        .sections
        .iter()
        .map(|it| json!({ "id": it.id, "conclusion": zwerm_ui::plain(&it.heading), "notes": plain(&it.notes), "table": table(&it.table) }))
        .collect();
    json!({
        "form": FORM,
        "instrument": { "id": analysis.instrument.id, "version": analysis.instrument.version },
        "language": report.language.code(),
        "title": report.title,
        "conclusion": zwerm_ui::plain(&report.lead),
        "heat": table(&report.heat.table(report.language)),
        "sections": sections,
        "hidden": plain(&report.hidden),
        "warnings": plain(&report.warnings),
        "proofs": proofs,
    })
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
            let proof: Proof = serde_json::from_value(proof.clone())
                .map_err(|error| unreadable(error.to_string()))?;
            verify(&proof).map_err(Unproven::Flaw)?;
            count += 1;
        }
        if entry["proof"].is_null() {
            return Err(unreadable("a proof is missing".to_owned()));
        }
    }
    Ok(count)
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
