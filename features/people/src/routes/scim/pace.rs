//! How fast one may ask: a key a hundred times a second, somebody without one once. Kept in memory, by print.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    net::IpAddr,
    sync::{LazyLock, Mutex, PoisonError},
    time::Instant,
};

/// Requests a second that a key may make, and how many at once.
const OF_A_KEY: (f64, f64) = (100.0, 2000.0);
/// The same for whoever has no key that opens.
const WITHOUT: (f64, f64) = (1.0, 30.0);
/// Most that are remembered; beyond, who is full again is forgotten.
const MOST: usize = 10_000;

/// What somebody has left, and since when.
type Left = HashMap<u64, (f64, Instant)>;

static LEFT: LazyLock<Mutex<Left>> = LazyLock::new(Mutex::default);

/// One more request with this key. `Err`: wait so many seconds.
pub(super) fn may_ask(print: &[u8]) -> Result<(), u64> {
    take(("key", print), OF_A_KEY, Instant::now())
}

/// One more request with a key that opens nothing.
pub(super) fn may_guess(place: Option<IpAddr>) -> Result<(), u64> {
    take(("place", place), WITHOUT, Instant::now())
}

fn take(who: impl Hash, (rate, most): (f64, f64), now: Instant) -> Result<(), u64> {
    let mut hasher = DefaultHasher::new();
    who.hash(&mut hasher);
    let mut left = LEFT.lock().unwrap_or_else(PoisonError::into_inner);
    if left.len() > MOST {
        left.retain(|_, (_, since)| now.duration_since(*since).as_secs() < 60);
    }
    let (count, since) = left.entry(hasher.finish()).or_insert((most, now));
    *count = (*count + now.duration_since(*since).as_secs_f64() * rate).min(most);
    *since = now;
    if *count < 1.0 {
        return Err(1);
    }
    *count -= 1.0;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn who_asks_too_fast_waits_a_second_and_goes_on() {
        let now = Instant::now();
        let ask = |now| take("somebody", (2.0, 3.0), now);
        assert_eq!([ask(now), ask(now), ask(now), ask(now)], [Ok(()), Ok(()), Ok(()), Err(1)]);
        let later = now + Duration::from_secs(1);
        assert_eq!([ask(later), ask(later), ask(later)], [Ok(()), Ok(()), Err(1)]);
        assert_eq!(take("another", (2.0, 3.0), now), Ok(()));
    }
}
