//! Accounts: who signs in with what, and the hash of their password. Hashes leave this crate nowhere.

use zwerm_domain::{Date, PersonId, Timestamp};
use zwerm_store::{Keys, Reader, StoreError, Writer, params, proving::PASSWORD, statements};
use zwerm_web::{Provider, Token, session_person};

statements! {
    /// By address first, else by personnel number; who has a password first.
    BY_NAME = "SELECT id, hash, owner, proof FROM (
        SELECT p.id AS id, w.hash AS hash, w.person_id AS owner, w.proof AS proof, 0 AS place FROM organisation o
        JOIN person p ON p.organisation_id = o.id AND p.email = $1
        LEFT JOIN password w ON w.person_id = p.id WHERE p.left_on IS NULL AND o.host_id IS NULL
        UNION ALL
        SELECT p.id, w.hash, w.person_id, w.proof, 1 FROM organisation o
        JOIN person p ON p.organisation_id = o.id AND p.key = $2
        LEFT JOIN password w ON w.person_id = p.id WHERE p.left_on IS NULL AND o.host_id IS NULL
        ) found ORDER BY place, CASE WHEN hash IS NULL THEN 1 ELSE 0 END, id LIMIT 1";
    HASH = "SELECT w.person_id, w.hash, w.proof FROM password w JOIN person p ON p.id = w.person_id WHERE w.person_id = $1 AND p.left_on IS NULL";
    OWN_NAMES = "SELECT p.name, p.email, p.key, o.name FROM person p JOIN organisation o ON o.id = p.organisation_id WHERE p.id = $1";
    SET = "INSERT INTO password (person_id, hash, set_on, proof) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, set_on = excluded.set_on, proof = excluded.proof";
    FORGET_LINKS = "DELETE FROM sign_in_link WHERE person_id = $1 AND used_at IS NULL";
    /// Passwords, passkeys and accounts of this identity provider.
    WAYS_IN = "SELECT (SELECT COUNT(*) FROM password WHERE person_id = $1) + (SELECT COUNT(*) FROM passkey WHERE person_id = $1)
        + (SELECT COUNT(*) FROM provider_account WHERE person_id = $1 AND issuer = $2)";
    HAS_PASSWORD = "SELECT COUNT(*) FROM password WHERE person_id = $1";
    SIGN_IN_NAME = "SELECT email, key FROM person WHERE id = $1";
    ANY_ORGANISATION = "SELECT COUNT(*) FROM organisation";
}

/// A person with the hash of their password, if they have chosen one.
pub(crate) struct Account {
    pub(crate) person: PersonId,
    pub(crate) hash: Option<String>,
}

/// Who signs in with this address or personnel number, as typed.
pub(crate) fn by_name(tx: &mut Reader, name: &str) -> Result<Option<Account>, StoreError> {
    let keys = tx.keys();
    tx.first(&BY_NAME, &params![name.to_lowercase(), name], |row| {
        let (person, hash): (_, Option<String>) = (row.get(0)?, row.get(1)?);
        let Some(hash) = hash else { return Ok(Account { person, hash: None }) };
        let is_proved = is_own(&keys, row.get(2)?, &hash, row.get(3)?);
        Ok(Account { person, hash: is_proved.then_some(hash) })
    })
}

/// Whether this server kept this hash for this person; any other is no password of theirs.
fn is_own(keys: &Keys, person: PersonId, hash: &str, proof: Option<Vec<u8>>) -> bool {
    let is_proved = PASSWORD.is_proved(keys, &params![person, hash], proof.as_deref());
    if !is_proved {
        tracing::error!("damaged: this server did not keep this password: it opens nothing");
    }
    is_proved
}

fn hash_of(tx: &mut Reader, person: PersonId) -> Result<Option<String>, StoreError> {
    let keys = tx.keys();
    let found = tx.first(&HASH, &params![person], |row| {
        let hash: String = row.get(1)?;
        Ok(is_own(&keys, row.get(0)?, &hash, row.get(2)?).then_some(hash))
    })?;
    Ok(found.flatten())
}

/// Who this session belongs to.
pub(crate) fn of_session(
    tx: &mut Reader,
    token: &Token,
    now: Timestamp,
) -> Result<Option<Account>, StoreError> {
    let Some(person) = session_person(tx, token, now)? else { return Ok(None) };
    let hash = hash_of(tx, person)?;
    Ok(Some(Account { person, hash }))
}

/// Whether this is still the hash of the person's password.
pub(crate) fn is_current(
    tx: &mut Reader,
    person: PersonId,
    hash: &str,
) -> Result<bool, StoreError> {
    let current = hash_of(tx, person)?;
    Ok(current.as_deref() == Some(hash))
}

/// What everybody knows of a person: no password may be one of these.
pub(crate) fn own_names(tx: &mut Reader, person: PersonId) -> Result<Vec<String>, StoreError> {
    tx.one(&OWN_NAMES, &params![person], |row| {
        let email: Option<String> = row.get(1)?;
        Ok(vec![row.get(0)?, email.unwrap_or_default(), row.get(2)?, row.get(3)?])
    })
}

/// Sets a password; links that still wait stop working.
pub(crate) fn set_password(
    tx: &mut Writer,
    person: PersonId,
    hash: &str,
    on: Date,
) -> Result<(), StoreError> {
    let proof = PASSWORD.proof(&tx.keys(), &params![person, hash])?;
    tx.run(&SET, &params![person, hash, on, proof])?;
    tx.run(&FORGET_LINKS, &params![person])?;
    super::half::forget(tx, person)
}

/// Whether this person has chosen a password.
pub(crate) fn has_password(tx: &mut Reader, person: PersonId) -> Result<bool, StoreError> {
    tx.one(&HAS_PASSWORD, &params![person], |row| Ok(row.get::<i64>(0)? > 0))
}

/// How many ways in somebody has: a password, passkeys, accounts of the identity provider that is asked now. An account
/// of a provider that is asked no more opens nothing.
pub(crate) fn ways_in(
    tx: &mut Reader,
    person: PersonId,
    provider: Option<&Provider>,
) -> Result<i64, StoreError> {
    let issuer = provider.map_or("", |it| it.issuer.as_str());
    tx.one(&WAYS_IN, &params![person, issuer], |row| row.get(0))
}

/// What this person signs in with: the address, else the personnel number.
pub(crate) fn sign_in_name(tx: &mut Reader, person: PersonId) -> Result<String, StoreError> {
    tx.one(&SIGN_IN_NAME, &params![person], |row| {
        let (email, key): (Option<String>, String) = (row.get(0)?, row.get(1)?);
        Ok(email.unwrap_or(key))
    })
}

/// Whether anybody has set up this installation.
pub(crate) fn is_set_up(tx: &mut Reader) -> Result<bool, StoreError> {
    tx.one(&ANY_ORGANISATION, &[], |row| Ok(row.get::<i64>(0)? > 0))
}
