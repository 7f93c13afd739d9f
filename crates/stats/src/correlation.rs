//! How two columns go together.

use crate::{
    interval::Interval,
    not_enough::{Figure, NotEnough, answers, finite},
    probability::{normal_quantile, t_two_sided},
};

/// Pearson's correlation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correlation {
    /// −1 to 1.
    pub r: f64,
    /// Of how many pairs.
    pub n: usize,
    /// The probability of so large an r if there is nothing (Student's t, n − 2).
    pub p: f64,
    /// The 95 % interval by Fisher's z; needs four pairs.
    pub interval: Figure<Interval>,
}

/// Of pairs; those in which one is missing (NaN) are left out. Needs three pairs and spread on both sides.
pub fn correlation(pairs: impl IntoIterator<Item = (f64, f64)>) -> Figure<Correlation> {
    let pairs: Vec<(f64, f64)> =
        pairs.into_iter().filter(|(x, y)| x.is_finite() && y.is_finite()).collect();
    answers(pairs.len(), 3)?;
    let n = pairs.len() as f64;
    let (x, y) = (
        pairs.iter().map(|(x, _)| x).sum::<f64>() / n,
        pairs.iter().map(|(_, y)| y).sum::<f64>() / n,
    );
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (a, b) in &pairs {
        xx += (a - x) * (a - x);
        yy += (b - y) * (b - y);
        xy += (a - x) * (b - y);
    }
    if xx <= 1e-24 * n * x * x || yy <= 1e-24 * n * y * y {
        return Err(NotEnough::Spread);
    }
    let r = finite(xy / xx.sqrt() / yy.sqrt())?.clamp(-1.0, 1.0);
    let t = r * ((n - 2.0) / ((1.0 - r) * (1.0 + r)).max(f64::MIN_POSITIVE)).sqrt();
    let interval = answers(pairs.len(), 4).map(|()| {
        let half = normal_quantile(0.975) / (n - 3.0).max(1.0).sqrt();
        Interval { low: (r.atanh() - half).tanh(), high: (r.atanh() + half).tanh() }
    });
    Ok(Correlation { r, n: pairs.len(), p: t_two_sided(t, n - 2.0), interval })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_pairs_by_hand() {
        let it = correlation([(1.0, 2.0), (2.0, 1.0), (3.0, 4.0), (4.0, 3.0), (f64::NAN, 9.0)]);
        let it = it.expect("four pairs");
        assert!((it.r - 0.6).abs() < 1e-14 && it.n == 4);
        // With two degrees of freedom t has a closed tail: p = 1 − t/√(2 + t²) = 1 − r
        assert!((it.p - 0.4).abs() < 1e-12, "{}", it.p);
        let interval = it.interval.expect("four pairs");
        assert!((interval.high - (0.6_f64.atanh() + normal_quantile(0.975)).tanh()).abs() < 1e-12);
    }

    #[test]
    fn the_ends_and_nothing_are_no_trouble() {
        let line = correlation([(1.0, 2.0), (2.0, 4.0), (3.0, 6.0), (4.0, 8.0)]).expect("a line");
        assert!((line.r - 1.0).abs() < 1e-12 && line.p < 1e-9);
        assert!(line.interval.is_ok_and(|it| !it.low.is_nan() && !it.high.is_nan()));
        assert_eq!(correlation([(1.0, 2.0); 5]), Err(NotEnough::Spread));
        assert_eq!(correlation([(1.0, 2.0)]), Err(NotEnough::Answers { have: 1, need: 3 }));
    }
}
