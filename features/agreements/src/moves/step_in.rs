//! *Ik grijp in*: one of those it is for takes it over for a while, and gives it back.

use super::{allowed, make, problems, refuse, saved};
use crate::{
    model::{Field, Problem, StepIn, TypedStepIn, What},
    policy::Action,
    store::{moves as write, people, step_in as store},
};
use zwerm_domain::AgreementId;
use zwerm_promise::Move;
use zwerm_store::Writer;
use zwerm_web::{Me, Refused};

/// Steps in, with which boundary, why, until when and what gives it back.
pub(crate) fn step_in(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    typed: &TypedStepIn<'_>,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let words = StepIn::read(typed, me.today()).map_err(|found| problems(me, &found))?;
    let named: Vec<_> = words.boundary.into_iter().collect();
    if people::names_of(tx, &me.actor, &[], &[], &named)?.boundaries.len() != named.len() {
        let unknown = Problem { field: Field::Boundaries, what: What::NotAChoice };
        return Err(problems(me, &[unknown]).into());
    }
    let who = agreement.mover(me.id()).ok_or(Refused::NotFound)?;
    let step_in = Move::StepIn { until: words.until };
    let (course, step) = agreement.course.make(who, step_in).map_err(|why| refuse(me, why))?;
    let made = write::save(tx, &saved(me, &agreement, &course, step), "")?;
    Ok(store::add(tx, made, id, me.id(), &words)?)
}

/// Gives it back before its last day.
pub(crate) fn give_back(tx: &mut Writer, me: &Me, id: AgreementId) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    make(tx, me, &agreement, Move::GiveBack, "").map(drop)
}
