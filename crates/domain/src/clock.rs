//! Where the time comes from: the machine, the machine held against what went by, or a test that turns the hands.

use crate::Timestamp;
use std::{
    fmt,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

/// More than this apart is a leap, in microseconds: five minutes.
const LEAP: i64 = 300 * 1_000_000;
/// A leap of up to a day is taken over once the machine kept to it for an hour: it slept, or was set right.
const SMALL: i64 = 24 * 3600 * 1_000_000;
/// So long it has to keep to it.
const PATIENCE: Duration = Duration::from_secs(3600);

/// Where the time comes from.
#[derive(Clone, Default)]
pub struct Clock(Source);

#[derive(Clone, Default)]
enum Source {
    #[default]
    Machine,
    Fixed(Arc<AtomicI64>),
    Steady(Arc<Steady>),
}

/// The machine's clock, held against what went by since the last look.
struct Steady {
    wall: Box<dyn Fn() -> Timestamp + Send + Sync>,
    gone: Box<dyn Fn() -> Duration + Send + Sync>,
    hands: Mutex<Hands>,
}

#[derive(Clone, Copy)]
struct Hands {
    at: Timestamp,
    gone: Duration,
    /// By how much the machine differs, and since when.
    leap: Option<(i64, Duration)>,
}

impl Clock {
    /// The machine's own clock.
    pub fn system() -> Clock {
        Clock(Source::Machine)
    }

    /// A clock that stands still until [`Clock::set`].
    pub fn fixed(at: Timestamp) -> Clock {
        Clock(Source::Fixed(Arc::new(AtomicI64::new(at.0))))
    }

    /// A clock that a leap of the machine's does not carry along: `wall` is the machine's clock and `gone` what went
    /// by since some moment, on a clock that nobody sets. Where the two part by more than five minutes it counts on
    /// by itself, so that sessions and links neither end all at once nor come back. It takes the machine's time again
    /// when that agrees, or when a leap of at most a day has held for an hour; a larger one needs a restart.
    pub fn steady(
        wall: impl Fn() -> Timestamp + Send + Sync + 'static,
        gone: impl Fn() -> Duration + Send + Sync + 'static,
    ) -> Clock {
        let hands = Mutex::new(Hands { at: wall(), gone: gone(), leap: None });
        let steady = Steady { wall: Box::new(wall), gone: Box::new(gone), hands };
        Clock(Source::Steady(Arc::new(steady)))
    }

    /// Turns a fixed clock (and all its clones); the machine's clock can't be turned.
    pub fn set(&self, to: Timestamp) {
        if let Source::Fixed(fixed) = &self.0 {
            fixed.store(to.0, Ordering::SeqCst);
        }
    }

    /// The moment it is.
    pub fn now(&self) -> Timestamp {
        match &self.0 {
            Source::Machine => machine(),
            Source::Fixed(fixed) => Timestamp(fixed.load(Ordering::SeqCst)),
            Source::Steady(steady) => steady.look().at,
        }
    }

    /// By how many seconds the machine's clock has leapt, while that is not taken over: back is negative.
    pub fn leap(&self) -> Option<i64> {
        match &self.0 {
            Source::Steady(steady) => steady.look().leap.map(|(by, _)| by / 1_000_000),
            _ => None,
        }
    }
}

/// What the machine says.
fn machine() -> Timestamp {
    Timestamp(jiff::Timestamp::now().as_microsecond())
}

impl Steady {
    fn look(&self) -> Hands {
        let mut hands = self.hands.lock().unwrap_or_else(PoisonError::into_inner);
        let (wall, gone) = ((self.wall)(), (self.gone)());
        let passed = gone.saturating_sub(hands.gone).as_micros();
        let counted =
            Timestamp(hands.at.0.saturating_add(i64::try_from(passed).unwrap_or(i64::MAX)));
        let apart = wall.0.saturating_sub(counted.0);
        let leap = match hands.leap {
            _ if apart.abs() <= LEAP => None,
            // Still where it leapt to.
            Some((by, since)) if (apart - by).abs() <= LEAP => Some((by, since)),
            _ => Some((apart, gone)),
        };
        let is_taken_over = leap
            .is_some_and(|(by, since)| by.abs() <= SMALL && gone.saturating_sub(since) >= PATIENCE);
        *hands = if leap.is_none() || is_taken_over {
            Hands { at: wall, gone, leap: None }
        } else {
            Hands { at: counted, gone, leap }
        };
        *hands
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Clock({:?})", self.now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60;
    const HOUR: i64 = 3600;
    const DAY: i64 = 24 * HOUR;

    /// A machine whose clock a test sets, beside the time that really goes by.
    #[derive(Clone, Default)]
    struct Machine {
        wall: Arc<AtomicI64>,
        gone: Arc<AtomicI64>,
    }

    impl Machine {
        fn clock(&self) -> Clock {
            let (wall, gone) = (self.wall.clone(), self.gone.clone());
            Clock::steady(
                move || Timestamp(wall.load(Ordering::SeqCst) * 1_000_000),
                move || Duration::from_secs(gone.load(Ordering::SeqCst).unsigned_abs()),
            )
        }

        fn pass(&self, seconds: i64) {
            self.wall.fetch_add(seconds, Ordering::SeqCst);
            self.gone.fetch_add(seconds, Ordering::SeqCst);
        }

        fn leap(&self, seconds: i64) {
            self.wall.fetch_add(seconds, Ordering::SeqCst);
        }
    }

    fn seconds(clock: &Clock) -> i64 {
        clock.now().0 / 1_000_000
    }

    #[test]
    fn a_fixed_clock_moves_only_when_set() {
        let clock = Clock::fixed(Timestamp(5));
        let copy = clock.clone();
        clock.set(Timestamp(9));
        assert_eq!(copy.now(), Timestamp(9));
    }

    #[test]
    fn small_corrections_are_followed() {
        let machine = Machine::default();
        let clock = machine.clock();
        for _ in 0..10 {
            machine.pass(MINUTE);
            machine.leap(4 * MINUTE);
            assert_eq!(
                (seconds(&clock), clock.leap()),
                (machine.wall.load(Ordering::SeqCst), None)
            );
        }
    }

    #[test]
    fn a_leap_either_way_is_told_and_not_followed_until_it_is_mended() {
        for by in [-10 * 365 * DAY, -2 * DAY, -6 * MINUTE, 6 * MINUTE, 10 * 365 * DAY] {
            let machine = Machine::default();
            machine.pass(20 * 365 * DAY);
            let clock = machine.clock();
            machine.pass(HOUR);
            let before = seconds(&clock);
            machine.leap(by);
            machine.pass(30 * MINUTE);
            assert_eq!(seconds(&clock), before + 30 * MINUTE, "{by}");
            assert_eq!(clock.leap(), Some(by));
            machine.leap(-by);
            assert_eq!((seconds(&clock), clock.leap()), (before + 30 * MINUTE, None));
        }
    }

    #[test]
    fn a_leap_of_hours_that_holds_for_an_hour_is_taken_over_and_a_larger_one_never() {
        for (by, is_taken) in
            [(9 * HOUR, true), (-2 * HOUR, true), (400 * DAY, false), (-3 * DAY, false)]
        {
            let machine = Machine::default();
            machine.pass(20 * 365 * DAY);
            let clock = machine.clock();
            machine.leap(by);
            clock.now();
            for _ in 0..30 {
                machine.pass(5 * MINUTE);
                clock.now();
            }
            let follows = seconds(&clock) == machine.wall.load(Ordering::SeqCst);
            assert_eq!((follows, clock.leap().is_none()), (is_taken, is_taken), "{by}");
        }
    }
}
