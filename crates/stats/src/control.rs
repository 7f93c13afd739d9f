//! A row of waves: is a point out of what the row itself makes likely? XmR and EWMA charts, from eight points on.

use crate::{
    enough::CHART_POINTS,
    not_enough::{Figure, NotEnough},
};

/// A row of points with limits, of each point its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The mean of the points.
    pub centre: f64,
    /// What is drawn: the points themselves, or their smoothed row.
    pub line: Vec<f64>,
    /// The lower limit at each point.
    pub low: Vec<f64>,
    /// The upper limit at each point.
    pub high: Vec<f64>,
    /// Which points lie beyond their limits.
    pub beyond: Vec<usize>,
}

/// 3/1.128: the mean of two values' distance is 1.128 standard deviations.
const XMR_LIMIT: f64 = 2.66;
const MEAN_RANGE: f64 = 1.128;
/// How much the newest point weighs in an EWMA, and how far its limits lie (Roberts 1959; Montgomery's table).
const NEWEST: f64 = 0.2;
const EWMA_LIMIT: f64 = 2.7;

fn check(points: &[f64]) -> Figure<(f64, f64)> {
    if points.len() < CHART_POINTS {
        return Err(NotEnough::Waves { have: points.len(), need: CHART_POINTS });
    }
    if points.iter().any(|point| !point.is_finite()) {
        return Err(NotEnough::Fit);
    }
    let n = points.len() as f64;
    let ranges = points.windows(2).map(|two| (two[1] - two[0]).abs()).sum::<f64>();
    Ok((points.iter().sum::<f64>() / n, ranges / (n - 1.0)))
}

fn chart(centre: f64, line: Vec<f64>, half: impl Fn(usize) -> f64) -> Chart {
    let low: Vec<f64> = (0..line.len()).map(|at| centre - half(at)).collect();
    let high: Vec<f64> = (0..line.len()).map(|at| centre + half(at)).collect();
    // A hair of room, so that rounding alone makes no signal of a row without change.
    let hair = 1e-12 * (1.0 + centre.abs());
    let is_beyond = |at: &usize| line[*at] < low[*at] - hair || line[*at] > high[*at] + hair;
    let beyond = (0..line.len()).filter(is_beyond).collect();
    Chart { centre, line, low, high, beyond }
}

/// XmR: limits at the mean ± 2.66 times the mean distance of neighbours (Shewhart; Wheeler 1993).
pub fn xmr(points: &[f64]) -> Figure<Chart> {
    let (centre, range) = check(points)?;
    Ok(chart(centre, points.to_vec(), |_| XMR_LIMIT * range))
}

/// EWMA: z_t = .2 x_t + .8 z_{t−1} from the mean, limits ± 2.7 σ √(.2/1.8 · (1 − .8^{2t})), σ from the distances of
/// neighbours: sees a slow drift sooner than XmR does.
pub fn ewma(points: &[f64]) -> Figure<Chart> {
    let (centre, range) = check(points)?;
    let mut at = centre;
    let smooth = |point: &f64| {
        at = NEWEST * point + (1.0 - NEWEST) * at;
        at
    };
    let line = points.iter().map(smooth).collect();
    let settled = NEWEST / (2.0 - NEWEST);
    let half = |t: usize| {
        let grown = 1.0 - (1.0 - NEWEST).powi(2 * (t as i32 + 1));
        EWMA_LIMIT * range / MEAN_RANGE * (settled * grown).sqrt()
    };
    Ok(chart(centre, line, half))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leap_is_seen_and_a_calm_row_is_not() {
        let calm = [3.0, 3.2, 3.1, 2.9, 3.0, 3.1, 3.0, 2.9];
        let it = xmr(&calm).expect("eight points");
        assert!(it.beyond.is_empty());
        // Ranges .2 .1 .2 .1 .1 .1 .1: mean .9/7
        assert!((it.high[0] - (24.2 / 8.0 + 2.66 * 0.9 / 7.0)).abs() < 1e-12);
        let mut leap = calm.to_vec();
        leap.push(4.5);
        assert_eq!(xmr(&leap).expect("nine points").beyond, [8]);
        assert_eq!(xmr(&calm[1..]), Err(NotEnough::Waves { have: 7, need: 8 }));
        assert_eq!(xmr(&[f64::NAN; 9]), Err(NotEnough::Fit));
    }

    #[test]
    fn a_drift_is_seen_by_the_smoothed_row_first() {
        let drift = [3.0, 3.1, 2.9, 3.0, 3.1, 2.9, 3.0, 3.1, 3.2, 3.3, 3.4, 3.5, 3.4, 3.5];
        assert!(
            xmr(&drift).expect("points").beyond.len() < ewma(&drift).expect("points").beyond.len()
        );
        let flat = ewma(&[3.3; 9]).expect("points");
        assert!(flat.beyond.is_empty() && flat.high[0] == flat.low[0]);
    }
}
