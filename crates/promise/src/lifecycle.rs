//! States and moves of an agreement: pure rules about who may do what when, and what comes of it.

mod hand_over;
mod moves;
mod stand_in;
mod state;
mod step_in;
mod talk;
#[cfg(test)]
mod tests;

pub use moves::{Move, Refused, Step};
pub use state::{Ending, State};
pub use step_in::{MOST_DAYS_TAKEN_OVER, TakenOver};
pub use talk::COUNTERS_BEFORE_A_TALK;

use crate::seats::{Mover, Seat, Seats};
use jiff::ToSpan;
use zwerm_domain::{Date, PersonId, Side};

/// Days a delivery waits for an answer before it counts as finished, not confirmed.
pub const DAYS_TO_ANSWER_A_DELIVERY: i64 = 14;

/// Whether a wording names a day to be ready, or goes on until a day to look at it together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Ready on a day; ends by being delivered.
    Dated,
    /// *Doorlopend*: goes on; at its review date the two go on or finish together.
    Standing,
}

/// One numbered wording, as far as the rules need to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wording {
    /// Its number: 1 for the first.
    pub version: i64,
    /// Dated or standing.
    pub form: Form,
}

/// Where an agreement stands and between whom. Can't be put together halfway: it is begun, read back
/// whole, or moved. Whom it waits for is told by its seats alone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Course {
    state: State,
    seats: Seats,
    /// Who opened what is open: a wording, a delivery, a question to end.
    opener: Option<PersonId>,
    newest: Wording,
    agreed: Option<Wording>,
    /// Counter-proposals since something was last agreed.
    counters: u32,
    taken_over: Option<TakenOver>,
}

impl Course {
    /// A first proposal by one of the parties; `None` by anybody else.
    pub fn begin(seats: Seats, by: PersonId, form: Form) -> Option<Course> {
        seats.of(by)?;
        Some(Course::begun(seats, by, form))
    }

    pub(crate) fn begun(mut seats: Seats, by: PersonId, form: Form) -> Course {
        seats.ask(|_, seat| seat.holder() != Some(by));
        let newest = Wording { version: 1, form };
        Course { opener: Some(by), ..Course::quiet(State::Proposed, seats, newest, None) }
    }

    /// Reads a stored course back; `None` if its parts contradict each other.
    pub fn from_stored(
        state: State,
        seats: Seats,
        opener: Option<PersonId>,
        newest: Wording,
        agreed: Option<Wording>,
    ) -> Option<Course> {
        let agreed_fits = match agreed {
            Some(agreed) => {
                state.was_agreed()
                    && agreed.version >= 1
                    && match state {
                        State::Renegotiating => agreed.version < newest.version,
                        _ => agreed.version <= newest.version,
                    }
                    && (agreed.version != newest.version || agreed.form == newest.form)
            }
            None => !state.was_agreed(),
        };
        let open_fits = match opener.and_then(|person| seats.of(person)) {
            Some(seat) => {
                let is_of_the_side = state != State::Delivered || seat.side() == Side::Performer;
                state.asks_an_answer() && !seat.is_asked() && is_of_the_side
            }
            None => opener.is_none() && !state.asks_an_answer(),
        };
        // What was agreed was agreed by every party, so each team and role has a holder by then.
        let is_held = !state.was_agreed() || seats.is_held();
        let asked_fits = seats.is_anybody_asked() == state.asks_an_answer()
            && seats.iter().all(|seat| {
                let waits_for_all = state.is_negotiated() && seat.holder().is_none();
                let waits_for_it = state != State::Delivered || seat.side() == Side::Counterpart;
                (!waits_for_all || seat.is_asked()) && (!seat.is_asked() || waits_for_it)
            });
        let whole = agreed_fits && open_fits && is_held && asked_fits && newest.version >= 1;
        whole.then_some(Course { opener, ..Course::quiet(state, seats, newest, agreed) })
    }

    const fn quiet(state: State, seats: Seats, newest: Wording, agreed: Option<Wording>) -> Course {
        Course { state, seats, opener: None, newest, agreed, counters: 0, taken_over: None }
    }

    /// The state it is in.
    pub const fn state(&self) -> State {
        self.state
    }

    /// Its parties, and which of them are asked for an answer.
    pub const fn seats(&self) -> &Seats {
        &self.seats
    }

    /// Who opened what is open, and may take it back.
    pub const fn opener(&self) -> Option<PersonId> {
        self.opener
    }

    /// Whether what is open waits for the answer of this one.
    pub fn asks(&self, who: Mover) -> bool {
        self.seats.seat(who).is_some_and(Seat::is_asked)
    }

    /// The newest wording, agreed or not.
    pub const fn newest(&self) -> Wording {
        self.newest
    }

    /// The wording all accepted last. It holds until a next one is agreed.
    pub const fn agreed(&self) -> Option<Wording> {
        self.agreed
    }

    /// Whether a proposed wording waits for an answer.
    pub const fn is_negotiated(&self) -> bool {
        self.state.is_negotiated()
    }

