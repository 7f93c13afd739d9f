//! Support: which stands or falls with a move of the agreement, and the answers people give to it.

use super::allowed;
use crate::{
    asking,
    model::Agreement,
    policy::Action,
    store::{
        self, moves as write,
        needs::{self, NeedState},
    },
    view,
};
use zwerm_domain::{AgreementId, Date, NeedId};
use zwerm_promise::{
    Course, Seat, State,
    pair::asked_for,
    support::{Answer, Hand, NoSupport, Stage, Support, Turning},
};
use zwerm_store::Writer;
use zwerm_web::{Me, Problems, Refused};

/// Which needs stand or fall with this move, and who is asked for them now.
pub(super) fn settle(
    tx: &mut Writer,
    before: &Agreement,
    now: &Course,
    today: Date,
) -> Result<(), Refused> {
    let version = now.agreed().unwrap_or(now.newest()).version;
    for need in needs::states(tx, before.id, version)? {
        let seat = now.seats().seat_of(need.asked.of);
        let is_outside = need.asked.of.is_group() && seat.is_none();
        let settled = turning(before, now, &need, is_outside)
            .map_or(need.support, |turning| need.support.settle(turning));
        if let (None, Some(holder)) = (need.asked.giver, seat.and_then(Seat::holder)) {
            needs::take(tx, before.id, need.id, holder)?;
        }
        if settled != need.support {
            needs::answer(tx, before.id, need.id, settled, today)?;
        }
        if is_outside {
            let holds = need.is_in_version || need.is_from_check_in;
            let is_running = now.state().was_agreed() && !now.state().is_ended();
            let is_open = settled == Support::Asked && need.asked.giver.is_none();
            let since = (is_open && holds && is_running).then_some(today);
            if needs::ask_outside(tx, before.id, need.id, since)? {
                ask_group(tx, before, &need)?;
            }
        }
    }
    Ok(())
}

/// Everybody of the team or role that is asked now hears of it.
fn ask_group(tx: &mut Writer, agreement: &Agreement, need: &NeedState) -> Result<(), Refused> {
    for person in needs::asked_for(tx, need.id)? {
        if person != need.asked.by {
            asking::after_need(tx, need.id, agreement.id, need.asked.by, person)?;
        }
    }
    Ok(())
}

fn turning(
    before: &Agreement,
    now: &Course,
    need: &NeedState,
    is_outside: bool,
) -> Option<Turning> {
    let was_negotiated = before.course.is_negotiated();
    match now.state() {
        State::Declined | State::Withdrawn => Some(Turning::NeverAgreed),
        state if state.is_ended() => Some(Turning::Ended),
        State::Agreed if was_negotiated && need.is_in_version && is_outside => {
            Some(Turning::AgreedAskingOthers)
        }
        State::Agreed if was_negotiated && need.is_in_version => Some(Turning::AgreedWithIt),
        State::Agreed if was_negotiated && !need.is_from_check_in => Some(Turning::AgreedWithoutIt),
        _ => None,
    }
}

/// Promises, declines, keeps or lets go of support.
pub(crate) fn answer_need(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    key: NeedId,
    answer: Answer,
) -> Result<(), Refused> {
    let asked = match answer {
        Answer::Promise | Answer::Decline => Action::AnswerNeed,
        Answer::Keep | Answer::Reopen => Action::TickNeedKept,
        Answer::Drop => Action::DropNeed,
    };
    let agreement = allowed(tx, me, id, asked)?;
    let agreed = agreement.course.agreed().map(|wording| wording.version);
    let needs = needs::states(tx, id, agreed.unwrap_or(0))?;
    let need = needs.iter().find(|need| need.id == key).ok_or(Refused::NotFound)?;
    let is_asked = needs::is_asked(tx, key, me.id())?;
    let hand = agreement.hand(me.id(), &need.asked, is_asked);
    let stage = match agreement.course.state() {
        state if state.is_ended() => Stage::Ended,
        _ if need.is_from_check_in || need.is_in_version => Stage::Running,
        _ => Stage::Negotiated,
    };
    let support = need.support.answer(hand, answer, stage).map_err(|why| no_support(me, why))?;
    if hand == Hand::Giver && need.asked.giver.is_none() {
        needs::take(tx, id, key, me.id())?;
    }
    if !support.is_open() {
        needs::ask_outside(tx, id, key, None)?;
    }
    needs::answer(tx, id, key, support, me.today())?;
    Ok(write::keep_words(tx, &agreement, me.id(), answer.step(), me.today())?)
}

fn no_support(me: &Me, why: NoSupport) -> Refused {
    Refused::Invalid(Problems::one("", view::no_support(me.language, why)))
}

/// Takes or declines support that is asked outside an agreement, or says that it was given.
pub(crate) fn answer_support(
    tx: &mut Writer,
    me: &Me,
    key: NeedId,
    answer: Answer,
) -> Result<(), Refused> {
    let asked = asked_for(tx, &me.actor, key)?.ok_or(Refused::NotFound)?;
    let id = asked.agreement();
    let needs = needs::states(tx, id, 0)?;
    let need = needs.iter().find(|need| need.id == key).ok_or(Refused::NotFound)?;
    let is_open = need.asked.giver.is_none() || need.asked.giver == Some(me.id());
    if !is_open {
        return Err(no_support(me, NoSupport::NothingToAnswer));
    }
    let (agreement, _) = store::of_nobody(tx, me.actor.organisation(), id)?;
    let is_over = agreement.course.state().is_ended();
    let stage = if is_over { Stage::Ended } else { Stage::Running };
    let support = need.support.answer(Hand::Giver, answer, stage);
    let support = support.map_err(|why| no_support(me, why))?;
    needs::take(tx, id, key, me.id())?;
    needs::answer(tx, id, key, support, me.today())?;
    let version = needs::version_of(tx, id)?;
    let made = write::note_step(tx, id, Some(me.id()), answer.step(), version, me.today(), "");
    Ok(made.map(drop)?)
}
