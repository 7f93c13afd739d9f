//! The SQL of kinds of work.

use zwerm_directory::folded;
use zwerm_domain::{Actor, Date, KindOfWorkId, TeamId, WorkRoleId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    ALL = "SELECT id, name, closed_on FROM kind_of_work WHERE organisation_id = $1";
    ADD = "INSERT INTO kind_of_work (organisation_id, name) VALUES ($1, $2)";
    RENAME = "UPDATE kind_of_work SET name = $2 WHERE id = $1 AND name = $3";
    CLOSE = "UPDATE kind_of_work SET closed_on = $2 WHERE id = $1 AND closed_on IS NULL";
    ROLES = "SELECT r.id, r.name, r.purpose, t.id, t.name FROM work_role_kind k JOIN work_role r ON r.id = k.work_role_id
        JOIN team t ON t.id = r.team_id WHERE k.kind_of_work_id = $1 AND r.organisation_id = $2 AND r.closed_on IS NULL
        AND t.closed_on IS NULL ORDER BY t.name, r.name, r.id LIMIT 200";
    REOPEN = "UPDATE kind_of_work SET closed_on = NULL WHERE id = $1";
}

/// A kind of work, open or closed.
#[derive(Clone, Debug)]
pub(crate) struct KindOfWork {
    pub(crate) id: KindOfWorkId,
    pub(crate) name: String,
    pub(crate) closed_on: Option<Date>,
}

/// All kinds of work, also closed ones, by name.
pub(crate) fn all(tx: &mut Reader, actor: &Actor) -> Result<Vec<KindOfWork>, StoreError> {
    let mut kinds = tx.all(&ALL, &params![actor.organisation()], |row| {
        Ok(KindOfWork { id: row.get(0)?, name: row.get(1)?, closed_on: row.get(2)? })
    })?;
    kinds.sort_by_cached_key(|kind| (folded(&kind.name), kind.id));
    Ok(kinds)
}

/// One kind of work.
pub(crate) fn find(
    tx: &mut Reader,
    actor: &Actor,
    id: KindOfWorkId,
) -> Result<KindOfWork, StoreError> {
    all(tx, actor)?.into_iter().find(|kind| kind.id == id).ok_or(StoreError::NotFound)
}

/// The kind of work that is called so already, whatever the capitals and accents.
pub(crate) fn called(
    tx: &mut Reader,
    actor: &Actor,
    name: &str,
) -> Result<Option<KindOfWork>, StoreError> {
    let wanted = folded(name);
    Ok(all(tx, actor)?.into_iter().find(|kind| folded(&kind.name) == wanted))
}

/// Adds a kind of work.
pub(crate) fn add(tx: &mut Writer, actor: &Actor, name: &str) -> Result<(), StoreError> {
    tx.run(&ADD, &params![actor.organisation(), name]).map(drop)
}

/// Renames one; `false`: it is no longer called `was`.
pub(crate) fn rename(
    tx: &mut Writer,
    id: KindOfWorkId,
    was: &str,
    name: &str,
) -> Result<bool, StoreError> {
    Ok(tx.run(&RENAME, &params![id, name, was])? == 1)
}

/// Closes one: it can't be chosen any more, and stays where it is used.
pub(crate) fn close(tx: &mut Writer, id: KindOfWorkId, today: Date) -> Result<(), StoreError> {
    tx.run(&CLOSE, &params![id, today]).map(drop)
}

/// Opens a closed one again.
pub(crate) fn reopen(tx: &mut Writer, id: KindOfWorkId) -> Result<(), StoreError> {
    tx.run(&REOPEN, &params![id]).map(drop)
}

/// A role that covers a kind of work.
#[derive(Clone, Debug)]
pub(crate) struct CoveringRole {
    pub(crate) id: WorkRoleId,
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) team: (TeamId, String),
}

/// The open roles that cover a kind of work, by team.
pub(crate) fn roles(
    tx: &mut Reader,
    actor: &Actor,
    id: KindOfWorkId,
) -> Result<Vec<CoveringRole>, StoreError> {
    let mut roles = tx.all(&ROLES, &params![id, actor.organisation()], |row| {
        Ok(CoveringRole {
            id: row.get(0)?,
            name: row.get(1)?,
            purpose: row.get(2)?,
            team: (row.get(3)?, row.get(4)?),
        })
    })?;
    roles.sort_by_cached_key(|role| (folded(&role.team.1), folded(&role.name), role.id));
    Ok(roles)
}
