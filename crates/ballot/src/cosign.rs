//! Cosignatures of a checkpoint (C2SP tlog-cosignature, Ed25519): somebody else, such as the works council, says *this is the list that I saw
//! as well*, so that nobody is shown another one.

use crate::receipt::{DASH, ReceiptKey, key_hash};
use base64::{Engine, prelude::BASE64_STANDARD};
use ring::signature::{ED25519, UnparsedPublicKey};

/// The algorithm byte of cosignatures in signed notes.
const COSIGNATURE: u8 = 0x04;

/// The line that this key adds below a checkpoint, at so many seconds after 1970; nothing where the text is no signed note.
pub fn cosign(checkpoint: &str, name: &str, key: &ReceiptKey, seconds: u64) -> Option<String> {
    let signed = covered(checkpoint, seconds)?;
    let mut signature = key_hash(name, COSIGNATURE, &key.public()).to_vec();
    signature.extend_from_slice(&seconds.to_be_bytes());
    signature.extend_from_slice(&key.sign(signed.as_bytes()));
    Some(format!("{DASH}{name} {}\n", BASE64_STANDARD.encode(signature)))
}

/// When the key under this name cosigned this checkpoint; nothing where it did not, or the signature is wrong.
pub fn cosigned(checkpoint: &str, name: &str, public: &[u8; 32]) -> Option<u64> {
    let (_, lines) = checkpoint.split_once("\n\n")?;
    lines.split_terminator('\n').find_map(|line| {
        let (signer, signature) = line.strip_prefix(DASH)?.split_once(' ')?;
        let signature = BASE64_STANDARD.decode(signature).ok()?;
        let (hash, rest) = signature.split_first_chunk::<4>()?;
        let (seconds, signature) = rest.split_first_chunk::<8>()?;
        let seconds = u64::from_be_bytes(*seconds);
        if signer != name || *hash != key_hash(name, COSIGNATURE, public) {
            return None;
        }
        let signed = covered(checkpoint, seconds)?;
        let key = UnparsedPublicKey::new(&ED25519, public);
        key.verify(signed.as_bytes(), signature).ok().map(|()| seconds)
    })
}

fn covered(checkpoint: &str, seconds: u64) -> Option<String> {
    let (body, _) = checkpoint.split_once("\n\n")?;
    Some(format!("cosignature/v1\ntime {seconds}\n{body}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{checkpoint, read_checkpoint};

    #[test]
    fn a_checkpoint_is_cosigned_by_who_has_the_key_and_stays_what_it_was() {
        let key = |of: u8| ReceiptKey::from_bytes(&[of; 32]).expect("a key");
        let (ours, council, other) = (key(1), key(2), key(3));
        let note = checkpoint("zwerm/a", 7, &[5; 32], &ours);
        let line = cosign(&note, "or.example.nl", &council, 1_800_000_000).expect("a note");
        let both = format!("{note}{line}");
        let at = |note: &str, name: &str, by: &ReceiptKey| cosigned(note, name, &by.public());
        assert_eq!(at(&both, "or.example.nl", &council), Some(1_800_000_000));
        assert_eq!(at(&both, "or.example.nl", &other), None);
        assert_eq!(at(&both, "or.example.org", &council), None);
        assert_eq!(at(&note, "or.example.nl", &council), None);
        assert_eq!(at(&both.replace("\n7\n", "\n8\n"), "or.example.nl", &council), None);
        let wanted = Some(("zwerm/a".to_owned(), 7, [5; 32]));
        assert_eq!(read_checkpoint(&both, "zwerm/a", &ours.public()), wanted);
        assert_eq!(cosign("no note", "or", &council, 1), None);
    }

    #[test]
    fn the_example_of_the_c2sp_document_has_its_form() {
        let line = "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==";
        let bytes = BASE64_STANDARD.decode(line).expect("base64");
        assert_eq!(bytes.len(), 4 + 8 + 64);
        assert_eq!(bytes[4..12], 1_679_315_147_u64.to_be_bytes());
    }
}
