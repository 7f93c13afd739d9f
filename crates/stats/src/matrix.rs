//! Small symmetric matrices (a questionnaire has tens of items): Cholesky and Jacobi, and no more.

/// A square matrix, row after row.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    size: usize,
    values: Vec<f64>,
}

impl std::ops::Index<(usize, usize)> for Matrix {
    type Output = f64;
    fn index(&self, (row, column): (usize, usize)) -> &f64 {
        &self.values[row * self.size + column]
    }
}

impl std::ops::IndexMut<(usize, usize)> for Matrix {
    fn index_mut(&mut self, (row, column): (usize, usize)) -> &mut f64 {
        &mut self.values[row * self.size + column]
    }
}

impl Matrix {
    /// All zero.
    pub fn zero(size: usize) -> Self {
        Self { size, values: vec![0.0; size * size] }
    }

    /// Each place from its row and column.
    pub fn from_fn(size: usize, mut value: impl FnMut(usize, usize) -> f64) -> Self {
        let mut it = Self::zero(size);
        for row in 0..size {
            for column in 0..size {
                it[(row, column)] = value(row, column);
            }
        }
        it
    }

    /// Rows (and columns).
    pub fn size(&self) -> usize {
        self.size
    }

    /// The sum of all places.
    pub fn sum(&self) -> f64 {
        self.values.iter().sum()
    }

    /// The sum of the diagonal.
    pub fn trace(&self) -> f64 {
        (0..self.size).map(|at| self[(at, at)]).sum()
    }

    /// Only these rows and columns.
    #[must_use]
    pub fn part(&self, chosen: &[usize]) -> Self {
        Self::from_fn(chosen.len(), |row, column| self[(chosen[row], chosen[column])])
    }

    /// Each place divided by the roots of its two diagonals; `None` when a diagonal is not above 0.
    pub fn correlations(&self) -> Option<Self> {
        let roots: Vec<f64> = (0..self.size).map(|at| self[(at, at)].sqrt()).collect();
        let all_vary = roots.iter().all(|root| *root > 0.0 && root.is_finite());
        let value = |row: usize, column: usize| match row == column {
            true => 1.0,
            false => (self[(row, column)] / roots[row] / roots[column]).clamp(-1.0, 1.0),
        };
        all_vary.then(|| Self::from_fn(self.size, value))
    }

    /// The lower root L with L Lᵀ equal to this; `None` when this is not positive definite: a pivot below 1e-10 of
    /// its diagonal counts as none.
    pub fn cholesky(&self) -> Option<Cholesky> {
        let n = self.size;
        let mut l = Self::zero(n);
        for row in 0..n {
            for column in 0..=row {
                let done: f64 = (0..column).map(|k| l[(row, k)] * l[(column, k)]).sum();
                let left = self[(row, column)] - done;
                l[(row, column)] = if row != column {
                    left / l[(column, column)]
                } else if left > 1e-10 * self[(row, row)] && left.is_finite() {
                    left.sqrt()
                } else {
                    return None;
                };
            }
        }
        Some(Cholesky { l })
    }

    /// Eigenvalues, largest first, each with its vector of length 1 (its largest part is positive), by Jacobi's
    /// rotations (Golub & Van Loan, *Matrix Computations*, 8.5).
    pub fn eigen(&self) -> Vec<(f64, Vec<f64>)> {
        let n = self.size;
        let mut a = self.clone();
        let mut v = Self::from_fn(n, |row, column| f64::from(u8::from(row == column)));
        for _ in 0..60 {
            let off: f64 =
                (0..n).flat_map(|p| (p + 1..n).map(move |q| (p, q))).map(|at| a[at] * a[at]).sum();
            let all: f64 = a.values.iter().map(|value| value * value).sum();
            if off <= 1e-32 * all {
                break;
            }
            for p in 0..n {
                for q in p + 1..n {
                    a.rotate(&mut v, p, q);
                }
            }
        }
        let vector = |at: usize| -> Vec<f64> {
            let parts: Vec<f64> = (0..n).map(|row| v[(row, at)]).collect();
            let largest =
                parts.iter().copied().fold(0.0_f64, |a, b| if b.abs() > a.abs() { b } else { a });
            parts.into_iter().map(|part| if largest < 0.0 { -part } else { part }).collect()
        };
        let mut all: Vec<(f64, Vec<f64>)> = (0..n).map(|at| (a[(at, at)], vector(at))).collect();
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
        all
    }

