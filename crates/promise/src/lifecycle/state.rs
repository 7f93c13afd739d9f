//! The states an agreement can be in, and the endings that need all.

use super::Step;

/// Where an agreement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// A first wording waits for the others.
    Proposed,
    /// Somebody answered with another wording; nothing is agreed yet.
    Countered,
    /// All accepted the same wording.
    Agreed,
    /// A next wording waits for an answer; until then the agreed one holds.
    Renegotiating,
    /// Who does it says it is ready; each counterpart answers.
    Delivered,
    /// One asks to let it go together.
    ReleaseAsked,
    /// One says it did not work out, with what was learnt; the others are asked.
    DidNotWorkOutAsked,
    /// One asks to finish it together.
    FinishAsked,
    /// Finished together.
    Closed,
    /// Delivered, and nobody answered within fourteen days.
    ClosedUnconfirmed,
    /// Let go, by all.
    Released,
    /// Did not work out, say all.
    DidNotWorkOut,
    /// One who was asked said no to it.
    Declined,
    /// Taken back before it was agreed.
    Withdrawn,
}

impl State {
    /// All states, in the order of a life.
    pub const ALL: [State; 14] = [
        State::Proposed,
        State::Countered,
        State::Agreed,
        State::Renegotiating,
        State::Delivered,
        State::ReleaseAsked,
        State::DidNotWorkOutAsked,
        State::FinishAsked,
        State::Closed,
        State::ClosedUnconfirmed,
        State::Released,
        State::DidNotWorkOut,
        State::Declined,
        State::Withdrawn,
    ];

    /// The word in the database and in text keys.
    pub const fn code(self) -> &'static str {
        match self {
            State::Proposed => "proposed",
            State::Countered => "countered",
            State::Agreed => "agreed",
            State::Renegotiating => "renegotiating",
            State::Delivered => "delivered",
            State::ReleaseAsked => "release_asked",
            State::DidNotWorkOutAsked => "did_not_work_out_asked",
            State::FinishAsked => "finish_asked",
            State::Closed => "closed",
            State::ClosedUnconfirmed => "closed_unconfirmed",
            State::Released => "released",
            State::DidNotWorkOut => "did_not_work_out",
            State::Declined => "declined",
            State::Withdrawn => "withdrawn",
        }
    }

    /// Reads [`State::code`] back.
    pub fn from_code(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether nothing more will happen to it.
    pub const fn is_ended(self) -> bool {
        matches!(
            self,
            State::Closed
                | State::ClosedUnconfirmed
                | State::Released
                | State::DidNotWorkOut
                | State::Declined
                | State::Withdrawn
        )
    }

    /// Whether all once accepted a wording, so that there is something to look back on.
    pub const fn was_agreed(self) -> bool {
        !matches!(self, State::Proposed | State::Countered | State::Declined | State::Withdrawn)
    }

    /// Whether a proposed wording waits for an answer.
    pub const fn is_negotiated(self) -> bool {
        matches!(self, State::Proposed | State::Countered | State::Renegotiating)
    }

    /// Whether somebody is asked for an answer.
    pub const fn asks_an_answer(self) -> bool {
        !self.is_ended() && !matches!(self, State::Agreed)
    }

    /// Whether it counts as a bird in the flock: finished together, or let go together.
    pub const fn is_finished_together(self) -> bool {
        matches!(self, State::Closed | State::Released)
    }
}

/// Ways to end that need all: one asks, the others agree, or they go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
    /// *Loslaten*: let it go.
    Release,
    /// *Niet gelukt*, with what was learnt.
    DidNotWorkOut,
    /// *Samen afronden*: a standing agreement; or a dated one, when the counterpart has what was agreed.
    Finish,
}

impl Ending {
    /// All endings.
    pub const ALL: [Ending; 3] = [Ending::Release, Ending::DidNotWorkOut, Ending::Finish];

    /// The word in forms and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Ending::Release => "release",
            Ending::DidNotWorkOut => "did_not_work_out",
            Ending::Finish => "finish",
        }
    }

    /// Reads [`Ending::code`] back.
    pub fn from_code(code: &str) -> Option<Ending> {
        Ending::ALL.into_iter().find(|ending| ending.code() == code)
    }

    /// The state while the others think about it.
    pub const fn asked(self) -> State {
        match self {
            Ending::Release => State::ReleaseAsked,
            Ending::DidNotWorkOut => State::DidNotWorkOutAsked,
            Ending::Finish => State::FinishAsked,
        }
    }

    /// The state when all agree.
    pub const fn outcome(self) -> State {
        match self {
            Ending::Release => State::Released,
            Ending::DidNotWorkOut => State::DidNotWorkOut,
            Ending::Finish => State::Closed,
        }
    }

    pub(super) const fn asked_step(self) -> Step {
        match self {
            Ending::Release => Step::ReleaseAsked,
            Ending::DidNotWorkOut => Step::DidNotWorkOutAsked,
            Ending::Finish => Step::FinishAsked,
        }
    }

    pub(super) const fn confirmed(self) -> Step {
        match self {
            Ending::Release => Step::Released,
            Ending::DidNotWorkOut => Step::DidNotWorkOut,
            Ending::Finish => Step::Closed,
        }
    }
}
