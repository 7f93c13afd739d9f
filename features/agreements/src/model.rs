//! What an agreement is: who it is between, where it stands, and what was agreed.

mod by_mail;
mod difference;
mod draft;
mod problem;
mod terms;
mod typed;
mod week;

pub use by_mail::{ByMail, asks};
pub use difference::{Difference, Mark, Shift, difference, word_marks};
pub use draft::{Draft, DraftNeed, MOST_CRITERIA, MOST_NEEDS, Proposal};
pub use problem::{Field, Problem, What};
pub use terms::{Criterion, Due, Need, Outline, Terms, Visibility, name_of};
pub use week::{BUSY_WEEK, busy_week};

use zwerm_domain::{AgreementId, Date, OrganisationId, PersonId, Side};
use zwerm_promise::{Course, State};

/// The two people of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    /// *Wie het doet.*
    pub performer: PersonId,
    /// *Voor wie.*
    pub counterpart: PersonId,
}

impl Between {
    /// The side a person stands on, if they are one of the two.
    pub fn side_of(&self, person: PersonId) -> Option<Side> {
        [Side::Performer, Side::Counterpart].into_iter().find(|side| self.on(*side) == person)
    }

    /// Who stands on this side.
    pub const fn on(&self, side: Side) -> PersonId {
        match side {
            Side::Performer => self.performer,
            Side::Counterpart => self.counterpart,
        }
    }
}

/// An agreement as somebody in its organisation may load it: without the words only its two people read.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Its key.
    pub id: AgreementId,
    /// All data belongs to one organisation.
    pub organisation: OrganisationId,
    /// Its two people.
    pub between: Between,
    /// Where it stands.
    pub course: Course,
    /// The newest wording, agreed or not.
    pub newest: Outline,
    /// The wording that holds, if one was agreed.
    pub agreed: Option<Outline>,
    /// The day it ended.
    pub ended_on: Option<Date>,
    /// Whether the one it was loaded for is in the main team of one of the two.
    pub is_of_our_team: bool,
}

impl Agreement {
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

    /// The person whose answer it waits for.
    pub fn waits_for(&self) -> Option<PersonId> {
        self.course.turn().map(|side| self.between.on(side))
    }

    /// Whether somebody who is not a party could see its result and date: once it is agreed, and the
    /// agreed wording says so. What was let go or did not work out is between the two again.
    pub fn is_shown_to_others(&self) -> bool {
        let Some(agreed) = &self.agreed else { return false };
        let is_between_two = matches!(
            self.course.state(),
            State::Released | State::DidNotWorkOut | State::Declined | State::Withdrawn
        );
        match agreed.visibility {
            _ if is_between_two => false,
            Visibility::Parties => false,
            Visibility::Team => self.is_of_our_team,
            Visibility::Organisation => true,
        }
    }

    /// Whether its two people are asked how to go on: the review date of a standing agreement has come.
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
