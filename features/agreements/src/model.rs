//! What an agreement is: who it is between, where it stands, and what was agreed.

mod away;
mod by_mail;
mod difference;
mod draft;
mod one_each;
mod problem;
mod step_in;
mod terms;
mod typed;
mod week;

pub use away::Away;
pub use by_mail::{ByMail, asks};
pub use difference::{Difference, Mark, Shift, difference, word_marks};
pub use draft::{Draft, DraftNeed, DraftParty, MOST_CRITERIA, MOST_NEEDS, Proposal};
pub use one_each::nobody_left;
pub use problem::{Field, Problem, What};
pub use step_in::{OTHER_BOUNDARY, StepIn, TypedStepIn};
pub use terms::{Criterion, Due, Need, Outline, Terms, Visibility, name_of};
pub(crate) use typed::read_day;
pub use week::{BUSY_WEEK, busy_week};

use zwerm_domain::{AgreementId, Date, OrganisationId, PersonId, Side};
use zwerm_promise::{Course, Mover, Seat, State, Whom, support::Hand};

/// Who asks support of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Who asks it.
    pub by: PersonId,
    /// Who is asked.
    pub of: Whom,
    /// Who gives it, or answers for the team or role that is asked.
    pub giver: Option<PersonId>,
}

/// An agreement as somebody in its organisation may load it: without the words only its parties read.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Its key.
    pub id: AgreementId,
    /// All data belongs to one organisation.
    pub organisation: OrganisationId,
    /// Where it stands, and between whom.
    pub course: Course,
    /// The newest wording, agreed or not.
    pub newest: Outline,
    /// The wording that holds, if one was agreed.
    pub agreed: Option<Outline>,
    /// The day it ended.
    pub ended_on: Option<Date>,
    /// Whether the one it was loaded for is in a team that the agreed wording names.
    pub is_of_our_team: bool,
    /// The one it was loaded for, if they are asked through a team or role that nobody holds yet.
    pub asked: Option<(PersonId, Whom)>,
}

impl Agreement {
    /// This person as one who may move in it: a party, or one who is asked through a team or role.
    pub fn mover(&self, person: PersonId) -> Option<Mover> {
        let through = self.asked.filter(|(asked, _)| *asked == person).map(|(_, whom)| whom);
        self.course.seats().mover(person, through)
    }

    /// Whether a person gives this support, stands on the side that asks it, or neither. `is_asked`: they
    /// are asked through a team or role that is no party.
    pub fn hand(&self, person: PersonId, support: &Asked, is_asked: bool) -> Hand {
        let seats = self.course.seats();
        let through = self.asked.filter(|(asked, _)| *asked == person).map(|(_, whom)| whom);
        let is_through = is_asked || through == Some(support.of);
        if support.giver == Some(person) || (support.giver.is_none() && is_through) {
            return Hand::Giver;
        }
        let gives = support.giver.and_then(|giver| seats.side_of(giver));
        let gives = gives.or(seats.seat_of(support.of).map(Seat::side));
        let asks = gives.map(Side::other).or(seats.side_of(support.by));
        let own = self.mover(person).and_then(|who| seats.seat(who)).map(Seat::side);
        if own.is_some() && own == asks { Hand::Asker } else { Hand::Other }
    }

    /// The wording that holds now: the agreed one, or while nothing is agreed the newest.
    pub fn current(&self) -> &Outline {
        self.agreed.as_ref().unwrap_or(&self.newest)
    }

    /// The wording that a next one is written from: the proposed one, or else the agreed one.
    pub fn base(&self) -> &Outline {
        if self.course.is_negotiated() { &self.newest } else { self.current() }
    }

    /// The number of [`Agreement::base`].
    pub fn base_version(&self) -> i64 {
        let held = self.course.agreed().filter(|_| !self.course.is_negotiated());
        held.unwrap_or(self.course.newest()).version
    }

    /// Whether somebody who is not a party could see its result and date: once it is agreed, and the
    /// agreed wording says so. What was let go or did not work out is between its parties again.
    pub fn is_shown_to_others(&self) -> bool {
        let Some(agreed) = &self.agreed else { return false };
        let is_between_them = matches!(
            self.course.state(),
            State::Released | State::DidNotWorkOut | State::Declined | State::Withdrawn
        );
        match agreed.visibility {
            _ if is_between_them => false,
            Visibility::Parties => false,
            Visibility::Team => self.is_of_our_team,
            Visibility::Organisation => true,
        }
    }

    /// Whether its parties are asked how to go on: the review date of a standing agreement has come.
    pub fn is_up_for_review(&self, today: Date) -> bool {
        let review = match self.agreed.as_ref().map(|agreed| agreed.due) {
            Some(Due::Review(day)) => day,
            _ => return false,
        };
        self.course.state() == State::Agreed && today >= review
    }
}

#[cfg(test)]
mod tests;
