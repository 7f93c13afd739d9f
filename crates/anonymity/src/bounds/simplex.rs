//! A small simplex in floating point. It only looks for worlds: what it finds is checked in whole numbers, and what it fails to
//! find is refused.

const SMALL: f64 = 1e-9;
const MOST_STEPS: usize = 5000;

/// Looks for the largest `goal · x` with `rows · x ≤ limits` and `x ≥ 0`; none if there is none, or it was not found.
pub(crate) fn largest(rows: &[Vec<f64>], limits: &[f64], goal: &[f64]) -> Option<Vec<f64>> {
    let width = goal.len();
    let mut tableau = Tableau::of(rows, limits);
    let worst = (0..limits.len()).min_by(|one, other| limits[*one].total_cmp(&limits[*other]))?;
    if limits[worst] < -SMALL {
        // First make all limits hold, with one variable more that gives way everywhere; its column is the last.
        for row in &mut tableau.rows {
            row.insert(width, -1.0);
        }
        tableau.outside.push(usize::MAX);
        tableau.goal = vec![0.0; width + 2];
        tableau.goal[width] = -1.0;
        tableau.pivot(worst, width);
        if !tableau.climb() {
            return None;
        }
        if let Some(row) = tableau.inside.iter().position(|name| *name == usize::MAX) {
            if tableau.rows[row][width + 1].abs() > 1e-7 {
                return None;
            }
            let column = (0..=width).find(|at| tableau.rows[row][*at].abs() > SMALL)?;
            tableau.pivot(row, column);
        }
        let gone = tableau.outside.iter().position(|name| *name == usize::MAX)?;
        for row in &mut tableau.rows {
            row.remove(gone);
        }
        tableau.outside.remove(gone);
    }
    // The goal in terms of what is outside now.
    tableau.goal = vec![0.0; width + 1];
    for (variable, worth) in goal.iter().enumerate() {
        if let Some(column) = tableau.outside.iter().position(|name| *name == variable) {
            tableau.goal[column] += worth;
        } else if let Some(row) = tableau.inside.iter().position(|name| *name == variable) {
            for column in 0..width {
                tableau.goal[column] -= worth * tableau.rows[row][column];
            }
        }
    }
    tableau.climb().then(|| {
        let mut found = vec![0.0; width];
        for (row, name) in tableau.inside.iter().enumerate() {
            if *name < width {
                found[*name] = tableau.rows[row][width];
            }
        }
        found
    })
}

/// `inside = limit − row · outside`; all variables are at least 0, those outside are 0. Variables of the question are
/// 0…width−1, those after them say how far a limit is away.
struct Tableau {
    rows: Vec<Vec<f64>>,
    goal: Vec<f64>,
    inside: Vec<usize>,
    outside: Vec<usize>,
}

impl Tableau {
    fn of(rows: &[Vec<f64>], limits: &[f64]) -> Tableau {
        let width = rows.first().map_or(0, Vec::len);
        let with_limit = |(row, limit): (&Vec<f64>, &f64)| {
            row.iter().copied().chain([*limit]).collect::<Vec<f64>>()
        };
        Tableau {
            rows: rows.iter().zip(limits).map(with_limit).collect(),
            goal: Vec::new(),
            inside: (width..width + rows.len()).collect(),
            outside: (0..width).collect(),
        }
    }

    fn pivot(&mut self, row: usize, column: usize) {
        let value = self.rows[row][column];
        let mut own = std::mem::take(&mut self.rows[row]);
        own.iter_mut().for_each(|it| *it /= value);
        own[column] = 1.0 / value;
        for other in self.rows.iter_mut().filter(|other| !other.is_empty()) {
            take_off(other, &own, column);
        }
        take_off(&mut self.goal, &own, column);
        self.rows[row] = own;
        std::mem::swap(&mut self.inside[row], &mut self.outside[column]);
    }

    /// Goes up for as long as it can; the smallest name first, which can't go round in circles.
    fn climb(&mut self) -> bool {
        let last = self.outside.len();
        for _ in 0..MOST_STEPS {
            let enters =
                (0..last).filter(|at| self.goal[*at] > SMALL).min_by_key(|at| self.outside[*at]);
            let Some(column) = enters else { return true };
            let ratio = |row: &usize| self.rows[*row][last].max(0.0) / self.rows[*row][column];
            let leaves = (0..self.rows.len()).filter(|row| self.rows[*row][column] > SMALL).min_by(
                |one, other| {
                    let names = || self.inside[*one].cmp(&self.inside[*other]);
                    ratio(one).total_cmp(&ratio(other)).then_with(names)
                },
            );
            let Some(row) = leaves else { return false };
            self.pivot(row, column);
        }
        false
    }
}

fn take_off(other: &mut [f64], own: &[f64], column: usize) {
    let factor = other[column];
    if factor != 0.0 {
        other[column] = 0.0;
        for (one, two) in other.iter_mut().zip(own) {
            *one -= factor * two;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_question_has_its_known_answer() {
        // Largest 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 is 36 at (2, 6); with x + y ≥ 7 it stays there.
        let rows = vec![vec![1.0, 0.0], vec![0.0, 2.0], vec![3.0, 2.0]];
        let found = largest(&rows, &[4.0, 12.0, 18.0], &[3.0, 5.0]).expect("an answer");
        assert!((found[0] - 2.0).abs() < 1e-9 && (found[1] - 6.0).abs() < 1e-9);
        let mut more = rows.clone();
        more.push(vec![-1.0, -1.0]);
        let found = largest(&more, &[4.0, 12.0, 18.0, -7.0], &[-3.0, -5.0]).expect("an answer");
        assert!((found[0] - 4.0).abs() < 1e-9 && (found[1] - 3.0).abs() < 1e-9, "{found:?}");
        assert_eq!(largest(&more, &[4.0, 12.0, 18.0, -70.0], &[3.0, 5.0]), None);
    }
}
