//! Clean text: what people type is normalised, freed of invisible tricks, and kept to a length.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Longest one-line text (a result, a name), in characters.
pub const LINE: usize = 200;
/// Longest text of several lines, in bytes.
pub const WORDS: usize = 20 * 1024;
/// Combining marks that one letter may carry; no written language needs more.
const MARKS: usize = 4;
/// Deepest nesting of quotes and lists in a text.
const NESTING: usize = 20;

/// Why a text can't be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// Nothing was written where something is needed.
    Empty,
    /// Longer than this many characters.
    TooLong {
        /// The most characters that fit.
        most: usize,
    },
    /// Quotes or lists nested deeper than anybody can read.
    TooNested,
}

/// One line of at most `most` characters; may be empty. Line ends become spaces.
pub fn one_line(typed: &str, most: usize) -> Result<String, TextProblem> {
    if typed.len() > WORDS * 4 {
        return Err(TextProblem::TooLong { most });
    }
    let clean = clean(typed);
    let mut line = String::with_capacity(clean.len());
    for word in clean.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if line.chars().count() > most {
        return Err(TextProblem::TooLong { most });
    }
    Ok(line)
}

/// Like [`one_line`], but something must be written.
pub fn needed_line(typed: &str, most: usize) -> Result<String, TextProblem> {
    let line = one_line(typed, most)?;
    if line.is_empty() { Err(TextProblem::Empty) } else { Ok(line) }
}

/// Text of several lines, at most [`WORDS`] bytes; may be empty. Line ends are `\n`.
pub fn many_lines(typed: &str) -> Result<String, TextProblem> {
    if typed.len() > WORDS * 4 {
        return Err(TextProblem::TooLong { most: WORDS });
    }
    let text = clean(typed).trim().to_owned();
    if text.len() > WORDS {
        return Err(TextProblem::TooLong { most: WORDS });
    }
    if text.lines().any(|line| nesting(line) > NESTING) {
        return Err(TextProblem::TooNested);
    }
    Ok(text)
}

/// Like [`many_lines`], but something must be written.
pub fn needed_lines(typed: &str) -> Result<String, TextProblem> {
    let text = many_lines(typed)?;
    if text.is_empty() { Err(TextProblem::Empty) } else { Ok(text) }
}

/// Text in lower case without accents, so that *Özkan* is found as *ozkan*, and sorts there.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'ß' => folded.push_str("ss"),
            'ø' | 'Ø' => folded.push('o'),
            'ł' | 'Ł' => folded.push('l'),
            'đ' | 'Đ' => folded.push('d'),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ı' => folded.push('i'),
            _ => folded.extend(letter.to_lowercase()),
        }
    }
    folded
}

/// NFC; no control characters but the line end; no characters that turn or hide text; few marks a letter.
fn clean(typed: &str) -> String {
    let mut text = String::with_capacity(typed.len());
    let mut marks = 0;
    let mut before = ' ';
    // First out with them, then one form for the rest: marks that stood apart may meet.
    let is_kept = |letter: &char| {
        matches!(letter, '\r' | '\n' | '\t') || !(letter.is_control() || is_trick(*letter))
    };
    for letter in typed.chars().filter(is_kept).nfc() {
        let was = std::mem::replace(&mut before, letter);
        match letter {
            '\r' => text.push('\n'),
            '\n' if was == '\r' => {}
            '\n' => text.push('\n'),
            '\t' => text.push(' '),
            _ if is_combining_mark(letter) => {
                marks += 1;
                if marks <= MARKS {
                    text.push(letter);
                }
            }
            _ => {
                marks = 0;
                text.push(letter);
            }
        }
    }
    text
}

/// Direction overrides, isolates, and invisible characters that could make a text read as another.
/// The joiners U+200C and U+200D stay: emoji and several scripts need them.
fn is_trick(letter: char) -> bool {
    matches!(letter,
        '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{061C}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

fn nesting(line: &str) -> usize {
    let marks = line.chars().take_while(|letter| matches!(letter, '>' | ' ' | '*' | '-' | '+'));
    marks.filter(|letter| *letter != ' ').count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_letter_keeps_a_few_marks_of_ten_thousand() {
        let typed = format!("e{}", "\u{0301}".repeat(10_000));
        let line = one_line(&typed, LINE).expect("is cut, not refused");
        assert!(line.chars().count() <= 1 + MARKS, "{}", line.chars().count());
    }

    #[test]
    fn an_override_of_direction_is_dropped_and_emoji_stay() {
        assert_eq!(one_line("a\u{202E}b 👩‍👩‍👧", LINE).as_deref(), Ok("ab 👩‍👩‍👧"));
    }

    #[test]
    fn marks_that_a_dropped_character_kept_apart_are_in_order_at_once() {
        let line = one_line("\0\u{031A}\u{033F}\0\u{031A}\u{033F}\0+A", LINE).expect("a line");
        assert_eq!(one_line(&line, LINE), Ok(line.clone()));
    }

    #[test]
    fn empty_and_long_are_told_apart() {
        assert_eq!(needed_line("  \n ", LINE), Err(TextProblem::Empty));
        assert_eq!(one_line(&"x".repeat(201), LINE), Err(TextProblem::TooLong { most: 200 }));
        assert_eq!(many_lines(&"x".repeat(WORDS + 1)), Err(TextProblem::TooLong { most: WORDS }));
        assert_eq!(many_lines(&">".repeat(21)), Err(TextProblem::TooNested));
    }

    #[test]
    fn line_ends_of_every_system_are_one() {
        assert_eq!(many_lines("a\r\nb\rc\nd").as_deref(), Ok("a\nb\nc\nd"));
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_more(typed in "\\PC{0,80}|.{0,40}") {
            if let Ok(once) = many_lines(&typed) {
                prop_assert_eq!(many_lines(&once), Ok(once.clone()));
            }
        }
    }
}
