//! Loads everything that one of the two reads of their agreement.

use crate::{
    model::{Agreement, busy_week},
    store::{self, lists, people, words},
    whole::{Both, LookBackCard, Shown, StepCard, VersionCard, Whole},
};
use zwerm_domain::{AgreementId, Date, Side};
use zwerm_promise::{
    State, Step,
    look_back::{Given, look_back},
    pair::{PairView, pair_view, parties_of},
    rhythm::{Asking, Beat, asking, check_in_due, question_on},
};
use zwerm_store::{PairReader, StoreError};
use zwerm_web::Me;

/// What somebody finds at an agreement's address.
pub(crate) enum Found {
    /// Its two people find everything.
    Mine(Box<Whole>),
    /// Others to whom it is shown find its result and date.
    Shown(Box<Shown>),
}

/// Loads an agreement for whoever may know of it; else it is absent.
pub(crate) fn found(tx: &mut PairReader, me: &Me, id: AgreementId) -> Result<Found, StoreError> {
    let (agreement, _) = store::find(tx, &me.actor, id)?;
    let Some(parties) = parties_of(tx, &me.actor, id)? else {
        return Ok(Found::Shown(Box::new(lists::shown(tx, &agreement)?)));
    };
    let view = pair_view(&me.actor, &parties).ok_or(StoreError::NotFound)?;
    whole(tx, me, agreement, &view).map(|whole| Found::Mine(Box::new(whole)))
}

/// Loads an agreement for one of its two people; for anybody else it is absent.
pub(crate) fn mine(tx: &mut PairReader, me: &Me, id: AgreementId) -> Result<Whole, StoreError> {
    match found(tx, me, id)? {
        Found::Mine(whole) => Ok(*whole),
        Found::Shown(_) => Err(StoreError::NotFound),
    }
}

/// One wording of an agreement of one's own.
pub(crate) fn wording(
    tx: &mut PairReader,
    me: &Me,
    id: AgreementId,
    number: i64,
) -> Result<VersionCard, StoreError> {
    let parties = parties_of(tx, &me.actor, id)?.ok_or(StoreError::NotFound)?;
    let view = pair_view(&me.actor, &parties).ok_or(StoreError::NotFound)?;
    words::version(tx, &view, number)
}

/// Both look-backs as stored, and who gave one.
pub(crate) fn look_backs(
    tx: &mut PairReader,
    me: &Me,
    id: AgreementId,
) -> Result<(Both<Option<LookBackCard>>, Given), StoreError> {
    let parties = parties_of(tx, &me.actor, id)?.ok_or(StoreError::NotFound)?;
    let view = pair_view(&me.actor, &parties).ok_or(StoreError::NotFound)?;
    let stored = words::look_backs(tx, &view)?;
    let given = Given {
        by_performer: stored.performer.is_some(),
        by_counterpart: stored.counterpart.is_some(),
    };
    Ok((stored, given))
}

