//! Days: dates and names of days, never a time on the clock.

use jiff::civil::Weekday;
use zwerm_domain::{Date, Language};

const MONTHS: [[&str; 12]; 2] = [
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];
const SHORT_MONTHS: [[&str; 12]; 2] = [
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
];
const WEEKDAYS: [[&str; 7]; 2] = [
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];
const SHORT_WEEKDAYS: [[&str; 7]; 2] =
    [["ma", "di", "wo", "do", "vr", "za", "zo"], ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]];
/// The day before, the day itself, the day after.
const NEAR: [[&str; 3]; 2] =
    [["gisteren", "vandaag", "morgen"], ["yesterday", "today", "tomorrow"]];
/// A date in another year but nearer than this needs no year: who reads "15 januari" in November knows.
const PLAINLY_NEAR: i32 = 120;

/// How to write days for one reader: the language and the day it is.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    /// The reader's language.
    pub language: Language,
    /// The day it is where the reader lives.
    pub today: Date,
}

impl Calendar {
    /// "15 januari".
    pub fn day(&self, day_of: Date) -> String {
        day(self.language, day_of, self.today)
    }

    /// "vrijdag 15 januari".
    pub fn long(&self, day_of: Date) -> String {
        day_and_weekday(self.language, day_of, self.today)
    }

    /// "vandaag", "vrijdag", "9 november".
    pub fn when(&self, day_of: Date) -> String {
        when(self.language, day_of, self.today)
    }
}

fn weekday(day: Weekday) -> usize {
    usize::try_from(day.to_monday_zero_offset()).unwrap_or_default()
}

fn month(day: Date) -> usize {
    usize::try_from(day.month() - 1).unwrap_or_default()
}

fn days_from(today: Date, day: Date) -> i32 {
    today.until(day).map_or(i32::MAX, |span| span.get_days())
}

fn with_year(text: String, day: Date, today: Date) -> String {
    let is_plain = day.year() == today.year() || days_from(today, day).abs() <= PLAINLY_NEAR;
    if is_plain { text } else { format!("{text} {}", day.year()) }
}

/// "15 januari", and the year where it isn't plain.
pub fn day(language: Language, day: Date, today: Date) -> String {
    with_year(format!("{}\u{a0}{}", day.day(), MONTHS[language as usize][month(day)]), day, today)
}

/// "26 nov", for small marks; the year where it isn't plain.
pub fn day_short(language: Language, day: Date, today: Date) -> String {
    with_year(
        format!("{}\u{a0}{}", day.day(), SHORT_MONTHS[language as usize][month(day)]),
        day,
        today,
    )
}

/// "nov 2026", for the ends of a drawing.
pub fn month_short(language: Language, day: Date) -> String {
    format!("{}\u{a0}{}", SHORT_MONTHS[language as usize][month(day)], day.year())
}

/// "vrijdag 15 januari", and the year where it isn't plain.
pub fn day_and_weekday(language: Language, of: Date, today: Date) -> String {
    format!("{} {}", WEEKDAYS[language as usize][weekday(of.weekday())], day(language, of, today))
}

/// "vandaag", "gisteren", "morgen", the weekday within six days ago, else "9 november".
pub fn when(language: Language, of: Date, today: Date) -> String {
    match days_from(today, of) {
        -1 => NEAR[language as usize][0].to_owned(),
        0 => NEAR[language as usize][1].to_owned(),
        1 => NEAR[language as usize][2].to_owned(),
        -6..=-2 => WEEKDAYS[language as usize][weekday(of.weekday())].to_owned(),
        _ => day(language, of, today),
    }
}

/// "ma" and "23", for the list of the week.
pub fn tile(language: Language, day: Date) -> (&'static str, i8) {
    (SHORT_WEEKDAYS[language as usize][weekday(day.weekday())], day.day())
}

/// "2026-11-23", for `datetime` and date fields.
pub fn iso(day: Date) -> String {
    day.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use zwerm_domain::Language::{En, Nl};

    const TODAY: Date = date(2026, 11, 23);

    #[test]
    fn a_day_is_written_as_people_say_it() {
        assert_eq!(day(Nl, date(2026, 12, 11), TODAY), "11\u{a0}december");
        assert_eq!(day_and_weekday(Nl, date(2027, 1, 15), TODAY), "vrijdag 15\u{a0}januari");
        assert_eq!(day_and_weekday(En, date(2027, 1, 15), TODAY), "Friday 15\u{a0}January");
        assert_eq!(day_short(Nl, date(2026, 3, 5), TODAY), "5\u{a0}mrt");
        assert_eq!(tile(Nl, TODAY), ("ma", 23));
    }

    #[test]
    fn a_far_day_of_another_year_names_its_year() {
        assert_eq!(day(Nl, date(2027, 7, 1), TODAY), "1\u{a0}juli 2027");
        assert_eq!(day(En, date(2025, 11, 9), TODAY), "9\u{a0}November 2025");
        assert_eq!(day(Nl, Date::MAX, TODAY), "31\u{a0}december 9999");
    }

    #[test]
    fn near_days_have_names() {
        assert_eq!(when(Nl, TODAY, TODAY), "vandaag");
        assert_eq!(when(Nl, date(2026, 11, 24), TODAY), "morgen");
        assert_eq!(when(En, date(2026, 11, 22), TODAY), "yesterday");
        assert_eq!(when(Nl, date(2026, 11, 20), TODAY), "vrijdag");
        assert_eq!(when(Nl, date(2026, 11, 9), TODAY), "9\u{a0}november");
        assert_eq!(when(Nl, date(2026, 11, 27), TODAY), "27\u{a0}november");
    }
}
