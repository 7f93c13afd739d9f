//! The moves people make: load, may, move, settle the support, write it down. All in one transaction.

use crate::{
    model::{Agreement, Problem, Proposal},
    policy::{self, Action},
    store::{
        self, moves as write,
        moves::{NeedState, NewCheckIn, Saved},
    },
    text::text,
    view,
    whole::LookBackCard,
};
use zwerm_domain::{AgreementId, Date, NeedId, text as clean};
use zwerm_promise::{
    Course, Ending, Move, Refused as NoMove, State, Step,
    look_back::{Given, look_back},
    rhythm::{Asking, Beat, asking},
    support::{Answer, Hand, NoSupport, Stage, Support, Turning},
};
use zwerm_store::{Reader, Writer};
use zwerm_web::{Me, Problems, Refused, text_problem};

/// An agreement that this person may do something with now.
fn allowed(
    tx: &mut Reader,
    me: &Me,
    id: AgreementId,
    action: Action,
) -> Result<Agreement, Refused> {
    let (agreement, _) = store::find(tx, &me.actor, id)?;
    match policy::role_of(&me.actor, &agreement) {
        policy::Role::Performer | policy::Role::Counterpart => {}
        // Who is no party finds nothing to do here: the address is absent for them.
        _ => return Err(Refused::NotFound),
    }
    if policy::may(&me.actor, action, &agreement) {
        return Ok(agreement);
    }
    Err(Problems::one("", text(me.language).agreements_not_now()).into())
}

/// Why a move can't be made, in the user's words. An answer to a replaced wording is shown the newer one.
fn refuse(me: &Me, why: NoMove) -> Refused {
    let problems = Problems::one("", view::refused(me.language, why));
    match why {
        NoMove::ReplacedVersion { .. } => Refused::Stale(problems),
        _ => Refused::Invalid(problems),
    }
}

/// The version that was answered has been replaced: the newer one is shown beside what was typed.
pub(crate) fn replaced(me: &Me) -> Refused {
    refuse(me, NoMove::ReplacedVersion { newest: 0 })
}

fn saved<'a>(me: &Me, agreement: &Agreement, course: &'a Course, step: Step) -> Saved<'a> {
    Saved {
        agreement: agreement.id,
        organisation: agreement.organisation,
        between: agreement.between,
        course,
        step,
        person: me.id(),
        today: me.today(),
    }
}

/// Makes a move, settles the support with it, and writes it down with its words.
fn make(
    tx: &mut Writer,
    me: &Me,
    agreement: &Agreement,
    made: Move,
    note: &str,
) -> Result<Course, Refused> {
    let side = agreement.between.side_of(me.id()).ok_or(Refused::NotFound)?;
    let (course, step) = agreement.course.make(side, made).map_err(|why| refuse(me, why))?;
    write::save(tx, &saved(me, agreement, &course, step), note)?;
    settle(tx, agreement, &course, me.today())?;
    Ok(course)
}

/// Which needs stand or fall with this move.
fn settle(tx: &mut Writer, before: &Agreement, now: &Course, today: Date) -> Result<(), Refused> {
    let was_negotiated = before.course.is_negotiated();
    let turning = |need: &NeedState| match now.state() {
        State::Declined | State::Withdrawn => Some(Turning::NeverAgreed),
        state if state.is_ended() => Some(Turning::Ended),
        State::Agreed if was_negotiated && need.is_in_version => Some(Turning::AgreedWithIt),
        State::Agreed if was_negotiated && !need.is_from_check_in => Some(Turning::AgreedWithoutIt),
        _ => None,
    };
    let version = now.agreed().unwrap_or(now.newest()).version;
    write::settle_needs(tx, before.id, version, today, |need| {
        turning(need).map_or(need.support, |turning| need.support.settle(turning))
    })?;
    Ok(())
}

/// What was typed with a move: at most a page, may be empty.
fn words(me: &Me, field: &str, typed: &str) -> Result<String, Refused> {
    clean::many_lines(typed)
        .map_err(|problem| Problems::one(field, text_problem(problem, me.language)).into())
}

fn needed_words(me: &Me, field: &str, typed: &str) -> Result<String, Refused> {
    clean::needed_lines(typed)
        .map_err(|problem| Problems::one(field, text_problem(problem, me.language)).into())
}

