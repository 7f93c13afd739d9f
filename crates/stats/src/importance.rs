//! What of R² each predictor brings: LMG (Shapley) exactly, and Johnson's relative weights.
//!
//! LMG: φ_j = Σ_S |S|!(p−1−|S|)!/p! · (R²(S+j) − R²(S)) over all sets S of the others, the mean over all orders of coming in
//! (Lindeman, Merenda & Gold 1980; Grömping 2006). Johnson (2000): R_xx = V D Vᵀ, L = V D^½ Vᵀ, β = L⁻¹ r_xy, ε = (L∘L)(β∘β).
//! Both add up to R². They say what goes along with what, never what causes it.

use crate::{
    matrix::Matrix,
    not_enough::{Figure, NotEnough, finite, items},
};

/// LMG looks at every set of predictors, and with more than these there are too many.
pub const LMG_AT_MOST: usize = 12;

/// How R² is divided over predictors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Division {
    /// LMG: exact, at most [`LMG_AT_MOST`] predictors.
    Lmg,
    /// Johnson's relative weights: any number.
    Johnson,
}

impl Division {
    /// LMG while it can be reckoned, else Johnson.
    pub fn for_predictors(count: usize) -> Self {
        if count <= LMG_AT_MOST { Self::Lmg } else { Self::Johnson }
    }
}

/// R² and what each predictor brings of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Importance {
    /// The share of the outcome's variance that all predictors together go along with, 0 to 1.
    pub r2: f64,
    /// The part of each predictor; they add up to R².
    pub parts: Vec<f64>,
}

/// Divides R² of the first column of a covariance matrix over the others. Needs a predictor, spread in every column,
/// and predictors of which none is made up of others.
pub fn importance(covariance: &Matrix, division: Division) -> Figure<Importance> {
    items(covariance.size(), 2)?;
    let r = covariance.correlations().ok_or(NotEnough::Spread)?;
    match division {
        Division::Lmg => lmg(&r),
        Division::Johnson => johnson(&r),
    }
}

fn lmg(r: &Matrix) -> Figure<Importance> {
    let p = r.size() - 1;
    if p > LMG_AT_MOST {
        return Err(NotEnough::FewerPredictors { have: p, most: LMG_AT_MOST });
    }
    let r2 = all_r2(r)?;
    // w(s) = s!(p−1−s)!/p!
    let mut weight = vec![1.0 / p as f64; p];
    for s in 1..p {
        weight[s] = weight[s - 1] * s as f64 / (p - s) as f64;
    }
    let part = |j: usize| -> f64 {
        let without = (0..r2.len()).filter(|set| set & (1 << j) == 0);
        without.map(|set| weight[set.count_ones() as usize] * (r2[set | 1 << j] - r2[set])).sum()
    };
    let all = finite(r2[r2.len() - 1])?;
    Ok(Importance { r2: all.min(1.0), parts: (0..p).map(part).collect() })
}

/// R² of every set of predictors (a bit each), by taking one after another out of what is left.
fn all_r2(r: &Matrix) -> Figure<Vec<f64>> {
    let p = r.size() - 1;
    // Predictors in order, then the outcome.
    let order: Vec<usize> = (1..=p).chain([0]).collect();
    let mut levels = vec![Matrix::zero(p + 1); p + 1];
    levels[0] = r.part(&order);
    let mut r2 = vec![0.0; 1 << p];
    take_out(&mut levels, 0, 0, 0, &mut r2)?;
    Ok(r2)
}

/// Every set that is `set` with predictors from `first` on; `levels[depth]` is what `set` leaves of the covariances.
fn take_out(
    levels: &mut [Matrix],
    depth: usize,
    first: usize,
    set: usize,
    r2: &mut [f64],
) -> Figure<()> {
    let p = levels[0].size() - 1;
    for j in first..p {
        let (done, next) = levels.split_at_mut(depth + 1);
        let left = &done[depth];
        let pivot = left[(j, j)];
        if pivot <= 1e-10 {
            return Err(NotEnough::Independence);
        }
        r2[set | 1 << j] = r2[set] + left[(j, p)] * left[(j, p)] / pivot;
        if j + 1 < p {
            for a in j + 1..=p {
                let share = left[(j, a)] / pivot;
                for b in a..=p {
                    next[0][(a, b)] = left[(a, b)] - share * left[(j, b)];
                }
            }
            take_out(levels, depth + 1, j + 1, set | 1 << j, r2)?;
        }
    }
    Ok(())
}

