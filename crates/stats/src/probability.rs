//! Tails and quantiles of the distributions in use: normal, Student's t, Fisher's F, χ², and the Brownian bridge.

use crate::beta::{beta_regularised, weight};
use statrs::function::{
    erf::{erfc, erfc_inv},
    gamma::gamma_ur,
};
use std::f64::consts::SQRT_2;

/// The value that a standard normal stays below with this probability (0 < p < 1).
pub fn normal_quantile(p: f64) -> f64 {
    -SQRT_2 * erfc_inv(2.0 * p)
}

/// The probability that a standard normal lies as far from 0 as z, on either side.
pub fn normal_two_sided(z: f64) -> f64 {
    erfc(z.abs() / SQRT_2)
}

/// The probability that Student's t with `df` degrees of freedom lies as far from 0 as t, on either side.
pub fn t_two_sided(t: f64, df: f64) -> f64 {
    f_tail(t * t, 1.0, df)
}

/// The value that Student's t with `df` degrees of freedom stays below with this probability.
pub fn t_quantile(p: f64, df: f64) -> f64 {
    let root = f_quantile((2.0 * p - 1.0).abs(), 1.0, df).sqrt();
    if p < 0.5 { -root } else { root }
}

/// The probability that χ² with `df` degrees of freedom is at least x.
pub fn chi_squared_tail(x: f64, df: f64) -> f64 {
    if x <= 0.0 { 1.0 } else { gamma_ur(df / 2.0, x / 2.0) }
}

/// The probability that F with d1 and d2 degrees of freedom is at most x.
pub fn f_below(x: f64, d1: f64, d2: f64) -> f64 {
    let (part, rest) = parts(x, d1, d2);
    beta_regularised(d1 / 2.0, d2 / 2.0, part, rest)
}

/// The probability that F with d1 and d2 degrees of freedom is at least x.
pub fn f_tail(x: f64, d1: f64, d2: f64) -> f64 {
    let (part, rest) = parts(x, d1, d2);
    beta_regularised(d2 / 2.0, d1 / 2.0, rest, part)
}

/// d1 x/(d1 x + d2) and what is left of 1, without a difference.
fn parts(x: f64, d1: f64, d2: f64) -> (f64, f64) {
    let ratio = (d1 / d2) * x.max(0.0);
    if ratio.is_infinite() { (1.0, 0.0) } else { (ratio / (1.0 + ratio), 1.0 / (1.0 + ratio)) }
}

/// The value that F with d1 and d2 degrees of freedom stays below with this probability (0 < p < 1): Newton's
/// method on a logarithmic scale, kept between bounds.
pub fn f_quantile(p: f64, d1: f64, d2: f64) -> f64 {
    if p <= 0.0 {
        return 0.0;
    }
    let (mut low, mut high) = (-700.0_f64, 700.0_f64);
    let mut at = first_guess(p, d1, d2).clamp(-600.0, 600.0);
    for _ in 0..200 {
        let x = at.exp();
        // The smaller of the two tails, so that none loses digits.
        let over = if p < 0.5 { f_below(x, d1, d2) - p } else { (1.0 - p) - f_tail(x, d1, d2) };
        if over > 0.0 {
            high = at
        } else {
            low = at
        }
        let (part, rest) = parts(x, d1, d2);
        let step = over / weight(d1 / 2.0, d2 / 2.0, part, rest);
        let next = at - step;
        let next = if next > low && next < high { next } else { 0.5 * (low + high) };
        if (next - at).abs() <= 1e-15 * (1.0 + at.abs()) {
            return next.exp();
        }
        at = next;
    }
    at.exp()
}

