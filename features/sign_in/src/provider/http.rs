//! The line to the provider: https (http on this machine alone), no redirects, seconds, and no more than it needs to say.

use super::{Failed, claims::User};
use base64::{Engine, engine::general_purpose::STANDARD};
use jsonwebtoken::jwk::JwkSet;
use serde::{Deserialize, de::DeserializeOwned};
use std::{sync::Arc, time::Duration};
use ureq::{
    Agent, Body,
    http::Response,
    tls::{Certificate, RootCerts, TlsConfig, TlsProvider},
};
use zwerm_web::Provider;

/// The longest one answer may take.
const PATIENCE: Duration = Duration::from_secs(8);
/// The longest one answer may be.
const MOST: u64 = 512 * 1024;

/// What the provider tells of itself (OpenID Connect Discovery, 3).
#[derive(Deserialize)]
pub(crate) struct Discovery {
    issuer: String,
    pub(crate) authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    pub(crate) userinfo_endpoint: Option<String>,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
}

/// What a code is exchanged for.
#[derive(Deserialize)]
pub(crate) struct Tokens {
    pub(crate) id_token: String,
    pub(crate) access_token: Option<String>,
}

/// One line.
pub(crate) struct Line {
    agent: Agent,
    is_here: bool,
}

/// Whether an address may be asked: https, or this machine itself where the issuer is there too.
fn may_ask(address: &str, is_here: bool) -> bool {
    address.starts_with("https://") || (is_here && is_of_this_machine(address))
}

fn is_of_this_machine(address: &str) -> bool {
    let host = address.strip_prefix("http://").unwrap_or_default();
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = host.rsplit_once(':').unwrap_or((host, ""));
    matches!(host, "127.0.0.1" | "localhost" | "[::1]")
        && port.bytes().all(|it| it.is_ascii_digit())
}

impl Line {
    pub(crate) fn to(provider: &Provider) -> Result<Line, Failed> {
        let is_here = is_of_this_machine(&provider.issuer);
        if !may_ask(&provider.issuer, is_here) {
            return Err(Failed::Refused("an issuer without https"));
        }
        let found = rustls_native_certs::load_native_certs();
        let roots: Vec<Certificate<'static>> =
            found.certs.iter().map(|root| Certificate::from_der(root).to_owned()).collect();
        let tls = TlsConfig::builder()
            .provider(TlsProvider::Rustls)
            .root_certs(RootCerts::new_with_certs(&roots))
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .build();
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .http_status_as_error(false)
            .https_only(!is_here)
            .proxy(None)
            .tls_config(tls)
            .build();
        Ok(Line { agent: config.into(), is_here })
    }

    pub(crate) fn discovery(&self, provider: &Provider) -> Result<Discovery, Failed> {
        let issuer = provider.issuer.trim_end_matches('/');
        let told: Discovery =
            self.get(&format!("{issuer}/.well-known/openid-configuration"), None)?;
        if told.issuer != provider.issuer {
            return Err(Failed::Refused("another issuer than the one named"));
        }
        if !may_ask(&told.authorization_endpoint, self.is_here) {
            return Err(Failed::Refused("an address without https"));
        }
        Ok(told)
    }

    pub(crate) fn keys(&self, told: &Discovery) -> Result<JwkSet, Failed> {
        self.get(&told.jwks_uri, None)
    }

    pub(crate) fn user(&self, address: &str, token: &str) -> Result<User, Failed> {
        self.get(address, Some(token))
    }

    /// The code, with the verifier that only this browser's cookie has.
    pub(crate) fn tokens(
        &self,
        provider: &Provider,
        told: &Discovery,
        back: &str,
        code: &str,
        verifier: &str,
    ) -> Result<Tokens, Failed> {
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", back),
            ("code_verifier", verifier),
        ];
        let mut request = self.agent.post(self.allowed(&told.token_endpoint)?);
        let methods = &told.token_endpoint_auth_methods_supported;
        let in_form = !methods.is_empty() && !methods.iter().any(|it| it == "client_secret_basic");
        match &provider.client_secret {
            Some(secret) if !in_form => {
                request = request.header("authorization", basic(&provider.client_id, secret));
            }
            Some(secret) => {
                form.extend([
                    ("client_id", provider.client_id.as_str()),
                    ("client_secret", secret),
                ]);
            }
            None => form.push(("client_id", &provider.client_id)),
        }
        read(request.send_form(form))
    }

    fn get<T: DeserializeOwned>(&self, address: &str, token: Option<&str>) -> Result<T, Failed> {
        let mut request =
            self.agent.get(self.allowed(address)?).header("accept", "application/json");
        if let Some(token) = token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        read(request.call())
    }

    fn allowed<'a>(&self, address: &'a str) -> Result<&'a str, Failed> {
        may_ask(address, self.is_here)
            .then_some(address)
            .ok_or(Failed::Refused("an address without https"))
    }
}

/// RFC 6749, 2.3.1: both parts are form-encoded first.
fn basic(id: &str, secret: &str) -> String {
    let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    format!("Basic {}", STANDARD.encode(format!("{}:{}", encoded(id), encoded(secret))))
}

fn read<T: DeserializeOwned>(answer: Result<Response<Body>, ureq::Error>) -> Result<T, Failed> {
    let mut answer = answer.map_err(|_| Failed::Unreachable)?;
    let status = answer.status().as_u16();
    let text = answer.body_mut().with_config().limit(MOST).read_to_string();
    let text = text.map_err(|_| Failed::Unreachable)?;
    match status {
        200 => serde_json::from_str(&text).map_err(|_| Failed::Unreachable),
        400..=499 => Err(Failed::Refused("the provider refused")),
        _ => Err(Failed::Unreachable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_is_asked_and_http_where_the_provider_is_on_this_machine() {
        assert!(may_ask("https://login.example.nl/keys", false));
        for plain in
            ["http://login.example.nl/keys", "http://127.0.0.1/keys", "ftp://x", "file:///etc"]
        {
            assert!(!may_ask(plain, false), "{plain}");
        }
        assert!(
            may_ask("http://127.0.0.1:8080/keys", true) && may_ask("http://localhost/keys", true)
        );
        for evil in [
            "http://127.0.0.1.example.nl/",
            "http://localhost@example.nl/",
            "http://127.0.0.1:80@example.nl/",
            "http://[::2]/",
        ] {
            assert!(!may_ask(evil, true), "{evil}");
        }
    }
}
