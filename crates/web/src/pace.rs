//! How fast somebody signed in may go on: far more than anybody does by hand, far less than a script that empties or fills a house.
//! Kept in memory, by print, and forgotten within the hour.

use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash, RandomState},
    sync::{Mutex, PoisonError},
};
use zwerm_domain::Timestamp;

/// Most that are remembered; beyond, who is rested is forgotten.
const MOST: usize = 100_000;
const SECOND: i64 = 1_000_000;

/// How many at once, and how soon one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pace {
    name: &'static str,
    at_once: i64,
    seconds_each: i64,
}

impl Pace {
    /// Forms that change something: three hundred at once, then one a second.
    pub const CHANGES: Pace = Pace { name: "changes", at_once: 300, seconds_each: 1 };
    /// Everything of one's own in a file: ten at once, then one in five minutes.
    pub const EXPORTS: Pace = Pace { name: "exports", at_once: 10, seconds_each: 300 };
    /// What is no ballot, from one address: three hundred at once, then one a second.
    pub(crate) const GARBAGE: Pace = Pace { name: "garbage", at_once: 300, seconds_each: 1 };
    /// Searching: six hundred at once (each letter in the menu is one), then one a second.
    pub const SEARCHES: Pace = Pace { name: "searches", at_once: 600, seconds_each: 1 };
}

/// Who went how far. Each entry: when somebody would be rested again, in microseconds.
#[derive(Default)]
pub(crate) struct Paces {
    keys: RandomState,
    rested: Mutex<HashMap<u64, i64>>,
}

impl Paces {
    /// Whether there is room for one, without taking it.
    pub(crate) fn has_room(&self, who: impl Hash, pace: Pace, now: Timestamp) -> bool {
        let key = self.keys.hash_one((who, pace));
        let each = pace.seconds_each * SECOND;
        let rested = self.rested.lock().unwrap_or_else(PoisonError::into_inner);
        rested.get(&key).is_none_or(|at| *at + each <= now.0 + each * pace.at_once)
    }

    /// One more; else too fast, and it counts for nothing: so many seconds until there is room for one.
    pub(crate) fn take(&self, who: impl Hash, pace: Pace, now: Timestamp) -> Result<(), u64> {
        let key = self.keys.hash_one((who, pace));
        let each = pace.seconds_each * SECOND;
        let mut rested = self.rested.lock().unwrap_or_else(PoisonError::into_inner);
        if rested.len() > MOST {
            rested.retain(|_, at| *at > now.0);
        }
        let at = rested.entry(key).or_insert(now.0);
        // A clock that leapt back makes nobody wait longer than the whole measure.
        let whole = now.0 + each * pace.at_once;
        let from = (*at).clamp(now.0, whole);
        let too_much = (from + each - whole).unsigned_abs();
        if from + each > whole {
            *at = from;
            return Err(too_much.div_ceil(SECOND.unsigned_abs()));
        }
        *at = from + each;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACE: Pace = Pace { name: "some", at_once: 3, seconds_each: 10 };
    const NOW: Timestamp = Timestamp(1_795_420_800_000_000);

    #[test]
    fn who_goes_too_fast_waits_for_the_next_and_nobody_else_does() {
        let paces = Paces::default();
        let take = |who: u8, seconds: i64| paces.take(who, PACE, NOW.plus_seconds(seconds)).is_ok();
        assert_eq!([take(1, 0), take(1, 0), take(1, 0), take(1, 0)], [true, true, true, false]);
        assert!(take(2, 0), "another is not held up");
        assert_eq!([take(1, 9), take(1, 10), take(1, 10)], [false, true, false]);
        assert!(
            paces.take(1, Pace { name: "other", ..PACE }, NOW).is_ok(),
            "another thing is counted apart"
        );
    }

    #[test]
    fn it_says_how_long_it_takes_until_there_is_room_for_one() {
        let paces = Paces::default();
        let take = |seconds: i64| paces.take("somebody", PACE, NOW.plus_seconds(seconds));
        for _ in 0..3 {
            assert_eq!(take(0), Ok(()));
        }
        assert_eq!([take(0), take(4), take(9), take(10)], [Err(10), Err(6), Err(1), Ok(())]);
    }

    #[test]
    fn who_rests_has_all_again_and_a_clock_that_leaps_back_shuts_nobody_out() {
        let paces = Paces::default();
        let take = |seconds: i64| paces.take("somebody", PACE, NOW.plus_seconds(seconds)).is_ok();
        assert_eq!([take(0), take(0), take(0), take(0)], [true, true, true, false]);
        assert_eq!([take(3600), take(3600), take(3600), take(3600)], [true, true, true, false]);
        assert_eq!([take(0), take(30)], [false, true]);
    }
}
