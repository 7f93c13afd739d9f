//! Made-up histories: what comes of agreements with somebody of such habits. By chance, and the same for the same seed.

use crate::{AgreementNumber, Day, Domain, Event, EventId, History, Record, Severity, Stake};
use zwerm_stats::Dice;

/// How somebody who is made up goes about agreements.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Habits {
    kept: f64,
    told: f64,
    a_year: u32,
}

/// Why these are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoHabits {
    /// A share that does not lie between 0 and 1.
    Share,
    /// More agreements a year than there are days, or none.
    AYear,
}

impl Habits {
    /// Which share is kept, which share of the rest is said beforehand, and how many agreements there are in a year, 1 to 365.
    ///
    /// # Errors
    /// Numbers out of their range.
    pub fn new(kept: f64, told: f64, a_year: u32) -> Result<Self, NoHabits> {
        let is_share = |it: f64| (0.0..=1.0).contains(&it);
        if !is_share(kept) || !is_share(told) {
            return Err(NoHabits::Share);
        }
        match a_year {
            1..=365 => Ok(Self { kept, told, a_year }),
            _ => Err(NoHabits::AYear),
        }
    }

    /// What comes of it in so many years, of ordinary work of one kind.
    #[must_use]
    pub fn history(&self, years: u32, dice: &mut Dice) -> History {
        let count = u64::from(years) * u64::from(self.a_year);
        let line = |at: u64| {
            let day = i32::try_from(at * 365 / u64::from(self.a_year)).unwrap_or(i32::MAX);
            let event = self.event(dice);
            let (agreement, domain) = (AgreementNumber(at), Domain(0));
            let record = Record::Happened { agreement, domain, stake: Stake::Normal, event };
            (Day(day), EventId(at), record)
        };
        History::new((0..count).map(line).collect())
    }

    /// What is said beforehand is agreed anew, late or missed with a lesson; what is not said is late or missed, and felt.
    fn event(&self, dice: &mut Dice) -> Event {
        if dice.unit() < self.kept {
            return Event::Delivered;
        }
        if dice.unit() < self.told {
            return [Event::Renegotiated, Event::LateWarned, Event::MissedWarned][dice.below(3)];
        }
        let missed = Event::MissedUnwarned { judged: Some(Severity::WHOLE) };
        [Event::LateUnwarned { is_felt: true }, missed][dice.below(2)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Aspect;

    fn intention(kept: f64, told: f64) -> f64 {
        let habits = Habits::new(kept, told, 24).expect("habits");
        let history = habits.history(3, &mut Dice::new(7));
        assert_eq!(history.lines().len(), 72);
        history.on(Day(3 * 365)).intention().trusted(Aspect::Intention).value()
    }

    #[test]
    fn who_says_it_beforehand_is_trusted_more_than_who_does_not() {
        let (always, told, untold) =
            (intention(1.0, 1.0), intention(0.8, 1.0), intention(0.8, 0.0));
        assert!(always > told && told > untold, "{always} {told} {untold}");
    }

    #[test]
    fn the_same_seed_is_the_same_history_and_numbers_out_of_range_are_none() {
        let habits = Habits::new(0.8, 0.5, 12).expect("habits");
        let of = |seed| habits.history(2, &mut Dice::new(seed)).on(Day(800));
        assert_eq!(of(1), of(1));
        assert_ne!(of(1), of(2));
        assert_eq!(Habits::new(1.2, 0.5, 12), Err(NoHabits::Share));
        assert_eq!(Habits::new(0.5, f64::NAN, 12), Err(NoHabits::Share));
        assert_eq!(Habits::new(0.5, 0.5, 0), Err(NoHabits::AYear));
    }
}
