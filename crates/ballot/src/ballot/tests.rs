//! Collecting and answering, whole; and everything that does not count.

use super::*;
use crate::{IssuerKey, blind};
use proptest::prelude::*;
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};

struct Browser {
    keys: EcdsaKeyPair,
    prefix: Prefix,
    token: Token,
}

impl Browser {
    fn collects(issuer: &IssuerKey) -> Browser {
        let (chance, kind) = (SystemRandom::new(), &ECDSA_P256_SHA256_FIXED_SIGNING);
        let made = EcdsaKeyPair::generate_pkcs8(kind, &chance).expect("a key");
        let keys = EcdsaKeyPair::from_pkcs8(kind, made.as_ref(), &chance).expect("a key");
        let cell = issuer.public();
        let blinded = blind(&cell, keys.public_key().as_ref()).expect("blinds");
        let signed = issuer.sign_blind(&blinded.message).expect("signs");
        let again = issuer.sign_blind(&blinded.message).expect("signs again");
        assert_eq!(signed, again, "a lost answer is given again as it was");
        let token = blinded.token(&cell, &signed).expect("a token");
        Browser { keys, prefix: blinded.prefix, token }
    }

    fn answers(&self, wave: [u8; 32], number: u32, answer: u8) -> Ballot {
        let sealed = Box::new([answer; SEALED]);
        let signed = Ballot::signed(&wave, number, &sealed[..]);
        let signature = self.keys.sign(&SystemRandom::new(), &signed).expect("signs");
        Ballot {
            wave,
            cell: 3,
            key: self.keys.public_key().as_ref().try_into().expect("65 bytes"),
            prefix: self.prefix,
            token: self.token.clone(),
            number,
            sealed,
            signature: signature.as_ref().try_into().expect("64 bytes"),
        }
    }
}

#[test]
fn a_ballot_counts_in_its_cell_and_nothing_else_does() {
    let (ours, other) =
        (IssuerKey::generate().expect("a key"), IssuerKey::generate().expect("a key"));
    let (cell, elsewhere) = (ours.public(), other.public());
    let browser = Browser::collects(&ours);
    let ballot = browser.answers([7; 32], 1, 4);
    assert_eq!(ballot.check(&cell), Ok(()));
    assert_eq!(ballot.check(&elsewhere), Err(Flaw::Token), "a cell of others");
    let change = |change: &dyn Fn(&mut Ballot)| {
        let mut changed = ballot.clone();
        change(&mut changed);
        assert_ne!(changed.leaf(), ballot.leaf(), "another ballot has another leaf");
        changed.check(&cell)
    };
    assert_eq!(change(&|it| it.sealed[9] ^= 1), Err(Flaw::Signature));
    assert_eq!(change(&|it| it.number = 2), Err(Flaw::Signature));
    assert_eq!(change(&|it| it.wave[0] ^= 1), Err(Flaw::Signature));
    assert_eq!(change(&|it| it.signature[0] ^= 1), Err(Flaw::Signature));
    assert_eq!(change(&|it| it.cell += 1), Ok(()), "of which cell the key is, who asks knows");
    assert_eq!(change(&|it| it.prefix[0] ^= 1), Err(Flaw::Token));
    assert_eq!(change(&|it| it.token.0[0] ^= 1), Err(Flaw::Token));
    assert_eq!(change(&|it| it.token.0.truncate(9)), Err(Flaw::Token));
    let stranger = Browser::collects(&ours).answers([7; 32], 1, 4);
    assert_eq!(
        change(&|it| it.key = stranger.key),
        Err(Flaw::Token),
        "a token is of one ballot key"
    );
    assert_eq!(browser.answers([7; 32], 2, 5).check(&cell), Ok(()), "answers can be changed");
}

#[test]
fn an_issuer_signs_no_number_that_is_none_of_its_own() {
    let issuer = IssuerKey::generate().expect("a key");
    let cell = issuer.public();
    assert_eq!(issuer.sign_blind(&vec![0xff; crate::BITS / 8]), None, "not below the modulus");
    for length in [0, 1, crate::BITS / 8 - 1, crate::BITS / 8 + 1] {
        assert_eq!(issuer.sign_blind(&vec![1; length]), None, "{length} bytes");
    }
    let kept = issuer.to_der().expect("is written");
    let again = IssuerKey::from_der(&kept).expect("is read");
    assert_eq!(again.public(), cell);
    assert_eq!(CellKey::from_der(&cell.to_der()), Some(cell.clone()));
    assert!(CellKey::from_der(&cell.to_der()[1..]).is_none() && CellKey::from_der(b"").is_none());
    let other = IssuerKey::generate().expect("a key");
    let blinded = blind(&cell, b"a ballot key").expect("blinds");
    let signed = other.sign_blind(&blinded.message).unwrap_or_default();
    assert!(blinded.token(&cell, &signed).is_none(), "an answer of another issuer makes no token");
}

