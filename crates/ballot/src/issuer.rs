//! The private key of a cell: signs what it can't see, and is destroyed when the wave closes.

use crate::key::{BITS, CellKey};
use rsa::{
    BoxedUint, RsaPrivateKey,
    hazmat::rsa_decrypt_and_check,
    pkcs8::{DecodePrivateKey, EncodePrivateKey},
    rand_core::UnwrapErr,
    traits::PublicKeyParts,
};
use zeroize::Zeroizing;

/// The private key of a cell. It shows nothing of itself, and its memory is wiped when it goes.
pub struct IssuerKey(RsaPrivateKey);

impl IssuerKey {
    /// A new key of [`BITS`] bits: half a second of work. Nothing where the system gives no chance.
    pub fn generate() -> Option<IssuerKey> {
        RsaPrivateKey::new(&mut UnwrapErr(getrandom::SysRng), BITS).ok().map(IssuerKey)
    }

    #[cfg(test)]
    pub(crate) fn of(key: RsaPrivateKey) -> IssuerKey {
        IssuerKey(key)
    }

    /// Reads PKCS #8, as it is kept sealed. Nothing for what is no key of ours.
    pub fn from_der(der: &[u8]) -> Option<IssuerKey> {
        let key = RsaPrivateKey::from_pkcs8_der(der).ok()?;
        CellKey::from_der(&CellKey(key.to_public_key()).to_der())?;
        Some(IssuerKey(key))
    }

    /// Writes what [`IssuerKey::from_der`] reads.
    pub fn to_der(&self) -> Option<Zeroizing<Vec<u8>>> {
        Some(self.0.to_pkcs8_der().ok()?.to_bytes())
    }

    /// What everybody checks tokens with.
    pub fn public(&self) -> CellKey {
        CellKey(self.0.to_public_key())
    }

    /// Signs a blinded message: raw RSA, blinded once more against who measures time, and checked against a fault (RFC 9474, 4.3).
    /// Nothing for a message of another length, or not below the modulus.
    pub fn sign_blind(&self, blinded: &[u8]) -> Option<Vec<u8>> {
        let length = self.0.size();
        if blinded.len() != length {
            return None;
        }
        let message = BoxedUint::from_be_slice(blinded, self.0.n_bits_precision()).ok()?;
        if message >= **self.0.n() {
            return None;
        }
        let signed =
            rsa_decrypt_and_check(&self.0, Some(&mut UnwrapErr(getrandom::SysRng)), &message)
                .ok()?;
        Some(padded(&signed, length))
    }
}

/// Big-endian bytes of just this length.
pub(crate) fn padded(number: &BoxedUint, length: usize) -> Vec<u8> {
    let bytes = number.to_be_bytes_trimmed_vartime();
    let mut padded = vec![0; length.saturating_sub(bytes.len())];
    padded.extend_from_slice(&bytes);
    padded
}
