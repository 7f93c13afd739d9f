//! Agreements of more than two, and side roads: what is promised together, for a team or in a role, taken over
//! for a while, or written down after a talk. Told as moves; the rules decide where each stands.

use super::cast::Cast;
use super::texts::template::Both;

pub(crate) use super::texts::{guests::GUEST_STORIES, joint::STORIES};

/// Somebody of another organisation.
#[derive(Debug)]
pub(crate) struct Guest {
    pub(crate) name: &'static str,
    pub(crate) from: Both,
    pub(crate) email: &'static str,
}

/// A party: somebody, a team (its place), or a role (its team's place and its name).
#[derive(Clone, Copy, Debug)]
pub(crate) enum Party {
    One(Cast),
    Team(usize),
    Role(usize, Both),
    Guest(&'static Guest),
}

/// Who moves: somebody, whoever fills the role that is a party, or the guest.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Mover {
    One(Cast),
    OfTheRole,
    Guest,
}

/// What they do.
#[derive(Debug)]
pub(crate) enum Act {
    /// Yes, with own words; for their team, if it is the team that is asked.
    Yes(Both),
    /// Another day, so many days from today, with a word. After a talk: what was agreed in it.
    OtherDay(i64, Both),
    /// A check-in: what was done, and how it looks.
    Told(Both, &'static str),
    /// Takes it over until so many days from today: the place of the boundary, why, and what gives the room back.
    TakesOver(i64, usize, Both, Both),
    /// Gives it back.
    GivesBack,
}

/// One agreement.
#[derive(Debug)]
pub(crate) struct Story {
    pub(crate) performers: &'static [Party],
    pub(crate) counterparts: &'static [Party],
    /// Who writes it, so many days ago; ready so many days from today.
    pub(crate) by: Cast,
    pub(crate) ago: i64,
    pub(crate) ready_in: i64,
    pub(crate) title: Both,
    pub(crate) result: Both,
    pub(crate) for_whom: Both,
    pub(crate) message: Both,
    /// So many days ago, in order.
    pub(crate) acts: &'static [(i64, Mover, Act)],
}
