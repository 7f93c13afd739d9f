//! What goes along with success between teams, and within them: a within–between model with an intercept a team.
//!
//! y_ij = a + Σ b_w (x_ij − x̄_j) + Σ b_b x̄_j + u_j + e_ij by REML (Mundlak 1978; Bell, Fairbrother & Jones 2019). The two halves
//! don't touch: b_w is ordinary least squares within teams, b_b is the weighted regression of team means. Degrees of
//! freedom: N − G − p within, G − p − 1 between.

use crate::{
    column::Column,
    drivers::{Centre, Drivers},
    groups::Groups,
    intercepts::Teams,
    interval::Interval,
    matrix::Matrix,
    not_enough::{Figure, NotEnough, finite},
    probability::{t_quantile, t_two_sided},
};

/// How the outcome goes along with one predictor, the others held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Points of the outcome for a point of the predictor.
    pub estimate: f64,
    /// Its standard error.
    pub error: f64,
    /// Degrees of freedom of t.
    pub df: f64,
    /// The probability of so large an estimate if there is nothing.
    pub p: f64,
    /// Its 95 % interval.
    pub interval: Interval,
    /// In standard deviations of that level: those within teams, or of team means.
    pub standardised: f64,
}

/// Success and failure factors of an outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Effects {
    /// How many people.
    pub n: usize,
    /// How many teams.
    pub groups: usize,
    /// Of each predictor: within teams. [`NotEnough::Spread`] where it, or the outcome, does not differ within a team.
    pub within: Vec<Figure<Effect>>,
    /// Of each predictor: between teams.
    pub between: Vec<Figure<Effect>>,
    /// Variance between teams that the predictors leave.
    pub tau: f64,
    /// Variance within teams that the predictors leave.
    pub sigma2: f64,
}

impl Effects {
    /// Of an outcome and its predictors, over people who have them all and are in a team. Needs more teams than
    /// predictors and one, and more answers than teams and predictors.
    pub fn of(outcome: &Column, predictors: &[&Column], groups: &Groups) -> Figure<Self> {
        let drivers = Drivers::of(outcome, predictors, groups)?;
        let p = predictors.len();
        let products = drivers.products_within();
        let raw = drivers.covariance(Centre::Raw)?;
        let (sizes, means) = drivers.team_means();
        let spread = Spread::of(&means, p + 1);
        let is_far = |at: usize, part: f64| part > 1e-12 * raw[(at, at)];
        let inner: Vec<usize> =
            (1..=p).filter(|at| is_far(*at, products[(*at, *at)] / drivers.n as f64)).collect();
        let outer: Vec<usize> = (1..=p).filter(|at| is_far(*at, spread.variances[*at])).collect();
        let within = Within::of(&products, &inner)?;
        let has_inner = is_far(0, products[(0, 0)] / drivers.n as f64);
        let row = |team: &[f64]| {
            std::iter::once(1.0).chain(outer.iter().map(|at| team[*at])).collect::<Vec<f64>>()
        };
        let teams = Teams {
            sizes,
            means: means.chunks(p + 1).map(|team| team[0]).collect(),
            predictors: means.chunks(p + 1).flat_map(row).collect(),
            width: 1 + outer.len(),
            within: if has_inner { within.rest } else { 0.0 },
            fitted_within: inner.len(),
            spread: raw[(0, 0)] * (drivers.n - 1) as f64,
        };
        let fitted = teams.reml()?;
        let df = drivers.n as f64 - drivers.groups as f64 - inner.len() as f64;
        let sd = |variance: f64| variance.max(0.0).sqrt();
        let inside = |at: usize| {
            let place = inner.iter().position(|it| *it == at).ok_or(NotEnough::Spread)?;
            if !has_inner || df < 1.0 {
                return Err(NotEnough::Spread);
            }
            let error = (fitted.sigma2 * within.inverse[(place, place)]).sqrt();
            let ratio = sd(products[(at, at)] / products[(0, 0)]);
            effect(within.slopes[place], error, df, ratio)
        };
        let outside = |at: usize| {
            let place = 1 + outer.iter().position(|it| *it == at).ok_or(NotEnough::Spread)?;
            let df = drivers.groups as f64 - teams.width as f64;
            let ratio = sd(spread.variances[at] / spread.variances[0]);
            effect(fitted.effects[place], fitted.covariance[(place, place)].sqrt(), df, ratio)
        };
        Ok(Self {
            n: drivers.n,
            groups: drivers.groups,
            within: (1..=p).map(inside).collect(),
            between: (1..=p).map(outside).collect(),
            tau: finite(fitted.tau)?,
            sigma2: finite(fitted.sigma2)?,
        })
    }
}

fn effect(estimate: f64, error: f64, df: f64, ratio: f64) -> Figure<Effect> {
    finite(estimate)?;
    let t = finite(estimate / error)?;
    let half = t_quantile(0.975, df) * error;
    Ok(Effect {
        estimate,
        error,
        df,
        p: t_two_sided(t, df),
        interval: Interval::around(estimate, half),
        standardised: finite(estimate * ratio)?,
    })
}

/// Least squares within teams.
struct Within {
    slopes: Vec<f64>,
    inverse: Matrix,
    rest: f64,
}

impl Within {
    fn of(products: &Matrix, chosen: &[usize]) -> Figure<Self> {
        if chosen.is_empty() {
            return Ok(Self {
                slopes: Vec::new(),
                inverse: Matrix::zero(0),
                rest: products[(0, 0)],
            });
        }
        let root = products.part(chosen).cholesky().ok_or(NotEnough::Independence)?;
        let with: Vec<f64> = chosen.iter().map(|at| products[(*at, 0)]).collect();
        let slopes = root.solve(&with);
        let told: f64 = slopes.iter().zip(&with).map(|(slope, with)| slope * with).sum();
        let rest = products[(0, 0)] - told;
        // What is left after telling all is rounding.
        let rest = if rest > 1e-13 * products[(0, 0)] { rest } else { 0.0 };
        Ok(Self { slopes, inverse: root.inverse(), rest })
    }
}

/// How far team means lie apart, every team counted once.
struct Spread {
    variances: Vec<f64>,
}

impl Spread {
    fn of(means: &[f64], width: usize) -> Self {
        let of = |at: usize| {
            let values: Vec<f64> = means.chunks(width).map(|team| team[at]).collect();
            crate::summary::Summary::of_values(&values).variance().unwrap_or(0.0)
        };
        Self { variances: (0..width).map(of).collect() }
    }
}
