//! Whether one thing lies behind the items: a one-factor model by maximum likelihood, its fit, and omega.
//!
//! Σ = λλᵀ + Ψ. F = ln|Σ| + tr(SΣ⁻¹) − ln|S| − p is made smallest over the unique variances Ψ (`uniqueness.rs`). χ² = n F, as
//! lavaan counts it.

use crate::{
    matrix::Matrix,
    moments::Moments,
    not_enough::{Figure, NotEnough, answers, finite, items},
    probability::chi_squared_tail,
    uniqueness::{self, Bottom, Point},
};

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
    /// Whether a unique variance lies at its bound (a Heywood case), or other loadings are just as likely: then read no
    /// more into it.
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
        let Bottom { point, is_improper } = uniqueness::search(&r)?;
        let Point { unique, loadings: standardised, .. } = point;
        let sds: Vec<f64> = (0..p).map(|at| moments.covariance[(at, at)].sqrt()).collect();
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
        assert!((fit.chi2 - 120.0 * Point::at(&r, it.unique.clone()).f).abs() < 1e-9);
        // No uniqueness a little more or less makes F smaller.
        let unique = |shift: f64, at: usize| -> Vec<f64> {
            (0..4).map(|i| it.unique[i] * if i == at { 1.0 + shift } else { 1.0 }).collect()
        };
        let least = Point::at(&r, it.unique.clone()).f;
        for at in 0..4 {
            assert!(Point::at(&r, unique(1e-3, at)).f >= least - 1e-12);
            assert!(Point::at(&r, unique(-1e-3, at)).f >= least - 1e-12);
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
