//! The search behind a one-factor model: the unique variances of standardised items that are likeliest.
//!
//! For given Ψ the best loadings are in closed form: the first eigenvector of R* = Ψ^−½ R Ψ^−½ (Lawley & Maxwell 1971), and
//! F = Σ (θ − ln θ − 1) over the other eigenvalues θ. Newton's method over ln Ψ with the exact second derivatives (as
//! Clarke 1970 gives them over Ψ) finds the rest; Ψ stays between bounds.

use crate::{
    matrix::Matrix,
    not_enough::{Figure, NotEnough},
};

/// A unique variance is at least this share of its item's; at the bound the solution is called improper.
pub const LEAST_UNIQUE: f64 = 0.005;

/// One Ψ, and what follows from it.
pub(crate) struct Point {
    pub(crate) unique: Vec<f64>,
    pub(crate) loadings: Vec<f64>,
    /// F, without what is constant.
    pub(crate) f: f64,
    eigen: Vec<(f64, Vec<f64>)>,
}

/// The smallest F that was found.
pub(crate) struct Bottom {
    pub(crate) point: Point,
    /// Whether other unique variances are just as likely, or one of them lies at its bound.
    pub(crate) is_improper: bool,
}

impl Bottom {
    fn of(point: Point, free: &[usize]) -> Self {
        let curve = Matrix::from_fn(free.len(), |a, b| point.curve(free[a], free[b]));
        // Level in some direction: a chain of correlations that leaves a loading open.
        let level = curve.eigen().last().is_some_and(|(value, _)| *value < 1e-6);
        let is_bound = point.unique.iter().any(|u| *u <= LEAST_UNIQUE);
        Self { point, is_improper: level || is_bound }
    }
}

impl Point {
    pub(crate) fn at(r: &Matrix, unique: Vec<f64>) -> Self {
        let scaled = Matrix::from_fn(r.size(), |a, b| r[(a, b)] / (unique[a] * unique[b]).sqrt());
        let eigen = scaled.eigen();
        let first = (eigen[0].0 - 1.0).max(0.0).sqrt();
        let mut loadings: Vec<f64> =
            eigen[0].1.iter().zip(&unique).map(|(part, u)| part * first * u.sqrt()).collect();
        if loadings.iter().sum::<f64>() < 0.0 {
            loadings.iter_mut().for_each(|loading| *loading = -*loading);
        }
        // The factor takes the first eigenvalue, if that is above 1.
        let is_left = |(at, (value, _)): &(usize, &(f64, Vec<f64>))| *at > 0 || *value < 1.0;
        let left = eigen.iter().enumerate().filter(is_left);
        let f = left.map(|(_, (value, _))| value - value.ln() - 1.0).sum();
        Self { unique, loadings, f, eigen }
    }

    /// dF/d ln ψ = (λ² + ψ − 1)/ψ.
    fn slopes(&self) -> Vec<f64> {
        let slope = |(l, u): (&f64, &f64)| (l * l + u - 1.0) / u;
        self.loadings.iter().zip(&self.unique).map(slope).collect()
    }

    /// The second derivatives over ln Ψ: with θ and ω the eigenvalues and vectors, and m from the second on,
    /// (Σ θ_m ω_im ω_jm)(Σ ω_im ω_jm) + ω_i1 ω_j1 Σ (1 − θ_m)(θ_1 + θ_m)/(θ_1 − θ_m) ω_im ω_jm.
    fn curve(&self, i: usize, j: usize) -> f64 {
        let (first, one) = &self.eigen[0];
        let (mut weighted, mut plain, mut mixed) = (0.0, 0.0, 0.0);
        for (value, v) in &self.eigen[1..] {
            let both = v[i] * v[j];
            weighted += value * both;
            plain += both;
            mixed += (1.0 - value) * (first + value) / (first - value).max(1e-6 * first) * both;
        }
        weighted * plain + one[i] * one[j] * mixed
    }

    /// Which way and how far, over the unique variances that are free to move.
    fn step(&self, free: &[usize], slopes: &[f64]) -> Vec<f64> {
        let downhill: Vec<f64> = free.iter().map(|i| -slopes[*i]).collect();
        let exact = Matrix::from_fn(free.len(), |a, b| self.curve(free[a], free[b]));
        // Where the ground curves the wrong way, ever more of the plain slope (Levenberg).
        for ridge in [0.0, 1e-3, 1e-2, 1e-1, 1.0, 10.0] {
            let mut curve = exact.clone();
            (0..free.len()).for_each(|a| curve[(a, a)] += ridge);
            if let Some(root) = curve.cholesky() {
                return root.solve(&downhill);
            }
        }
        downhill
    }
}

