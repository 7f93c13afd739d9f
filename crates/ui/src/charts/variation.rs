//! What is normal variation of a figure and what is a change: the individuals chart (XmR), after Shewhart
//! and Wheeler. Limits lie 2.66 mean moving ranges from the mean; the first ten points are the measure.

/// Fewer points than this say nothing about what is normal.
pub const FEWEST: usize = 6;
/// This many first points are the measure; later ones are held against it.
const MEASURE: usize = 10;
/// 3 / 1.128: from the mean moving range of two points to three standard deviations.
const WIDTH: f64 = 2.66;
/// So many points in a row on one side of the mean are no chance.
const LEANING: usize = 8;

/// The mean and the limits of what is normal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Variation {
    /// The mean of the measure.
    pub mean: f64,
    /// Lower is not normal.
    pub low: f64,
    /// Higher is not normal.
    pub high: f64,
}

/// Where the last points lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// Up and down as usual.
    Usual,
    /// The last point alone lies outside.
    Outside {
        /// Above, else below.
        is_higher: bool,
    },
    /// Since the point at this place, all lie outside on one side.
    Since {
        /// The place of the first of them.
        at: usize,
        /// Above, else below.
        is_higher: bool,
    },
    /// Since the point at this place, eight or more lie on one side of the mean.
    Leaning {
        /// The place of the first of them.
        at: usize,
        /// Above, else below.
        is_higher: bool,
    },
}

impl Variation {
    /// What is normal for a figure, once there are six points. A figure that is never negative has no
    /// limit below zero.
    pub fn of(points: &[f64]) -> Option<Variation> {
        let measure = points.get(..points.len().min(MEASURE)).filter(|it| it.len() >= FEWEST)?;
        let mean = measure.iter().sum::<f64>() / measure.len() as f64;
        let moved: f64 = measure.iter().zip(&measure[1..]).map(|(a, b)| (b - a).abs()).sum();
        let reach = WIDTH * moved / (measure.len() - 1) as f64;
        let floor = if points.iter().all(|point| *point >= 0.0) { 0.0 } else { f64::NEG_INFINITY };
        Some(Variation { mean, low: (mean - reach).max(floor), high: mean + reach })
    }

    /// Whether a point lies outside, and on which side.
    pub fn outside(&self, point: f64) -> Option<bool> {
        let hair = self.hair();
        match point {
            _ if point > self.high + hair => Some(true),
            _ if point < self.low - hair => Some(false),
            _ => None,
        }
    }

    /// A hair's breadth, so that a constant figure never lies beside itself by rounding.
    fn hair(&self) -> f64 {
        1e-9 * (1.0 + self.mean.abs())
    }

    /// What the last points say.
    pub fn signal(&self, points: &[f64]) -> Signal {
        if let Some(is_higher) = points.last().and_then(|last| self.outside(*last)) {
            let run = run(points, |point| self.outside(point) == Some(is_higher));
            return match run {
                1 => Signal::Outside { is_higher },
                _ => Signal::Since { at: points.len() - run, is_higher },
            };
        }
        for is_higher in [true, false] {
            let side = if is_higher { 1.0 } else { -1.0 };
            let leans = |point: f64| (point - self.mean) * side > self.hair();
            let run = run(points, leans);
            if run >= LEANING {
                return Signal::Leaning { at: points.len() - run, is_higher };
            }
        }
        Signal::Usual
    }
}

fn run(points: &[f64], is_so: impl Fn(f64) -> bool) -> usize {
    points.iter().rev().take_while(|point| is_so(**point)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_points_say_nothing_and_six_do() {
        assert_eq!(Variation::of(&[8.0, 7.0, 9.0, 8.0, 6.0]), None);
        let six = Variation::of(&[8.0, 7.0, 9.0, 8.0, 6.0, 10.0]).expect("six are enough");
        // mean 8; moving ranges 1 2 1 2 4, mean 2; 2.66 × 2 = 5.32
        assert!((six.mean - 8.0).abs() < 1e-12, "{six:?}");
        assert!((six.low - 2.68).abs() < 1e-9 && (six.high - 13.32).abs() < 1e-9, "{six:?}");
    }

    #[test]
    fn a_lasting_change_after_ten_points_is_seen_and_does_not_move_the_measure() {
        let points = [9., 10., 9., 10., 9., 11., 10., 9., 10., 9., 7., 5., 5., 4., 5., 4.];
        let variation = Variation::of(&points).expect("enough");
        assert_eq!(Some(variation), Variation::of(&points[..10]));
        assert_eq!(variation.signal(&points), Signal::Since { at: 11, is_higher: false });
        assert_eq!(variation.signal(&points[..12]), Signal::Outside { is_higher: false });
    }

    #[test]
    fn up_and_down_is_usual_and_eight_on_one_side_are_not() {
        let points = [8., 7., 9., 8., 6., 8., 9., 7., 8., 7.];
        let variation = Variation::of(&points).expect("enough");
        assert_eq!(variation.signal(&points), Signal::Usual);
        let mut leaning = points.to_vec();
        leaning.extend([8., 8.5, 8., 9., 8., 8., 9., 8.]);
        assert_eq!(variation.signal(&leaning), Signal::Leaning { at: 10, is_higher: true });
    }

    #[test]
    fn a_constant_figure_is_usual_and_zero_is_the_floor_of_counts() {
        let constant = [0.1; 12];
        let variation = Variation::of(&constant).expect("enough");
        assert_eq!(variation.signal(&constant), Signal::Usual);
        let counts = Variation::of(&[0., 4., 0., 4., 0., 4.]).expect("enough");
        assert_eq!(counts.low, 0.0);
        let below = Variation::of(&[-1., 4., 0., 4., 0., 4.]).expect("enough");
        assert!(below.low < 0.0);
    }
}
