//! A letter: a ballot paper for who has no account or no device of their own. What opens it is a code that stands on paper alone.
//!
//! ```text
//! code ──SHA-256 with the wave──▶ mark: by which its sealed ticket is found     lock: what the ticket is sealed with (AES-128-GCM)
//! ticket = what a browser would have collected: cell, ballot key, prefix, token (crates/ballot/browser/ticket.js)
//! ```
//!
//! Who has all that is kept (marks, sealed tickets) and no code has neither a ballot key nor a token, and can't tell which ballots
//! came of letters: public keys are inside, and the tokens are made like all others.

use crate::{client::blind, issuer::IssuerKey, key::BITS, seal::SealKey};
use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// What is typed: letters and digits that are not taken for each other (Crockford's base 32: no I, L, O or U).
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Groups of a code, and what is drawn in each of them: 120 bits together; one more checks the group.
const GROUPS: usize = 6;
const DRAWN: usize = 4;
/// Bytes of a mark.
const MARK: usize = 16;
/// Bytes of a ticket: version, wave, cell, both halves of the key, prefix, token, number, check.
const TICKET: usize = 1 + 32 + 4 + 32 + 32 + 32 + BITS / 8 + 4 + CHECK;
const CHECK: usize = 4;
/// Twice the version of tickets.
const VERSION: u8 = 2;

/// By what a sealed ticket is found.
pub type LetterMark = [u8; MARK];

/// The code on a letter. It shows nothing of itself but by [`LetterCode::written`], and its memory is wiped when it goes.
pub struct LetterCode(Zeroizing<String>);

impl LetterCode {
    /// A new one. Nothing where the system gives no chance.
    fn draw() -> Option<LetterCode> {
        let mut chance = Zeroizing::new([0; GROUPS * DRAWN]);
        getrandom::fill(chance.as_mut()).ok()?;
        let mut code = Zeroizing::new(String::with_capacity(GROUPS * (DRAWN + 1)));
        for (group, drawn) in chance.chunks(DRAWN).enumerate() {
            let values: Vec<u8> = drawn.iter().map(|it| it & 31).collect();
            let all = values.iter().copied().chain([check(group, &values)]);
            code.extend(all.map(|it| char::from(SYMBOLS[usize::from(it)])));
        }
        Some(LetterCode(code))
    }

    /// Reads a code as somebody may write it: small letters, with or without dashes, `O` for nought, `I` and `L` for one. Nothing for
    /// one that is mistyped.
    pub fn read(typed: &str) -> Option<LetterCode> {
        let is_between = |it: &char| !matches!(it, '-' | ' ');
        let value = |it: char| {
            let it = match it.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            SYMBOLS.iter().position(|symbol| char::from(*symbol) == it)
        };
        let values: Vec<usize> =
            typed.chars().filter(is_between).map(value).collect::<Option<_>>()?;
        let values: Vec<u8> = values.into_iter().map(|it| it as u8).collect();
        let is_whole = values.len() == GROUPS * (DRAWN + 1);
        let groups = values.chunks(DRAWN + 1).enumerate();
        let is_good =
            is_whole && groups.into_iter().all(|(at, it)| check(at, &it[..DRAWN]) == it[DRAWN]);
        let code = values.iter().map(|it| char::from(SYMBOLS[usize::from(*it)])).collect();
        is_good.then_some(LetterCode(Zeroizing::new(code)))
    }

    /// As it stands on the letter: six groups of five.
    pub fn written(&self) -> String {
        let groups: Vec<&str> =
            (0..GROUPS).map(|at| &self.0[at * (DRAWN + 1)..(at + 1) * (DRAWN + 1)]).collect();
        groups.join("-")
    }

    /// By what its ticket is found in a wave.
    pub fn mark(&self, wave: &[u8; 32]) -> LetterMark {
        self.made_of(b"zwerm-letter-mark-v1", wave)
    }

    /// The ticket that was sealed for it in this wave. Nothing for another one.
    pub fn open(&self, wave: &[u8; 32], sealed: &[u8]) -> Option<Vec<u8>> {
        let mut plain = sealed.to_vec();
        let length = self.lock(wave)?.open_in_place(none(), Aad::empty(), &mut plain).ok()?.len();
        plain.truncate(length);
        Some(plain)
    }

    fn made_of(&self, what: &[u8], wave: &[u8; 32]) -> [u8; 16] {
        let hash = Sha256::new_with_prefix(what).chain_update(wave).chain_update(self.0.as_bytes());
        let mut half = [0; 16];
        half.copy_from_slice(&hash.finalize()[..16]);
        half
    }

    fn lock(&self, wave: &[u8; 32]) -> Option<LessSafeKey> {
        let key = Zeroizing::new(self.made_of(b"zwerm-letter-lock-v1", wave));
        UnboundKey::new(&AES_128_GCM, key.as_ref()).ok().map(LessSafeKey::new)
    }
}

/// A lock closes once: no other nonce is needed.
fn none() -> Nonce {
    Nonce::assume_unique_for_key([0; 12])
}

/// What checks a group: any one letter that is wrong, two neighbours that changed places, and two groups that did, are found out. The
/// group as digits of a number in GF(32), where x⁵ = x² + 1; before them the number of the group.
fn check(group: usize, drawn: &[u8]) -> u8 {
    let times = |it: u8| if it & 16 == 0 { it << 1 } else { (it << 1 & 31) ^ 0b101 };
    times(drawn.iter().fold(group as u8 + 1, |sum, value| times(sum) ^ value))
}

/// A letter as it is made: what is printed, and what is kept.
pub struct Letter {
    /// For the paper alone.
    pub code: LetterCode,
    /// By what its ticket is found.
    pub mark: LetterMark,
    /// The ticket, of which nothing can be read without the code; always as many bytes.
    pub sealed: Vec<u8>,
}

impl Letter {
    /// A letter of a cell. Its key and its token are made here and kept nowhere else. Nothing where the system gives no chance.
    pub fn make(wave: &[u8; 32], cell: u32, issuer: &IssuerKey) -> Option<Letter> {
        let code = LetterCode::draw()?;
        let key = SealKey::generate()?;
        let public = key.public();
        let blinded = blind(&issuer.public(), &public)?;
        let token = blinded.token(&issuer.public(), &issuer.sign_blind(&blinded.message)?)?;
        let mut ticket = Zeroizing::new(Vec::with_capacity(TICKET));
        ticket.push(VERSION | (public[64] & 1));
        ticket.extend_from_slice(wave);
        ticket.extend_from_slice(&cell.to_be_bytes());
        ticket.extend_from_slice(&key.to_bytes());
        ticket.extend_from_slice(&public[1..33]);
        ticket.extend_from_slice(&blinded.prefix);
        ticket.extend_from_slice(&token.0);
        ticket.extend_from_slice(&[0; 4]);
        let check = Sha256::digest(ticket.as_slice());
        ticket.extend_from_slice(&check[..CHECK]);
        let mut sealed = ticket.to_vec();
        code.lock(wave)?.seal_in_place_append_tag(none(), Aad::empty(), &mut sealed).ok()?;
        Some(Letter { mark: code.mark(wave), code, sealed })
    }
}

#[cfg(test)]
mod tests;
