//! Sessions: started at sign-in with a new token, ended at sign-out; only the token's hash is kept.

use crate::{Device, Me, Refused, Site, Token, sealed, store};
use http::{HeaderMap, HeaderValue, header};
use zwerm_domain::{Actor, Language, OrganisationId, PersonId, Timestamp};
use zwerm_store::{Reader, StoreError, Writer};

/// `__Host-`: only over a secure connection (or this machine itself), this host only, all paths.
pub(crate) const COOKIE: &str = "__Host-zwerm";
/// Names the form that was kept when a session had ended.
pub(crate) const KEPT_COOKIE: &str = "__Host-zwerm-kept";
/// Carries a sign-in that is half done: the password was right, the code is asked.
pub(crate) const HALF_COOKIE: &str = "__Host-zwerm-half";
/// Carries what was asked of the identity provider, sealed.
pub(crate) const ASKED_COOKIE: &str = "__Host-zwerm-asked";
/// The language a visitor chose before signing in.
pub(crate) const LANGUAGE_COOKIE: &str = "__Host-zwerm-language";
/// How long a session lasts: a working week and a weekend.
const SESSION_SECONDS: i64 = 14 * 24 * 3600;
/// How long a kept form waits.
pub(crate) const KEPT_SECONDS: i64 = 3600;

/// For so long a form that is pressed twice finds the session that the first press renewed.
const TWICE_SECONDS: i64 = 60;

/// Why a session ended, as far as a browser that comes back is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Another password was chosen.
    Password,
    /// Its owner ended it from somewhere else.
    Elsewhere,
    /// What its owner may do was changed, or they left.
    Rights,
    /// An administrator ended it, to be on the safe side.
    Safety,
}

impl Ended {
    const ALL: [Ended; 4] = [Ended::Password, Ended::Elsewhere, Ended::Rights, Ended::Safety];

    const fn code(self) -> &'static str {
        match self {
            Ended::Password => "password",
            Ended::Elsewhere => "elsewhere",
            Ended::Rights => "rights",
            Ended::Safety => "safety",
        }
    }
}

/// How a session begins.
#[derive(Clone, Debug, Default)]
pub struct Beginning {
    /// On what kind of device.
    pub device: Device,
    /// By which form (its action id): pressed twice, it leaves one session.
    pub form: String,
}

/// One session of somebody, for their own list.
#[derive(Clone, Debug)]
pub struct OwnSession {
    /// Names it in the list; good for nothing else.
    pub handle: String,
    /// When it began; shown as a day.
    pub began: Timestamp,
    /// On what kind of device.
    pub device: Device,
    /// Whether it is this one.
    pub is_here: bool,
}

/// Starts a session; give its token to the browser with [`session_cookie`].
pub fn start_session(tx: &mut Writer, person: PersonId, now: Timestamp) -> Result<Token, Refused> {
    start_session_as(tx, person, &Beginning::default(), now)
}

/// Starts a session on a known kind of device. A session that the same form started before ends.
pub fn start_session_as(
    tx: &mut Writer,
    person: PersonId,
    beginning: &Beginning,
    now: Timestamp,
) -> Result<Token, Refused> {
    let token = new_token()?;
    let until = now.plus_seconds(SESSION_SECONDS);
    store::start(tx, &token.hash(), person, beginning, now, until)?;
    Ok(token)
}

/// Whether a form that is pressed again may start its session again: the one it started is still good. After
/// signing out it opens nothing any more.
pub fn is_started_by(
    tx: &mut Reader,
    person: PersonId,
    form: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    store::is_started_by(tx, person, form, now)
}

/// The same session under another token: after another way to sign in was added or taken away. `None` when it
/// has ended.
pub fn renew_session(
    tx: &mut Writer,
    before: &Token,
    now: Timestamp,
) -> Result<Option<Token>, Refused> {
    let token = new_token()?;
    let is_renewed = store::renew(tx, &before.hash(), &token.hash(), now)?;
    Ok(is_renewed.then_some(token))
}

/// A form that was pressed twice, of which the first press renewed the session: the browser may not have got the
/// new token, so this press gets one too. Only for a form that this person did do.
pub(crate) fn renew_again(
    tx: &mut Writer,
    before: &Token,
    action: &str,
    now: Timestamp,
) -> Result<Option<(String, HeaderValue)>, Refused> {
    let since = now.plus_seconds(-TWICE_SECONDS);
    let Some(person) = store::renewed(tx, &before.hash(), since)? else { return Ok(None) };
    let Some((location, Some(by))) = store::done_action(tx, action)? else { return Ok(None) };
    if by != person {
        return Ok(None);
    }
    let token = new_token()?;
    store::renew_again(tx, person, &before.hash(), &token.hash())?;
    Ok(Some((location, session_cookie(&token))))
}

