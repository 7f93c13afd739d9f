//! Why a figure can't be given: said as a type, so that no NaN and no invented number gets out.

use std::fmt;

/// A figure, or why there is none.
pub type Figure<T> = Result<T, NotEnough>;

/// What is missing for a figure. Display gives a short English sentence; pages have their own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NotEnough {
    /// Fewer (complete) answers than the figure needs.
    Answers {
        /// How many there are.
        have: usize,
        /// How many are needed.
        need: usize,
    },
    /// Fewer items than the figure needs.
    Items {
        /// How many there are.
        have: usize,
        /// How many are needed.
        need: usize,
    },
    /// Fewer teams (with answers) than the figure needs.
    Groups {
        /// How many there are.
        have: usize,
        /// How many are needed.
        need: usize,
    },
    /// Fewer waves than the figure needs.
    Waves {
        /// How many there are.
        have: usize,
        /// How many are needed.
        need: usize,
    },
    /// Everybody, or every team, answered alike: there is nothing to compare.
    Spread,
    /// Two or more predictors say exactly the same.
    Independence,
    /// The items are not on one scale.
    OneScale,
    /// No null distribution is published for a scale with this many options.
    Null {
        /// How many options the scale has.
        options: usize,
    },
    /// More predictors than can be reckoned with exactly.
    FewerPredictors {
        /// How many there are.
        have: usize,
        /// How many there may be.
        most: usize,
    },
    /// The estimate could not be found: the search did not settle, or the data contradict the model.
    Fit,
}

impl fmt::Display for NotEnough {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answers { have, need } => write!(to, "{have} answers, {need} needed"),
            Self::Items { have, need } => write!(to, "{have} items, {need} needed"),
            Self::Groups { have, need } => write!(to, "{have} teams, {need} needed"),
            Self::Waves { have, need } => write!(to, "{have} waves, {need} needed"),
            Self::Spread => write!(to, "all alike, nothing to compare"),
            Self::Independence => write!(to, "predictors that say the same"),
            Self::OneScale => write!(to, "items on different scales"),
            Self::Null { options } => write!(to, "no published null for {options} options"),
            Self::FewerPredictors { have, most } => write!(to, "{have} predictors, at most {most}"),
            Self::Fit => write!(to, "no estimate found"),
        }
    }
}

impl std::error::Error for NotEnough {}

/// The value when it is a number, else [`NotEnough::Spread`]: the last gate before a figure goes out.
pub(crate) fn finite(value: f64) -> Figure<f64> {
    if value.is_finite() { Ok(value) } else { Err(NotEnough::Spread) }
}

/// At least so many answers, or why not.
pub(crate) fn answers(have: usize, need: usize) -> Figure<()> {
    if have >= need { Ok(()) } else { Err(NotEnough::Answers { have, need }) }
}

/// At least so many items, or why not.
pub(crate) fn items(have: usize, need: usize) -> Figure<()> {
    if have >= need { Ok(()) } else { Err(NotEnough::Items { have, need }) }
}

/// At least so many groups, or why not.
pub(crate) fn groups(have: usize, need: usize) -> Figure<()> {
    if have >= need { Ok(()) } else { Err(NotEnough::Groups { have, need }) }
}
