//! How fast one core makes keys, signs what it can't see, checks ballots, and opens them; of that, what the `rsa` crate does (the first
//! two) depends on how the release profile builds it.

use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use std::{hint::black_box, time::Instant};
use zwerm_ballot::{Ballot, IssuerKey, Leaf, ReceiptKey, SealKey, blind, root, seal};

const WAVE: [u8; 32] = [7; 32];

/// Of eight batches the fastest: the others shared the core with somebody else.
fn rate(what: &str, count: u32, work: &mut dyn FnMut(u32)) {
    let mut batch = |_| {
        let began = Instant::now();
        (0..count).for_each(&mut *work);
        began.elapsed().as_secs_f64() / f64::from(count)
    };
    let each = (0..8).map(&mut batch).fold(f64::INFINITY, f64::min);
    println!("{what:<34} {:>9.3} ms, {:>9.1} a second", each * 1e3, 1.0 / each);
}

fn measured() -> Option<()> {
    let mut keys: Vec<IssuerKey> = Vec::new();
    rate("a key of a cell", 12, &mut |_| keys.extend(IssuerKey::generate()));
    let issuer = keys.first()?;
    let cell = issuer.public();
    let (chance, kind) = (SystemRandom::new(), &ECDSA_P256_SHA256_FIXED_SIGNING);
    let made = EcdsaKeyPair::generate_pkcs8(kind, &chance).ok()?;
    let own = EcdsaKeyPair::from_pkcs8(kind, made.as_ref(), &chance).ok()?;
    let key: [u8; 65] = own.public_key().as_ref().try_into().ok()?;
    let blinded = blind(&cell, &key)?;
    rate("signing blind", 60, &mut |_| drop(black_box(issuer.sign_blind(&blinded.message))));
    let token = blinded.token(&cell, &issuer.sign_blind(&blinded.message)?)?;

    let opens = SealKey::generate()?;
    let public = opens.public();
    rate("sealing answers", 300, &mut |_| drop(black_box(seal(&public, &WAVE, &key, b"43-?a"))));
    let sealed = seal(&public, &WAVE, &key, b"43-?a")?;
    let signature = own.sign(&chance, &Ballot::signed(&WAVE, 1, &sealed[..])).ok()?;
    let signature = signature.as_ref().try_into().ok()?;
    let prefix = blinded.prefix;
    let ballot = Ballot { wave: WAVE, cell: 1, key, prefix, token, number: 1, sealed, signature };
    let wire = ballot.to_wire();
    rate("checking (token and signature)", 1_000, &mut |_| {
        let read = Ballot::from_wire(WAVE, &wire);
        assert!(read.is_some_and(|ballot| ballot.check(&cell).is_ok()));
    });
    let receipts = ReceiptKey::generate()?;
    rate("a leaf and a receipt", 2_000, &mut |_| {
        black_box(receipts.sign_leaf(&WAVE, &ballot.leaf()));
    });
    rate("opening answers", 300, &mut |_| {
        assert!(opens.open(&WAVE, &key, &ballot.sealed).is_some());
    });
    let leaves: Vec<Leaf> = (0..150_000_u32)
        .map(|at| Leaf([at.to_be_bytes(); 8].concat().try_into().unwrap_or([0; 32])))
        .collect();
    rate("the root of 150,000 leaves", 1, &mut |_| {
        black_box(root(&leaves));
    });
    Some(())
}

fn main() {
    if measured().is_none() {
        eprintln!("no chance, or a key that does not work");
    }
}
