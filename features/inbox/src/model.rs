//! When a digest is due and which days it tells, and how far somebody has put things aside.

use jiff::ToSpan;
use std::collections::BTreeMap;
use zwerm_domain::Date;

/// A digest tells the days this far ahead.
pub const DAYS_AHEAD: i64 = 7;

/// How often somebody gets a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// On each working day.
    Daily,
    /// On the first working day of each week.
    Weekly,
}

/// The last digest of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Last {
    /// Its day; of a weekly one the Monday.
    pub day: Date,
    /// What it told.
    pub told: Told,
}

/// What was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Up to which mark of each feature.
    pub marks: Marks,
    /// Up to which day ahead.
    pub days_to: Date,
}

/// The day a digest of today counts for.
pub fn day_of_digest(rhythm: Rhythm, today: Date) -> Date {
    match rhythm {
        Rhythm::Daily => today,
        Rhythm::Weekly => {
            let since_monday = i64::from(today.weekday().to_monday_zero_offset());
            today.saturating_sub(since_monday.days())
        }
    }
}

/// Whether there is one to be made today.
pub fn is_due(rhythm: Rhythm, last: Option<Date>, today: Date) -> bool {
    last.is_none_or(|last| last < day_of_digest(rhythm, today))
}

/// The days that a digest of today tells: each day once, when it comes near.
pub fn days_told(days_to: Option<Date>, today: Date) -> (Date, Date) {
    let from = days_to.map_or(today, |told| today.max(told.saturating_add(1.day())));
    (from, today.saturating_add(DAYS_AHEAD.days()))
}

/// How far, for each feature by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(BTreeMap<String, i64>);

impl Marks {
    /// Reads [`Marks::text`] back; what is no mark is none.
    pub fn parse(text: &str) -> Marks {
        let pair = |word: &str| {
            let (feature, mark) = word.split_once(':')?;
            Some((feature.to_owned(), mark.parse().ok()?))
        };
        Marks(text.split(' ').filter_map(pair).collect())
    }

    /// As text, for the database and for forms.
    pub fn text(&self) -> String {
        let words = self.0.iter().map(|(feature, mark)| format!("{feature}:{mark}"));
        words.collect::<Vec<_>>().join(" ")
    }

    /// The mark of a feature, if there is one.
    pub fn of(&self, feature: &str) -> Option<i64> {
        self.0.get(feature).copied()
    }

    /// Sets the mark of a feature.
    pub fn set(&mut self, feature: &str, mark: i64) {
        self.0.insert(feature.to_owned(), mark);
    }

    /// Each feature with its mark.
    pub fn iter(&self) -> impl Iterator<Item = (&str, i64)> {
        self.0.iter().map(|(feature, mark)| (feature.as_str(), *mark))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_weekly_digest_counts_for_its_monday_and_comes_once_a_week() {
        let (sunday, tuesday) = (date(2026, 11, 29), date(2026, 12, 1));
        assert_eq!(day_of_digest(Rhythm::Weekly, sunday), date(2026, 11, 23));
        let last = day_of_digest(Rhythm::Weekly, tuesday);
        assert!(!is_due(Rhythm::Weekly, Some(last), date(2026, 12, 4)));
        assert!(is_due(Rhythm::Weekly, Some(last), date(2026, 12, 7)));
    }

    #[test]
    fn who_goes_from_daily_to_weekly_gets_no_second_one_in_the_same_week() {
        let monday = date(2026, 11, 23);
        assert!(!is_due(Rhythm::Weekly, Some(monday), date(2026, 11, 27)));
        assert!(is_due(Rhythm::Daily, Some(monday), date(2026, 11, 24)));
    }

    #[test]
    fn each_day_is_told_once() {
        let mut told = None;
        let mut seen = Vec::new();
        for today in
            [date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 30), date(2026, 12, 14)]
        {
            let (mut from, to) = days_told(told, today);
            while from <= to {
                seen.push(from);
                from = from.saturating_add(1.day());
            }
            told = Some(to);
        }
        let mut once = seen.clone();
        once.dedup();
        assert_eq!(seen, once);
        assert!(seen.is_sorted() && seen.contains(&date(2026, 12, 1)));
    }

    #[test]
    fn marks_survive_their_way_through_a_form() {
        let mut marks = Marks::default();
        marks.set("agreements", 12);
        marks.set("lessons", 3);
        assert_eq!(Marks::parse(&marks.text()), marks);
        assert_eq!(Marks::parse("x y:z :1 agreements:5").of("agreements"), Some(5));
    }
}
