//! Codes of an app (TOTP, RFC 6238): what is given to the app, and which half minute a code is of. Pure, but for randomness.

use form_urlencoded::byte_serialize;
use totp_rs::{Builder, Totp};
use zwerm_domain::Timestamp;
use zwerm_store::StoreError;

/// Bytes of a secret, as the RFC advises.
const BYTES: usize = 20;
/// Seconds that a code is of.
const STEP: i64 = 30;
/// Digits of a code.
pub(crate) const DIGITS: usize = 6;

/// What an app makes its codes from.
#[derive(Clone)]
pub(crate) struct AppSecret(Vec<u8>);

impl AppSecret {
    /// A new one.
    pub(crate) fn new() -> Result<AppSecret, StoreError> {
        let mut bytes = vec![0; BYTES];
        getrandom::fill(&mut bytes).map_err(|_| StoreError::Busy)?;
        Ok(AppSecret(bytes))
    }

    /// The one that the database keeps.
    pub(crate) fn kept(bytes: Vec<u8>) -> AppSecret {
        AppSecret(bytes)
    }

    /// What the database keeps.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Reads [`AppSecret::letters`] back.
    pub(crate) fn parse(letters: &str) -> Option<AppSecret> {
        let secret = totp_rs::Secret::try_from_base32(letters).ok()?;
        let bytes = secret.as_bytes().to_vec();
        (bytes.len() == BYTES).then_some(AppSecret(bytes))
    }

    /// As one types it over.
    pub(crate) fn letters(&self) -> String {
        totp_rs::Secret::from(self.0.clone()).to_base32()
    }

    /// The same in groups of four.
    pub(crate) fn groups(&self) -> String {
        let letters: Vec<char> = self.letters().chars().collect();
        let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
        groups.join(" ")
    }

    /// What the app reads from the block: the secret, and what to call it.
    pub(crate) fn address(&self, organisation: &str, name: &str) -> String {
        // A space is a plus sign in a form, and nowhere else.
        let plain = |text: &str| {
            byte_serialize(text.replace(':', " ").as_bytes())
                .collect::<String>()
                .replace('+', "%20")
        };
        let issuer = plain(&format!("Zwerm {organisation}"));
        let secret = self.letters();
        format!("otpauth://totp/{issuer}:{}?secret={secret}&issuer={issuer}", plain(name))
    }

    fn app(&self) -> Option<Totp> {
        Builder::new().with_secret(self.0.clone()).build().ok()
    }

    /// The half minute this code is of: now, or one earlier or later, for clocks that differ.
    pub(crate) fn step_of(&self, typed: &str, now: Timestamp) -> Option<i64> {
        let code: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
        if code.len() != DIGITS || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let seconds = u64::try_from(now.0 / 1_000_000).ok()?;
        self.app()?.check(&code, seconds).and_then(|step| i64::try_from(step).ok())
    }

    /// The code of a moment, as the app shows it.
    #[cfg(test)]
    pub(crate) fn code_at(&self, at: Timestamp) -> String {
        let seconds = u64::try_from(at.0 / 1_000_000).expect("after 1970");
        self.app().expect("a good secret").generate(seconds).to_string()
    }
}

/// Whether a code of this half minute may be taken after one of `last`. One from far ahead was taken while the clock
/// of the server stood wrong: it does not count.
pub(crate) fn is_fresh(step: i64, last: i64, now: Timestamp) -> bool {
    step > last || last > now.0 / 1_000_000 / STEP + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_420_800_000_000);

    /// The vectors of RFC 6238, appendix B, in six digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = AppSecret::kept(b"12345678901234567890".to_vec());
        for (seconds, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")]
        {
            let at = Timestamp(seconds * 1_000_000);
            assert_eq!(secret.code_at(at), code);
            assert_eq!(secret.step_of(code, at), Some(seconds / 30));
        }
    }

    #[test]
    fn a_clock_may_differ_half_a_minute_and_no_more() {
        let secret = AppSecret::new().expect("randomness");
        for (seconds, is_good) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            let code = secret.code_at(NOW.plus_seconds(seconds));
            assert_eq!(secret.step_of(&code, NOW).is_some(), is_good, "{seconds}");
        }
        let code = secret.code_at(NOW);
        let spaced = format!(" {} {} ", &code[..3], &code[3..]);
        assert!(secret.step_of(&spaced, NOW).is_some());
        assert!(secret.step_of("", NOW).is_none() && secret.step_of("12345é", NOW).is_none());
    }

    #[test]
    fn a_code_is_taken_once_also_when_a_clock_was_ahead() {
        let step = NOW.0 / 1_000_000 / STEP;
        assert!(is_fresh(step, step - 1, NOW) && !is_fresh(step, step, NOW));
        assert!(!is_fresh(step - 1, step, NOW), "an earlier one after a later one");
        assert!(is_fresh(step, step + 2880, NOW), "the clock stood a day ahead");
    }

    #[test]
    fn a_secret_is_typed_over_and_its_address_keeps_to_itself() {
        let secret = AppSecret::new().expect("randomness");
        assert_eq!(AppSecret::parse(&secret.letters()).map(|read| read.0), Some(secret.0.clone()));
        assert!(AppSecret::parse("MZXW6").is_none() && AppSecret::parse("").is_none());
        let address = secret.address("Zorg & Zo: hier", "noor@x.example");
        let start = "otpauth://totp/Zwerm%20Zorg%20%26%20Zo%20%20hier:noor%40x.example?secret=";
        assert!(address.starts_with(start), "{address}");
    }
}
