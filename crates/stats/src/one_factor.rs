//! Whether one thing lies behind the items: a one-factor model by maximum likelihood, its fit, and omega.
//!
//! Σ = λλᵀ + Ψ. F = ln|Σ| + tr(SΣ⁻¹) − ln|S| − p is made smallest over the uniquenesses Ψ, with the best loadings λ for
//! each Ψ in closed form (Lawley & Maxwell 1971; Jöreskog 1967). χ² = n F, as lavaan counts it.

use crate::{
    matrix::Matrix,
    moments::Moments,
    not_enough::{Figure, NotEnough, answers, finite, items},
    probability::chi_squared_tail,
};

/// A uniqueness is at least this share of its item's variance; at the bound the solution is called improper.
pub const LEAST_UNIQUE: f64 = 0.005;

/// A one-factor model that was fitted.
#[derive(Debug, Clone, PartialEq)]
pub struct OneFactor {
    /// How many complete answers it rests on.
    pub n: usize,
    /// Loadings, in the units of the items; the larger part of them is positive.
    pub loadings: Vec<f64>,
    /// Loadings of standardised items.
    pub standardised: Vec<f64>,
    /// Unique variances, in squared units of the items.
    pub unique: Vec<f64>,
    /// Whether a unique variance lies at its bound (a Heywood case): then read no more into it.
    pub is_improper: bool,
    /// How well it fits; needs four items, as three always fit.
    pub fit: Figure<Fit>,
}

/// How well a one-factor model fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// n times the smallest F.
    pub chi2: f64,
    /// p(p − 3)/2 degrees of freedom.
    pub df: usize,
    /// The probability of such a χ² or a larger one, if there is one factor.
    pub p: f64,
    /// Comparative fit index (Bentler 1990), 0 to 1.
    pub cfi: f64,
    /// Tucker–Lewis index.
    pub tli: f64,
    /// Root mean square error of approximation, √(max(0, χ² − df)/(df n)).
    pub rmsea: f64,
    /// Standardised root mean square residual, over p(p + 1)/2 places.
    pub srmr: f64,
}

impl OneFactor {
    /// Fits items; needs three items that vary, none the sum of others, and more answers than items.
    pub fn of(moments: &Moments) -> Figure<Self> {
        let p = moments.covariance.size();
        items(p, 3)?;
        answers(moments.n, p + 1)?;
        let r = moments.covariance.correlations().ok_or(NotEnough::Spread)?;
        let ln_determinant = r.cholesky().ok_or(NotEnough::Independence)?.ln_determinant();
        let unique = search(&r)?;
        let standardised = best_loadings(&r, &unique).0;
        let sds: Vec<f64> = (0..p).map(|at| moments.covariance[(at, at)].sqrt()).collect();
        let is_improper = unique.iter().any(|u| *u <= LEAST_UNIQUE * 1.000_001);
        Ok(Self {
            n: moments.n,
            loadings: standardised.iter().zip(&sds).map(|(l, sd)| l * sd).collect(),
            unique: unique.iter().zip(&sds).map(|(u, sd)| u * sd * sd).collect(),
            fit: fit(moments.n, &r, &standardised, &unique, ln_determinant),
            standardised,
            is_improper,
        })
    }

    /// McDonald's omega of the sum of the items as they are, (Σλ)²/((Σλ)² + Σθ).
    pub fn omega(&self) -> Figure<f64> {
        let loading = self.loadings.iter().sum::<f64>().powi(2);
        finite(loading / (loading + self.unique.iter().sum::<f64>()))
    }

    /// Omega of the sum of standardised items.
    pub fn omega_standardised(&self) -> Figure<f64> {
        let loading = self.standardised.iter().sum::<f64>().powi(2);
        let unique: f64 = self.standardised.iter().map(|l| 1.0 - l * l).sum();
        finite(loading / (loading + unique))
    }
}

/// The best loadings for these uniquenesses: the first eigenvector of Ψ^−½ R Ψ^−½, scaled; and F without constants;
/// and how far each diagonal is off.
fn best_loadings(r: &Matrix, unique: &[f64]) -> (Vec<f64>, f64, Vec<(f64, Vec<f64>)>) {
    let p = r.size();
    let scaled = Matrix::from_fn(p, |a, b| r[(a, b)] / (unique[a] * unique[b]).sqrt());
    let eigen = scaled.eigen();
    let first = (eigen[0].0 - 1.0).max(0.0).sqrt();
    let mut loadings: Vec<f64> =
        eigen[0].1.iter().zip(unique).map(|(part, u)| part * first * u.sqrt()).collect();
    if loadings.iter().sum::<f64>() < 0.0 {
        loadings.iter_mut().for_each(|loading| *loading = -*loading);
    }
    // F = Σ of θ − ln θ − 1 over the eigenvalues that the factor does not take.
    let is_left = |(at, (value, _)): &(usize, &(f64, Vec<f64>))| *at > 0 || *value < 1.0;
    let left = eigen.iter().enumerate().filter(is_left);
    let rest = left.map(|(_, (value, _))| value - value.ln() - 1.0).sum();
    (loadings, rest, eigen)
}

