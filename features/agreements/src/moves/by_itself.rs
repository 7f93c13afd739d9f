//! What moves by itself, every hour: a delivery that nobody answered is finished, what was taken over comes back.

use super::support;
use crate::{
    model::Agreement,
    store::{self, asking, by_itself, by_itself::Passed, moves as write, moves::Saved},
};
use jiff::ToSpan;
use zwerm_domain::{AgreementId, Date, Timestamp, day_of};
use zwerm_promise::{Course, Step};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_web::{ByItself, Refused};

/// What the round of every hour asks: each agreement moves in a transaction of its own.
pub(crate) const BY_ITSELF: ByItself = ByItself { due, moves };

/// Forgets what is past its time.
pub(crate) fn sweep(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    asking::sweep(tx, now)?;
    Ok(())
}

/// The agreements whose day may have passed.
fn due(tx: &mut Reader, now: Timestamp) -> Result<Vec<i64>, StoreError> {
    // Somewhere it may be a day later already.
    let latest = day_of(now, "UTC").saturating_add(1.day());
    let answered =
        latest.saturating_sub(zwerm_promise::lifecycle::DAYS_TO_ANSWER_A_DELIVERY.days());
    let mut due = by_itself::delivered(tx, answered)?;
    due.extend(by_itself::taken_over(tx, latest)?);
    Ok(due.into_iter().map(AgreementId::get).collect())
}

fn moves(tx: &mut Writer, now: Timestamp, id: i64) -> Result<(), StoreError> {
    let Some(passed) = by_itself::one(tx, AgreementId::new(id))? else { return Ok(()) };
    if let Some(day) = passed.delivered_on {
        moved(tx, now, &passed, |course, today| course.lapse(day, today))?;
    }
    moved(tx, now, &passed, Course::comes_back)
}

/// Moves one by itself, if its day has passed where the organisation is.
fn moved(
    tx: &mut Writer,
    now: Timestamp,
    passed: &Passed,
    by_itself: impl Fn(&Course, Date) -> Option<(Course, Step)>,
) -> Result<(), StoreError> {
    let today = day_of(now, &passed.time_zone);
    let (agreement, _) = store::of_nobody(tx, passed.organisation, passed.id)?;
    let Some((course, step)) = by_itself(&agreement.course, today) else { return Ok(()) };
    written(tx, &agreement, &course, step, today)
}

fn written(
    tx: &mut Writer,
    agreement: &Agreement,
    course: &Course,
    step: Step,
    today: Date,
) -> Result<(), StoreError> {
    // Support stands or falls with it: only for a party does the database let that be written.
    if let Some(person) = agreement.course.seats().people().next() {
        tx.act_as(person)?;
    }
    let (id, organisation) = (agreement.id, agreement.organisation);
    let saved = Saved { agreement: id, organisation, course, step, person: None, today };
    write::save(tx, &saved, "")?;
    support::settle(tx, agreement, course, today).map_err(|refused| match refused {
        Refused::Store(error) => error,
        _ => StoreError::Broken("support could not be settled".into()),
    })
}
