//! Looking back: each gives an own look-back, and all are shown at the same moment.
//!
//! Offered, not owed. It opens when what was agreed ends. Until it is shown, one may change one's own;
//! after that nothing is written any more, so that nobody writes with another's words in view.

use crate::{Seats, State};
use jiff::ToSpan;
use zwerm_domain::{Date, PersonId};

/// Days after the end in which a look-back can be given; then each sees what was given.
pub const DAYS_TO_LOOK_BACK: i64 = 14;

/// A seat that went back to who was away, after what was agreed had ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WentBack {
    /// Who has it again.
    pub holder: PersonId,
    /// Who stood in, and had it when it ended.
    pub stood_in: PersonId,
}

/// Who takes part, which of them have given a look-back, and of which seat one is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given(Vec<GivenOf>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct GivenOf {
    holder: PersonId,
    has_given: bool,
    /// Given by who holds the seat, or by who held it when it ended. A seat that goes back takes nothing
    /// away: what was shown stays so.
    is_in: bool,
}

impl Given {
    /// Of the persons in these seats, and of those who had the seats in `back` when it ended, those in
    /// `gave` have given one.
    pub fn of(seats: &Seats, back: &[WentBack], gave: &[PersonId]) -> Given {
        let of_seat = |holder: PersonId| {
            let has_given = gave.contains(&holder);
            let had = back.iter().filter(|seat| seat.holder == holder);
            let is_in = has_given || had.map(|seat| seat.stood_in).any(|one| gave.contains(&one));
            GivenOf { holder, has_given, is_in }
        };
        Given(seats.people().map(of_seat).collect())
    }

    /// Whether this person gave one.
    pub fn by(&self, person: PersonId) -> bool {
        self.0.iter().any(|one| one.holder == person && one.has_given)
    }

    /// Whether one is in of every seat.
    pub fn by_all(&self) -> bool {
        self.0.iter().all(|one| one.is_in)
    }
}

/// What one of them sees of the look-backs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookBack {
    /// There is nothing to look back on (yet).
    NotOffered,
    /// May be given; is shown when all are in, or after the last day.
    Offered {
        /// The last day on which it can be given.
        until: Date,
    },
    /// Given, may still be changed. Nothing tells whether others gave one.
    Waiting {
        /// The last day before what was given is shown.
        until: Date,
    },
    /// Each sees what was given, also who gave nothing.
    Shown,
}

