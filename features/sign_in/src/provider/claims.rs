//! The ID token: by whom it was made, for whom, for which question, and whom it names (OpenID Connect Core, 3.1.3.7).

use super::Failed;
use jsonwebtoken::{
    Algorithm, DecodingKey, Validation, decode, decode_header,
    jwk::{Jwk, JwkSet},
};
use serde::Deserialize;
use serde_json::Value;
use zwerm_domain::Timestamp;
use zwerm_web::Provider;

/// So many seconds two clocks may differ.
const LEEWAY: i64 = 60;
/// A subject is at most so long (Core, 2).
const SUBJECT: usize = 255;

/// Who came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    /// What the provider calls this person, for ever.
    pub(crate) subject: String,
    /// The address, in small letters, when the provider says that it made sure of it.
    pub(crate) verified_email: Option<String>,
}

/// What the token says, after it was checked.
#[derive(Deserialize)]
pub(crate) struct Claims {
    sub: String,
    exp: i64,
    #[serde(default)]
    iat: i64,
    nonce: Option<String>,
    azp: Option<String>,
    #[serde(default)]
    aud: Value,
    email: Option<String>,
    /// `true`; some say it as a text.
    email_verified: Option<Value>,
}

/// What the provider tells at its other address.
#[derive(Deserialize)]
pub(crate) struct User {
    sub: String,
    email: Option<String>,
    email_verified: Option<Value>,
}

impl Claims {
    pub(crate) fn says_of_mail(&self) -> bool {
        self.email.is_some()
    }

    pub(crate) fn known(self) -> Known {
        let is_verified = match &self.email_verified {
            Some(Value::Bool(is)) => *is,
            Some(Value::String(text)) => text == "true",
            _ => false,
        };
        let email = self.email.filter(|_| is_verified);
        Known { subject: self.sub, verified_email: email.map(|email| email.trim().to_lowercase()) }
    }

    /// What a signature does not tell: for when, for whom, for which question.
    pub(crate) fn in_time_and_for_us(
        &self,
        provider: &Provider,
        nonce: &str,
        now: Timestamp,
    ) -> Result<(), Failed> {
        let seconds = now.0.div_euclid(1_000_000);
        let is_for_others = self.aud.as_array().is_some_and(|all| all.len() > 1);
        let is_asked_by_us = self.azp.as_ref().is_none_or(|azp| *azp == provider.client_id);
        match () {
            () if self.exp.saturating_add(LEEWAY) <= seconds => Err(Failed::Refused("expired")),
            () if self.iat > seconds + LEEWAY => Err(Failed::Refused("of a later time")),
            () if self.nonce.as_deref() != Some(nonce) => Err(Failed::Refused("another nonce")),
            () if !is_asked_by_us || (is_for_others && self.azp.is_none()) => {
                Err(Failed::Refused("asked by another"))
            }
            () if self.sub.is_empty() || self.sub.len() > SUBJECT => {
                Err(Failed::Refused("no subject"))
            }
            () => Ok(()),
        }
    }

    /// With the address of the other place, which has to speak of the same person.
    pub(crate) fn with_more(mut self, user: User) -> Result<Known, Failed> {
        if user.sub != self.sub {
            return Err(Failed::Refused("the user told is another one"));
        }
        self.email = user.email;
        self.email_verified = user.email_verified;
        Ok(self.known())
    }
}

/// Checks a token against the keys of the provider. No algorithm with a shared secret, and never none.
pub(crate) fn check(
    token: &str,
    keys: &JwkSet,
    provider: &Provider,
    nonce: &str,
    now: Timestamp,
) -> Result<Claims, Failed> {
    let header = decode_header(token).map_err(|_| Failed::Refused("no token"))?;
    let is_shared = matches!(header.alg, Algorithm::HS256 | Algorithm::HS384 | Algorithm::HS512);
    if is_shared {
        return Err(Failed::Refused("a signature with a shared secret"));
    }
    let mut wanted = Validation::new(header.alg);
    wanted.validate_exp = false; // below, by the clock of this server
    wanted.set_issuer(&[&provider.issuer]);
    wanted.set_audience(&[&provider.client_id]);
    wanted.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    let fitting = keys.keys.iter().filter(|key| fits(key, header.kid.as_deref()));
    let claims = fitting
        .filter_map(|key| DecodingKey::from_jwk(key).ok())
        .find_map(|key| decode::<Claims>(token, &key, &wanted).ok())
        .ok_or(Failed::Refused("signature, issuer or audience"))?
        .claims;
    claims.in_time_and_for_us(provider, nonce, now)?;
    Ok(claims)
}

fn fits(key: &Jwk, kid: Option<&str>) -> bool {
    kid.is_none() || key.common.key_id.as_deref() == kid
}
