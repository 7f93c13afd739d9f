//! What makes a password too weak: length, being among the most used, or being one's own name. Pure.
//!
//! No rules on capitals and signs: they make passwords that are hard to remember and easy to guess.

use std::{collections::HashSet, sync::LazyLock};
use unicode_normalization::UnicodeNormalization;
use zwerm_directory::folded;

/// Fewest characters.
pub(crate) const LEAST: usize = 8;
/// What we advise.
pub(crate) const ADVISED: usize = 15;
/// Most bytes: enough for any sentence, too few to keep the server busy.
const MOST: usize = 1024;
/// So many signs around a known word do not make it unknown (*Welkom2026!*).
const TRIMMINGS: usize = 6;

/// The three thousand of eight signs or more that leaked most often, in their order (from zxcvbn, see packaging/copyright).
const LEAKED: &str = include_str!("most_used_of_all.txt");
/// What people here choose, with their variations.
const USUAL: &str = include_str!("most_used.txt");

static MOST_USED: LazyLock<HashSet<&str>> =
    LazyLock::new(|| USUAL.split_whitespace().chain(LEAKED.split_whitespace()).collect());

/// Keys as they lie beside each other, and letters and digits as they follow each other.
const ROWS: [&str; 9] = [
    "012345678901234567890123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "qwertzuiopasdfghjklyxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "1q2w3e4r5t6y7u8i9o0p",
    "qazwsxedcrfvtgbyhnujmikolp",
];

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weakness {
    /// Nothing was typed.
    Empty,
    /// Fewer than [`LEAST`] characters.
    TooShort,
    /// More than a sentence or two.
    TooLong,
    /// Many people use it, so it is tried first.
    MostUsed,
    /// A name or address that everybody here knows.
    Own,
}

/// One form for what different keyboards send for the same letters.
pub(crate) fn normal(typed: &str) -> String {
    typed.nfc().collect()
}

/// Why this can't be the password of somebody with these names and addresses.
pub(crate) fn weakness(typed: &str, own: &[&str]) -> Option<Weakness> {
    if typed.is_empty() {
        return Some(Weakness::Empty);
    }
    if typed.len() > MOST {
        return Some(Weakness::TooLong);
    }
    let count = normal(typed).chars().count();
    if count < LEAST {
        return Some(Weakness::TooShort);
    }
    let plain: Vec<char> = folded(typed).chars().collect();
    if is_repeated(&plain) || is_row(&plain) || is_most_used(&plain) {
        return Some(Weakness::MostUsed);
    }
    own.iter().any(|own| is_own(&plain, own)).then_some(Weakness::Own)
}

/// The same piece over and over: *aaaaaaaa*, *abc1abc1abc1*.
fn is_repeated(plain: &[char]) -> bool {
    (1..=plain.len() / 2)
        .any(|period| (period..plain.len()).all(|at| plain[at] == plain[at - period]))
}

/// Keys in a row, forwards or backwards.
fn is_row(plain: &[char]) -> bool {
    let forwards: String = plain.iter().collect();
    let backwards: String = plain.iter().rev().collect();
    ROWS.iter().any(|row| row.contains(&forwards) || row.contains(&backwards))
}

fn is_most_used(plain: &[char]) -> bool {
    let is_known = |word: &[char]| {
        let word: String = word.iter().collect();
        MOST_USED.contains(word.as_str())
            || MOST_USED.contains(word.chars().map(unmasked).collect::<String>().as_str())
    };
    is_known(plain) || core(plain).is_some_and(is_known)
}

/// What is left when a few digits and signs around it are taken off.
fn core(plain: &[char]) -> Option<&[char]> {
    let first = plain.iter().position(|letter| letter.is_alphabetic())?;
    let last = plain.iter().rposition(|letter| letter.is_alphabetic())?;
    let core = &plain[first..=last];
    (plain.len() - core.len() <= TRIMMINGS).then_some(core)
}

