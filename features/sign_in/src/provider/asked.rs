//! What is asked of the provider, and comes back to this browser alone.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use zwerm_domain::{PersonId, Timestamp};
use zwerm_store::StoreError;
use zwerm_web::{InstallationKey, Token};

/// So many seconds one may take at the provider.
pub(crate) const SECONDS: i64 = 15 * 60;
const PURPOSE: &str = "asked of the provider";

/// One question: its state, nonce and verifier are random, and tie what comes back to this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) state: String,
    pub(crate) nonce: String,
    pub(crate) verifier: String,
    /// Where to go afterwards.
    pub(crate) next: String,
    /// Who asked for a link with their account here; nobody: it is about signing in.
    pub(crate) links: Option<PersonId>,
    until: Timestamp,
}

impl Asked {
    /// A new one.
    pub(crate) fn new(
        next: &str,
        links: Option<PersonId>,
        now: Timestamp,
    ) -> Result<Asked, StoreError> {
        let random = || Token::new().map(|token| token.reveal().to_owned());
        let busy = |_| StoreError::Busy;
        // Two tokens: a verifier has at least 43 letters (RFC 7636, 4.1).
        let verifier = format!("{}{}", random().map_err(busy)?, random().map_err(busy)?);
        let (state, nonce) = (random().map_err(busy)?, random().map_err(busy)?);
        Ok(Asked {
            state,
            nonce,
            verifier,
            next: next.to_owned(),
            links,
            until: now.plus_seconds(SECONDS),
        })
    }

    /// The S256 challenge of the verifier.
    pub(crate) fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier.as_bytes()))
    }

    /// For the cookie.
    pub(crate) fn sealed(&self, key: &InstallationKey) -> Result<String, StoreError> {
        let Asked { state, nonce, verifier, next, links, until } = self;
        let links = links.map_or(0, PersonId::get);
        let plain = format!("{state}\n{nonce}\n{verifier}\n{}\n{links}\n{next}", until.0);
        Ok(URL_SAFE_NO_PAD.encode(key.seal(PURPOSE, "", plain.as_bytes())?))
    }

    /// From the cookie, while there is time; it has to be of this state.
    pub(crate) fn open(
        sealed: &str,
        state: &str,
        key: &InstallationKey,
        now: Timestamp,
    ) -> Option<Asked> {
        let plain = key.open(PURPOSE, "", &URL_SAFE_NO_PAD.decode(sealed).ok()?)?;
        let plain = String::from_utf8(plain).ok()?;
        let mut parts = plain.splitn(6, '\n').map(str::to_owned);
        let asked = Asked {
            state: parts.next()?,
            nonce: parts.next()?,
            verifier: parts.next()?,
            until: Timestamp(parts.next()?.parse().ok()?),
            links: parts.next()?.parse().ok().filter(|id| *id != 0).map(PersonId::new),
            next: parts.next()?,
        };
        (asked.state == state && now < asked.until).then_some(asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_420_800_000_000);

    #[test]
    fn it_comes_back_in_time_with_its_own_state_and_key_alone() {
        let key = InstallationKey::new([7; 32]);
        let asked = Asked::new("/agreements/3", Some(PersonId::new(31)), NOW).expect("random");
        let sealed = asked.sealed(&key).expect("sealed");
        assert_eq!(Asked::open(&sealed, &asked.state, &key, NOW), Some(asked.clone()));
        assert_eq!(Asked::open(&sealed, "another", &key, NOW), None);
        assert_eq!(Asked::open(&sealed, &asked.state, &key, NOW.plus_seconds(SECONDS)), None);
        assert_eq!(Asked::open(&sealed, &asked.state, &InstallationKey::new([8; 32]), NOW), None);
        assert_eq!(Asked::open("AAAA", &asked.state, &key, NOW), None);
    }

    #[test]
    fn the_verifier_is_long_enough_and_its_challenge_is_that_of_the_rfc() {
        let mut asked = Asked::new("/", None, NOW).expect("random");
        assert!((43..=128).contains(&asked.verifier.len()));
        // RFC 7636, appendix B.
        asked.verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_owned();
        assert_eq!(asked.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
