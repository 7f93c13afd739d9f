//! Teams that differ by chance: a linear model with an intercept of each team drawn from a normal distribution, by
//! restricted maximum likelihood (REML).
//!
//! y_ij = x_j'b + u_j + e_ij with Var u = τ, Var e = σ². Let θ = τ/σ² and w_j = n_j/(1 + n_j θ). What is within teams enters
//! only by its residual sum of squares R, so teams can be taken by their means:
//! −2ℓ(θ) = (N − p) ln Q(θ) + Σ ln(1 + n_j θ) + ln|X'WX|, Q = R + Σ w_j (ȳ_j − x_j'b)², σ² = Q/(N − p)
//! (Harville 1977, profiled over b and σ²). One unknown is left; it is found as the root of the derivative.

use crate::{
    matrix::{Cholesky, Matrix},
    not_enough::{Figure, NotEnough, answers, groups},
};

/// What is known of teams: their sizes, mean outcomes and mean predictors (with the intercept's 1), and what is left
/// within them.
pub(crate) struct Teams {
    /// People of each team; above 0.
    pub(crate) sizes: Vec<f64>,
    /// Mean outcome of each team, around the mean of all.
    pub(crate) means: Vec<f64>,
    /// `width` predictors of each team.
    pub(crate) predictors: Vec<f64>,
    pub(crate) width: usize,
    /// Residual sum of squares within teams.
    pub(crate) within: f64,
    /// Parameters that were fitted within teams.
    pub(crate) fitted_within: usize,
    /// Sum of squares of the outcome itself, within and between teams.
    pub(crate) spread: f64,
}

/// The estimates.
pub(crate) struct Fitted {
    pub(crate) tau: f64,
    pub(crate) sigma2: f64,
    pub(crate) effects: Vec<f64>,
    /// Covariances of the effects.
    pub(crate) covariance: Matrix,
}

/// The model at one θ.
struct At {
    root: Cholesky,
    effects: Vec<f64>,
    q: f64,
    /// −2ℓ without constants.
    criterion: f64,
    /// d(−2ℓ)/dθ.
    slope: f64,
}

impl Teams {
    fn people(&self) -> f64 {
        self.sizes.iter().sum()
    }

    fn free(&self) -> f64 {
        self.people() - (self.width + self.fitted_within) as f64
    }

    /// A sum of squares that is no more than rounding: when no more is left, the model tells everything and nothing
    /// is left to reckon its errors from.
    fn hair(&self) -> f64 {
        1e-13 * self.spread
    }

    fn at(&self, theta: f64) -> Option<At> {
        let width = self.width;
        let (mut first, mut second) = (Matrix::zero(width), Matrix::zero(width));
        let mut target = vec![0.0; width];
        let (mut logs, mut weights) = (0.0, 0.0);
        // A logarithm of many at once: of each by itself they take most of the time.
        let mut product = 1.0_f64;
        let rows = || self.sizes.iter().zip(&self.means).zip(self.predictors.chunks(width));
        for ((n, mean), x) in rows() {
            let w = n / (1.0 + n * theta);
            product *= 1.0 + n * theta;
            if product > 1e250 {
                logs += product.ln();
                product = 1.0;
            }
            weights += w;
            for a in 0..width {
                target[a] += w * x[a] * mean;
                for b in 0..=a {
                    first[(a, b)] += w * x[a] * x[b];
                    second[(a, b)] += w * w * x[a] * x[b];
                }
            }
        }
        for a in 0..width {
            for b in 0..a {
                (first[(b, a)], second[(b, a)]) = (first[(a, b)], second[(a, b)]);
            }
        }
        logs += product.ln();
        let root = first.cholesky()?;
        let effects = root.solve(&target);
        let (mut q, mut squares) = (self.within, 0.0);
        for ((n, mean), x) in rows() {
            let w = n / (1.0 + n * theta);
            let rest = mean - x.iter().zip(&effects).map(|(x, b)| x * b).sum::<f64>();
            q += w * rest * rest;
            squares += (w * rest).powi(2);
        }
        let inverse = root.inverse();
        let places = (0..width).flat_map(|a| (0..width).map(move |b| (a, b)));
        let lost: f64 = places.map(|at| inverse[at] * second[at]).sum();
        let criterion = self.free() * q.ln() + logs + root.ln_determinant();
        let slope = weights - self.free() * squares / q - lost;
        criterion.is_finite().then_some(At { root, effects, q, criterion, slope })
    }

