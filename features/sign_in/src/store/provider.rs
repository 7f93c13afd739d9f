//! Accounts of the identity provider, and returns from it that were used.

use crate::{model::TWICE, provider::Known};
use sha2::{Digest, Sha256};
use zwerm_directory::address_rests_until;
use zwerm_domain::{Date, PersonId, Timestamp};
use zwerm_store::{
    Reader, StoreError, Writer, params,
    proving::{PROVIDER_ACCOUNT, PROVIDER_RETURN},
    statements,
};

statements! {
    BY_SUBJECT = "SELECT a.issuer, a.subject, a.person_id, a.proof FROM provider_account a JOIN person p ON p.id = a.person_id
        WHERE a.issuer = $1 AND a.subject = $2 AND p.left_on IS NULL";
    /// Of people who are not linked with another account of that provider.
    BY_ADDRESS = "SELECT p.id FROM organisation o JOIN person p ON p.organisation_id = o.id AND p.email = $1
        WHERE p.left_on IS NULL AND NOT EXISTS (SELECT 1 FROM provider_account a WHERE a.person_id = p.id AND a.issuer = $2)";
    LINK = "INSERT INTO provider_account (issuer, subject, person_id, since, proof) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (issuer, subject) DO NOTHING";
    OWN = "SELECT since FROM provider_account WHERE person_id = $1 AND issuer = $2";
    LINKED = "SELECT COUNT(*) FROM provider_account WHERE person_id = $1";
    UNLINK = "DELETE FROM provider_account WHERE person_id = $1 AND issuer = $2";
    USE = "INSERT INTO provider_return (state_hash, person_id, used_at, used_action, proof) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (state_hash) DO NOTHING";
    USED = "SELECT state_hash, person_id, used_at, used_action, proof FROM provider_return WHERE state_hash = $1 AND used_action = $2";
}

/// Why an account of the provider leads to nobody here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nobody {
    /// No account of that address, or the provider did not make sure of it.
    Unknown,
    /// Somebody else changed that address just now.
    Rests,
}

/// Whose account it is, linked already or by the address; `true`: to be linked.
pub(crate) fn whose(
    tx: &mut Reader,
    issuer: &str,
    known: &Known,
    now: Timestamp,
) -> Result<Result<(PersonId, bool), Nobody>, StoreError> {
    let keys = tx.keys();
    let linked = tx.first(&BY_SUBJECT, &params![issuer, &known.subject], |row| {
        if PROVIDER_ACCOUNT.holds(&keys, row, 0)? { row.get(2).map(Some) } else { Ok(None) }
    })?;
    match linked {
        Some(Some(person)) => return Ok(Ok((person, false))),
        // Somebody put it there by hand: it leads to nobody, by its address neither.
        Some(None) => return Ok(Err(Nobody::Unknown)),
        None => {}
    }
    let Some(address) = &known.verified_email else { return Ok(Err(Nobody::Unknown)) };
    let found: Vec<PersonId> =
        tx.all(&BY_ADDRESS, &params![address.as_str(), issuer], |row| row.get(0))?;
    let [person] = found[..] else { return Ok(Err(Nobody::Unknown)) };
    match address_rests_until(tx, person, now)? {
        Some(_) => Ok(Err(Nobody::Rests)),
        None => Ok(Ok((person, true))),
    }
}

/// Links an account with a person; `false` when it is somebody's already.
pub(crate) fn link(
    tx: &mut Writer,
    issuer: &str,
    subject: &str,
    person: PersonId,
    on: Date,
) -> Result<bool, StoreError> {
    let proof = PROVIDER_ACCOUNT.proof(&tx.keys(), &params![issuer, subject, person])?;
    Ok(tx.run(&LINK, &params![issuer, subject, person, on, proof])? == 1)
}

/// Since when a person signs in with it.
pub(crate) fn since(
    tx: &mut Reader,
    person: PersonId,
    issuer: &str,
) -> Result<Option<Date>, StoreError> {
    tx.first(&OWN, &params![person, issuer], |row| row.get(0))
}

/// Whether any account of an identity provider opens that of this person.
pub(crate) fn is_linked(tx: &mut Reader, person: PersonId) -> Result<bool, StoreError> {
    tx.one(&LINKED, &params![person], |row| Ok(row.get::<i64>(0)? > 0))
}

/// Takes the link away; `false` when there was none.
pub(crate) fn unlink(tx: &mut Writer, person: PersonId, issuer: &str) -> Result<bool, StoreError> {
    Ok(tx.run(&UNLINK, &params![person, issuer])? == 1)
}

/// Uses a return up; `false` when it was used before.
pub(crate) fn use_up(
    tx: &mut Writer,
    state: &str,
    person: PersonId,
    action: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let proof = PROVIDER_RETURN.proof(&tx.keys(), &params![hash(state), person, now, action])?;
    Ok(tx.run(&USE, &params![hash(state), person, now, action, proof])? == 1)
}

/// Who came in with this very form just now: somebody pressed twice.
pub(crate) fn used_by(
    tx: &mut Reader,
    state: &str,
    action: &str,
    now: Timestamp,
) -> Result<Option<PersonId>, StoreError> {
    let keys = tx.keys();
    let found: Option<Option<(PersonId, Timestamp)>> =
        tx.first(&USED, &params![hash(state), action], |row| {
            let is_ours = PROVIDER_RETURN.holds(&keys, row, 0)?;
            Ok(if is_ours { Some((row.get(1)?, row.get(2)?)) } else { None })
        })?;
    let fresh =
        found.flatten().filter(|(_, used)| !action.is_empty() && now < used.plus_seconds(TWICE));
    Ok(fresh.map(|(person, _)| person))
}

fn hash(state: &str) -> Vec<u8> {
    Sha256::digest(state.as_bytes()).to_vec()
}