fn whole(
    tx: &mut PairReader,
    me: &Me,
    agreement: Agreement,
    view: &PairView<'_>,
) -> Result<Whole, StoreError> {
    let (course, side, today) = (agreement.course, view.side(), me.today());
    let (newest_number, agreed_number) =
        (course.newest().version, course.agreed().map(|wording| wording.version));
    let newest = words::version(tx, view, newest_number)?;
    let steps = words::steps(tx, view)?;
    let agreed = match agreed_number {
        Some(number) if number != newest_number => Some(words::version(tx, view, number)?),
        _ => None,
    };
    let before = match (&agreed, course.is_negotiated()) {
        (_, true) if newest_number > 1 => Some(words::version(tx, view, newest_number - 1)?),
        _ => None,
    };
    let people = Both {
        performer: people::party(tx, &me.actor, agreement.between.performer)?,
        counterpart: people::party(tx, &me.actor, agreement.between.counterpart)?,
    };
    let beat = beat(&steps);
    let due = agreement.current().due.day();
    let rhythm = agreement.current().rhythm;
    let stored = words::look_backs(tx, view)?;
    let given = Given {
        by_performer: stored.performer.is_some(),
        by_counterpart: stored.counterpart.is_some(),
    };
    let seen = look_back(course.state(), agreement.ended_on, given, side, today);
    let names = names(tx, me, &newest, before.as_ref(), agreed.as_ref())?;
    let busy_week = match side {
        Side::Performer if course.turn() == Some(side) && course.is_negotiated() => {
            busy(tx, me, &agreement)?
        }
        _ => None,
    };
    Ok(Whole {
        side,
        people,
        counters: counters(&steps),
        reasons: words::reasons(tx, view)?,
        acceptances: words::acceptances(tx, view)?,
        needs: words::needs(tx, view, newest_number, agreed_number)?,
        check_ins: words::check_ins(tx, view)?,
        asking: beat.as_ref().map_or(Asking::NoRhythm, |beat| asking(rhythm, beat, today)),
        check_in_due: beat.as_ref().and_then(|beat| check_in_due(rhythm, beat, Some(due))),
        is_silent: course.state() == State::Agreed
            && today >= question_on(due, steps.last().map(|step| step.on)),
        beat,
        look_back: seen,
        look_backs: readable(stored, side, seen.shows_the_other()),
        busy_week,
        kinds_of_work: names.kinds_of_work,
        goals: names.goals,
        boundaries: names.boundaries,
        newest,
        before,
        agreed,
        steps,
        agreement,
    })
}

/// The own look-back always; the other's once they are shown.
fn readable(
    stored: Both<Option<LookBackCard>>,
    side: Side,
    is_shown: bool,
) -> Both<Option<LookBackCard>> {
    if is_shown {
        return stored;
    }
    match side {
        Side::Performer => Both { performer: stored.performer, counterpart: None },
        Side::Counterpart => Both { performer: None, counterpart: stored.counterpart },
    }
}

/// The beat of check-ins, from how it went.
fn beat(steps: &[StepCard]) -> Option<Beat> {
    let last = |step: Step| steps.iter().rev().find(|made| made.step == step).map(|made| made.on);
    let agreed_on = steps.iter().find(|made| made.step == Step::Agreed)?.on;
    Some(Beat {
        agreed_on,
        checked_in_on: last(Step::CheckedIn),
        asked_on: last(Step::CheckInAsked),
    })
}

/// Counter-proposals since something was last agreed.
fn counters(steps: &[StepCard]) -> u32 {
    let since = steps
        .iter()
        .rev()
        .take_while(|made| !matches!(made.step, Step::Agreed | Step::Renegotiated));
    u32::try_from(since.filter(|made| made.step == Step::Countered).count()).unwrap_or(u32::MAX)
}

/// How many other agreements of the performer end in that week; told to the performer alone.
fn busy(tx: &mut PairReader, me: &Me, agreement: &Agreement) -> Result<Option<usize>, StoreError> {
    let open = lists::lines_open(tx, &me.actor, 200)?;
    let others = open.iter().filter(|line| line.id != agreement.id && line.side == Side::Performer);
    let days: Vec<Date> =
        others.filter(|line| line.state.was_agreed()).map(|line| line.due.day()).collect();
    Ok(busy_week(agreement.newest.due.day(), &days))
}

fn names(
    tx: &mut PairReader,
    me: &Me,
    newest: &VersionCard,
    before: Option<&VersionCard>,
    agreed: Option<&VersionCard>,
) -> Result<people::Names, StoreError> {
    let all: Vec<_> = [Some(newest), before, agreed]
        .into_iter()
        .flatten()
        .map(|card| &card.terms.outline)
        .collect();
    let mut kinds: Vec<_> = all.iter().filter_map(|outline| outline.kind_of_work).collect();
    let mut goals: Vec<_> = all.iter().filter_map(|outline| outline.goal).collect();
    let mut boundaries: Vec<_> =
        all.iter().flat_map(|outline| outline.boundaries.iter().copied()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    goals.sort_unstable();
    goals.dedup();
    boundaries.sort_unstable();
    boundaries.dedup();
    people::names_of(tx, &me.actor, &kinds, &goals, &boundaries)
}
