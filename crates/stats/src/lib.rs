//! Statistics of questionnaires in organisations. Pure: columns in, figures out; no files, no clock, no network, no
//! randomness but from a seed. Usable without Zwerm.
//!
//! ```text
//! Likert / Column   answers to an item, a byte each; or numbers with gaps
//! Groups, Tree      who is in which team; units within units
//!   │
//!   ├─ summaries, roll_up ─▶ Summary (n, mean, variance, intervals) of each team and unit
//!   │     ├─ OneWay        ICC(1), ICC(2), F                    ├─ Variance    REML, shrunken means
//!   │     ├─ welch         wave against wave                    └─ layers      layer against layer
//!   ├─ scores ─────────▶ a figure a person, when 75 % was answered
//!   ├─ Moments ────────▶ Reliability (alpha, Feldt, Bonett, …), OneFactor (omega, CFI, RMSEA, …)
//!   ├─ agreement, average_deviation, rwg_by_chance, Distribution
//!   ├─ Drivers, Effects ─▶ what goes along with an outcome: LMG, Johnson, intervals; within and between teams
//!   └─ xmr, ewma, one_break, trend, Turnover;  adjust for how many comparisons were made
//! ```
//!
//! A figure is a [`Figure`]: a number, or the reason why there is none ([`NotEnough`]). No NaN goes out, nothing panics
//! on odd data (one team, constant items, empty teams). Whether a *report* shows a figure is another question: [`enough`].
//! Whether it may be shown at all, to whom, is none of this crate's business.
//!
//! ```
//! use zwerm_stats::*;
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let scale = Scale::new(1, 5).ok_or("no scale")?;
//! let first: Column = Likert::of(scale, [4, 5, 2, 1, 3, 4].map(Some))?.into();
//! let second: Column = Likert::of(scale, [4, 4, 1, 2, 3, 5].map(Some))?.into();
//! let (teams, _names) = Groups::named(["a", "a", "b", "b", "c", "c"].map(Some));
//!
//! let moments = Moments::of(&[&first, &second])?;
//! let alpha = Reliability::of(&moments)?.alpha()?;
//! assert!((alpha - 53.0 / 59.0).abs() < 1e-12);
//!
//! let score = scores(&[&first, &second], ANSWERED_AT_LEAST)?;
//! let teams = summaries(&score, &teams);
//! let variance = Variance::reml(&teams)?;
//! assert!(variance.team(&teams[0]).mean < teams[0].mean()?);
//! # Ok(())
//! # }
//! ```

mod agreement;
mod beta;
mod breaks;
mod chance;
mod column;
mod compare;
mod control;
mod correlation;
mod dice;
mod distribution;
mod drivers;
mod effects;
pub mod enough;
mod groups;
mod importance;
mod intercepts;
mod interval;
mod layers;
mod likert;
mod matrix;
mod moments;
mod multiplicity;
mod not_enough;
mod one_factor;
mod one_way;
mod pairwise;
pub mod probability;
mod recommendation;
mod reliability;
mod score;
mod shrinkage;
mod summary;
mod sums;
mod tree;
mod turnover;
mod uniqueness;

pub use agreement::{
    Agreement, Null, Strength, agreement, average_deviation, deviation_that_agrees, rwg_of,
};
pub use breaks::{Break, Trend, one_break, trend};
pub use chance::rwg_by_chance;
pub use column::{Column, LARGEST, Numbers, complete};
pub use compare::{Change, changes, shrunken_change, welch};
pub use control::{Chart, ewma, xmr};
pub use correlation::{Correlation, correlation};
pub use dice::Dice;
pub use distribution::Distribution;
pub use drivers::{Centre, Drivers, ImportanceIntervals};
pub use effects::{Effect, Effects};
pub use groups::{ByGroup, Groups, NO_GROUP, UnknownGroup};
pub use importance::{Division, Importance, LMG_AT_MOST, importance};
pub use interval::{CONFIDENCE, Interval};
pub use layers::{Layers, layers, parallel};
pub use likert::{Likert, MISSING, OffScale, Scale};
pub use matrix::{Cholesky, Matrix};
pub use moments::Moments;
pub use multiplicity::{Adjusted, Adjustment, PAGE_LEVEL, adjust};
pub use not_enough::{Figure, NotEnough};
pub use one_factor::{Fit, OneFactor};
pub use one_way::{IccIntervals, OneWay, answers_needed};
pub use recommendation::{Recommendation, recommendation};
pub use reliability::Reliability;
pub use score::{ANSWERED_AT_LEAST, scores};
pub use shrinkage::{Method, Shrunken, Variance};
pub use summary::{Summary, roll_up, summaries};
pub use tree::{NoTree, Tree};
pub use turnover::Turnover;
pub use uniqueness::LEAST_UNIQUE;
