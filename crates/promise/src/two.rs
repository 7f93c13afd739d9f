//! An agreement between two, told by its sides alone: for made-up histories, whose people have no keys yet.

use crate::{
    Course, Form, Move, Refused, Step, Whom,
    seats::{Mover, Seat, Seats},
};
use std::ops::Deref;
use zwerm_domain::{Date, PersonId, Side};

/// Where an agreement between two stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Two(Course);

const fn person(side: Side) -> PersonId {
    match side {
        Side::Performer => PersonId::new(1),
        Side::Counterpart => PersonId::new(2),
    }
}

const fn side(person: PersonId) -> Side {
    if person.get() == 1 { Side::Performer } else { Side::Counterpart }
}

impl Two {
    /// A first proposal by one side.
    pub fn begin(by: Side, form: Form) -> Two {
        let whom = |side| Whom::Person(person(side));
        let seats = Seats::of_two(whom(Side::Performer), whom(Side::Counterpart));
        Two(Course::begun(seats, person(by), form))
    }

    /// What becomes of it when this side makes this move, and the line it leaves in the history.
    ///
    /// # Errors
    /// Says why the move is not possible; nothing changes then.
    pub fn make(&self, by: Side, made: Move) -> Result<(Two, Step), Refused> {
        let at = match by {
            Side::Performer => 0,
            Side::Counterpart => 1,
        };
        let who = Mover { at, person: person(by) };
        self.0.make(who, made).map(|(course, step)| (Two(course), step))
    }

    /// See [`Course::lapse`].
    pub fn lapse(&self, delivered_on: Date, today: Date) -> Option<(Two, Step)> {
        self.0.lapse(delivered_on, today).map(|(course, step)| (Two(course), step))
    }

    /// The side that is asked for an answer, if any; the other opened what is open.
    pub fn turn(&self) -> Option<Side> {
        self.0.opener().map(side).map(Side::other)
    }
}

impl Deref for Two {
    type Target = Course;

    fn deref(&self) -> &Course {
        &self.0
    }
}

impl Seats {
    /// Two different persons.
    fn of_two(performer: Whom, counterpart: Whom) -> Seats {
        Seats(vec![
            Seat::new(Side::Performer, performer),
            Seat::new(Side::Counterpart, counterpart),
        ])
    }
}
