//! Moments that use every answer: each covariance over the rows that have those two columns, as R's psych does it.

use crate::{
    column::{Column, complete},
    likert::{Likert, MISSING},
    matrix::Matrix,
    moments::{BLOCK, Moments},
    not_enough::{Figure, answers, items},
};

impl Moments {
    /// Like [`Moments::of`], but a row that misses one column still counts for the others: each covariance (and its two
    /// means) is over the rows that have both. `n` is how many rows have anything at all. Where nothing is missing, the
    /// same figures. Two columns need two rows that have both. With many gaps the covariances may contradict each other:
    /// then [`crate::OneFactor`] says so.
    pub fn pairwise(columns: &[&Column]) -> Figure<Self> {
        items(columns.len(), 1)?;
        let rows = columns.iter().map(|column| column.len()).min().unwrap_or(0);
        let complete = complete(columns).iter().filter(|is| **is).count();
        let n = given(columns, rows);
        answers(n, 2)?;
        if complete == n {
            return Self::of(columns);
        }
        let k = columns.len();
        let whole: Option<Vec<&Likert>> = columns.iter().map(|column| column.as_likert()).collect();
        let numbers: Vec<_> = match whole {
            Some(_) => Vec::new(),
            None => columns.iter().map(|column| column.as_numbers()).collect(),
        };
        let mut covariance = Matrix::zero(k);
        let mut means = vec![0.0; k];
        for a in 0..k {
            for b in 0..=a {
                let both = match &whole {
                    Some(whole) => of_points(whole[a], whole[b], rows)?,
                    None => of_two(&numbers[a][..rows], &numbers[b][..rows])?,
                };
                (covariance[(a, b)], covariance[(b, a)]) = (both.covariance, both.covariance);
                if a == b {
                    means[a] = both.mean;
                }
            }
        }
        Self::known(n, means, covariance)
    }
}

/// How many rows have an answer in any of the columns.
fn given(columns: &[&Column], rows: usize) -> usize {
    let mut is_given = vec![false; rows];
    for column in columns {
        match column {
            Column::Likert(column) => {
                let codes = is_given.iter_mut().zip(column.codes());
                codes.for_each(|(is, code)| *is |= *code != MISSING);
            }
            Column::Numbers(column) => {
                let values = is_given.iter_mut().zip(column.values());
                values.for_each(|(is, value)| *is |= !value.is_nan());
            }
        }
    }
    is_given.into_iter().filter(|is| *is).count()
}

/// Whole points, added exactly: 512 × 254² fits in 32 bits.
fn of_points(x: &Likert, y: &Likert, rows: usize) -> Figure<Both> {
    let (mut n, mut sum_x, mut sum_y, mut products) = (0_i64, 0_i64, 0_i64, 0_i64);
    for (x, y) in x.codes()[..rows].chunks(BLOCK).zip(y.codes()[..rows].chunks(BLOCK)) {
        let mut sums = [0_u32; 4];
        for (x, y) in x.iter().zip(y) {
            let both = u32::from(*x != MISSING) & u32::from(*y != MISSING);
            let (x, y) = (u32::from(*x) * both, u32::from(*y) * both);
            sums = [sums[0] + both, sums[1] + x, sums[2] + y, sums[3] + x * y];
        }
        n += i64::from(sums[0]);
        sum_x += i64::from(sums[1]);
        sum_y += i64::from(sums[2]);
        products += i64::from(sums[3]);
    }
    answers(n as usize, 2)?;
    let whole = i128::from(n) * i128::from(products) - i128::from(sum_x) * i128::from(sum_y);
    let count = n as f64;
    Ok(Both {
        mean: f64::from(x.scale().low()) + sum_x as f64 / count,
        covariance: whole as f64 / (count * (count - 1.0)),
    })
}

/// The mean of the first and the covariance of both, over rows that have both.
struct Both {
    mean: f64,
    covariance: f64,
}

fn of_two(x: &[f64], y: &[f64]) -> Figure<Both> {
    let both = || x.iter().zip(y).filter(|(x, y)| !x.is_nan() && !y.is_nan());
    let n = both().count();
    answers(n, 2)?;
    let count = n as f64;
    let (sum_x, sum_y) = both().fold((0.0, 0.0), |(a, b), (x, y)| (a + x, b + y));
    let (mean, other) = (sum_x / count, sum_y / count);
    let (mut product, mut left_x, mut left_y) = (0.0, 0.0, 0.0);
    for (x, y) in both() {
        product += (x - mean) * (y - other);
        left_x += x - mean;
        left_y += y - other;
    }
    Ok(Both { mean, covariance: (product - left_x * left_y / count) / (count - 1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{likert::Scale, not_enough::NotEnough};

    fn item(values: &[Option<i32>]) -> Column {
        let scale = Scale::new(1, 5).expect("a scale");
        Likert::of(scale, values.iter().copied()).expect("on the scale").into()
    }

    #[test]
    fn a_gap_costs_only_its_own_pairs() {
        let a = item(&[Some(1), Some(2), Some(3), Some(4), None]);
        let b = item(&[Some(2), Some(2), Some(5), None, None]);
        let it = Moments::pairwise(&[&a, &b]).expect("pairs");
        // Variance of 1 2 3 4 is 5/3; of 2 2 5 is 3; of pairs (1, 2), (2, 2), (3, 5): (−1·−1 + 1·2)/2
        assert!((it.covariance[(0, 0)] - 5.0 / 3.0).abs() < 1e-14);
        assert!((it.covariance[(1, 1)] - 3.0).abs() < 1e-14);
        assert!((it.covariance[(0, 1)] - 1.5).abs() < 1e-14);
        assert_eq!((it.n, it.means[0], it.means[1]), (4, 2.5, 3.0));
    }

    #[test]
    fn without_gaps_both_ways_agree_and_with_nothing_in_common_there_is_none() {
        let a = item(&[Some(1), Some(2), Some(5), Some(4)]);
        let b = item(&[Some(2), Some(2), Some(5), Some(3)]);
        let (whole, pairs) =
            (Moments::of(&[&a, &b]).expect("rows"), Moments::pairwise(&[&a, &b]).expect("pairs"));
        assert!((whole.covariance[(0, 1)] - pairs.covariance[(0, 1)]).abs() < 1e-14);
        assert_eq!((whole.n, &whole.means), (pairs.n, &pairs.means));
        let left = item(&[Some(1), Some(2), None, None]);
        let right = item(&[None, None, Some(2), Some(3)]);
        let none = Err(NotEnough::Answers { have: 0, need: 2 });
        assert_eq!(Moments::pairwise(&[&left, &right]), none);
        assert!(Moments::pairwise(&[]).is_err());
    }
}
