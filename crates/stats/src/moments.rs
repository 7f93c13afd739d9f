//! Means and covariances of several columns, over the rows that have them all.

use crate::{
    column::{Column, complete},
    likert::Likert,
    matrix::Matrix,
    not_enough::{Figure, answers, items},
};

/// Rows at a time: small enough for the nearest memory, and 512 × 254² fits in 32 bits.
pub(crate) const BLOCK: usize = 512;

/// Count, means and covariances (of n − 1) of several columns over complete rows: what reliability, factors and
/// drivers are reckoned from.
#[derive(Debug, Clone, PartialEq)]
pub struct Moments {
    /// How many rows have an answer in every column.
    pub n: usize,
    /// The mean of each column.
    pub means: Vec<f64>,
    /// Covariances, a row and a column for each column.
    pub covariance: Matrix,
}

impl Moments {
    /// Of columns, over their complete rows; needs a column and two such rows. Whole points are added exactly;
    /// numbers in two passes.
    pub fn of(columns: &[&Column]) -> Figure<Self> {
        items(columns.len(), 1)?;
        let is_complete = complete(columns);
        let n = is_complete.iter().filter(|is| **is).count();
        answers(n, 2)?;
        let whole: Option<Vec<&Likert>> = columns.iter().map(|column| column.as_likert()).collect();
        Ok(match whole {
            Some(whole) => exactly(&whole, &is_complete, n),
            None => in_two_passes(columns, &is_complete, n),
        })
    }

    /// Of known figures, such as a published covariance matrix.
    pub fn known(n: usize, means: Vec<f64>, covariance: Matrix) -> Figure<Self> {
        answers(n, 2)?;
        items(covariance.size(), 1)?;
        Ok(Self { n, means, covariance })
    }

    /// Only these columns. Rows stay those that were complete in all.
    #[must_use]
    pub fn part(&self, chosen: &[usize]) -> Self {
        let means = chosen.iter().map(|at| self.means[*at]).collect();
        Self { n: self.n, means, covariance: self.covariance.part(chosen) }
    }
}

fn exactly(columns: &[&Likert], is_complete: &[bool], n: usize) -> Moments {
    let k = columns.len();
    let (mut sums, mut products) = (vec![0_i64; k], vec![0_i64; k * k]);
    let mut block = vec![0_i16; k * BLOCK];
    for (at, is_complete) in is_complete.chunks(BLOCK).enumerate() {
        for (column, place) in columns.iter().zip(block.chunks_mut(BLOCK)) {
            let codes = &column.codes()[at * BLOCK..at * BLOCK + is_complete.len()];
            place.fill(0);
            for ((place, code), is) in place.iter_mut().zip(codes).zip(is_complete) {
                *place = if *is { i16::from(*code) } else { 0 };
            }
        }
        for a in 0..k {
            let first = &block[a * BLOCK..(a + 1) * BLOCK];
            sums[a] += first.iter().map(|code| i64::from(*code)).sum::<i64>();
            for b in 0..=a {
                let second = &block[b * BLOCK..(b + 1) * BLOCK];
                let product: i32 =
                    first.iter().zip(second).map(|(x, y)| i32::from(*x) * i32::from(*y)).sum();
                products[a * k + b] += i64::from(product);
            }
        }
    }
    let covariance = Matrix::from_fn(k, |a, b| {
        let product = products[a.max(b) * k + a.min(b)];
        let whole = n as i128 * i128::from(product) - i128::from(sums[a]) * i128::from(sums[b]);
        whole as f64 / (n as f64 * (n as f64 - 1.0))
    });
    let mean =
        |(column, sum): (&&Likert, &i64)| f64::from(column.scale().low()) + *sum as f64 / n as f64;
    Moments { n, means: columns.iter().zip(&sums).map(mean).collect(), covariance }
}

fn in_two_passes(columns: &[&Column], is_complete: &[bool], n: usize) -> Moments {
    let k = columns.len();
    let kept: Vec<Vec<f64>> = columns
        .iter()
        .map(|column| {
            let numbers = column.as_numbers();
            let rows = numbers.iter().zip(is_complete).filter(|(_, is)| **is);
            let mut values: Vec<f64> = rows.map(|(value, _)| *value).collect();
            let mean = values.iter().sum::<f64>() / n as f64;
            values.iter_mut().for_each(|value| *value -= mean);
            values.push(mean);
            values
        })
        .collect();
    let left: Vec<f64> =
        kept.iter().map(|values| values[..n].iter().sum::<f64>() / n as f64).collect();
    let covariance = Matrix::from_fn(k, |a, b| {
        let products = kept[a][..n].iter().zip(&kept[b][..n]).map(|(x, y)| x * y);
        (products.sum::<f64>() - n as f64 * left[a] * left[b]) / (n as f64 - 1.0)
    });
    let means = kept.iter().zip(&left).map(|(values, left)| values[n] + left).collect();
    Moments { n, means, covariance }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{likert::Scale, not_enough::NotEnough};

    fn scale() -> Scale {
        Scale::new(1, 5).expect("a scale")
    }

    #[test]
    fn whole_points_and_numbers_give_the_same() {
        let item = |shift: i32| -> Column {
            let value =
                |row: i32| (row % 13 != shift).then(|| 1 + (row * (shift + 2) / 3 + row / 7) % 5);
            Likert::of(scale(), (0..1_500).map(value)).expect("on the scale").into()
        };
        let (a, b) = (item(0), item(3));
        let numbers =
            |column: &Column| Column::numbers(column.as_numbers().into_owned()).expect("numbers");
        let whole = Moments::of(&[&a, &b]).expect("moments");
        let real = Moments::of(&[&numbers(&a), &numbers(&b)]).expect("moments");
        assert_eq!(whole.n, real.n);
        for at in [(0, 0), (0, 1), (1, 1)] {
            assert!((whole.covariance[at] - real.covariance[at]).abs() < 1e-13);
        }
        assert!((whole.means[1] - real.means[1]).abs() < 1e-13);
    }

    #[test]
    fn only_complete_rows_count() {
        let a: Column = Likert::of(scale(), [Some(1), Some(2), None, Some(3)]).expect("ok").into();
        let b: Column =
            Likert::of(scale(), [Some(2), Some(4), Some(5), Some(3)]).expect("ok").into();
        let both = Moments::of(&[&a, &b]).expect("moments");
        // (1, 2), (2, 4), (3, 3): means 2 and 3, covariance ((−1)(−1) + 0 + 1·0)/2
        assert_eq!((both.n, both.means[0], both.means[1]), (3, 2.0, 3.0));
        assert_eq!((both.covariance[(0, 1)], both.covariance[(1, 1)]), (0.5, 1.0));
        let none = Moments::of(&[&a.at(&[2, 0]), &b]);
        assert_eq!(none, Err(NotEnough::Answers { have: 1, need: 2 }));
        assert_eq!(Moments::of(&[]), Err(NotEnough::Items { have: 0, need: 1 }));
    }
}
