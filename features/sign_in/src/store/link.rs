//! Links that let somebody choose a password: once, until they expire. Only the hash is kept.

use crate::{
    model::{Purpose, TWICE},
    secret::Secret,
};
use zwerm_domain::{Language, PersonId, Timestamp};
use zwerm_store::{Reader, Row, StoreError, Writer, params, proving::SIGN_IN_LINK, statements};
use zwerm_web::InstallationKey;

statements! {
    LINK = "SELECT l.purpose, l.person_id, p.name, p.email, p.key, o.name, p.time_zone, l.expires_at, l.used_at, l.used_action,
        l.token_hash, l.person_id, l.purpose, l.expires_at, l.proof
        FROM sign_in_link l JOIN person p ON p.id = l.person_id JOIN organisation o ON o.id = p.organisation_id
        WHERE l.token_hash IN ($1, $2) AND p.left_on IS NULL";
    ADDRESSEE = "SELECT p.id, p.name, p.email, p.language, p.time_zone, o.name FROM person p
        JOIN organisation o ON o.id = p.organisation_id WHERE p.id = $1 AND p.left_on IS NULL";
    FORGET = "DELETE FROM sign_in_link WHERE person_id = $1 AND purpose = $2";
    KEEP = "INSERT INTO sign_in_link (token_hash, person_id, purpose, made_at, expires_at, proof) VALUES ($1, $2, $3, $4, $5, $6)";
    USE = "UPDATE sign_in_link SET used_at = $2, used_action = $3 WHERE token_hash IN ($1, $4) AND used_at IS NULL AND expires_at > $2";
}

/// A link that was found, working or not.
pub(crate) struct Link {
    pub(crate) purpose: Purpose,
    pub(crate) person: PersonId,
    pub(crate) name: String,
    pub(crate) email: Option<String>,
    pub(crate) key: String,
    pub(crate) organisation: String,
    pub(crate) time_zone: String,
    expires_at: Timestamp,
    used_at: Option<Timestamp>,
    used_action: Option<String>,
}

impl Link {
    /// Not used, and in time.
    pub(crate) fn works(&self, now: Timestamp) -> bool {
        self.used_at.is_none() && now < self.expires_at
    }

    /// Used just now, by this very form: somebody pressed twice.
    pub(crate) fn was_used_by(&self, action: &str, now: Timestamp) -> bool {
        let is_fresh = self.used_at.is_some_and(|used| now < used.plus_seconds(TWICE));
        is_fresh && !action.is_empty() && self.used_action.as_deref() == Some(action)
    }

    /// What one signs in with: the address, else the personnel number.
    pub(crate) fn sign_in_name(&self) -> &str {
        self.email.as_deref().unwrap_or(&self.key)
    }
}

/// Whom a link is made for.
pub(crate) struct Addressee {
    pub(crate) person: PersonId,
    pub(crate) name: String,
    pub(crate) email: Option<String>,
    pub(crate) language: Language,
    pub(crate) time_zone: String,
    pub(crate) organisation: String,
}

/// The link with this secret. Letters that were printed by an earlier version keep working.
pub(crate) fn find(
    tx: &mut Reader,
    secret: &Secret,
    key: &InstallationKey,
) -> Result<Option<Link>, StoreError> {
    let keys = tx.keys();
    let found = tx.first(&LINK, &params![secret.mark(key), secret.hash()], |row| {
        if !SIGN_IN_LINK.holds(&keys, row, 10)? {
            return Ok(None);
        }
        let purpose = Purpose::from_code(&row.get::<String>(0)?);
        Ok(purpose.map(|purpose| link(row, purpose)))
    })?;
    found.flatten().transpose()
}

fn link(row: &Row<'_>, purpose: Purpose) -> Result<Link, StoreError> {
    Ok(Link {
        purpose,
        person: row.get(1)?,
        name: row.get(2)?,
        email: row.get(3)?,
        key: row.get(4)?,
        organisation: row.get(5)?,
        time_zone: row.get(6)?,
        expires_at: row.get(7)?,
        used_at: row.get(8)?,
        used_action: row.get(9)?,
    })
}

/// Whom to write to; `None` when they have left.
pub(crate) fn addressee(
    tx: &mut Reader,
    person: PersonId,
) -> Result<Option<Addressee>, StoreError> {
    tx.first(&ADDRESSEE, &params![person], |row| {
        let language: String = row.get(3)?;
        Ok(Addressee {
            person: row.get(0)?,
            name: row.get(1)?,
            email: row.get(2)?,
            language: Language::from_code(&language).unwrap_or_default(),
            time_zone: row.get(4)?,
            organisation: row.get(5)?,
        })
    })
}

/// Keeps a new link; an earlier one for the same purpose stops working.
pub(crate) fn keep(
    tx: &mut Writer,
    secret: &Secret,
    key: &InstallationKey,
    person: PersonId,
    purpose: Purpose,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run(&FORGET, &params![person, purpose.code()])?;
    let until = now.plus_seconds(purpose.seconds());
    let (mark, code) = (secret.mark(key), purpose.code());
    let proof = SIGN_IN_LINK.proof(&tx.keys(), &params![mark.clone(), person, code, until])?;
    tx.run(&KEEP, &params![mark, person, code, now, until, proof]).map(drop)
}

/// Uses a link up; `false` when somebody was first.
pub(crate) fn use_up(
    tx: &mut Writer,
    secret: &Secret,
    key: &InstallationKey,
    action: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx.run(&USE, &params![secret.mark(key), now, action, secret.hash()])? == 1)
}
