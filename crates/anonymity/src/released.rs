//! What may be shown: a value that has been through the auditor, tied to the view it belongs to.

use crate::{Purpose, View};
use std::fmt;

/// A value that may be shown. Only an [`Audit`](crate::Audit) makes one, only of a view that it lets through; so whoever takes a
/// `Released` can't be given anything else.
///
/// It can be shown or serialised, not written to a log by accident: `Debug` tells the view alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Released<T> {
    view: View,
    purpose: Purpose,
    value: T,
}

impl<T> Released<T> {
    pub(crate) fn new(view: View, purpose: Purpose, value: T) -> Released<T> {
        Released { view, purpose, value }
    }

    /// Which view it belongs to.
    pub fn view(&self) -> View {
        self.view
    }

    /// What kind of figure it is.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// The value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The value, to keep.
    pub fn into_value(self) -> T {
        self.value
    }
}

impl<T> fmt::Debug for Released<T> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Released").field("view", &self.view).finish_non_exhaustive()
    }
}

/// A rounded mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mean {
    pub(crate) rounded: i64,
    pub(crate) decimals: u8,
}

impl Mean {
    /// In points of the scale.
    pub fn points(self) -> f64 {
        self.rounded as f64 / 10_f64.powi(i32::from(self.decimals))
    }

    /// In units of the last decimal: with one decimal, 37 is 3.7.
    pub fn last_decimals(self) -> i64 {
        self.rounded
    }
}

/// How many people there are, in a band: 5–9, 10–14, and so on; from 100 on in steps of 25.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Band {
    /// The fewest there can be.
    pub from: u32,
    /// The most there can be.
    pub to: u32,
}

impl Band {
    /// The band of a number.
    pub fn of(people: u32) -> Band {
        let step = if people < 100 { 5 } else { 25 };
        let from = people / step * step;
        Band { from, to: from + step - 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Group;

    #[test]
    fn a_band_holds_its_number_and_bands_meet() {
        for people in 5..300 {
            let band = Band::of(people);
            assert!((band.from..=band.to).contains(&people));
            assert!(Band::of(band.to + 1).from == band.to + 1);
        }
    }

    #[test]
    fn what_is_released_knows_its_view_and_a_log_does_not_learn_its_value() {
        let view = View { wave: 0, group: Group::Unit(3) };
        let released = Released::new(view, Purpose::Mean, 4711);
        assert_eq!(released.view(), view);
        assert!(!format!("{released:?}").contains("4711"));
    }
}