/// What is wrong with a proposal, beside its fields.
pub(crate) fn problems(me: &Me, found: &[Problem]) -> Problems {
    let mut problems = Problems::default();
    for problem in found {
        let (field, text) = view::problem(me.language, problem);
        problems.add(field, text);
    }
    problems
}

/// A first proposal.
pub(crate) fn propose(
    tx: &mut Writer,
    me: &Me,
    proposal: &Proposal,
) -> Result<AgreementId, Refused> {
    let t = text(me.language);
    let side = proposal.between.side_of(me.id()).ok_or(Refused::NotFound)?;
    let other = proposal.between.on(side.other());
    let card = store::people::party(tx, &me.actor, other);
    match card {
        Ok(card) if !card.has_left => {}
        Ok(_) => return Err(Problems::one("with", t.agreements_has_left()).into()),
        Err(_) => return Err(Problems::one("with", t.agreements_nobody()).into()),
    }
    exists_here(tx, me, proposal)?;
    Ok(write::first_version(tx, me.actor.organisation(), me.id(), proposal, me.today())?)
}

fn exists_here(tx: &mut Writer, me: &Me, proposal: &Proposal) -> Result<(), Refused> {
    if store::people::belongs_here(tx, &me.actor, proposal)? {
        return Ok(());
    }
    Err(Problems::one("", text(me.language).agreements_gone_meanwhile()).into())
}

/// What the writer of a next wording had in view.
pub(crate) struct Written {
    /// The newest version then.
    pub(crate) on: i64,
    /// Whether it was agreed already, so that this agrees anew instead of answering a proposal.
    pub(crate) is_anew: bool,
}

/// A next wording: corrects an own one, counters the other's, or agrees anew.
pub(crate) fn propose_next(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    written: &Written,
    proposal: &Proposal,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let is_open = !agreement.course.state().is_ended();
    if is_open && agreement.course.is_negotiated() == written.is_anew {
        return Err(replaced(me));
    }
    exists_here(tx, me, proposal)?;
    let side = agreement.between.side_of(me.id()).ok_or(Refused::NotFound)?;
    let form = proposal.terms.outline.due.form();
    let (course, step) = agreement
        .course
        .make(side, Move::Propose { on: written.on, form })
        .map_err(|why| refuse(me, why))?;
    write::next_version(tx, &saved(me, &agreement, &course, step), proposal)?;
    Ok(())
}

/// Yes to a version, perhaps in own words.
pub(crate) fn accept(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    version: i64,
    typed: &str,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let own_words = words(me, "own_words", typed)?;
    make(tx, me, &agreement, Move::Accept { version }, "")?;
    write::accept(tx, id, version, me.id(), me.today(), &own_words)?;
    Ok(())
}

/// No to a version, perhaps with a word.
pub(crate) fn decline(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    version: i64,
    typed: &str,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let note = words(me, "note", typed)?;
    make(tx, me, &agreement, Move::Decline { version }, &note).map(drop)
}

/// Takes an own open word back.
pub(crate) fn withdraw(tx: &mut Writer, me: &Me, id: AgreementId) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    make(tx, me, &agreement, Move::Withdraw, "").map(drop)
}

/// It is ready.
pub(crate) fn deliver(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    typed: &str,
) -> Result<Agreement, Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let note = words(me, "note", typed)?;
    make(tx, me, &agreement, Move::Deliver, &note)?;
    Ok(agreement)
}

/// *Klaar, dank je wel*, or what is still open.
pub(crate) fn answer_delivery(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    answer: &str,
    typed: &str,
) -> Result<bool, Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    if answer == "close" {
        let note = words(me, "note", typed)?;
        make(tx, me, &agreement, Move::Close, &note)?;
        return Ok(true);
    }
    let note = needed_words(me, "note", typed)?;
    make(tx, me, &agreement, Move::NotYet, &note)?;
    Ok(false)
}

/// Asks to end it.
pub(crate) fn ask_to_end(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    ending: Ending,
    typed: &str,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let note = match ending {
        Ending::DidNotWorkOut => needed_words(me, "note", typed)?,
        _ => words(me, "note", typed)?,
    };
    make(tx, me, &agreement, Move::Ask(ending), &note).map(drop)
}

/// Agrees to end it, or would rather go on.
pub(crate) fn answer_end(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    ending: Ending,
    is_confirmed: bool,
    typed: &str,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let note = words(me, "note", typed)?;
    let made = if is_confirmed { Move::Confirm(ending) } else { Move::GoOn(ending) };
    make(tx, me, &agreement, made, &note).map(drop)
}

