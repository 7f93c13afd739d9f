//! Why something is not shown: typed, so that the report can put it into words. A reason holds no number of hidden people.

use crate::group::Group;
use serde::{Deserialize, Serialize};

/// Why a figure is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "because")]
pub enum Reason {
    /// Nobody is in it, or it is not there.
    Nobody,
    /// Fewer answers than the threshold of this kind of figure.
    TooFew,
    /// It was asked not to be shown.
    Withheld,
    /// It differs by a few people from what an earlier wave published about the same group; a trend can be told in words only.
    FewChanged {
        /// Index of the earlier wave.
        since: usize,
    },
    /// Beside it, too few people or a single hidden group would be left over.
    LeavesTooFew {
        /// Of which shown group.
        of: Group,
    },
    /// With what else is published, one could compute a figure about a few people.
    GivesAway,
    /// The unit above it is hidden, and so is everything under it.
    AboveHidden,
    /// It could not be proven harmless.
    NotProven,
    /// With the other means it would bound the mean of a hidden group to less than a point of the scale.
    TooNarrow,
    /// Nine in ten or more answer alike.
    AllAlike,
}
