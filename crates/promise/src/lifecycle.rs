//! States and moves of an agreement: pure rules about who may do what when, and what comes of it.

mod moves;
mod state;
#[cfg(test)]
mod tests;

pub use moves::{Move, Refused, Step};
pub use state::{Ending, State};

use jiff::ToSpan;
use zwerm_domain::{Date, Side};

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

/// Where an agreement stands. Can't be put together halfway: it is begun, read back whole, or moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Course {
    state: State,
    turn: Option<Side>,
    newest: Wording,
    agreed: Option<Wording>,
}

impl Course {
    /// A first proposal by one side.
    pub const fn begin(by: Side, form: Form) -> Course {
        Course {
            state: State::Proposed,
            turn: Some(by.other()),
            newest: Wording { version: 1, form },
            agreed: None,
        }
    }

    /// Reads a stored course back; `None` if its parts contradict each other.
    pub fn from_stored(
        state: State,
        turn: Option<Side>,
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
        let turn_fits = match state {
            State::Delivered => turn == Some(Side::Counterpart),
            _ => turn.is_some() == state.asks_an_answer(),
        };
        let whole = agreed_fits && turn_fits && newest.version >= 1;
        whole.then_some(Course { state, turn, newest, agreed })
    }

    /// The state it is in.
    pub const fn state(&self) -> State {
        self.state
    }

    /// The side that is asked for an answer, if any. The other side may take its word back.
    pub const fn turn(&self) -> Option<Side> {
        self.turn
    }

    /// The newest wording, agreed or not.
    pub const fn newest(&self) -> Wording {
        self.newest
    }

    /// The wording both accepted last. It holds until a next one is agreed.
    pub const fn agreed(&self) -> Option<Wording> {
        self.agreed
    }

