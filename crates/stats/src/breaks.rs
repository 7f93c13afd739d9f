//! One break in a row of points, looking back: where it is, whether it is one; and whether a row goes up or down.

use crate::{
    enough::CHART_POINTS,
    not_enough::{Figure, NotEnough, finite},
    probability::{bridge_tail, normal_two_sided},
};

/// The best single break of a row, and whether there is one at all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Break {
    /// How many points lie before it.
    pub after: usize,
    /// The mean of the points before.
    pub before_mean: f64,
    /// The mean of the points from there on.
    pub after_mean: f64,
    /// The OLS-based CUSUM: the largest |Σ(x − x̄)|/(s√n) (Ploberger & Krämer 1992).
    pub cusum: f64,
    /// The probability of such a CUSUM or a larger one if the level never changed (for long rows).
    pub p: f64,
}

/// Fewer than this share of the points make no stretch of their own (as in Bai & Perron 2003).
const SHORTEST: f64 = 0.15;

/// The break that leaves the smallest sum of squares (Bai & Perron, one break in the mean). Needs eight points and
/// some spread.
pub fn one_break(points: &[f64]) -> Figure<Break> {
    if points.len() < CHART_POINTS {
        return Err(NotEnough::Waves { have: points.len(), need: CHART_POINTS });
    }
    let n = points.len() as f64;
    let mean = points.iter().sum::<f64>() / n;
    let squares = points.iter().map(|point| (point - mean).powi(2)).sum::<f64>();
    if !finite(squares).is_ok_and(|squares| squares > 1e-24 * n * mean * mean) {
        return Err(NotEnough::Spread);
    }
    let sums: Vec<f64> = points
        .iter()
        .scan(0.0, |sum, point| {
            *sum += point - mean;
            Some(*sum)
        })
        .collect();
    let largest = sums.iter().fold(0.0_f64, |most, sum| most.max(sum.abs()));
    let cusum = finite(largest / (squares / (n - 1.0)).sqrt() / n.sqrt())?;
    // Two means for one save S²·n/(k(n−k)), S the sum of deviations up to the break.
    let shortest = ((SHORTEST * n) as usize).max(2);
    let saved = |after: usize| {
        let k = after as f64;
        sums[after - 1].powi(2) * n / (k * (n - k))
    };
    let after = (shortest..=points.len() - shortest)
        .max_by(|a, b| saved(*a).total_cmp(&saved(*b)).then(b.cmp(a)))
        .ok_or(NotEnough::Waves { have: points.len(), need: CHART_POINTS })?;
    let of = |part: &[f64]| part.iter().sum::<f64>() / part.len() as f64;
    let (before_mean, after_mean) = (of(&points[..after]), of(&points[after..]));
    Ok(Break { after, before_mean, after_mean, cusum, p: bridge_tail(cusum) })
}

/// Whether a row goes up or down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend {
    /// Kendall's tau-b with time, −1 to 1.
    pub tau: f64,
    /// The probability of so much order if there is none (Mann & Kendall; normal, with ties and continuity).
    pub p: f64,
}

/// Kendall's tau-b of a row with its order. Needs three points (never a trend of two) and some spread.
pub fn trend(points: &[f64]) -> Figure<Trend> {
    crate::enough::flag(points.len())?;
    if points.iter().any(|point| point.is_nan()) {
        return Err(NotEnough::Fit);
    }
    let n = points.len() as f64;
    let pairs = n * (n - 1.0) / 2.0;
    // Means that differ by their rounding alone are tied.
    let hair = 1e-12 * points.iter().fold(0.0_f64, |most, point| most.max(point.abs()));
    let later = |(at, point): (usize, &f64)| {
        let sign = |other: &f64| match other - point {
            apart if apart.abs() <= hair => 0.0,
            apart => apart.signum(),
        };
        points[at + 1..].iter().map(sign).sum::<f64>()
    };
    let s: f64 = points.iter().enumerate().map(later).sum();
    let mut sorted = points.to_vec();
    sorted.sort_by(f64::total_cmp);
    let ties = || sorted.chunk_by(|a, b| b - a <= hair).map(|same| same.len() as f64);
    let tied: f64 = ties().map(|t| t * (t - 1.0) / 2.0).sum();
    if pairs - tied <= 0.0 {
        return Err(NotEnough::Spread);
    }
    let lost: f64 = ties().map(|t| t * (t - 1.0) * (2.0 * t + 5.0)).sum();
    let variance = (n * (n - 1.0) * (2.0 * n + 5.0) - lost) / 18.0;
    let z = (s.abs() - 1.0).max(0.0) / variance.sqrt();
    Ok(Trend { tau: finite(s / (pairs * (pairs - tied)).sqrt())?, p: normal_two_sided(z) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_found_where_it_is() {
        let points = [3.0, 3.1, 2.9, 3.0, 3.1, 4.0, 4.1, 3.9, 4.0, 4.1, 3.9, 4.0];
        let it = one_break(&points).expect("points");
        assert_eq!(it.after, 5);
        assert!((it.before_mean - 3.02).abs() < 1e-12 && (it.after_mean - 4.0).abs() < 1e-12);
        assert!(it.p < 0.05, "{it:?}");
        let calm = [3.0, 3.1, 2.9, 3.0, 3.1, 2.9, 3.0, 3.1];
        assert!(one_break(&calm).is_ok_and(|it| it.p > 0.5));
        assert_eq!(one_break(&[3.3; 8]), Err(NotEnough::Spread));
        // Of two steps the larger one, though it comes late.
        let two = [0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 2.1, 2.1, 2.1, 2.1];
        assert_eq!(one_break(&two).map(|it| it.after), Ok(8));
        assert_eq!(one_break(&calm[1..]), Err(NotEnough::Waves { have: 7, need: 8 }));
    }

    #[test]
    fn a_row_that_only_rises_has_tau_one() {
        assert_eq!(trend(&[1.0, 2.0, 3.0, 5.0]).map(|it| it.tau), Ok(1.0));
        assert_eq!(trend(&[3.0, 2.0]), Err(NotEnough::Waves { have: 2, need: 3 }));
        assert_eq!(trend(&[2.0; 4]), Err(NotEnough::Spread));
        // 1 2 2 3: five pairs up, one tie: 5/√(6·5)
        let tied = trend(&[1.0, 2.0, 2.0, 3.0]).expect("a trend");
        assert!((tied.tau - 5.0 / 30.0_f64.sqrt()).abs() < 1e-14);
        assert!(tied.p > 0.05);
    }
}
