//! The edge: what holds for every request (host, forgery, headers, size, panics) and the pages for errors.

mod headers;

pub(crate) use headers::Boxed;

use crate::{
    Noticed, Page, Refused, Site, answer::Written, ballot, see_other, session, text::text,
};
use askama::Template;
use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, Request, State},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use std::time::Instant;
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer};
use zwerm_domain::Language;
use zwerm_store::StoreError;
use zwerm_ui::Shell;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    shell: Shell,
    trouble: Trouble,
}

/// A page for an error that is still to be written, at the edge, where it is known how pages look; and whether it is
/// that a part of the database can't be read.
#[derive(Clone, Copy)]
struct Unwritten(Language, bool);

/// A handler panicked: the page for it is still to be written, in the language of who asked.
#[derive(Clone, Copy)]
struct Panicked;

/// Puts around a router what holds for every request.
pub fn finish(router: Router<Site>, site: &Site) -> Router {
    let ballots = ballot::router(site);
    let app = router
        .fallback(async |headers: HeaderMap| page(language(&headers), StatusCode::NOT_FOUND))
        .method_not_allowed_fallback(async |headers: HeaderMap| {
            page(language(&headers), StatusCode::METHOD_NOT_ALLOWED)
        })
        .layer(DefaultBodyLimit::max(80 * 1024 * 1024))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            tracing::error!("a handler panicked");
            (StatusCode::INTERNAL_SERVER_ERROR, Extension(Panicked)).into_response()
        }))
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn_with_state((site.clone(), ballots), around))
        .with_state(site.clone());
    if site.options().is_compressing { app.layer(CompressionLayer::new()) } else { app }
}

