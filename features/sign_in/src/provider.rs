//! Signing in with the organisation's own account: OpenID Connect 1.0, authorisation code flow with PKCE (RFC 7636).
//!
//! ```text
//! link ─▶ provider ─▶ return page ─form─▶ code against tokens ─▶ ID token checked ─▶ account by (issuer, subject)
//! ```
//!
//! What was asked travels in a sealed cookie, so that nothing is kept of whoever never comes back.

mod asked;
mod claims;
#[cfg(feature = "fuzzing")]
pub(crate) mod fuzzing;
mod http;

pub(crate) use asked::{Asked, SECONDS};
pub(crate) use claims::Known;

use self::http::{Discovery, Line};
use std::sync::{Arc, Mutex, PoisonError};
use zwerm_domain::Timestamp;
use zwerm_web::Provider;

/// So long what the provider tells of itself is believed without asking again.
const TOLD_SECONDS: i64 = 3600;

/// Why nobody came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failed {
    /// The provider does not answer, or not with what was asked.
    Unreachable,
    /// What it said is not to be believed; the word is for the log and names nobody.
    Refused(&'static str),
}

/// The provider, as this server talks with it.
pub(crate) struct Directory {
    told: Mutex<Option<(Timestamp, Arc<Discovery>)>>,
}

impl Directory {
    pub(crate) const fn new() -> Directory {
        Directory { told: Mutex::new(None) }
    }

    /// Where the browser is sent. Asks the provider for its addresses: to be called where waiting is allowed.
    pub(crate) fn address(
        &self,
        provider: &Provider,
        back: &str,
        asked: &Asked,
        now: Timestamp,
    ) -> Result<String, Failed> {
        let told = self.told(provider, now)?;
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("response_type", "code")
            .append_pair("client_id", &provider.client_id)
            .append_pair("redirect_uri", back)
            .append_pair("scope", "openid email")
            .append_pair("state", &asked.state)
            .append_pair("nonce", &asked.nonce)
            .append_pair("code_challenge", &asked.challenge())
            .append_pair("code_challenge_method", "S256")
            .finish();
        let to = &told.authorization_endpoint;
        Ok(format!("{to}{}{query}", if to.contains('?') { '&' } else { '?' }))
    }

    /// Who it is, of a code that came back: the code against tokens, and the ID token checked.
    pub(crate) fn who(
        &self,
        provider: &Provider,
        back: &str,
        code: &str,
        asked: &Asked,
        now: Timestamp,
    ) -> Result<Known, Failed> {
        let told = self.told(provider, now)?;
        let line = Line::to(provider)?;
        let tokens = line.tokens(provider, &told, back, code, &asked.verifier)?;
        let keys = line.keys(&told)?;
        let claims = claims::check(&tokens.id_token, &keys, provider, &asked.nonce, now)?;
        if claims.says_of_mail() {
            return Ok(claims.known());
        }
        let (Some(address), Some(token)) = (&told.userinfo_endpoint, &tokens.access_token) else {
            return Ok(claims.known());
        };
        match line.user(address, token) {
            Ok(more) => claims.with_more(more),
            // Whoever is linked already comes in without: only a new link needs the address.
            Err(failed) => {
                tracing::warn!(?failed, "the identity provider does not say more of somebody");
                Ok(claims.known())
            }
        }
    }

    fn told(&self, provider: &Provider, now: Timestamp) -> Result<Arc<Discovery>, Failed> {
        let known = self.told.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((at, told)) = known
            && now < at.plus_seconds(TOLD_SECONDS)
        {
            return Ok(told);
        }
        let told = Arc::new(Line::to(provider)?.discovery(provider)?);
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, told.clone()));
        Ok(told)
    }
}
