//! From when until when somebody is away: the first day, and the day their seat comes back.

use super::{Field, Problem, What, typed::read_day};
use jiff::ToSpan;
use zwerm_domain::Date;

/// Years ahead that it may begin.
const YEARS_AHEAD: i64 = 1;
/// Months that it may last.
const MONTHS: i64 = 6;

/// The two days of standing in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// The first day.
    pub starts: Date,
    /// The day the seat comes back.
    pub returns: Date,
}

impl Away {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Tells all that is wrong with it at once.
    pub fn read(starts: &str, returns: &str, today: Date) -> Result<Away, Vec<Problem>> {
        let mut problems = Vec::new();
        let latest = today.saturating_add(YEARS_AHEAD.years());
        let starts = day(starts, |day| match day {
            day if day < today => Some(What::InThePast),
            day if day > latest => Some(What::TooFar { last: latest }),
            _ => None,
        });
        let first = starts.unwrap_or(today);
        let last = first.saturating_add(MONTHS.months());
        let returns = day(returns, |day| match (day, starts.is_ok()) {
            (day, _) if day <= today => Some(What::InThePast),
            (day, true) if day <= first => Some(What::NotAfterStart),
            (day, true) if day > last => Some(What::TooFar { last }),
            _ => None,
        });
        let mut tell = |field, what| problems.push(Problem { field, what });
        match (starts, returns) {
            (Ok(starts), Ok(returns)) => return Ok(Away { starts, returns }),
            (starts, returns) => {
                let _ = starts.map_err(|what| tell(Field::Starts, what));
                let _ = returns.map_err(|what| tell(Field::Returns, what));
            }
        }
        Err(problems)
    }
}

fn day(typed: &str, wrong: impl Fn(Date) -> Option<What>) -> Result<Date, What> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(What::Missing);
    }
    let day = read_day(typed).ok_or(What::NotADay)?;
    wrong(day).map_or(Ok(day), Err)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn two_days_are_read_and_what_is_wrong_is_told_of_each() {
        let today = date(2026, 11, 23);
        let read = |starts, returns| Away::read(starts, returns, today);
        let away = Away { starts: today, returns: date(2027, 1, 5) };
        assert_eq!(read("2026-11-23", "5-1-2027"), Ok(away));
        assert!(read("2027-11-23", "2028-05-23").is_ok(), "the last days that can be");
        let wrong = |starts, returns| {
            let found = read(starts, returns).expect_err("refused");
            found.into_iter().map(|one| (one.field, one.what)).collect::<Vec<_>>()
        };
        let (starts, returns) = (Field::Starts, Field::Returns);
        let far = |field, last| vec![(field, What::TooFar { last })];
        assert_eq!(wrong("", ""), vec![(starts, What::Missing), (returns, What::Missing)]);
        assert_eq!(wrong("31-2-2027", "5-1-2027"), vec![(starts, What::NotADay)]);
        assert_eq!(wrong("2026-11-22", "2027-01-05"), vec![(starts, What::InThePast)]);
        assert_eq!(wrong("2026-12-01", "2026-11-23"), vec![(returns, What::InThePast)]);
        assert_eq!(wrong("2026-12-01", "2026-12-01"), vec![(returns, What::NotAfterStart)]);
        assert_eq!(wrong("9999-12-31", "2027-01-05"), far(starts, date(2027, 11, 23)));
        assert_eq!(wrong("2026-12-01", "9999-12-31"), far(returns, date(2027, 6, 1)));
        assert_eq!(wrong("2026-12-01", "2027-06-02"), far(returns, date(2027, 6, 1)));
    }
}