    /// Whether an agreed wording holds now, so that there is something to check in on.
    pub const fn is_running(&self) -> bool {
        matches!(
            self.state,
            State::Agreed
                | State::Renegotiating
                | State::ReleaseAsked
                | State::DidNotWorkOutAsked
                | State::FinishAsked
        )
    }

    /// What becomes of it when `who` makes this move, and the line it leaves in the history. Whoever
    /// moves for a team or role holds it from then on.
    ///
    /// # Errors
    /// Says why the move is not possible; nothing changes then.
    pub fn make(&self, who: Mover, made: Move) -> Result<(Course, Step), Refused> {
        let seat = self.seats.seat(who).ok_or(Refused::NoParty)?;
        if self.state.is_ended() {
            return Err(Refused::Ended);
        }
        let (mut next, step) = match made {
            Move::Propose { on, form } => self.propose(who, on, form)?,
            Move::Accept { version } => self.accept(who, seat, version)?,
            Move::Decline { version } => self.decline(who, seat, version)?,
            Move::Withdraw => self.withdraw(who)?,
            Move::Deliver => self.deliver(who, seat)?,
            Move::NotYet => {
                self.answers_a_delivery(seat)?;
                (self.back_to_agreed(), Step::NotYet)
            }
            Move::Close => {
                self.answers_a_delivery(seat)?;
                self.still_asks(seat)?;
                self.assented(
                    who,
                    |course| course.ended(State::Closed),
                    Step::Closed,
                    Step::Thanked,
                )
            }
            Move::Ask(ending) => self.ask(who, seat, ending)?,
            Move::Confirm(ending) => {
                self.answers_an_ending(who, ending)?;
                self.still_asks(seat)?;
                let end = |course: &Course| course.ended(ending.outcome());
                self.assented(who, end, ending.confirmed(), Step::EndAccepted)
            }
            Move::GoOn(ending) => {
                self.answers_an_ending(who, ending)?;
                (self.back_to_agreed(), Step::WentOn)
            }
            Move::Record { on, form } => self.record(who, on, form)?,
            Move::StepIn { until } => self.step_in(who, seat, until)?,
            Move::GiveBack => self.give_back(who)?,
        };
        next.seats.take(who);
        Ok((next, step))
    }

    /// Whether `who` could make this move now.
    pub fn can(&self, who: Mover, made: Move) -> bool {
        self.make(who, made).is_ok()
    }

    /// Closes a delivery that was not answered for [`DAYS_TO_ANSWER_A_DELIVERY`] days; `None` if it is not time.
    pub fn lapse(&self, delivered_on: Date, today: Date) -> Option<(Course, Step)> {
        let last = delivered_on.saturating_add(DAYS_TO_ANSWER_A_DELIVERY.days());
        (self.state == State::Delivered && today > last)
            .then(|| (self.ended(State::ClosedUnconfirmed), Step::ClosedUnconfirmed))
    }

    fn propose(&self, who: Mover, on: i64, form: Form) -> Result<(Course, Step), Refused> {
        let (state, step) = match (self.state, self.opener == Some(who.person)) {
            (State::Proposed, true) => (State::Proposed, Step::Revised),
            (State::Countered, true) => (State::Countered, Step::Revised),
            (State::Renegotiating, true) => (State::Renegotiating, Step::Revised),
            (State::Proposed | State::Countered, false) => (State::Countered, Step::Countered),
            (State::Renegotiating, false) => (State::Renegotiating, Step::Countered),
            (State::Agreed, _) => (State::Renegotiating, Step::Renegotiated),
            _ => return Err(Refused::FirstAnswer),
        };
        self.is_newest(on)?;
        if self.is_talk_due() {
            return Err(Refused::TalkFirst);
        }
        let counters = self.counters + u32::from(step == Step::Countered);
        Ok((Course { counters, ..self.reworded(state, who, form) }, step))
    }

    /// A next wording is open; everybody but its writer is asked.
    fn reworded(&self, state: State, who: Mover, form: Form) -> Course {
        let newest = Wording { version: self.newest.version + 1, form };
        Course { newest, ..self.opened(state, who, |_| true) }
    }

    fn accept(&self, who: Mover, seat: &Seat, version: i64) -> Result<(Course, Step), Refused> {
        if !self.is_negotiated() {
            return Err(match self.agreed {
                Some(agreed) if agreed.version == version => Refused::AlreadyAgreed,
                _ => Refused::NothingAsked,
            });
        }
        self.is_newest(version)?;
        self.answers_a_proposal(who, seat)?;
        Ok(self.assented(who, Course::agreed_on_newest, Step::Agreed, Step::Accepted))
    }

    fn decline(&self, who: Mover, seat: &Seat, version: i64) -> Result<(Course, Step), Refused> {
        if !self.is_negotiated() {
            return Err(Refused::NothingAsked);
        }
        self.is_newest(version)?;
        self.answers_a_proposal(who, seat)?;
        let next = match self.state {
            State::Renegotiating => self.back_to_agreed(),
            _ => self.ended(State::Declined),
        };
        Ok((next, Step::Declined))
    }

