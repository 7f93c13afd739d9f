//! The SQL of the keys of the identity provider: made, used, taken back.

use super::Organisation;
use zwerm_domain::{Date, Id, Language, Office, OrganisationId, PersonId};
use zwerm_store::{Reader, StoreError, Writer, params, proving::SCIM_KEY, statements};

statements! {
    WITH = "SELECT k.id, k.made_by, k.last_used_on, o.id, o.language, o.time_zone, k.organisation_id, k.made_by, k.hash, k.proof
        FROM scim_key k JOIN organisation o ON o.id = k.organisation_id JOIN person p ON p.id = k.made_by
        WHERE k.hash = $1 AND p.left_on IS NULL AND EXISTS (SELECT 1 FROM office f
        WHERE f.organisation_id = k.organisation_id AND f.person_id = k.made_by AND f.kind = $2)";
    USE = "UPDATE scim_key SET last_used_on = $2 WHERE id = $1";
    KEYS = "SELECT k.id, p.name, k.made_on, k.last_used_on, CASE WHEN p.left_on IS NULL AND EXISTS (SELECT 1 FROM office f
        WHERE f.organisation_id = k.organisation_id AND f.person_id = k.made_by AND f.kind = $2) THEN 1 ELSE 0 END
        FROM scim_key k JOIN person p ON p.id = k.made_by WHERE k.organisation_id = $1 ORDER BY k.id";
    KEEP = "INSERT INTO scim_key (organisation_id, made_by, made_on, hash, proof) VALUES ($1, $2, $3, $4, $5)";
    DROP = "DELETE FROM scim_key WHERE id = $1 AND organisation_id = $2";
}

/// Marks ids of keys.
pub(crate) enum KeyKind {}
/// A key of the identity provider.
pub(crate) type KeyId = Id<KeyKind>;

/// A key that opens, with what it opens.
pub(crate) struct ProviderKey {
    pub(crate) id: KeyId,
    /// The administrator who made it.
    pub(crate) made_by: PersonId,
    pub(crate) last_used_on: Option<Date>,
    pub(crate) organisation: Organisation,
}

/// A key on the page about them.
pub(crate) struct Key {
    pub(crate) id: KeyId,
    pub(crate) made_by: String,
    pub(crate) made_on: Date,
    pub(crate) last_used_on: Option<Date>,
    /// Whether it opens: not any more once who made it left or is no administrator.
    pub(crate) is_working: bool,
}

/// The key with this print, if it opens.
pub(crate) fn key_with(tx: &mut Reader, hash: &[u8]) -> Result<Option<ProviderKey>, StoreError> {
    let keys = tx.keys();
    let found = tx.first(&WITH, &params![hash.to_vec(), Office::Administrator.code()], |row| {
        if !SCIM_KEY.holds(&keys, row, 6)? {
            return Ok(None);
        }
        let language: String = row.get(4)?;
        let language = Language::from_code(&language).unwrap_or_default();
        let organisation = Organisation { id: row.get(3)?, language, time_zone: row.get(5)? };
        let (id, made_by, last_used_on) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(Some(ProviderKey { id, made_by, last_used_on, organisation }))
    })?;
    Ok(found.flatten())
}

/// Notes on which day a key was used.
pub(crate) fn use_key(tx: &mut Writer, id: KeyId, today: Date) -> Result<(), StoreError> {
    tx.run(&USE, &params![id, today]).map(drop)
}

/// The keys of an organisation, the oldest first.
pub(crate) fn keys(tx: &mut Reader, organisation: OrganisationId) -> Result<Vec<Key>, StoreError> {
    tx.all(&KEYS, &params![organisation, Office::Administrator.code()], |row| {
        Ok(Key {
            id: row.get(0)?,
            made_by: row.get(1)?,
            made_on: row.get(2)?,
            last_used_on: row.get(3)?,
            is_working: row.get::<i64>(4)? == 1,
        })
    })
}

/// Keeps the print of a new key.
pub(crate) fn keep_key(
    tx: &mut Writer,
    organisation: OrganisationId,
    by: PersonId,
    today: Date,
    hash: Vec<u8>,
) -> Result<(), StoreError> {
    let proof = SCIM_KEY.proof(&tx.keys(), &params![organisation, by, hash.clone()])?;
    tx.run(&KEEP, &params![organisation, by, today, hash, proof]).map(drop)
}

/// Takes a key back: it opens nothing from now on.
pub(crate) fn drop_key(
    tx: &mut Writer,
    organisation: OrganisationId,
    id: KeyId,
) -> Result<(), StoreError> {
    match tx.run(&DROP, &params![id, organisation])? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}
