//! One ballot: what it holds, what its signature covers, its leaf, and whether it counts.

use crate::{
    key::{BITS, CellKey, PREFIX, Prefix, Token},
    seal::{OPEN_SEALED, SEALED},
};
use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use sha2::{Digest, Sha256};

/// Bytes of a ballot as it is sent and kept, with one issuer: always as many.
pub const WIRE: usize = AROUND + SEALED + TOKEN;
/// Bytes of a ballot with an open answer, with one issuer: always as many as well.
pub const OPEN_WIRE: usize = AROUND + OPEN_SEALED + TOKEN;
/// Of these, what stands around its tokens and its sealed answers.
const AROUND: usize = 4 + 65 + PREFIX + 4 + SIGNATURE;
const SIGNATURE: usize = 64;
/// Bytes of a token of one issuer.
const TOKEN: usize = BITS / 8;
/// Tells these signatures from any other that a key could make.
const MARK: &[u8] = b"zwerm-ballot-v1";

/// The public key of one ballot (P-256, uncompressed): made in the browser for this wave alone. It names the ballot and nobody.
pub type BallotKey = [u8; 65];

/// What a ballot is known by in the list that everybody can see: SHA-256(0x00 ‖ cell ‖ ballot).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Leaf(pub [u8; 32]);

/// A ballot as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// Which wave, so that a ballot of one is none in another.
    pub wave: [u8; 32],
    /// In which cell it wants to count; whether it may, its token tells.
    pub cell: u32,
    /// Its key.
    pub key: BallotKey,
    /// Random bytes that belong to its token.
    pub prefix: Prefix,
    /// That its cell let it in: a signature of each issuer, one after another.
    pub token: Token,
    /// How often these answers were changed; the highest counts.
    pub number: u32,
    /// The answers, sealed to the key of the wave; what kind they are of, their length says: [`SEALED`] or [`OPEN_SEALED`].
    pub sealed: Box<[u8]>,
    /// By its key, over all that comes before.
    pub signature: [u8; SIGNATURE],
}

/// Why a ballot does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Its token is none of this cell, or was made for another ballot key.
    Token,
    /// What it holds was not signed by its key.
    Signature,
}

impl Ballot {
    /// What the ballot's key signs: the mark, the wave, the number, the sealed answers.
    pub fn signed(wave: &[u8; 32], number: u32, sealed: &[u8]) -> Vec<u8> {
        [MARK, wave.as_slice(), number.to_be_bytes().as_slice(), sealed].concat()
    }

    /// Whether it counts in this cell: the token first, for that is what lets it in.
    ///
    /// # Errors
    /// Why it does not.
    pub fn check(&self, cell: &CellKey) -> Result<(), Flaw> {
        self.check_with(std::slice::from_ref(cell))
    }

    /// The same in a cell of several issuers, of which each has to have signed: with these keys, in the order of the manifest.
    ///
    /// # Errors
    /// Why it does not.
    pub fn check_with(&self, keys: &[CellKey]) -> Result<(), Flaw> {
        let tokens = self.token.0.chunks(TOKEN);
        let is_of_each = tokens.len() == keys.len() && !keys.is_empty();
        let has_signed = |(key, token): (&CellKey, &[u8])| {
            key.has_signed(&self.prefix, &self.key, &Token(token.to_vec()))
        };
        if !is_of_each || !keys.iter().zip(tokens).all(has_signed) {
            return Err(Flaw::Token);
        }
        let signed = Ballot::signed(&self.wave, self.number, &self.sealed);
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, &self.key)
            .verify(&signed, &self.signature)
            .map_err(|_| Flaw::Signature)
    }

    /// Its leaf: of everything it holds, so that nothing of it can be changed without its owner's receipt telling so.
    pub fn leaf(&self) -> Leaf {
        let hash = Sha256::new_with_prefix([0])
            .chain_update(self.cell.to_be_bytes())
            .chain_update(self.key)
            .chain_update(self.prefix)
            .chain_update((self.token.0.len() as u32).to_be_bytes())
            .chain_update(&self.token.0)
            .chain_update(Ballot::signed(&self.wave, self.number, &self.sealed))
            .chain_update(self.signature);
        Leaf(hash.finalize().into())
    }

    /// The ballot as it is sent: cell, key, prefix, token, number, sealed answers, signature, numbers big-endian; the wave is where it
    /// is sent to. Of [`WIRE`] bytes with one issuer, or [`OPEN_WIRE`].
    pub fn to_wire(&self) -> Vec<u8> {
        let mut wire = self.cell.to_be_bytes().to_vec();
        wire.extend_from_slice(&self.key);
        wire.extend_from_slice(&self.prefix);
        wire.extend_from_slice(&self.token.0);
        wire.extend_from_slice(&self.number.to_be_bytes());
        wire.extend_from_slice(&self.sealed);
        wire.extend_from_slice(&self.signature);
        wire
    }

    /// Reads what [`Ballot::to_wire`] wrote, with one token or more; nothing for another number of bytes. Whether it counts, [`Ballot::check`] tells.
    pub fn from_wire(wave: [u8; 32], wire: &[u8]) -> Option<Ballot> {
        let (cell, rest) = wire.split_first_chunk()?;
        let (key, rest) = rest.split_first_chunk()?;
        let (prefix, rest) = rest.split_first_chunk()?;
        // The two kinds differ by more than tokens can make up for.
        let is_whole = |tokens: &usize| *tokens > 0 && tokens.is_multiple_of(TOKEN);
        let tokens = |sealed| wire.len().checked_sub(AROUND + sealed).filter(is_whole);
        let (token, rest) =
            rest.split_at_checked(tokens(SEALED).or_else(|| tokens(OPEN_SEALED))?)?;
        let (number, rest) = rest.split_first_chunk()?;
        let (sealed, signature) = rest.split_last_chunk()?;
        Some(Ballot {
            wave,
            cell: u32::from_be_bytes(*cell),
            key: *key,
            prefix: *prefix,
            token: Token(token.to_vec()),
            number: u32::from_be_bytes(*number),
            sealed: sealed.into(),
            signature: *signature,
        })
    }
}

#[cfg(test)]
mod tests;
