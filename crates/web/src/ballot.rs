//! The place where ballots are handed in: a host name of its own, to which no browser sends a cookie of Zwerm.
//!
//! What arrives there is not logged, not counted by route, and stripped of its headers before any handler sees it: a browser tells
//! much of itself in them. Who guards the door against floods sees
//! addresses, in memory alone and for an hour (`crates/web/src/garbage.rs`).

use crate::{Site, garbage::Garbage};
use axum::{
    Router,
    extract::{ConnectInfo, DefaultBodyLimit, Request},
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};
use std::net::{IpAddr, SocketAddr};
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
pub(crate) async fn answer(site: &Site, router: Router, mut request: Request) -> Response {
    if is_from_elsewhere(&request) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let (garbage, now) = (site.memory::<Garbage>(), site.clock().now());
    let from = Some(&request).filter(|it| !it.method().is_safe()).and_then(|it| caller(site, it));
    if from.is_some_and(|from| !garbage.is_heard(from, now)) {
        return StatusCode::TOO_MANY_REQUESTS.into_response();
    }
    let takes = request.headers_mut().remove(header::ACCEPT_ENCODING);
    request.headers_mut().clear();
    request.extensions_mut().clear();
    if let Some(takes) = takes.filter(|_| request.method().is_safe()) {
        request.headers_mut().insert(header::ACCEPT_ENCODING, takes);
    }
    let answer = router.oneshot(request).await.unwrap_or_else(|never| match never {});
    if let Some(from) = from {
        garbage.note(from, answer.status(), now);
    }
    answer
}

/// Who calls, for the measure of garbage alone. Where a proxy does not tell, everybody behind it is not one, and there is no measure.
fn caller(site: &Site, request: &Request) -> Option<IpAddr> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>()?.0.ip();
    site.caller(peer, request.headers())
}

/// A page of another place may lead here, and may ask with `fetch`: so does the file that works without us, which a works council gives out
/// (`crates/ui/standalone`). What it may read is said by who answers; there is no cookie that could come along. Forms, images and whatever
/// else a page can set off may not.
fn is_from_elsewhere(request: &Request) -> bool {
    let says = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    let leads = request.method().is_safe() && says("sec-fetch-mode") == Some("navigate");
    let asks = says("sec-fetch-mode") == Some("cors");
    let is_here = |site: &str| matches!(site, "same-origin" | "none");
    says("sec-fetch-site").is_some_and(|site| !is_here(site)) && !leads && !asks
}