/// A check-in by who does it.
pub(crate) fn check_in(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    given: NewCheckIn,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::CheckIn)?;
    let given = NewCheckIn {
        done: needed_words(me, "done", &given.done)?,
        need: words(me, "need", &given.need)?,
        outlook: given.outlook,
    };
    Ok(write::check_in(tx, &agreement, me.id(), &given, me.today())?)
}

/// Asks for a check-in; `beat` was read beforehand.
pub(crate) fn ask_check_in(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    beat: Option<&Beat>,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::AskForCheckIn)?;
    let beat = beat.ok_or(Refused::NotFound)?;
    match asking(agreement.current().rhythm, beat, me.today()) {
        Asking::Open => {
            Ok(write::keep_words(tx, &agreement, me.id(), Step::CheckInAsked, me.today())?)
        }
        _ => Err(Problems::one("", text(me.language).agreements_asking_closed()).into()),
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
    let agreement = allowed(tx, me, id, Action::See)?;
    let agreed = agreement.course.agreed().map(|wording| wording.version);
    let needs = write::need_states(tx, id, agreed.unwrap_or(0))?;
    let need = needs.iter().find(|need| need.id == key).ok_or(Refused::NotFound)?;
    let hand = if need.giver == me.id() { Hand::Giver } else { Hand::Asker };
    let stage = match agreement.course.state() {
        state if state.is_ended() => Stage::Ended,
        _ if need.is_from_check_in || need.is_in_version => Stage::Running,
        _ => Stage::Negotiated,
    };
    let support: Support = need.support.answer(hand, answer, stage).map_err(|why: NoSupport| {
        Refused::Invalid(Problems::one("", view::no_support(me.language, why)))
    })?;
    write::answer_need(tx, id, key, support, me.today())?;
    Ok(write::keep_words(tx, &agreement, me.id(), answer.step(), me.today())?)
}

/// Why it matters to me.
pub(crate) fn give_reason(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    typed: &str,
) -> Result<(), Refused> {
    allowed(tx, me, id, Action::GiveReason)?;
    let reason = words(me, "reason", typed)?;
    Ok(write::reason(tx, id, me.id(), &reason)?)
}

/// Ticks the criteria that are seen now; `before` tells which were ticked already.
pub(crate) fn tick(
    tx: &mut Writer,
    me: &Me,
    agreement: &Agreement,
    before: &[bool],
    ticked: &[usize],
) -> Result<(), Refused> {
    let version = agreement.course.agreed().unwrap_or(agreement.course.newest()).version;
    for (position, was_seen) in before.iter().enumerate() {
        let is_seen = ticked.contains(&position);
        if is_seen != *was_seen {
            let seen_on = is_seen.then(|| me.today());
            write::tick(tx, agreement.id, version, i64::try_from(position).unwrap_or(0), seen_on)?;
        }
    }
    Ok(())
}

/// Ticks criteria by themselves.
pub(crate) fn tick_criteria(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    before: &[bool],
    ticked: &[usize],
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::TickCriterion)?;
    tick(tx, me, &agreement, before, ticked)
}

/// An own look-back, while it can be given; `given` was read beforehand.
pub(crate) fn give_look_back(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    given: Given,
    typed: &LookBackCard,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::LookBack)?;
    let t = text(me.language);
    let card = LookBackCard {
        went_well: words(me, "went_well", &typed.went_well)?,
        do_differently: words(me, "do_differently", &typed.do_differently)?,
        ask_or_offer: words(me, "ask_or_offer", &typed.ask_or_offer)?,
    };
    if card.went_well.is_empty() && card.do_differently.is_empty() && card.ask_or_offer.is_empty() {
        return Err(Problems::one("went_well", t.agreements_look_back_empty()).into());
    }
    let side = agreement.between.side_of(me.id()).ok_or(Refused::NotFound)?;
    let state = agreement.course.state();
    if !look_back(state, agreement.ended_on, given, side, me.today()).can_be_written() {
        return Err(Problems::one("", t.agreements_look_back_closed()).into());
    }
    Ok(write::look_back(tx, id, me.id(), &card, me.today())?)
}

/// Printed: the other sees it.
pub(crate) fn print(tx: &mut Writer, me: &Me, id: AgreementId) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::Print)?;
    let version = agreement.course.newest().version;
    Ok(write::note_step(tx, id, Some(me.id()), Step::Printed, version, me.today(), "")?)
}
