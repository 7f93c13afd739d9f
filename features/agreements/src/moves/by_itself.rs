//! What moves by itself, every hour: a delivery that nobody answered is finished, what was taken over comes
//! back, standing in begins and ends, and what waits for somebody who has left goes on.

use super::support;
use crate::{
    model::Agreement,
    store::{self, by_itself, by_itself::Passed, leavers, moves as write, moves::Saved},
};
use jiff::ToSpan;
use zwerm_directory::{modules_of, on_again};
use zwerm_domain::{AgreementId, Date, Module, PersonId, Timestamp, day_of};
use zwerm_promise::{Course, Step};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_web::{ByItself, Refused};

/// What the round of every hour asks: each agreement moves in a transaction of its own.
pub(crate) const BY_ITSELF: ByItself = ByItself { due, moves };

/// Forgets that somebody had left, once nobody needs to know any more.
pub(crate) fn sweep(tx: &mut Writer, _: Timestamp) -> Result<(), StoreError> {
    leavers::forget(tx)
}

/// A page of the agreements whose day may have passed.
fn due(tx: &mut Reader, now: Timestamp, after: i64) -> Result<Vec<i64>, StoreError> {
    let after = AgreementId::new(after);
    // Somewhere it may be a day later already.
    let latest = day_of(now, "UTC").saturating_add(1.day());
    let answered =
        latest.saturating_sub(zwerm_promise::lifecycle::DAYS_TO_ANSWER_A_DELIVERY.days());
    let mut due = by_itself::delivered(tx, answered, after)?;
    due.extend(by_itself::taken_over(tx, latest, after)?);
    due.extend(leavers::due(tx, after)?);
    due.extend(store::hand_over::stuck(tx, after)?);
    due.extend(store::stand_in::due(tx, latest, after)?);
    due.sort_unstable();
    due.dedup();
    // Each of these is in order and full or whole: beyond the page one of them may have stopped early.
    due.truncate(by_itself::PAGE);
    Ok(due.into_iter().map(AgreementId::get).collect())
}

fn moves(tx: &mut Writer, now: Timestamp, id: i64) -> Result<(), StoreError> {
    let Some(passed) = by_itself::one(tx, AgreementId::new(id))? else { return Ok(()) };
    // Where the works council took its consent back, nothing moves.
    if !modules_of(tx, passed.organisation)?.is_on(Module::Agreements) {
        return Ok(());
    }
    if let Some(day) = passed.delivered_on {
        // Nobody could answer while it stood still.
        let day =
            on_again(tx, passed.organisation, Module::Agreements)?.map_or(day, |on| day.max(on));
        moved(tx, now, &passed, |course, today| course.lapse(day, today))?;
    }
    moved(tx, now, &passed, Course::comes_back)?;
    let (id, organisation) = (passed.id, passed.organisation);
    let today = day_of(now, &passed.time_zone);
    // Before who has left is noted: the seat of who stood in is back by then.
    super::stand_in::round(tx, organisation, id, today).map_err(in_the_store)?;
    for left in leavers::new_in(tx, id)? {
        note_leaver(tx, now, &left)?;
    }
    if leavers::is_asked(tx, id)? {
        let (agreement, _) = store::of_nobody(tx, organisation, id)?;
        let gone = store::hand_over::has_left(tx, id)?;
        let course = agreement.course.clone();
        let settled = settle_without(tx, &agreement, course, &gone, None, today);
        settled.map_err(in_the_store)?;
    }
    if store::hand_over::is_stuck(tx, id)? {
        super::hand_over::unstick(tx, organisation, id, today)?;
    }
    Ok(())
}

/// The others hear that somebody has left, once.
fn note_leaver(tx: &mut Writer, now: Timestamp, at: &leavers::NewLeaver) -> Result<(), StoreError> {
    let today = day_of(now, &at.time_zone);
    leavers::note(tx, at, today)?;
    let (id, person) = (at.agreement, Some(at.person));
    write::note_step(tx, id, person, Step::HolderLeft, at.version, today, "").map(drop)
}

/// Ends what was asked, where it waits only for people who have left.
pub(super) fn settle_without(
    tx: &mut Writer,
    agreement: &Agreement,
    course: Course,
    gone: &[PersonId],
    by: Option<PersonId>,
    today: Date,
) -> Result<Course, Refused> {
    let Some((ended, step)) = course.settled_without(|person| gone.contains(&person)) else {
        return Ok(course);
    };
    let before = Agreement { course, ..agreement.clone() };
    written(tx, &before, &ended, step, by, today)?;
    Ok(ended)
}

fn in_the_store(refused: Refused) -> StoreError {
    match refused {
        Refused::Store(error) => error,
        _ => StoreError::Broken("what moves by itself was refused".into()),
    }
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
    written(tx, &agreement, &course, step, None, today).map_err(in_the_store)
}

fn written(
    tx: &mut Writer,
    agreement: &Agreement,
    course: &Course,
    step: Step,
    person: Option<PersonId>,
    today: Date,
) -> Result<(), Refused> {
    // Support stands or falls with it: only for a party does the database let that be written.
    let acting = person.or(agreement.course.seats().people().next());
    if let Some(acting) = acting {
        tx.act_as(acting)?;
    }
    let (id, organisation) = (agreement.id, agreement.organisation);
    let saved = Saved { agreement: id, organisation, course, step, person, today };
    write::save(tx, &saved, "")?;
    support::settle(tx, agreement, course, today)
}
