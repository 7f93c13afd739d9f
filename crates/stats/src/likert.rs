//! Answers to one item on a scale of whole points, a byte each.

use std::fmt;

/// The code of an answer that was not given.
pub const MISSING: u8 = u8::MAX;

/// A scale of whole points, both ends included: 1 to 5 has five options and a span of 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Scale {
    low: i32,
    span: u8,
}

impl Scale {
    /// From the lowest to the highest point; `None` unless there are 2 to 255 options.
    pub const fn new(low: i32, high: i32) -> Option<Self> {
        match high.checked_sub(low) {
            // 254 at most, so that 255 stays free for what is missing; far ends would lose precision.
            Some(span @ 1..=254) if low > -1_000_000 && low < 1_000_000 => {
                Some(Self { low, span: span as u8 })
            }
            _ => None,
        }
    }

    /// The lowest point.
    pub const fn low(self) -> i32 {
        self.low
    }

    /// The highest point.
    pub const fn high(self) -> i32 {
        self.low + self.span as i32
    }

    /// Highest minus lowest, in points.
    pub const fn span(self) -> u8 {
        self.span
    }

    /// How many answers one can give (A in the formulas).
    pub const fn options(self) -> usize {
        self.span as usize + 1
    }

    /// The code of a value: its distance to the lowest point; `None` off the scale.
    pub fn code(self, value: i32) -> Option<u8> {
        let code = value.checked_sub(self.low)?;
        u8::try_from(code).ok().filter(|code| *code <= self.span)
    }
}

/// A value that does not fit its column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OffScale {
    /// Which row, from 0.
    pub row: usize,
    /// The value.
    pub value: f64,
}

impl fmt::Display for OffScale {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "row {}: {} does not fit", self.row, self.value)
    }
}

impl std::error::Error for OffScale {}

/// One item's answers, a row a person. Invariant: a code is at most the span, or [`MISSING`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likert {
    scale: Scale,
    codes: Vec<u8>,
}

impl Likert {
    /// A column without rows.
    pub fn new(scale: Scale) -> Self {
        Self { scale, codes: Vec::new() }
    }

    /// Of values in scale points; `None` is an answer not given. Fails on the first value off the scale.
    pub fn of(
        scale: Scale,
        values: impl IntoIterator<Item = Option<i32>>,
    ) -> Result<Self, OffScale> {
        let mut column = Self::new(scale);
        for value in values {
            column.push(value)?;
        }
        Ok(column)
    }

    /// Of codes (distances to the lowest point, [`MISSING`] where not given): what a fast reader has.
    pub fn of_codes(scale: Scale, codes: Vec<u8>) -> Result<Self, OffScale> {
        match codes.iter().position(|code| *code > scale.span && *code != MISSING) {
            Some(row) => Err(OffScale { row, value: f64::from(codes[row]) }),
            None => Ok(Self { scale, codes }),
        }
    }

    /// Adds a row.
    pub fn push(&mut self, value: Option<i32>) -> Result<(), OffScale> {
        let code = match value {
            None => MISSING,
            Some(value) => self
                .scale
                .code(value)
                .ok_or(OffScale { row: self.codes.len(), value: f64::from(value) })?,
        };
        self.codes.push(code);
        Ok(())
    }

    /// The scale of the item.
    pub fn scale(&self) -> Scale {
        self.scale
    }

    /// The codes, a row each.
    pub fn codes(&self) -> &[u8] {
        &self.codes
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// The answer in scale points.
    pub fn value(&self, row: usize) -> Option<i32> {
        match self.codes.get(row) {
            None | Some(&MISSING) => None,
            Some(code) => Some(self.scale.low + i32::from(*code)),
        }
    }

    /// The same answers with the scale turned round (lowest becomes highest): recode an R item before anything else.
    #[must_use]
    pub fn reversed(&self) -> Self {
        let turn = |code: &u8| if *code == MISSING { MISSING } else { self.scale.span - *code };
        Self { scale: self.scale, codes: self.codes.iter().map(turn).collect() }
    }

    /// Only these rows, in this order; a row that is not there is missing.
    #[must_use]
    pub fn at(&self, rows: &[u32]) -> Self {
        let codes =
            rows.iter().map(|row| self.codes.get(*row as usize).copied().unwrap_or(MISSING));
        Self { scale: self.scale, codes: codes.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn five() -> Scale {
        Scale::new(1, 5).expect("a scale")
    }

    #[test]
    fn a_scale_has_an_end_and_a_value_fits_it_or_not() {
        assert_eq!(five().options(), 5);
        assert_eq!(five().code(1), Some(0));
        assert_eq!((five().code(0), five().code(6), five().code(i32::MIN)), (None, None, None));
        assert_eq!(Scale::new(3, 3), None);
        assert_eq!(Scale::new(0, 255), None);
        assert_eq!(Scale::new(i32::MIN, i32::MAX), None);
        assert_eq!(Scale::new(-2, 2).map(Scale::high), Some(2));
    }

    #[test]
    fn a_value_off_the_scale_is_told_with_its_row() {
        let wrong = Likert::of(five(), [Some(1), None, Some(7)]);
        assert_eq!(wrong, Err(OffScale { row: 2, value: 7.0 }));
        assert!(Likert::of_codes(five(), vec![0, MISSING, 4]).is_ok());
        assert!(Likert::of_codes(five(), vec![0, 5]).is_err());
    }

    #[test]
    fn turning_an_item_round_twice_changes_nothing() {
        let item = Likert::of(five(), [Some(1), None, Some(4)]).expect("on the scale");
        let values: Vec<_> = (0..3).map(|row| item.reversed().value(row)).collect();
        assert_eq!(values, [Some(5), None, Some(2)]);
        assert_eq!(item.reversed().reversed(), item);
        assert_eq!(item.at(&[2, 9]).codes(), [3, MISSING]);
    }
}
