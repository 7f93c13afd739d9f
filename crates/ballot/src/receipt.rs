//! Receipts: a signed promise that a ballot will be in the list; and the checkpoint: the list as it is at the end, signed.
//!
//! A checkpoint is a signed note (C2SP signed-note, Ed25519) whose text is origin, size and root as in C2SP tlog-checkpoint, so that
//! programs of others check it too.

use crate::ballot::Leaf;
use base64::{Engine, prelude::BASE64_STANDARD};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Tells receipts from any other signature of this key.
const MARK: &[u8] = b"zwerm-receipt-v1";
/// The algorithm byte of Ed25519 in signed notes.
const ED25519_NOTE: u8 = 0x01;
/// Begins the line of a signature.
pub(crate) const DASH: &str = "\u{2014} ";

/// The private key that receipts and the checkpoint of a wave are signed with.
pub struct ReceiptKey {
    seed: Zeroizing<[u8; 32]>,
    pair: Ed25519KeyPair,
}

impl ReceiptKey {
    /// A new key. Nothing where the system gives no chance.
    pub fn generate() -> Option<ReceiptKey> {
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(seed.as_mut()).ok()?;
        ReceiptKey::from_bytes(seed.as_ref())
    }

    /// Reads the 32 bytes that are kept sealed. Nothing for another number of them.
    pub fn from_bytes(bytes: &[u8]) -> Option<ReceiptKey> {
        let seed = Zeroizing::new(<[u8; 32]>::try_from(bytes).ok()?);
        let pair = Ed25519KeyPair::from_seed_unchecked(seed.as_ref()).ok()?;
        Some(ReceiptKey { seed, pair })
    }

    /// Writes what [`ReceiptKey::from_bytes`] reads.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.seed.to_vec())
    }

    /// What everybody checks receipts with; stands in the manifest.
    pub fn public(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        // A public key of Ed25519 is as long.
        bytes.iter_mut().zip(self.pair.public_key().as_ref()).for_each(|(to, from)| *to = *from);
        bytes
    }

    /// Promises that this leaf will be in the list of its wave.
    pub fn sign_leaf(&self, wave: &[u8; 32], leaf: &Leaf) -> [u8; 64] {
        self.sign(&promised(wave, leaf))
    }

    pub(crate) fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        let signature = self.pair.sign(bytes);
        let mut signed = [0; 64];
        // A signature of Ed25519 is as long.
        signed.iter_mut().zip(signature.as_ref()).for_each(|(to, from)| *to = *from);
        signed
    }
}

/// Whether this is a receipt for this leaf, of who has the key to this public one.
pub fn is_receipt(public: &[u8; 32], wave: &[u8; 32], leaf: &Leaf, signature: &[u8; 64]) -> bool {
    UnparsedPublicKey::new(&ED25519, public).verify(&promised(wave, leaf), signature).is_ok()
}

fn promised(wave: &[u8; 32], leaf: &Leaf) -> Vec<u8> {
    [MARK, wave, &leaf.0].concat()
}

/// The signed note of a list that has so many leaves and this root. The origin names list and signer; what can't stand in a name
/// (white space and plus signs) becomes a hyphen.
pub fn checkpoint(origin: &str, count: u64, root: &[u8; 32], key: &ReceiptKey) -> String {
    let stands =
        |it: char| if it.is_whitespace() || it.is_control() || it == '+' { '-' } else { it };
    let name: String = origin.chars().map(stands).collect();
    let text = format!("{name}\n{count}\n{}\n", BASE64_STANDARD.encode(root));
    let mut signature = key_hash(&name, ED25519_NOTE, &key.public()).to_vec();
    signature.extend_from_slice(&key.sign(text.as_bytes()));
    format!("{text}\n{DASH}{name} {}\n", BASE64_STANDARD.encode(signature))
}

/// Origin, number of leaves and root of a checkpoint that was signed under this name with this key. Others may have signed it too.
/// Nothing where the signature is missing or wrong, or the text has another form.
pub fn read_checkpoint(
    text: &str,
    name: &str,
    public: &[u8; 32],
) -> Option<(String, u64, [u8; 32])> {
    let (body, signatures) = text.split_once("\n\n")?;
    let signatures = signatures.strip_suffix('\n')?;
    let body = format!("{body}\n");
    let mut is_signed = false;
    for line in signatures.split('\n') {
        let (signer, signature) = line.strip_prefix(DASH)?.split_once(' ')?;
        let signature = BASE64_STANDARD.decode(signature).ok()?;
        let (hash, signature) = signature.split_first_chunk::<4>()?;
        if signer == name && *hash == key_hash(name, ED25519_NOTE, public) {
            UnparsedPublicKey::new(&ED25519, public).verify(body.as_bytes(), signature).ok()?;
            is_signed = true;
        }
    }
    let mut lines = body.split_terminator('\n');
    let (origin, count, root) = (lines.next()?, lines.next()?, lines.next()?);
    let (number, root) = (count.parse::<u64>().ok()?, BASE64_STANDARD.decode(root).ok()?);
    let is_whole = lines.next().is_none() && number.to_string() == count && !origin.is_empty();
    (is_signed && is_whole).then_some((origin.to_owned(), number, root.try_into().ok()?))
}