/// *p4ssw0rd* is *password*.
fn unmasked(letter: char) -> char {
    match letter {
        '@' | '4' => 'a',
        '0' => 'o',
        '3' => 'e',
        '1' | '!' => 'i',
        '$' | '5' => 's',
        '7' => 't',
        other => other,
    }
}

fn is_own(plain: &[char], own: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let typed = letters(&plain.iter().collect::<String>());
    let bare = core(plain).map(|core| letters(&core.iter().collect::<String>()));
    let own = folded(own);
    let words = own
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= 4);
    let local = own.split('@').next().unwrap_or_default();
    [letters(&own), letters(local)]
        .into_iter()
        .chain(words.map(str::to_owned))
        .any(|own| !own.is_empty() && (own == typed || bare.as_deref() == Some(own.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: [&str; 3] =
        ["Samira Bennani", "samira.bennani@waterrijk.example", "Gemeente Waterrijk"];

    #[test]
    fn a_sentence_in_any_language_is_a_password() {
        for good in [
            "de kat slaapt op mijn fiets",
            "zes blauwe olifanten",
            "Wij eten 's avonds soep",
            "köpek çok güzel",
            "mq7rtxv2",
        ] {
            assert_eq!(weakness(good, &OWN), None, "{good}");
        }
    }

    #[test]
    fn short_and_endless_are_told_apart() {
        assert_eq!(weakness("", &OWN), Some(Weakness::Empty));
        assert_eq!(weakness("kort1!x", &OWN), Some(Weakness::TooShort));
        assert_eq!(weakness("éééé", &OWN), Some(Weakness::TooShort), "letters count, not bytes");
        assert_eq!(weakness(&"q7 ".repeat(400), &OWN), Some(Weakness::TooLong));
    }

    #[test]
    fn what_is_tried_first_is_refused() {
        for used in [
            "Welkom2026!",
            "wachtwoord",
            "P@ssw0rd1",
            "12345678",
            "87654321",
            "aaaaaaaa",
            "abc1abc1abc1",
            "qwertyuiop",
            "1q2w3e4r",
            "!!zomer2026",
            "Welkom01",
            "ZONNESCHIJN",
        ] {
            assert_eq!(weakness(used, &OWN), Some(Weakness::MostUsed), "{used}");
        }
    }

    #[test]
    fn the_three_thousand_most_used_of_enough_signs_are_refused_however_they_are_written() {
        let leaked: Vec<&str> = LEAKED.split_whitespace().collect();
        assert!(leaked.len() >= 3000, "{}", leaked.len());
        for used in leaked {
            assert!(used.chars().count() >= LEAST, "{used} is refused by its length");
            for written in [used.to_owned(), used.to_uppercase()] {
                assert_eq!(weakness(&written, &OWN), Some(Weakness::MostUsed), "{written}");
            }
        }
        for known in ["password", "baseball", "trustno1", "iloveyou", "starwars"] {
            assert!(LEAKED.split_whitespace().any(|used| used == known), "{known}");
        }
    }

    #[test]
    fn sixty_four_signs_and_more_fit_and_every_one_of_them_counts() {
        let sentence: String = (0..30).map(|birds| format!("{birds} zwaluwen ")).collect();
        for length in [64, 65, 128, 250] {
            assert_eq!(weakness(&sentence[..length], &OWN), None, "{length}");
        }
        assert_ne!(normal(&sentence[..64]), normal(&sentence[..65]));
        assert_ne!(normal("Zwaluw aan zee"), normal("zwaluw aan zee"), "capitals count");
    }

    #[test]
    fn what_everybody_here_knows_is_refused() {
        for own in [
            "Samira.Bennani",
            "samirabennani",
            "Bennani2026",
            "samira.bennani@waterrijk.example",
            "Waterrijk1!",
            "gemeente waterrijk",
        ] {
            assert_eq!(weakness(own, &OWN), Some(Weakness::Own), "{own}");
        }
        assert_eq!(weakness("Bennani fietst graag", &OWN), None);
    }

    #[test]
    fn two_keyboards_send_one_password() {
        assert_eq!(normal("cafe\u{301}"), normal("caf\u{e9}"));
    }
}
