//! Sessions: started at sign-in with a new token, ended at sign-out; only the token's hash is kept.

use crate::{Me, Refused, Site, Token, sealed, store};
use http::{HeaderMap, HeaderValue, header};
use zwerm_domain::{Actor, Language, PersonId, Timestamp};
use zwerm_store::{Reader, StoreError, Writer};

/// `__Host-`: only over a secure connection (or this machine itself), this host only, all paths.
pub(crate) const COOKIE: &str = "__Host-zwerm";
/// Names the form that was kept when a session had ended.
pub(crate) const KEPT_COOKIE: &str = "__Host-zwerm-kept";
/// The language a visitor chose before signing in.
pub(crate) const LANGUAGE_COOKIE: &str = "zwerm-language";
/// How long a session lasts: a working week and a weekend.
const SESSION_SECONDS: i64 = 14 * 24 * 3600;
/// How long a kept form waits.
pub(crate) const KEPT_SECONDS: i64 = 3600;

/// Starts a session; give its token to the browser with [`session_cookie`].
pub fn start_session(tx: &mut Writer, person: PersonId, now: Timestamp) -> Result<Token, Refused> {
    let token = Token::new().map_err(|_| StoreError::Busy)?;
    store::start(tx, &token.hash(), person, now, now.plus_seconds(SESSION_SECONDS))?;
    Ok(token)
}

/// The cookie that carries a session.
pub fn session_cookie(token: &Token) -> HeaderValue {
    cookie(COOKIE, token.reveal(), SESSION_SECONDS)
}

/// Ends the session of this visit and takes its cookie back.
pub fn end_session(
    tx: &mut Writer,
    token: &Token,
    now: Timestamp,
) -> Result<HeaderValue, StoreError> {
    store::end(tx, &token.hash(), now)?;
    Ok(cookie(COOKIE, "", 0))
}

/// Ends all sessions of a person: at a new password, or when they leave.
pub fn end_all_sessions(
    tx: &mut Writer,
    person: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    store::end_all(tx, person, now)
}

/// Ends the other sessions of a person who chose another password; this one goes on.
pub fn end_other_sessions(
    tx: &mut Writer,
    person: PersonId,
    but: &Token,
    now: Timestamp,
) -> Result<(), StoreError> {
    store::end_others(tx, person, &but.hash(), now)
}

/// Forgets sessions, action ids, kept forms and dead jobs that are past their time.
pub fn sweep(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    store::sweep(tx, now)
}

/// The form that was kept for this person when their session had ended: action and body.
pub fn kept_form(
    tx: &mut Reader,
    key: &Token,
    person: PersonId,
    now: Timestamp,
) -> Result<Option<(String, String)>, StoreError> {
    let kept = store::kept_form(tx, &key.hash(), person, now)?;
    Ok(kept.and_then(|(action, sealed)| {
        let typed = sealed::open(key, person, &action, &sealed)?;
        Some((action, typed))
    }))
}

/// Drops a kept form and takes its cookie back.
pub fn drop_kept_form(
    tx: &mut Writer,
    key: &Token,
    person: PersonId,
) -> Result<HeaderValue, StoreError> {
    store::drop_kept_form(tx, &key.hash(), person)?;
    Ok(cookie(KEPT_COOKIE, "", 0))
}

pub(crate) fn cookie(name: &str, value: &str, seconds: i64) -> HeaderValue {
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; Secure; SameSite=Lax");
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(""))
}

pub(crate) fn read_cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .into_iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// The person of a session that is still good.
pub(crate) fn load_me(
    tx: &mut Reader,
    site: &Site,
    token: Option<&Token>,
    done: &str,
) -> Result<Option<Me>, StoreError> {
    let Some(token) = token else { return Ok(None) };
    let now = site.clock().now();
    let Some(row) = store::session(tx, &token.hash())? else { return Ok(None) };
    if row.expires_at <= now {
        return Ok(None);
    }
    Ok(Some(me_of(site, row, token.csrf(), done)))
}

/// The person whom a link in a mail was made for, to make the one move that it answers with. Whoever calls
/// this has found the link, by its hash and not used up. No session starts, and no office comes along.
pub fn me_by_link(
    tx: &mut Reader,
    site: &Site,
    person: PersonId,
) -> Result<Option<Me>, StoreError> {
    Ok(store::by_link(tx, person)?.map(|row| me_of(site, row, String::new(), "")))
}

fn me_of(site: &Site, row: store::SessionRow, csrf: String, done: &str) -> Me {
    Me {
        actor: Actor::from_session(row.person, row.organisation, row.offices),
        leads: row.leads,
        name: row.name,
        language: Language::from_code(&row.language).unwrap_or_default(),
        time_zone: row.time_zone,
        organisation: row.organisation_name,
        is_demo: row.demo_seed.is_some() && site.options().is_demo,
        now: site.clock().now(),
        csrf,
        site: site.clone(),
        done: done.to_owned(),
    }
}
