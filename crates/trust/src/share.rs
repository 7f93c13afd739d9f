//! Numbers that can't lie outside their range.

/// A share between 0 and 1, neither of them: how far somebody is trusted.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Share(f64);

impl Share {
    /// A number between 0 and 1; others are none.
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        (value > 0.0 && value < 1.0).then_some(Self(value))
    }

    /// Of good and of all: both are more than 0 and the first is less than the second.
    pub(crate) const fn of(good: f64, all: f64) -> Self {
        Self(good / all)
    }

    /// The number.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }

    /// Its log odds, ln(p / (1 − p)).
    #[must_use]
    pub fn logit(self) -> f64 {
        (self.0 / (1.0 - self.0)).ln()
    }
}

/// How bad a breach is: above 0, 1 at most.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Severity(f64);

impl Severity {
    /// As bad as can be.
    pub const WHOLE: Self = Self(1.0);
    /// Half of that.
    pub const HALF: Self = Self(0.5);
    /// A quarter of it.
    pub const QUARTER: Self = Self(0.25);

    /// Above 0, 1 at most; others are none.
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        (value > 0.0 && value <= 1.0).then_some(Self(value))
    }

    /// The number.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }

    /// Half as bad: what was repaired, with a lesson that both confirm.
    #[must_use]
    pub const fn repaired(self) -> Self {
        Self(self.0 / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_outside_is_no_share_and_no_severity() {
        for wrong in [f64::NAN, f64::INFINITY, -0.1, 0.0, 1.0, 1.1] {
            assert_eq!(Share::new(wrong), None);
        }
        for wrong in [f64::NAN, f64::INFINITY, -1.0, 0.0, 1.01] {
            assert_eq!(Severity::new(wrong), None);
        }
        assert_eq!(Severity::new(1.0), Some(Severity::WHOLE));
        assert!((Share::new(0.5).expect("a share").logit()).abs() < 1e-15);
    }
}
