//! The moves people make: load, may, move, settle the support, write it down. All in one transaction.

mod away;
mod by_itself;
pub(crate) mod chosen;
mod decision;
mod guests;
mod hand_over;
mod help;
mod stand_in;
mod step_in;
mod support;

pub(crate) use away::{AwayFor, TypedAway, ask_to_stand_in};
pub(crate) use by_itself::{BY_ITSELF, sweep};
pub(crate) use decision::earliest_decision;
pub(crate) use hand_over::{
    Offered, Received, TypedOffer, answer_hand_over, may_offer, offer_hand_over, receive,
    withdraw_offer,
};
pub(crate) use help::{EVERYBODY, TypedHelp, end_help, end_offer, offer_help};
pub(crate) use stand_in::end_stand_in;
pub(crate) use step_in::{give_back, step_in};
pub(crate) use support::{answer_need, answer_support};

use crate::{
    asking,
    model::{Agreement, MOST_CRITERIA, Problem, Proposal, nobody_left},
    policy::{self, Action},
    store::{
        self, moves as write,
        moves::{NewCheckIn, Saved},
    },
    text::text,
    view,
    whole::LookBackCard,
};
use zwerm_domain::{AgreementId, Side, text as clean};
use zwerm_promise::{
    Course, Ending, Move, Refused as NoMove, Seat, Seats, State, Step, Whom,
    look_back::{Given, look_back},
    rhythm::{Asking, asking},
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
    let (mut agreement, _) = store::find(tx, &me.actor, id)?;
    agreement.course = agreement.course.on(me.today());
    match policy::role_of(&me.actor, &agreement) {
        policy::Role::Performer | policy::Role::Counterpart | policy::Role::Asked => {}
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
        course,
        step,
        person: Some(me.id()),
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
    make_line(tx, me, agreement, made, note).map(|(course, _)| course)
}

/// The same, with the key of the line that it left in the history.
fn make_line(
    tx: &mut Writer,
    me: &Me,
    agreement: &Agreement,
    made: Move,
    note: &str,
) -> Result<(Course, i64), Refused> {
    let who = agreement.mover(me.id()).ok_or(Refused::NotFound)?;
    let (course, step) = agreement.course.make(who, made).map_err(|why| refuse(me, why))?;
    let key = write::save(tx, &saved(me, agreement, &course, step), note)?;
    support::settle(tx, agreement, &course, me.today())?;
    Ok((course, key))
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

/// A first proposal. `rows` are the other parties, each with its field in the form.
pub(crate) fn propose(
    tx: &mut Writer,
    me: &Me,
    proposal: &Proposal,
    rows: &[(String, Whom)],
) -> Result<AgreementId, Refused> {
    let mut problems = Problems::default();
    for (field, whom) in rows {
        if let Err(text) = can_take_part(tx, me, &proposal.seats, *whom)? {
            problems.add(field.clone(), text);
        }
    }
    if !problems.0.is_empty() {
        return Err(problems.into());
    }
    if let Some(field) = without_anybody(tx, me, &proposal.seats, rows)? {
        return Err(Problems::one(field, text(me.language).agreements_same_person()).into());
    }
    if !guests::is_of_the_house(tx, me, &proposal.seats)? {
        return Err(Problems::one("with", text(me.language).agreements_guests_alone()).into());
    }
    exists_here(tx, me, proposal)?;
    let id = write::first_version(tx, me.actor.organisation(), me.id(), proposal, me.today())?;
    Ok(id)
}

/// Whether a party is of this organisation, and somebody can answer for it; or what is the matter.
fn can_take_part(
    tx: &mut Writer,
    me: &Me,
    seats: &Seats,
    whom: Whom,
) -> Result<Result<(), String>, Refused> {
    let t = text(me.language);
    let Whom::Person(person) = whom else {
        if me.is_guest() {
            return Ok(Err(t.agreements_nobody()));
        }
        let asked = store::people::asked_of(tx, &me.actor, whom)?;
        let is_anybody = asked.iter().any(|one| seats.of(*one).is_none());
        return Ok(if is_anybody { Ok(()) } else { Err(t.agreements_nobody_in_it()) });
    };
    Ok(match store::people::nameable(tx, &me.actor, person) {
        Ok(card) if !card.has_left => Ok(()),
        Ok(_) => Err(t.agreements_has_left()),
        Err(_) => Err(t.agreements_nobody()),
    })
}

/// The field of a team or role for which nobody would be left, as one person answers for one party.
fn without_anybody(
    tx: &mut Writer,
    me: &Me,
    seats: &Seats,
    rows: &[(String, Whom)],
) -> Result<Option<String>, Refused> {
    let groups: Vec<_> = rows.iter().filter(|(_, whom)| whom.is_group()).collect();
    let mut found = Vec::new();
    for (_, whom) in &groups {
        let mut asked = store::people::asked_of(tx, &me.actor, *whom)?;
        asked.retain(|one| seats.of(*one).is_none());
        found.push(asked);
    }
    Ok(nobody_left(&found).and_then(|at| groups.get(at)).map(|(field, _)| field.clone()))
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

/// A next wording: corrects an own one, counters the other's, agrees anew, or writes down what was agreed by
/// talking; answers which of these.
pub(crate) fn propose_next(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    written: &Written,
    proposal: &Proposal,
) -> Result<Step, Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let is_open = !agreement.course.state().is_ended();
    if is_open && agreement.course.is_negotiated() == written.is_anew {
        return Err(replaced(me));
    }
    exists_here(tx, me, proposal)?;
    let who = agreement.mover(me.id()).ok_or(Refused::NotFound)?;
    let (on, form) = (written.on, proposal.terms.outline.due.form());
    // After two counter-proposals a next wording is what was agreed by talking.
    let made = match agreement.course.is_talk_due() {
        true => Move::Record { on, form },
        false => Move::Propose { on, form },
    };
    let (course, step) = agreement.course.make(who, made).map_err(|why| refuse(me, why))?;
    write::next_version(tx, &saved(me, &agreement, &course, step), me.id(), proposal)?;
    support::settle(tx, &agreement, &course, me.today())?;
    Ok(step)
}

/// Yes to a version, perhaps in own words, and for a team perhaps as its decision of a day; answers whether
/// all said yes now.
pub(crate) fn accept(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    version: i64,
    typed: &str,
    decided: &str,
) -> Result<bool, Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let own_words = words(me, "own_words", typed)?;
    let decision = decision::read(me, &agreement, decided)?;
    let (course, made) = make_line(tx, me, &agreement, Move::Accept { version }, "")?;
    if let Some((team, day)) = decision {
        store::decision::add(tx, made, id, team, day)?;
    }
    write::accept(tx, id, version, me.id(), me.today(), &own_words)?;
    let is_agreed = !course.is_negotiated();
    if is_agreed {
        asking::after_all_yes(tx, id, version)?;
    }
    Ok(is_agreed)
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

/// It is ready; criteria of the wording that holds are ticked along.
pub(crate) fn deliver(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    typed: &str,
    ticks: &Ticks,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let note = words(me, "note", typed)?;
    make(tx, me, &agreement, Move::Deliver, &note)?;
    let version = held(&agreement);
    if ticks.wording.is_some_and(|shown| shown != version) {
        return Err(replaced(me));
    }
    tick(tx, me, &agreement, version, ticks)
}

/// *Klaar, dank je wel*, or what is still open; answers where it stands now.
pub(crate) fn answer_delivery(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    answer: &str,
    typed: &str,
) -> Result<State, Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let (made, note) = match answer {
        "close" => (Move::Close, words(me, "note", typed)?),
        _ => (Move::NotYet, needed_words(me, "note", typed)?),
    };
    Ok(make(tx, me, &agreement, made, &note)?.state())
}

/// Asks to end it; answers where it stands now: of those who have left no answer is waited for.
pub(crate) fn ask_to_end(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    ending: Ending,
    typed: &str,
) -> Result<State, Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let gone = store::hand_over::has_left(tx, id)?;
    let is_alone = agreement.course.is_alone(me.id(), |person| gone.contains(&person));
    // Who is alone lets go with a sentence: nobody else tells how it went.
    let note = match ending {
        Ending::DidNotWorkOut => needed_words(me, "note", typed)?,
        _ if is_alone => needed_words(me, "note", typed)?,
        _ => words(me, "note", typed)?,
    };
    let asked = make(tx, me, &agreement, Move::Ask(ending), &note)?;
    let ended = by_itself::settle_without(tx, &agreement, asked, &gone, Some(me.id()), me.today())?;
    Ok(ended.state())
}

