//! How many agreements stand where: exact numbers, dealt over people so that each has a fair share.

use super::dice::Shuffle;
use super::{Agreement, Size};
use zwerm_domain::{Date, Quarter};

/// How an agreement stands, or how it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Finished together this quarter.
    Finished,
    /// A standing one, finished together this quarter.
    FinishedStanding,
    /// Let go together this quarter.
    LetGo,
    /// Finished together before this quarter.
    FinishedBefore,
    /// Delivered, never answered.
    Unconfirmed,
    DidNotWorkOut,
    Declined,
    Withdrawn,
    Proposed,
    Countered,
    Running,
    /// Delivered once, something was open.
    NotYet,
    /// Past its day, nothing said.
    Silent,
    Standing,
    Renegotiating,
    Delivered,
    ReleaseAsked,
    FailAsked,
    FinishAsked,
}

/// Finished together this quarter in the demo: the flock of the picture.
pub const FLOCK: usize = 148;

/// Parts in a hundred of what is open.
const OPEN: &[(Outcome, usize)] = &[
    (Outcome::Proposed, 12),
    (Outcome::Countered, 9),
    (Outcome::NotYet, 5),
    (Outcome::Silent, 2),
    (Outcome::Standing, 11),
    (Outcome::Renegotiating, 7),
    (Outcome::Delivered, 7),
    (Outcome::ReleaseAsked, 1),
    (Outcome::FailAsked, 1),
    (Outcome::FinishAsked, 1),
];

/// Parts in a hundred of all that ended.
const OTHER_ENDS: &[(Outcome, usize)] = &[
    (Outcome::Unconfirmed, 4),
    (Outcome::DidNotWorkOut, 6),
    (Outcome::Declined, 6),
    (Outcome::Withdrawn, 4),
];

/// The outcomes of all agreements that chance makes.
#[derive(Debug)]
pub(crate) struct Plan {
    bands: Vec<(Outcome, usize)>,
    order: Shuffle,
    /// Days before this quarter over which older ends are spread.
    pub(crate) days_back: i64,
}

/// How the agreements stand that are written by hand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Written {
    open: usize,
    /// Ended, and in the flock of this quarter.
    birds: usize,
    /// Ended otherwise, or earlier.
    others: usize,
}

impl Written {
    pub(crate) fn count(written: &[Agreement], today: Date) -> Written {
        let this_quarter = Some(Quarter::of(today));
        let open = written.iter().filter(|one| !one.state.is_ended()).count();
        let birds = written.iter().filter(|one| one.bird_of() == this_quarter).count();
        Written { open, birds, others: written.len() - open - birds }
    }
}

impl Plan {
    /// Deals what is not written by hand.
    pub(crate) fn new(size: Size, seed: u64, written: Written) -> Plan {
        let Size { people, agreements } = size;
        let open = (agreements * 370 / 600).min(people * 2);
        let flock = (FLOCK * agreements / 600).min(FLOCK * people / 263);
        let flock = flock.max(written.birds).min(agreements - open);
        let ended = agreements - open;
        let mut bands = Vec::new();
        let mut made = |outcome, count: usize| {
            bands.push((outcome, count));
            count
        };
        let by_chance = flock - written.birds;
        let small =
            made(Outcome::FinishedStanding, by_chance / 24) + made(Outcome::LetGo, by_chance / 14);
        made(Outcome::Finished, by_chance - small);
        let others = (ended - flock).saturating_sub(written.others);
        let mut left = others;
        for (outcome, part) in OTHER_ENDS {
            left -= made(*outcome, (ended * part / 100).min(left));
        }
        made(Outcome::FinishedBefore, left);
        let open = open.saturating_sub(written.open);
        let mut left = open;
        for (outcome, part) in OPEN {
            left -= made(*outcome, (open * part / 100).max(1).min(left));
        }
        made(Outcome::Running, left);
        let total = bands.iter().map(|band| band.1).sum();
        let load = (agreements / people.max(1)) as i64;
        Plan { bands, order: Shuffle::new(total, seed), days_back: 45 * load.clamp(2, 16) }
    }

    /// How many agreements chance makes.
    pub(crate) fn len(&self) -> usize {
        self.bands.iter().map(|band| band.1).sum()
    }

    /// How the agreement with this number stands.
    pub(crate) fn outcome(&self, number: usize) -> Outcome {
        let mut place = self.order.at(number);
        for (outcome, count) in &self.bands {
            if place < *count {
                return *outcome;
            }
            place -= count;
        }
        Outcome::Running
    }
}
