//! Loads everything that a party reads of an agreement.

use crate::{
    model::{Agreement, Asked, busy_week},
    policy::{
        self, Action,
        help::{Action as HelpAction, may},
    },
    store::{
        self,
        hand_over::{self, HandOver},
        help::{Offer, Request},
        lists, people, words,
    },
    whole::{LookBackCard, PartyCard, SeatCard, Shown, StepCard, VersionCard, Whole},
};
use jiff::ToSpan;
use zwerm_access_log::Kind;
use zwerm_directory::{self as directory, on_again};
use zwerm_domain::{AgreementId, BoundaryId, Date, HandOverId, Module, PersonId, Side, TeamId};
use zwerm_promise::{
    State, Step, Whom,
    lifecycle::DAYS_TO_ANSWER_A_DELIVERY,
    look_back::{Given, look_back},
    pair::{PairView, offered_parties_of, pair_view, parties_of},
    rhythm::{Asking, Beat, asking, check_in_due, question_on},
};
use zwerm_store::{PairReader, StoreError};
use zwerm_web::{Me, Refused};

/// What somebody finds at an agreement's address.
pub(crate) enum Found {
    /// Its parties find everything, and who is asked through a team or role that nobody holds.
    Mine(Box<Whole>),
    /// Others to whom it is shown find its result and date.
    Shown(Box<Shown>),
}

/// Loads an agreement for whoever may know of it; else it is absent.
pub(crate) fn found(tx: &mut PairReader, me: &Me, id: AgreementId) -> Result<Found, Refused> {
    let (mut agreement, _) = store::find(tx, &me.actor, id)?;
    agreement.course = agreement.course.on(me.today());
    let Some(parties) = parties_of(tx, &me.actor, id)? else {
        let parties: Vec<PersonId> = agreement.course.seats().people().collect();
        let looked = me.looks(tx, Kind::AgreementOpened, &parties)?;
        return Ok(Found::Shown(Box::new(lists::shown(tx, &agreement, &looked)?)));
    };
    let view = pair_view(&me.actor, &parties).ok_or(StoreError::NotFound)?;
    Ok(Found::Mine(Box::new(whole(tx, me, agreement, &view)?)))
}

/// Loads an agreement for one of its parties; for anybody else it is absent.
pub(crate) fn mine(tx: &mut PairReader, me: &Me, id: AgreementId) -> Result<Whole, StoreError> {
    let (mut agreement, _) = store::find(tx, &me.actor, id)?;
    agreement.course = agreement.course.on(me.today());
    let parties = parties_of(tx, &me.actor, id)?.ok_or(StoreError::NotFound)?;
    let view = pair_view(&me.actor, &parties).ok_or(StoreError::NotFound)?;
    whole(tx, me, agreement, &view)
}

/// What somebody reads who is asked to take a seat: how it would be for them, with the offer and its sentence.
pub(crate) struct Offered {
    pub(crate) offer: HandOver,
    pub(crate) sentence: String,
    pub(crate) whole: Whole,
}

