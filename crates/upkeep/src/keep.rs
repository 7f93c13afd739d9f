//! Which back-ups stay: `7d,4w,12m` keeps the newest of each of the last 7 days, 4 weeks and 12 months that have
//! one. The newest of all always stays. Pure.

use jiff::{Zoned, tz::TimeZone};
use std::{collections::BTreeSet, fmt, str::FromStr};
use zwerm_domain::Timestamp;

/// How many of each period stay. Periods are counted in UTC, and only those in which a back-up was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    hours: usize,
    days: usize,
    weeks: usize,
    months: usize,
    years: usize,
}

/// Why a text is no rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoKeep {
    /// A part of it can't be read.
    #[error(
        "`{0}` says not how many of what to keep: write for example 7d,4w,12m (h hours, d days, w weeks, m months, y years)"
    )]
    Part(String),
    /// A period is named twice.
    #[error("`{0}` is named twice: name each of h, d, w, m and y once")]
    Twice(char),
    /// Nothing would stay.
    #[error("nothing would be kept: name at least one, for example 7d")]
    Nothing,
}

/// More than this of a period is a mistake.
const MOST: usize = 1000;

impl FromStr for Keep {
    type Err = NoKeep;

    fn from_str(text: &str) -> Result<Keep, NoKeep> {
        let mut keep = Keep { hours: 0, days: 0, weeks: 0, months: 0, years: 0 };
        let mut named = BTreeSet::new();
        for part in text.split(',') {
            let part = part.trim();
            let wrong = || NoKeep::Part(part.to_owned());
            let unit = part.chars().last().ok_or_else(wrong)?;
            let count = match unit {
                'h' => &mut keep.hours,
                'd' => &mut keep.days,
                'w' => &mut keep.weeks,
                'm' => &mut keep.months,
                'y' => &mut keep.years,
                _ => return Err(wrong()),
            };
            if !named.insert(unit) {
                return Err(NoKeep::Twice(unit));
            }
            let digits = part.strip_suffix(unit).unwrap_or(part);
            let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
            let read = digits.parse().ok().filter(|count| is_number && *count <= MOST);
            *count = read.ok_or_else(wrong)?;
        }
        let all = [keep.hours, keep.days, keep.weeks, keep.months, keep.years];
        if all == [0; 5] { Err(NoKeep::Nothing) } else { Ok(keep) }
    }
}

impl fmt::Display for Keep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            (self.hours, 'h'),
            (self.days, 'd'),
            (self.weeks, 'w'),
            (self.months, 'm'),
            (self.years, 'y'),
        ];
        let named = parts.iter().filter(|(count, _)| *count > 0);
        let parts: Vec<String> = named.map(|(count, unit)| format!("{count}{unit}")).collect();
        f.write_str(&parts.join(","))
    }
}

fn zoned(at: Timestamp) -> Zoned {
    let at = jiff::Timestamp::from_microsecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    at.to_zoned(TimeZone::UTC)
}

/// What names the period that a moment lies in.
type Period = fn(&Zoned) -> (i16, i16, i8);

