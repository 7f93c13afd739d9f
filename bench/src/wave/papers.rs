//! Ballots of everybody, filled in and signed beforehand, as browsers send them: what making them costs is no cost of the server.
//!
//! Tokens are made with the secret keys of the cells, which nobody has outside of a measurement; blinding would come to the same token.

use super::{Wave, keys::secrets};
use anyhow::{Context, Result, anyhow};
use ring::{
    rand::{SecureRandom, SystemRandom},
    rsa::KeyPair as RsaKeyPair,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PSS_SHA384},
};
use std::{collections::HashMap, fs, thread};
use zwerm_ballot::{Ballot, Token, WIRE, seal};
use zwerm_store::{BallotBox, Cast};

/// Statements of the questionnaire that is asked, of one to five points.
fn sheet(random: u64, items: usize) -> String {
    let mut state = random | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state >> 16
    };
    let lean = next() % 3;
    let answer = |at: u64| match at % 100 {
        0 | 1 => '-',
        2 => '?',
        at => char::from(b'1' + (lean + at % 3) as u8),
    };
    (0..items).map(|_| answer(next())).collect()
}

/// A ballot of each person who was invited in a wave, as they are sent.
///
/// # Errors
/// A cell has no key.
pub fn of_everybody(wave: &Wave) -> Result<Vec<Vec<u8>>> {
    of(wave, "papers", |cell| cell.invited)
}

/// So many ballots, of the cells that have a key and as if these had enough people.
///
/// # Errors
/// No cell has a key.
pub fn of_some(wave: &Wave, many: usize) -> Result<Vec<Vec<u8>>> {
    let keys: Vec<u32> = secrets(wave)?.into_iter().map(|(cell, _)| cell).collect();
    let each = u32::try_from(many.div_ceil(keys.len().max(1)))?;
    let made =
        of(wave, &format!("papers-{many}"), |cell| if keys.contains(&cell.id) { each } else { 0 })?;
    Ok(made.into_iter().take(many).collect())
}

fn of(
    wave: &Wave,
    name: &str,
    count: impl Fn(&zwerm_ballot::Cell) -> u32 + Sync,
) -> Result<Vec<Vec<u8>>> {
    let kept = wave.folder.join(name);
    if let Ok(papers) = fs::read(&kept) {
        return Ok(papers.chunks(WIRE).map(<[u8]>::to_vec).collect());
    }
    let manifest = wave.promised()?;
    let hash = manifest.hash();
    let items = zwerm_instrument::zwermscan()
        .map_err(|_| anyhow!("no questionnaire"))?
        .of_blocks(&zwerm_instrument::CORE)
        .items
        .len();
    let ders: HashMap<u32, Vec<u8>> = secrets(wave)?.into_iter().collect();
    let half = manifest.cells.len().div_ceil(2);
    let of_cells = |cells: &[zwerm_ballot::Cell]| {
        let mut made = Vec::new();
        for cell in cells.iter().filter(|cell| count(cell) > 0) {
            let key = ders.get(&cell.id).context("a cell without a key")?;
            let key = RsaKeyPair::from_pkcs8(key).map_err(|error| anyhow!("{error}"))?;
            for _ in 0..count(cell) {
                made.push(paper(&key, cell.id, &manifest.seals, &hash, items)?);
            }
        }
        Ok::<_, anyhow::Error>(made)
    };
    let mut made: Vec<Vec<u8>> = thread::scope(|all| {
        let parts: Vec<_> = manifest
            .cells
            .chunks(half.max(1))
            .map(|part| all.spawn(move || of_cells(part)))
            .collect();
        let made = parts.into_iter().map(|part| part.join().map_err(|_| anyhow!("broke off"))?);
        Ok::<_, anyhow::Error>(made.collect::<Result<Vec<_>>>()?.concat())
    })?;
    // In no order of cells: by bytes of their own keys.
    made.sort_by(|one, other| one[5..37].cmp(&other[5..37]));
    fs::write(kept, made.concat())?;
    Ok(made)
}

fn paper(
    issuer: &RsaKeyPair,
    cell: u32,
    seals: &[u8; 65],
    wave: &[u8; 32],
    items: usize,
) -> Result<Vec<u8>> {
    let random = SystemRandom::new();
    let no = |_| anyhow!("the system gives no chance");
    let pkcs8 =
        EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).map_err(no)?;
    let own = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random);
    let own = own.map_err(|error| anyhow!("{error}"))?;
    let key: [u8; 65] = own.public_key().as_ref().try_into()?;
    let (mut prefix, mut chance) = ([0; 32], [0; 8]);
    random.fill(&mut prefix).map_err(no)?;
    random.fill(&mut chance).map_err(no)?;
    let mut token = vec![0; issuer.public().modulus_len()];
    let message = [prefix.as_slice(), &key].concat();
    issuer.sign(&RSA_PSS_SHA384, &random, &message, &mut token).map_err(no)?;
    let sheet = sheet(u64::from_le_bytes(chance), items);
    let sealed = seal(seals, wave, &key, sheet.as_bytes()).context("not sealed")?;
    let signature = own.sign(&random, &Ballot::signed(wave, 1, &sealed[..])).map_err(no)?;
    let signature = signature.as_ref().try_into()?;
    let wave = *wave;
    let ballot =
        Ballot { wave, cell, key, prefix, token: Token(token), number: 1, sealed, signature };
    Ok(ballot.to_wire())
}

/// Puts them in the box as the server would, without the server.
///
/// # Errors
/// The box can't be written.
pub fn put_all(wave: &Wave, papers: &[Vec<u8>]) -> Result<()> {
    let hash = wave.promised()?.hash();
    let ballots = BallotBox::open(&wave.folder.join("ballots.db"))?;
    let put = |papers: &[Vec<u8>]| {
        for wire in papers {
            let ballot = Ballot::from_wire(hash, wire).context("no ballot")?;
            let leaf = ballot.leaf().0;
            let (cell, key, number) = (ballot.cell, ballot.key, ballot.number);
            ballots.put_now(Cast { wave: hash, cell, key, number, leaf, wire: wire.clone() })?;
        }
        Ok::<_, anyhow::Error>(())
    };
    thread::scope(|all| {
        let part = papers.len().div_ceil(64).max(1);
        let parts: Vec<_> = papers.chunks(part).map(|part| all.spawn(move || put(part))).collect();
        parts.into_iter().try_for_each(|part| part.join().map_err(|_| anyhow!("broke off"))?)
    })?;
    ballots.tidy()?;
    ballots.close();
    Ok(())
}
