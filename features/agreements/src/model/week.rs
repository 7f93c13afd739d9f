//! How full a week already is; shown to the performer alone, when accepting.

use zwerm_domain::Date;

/// From this many other agreements in one week on, it is worth saying.
pub const BUSY_WEEK: usize = 3;

/// How many of `others` (days on which the performer has something else ready) lie in the same week,
/// Monday to Sunday, as `due`; `None` while the week is calm.
pub fn busy_week(due: Date, others: &[Date]) -> Option<usize> {
    let week = |day: &Date| {
        let week = day.iso_week_date();
        (week.year(), week.week())
    };
    let same = others.iter().filter(|day| week(day) == week(&due)).count();
    (same >= BUSY_WEEK).then_some(same)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_week_runs_from_monday_to_sunday_also_over_the_year() {
        let (monday, sunday) = (date(2026, 12, 28), date(2027, 1, 3));
        assert_eq!(busy_week(sunday, &[monday, monday, sunday]), Some(3));
        assert_eq!(busy_week(date(2027, 1, 4), &[monday, monday, sunday]), None);
    }
}
