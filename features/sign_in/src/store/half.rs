//! Signing in that is half done: the password was right, the code is still asked.

use crate::model::TWICE;
use zwerm_domain::{PersonId, Timestamp};
use zwerm_store::{Reader, StoreError, Writer, params, proving::HALF_SIGN_IN, statements};
use zwerm_web::Token;

statements! {
    KEEP = "INSERT INTO half_sign_in (token_hash, person_id, next, expires_at, proof) VALUES ($1, $2, $3, $4, $5)";
    FIND = "SELECT h.token_hash, h.person_id, h.expires_at, h.proof, h.next, h.used_at, h.used_action FROM half_sign_in h
        JOIN person p ON p.id = h.person_id WHERE h.token_hash = $1 AND p.left_on IS NULL";
    USE = "UPDATE half_sign_in SET used_at = $2, used_action = $3 WHERE token_hash = $1 AND used_at IS NULL";
    FORGET = "DELETE FROM half_sign_in WHERE person_id = $1";
}

/// So many seconds one may take to find the code.
pub(crate) const SECONDS: i64 = 10 * 60;

/// Somebody who still has to give the code.
pub(crate) struct Half {
    pub(crate) person: PersonId,
    pub(crate) next: String,
    expires_at: Timestamp,
    used_at: Option<Timestamp>,
    used_action: Option<String>,
}

impl Half {
    /// In time, and not done yet.
    pub(crate) fn is_open(&self, now: Timestamp) -> bool {
        self.used_at.is_none() && now < self.expires_at
    }

    /// Done just now, by this very form: somebody pressed twice.
    pub(crate) fn was_done_by(&self, action: &str, now: Timestamp) -> bool {
        let is_fresh = self.used_at.is_some_and(|used| now < used.plus_seconds(TWICE));
        is_fresh && !action.is_empty() && self.used_action.as_deref() == Some(action)
    }
}

/// Notes that the password was right.
pub(crate) fn keep(
    tx: &mut Writer,
    token: &Token,
    person: PersonId,
    next: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let until = now.plus_seconds(SECONDS);
    let proof = HALF_SIGN_IN.proof(&tx.keys(), &params![token.hash(), person, until])?;
    tx.run(&KEEP, &params![token.hash(), person, next, until, proof]).map(drop)
}

/// Whose it is, done or not.
pub(crate) fn find(tx: &mut Reader, token: &Token) -> Result<Option<Half>, StoreError> {
    let keys = tx.keys();
    let found = tx.first(&FIND, &params![token.hash()], |row| {
        if !HALF_SIGN_IN.holds(&keys, row, 0)? {
            return Ok(None);
        }
        Ok(Some(Half {
            person: row.get(1)?,
            expires_at: row.get(2)?,
            next: row.get(4)?,
            used_at: row.get(5)?,
            used_action: row.get(6)?,
        }))
    })?;
    Ok(found.flatten())
}

/// Notes that the code was right; `false` when somebody was first.
pub(crate) fn finish(
    tx: &mut Writer,
    token: &Token,
    action: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx.run(&USE, &params![token.hash(), now, action])? == 1)
}

/// What is half done ends: at another password.
pub(crate) fn forget(tx: &mut Writer, person: PersonId) -> Result<(), StoreError> {
    tx.run(&FORGET, &params![person]).map(drop)
}
