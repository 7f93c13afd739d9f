//! Whom a figure is about, and which kinds of figures there are.

use serde::{Deserialize, Serialize};

/// A group of people within one wave. Indexes are those of [`Wave::units`](crate::Wave), [`Wave::cuts`](crate::Wave) and
/// [`Cut::values`](crate::Cut).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// All who answered in the wave.
    Everyone,
    /// A unit with all that is under it.
    Unit(usize),
    /// The people placed directly on a unit that has units under it (*overig*).
    Direct(usize),
    /// Everybody with this value of a cut.
    Value {
        /// Which cut.
        cut: usize,
        /// Which of its values.
        value: usize,
    },
}

/// A group in a wave: what one can publish figures about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct View {
    /// Index in [`Ask::waves`](crate::Ask).
    pub wave: usize,
    /// Who.
    pub group: Group,
}

/// A kind of figure; each kind has its own threshold, and its own proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Counts, means and whatever is reckoned from sums: reliability, agreement, intervals.
    Mean,
    /// How the answers to one item are spread.
    Spread,
    /// What people wrote.
    OpenAnswers,
}

impl Purpose {
    /// All of them; each is chosen among what the first may show.
    pub const ALL: [Purpose; 3] = [Purpose::Mean, Purpose::Spread, Purpose::OpenAnswers];
}