/// What `viewer` sees on `today` of an agreement that ended in `state` on `ended_on`.
pub fn look_back(
    state: State,
    ended_on: Option<Date>,
    given: &Given,
    viewer: PersonId,
    today: Date,
) -> LookBack {
    let Some(ended_on) = ended_on.filter(|_| state.is_ended() && state.was_agreed()) else {
        return LookBack::NotOffered;
    };
    let until = ended_on.saturating_add(DAYS_TO_LOOK_BACK.days());
    if given.by_all() || today > until {
        LookBack::Shown
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

    /// Whether the words of others may be read.
    pub const fn shows_others(self) -> bool {
        matches!(self, LookBack::Shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Course, Form, Whom, Wording};
    use jiff::civil::date;
    use proptest::prelude::*;

    const END: Date = date(2026, 11, 2);

    fn person(number: usize) -> PersonId {
        PersonId::new(i64::try_from(number).expect("small") + 1)
    }

    /// Who gave one, of two persons or more.
    fn some_gave() -> impl Strategy<Value = Vec<bool>> {
        proptest::collection::vec(any::<bool>(), 2..6)
    }

    fn given(gave: &[bool]) -> Given {
        let of_seat = |(at, gave): (usize, &bool)| GivenOf {
            holder: person(at),
            has_given: *gave,
            is_in: *gave,
        };
        Given(gave.iter().enumerate().map(of_seat).collect())
    }

    #[test]
    fn the_fourteenth_day_is_still_a_day_to_give_it() {
        let none = given(&[false, false]);
        let last = END.saturating_add(14.days());
        let seen = |today| look_back(State::Closed, Some(END), &none, person(0), today);
        assert_eq!(seen(last), LookBack::Offered { until: last });
        assert_eq!(seen(last.saturating_add(1.day())), LookBack::Shown);
    }

    #[test]
    fn what_was_never_agreed_is_not_looked_back_on() {
        for state in [State::Declined, State::Withdrawn, State::Agreed] {
            let seen = look_back(state, Some(END), &given(&[false, false]), person(0), END);
            assert_eq!(seen, LookBack::NotOffered);
        }
    }

    proptest! {
        #[test]
        fn others_are_read_only_when_all_are_in_or_after_fourteen_days(
            gave in some_gave(), viewer in 0usize..2, days in 0i64..60,
            which in 0usize..State::ALL.len(),
        ) {
            let today = END.saturating_add(days.days());
            let seen = look_back(State::ALL[which], Some(END), &given(&gave), person(viewer), today);
            if seen.shows_others() {
                prop_assert!(gave.iter().all(|gave| *gave) || days > 14);
            }
            prop_assert!(!(seen.shows_others() && seen.can_be_written()));
        }

        #[test]
        fn until_it_is_shown_one_sees_no_difference_whether_another_gave_one(
            gave in some_gave(), other in 1usize..6, days in 0i64..=14,
        ) {
            let other = 1 + other % (gave.len() - 1);
            let today = END.saturating_add(days.days());
            let see = |has_given| {
                let mut gave = gave.clone();
                gave[other] = has_given;
                look_back(State::Closed, Some(END), &given(&gave), person(0), today)
            };
            if !see(true).shows_others() {
                prop_assert_eq!(see(true), see(false));
            }
        }

        #[test]
        fn all_see_it_in_the_same_moment(gave in some_gave(), days in 0i64..60) {
            let today = END.saturating_add(days.days());
            let see = |who| {
                look_back(State::Closed, Some(END), &given(&gave), person(who), today).shows_others()
            };
            prop_assert!((1..gave.len()).all(|who| see(who) == see(0)));
        }

        #[test]
        fn a_seat_that_goes_back_hides_nothing_that_was_shown_and_shows_nothing_that_was_not(
            gave in some_gave(), away in 0usize..6, days in 0i64..60,
        ) {
            let away = away % gave.len();
            let (is_back, stood_in) = (PersonId::new(99), person(away));
            let one = |at| Whom::Person(person(at));
            let others: Vec<Whom> = (1..gave.len()).map(one).collect();
            let mut seats = Seats::new(&[one(0)], &others).expect("seats");
            seats.ask(|_, _| false);
            let held = Wording { version: 1, form: Form::Dated };
            let closed = Course::from_stored(State::Closed, seats, None, held, Some(held));
            let closed = closed.expect("fits");
            let (after, _) = closed.seat_back(is_back, stood_in).expect("is free");
            let wrote: Vec<PersonId> =
                gave.iter().enumerate().filter(|(_, gave)| **gave).map(|(at, _)| person(at)).collect();
            let back = [WentBack { holder: is_back, stood_in }];
            let today = END.saturating_add(days.days());
            let before = Given::of(closed.seats(), &[], &wrote);
            let now = Given::of(after.seats(), &back, &wrote);
            let see = |given: &Given, who| look_back(State::Closed, Some(END), given, who, today);
            let (was, is) = (see(&before, stood_in), see(&now, is_back));
            prop_assert_eq!(was.shows_others(), is.shows_others());
            prop_assert_eq!(was.can_be_written(), is.can_be_written());
            // Words of who was away count as well, and take nothing away.
            let with_own: Vec<PersonId> = wrote.iter().copied().chain([is_back]).collect();
            let with_own = Given::of(after.seats(), &back, &with_own);
            prop_assert!(!is.shows_others() || see(&with_own, is_back).shows_others());
        }
    }
}
