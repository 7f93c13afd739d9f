//! Reads a proof again: from the plain data alone, with other code than the auditor's. `scripts/verify_report.py` does the same.

mod combination;
mod means;

use crate::proof::{FORM, Items};
use crate::{Proof, Purpose};
use std::collections::BTreeSet;
use thiserror::Error;
use zwerm_domain::Threshold;

/// What is wrong with a proof.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Flaw {
    /// Another version of the form, or numbers that point nowhere.
    #[error("the proof can't be read: {0}")]
    Unreadable(&'static str),
    /// A threshold below its floor.
    #[error("the threshold for {0:?} is below its floor")]
    BelowFloor(Purpose),
    /// There is no proof for a kind of figure.
    #[error("there is no proof for {0:?}")]
    NoClaim(Purpose),
    /// A published view is left out of the proof, or told twice.
    #[error("{0:?}: a published view is left out")]
    ViewLeftOut(Purpose),
    /// A row on the ladder has too few people of its own.
    #[error("{purpose:?}: {view} has too few people of its own")]
    TooFewOfItsOwn {
        /// Which kind of figure.
        purpose: Purpose,
        /// The view of the row.
        view: String,
    },
    /// Another world does not keep what was published, or a small group does not feel it.
    #[error("{0:?}: a few people can be computed, or the proof does not show that they can't")]
    Computable(Purpose),
    /// A withheld group can be computed.
    #[error("{0} is withheld and can be computed, or the proof does not show that it can't")]
    WithheldComputable(String),
    /// Distributions on every point tell about who left out an item.
    #[error("the answers to the items of {0} tell about who left one out")]
    Items(String),
    /// Published means bound a hidden one to less than a point.
    #[error(
        "the means of {0} bound a hidden mean to less than a point, or the proof does not show that they don't"
    )]
    Bounded(String),
}

/// Checks a proof: the thresholds, that no combination of the published views is about a few people, and that no published means
/// bound a hidden one. It takes for given that the proof tells truly who is in which view.
///
/// # Errors
/// The first flaw that is found.
pub fn verify(proof: &Proof) -> Result<(), Flaw> {
    if proof.form != FORM {
        return Err(Flaw::Unreadable("another version"));
    }
    for (purpose, threshold) in [
        (Purpose::Mean, Threshold::Answers),
        (Purpose::Spread, Threshold::Spread),
        (Purpose::OpenAnswers, Threshold::OpenAnswers),
    ] {
        let claim = proof.claims.iter().find(|claim| claim.purpose == purpose);
        let claim = claim.ok_or(Flaw::NoClaim(purpose))?;
        if i64::from(claim.k) < threshold.floor().number() {
            return Err(Flaw::BelowFloor(purpose));
        }
    }
    let is_nobody = proof.claims.iter().flat_map(|claim| &claim.atoms).any(|atom| atom.people == 0);
    let is_empty = proof.bounds.iter().flat_map(|bound| &bound.atoms).any(|cell| cell.people == 0);
    if is_nobody || is_empty {
        return Err(Flaw::Unreadable("an atom without people"));
    }
    for claim in &proof.claims {
        combination::check(claim)?;
    }
    proof.items.iter().filter(|it| it.on_every_point).try_for_each(|it| items(proof, it))?;
    for bound in &proof.bounds {
        let floor = proof.claims.iter().filter(|claim| claim.purpose == Purpose::Mean);
        if floor.clone().any(|claim| claim.k > bound.k) {
            return Err(Flaw::BelowFloor(Purpose::Mean));
        }
        let is_claimed = |name: &String| {
            floor
                .clone()
                .any(|claim| claim.views.iter().any(|view| !view.is_frozen && view.name == *name))
        };
        if !bound.means.iter().all(|mean| is_claimed(&mean.name)) {
            return Err(Flaw::ViewLeftOut(Purpose::Mean));
        }
        means::check(bound)?;
    }
    Ok(())
}

/// Whether whoever makes sums of answers from distributions finds a few people who left out an item: they are none, or k at least
/// and among k others each time.
fn items(proof: &Proof, items: &Items) -> Result<(), Flaw> {
    let means = proof.claims.iter().filter(|claim| claim.purpose == Purpose::Mean);
    for claim in means {
        let mut left_out = u64::from(items.stray);
        let mut seen = BTreeSet::new();
        for gap in &items.gaps {
            if gap.atom as usize >= claim.atoms.len() || !seen.insert(gap.atom) {
                return Err(Flaw::Unreadable("an atom of items"));
            }
            left_out += u64::from(gap.people);
        }
        let is_among_few = items.gaps.iter().any(|gap| gap.complete < claim.k);
        if left_out > 0 && (left_out < u64::from(claim.k) || is_among_few) {
            return Err(Flaw::Items(items.measure.clone()));
        }
    }
    Ok(())
}
