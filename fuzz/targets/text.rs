//! What people type: one line, a text, working hours, a language, a day.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zwerm_domain::{
    Date, Language, Timestamp, WorkingHours,
    text::{LINE, WORDS, folded, many_lines, one_line},
};

/// Marks that turn or hide what stands around them.
const HIDING: [char; 9] = [
    '\u{202A}', '\u{202B}', '\u{202D}', '\u{202E}', '\u{2066}', '\u{2067}', '\u{2068}', '\0', '\u{1B}',
];

fuzz_target!(|text: &str| {
    if let Ok(line) = one_line(text, LINE) {
        assert!(line.chars().count() <= LINE && !line.contains(['\n', '\r']) && !line.contains(HIDING), "{line:?}");
        assert_eq!(one_line(&line, LINE).ok(), Some(line), "it is another one the second time");
    }
    if let Ok(lines) = many_lines(text) {
        assert!(lines.len() <= WORDS && !lines.contains(HIDING), "{lines:?}");
        assert_eq!(many_lines(&lines).ok(), Some(lines), "it is another one the second time");
    }
    folded(text);
    let _ = Language::from_accept_language(text);
    let _ = text.parse::<Date>();
    let hours = WorkingHours::read(text);
    let now = Timestamp(1_795_420_800_000_000);
    assert!(hours.next_open(now, "Europe/Amsterdam") >= now);
    hours.clock();
});
