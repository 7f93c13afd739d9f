//! Handing over: another person takes a seat and all that goes with it. And what waits for who has left.

use super::{Course, Ending, Refused, Step};
use crate::seats::Seat;
use zwerm_domain::PersonId;

impl Course {
    /// Whether a seat can go to somebody else: once something was agreed, until it ends. Before that there
    /// is nothing to hand over: one declines, or takes it back. While a next wording is open that is answered
    /// first, so that nobody has said yes to words they never read.
    pub const fn can_be_handed_over(&self) -> bool {
        self.state.was_agreed() && !self.state.is_ended() && !self.is_negotiated()
    }

    /// Whether `from` could hand their seat over to `to`.
    ///
    /// # Errors
    /// Says why not.
    pub fn may_hand_over(&self, from: PersonId, to: PersonId) -> Result<(), Refused> {
        if self.state.is_ended() {
            return Err(Refused::Ended);
        }
        if !self.state.was_agreed() {
            return Err(Refused::NotAgreedYet);
        }
        if self.is_negotiated() {
            return Err(Refused::FirstAnswer);
        }
        if self.seats.of(from).is_none() {
            return Err(Refused::NoParty);
        }
        if self.seats.of(to).is_some() {
            return Err(Refused::TakesPartAlready);
        }
        Ok(())
    }

    /// `to` takes the seat of `from`: what waited for the one waits for the other, and what the one opened
    /// the other can take back. Of a team or role the party stays; another person answers for it. Whoever
    /// stepped in gives that back: it was theirs.
    ///
    /// # Errors
    /// Says why not; nothing changes then.
    pub fn hand_over(&self, from: PersonId, to: PersonId) -> Result<(Course, Step), Refused> {
        self.may_hand_over(from, to)?;
        Ok((self.as_if_handed_over(from, to), Step::HandedOver))
    }

    /// What `from` gives back first by letting their seat go to somebody else: what they stepped in on was
    /// theirs to do, and does not go along.
    pub fn given_back_by(&self, from: PersonId) -> Option<Step> {
        self.taken_over.filter(|taken| taken.by == from).map(|_| Step::GivenBack)
    }

    /// How it would be with `to` in the seat of `from`, for who is asked and reads.
    #[must_use]
    pub fn as_if_handed_over(&self, from: PersonId, to: PersonId) -> Course {
        let mut seats = self.seats.clone();
        seats.pass(from, to);
        let opener = if self.opener == Some(from) { Some(to) } else { self.opener };
        let taken_over = self.taken_over.filter(|taken| taken.by != from);
        Course { seats, opener, taken_over, ..self.clone() }
    }

    /// What becomes of a question to end that waits only for people who are gone: it ends so. `None` if it
    /// waits for somebody else too, or nothing is asked.
    pub fn settled_without(&self, is_gone: impl Fn(PersonId) -> bool) -> Option<(Course, Step)> {
        let ending = Ending::ALL.into_iter().find(|ending| self.state == ending.asked())?;
        let waits = |seat: &Seat| seat.is_asked() && !seat.holder().is_some_and(&is_gone);
        let nobody_else = !self.seats.iter().any(waits);
        nobody_else.then(|| (self.ended(ending.outcome()), ending.confirmed()))
    }

    /// Whether everybody but this person is gone.
    pub fn is_alone(&self, person: PersonId, is_gone: impl Fn(PersonId) -> bool) -> bool {
        self.seats.people().all(|one| one == person || is_gone(one))
    }
}
