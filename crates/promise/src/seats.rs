//! Who an agreement is between: persons, teams and roles, each in a seat on one of the two sides.
//!
//! A team or a role answers by one person of it: whoever answers first holds it from then on. Who is
//! still to answer is a fact of each seat; nothing else keeps count of it.

use std::{fmt, str::FromStr};
use zwerm_domain::{PersonId, Side, TeamId, WorkRoleId};

/// Most parties of one agreement, of both sides together.
pub const MOST_PARTIES: usize = 12;

/// Whom one agrees something with, or asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whom {
    /// A person.
    Person(PersonId),
    /// A team: whoever of it answers.
    Team(TeamId),
    /// A role: whoever of those who fill it answers.
    Role(WorkRoleId),
}

impl Whom {
    /// The person, if it is one.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Whom::Person(person) => Some(person),
            Whom::Team(_) | Whom::Role(_) => None,
        }
    }

    /// Whether it is a team or a role.
    pub const fn is_group(self) -> bool {
        self.person().is_none()
    }
}

/// As forms send it: `p12`, `t3`, `r5`.
impl fmt::Display for Whom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Whom::Person(id) => write!(f, "p{id}"),
            Whom::Team(id) => write!(f, "t{id}"),
            Whom::Role(id) => write!(f, "r{id}"),
        }
    }
}

/// What was sent names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nobody;

impl FromStr for Whom {
    type Err = Nobody;

    /// Reads `p12`, `t3`, `r5` back; a number alone is a person.
    fn from_str(text: &str) -> Result<Whom, Nobody> {
        let number = |digits: &str| digits.parse::<i64>().ok().filter(|id| *id > 0).ok_or(Nobody);
        match text.get(..1) {
            Some("p") => number(&text[1..]).map(|id| Whom::Person(PersonId::new(id))),
            Some("t") => number(&text[1..]).map(|id| Whom::Team(TeamId::new(id))),
            Some("r") => number(&text[1..]).map(|id| Whom::Role(WorkRoleId::new(id))),
            _ => number(text).map(|id| Whom::Person(PersonId::new(id))),
        }
    }
}

/// A party in its seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Seat {
    side: Side,
    whom: Whom,
    holder: Option<PersonId>,
    is_asked: bool,
}

impl Seat {
    /// Reads a stored seat back; `None` if its parts contradict each other: a person holds an own seat,
    /// and a team or role that nobody holds is asked.
    pub fn from_stored(
        side: Side,
        whom: Whom,
        holder: Option<PersonId>,
        is_asked: bool,
    ) -> Option<Seat> {
        let fits = match whom {
            Whom::Person(person) => holder == Some(person),
            Whom::Team(_) | Whom::Role(_) => true,
        };
        fits.then_some(Seat { side, whom, holder, is_asked })
    }

    pub(crate) const fn new(side: Side, whom: Whom) -> Seat {
        Seat { side, whom, holder: whom.person(), is_asked: true }
    }

    /// On which side it stands.
    pub const fn side(&self) -> Side {
        self.side
    }

    /// The party: a person, a team or a role.
    pub const fn whom(&self) -> Whom {
        self.whom
    }

    /// The person who answers for it; none while everybody of a team or role is asked.
    pub const fn holder(&self) -> Option<PersonId> {
        self.holder
    }

    /// Whether what is open waits for this party's answer.
    pub const fn is_asked(&self) -> bool {
        self.is_asked
    }
}

/// All parties of one agreement. Each side has one at least; nobody sits twice.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Seats(pub(crate) Vec<Seat>);

/// Why these can't be the parties of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseated {
    /// Nobody on this side.
    Empty(Side),
    /// This one is named twice.
    Twice(Whom),
    /// More than [`MOST_PARTIES`].
    TooMany,
}

/// Somebody who moves: from their own seat, or for a team or role that nobody holds yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mover {
    pub(crate) at: usize,
    pub(crate) person: PersonId,
}

impl Seats {
    /// The parties of a new agreement.
    ///
    /// # Errors
    /// Says why these can't be.
    pub fn new(performers: &[Whom], counterparts: &[Whom]) -> Result<Seats, Unseated> {
        let seated = |side, all: &[Whom]| {
            all.iter().map(move |whom| Seat::new(side, *whom)).collect::<Vec<_>>()
        };
        let mut all = seated(Side::Performer, performers);
        all.extend(seated(Side::Counterpart, counterparts));
        Seats::checked(all)
    }

