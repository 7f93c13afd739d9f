//! Working hours as people write them ("ma t/m do, 8.30–17.00"), read as well as one can: mail waits for them.

use crate::{Date, Timestamp};
use jiff::{ToSpan, civil::Weekday, tz::TimeZone};

/// Minutes of a day.
const DAY: i16 = 24 * 60;
/// Days by the words people write, Monday first.
const DAYS: [&[&str]; 7] = [
    &["ma", "maandag", "maandagen", "mo", "mon", "monday"],
    &["di", "dinsdag", "dinsdagen", "tu", "tue", "tues", "tuesday"],
    &["wo", "woensdag", "woensdagen", "we", "wed", "wednesday"],
    &["do", "donderdag", "donderdagen", "th", "thu", "thur", "thurs", "thursday"],
    &["vr", "vrijdag", "vrijdagen", "fr", "fri", "friday"],
    &["za", "zaterdag", "zaterdagen", "sa", "sat", "saturday"],
    &["zo", "zondag", "zondagen", "su", "sun", "sunday"],
];
/// Words that are also ordinary words: alone they name no day.
const MAYBE: [&str; 3] = ["do", "zo", "we"];
/// Words between the first and the last of something.
const UNTIL: [&str; 8] = ["t/m", "tm", "tot", "to", "until", "till", "through", "thru"];
/// Words between two times that say nothing.
const FILLING: [&str; 8] = ["en", "and", "met", "uur", "u", "h", "am", "pm"];

/// On which days, and from when until when, somebody works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkingHours {
    days: [bool; 7],
    from: i16,
    until: i16,
}

impl Default for WorkingHours {
    /// Monday to Friday, nine to five.
    fn default() -> WorkingHours {
        let days = [true, true, true, true, true, false, false];
        WorkingHours { days, from: 9 * 60, until: 17 * 60 }
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Word(String),
    Time(i16),
    Dash,
    Break,
}

impl WorkingHours {
    /// What can be read from somebody's own words; of what can't, the usual week.
    pub fn read(text: &str) -> WorkingHours {
        let pieces = pieces(&text.to_lowercase());
        let usual = WorkingHours::default();
        let (from, until) = times(&pieces).unwrap_or((usual.from, usual.until));
        WorkingHours { days: days(&pieces).unwrap_or(usual.days), from, until }
    }

    /// Whether somebody works at this moment.
    pub fn is_open(&self, at: Timestamp, time_zone: &str) -> bool {
        self.next_open(at, time_zone) == at
    }

    /// The first moment, from `at` on, at which somebody works; on the clock where they live.
    pub fn next_open(&self, at: Timestamp, time_zone: &str) -> Timestamp {
        let zone = TimeZone::get(time_zone).unwrap_or(TimeZone::UTC);
        let moment = jiff::Timestamp::from_microsecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        let today = moment.to_zoned(zone.clone()).date();
        for ahead in 0_i64..9 {
            let day = today.saturating_add(ahead.days());
            if !self.works_on(day) {
                continue;
            }
            let (opens, closes) = (on(day, self.from, &zone), on(day, self.until, &zone));
            match (opens, closes) {
                (Some(opens), _) if at < opens => return opens,
                (_, Some(closes)) if at < closes => return at,
                _ => {}
            }
        }
        at
    }

    /// Whether somebody works on this day.
    pub fn works_on(&self, day: Date) -> bool {
        self.days[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())]
    }

    /// The days, Monday first.
    pub fn weekdays(&self) -> impl Iterator<Item = Weekday> + '_ {
        Weekday::Monday
            .cycle_forward()
            .zip(self.days)
            .filter(|(_, works)| *works)
            .map(|(day, _)| day)
    }

    /// From when until when, as `8.30` and `17.00`.
    pub fn clock(&self) -> (String, String) {
        let written = |minutes: i16| format!("{}.{:02}", minutes / 60, minutes % 60);
        (written(self.from), written(self.until))
    }
}

/// A moment of a day on the clock there; where the clock jumps over it, just after.
fn on(day: Date, minutes: i16, zone: &TimeZone) -> Option<Timestamp> {
    let (day, minutes) =
        if minutes >= DAY { (day.saturating_add(1.day()), 0) } else { (day, minutes) };
    let hour = i8::try_from(minutes / 60).ok()?;
    let minute = i8::try_from(minutes % 60).ok()?;
    let zoned = day.at(hour, minute, 0, 0).to_zoned(zone.clone()).ok()?;
    Some(Timestamp(zoned.timestamp().as_microsecond()))
}

fn pieces(text: &str) -> Vec<Piece> {
    let letters: Vec<char> = text.chars().collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < letters.len() {
        let run = |is: &dyn Fn(char) -> bool| {
            letters[at..].iter().take_while(|letter| is(**letter)).count()
        };
        let letter = letters[at];
        if letter.is_ascii_digit() {
            let length = run(&|letter| letter.is_ascii_digit() || matches!(letter, '.' | ':'));
            let written: String = letters[at..at + length].iter().collect();
            found
                .push(time(written.trim_end_matches(['.', ':'])).map_or(Piece::Break, Piece::Time));
            at += length;
        } else if letter.is_alphabetic() {
            let length = run(&|letter| letter.is_alphabetic() || letter == '/');
            let word: String = letters[at..at + length].iter().collect();
            if let (true, Some(Piece::Time(time))) = (word == "pm", found.last_mut()) {
                *time += if *time < DAY / 2 { DAY / 2 } else { 0 };
            }
            found.push(Piece::Word(word));
            at += length;
        } else {
            match letter {
                '-' | '–' | '—' => found.push(Piece::Dash),
                letter if letter.is_whitespace() || letter == '.' => {}
                _ => found.push(Piece::Break),
            }
            at += 1;
        }
    }
    found
}

