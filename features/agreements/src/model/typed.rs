//! Reads typed values one by one and gathers what is wrong with them, so that all is told at once.

use super::{Field, Problem, What};
use jiff::ToSpan;
use zwerm_domain::{Date, text, text::TextProblem};

/// Years ahead that an agreement may reach.
const YEARS_AHEAD: i64 = 10;

pub(super) struct Typed {
    today: Date,
    pub(super) problems: Vec<Problem>,
}

impl Typed {
    pub(super) fn new(today: Date) -> Typed {
        Typed { today, problems: Vec::new() }
    }

    pub(super) fn tell(&mut self, field: Field, what: What) {
        self.problems.push(Problem { field, what });
    }

    fn keep(&mut self, field: Field, read: Result<String, TextProblem>) -> String {
        read.unwrap_or_else(|problem| {
            self.tell(field, problem.into());
            String::new()
        })
    }

    pub(super) fn line(&mut self, field: Field, typed: &str, most: usize) -> String {
        self.keep(field, text::one_line(typed, most))
    }

    pub(super) fn needed_line(&mut self, field: Field, typed: &str, most: usize) -> String {
        self.keep(field, text::needed_line(typed, most))
    }

    pub(super) fn lines(&mut self, field: Field, typed: &str) -> String {
        self.keep(field, text::many_lines(typed))
    }

    /// One of a few words; empty is the first choice.
    pub(super) fn choice<T: Default>(
        &mut self,
        field: Field,
        typed: &str,
        from_code: impl Fn(&str) -> Option<T>,
    ) -> T {
        match typed.trim() {
            "" => T::default(),
            code => from_code(code).unwrap_or_else(|| {
                self.tell(field, What::NotAChoice);
                T::default()
            }),
        }
    }

    /// A day from today on; `None` if nothing was typed or if it can't be taken (which is told).
    pub(super) fn day(&mut self, field: Field, typed: &str) -> Option<Date> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let last = self.today.saturating_add(YEARS_AHEAD.years());
        match read_day(typed) {
            None => self.tell(field, What::NotADay),
            Some(day) if day < self.today => self.tell(field, What::InThePast),
            Some(day) if day > last => self.tell(field, What::TooFar { last }),
            day => return day,
        }
        None
    }
}

/// A day as a browser sends it (2027-01-15) or as people write it (15-1-2027, 15/1/2027, 15.1.2027).
pub(crate) fn read_day(typed: &str) -> Option<Date> {
    let mut parts = typed.split(['-', '/', '.']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if parts.next().is_some() || ![first, second, third].into_iter().all(is_number) {
        return None;
    }
    let (year, day) = if first.len() == 4 { (first, third) } else { (third, first) };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, second.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_browsers_and_people_write_them() {
        for typed in ["2027-01-15", "15-1-2027", "15/01/2027", "15.1.2027"] {
            assert_eq!(read_day(typed), Some(date(2027, 1, 15)), "{typed}");
        }
        for typed in ["31-2-2027", "2027-02-31", "15-1-27", "morgen", "+1-1-2027", "1-2-3-2027"] {
            assert_eq!(read_day(typed), None, "{typed}");
        }
    }
}
