//! Days, counted from any day one likes: nothing here knows a calendar or a time of day.

/// A day. Only the differences count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// After so many days half of all evidence is left, good and bad alike: what was long ago says less.
pub const HALF_LIFE: f64 = 365.0;

impl Day {
    /// Which part of what was there is left on a later day; all of it on the same day or an earlier one.
    pub(crate) fn left(self, later: Self) -> f64 {
        let days = f64::from(later.0) - f64::from(self.0);
        (-days.max(0.0) / HALF_LIFE).exp2()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_is_left_after_a_year_and_time_does_not_run_back() {
        assert!((Day(0).left(Day(365)) - 0.5).abs() < 1e-15);
        assert!((Day(10).left(Day(740)) - 0.25).abs() < 1e-15);
        assert_eq!((Day(5).left(Day(5)), Day(5).left(Day(1))), (1.0, 1.0));
        assert!(Day(i32::MIN).left(Day(i32::MAX)) >= 0.0);
    }
}
