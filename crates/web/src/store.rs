//! The SQL of sessions, forms sent twice, and forms kept when a session had ended.

use crate::{Beginning, Device, Leads, OwnSession};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use zwerm_domain::{Date, Modules, Offices, OrganisationId, PersonId, Timestamp};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    /// A session with its person, in one row.
    SESSION = "SELECT p.id, p.organisation_id, p.name, p.language, p.time_zone, o.name, o.demo_seed, s.expires_at,
        (SELECT SUM(CASE f.kind WHEN 'administrator' THEN 1 WHEN 'culture_coordinator' THEN 2 WHEN 'works_council' THEN 4 WHEN 'data_protection' THEN 8 ELSE 0 END)
          FROM office f WHERE f.person_id = p.id),
        (SELECT MIN(CASE WHEN t.parent_id IS NULL THEN 0 ELSE 1 END) FROM team_lead l JOIN team t ON t.id = l.team_id WHERE l.person_id = p.id AND t.closed_on IS NULL),
        CASE WHEN s.proved_at > s.started_at THEN s.proved_at ELSE s.started_at END,
        (SELECT SUM(CASE c.module WHEN 'agreements' THEN 1 WHEN 'team_start' THEN 2 WHEN 'context' THEN 4 WHEN 'catch_up' THEN 8 WHEN 'lessons' THEN 16 WHEN 'thanks' THEN 32 ELSE 0 END
          * CASE c.answer WHEN 'withdrawn' THEN 65536 ELSE 1 END) FROM module_consent c WHERE c.organisation_id = o.id AND c.until IS NULL)
        FROM session s JOIN person p ON p.id = s.person_id JOIN organisation o ON o.id = p.organisation_id AND o.host_id IS NULL
        WHERE s.token_hash = $1 AND s.ended_at IS NULL AND p.left_on IS NULL";
    /// The same of a person who answers with a link: nothing of it lasts, and no office comes along.
    BY_LINK = "SELECT p.id, p.organisation_id, p.name, p.language, p.time_zone, o.name, o.demo_seed, CAST(0 AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(0 AS BIGINT),
        (SELECT SUM(CASE c.module WHEN 'agreements' THEN 1 WHEN 'team_start' THEN 2 WHEN 'context' THEN 4 WHEN 'catch_up' THEN 8 WHEN 'lessons' THEN 16 WHEN 'thanks' THEN 32 ELSE 0 END
          * CASE c.answer WHEN 'withdrawn' THEN 65536 ELSE 1 END) FROM module_consent c WHERE c.organisation_id = o.id AND c.until IS NULL)
        FROM person p JOIN organisation o ON o.id = p.organisation_id AND o.host_id IS NULL WHERE p.id = $1 AND p.left_on IS NULL";
    /// Whose session it was, ended or not.
    FORMER = "SELECT s.person_id FROM session s JOIN person p ON p.id = s.person_id
        WHERE s.token_hash = $1 AND p.left_on IS NULL";
    START = "INSERT INTO session (token_hash, person_id, started_at, expires_at, device, started_by) VALUES ($1, $2, $3, $4, $5, $6)";
    END_SAME = "UPDATE session SET ended_at = $3 WHERE person_id = $1 AND started_by = $2 AND ended_at IS NULL";
    STARTED_BY = "SELECT COUNT(*) FROM session WHERE person_id = $1 AND started_by = $2 AND ended_at IS NULL AND expires_at > $3";
    RENEW = "UPDATE session SET token_hash = $2, before_hash = $1, renewed_at = $3 WHERE token_hash = $1 AND ended_at IS NULL AND expires_at > $3";
    RENEWED = "SELECT s.person_id FROM session s JOIN person p ON p.id = s.person_id
        WHERE s.before_hash = $1 AND s.renewed_at > $2 AND s.ended_at IS NULL AND p.left_on IS NULL";
    RENEW_AGAIN = "UPDATE session SET token_hash = $2 WHERE before_hash = $1 AND ended_at IS NULL";
    PROVE = "UPDATE session SET proved_at = $2 WHERE token_hash = $1 AND ended_at IS NULL";
    END = "UPDATE session SET ended_at = $2, ended_why = $3 WHERE token_hash = $1 AND ended_at IS NULL";
    END_OTHERS = "UPDATE session SET ended_at = $2, ended_why = $4 WHERE person_id = $1 AND token_hash <> $3 AND ended_at IS NULL";
    END_ALL_BUT = "UPDATE session SET ended_at = $2, ended_why = $4 WHERE ended_at IS NULL AND token_hash <> $3
        AND person_id IN (SELECT p.id FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id WHERE p.organisation_id = $1 OR o.host_id = $1)";
    OWN = "SELECT token_hash, started_at, device FROM session
        WHERE person_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY started_at DESC, token_hash";
    WHY = "SELECT ended_why FROM session WHERE token_hash = $1 AND ended_at IS NOT NULL AND ended_why IS NOT NULL";
    DONE_ACTION = "SELECT location, person_id FROM done_action WHERE action_id = $1";
    KEEP_ACTION = "INSERT INTO done_action (action_id, person_id, location, done_at) VALUES ($1, $2, $3, $4)";
    KEEP_FORM = "INSERT INTO kept_form (key_hash, person_id, action, body, expires_at) VALUES ($1, $2, $3, $4, $5)";
    KEPT_FORM = "SELECT action, body FROM kept_form WHERE key_hash = $1 AND person_id = $2 AND expires_at > $3";
    DROP_KEPT_FORM = "DELETE FROM kept_form WHERE key_hash = $1 AND person_id = $2";
    HOUSE_STYLES = "SELECT organisation_id, css FROM house_style WHERE since IS NOT NULL AND until IS NULL ORDER BY id";
    ORGANISATION_COUNT = "SELECT COUNT(*) FROM organisation WHERE host_id IS NULL";
    KNOWN_KEY = "SELECT fingerprint FROM installation_key WHERE until IS NULL";
    KEY_SINCE = "SELECT since FROM installation_key WHERE until IS NULL";
    END_KEY = "UPDATE installation_key SET until = $1 WHERE until IS NULL";
    NEW_KEY = "INSERT INTO installation_key (fingerprint, since) VALUES ($1, $2)";
    HOUSES = "SELECT id, time_zone FROM organisation WHERE host_id IS NULL ORDER BY id";
}

