//! What the fuzz targets of `fuzz/` reach of this crate: all that a request says before anybody is known.

use crate::{Device, Form, IdPath, TrustedProxy, edge, proxy, session};
use axum::{Router, body::Body, routing::get};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode, header};
use std::net::{IpAddr, Ipv4Addr};
use tower::ServiceExt;
use zwerm_domain::Id;

/// The headers we read, with these values in turn.
fn headers(values: &[u8]) -> HeaderMap {
    let names = [
        header::COOKIE,
        header::ACCEPT_LANGUAGE,
        HeaderName::from_static("x-forwarded-for"),
        header::USER_AGENT,
        header::HOST,
    ];
    let lines = values.split(|byte| *byte == b'\n').zip(names.iter().cycle());
    let good = lines
        .filter_map(|(value, name)| Some((name.clone(), HeaderValue::from_bytes(value).ok()?)));
    good.collect()
}

/// Cookies, languages, proxies and what a browser says of itself.
pub fn said_in_headers(values: &[u8]) {
    let headers = headers(values);
    for name in [session::COOKIE, session::KEPT_COOKIE, session::LANGUAGE_COOKIE] {
        if let Some(value) = session::read_cookie(&headers, name) {
            assert!(!value.contains(';'), "{value:?} is more than one cookie");
        }
    }
    edge::language(&headers);
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok());
    let device = Device::of(agent.unwrap_or_default());
    assert_eq!(Device::from_code(&device.code()), device);
    let peer = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let trusted: Vec<TrustedProxy> = "10.0.0.0/8".parse().into_iter().collect();
    let caller = proxy::caller(peer, &headers, &trusted);
    assert!(caller.is_none_or(|it| !it.is_loopback()), "a proxy of ours calls: {caller:?}");
}

/// A form that was sent.
pub fn form(body: &[u8]) {
    let body = Bytes::copy_from_slice(body);
    let Some(form) = Form::read(&body) else { return };
    assert!(form.iter().all(|(name, value)| !name.contains('\0') && !value.contains('\0')));
    assert_eq!(form.mark("/a"), Form::read(&body).map(|form| form.mark("/a")).unwrap_or_default());
    let _ = form.date("on");
    let _ = form.id::<()>("id");
    form.carries_csrf("a token");
}

/// Ids in an address. What is no address at all never gets so far.
pub fn id_path(path: &str) {
    let Ok(request) = Request::get(path).body(Body::empty()) else { return };
    let two = async |IdPath((a, b)): IdPath<(Id<()>, Id<()>)>| format!("{a} {b}");
    let one = async |IdPath(id): IdPath<Id<()>>| id.to_string();
    let router: Router =
        Router::new().route("/a/{id}", get(one)).route("/a/{id}/b/{other}", get(two));
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().build() else { return };
    let Ok(answer) = runtime.block_on(router.oneshot(request));
    assert!(
        matches!(answer.status(), StatusCode::OK | StatusCode::NOT_FOUND),
        "{}",
        answer.status()
    );
}
