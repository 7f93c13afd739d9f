//! What is asked: by whom, where, how much; and what was sent along.

use super::answer::Trouble;
use axum::{body::Body, extract::ConnectInfo, response::Response};
use http::{Method, StatusCode, header, request::Parts};
use serde_json::{Map, Value};
use std::{net::SocketAddr, str::FromStr, time::Duration};
use zwerm_scim::{Kind, Problem, Query, canonical};
use zwerm_web::{Site, Token};

/// Most bytes that can be sent.
const LIMIT: usize = 1024 * 1024;
/// So long it may take to send them.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is asked.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) method: Method,
    /// What stands in the address behind `/scim/v2/`.
    pub(super) parts: Vec<String>,
    pub(super) query: Query,
    /// The address of all of it, for what leads back here.
    pub(super) base: String,
    if_match: Option<String>,
    if_none_match: Option<String>,
}

/// What was sent: nothing is an empty object.
#[derive(Debug)]
pub(super) struct Sent(Value);

impl Asked {
    /// Reads what is asked. A page in a browser is refused: it has no business here.
    pub(super) fn read(site: &Site, rest: &str, parts: &Parts) -> Result<Asked, Box<Response>> {
        let names = ["origin", "sec-fetch-site"];
        if names.iter().any(|name| parts.headers.contains_key(*name)) {
            let mut refused = Response::new(Body::empty());
            *refused.status_mut() = StatusCode::FORBIDDEN;
            return Err(Box::new(refused));
        }
        let header = |name| parts.headers.get(name)?.to_str().ok().map(str::to_owned);
        let fields: Vec<_> =
            form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()).collect();
        let query = Query::read(fields.iter().map(|(name, value)| (&**name, &**value)));
        let query = query.map_err(|problem| {
            Box::new(axum::response::IntoResponse::into_response(Trouble::from(problem)))
        })?;
        Ok(Asked {
            method: parts.method.clone(),
            parts: rest.trim_end_matches('/').split('/').map(str::to_owned).collect(),
            query,
            base: format!("{}/scim/v2", site.options().base_url),
            if_match: header(header::IF_MATCH),
            if_none_match: header(header::IF_NONE_MATCH),
        })
    }

    /// Whether the version somebody changes is the one they saw, where they say so.
    pub(super) fn is_for(&self, version: &str) -> Result<(), Problem> {
        match &self.if_match {
            Some(versions) if !names(versions, version) => {
                Err(Problem::status(412, "somebody else changed it meanwhile"))
            }
            _ => Ok(()),
        }
    }

    /// Whether they have this version already.
    pub(super) fn has(&self, version: &str) -> bool {
        self.if_none_match.as_ref().is_some_and(|versions| names(versions, version))
    }
}

/// Whether a version is among those of a header; weak ones are as good.
fn names(versions: &str, version: &str) -> bool {
    let bare = |version: &str| version.trim().trim_start_matches("W/").to_owned();
    versions.split(',').any(|one| one.trim() == "*" || bare(one) == bare(version))
}

impl Sent {
    /// As it was sent.
    pub(super) fn whole(&self) -> &Value {
        &self.0
    }

    /// As a resource in our spelling.
    pub(super) fn resource(&self) -> Map<String, Value> {
        self.0.as_object().map(canonical).unwrap_or_default()
    }
}

/// The key, if it has the form of one.
pub(super) fn token(parts: &Parts) -> Option<Token> {
    let header = parts.headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (kind, token) = header.trim().split_once(' ')?;
    kind.eq_ignore_ascii_case("bearer").then(|| Token::parse(token.trim()))?
}

/// From which network it comes, where that is known.
pub(super) fn place(site: &Site, parts: &Parts) -> Option<std::net::IpAddr> {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>()?;
    site.caller(peer.0.ip(), &parts.headers)
}

/// Reads what is sent along.
pub(super) async fn body(parts: &Parts, body: Body) -> Result<Sent, Trouble> {
    if matches!(parts.method, Method::GET | Method::DELETE | Method::HEAD) {
        return Ok(Sent(Value::Object(Map::new())));
    }
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_nothing = parts.headers.get(header::CONTENT_LENGTH).is_none_or(|length| length == "0");
    if kind.is_none() && is_nothing && !parts.headers.contains_key(header::TRANSFER_ENCODING) {
        return Ok(Sent(Value::Object(Map::new())));
    }
    let kind = kind.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    if !["application/scim+json", "application/json"].iter().any(|it| kind.eq_ignore_ascii_case(it))
    {
        return Err(Problem::status(415, "send application/scim+json").into());
    }
    let arrived = tokio::time::timeout(PATIENCE, axum::body::to_bytes(body, LIMIT)).await;
    let arrived = arrived.map_err(|_| Problem::status(408, "it took too long to arrive"))?;
    let bytes = arrived.map_err(|_| Problem::status(413, "more than 1 MB"))?;
    match serde_json::from_slice::<Value>(&bytes) {
        Ok(sent @ Value::Object(_)) => Ok(Sent(sent)),
        _ => Err(Problem::of(Kind::Syntax, "this is no JSON object").into()),
    }
}

/// A number in an address; what is none names nothing.
pub(super) fn id<T: FromStr>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::status(404, "there is nothing with that id"))
}
