//! Guests: a personal link opens once, in one browser, and begins a session of its own kind there.
//!
//! The cookie of a guest is read for the pages of guests alone ([`Access::Party`](crate::Access::Party) and
//! [`Access::Guest`](crate::Access::Guest)): every other page is as closed for them as for somebody unknown.

use crate::{
    Me, Refused, Site, Token,
    proven::{Claim, Kind},
    session,
    store::bytes,
};
use http::HeaderValue;
use zwerm_directory::{Guest, guest, guest_until};
use zwerm_domain::{Actor, Date, Language, Modules, OrganisationId, PersonId, Timestamp, day_of};
use zwerm_store::{Reader, Row, StoreError, Writer, params, proving::GUEST_LINK, statements};

/// As the cookie of a session, under a name of its own.
pub(crate) const COOKIE: &str = "__Host-zwerm-guest";
/// How long a link that nobody opened opens.
const LINK_SECONDS: i64 = 14 * 24 * 3600;
/// How long a browser is known; whether the guest may still come in is asked with each visit.
const SESSION_SECONDS: i64 = 90 * 24 * 3600;
/// So long a button that is pressed twice counts as one.
const TWICE_SECONDS: i64 = 15;
/// So many links go to one guest in an hour, so that nobody floods a mailbox.
const LINKS_AN_HOUR: i64 = 6;

statements! {
    SESSION = "SELECT p.id, g.host_id, p.name, p.language, p.time_zone, o.name, o.demo_seed, s.expires_at, g.renewed_on,
          (SELECT MAX(COALESCE(v.due_on, v.review_on)) FROM agreement_party x JOIN agreement a ON a.id = x.agreement_id
            JOIN agreement_version v ON v.agreement_id = a.id AND v.number = a.agreed_version WHERE x.person_id = p.id),
          (SELECT SUM(CASE c.module WHEN 'agreements' THEN 1 WHEN 'team_start' THEN 2 WHEN 'context' THEN 4 WHEN 'catch_up' THEN 8 WHEN 'lessons' THEN 16 WHEN 'thanks' THEN 32 WHEN 'waves' THEN 64 ELSE 0 END
          * CASE c.answer WHEN 'withdrawn' THEN 65536 ELSE 1 END) FROM module_consent c WHERE c.organisation_id = g.host_id AND c.until IS NULL), s.proof
        FROM guest_session s JOIN guest g ON g.person_id = s.person_id JOIN person p ON p.id = g.person_id JOIN organisation o ON o.id = g.host_id
        WHERE s.token_hash = $1 AND s.ended_at IS NULL AND g.revoked_on IS NULL AND p.left_on IS NULL";
    START = "INSERT INTO guest_session (token_hash, person_id, started_at, expires_at, proof) VALUES ($1, $2, $3, $4, $5)";
    END_ALL = "UPDATE guest_session SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL";
    IS_BOUND = "SELECT COUNT(*) FROM guest_session WHERE person_id = $1 AND ended_at IS NULL AND expires_at > $2";
    LINK = "SELECT token_hash, person_id, expires_at, proof, used_at, used_action FROM guest_link WHERE token_hash = $1";
    KEEP = "INSERT INTO guest_link (token_hash, person_id, made_at, expires_at, proof) VALUES ($1, $2, $3, $4, $5)";
    OPEN = "UPDATE guest_link SET used_at = $2, used_action = $3 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";
    DROP_LINKS = "DELETE FROM guest_link WHERE person_id = $1";
    MADE_SINCE = "SELECT COUNT(*) FROM guest_link WHERE person_id = $1 AND made_at > $2";
}

/// A link that was found, whether it opens anything or not.
pub struct GuestLink {
    /// Whose it is.
    pub guest: Guest,
    expires_at: Timestamp,
    used_at: Option<Timestamp>,
    used_action: Option<String>,
}

impl GuestLink {
    /// Not opened yet, in time, and of a guest who may come in.
    pub fn opens(&self, now: Timestamp, today: Date) -> bool {
        self.used_at.is_none() && now < self.expires_at && self.guest.can_come_in(today)
    }

    /// Opened just now by this very button: somebody pressed twice.
    pub fn was_opened_by(&self, action: &str, now: Timestamp) -> bool {
        let is_fresh = self.used_at.is_some_and(|at| now < at.plus_seconds(TWICE_SECONDS));
        is_fresh && !action.is_empty() && self.used_action.as_deref() == Some(action)
    }
}

/// The link with this secret.
pub fn guest_link(tx: &mut Reader, token: &Token) -> Result<Option<GuestLink>, StoreError> {
    let keys = tx.keys();
    let found = tx.first(&LINK, &params![token.hash()], |row| {
        if !GUEST_LINK.holds(&keys, row, 0)? {
            return Ok(None);
        }
        Ok(Some((row.get::<PersonId>(1)?, row.get(2)?, row.get(4)?, row.get(5)?)))
    })?;
    let Some((person, expires_at, used_at, used_action)) = found.flatten() else {
        return Ok(None);
    };
    Ok(guest(tx, person)?.map(|guest| GuestLink { guest, expires_at, used_at, used_action }))
}

