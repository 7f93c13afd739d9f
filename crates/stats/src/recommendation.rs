//! How many would recommend working here: a share above less a share below, with how little it says of few people.

use crate::{
    distribution::Distribution,
    interval::Interval,
    likert::Scale,
    not_enough::{Figure, NotEnough, answers},
    probability::normal_quantile,
};

/// The share of 9 and 10 less the share of 0 to 6, in points of a hundred.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recommendation {
    /// −100 to 100.
    pub score: f64,
    /// Its 95 % interval: ± 48 points with 10 answers, ± 15 with 100 (where 30 % are above and 30 % below).
    pub interval: Interval,
    /// How many answered.
    pub n: u64,
}

/// Of an item from 0 to 10; needs an answer. Variance (p₊ + p₋ − (p₊ − p₋)²)/n. Show it from 100 answers on
/// ([`crate::enough::recommendation`]).
pub fn recommendation(answered: &Distribution) -> Figure<Recommendation> {
    if Scale::new(0, 10) != Some(answered.scale) {
        return Err(NotEnough::OneScale);
    }
    let n = answered.n();
    answers(n as usize, 1)?;
    let share = |counts: &[u64]| counts.iter().sum::<u64>() as f64 / n as f64;
    let (above, below) = (share(&answered.counts[9..]), share(&answered.counts[..7]));
    let score = above - below;
    let error = ((above + below - score * score).max(0.0) / n as f64).sqrt();
    let half = 100.0 * normal_quantile(0.975) * error;
    let interval = Interval::around(100.0 * score, half).within(-100.0, 100.0);
    Ok(Recommendation { score: 100.0 * score, interval, n })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::likert::Likert;

    #[test]
    fn with_few_people_it_says_little() {
        let scale = Scale::new(0, 10).expect("a scale");
        for (n, half) in [(10, 48.0), (50, 21.5), (100, 15.2), (400, 7.6)] {
            let value = |at: i32| Some([10, 9, 10, 0, 3, 6, 7, 8, 7, 8][at as usize % 10]);
            let item = Likert::of(scale, (0..n).map(value)).expect("on the scale");
            let it = recommendation(&Distribution::of(&item)).expect("answers");
            assert_eq!(it.score, 0.0);
            assert!((it.interval.high - half).abs() < 0.05, "{n}: {:?}", it.interval);
        }
        let none = Distribution::of(&Likert::new(scale));
        assert!(recommendation(&none).is_err());
    }
}
