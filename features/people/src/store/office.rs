//! The SQL of who administers, since when and until when. Who holds it now stands in `office`, who held it in `former_office`.

use zwerm_directory::{AccountChange, note_on_account};
use zwerm_domain::{Actor, Date, Office, OrganisationId, PersonId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    /// Who stays and can come in: with a password, or by a link that is mailed.
    STAYING = "SELECT o.person_id FROM office o JOIN person p ON p.id = o.person_id
        WHERE o.organisation_id = $1 AND o.kind = $2 AND p.left_on IS NULL AND p.leaves_on IS NULL
        AND (p.email IS NOT NULL OR EXISTS (SELECT 1 FROM password w WHERE w.person_id = p.id))
        ORDER BY o.person_id";
    HOLDERS = "SELECT p.id, p.name, o.since, CAST(NULL AS TEXT) FROM office o JOIN person p ON p.id = o.person_id
        WHERE o.organisation_id = $1 AND o.kind = $2 AND p.left_on IS NULL ORDER BY p.sort_key, p.id";
    FORMER = "SELECT p.id, p.name, f.since, f.ended_on FROM former_office f JOIN person p ON p.id = f.person_id
        WHERE f.organisation_id = $1 AND f.kind = $2 AND p.left_on IS NULL ORDER BY f.id DESC LIMIT 50";
    HELD_SINCE = "SELECT since FROM office WHERE organisation_id = $1 AND person_id = $2 AND kind = $3";
    GIVE = "INSERT INTO office (organisation_id, person_id, kind, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    END = "DELETE FROM office WHERE organisation_id = $1 AND person_id = $2 AND kind = $3";
    KEEP_FORMER = "INSERT INTO former_office (organisation_id, person_id, kind, since, ended_on) VALUES ($1, $2, $3, $4, $5)";
}

const KIND: &str = Office::Administrator.code();

/// Somebody who administers or did.
pub(crate) struct Holder {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) since: Date,
    /// Until when, for who does no longer.
    pub(crate) until: Option<Date>,
}

fn holder(row: &Row<'_>) -> Result<Holder, StoreError> {
    Ok(Holder { id: row.get(0)?, name: row.get(1)?, since: row.get(2)?, until: row.get(3)? })
}

/// The administrators who stay, in the order of their ids.
pub(super) fn staying_administrators(
    tx: &mut Reader,
    organisation: OrganisationId,
) -> Result<Vec<PersonId>, StoreError> {
    tx.all(&STAYING, &params![organisation, KIND], |row| row.get(0))
}

/// Whether nobody would keep the organisation's settings without this person.
pub(crate) fn is_last_administrator(
    tx: &mut Reader,
    actor: &Actor,
    id: PersonId,
) -> Result<bool, StoreError> {
    let others = staying_administrators(tx, actor.organisation())?;
    Ok(others.iter().all(|other| *other == id) && held_since(tx, actor, id)?.is_some())
}

/// Since when somebody administers.
pub(crate) fn held_since(
    tx: &mut Reader,
    actor: &Actor,
    id: PersonId,
) -> Result<Option<Date>, StoreError> {
    tx.first(&HELD_SINCE, &params![actor.organisation(), id, KIND], |row| row.get(0))
}

/// Who administers, by name.
pub(crate) fn holders(tx: &mut Reader, actor: &Actor) -> Result<Vec<Holder>, StoreError> {
    tx.all(&HOLDERS, &params![actor.organisation(), KIND], holder)
}

/// Who administered before and still works here, the latest first.
pub(crate) fn former_holders(tx: &mut Reader, actor: &Actor) -> Result<Vec<Holder>, StoreError> {
    tx.all(&FORMER, &params![actor.organisation(), KIND], holder)
}

/// Makes somebody administrator; `false` when they are already.
pub(crate) fn give(
    tx: &mut Writer,
    actor: &Actor,
    id: PersonId,
    on: Date,
) -> Result<bool, StoreError> {
    let is_new = tx.run(&GIVE, &params![actor.organisation(), id, KIND, on])? == 1;
    if is_new {
        note_on_account(tx, id, Some(actor.person()), on, AccountChange::OfficeGiven)?;
    }
    Ok(is_new)
}

/// Somebody administers no longer; `false` when they did not.
pub(crate) fn end(
    tx: &mut Writer,
    actor: &Actor,
    id: PersonId,
    on: Date,
) -> Result<bool, StoreError> {
    let organisation = actor.organisation();
    let Some(since) = held_since(tx, actor, id)? else { return Ok(false) };
    tx.run(&END, &params![organisation, id, KIND])?;
    tx.run(&KEEP_FORMER, &params![organisation, id, KIND, since, on])?;
    note_on_account(tx, id, Some(actor.person()), on, AccountChange::OfficeEnded)?;
    Ok(true)
}