    fn withdraw(&self, who: Mover) -> Result<(Course, Step), Refused> {
        match self.opener {
            None => Err(Refused::NothingAsked),
            Some(opener) if opener != who.person => Err(Refused::NotYours),
            Some(_) if matches!(self.state, State::Proposed | State::Countered) => {
                Ok((self.ended(State::Withdrawn), Step::Withdrawn))
            }
            Some(_) => Ok((self.back_to_agreed(), Step::Withdrawn)),
        }
    }

    fn deliver(&self, who: Mover, seat: &Seat) -> Result<(Course, Step), Refused> {
        if seat.side() != Side::Performer {
            return Err(Refused::PerformerDelivers);
        }
        match (self.state, self.agreed) {
            (_, None) => Err(Refused::NotAgreedYet),
            (State::Delivered, _) => Err(Refused::AlreadyDelivered),
            (State::Agreed, _) if self.taken_over.is_some() => Err(Refused::TakenOver),
            (State::Agreed, Some(agreed)) if agreed.form == Form::Standing => {
                Err(Refused::StandingHasNoDelivery)
            }
            (State::Agreed, Some(_)) => {
                let looks = |seat: &Seat| seat.side() == Side::Counterpart;
                Ok((self.opened(State::Delivered, who, looks), Step::Delivered))
            }
            _ => Err(Refused::FirstAnswer),
        }
    }

    fn ask(&self, who: Mover, seat: &Seat, ending: Ending) -> Result<(Course, Step), Refused> {
        let Some(agreed) = self.agreed else { return Err(Refused::NotAgreedYet) };
        if self.state == ending.asked() {
            return Err(Refused::AlreadyAsked);
        }
        if self.state != State::Agreed {
            return Err(Refused::FirstAnswer);
        }
        // Of a dated agreement who does it says that it is ready by delivering.
        let is_performer = seat.side() == Side::Performer;
        if ending == Ending::Finish && agreed.form == Form::Dated && is_performer {
            return Err(Refused::DeliverInstead);
        }
        Ok((self.opened(ending.asked(), who, |_| true), ending.asked_step()))
    }

    /// Any counterpart answers a delivery, also one who said thanks already.
    fn answers_a_delivery(&self, seat: &Seat) -> Result<(), Refused> {
        match (self.state, seat.side()) {
            (State::Delivered, Side::Counterpart) => Ok(()),
            (State::Delivered, Side::Performer) => Err(Refused::NotYourTurn),
            _ => Err(Refused::NotDelivered),
        }
    }

    /// Any other than who asked answers a question to end, also one who agreed already.
    fn answers_an_ending(&self, who: Mover, ending: Ending) -> Result<(), Refused> {
        match (self.state == ending.asked(), self.opener == Some(who.person)) {
            (true, false) => Ok(()),
            (true, true) => Err(Refused::NotYourTurn),
            (false, _) => Err(Refused::NothingAsked),
        }
    }

    fn answers_a_proposal(&self, who: Mover, seat: &Seat) -> Result<(), Refused> {
        if self.opener == Some(who.person) {
            return Err(Refused::OwnProposal);
        }
        self.still_asks(seat)
    }

    fn still_asks(&self, seat: &Seat) -> Result<(), Refused> {
        if seat.is_asked() { Ok(()) } else { Err(Refused::AlreadyAccepted) }
    }

    /// A yes: when it is the last that was waited for, it is done; until then one fewer is asked.
    fn assented(
        &self,
        who: Mover,
        done: impl Fn(&Course) -> Course,
        last: Step,
        one: Step,
    ) -> (Course, Step) {
        let mut next = self.clone();
        if next.seats.assent(who) { (done(&next), last) } else { (next, one) }
    }

    /// Something new is open: `who` opened it, and of the others those are asked whom it is for.
    fn opened(&self, state: State, who: Mover, is_for: impl Fn(&Seat) -> bool) -> Course {
        let mut seats = self.seats.clone();
        seats.ask(|at, seat| at != who.at && is_for(seat));
        Course { state, seats, opener: Some(who.person), ..self.clone() }
    }

    fn is_newest(&self, version: i64) -> Result<(), Refused> {
        match version.cmp(&self.newest.version) {
            std::cmp::Ordering::Equal => Ok(()),
            std::cmp::Ordering::Less => {
                Err(Refused::ReplacedVersion { newest: self.newest.version })
            }
            std::cmp::Ordering::Greater => Err(Refused::UnknownVersion),
        }
    }

    fn agreed_on_newest(&self) -> Course {
        // What is agreed anew counts from here on, also for who does it.
        Course { agreed: Some(self.newest), taken_over: None, ..self.settled(State::Agreed) }
    }

    fn back_to_agreed(&self) -> Course {
        self.settled(State::Agreed)
    }

    fn ended(&self, state: State) -> Course {
        Course { taken_over: None, ..self.settled(state) }
    }

    /// Nothing is open any more.
    fn settled(&self, state: State) -> Course {
        let mut seats = self.seats.clone();
        seats.ask(|_, _| false);
        Course { state, seats, opener: None, counters: 0, ..self.clone() }
    }
}
