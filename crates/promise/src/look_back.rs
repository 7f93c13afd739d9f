//! Looking back: each gives an own look-back, and both are shown at the same moment.
//!
//! Offered, not owed. It opens when what was agreed ends. Until it is shown, one may change one's own;
//! after that nothing is written any more, so that nobody writes with the other's words in view.

use crate::State;
use jiff::ToSpan;
use zwerm_domain::{Date, Side};

/// Days after the end in which a look-back can be given; then each sees what was given.
pub const DAYS_TO_LOOK_BACK: i64 = 14;

/// Who has given a look-back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Given {
    /// The performer did.
    pub by_performer: bool,
    /// The counterpart did.
    pub by_counterpart: bool,
}

impl Given {
    /// Whether this side gave one.
    pub const fn by(self, side: Side) -> bool {
        match side {
            Side::Performer => self.by_performer,
            Side::Counterpart => self.by_counterpart,
        }
    }

    const fn by_both(self) -> bool {
        self.by_performer && self.by_counterpart
    }
}

/// What one side sees of the look-backs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookBack {
    /// There is nothing to look back on (yet).
    NotOffered,
    /// May be given; is shown when both are in, or after the last day.
    Offered {
        /// The last day on which it can be given.
        until: Date,
    },
    /// Given, may still be changed. Nothing tells whether the other gave one.
    Waiting {
        /// The last day before what was given is shown.
        until: Date,
    },
    /// Each sees what was given, also who gave nothing.
    Shown(Given),
}

/// What `viewer` sees on `today` of an agreement that ended in `state` on `ended_on`.
pub fn look_back(
    state: State,
    ended_on: Option<Date>,
    given: Given,
    viewer: Side,
    today: Date,
) -> LookBack {
    let Some(ended_on) = ended_on.filter(|_| state.is_ended() && state.was_agreed()) else {
        return LookBack::NotOffered;
    };
    let until = ended_on.saturating_add(DAYS_TO_LOOK_BACK.days());
    if given.by_both() || today > until {
        LookBack::Shown(given)
    } else if given.by(viewer) {
        LookBack::Waiting { until }
    } else {
        LookBack::Offered { until }
    }
}

impl LookBack {
    /// Whether `viewer` may give or change an own one.
    pub const fn can_be_written(self) -> bool {
        matches!(self, LookBack::Offered { .. } | LookBack::Waiting { .. })
    }

    /// Whether the other's words may be read.
    pub const fn shows_the_other(self) -> bool {
        matches!(self, LookBack::Shown(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const END: Date = date(2026, 11, 2);

    fn sides() -> impl Strategy<Value = Side> {
        prop_oneof![Just(Side::Performer), Just(Side::Counterpart)]
    }

    #[test]
    fn the_fourteenth_day_is_still_a_day_to_give_it() {
        let none = Given::default();
        let last = END.saturating_add(14.days());
        let seen = |today| look_back(State::Closed, Some(END), none, Side::Performer, today);
        assert_eq!(seen(last), LookBack::Offered { until: last });
        assert_eq!(seen(last.saturating_add(1.day())), LookBack::Shown(none));
    }

    #[test]
    fn what_was_never_agreed_is_not_looked_back_on() {
        for state in [State::Declined, State::Withdrawn, State::Agreed] {
            let seen = look_back(state, Some(END), Given::default(), Side::Performer, END);
            assert_eq!(seen, LookBack::NotOffered);
        }
    }

    proptest! {
        #[test]
        fn the_other_is_read_only_when_both_are_in_or_after_fourteen_days(
            by_performer: bool, by_counterpart: bool, viewer in sides(), days in 0i64..60,
            which in 0usize..State::ALL.len(),
        ) {
            let given = Given { by_performer, by_counterpart };
            let today = END.saturating_add(days.days());
            let seen = look_back(State::ALL[which], Some(END), given, viewer, today);
            if seen.shows_the_other() {
                prop_assert!((by_performer && by_counterpart) || days > 14);
            }
            prop_assert!(!(seen.shows_the_other() && seen.can_be_written()));
        }

        #[test]
        fn until_it_is_shown_one_sees_no_difference_whether_the_other_gave_one(
            mine: bool, viewer in sides(), days in 0i64..=14,
        ) {
            let today = END.saturating_add(days.days());
            let given = |other: bool| match viewer {
                Side::Performer => Given { by_performer: mine, by_counterpart: other },
                Side::Counterpart => Given { by_performer: other, by_counterpart: mine },
            };
            let see = |other| look_back(State::Closed, Some(END), given(other), viewer, today);
            if !see(true).shows_the_other() {
                prop_assert_eq!(see(true), see(false));
            }
        }

        #[test]
        fn both_sides_see_it_in_the_same_moment(by_performer: bool, by_counterpart: bool, days in 0i64..60) {
            let given = Given { by_performer, by_counterpart };
            let today = END.saturating_add(days.days());
            let see = |side| look_back(State::Closed, Some(END), given, side, today).shows_the_other();
            prop_assert_eq!(see(Side::Performer), see(Side::Counterpart));
        }
    }
}
