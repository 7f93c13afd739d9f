//! Passkeys of people, and the challenges that wait for an answer.

use crate::{model::TWICE, passkey::new_handle};
use sha2::{Digest, Sha256};
use zwerm_domain::{Actor, Date, PersonId, Timestamp};
use zwerm_store::{
    Reader, StoreError, Writer, params,
    proving::{PASSKEY, PASSKEY_CHALLENGE, PASSKEY_OWNER},
    statements,
};
use zwerm_web::Token;

statements! {
    OWN = "SELECT id, name, since, credential FROM passkey WHERE person_id = $1 ORDER BY id";
    ONE = "SELECT id, name, since, credential FROM passkey WHERE person_id = $1 AND id = $2";
    BY_CREDENTIAL = "SELECT k.person_id, k.credential_hash, k.credential, k.proof, o.person_id, o.handle, o.proof FROM passkey k JOIN passkey_owner o ON o.person_id = k.person_id
        JOIN person p ON p.id = k.person_id
        WHERE k.credential_hash = $1 AND o.handle = $2 AND p.left_on IS NULL";
    ADD = "INSERT INTO passkey (person_id, credential_hash, credential, name, since, proof) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (credential_hash) DO NOTHING";
    RENAME = "UPDATE passkey SET name = $3 WHERE person_id = $1 AND id = $2";
    REMOVE = "DELETE FROM passkey WHERE person_id = $1 AND id = $2";
    COUNTS = "SELECT person_id, credential_hash, credential, proof FROM passkey WHERE credential_hash = $1 AND credential = $2";
    COUNTED = "UPDATE passkey SET credential = $3, proof = $4 WHERE credential_hash = $1 AND credential = $2";
    HANDLE = "SELECT person_id, handle, proof FROM passkey_owner WHERE person_id = $1";
    KEEP_HANDLE = "INSERT INTO passkey_owner (person_id, handle, proof) VALUES ($1, $2, $3)
        ON CONFLICT (person_id) DO UPDATE SET handle = excluded.handle, proof = excluded.proof";
    KEEP = "INSERT INTO passkey_challenge (key_hash, person_id, state, expires_at, proof) VALUES ($1, $2, $3, $4, $5)";
    CHALLENGE = "SELECT key_hash, person_id, state, expires_at, proof, used_at, used_action FROM passkey_challenge WHERE key_hash = $1";
    USE = "UPDATE passkey_challenge SET used_at = $2, used_action = $3 WHERE key_hash = $1 AND used_at IS NULL AND expires_at > $2";
}

/// So many seconds a browser may take to answer.
const SECONDS: i64 = 10 * 60;

/// One passkey, as its owner sees it.
pub(crate) struct Own {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) since: Date,
    pub(crate) credential: String,
}

/// A passkey that was found by its credential.
#[derive(Clone)]
pub(crate) struct Known {
    pub(crate) person: PersonId,
    pub(crate) credential: String,
}

/// What waits for an answer.
#[derive(Clone)]
pub(crate) struct Waiting {
    pub(crate) person: Option<PersonId>,
    pub(crate) state: String,
    expires_at: Timestamp,
    used_at: Option<Timestamp>,
    used_action: Option<String>,
}

impl Waiting {
    /// In time, and not answered yet.
    pub(crate) fn is_open(&self, now: Timestamp) -> bool {
        self.used_at.is_none() && now < self.expires_at
    }

    /// Answered just now, by this very form: somebody pressed twice.
    pub(crate) fn was_answered_by(&self, action: &str, now: Timestamp) -> bool {
        let is_fresh = self.used_at.is_some_and(|used| now < used.plus_seconds(TWICE));
        is_fresh && !action.is_empty() && self.used_action.as_deref() == Some(action)
    }
}

fn hash(credential: &[u8]) -> Vec<u8> {
    Sha256::digest(credential).to_vec()
}

fn own_row(row: &zwerm_store::Row<'_>) -> Result<Own, StoreError> {
    Ok(Own { id: row.get(0)?, name: row.get(1)?, since: row.get(2)?, credential: row.get(3)? })
}

/// Somebody's own passkeys, the oldest first.
pub(crate) fn own(tx: &mut Reader, person: PersonId) -> Result<Vec<Own>, StoreError> {
    tx.all(&OWN, &params![person], own_row)
}

/// One of the actor's own; anybody else's is absent.
pub(crate) fn one(tx: &mut Reader, actor: &Actor, id: i64) -> Result<Own, StoreError> {
    tx.one(&ONE, &params![actor.person(), id], own_row)
}

