//! The SQL of oversight: whom a checkpoint is mailed to, and which organisations have one due.

use zwerm_domain::{Language, OrganisationId, PersonId};
use zwerm_store::{Reader, Row, StoreError, params, statements};

statements! {
    WITH_COUNCIL = "SELECT DISTINCT o.id, o.name, o.time_zone FROM organisation o JOIN office f ON f.organisation_id = o.id AND f.kind IN ('works_council', 'data_protection')
        JOIN person p ON p.id = f.person_id AND p.left_on IS NULL ORDER BY o.id";
    MEMBERS = "SELECT DISTINCT p.id FROM office f JOIN person p ON p.id = f.person_id
        WHERE f.organisation_id = $1 AND f.kind IN ('works_council', 'data_protection') AND p.left_on IS NULL AND p.email IS NOT NULL ORDER BY p.id";
    MEMBER = "SELECT p.name, p.email, p.language, o.id, o.name FROM person p JOIN organisation o ON o.id = p.organisation_id
        JOIN office f ON f.person_id = p.id AND f.kind IN ('works_council', 'data_protection') WHERE p.id = $1 AND p.left_on IS NULL AND p.email IS NOT NULL";
    ALL = "SELECT id, name, time_zone FROM organisation WHERE host_id IS NULL ORDER BY id";
}

/// An organisation, for what is done for each.
pub(crate) struct House {
    pub(crate) id: OrganisationId,
    pub(crate) name: String,
    pub(crate) time_zone: String,
}

/// The organisations where somebody watches.
pub(crate) fn watched(tx: &mut Reader) -> Result<Vec<House>, StoreError> {
    tx.all(&WITH_COUNCIL, &[], house)
}

/// Every organisation.
pub(crate) fn organisations(tx: &mut Reader) -> Result<Vec<House>, StoreError> {
    tx.all(&ALL, &[], house)
}

fn house(row: &Row<'_>) -> Result<House, StoreError> {
    Ok(House { id: row.get(0)?, name: row.get(1)?, time_zone: row.get(2)? })
}

/// Who gets the checkpoints of an organisation.
pub(crate) fn watchers(
    tx: &mut Reader,
    organisation: OrganisationId,
) -> Result<Vec<PersonId>, StoreError> {
    tx.all(&MEMBERS, &params![organisation], |row| row.get(0))
}

/// One of them, as a mail needs it.
pub(crate) struct Watcher {
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) language: Language,
    pub(crate) organisation: OrganisationId,
    pub(crate) organisation_name: String,
}

/// Somebody who still watches and has an address.
pub(crate) fn watcher(tx: &mut Reader, person: PersonId) -> Result<Option<Watcher>, StoreError> {
    tx.first(&MEMBER, &params![person], |row| {
        Ok(Watcher {
            name: row.get(0)?,
            email: row.get(1)?,
            language: Language::from_code(&row.get::<String>(2)?).unwrap_or_default(),
            organisation: row.get(3)?,
            organisation_name: row.get(4)?,
        })
    })
}