/// Agrees to end it, or would rather go on; answers where it stands now.
pub(crate) fn answer_end(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    ending: Ending,
    is_confirmed: bool,
    typed: &str,
) -> Result<State, Refused> {
    let agreement = allowed(tx, me, id, Action::See)?;
    let note = words(me, "note", typed)?;
    let made = if is_confirmed { Move::Confirm(ending) } else { Move::GoOn(ending) };
    Ok(make(tx, me, &agreement, made, &note)?.state())
}

/// A check-in by who does it; what it needs is asked of `whom`, or of the first of those it is for.
pub(crate) fn check_in(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    given: NewCheckIn,
    whom: Option<Whom>,
    asks_others: &TypedHelp<'_>,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::CheckIn)?;
    let given = NewCheckIn {
        done: needed_words(me, "done", &given.done)?,
        need: words(me, "need", &given.need)?,
        outlook: given.outlook,
    };
    let for_them: Vec<Whom> =
        agreement.course.seats().on(Side::Counterpart).map(Seat::whom).collect();
    let whom = whom.filter(|whom| for_them.contains(whom)).or(for_them.first().copied());
    let whom = whom.ok_or(Refused::NotFound)?;
    // A guest asks those they have an agreement with, and nobody else here.
    let asking = if me.is_guest() { None } else { help::read(tx, me, asks_others)? };
    write::check_in(tx, &agreement, me.id(), &given, whom, me.today())?;
    match asking {
        Some(asking) => help::ask(tx, me, &agreement, &asking),
        None => Ok(()),
    }
}