    /// One rotation that makes the place (p, q) zero.
    fn rotate(&mut self, v: &mut Self, p: usize, q: usize) {
        let apq = self[(p, q)];
        if apq == 0.0 {
            return;
        }
        let tau = (self[(q, q)] - self[(p, p)]) / (2.0 * apq);
        let t = if tau >= 0.0 { 1.0 } else { -1.0 } / (tau.abs() + tau.hypot(1.0));
        let c = 1.0 / t.hypot(1.0);
        let s = t * c;
        for k in 0..self.size {
            let (kp, kq) = (self[(k, p)], self[(k, q)]);
            (self[(k, p)], self[(k, q)]) = (c * kp - s * kq, s * kp + c * kq);
        }
        for k in 0..self.size {
            let (pk, qk) = (self[(p, k)], self[(q, k)]);
            (self[(p, k)], self[(q, k)]) = (c * pk - s * qk, s * pk + c * qk);
            let (kp, kq) = (v[(k, p)], v[(k, q)]);
            (v[(k, p)], v[(k, q)]) = (c * kp - s * kq, s * kp + c * kq);
        }
    }
}

/// The lower root of a positive definite matrix.
#[derive(Debug, Clone)]
pub struct Cholesky {
    l: Matrix,
}

impl Cholesky {
    /// The x for which the matrix times x is b.
    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        let (n, l) = (self.l.size, &self.l);
        let mut x = b.to_vec();
        for row in 0..n {
            let done: f64 = (0..row).map(|k| l[(row, k)] * x[k]).sum();
            x[row] = (x[row] - done) / l[(row, row)];
        }
        for row in (0..n).rev() {
            let done: f64 = (row + 1..n).map(|k| l[(k, row)] * x[k]).sum();
            x[row] = (x[row] - done) / l[(row, row)];
        }
        x
    }

    /// The inverse of the matrix.
    pub fn inverse(&self) -> Matrix {
        let n = self.l.size;
        let unit = |at: usize| (0..n).map(|k| f64::from(u8::from(k == at))).collect::<Vec<f64>>();
        let columns: Vec<Vec<f64>> = (0..n).map(|at| self.solve(&unit(at))).collect();
        Matrix::from_fn(n, |row, column| 0.5 * (columns[column][row] + columns[row][column]))
    }

    /// The logarithm of the determinant of the matrix.
    pub fn ln_determinant(&self) -> f64 {
        (0..self.l.size).map(|at| 2.0 * self.l[(at, at)].ln()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three() -> Matrix {
        let values = [4.0, 1.0, 2.0, 1.0, 3.0, 0.5, 2.0, 0.5, 5.0];
        Matrix::from_fn(3, |row, column| values[row * 3 + column])
    }

    #[test]
    fn a_root_solves_and_gives_the_determinant() {
        let root = three().cholesky().expect("positive definite");
        let x = root.solve(&[7.0, 4.5, 7.5]);
        assert!(x.iter().all(|value| (value - 1.0).abs() < 1e-14), "{x:?}");
        // 4(15 − .25) − 1(5 − 1) + 2(.5 − 6) = 44
        assert!((root.ln_determinant() - 44.0_f64.ln()).abs() < 1e-14);
        let inverse = root.inverse();
        let product: f64 = (0..3).map(|k| three()[(0, k)] * inverse[(k, 0)]).sum();
        assert!((product - 1.0).abs() < 1e-14);
    }

    #[test]
    fn what_is_not_positive_definite_has_no_root() {
        assert!(Matrix::from_fn(2, |_, _| 1.0).cholesky().is_none());
        assert!(Matrix::zero(1).cholesky().is_none());
        assert!(Matrix::from_fn(1, |_, _| f64::NAN).cholesky().is_none());
    }

    #[test]
    fn eigenvalues_and_vectors_make_the_matrix_again() {
        let eigen = three().eigen();
        assert!((eigen.iter().map(|(value, _)| value).sum::<f64>() - 12.0).abs() < 1e-13);
        assert!(eigen.windows(2).all(|two| two[0].0 >= two[1].0));
        for row in 0..3 {
            for column in 0..3 {
                let again: f64 = eigen.iter().map(|(value, v)| value * v[row] * v[column]).sum();
                assert!((again - three()[(row, column)]).abs() < 1e-13);
            }
        }
    }

    #[test]
    fn correlations_need_spread() {
        assert_eq!(Matrix::zero(2).correlations(), None);
        let two = Matrix::from_fn(2, |row, column| if row == column { 4.0 } else { 1.0 });
        assert_eq!(two.correlations().map(|it| (it[(0, 0)], it[(0, 1)])), Some((1.0, 0.25)));
    }
}