fn new_token() -> Result<Token, Refused> {
    Token::new().map_err(|_| StoreError::Busy.into())
}

/// The cookie that carries a session.
pub fn session_cookie(token: &Token) -> HeaderValue {
    cookie(COOKIE, token.reveal(), SESSION_SECONDS)
}

/// Takes the cookie of a session back, where it carries one that has ended.
pub fn no_session_cookie() -> HeaderValue {
    cookie(COOKIE, "", 0)
}

/// The cookie of a sign-in that is half done; for so many seconds, or taken back.
pub fn half_cookie(token: Option<&Token>, seconds: i64) -> HeaderValue {
    cookie(HALF_COOKIE, token.map_or("", Token::reveal), if token.is_some() { seconds } else { 0 })
}

/// The cookie of what was asked of the identity provider; for so many seconds, or taken back.
pub fn asked_cookie(sealed: Option<&str>, seconds: i64) -> HeaderValue {
    cookie(ASKED_COOKIE, sealed.unwrap_or_default(), if sealed.is_some() { seconds } else { 0 })
}

/// Ends the session of this visit and takes its cookie back.
pub fn end_session(
    tx: &mut Writer,
    token: &Token,
    now: Timestamp,
) -> Result<HeaderValue, StoreError> {
    store::end(tx, &token.hash(), None, now)?;
    Ok(cookie(COOKIE, "", 0))
}

/// Ends all sessions of a person whose rights changed, or who left. Whoever comes back is told why.
pub fn end_all_sessions(
    tx: &mut Writer,
    person: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    store::end_others(tx, person, &[], Ended::Rights.code(), now)
}

/// Ends the sessions of a person, but the one with this token if one is given.
pub fn end_sessions_but(
    tx: &mut Writer,
    person: PersonId,
    but: Option<&Token>,
    why: Ended,
    now: Timestamp,
) -> Result<(), StoreError> {
    let but = but.map(Token::hash).unwrap_or_default();
    store::end_others(tx, person, &but, why.code(), now)
}

/// Ends the sessions of everybody of an organisation, but the one with this token: after a mishap nobody can tell the size of.
pub fn end_sessions_of_all(
    tx: &mut Writer,
    organisation: OrganisationId,
    but: &Token,
    now: Timestamp,
) -> Result<(), StoreError> {
    store::end_all_but(tx, organisation, &but.hash(), Ended::Safety.code(), now)
}

/// Where somebody is signed in: this one first, then the newest first.
pub fn own_sessions(
    tx: &mut Reader,
    person: PersonId,
    here: Option<&Token>,
    now: Timestamp,
) -> Result<Vec<OwnSession>, StoreError> {
    let here = here.map(Token::hash).unwrap_or_default();
    let mut sessions = store::sessions(tx, person, &here, now)?;
    sessions.sort_by_key(|session| !session.is_here);
    Ok(sessions)
}

/// Ends one of a person's own sessions; `None` when there is none with this handle, else whether it was this one.
pub fn end_own_session(
    tx: &mut Writer,
    person: PersonId,
    handle: &str,
    here: Option<&Token>,
    now: Timestamp,
) -> Result<Option<bool>, StoreError> {
    let here = here.map(Token::hash).unwrap_or_default();
    store::end_own(tx, person, handle, &here, Ended::Elsewhere.code(), now)
}

/// Why the session of this token ended, if its owner should know.
pub fn why_ended(tx: &mut Reader, token: &Token) -> Result<Option<Ended>, StoreError> {
    let why = store::why_ended(tx, &token.hash())?;
    Ok(Ended::ALL.into_iter().find(|ended| Some(ended.code()) == why.as_deref()))
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

/// A cookie that no script reads, for so long; name it `__Host-…`. None of them tells one visit from another but those of sessions.
pub fn cookie(name: &str, value: &str, seconds: i64) -> HeaderValue {
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; Secure; SameSite=Lax");
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(""))
}

/// What the browser sent back under a name.
pub fn read_cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .into_iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// Who is signed in with this token proved, a moment ago, that it is still them.
pub fn prove_session(tx: &mut Writer, token: &Token, now: Timestamp) -> Result<(), StoreError> {
    store::prove(tx, &token.hash(), now)
}

/// Whose session this token is of, if it is still good.
///
/// # Errors
/// If the store fails.
pub fn session_person(
    tx: &mut Reader,
    token: &Token,
    now: Timestamp,
) -> Result<Option<PersonId>, StoreError> {
    store::session_person(tx, &token.hash(), now)
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
        proved_at: row.proved_at,
        modules: row.modules,
        still: None,
    }
}
