//! The SQL of leaving and coming back. Agreements are not touched here: those are for the two to settle.

use crate::model::{end_of, is_past};
use zwerm_access_log::{Kind, Looked, Subject};
use zwerm_domain::{Actor, Date, PersonId, Timestamp, day_of};
use zwerm_store::{Reader, StoreError, Writer, params, statements};
use zwerm_web::end_all_sessions;

statements! {
    LEAVER = "SELECT id, name, joined_on, left_on, leaves_on FROM person WHERE id = $1 AND organisation_id = $2 AND erased_on IS NULL";
    KEY = "SELECT key FROM person WHERE id = $1 AND organisation_id = $2";
    LEAVE = "UPDATE person SET left_on = $2, left_noted_on = $3, leaves_on = NULL, version = version + 1 WHERE id = $1";
    PLAN = "UPDATE person SET left_on = NULL, left_noted_on = NULL, leaves_on = $2, version = version + 1 WHERE id = $1";
    STAY = "UPDATE person SET left_on = NULL, left_noted_on = NULL, leaves_on = NULL, version = version + 1 WHERE id = $1";
    LEAVE_CLOSED = "DELETE FROM membership WHERE person_id = $1 AND team_id IN (SELECT id FROM team WHERE closed_on IS NOT NULL)";
    DUE = "SELECT p.leaves_on, o.time_zone FROM person p JOIN organisation o ON o.id = p.organisation_id
        WHERE p.id = $1 AND p.leaves_on IS NOT NULL";
}

/// Somebody who may leave, is going to, or has left.
pub(crate) struct Leaver {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) joined_on: Date,
    /// Since when they are gone.
    pub(crate) left_on: Option<Date>,
    /// Their last day, for who still works here.
    pub(crate) leaves_on: Option<Date>,
}

/// The key somebody is known by: a personnel number, or the address.
pub(crate) fn key_of(
    tx: &mut Reader,
    actor: &Actor,
    id: PersonId,
    looked: &Looked,
) -> Result<String, StoreError> {
    let is_noted = id == actor.person() || looked.covers(Kind::AccountOpened, Subject::One(id));
    if !is_noted {
        return Err(StoreError::NotFound);
    }
    tx.one(&KEY, &params![id, actor.organisation()], |row| row.get(0))
}

/// A person of the actor's organisation, as far as leaving goes.
pub(crate) fn leaver(tx: &mut Reader, actor: &Actor, id: PersonId) -> Result<Leaver, StoreError> {
    tx.one(&LEAVER, &params![id, actor.organisation()], |row| {
        Ok(Leaver {
            id: row.get(0)?,
            name: row.get(1)?,
            joined_on: row.get(2)?,
            left_on: row.get(3)?,
            leaves_on: row.get(4)?,
        })
    })
}

/// Somebody is gone: their sessions end, and nobody can propose to them any more.
pub(crate) fn leave(
    tx: &mut Writer,
    id: PersonId,
    last_day: Date,
    now: Timestamp,
) -> Result<(), StoreError> {
    // The day of the noting counts for offices; it need not be the organisation's own to the hour.
    tx.run(&LEAVE, &params![id, last_day, day_of(now, "UTC")])?;
    end_all_sessions(tx, id, now)
}

/// Somebody works here until the end of `last_day`; a job sees to the rest.
pub(crate) fn plan_leaving(
    tx: &mut Writer,
    id: PersonId,
    last_day: Date,
    time_zone: &str,
) -> Result<(), StoreError> {
    tx.run(&PLAN, &params![id, last_day])?;
    enqueue_leaving(tx, id, last_day, time_zone)
}

/// The job that lets somebody leave once their last day is over.
pub(super) fn enqueue_leaving(
    tx: &mut Writer,
    id: PersonId,
    last_day: Date,
    time_zone: &str,
) -> Result<(), StoreError> {
    tx.enqueue(crate::jobs::LEAVING, &id.to_string(), end_of(last_day, time_zone))
}

/// Somebody stays, or comes back; not into a team that was closed meanwhile.
pub(crate) fn stay(tx: &mut Writer, id: PersonId) -> Result<(), StoreError> {
    tx.run(&LEAVE_CLOSED, &params![id])?;
    tx.run(&STAY, &params![id]).map(drop)
}

/// Lets somebody leave whose last day is over; does nothing if they stay after all, or longer.
pub(crate) fn leave_when_due(
    tx: &mut Writer,
    id: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let due: Option<(Date, String)> =
        tx.first(&DUE, &params![id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    match due {
        Some((last_day, zone)) if is_past(last_day, day_of(now, &zone)) => {
            leave(tx, id, last_day, now)
        }
        _ => Ok(()),
    }
}
