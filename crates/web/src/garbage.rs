//! A measure for what is no ballot, where ballots are handed in: who sends much of it waits. What is taken counts for nothing, so five hundred
//! phones behind one address all come through.
//!
//! In memory alone, under a hash of the address with a salt that is thrown away each hour: nobody can tell afterwards who came.

use crate::pace::{Pace, Paces};
use http::StatusCode;
use std::{
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};
use zwerm_domain::Timestamp;

/// An hour, in microseconds.
const HOUR: i64 = 3_600_000_000;

/// What came in this hour; each hour a new one, with a new salt.
#[derive(Default)]
pub(crate) struct Garbage(Mutex<(i64, Arc<Paces>)>);

impl Garbage {
    fn of_this_hour(&self, now: Timestamp) -> Arc<Paces> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let hour = now.0.div_euclid(HOUR);
        if kept.0 != hour {
            *kept = (hour, Arc::default());
        }
        Arc::clone(&kept.1)
    }

    /// Whether something more may come from there.
    pub(crate) fn is_heard(&self, from: IpAddr, now: Timestamp) -> bool {
        self.of_this_hour(now).has_room(from, Pace::GARBAGE, now)
    }

    /// Counts what was answered, if it was no ballot.
    pub(crate) fn note(&self, from: IpAddr, status: StatusCode, now: Timestamp) {
        let is_garbage = matches!(status.as_u16(), 403 | 413 | 415 | 422);
        if is_garbage {
            let _ = self.of_this_hour(now).take(from, Pace::GARBAGE, now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_420_800_000_000);
    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7));
    const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 8));

    #[test]
    fn garbage_fills_the_measure_of_one_address_and_what_is_taken_never_does() {
        let garbage = Garbage::default();
        for _ in 0..5_000 {
            garbage.note(HERE, StatusCode::OK, NOW);
            garbage.note(HERE, StatusCode::CONFLICT, NOW);
        }
        assert!(garbage.is_heard(HERE, NOW));
        for _ in 0..1_000 {
            garbage.note(HERE, StatusCode::FORBIDDEN, NOW);
        }
        assert!(!garbage.is_heard(HERE, NOW) && garbage.is_heard(THERE, NOW));
        assert!(garbage.is_heard(HERE, NOW.plus_seconds(1)), "a second later one more");
    }

    #[test]
    fn each_hour_everything_is_forgotten_with_the_salt() {
        let garbage = Garbage::default();
        let before = garbage.of_this_hour(NOW);
        for _ in 0..1_000 {
            garbage.note(HERE, StatusCode::PAYLOAD_TOO_LARGE, NOW);
        }
        let later = NOW.plus_seconds(3600);
        assert!(!Arc::ptr_eq(&before, &garbage.of_this_hour(later)));
        assert_eq!(Arc::strong_count(&before), 1, "nobody else has it any more");
        assert!(garbage.is_heard(HERE, later));
    }
}
