//! An address that somebody else changed. Links for another password go to an address, so whoever keeps the addresses
//! could come in as anybody: the address before is told at once, and for some days the new one gives no way in.

use crate::By;
use zwerm_domain::{PersonId, Timestamp};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

/// The job that mails the address before: `ID` of the change.
pub const ADDRESS_CHANGED: &str = "address_changed";
/// So long a new address gives no way to another password: a week, so that a weekend or a few days off fit in it.
pub const ADDRESS_RESTS: i64 = 7 * 86_400;

statements! {
    KEEP = "INSERT INTO address_change (person_id, by_person, changed_at, old_address, by_provider)
        SELECT p.id, $2, $3, p.email, $4 FROM person p WHERE p.id = $1 AND (EXISTS (SELECT 1 FROM password w WHERE w.person_id = p.id)
        OR EXISTS (SELECT 1 FROM passkey k WHERE k.person_id = p.id)
        OR EXISTS (SELECT 1 FROM provider_account a WHERE a.person_id = p.id)) RETURNING id";
    LATEST = "SELECT MAX(changed_at) FROM address_change WHERE person_id = $1";
    BEFORE = "SELECT c.person_id, c.old_address, b.name, c.by_provider FROM address_change c
        LEFT JOIN person b ON b.id = c.by_person WHERE c.id = $1";
}

/// The address somebody had before, and who changed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressBefore {
    /// Whose.
    pub person: PersonId,
    /// The address; `None` when there was none.
    pub address: Option<String>,
    /// Who changed it; `None`: whoever runs the server, from a file.
    pub by: Option<String>,
    /// Whether the identity provider changed it, with a key of that person.
    pub is_by_provider: bool,
}

/// Keeps the address that somebody else is about to change, and has it told; to be called before the change. Of
/// whoever has neither a password nor a passkey nothing is kept: there is no account to come into yet.
pub fn keep_address_before(
    tx: &mut Writer,
    person: PersonId,
    by: impl Into<By>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let by = by.into();
    if by.is_own(person) {
        return Ok(());
    }
    match tx.first(&KEEP, &params![person, by.person(), now, by.is_provider()], |row| {
        row.get::<i64>(0)
    })? {
        Some(id) => tx.enqueue(ADDRESS_CHANGED, &id.to_string(), now),
        None => Ok(()),
    }
}

/// Until when somebody's address gives no way to another password, if it was changed just now.
pub fn address_rests_until(
    tx: &mut Reader,
    person: PersonId,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    let changed = tx.one(&LATEST, &params![person], |row| row.get::<Option<Timestamp>>(0))?;
    Ok(changed.map(|at| at.plus_seconds(ADDRESS_RESTS)).filter(|until| now < *until))
}

/// Whom to tell of a change; `None` once it is forgotten.
pub fn address_before(tx: &mut Reader, change: i64) -> Result<Option<AddressBefore>, StoreError> {
    tx.first(&BEFORE, &params![change], |row| {
        Ok(AddressBefore {
            person: row.get(0)?,
            address: row.get(1)?,
            by: row.get(2)?,
            is_by_provider: row.get::<i64>(3)? == 1,
        })
    })
}