/// Newton's method over ln Ψ with Jöreskog's approximate second derivatives, never uphill, Ψ between its bounds.
fn search(r: &Matrix) -> Figure<Vec<f64>> {
    let p = r.size();
    let inverse = r.cholesky().ok_or(NotEnough::Independence)?.inverse();
    // A beginning that is below what the others leave unexplained: (1 − ½/p) / r^ii, after Jöreskog.
    let begin = |at: usize| ((1.0 - 0.5 / p as f64) / inverse[(at, at)]).clamp(LEAST_UNIQUE, 1.0);
    let mut at: Vec<f64> = (0..p).map(|item| begin(item).ln()).collect();
    let psi = |at: &[f64]| at.iter().map(|ln| ln.exp()).collect::<Vec<f64>>();
    let (lowest, highest) = (LEAST_UNIQUE.ln(), 0.0);
    let (mut loadings, mut value, mut eigen) = best_loadings(r, &psi(&at));
    for _ in 0..2_000 {
        let unique = psi(&at);
        // dF/d ln ψ = (λ² + ψ − 1)/ψ, at rest on a bound that it presses against.
        let slope: Vec<f64> =
            (0..p).map(|i| (loadings[i] * loadings[i] + unique[i] - 1.0) / unique[i]).collect();
        let is_held =
            |i: usize| (at[i] <= lowest && slope[i] > 0.0) || (at[i] >= highest && slope[i] < 0.0);
        let free: Vec<usize> = (0..p).filter(|i| !is_held(*i)).collect();
        if free.iter().all(|i| slope[*i].abs() < 1e-11) {
            return Ok(unique);
        }
        let second = |i: usize, j: usize| {
            let shared: f64 = eigen.iter().skip(1).map(|(_, v)| v[i] * v[j]).sum();
            shared * shared
        };
        let curve = Matrix::from_fn(free.len(), |a, b| {
            second(free[a], free[b]) + if a == b { 1e-9 } else { 0.0 }
        });
        let downhill: Vec<f64> = free.iter().map(|i| -slope[*i]).collect();
        let step = curve.cholesky().map_or_else(|| downhill.clone(), |root| root.solve(&downhill));
        let mut share = 1.0;
        let moved = loop {
            let mut next = at.clone();
            for (i, step) in free.iter().zip(&step) {
                next[*i] = (at[*i] + share * step.clamp(-2.0, 2.0)).clamp(lowest, highest);
            }
            let found = best_loadings(r, &psi(&next));
            if found.1 <= value + 1e-15 * (1.0 + value.abs()) {
                break Some((next, found));
            }
            share *= 0.5;
            if share < 1e-12 {
                break None;
            }
        };
        // No way down that rounding leaves visible: this is the bottom, if it is nearly level.
        let Some((next, found)) = moved else {
            let is_level = free.iter().all(|i| slope[*i].abs() < 1e-6);
            return if is_level { Ok(unique) } else { Err(NotEnough::Fit) };
        };
        at = next;
        (loadings, value, eigen) = found;
    }
    Err(NotEnough::Fit)
}

