//! Exact linear programs in fractions, by the full tableau in two phases: how much do rounded means tell?

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// A fraction in lowest terms; too large numbers panic, for this is a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fraction(i128, i128);

impl Fraction {
    pub(crate) const ZERO: Fraction = Fraction(0, 1);
    pub(crate) const ONE: Fraction = Fraction(1, 1);

    pub(crate) fn new(above: i128, below: i128) -> Fraction {
        let (mut one, mut other) = (above.abs(), below.abs());
        while other != 0 {
            (one, other) = (other, one % other);
        }
        let sign = if below < 0 { -1 } else { 1 };
        Fraction(sign * above / one.max(1), sign * below / one.max(1))
    }
}

impl Add for Fraction {
    type Output = Fraction;
    fn add(self, other: Fraction) -> Fraction {
        Fraction::new(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }
}
impl Neg for Fraction {
    type Output = Fraction;
    fn neg(self) -> Fraction {
        Fraction(-self.0, self.1)
    }
}
impl Sub for Fraction {
    type Output = Fraction;
    fn sub(self, other: Fraction) -> Fraction {
        self + -other
    }
}
impl Mul for Fraction {
    type Output = Fraction;
    fn mul(self, other: Fraction) -> Fraction {
        Fraction::new(self.0 * other.0, self.1 * other.1)
    }
}
impl Div for Fraction {
    type Output = Fraction;
    fn div(self, other: Fraction) -> Fraction {
        Fraction::new(self.0 * other.1, self.1 * other.0)
    }
}
impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Fraction) -> Option<Ordering> {
        Some((self.0 * other.1).cmp(&(other.0 * self.1)))
    }
}

/// Some variables, how often each, and at most what.
pub(crate) type Limit = (Vec<i128>, Fraction);

/// The largest `goal · x` with all limits and `x ≥ 0`; none if nothing fits. What has no end is a mistake of the test.
pub(crate) fn largest(limits: &[Limit], goal: &[i128]) -> Option<Fraction> {
    let (width, height) = (goal.len(), limits.len());
    let last = width + 2 * height;
    let mut rows: Vec<Vec<Fraction>> = Vec::new();
    let mut basis = Vec::new();
    for (at, (row, limit)) in limits.iter().enumerate() {
        let mut full = vec![Fraction::ZERO; last + 1];
        for (column, times) in row.iter().enumerate() {
            full[column] = Fraction::new(*times, 1);
        }
        full[width + at] = Fraction::ONE;
        full[last] = *limit;
        if *limit < Fraction::ZERO {
            full.iter_mut().for_each(|it| *it = -*it);
            full[width + height + at] = Fraction::ONE;
            basis.push(width + height + at);
        } else {
            basis.push(width + at);
        }
        rows.push(full);
    }
    // First the helpers must go.
    let mut cost = vec![Fraction::ZERO; last + 1];
    cost[width + height..last].fill(-Fraction::ONE);
    if climb(&mut rows, &mut basis, &cost, last) != Fraction::ZERO {
        return None;
    }
    for row in &mut rows {
        row[width + height..last].fill(Fraction::ZERO);
    }
    let mut cost = vec![Fraction::ZERO; last + 1];
    for (column, times) in goal.iter().enumerate() {
        cost[column] = Fraction::new(*times, 1);
    }
    Some(climb(&mut rows, &mut basis, &cost, width + height))
}

fn climb(
    rows: &mut [Vec<Fraction>],
    basis: &mut [usize],
    cost: &[Fraction],
    width: usize,
) -> Fraction {
    let last = cost.len() - 1;
    loop {
        let gain = |column: usize| {
            let told =
                rows.iter().zip(basis.iter()).filter(|(row, _)| row[column] != Fraction::ZERO);
            told.fold(cost[column], |sum, (row, name)| sum - cost[*name] * row[column])
        };
        let Some(enters) = (0..width).find(|column| gain(*column) > Fraction::ZERO) else {
            let told = rows.iter().zip(basis.iter());
            return told.fold(Fraction::ZERO, |sum, (row, name)| sum + cost[*name] * row[last]);
        };
        let leaves = (0..rows.len())
            .filter(|row| rows[*row][enters] > Fraction::ZERO)
            .min_by(|one, other| {
                let ratio = |row: usize| rows[row][last] / rows[row][enters];
                let order = ratio(*one).partial_cmp(&ratio(*other)).expect("fractions compare");
                order.then(basis[*one].cmp(&basis[*other]))
            })
            .expect("an end");
        let value = rows[leaves][enters];
        rows[leaves].iter_mut().for_each(|it| *it = *it / value);
        let own = rows[leaves].clone();
        for (at, row) in rows.iter_mut().enumerate() {
            let factor = row[enters];
            if at != leaves && factor != Fraction::ZERO {
                for (one, two) in
                    row.iter_mut().zip(&own).filter(|(_, two)| **two != Fraction::ZERO)
                {
                    *one = *one - factor * *two;
                }
            }
        }
        basis[leaves] = enters;
    }
}
