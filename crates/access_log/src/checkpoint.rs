//! The signed checkpoint of a day: a note that anybody can check with the public key alone.

use crate::Hash;
use base64::{Engine, prelude::BASE64_STANDARD};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use sha2::{Digest, Sha256};

/// The algorithm byte of Ed25519 in signed notes.
const ED25519_NOTE: u8 = 0x01;

/// The key of an installation that signs its checkpoints.
pub struct LogKey {
    pair: Ed25519KeyPair,
    name: String,
}

/// What a checkpoint says: the chain had so many lines, and ended with this hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log: installation and organisation.
    pub origin: String,
    /// Lines.
    pub size: i64,
    /// The hash of the last one.
    pub hash: Hash,
}

/// Why a text is no checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoCheckpoint {
    /// It does not have the lines of one.
    #[error("this is no checkpoint: it needs an origin, a number of lines, a hash and a signature")]
    Unreadable,
    /// It is signed with another key, or altered.
    #[error("the signature is not of this key, or the text was altered")]
    NotSigned,
}

impl LogKey {
    /// The key of a seed of 32 secret bytes. `name` is that of the installation, without spaces or plus signs.
    pub fn new(seed: &[u8; 32], name: &str) -> Result<LogKey, NoCheckpoint> {
        let pair =
            Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| NoCheckpoint::NotSigned)?;
        Ok(LogKey { pair, name: name.replace([' ', '+'], "-") })
    }

    /// The public key, as signed notes write it: `name+id+key`. Who has it checks every checkpoint.
    pub fn public(&self) -> String {
        let key = self.typed_key();
        let id = self.id();
        let id: String = id.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{}+{id}+{}", self.name, BASE64_STANDARD.encode(key))
    }

    fn typed_key(&self) -> Vec<u8> {
        let mut key = vec![ED25519_NOTE];
        key.extend_from_slice(self.pair.public_key().as_ref());
        key
    }

    /// The first four bytes of SHA-256(name, new line, key).
    fn id(&self) -> [u8; 4] {
        key_id(&self.name, &self.typed_key())
    }

    /// The signed note of a checkpoint.
    pub fn sign(&self, checkpoint: &Checkpoint) -> String {
        let text = checkpoint.text();
        let mut signature = self.id().to_vec();
        signature.extend_from_slice(self.pair.sign(text.as_bytes()).as_ref());
        format!("{text}\n\u{2014} {} {}\n", self.name, BASE64_STANDARD.encode(signature))
    }
}

fn key_id(name: &str, key: &[u8]) -> [u8; 4] {
    let mut digest = Sha256::new();
    digest.update(name);
    digest.update(b"\n");
    digest.update(key);
    let digest: Hash = digest.finalize().into();
    [digest[0], digest[1], digest[2], digest[3]]
}

impl Checkpoint {
    fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, BASE64_STANDARD.encode(self.hash))
    }

    /// Reads a signed note, if it is signed with this public key (`name+id+key`).
    pub fn open(note: &str, public: &str) -> Result<Checkpoint, NoCheckpoint> {
        let note = note.replace("\r\n", "\n");
        let (text, signatures) = note.split_once("\n\n").ok_or(NoCheckpoint::Unreadable)?;
        let text = format!("{text}\n");
        let mut parts = public.trim().splitn(3, '+');
        let (Some(name), Some(_), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NoCheckpoint::Unreadable);
        };
        let key = BASE64_STANDARD.decode(key).map_err(|_| NoCheckpoint::Unreadable)?;
        let raw = key.split_first().filter(|(kind, _)| **kind == ED25519_NOTE);
        let (_, raw) = raw.ok_or(NoCheckpoint::Unreadable)?;
        let wanted = key_id(name, &key);
        let is_signed = signatures.lines().any(|line| {
            let Some(rest) = line.strip_prefix("\u{2014} ") else { return false };
            let Some((signer, signature)) = rest.rsplit_once(' ') else { return false };
            let Ok(signature) = BASE64_STANDARD.decode(signature) else { return false };
            let Some((id, signature)) = signature.split_at_checked(4) else { return false };
            let key = UnparsedPublicKey::new(&ED25519, raw);
            signer == name && id == wanted && key.verify(text.as_bytes(), signature).is_ok()
        });
        if !is_signed {
            return Err(NoCheckpoint::NotSigned);
        }
        let mut lines = text.lines();
        let origin = lines.next().unwrap_or_default().to_owned();
        let size = lines.next().and_then(|line| line.parse().ok());
        let hash = lines.next().and_then(|line| BASE64_STANDARD.decode(line).ok());
        let hash = hash.and_then(|hash| Hash::try_from(hash).ok());
        let (size, hash) = size.zip(hash).ok_or(NoCheckpoint::Unreadable)?;
        Ok(Checkpoint { origin, size, hash })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checkpoint() -> Checkpoint {
        Checkpoint { origin: "zwerm.example.nl/1".into(), size: 42, hash: [7; 32] }
    }

    #[test]
    fn a_note_opens_with_the_public_key_and_with_no_other() {
        let key = LogKey::new(&[1; 32], "zwerm.example.nl").expect("a key");
        let other = LogKey::new(&[2; 32], "zwerm.example.nl").expect("a key");
        let note = key.sign(&checkpoint());
        assert_eq!(Checkpoint::open(&note, &key.public()), Ok(checkpoint()));
        assert_eq!(Checkpoint::open(&note, &other.public()), Err(NoCheckpoint::NotSigned));
        // As mail programs write it.
        let mailed = note.replace('\n', "\r\n");
        assert_eq!(Checkpoint::open(&mailed, &key.public()), Ok(checkpoint()));
    }

    #[test]
    fn another_number_or_hash_is_noticed() {
        let key = LogKey::new(&[1; 32], "zwerm.example.nl").expect("a key");
        let note = key.sign(&checkpoint());
        let altered = note.replace("\n42\n", "\n41\n");
        assert_ne!(altered, note);
        assert_eq!(Checkpoint::open(&altered, &key.public()), Err(NoCheckpoint::NotSigned));
        assert_eq!(Checkpoint::open("hallo", &key.public()), Err(NoCheckpoint::Unreadable));
    }

    /// RFC 8032, 7.1, test 1: the key of a known seed.
    #[test]
    fn the_key_is_the_one_of_the_standard() {
        let seed: [u8; 32] = [
            0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec,
            0x2c, 0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03,
            0x1c, 0xae, 0x7f, 0x60,
        ];
        let key = LogKey::new(&seed, "x").expect("a key");
        assert_eq!(&key.typed_key()[1..5], &[0xd7, 0x5a, 0x98, 0x01]);
    }
}