/// Minutes after midnight of `8`, `8.30` or `8:30`; nothing for what is no time.
fn time(written: &str) -> Option<i16> {
    let (hours, minutes) = match written.split_once(['.', ':']) {
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes.parse::<i16>().ok()?),
        Some(_) => return None,
        None => (written, 0),
    };
    let hours: i16 = (hours.len() <= 2).then(|| hours.parse().ok()).flatten()?;
    let whole = hours * 60 + minutes;
    (minutes < 60 && whole <= DAY).then_some(whole)
}

/// The first two times that belong together, the later one at least an hour later.
fn times(pieces: &[Piece]) -> Option<(i16, i16)> {
    let mut first = None;
    for piece in pieces {
        match piece {
            Piece::Time(time) => match first {
                Some(from) if *time >= from + 60 => return Some((from, *time)),
                _ => first = Some(*time),
            },
            Piece::Dash => {}
            Piece::Word(word) if is_in(word, &UNTIL) || is_in(word, &FILLING) => {}
            _ => first = None,
        }
    }
    None
}

fn days(pieces: &[Piece]) -> Option<[bool; 7]> {
    let (mut found, mut last, mut is_range) = ([false; 7], None, false);
    let (mut named, mut is_sure) = (0, false);
    for piece in pieces {
        match piece {
            Piece::Dash => is_range = last.is_some(),
            Piece::Word(word) if is_in(word, &UNTIL) => is_range = last.is_some(),
            Piece::Word(word) if is_in(word, &FILLING) => {}
            Piece::Word(word) => {
                let day = DAYS.iter().position(|names| is_in(word, names));
                if let Some(day) = day {
                    named += 1;
                    is_sure |= !is_in(word, &MAYBE);
                    let mut at = last.filter(|_| is_range).unwrap_or(day);
                    while at != day {
                        found[at] = true;
                        at = (at + 1) % 7;
                    }
                    found[day] = true;
                }
                (last, is_range) = (day, false);
            }
            _ => is_range = false,
        }
    }
    (is_sure || named > 1).then_some(found)
}

fn is_in(word: &str, words: &[&str]) -> bool {
    words.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: &str = "Europe/Amsterdam";

    fn at(text: &str) -> Timestamp {
        let zoned: jiff::Zoned = format!("{text}[{HOME}]").parse().expect("a moment");
        Timestamp(zoned.timestamp().as_microsecond())
    }

    fn shown(text: &str) -> String {
        let hours = WorkingHours::read(text);
        let days: Vec<String> =
            hours.weekdays().map(|day| format!("{day:?}")[..2].into()).collect();
        let (from, until) = hours.clock();
        format!("{} {from}-{until}", days.join(" "))
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (written, read) in [
            ("", "Mo Tu We Th Fr 9.00-17.00"),
            ("ma t/m do, 8.30–17.00", "Mo Tu We Th 8.30-17.00"),
            ("Mon to Thu, 8.30–17.00", "Mo Tu We Th 8.30-17.00"),
            ("ma, wo, do, vr, 8.30–17.00", "Mo We Th Fr 8.30-17.00"),
            ("Maandag en woensdag van 7:30 tot 12:00 uur", "Mo We 7.30-12.00"),
            ("tussen 9 en 12 uur", "Mo Tu We Th Fr 9.00-12.00"),
            ("9 am to 5 pm", "Mo Tu We Th Fr 9.00-17.00"),
            ("vr t/m ma 10-18", "Mo Fr Sa Su 10.00-18.00"),
            ("ma t/m zo 0.00-24.00", "Mo Tu We Th Fr Sa Su 0.00-24.00"),
        ] {
            assert_eq!(shown(written), read, "{written}");
        }
    }

    #[test]
    fn what_names_no_hours_leaves_the_usual_week() {
        for written in [
            "zo mogelijk 's ochtends",
            "24 uur per week",
            "toestel 2417",
            "3 december",
            "⏰ 99:99-1",
        ] {
            assert_eq!(WorkingHours::read(written), WorkingHours::default(), "{written}");
        }
    }

    #[test]
    fn mail_of_friday_night_waits_until_monday_morning() {
        let usual = WorkingHours::default();
        assert_eq!(usual.next_open(at("2026-11-20T22:00"), HOME), at("2026-11-23T09:00"));
        assert_eq!(usual.next_open(at("2026-11-23T11:12"), HOME), at("2026-11-23T11:12"));
        assert!(!usual.is_open(at("2026-11-23T17:00"), HOME));
    }

    #[test]
    fn nine_in_the_morning_is_nine_in_the_morning_on_both_sides_of_summer_time() {
        let daily = WorkingHours::read("ma t/m zo 9-17");
        for (evening, morning) in [
            ("2026-03-28T20:00", "2026-03-29T09:00"), // the clock goes forward that night
            ("2026-10-24T20:00", "2026-10-25T09:00"), // and back
        ] {
            assert_eq!(daily.next_open(at(evening), HOME), at(morning));
        }
        // Half past two does not exist on the morning the clock goes forward.
        let night = WorkingHours::read("ma t/m zo 2.30-6.00");
        let opens = night.next_open(at("2026-03-29T00:00"), HOME);
        assert_eq!(opens, at("2026-03-29T03:30"));
    }
}
