//! Whether a change may be no more than other people answering: waves are anonymous, so nobody's answers are linked,
//! but it is known how many joined and left.

use crate::{
    interval::Interval,
    likert::Scale,
    not_enough::{Figure, answers},
};

/// How many answered in two waves, and how many of them were in one only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turnover {
    /// Answers in the earlier wave.
    pub before: u64,
    /// Of these, people who were gone at the later wave; at most `before`.
    pub left: u64,
    /// Answers in the later wave.
    pub after: u64,
    /// Of these, people who were not there at the earlier wave; at most `after`.
    pub joined: u64,
}

impl Turnover {
    /// The share of answers in both waves that is of people in one of them only.
    pub fn share(&self) -> Figure<f64> {
        let all = self.before + self.after;
        answers(all as usize, 1)?;
        Ok((self.left.min(self.before) + self.joined.min(self.after)) as f64 / all as f64)
    }

    /// Between which bounds the change *of those who stayed* lies for certain, given both means on a scale, whatever
    /// those who left and joined answered. Sharp: each end can be the truth. Needs people who stayed in both waves.
    ///
    /// The mean of who stayed is (n·mean − what the others answered)/stayed, with the others anywhere on the scale.
    pub fn change_of_stayers(&self, earlier: f64, later: f64, scale: Scale) -> Figure<Interval> {
        let (first, second) = (
            stayers(self.before, self.left, earlier, scale)?,
            stayers(self.after, self.joined, later, scale)?,
        );
        Ok(Interval { low: second.low - first.high, high: second.high - first.low })
    }

    /// Whether people coming and going could by themselves have made the change: no change of who stayed is within
    /// the bounds. Then don't call it a change.
    pub fn could_be_all(&self, earlier: f64, later: f64, scale: Scale) -> Figure<bool> {
        Ok(self.change_of_stayers(earlier, later, scale)?.holds(0.0))
    }
}

fn stayers(all: u64, others: u64, mean: f64, scale: Scale) -> Figure<Interval> {
    let stayed = all.saturating_sub(others);
    answers(stayed as usize, 1)?;
    let (low, high) = (f64::from(scale.low()), f64::from(scale.high()));
    let end = |others_at: f64| (all as f64 * mean - others as f64 * others_at) / stayed as f64;
    Ok(Interval { low: end(high), high: end(low) }.within(low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_came_and_went_may_have_made_the_change_or_not() {
        let scale = Scale::new(1, 5).expect("a scale");
        // 10 people, one other: the nine who stayed were at 2.78..3.22 and are at 3.28..3.72.
        let few = Turnover { before: 10, left: 1, after: 10, joined: 1 };
        let bounds = few.change_of_stayers(3.0, 3.5, scale).expect("bounds");
        assert!((bounds.low - (30.0 / 9.0 - 29.0 / 9.0)).abs() < 1e-12, "{bounds:?}");
        assert!((bounds.high - (34.0 / 9.0 - 25.0 / 9.0)).abs() < 1e-12, "{bounds:?}");
        assert_eq!(few.could_be_all(3.0, 3.5, scale), Ok(false));
        let many = Turnover { left: 3, joined: 3, ..few };
        assert_eq!(many.could_be_all(3.0, 3.5, scale), Ok(true));
        assert_eq!(many.share(), Ok(0.3));
    }

    #[test]
    fn nobody_who_stayed_is_told() {
        let scale = Scale::new(1, 5).expect("a scale");
        let all = Turnover { before: 4, left: 4, after: 5, joined: 5 };
        assert!(all.change_of_stayers(3.0, 4.0, scale).is_err());
        let none = Turnover { before: 4, left: 0, after: 5, joined: 0 };
        let bounds = none.change_of_stayers(3.0, 3.5, scale).expect("bounds");
        assert_eq!((bounds.low, bounds.high), (0.5, 0.5));
    }
}
