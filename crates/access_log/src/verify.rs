//! Checking the chain of an organisation from its first line to its last, and what was signed against it.

use crate::{
    Checkpoint, Hash, LogKey, answers, checkpoints,
    erasure::{self, Told},
    genesis,
    store::{lines, rows},
};
use zwerm_domain::{Date, OrganisationId};
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
    /// Answers about modules that stand as they were given.
    pub answers: i64,
}

/// The first thing that is not right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Which line.
    pub number: i64,
    /// What about it.
    pub why: String,
}

/// What the signed note of a day says, if it is signed with this seed. Its name stands in the signature.
fn signed_with(note: &str, seed: &[u8; 32]) -> Option<Checkpoint> {
    let line = note.lines().rev().find(|line| line.starts_with('\u{2014}'))?;
    let (name, _) = line.trim_start_matches(['\u{2014}', ' ']).rsplit_once(' ')?;
    let key = LogKey::new(seed, name).ok()?;
    Checkpoint::open(note, &key.public()).ok()
}

/// Reads the whole chain. `seed` is the secret of the key that signs, and the first day it signed; `kept` are
/// checkpoints that somebody kept elsewhere.
pub fn verify(
    tx: &mut Reader,
    organisation: OrganisationId,
    seed: Option<(&[u8; 32], Date)>,
    kept: &[Checkpoint],
) -> Result<Result<Verified, Broken>, StoreError> {
    let own = checkpoints(tx, organisation, u32::MAX)?;
    for (on, size, hash, note) in &own {
        let Some((seed, _)) = seed.filter(|(_, since)| on >= since) else { continue };
        let said = signed_with(note, seed);
        if said.is_none_or(|said| said.size != *size || said.hash != *hash) {
            let why = format!("what was signed on {on} is not what stands there");
            return Ok(Err(Broken { number: *size, why }));
        }
    }
    let mut signed: Vec<(i64, Hash)> =
        own.iter().map(|(_, size, hash, _)| (*size, *hash)).collect();
    signed.extend(kept.iter().map(|checkpoint| (checkpoint.size, checkpoint.hash)));
    signed.sort_unstable();
    let mut signed = signed.into_iter().peekable();
    let mut found = Verified::default();
    let mut before = genesis(organisation);
    let (mut gone, mut told): (Vec<(i64, Date)>, Vec<Told>) = Default::default();
    let (mut answers, mut has_begun) = (Vec::new(), false);
    loop {
        let page = lines(tx, organisation, found.lines)?;
        if page.is_empty() {
            break;
        }
        for entry in page {
            let number = found.lines + 1;
            let Ok(entry) = entry else {
                let why = "it holds a value that is never written".to_owned();
                return Ok(Err(Broken { number, why }));
            };
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
            match &entry.words {
                None => gone.push((number, entry.on)),
                Some(words) => {
                    told.extend(erasure::told(&words.kind, number, entry.on));
                    has_begun |= answers::is_of_answers(&words.kind);
                    answers.extend(answers::noted(&words.kind).map(|noted| (number, noted)));
                }
            }
            (before, found.lines) = (entry.hash, number);
        }
    }
    let is_told = |(number, on): &(i64, Date)| told.iter().any(|it| it.covers(*number, *on));
    if let Some((number, _)) = gone.iter().find(|line| !is_told(line)) {
        let why = "its words are gone, and no erasure tells of it".to_owned();
        return Ok(Err(Broken { number: *number, why }));
    }
    // Before the first start that notes answers there is nothing to hold them against.
    if has_begun {
        match answers::check(&answers, &answers::stored(tx, organisation)?) {
            Ok(count) => found.answers = count,
            Err(broken) => return Ok(Err(broken)),
        }
    }
    found.erased = i64::try_from(gone.len()).unwrap_or(i64::MAX);
    Ok(match signed.next() {
        Some((size, _)) => Err(Broken {
            number: found.lines + 1,
            why: format!("a signed checkpoint tells of {size} lines, and it is missing"),
        }),
        None if rows(tx, organisation)? != found.lines => Err(Broken {
            number: found.lines + 1,
            why: "there are rows beside the chain".to_owned(),
        }),
        None => Ok(found),
    })
}
