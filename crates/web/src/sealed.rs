//! Seals a form that waits while somebody signs in: the key stands in the browser's cookie and nowhere else.

use crate::Token;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{
    ChaCha20Poly1305, Nonce,
    aead::{Aead, KeyInit, Payload},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zwerm_domain::PersonId;

/// Bytes before the sealed text that make each sealing another one.
const NONCE: usize = 12;

/// Seals what was typed, for this person and this action alone.
pub(crate) fn seal(
    key: &Token,
    person: PersonId,
    action: &str,
    typed: &str,
) -> Result<String, Unsealable> {
    let mut nonce = [0; NONCE];
    getrandom::fill(&mut nonce).map_err(|_| Unsealable)?;
    let bound = bound(person, action);
    let payload = Payload { msg: typed.as_bytes(), aad: bound.as_bytes() };
    let sealed = cipher(key)?.encrypt(&Nonce::from(nonce), payload).map_err(|_| Unsealable)?;
    Ok(URL_SAFE_NO_PAD.encode([nonce.as_slice(), sealed.as_slice()].concat()))
}

/// What was typed, if this is its key, its person and its action.
pub(crate) fn open(key: &Token, person: PersonId, action: &str, sealed: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
    let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
    let bound = bound(person, action);
    let payload = Payload { msg: sealed, aad: bound.as_bytes() };
    let typed = cipher(key).ok()?.decrypt(&Nonce::from(*nonce), payload).ok()?;
    String::from_utf8(typed).ok()
}

/// It can't be sealed: the system gives no randomness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unsealable;

/// The database finds the row by a plain hash of the cookie; the key is another one that can't be had from it.
fn cipher(key: &Token) -> Result<ChaCha20Poly1305, Unsealable> {
    let mut derived = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key.reveal().as_bytes())
        .map_err(|_| Unsealable)?;
    derived.update(b"zwerm kept form, key 1");
    Ok(ChaCha20Poly1305::new(&derived.finalize().into_bytes()))
}

fn bound(person: PersonId, action: &str) -> String {
    format!("{person} {action}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPED: &str = "text=Ik+bel+morgen";

    #[test]
    fn only_its_own_key_person_and_action_open_it() {
        let (key, other) = (Token::new().expect("a key"), Token::new().expect("a key"));
        let samira = PersonId::new(7);
        let sealed = seal(&key, samira, "/notes/7", TYPED).expect("is sealed");
        assert_eq!(open(&key, samira, "/notes/7", &sealed).as_deref(), Some(TYPED));
        assert_eq!(open(&other, samira, "/notes/7", &sealed), None, "another cookie");
        assert_eq!(open(&key, PersonId::new(8), "/notes/7", &sealed), None, "somebody else");
        assert_eq!(open(&key, samira, "/notes/8", &sealed), None, "another place");
        let again = seal(&key, samira, "/notes/7", TYPED).expect("is sealed");
        assert_ne!(sealed, again, "the same words don't look the same twice");
    }

    #[test]
    fn what_was_tampered_with_or_is_old_plain_text_does_not_open() {
        let key = Token::new().expect("a key");
        let sealed = seal(&key, PersonId::new(7), "/", TYPED).expect("is sealed");
        let mut bytes = URL_SAFE_NO_PAD.decode(&sealed).expect("is base64");
        bytes[NONCE] ^= 1;
        for wrong in [URL_SAFE_NO_PAD.encode(bytes).as_str(), TYPED, "", "AAAA"] {
            assert_eq!(open(&key, PersonId::new(7), "/", wrong), None, "{wrong}");
        }
    }
}
