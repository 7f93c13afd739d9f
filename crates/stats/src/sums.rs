//! Exact sums of whole points: nothing is rounded until all is added.

use crate::{
    groups::{Groups, NO_GROUP},
    likert::{Likert, MISSING},
    summary::Summary,
};

/// Count, sum and sum of squares of codes (distances to the lowest point of the scale).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sums {
    pub(crate) n: u64,
    pub(crate) sum: u64,
    pub(crate) squares: u64,
}

impl Sums {
    pub(crate) fn add(&mut self, other: &Self) {
        self.n += other.n;
        self.sum += other.sum;
        self.squares += other.squares;
    }

    /// n Σx² − (Σx)²: n² times the variance of n, exactly.
    fn spread(&self) -> f64 {
        // n² 254² < 2⁶⁴ up to here.
        if self.n <= 1 << 23 {
            return (self.n * self.squares - self.sum * self.sum) as f64;
        }
        let (n, sum) = (u128::from(self.n), u128::from(self.sum));
        (n * u128::from(self.squares) - sum * sum) as f64
    }

    /// In scale points, of a scale that begins at `low`.
    pub(crate) fn summary(&self, low: f64) -> Summary {
        if self.n == 0 {
            return Summary::default();
        }
        let n = self.n as f64;
        let m2 = self.spread() / n;
        Summary { n: self.n, mean: low + self.sum as f64 / n, m2 }
    }
}

/// So many rows of one group fit in a packed sum, on a scale of at most [`WIDEST`]: 65,535 × 16² < 2²⁴.
const MOST: usize = 65_535;
const WIDEST: u8 = 16;
const BITS: u32 = 24;
const MASK: u64 = (1 << BITS) - 1;

/// Each group's sums. Where the scale is narrow, count, sum and squares travel in one word (16, 24 and 24 bits): an
/// answer is then one addition.
pub(crate) fn sums(column: &Likert, groups: &Groups) -> Vec<Sums> {
    let mut all = vec![Sums::default(); groups.count()];
    if column.scale().span() > WIDEST {
        for (code, group) in column.codes().iter().zip(groups.of()) {
            if let Some(it) = all.get_mut(*group as usize)
                && *code != MISSING
            {
                let code = u64::from(*code);
                it.add(&Sums { n: 1, sum: code, squares: code * code });
            }
        }
        return all;
    }
    let rows = if groups.largest() <= MOST { column.len().max(1) } else { MOST };
    // One place more, for who is in no group: no branch to guess wrong.
    let mut packed = vec![0_u64; groups.count() + 1];
    let worth = worth();
    for (codes, rows) in column.codes().chunks(rows).zip(groups.of().chunks(rows)) {
        for (code, group) in codes.iter().zip(rows) {
            packed[(*group as usize).min(groups.count())] += worth[*code as usize];
        }
        packed[groups.count()] = 0;
        for (it, packed) in all.iter_mut().zip(&mut packed) {
            let (sum, squares) = ((*packed >> BITS) & MASK, *packed & MASK);
            it.add(&Sums { n: *packed >> (2 * BITS), sum, squares });
            *packed = 0;
        }
    }
    all
}

/// What a code adds to a packed sum; a missing one, nothing.
fn worth() -> [u64; 256] {
    let mut worth = [0; 256];
    for code in 0..=u64::from(WIDEST) {
        worth[code as usize] = (1 << (2 * BITS)) | (code << BITS) | (code * code);
    }
    worth
}

const _: () = assert!(NO_GROUP as usize > MOST, "a row in no group must find no sum");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::likert::Scale;

    /// The plain way, one by one.
    fn plainly(column: &Likert, groups: &Groups) -> Vec<Sums> {
        let mut all = vec![Sums::default(); groups.count()];
        for (row, group) in groups.of().iter().enumerate().filter(|(_, it)| **it != NO_GROUP) {
            let code = column.codes()[row];
            if code != MISSING {
                let code = u64::from(code);
                all[*group as usize].add(&Sums { n: 1, sum: code, squares: code * code });
            }
        }
        all
    }

    #[test]
    fn packed_sums_are_the_plain_ones_also_where_they_would_run_over() {
        for (span, rows, count) in
            [(4, 1_000, 7), (16, 200_000, 2), (17, 1_000, 3), (254, 70_000, 1)]
        {
            let scale = Scale::new(0, span).expect("a scale");
            // The highest point nearly always, so that the fields are as full as can be.
            let is_now = |row: usize, every: usize| row.is_multiple_of(every);
            let code = |row: usize| match is_now(row, 97) {
                true => MISSING,
                false => span as u8 - u8::from(is_now(row, 89)),
            };
            let column = Likert::of_codes(scale, (0..rows).map(code).collect()).expect("codes");
            let group = |row: usize| match is_now(row, 101) {
                true => NO_GROUP,
                false => (row % count) as u32,
            };
            let groups = Groups::new((0..rows).map(group).collect(), count).expect("groups");
            assert_eq!(sums(&column, &groups), plainly(&column, &groups), "span {span}");
        }
    }
}