/// ln F by Wilson and Hilferty's cube root; crude where degrees of freedom are few.
fn first_guess(p: f64, d1: f64, d2: f64) -> f64 {
    // The square of Student's t, which is near the normal one (Fisher & Cornish 1960).
    if d1 == 1.0 && d2 >= 4.0 && (0.1..0.999_999).contains(&p) {
        let z = normal_quantile(0.5 + p / 2.0);
        let t = z
            + (z.powi(3) + z) / (4.0 * d2)
            + (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / (96.0 * d2 * d2);
        return 2.0 * t.ln();
    }
    let z = normal_quantile(p.min(1.0 - 1e-16));
    let (a, b) = (2.0 / (9.0 * d1), 2.0 / (9.0 * d2));
    let under = (1.0 - b) * (1.0 - b) - z * z * b;
    if under <= 0.0 {
        return 0.0;
    }
    let root = ((1.0 - a) * (1.0 - b)
        + z * (a * (1.0 - b).powi(2) + b * (1.0 - a).powi(2) - z * z * a * b).max(0.0).sqrt())
        / under;
    if root > 0.0 { 3.0 * root.ln() } else { 0.0 }
}

/// The probability that a Brownian bridge goes as far as x from 0 (Kolmogorov's distribution).
pub fn bridge_tail(x: f64) -> f64 {
    if x < 0.1 {
        return 1.0;
    }
    let term =
        |k: i32| (-2.0 * f64::from(k * k) * x * x).exp() * if k % 2 == 1 { 2.0 } else { -2.0 };
    (1..=100).map(term).sum::<f64>().clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, meant: f64) {
        assert!((found - meant).abs() <= 1e-9 * (1.0 + meant.abs()), "{found} is not {meant}");
    }

    #[test]
    fn published_quantiles_are_met() {
        near(normal_quantile(0.975), 1.959_963_984_540_054);
        near(normal_quantile(0.025), -1.959_963_984_540_054);
        // Student's t with 1 degree is tan, with 2 it is closed.
        near(t_quantile(0.975, 1.0), (std::f64::consts::PI * 0.475).tan());
        near(t_quantile(0.975, 2.0), 0.95 / (2.0 * 0.975 * 0.025_f64).sqrt());
        near(t_quantile(0.1, 2.0), -0.8 / (2.0 * 0.9 * 0.1_f64).sqrt());
        near(t_quantile(0.975, 1e9), 1.959_963_986_0);
        // F with 2 and d degrees: x = (d/2)((1 − p)^(−2/d) − 1)
        for d in [1.0, 7.0, 100.0, 1e6] {
            near(f_quantile(0.95, 2.0, d), d / 2.0 * (0.05_f64.powf(-2.0 / d) - 1.0));
            near(f_quantile(0.025, 2.0, d), d / 2.0 * (0.975_f64.powf(-2.0 / d) - 1.0));
        }
    }

    #[test]
    fn a_quantile_and_its_tail_undo_each_other_at_every_size() {
        for (d1, d2) in
            [(1.0, 1.0), (29.0, 174.0), (0.5, 3.0), (9_999.0, 140_000.0), (149_999.0, 599_996.0)]
        {
            for p in [0.001, 0.025, 0.5, 0.975, 0.999] {
                let x = f_quantile(p, d1, d2);
                near(f_below(x, d1, d2), p);
                near(f_tail(x, d1, d2), 1.0 - p);
                near(f_quantile(1.0 - p, d2, d1), 1.0 / x);
            }
        }
    }

    #[test]
    fn tails_are_those_of_the_tables() {
        near(chi_squared_tail(2.0, 2.0), (-1.0_f64).exp());
        near(chi_squared_tail(-1.0, 3.0), 1.0);
        near(normal_two_sided(1.959_963_984_540_054), 0.05);
        near(t_two_sided(12.706_204_736_174_7, 1.0), 0.05);
        // Kolmogorov's 5 % point.
        assert!((bridge_tail(1.358_1) - 0.05).abs() < 1e-4);
        assert!((bridge_tail(2.951_766) / 5.4e-8 - 1.0).abs() < 0.02, "{}", bridge_tail(2.951_766));
        assert_eq!(bridge_tail(0.0), 1.0);
    }
}
