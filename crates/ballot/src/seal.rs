//! Answers that nobody reads before a wave is closed: sealed in the browser to the key of the wave.
//!
//! HPKE in base mode (RFC 9180) with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-128-GCM: what a browser has by itself.

use crate::ballot::BallotKey;
use p256::{PublicKey, SecretKey, elliptic_curve::sec1::ToSec1Point};
use ring::{
    aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    hmac,
};
use zeroize::Zeroizing;

/// Bytes of the sealed answers, always as many, so that a length tells nothing.
pub const SEALED: usize = ENC + ROOM + TAG;
/// Bytes of a sealed open answer: always as many as well. A ballot of that length still fits in a quarter of a page of the box.
pub const OPEN_SEALED: usize = ENC + OPEN_ROOM + TAG;
/// Bytes of a public key: P-256, uncompressed.
const ENC: usize = 65;
/// Bytes for the answers; what is shorter is filled up with spaces.
pub const ROOM: usize = 431;
/// Bytes for an open answer: six hundred letters of any language of Europe.
pub const OPEN_ROOM: usize = 1200;
const TAG: usize = 16;
/// Tells these answers from anything else that is sealed to a key; the name of the wave follows.
const MARK: &[u8] = b"zwerm-answers-v1";
const FILL: u8 = b' ';

/// Of the key encapsulation alone, and of the three algorithms together (RFC 9180, 4.1 and 5.1).
const VERSION: &[u8] = b"HPKE-v1";
const KEM: &[u8] = b"KEM\x00\x10";
const SUITE: &[u8] = b"HPKE\x00\x10\x00\x01\x00\x01";

/// The private key of a wave: opens what was sealed to it. It shows nothing of itself, and its memory is wiped when it goes.
pub struct SealKey(SecretKey);

impl SealKey {
    /// A new key. Nothing where the system gives no chance.
    pub fn generate() -> Option<SealKey> {
        let mut bytes = Zeroizing::new([0; 32]);
        // Nearly every number is a key; one that is not is drawn again.
        for _ in 0..100 {
            getrandom::fill(bytes.as_mut()).ok()?;
            if let Some(key) = SealKey::from_bytes(bytes.as_ref()) {
                return Some(key);
            }
        }
        None
    }

    /// Reads the 32 bytes that are kept sealed. Nothing for what is no key.
    pub fn from_bytes(bytes: &[u8]) -> Option<SealKey> {
        let bytes: &[u8; 32] = bytes.try_into().ok()?;
        SecretKey::from_slice(bytes).ok().map(SealKey)
    }

    /// Writes what [`SealKey::from_bytes`] reads.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let bytes = Zeroizing::new(self.0.to_bytes());
        Zeroizing::new(bytes.to_vec())
    }

    /// What answers are sealed to; stands in the manifest.
    pub fn public(&self) -> [u8; ENC] {
        written(&self.0.public_key())
    }

    /// The answers, without what they were filled up with. Nothing for what was sealed to another key or wave, for another ballot, or
    /// was changed.
    pub fn open(&self, wave: &[u8; 32], ballot: &BallotKey, sealed: &[u8]) -> Option<Vec<u8>> {
        let (enc, closed) = sealed.split_at_checked(ENC)?;
        let theirs = read(enc.try_into().ok()?)?;
        let dh = self.0.diffie_hellman(&theirs);
        let context = Context::of(dh.raw_secret_bytes(), enc, &self.public(), &info(wave));
        let mut plain = context.open(ballot, closed)?;
        let end = plain.iter().rposition(|byte| *byte != FILL).map_or(0, |at| at + 1);
        plain.truncate(end);
        Some(plain)
    }
}

/// Seals answers to the key of a wave, for one ballot: whoever copies them onto a ballot of their own has copied what never opens. Nothing for what is no key, and for answers that are longer than [`ROOM`] or end in a space.
pub fn seal(
    public: &[u8; ENC],
    wave: &[u8; 32],
    ballot: &BallotKey,
    plain: &[u8],
) -> Option<Box<[u8; SEALED]>> {
    sealed(public, wave, ballot, (plain, ROOM))?.try_into().ok()
}

/// Seals an open answer, in the same way: longer than [`OPEN_ROOM`] there is none.
pub fn seal_open(
    public: &[u8; ENC],
    wave: &[u8; 32],
    ballot: &BallotKey,
    plain: &[u8],
) -> Option<Box<[u8; OPEN_SEALED]>> {
    sealed(public, wave, ballot, (plain, OPEN_ROOM))?.try_into().ok()
}

