//! Dates as a calendar reads them: RFC 5545, whole days only, so that no time zone and no clock time is told.

use crate::Date;
use jiff::ToSpan;

/// Longest line in bytes, without its end; what is longer is folded.
const LINE: usize = 75;

/// One day on which something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The same thing keeps the same one, also when its day changes. Letters, digits and dashes.
    pub key: String,
    /// The day.
    pub on: Date,
    /// What it is.
    pub title: String,
    /// Where it leads; may be empty.
    pub link: String,
    /// The day it was last changed.
    pub changed_on: Date,
}

/// A calendar with these days, as a file or a feed. `host` makes the keys unique in the world.
pub fn written(name: &str, host: &str, entries: &[Entry]) -> String {
    let mut text = String::with_capacity(200 + entries.len() * 300);
    let mut line = |name: &str, value: &str| fold(&mut text, name, value);
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Zwerm//Zwerm//NL");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", &escaped(name));
    for entry in entries {
        line("BEGIN", "VEVENT");
        line("UID", &format!("{}@{}", entry.key, escaped(host)));
        // When that day begins anywhere on earth: a stamp is never of a moment that is still to come.
        let stamped = day(entry.changed_on.saturating_sub(1.day()));
        line("DTSTAMP", &format!("{stamped}T100000Z"));
        line("DTSTART;VALUE=DATE", &day(entry.on));
        line("DTEND;VALUE=DATE", &day(entry.on.saturating_add(1.day())));
        line("SUMMARY", &escaped(&entry.title));
        if !entry.link.is_empty() {
            line("URL", &entry.link);
        }
        line("TRANSP", "TRANSPARENT");
        line("CLASS", "PRIVATE");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    text
}

fn day(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A text value: what has a meaning in the format loses it, and no line can be ended from inside.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => safe.extend(['\\', letter]),
            '\n' => safe.push_str("\\n"),
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

/// Writes a content line, folded so that no line is longer than 75 bytes and no letter is cut.
fn fold(text: &mut String, name: &str, value: &str) {
    let (mut length, first) = (0, text.len());
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if length + letter.len_utf8() > LINE && text.len() > first {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn entry(title: &str) -> Entry {
        Entry {
            key: "agreement-3-due".into(),
            on: date(2026, 12, 31),
            title: title.into(),
            link: "https://zwerm.example/agreements/3".into(),
            changed_on: date(2026, 11, 23),
        }
    }

    #[test]
    fn a_day_ends_on_the_next_day_also_at_the_end_of_a_year() {
        let text = written("Zwerm", "zwerm.example", &[entry("Klaar")]);
        assert!(
            text.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"),
            "{text}"
        );
        assert!(text.contains("UID:agreement-3-due@zwerm.example\r\n"), "{text}");
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    }

    #[test]
    fn a_stamp_is_of_a_moment_that_was_also_where_the_day_begins_first() {
        let text = written("Zwerm", "zwerm.example", &[entry("Klaar")]);
        assert!(text.contains("DTSTAMP:20261122T100000Z\r\n"), "{text}");
    }

    #[test]
    fn a_title_can_not_become_a_line_of_its_own() {
        let evil = "a\r\nEND:VEVENT\r\nBEGIN:VALARM; , \\";
        let text = written("Zwerm", "zwerm.example", &[entry(evil)]);
        assert_eq!(text.matches("\r\nEND:VEVENT\r\n").count(), 1, "{text}");
        assert!(text.contains(r"SUMMARY:a \nEND:VEVENT \nBEGIN:VALARM\; \, \\"), "{text}");
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_75_bytes_and_unfolding_gives_it_back(title in "\\PC{0,300}") {
            let text = written("Zwerm", "zwerm.example", &[entry(&title)]);
            prop_assert!(text.split("\r\n").all(|line| line.len() <= LINE));
            let unfolded = text.replace("\r\n ", "");
            let wanted = format!("SUMMARY:{}\r\n", escaped(&title));
            prop_assert!(unfolded.contains(&wanted));
        }
    }
}