/// Asks for a check-in, once in this counterpart's rhythm.
pub(crate) fn ask_check_in(tx: &mut Writer, me: &Me, id: AgreementId) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::AskForCheckIn)?;
    let beat = write::beat(tx, id, me.id())?.ok_or(Refused::NotFound)?;
    match asking(agreement.current().rhythm, &beat, me.today()) {
        Asking::Open => {
            Ok(write::keep_words(tx, &agreement, me.id(), Step::CheckInAsked, me.today())?)
        }
        _ => Err(Problems::one("", text(me.language).agreements_asking_closed()).into()),
    }
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

/// Which criteria were ticked on the page and which are now, by their places in a wording.
#[derive(Default)]
pub(crate) struct Ticks {
    /// The wording that was shown, if the form says so.
    pub(crate) wording: Option<i64>,
    pub(crate) was: Vec<usize>,
    pub(crate) now: Vec<usize>,
}

/// Writes what the sender ticked or took away, and nothing else: what another ticked meanwhile stays.
fn tick(
    tx: &mut Writer,
    me: &Me,
    agreement: &Agreement,
    version: i64,
    ticks: &Ticks,
) -> Result<(), Refused> {
    for position in 0..MOST_CRITERIA {
        let is_seen = ticks.now.contains(&position);
        if is_seen != ticks.was.contains(&position) {
            let seen_on = is_seen.then(|| me.today());
            write::tick(tx, agreement.id, version, i64::try_from(position).unwrap_or(0), seen_on)?;
        }
    }
    Ok(())
}

/// The wording that criteria are ticked in.
fn held(agreement: &Agreement) -> i64 {
    agreement.course.agreed().unwrap_or(agreement.course.newest()).version
}

/// Ticks criteria by themselves.
pub(crate) fn tick_criteria(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
    ticks: &Ticks,
) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::TickCriterion)?;
    let version = held(&agreement);
    if ticks.wording.is_some_and(|shown| shown != version) {
        return Err(replaced(me));
    }
    tick(tx, me, &agreement, version, ticks)
}

/// An own look-back, while it can be given.
pub(crate) fn give_look_back(
    tx: &mut Writer,
    me: &Me,
    id: AgreementId,
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
    let state = agreement.course.state();
    let back = store::stand_in::went_back(tx, id)?;
    let given = Given::of(agreement.course.seats(), &back, &write::gave(tx, id)?);
    if !look_back(state, agreement.ended_on, &given, me.id(), me.today()).can_be_written() {
        return Err(Problems::one("", t.agreements_look_back_closed()).into());
    }
    Ok(write::look_back(tx, id, me.id(), &card, me.today())?)
}

/// Printed: the others see it.
pub(crate) fn print(tx: &mut Writer, me: &Me, id: AgreementId) -> Result<(), Refused> {
    let agreement = allowed(tx, me, id, Action::Print)?;
    let version = agreement.course.newest().version;
    Ok(write::note_step(tx, id, Some(me.id()), Step::Printed, version, me.today(), "").map(drop)?)
}
