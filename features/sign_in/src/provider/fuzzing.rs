//! What fuzz targets reach of what a provider says.

use super::{
    claims::{self, Claims, User},
    http::{Discovery, Tokens},
};
use jsonwebtoken::jwk::JwkSet;
use zwerm_domain::Timestamp;
use zwerm_web::Provider;

/// Nobody has the other half of this key (RFC 7517, appendix A.1).
const KEYS: &str = r#"{"keys":[{"kty":"EC","crv":"P-256","kid":"1","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}]}"#;

/// Every answer of a provider is one of these; and as a token it is never believed.
pub(crate) fn said(text: &str, now: Timestamp) {
    let _ = serde_json::from_str::<Discovery>(text);
    let _ = serde_json::from_str::<Tokens>(text);
    let user = serde_json::from_str::<User>(text).ok();
    let provider = Provider {
        issuer: "https://login.example.nl".to_owned(),
        client_id: "zwerm".to_owned(),
        client_secret: None,
        name: "Waterrijk".to_owned(),
    };
    let Ok(known) = serde_json::from_str::<JwkSet>(KEYS) else { return };
    for keys in [Some(known), serde_json::from_str::<JwkSet>(text).ok()].into_iter().flatten() {
        let believed = claims::check(text, &keys, &provider, "nonce", now);
        assert!(believed.is_err(), "nobody signed it");
    }
    if let Ok(claims) = serde_json::from_str::<Claims>(text) {
        let _ = claims.in_time_and_for_us(&provider, "nonce", now);
        let _ = user.map(|user| claims.with_more(user));
    }
}
