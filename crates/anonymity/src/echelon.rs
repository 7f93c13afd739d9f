//! Exact elimination over the rationals, in whole numbers of 128 bits; it says so when they become too large.

/// A number became too large; whoever asks must then refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooLarge;

/// Rows in reduced echelon form: each has a column of its own in which all others are 0.
#[derive(Clone, Debug)]
pub(crate) struct Echelon {
    width: usize,
    /// The own column, and the row, divided by its greatest common divisor.
    rows: Vec<(usize, Vec<i128>)>,
}

impl Echelon {
    /// Of these rows, all of one length.
    pub(crate) fn of(
        width: usize,
        rows: impl IntoIterator<Item = Vec<i128>>,
    ) -> Result<Echelon, TooLarge> {
        let mut echelon = Echelon { width, rows: Vec::new() };
        for row in rows {
            echelon.add(row)?;
        }
        Ok(echelon)
    }

    /// Takes in a row; says whether it was new, that is not a combination of the others.
    pub(crate) fn add(&mut self, row: Vec<i128>) -> Result<bool, TooLarge> {
        let mut rest = self.rest(row)?;
        let Some(pivot) = rest.iter().position(|value| *value != 0) else { return Ok(false) };
        shorten(&mut rest);
        for (_, other) in &mut self.rows {
            if other[pivot] != 0 {
                cancel(other, &rest, pivot)?;
            }
        }
        self.rows.push((pivot, rest));
        Ok(true)
    }

    /// What is left of a row after taking off combinations of these: nothing if and only if it is one of them.
    pub(crate) fn rest(&self, mut row: Vec<i128>) -> Result<Vec<i128>, TooLarge> {
        for (pivot, own) in &self.rows {
            if row[*pivot] != 0 {
                cancel(&mut row, own, *pivot)?;
            }
        }
        Ok(row)
    }

    /// Whether a row is a combination of these.
    pub(crate) fn derives(&self, row: Vec<i128>) -> Result<bool, TooLarge> {
        Ok(self.rest(row)?.iter().all(|value| *value == 0))
    }

    /// How many rows are independent.
    #[cfg(test)]
    pub(crate) fn rank(&self) -> usize {
        self.rows.len()
    }

    /// A change of the columns that no row sees: `free` gives a number for each column that no row owns, the others follow.
    pub(crate) fn unseen(
        &self,
        mut free: impl FnMut(usize) -> i128,
    ) -> Result<Vec<i128>, TooLarge> {
        let mut scale = 1_i128;
        for (pivot, row) in &self.rows {
            let part = row[*pivot].abs();
            scale = scale.checked_mul(part / gcd(scale, part)).ok_or(TooLarge)?;
        }
        let mut change = vec![0_i128; self.width];
        let mut is_owned = vec![false; self.width];
        for (pivot, _) in &self.rows {
            is_owned[*pivot] = true;
        }
        for column in (0..self.width).filter(|column| !is_owned[*column]) {
            change[column] = free(column).checked_mul(scale).ok_or(TooLarge)?;
        }
        for (pivot, row) in &self.rows {
            let mut sum = 0_i128;
            for column in (0..self.width).filter(|column| !is_owned[*column]) {
                let part = row[column].checked_mul(change[column]).ok_or(TooLarge)?;
                sum = sum.checked_add(part).ok_or(TooLarge)?;
            }
            change[*pivot] = -(sum / row[*pivot]);
        }
        Ok(change)
    }
}

/// Makes `row` 0 in the column `pivot` with a multiple of `own`.
fn cancel(row: &mut [i128], own: &[i128], pivot: usize) -> Result<(), TooLarge> {
    let (here, there) = (row[pivot], own[pivot]);
    let common = gcd(here, there);
    let (here, there) = (here / common, there / common);
    for (value, other) in row.iter_mut().zip(own) {
        let one = value.checked_mul(there).ok_or(TooLarge)?;
        let two = other.checked_mul(here).ok_or(TooLarge)?;
        *value = one.checked_sub(two).ok_or(TooLarge)?;
    }
    shorten(row);
    Ok(())
}

fn shorten(row: &mut [i128]) {
    let common = row.iter().fold(0, |common, value| gcd(common, *value));
    if common > 1 {
        row.iter_mut().for_each(|value| *value /= common);
    }
}

/// The greatest common divisor; 0 only of 0 and 0.
pub(crate) fn gcd(one: i128, other: i128) -> i128 {
    let (mut one, mut other) = (one.unsigned_abs(), other.unsigned_abs());
    while other != 0 {
        (one, other) = (other, one % other);
    }
    i128::try_from(one).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_combination_is_found_and_nothing_else() {
        let rows = [vec![1, 1, 0, 0], vec![0, 0, 1, 1], vec![1, 0, 1, 0]];
        let echelon = Echelon::of(4, rows.clone()).expect("small numbers");
        assert_eq!(echelon.rank(), 3);
        assert_eq!(echelon.derives(vec![0, 1, 0, 1]), Ok(true));
        assert_eq!(echelon.derives(vec![0, 1, 0, 0]), Ok(false));
        let unseen = echelon.unseen(|_| 7).expect("small numbers");
        assert!(unseen.iter().any(|value| *value != 0));
        for row in rows {
            assert_eq!(row.iter().zip(&unseen).map(|(one, two)| one * two).sum::<i128>(), 0);
        }
    }

    #[test]
    fn numbers_that_grow_too_large_are_refused_and_never_wrong() {
        let huge = i128::MAX / 2;
        let rows = [vec![huge, 1, 3], vec![huge - 4, 5, 7], vec![huge - 9, 2, 11]];
        assert_eq!(Echelon::of(3, rows).err(), Some(TooLarge));
    }
}
