//! The regularised incomplete beta function, on which Student's t and Fisher's F rest.
//!
//! statrs has one too, but it stops its continued fraction after 140 steps, which is too soon for the degrees of
//! freedom of a ministry (`a` and `b` in the hundred thousands need some thousands of steps), and its prefactor loses
//! digits there. Here the prefactor is Loader's saddle point and the fraction goes on until it is still.

use statrs::function::gamma::ln_gamma;
use std::f64::consts::PI;

/// More steps than the largest parameters need (they grow as the root of the larger one).
const STEPS: u32 = 200_000;

/// I_x(a, b) for a, b > 0 with `y` = 1 − x given apart, so that neither end loses digits.
pub(crate) fn beta_regularised(a: f64, b: f64, x: f64, y: f64) -> f64 {
    if x <= 0.0 {
        0.0
    } else if y <= 0.0 {
        1.0
    } else if x <= (a + 1.0) / (a + b + 2.0) {
        weight(a, b, x, y) / a * fraction(a, b, x)
    } else {
        1.0 - weight(a, b, x, y) / b * fraction(b, a, y)
    }
}

/// x^a y^b / B(a, b), by the saddle point of Loader (2000), *Fast and accurate computation of binomial probabilities*.
pub(crate) fn weight(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let n = a + b;
    let errors = stirling_error(n) - stirling_error(a) - stirling_error(b);
    let deviance = deviance(a, n * x) + deviance(b, n * y);
    // Γ(n)/(Γ(a)Γ(b)) = (ab/n) n!/(a! b!)
    (a / n * b) * (errors - deviance).exp() * (n / (2.0 * PI * a * b)).sqrt()
}

/// k ln(k/m) + m − k without cancellation.
fn deviance(k: f64, m: f64) -> f64 {
    let r = (k - m) / m;
    if r.abs() > 0.1 {
        return k * (k / m).ln() + m - k;
    }
    // (1 + r) ln(1 + r) − r = Σ (−r)^j / (j (j − 1)), from j = 2
    let (mut sum, mut power) = (0.0, -r);
    for j in 2..24 {
        power *= -r;
        sum += power / f64::from(j * (j - 1));
    }
    m * sum
}

/// ln Γ(z + 1) less Stirling's formula.
fn stirling_error(z: f64) -> f64 {
    if z < 15.0 {
        return ln_gamma(z + 1.0) - (z + 0.5) * z.ln() + z - 0.5 * (2.0 * PI).ln();
    }
    let s = 1.0 / (z * z);
    (1.0 / 12.0 - s * (1.0 / 360.0 - s * (1.0 / 1260.0 - s * (1.0 / 1680.0 - s / 1188.0)))) / z
}

/// The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method as Thompson and Barnett
/// (1986) changed it.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for step in 1..STEPS {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away(1.0 + even * d);
        c = away(1.0 + even / c);
        h *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away(1.0 + odd * d);
        c = away(1.0 + odd / c);
        h *= d * c;
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    h
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beta(a: f64, b: f64, x: f64) -> f64 {
        beta_regularised(a, b, x, 1.0 - x)
    }

    #[test]
    fn closed_forms_hold() {
        for x in [1e-9, 0.01, 0.2, 0.5, 0.77, 0.999] {
            // I_x(1, b) = 1 − (1 − x)^b, I_x(a, 1) = x^a, I_x(½, ½) = 2/π asin √x
            for p in [0.5, 1.0, 3.0, 40.0] {
                assert!((beta(1.0, p, x) - (1.0 - (1.0 - x).powf(p))).abs() < 1e-13, "{p} {x}");
                assert!((beta(p, 1.0, x) - x.powf(p)).abs() < 1e-13, "{p} {x}");
            }
            let arc = 2.0 / PI * x.sqrt().asin();
            assert!((beta(0.5, 0.5, x) - arc).abs() < 1e-13, "{x}");
            assert!((beta(3.5, 7.25, x) + beta(7.25, 3.5, 1.0 - x) - 1.0).abs() < 1e-13);
        }
    }

    #[test]
    fn a_binomial_tail_added_by_hand_is_met() {
        // P(X ≥ 3) of 10 throws at 0.3
        let tail: f64 =
            1.0 - 0.7_f64.powi(10) - 10.0 * 0.3 * 0.7_f64.powi(9) - 45.0 * 0.09 * 0.7_f64.powi(8);
        assert!((beta(3.0, 8.0, 0.3) - tail).abs() < 1e-14);
    }

    #[test]
    fn the_degrees_of_freedom_of_a_ministry_are_no_trouble() {
        // A half at the middle of a symmetric one; statrs' fraction would have stopped long before.
        for a in [1e3, 1e5, 3e6] {
            assert!((beta(a, a, 0.5) - 0.5).abs() < 1e-9, "{a}: {}", beta(a, a, 0.5));
        }
    }
}