/// The first four bytes of SHA-256(name, new line, kind, key).
pub(crate) fn key_hash(name: &str, kind: u8, public: &[u8; 32]) -> [u8; 4] {
    let hash =
        Sha256::new_with_prefix(name).chain_update([b'\n', kind]).chain_update(public).finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ORIGIN: &str = "stem.example.nl/najaar-2026";

    fn key() -> ReceiptKey {
        ReceiptKey::from_bytes(&[1; 32]).expect("a key")
    }

    #[test]
    fn a_receipt_is_of_one_leaf_in_one_wave_and_of_one_key() {
        let (key, other) = (key(), ReceiptKey::generate().expect("a key"));
        let (wave, leaf) = ([7; 32], Leaf([9; 32]));
        let receipt = key.sign_leaf(&wave, &leaf);
        assert!(is_receipt(&key.public(), &wave, &leaf, &receipt));
        assert!(!is_receipt(&other.public(), &wave, &leaf, &receipt));
        assert!(!is_receipt(&key.public(), &[8; 32], &leaf, &receipt));
        assert!(!is_receipt(&key.public(), &wave, &Leaf([8; 32]), &receipt));
        let again = ReceiptKey::from_bytes(&key.to_bytes()).expect("is read");
        assert_eq!(again.sign_leaf(&wave, &leaf), receipt);
        assert!(ReceiptKey::from_bytes(&[1; 31]).is_none());
    }

    #[test]
    fn the_key_of_the_c2sp_signed_note_document_has_its_hash() {
        // PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, from the tests of golang.org/x/mod/sumdb/note.
        let key = BASE64_STANDARD.decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        let key = key.expect("base64");
        let public: [u8; 32] = key[1..].try_into().expect("32 bytes");
        assert_eq!(key_hash("PeterNeumann", ED25519_NOTE, &public), [0xc7, 0x4f, 0x20, 0xa3]);
    }

    #[test]
    fn a_checkpoint_is_read_with_its_key_and_name_alone() {
        let (key, other) = (key(), ReceiptKey::generate().expect("a key"));
        let note = checkpoint(ORIGIN, 42, &[5; 32], &key);
        let wanted = Some((ORIGIN.to_owned(), 42, [5; 32]));
        assert_eq!(read_checkpoint(&note, ORIGIN, &key.public()), wanted);
        assert_eq!(read_checkpoint(&note, ORIGIN, &other.public()), None);
        assert_eq!(read_checkpoint(&note, "stem.example.nl", &key.public()), None);
        assert_eq!(checkpoint("a +\nb", 1, &[5; 32], &key).lines().next(), Some("a---b"));
        let cosigned = checkpoint(ORIGIN, 42, &[5; 32], &other);
        let both = format!("{note}{}\n", cosigned.lines().last().expect("a signature"));
        for public in [key.public(), other.public()] {
            assert_eq!(read_checkpoint(&both, ORIGIN, &public), wanted, "signed by two");
        }
    }

    #[test]
    fn a_checkpoint_that_was_changed_or_has_another_form_is_refused() {
        let key = key();
        let note = checkpoint(ORIGIN, 42, &[5; 32], &key);
        for at in 0..note.chars().count() {
            let change = |(i, it): (usize, char)| if i == at { 'é' } else { it };
            let changed: String = note.chars().enumerate().map(change).collect();
            assert_eq!(read_checkpoint(&changed, ORIGIN, &key.public()), None, "{changed}");
        }
        let root = BASE64_STANDARD.encode([5; 32]);
        let other_forms =
            ["42", "042\nROOT", "+42\nROOT", "42\nROOT\nmore", "-1\nROOT", "42\nROOT "];
        for form in other_forms {
            let body = format!("{ORIGIN}\n{}\n", form.replace("ROOT", &root));
            let mut signature = key_hash(ORIGIN, ED25519_NOTE, &key.public()).to_vec();
            signature.extend_from_slice(&key.sign(body.as_bytes()));
            let note = format!("{body}\n{DASH}{ORIGIN} {}\n", BASE64_STANDARD.encode(signature));
            assert_eq!(read_checkpoint(&note, ORIGIN, &key.public()), None, "{note}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "(\\PC|\n|\u{2014} ){0,80}") {
            prop_assert_eq!(read_checkpoint(&text, ORIGIN, &[1; 32]), None);
        }
    }
}
