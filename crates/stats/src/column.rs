//! A column of answers: whole points of a scale, or any numbers.

use crate::likert::{Likert, MISSING, OffScale};
use std::borrow::Cow;

/// The largest size of a number in a column. Beyond it squares of squares would overflow.
pub const LARGEST: f64 = 1e60;

/// Numbers with gaps. Invariant: each is finite and at most [`LARGEST`] in size, or NaN, which means missing.
#[derive(Debug, Clone)]
pub struct Numbers {
    values: Vec<f64>,
}

impl Numbers {
    /// Of numbers in which NaN means missing. Fails on an infinite or huge value.
    pub fn of(values: Vec<f64>) -> Result<Self, OffScale> {
        match values.iter().position(|value| value.abs() > LARGEST) {
            Some(row) => Err(OffScale { row, value: values[row] }),
            None => Ok(Self { values }),
        }
    }

    /// Of what is known to be in bounds: means and the like of columns that are.
    pub(crate) fn of_bounded(values: Vec<f64>) -> Self {
        debug_assert!(values.iter().all(|value| value.is_nan() || value.abs() <= LARGEST * 1.001));
        Self { values }
    }

    /// The numbers, NaN where missing.
    pub fn values(&self) -> &[f64] {
        &self.values
    }
}

/// What was answered to one item, or a figure of each person: a row a person.
#[derive(Debug, Clone)]
pub enum Column {
    /// Whole points of a scale.
    Likert(Likert),
    /// Any numbers: scale means, outcomes.
    Numbers(Numbers),
}

impl From<Likert> for Column {
    fn from(column: Likert) -> Self {
        Self::Likert(column)
    }
}

impl From<Numbers> for Column {
    fn from(column: Numbers) -> Self {
        Self::Numbers(column)
    }
}

impl Column {
    /// Of any numbers, NaN where missing. Fails on an infinite or huge value.
    pub fn numbers(values: Vec<f64>) -> Result<Self, OffScale> {
        Numbers::of(values).map(Self::Numbers)
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        match self {
            Self::Likert(column) => column.len(),
            Self::Numbers(column) => column.values.len(),
        }
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The answer of a row.
    pub fn value(&self, row: usize) -> Option<f64> {
        match self {
            Self::Likert(column) => column.value(row).map(f64::from),
            Self::Numbers(column) => column.values.get(row).copied().filter(|it| !it.is_nan()),
        }
    }

    /// All answers as numbers, NaN where missing.
    pub fn as_numbers(&self) -> Cow<'_, [f64]> {
        match self {
            Self::Numbers(column) => Cow::Borrowed(&column.values),
            Self::Likert(column) => {
                let (points, low) = (column.codes(), f64::from(column.scale().low()));
                let value =
                    |code: &u8| if *code == MISSING { f64::NAN } else { low + f64::from(*code) };
                Cow::Owned(points.iter().map(value).collect())
            }
        }
    }

    /// The answers on a scale of whole points, if these are.
    pub fn as_likert(&self) -> Option<&Likert> {
        match self {
            Self::Likert(column) => Some(column),
            Self::Numbers(_) => None,
        }
    }

    /// How many rows have an answer.
    pub fn answered(&self) -> usize {
        match self {
            Self::Likert(column) => column.codes().iter().filter(|code| **code != MISSING).count(),
            Self::Numbers(column) => column.values.iter().filter(|it| !it.is_nan()).count(),
        }
    }

    /// Only these rows, in this order (a wave, a cut); a row that is not there is missing.
    #[must_use]
    pub fn at(&self, rows: &[u32]) -> Self {
        match self {
            Self::Likert(column) => Self::Likert(column.at(rows)),
            Self::Numbers(column) => {
                let value = |row: &u32| column.values.get(*row as usize).copied();
                let values = rows.iter().map(|row| value(row).unwrap_or(f64::NAN)).collect();
                Self::Numbers(Numbers { values })
            }
        }
    }
}

/// Which rows have an answer in every column; as long as the shortest column.
pub fn complete(columns: &[&Column]) -> Vec<bool> {
    let rows = columns.iter().map(|column| column.len()).min().unwrap_or(0);
    let mut is_complete = vec![true; rows];
    for column in columns {
        match column {
            Column::Likert(column) => {
                for (is, code) in is_complete.iter_mut().zip(column.codes()) {
                    *is &= *code != MISSING;
                }
            }
            Column::Numbers(column) => {
                for (is, value) in is_complete.iter_mut().zip(&column.values) {
                    *is &= !value.is_nan();
                }
            }
        }
    }
    is_complete
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::likert::Scale;

    #[test]
    fn what_is_infinite_or_huge_does_not_come_in() {
        assert_eq!(Numbers::of(vec![1.0, f64::INFINITY]).map_err(|off| off.row).err(), Some(1));
        assert!(Numbers::of(vec![f64::NAN, -1e61]).is_err());
        assert!(Numbers::of(vec![f64::NAN, -1e60]).is_ok());
    }

    #[test]
    fn a_row_is_complete_when_every_column_has_it() {
        let scale = Scale::new(1, 5).expect("a scale");
        let points: Column =
            Likert::of(scale, [Some(1), None, Some(3)]).expect("on the scale").into();
        let numbers = Column::numbers(vec![f64::NAN, 1.0, 2.5, 4.0]).expect("numbers");
        assert_eq!(complete(&[&points, &numbers]), [false, false, true]);
        assert_eq!(points.as_numbers()[2], 3.0);
        assert_eq!((points.value(1), numbers.value(0), numbers.value(9)), (None, None, None));
        assert_eq!((points.answered(), numbers.answered()), (2, 3));
        assert_eq!(numbers.at(&[3, 0, 7]).as_numbers()[0], 4.0);
    }
}
