//! Standing in: a colleague has a seat from one day until another, and then it comes back by itself.

use super::refuse;
use crate::{
    policy::hand_over::{Action, Role, may},
    store::{
        self,
        hand_over::{self, HandOver},
        moves as write,
        moves::Saved,
        stand_in::{self, StandIn, Stands, Turn},
    },
    text::text,
};
use zwerm_domain::{AgreementId, Date, HandOverId, OrganisationId, PersonId};
use zwerm_promise::{Course, Refused as NoMove, Step};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_web::{Me, Problems, Refused};

/// What became of an offer once the colleague said yes, or of standing in once it was ended.
#[derive(Clone, Debug)]
pub(crate) struct Ended {
    pub(crate) at: StandIn,
    /// Whether it was who is away that ended it.
    pub(crate) is_own: bool,
}

/// The colleague said yes to what holds: from today, or from its first day on. Answers whether it has begun.
pub(super) fn receive(
    tx: &mut Writer,
    me: &Me,
    offer: &HandOver,
    version: i64,
) -> Result<bool, Refused> {
    let today = me.today();
    if offer.away.is_none_or(|away| away.returns <= today) {
        return Err(Problems::one("", text(me.language).stand_in_past()).into());
    }
    stand_in::agree(tx, offer.id, version)?;
    let at = stand_in::of_both(tx, &me.actor, offer.id)?;
    let is_now = at.away.starts <= today;
    let made = match is_now {
        true => begin(tx, &at, me.actor.organisation(), Some(me.id()), today)?,
        false => {
            let (id, step) = (offer.agreement, Step::StandInAgreed);
            write::note_step(tx, id, Some(me.id()), step, version, today, "")?
        }
    };
    hand_over::close(tx, offer.id, made, today)?;
    Ok(is_now)
}

/// Who is away is back, or who stands in gives it back; before it began either calls it off. Done already,
/// it stays so.
pub(crate) fn end_stand_in(tx: &mut Writer, me: &Me, id: HandOverId) -> Result<Ended, Refused> {
    let at = stand_in::of_both(tx, &me.actor, id)?;
    let role = Role::of(at.from == me.id(), false, at.to == me.id(), false);
    if !may(role, false, Action::EndStandingIn) {
        return Err(Refused::NotFound);
    }
    let (by, house, today) = (Some(me.id()), me.actor.organisation(), me.today());
    match at.stands {
        Stands::Over => {}
        Stands::Running => back(tx, &at, house, by, today)?,
        Stands::Agreed => never(tx, &at, house, by, Step::StandInCalledOff, today)?,
    }
    Ok(Ended { is_own: at.from == me.id(), at })
}

/// What it is time for in one agreement, every hour.
pub(super) fn round(
    tx: &mut Writer,
    house: OrganisationId,
    id: AgreementId,
    today: Date,
) -> Result<(), Refused> {
    for at in stand_in::live_in(tx, id)? {
        let (agreement, _) = store::of_nobody(tx, house, id)?;
        let agreed = agreement.course.agreed().map(|held| held.version);
        match at.turn(agreed, today) {
            None => {}
            Some(Turn::Begin) => drop(begin(tx, &at, house, None, today)?),
            Some(Turn::Back) => back(tx, &at, house, None, today)?,
            Some(Turn::Lapse) => never(tx, &at, house, None, Step::StandInLapsed, today)?,
        }
    }
    // A question that nobody answered in time.
    let open = hand_over::open_in(tx, id)?;
    if let Some(open) = open.filter(|open| open.away.is_some_and(|away| away.returns <= today)) {
        let (agreement, _) = store::of_nobody(tx, house, id)?;
        let version = agreement.course.newest().version;
        let made = write::note_step(tx, id, None, Step::StandInLapsed, version, today, "")?;
        hand_over::close(tx, open.id, made, today)?;
    }
    Ok(())
}

fn begin(
    tx: &mut Writer,
    at: &StandIn,
    house: OrganisationId,
    person: Option<PersonId>,
    today: Date,
) -> Result<i64, Refused> {
    let (agreement, _) = store::of_nobody(tx, house, at.agreement)?;
    let course = agreement.course.on(today);
    gives_back(tx, at.agreement, &course, at.from, today)?;
    let (course, step) = course.stand_in(at.from, at.to).map_err(|why| broken(at, why))?;
    tx.act_as(at.to)?;
    stand_in::begin(tx, at, &course)?;
    let saved = Saved {
        agreement: at.agreement,
        organisation: house,
        course: &course,
        step,
        person,
        today,
    };
    let made = write::save(tx, &saved, "")?;
    stand_in::began(tx, at, made)?;
    Ok(made)
}

fn back(
    tx: &mut Writer,
    at: &StandIn,
    house: OrganisationId,
    person: Option<PersonId>,
    today: Date,
) -> Result<(), Refused> {
    let (agreement, _) = store::of_nobody(tx, house, at.agreement)?;
    let course = agreement.course.on(today);
    gives_back(tx, at.agreement, &course, at.to, today)?;
    let (course, step) = course.seat_back(at.from, at.to).map_err(|why| broken(at, why))?;
    tx.act_as(at.from)?;
    stand_in::give_back(tx, at)?;
    // What has ended stays as it ended, on its day: the seat alone goes back.
    let made = match course.state().is_ended() {
        true => {
            let version = course.newest().version;
            write::note_step(tx, at.agreement, person, step, version, today, "")?
        }
        false => {
            let (id, course) = (at.agreement, &course);
            let saved = Saved { agreement: id, organisation: house, course, step, person, today };
            write::save(tx, &saved, "")?
        }
    };
    Ok(stand_in::over(tx, at.id, made)?)
}

/// Who stepped in and lets the seat go gives that back first, so that the others hear of it.
pub(super) fn gives_back(
    tx: &mut Writer,
    id: AgreementId,
    course: &Course,
    from: PersonId,
    today: Date,
) -> Result<(), StoreError> {
    let Some(step) = course.given_back_by(from) else { return Ok(()) };
    let version = course.newest().version;
    write::note_step(tx, id, Some(from), step, version, today, "").map(drop)
}

/// It does not go ahead.
fn never(
    tx: &mut Writer,
    at: &StandIn,
    house: OrganisationId,
    person: Option<PersonId>,
    step: Step,
    today: Date,
) -> Result<(), Refused> {
    let (agreement, _) = store::of_nobody(tx, house, at.agreement)?;
    let version = agreement.course.newest().version;
    let made = write::note_step(tx, at.agreement, person, step, version, today, "")?;
    Ok(stand_in::over(tx, at.id, made)?)
}

/// The offers saw to it that this can't be: nobody who is away or stands in is asked for another seat.
fn broken(at: &StandIn, why: NoMove) -> Refused {
    StoreError::Broken(format!("agreement {}: a seat is not free: {}", at.agreement, why.key()))
        .into()
}

/// Whether this seat can be offered: not while somebody stands in for it, or will.
pub(super) fn is_free(
    tx: &mut Reader,
    me: &Me,
    id: AgreementId,
    person: PersonId,
) -> Result<(), Refused> {
    match stand_in::live_in(tx, id)?.iter().any(|at| at.concerns(person)) {
        true => Err(refuse(me, NoMove::StoodIn)),
        false => Ok(()),
    }
}