fn fit(n: usize, r: &Matrix, loadings: &[f64], unique: &[f64], ln_determinant: f64) -> Figure<Fit> {
    let p = r.size();
    items(p, 4)?;
    let modelled =
        Matrix::from_fn(p, |a, b| loadings[a] * loadings[b] + if a == b { unique[a] } else { 0.0 });
    let root = modelled.cholesky().ok_or(NotEnough::Fit)?;
    let inverse = root.inverse();
    let trace: f64 = (0..p).map(|a| (0..p).map(|b| r[(a, b)] * inverse[(a, b)]).sum::<f64>()).sum();
    let f = (root.ln_determinant() + trace - ln_determinant - p as f64).max(0.0);
    let (chi2, df) = (n as f64 * f, p * (p - 3) / 2);
    // The baseline: no correlations at all.
    let (base, base_df) = (-(n as f64) * ln_determinant, (p * (p - 1) / 2) as f64);
    let (over, d) = ((chi2 - df as f64).max(0.0), df as f64);
    let base_over = (base - base_df).max(over);
    let residuals = (0..p).flat_map(|a| (0..=a).map(move |b| (a, b)));
    let squares: f64 = residuals.map(|at| (r[at] - modelled[at]).powi(2)).sum();
    Ok(Fit {
        chi2,
        df,
        p: chi_squared_tail(chi2, d),
        cfi: if base_over > 0.0 { 1.0 - over / base_over } else { 1.0 },
        tli: finite((base / base_df - chi2 / d) / (base / base_df - 1.0))?,
        rmsea: (over / (d * n as f64)).sqrt(),
        srmr: (squares / (p * (p + 1) / 2) as f64).sqrt(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Covariances that one factor makes exactly.
    fn made(n: usize, loadings: &[f64], unique: &[f64]) -> Moments {
        let p = loadings.len();
        let covariance = Matrix::from_fn(p, |a, b| {
            loadings[a] * loadings[b] + if a == b { unique[a] } else { 0.0 }
        });
        Moments::known(n, vec![0.0; p], covariance).expect("moments")
    }

    #[test]
    fn what_one_factor_made_is_found_again() {
        let (loadings, unique) = ([0.8, 1.4, 0.5, 2.0, 0.9], [0.5, 1.0, 0.9, 0.7, 0.3]);
        let it = OneFactor::of(&made(200, &loadings, &unique)).expect("a factor");
        for (found, meant) in
            it.loadings.iter().chain(&it.unique).zip(loadings.iter().chain(&unique))
        {
            assert!((found - meant).abs() < 1e-8, "{found} is not {meant}");
        }
        let omega = 5.6_f64.powi(2) / (5.6_f64.powi(2) + 3.4);
        assert!(it.omega().is_ok_and(|found| (found - omega).abs() < 1e-9));
        let fit = it.fit.expect("five items");
        assert!(fit.chi2 < 1e-9 && fit.df == 5 && fit.srmr < 1e-9 && !it.is_improper);
        assert_eq!((fit.cfi, fit.rmsea), (1.0, 0.0));
    }

    #[test]
    fn three_items_have_a_closed_form() {
        // λ1² = r12 r13 / r23
        let r =
            Matrix::from_fn(3, |a, b| [[1.0, 0.5, 0.4], [0.5, 1.0, 0.3], [0.4, 0.3, 1.0]][a][b]);
        let moments = Moments::known(50, vec![0.0; 3], r).expect("moments");
        let it = OneFactor::of(&moments).expect("a factor");
        assert!((it.standardised[0] - (0.5 * 0.4 / 0.3_f64).sqrt()).abs() < 1e-9);
        assert_eq!(it.fit, Err(NotEnough::Items { have: 3, need: 4 }));
    }

    #[test]
    fn a_bad_fit_is_at_the_bottom_all_the_same() {
        // Two pairs that hang together and have nothing to do with each other.
        let r = Matrix::from_fn(4, |a, b| match (a == b, a / 2 == b / 2) {
            (true, _) => 1.0,
            (_, true) => 0.6,
            _ => 0.1,
        });
        let moments = Moments::known(120, vec![0.0; 4], r.clone()).expect("moments");
        let it = OneFactor::of(&moments).expect("a factor");
        let fit = it.fit.expect("four items");
        assert!(fit.cfi < 0.9 && fit.rmsea > 0.1 && fit.p < 0.01, "{fit:?}");
        // No uniqueness a little more or less makes F smaller.
        let unique = |shift: f64, at: usize| -> Vec<f64> {
            (0..4).map(|i| it.unique[i] * if i == at { 1.0 + shift } else { 1.0 }).collect()
        };
        let least = best_loadings(&r, &it.unique).1;
        for at in 0..4 {
            assert!(best_loadings(&r, &unique(1e-3, at)).1 >= least - 1e-12);
            assert!(best_loadings(&r, &unique(-1e-3, at)).1 >= least - 1e-12);
        }
    }

    #[test]
    fn too_little_is_told() {
        assert_eq!(
            OneFactor::of(&made(9, &[1.0, 1.0], &[1.0, 1.0])),
            Err(NotEnough::Items { have: 2, need: 3 })
        );
        assert_eq!(
            OneFactor::of(&made(3, &[1.0; 3], &[1.0; 3])),
            Err(NotEnough::Answers { have: 3, need: 4 })
        );
        let constant = made(9, &[1.0, 1.0, 0.0], &[1.0, 1.0, 0.0]);
        assert_eq!(OneFactor::of(&constant), Err(NotEnough::Spread));
        let twins = made(9, &[1.0, 1.0, 1.0], &[0.0, 0.0, 1.0]);
        assert_eq!(OneFactor::of(&twins), Err(NotEnough::Independence));
    }
}
