//! Handing over: a seat is offered to a colleague, the others and then the colleague say yes.

use super::{allowed, refuse, saved, words};
use crate::{
    asking,
    model::{Agreement, Away},
    policy::{
        Action as AgreementAction,
        hand_over::{Action, Role, may},
    },
    store::{
        self,
        hand_over::{self, HandOver, NewOffer},
        moves as write, people, stand_in,
    },
    text::text,
};
use zwerm_domain::{AgreementId, Date, HandOverId, OrganisationId, PersonId};
use zwerm_promise::{Refused as NoMove, Seat, Step, Whom};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_web::{Me, Problems, Refused};

/// Somebody who takes part in nothing: to ask whether a seat could go to anybody at all.
const NOBODY: PersonId = PersonId::new(0);
/// Most letters of the sentence with an offer.
const MOST: usize = 500;

/// What was typed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TypedOffer<'a> {
    /// Whose seat: of somebody who has left; else one's own.
    pub(crate) from: &'a str,
    /// Who was chosen.
    pub(crate) with: &'a str,
    /// Who is called so.
    pub(crate) with_name: &'a str,
    /// A sentence; may be empty.
    pub(crate) note: &'a str,
    /// From when until when, where a colleague stands in and the seat comes back.
    pub(crate) away: Option<Away>,
}

/// Who is asked first now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Offered {
    /// The others who take part.
    ToOthers,
    /// The colleague: nobody else is there to ask.
    ToColleague,
}

/// What came of the answer of the colleague.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Received {
    /// They would rather not.
    Declined,
    /// They take part now.
    Taken,
    /// They stand in from now.
    StandsIn,
    /// They stand in from a later day.
    WillStandIn,
}

/// Whose seat this person can offer: their own, or that of somebody who has left.
pub(crate) fn may_offer(
    tx: &mut Reader,
    me: &Me,
    agreement: &Agreement,
    from: PersonId,
) -> Result<bool, StoreError> {
    let seats = agreement.course.seats();
    let takes_part = seats.of(me.id()).is_some() && seats.of(from).is_some();
    let is_open = takes_part && agreement.course.can_be_handed_over();
    let role = if from == me.id() { Role::Holder } else { Role::Other };
    let is_stood_in = stand_in::live_in(tx, agreement.id)?.iter().any(|at| at.concerns(from));
    Ok(is_open && !is_stood_in && may(role, !hand_over::is_here(tx, from)?, Action::Offer))
}

/// Offers a seat to a colleague.
pub(crate) fn offer_hand_over(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    typed: &TypedOffer<'_>,
) -> Result<Offered, Refused> {
    let agreement = allowed(tx, me, id, AgreementAction::See)?;
    let from = typed.from.parse().unwrap_or(me.id());
    if !agreement.course.state().is_ended() {
        super::stand_in::is_free(tx, me, id, from)?;
    }
    if !may_offer(tx, me, &agreement, from)? {
        let why = match agreement.course.state().is_ended() {
            true => NoMove::Ended,
            false => agreement.course.may_hand_over(from, NOBODY).err().unwrap_or(NoMove::NotYours),
        };
        return Err(refuse(me, why));
    }
    if hand_over::open_in(tx, id)?.is_some() {
        return Err(refuse(me, NoMove::HandOverAsked));
    }
    let sentence = sentence(me, typed.note)?;
    let to = colleague(tx, me, &agreement, from, typed)?;
    let seat = *agreement.course.seats().of(from).ok_or(Refused::NotFound)?;
    let (version, today) = (agreement.course.newest().version, me.today());
    let step = match typed.away {
        Some(_) => Step::StandInOffered,
        None => Step::HandOverOffered,
    };
    let made = write::note_step(tx, id, Some(me.id()), step, version, today, "")?;
    let (side, by) = (seat.side(), me.id());
    let (away, sentence) = (typed.away, &sentence);
    let new = NewOffer { agreement: id, side, from, to, by, made, sentence, away };
    let offer = hand_over::add(tx, &new, today)?;
    let gone = hand_over::has_left(tx, id)?;
    for other in agreement.course.seats().people() {
        if other != from && other != me.id() && !gone.contains(&other) {
            hand_over::ask(tx, offer, id, other, false, today)?;
            asking::after_hand_over(tx, offer, other)?;
        }
    }
    let offer = hand_over::open_in(tx, id)?.ok_or(Refused::NotFound)?;
    match ask_colleague(tx, &offer, today)? {
        true => Ok(Offered::ToColleague),
        false => Ok(Offered::ToOthers),
    }
}

