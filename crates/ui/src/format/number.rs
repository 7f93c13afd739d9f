//! Numbers: in words to twelve, with the thousands apart.

use zwerm_domain::Language;

const WORDS: [[&str; 13]; 2] = [
    [
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
        "elf", "twaalf",
    ],
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ],
];

/// A count in words up to twelve, in figures above.
pub fn in_words(language: Language, count: u64) -> String {
    let words = &WORDS[language as usize];
    match usize::try_from(count).ok().and_then(|at| words.get(at)) {
        Some(word) => (*word).to_owned(),
        None => whole(language, i64::try_from(count).unwrap_or(i64::MAX)),
    }
}

/// The text with its first letter as a capital; Dutch writes Eén, not Één.
pub fn capitalised(text: &str) -> String {
    if let Some(rest) = text.strip_prefix("één") {
        return format!("Eén{rest}");
    }
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A whole number with its thousands apart: 1.234 in Dutch, 1,234 in English.
pub fn whole(language: Language, number: i64) -> String {
    let mark = match language {
        Language::Nl => '.',
        Language::En => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::from(if number < 0 { "\u{2212}" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

/// A number with this many decimals: 1.234,5 in Dutch, 1,234.5 in English.
pub fn decimal(language: Language, number: f64, decimals: usize) -> String {
    let shown = format!("{:.decimals$}", number.abs());
    let (before, after) = shown.split_once('.').unwrap_or((&shown, ""));
    let is_negative = number < 0.0 && shown.chars().any(|digit| ('1'..='9').contains(&digit));
    let front = whole(language, before.parse().unwrap_or(i64::MAX));
    let sign = if is_negative { "\u{2212}" } else { "" };
    match (after, language) {
        ("", _) => format!("{sign}{front}"),
        (_, Language::Nl) => format!("{sign}{front},{after}"),
        (_, Language::En) => format!("{sign}{front}.{after}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_domain::Language::{En, Nl};

    #[test]
    fn twelve_is_a_word_and_thirteen_a_figure() {
        assert_eq!(capitalised(&in_words(Nl, 2)), "Twee");
        assert_eq!(capitalised(&in_words(Nl, 1)), "Eén");
        assert_eq!((in_words(En, 12), in_words(Nl, 13)), ("twelve".into(), "13".into()));
    }

    #[test]
    fn thousands_stand_apart_the_way_the_language_does_it() {
        assert_eq!(whole(Nl, 1_234_567), "1.234.567");
        assert_eq!(whole(En, 100_000), "100,000");
        assert_eq!(whole(Nl, 999), "999");
        assert_eq!(decimal(Nl, 1234.5, 1), "1.234,5");
        assert_eq!(decimal(En, -0.04, 1), "0.0");
        assert_eq!(decimal(Nl, -2.25, 1), "\u{2212}2,2");
    }
}
