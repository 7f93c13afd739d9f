//! What a browser does to collect a token, in Rust: for tests, and for who checks the browser's own way.

use crate::{
    issuer::padded,
    key::{BITS, CellKey, PREFIX, Prefix, Token},
    pss,
};
use rsa::{BoxedUint, hazmat::rsa_encrypt, traits::PublicKeyParts};

/// What is kept between the question and the answer. Whoever loses it can't make a token of the answer.
pub struct Blinded {
    /// Goes along with the token.
    pub prefix: Prefix,
    /// What the issuer is asked to sign; as long as the modulus.
    pub message: Vec<u8>,
    prepared: Vec<u8>,
    /// The inverse of the blinding factor.
    unblinds: BoxedUint,
}

/// Blinds a ballot key for a cell, with chance from the system. Nothing where there is none.
pub fn blind(cell: &CellKey, ballot_key: &[u8]) -> Option<Blinded> {
    let (mut prefix, mut salt) = ([0; PREFIX], [0; pss::DIGEST]);
    getrandom::fill(&mut prefix).ok()?;
    getrandom::fill(&mut salt).ok()?;
    let mut factor = vec![0; BITS / 8];
    // Nearly every number below the modulus has an inverse; one that is not below it is drawn again.
    for _ in 0..1_000 {
        getrandom::fill(&mut factor).ok()?;
        if let Some(blinded) = blind_with(cell, prefix, ballot_key, &salt, &factor) {
            return Some(blinded);
        }
    }
    None
}

/// [`blind`] with its chances given: prefix, salt, blinding factor.
pub(crate) fn blind_with(
    cell: &CellKey,
    prefix: Prefix,
    message: &[u8],
    salt: &[u8],
    factor: &[u8],
) -> Option<Blinded> {
    let key = &cell.0;
    let precision = key.n_bits_precision();
    let n = key.n();
    let factor = BoxedUint::from_be_slice(factor, precision).ok()?;
    if factor >= **n {
        return None;
    }
    let unblinds: Option<BoxedUint> = factor.invert_mod(n).into();
    let unblinds = unblinds?;
    let prepared = [prefix.as_slice(), message].concat();
    let encoded = pss::encode(&prepared, n.bits() as usize - 1, salt)?;
    let encoded = BoxedUint::from_be_slice(&encoded, precision).ok()?;
    let raised = rsa_encrypt(key, &factor).ok()?;
    let blinded = encoded.mul_mod(&raised, n);
    let message = padded(&blinded, cell.length());
    Some(Blinded { prefix, message, prepared, unblinds })
}

impl Blinded {
    /// Makes the token of what the issuer answered; nothing where that is no signature of this cell.
    pub fn token(&self, cell: &CellKey, signed: &[u8]) -> Option<Token> {
        let key = &cell.0;
        let signed = BoxedUint::from_be_slice(signed, key.n_bits_precision()).ok()?;
        if signed >= **key.n() {
            return None;
        }
        let token = Token(padded(&signed.mul_mod(&self.unblinds, key.n()), cell.length()));
        let ballot_key = &self.prepared[PREFIX..];
        cell.has_signed(&self.prefix, ballot_key, &token).then_some(token)
    }
}

#[cfg(test)]
mod tests;
