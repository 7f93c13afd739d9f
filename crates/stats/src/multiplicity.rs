//! Many comparisons at once: which are more than luck. Always print how many were made.

/// How probabilities are adjusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adjustment {
    /// Benjamini & Hochberg (1995): of what is called a finding, at most this share is luck. For one page of a report.
    BenjaminiHochberg,
    /// Benjamini & Yekutieli (2001): the same for whatever hangs together.
    BenjaminiYekutieli,
    /// Holm (1979): the chance that anything at all is luck. For the few tests that were registered beforehand.
    Holm,
}

/// Benjamini–Hochberg within one page of a report: findings below this.
pub const PAGE_LEVEL: f64 = 0.10;

/// Adjusted probabilities.
#[derive(Debug, Clone, PartialEq)]
pub struct Adjusted {
    /// In the order in which they were given; `None` where no comparison was made.
    pub p: Vec<Option<f64>>,
    /// How many comparisons were made.
    pub comparisons: usize,
}

/// Adjusts the probabilities of all comparisons of one family. `None` (or no number from 0 to 1) is a comparison that
/// could not be made; it does not count.
pub fn adjust(p: &[Option<f64>], adjustment: Adjustment) -> Adjusted {
    let made = |at: &usize| p[*at].is_some_and(|p| (0.0..=1.0).contains(&p));
    let value = |at: usize| p[at].unwrap_or(1.0);
    let mut order: Vec<usize> = (0..p.len()).filter(made).collect();
    order.sort_by(|a, b| value(*a).total_cmp(&value(*b)));
    let m = order.len();
    let mut adjusted = vec![None; p.len()];
    if adjustment == Adjustment::Holm {
        let mut most = 0.0_f64;
        for (rank, at) in order.iter().enumerate() {
            most = most.max((m - rank) as f64 * value(*at)).min(1.0);
            adjusted[*at] = Some(most);
        }
    } else {
        let by = adjustment == Adjustment::BenjaminiYekutieli;
        let times = if by { (1..=m).map(|i| 1.0 / i as f64).sum::<f64>() } else { 1.0 };
        let mut least = 1.0_f64;
        for (rank, at) in order.iter().enumerate().rev() {
            least = least.min(times * m as f64 / (rank + 1) as f64 * value(*at));
            adjusted[*at] = Some(least);
        }
    }
    Adjusted { p: adjusted, comparisons: m }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEN: [f64; 10] = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216];

    fn of(adjustment: Adjustment) -> Vec<f64> {
        let given: Vec<Option<f64>> = TEN.iter().copied().map(Some).collect();
        adjust(&given, adjustment).p.into_iter().flatten().collect()
    }

    fn near(found: &[f64], meant: &[f64]) {
        assert_eq!(found.len(), meant.len());
        for (found, meant) in found.iter().zip(meant) {
            assert!((found - meant).abs() < 1e-9, "{found} is not {meant}");
        }
    }

    #[test]
    fn the_ten_of_the_reference_come_out() {
        let third = 0.74 / 7.0;
        let bh = [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, third, 0.216, 0.216, 0.216];
        near(&of(Adjustment::BenjaminiHochberg), &bh);
        let holm = [0.01, 0.072, 0.312, 0.312, 0.312, 0.312, 0.312, 0.615, 0.615, 0.615];
        near(&of(Adjustment::Holm), &holm);
        // 1 + 1/2 + … + 1/10
        let by: Vec<f64> = bh.iter().map(|p| (p * 7_381.0 / 2_520.0_f64).min(1.0)).collect();
        near(&of(Adjustment::BenjaminiYekutieli), &by);
    }

    #[test]
    fn the_order_does_not_matter_and_what_was_not_compared_does_not_count() {
        let given = [Some(0.04), None, Some(0.01), Some(f64::NAN)];
        let it = adjust(&given, Adjustment::BenjaminiHochberg);
        assert_eq!((it.p, it.comparisons), (vec![Some(0.04), None, Some(0.02), None], 2));
        assert_eq!(adjust(&[], Adjustment::Holm).comparisons, 0);
    }
}
