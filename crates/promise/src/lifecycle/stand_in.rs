//! Standing in: a colleague takes a seat for a while, and who was away has it back as it stands then.

use super::{Course, Refused, Step};
use zwerm_domain::PersonId;

impl Course {
    /// `to` takes the seat of `from` until that one is back. Other than with handing over an open next
    /// wording does not hold it up: what holds is what the colleague said yes to, and the answer to what is
    /// open goes along with the seat.
    ///
    /// # Errors
    /// Says why not; nothing changes then.
    pub fn stand_in(&self, from: PersonId, to: PersonId) -> Result<(Course, Step), Refused> {
        if self.state.is_ended() {
            return Err(Refused::Ended);
        }
        if !self.state.was_agreed() {
            return Err(Refused::NotAgreedYet);
        }
        let course = self.seat_moved(from, to)?;
        Ok((course, Step::StandInBegan))
    }

    /// `from` has the seat back from who stood in, whatever became of the agreement meanwhile.
    ///
    /// # Errors
    /// Says why not; nothing changes then.
    pub fn seat_back(&self, from: PersonId, stand_in: PersonId) -> Result<(Course, Step), Refused> {
        let course = self.seat_moved(stand_in, from)?;
        Ok((course, Step::StandInEnded))
    }

    fn seat_moved(&self, from: PersonId, to: PersonId) -> Result<Course, Refused> {
        if self.seats.of(from).is_none() {
            return Err(Refused::NoParty);
        }
        if self.seats.of(to).is_some() {
            return Err(Refused::TakesPartAlready);
        }
        Ok(self.as_if_handed_over(from, to))
    }
}
