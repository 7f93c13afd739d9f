//! The public key of a cell: everybody checks tokens with it.

use ring::signature::{RSA_PSS_2048_8192_SHA384, RsaPublicKeyComponents};
use rsa::{
    RsaPublicKey,
    pkcs8::{DecodePublicKey, EncodePublicKey},
    traits::PublicKeyParts,
};

/// Bits of a cell's key. Namelessness does not depend on it; only that nobody makes tokens during the weeks of a wave does.
pub const BITS: usize = 3072;

/// Bytes of a prefix.
pub const PREFIX: usize = 32;
/// Random bytes before what is signed, so that no signer can choose what it signs (RFC 9474, 4.1: randomized preparation).
pub type Prefix = [u8; PREFIX];

/// A signature of a cell's key over a prefix and a ballot key: one ballot of that cell. As long as the modulus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token(pub Vec<u8>);

/// The public key of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellKey(pub(crate) RsaPublicKey);

impl CellKey {
    /// Reads DER (SubjectPublicKeyInfo), as the manifest has it. Nothing for another kind of key, a shorter one than [`BITS`], or another
    /// exponent than 65537.
    pub fn from_der(der: &[u8]) -> Option<CellKey> {
        let key = RsaPublicKey::from_public_key_der(der).ok()?;
        let is_ours = key.n().bits() as usize == BITS && *key.e_bytes() == [1, 0, 1];
        is_ours.then_some(CellKey(key))
    }

    /// Writes what [`CellKey::from_der`] reads.
    pub fn to_der(&self) -> Vec<u8> {
        // A key of these bits has a form.
        self.0.to_public_key_der().map(|der| der.as_bytes().to_vec()).unwrap_or_default()
    }

    /// Whether this token is one of this cell, made for this ballot key.
    pub fn has_signed(&self, prefix: &Prefix, ballot_key: &[u8], token: &Token) -> bool {
        let message = [prefix.as_slice(), ballot_key].concat();
        let (n, e) = (self.0.n_bytes(), self.0.e_bytes());
        let key = RsaPublicKeyComponents { n: &n, e: &e };
        key.verify(&RSA_PSS_2048_8192_SHA384, &message, &token.0).is_ok()
    }

    pub(crate) fn length(&self) -> usize {
        self.0.size()
    }
}