/// The sentence with an offer.
pub(super) fn sentence(me: &Me, typed: &str) -> Result<String, Refused> {
    let sentence = words(me, "note", typed)?;
    if sentence.chars().count() > MOST {
        let most = i64::try_from(MOST).unwrap_or(i64::MAX);
        let t = text(me.language);
        return Err(Problems::one("note", t.problem_too_long(most)).into());
    }
    Ok(sentence)
}

/// The colleague who was chosen or is called so: somebody who works here.
pub(super) fn chosen(
    tx: &mut Writer,
    me: &Me,
    with: &str,
    with_name: &str,
) -> Result<PersonId, Refused> {
    let t = text(me.language);
    let wrong = |text: String| Refused::from(Problems::one("with", text));
    let chosen = match with.trim().parse::<Whom>() {
        Ok(whom) => whom.person(),
        Err(_) if with_name.trim().is_empty() => {
            return Err(wrong(t.hand_over_missing()));
        }
        Err(_) => {
            // Persons alone: a seat goes to a colleague.
            let no_groups = &mut Some(Vec::new());
            let found = people::called(tx, &me.actor, with_name, 20, no_groups, false)?;
            match found.as_slice() {
                [one] => one.whom.person(),
                [] => None,
                _ => return Err(wrong(t.agreements_which_one())),
            }
        }
    };
    let Some(to) = chosen else { return Err(wrong(t.agreements_nobody())) };
    match zwerm_directory::person(tx, &me.actor, to) {
        Ok(card) if card.left_on.is_some() => Err(wrong(t.agreements_has_left())),
        Ok(_) => Ok(to),
        Err(_) => Err(wrong(t.agreements_nobody())),
    }
}

/// The colleague to whom a seat is offered: no party, and of a team or role one of it.
fn colleague(
    tx: &mut Writer,
    me: &Me,
    agreement: &Agreement,
    from: PersonId,
    typed: &TypedOffer<'_>,
) -> Result<PersonId, Refused> {
    let t = text(me.language);
    let wrong = |text: String| Refused::from(Problems::one("with", text));
    let to = chosen(tx, me, typed.with, typed.with_name)?;
    // Nor somebody who is away from another seat, or is to stand in for it.
    let comes = stand_in::live_in(tx, agreement.id)?.iter().any(|at| at.concerns(to));
    if comes || agreement.course.may_hand_over(from, to) == Err(NoMove::TakesPartAlready) {
        return Err(wrong(t.refused_takes_part_already()));
    }
    let seat = agreement.course.seats().of(from).ok_or(Refused::NotFound)?;
    if !hand_over::may_hold(tx, &me.actor, seat, to)? {
        let group = people::name_of(tx, &me.actor, seat.whom())?.unwrap_or_default();
        return Err(wrong(t.hand_over_not_of_group(group)));
    }
    Ok(to)
}

/// Asks the colleague, if nobody of the others is to answer any more; answers whether it did.
fn ask_colleague(tx: &mut Writer, offer: &HandOver, today: Date) -> Result<bool, StoreError> {
    if hand_over::waits(tx, offer.id)? || offer.is_with_receiver() {
        return Ok(false);
    }
    hand_over::ask(tx, offer.id, offer.agreement, offer.to, true, today)?;
    asking::after_hand_over(tx, offer.id, offer.to)?;
    Ok(true)
}

/// The offer that is answered; another one than was read is gone.
fn answered(
    tx: &mut Writer,
    me: &Me,
    agreement: &Agreement,
    read: &str,
) -> Result<HandOver, Refused> {
    let open = hand_over::open_in(tx, agreement.id)?;
    let open = open.filter(|open| Ok(open.id) == read.parse());
    open.ok_or_else(|| Problems::one("", text(me.language).hand_over_gone()).into())
}

/// One of the others is fine with it, or would rather not; answers whether the colleague is asked now.
pub(crate) fn answer_hand_over(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    read: &str,
    is_yes: bool,
) -> Result<bool, Refused> {
    let agreement = allowed(tx, me, id, AgreementAction::See)?;
    let offer = answered(tx, me, &agreement, read)?;
    let role = offer.role(me.id());
    if !may(role, offer.has_left, Action::AnswerAsOther) {
        return Err(refuse(me, NoMove::NotYourTurn));
    }
    if !is_yes {
        end(tx, &agreement, &offer, me, Step::HandOverDeclined)?;
        return Ok(false);
    }
    if !hand_over::say_yes(tx, offer.id, me.id(), me.today())? {
        return Err(refuse(me, NoMove::AlreadyAccepted));
    }
    let (version, today) = (agreement.course.newest().version, me.today());
    write::note_step(tx, id, Some(me.id()), Step::HandOverAgreed, version, today, "")?;
    Ok(ask_colleague(tx, &offer, today)?)
}