    /// Whether a proposed wording waits for an answer.
    pub const fn is_negotiated(&self) -> bool {
        matches!(self.state, State::Proposed | State::Countered | State::Renegotiating)
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

    /// What becomes of it when `who` makes this move, and the line it leaves in the history.
    ///
    /// # Errors
    /// Says why the move is not possible; nothing changes then.
    pub fn make(&self, who: Side, made: Move) -> Result<(Course, Step), Refused> {
        if self.state.is_ended() {
            return Err(Refused::Ended);
        }
        match made {
            Move::Propose { on, form } => self.propose(who, on, form),
            Move::Accept { version } => self.accept(who, version),
            Move::Decline { version } => self.decline(who, version),
            Move::Withdraw => self.withdraw(who),
            Move::Deliver => self.deliver(who),
            Move::NotYet => {
                self.answer_delivery(who)?;
                Ok((self.back_to_agreed(), Step::NotYet))
            }
            Move::Close => {
                self.answer_delivery(who)?;
                Ok((self.ended(State::Closed), Step::Closed))
            }
            Move::Ask(ending) => self.ask(who, ending),
            Move::Confirm(ending) => {
                self.answer_ask(who, ending)?;
                Ok((self.ended(ending.outcome()), ending.confirmed()))
            }
            Move::GoOn(ending) => {
                self.answer_ask(who, ending)?;
                Ok((self.back_to_agreed(), Step::WentOn))
            }
        }
    }

    /// Whether `who` could make this move now.
    pub fn can(&self, who: Side, made: Move) -> bool {
        self.make(who, made).is_ok()
    }

    /// Closes a delivery that nobody answered for [`DAYS_TO_ANSWER_A_DELIVERY`] days; `None` if it is not time.
    pub fn lapse(&self, delivered_on: Date, today: Date) -> Option<(Course, Step)> {
        let last = delivered_on.saturating_add(DAYS_TO_ANSWER_A_DELIVERY.days());
        (self.state == State::Delivered && today > last)
            .then(|| (self.ended(State::ClosedUnconfirmed), Step::ClosedUnconfirmed))
    }

    fn propose(&self, who: Side, on: i64, form: Form) -> Result<(Course, Step), Refused> {
        let (state, step) = match (self.state, self.turn == Some(who)) {
            (State::Proposed, false) => (State::Proposed, Step::Revised),
            (State::Countered, false) => (State::Countered, Step::Revised),
            (State::Renegotiating, false) => (State::Renegotiating, Step::Revised),
            (State::Proposed | State::Countered, true) => (State::Countered, Step::Countered),
            (State::Renegotiating, true) => (State::Renegotiating, Step::Countered),
            (State::Agreed, _) => (State::Renegotiating, Step::Renegotiated),
            _ => return Err(Refused::FirstAnswer),
        };
        self.is_newest(on)?;
        let newest = Wording { version: self.newest.version + 1, form };
        Ok((Course { state, turn: Some(who.other()), newest, ..*self }, step))
    }

    fn accept(&self, who: Side, version: i64) -> Result<(Course, Step), Refused> {
        if !self.is_negotiated() {
            return Err(match self.agreed {
                Some(agreed) if agreed.version == version => Refused::AlreadyAgreed,
                _ => Refused::NothingAsked,
            });
        }
        self.is_newest(version)?;
        self.answers_a_proposal(who)?;
        Ok((self.agreed_on(self.newest), Step::Agreed))
    }

    fn decline(&self, who: Side, version: i64) -> Result<(Course, Step), Refused> {
        if !self.is_negotiated() {
            return Err(Refused::NothingAsked);
        }
        self.is_newest(version)?;
        self.answers_a_proposal(who)?;
        let next = match self.state {
            State::Renegotiating => self.back_to_agreed(),
            _ => self.ended(State::Declined),
        };
        Ok((next, Step::Declined))
    }

    fn withdraw(&self, who: Side) -> Result<(Course, Step), Refused> {
        match self.turn {
            None => Err(Refused::NothingAsked),
            Some(turn) if turn == who => Err(Refused::NotYours),
            Some(_) if matches!(self.state, State::Proposed | State::Countered) => {
                Ok((self.ended(State::Withdrawn), Step::Withdrawn))
            }
            Some(_) => Ok((self.back_to_agreed(), Step::Withdrawn)),
        }
    }

    fn deliver(&self, who: Side) -> Result<(Course, Step), Refused> {
        if who != Side::Performer {
            return Err(Refused::PerformerDelivers);
        }
        match (self.state, self.agreed) {
            (_, None) => Err(Refused::NotAgreedYet),
            (State::Delivered, _) => Err(Refused::AlreadyDelivered),
            (State::Agreed, Some(agreed)) if agreed.form == Form::Standing => {
                Err(Refused::StandingHasNoDelivery)
            }
            (State::Agreed, Some(_)) => {
                let turn = Some(Side::Counterpart);
                Ok((Course { state: State::Delivered, turn, ..*self }, Step::Delivered))
            }
            _ => Err(Refused::FirstAnswer),
        }
    }

    fn ask(&self, who: Side, ending: Ending) -> Result<(Course, Step), Refused> {
        let Some(agreed) = self.agreed else { return Err(Refused::NotAgreedYet) };
        if self.state == ending.asked() {
            return Err(Refused::AlreadyAsked);
        }
        if self.state != State::Agreed {
            return Err(Refused::FirstAnswer);
        }
        // Of a dated agreement the performer says that it is ready by delivering.
        if ending == Ending::Finish && agreed.form == Form::Dated && who == Side::Performer {
            return Err(Refused::DeliverInstead);
        }
        let next = Course { state: ending.asked(), turn: Some(who.other()), ..*self };
        Ok((next, ending.asked_step()))
    }

    fn answer_delivery(&self, who: Side) -> Result<(), Refused> {
        match (self.state, self.turn == Some(who)) {
            (State::Delivered, true) => Ok(()),
            (State::Delivered, false) => Err(Refused::NotYourTurn),
            _ => Err(Refused::NotDelivered),
        }
    }

    fn answer_ask(&self, who: Side, ending: Ending) -> Result<(), Refused> {
        match (self.state == ending.asked(), self.turn == Some(who)) {
            (true, true) => Ok(()),
            (true, false) => Err(Refused::NotYourTurn),
            (false, _) => Err(Refused::NothingAsked),
        }
    }

    fn answers_a_proposal(&self, who: Side) -> Result<(), Refused> {
        if self.turn == Some(who) { Ok(()) } else { Err(Refused::OwnProposal) }
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

    const fn agreed_on(&self, wording: Wording) -> Course {
        Course { state: State::Agreed, turn: None, agreed: Some(wording), newest: self.newest }
    }

    const fn back_to_agreed(&self) -> Course {
        Course { state: State::Agreed, turn: None, ..*self }
    }

    const fn ended(&self, state: State) -> Course {
        Course { state, turn: None, ..*self }
    }
}
