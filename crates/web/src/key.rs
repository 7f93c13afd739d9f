//! The secret of an installation: 32 bytes in a file apart from the database; every other key is derived from it.

use crate::store;
use chacha20poly1305::{
    ChaCha20Poly1305, Nonce,
    aead::{Aead, KeyInit, Payload},
};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use std::fmt;
use zwerm_access_log::{Kind, Look, Subject, note};
use zwerm_domain::{Date, Timestamp, day_of};
use zwerm_store::{Reader, StoreError, Writer};

/// Names the method, in the first byte of what is sealed: another method brings another number, and both open for a while.
const CHACHA20_POLY1305: u8 = 1;
/// Bytes before what is sealed, that make each sealing another one.
const NONCE: usize = 12;

/// The secret. It never shows itself.
#[derive(Clone)]
pub struct InstallationKey([u8; 32]);

impl InstallationKey {
    /// From its bytes.
    pub const fn new(secret: [u8; 32]) -> InstallationKey {
        InstallationKey(secret)
    }

    /// A key for one purpose: HMAC-SHA-256 of the purpose's name (as HKDF-Expand of one block, RFC 5869).
    pub fn derive(&self, purpose: &str) -> [u8; 32] {
        // HMAC takes a key of any length; were it ever to refuse this one, the secret itself is still never given out.
        let Ok(mut mac) = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&self.0) else {
            return Sha256::new_with_prefix(self.0).chain_update(purpose).finalize().into();
        };
        mac.update(purpose.as_bytes());
        mac.update(&[1]);
        mac.finalize().into_bytes().into()
    }

    /// What wraps the keys of agreements, with which their private words are sealed.
    pub fn of_words(&self) -> [u8; 32] {
        self.derive("private words of agreements, key 1")
    }

    /// Seals what the database keeps, for one purpose and one owner alone: opened under another name, it stays closed.
    pub fn seal(&self, purpose: &str, owner: &str, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(|_| StoreError::Busy)?;
        let payload = Payload { msg: plain, aad: owner.as_bytes() };
        let sealed = self.cipher(purpose).encrypt(&Nonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| StoreError::Busy)?;
        Ok([&[CHACHA20_POLY1305], nonce.as_slice(), &sealed].concat())
    }

    /// What is kept of a secret that is short enough to be typed: of no use to whoever has the database alone.
    pub fn mark(&self, purpose: &str, secret: &str) -> Vec<u8> {
        InstallationKey(self.derive(purpose)).derive(secret).to_vec()
    }

    /// What [`InstallationKey::seal`] sealed; `None` with another key, purpose or owner.
    pub fn open(&self, purpose: &str, owner: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let by = |sealed: &[u8]| {
            let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
            let payload = Payload { msg: sealed, aad: owner.as_bytes() };
            self.cipher(purpose).decrypt(&Nonce::from(*nonce), payload).ok()
        };
        let named = match sealed.split_first() {
            Some((&CHACHA20_POLY1305, rest)) => by(rest),
            _ => None,
        };
        // What was sealed before methods had a number is of this one.
        named.or_else(|| by(sealed))
    }

    fn cipher(&self, purpose: &str) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&self.derive(purpose).into())
    }

    /// What tells this key from another and says nothing of it: half of a derived key, in hexadecimal.
    pub fn fingerprint(&self) -> String {
        self.derive("fingerprint")[..16].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl fmt::Debug for InstallationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InstallationKey(…)")
    }
}

/// The fingerprint of the key that this installation works with, if it has one.
pub fn known_key(tx: &mut Reader) -> Result<Option<String>, StoreError> {
    store::known_key(tx)
}

/// Since which day this installation works with its key.
pub fn key_since(tx: &mut Reader) -> Result<Option<Date>, StoreError> {
    store::key_since(tx)
}

/// From now on this installation works with this key; where it replaces another one, everybody can read it.
pub fn renew_key(
    tx: &mut Writer,
    key: &InstallationKey,
    now: Timestamp,
    is_replaced: bool,
) -> Result<(), StoreError> {
    store::renew_key(tx, &key.fingerprint(), day_of(now, "UTC"))?;
    if !is_replaced {
        return Ok(());
    }
    store::end_every(tx, now)?;
    for (organisation, time_zone) in store::houses(tx)? {
        let look = Look { kind: Kind::KeyRenewed, subject: Subject::Everybody };
        note(tx, organisation, None, day_of(now, &time_zone), &[look])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_purpose_has_a_key_of_its_own_and_none_shows_the_secret() {
        let key = InstallationKey::new([7; 32]);
        assert_ne!(key.derive("a"), key.derive("b"));
        assert_eq!(key.derive("a"), InstallationKey::new([7; 32]).derive("a"));
        assert_ne!(key.fingerprint(), InstallationKey::new([8; 32]).fingerprint());
        assert_eq!(format!("{key:?}"), "InstallationKey(…)");
    }

    #[test]
    fn a_mark_is_of_its_key_purpose_and_secret() {
        let (key, other) = (InstallationKey::new([7; 32]), InstallationKey::new([8; 32]));
        let mark = key.mark("codes", "ABCD");
        assert_eq!(mark, key.mark("codes", "ABCD"));
        for different in
            [other.mark("codes", "ABCD"), key.mark("notes", "ABCD"), key.mark("codes", "ABCE")]
        {
            assert_ne!(mark, different);
        }
    }

    #[test]
    fn what_is_sealed_opens_for_its_own_purpose_and_owner_alone() {
        let (key, other) = (InstallationKey::new([7; 32]), InstallationKey::new([8; 32]));
        let sealed = key.seal("codes", "person 7", b"secret").expect("is sealed");
        assert_eq!(key.open("codes", "person 7", &sealed).as_deref(), Some(&b"secret"[..]));
        assert_eq!(key.open("codes", "person 8", &sealed), None);
        assert_eq!(key.open("notes", "person 7", &sealed), None);
        assert_eq!(other.open("codes", "person 7", &sealed), None);
        assert!(!sealed.windows(6).any(|part| part == b"secret"));
        for broken in [&sealed[2..], &sealed[..20], b""] {
            assert_eq!(key.open("codes", "person 7", broken), None);
        }
    }

    #[test]
    fn what_is_sealed_names_its_method_and_what_was_sealed_before_that_still_opens() {
        let key = InstallationKey::new([7; 32]);
        let sealed = key.seal("codes", "person 7", b"secret").expect("is sealed");
        assert_eq!(sealed[0], CHACHA20_POLY1305);
        assert_eq!(key.open("codes", "person 7", &sealed[1..]).as_deref(), Some(&b"secret"[..]));
        let of_another_method = [&[2], &sealed[1..]].concat();
        assert_eq!(key.open("codes", "person 7", &of_another_method), None);
    }

    /// RFC 5869, A.1: the first block of HKDF-Expand, whose info is what we call the purpose (here of ASCII letters,
    /// computed with Python's hmac).
    #[test]
    fn a_key_is_what_another_program_computes() {
        let key = InstallationKey::new([0x0b; 32]);
        let hex: String = key.derive("zwerm").iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "0bdbaeca30aa9023392e06e36930757ce18c9c274f3365dec8bc7d2b9021e7c1");
    }
}