/// The Ψ with the smallest F for a matrix of correlations.
pub(crate) fn search(r: &Matrix) -> Figure<Bottom> {
    let p = r.size();
    let inverse = r.cholesky().ok_or(NotEnough::Independence)?.inverse();
    // A beginning: (1 − ½/p) / r^ii, after Jöreskog.
    let begin = |at: usize| ((1.0 - 0.5 / p as f64) / inverse[(at, at)]).clamp(LEAST_UNIQUE, 1.0);
    let mut here = Point::at(r, (0..p).map(begin).collect());
    for _ in 0..500 {
        let slopes = here.slopes();
        let is_held = |i: &usize| {
            let (u, slope) = (here.unique[*i], slopes[*i]);
            (u <= LEAST_UNIQUE && slope > 0.0) || (u >= 1.0 && slope < 0.0)
        };
        let free: Vec<usize> = (0..p).filter(|i| !is_held(i)).collect();
        let steepest = steepest(&slopes, &free);
        if steepest < 1e-11 {
            return Ok(Bottom::of(here, &free));
        }
        let step = here.step(&free, &slopes);
        match walk(r, &here, &free, &step, steepest) {
            Some(next) => here = next,
            // No way down that rounding leaves visible: this is the bottom, if it is nearly level.
            None if steepest < 1e-6 => return Ok(Bottom::of(here, &free)),
            None => return Err(NotEnough::Fit),
        }
    }
    Err(NotEnough::Fit)
}

fn steepest(slopes: &[f64], free: &[usize]) -> f64 {
    free.iter().fold(0.0, |most, i| slopes[*i].abs().max(most))
}

/// As far along the step as it goes down, or gets much more level where rounding hides the way.
fn walk(
    r: &Matrix,
    here: &Point,
    free: &[usize],
    step: &[f64],
    steepest_here: f64,
) -> Option<Point> {
    let mut share = 1.0;
    while share > 1e-10 {
        let mut unique = here.unique.clone();
        for (i, step) in free.iter().zip(step) {
            unique[*i] =
                (unique[*i] * (share * step).clamp(-1.5, 1.5).exp()).clamp(LEAST_UNIQUE, 1.0);
        }
        let next = Point::at(r, unique);
        let is_level = steepest_here < 1e-4 && steepest(&next.slopes(), free) < 0.5 * steepest_here;
        if next.f < here.f || is_level {
            return Some(next);
        }
        share *= 0.5;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn four() -> Matrix {
        let r = [
            [1.0, 0.5, 0.3, 0.2],
            [0.5, 1.0, 0.4, 0.1],
            [0.3, 0.4, 1.0, 0.35],
            [0.2, 0.1, 0.35, 1.0],
        ];
        Matrix::from_fn(4, |a, b| r[a][b])
    }

    #[test]
    fn slopes_and_second_derivatives_are_those_of_f() {
        let at = [0.6, 0.4, 0.5, 0.8];
        let moved = |item: usize, by: f64| {
            let unique = (0..4).map(|i| at[i] * if i == item { by.exp() } else { 1.0 }).collect();
            Point::at(&four(), unique)
        };
        let here = moved(0, 0.0);
        for item in 0..4 {
            let (up, down) = (moved(item, 1e-5), moved(item, -1e-5));
            assert!(((up.f - down.f) / 2e-5 - here.slopes()[item]).abs() < 1e-8);
            for (other, (up, down)) in up.slopes().iter().zip(down.slopes()).enumerate() {
                let meant = (up - down) / 2e-5;
                let found = here.curve(item, other);
                assert!((found - meant).abs() < 1e-7, "{item} {other}: {found} is not {meant}");
            }
        }
    }

    #[test]
    fn the_bottom_is_found_from_far_and_told_apart_from_a_bound() {
        let it = search(&four()).expect("a bottom");
        assert!(!it.is_improper && it.point.slopes().iter().all(|slope| slope.abs() < 1e-10));
        // One item that goes along with all others more than they with each other: a unique variance below 0.
        let r = Matrix::from_fn(4, |a, b| match (a == b, a.min(b)) {
            (true, _) => 1.0,
            (_, 0) => 0.65,
            _ => 0.35,
        });
        let bound = search(&r).expect("a bottom");
        assert!(
            bound.is_improper && bound.point.unique[0] <= LEAST_UNIQUE,
            "{:?}",
            bound.point.unique
        );
    }
}