    /// Reads stored seats back.
    ///
    /// # Errors
    /// Says why these can't be the parties of an agreement.
    pub fn from_stored(mut seats: Vec<Seat>) -> Result<Seats, Unseated> {
        seats.sort_by_key(|seat| seat.side == Side::Counterpart);
        Seats::checked(seats)
    }

    fn checked(seats: Vec<Seat>) -> Result<Seats, Unseated> {
        if seats.len() > MOST_PARTIES {
            return Err(Unseated::TooMany);
        }
        for (at, seat) in seats.iter().enumerate() {
            let is_same = |other: &Seat| {
                other.whom == seat.whom || (seat.holder.is_some() && other.holder == seat.holder)
            };
            if seats.iter().take(at).any(is_same) {
                return Err(Unseated::Twice(seat.whom));
            }
        }
        for side in [Side::Performer, Side::Counterpart] {
            if !seats.iter().any(|seat| seat.side == side) {
                return Err(Unseated::Empty(side));
            }
        }
        Ok(Seats(seats))
    }

    /// Each party: first who does it, then for whom.
    pub fn iter(&self) -> impl Iterator<Item = &Seat> {
        self.0.iter()
    }

    /// The parties of one side.
    pub fn on(&self, side: Side) -> impl Iterator<Item = &Seat> {
        self.0.iter().filter(move |seat| seat.side == side)
    }

    /// The persons who take part: each person, and who holds a team or a role.
    pub fn people(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.0.iter().filter_map(|seat| seat.holder)
    }

    /// The seat that a person holds.
    pub fn of(&self, person: PersonId) -> Option<&Seat> {
        self.0.iter().find(|seat| seat.holder == Some(person))
    }

    /// The side a person stands on, if they take part.
    pub fn side_of(&self, person: PersonId) -> Option<Side> {
        self.of(person).map(Seat::side)
    }

    /// The seat of a party.
    pub fn seat_of(&self, whom: Whom) -> Option<&Seat> {
        self.0.iter().find(|seat| seat.whom == whom)
    }

    /// Whether others take part than two persons.
    pub fn is_many(&self) -> bool {
        self.0.len() > 2 || self.0.iter().any(|seat| seat.whom.is_group())
    }

    /// Somebody as a mover: from the seat they hold, or else for the team or role through which the
    /// database says they are asked.
    pub fn mover(&self, person: PersonId, asked_through: Option<Whom>) -> Option<Mover> {
        let own = self.0.iter().position(|seat| seat.holder == Some(person));
        let asked = || {
            self.0.iter().position(|seat| seat.holder.is_none() && Some(seat.whom) == asked_through)
        };
        own.or_else(asked).map(|at| Mover { at, person })
    }

    /// The seat somebody moves from.
    pub fn seat(&self, who: Mover) -> Option<&Seat> {
        let is_theirs = |seat: &&Seat| seat.holder.is_none_or(|holder| holder == who.person);
        self.0.get(who.at).filter(is_theirs)
    }

    /// Lets whoever moves for a team or role hold it from now on.
    pub(crate) fn take(&mut self, who: Mover) {
        if let Some(seat) = self.0.get_mut(who.at).filter(|seat| seat.holder.is_none()) {
            seat.holder = Some(who.person);
        }
    }

    /// Gives the seat of one person to another, as it stands.
    pub(crate) fn pass(&mut self, from: PersonId, to: PersonId) {
        for seat in self.0.iter_mut().filter(|seat| seat.holder == Some(from)) {
            seat.holder = Some(to);
            if seat.whom == Whom::Person(from) {
                seat.whom = Whom::Person(to);
            }
        }
    }

    /// Asks those of whom this holds, and nobody else.
    pub(crate) fn ask(&mut self, is_asked: impl Fn(usize, &Seat) -> bool) {
        for (at, seat) in self.0.iter_mut().enumerate() {
            seat.is_asked = is_asked(at, seat);
        }
    }

    /// Takes a yes; answers whether everybody who was asked has said it now.
    pub(crate) fn assent(&mut self, who: Mover) -> bool {
        if let Some(seat) = self.0.get_mut(who.at) {
            seat.is_asked = false;
        }
        !self.0.iter().any(Seat::is_asked)
    }

    /// Whether anybody is asked.
    pub fn is_anybody_asked(&self) -> bool {
        self.0.iter().any(Seat::is_asked)
    }

    /// Whether somebody of each party has answered.
    pub fn is_held(&self) -> bool {
        self.0.iter().all(|seat| seat.holder.is_some())
    }
}