fn johnson(r: &Matrix) -> Figure<Importance> {
    let p = r.size() - 1;
    let predictors: Vec<usize> = (1..=p).collect();
    let eigen = r.part(&predictors).eigen();
    if eigen.iter().any(|(value, _)| *value <= 1e-10) {
        return Err(NotEnough::Independence);
    }
    let power = |a: usize, b: usize, to: f64| -> f64 {
        eigen.iter().map(|(value, v)| v[a] * v[b] * value.powf(to)).sum()
    };
    let beta: Vec<f64> =
        (0..p).map(|a| (0..p).map(|b| power(a, b, -0.5) * r[(b + 1, 0)]).sum()).collect();
    let part = |a: usize| (0..p).map(|b| (power(a, b, 0.5) * beta[b]).powi(2)).sum();
    let parts: Vec<f64> = (0..p).map(part).collect();
    Ok(Importance { r2: finite(parts.iter().sum::<f64>())?.min(1.0), parts })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn correlations(values: &[&[f64]]) -> Matrix {
        Matrix::from_fn(values.len(), |a, b| values[a.max(b)][a.min(b)])
    }

    #[test]
    fn two_predictors_by_hand() {
        // y with x1 .5, with x2 .4, x1 with x2 .3.
        let r = correlations(&[&[1.0], &[0.5, 1.0], &[0.4, 0.3, 1.0]]);
        let r2: f64 = (0.25 + 0.16 - 2.0 * 0.5 * 0.4 * 0.3) / (1.0 - 0.09);
        let found = importance(&r, Division::Lmg).expect("two predictors");
        assert!((found.r2 - r2).abs() < 1e-14);
        assert!((found.parts[0] - 0.5 * (0.25 + r2 - 0.16)).abs() < 1e-14);
        assert!((found.parts[1] - 0.5 * (0.16 + r2 - 0.25)).abs() < 1e-14);
        // With two predictors Johnson's weights are LMG's.
        let weights = importance(&r, Division::Johnson).expect("two predictors");
        assert!((weights.parts[0] - found.parts[0]).abs() < 1e-12);
    }

    #[test]
    fn predictors_that_have_nothing_to_do_with_each_other_bring_their_squares() {
        let r = correlations(&[&[1.0], &[0.5, 1.0], &[-0.3, 0.0, 1.0], &[0.2, 0.0, 0.0, 1.0]]);
        for division in [Division::Lmg, Division::Johnson] {
            let parts = importance(&r, division).expect("three predictors").parts;
            for (part, meant) in parts.iter().zip([0.25, 0.09, 0.04]) {
                assert!((part - meant).abs() < 1e-14, "{parts:?}");
            }
        }
    }

    #[test]
    fn the_mean_over_all_orders_is_what_is_found() {
        let r = correlations(&[
            &[1.0],
            &[0.6, 1.0],
            &[0.5, 0.4, 1.0],
            &[0.3, 0.5, 0.2, 1.0],
            &[-0.2, 0.1, -0.3, 0.25, 1.0],
        ]);
        let r2 = |set: &[usize]| {
            let Some(root) = r.part(set).cholesky() else { return 0.0 };
            let with: Vec<f64> = set.iter().map(|at| r[(*at, 0)]).collect();
            root.solve(&with).iter().zip(&with).map(|(b, r)| b * r).sum::<f64>()
        };
        // All 24 orders of four.
        let mut meant = [0.0; 4];
        let mut orders = 0;
        for code in 0..256_usize {
            let order: Vec<usize> = (0..4).map(|at| 1 + (code >> (2 * at)) % 4).collect();
            if (1..=4).all(|x| order.contains(&x)) {
                orders += 1;
                for at in 0..4 {
                    meant[order[at] - 1] += r2(&order[..=at]) - r2(&order[..at]);
                }
            }
        }
        assert_eq!(orders, 24);
        let found = importance(&r, Division::Lmg).expect("four predictors");
        for (part, meant) in found.parts.iter().zip(meant) {
            assert!((part - meant / 24.0).abs() < 1e-13);
        }
        let johnson = importance(&r, Division::Johnson).expect("four predictors");
        assert!((johnson.r2 - found.r2).abs() < 1e-12);
    }

    #[test]
    fn what_says_the_same_or_nothing_is_told() {
        let twin = correlations(&[&[1.0], &[0.5, 1.0], &[0.5, 1.0, 1.0]]);
        for division in [Division::Lmg, Division::Johnson] {
            assert_eq!(importance(&twin, division), Err(NotEnough::Independence));
            assert_eq!(importance(&Matrix::zero(2), division), Err(NotEnough::Spread));
        }
        let many = Matrix::from_fn(14, |a, b| if a == b { 1.0 } else { 0.1 });
        let why = NotEnough::FewerPredictors { have: 13, most: 12 };
        assert_eq!(importance(&many, Division::Lmg), Err(why));
        assert!(importance(&many, Division::for_predictors(13)).is_ok());
    }
}
