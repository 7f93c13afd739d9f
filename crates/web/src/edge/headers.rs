//! The headers of every answer: what it may load and run, how a browser takes it, and that nobody keeps it.

use crate::Site;
use axum::response::Response;
use http::{HeaderValue, header};

/// The one content security policy.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The policy for what somebody brought, such as a logo: by itself it runs, loads and frames nothing at all.
const BOXED_POLICY: &str = "default-src 'none'; style-src 'none'; sandbox; form-action 'none'; base-uri 'none'; \
    frame-ancestors 'none'";

/// An answer that somebody brought, and that is no page of ours.
#[derive(Clone, Copy)]
pub(crate) struct Boxed;

/// Sets them.
pub(super) fn secure(site: &Site, response: &mut Response) {
    let is_boxed = response.extensions().get::<Boxed>().is_some();
    let headers = response.headers_mut();
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, if is_boxed { BOXED_POLICY } else { POLICY }),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (
            header::HeaderName::from_static("permissions-policy"),
            "camera=(), microphone=(), geolocation=()",
        ),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Some(only_https) = only_https(site) {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(only_https));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

/// Where ballots are handed in, the next page is not told where one came from, and there is no cookie.
pub(super) fn tell_nobody(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.remove(header::SET_COOKIE);
}

/// That a browser comes over HTTPS alone from now on. For the other names below this one only where the settings say
/// so: what else an organisation has there is not ours to know.
fn only_https(site: &Site) -> Option<&'static str> {
    let options = site.options();
    let is_https = options.base_url.starts_with("https://");
    is_https.then_some(match options.https_below {
        true => "max-age=31536000; includeSubDomains",
        false => "max-age=31536000",
    })
}