    /// The estimates. Needs more teams than predictors and more answers than parameters.
    pub(crate) fn reml(&self) -> Figure<Fitted> {
        groups(self.sizes.len(), self.width + 1)?;
        answers(self.people() as usize, self.sizes.len() + self.fitted_within + 1)?;
        let total = self.at(0.0).ok_or(NotEnough::Independence)?.q;
        if total <= self.hair() {
            return Err(NotEnough::Spread);
        }
        // Nobody differs within a team: all there is lies between teams.
        if self.within <= self.hair() {
            return self.only_between();
        }
        let theta = self.search()?;
        let at = self.at(theta).ok_or(NotEnough::Independence)?;
        let sigma2 = at.q / self.free();
        let inverse = at.root.inverse();
        let covariance = Matrix::from_fn(self.width, |a, b| sigma2 * inverse[(a, b)]);
        Ok(Fitted { tau: theta * sigma2, sigma2, effects: at.effects, covariance })
    }

    /// The limit of θ without end: every team weighs the same.
    fn only_between(&self) -> Figure<Fitted> {
        let sizes = vec![1.0; self.sizes.len()];
        let (means, predictors) = (self.means.clone(), self.predictors.clone());
        let spread = means.iter().map(|mean| mean * mean).sum();
        let (width, within, fitted_within) = (self.width, 0.0, 0);
        let flat = Self { sizes, means, predictors, width, within, fitted_within, spread };
        let at = flat.at(0.0).ok_or(NotEnough::Spread)?;
        if at.q <= flat.hair() {
            return Err(NotEnough::Spread);
        }
        let tau = at.q / flat.free();
        let inverse = at.root.inverse();
        let covariance = Matrix::from_fn(self.width, |a, b| tau * inverse[(a, b)]);
        Ok(Fitted { tau, sigma2: 0.0, effects: at.effects, covariance })
    }

    /// The θ with the smallest criterion: the best of a row of tens, then the root of the slope beside it.
    fn search(&self) -> Figure<f64> {
        let tens: Vec<f64> =
            std::iter::once(0.0).chain((-5..=15).map(|ten| 10_f64.powi(ten))).collect();
        let tried: Vec<At> = tens
            .iter()
            .map(|theta| self.at(*theta))
            .collect::<Option<_>>()
            .ok_or(NotEnough::Independence)?;
        let best = (0..tried.len())
            .min_by(|a, b| tried[*a].criterion.total_cmp(&tried[*b].criterion))
            .ok_or(NotEnough::Fit)?;
        if best == 0 && tried[0].slope >= 0.0 {
            return Ok(0.0);
        }
        let (low, high) = if tried[best].slope < 0.0 { (best, best + 1) } else { (best - 1, best) };
        let high = *tens.get(high).ok_or(NotEnough::Fit)?;
        root(tens[low], high, |theta| self.at(theta).map_or(f64::NAN, |at| at.slope))
    }
}

/// Where a function that is below 0 at `low` and above at `high` is 0: regula falsi as Illinois has it, with a
/// halving whenever it lags.
fn root(low: f64, high: f64, mut f: impl FnMut(f64) -> f64) -> Figure<f64> {
    let (mut a, mut b) = ((low, f(low)), (high, f(high)));
    if a.1 >= 0.0 {
        return Ok(a.0);
    }
    if b.1 <= 0.0 {
        return Ok(b.0);
    }
    let mut last = f64::NAN;
    for turn in 0..300 {
        let straight = b.0 - b.1 * (b.0 - a.0) / (b.1 - a.1);
        let is_halving = turn % 3 == 2 || !(straight > a.0 && straight < b.0);
        let x = if is_halving { 0.5 * (a.0 + b.0) } else { straight };
        let y = f(x);
        if y.is_nan() {
            return Err(NotEnough::Fit);
        }
        let is_still = !is_halving && (x - last).abs() <= 1e-14 * x;
        if y == 0.0 || is_still || (b.0 - a.0) <= 4.0 * f64::EPSILON * b.0 {
            return Ok(x);
        }
        if !is_halving {
            last = x;
        }
        if y < 0.0 {
            a = (x, y);
            b.1 *= if is_halving { 1.0 } else { 0.5 };
        } else {
            b = (x, y);
            a.1 *= if is_halving { 1.0 } else { 0.5 };
        }
    }
    Ok(0.5 * (a.0 + b.0))
}
