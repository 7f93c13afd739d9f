//! What the fuzz targets of `fuzz/` reach of this feature: links and codes, ways on, and what an identity provider says.

use crate::{
    app_code::AppSecret,
    model::{own_place, sign_in_name},
    password,
    provider::{Asked, fuzzing as provider},
    secret::Secret,
};
use zwerm_domain::Timestamp;
use zwerm_web::InstallationKey;

const NOW: Timestamp = Timestamp(1_795_420_800_000_000);

/// A link of a mail, a code from paper or from an app, a name to sign in with, a place to go on to.
pub fn link(text: &str) {
    if let Some(secret) = Secret::parse(text) {
        let again = Secret::parse(&secret.reveal()).map(|secret| secret.hash());
        assert_eq!(again, Some(secret.hash()), "it is not the one it shows");
    }
    if let Some(secret) = AppSecret::parse(text) {
        let _ = secret.step_of(text, NOW);
        assert_eq!(
            AppSecret::parse(&secret.letters()).map(|it| it.bytes().to_vec()),
            Some(secret.bytes().to_vec())
        );
    }
    let name = sign_in_name(text);
    assert!(!name.contains(['\n', '\r', '\0']));
    let _ = password::weakness(text, &[&name]);
    let place = own_place(text);
    assert!(
        place.starts_with('/') && !place.starts_with("//") && !place.contains(['\\', '\r', '\n']),
        "{place:?}"
    );
}

/// The sealed question that a browser brings back.
pub fn asked(text: &str) {
    let (sealed, state) = text.split_once('\n').unwrap_or((text, ""));
    assert_eq!(Asked::open(sealed, state, &InstallationKey::new([7; 32]), NOW), None, "made up");
}

/// What an identity provider answers, and a token that nobody signed.
pub fn provider_says(text: &str) {
    provider::said(text, NOW);
}