/// Whose passkey this is, if the device also knows the account by its name.
pub(crate) fn known(
    tx: &mut Reader,
    credential: &[u8],
    handle: &[u8],
) -> Result<Option<Known>, StoreError> {
    let keys = tx.keys();
    let found = tx.first(&BY_CREDENTIAL, &params![hash(credential), handle], |row| {
        let is_ours = PASSKEY.holds(&keys, row, 0)? && PASSKEY_OWNER.holds(&keys, row, 4)?;
        Ok(if is_ours {
            Some(Known { person: row.get(0)?, credential: row.get(2)? })
        } else {
            None
        })
    })?;
    Ok(found.flatten())
}

/// Adds a passkey; `false` when it is there already.
pub(crate) fn add(
    tx: &mut Writer,
    person: PersonId,
    credential: &[u8],
    kept: &str,
    name: &str,
    on: Date,
) -> Result<bool, StoreError> {
    let proof = PASSKEY.proof(&tx.keys(), &params![person, hash(credential), kept])?;
    Ok(tx.run(&ADD, &params![person, hash(credential), kept, name, on, proof])? == 1)
}

/// Gives it another name.
pub(crate) fn rename(
    tx: &mut Writer,
    actor: &Actor,
    id: i64,
    name: &str,
) -> Result<(), StoreError> {
    tx.run(&RENAME, &params![actor.person(), id, name]).map(drop)
}

/// Takes it away; `false` when it was gone.
pub(crate) fn remove(tx: &mut Writer, actor: &Actor, id: i64) -> Result<bool, StoreError> {
    Ok(tx.run(&REMOVE, &params![actor.person(), id])? == 1)
}

/// Keeps what a passkey counted; `false` when it was used elsewhere meanwhile.
pub(crate) fn count(
    tx: &mut Writer,
    credential: &[u8],
    before: &str,
    after: &str,
) -> Result<bool, StoreError> {
    let keys = tx.keys();
    let owner = tx.first(&COUNTS, &params![hash(credential), before], |row| {
        if PASSKEY.holds(&keys, row, 0)? { row.get::<PersonId>(0).map(Some) } else { Ok(None) }
    })?;
    let Some(owner) = owner.flatten() else { return Ok(false) };
    let proof = PASSKEY.proof(&keys, &params![owner, hash(credential), after])?;
    Ok(tx.run(&COUNTED, &params![hash(credential), before, after, proof])? == 1)
}

/// By which name the devices of a person know their account.
pub(crate) fn handle(tx: &mut Writer, person: PersonId) -> Result<Vec<u8>, StoreError> {
    let keys = tx.keys();
    let known = tx.first(&HANDLE, &params![person], |row| {
        if PASSKEY_OWNER.holds(&keys, row, 0)? { row.get(1).map(Some) } else { Ok(None) }
    })?;
    if let Some(handle) = known.flatten() {
        return Ok(handle);
    }
    let handle = new_handle()?;
    let proof = PASSKEY_OWNER.proof(&keys, &params![person, handle.as_slice()])?;
    tx.run(&KEEP_HANDLE, &params![person, handle.as_slice(), proof])?;
    Ok(handle)
}

/// Keeps what is asked until it is answered.
pub(crate) fn keep(
    tx: &mut Writer,
    key: &Token,
    person: Option<PersonId>,
    state: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let until = now.plus_seconds(SECONDS);
    let proof = PASSKEY_CHALLENGE.proof(&tx.keys(), &params![key.hash(), person, state, until])?;
    tx.run(&KEEP, &params![key.hash(), person, state, until, proof]).map(drop)
}

/// What waits under this key, answered or not.
pub(crate) fn waiting(tx: &mut Reader, key: &Token) -> Result<Option<Waiting>, StoreError> {
    let keys = tx.keys();
    let found = tx.first(&CHALLENGE, &params![key.hash()], |row| {
        if !PASSKEY_CHALLENGE.holds(&keys, row, 0)? {
            return Ok(None);
        }
        Ok(Some(Waiting {
            person: row.get(1)?,
            state: row.get(2)?,
            expires_at: row.get(3)?,
            used_at: row.get(5)?,
            used_action: row.get(6)?,
        }))
    })?;
    Ok(found.flatten())
}

/// Notes that it was answered; `false` when somebody was first.
pub(crate) fn answered(
    tx: &mut Writer,
    key: &Token,
    action: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx.run(&USE, &params![key.hash(), now, action])? == 1)
}
