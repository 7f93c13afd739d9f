//! The SQL of who holds which office, since when and until when. Who holds it now stands in `office`, who held it in `former_office`.

use zwerm_directory::{AccountChange, note_on_account};
use zwerm_domain::{Actor, Date, Office, Offices, OrganisationId, PersonId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    /// Who stays and can come in: with a password, or by a link that is mailed.
    STAYING = "SELECT o.person_id FROM office o JOIN person p ON p.id = o.person_id
        WHERE o.organisation_id = $1 AND o.kind = $2 AND p.left_on IS NULL AND p.leaves_on IS NULL
        AND (p.email IS NOT NULL OR EXISTS (SELECT 1 FROM password w WHERE w.person_id = p.id)
        OR EXISTS (SELECT 1 FROM passkey k WHERE k.person_id = p.id) OR EXISTS (SELECT 1 FROM provider_account a WHERE a.person_id = p.id))
        ORDER BY o.person_id";
    HOLDERS = "SELECT p.id, p.name, o.since, CAST(NULL AS TEXT), o.kind FROM office o JOIN person p ON p.id = o.person_id
        WHERE o.organisation_id = $1 AND p.left_on IS NULL ORDER BY p.sort_key, p.id";
    FORMER = "SELECT p.id, p.name, f.since, f.ended_on, f.kind FROM former_office f JOIN person p ON p.id = f.person_id
        WHERE f.organisation_id = $1 AND p.left_on IS NULL ORDER BY p.sort_key, p.id, f.id LIMIT 100";
    KEEPS = "SELECT COUNT(*) FROM office WHERE organisation_id = $1 AND person_id = $2 AND kind = $3";
    HELD = "SELECT kind, since FROM office WHERE organisation_id = $1 AND person_id = $2";
    GIVE = "INSERT INTO office (organisation_id, person_id, kind, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    END = "DELETE FROM office WHERE organisation_id = $1 AND person_id = $2 AND kind = $3";
    KEEP_FORMER = "INSERT INTO former_office (organisation_id, person_id, kind, since, ended_on) VALUES ($1, $2, $3, $4, $5)";
}

/// Somebody who holds an office or did.
pub(crate) struct Holder {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) since: Date,
    /// Until when, for who does no longer.
    pub(crate) until: Option<Date>,
    pub(crate) office: Office,
}

fn holder(row: &Row<'_>) -> Result<Option<Holder>, StoreError> {
    let Some(office) = Office::from_code(&row.get::<String>(4)?) else { return Ok(None) };
    let (id, name) = (row.get(0)?, row.get(1)?);
    Ok(Some(Holder { id, name, since: row.get(2)?, until: row.get(3)?, office }))
}

/// The administrators who stay, in the order of their ids.
pub(super) fn staying_administrators(
    tx: &mut Reader,
    organisation: OrganisationId,
) -> Result<Vec<PersonId>, StoreError> {
    let of = params![organisation, Office::Administrator.code()];
    tx.all(&STAYING, &of, |row| row.get(0))
}

/// Whether nobody would keep the organisation's settings without this person.
pub(crate) fn is_last_administrator(
    tx: &mut Reader,
    actor: &Actor,
    id: PersonId,
) -> Result<bool, StoreError> {
    let others = staying_administrators(tx, actor.organisation())?;
    let is_one = held(tx, actor, id)?.iter().any(|(office, _)| *office == Office::Administrator);
    Ok(is_one && others.iter().all(|other| *other == id))
}

/// The same, for whoever is told by the identity provider.
pub(crate) fn is_only_administrator(
    tx: &mut Reader,
    organisation: OrganisationId,
    id: PersonId,
) -> Result<bool, StoreError> {
    let is_one =
        tx.one(&KEEPS, &params![organisation, id, Office::Administrator.code()], |row| {
            Ok(row.get::<i64>(0)? > 0)
        })?;
    let others = staying_administrators(tx, organisation)?;
    Ok(is_one && others.iter().all(|other| *other == id))
}

/// The offices that somebody holds, and since when.
pub(crate) fn held(
    tx: &mut Reader,
    actor: &Actor,
    id: PersonId,
) -> Result<Vec<(Office, Date)>, StoreError> {
    let held = tx.all(&HELD, &params![actor.organisation(), id], |row| {
        Ok(Office::from_code(&row.get::<String>(0)?).zip(Some(row.get(1)?)))
    })?;
    Ok(held.into_iter().flatten().collect())
}

/// The same, without the days.
pub(crate) fn offices_of(
    tx: &mut Reader,
    actor: &Actor,
    id: PersonId,
) -> Result<Offices, StoreError> {
    Ok(held(tx, actor, id)?.into_iter().fold(Offices::NONE, |all, (office, _)| all.and(office)))
}

/// Who holds which office, by name.
pub(crate) fn holders(tx: &mut Reader, actor: &Actor) -> Result<Vec<Holder>, StoreError> {
    Ok(tx.all(&HOLDERS, &params![actor.organisation()], holder)?.into_iter().flatten().collect())
}

/// Who held one before and still works here, the latest first.
pub(crate) fn former_holders(tx: &mut Reader, actor: &Actor) -> Result<Vec<Holder>, StoreError> {
    Ok(tx.all(&FORMER, &params![actor.organisation()], holder)?.into_iter().flatten().collect())
}

/// Gives somebody an office; `false` when they hold it already.
pub(crate) fn give(
    tx: &mut Writer,
    actor: &Actor,
    id: PersonId,
    office: Office,
    on: Date,
) -> Result<bool, StoreError> {
    let is_new = tx.run(&GIVE, &params![actor.organisation(), id, office.code(), on])? == 1;
    if is_new {
        note_on_account(tx, id, Some(actor.person()), on, AccountChange::OfficeGiven(office))?;
    }
    Ok(is_new)
}

/// Somebody holds an office no longer; `false` when they did not.
pub(crate) fn end(
    tx: &mut Writer,
    actor: &Actor,
    id: PersonId,
    office: Office,
    on: Date,
) -> Result<bool, StoreError> {
    let organisation = actor.organisation();
    let since = held(tx, actor, id)?.into_iter().find(|(held, _)| *held == office);
    let Some((_, since)) = since else { return Ok(false) };
    tx.run(&END, &params![organisation, id, office.code()])?;
    tx.run(&KEEP_FORMER, &params![organisation, id, office.code(), since, on])?;
    note_on_account(tx, id, Some(actor.person()), on, AccountChange::OfficeEnded(office))?;
    Ok(true)
}