/// Who offered it takes it back.
pub(crate) fn withdraw_offer(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    read: &str,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, AgreementAction::See)?;
    let offer = answered(tx, me, &agreement, read)?;
    if !may(offer.role(me.id()), offer.has_left, Action::Withdraw) {
        return Err(refuse(me, NoMove::NotYours));
    }
    end(tx, &agreement, &offer, me, Step::HandOverWithdrawn)
}

fn end(
    tx: &mut Writer,
    agreement: &Agreement,
    offer: &HandOver,
    me: &Me,
    step: Step,
) -> Result<(), Refused> {
    let (version, today) = (agreement.course.newest().version, me.today());
    let made = write::note_step(tx, agreement.id, Some(me.id()), step, version, today, "")?;
    Ok(hand_over::close(tx, offer.id, made, today)?)
}

/// The colleague takes the seat, having read the wording with number `read`, or would rather not; answers
/// of which agreement, and what came of it.
pub(crate) fn receive(
    tx: &mut Writer,
    me: &Me,
    key: HandOverId,
    read: &str,
    is_yes: bool,
) -> Result<(AgreementId, Received), Refused> {
    let offer = hand_over::to_me(tx, &me.actor, key)?;
    let id = offer.agreement;
    let (mut agreement, _) = store::of_nobody(tx, me.actor.organisation(), id)?;
    agreement.course = agreement.course.on(me.today());
    if !is_yes {
        end(tx, &agreement, &offer, me, Step::HandOverDeclined)?;
        return Ok((id, Received::Declined));
    }
    if agreement.course.is_negotiated() {
        return Err(Problems::one("", text(me.language).hand_over_wording_open()).into());
    }
    let held = agreement.course.agreed().map(|held| held.version);
    if held.is_some() && held != read.parse().ok() {
        return Err(super::replaced(me));
    }
    let handed = agreement.course.hand_over(offer.from, offer.to);
    let (course, step) = handed.map_err(|why| refuse(me, why))?;
    let of_group = course.seats().of(offer.to).filter(|seat| seat.whom().is_group());
    if let Some(seat) = of_group.copied().as_ref() {
        still_of_group(tx, me, seat, offer.to)?;
    }
    if offer.away.is_some() {
        let version = held.unwrap_or_default();
        return Ok(match super::stand_in::receive(tx, me, &offer, version)? {
            true => (id, Received::StandsIn),
            false => (id, Received::WillStandIn),
        });
    }
    super::stand_in::gives_back(tx, id, &agreement.course, offer.from, me.today())?;
    hand_over::pass(tx, &offer, &course)?;
    let made = write::save(tx, &saved(me, &agreement, &course, step), "")?;
    hand_over::reads_from(tx, id, offer.to, made)?;
    hand_over::close(tx, offer.id, made, me.today())?;
    Ok((id, Received::Taken))
}

/// Whoever has left the team meanwhile can't answer for it.
fn still_of_group(tx: &mut Writer, me: &Me, seat: &Seat, person: PersonId) -> Result<(), Refused> {
    if hand_over::may_hold(tx, &me.actor, seat, person)? {
        return Ok(());
    }
    let group = people::name_of(tx, &me.actor, seat.whom())?.unwrap_or_default();
    Err(Problems::one("", text(me.language).hand_over_not_of_group(group)).into())
}

/// Lets an offer go on that waits for somebody who has left: past one of the others, and to its end where
/// it was the colleague.
pub(super) fn unstick(
    tx: &mut Writer,
    organisation: OrganisationId,
    id: AgreementId,
    today: Date,
) -> Result<(), StoreError> {
    let Some(offer) = hand_over::open_in(tx, id)? else { return Ok(()) };
    if hand_over::is_here(tx, offer.to)? {
        return ask_colleague(tx, &offer, today).map(drop);
    }
    let (agreement, _) = store::of_nobody(tx, organisation, id)?;
    let (version, step) = (agreement.course.newest().version, Step::HandOverLapsed);
    let made = write::note_step(tx, id, None, step, version, today, "")?;
    hand_over::close(tx, offer.id, made, today)
}
