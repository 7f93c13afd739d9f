//! Names of others in the words of a lesson that is to be shared: its writer is told, once, and decides.

use crate::{
    model::{Words, names_somebody, runs},
    store,
};
use zwerm_domain::AgreementId;
use zwerm_store::Reader;
use zwerm_web::{Me, Refused};

/// Runs of words that are looked up as a whole name; a lesson is not that long.
const RUNS: usize = 4_000;

/// Who is named: the others of the agreement, team mates, and any colleague by their whole name.
pub(super) fn named(
    tx: &mut Reader,
    me: &Me,
    agreement: AgreementId,
    words: &Words,
) -> Result<Vec<String>, Refused> {
    let text = words.all();
    let mut nearby = store::other_parties(tx, &me.actor, agreement)?;
    nearby.extend(store::mates(tx, &me.actor)?);
    let mut found: Vec<String> =
        nearby.into_iter().filter(|name| names_somebody(&text, name)).collect();
    for run in runs(&text).into_iter().take(RUNS) {
        found.extend(store::called(tx, &me.actor, &run)?);
    }
    found.sort();
    found.dedup();
    Ok(found)
}
