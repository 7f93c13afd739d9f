//! How well items measure one thing together: Cronbach's alpha with its intervals, and what each item adds.
//!
//! With k items, variances sᵢ² and s_T² of the sum: α = k/(k−1) · (1 − Σsᵢ²/s_T²) (Cronbach 1951). Items that are worded
//! the other way round are to be turned before ([`crate::Likert::reversed`]).

use crate::{
    interval::Interval,
    moments::Moments,
    not_enough::{Figure, NotEnough, answers, finite, items},
    probability::{f_quantile, normal_quantile},
};

/// Items that undo each other leave a sum without spread: below this share of their variances it is rounding.
const CANCELLED: f64 = 1e-12;

/// Reliability of one scale, from the moments of its items.
#[derive(Debug, Clone, Copy)]
pub struct Reliability<'a> {
    items: &'a Moments,
}

impl<'a> Reliability<'a> {
    /// Of items that were answered; needs two items.
    pub fn of(moments: &'a Moments) -> Figure<Self> {
        items(moments.covariance.size(), 2)?;
        Ok(Self { items: moments })
    }

    fn k(&self) -> f64 {
        self.items.covariance.size() as f64
    }

    /// Cronbach's alpha of the items as they are.
    pub fn alpha(&self) -> Figure<f64> {
        let total = self.items.covariance.sum();
        if total <= CANCELLED * self.items.covariance.trace() {
            return Err(NotEnough::Spread);
        }
        let k = self.k();
        finite(k / (k - 1.0) * (1.0 - self.items.covariance.trace() / total))
    }

    /// Alpha of standardised items, k r̄/(1 + (k−1) r̄); needs spread in every item.
    pub fn standardised(&self) -> Figure<f64> {
        let correlations = self.items.covariance.correlations().ok_or(NotEnough::Spread)?;
        let k = self.k();
        let mean = (correlations.sum() - k) / (k * (k - 1.0));
        let total = 1.0 + (k - 1.0) * mean;
        if total > CANCELLED { finite(k * mean / total) } else { Err(NotEnough::Spread) }
    }

    /// The 95 % interval of alpha by Feldt (1965): 1 − (1−α)F, with n−1 and (n−1)(k−1) degrees of freedom.
    pub fn feldt(&self) -> Figure<Interval> {
        let (left, n, k) = (1.0 - self.alpha()?, self.items.n as f64, self.k());
        let end = |p: f64| 1.0 - left * f_quantile(p, n - 1.0, (n - 1.0) * (k - 1.0));
        Ok(Interval { low: end(0.975), high: end(0.025) })
    }

    /// The 95 % interval of alpha by Bonett (2002): ln(1−α) ± z √(2k/((k−1)(n−2))); needs 3 answers.
    pub fn bonett(&self) -> Figure<Interval> {
        answers(self.items.n, 3)?;
        let (left, n, k) = (1.0 - self.alpha()?, self.items.n as f64, self.k());
        let half = normal_quantile(0.975) * (2.0 * k / ((k - 1.0) * (n - 2.0))).sqrt();
        Ok(Interval { low: 1.0 - left * half.exp(), high: 1.0 - left * (-half).exp() })
    }

    /// Of each item its correlation with the sum of the others.
    pub fn item_rest(&self) -> Vec<Figure<f64>> {
        let s = &self.items.covariance;
        let total = s.sum();
        let one = |at: usize| {
            let with_all: f64 = (0..s.size()).map(|other| s[(at, other)]).sum();
            let rest = total - 2.0 * with_all + s[(at, at)];
            if s[(at, at)] <= 0.0 || rest <= CANCELLED * s.trace() {
                return Err(NotEnough::Spread);
            }
            let r = (with_all - s[(at, at)]) / s[(at, at)].sqrt() / rest.sqrt();
            finite(r).map(|r| r.clamp(-1.0, 1.0))
        };
        (0..s.size()).map(one).collect()
    }

    /// Of each item the alpha of the others; needs three items.
    pub fn if_dropped(&self) -> Vec<Figure<f64>> {
        let size = self.items.covariance.size();
        let one = |at: usize| {
            items(size, 3)?;
            let others: Vec<usize> = (0..size).filter(|other| *other != at).collect();
            let others = self.items.part(&others);
            Reliability::of(&others)?.alpha()
        };
        (0..size).map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matrix::Matrix;

    /// k items of variance 1 that correlate r, of n people: alpha is closed.
    fn alike(n: usize, k: usize, r: f64) -> Moments {
        let covariance = Matrix::from_fn(k, |row, column| if row == column { 1.0 } else { r });
        Moments::known(n, vec![0.0; k], covariance).expect("moments")
    }

    #[test]
    fn items_that_correlate_alike_have_the_closed_form() {
        let moments = alike(100, 4, 0.4);
        let it = Reliability::of(&moments).expect("two items");
        let meant = 4.0 * 0.4 / (1.0 + 3.0 * 0.4);
        assert!((it.alpha().expect("alpha") - meant).abs() < 1e-14);
        assert!((it.standardised().expect("alpha") - meant).abs() < 1e-14);
        // An item against three: 3r / √(3 + 6r)
        let rest = 1.2 / (3.0 + 2.4_f64).sqrt();
        assert!(it.item_rest().iter().all(|r| r.is_ok_and(|r| (r - rest).abs() < 1e-14)));
        let dropped = 3.0 * 0.4 / (1.0 + 2.0 * 0.4);
        assert!(it.if_dropped().iter().all(|a| a.is_ok_and(|a| (a - dropped).abs() < 1e-14)));
    }

    #[test]
    fn the_intervals_are_those_published_for_one_set() {
        // n = 30, k = 7, α = .8431427696: Feldt .7393756856 to .9157730722, Bonett .7237989899 to .9109192587
        let alpha: f64 = 0.843_142_769_6;
        let moments = alike(30, 7, alpha / (7.0 - 6.0 * alpha));
        let it = Reliability::of(&moments).expect("items");
        let (feldt, bonett) = (it.feldt().expect("feldt"), it.bonett().expect("bonett"));
        for (found, meant) in [
            (feldt.low, 0.739_375_685_6),
            (feldt.high, 0.915_773_072_2),
            (bonett.low, 0.723_798_989_9),
            (bonett.high, 0.910_919_258_7),
        ] {
            assert!((found - meant).abs() < 1e-8, "{found} is not {meant}");
        }
    }

    #[test]
    fn constant_items_and_too_few_are_told() {
        let constant = Moments::known(9, vec![3.0; 2], Matrix::zero(2)).expect("moments");
        let it = Reliability::of(&constant).expect("two items");
        assert_eq!(
            (it.alpha(), it.standardised()),
            (Err(NotEnough::Spread), Err(NotEnough::Spread))
        );
        assert_eq!(it.item_rest(), vec![Err(NotEnough::Spread); 2]);
        assert_eq!(it.if_dropped()[0], Err(NotEnough::Items { have: 2, need: 3 }));
        let one = alike(9, 1, 0.0);
        assert!(Reliability::of(&one).is_err());
        let two = alike(2, 2, 0.5);
        assert!(Reliability::of(&two).is_ok_and(|it| it.feldt().is_ok() && it.bonett().is_err()));
    }
}
