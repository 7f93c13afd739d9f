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

/// Views that a construct has published so far: wave and name.
type Views = BTreeSet<(String, String)>;

/// Checks a `report.json`; answers how many proofs there are.
///
/// Answers to one construct are not those to another, and each construct is in one proof a wave. A sum of published figures is
/// therefore about a few people only if its part of some construct is; the last proof of a construct is about all that was published
/// of it, in every wave, and the distributions of its items.
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
    let mut so_far: BTreeMap<&str, Views> = BTreeMap::new();
    let mut of: BTreeMap<(&str, &str), &Proof> = BTreeMap::new();
    for entry in &entries {
        verify(&entry.proof).map_err(Unproven::Flaw)?;
        for construct in &entry.constructs {
            if of.insert((&entry.wave, construct), &entry.proof).is_some() {
                return Err(Unproven::Apart(format!("{construct} has two proofs of one wave")));
            }
            follows(entry, so_far.entry(construct).or_default())
                .map_err(|why| Unproven::Apart(format!("{construct}: {why}")))?;
        }
    }
    let find = |wave: &str, construct: &str| {
        let apart = || Unproven::Apart(format!("{construct} has no proof"));
        of.get(&(wave, construct)).copied().ok_or_else(apart)
    };
    for it in &published.means {
        let bounds = &find(&it.wave, &it.construct)?.bounds;
        let mut told = bounds.iter().filter(|b| b.measure == it.construct).flat_map(|b| &b.means);
        if !told.any(|told| told.name == it.view && told.mean == it.mean) {
            let what = format!("{}, {}", it.construct, it.view);
            return Err(Unproven::Apart(format!("a mean is in no proof: {what}")));
        }
    }
    for it in published.answers.iter().filter(|it| it.on_every_point) {
        let items = &find(&it.wave, &it.construct)?.items;
        if !items.iter().any(|items| items.measure == it.construct && items.on_every_point) {
            let what = format!("the answers to the items of {} are in no proof", it.construct);
            return Err(Unproven::Apart(what));
        }
    }
    Ok(entries.len())
}

/// Whether the proof of a wave is about all that was published in the waves before; adds what is published of its own.
fn follows(entry: &Entry, so_far: &mut Views) -> Result<(), &'static str> {
    let claim = entry.proof.claims.iter().find(|claim| claim.purpose == Purpose::Mean);
    let claim = claim.ok_or("no claim about means")?;
    // Of means alone: those of 5 people that were published before are no distributions of 10, and none was shown of them.
    if claim.knots.iter().any(|knot| knot.given_away) {
        return Err("something was given away before");
    }
    let named = |is_frozen: bool| {
        let views = claim.views.iter().filter(move |view| view.is_frozen == is_frozen);
        views.map(|view| (view.wave.clone(), view.name.clone()))
    };
    if named(true).collect::<Views>() != *so_far {
        return Err("its proof leaves out what was published of earlier waves");
    }
    if named(false).any(|(wave, _)| wave != entry.wave) {
        return Err("its proof is of another wave");
    }
    so_far.extend(named(false));
    Ok(())
}