proptest! {
    #[test]
    fn of_any_bytes_those_of_the_right_length_are_a_ballot_that_writes_them(
        bytes in proptest::collection::vec(any::<u8>(), WIRE),
        length in 0..3 * WIRE,
    ) {
        let ballot = Ballot::from_wire([7; 32], &bytes).expect("is read");
        prop_assert_eq!(ballot.to_wire(), &bytes[..]);
        prop_assert_eq!(ballot.cell, u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]));
        prop_assert_eq!(ballot.signature.as_slice(), &bytes[WIRE - 64..]);
        let other = vec![4; length];
        let is_long =
            |least: usize| length >= least && (length - least).is_multiple_of(384);
        let is_ours = is_long(WIRE) || is_long(OPEN_WIRE);
        prop_assert_eq!(Ballot::from_wire([7; 32], &other).is_some(), is_ours);
    }
}

#[test]
fn an_open_answer_is_a_ballot_of_its_own_length() {
    let issuer = IssuerKey::generate().expect("a key");
    let browser = Browser::collects(&issuer);
    let of = |sealed: Box<[u8]>| {
        let signed = Ballot::signed(&[7; 32], 1, &sealed);
        let signature = browser.keys.sign(&SystemRandom::new(), &signed).expect("signs");
        let signature = signature.as_ref().try_into().expect("64 bytes");
        Ballot { sealed, signature, ..browser.answers([7; 32], 1, 4) }
    };
    let ballot = of(vec![3; crate::OPEN_SEALED].into());
    assert_eq!(ballot.check(&issuer.public()), Ok(()));
    let wire = ballot.to_wire();
    assert_eq!(wire.len(), OPEN_WIRE);
    assert_eq!(Ballot::from_wire([7; 32], &wire), Some(ballot));
    assert_eq!(Ballot::from_wire([7; 32], &of(vec![3; 600].into()).to_wire()), None);
}

#[test]
fn a_ballot_is_sent_whole() {
    let issuer = IssuerKey::generate().expect("a key");
    let ballot = Browser::collects(&issuer).answers([7; 32], 5, 4);
    let wire = ballot.to_wire();
    assert_eq!(wire.len(), 1_065);
    assert_eq!(Ballot::from_wire([7; 32], &wire), Some(ballot.clone()));
    let elsewhere = Ballot::from_wire([8; 32], &wire).expect("is read");
    assert_eq!(elsewhere.check(&issuer.public()), Err(Flaw::Signature), "in another wave");
    let leaf = |at: usize| {
        let mut wire = wire.clone();
        wire[at] ^= 1;
        Ballot::from_wire([7; 32], &wire).expect("is read").leaf()
    };
    assert!((0..WIRE).all(|at| leaf(at) != ballot.leaf()), "every bit is in the leaf");
}

#[test]
fn with_two_issuers_a_ballot_needs_a_token_of_both() {
    let issuers = [(); 2].map(|()| IssuerKey::generate().expect("a key"));
    let keys = [issuers[0].public(), issuers[1].public()];
    let browser = Browser::collects(&issuers[0]);
    let mut ballot = browser.answers([7; 32], 1, 4);
    assert_eq!(ballot.check_with(&keys), Err(Flaw::Token), "one of two");
    // Both sign the same words: the prefix and the ballot key.
    let factor = [&[0; 383][..], &[2]].concat();
    let blinded =
        crate::client::blind_with(&keys[1], ballot.prefix, &ballot.key, &[5; 48], &factor);
    let blinded = blinded.expect("blinds");
    let second = blinded.token(&keys[1], &issuers[1].sign_blind(&blinded.message).expect("signs"));
    ballot.token.0.extend(second.expect("a token").0);
    assert_eq!(ballot.check_with(&keys), Ok(()));
    assert_eq!(ballot.check(&keys[0]), Err(Flaw::Token), "one key and two tokens");
    assert_eq!(ballot.check_with(&[]), Err(Flaw::Token));
    assert_eq!(
        ballot.check_with(&[keys[1].clone(), keys[0].clone()]),
        Err(Flaw::Token),
        "in their order"
    );
    let wire = ballot.to_wire();
    assert_eq!(wire.len(), WIRE + 384);
    assert_eq!(Ballot::from_wire([7; 32], &wire), Some(ballot));
}