fn sealed(
    public: &[u8; ENC],
    wave: &[u8; 32],
    ballot: &BallotKey,
    (plain, room): (&[u8], usize),
) -> Option<Box<[u8]>> {
    if plain.len() > room || plain.last() == Some(&FILL) {
        return None;
    }
    let mut filled = Zeroizing::new(vec![FILL; room]);
    filled[..plain.len()].copy_from_slice(plain);
    let once = SealKey::generate()?;
    let enc = once.public();
    let dh = once.0.diffie_hellman(&read(public)?);
    let context = Context::of(dh.raw_secret_bytes(), &enc, public, &info(wave));
    Some([enc.as_slice(), &context.seal(ballot, &filled)?].concat().into_boxed_slice())
}

/// A public key on the curve, uncompressed; nothing for any other bytes.
fn read(bytes: &[u8; ENC]) -> Option<PublicKey> {
    PublicKey::from_sec1_bytes(bytes).ok()
}

/// Whether answers can be sealed to it.
pub(crate) fn is_public(bytes: &[u8; ENC]) -> bool {
    read(bytes).is_some()
}

fn written(key: &PublicKey) -> [u8; ENC] {
    let point = key.to_sec1_point(false);
    let mut bytes = [0; ENC];
    // An uncompressed point of this curve is as long.
    bytes.iter_mut().zip(point.as_bytes()).for_each(|(to, from)| *to = *from);
    bytes
}

fn info(wave: &[u8; 32]) -> Vec<u8> {
    [MARK, wave.as_slice()].concat()
}

/// What both sides reckon from a shared point: a key, and the nonce of the first and only message.
struct Context {
    key: Zeroizing<Vec<u8>>,
    nonce: [u8; 12],
}

impl Context {
    /// DHKEM's shared secret (4.1) and the key schedule of base mode (5.1).
    fn of(dh: &[u8], enc: &[u8], public: &[u8], info: &[u8]) -> Context {
        let drawn = extract(KEM, &[], b"eae_prk", dh);
        let shared = expand(KEM, &drawn, b"shared_secret", &[enc, public].concat(), 32);
        let no_psk = extract(SUITE, &[], b"psk_id_hash", &[]);
        let about = extract(SUITE, &[], b"info_hash", info);
        let schedule = [[0].as_slice(), &no_psk, &about].concat();
        let secret = extract(SUITE, &shared, b"secret", &[]);
        let mut nonce = [0; 12];
        nonce.copy_from_slice(&expand(SUITE, &secret, b"base_nonce", &schedule, 12));
        Context { key: expand(SUITE, &secret, b"key", &schedule, 16), nonce }
    }

    fn cipher(&self) -> Option<(LessSafeKey, Nonce)> {
        let key = UnboundKey::new(&AES_128_GCM, &self.key).ok()?;
        Some((LessSafeKey::new(key), Nonce::assume_unique_for_key(self.nonce)))
    }

    fn seal(&self, aad: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        let (key, nonce) = self.cipher()?;
        let mut bytes = plain.to_vec();
        key.seal_in_place_append_tag(nonce, Aad::from(aad), &mut bytes).ok()?;
        Some(bytes)
    }

    fn open(&self, aad: &[u8], closed: &[u8]) -> Option<Vec<u8>> {
        let (key, nonce) = self.cipher()?;
        let mut bytes = closed.to_vec();
        let length = key.open_in_place(nonce, Aad::from(aad), &mut bytes).ok()?.len();
        bytes.truncate(length);
        Some(bytes)
    }
}

/// LabeledExtract of section 4.
fn extract(suite: &[u8], salt: &[u8], label: &[u8], from: &[u8]) -> Zeroizing<Vec<u8>> {
    let from = Zeroizing::new([VERSION, suite, label, from].concat());
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, salt), &from);
    Zeroizing::new(tag.as_ref().to_vec())
}

/// LabeledExpand of section 4, for what fits one block of HKDF: nothing here is longer.
fn expand(suite: &[u8], from: &[u8], label: &[u8], info: &[u8], length: u8) -> Zeroizing<Vec<u8>> {
    let info = [&[0, length], VERSION, suite, label, info, &[1]].concat();
    let block = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, from), &info);
    Zeroizing::new(block.as_ref()[..usize::from(length)].to_vec())
}

#[cfg(test)]
mod tests;