pub(crate) struct SessionRow {
    pub(crate) person: PersonId,
    pub(crate) organisation: zwerm_domain::OrganisationId,
    pub(crate) name: String,
    pub(crate) language: String,
    pub(crate) time_zone: String,
    pub(crate) organisation_name: String,
    pub(crate) demo_seed: Option<i64>,
    pub(crate) expires_at: Timestamp,
    pub(crate) offices: Offices,
    pub(crate) leads: Leads,
    pub(crate) proved_at: Timestamp,
    pub(crate) modules: Modules,
}

pub(crate) fn session(tx: &mut Reader, hash: &[u8]) -> Result<Option<SessionRow>, StoreError> {
    tx.first(&SESSION, &params![hash], session_row)
}

pub(crate) fn by_link(tx: &mut Reader, person: PersonId) -> Result<Option<SessionRow>, StoreError> {
    tx.first(&BY_LINK, &params![person], session_row)
}

fn session_row(row: &Row<'_>) -> Result<SessionRow, StoreError> {
    Ok(SessionRow {
        person: row.get(0)?,
        organisation: row.get(1)?,
        name: row.get(2)?,
        language: row.get(3)?,
        time_zone: row.get(4)?,
        organisation_name: row.get(5)?,
        demo_seed: row.get(6)?,
        expires_at: row.get(7)?,
        offices: Offices::of_bits(row.get::<Option<i64>>(8)?.unwrap_or_default()),
        leads: match row.get(9)? {
            None => Leads::Nothing,
            Some(0_i64) => Leads::TopTeam,
            Some(_) => Leads::Team,
        },
        proved_at: row.get(10)?,
        modules: Modules::of_bits(row.get::<Option<i64>>(11)?.unwrap_or_default()),
    })
}

pub(crate) fn former_person(tx: &mut Reader, hash: &[u8]) -> Result<Option<PersonId>, StoreError> {
    tx.first(&FORMER, &params![hash], |row| row.get(0))
}

pub(crate) fn start(
    tx: &mut Writer,
    hash: &[u8],
    person: PersonId,
    beginning: &Beginning,
    now: Timestamp,
    until: Timestamp,
) -> Result<(), StoreError> {
    let form = beginning.form.as_str();
    if !form.is_empty() {
        tx.run(&END_SAME, &params![person, form, now])?;
    }
    let device = beginning.device.code();
    tx.run(&START, &params![hash, person, now, until, device, form]).map(drop)
}

/// Whether a session that this form started is still good.
pub(crate) fn is_started_by(
    tx: &mut Reader,
    person: PersonId,
    form: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let count: i64 = tx.one(&STARTED_BY, &params![person, form, now], |row| row.get(0))?;
    Ok(count > 0 && !form.is_empty())
}

/// Puts a session under another token; `false` when it has ended.
pub(crate) fn renew(
    tx: &mut Writer,
    before: &[u8],
    after: &[u8],
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx.run(&RENEW, &params![before, after, now])? == 1)
}

/// Whose session was renewed since, from this token.
pub(crate) fn renewed(
    tx: &mut Reader,
    before: &[u8],
    since: Timestamp,
) -> Result<Option<PersonId>, StoreError> {
    tx.first(&RENEWED, &params![before, since], |row| row.get(0))
}

pub(crate) fn renew_again(tx: &mut Writer, before: &[u8], after: &[u8]) -> Result<(), StoreError> {
    tx.run(&RENEW_AGAIN, &params![before, after]).map(drop)
}

