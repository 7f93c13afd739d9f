//! What can be wrong with what is asked.

use thiserror::Error;

/// Why nothing can be audited.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// There is no wave to publish.
    #[error("there is no wave")]
    NoWave,
    /// Somebody is in a wave twice: one person counts in exactly one cell.
    #[error("wave {wave}: the person with key {key} is in it twice")]
    Twice {
        /// Index of the wave.
        wave: usize,
        /// The person's key.
        key: u64,
    },
    /// Somebody is in a unit, or has a value, that is not there.
    #[error(
        "wave {wave}: the person with key {key} is in a unit, or has a value of a cut, that is not there"
    )]
    NoSuchCell {
        /// Index of the wave.
        wave: usize,
        /// The person's key.
        key: u64,
    },
    /// A unit is under one that is not there, or above itself.
    #[error("wave {wave}: unit {name} is under a unit that is not there, or above itself")]
    NoTree {
        /// Index of the wave.
        wave: usize,
        /// The unit's name.
        name: String,
    },
    /// Two units, cuts, values or measures have one name.
    #[error("two are called {name}")]
    SameName {
        /// That name.
        name: String,
    },
    /// Something was published about, or a mean is given of, a group that is not there.
    #[error("wave {wave}: a figure about a group that is not there")]
    NoSuchGroup {
        /// Index of the wave.
        wave: usize,
    },
    /// A scale without length, too many decimals, or a mean beside its scale.
    #[error("measure {id}: the scale, the decimals or a mean can't be right")]
    NoSuchMeasure {
        /// The measure.
        id: String,
    },
}
