//! The SQL of sessions: found by the hash of their token, and good only with the proof that this server made them.

use crate::{
    Beginning, Device, Leads, OwnSession,
    proven::{Claim, Kind},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use zwerm_domain::{Modules, Offices, OrganisationId, PersonId, Timestamp};
use zwerm_store::{Cell, Keys, Reader, Row, StoreError, Writer, params, statements};

statements! {
    /// A session with its person, in one row.
    SESSION = "SELECT p.id, p.organisation_id, p.name, p.language, p.time_zone, o.name, o.demo_seed, s.expires_at,
        (SELECT SUM(CASE f.kind WHEN 'administrator' THEN 1 WHEN 'culture_coordinator' THEN 2 WHEN 'works_council' THEN 4 WHEN 'data_protection' THEN 8 ELSE 0 END)
          FROM office f WHERE f.person_id = p.id),
        (SELECT MIN(CASE WHEN t.parent_id IS NULL THEN 0 ELSE 1 END) FROM team_lead l JOIN team t ON t.id = l.team_id WHERE l.person_id = p.id AND t.closed_on IS NULL),
        CASE WHEN s.proved_at > s.started_at THEN s.proved_at ELSE s.started_at END,
        (SELECT SUM(CASE c.module WHEN 'agreements' THEN 1 WHEN 'team_start' THEN 2 WHEN 'context' THEN 4 WHEN 'catch_up' THEN 8 WHEN 'lessons' THEN 16 WHEN 'thanks' THEN 32 WHEN 'waves' THEN 64 ELSE 0 END
          * CASE c.answer WHEN 'withdrawn' THEN 65536 ELSE 1 END) FROM module_consent c WHERE c.organisation_id = o.id AND c.until IS NULL),
        s.proof, s.before_hash
        FROM session s JOIN person p ON p.id = s.person_id JOIN organisation o ON o.id = p.organisation_id AND o.host_id IS NULL
        WHERE s.token_hash = $1 AND s.ended_at IS NULL AND p.left_on IS NULL";
    /// The same of a person who answers with a link: nothing of it lasts, and no office comes along.
    BY_LINK = "SELECT p.id, p.organisation_id, p.name, p.language, p.time_zone, o.name, o.demo_seed, CAST(0 AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(0 AS BIGINT),
        (SELECT SUM(CASE c.module WHEN 'agreements' THEN 1 WHEN 'team_start' THEN 2 WHEN 'context' THEN 4 WHEN 'catch_up' THEN 8 WHEN 'lessons' THEN 16 WHEN 'thanks' THEN 32 WHEN 'waves' THEN 64 ELSE 0 END
          * CASE c.answer WHEN 'withdrawn' THEN 65536 ELSE 1 END) FROM module_consent c WHERE c.organisation_id = o.id AND c.until IS NULL)
        FROM person p JOIN organisation o ON o.id = p.organisation_id AND o.host_id IS NULL WHERE p.id = $1 AND p.left_on IS NULL";
    /// Whose session it was, ended or not.
    FORMER = "SELECT s.person_id FROM session s JOIN person p ON p.id = s.person_id
        WHERE s.token_hash = $1 AND p.left_on IS NULL";
    START = "INSERT INTO session (token_hash, person_id, started_at, expires_at, device, started_by, proof) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    PROVED = "SELECT s.token_hash, s.person_id, s.before_hash, s.proof FROM session s JOIN person p ON p.id = s.person_id
        WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND p.left_on IS NULL";
    END_SAME = "UPDATE session SET ended_at = $3 WHERE person_id = $1 AND started_by = $2 AND ended_at IS NULL";
    STARTED_BY = "SELECT COUNT(*) FROM session WHERE person_id = $1 AND started_by = $2 AND ended_at IS NULL AND expires_at > $3";
    RENEW = "UPDATE session SET token_hash = $2, before_hash = $1, renewed_at = $3, proof = $4 WHERE token_hash = $1 AND ended_at IS NULL AND expires_at > $3";
    RENEWED = "SELECT s.token_hash, s.person_id, s.before_hash, s.proof FROM session s JOIN person p ON p.id = s.person_id
        WHERE s.before_hash = $1 AND s.renewed_at > $2 AND s.ended_at IS NULL AND p.left_on IS NULL";
    RENEW_AGAIN = "UPDATE session SET token_hash = $2, proof = $3 WHERE before_hash = $1 AND ended_at IS NULL";
    PROVE = "UPDATE session SET proved_at = $2 WHERE token_hash = $1 AND ended_at IS NULL";
    END = "UPDATE session SET ended_at = $2, ended_why = $3 WHERE token_hash = $1 AND ended_at IS NULL";
    END_OTHERS = "UPDATE session SET ended_at = $2, ended_why = $4 WHERE person_id = $1 AND token_hash <> $3 AND ended_at IS NULL";
    OWN = "SELECT token_hash, started_at, device FROM session
        WHERE person_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY started_at DESC, token_hash";
    END_ALL_BUT = "UPDATE session SET ended_at = $2, ended_why = $4 WHERE ended_at IS NULL AND token_hash <> $3
        AND person_id IN (SELECT p.id FROM person p WHERE p.organisation_id = $1)";
    END_ALL_GUESTS = "UPDATE guest_session SET ended_at = $2 WHERE ended_at IS NULL
        AND person_id IN (SELECT p.id FROM person p JOIN organisation o ON o.id = p.organisation_id WHERE o.host_id = $1)";
    END_EVERY = "UPDATE session SET ended_at = $1 WHERE ended_at IS NULL";
    END_EVERY_GUEST = "UPDATE guest_session SET ended_at = $1 WHERE ended_at IS NULL";
    WHY = "SELECT ended_why FROM session WHERE token_hash = $1 AND ended_at IS NOT NULL AND ended_why IS NOT NULL";
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
    let keys = tx.keys();
    let found = tx.first(&SESSION, &params![hash], |row| {
        let person = row.get(0)?;
        let claim = Claim { kind: Kind::Session, hash, person, before: bytes(row, 13)? };
        match claim.is_proved(&keys, bytes(row, 12)?) {
            true => session_row(row).map(Some),
            false => Ok(None),
        }
    });
    Ok(found?.flatten())
}

/// Bytes in a column, as long as a row lives.
pub(crate) fn bytes<'row>(row: &'row Row<'_>, at: usize) -> Result<Option<&'row [u8]>, StoreError> {
    match row.cell(at)? {
        Cell::Bytes(bytes) => Ok(Some(bytes)),
        _ => Ok(None),
    }
}

/// Whose session it is, if this server made it.
fn proved(keys: &Keys, row: &Row<'_>) -> Result<Option<PersonId>, StoreError> {
    let (hash, person) = (bytes(row, 0)?.unwrap_or_default(), row.get(1)?);
    let claim = Claim { kind: Kind::Session, hash, person, before: bytes(row, 2)? };
    Ok(claim.is_proved(keys, bytes(row, 3)?).then_some(person))
}

/// The person of a session that is still good.
pub(crate) fn session_person(
    tx: &mut Reader,
    hash: &[u8],
    now: Timestamp,
) -> Result<Option<PersonId>, StoreError> {
    let keys = tx.keys();
    Ok(tx.first(&PROVED, &params![hash, now], |row| proved(&keys, row))?.flatten())
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
    let claim = Claim { kind: Kind::Session, hash, person, before: None };
    let proof = claim.proof(&tx.keys())?;
    tx.run(&START, &params![hash, person, now, until, device, form, proof]).map(drop)
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
    let Some(person) = session_person(tx, before, now)? else { return Ok(false) };
    let claim = Claim { kind: Kind::Session, hash: after, person, before: Some(before) };
    let proof = claim.proof(&tx.keys())?;
    Ok(tx.run(&RENEW, &params![before, after, now, proof])? == 1)
}

/// Whose session was renewed since, from this token.
pub(crate) fn renewed(
    tx: &mut Reader,
    before: &[u8],
    since: Timestamp,
) -> Result<Option<PersonId>, StoreError> {
    let keys = tx.keys();
    Ok(tx.first(&RENEWED, &params![before, since], |row| proved(&keys, row))?.flatten())
}

/// Puts a session that was renewed ([`renewed`]: it is this person's) under yet another token.
pub(crate) fn renew_again(
    tx: &mut Writer,
    person: PersonId,
    before: &[u8],
    after: &[u8],
) -> Result<(), StoreError> {
    let claim = Claim { kind: Kind::Session, hash: after, person, before: Some(before) };
    let proof = claim.proof(&tx.keys())?;
    tx.run(&RENEW_AGAIN, &params![before, after, proof]).map(drop)
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

/// Ends the sessions of everybody of an organisation and of its guests, but this one.
pub(crate) fn end_all_but(
    tx: &mut Writer,
    organisation: OrganisationId,
    but: &[u8],
    why: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run(&END_ALL_BUT, &params![organisation, now, but, why])?;
    tx.run(&END_ALL_GUESTS, &params![organisation, now]).map(drop)
}

/// Ends every session there is: with another key file none can be proved any more.
pub(crate) fn end_every(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    tx.run(&END_EVERY, &params![now])?;
    tx.run(&END_EVERY_GUEST, &params![now]).map(drop)
}

pub(crate) fn why_ended(tx: &mut Reader, hash: &[u8]) -> Result<Option<String>, StoreError> {
    tx.first(&WHY, &params![hash], |row| row.get(0))
}
