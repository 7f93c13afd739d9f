//! Dates as people and spreadsheets write them: the day first, or ISO.

use super::problem::{What, short};
use zwerm_domain::Date;

/// Years that can be meant; personnel systems write 9999 for "never".
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

/// Reads `2026-01-31`, `31-1-2026`, `31/01/2026` or `31.1.2026`, with or without a midnight behind it.
pub(super) fn date(typed: &str) -> Result<Date, What> {
    let bad = || What::BadDate { typed: short(typed) };
    let (day, time) = typed.split_once([' ', 'T']).unwrap_or((typed, ""));
    let is_midnight = |sign: char| matches!(sign, '0' | ':' | '.' | 'Z' | ' ');
    if !time.chars().all(is_midnight) {
        return Err(bad());
    }
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let [first, month, last] = parts[..] else { return Err(bad()) };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || [year, month, day].iter().any(|part| part.is_empty() || !is_number(part))
    {
        return Err(bad());
    }
    let (Ok(year), Ok(month), Ok(day)) = (year.parse(), month.parse(), day.parse()) else {
        return Err(bad());
    };
    let date = Date::new(year, month, day).map_err(|_| bad())?;
    if YEARS.contains(&year) { Ok(date) } else { Err(What::FarDate { typed: short(typed) }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_each_usual_notation() {
        let day = Date::new(2026, 1, 31).expect("a day");
        for typed in [
            "2026-01-31",
            "31-1-2026",
            "31/01/2026",
            "31.1.2026",
            "31-1-2026 00:00",
            "2026-01-31T00:00:00Z",
        ] {
            assert_eq!(date(typed), Ok(day), "{typed}");
        }
    }

    #[test]
    fn what_is_no_day_is_told() {
        for typed in [
            "31-2-2026",
            "1/31/2026",
            "31-1-26",
            "46053",
            "morgen",
            "2026-01",
            "--",
            "+1-1-2026",
            "31-1-2026 09:00",
        ] {
            assert_eq!(date(typed), Err(What::BadDate { typed: typed.into() }), "{typed}");
        }
        assert_eq!(date("31-12-9999"), Err(What::FarDate { typed: "31-12-9999".into() }));
        assert_eq!(date("0001-01-01"), Err(What::FarDate { typed: "0001-01-01".into() }));
    }
}