/// Keeps a new link for a guest, by its hash.
pub fn keep_guest_link(
    tx: &mut Writer,
    token: &Token,
    person: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let until = now.plus_seconds(LINK_SECONDS);
    let proof = GUEST_LINK.proof(&tx.keys(), &params![token.hash(), person, until])?;
    tx.run(&KEEP, &params![token.hash(), person, now, until, proof]).map(drop)
}

/// Whether another link may go to this guest by asking for it.
pub fn may_ask_guest_link(
    tx: &mut Reader,
    person: PersonId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let since = now.plus_seconds(-3600);
    let made: i64 = tx.one(&MADE_SINCE, &params![person, since], |row| row.get(0))?;
    Ok(made < LINKS_AN_HOUR)
}

/// Opens a link in this browser: from now on it opens nowhere else. `None` when somebody was first.
pub fn open_guest_link(
    tx: &mut Writer,
    token: &Token,
    person: PersonId,
    action: &str,
    now: Timestamp,
) -> Result<Option<HeaderValue>, Refused> {
    if tx.run(&OPEN, &params![token.hash(), now, action])? == 0 {
        return Ok(None);
    }
    start_guest_session(tx, person, now).map(|token| Some(guest_cookie(&token)))
}

/// Begins the session of a guest in one browser.
pub fn start_guest_session(
    tx: &mut Writer,
    person: PersonId,
    now: Timestamp,
) -> Result<Token, Refused> {
    let token = Token::new().map_err(|_| StoreError::Busy)?;
    let until = now.plus_seconds(SESSION_SECONDS);
    let hash = token.hash();
    let proof = claim(&hash, person).proof(&tx.keys())?;
    tx.run(&START, &params![hash, person, now, until, proof])?;
    Ok(token)
}

fn claim(hash: &[u8], person: PersonId) -> Claim<'_> {
    Claim { kind: Kind::GuestSession, hash, person, before: None }
}

/// The cookie that carries it.
pub fn guest_cookie(token: &Token) -> HeaderValue {
    session::cookie(COOKIE, token.reveal(), SESSION_SECONDS)
}

/// Takes the cookie back.
pub fn no_guest_cookie() -> HeaderValue {
    session::cookie(COOKIE, "", 0)
}

/// Shuts every link and every browser of a guest.
pub fn shut_out_guest(tx: &mut Writer, person: PersonId, now: Timestamp) -> Result<(), StoreError> {
    tx.run(&DROP_LINKS, &params![person])?;
    tx.run(&END_ALL, &params![person, now]).map(drop)
}

/// Whether a guest has opened a link in a browser that is still known.
pub fn is_guest_bound(
    tx: &mut Reader,
    person: PersonId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    tx.one(&IS_BOUND, &params![person, now], |row| Ok(row.get::<i64>(0)? > 0))
}

struct Found {
    person: PersonId,
    host: OrganisationId,
    name: String,
    language: String,
    time_zone: String,
    organisation: String,
    demo_seed: Option<i64>,
    expires_at: Timestamp,
    until: Date,
    modules: Modules,
}

fn found(row: &Row<'_>) -> Result<Found, StoreError> {
    Ok(Found {
        person: row.get(0)?,
        host: row.get(1)?,
        name: row.get(2)?,
        language: row.get(3)?,
        time_zone: row.get(4)?,
        organisation: row.get(5)?,
        demo_seed: row.get(6)?,
        expires_at: row.get(7)?,
        until: guest_until(row.get(8)?, row.get(9)?),
        modules: Modules::of_bits(row.get::<Option<i64>>(10)?.unwrap_or_default()),
    })
}

/// The guest of a session that is still good.
pub(crate) fn load_guest(
    tx: &mut Reader,
    site: &Site,
    token: Option<&Token>,
    done: &str,
) -> Result<Option<Me>, StoreError> {
    let Some(token) = token else { return Ok(None) };
    let now = site.clock().now();
    let (keys, hash) = (tx.keys(), token.hash());
    let row = tx.first(&SESSION, &params![hash.as_slice()], |row| {
        let is_proved = claim(&hash, row.get(0)?).is_proved(&keys, bytes(row, 11)?);
        if is_proved { found(row).map(Some) } else { Ok(None) }
    })?;
    let Some(row) = row.flatten() else { return Ok(None) };
    if row.expires_at <= now || day_of(now, &row.time_zone) > row.until {
        return Ok(None);
    }
    Ok(Some(Me {
        actor: Actor::from_guest_session(row.person, row.host),
        leads: crate::Leads::Nothing,
        name: row.name,
        language: Language::from_code(&row.language).unwrap_or_default(),
        time_zone: row.time_zone,
        organisation: row.organisation,
        is_demo: row.demo_seed.is_some() && site.options().is_demo,
        now,
        csrf: token.csrf(),
        site: site.clone(),
        done: done.to_owned(),
        // What asks for a fresh proof is for who signs in.
        proved_at: Timestamp(0),
        modules: row.modules,
        still: None,
    }))
}
