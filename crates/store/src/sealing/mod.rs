//! Private words are kept sealed: who has the file, a dump or a copy, and not the key file, reads none of them.
//!
//! ```text
//! key file       32 secret bytes, apart from the database; of it is derived the key that wraps
//! KeyOf          a random key for each agreement, person, team and organisation
//! pair_key, …    that key, wrapped:   nonce · ChaCha20-Poly1305 (the key)
//! a sealed word  "~1" and in base64:  nonce · ChaCha20-Poly1305 (the words)
//! bound to       the column, whose words they are, and the row: put anywhere else, it stays closed
//! ```
//! What goes when a person is erased is sealed with that person's key, what a team keeps with the team's. Without its key
//! the words are gone, wherever they still stand.

mod columns;
pub(crate) mod fill;
mod guard;
pub(crate) mod hands;
mod kept;
mod key_of;
mod opener;
mod sound;
mod wrapping;

pub use columns::{PLAIN, SEALED, SealedTable, Whose};
pub(crate) use guard::Guarded;
pub(crate) use kept::STATEMENTS;
pub use kept::{count_keys, forget_keys, wrap_anew};
pub use key_of::KeyOf;
pub use opener::{Opener, RowKey, UNREADABLE};
pub use sound::{Few, Soundness, Unsound, Why};
pub use wrapping::{Keys, WrappingKey};

use crate::{StoreError, Value};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use ring::{
    aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    rand::{SecureRandom, SystemRandom},
};
use std::fmt;

/// How sealed words begin.
const MARK: &str = "~1";
/// Bytes of proof behind what is sealed.
const PROOF: usize = 16;
/// Bytes of a key.
const KEY: usize = 32;

/// Where words stand: `agreement_words.title`, and the numbers of the row among those of one key (0 where there is one).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    column: &'static str,
    row: [i64; 2],
}

/// The spot of a row that one number tells from the others of its key.
pub fn spot(column: &'static str, row: impl Into<i64>) -> Spot {
    Spot { column, row: [row.into(), 0] }
}

impl Spot {
    /// The column, with its table's name.
    pub const fn column(self) -> &'static str {
        self.column
    }

    /// The same, where a second number is needed.
    pub fn and(self, second: impl Into<i64>) -> Spot {
        Spot { row: [self.row[0], second.into()], ..self }
    }

    /// What sealed words are bound to. No column's name holds a zero.
    fn bound(self, of: KeyOf) -> Vec<u8> {
        let mut bound = Vec::with_capacity(self.column.len() + 1 + 3 * 8);
        bound.extend_from_slice(self.column.as_bytes());
        bound.push(0);
        for number in [of.number(), self.row[0], self.row[1]] {
            bound.extend_from_slice(&number.to_be_bytes());
        }
        bound
    }
}

/// Words as the database keeps them; made by [`WordsKey::seal`] alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Sealed(String);

impl Sealed {
    /// No words: nothing to seal.
    pub const fn empty() -> Sealed {
        Sealed(String::new())
    }

    /// As the database keeps it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Sealed> for Value {
    fn from(sealed: Sealed) -> Value {
        Value::Sealed(sealed)
    }
}

/// The key to the words of one agreement, person, team or organisation. It never shows itself.
pub struct WordsKey {
    of: KeyOf,
    key: LessSafeKey,
}

impl fmt::Debug for WordsKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WordsKey({:?}, …)", self.of)
    }
}

impl WordsKey {
    /// Whose words it opens.
    pub const fn of(&self) -> KeyOf {
        self.of
    }

    /// Seals words for one spot. No words stay no words: that nothing was written is no secret.
    pub fn seal(&self, spot: Spot, words: &str) -> Result<Sealed, StoreError> {
        if words.is_empty() {
            return Ok(Sealed::empty());
        }
        debug_assert!(columns::is_sealed_column(spot.column), "{} is not sealed", spot.column);
        let sealed = seal(&self.key, &spot.bound(self.of), words.as_bytes())?;
        let mut text = String::with_capacity(MARK.len() + sealed.len() * 4 / 3 + 4);
        text.push_str(MARK);
        BASE64.encode_string(sealed, &mut text);
        Ok(Sealed(text))
    }

    /// The words of a spot; `None` where they were altered, stood somewhere else, or were never sealed.
    pub fn open(&self, spot: Spot, stored: &str) -> Option<String> {
        if stored.is_empty() {
            return Some(String::new());
        }
        let mut sealed = sealed_bytes(stored)?;
        let words = open(&self.key, &spot.bound(self.of), &mut sealed)?;
        std::str::from_utf8(words).ok().map(str::to_owned)
    }
}

/// The bytes of sealed words; `None` of any other text.
fn sealed_bytes(stored: &str) -> Option<Vec<u8>> {
    let bytes = BASE64.decode(stored.strip_prefix(MARK)?).ok()?;
    (bytes.len() > NONCE_LEN + PROOF).then_some(bytes)
}

fn seal(key: &LessSafeKey, bound: &[u8], plain: &[u8]) -> Result<Vec<u8>, StoreError> {
    let nonce = random::<NONCE_LEN>()?;
    let mut sealed = Vec::with_capacity(NONCE_LEN + plain.len() + PROOF);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(plain);
    let words = &mut sealed[NONCE_LEN..];
    let nonce = Nonce::assume_unique_for_key(nonce);
    let proof = key
        .seal_in_place_separate_tag(nonce, Aad::from(bound), words)
        .map_err(|_| StoreError::Engine("words could not be sealed".to_owned()))?;
    sealed.extend_from_slice(proof.as_ref());
    Ok(sealed)
}

