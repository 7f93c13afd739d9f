//! What moves by itself, every hour: a delivery that nobody answered is finished, what was taken over comes back.

use super::support;
use crate::{
    model::Agreement,
    store::{self, asking, by_itself, by_itself::Passed, moves as write, moves::Saved},
};
use jiff::ToSpan;
use zwerm_domain::{Date, Timestamp, day_of};
use zwerm_promise::{Course, Step};
use zwerm_store::{StoreError, Writer};
use zwerm_web::Refused;

/// Does what is due by itself, and forgets what is past its time.
pub(crate) fn sweep(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    asking::sweep(tx, now)?;
    // Somewhere it may be a day later already.
    let latest = day_of(now, "UTC").saturating_add(1.day());
    let answered =
        latest.saturating_sub(zwerm_promise::lifecycle::DAYS_TO_ANSWER_A_DELIVERY.days());
    for passed in by_itself::delivered(tx, answered)? {
        moved(tx, now, &passed, |course, today| course.lapse(passed.day, today))?;
    }
    for passed in by_itself::taken_over(tx, latest)? {
        moved(tx, now, &passed, Course::comes_back)?;
    }
    Ok(())
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
