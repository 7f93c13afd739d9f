//! What everybody who is invited is told, and when: the announcement, half-way and on the last day, the same for each of them. Pure.

use crate::model::stage::Stage;
use jiff::{ToSpan, civil::Weekday};
use zwerm_domain::Date;

/// Something that everybody is told; at most once each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Message {
    /// It is signed: when one can answer.
    Announced,
    /// Half of the days are over.
    Halfway,
    /// It is the last day, or the last working day before it.
    LastDay,
    /// It will not be held, and why.
    Withdrawn,
}

impl Message {
    pub(crate) const ALL: [Message; 4] =
        [Message::Announced, Message::Halfway, Message::LastDay, Message::Withdrawn];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Message::Announced => "announced",
            Message::Halfway => "halfway",
            Message::LastDay => "last_day",
            Message::Withdrawn => "withdrawn",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Message> {
        Message::ALL.into_iter().find(|message| message.code() == code)
    }
}

/// The days of the two reminders. In the few days of a short wave there is only the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reminders {
    pub(crate) halfway: Option<Date>,
    pub(crate) last_day: Date,
}

impl Reminders {
    /// Of a wave that is open on these days. In a weekend hardly anybody works: then the Friday before.
    pub(crate) fn of(answer_on: Date, close_on: Date) -> Reminders {
        let days = answer_on.until(close_on).map_or(0, |span| span.get_days());
        let last_day = worked(close_on).max(answer_on);
        let halfway = worked(answer_on.saturating_add((days / 2).days()));
        let is_between = halfway > answer_on && halfway < last_day;
        Reminders { halfway: is_between.then_some(halfway), last_day }
    }

    /// What there is to tell on a day. A server that was off for days tells what holds now and not what it missed.
    pub(crate) fn on(self, stage: Stage, today: Date) -> Option<Message> {
        match stage {
            Stage::Open if today >= self.last_day => Some(Message::LastDay),
            Stage::Open if self.halfway.is_some_and(|day| today >= day) => Some(Message::Halfway),
            Stage::Open | Stage::Collecting => Some(Message::Announced),
            Stage::Withdrawn => Some(Message::Withdrawn),
            _ => None,
        }
    }
}

fn worked(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.saturating_sub(1.day()),
        Weekday::Sunday => day.saturating_sub(2.days()),
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn of_two_weeks_it_is_the_monday_in_the_middle_and_the_friday_before_the_last_sunday() {
        let (first, last) = (Date::constant(2026, 11, 30), Date::constant(2026, 12, 13));
        let it = Reminders::of(first, last);
        assert_eq!(it.halfway, Some(Date::constant(2026, 12, 4)), "the sixth is a Sunday");
        assert_eq!(it.last_day, Date::constant(2026, 12, 11));
        assert_eq!(it.on(Stage::Collecting, first), Some(Message::Announced));
        assert_eq!(it.on(Stage::Open, Date::constant(2026, 12, 9)), Some(Message::Halfway));
        assert_eq!(it.on(Stage::Open, last), Some(Message::LastDay));
        assert_eq!(it.on(Stage::Counting, last), None);
        for message in Message::ALL {
            assert_eq!(Message::from_code(message.code()), Some(message));
        }
    }

    proptest! {
        #[test]
        fn reminders_are_at_most_two_on_working_days_while_one_can_answer(
            first in 0_i64..400, lasts in 2_i64..60
        ) {
            let first = Date::constant(2026, 1, 1).saturating_add(first.days());
            let last = first.saturating_add(lasts.days());
            let it = Reminders::of(first, last);
            for day in it.halfway.into_iter().chain([it.last_day]) {
                prop_assert!(day >= first && day <= last);
                prop_assert_eq!(worked(day), day);
            }
            prop_assert!(it.halfway.is_none_or(|day| first < day && day < it.last_day));
            prop_assert!(lasts < 7 || it.halfway.is_some());
        }
    }
}
