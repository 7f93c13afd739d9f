//! From here to there, with 95 % confidence.

/// The share of intervals that hold what they are about: 95 %.
pub const CONFIDENCE: f64 = 0.95;

/// A 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// From the middle as far down as up.
    pub fn around(middle: f64, half: f64) -> Self {
        Self { low: middle - half, high: middle + half }
    }

    /// Whether a value lies within, ends included.
    pub fn holds(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// How wide it is.
    pub fn width(&self) -> f64 {
        self.high - self.low
    }

    /// No end beyond these bounds.
    #[must_use]
    pub fn within(&self, low: f64, high: f64) -> Self {
        Self { low: self.low.clamp(low, high), high: self.high.clamp(low, high) }
    }

    /// Whether both ends are numbers.
    pub(crate) fn is_finite(&self) -> bool {
        self.low.is_finite() && self.high.is_finite()
    }
}