/// This session's owner proved that it is still them.
pub(crate) fn prove(tx: &mut Writer, hash: &[u8], now: Timestamp) -> Result<(), StoreError> {
    tx.run(&PROVE, &params![hash, now]).map(drop)
}

pub(crate) fn end(
    tx: &mut Writer,
    hash: &[u8],
    why: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run(&END, &params![hash, now, why]).map(drop)
}

pub(crate) fn end_others(
    tx: &mut Writer,
    person: PersonId,
    but: &[u8],
    why: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run(&END_OTHERS, &params![person, now, but, why]).map(drop)
}

pub(crate) fn end_all_but(
    tx: &mut Writer,
    organisation: OrganisationId,
    but: &[u8],
    why: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run(&END_ALL_BUT, &params![organisation, now, but, why]).map(drop)
}

/// The sessions of a person that are still good, the newest first.
pub(crate) fn sessions(
    tx: &mut Reader,
    person: PersonId,
    here: &[u8],
    now: Timestamp,
) -> Result<Vec<OwnSession>, StoreError> {
    tx.all(&OWN, &params![person, now], |row| {
        let hash: Vec<u8> = row.get(0)?;
        Ok(OwnSession {
            handle: handle(&hash),
            began: row.get(1)?,
            device: Device::from_code(&row.get::<String>(2)?),
            is_here: hash == here,
        })
    })
}

/// Ends the session with this handle, if it is this person's.
pub(crate) fn end_own(
    tx: &mut Writer,
    person: PersonId,
    named: &str,
    here: &[u8],
    why: &str,
    now: Timestamp,
) -> Result<Option<bool>, StoreError> {
    let hashes: Vec<Vec<u8>> = tx.all(&OWN, &params![person, now], |row| row.get(0))?;
    let Some(hash) = hashes.into_iter().find(|hash| handle(hash) == named) else {
        return Ok(None);
    };
    let is_here = hash == here;
    end(tx, &hash, (!is_here).then_some(why), now)?;
    Ok(Some(is_here))
}

/// What names a session to its owner: made from the hash, and no way back to it.
fn handle(hash: &[u8]) -> String {
    let digest = Sha256::new().chain_update(b"zwerm session\0").chain_update(hash).finalize();
    URL_SAFE_NO_PAD.encode(&digest[..12])
}

pub(crate) fn why_ended(tx: &mut Reader, hash: &[u8]) -> Result<Option<String>, StoreError> {
    tx.first(&WHY, &params![hash], |row| row.get(0))
}

pub(crate) fn done_action(
    tx: &mut Reader,
    action: &str,
) -> Result<Option<(String, Option<PersonId>)>, StoreError> {
    tx.first(&DONE_ACTION, &params![action], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(crate) fn keep_action(
    tx: &mut Writer,
    action: &str,
    person: Option<PersonId>,
    location: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run(&KEEP_ACTION, &params![action, person, location, now]).map(drop)
}

pub(crate) fn keep_form(
    tx: &mut Writer,
    key: &[u8],
    person: PersonId,
    action: &str,
    body: &str,
    until: Timestamp,
) -> Result<(), StoreError> {
    tx.run(&KEEP_FORM, &params![key, person, action, body, until]).map(drop)
}

pub(crate) fn kept_form(
    tx: &mut Reader,
    key: &[u8],
    person: PersonId,
    now: Timestamp,
) -> Result<Option<(String, String)>, StoreError> {
    tx.first(&KEPT_FORM, &params![key, person, now], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(crate) fn drop_kept_form(
    tx: &mut Writer,
    key: &[u8],
    person: PersonId,
) -> Result<(), StoreError> {
    tx.run(&DROP_KEPT_FORM, &params![key, person]).map(drop)
}

/// The style sheets of the house styles in force.
pub(crate) fn house_styles(
    tx: &mut Reader,
) -> Result<Vec<(zwerm_domain::OrganisationId, String)>, StoreError> {
    tx.all(&HOUSE_STYLES, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(crate) fn organisation_count(tx: &mut Reader) -> Result<i64, StoreError> {
    tx.one(&ORGANISATION_COUNT, &[], |row| row.get(0))
}

pub(crate) fn known_key(tx: &mut Reader) -> Result<Option<String>, StoreError> {
    tx.first(&KNOWN_KEY, &[], |row| row.get(0))
}

pub(crate) fn renew_key(tx: &mut Writer, fingerprint: &str, on: Date) -> Result<(), StoreError> {
    tx.run(&END_KEY, &params![on])?;
    tx.run(&NEW_KEY, &params![fingerprint, on]).map(drop)
}

pub(crate) fn houses(tx: &mut Reader) -> Result<Vec<(OrganisationId, String)>, StoreError> {
    tx.all(&HOUSES, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(crate) fn key_since(tx: &mut Reader) -> Result<Option<Date>, StoreError> {
    tx.first(&KEY_SINCE, &[], |row| row.get(0))
}
