//! What wraps the keys to words and proves rows: derived from the key file, and nowhere in the database.

use super::{KEY, KeyOf, PROOF, Spot, WordsKey, key_of, open, random, seal};
use crate::{Store, StoreError};
use ring::{
    aead::{LessSafeKey, NONCE_LEN},
    hmac,
};
use std::sync::OnceLock;

/// Bytes of a wrapped key.
const WRAPPED: usize = NONCE_LEN + KEY + PROOF;

/// The key that wraps all others.
pub struct WrappingKey(LessSafeKey);

impl WrappingKey {
    /// From its bytes.
    pub fn new(secret: [u8; KEY]) -> Option<WrappingKey> {
        key_of(&secret).map(WrappingKey)
    }

    /// A new key to words, and how the database keeps it.
    pub fn make(&self, of: impl Into<KeyOf>) -> Result<(WordsKey, Vec<u8>), StoreError> {
        let of = of.into();
        let bytes = random::<KEY>()?;
        let key = key_of(&bytes).ok_or(StoreError::NoKey)?;
        let wrapped = seal(&self.0, &wrapping(of), &bytes)?;
        Ok((WordsKey { of, key }, wrapped))
    }

    /// The key to these words; `None` where it was wrapped by another key file, for other words, or altered.
    pub fn unwrap(&self, of: impl Into<KeyOf>, wrapped: &[u8]) -> Option<WordsKey> {
        let of = of.into();
        let mut wrapped: [u8; WRAPPED] = wrapped.try_into().ok()?;
        let key = key_of(open(&self.0, &wrapping(of), &mut wrapped)?)?;
        Some(WordsKey { of, key })
    }

    /// The same key to words, wrapped by another key file.
    pub fn rewrap(
        &self,
        of: impl Into<KeyOf>,
        wrapped: &[u8],
        by: &WrappingKey,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let Ok(mut wrapped) = <[u8; WRAPPED]>::try_from(wrapped) else { return Ok(None) };
        let bound = wrapping(of.into());
        let Some(key) = open(&self.0, &bound, &mut wrapped) else { return Ok(None) };
        seal(&by.0, &bound, key).map(Some)
    }
}

fn wrapping(of: KeyOf) -> Vec<u8> {
    Spot { column: of.table(), row: [0, 0] }.bound(of)
}

/// What an open store derives from the key file, once that is known.
#[derive(Default)]
pub struct Keys(OnceLock<Derived>);

struct Derived {
    wrapping: WrappingKey,
    proving: hmac::Key,
}

impl Derived {
    fn of(secret: [u8; KEY]) -> Option<Derived> {
        let own = hmac::Key::new(hmac::HMAC_SHA256, &secret);
        let proving = hmac::sign(&own, b"proofs of rows, key 1");
        let proving = hmac::Key::new(hmac::HMAC_SHA256, proving.as_ref());
        Some(Derived { wrapping: WrappingKey::new(secret)?, proving })
    }
}

impl Keys {
    /// The key to these words, as the database keeps it; `None` where it can't be had.
    pub fn unwrap(&self, of: impl Into<KeyOf>, wrapped: Option<&[u8]>) -> Option<WordsKey> {
        self.0.get()?.wrapping.unwrap(of, wrapped?)
    }

    /// A new key to words, and how the database keeps it.
    pub fn make(&self, of: impl Into<KeyOf>) -> Result<(WordsKey, Vec<u8>), StoreError> {
        self.0.get().ok_or(StoreError::NoKey)?.wrapping.make(of)
    }

    /// What wraps the keys to words.
    ///
    /// # Errors
    /// If the key file is not known.
    pub(crate) fn wrapping(&self) -> Result<&WrappingKey, StoreError> {
        Ok(&self.0.get().ok_or(StoreError::NoKey)?.wrapping)
    }

    /// Of a key file's secret, without a store.
    pub fn of(secret: [u8; KEY]) -> Keys {
        let keys = Keys::default();
        keys.unlock(secret);
        keys
    }

    fn unlock(&self, secret: [u8; KEY]) {
        if let Some(derived) = Derived::of(secret) {
            let _ = self.0.set(derived);
        }
    }

    /// A proof that this server wrote these parts of a row, for one purpose: HMAC-SHA-256, each part behind its length.
    ///
    /// # Errors
    /// If the key file is not known.
    pub fn proof(&self, purpose: &str, parts: &[&[u8]]) -> Result<Vec<u8>, StoreError> {
        let key = &self.0.get().ok_or(StoreError::NoKey)?.proving;
        Ok(hmac::sign(key, &told_apart(purpose, parts)).as_ref().to_vec())
    }

    /// Whether it is the proof of these parts.
    pub fn is_proved(&self, purpose: &str, parts: &[&[u8]], proof: &[u8]) -> bool {
        let signed = told_apart(purpose, parts);
        self.0.get().is_some_and(|it| hmac::verify(&it.proving, &signed, proof).is_ok())
    }
}

fn told_apart(purpose: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut all = Vec::with_capacity(128);
    for part in std::iter::once(purpose.as_bytes()).chain(parts.iter().copied()) {
        all.extend_from_slice(&(part.len() as u64).to_be_bytes());
        all.extend_from_slice(part);
    }
    all
}

impl Store {
    /// From now on private words open and are sealed: with the key that was derived from the key file. The first
    /// one stays.
    pub fn unlock(&self, secret: [u8; KEY]) {
        self.0.keys.unlock(secret);
    }
}
