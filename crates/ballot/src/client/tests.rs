//! The vectors of RFC 9474, appendix A.1 (RSABSSA-SHA384-PSS-Randomized), and blinding with chance.

use super::*;
use crate::IssuerKey;
use rsa::{RsaPrivateKey, RsaPublicKey};

struct Vector(serde_json::Value);

impl Vector {
    fn read() -> Vector {
        Vector(serde_json::from_str(include_str!("rfc9474.json")).expect("JSON"))
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        let text = self.0[name].as_str().expect("hexadecimal");
        let text = text.strip_prefix("0x").unwrap_or(text);
        let text = if text.len() % 2 == 1 { format!("0{text}") } else { text.to_owned() };
        let byte = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal");
        (0..text.len()).step_by(2).map(byte).collect()
    }

    fn number(&self, name: &str, bits: u32) -> BoxedUint {
        BoxedUint::from_be_slice(&padded_bytes(&self.bytes(name), bits), bits).expect("fits")
    }
}

#[test]
fn the_vectors_of_the_rfc_hold_at_every_step() {
    let vector = Vector::read();
    let (n, e) = (vector.number("n", 4096), vector.number("e", 4096));
    let cell = CellKey(RsaPublicKey::new(n.clone(), e.clone()).expect("a public key"));
    let primes = vec![vector.number("p", 2048), vector.number("q", 2048)];
    let private = RsaPrivateKey::from_components(n.clone(), e, vector.number("d", 4096), primes);
    let issuer = IssuerKey::of(private.expect("a private key"));
    let prefix: Prefix = vector.bytes("msg_prefix").try_into().expect("32 bytes");
    // The vectors give the inverse of the blinding factor.
    let unblinds = vector.number("inv", 4096);
    let n = cell.0.n().clone();
    let factor: Option<BoxedUint> = unblinds.invert_mod(&n).into();
    let factor = padded(&factor.expect("has an inverse"), 512);
    let blinded = blind_with(&cell, prefix, &vector.bytes("msg"), &vector.bytes("salt"), &factor);
    let blinded = blinded.expect("blinds");
    assert_eq!(blinded.message, vector.bytes("blinded_msg"));
    let signed = issuer.sign_blind(&blinded.message).expect("signs");
    assert_eq!(signed, vector.bytes("blind_sig"));
    let token = blinded.token(&cell, &signed).expect("a token");
    assert_eq!(token.0, vector.bytes("sig"));
}

#[test]
fn the_same_ballot_key_blinded_twice_looks_like_two_of_others() {
    let issuer = IssuerKey::generate().expect("a key");
    let cell = issuer.public();
    let (one, two) = (blind(&cell, b"key").expect("blinds"), blind(&cell, b"key").expect("blinds"));
    assert_ne!(one.message, two.message);
    assert_ne!(one.prefix, two.prefix);
    let signed = issuer.sign_blind(&one.message).expect("signs");
    assert!(two.token(&cell, &signed).is_none(), "an answer is of one question");
    assert!(one.token(&cell, &signed[..383]).is_none() && one.token(&cell, &[]).is_none());
}

fn padded_bytes(bytes: &[u8], bits: u32) -> Vec<u8> {
    let mut padded = vec![0; (bits as usize / 8).saturating_sub(bytes.len())];
    padded.extend_from_slice(bytes);
    padded
}
