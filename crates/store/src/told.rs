//! What is wrong with one row is told once an hour, and not at each look at it.

use std::{
    collections::{HashMap, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
    sync::{LazyLock, Mutex, PoisonError},
    time::{Duration, Instant},
};

/// So long the same is not told again.
const QUIET: Duration = Duration::from_secs(3600);
/// More than so many different things are not remembered.
const MOST: usize = 10_000;

/// When what was told last.
type Told = HashMap<u64, Instant>;

static TOLD: LazyLock<Mutex<Told>> = LazyLock::new(Mutex::default);

/// Whether this should be told now: the first time, and then once an hour.
pub fn is_told_anew(what: impl Hash) -> bool {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    // Nothing in it is half done when somebody panics.
    let mut told = TOLD.lock().unwrap_or_else(PoisonError::into_inner);
    is_new(&mut told, hasher.finish(), Instant::now())
}

fn is_new(told: &mut Told, what: u64, now: Instant) -> bool {
    if told.get(&what).is_some_and(|before| now.duration_since(*before) < QUIET) {
        return false;
    }
    if told.len() >= MOST {
        told.retain(|_, before| now.duration_since(*before) < QUIET);
    }
    if told.len() >= MOST {
        return false;
    }
    told.insert(what, now);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_told_once_an_hour_and_something_else_at_once() {
        let (mut told, now) = (Told::new(), Instant::now());
        assert!(is_new(&mut told, 1, now));
        assert!(!is_new(&mut told, 1, now + QUIET / 2));
        assert!(is_new(&mut told, 2, now));
        assert!(is_new(&mut told, 1, now + QUIET));
    }

    #[test]
    fn a_database_that_is_damaged_all_over_fills_neither_the_log_nor_the_memory() {
        let (mut told, now) = (Told::new(), Instant::now());
        let count = (0..20_000).filter(|what| is_new(&mut told, *what, now)).count();
        assert_eq!((count, told.len()), (MOST, MOST));
        assert!(is_new(&mut told, 30_000, now + QUIET));
        assert_eq!(told.len(), 1);
    }
}
