//! Passkeys: what is asked of a browser, and whether its answer is right. No database here.

use serde_json::Value;
use std::net::IpAddr;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder, WebauthnError,
};
use zwerm_store::StoreError;

/// Longest answer of a browser, in bytes.
const MOST: usize = 16 * 1024;
/// A passkey that nobody has: checked where there is none, so that both take as long.
const NOBODY: &str = include_str!("nobodys_passkey.json");

/// What the browser is asked, and what is kept until it answers.
pub(crate) struct Challenge {
    pub(crate) asked: String,
    pub(crate) state: String,
}

/// What came of an answer at sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It is right; what to keep of the passkey from now on.
    Right(String),
    /// It isn't.
    Wrong,
    /// The signature is right, and the device counted back: there may be two of it.
    CountedBack,
}

/// The installation as passkeys know it: bound to the host that people reach it by.
pub(crate) struct House(Webauthn);

impl House {
    /// `None` where there can be no passkeys: an address in numbers, or a line that is not secure.
    pub(crate) fn of(base_url: &str) -> Option<House> {
        let url = Url::parse(base_url).ok()?;
        let host = url.host_str()?.to_owned();
        let is_secure = url.scheme() == "https" || host == "localhost";
        let is_name = host.trim_matches(['[', ']']).parse::<IpAddr>().is_err();
        if !is_secure || !is_name {
            return None;
        }
        let house = WebauthnBuilder::new(&host, &url).ok()?.rp_name("Zwerm").build().ok()?;
        Some(House(house))
    }

    /// Asks for a passkey that names itself: nobody types a name.
    pub(crate) fn ask(&self) -> Result<Challenge, StoreError> {
        let (mut asked, state) =
            self.0.start_discoverable_authentication().map_err(|_| StoreError::Busy)?;
        asked.mediation = None; // behind a button, not while typing
        Ok(Challenge { asked: json(&asked)?, state: json(&state)? })
    }

    /// Asks for a new passkey of somebody who has these already.
    pub(crate) fn ask_new(
        &self,
        handle: &[u8],
        name: &str,
        full_name: &str,
        known: Vec<CredentialID>,
    ) -> Result<Challenge, StoreError> {
        let handle = Uuid::from_slice(handle).map_err(|_| StoreError::Busy)?;
        let (asked, state) = self
            .0
            .start_passkey_registration(handle, name, full_name, Some(known))
            .map_err(|_| StoreError::Busy)?;
        let mut asked = serde_json::to_value(&asked).map_err(|_| StoreError::Busy)?;
        // One that names itself at sign-in has to be kept on the device.
        if let Some(wanted) = asked.pointer_mut("/publicKey/authenticatorSelection") {
            wanted["residentKey"] = Value::from("required");
            wanted["requireResidentKey"] = Value::from(true);
        }
        Ok(Challenge { asked: asked.to_string(), state: json(&state)? })
    }

    /// The new passkey, if the answer is right: what to keep of it.
    pub(crate) fn new_passkey(&self, answer: &str, state: &str) -> Option<(CredentialID, String)> {
        let answer: RegisterPublicKeyCredential = read(answer)?;
        let state: PasskeyRegistration = serde_json::from_str(state).ok()?;
        let passkey = self.0.finish_passkey_registration(&answer, &state).ok()?;
        let kept = serde_json::to_string(&passkey).ok()?;
        Some((passkey.cred_id().clone(), kept))
    }

    /// Whether the answer is right for the passkey that is kept; with none, the same work is done.
    pub(crate) fn check(&self, answer: &str, state: &str, kept: Option<&str>) -> Answer {
        let checked = || {
            let answer: PublicKeyCredential = read(answer)?;
            let state: DiscoverableAuthentication = serde_json::from_str(state).ok()?;
            let mut passkey = match kept {
                Some(kept) => serde_json::from_str::<Passkey>(kept).ok()?,
                None => nobodys(&answer)?,
            };
            let done = self.0.finish_discoverable_authentication_v2(&answer, state, &passkey);
            Some(match done {
                Ok(result) => {
                    passkey.update_credential(&result);
                    Answer::Right(serde_json::to_string(&passkey).ok()?)
                }
                Err(WebauthnError::CredentialPossibleCompromise) => Answer::CountedBack,
                Err(_) => Answer::Wrong,
            })
        };
        match checked() {
            Some(Answer::Right(_) | Answer::CountedBack) if kept.is_none() => Answer::Wrong,
            answer => answer.unwrap_or(Answer::Wrong),
        }
    }
}

/// The passkey that nobody has, under the name that was answered.
fn nobodys(answer: &PublicKeyCredential) -> Option<Passkey> {
    let mut passkey: Value = serde_json::from_str(NOBODY).ok()?;
    let named = CredentialID::from(answer.get_credential_id().to_vec());
    passkey["cred"]["cred_id"] = serde_json::to_value(named).ok()?;
    serde_json::from_value(passkey).ok()
}

/// Which passkey answers, and the name by which its device knows the account.
pub(crate) fn named(answer: &str) -> Option<(Vec<u8>, Vec<u8>)> {
    let answer: PublicKeyCredential = read(answer)?;
    let handle = answer.get_user_unique_id()?.to_vec();
    Some((answer.get_credential_id().to_vec(), handle))
}

/// The id of a passkey as it is kept.
pub(crate) fn credential_id(kept: &str) -> Option<CredentialID> {
    serde_json::from_str::<Passkey>(kept).ok().map(|passkey| passkey.cred_id().clone())
}

/// A random name for the account of a person.
pub(crate) fn new_handle() -> Result<Vec<u8>, StoreError> {
    let mut bytes = vec![0; 16];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::Busy)?;
    Ok(bytes)
}

fn read<T: for<'de> serde::Deserialize<'de>>(answer: &str) -> Option<T> {
    if answer.len() > MOST {
        return None;
    }
    serde_json::from_str(answer).ok()
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Busy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_numbers_or_an_open_line_has_no_passkeys() {
        for none in [
            "http://127.0.0.1:4300",
            "https://10.1.2.3",
            "https://[::1]:4300",
            "http://zwerm.example",
            "",
        ] {
            assert!(House::of(none).is_none(), "{none}");
        }
        for some in ["http://localhost:4300", "https://zwerm.example", "https://zwerm.example:8443"]
        {
            assert!(House::of(some).is_some(), "{some}");
        }
    }

    #[test]
    fn a_new_passkey_is_verified_by_the_device_and_stays_on_it() {
        let house = House::of("https://zwerm.example").expect("a house");
        let handle = new_handle().expect("randomness");
        let asked = house.ask_new(&handle, "samira", "Samira", Vec::new()).expect("asked").asked;
        for said in [
            "\"residentKey\":\"required\"",
            "\"userVerification\":\"required\"",
            "\"id\":\"zwerm.example\"",
            "\"attestation\":\"none\"",
        ] {
            assert!(asked.contains(said), "{said} is not in {asked}");
        }
        let asked = house.ask().expect("asked").asked;
        assert!(asked.contains("\"userVerification\":\"required\""), "{asked}");
        assert!(asked.contains("\"allowCredentials\":[]") && !asked.contains("conditional"));
    }

    #[test]
    fn nonsense_is_wrong_and_breaks_nothing() {
        let house = House::of("https://zwerm.example").expect("a house");
        let state = house.ask().expect("asked").state;
        for answer in ["", "{}", "[]", "null", &"[".repeat(10_000), &"x".repeat(MOST + 1)] {
            assert_eq!(house.check(answer, &state, None), Answer::Wrong);
            assert!(house.new_passkey(answer, &state).is_none() && named(answer).is_none());
        }
    }
}
