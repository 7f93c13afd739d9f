//! When a picture opens, and for whom: the group's own when it opens it, or after the window; what holds it when every group in it had
//! its own. Pure.
//!
//! A picture of more than one group opens no sooner, for with one's own beside it one reckons what is left.

use jiff::ToSpan;
use std::collections::HashSet;
use zwerm_domain::Date;

/// So many weeks a group has to look first: at least, usually, at most.
pub(crate) const WEEKS: (i64, i64, i64) = (1, 3, 12);

/// How the picture of a group stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Own {
    /// There is none: too few answered.
    Nothing,
    /// It waits for the group.
    Closed,
    /// Somebody opened it on a day.
    Looked(Date, String),
    /// Nobody did in time: it opened by itself.
    ByItself,
}

/// A group of a wave, and where its picture stands.
pub(crate) struct CellOf {
    pub(crate) number: i64,
    /// The place that shows this group and nobody else; none where too few answered.
    pub(crate) place: Option<String>,
    /// All places that hold it.
    pub(crate) within: Vec<String>,
    /// When somebody opened it, and who.
    pub(crate) looked: Option<(Date, String)>,
}

/// What of a wave is open on a day.
pub(crate) struct Release {
    /// From this day on everything is.
    pub(crate) until: Date,
    is_over: bool,
    cells: Vec<CellOf>,
    closed: HashSet<String>,
}

impl Release {
    /// Of a wave whose pictures were made on a day.
    pub(crate) fn of(made_on: Date, weeks: i64, today: Date, cells: Vec<CellOf>) -> Release {
        let until = made_on.saturating_add((weeks * 7).days());
        let is_over = today >= until;
        let waits = |cell: &&CellOf| cell.place.is_some() && cell.looked.is_none() && !is_over;
        let closed = cells.iter().filter(waits);
        let closed = closed.flat_map(|cell| cell.place.iter().chain(&cell.within)).cloned();
        Release { until, is_over, closed: closed.collect(), cells }
    }

    /// Whether the picture of this place may be seen, by who may see it at all.
    pub(crate) fn is_open(&self, place: &str) -> bool {
        !self.closed.contains(place)
    }

    /// How the picture of this group stands.
    pub(crate) fn own(&self, cell: i64) -> Own {
        let Some(cell) = self.cells.iter().find(|it| it.number == cell) else {
            return Own::Nothing;
        };
        match &cell.looked {
            _ if cell.place.is_none() => Own::Nothing,
            Some((on, by)) => Own::Looked(*on, by.clone()),
            None if self.is_over => Own::ByItself,
            None => Own::Closed,
        }
    }

    /// The place that shows this group alone.
    pub(crate) fn place_of(&self, cell: i64) -> Option<&str> {
        self.cells.iter().find(|it| it.number == cell)?.place.as_deref()
    }
}

/// The places of a wave that are closed on a day. Without who opened what, so that a server may remember it.
#[derive(Default)]
pub(crate) struct Shut(HashSet<String>);

impl Shut {
    /// Whether the picture of this place may be seen, by who may see it at all.
    pub(crate) fn is_open(&self, place: &str) -> bool {
        !self.0.contains(place)
    }
}

impl From<Release> for Shut {
    fn from(it: Release) -> Shut {
        Shut(it.closed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(day: i64) -> Date {
        Date::constant(2026, 11, 1).saturating_add(day.days())
    }

    /// Two groups in unit 1, one that is unit 2 by itself, and one of which too few answered.
    fn cells(looked: [bool; 3]) -> Vec<CellOf> {
        let cell = |number: i64, place: Option<&str>, within: &[&str]| CellOf {
            number,
            place: place.map(str::to_owned),
            within: within.iter().map(|it| (*it).to_owned()).collect(),
            looked: looked
                .get(number as usize - 1)
                .filter(|it| **it)
                .map(|_| (day(1), "Samira".to_owned())),
        };
        vec![
            cell(1, Some("cell 1"), &["unit 1", "unit 0"]),
            cell(2, Some("cell 2"), &["unit 1", "unit 0"]),
            cell(3, Some("unit 2"), &["unit 2", "unit 0"]),
            cell(4, None, &["unit 2", "unit 0"]),
        ]
    }

    #[test]
    fn a_group_opens_its_own_and_what_holds_it_waits_for_the_others() {
        let of = |looked, today| Release::of(day(0), 3, day(today), cells(looked));
        let it = of([true, false, true], 5);
        assert!(it.is_open("cell 1") && !it.is_open("cell 2"));
        assert!(!it.is_open("unit 1") && it.is_open("unit 2") && !it.is_open("unit 0"));
        assert_eq!(it.own(1), Own::Looked(day(1), "Samira".to_owned()));
        assert_eq!((it.own(2), it.own(4)), (Own::Closed, Own::Nothing));
        let all = of([true; 3], 5);
        assert!(["unit 0", "unit 1", "cell 2"].iter().all(|place| all.is_open(place)));
        assert!(!of([false; 3], 20).is_open("cell 1"), "the last day of three weeks");
        let over = of([false; 3], 21);
        assert!(over.is_open("cell 1") && over.is_open("unit 0"));
        assert_eq!((over.until, over.own(1)), (day(21), Own::ByItself));
    }

    proptest! {
        #[test]
        fn nothing_that_holds_a_closed_group_is_open(bits in 0_u8..8, today in 0_i64..21) {
            let looked = [bits & 1 != 0, bits & 2 != 0, bits & 4 != 0];
            let it = Release::of(day(0), 3, day(today), cells(looked));
            for cell in cells(looked).iter().filter(|it| it.place.is_some() && it.looked.is_none()) {
                for place in cell.place.iter().chain(&cell.within) {
                    prop_assert!(!it.is_open(place), "{place} holds group {}", cell.number);
                }
            }
        }
    }
}
