//! Checking the chain of an organisation from its first line to its last, and what was signed against it.

use crate::{Checkpoint, Hash, checkpoints, genesis, store::lines};
use zwerm_domain::OrganisationId;
use zwerm_store::{Reader, StoreError};

/// The chain is whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Lines.
    pub lines: i64,
    /// Lines whose words were erased, as the law asks.
    pub erased: i64,
    /// Signed checkpoints that the chain agrees with.
    pub checkpoints: i64,
}

/// The first thing that is not right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Which line.
    pub number: i64,
    /// What about it.
    pub why: String,
}

/// Reads the whole chain. `kept` are checkpoints that somebody kept elsewhere.
pub fn verify(
    tx: &mut Reader,
    organisation: OrganisationId,
    kept: &[Checkpoint],
) -> Result<Result<Verified, Broken>, StoreError> {
    let own = checkpoints(tx, organisation, u32::MAX)?;
    let mut signed: Vec<(i64, Hash)> =
        own.iter().map(|(_, size, hash, _)| (*size, *hash)).collect();
    signed.extend(kept.iter().map(|checkpoint| (checkpoint.size, checkpoint.hash)));
    signed.sort_unstable();
    let mut signed = signed.into_iter().peekable();
    let mut found = Verified::default();
    let mut before = genesis(organisation);
    loop {
        let page = lines(tx, organisation, found.lines)?;
        if page.is_empty() {
            break;
        }
        for entry in page {
            let number = found.lines + 1;
            if let Some(why) = entry.fault(&before, number) {
                return Ok(Err(Broken { number, why: why.to_owned() }));
            }
            while let Some((_, hash)) = signed.next_if(|(size, _)| *size == number) {
                if hash != entry.hash {
                    let why =
                        "the signed checkpoint that ends with it says something else".to_owned();
                    return Ok(Err(Broken { number, why }));
                }
                found.checkpoints += 1;
            }
            found.erased += i64::from(entry.words.is_none());
            (before, found.lines) = (entry.hash, number);
        }
    }
    Ok(match signed.next() {
        Some((size, _)) => Err(Broken {
            number: found.lines + 1,
            why: format!("a signed checkpoint tells of {size} lines, and it is missing"),
        }),
        None => Ok(found),
    })
}
