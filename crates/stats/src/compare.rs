//! Two waves side by side: Welch's t, and the difference of shrunken means.

use crate::{
    interval::Interval,
    not_enough::{Figure, NotEnough, answers, finite},
    probability::{normal_quantile, t_quantile, t_two_sided},
    shrinkage::Shrunken,
    summary::Summary,
};

/// How much a mean changed, of two groups of people that need not be the same people nor vary alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Later minus earlier, in scale points.
    pub difference: f64,
    /// Its standard error.
    pub error: f64,
    /// Degrees of freedom (Welch and Satterthwaite).
    pub df: f64,
    /// Student's t.
    pub t: f64,
    /// The probability of such a difference or a larger one if nothing changed.
    pub p: f64,
    /// The 95 % interval of the difference.
    pub interval: Interval,
}

/// Welch's t (1947); needs two answers on both sides, and some spread.
pub fn welch(earlier: &Summary, later: &Summary) -> Figure<Change> {
    answers(earlier.n.min(later.n) as usize, 2)?;
    let (a, b) = (earlier.variance()? / earlier.n as f64, later.variance()? / later.n as f64);
    let both = a + b;
    if both <= 0.0 {
        return Err(NotEnough::Spread);
    }
    let (share, rest) = (a / both, b / both);
    let df = 1.0 / (share * share / (earlier.n - 1) as f64 + rest * rest / (later.n - 1) as f64);
    let (difference, error) = (later.mean - earlier.mean, both.sqrt());
    let t = finite(difference / error)?;
    let interval = Interval::around(difference, t_quantile(0.975, df) * error);
    Ok(Change { difference, error, df, t, p: t_two_sided(t, df), interval })
}

/// Each wave against the one before; one less than there are waves. Nothing of this is a signal on fewer than three
/// waves: ask [`crate::enough::flag`].
pub fn changes(waves: &[Summary]) -> Vec<Figure<Change>> {
    waves.windows(2).map(|two| welch(&two[0], &two[1])).collect()
}

/// The difference of two shrunken means with its 95 % interval: for small teams, where raw means leap.
pub fn shrunken_change(earlier: &Shrunken, later: &Shrunken) -> (f64, Interval) {
    let difference = later.mean - earlier.mean;
    let half = normal_quantile(0.975) * (earlier.variance + later.variance).sqrt();
    (difference, Interval::around(difference, half))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_waves_by_hand() {
        let earlier = Summary::of_values(&[1.0, 2.0, 3.0, 4.0]);
        let later = Summary::of_values(&[3.0, 4.0, 5.0, 6.0, 7.0, 5.0]);
        let it = welch(&earlier, &later).expect("a change");
        let (a, b) = (5.0 / 3.0 / 4.0, 2.0 / 6.0);
        assert!((it.t - 2.5 / f64::sqrt(a + b)).abs() < 1e-14);
        assert!((it.df - (a + b).powi(2) / (a * a / 3.0 + b * b / 5.0)).abs() < 1e-12);
        assert!(
            it.interval.low < 2.5
                && (it.interval.width() / 2.0 / it.error - t_quantile(0.975, it.df)).abs() < 1e-12
        );
        // The interval leaves 0 out just when p is below .05.
        assert_eq!(it.p < 0.05, !it.interval.holds(0.0));
        let back = welch(&later, &earlier).expect("a change");
        assert_eq!((back.difference, back.p), (-it.difference, it.p));
    }

    #[test]
    fn without_spread_or_people_there_is_no_change_to_speak_of() {
        let same = Summary::of_values(&[3.0, 3.0]);
        assert_eq!(welch(&same, &same), Err(NotEnough::Spread));
        let one = Summary::of_values(&[3.0]);
        assert_eq!(welch(&one, &same), Err(NotEnough::Answers { have: 1, need: 2 }));
        assert_eq!(changes(&[same]).len(), 0);
        // Tiny variances don't run under.
        let tiny = Summary::of_values(&[1e-100, 2e-100, 3e-100]);
        assert!(welch(&tiny, &tiny).is_ok_and(|it| it.df.is_finite() && it.p == 1.0));
    }
}
