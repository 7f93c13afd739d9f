//! Two waves beside each other: whether a mean is another one by more than chance, and in words where figures may not stand there.

use crate::picture::{Figure, Picture};
use zwerm_stats::probability::{normal_quantile, normal_two_sided};

/// What a report tells of a mean: itself and half of its 95 % interval, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reading {
    pub(super) mean: f64,
    pub(super) half: Option<f64>,
}

/// How an earlier wave was, held against the newest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    Higher,
    Lower,
    Alike,
    /// Of too few to say.
    Unsure,
}

impl Then {
    /// In texts.
    pub(super) fn code(self) -> &'static str {
        match self {
            Then::Higher => "higher",
            Then::Lower => "lower",
            Then::Alike => "alike",
            Then::Unsure => "unsure",
        }
    }

    /// In drawings.
    pub(super) fn mark(self) -> &'static str {
        match self {
            Then::Higher => "↑",
            Then::Lower => "↓",
            Then::Alike => "=",
            Then::Unsure => "?",
        }
    }
}

/// What is told of a construct (its place in the questionnaire).
pub(super) fn reading(picture: &Picture, construct: usize) -> Option<Reading> {
    let Some(Figure::Mean(tenths, margin)) = picture.figures.get(construct) else { return None };
    let fine = picture.fine.get(construct).copied().flatten();
    let half = fine.map(|it| f64::from(it) / 100.0).or(margin.map(|it| it as f64 / 10.0));
    Some(Reading { mean: *tenths as f64 / 10.0, half })
}

/// Means are rounded to a tenth: each lies anywhere within it. The variance of that.
const ROUNDED: f64 = 0.1 * 0.1 / 12.0;

/// The standard error of the difference, from what is told; none where a mean is of too few to have an interval.
fn error(now: Reading, then: Reading) -> Option<f64> {
    let variance = |half: f64| (half / normal_quantile(0.975)).powi(2) + ROUNDED;
    Some((variance(now.half?) + variance(then.half?)).sqrt())
}

/// How likely so large a difference is by chance alone (Welch, of the figures as they are told).
pub(super) fn by_chance(now: Reading, then: Reading) -> Option<f64> {
    Some(normal_two_sided((now.mean - then.mean) / error(now, then)?))
}

/// How it was then; another word than *alike* only beyond the interval.
pub(super) fn then(now: Reading, then: Reading) -> Then {
    let Some(error) = error(now, then) else { return Then::Unsure };
    let difference = then.mean - now.mean;
    match () {
        () if difference.abs() <= normal_quantile(0.975) * error => Then::Alike,
        () if difference > 0.0 => Then::Higher,
        () => Then::Lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(mean: f64, half: Option<f64>) -> Reading {
        Reading { mean, half }
    }

    #[test]
    fn a_tenth_between_very_many_may_be_rounding_and_half_a_point_is_a_change() {
        let (now, before) = (told(3.5, Some(0.01)), told(3.4, Some(0.01)));
        assert!(by_chance(now, before).expect("a probability") > 0.01);
        let before = told(3.0, Some(0.2));
        assert!(by_chance(told(3.5, Some(0.2)), before).expect("a probability") < 0.001);
        assert!(by_chance(told(3.5, Some(0.5)), before).expect("a probability") > 0.05);
        assert_eq!(by_chance(now, told(3.0, None)), None, "of so few nothing is said");
    }

    #[test]
    fn words_differ_only_beyond_the_interval() {
        let now = told(3.5, Some(0.3));
        assert_eq!(then(now, told(3.3, Some(0.3))), Then::Alike);
        assert_eq!(then(now, told(4.5, Some(0.3))), Then::Higher);
        assert_eq!(then(now, told(2.5, Some(0.3))), Then::Lower);
        assert_eq!(then(now, told(2.5, None)), Then::Unsure);
    }
}