/// An agreement as it would be for the one to whom a seat is offered; else it is absent.
pub(crate) fn offered(tx: &mut PairReader, me: &Me, id: HandOverId) -> Result<Offered, StoreError> {
    let offer = hand_over::to_me(tx, &me.actor, id)?;
    let parties = offered_parties_of(tx, &me.actor, id)?.ok_or(StoreError::NotFound)?;
    let view = pair_view(&me.actor, &parties).ok_or(StoreError::NotFound)?;
    let house = me.actor.organisation();
    let (mut agreement, _) = store::of_nobody(tx, house, offer.agreement)?;
    let course = agreement.course.on(me.today());
    agreement.course = course.as_if_handed_over(offer.from, offer.to);
    let sentence = hand_over::sentence(tx, &view, &offer)?;
    let mut whole = whole(tx, me, agreement, &view)?;
    // Why it mattered to who hands over goes with them.
    whole.reasons.retain(|(person, _)| *person != offer.from);
    Ok(Offered { offer, sentence, whole })
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

fn given_of(
    tx: &mut PairReader,
    agreement: &Agreement,
    stored: &[(PersonId, LookBackCard)],
) -> Result<Given, StoreError> {
    let gave: Vec<PersonId> = stored.iter().map(|(person, _)| *person).collect();
    let back = match gave.is_empty() {
        true => Vec::new(),
        false => store::stand_in::went_back(tx, agreement.id)?,
    };
    Ok(Given::of(agreement.course.seats(), &back, &gave))
}

fn whole(
    tx: &mut PairReader,
    me: &Me,
    agreement: Agreement,
    view: &PairView<'_>,
) -> Result<Whole, StoreError> {
    let (course, side, today) = (agreement.course.clone(), view.side(), me.today());
    let mover = agreement.mover(me.id()).ok_or(StoreError::NotFound)?;
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
    let hand_over = match hand_over::open_in(tx, agreement.id)? {
        Some(offer) => Some((hand_over::sentence(tx, view, &offer)?, offer)),
        None => None,
    };
    let people = people_of(tx, me, &agreement, &steps)?;
    let seats = seats_of(tx, me, &agreement, &people, &steps)?;
    let beat = beat(&steps, None);
    let own_beat = self::beat(&steps, Some(me.id()));
    let due = agreement.current().due.day();
    let rhythm = agreement.current().rhythm;
    let stored = words::look_backs(tx, view)?;
    let given = given_of(tx, &agreement, &stored)?;
    let seen = look_back(course.state(), agreement.ended_on, &given, me.id(), today);
    let names = names(tx, me, &newest, before.as_ref(), agreed.as_ref())?;
    let asks_a_yes = course.is_negotiated() && course.asks(mover);
    let busy_week = match side {
        Side::Performer if asks_a_yes => busy(tx, me, &agreement)?,
        _ => None,
    };
    let mut needs = words::needs(tx, view, newest_number, agreed_number)?;
    for need in &mut needs {
        let asked = Asked { by: need.asked_by, of: need.asked_of, giver: need.giver };
        let is_asked = store::needs::is_asked(tx, need.id, me.id())?;
        need.hand = agreement.hand(me.id(), &asked, is_asked);
    }
    let asker = steps.iter().rev().find(|made| made.step == Step::CheckInAsked);
    Ok(Whole {
        me: me.id(),
        mover,
        side,
        seats,
        people,
        teams: teams(tx, me, &agreement, [Some(&newest), before.as_ref(), agreed.as_ref()])?,
        help: help(tx, me, agreement.id)?,
        own_teams: match policy::may(&me.actor, Action::CheckIn, &agreement) {
            true => store::help::teams_of(tx, &me.actor)?,
            false => Vec::new(),
        },
        stand_ins: store::stand_in::live_in(tx, agreement.id)?,
        hand_over: hand_over.map(|(sentence, offer)| (offer, sentence)),
        taken_over: match course.taken_over() {
            Some(_) => store::step_in::last(tx, view)?,
            None => None,
        },
        boundaries_here: boundaries_here(tx, me, &agreement)?,
        reasons: words::reasons(tx, view)?,
        acceptances: words::acceptances(tx, view)?,
        needs,
        check_ins: words::check_ins(tx, view)?,
        asking: own_beat.as_ref().map_or(Asking::NoRhythm, |beat| asking(rhythm, beat, today)),
        own_beat,
        asker: asker.and_then(|made| made.person),
        check_in_due: beat
            .as_ref()
            .filter(|_| course.taken_over().is_none())
            .and_then(|beat| check_in_due(rhythm, beat, Some(due))),
        answer_until: match course.state() {
            State::Delivered => answer_until(tx, me, &steps)?,
            _ => None,
        },
        is_silent: course.state() == State::Agreed
            && course.taken_over().is_none()
            && today >= question_on(due, steps.last().map(|step| step.on)),
        beat,
        look_back: seen,
        look_backs: readable(stored, me.id(), seen.shows_others()),
        busy_week,
        kinds_of_work: names.kinds_of_work,
        goals: names.goals,
        boundaries: names.boundaries,
        is_unreadable: !view.has_key(),
        newest,
        before,
        agreed,
        steps,
        agreement,
    })
}

/// The last day on which what was delivered can be answered; days on which agreements stood still do not count.
fn answer_until(
    tx: &mut PairReader,
    me: &Me,
    steps: &[StepCard],
) -> Result<Option<Date>, StoreError> {
    let delivered = steps.iter().rev().find(|made| made.step == Step::Delivered);
    let Some(delivered) = delivered else { return Ok(None) };
    let on_again = on_again(tx, me.actor.organisation(), Module::Agreements)?;
    let since = on_again.map_or(delivered.on, |on| delivered.on.max(on));
    Ok(Some(since.saturating_add(DAYS_TO_ANSWER_A_DELIVERY.days())))
}

/// The reader, who takes part, and whoever else has made a move.
fn people_of(
    tx: &mut PairReader,
    me: &Me,
    agreement: &Agreement,
    steps: &[StepCard],
) -> Result<Vec<PartyCard>, StoreError> {
    let mut ids: Vec<PersonId> = agreement.course.seats().people().collect();
    ids.extend(steps.iter().filter_map(|step| step.person).chain([me.id()]));
    ids.extend(steps.iter().filter_map(|step| step.hand_over).flat_map(|(from, to)| [from, to]));
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(|id| people::party(tx, &me.actor, id)).collect()
}

fn seats_of(
    tx: &mut PairReader,
    me: &Me,
    agreement: &Agreement,
    people: &[PartyCard],
    steps: &[StepCard],
) -> Result<Vec<SeatCard>, StoreError> {
    let mut cards = Vec::new();
    for seat in agreement.course.seats().iter() {
        let own = people.iter().find(|card| Whom::Person(card.person) == seat.whom());
        let name = match own {
            Some(card) => card.name.clone(),
            None => people::name_of(tx, &me.actor, seat.whom())?.unwrap_or_default(),
        };
        let has_nobody = seat.is_asked()
            && seat.holder().is_none()
            && people::asked_of(tx, &me.actor, seat.whom())?.is_empty();
        cards.push(SeatCard {
            has_nobody,
            side: seat.side(),
            whom: seat.whom(),
            name,
            holder: seat.holder(),
            is_asked: seat.is_asked(),
            decided: decided(steps, seat.whom()),
        });
    }
    Ok(cards)
}

/// That a team decided on its last yes.
fn decided(steps: &[StepCard], whom: Whom) -> Option<(Date, PersonId)> {
    let of_it = |made: &&StepCard| {
        made.decision.as_ref().is_some_and(|decision| Whom::Team(decision.team) == whom)
    };
    let last = steps.iter().rev().find(of_it)?;
    last.decision.as_ref().map(|decision| decision.on).zip(last.person)
}

/// Teams of the parties, and those that wordings name.
fn teams(
    tx: &mut PairReader,
    me: &Me,
    agreement: &Agreement,
    cards: [Option<&VersionCard>; 3],
) -> Result<Vec<(TeamId, String)>, StoreError> {
    let mut teams = people::teams_of(tx, &me.actor, agreement.course.seats())?;
    for id in cards.into_iter().flatten().flat_map(|card| &card.terms.outline.teams) {
        if !teams.iter().any(|(known, _)| known == id) {
            let name = people::name_of(tx, &me.actor, Whom::Team(*id))?;
            teams.extend(name.map(|name| (*id, name)));
        }
    }
    Ok(teams)
}

/// The own look-back always; those of others once they are shown.
fn readable(
    mut stored: Vec<(PersonId, LookBackCard)>,
    me: PersonId,
    is_shown: bool,
) -> Vec<(PersonId, LookBackCard)> {
    stored.retain(|(person, _)| is_shown || *person == me);
    stored
}

/// The beat of check-ins, from how it went; with the questions of one person, or of anybody.
fn beat(steps: &[StepCard], asker: Option<PersonId>) -> Option<Beat> {
    let last = |step: Step| {
        let is_theirs = |made: &&StepCard| {
            made.step == step
                && (step != Step::CheckInAsked || asker.is_none() || made.person == asker)
        };
        steps.iter().rev().find(is_theirs).map(|made| made.on)
    };
    let agreed_on = steps.iter().find(|made| made.step == Step::Agreed)?.on;
    Some(Beat {
        agreed_on,
        checked_in_on: last(Step::CheckedIn),
        asked_on: last(Step::CheckInAsked),
    })
}

/// What was asked of others, with who offers to help; nothing for who does not take part (yet).
fn help(
    tx: &mut PairReader,
    me: &Me,
    id: AgreementId,
) -> Result<Vec<(Request, Vec<Offer>)>, StoreError> {
    let mut found = Vec::new();
    for request in store::help::of_agreement(tx, &me.actor, id)? {
        if may(request.role, HelpAction::SeeOffers) {
            let offers = store::help::offers(tx, request.id)?;
            found.push((request, offers));
        }
    }
    Ok(found)
}

/// The boundaries that the reader can name when stepping in.
fn boundaries_here(
    tx: &mut PairReader,
    me: &Me,
    agreement: &Agreement,
) -> Result<Vec<(BoundaryId, String)>, StoreError> {
    if !policy::may(&me.actor, Action::StepIn, agreement) {
        return Ok(Vec::new());
    }
    let all = directory::boundaries(tx, &me.actor, None)?;
    Ok(all.into_iter().map(|boundary| (boundary.id, boundary.name)).collect())
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