fn open<'a>(key: &LessSafeKey, bound: &[u8], sealed: &'a mut [u8]) -> Option<&'a mut [u8]> {
    let (nonce, sealed) = sealed.split_first_chunk_mut::<NONCE_LEN>()?;
    let nonce = Nonce::assume_unique_for_key(*nonce);
    key.open_in_place(nonce, Aad::from(bound), sealed).ok()
}

fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    let filled = SystemRandom::new().fill(&mut bytes);
    filled.map_err(|_| StoreError::Engine("the system gives no randomness".to_owned()))?;
    Ok(bytes)
}

/// A number to bind words to where the number of their row can't be known: at random, always of 19 digits.
///
/// # Errors
/// If the system gives no randomness.
pub fn random_mark() -> Result<i64, StoreError> {
    const FIRST: i64 = 1_000_000_000_000_000_000;
    Ok(FIRST + i64::from_be_bytes(random()?).rem_euclid(8 * FIRST))
}

fn key_of(bytes: &[u8]) -> Option<LessSafeKey> {
    UnboundKey::new(&CHACHA20_POLY1305, bytes).ok().map(LessSafeKey::new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_domain::{AgreementId, OrganisationId, PersonId, TeamId};

    const FIRST: AgreementId = AgreementId::new(1);
    const SECOND: AgreementId = AgreementId::new(2);

    fn wrapping_key() -> WrappingKey {
        WrappingKey::new([7; KEY]).expect("a key")
    }

    fn title(version: i64) -> Spot {
        spot("agreement_words.title", version)
    }

    #[test]
    fn words_open_in_their_own_spot_and_nowhere_else() {
        let (key, _) = wrapping_key().make(FIRST).expect("a key");
        let sealed = key.seal(title(1), "tot vrijdag").expect("is sealed");
        assert_eq!(key.open(title(1), sealed.as_str()).as_deref(), Some("tot vrijdag"));
        for elsewhere in [title(2), title(1).and(1), spot("agreement_words.result", 1)] {
            assert_eq!(key.open(elsewhere, sealed.as_str()), None, "{elsewhere:?}");
        }
        let (other, _) = wrapping_key().make(SECOND).expect("a key");
        assert_eq!(other.open(title(1), sealed.as_str()), None, "another agreement");
    }

    #[test]
    fn an_altered_letter_and_words_that_were_never_sealed_stay_closed() {
        let (key, _) = wrapping_key().make(FIRST).expect("a key");
        let sealed = key.seal(title(1), "geheim").expect("is sealed");
        assert!(!sealed.as_str().contains("geheim"));
        assert_ne!(sealed, key.seal(title(1), "geheim").expect("again"), "never alike");
        for at in MARK.len()..sealed.as_str().len() {
            let mut altered = sealed.as_str().as_bytes().to_vec();
            altered[at] = if altered[at] == b'A' { b'B' } else { b'A' };
            let altered = String::from_utf8(altered).expect("text");
            assert_eq!(key.open(title(1), &altered), None, "{at}");
        }
        for plain in ["geheim", "~1", "~1geheim", "~1AAAA"] {
            assert_eq!(key.open(title(1), plain), None, "{plain}");
        }
        assert_eq!(key.open(title(1), "").as_deref(), Some(""), "nothing was written");
    }

    #[test]
    fn a_key_unwraps_for_its_own_agreement_with_its_own_key_file_alone() {
        let (wrapping, other) = (wrapping_key(), WrappingKey::new([8; KEY]).expect("a key"));
        let (key, wrapped) = wrapping.make(FIRST).expect("a key");
        let sealed = key.seal(title(1), "woorden").expect("is sealed");
        let opened = wrapping.unwrap(FIRST, &wrapped).expect("unwraps");
        assert_eq!(opened.open(title(1), sealed.as_str()).as_deref(), Some("woorden"));
        assert!(wrapping.unwrap(SECOND, &wrapped).is_none());
        assert!(other.unwrap(FIRST, &wrapped).is_none());
        let renewed = wrapping.rewrap(FIRST, &wrapped, &other).expect("wraps").expect("was open");
        let opened = other.unwrap(FIRST, &renewed).expect("unwraps");
        assert_eq!(opened.open(title(1), sealed.as_str()).as_deref(), Some("woorden"));
        assert!(wrapping.unwrap(FIRST, &renewed).is_none());
        assert_eq!(other.rewrap(FIRST, &wrapped, &wrapping).expect("wraps"), None);
        assert_eq!(format!("{key:?}"), "WordsKey(Agreement(#1), …)");
    }

    #[test]
    fn a_key_of_a_person_opens_nothing_of_a_team_or_an_agreement_of_the_same_number() {
        let wrapping = wrapping_key();
        let all: [KeyOf; 4] = [
            FIRST.into(),
            PersonId::new(1).into(),
            TeamId::new(1).into(),
            OrganisationId::new(1).into(),
        ];
        for of in all {
            let (_, wrapped) = wrapping.make(of).expect("a key");
            let opens = all.map(|other| wrapping.unwrap(other, &wrapped).is_some());
            assert_eq!(opens, all.map(|other| other == of), "{of:?}");
        }
    }
}
