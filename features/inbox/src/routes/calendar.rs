//! The private calendar: a file at a secret address, for calendar programs. It tells no private word.

use crate::{
    letter::{entry, host},
    store,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use zwerm_directory::{addressee, modules_of};
use zwerm_domain::calendar;
use zwerm_store::{Reader, StoreError};
use zwerm_web::{Page, Refused, Site, Token, Visit};

/// The days of whose address it is; for any other address there is nothing.
pub(super) async fn feed(Path(given): Path<String>, headers: HeaderMap, visit: Visit) -> Response {
    let site = visit.site().clone();
    let token = Token::parse(given.strip_suffix(".ics").unwrap_or(&given));
    let found = match token {
        Some(token) => {
            let there = site.clone();
            site.store().read(move |tx| written(tx, &there, &token)).await
        }
        None => Ok(None),
    };
    match found {
        Ok(Some(text)) => answer(&headers, text),
        Ok(None) => visit.read_open(|_, _| Err::<Page, _>(Refused::NotFound)).await,
        Err(error) => visit.read_open(move |_, _| Err::<Page, _>(Refused::Store(error))).await,
    }
}

fn written(tx: &mut Reader, site: &Site, token: &Token) -> Result<Option<String>, StoreError> {
    let Some(person) = store::whose_feed(tx, token)? else { return Ok(None) };
    let Some(to) = addressee(tx, person)? else { return Ok(None) };
    let base_url = &site.options().base_url;
    let mut entries = Vec::new();
    let modules = modules_of(tx, to.organisation)?;
    for notices in site.features_on(modules).filter_map(|feature| feature.notices) {
        entries.extend((notices.days)(tx, &to)?.iter().map(|day| entry(base_url, day)));
    }
    let name = format!("Zwerm, {}", to.organisation_name);
    Ok(Some(calendar::written(&name, host(base_url), &entries)))
}

/// The file, or that it has not changed. It may be kept by who asks, and is asked anew each time.
fn answer(headers: &HeaderMap, text: String) -> Response {
    let mark = Sha256::digest(text.as_bytes()).iter().take(16).fold(
        String::with_capacity(34),
        |mut mark, byte| {
            let _ = write!(mark, "{byte:02x}");
            mark
        },
    );
    let tag = format!("\"{mark}\"");
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let is_known = known.is_some_and(|known| {
        known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag)
    });
    let mut answer = match is_known {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => ([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response(),
    };
    if let Ok(tag) = HeaderValue::try_from(tag) {
        answer.headers_mut().insert(header::ETAG, tag);
    }
    let private = HeaderValue::from_static("private, no-cache");
    answer.headers_mut().insert(header::CACHE_CONTROL, private);
    answer
}
