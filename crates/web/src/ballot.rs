//! The place where ballots are handed in: a host name of its own, to which no browser sends a cookie of Zwerm.
//!
//! What arrives there is not logged, not counted by route, and stripped of its headers before any handler sees it: a browser tells
//! much of itself in them. Who guards the door against floods sees addresses, in memory alone (`crates/web/src/proxy.rs`).

use crate::Site;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};
use tower::ServiceExt;
use tower_http::catch_panic::CatchPanicLayer;

/// Most bytes of a body: a ballot is about a thousand, always as many.
const MOST: usize = 2 * 1024;

/// What all features answer there.
pub(crate) fn router(site: &Site) -> Router {
    let features = site.features().iter().filter_map(|feature| feature.ballots);
    let router: Router<Site> = features.fold(Router::new(), |router, more| more(router));
    router
        .layer(DefaultBodyLimit::max(MOST))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }))
        .with_state(site.clone())
}

/// Answers a request there. Of its headers the handler gets the one that says which compression it takes, for files that are the same
/// for everybody; nothing else.
pub(crate) async fn answer(router: Router, mut request: Request) -> Response {
    if is_from_elsewhere(&request) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let takes = request.headers_mut().remove(header::ACCEPT_ENCODING);
    request.headers_mut().clear();
    request.extensions_mut().clear();
    if let Some(takes) = takes.filter(|_| request.method().is_safe()) {
        request.headers_mut().insert(header::ACCEPT_ENCODING, takes);
    }
    router.oneshot(request).await.unwrap_or_else(|never| match never {})
}

/// A page of another place may lead here, and may send nothing here.
fn is_from_elsewhere(request: &Request) -> bool {
    let says = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    let leads = request.method().is_safe() && says("sec-fetch-mode") == Some("navigate");
    says("sec-fetch-site").is_some_and(|site| !matches!(site, "same-origin" | "none")) && !leads
}
