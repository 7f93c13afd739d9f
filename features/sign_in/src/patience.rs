//! Waiting after wrong passwords: a little longer each time, never for good, so that nobody can shut a colleague out.
//!
//! Three measures at once. One account from one place: the usual typing errors, then it grows. One account
//! from anywhere: gentle, for guessing from many places; its owner waits a minute at most. One place for any
//! account: generous, because a whole office may share one address. Kept in memory, as hashes.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    sync::{Mutex, PoisonError},
};
use zwerm_domain::Timestamp;

/// Most entries; beyond, what has calmed down is forgotten.
const MOST: usize = 100_000;
/// The first wait, in seconds; each next one is twice as long.
const FIRST: i64 = 5;

/// How soon it makes somebody wait.
#[derive(Clone, Copy, Debug)]
struct Measure {
    /// So many tries without waiting.
    free: i64,
    /// The longest wait, in seconds.
    longest: i64,
    /// After so many seconds one try is forgotten.
    fades: i64,
}

const HERE: Measure = Measure { free: 5, longest: 15 * 60, fades: 15 * 60 };
const ANYWHERE: Measure = Measure { free: 20, longest: 60, fades: 60 };
const PLACE: Measure = Measure { free: 100, longest: 60, fades: 5 };
/// Asking for a reset mail: one, and another; then one in five minutes.
const MAIL: Measure = Measure { free: 2, longest: 5 * 60, fades: 5 * 60 };

#[derive(Clone, Copy, Debug)]
struct Tries {
    count: i64,
    last: Timestamp,
}

/// Counts tries and says how long to wait.
#[derive(Default)]
pub(crate) struct Patience {
    keys: RandomState,
    tries: Mutex<HashMap<u64, Tries>>,
}

impl Patience {
    /// Counts one try at a password beforehand, so that a thousand at once are a thousand. `Err`: wait so
    /// many seconds; then nothing is counted.
    pub(crate) fn try_password(
        &self,
        account: &str,
        place: Option<u64>,
        now: Timestamp,
    ) -> Result<(), i64> {
        self.count(&self.measures(account, place), now)
    }

    /// The password was right: this account from this place starts anew, and the others lose this one try.
    pub(crate) fn was_right(&self, account: &str, place: Option<u64>) {
        self.was_not_tried(account, place);
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        tries.remove(&self.here(account, place));
    }

    /// It came to no try after all: this one does not count.
    pub(crate) fn was_not_tried(&self, account: &str, place: Option<u64>) {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, _) in self.measures(account, place) {
            if let Some(known) = tries.get_mut(&key) {
                known.count = (known.count - 1).max(0);
            }
        }
    }

    /// Counts one request for a mail; `false`: not again so soon.
    pub(crate) fn may_mail(&self, account: &str, place: Option<u64>, now: Timestamp) -> bool {
        let mut measures = vec![(self.keys.hash_one(("mail", account)), MAIL)];
        measures.extend(place.map(|place| (self.keys.hash_one(("mails from", place)), PLACE)));
        self.count(&measures, now).is_ok()
    }

    /// Counts one question for a passkey; `false`: this place asks too much. No passkey is guessed, so nobody else
    /// waits for it.
    pub(crate) fn may_ask(&self, place: Option<u64>, now: Timestamp) -> bool {
        let Some(place) = place else { return true };
        self.count(&[(self.keys.hash_one(("passkeys of", place)), PLACE)], now).is_ok()
    }

    fn here(&self, account: &str, place: Option<u64>) -> u64 {
        self.keys.hash_one(("here", account, place))
    }

    fn measures(&self, account: &str, place: Option<u64>) -> Vec<(u64, Measure)> {
        let mut measures = vec![
            (self.here(account, place), HERE),
            (self.keys.hash_one(("anywhere", account)), ANYWHERE),
        ];
        measures.extend(place.map(|place| (self.keys.hash_one(("place", place)), PLACE)));
        measures
    }

    fn count(&self, measures: &[(u64, Measure)], now: Timestamp) -> Result<(), i64> {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        let waits =
            measures.iter().filter_map(|(key, measure)| wait(*tries.get(key)?, *measure, now));
        if let Some(longest) = waits.max() {
            return Err(longest);
        }
        if tries.len() + measures.len() > MOST {
            tries.retain(|_, known| now.0 - known.last.0 < 60_000_000);
        }
        for (key, measure) in measures {
            let before = tries.get(key).map_or(0, |known| left(*known, *measure, now));
            tries.insert(*key, Tries { count: before + 1, last: now });
        }
        Ok(())
    }
}

/// The tries that are not forgotten yet.
fn left(known: Tries, measure: Measure, now: Timestamp) -> i64 {
    let seconds = (now.0 - known.last.0).max(0) / 1_000_000;
    (known.count - seconds / measure.fades).max(0)
}

/// How many seconds are still to be waited.
fn wait(known: Tries, measure: Measure, now: Timestamp) -> Option<i64> {
    let beyond = left(known, measure, now) - measure.free;
    if beyond < 0 {
        return None;
    }
    let whole = FIRST.saturating_mul(1 << beyond.min(20)).min(measure.longest);
    let micros = known.last.0 + whole * 1_000_000 - now.0;
    (micros > 0).then_some((micros + 999_999) / 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_420_800_000_000);

    #[test]
    fn typing_errors_are_free_and_then_the_wait_grows() {
        let patience = Patience::default();
        let mut now = NOW;
        let mut waits = Vec::new();
        for _ in 0..16 {
            if let Err(seconds) = patience.try_password("samira", Some(1), now) {
                waits.push(seconds);
                now = now.plus_seconds(seconds);
                assert_eq!(patience.try_password("samira", Some(1), now), Ok(()));
            }
        }
        assert_eq!(waits, [5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
    }

    #[test]
    fn a_stranger_elsewhere_can_hold_nobody_longer_than_a_minute() {
        let patience = Patience::default();
        for place in 0..500 {
            let _ = patience.try_password("samira", Some(place), NOW);
        }
        let waited =
            patience.try_password("samira", Some(9_999), NOW).expect_err("guessed too often");
        assert!(waited <= 60, "{waited}");
        assert_eq!(patience.try_password("joost", Some(9_999), NOW), Ok(()), "others go on");
    }

    #[test]
    fn an_office_behind_one_address_signs_in_together() {
        let patience = Patience::default();
        for person in 0..1000 {
            let account = format!("person {person}");
            assert_eq!(patience.try_password(&account, Some(1), NOW), Ok(()));
            patience.was_right(&account, Some(1));
        }
    }

    #[test]
    fn waiting_is_over_after_waiting_and_all_is_forgotten_in_time() {
        let patience = Patience::default();
        for _ in 0..5 {
            assert_eq!(patience.try_password("samira", None, NOW), Ok(()));
        }
        assert_eq!(patience.try_password("samira", None, NOW), Err(5));
        assert_eq!(patience.try_password("samira", None, NOW.plus_seconds(5)), Ok(()));
        let later = NOW.plus_seconds(24 * 3600);
        for _ in 0..5 {
            assert_eq!(patience.try_password("samira", None, later), Ok(()));
        }
    }

    #[test]
    fn a_mailbox_is_not_filled() {
        let patience = Patience::default();
        assert!(patience.may_mail("samira", None, NOW) && patience.may_mail("samira", None, NOW));
        assert!(!patience.may_mail("samira", None, NOW));
        assert!(patience.may_mail("samira", None, NOW.plus_seconds(300)));
    }
}
