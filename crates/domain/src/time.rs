//! Time as Zwerm uses it: dates for what people agree, microseconds only for what machines need.

use jiff::{ToSpan, civil::Weekday, tz::TimeZone};
use std::fmt;

/// A calendar day, without a time zone; ISO text in the database.
pub type Date = jiff::civil::Date;

/// A moment: microseconds since 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// This many seconds later (or earlier, if negative).
    pub const fn plus_seconds(self, seconds: i64) -> Timestamp {
        Timestamp(self.0 + seconds * 1_000_000)
    }
}

fn zoned(at: Timestamp, time_zone: &str) -> jiff::Zoned {
    let moment = jiff::Timestamp::from_microsecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    moment.to_zoned(TimeZone::get(time_zone).unwrap_or(TimeZone::UTC))
}

/// The day it is at `at` in a time zone such as `Europe/Amsterdam` (UTC where the name is unknown).
pub fn day_of(at: Timestamp, time_zone: &str) -> Date {
    zoned(at, time_zone).date()
}

/// The hour (0 to 23) on the clock in a time zone.
pub fn hour_of(at: Timestamp, time_zone: &str) -> i8 {
    zoned(at, time_zone).hour()
}

/// Monday to Friday. Public holidays count as working days: they differ per organisation.
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The day that lies `count` working days after `day`.
pub fn working_days_after(day: Date, count: u32) -> Date {
    let mut left = count;
    let mut at = day;
    while left > 0 {
        at = at.saturating_add(1.day());
        if at == Date::MAX {
            return at;
        }
        if is_working_day(at) {
            left -= 1;
        }
    }
    at
}

/// A quarter of a year, such as `2026-Q4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    year: i16,
    number: i8,
}

impl Quarter {
    /// The quarter a day lies in.
    pub fn of(day: Date) -> Quarter {
        Quarter { year: day.year(), number: (day.month() - 1) / 3 + 1 }
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn three_working_days_after_a_thursday_is_tuesday() {
        assert_eq!(working_days_after(date(2026, 11, 19), 3), date(2026, 11, 24));
        assert_eq!(working_days_after(date(2026, 11, 21), 1), date(2026, 11, 23));
    }

    #[test]
    fn the_day_turns_at_midnight_where_people_live() {
        let late = Timestamp(1_795_302_000_000_000); // 2026-11-21 23:00 UTC
        assert_eq!(day_of(late, "UTC"), date(2026, 11, 21));
        assert_eq!(day_of(late, "Europe/Amsterdam"), date(2026, 11, 22));
        assert_eq!(hour_of(late, "Europe/Amsterdam"), 0);
    }

    #[test]
    fn december_is_in_the_fourth_quarter() {
        assert_eq!(Quarter::of(date(2026, 12, 31)).to_string(), "2026-Q4");
    }
}