/// Checks the host, sets the headers, counts and logs: the pattern of the route, never a name, a text or an address.
async fn around(
    State((site, ballots)): State<(Site, Router)>,
    request: Request,
    next: Next,
) -> Response {
    // Before anything is counted or told: what happens there is nobody's business.
    if host(request.headers()).is_some_and(|host| site.is_ballot_host(host)) {
        let mut response = ballot::answer(&site, ballots, request).await;
        headers::secure(&site, &mut response);
        headers::tell_nobody(&mut response);
        return response;
    }
    let started = Instant::now();
    if !is_for_us(&site, request.headers()) {
        Noticed::UnknownHost.count();
        let mut response = (StatusCode::MISDIRECTED_REQUEST, "Unknown host.").into_response();
        headers::secure(&site, &mut response);
        return response;
    }
    let route = request.extensions().get::<axum::extract::MatchedPath>().cloned();
    let is_reading = request.method().is_safe();
    let chosen = is_reading.then(|| chosen_language(request.uri())).flatten();
    let language = language(request.headers());
    // Nothing is unpacked here: what is small on the way could be endless.
    let is_packed = request.headers().contains_key(header::CONTENT_ENCODING);
    let mut response = match is_packed {
        true => page(language, StatusCode::UNSUPPORTED_MEDIA_TYPE),
        false => next.run(request).await,
    };
    // Refused by the layer against forgery, which knows no words.
    let is_written = response.extensions().get::<Written>().is_some();
    if response.status() == StatusCode::FORBIDDEN && !is_written {
        Noticed::Forged.count();
        response = page(language, StatusCode::FORBIDDEN);
    } else if let Some(noticed) = Noticed::of_status(response.status().as_u16()) {
        noticed.count();
    }
    if response.extensions_mut().remove::<Panicked>().is_some() {
        response = page(language, StatusCode::INTERNAL_SERVER_ERROR);
    }
    if let Some(Unwritten(language, is_damaged)) = response.extensions_mut().remove() {
        response = written(&site, language, is_damaged, response);
    }
    headers::secure(&site, &mut response);
    if let Some(language) = chosen {
        let cookie = session::cookie(session::LANGUAGE_COOKIE, language.code(), 365 * 24 * 3600);
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    let route = route.as_ref().map_or("none", |route| route.as_str());
    let status = response.status().as_u16();
    let seconds = started.elapsed().as_secs_f64();
    metrics::histogram!("zwerm_request_seconds", "route" => route.to_owned(), "change" => if is_reading { "no" } else { "yes" })
        .record(seconds);
    tracing::info!(target: "zwerm::request", route, status, ms = (seconds * 1e4).round() / 10.0);
    response
}

/// Whether the request names this host.
fn is_for_us(site: &Site, headers: &HeaderMap) -> bool {
    host(headers).is_some_and(|host| site.is_known_host(host))
}

/// The host that a request names, once.
fn host(headers: &HeaderMap) -> Option<&str> {
    let mut named = headers.get_all(header::HOST).iter();
    let host = named.next().and_then(|host| host.to_str().ok());
    if named.next().is_none() { host } else { None }
}

/// `?language=en`: a visitor without an account chooses a language. It changes nothing but that choice.
pub(crate) fn chosen_language(uri: &http::Uri) -> Option<Language> {
    let query = uri.query()?.as_bytes();
    let chosen = form_urlencoded::parse(query).find(|(key, _)| key == "language")?;
    Language::from_code(&chosen.1)
}

/// The language to speak to a visitor we do not know: chosen before, or the browser's.
pub(crate) fn language(headers: &HeaderMap) -> Language {
    let chosen =
        session::read_cookie(headers, session::LANGUAGE_COOKIE).and_then(Language::from_code);
    let header = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    chosen.or_else(|| header.and_then(Language::from_accept_language)).unwrap_or_default()
}

/// So long to wait where nothing tells how long.
const A_MINUTE: u64 = 60;

/// The answer to a visit that does not end in its page.
pub(crate) fn refusal(language: Language, path: &str, refused: Refused) -> Response {
    match refused {
        Refused::NotFound => page(language, StatusCode::NOT_FOUND),
        Refused::NotSignedIn => {
            let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
            see_other(&if path == "/" {
                "/sign_in".to_owned()
            } else {
                format!("/sign_in?next={next}")
            })
        }
        Refused::NotForGuests => see_other("/agreements"),
        Refused::GuestIsOut => see_other("/guests/link"),
        Refused::Shut(page) => page.into_response(),
        Refused::TooFast { seconds } => {
            let mut response = page(language, StatusCode::TOO_MANY_REQUESTS);
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            response
        }
        Refused::Invalid(_) => page(language, StatusCode::UNPROCESSABLE_ENTITY),
        Refused::Stale(_) => page(language, StatusCode::CONFLICT),
        Refused::Store(error) => broken(language, &error),
        Refused::Template(error) => {
            tracing::error!(%error, "a page could not be written");
            page(language, StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// The database could not do it: says so, and that nothing was half done.
pub(crate) fn broken(language: Language, error: &StoreError) -> Response {
    let mut response = page(language, status(error));
    response.extensions_mut().insert(Unwritten(language, is_damaged(error)));
    response
}

pub(crate) fn is_damaged(error: &StoreError) -> bool {
    matches!(error, StoreError::Damaged(_))
}

/// How the answer says that the database could not do it; what nobody expects is logged.
pub(crate) fn status(error: &StoreError) -> StatusCode {
    match error {
        StoreError::NotFound => StatusCode::NOT_FOUND,
        StoreError::Busy => StatusCode::SERVICE_UNAVAILABLE,
        StoreError::DiskFull => StatusCode::INSUFFICIENT_STORAGE,
        StoreError::Damaged(_) => {
            tracing::error!(%error, "the database is damaged: `zwerm doctor` tells what to do");
            StatusCode::INTERNAL_SERVER_ERROR
        }
        other => {
            tracing::error!(error = %other, "the store failed");
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// The text for a form whose token is not this session's.
pub(crate) fn forged(language: Language) -> String {
    text(language).web_form_old()
}

/// The text for a form that comes faster than anybody types.
pub(crate) fn too_fast(language: Language, seconds: u64) -> String {
    let t = text(language);
    t.web_fast_why(match seconds {
        0..=90 => t.web_seconds(seconds.max(1)),
        more => t.web_minutes(more.div_ceil(60)),
    })
}

/// The page for a status; written when the answer comes by the edge.
pub(crate) fn page(language: Language, status: StatusCode) -> Response {
    let mut response = status.into_response();
    response.extensions_mut().insert(Unwritten(language, false));
    response
}

fn written(site: &Site, language: Language, is_damaged: bool, unwritten: Response) -> Response {
    let (mut told, _) = unwritten.into_parts();
    let status = told.status;
    let mut trouble = Trouble::of(language, status, is_damaged);
    let wait = told.headers.get(header::RETRY_AFTER).and_then(|wait| wait.to_str().ok());
    if let Some(seconds) = wait.and_then(|wait| wait.parse().ok()) {
        trouble.explanation = too_fast(language, seconds);
    }
    let house_style = site.house_style(None);
    let shell = Shell { language, title: trouble.title.clone(), house_style, ..Shell::default() };
    let mut response = match Page::of(&ErrorPage { shell, trouble }) {
        Ok(page) => page.with_status(status).into_response(),
        Err(_) => status.into_response(),
    };
    // What else it says, such as the methods that are allowed, goes along.
    told.headers.remove(header::CONTENT_LENGTH);
    response.headers_mut().extend(told.headers);
    response
}

/// What went wrong, in words.
pub(crate) struct Trouble {
    pub(crate) title: String,
    pub(crate) explanation: String,
    pub(crate) way_on: String,
    /// Above what was typed.
    pub(crate) typed: String,
    pub(crate) keep_it: String,
    pub(crate) again: String,
}

impl Trouble {
    pub(crate) fn of(language: Language, status: StatusCode, is_damaged: bool) -> Trouble {
        let t = text(language);
        let (title, explanation) = match status {
            _ if is_damaged => (t.web_damaged(), t.web_damaged_why()),
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {
                (t.web_absent(), t.web_absent_why())
            }
            StatusCode::PAYLOAD_TOO_LARGE => (t.web_too_large(), t.web_too_large_why()),
            StatusCode::TOO_MANY_REQUESTS => (t.web_fast(), too_fast(language, A_MINUTE)),
            StatusCode::SERVICE_UNAVAILABLE => (t.web_busy(), t.web_busy_why()),
            StatusCode::INSUFFICIENT_STORAGE => (t.web_full(), t.web_full_why()),
            StatusCode::UNPROCESSABLE_ENTITY
            | StatusCode::FORBIDDEN
            | StatusCode::REQUEST_TIMEOUT
            | StatusCode::UNSUPPORTED_MEDIA_TYPE
            | StatusCode::CONFLICT => (t.web_form(), t.web_form_old()),
            _ => (t.web_broken(), t.web_broken_why()),
        };
        Trouble { way_on: t.web_way_on(), ..Trouble::saying(language, title, explanation) }
    }

    /// A guest can't come in any more.
    pub(crate) fn of_a_guest(language: Language) -> Trouble {
        let t = text(language);
        let (title, explanation) = (t.web_guest_out(), t.web_guest_out_why());
        Trouble { way_on: t.web_guest_out_ask(), ..Trouble::saying(language, title, explanation) }
    }

    fn saying(language: Language, title: String, explanation: String) -> Trouble {
        let t = text(language);
        Trouble {
            title,
            explanation,
            way_on: String::new(),
            typed: t.web_typed(),
            keep_it: t.web_typed_keep(),
            again: t.web_again(),
        }
    }
}