/// The back-ups that may go, of those made at these moments. Never the newest.
pub fn forgettable(made: &[Timestamp], keep: &Keep) -> Vec<Timestamp> {
    let newest_first: BTreeSet<Timestamp> = made.iter().copied().collect();
    let newest_first: Vec<Timestamp> = newest_first.into_iter().rev().collect();
    // Every rule keeps at least one of some period, and the newest is the first of each.
    let mut stays = BTreeSet::new();
    let periods: [(usize, Period); 5] = [
        (keep.hours, |at| (at.year(), at.day_of_year(), at.hour())),
        (keep.days, |at| (at.year(), at.day_of_year(), 0)),
        (keep.weeks, |at| {
            let week = at.date().iso_week_date();
            (week.year(), week.week().into(), 0)
        }),
        (keep.months, |at| (at.year(), at.month().into(), 0)),
        (keep.years, |at| (at.year(), 0, 0)),
    ];
    for (count, period) in periods {
        let mut seen = BTreeSet::new();
        for at in &newest_first {
            if seen.len() == count {
                break;
            }
            if seen.insert(period(&zoned(*at))) {
                stays.insert(*at);
            }
        }
    }
    newest_first.into_iter().filter(|at| !stays.contains(at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DAY: i64 = 24 * 3600;
    /// 1 January 2026, 3:00 UTC.
    const START: Timestamp = Timestamp(1_767_236_400_000_000);

    fn keep(text: &str) -> Keep {
        text.parse().expect("a rule")
    }

    /// A back-up each day, and after each the rules: what is left after so many days.
    fn day_by_day(days: i64, rules: &Keep) -> Vec<Timestamp> {
        let mut there: Vec<Timestamp> = Vec::new();
        for day in 0..days {
            there.push(START.plus_seconds(day * DAY));
            let gone = forgettable(&there, rules);
            there.retain(|at| !gone.contains(at));
        }
        there
    }

    #[test]
    fn a_rule_is_read_and_shown_and_what_is_none_says_why() {
        assert_eq!(keep("7d,4w,12m").to_string(), "7d,4w,12m");
        assert_eq!(keep(" 24h , 2y").to_string(), "24h,2y");
        for wrong in ["", "7", "d", "7x", "-1d", "+1d", "7d,", "1.5d", "9999d", "7dd", "tien d"] {
            let why = wrong.parse::<Keep>().expect_err(wrong);
            assert!(why.to_string().contains("write for example 7d,4w,12m"), "{wrong}: {why}");
        }
        assert_eq!("7d,3d".parse::<Keep>(), Err(NoKeep::Twice('d')));
        assert_eq!("0d,0w".parse::<Keep>(), Err(NoKeep::Nothing));
    }

    #[test]
    fn after_two_years_of_days_seven_days_four_weeks_and_twelve_months_are_left() {
        let there = day_by_day(730, &keep("7d,4w,12m"));
        let months: BTreeSet<_> =
            there.iter().map(|at| (zoned(*at).year(), zoned(*at).month())).collect();
        assert_eq!(months.len(), 12, "{there:?}");
        let newest = START.plus_seconds(729 * DAY);
        for back in 0..7 {
            assert!(there.contains(&newest.plus_seconds(-back * DAY)), "{back} days back");
        }
        assert!(there.len() <= 7 + 4 + 12, "{}", there.len());
    }

    proptest! {
        #[test]
        fn the_newest_stays_whatever_the_rule(
            moments in prop::collection::vec(0i64..4_000 * DAY, 1..60),
            rule in "[1-9][hdwmy]",
        ) {
            let made: Vec<Timestamp> = moments.iter().map(|at| START.plus_seconds(*at)).collect();
            let gone = forgettable(&made, &keep(&rule));
            prop_assert!(!gone.contains(made.iter().max().expect("there is one")));
        }

        #[test]
        fn each_of_the_last_days_that_has_one_keeps_its_newest(
            moments in prop::collection::vec(0i64..40 * DAY, 1..80),
            days in 1usize..10,
        ) {
            let made: BTreeSet<Timestamp> = moments.iter().map(|at| START.plus_seconds(*at)).collect();
            let made: Vec<Timestamp> = made.into_iter().collect();
            let gone = forgettable(&made, &keep(&format!("{days}d")));
            let with_one: BTreeSet<_> = made.iter().map(|at| zoned(*at).date()).collect();
            for day in with_one.iter().rev().take(days) {
                let newest = made.iter().rev().find(|at| zoned(**at).date() == *day).expect("one");
                prop_assert!(!gone.contains(newest));
            }
            prop_assert_eq!(made.len() - gone.len(), with_one.len().min(days));
        }

        #[test]
        fn a_second_time_nothing_more_goes(
            moments in prop::collection::vec(0i64..4_000 * DAY, 0..80),
            days in 0usize..9, weeks in 0usize..6, months in 1usize..14,
        ) {
            let rule = keep(&format!("{days}d,{weeks}w,{months}m"));
            let made: Vec<Timestamp> = moments.iter().map(|at| START.plus_seconds(*at)).collect();
            let gone = forgettable(&made, &rule);
            let left: Vec<Timestamp> = made.into_iter().filter(|at| !gone.contains(at)).collect();
            prop_assert_eq!(forgettable(&left, &rule), Vec::new());
        }

        #[test]
        fn more_is_kept_by_a_wider_rule(
            moments in prop::collection::vec(0i64..800 * DAY, 0..80), days in 1usize..9,
        ) {
            let made: Vec<Timestamp> = moments.iter().map(|at| START.plus_seconds(*at)).collect();
            let narrow = forgettable(&made, &keep(&format!("{days}d")));
            let wide = forgettable(&made, &keep(&format!("{}d,12m", days + 1)));
            prop_assert!(wide.iter().all(|at| narrow.contains(at)));
        }

        #[test]
        fn what_is_read_never_breaks_the_reader(text in ".{0,20}") {
            let _ = text.parse::<Keep>();
        }
    }
}
