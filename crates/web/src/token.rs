//! Random secrets: what is given out, and the hash that alone is kept.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// A 256-bit secret in URL-safe letters. It stands in a cookie or a link; the database keeps [`Token::hash`].
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// A new secret from the operating system's generator.
    pub fn new() -> Result<Token, getrandom::Error> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Token(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// Takes what came in, if it has the form of a secret at all.
    pub fn parse(text: &str) -> Option<Token> {
        let is_plausible = text.len() == 43
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        is_plausible.then(|| Token(text.to_owned()))
    }

    /// The secret itself, to be given to its owner once.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// SHA-256 of the secret: enough for a random one, and of no use to a thief of the database.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }

    /// The token that forms of this session carry against forged requests.
    pub(crate) fn csrf(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(b"zwerm form\0");
        hash.update(self.0.as_bytes());
        URL_SAFE_NO_PAD.encode(&hash.finalize()[..18])
    }
}

/// 128 random bits for one rendered form, so that sending it twice does it once.
pub(crate) fn action_id() -> String {
    let mut bytes = [0_u8; 16];
    match getrandom::fill(&mut bytes) {
        Ok(()) => URL_SAFE_NO_PAD.encode(bytes),
        Err(_) => String::new(), // an empty id is never looked up: the form works, only not twice-proof
    }
}

/// Compares without telling by time where two secrets differ.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    a.as_bytes().ct_eq(b.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_survives_its_way_through_a_cookie() {
        let token = Token::new().expect("randomness");
        let back = Token::parse(token.reveal()).expect("a plausible token");
        assert_eq!(back.hash(), token.hash());
        assert!(Token::parse("short").is_none());
        assert!(Token::parse(&"ü".repeat(43)).is_none());
    }
}
