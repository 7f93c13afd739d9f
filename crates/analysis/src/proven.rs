//! Whether all that a `report.json` tells is proven together: every proof by itself, that they leave nothing out between them, and
//! that each mean of the report is one of a proof.

use crate::shared::FORM;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use zwerm_anonymity::{Flaw, Proof, Purpose, verify};

/// Why a report is not proven.
#[derive(Debug, PartialEq, Eq)]
pub enum Unproven {
    /// It is no `report.json` of this form.
    Unreadable(String),
    /// A proof does not hold.
    Flaw(Flaw),
    /// Proofs do not belong together, or leave out what is published.
    Apart(String),
}

/// A proof and what it is of.
#[derive(Deserialize)]
struct Entry {
    wave: String,
    constructs: Vec<String>,
    proof: Proof,
}

/// A published figure: which wave and construct, whom, and the mean in tenths.
#[derive(Deserialize)]
struct Mean {
    wave: String,
    construct: String,
    view: String,
    mean: i64,
}

/// How the items of a construct are published.
#[derive(Deserialize)]
struct Answers {
    wave: String,
    construct: String,
    on_every_point: bool,
}

#[derive(Deserialize)]
struct Published {
    means: Vec<Mean>,
    answers: Vec<Answers>,
}

/// Views by wave and name.
type Views = BTreeSet<(String, String)>;

/// Checks a `report.json`; answers how many proofs there are.
///
/// Answers to one construct are not those to another, and each construct is in one proof a wave. A sum of published figures is
/// therefore about a few people only if its part of some construct is. The proof of a wave is about all that was published of a
/// construct in it and before, and about the distributions of its items; rows that it takes for told before are views of earlier
/// waves alone, which the proof of those waves is about.
///
/// # Errors
/// When it can't be read, has no proof, a proof does not hold, or something published is in none.
pub fn verify_report(text: &str) -> Result<usize, Unproven> {
    let unreadable = |error: serde_json::Error| Unproven::Unreadable(error.to_string());
    let mut report: Value = serde_json::from_str(text).map_err(unreadable)?;
    if report["form"] != FORM {
        return Err(Unproven::Unreadable("another form".to_owned()));
    }
    let entries: Vec<Entry> =
        serde_json::from_value(report["proofs"].take()).map_err(unreadable)?;
    let published: Published =
        serde_json::from_value(report["published"].take()).map_err(unreadable)?;
    if entries.is_empty() {
        return Err(Unproven::Unreadable("no proofs".to_owned()));
    }
    let mut of: BTreeMap<(&str, &str), &Proof> = BTreeMap::new();
    // Of each construct its proofs so far, and what they are about.
    let mut rows: BTreeMap<&str, Vec<(&str, Views)>> = BTreeMap::new();
    for entry in &entries {
        verify(&entry.proof).map_err(Unproven::Flaw)?;
        let apart =
            |construct: &str, why: &str| Err(Unproven::Apart(format!("{construct}: {why}")));
        let views = views(&entry.proof);
        let before: Views = views.iter().filter(|it| it.0 != entry.wave).cloned().collect();
        for construct in &entry.constructs {
            if of.insert((&entry.wave, construct), &entry.proof).is_some() {
                return apart(construct, "two proofs of one wave");
            }
            let row = rows.entry(construct).or_default();
            // What a proof takes for told before, an earlier one is about.
            if !before.iter().all(|view| row.iter().any(|(_, views)| views.contains(view))) {
                return apart(construct, "views of earlier waves that have no proof of their own");
            }
            row.push((&entry.wave, views.clone()));
        }
    }
    for it in &published.means {
        let unproven =
            || Unproven::Apart(format!("a mean is in no proof: {}, {}", it.construct, it.view));
        let proof = of.get(&(it.wave.as_str(), it.construct.as_str())).ok_or_else(unproven)?;
        let bounds = proof.bounds.iter().filter(|bound| bound.measure == it.construct);
        let mut told = bounds.flat_map(|bound| &bound.means);
        let is_told = told.any(|told| told.name == it.view && told.mean == it.mean);
        // From its own wave on every proof of the construct is about it.
        let row = rows.get(it.construct.as_str()).map_or(&[][..], Vec::as_slice);
        let mut later = row.iter().skip_while(|(wave, _)| *wave != it.wave);
        let view = (it.wave.clone(), it.view.clone());
        if !is_told || !later.all(|(_, views)| views.contains(&view)) {
            return Err(unproven());
        }
    }
    for it in published.answers.iter().filter(|it| it.on_every_point) {
        let proof = of.get(&(it.wave.as_str(), it.construct.as_str()));
        let mut items = proof.into_iter().flat_map(|proof| &proof.items);
        if !items.any(|items| items.measure == it.construct && items.on_every_point) {
            let what = format!("the answers to the items of {} are in no proof", it.construct);
            return Err(Unproven::Apart(what));
        }
    }
    Ok(entries.len())
}

/// The views that the claim about means is about.
fn views(proof: &Proof) -> Views {
    let means = proof.claims.iter().filter(|claim| claim.purpose == Purpose::Mean);
    let views = means.flat_map(|claim| &claim.views);
    views.map(|view| (view.wave.clone(), view.name.clone())).collect()
}
