//! *Ik grijp in*: one of those it is for takes it over for a while, and when that is over who does it has it back.

use super::{Course, Refused, State, Step};
use crate::seats::{Mover, Seat};
use jiff::ToSpan;
use zwerm_domain::{Date, PersonId, Side};

/// Stepping in is for a while: at most so many days from the day itself.
pub const MOST_DAYS_TAKEN_OVER: i64 = 62;

/// Taken over for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TakenOver {
    /// Who stepped in.
    pub by: PersonId,
    /// The last day of it; the day after, who does it has it back.
    pub until: Date,
}

impl TakenOver {
    /// Whether this is a while: from `today` on, and not longer than [`MOST_DAYS_TAKEN_OVER`].
    pub fn is_a_while(until: Date, today: Date) -> bool {
        until >= today && until <= TakenOver::latest(today)
    }

    /// The latest day it can last to.
    pub fn latest(today: Date) -> Date {
        today.saturating_add(MOST_DAYS_TAKEN_OVER.days())
    }
}

impl Course {
    /// With who took it over, as stored; nothing of what has ended or is not agreed yet is taken over.
    #[must_use]
    pub fn with_taken_over(self, taken_over: Option<TakenOver>) -> Course {
        let can_be = self.agreed.is_some() && !self.state.is_ended();
        let taken_over = taken_over.filter(|_| can_be);
        Course { taken_over, ..self }
    }

    /// Who took it over, and until when.
    pub const fn taken_over(&self) -> Option<TakenOver> {
        self.taken_over
    }

    pub(super) fn step_in(
        &self,
        who: Mover,
        seat: &Seat,
        until: Date,
    ) -> Result<(Course, Step), Refused> {
        if seat.side() != Side::Counterpart {
            return Err(Refused::CounterpartStepsIn);
        }
        match (self.state, self.agreed, self.taken_over) {
            (_, None, _) => Err(Refused::NotAgreedYet),
            (_, _, Some(_)) => Err(Refused::AlreadyTakenOver),
            (State::Agreed, ..) => {
                let taken_over = Some(TakenOver { by: who.person, until });
                Ok((Course { taken_over, ..self.clone() }, Step::TakenOver))
            }
            _ => Err(Refused::FirstAnswer),
        }
    }

    /// Who stepped in gives it back before its last day.
    pub(super) fn give_back(&self, who: Mover) -> Result<(Course, Step), Refused> {
        match self.taken_over {
            None => Err(Refused::NotTakenOver),
            Some(taken) if taken.by != who.person => Err(Refused::NotYours),
            Some(_) => Ok((Course { taken_over: None, ..self.clone() }, Step::GivenBack)),
        }
    }

    /// It comes back by itself once its last day has passed; `None` if it is not time.
    pub fn comes_back(&self, today: Date) -> Option<(Course, Step)> {
        self.taken_over
            .filter(|taken| today > taken.until)
            .map(|_| (Course { taken_over: None, ..self.clone() }, Step::CameBack))
    }

    /// How it stands on this day: what is taken over comes back by itself.
    #[must_use]
    pub fn on(self, today: Date) -> Course {
        self.comes_back(today).map_or(self, |(course, _)| course)
    }
}
