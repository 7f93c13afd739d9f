//! The SQL of leaving and coming back. Agreements are not touched here: those are for the two to settle.

use super::office::is_only_administrator;
use crate::model::{end_of, is_past};
use jiff::ToSpan;
use zwerm_access_log::{Kind, Looked, Subject};
use zwerm_domain::{Actor, Date, Office, OrganisationId, PersonId, Timestamp, WATCH_DAYS, day_of};
use zwerm_store::{Reader, StoreError, Writer, params, statements};
use zwerm_web::end_all_sessions;

statements! {
    LEAVER = "SELECT id, name, joined_on, left_on, leaves_on FROM person WHERE id = $1 AND organisation_id = $2 AND erased_on IS NULL";
    KEY = "SELECT key FROM person WHERE id = $1 AND organisation_id = $2";
    LEAVE = "UPDATE person SET left_on = $2, left_noted_on = $3, leaves_on = NULL, version = version + 1 WHERE id = $1";
    PLAN = "UPDATE person SET left_on = NULL, left_noted_on = NULL, leaves_on = $2, version = version + 1 WHERE id = $1";
    STAY = "UPDATE person SET left_on = NULL, left_noted_on = NULL, leaves_on = NULL, version = version + 1 WHERE id = $1";
    /// Who watches and was away for so long that it counted no longer holds that office from the day they are back.
    WATCH_ANEW = "UPDATE office SET since = $2 WHERE person_id = $1 AND kind IN ('works_council', 'data_protection')
        AND EXISTS (SELECT 1 FROM person p WHERE p.id = $1 AND p.left_on IS NOT NULL AND COALESCE(p.left_noted_on, p.left_on) <= $3)";
    LEAVE_CLOSED = "DELETE FROM membership WHERE person_id = $1 AND team_id IN (SELECT id FROM team WHERE closed_on IS NOT NULL)";
    DUE = "SELECT p.leaves_on, o.time_zone, o.id FROM person p JOIN organisation o ON o.id = p.organisation_id
        WHERE p.id = $1 AND p.leaves_on IS NOT NULL AND p.left_on IS NULL";
    /// Who keeps the settings and whose last day may be over: few, so that all of them are looked at every hour.
    RESTING = "SELECT p.id FROM office f JOIN person p ON p.id = f.person_id
        WHERE f.kind = $1 AND p.left_on IS NULL AND p.leaves_on IS NOT NULL AND p.leaves_on <= $2 ORDER BY p.id";
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
    now: Timestamp,
) -> Result<(), StoreError> {
    watch_anew(tx, id, now)?;
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
pub(crate) fn stay(tx: &mut Writer, id: PersonId, now: Timestamp) -> Result<(), StoreError> {
    watch_anew(tx, id, now)?;
    tx.run(&LEAVE_CLOSED, &params![id])?;
    tx.run(&STAY, &params![id]).map(drop)
}

fn watch_anew(tx: &mut Writer, id: PersonId, now: Timestamp) -> Result<(), StoreError> {
    let today = day_of(now, "UTC");
    tx.run(&WATCH_ANEW, &params![id, today, today.saturating_sub(WATCH_DAYS.days())]).map(drop)
}

/// Lets somebody leave whose last day is over; does nothing if they stay after all, or longer. While nobody else
/// would keep the settings the plan rests, and they stay: see [`leave_after_rest`].
pub(crate) fn leave_when_due(
    tx: &mut Writer,
    id: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let due: Option<(Date, String, OrganisationId)> =
        tx.first(&DUE, &params![id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    match due {
        Some((last_day, zone, organisation)) if is_past(last_day, day_of(now, &zone)) => {
            match is_only_administrator(tx, organisation, id)? {
                true => Ok(()),
                false => leave(tx, id, last_day, now),
            }
        }
        _ => Ok(()),
    }
}

/// Every hour: whose leaving rested leaves once somebody else keeps the settings.
pub(crate) fn leave_after_rest(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    let of = params![Office::Administrator.code(), day_of(now, "UTC")];
    let resting: Vec<PersonId> = tx.all(&RESTING, &of, |row| row.get(0))?;
    resting.into_iter().try_for_each(|id| leave_when_due(tx, id, now))
}
