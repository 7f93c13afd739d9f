//! Secrets that are given out once: long ones for links in mail, short ones that a hand can copy from paper.

use sha2::{Digest, Sha256};
use zwerm_store::StoreError;
use zwerm_web::{InstallationKey, Token};

/// Digits and letters that nobody mixes up (no I, L, O, U).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 16 letters of 5 bits: 80 bits, out of reach for whoever has to ask a server each time.
const LENGTH: usize = 16;
/// For what the key of the installation marks short secrets.
const PURPOSE: &str = "zwerm short secret, key 1";

/// A secret. The database keeps [`Secret::mark`] alone.
#[derive(Clone)]
pub(crate) enum Secret {
    Long(Token),
    Short(String),
}

impl Secret {
    /// For a link that is clicked.
    pub(crate) fn long() -> Result<Secret, StoreError> {
        Token::new().map(Secret::Long).map_err(|_| StoreError::Busy)
    }

    /// For a code that is typed.
    pub(crate) fn short() -> Result<Secret, StoreError> {
        let mut bytes = [0_u8; LENGTH];
        getrandom::fill(&mut bytes).map_err(|_| StoreError::Busy)?;
        Ok(Secret::Short(
            bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect(),
        ))
    }

    /// Takes what came in, if it can be a secret at all. A typed code may have dashes, spaces and small letters.
    pub(crate) fn parse(text: &str) -> Option<Secret> {
        if let Some(token) = Token::parse(text) {
            return Some(Secret::Long(token));
        }
        if text.len() > 4 * LENGTH {
            return None;
        }
        let code: String =
            text.chars().filter(|letter| !matches!(letter, '-' | ' ')).map(meant).collect();
        let is_code = code.len() == LENGTH && code.bytes().all(|byte| LETTERS.contains(&byte));
        is_code.then_some(Secret::Short(code))
    }

    /// The secret as it is given out.
    pub(crate) fn reveal(&self) -> String {
        match self {
            Secret::Long(token) => token.reveal().to_owned(),
            Secret::Short(code) => {
                let groups: Vec<&str> =
                    (0..LENGTH).step_by(4).map(|at| &code[at..at + 4]).collect();
                groups.join("-")
            }
        }
    }

    /// What is kept of it: of a short one nothing that can be tried out without the key of the installation.
    pub(crate) fn mark(&self, key: &InstallationKey) -> Vec<u8> {
        match self {
            Secret::Long(token) => token.hash(),
            Secret::Short(code) => key.mark(PURPOSE, code),
        }
    }

    /// What was kept of short ones before, and still is of the code of the set-up, before there is a key.
    pub(crate) fn hash(&self) -> Vec<u8> {
        match self {
            Secret::Long(token) => token.hash(),
            Secret::Short(code) => {
                let mut hash = Sha256::new();
                hash.update(b"zwerm code\0");
                hash.update(code.as_bytes());
                hash.finalize().to_vec()
            }
        }
    }
}

/// The letter somebody meant who read O for 0 or l for 1.
fn meant(letter: char) -> char {
    match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_a_hand_copies_it() {
        let code = Secret::short().expect("randomness");
        let shown = code.reveal();
        assert_eq!(shown.len(), 19, "{shown}");
        for copied in [
            shown.clone(),
            shown.to_lowercase(),
            shown.replace('-', ""),
            shown.replace('-', " "),
            shown.replace('0', "o").replace('1', "l"),
        ] {
            assert_eq!(
                Secret::parse(&copied).map(|read| read.hash()),
                Some(code.hash()),
                "{copied}"
            );
        }
        assert!(Secret::parse("ABCD-EFGH").is_none());
        assert!(Secret::parse("ABCD-EFGH-JKMN-PQR€").is_none());
        assert!(Secret::parse(&"é".repeat(16)).is_none());
    }

    #[test]
    fn who_has_the_database_alone_has_nothing_to_try_a_code_on() {
        let (key, other) = (InstallationKey::new([7; 32]), InstallationKey::new([8; 32]));
        let code = Secret::short().expect("randomness");
        assert_eq!(code.mark(&key), code.mark(&key));
        assert_ne!(code.mark(&key), code.mark(&other), "it needs the key file");
        assert_ne!(code.mark(&key), code.hash());
        let link = Secret::long().expect("randomness");
        assert_eq!(link.mark(&key), link.mark(&other), "a long one has 256 bits of its own");
    }

    #[test]
    fn a_link_survives_its_way_through_an_address() {
        let link = Secret::long().expect("randomness");
        assert_eq!(Secret::parse(&link.reveal()).map(|read| read.hash()), Some(link.hash()));
    }
}
