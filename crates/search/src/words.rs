//! Words as they are compared: folded, and brought back to a stem that Dutch and English forms share.

use rust_stemmers::{Algorithm, Stemmer};
use std::{collections::BTreeSet, sync::LazyLock};
use zwerm_domain::text::folded;

static DUTCH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Dutch));
static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

/// Letters of a word that count; what is longer is no word of a language.
const LETTERS: usize = 40;

/// The stem of a folded word. An organisation writes both languages through each other, so each word gets
/// one stem: the English one of the Dutch one.
pub(crate) fn stem(word: &str) -> String {
    ENGLISH.stem(&DUTCH.stem(word)).into_owned()
}

/// The words of a text, in order, as written.
pub(crate) fn split(text: &str) -> impl Iterator<Item = &str> {
    // A letter with a mark of its own (NFD) is one word with its mark.
    let is_part =
        |letter: char| letter.is_alphanumeric() || ('\u{300}'..='\u{36F}').contains(&letter);
    text.split(move |letter| !is_part(letter)).filter(|word| !word.is_empty())
}

/// A word in lower case without accents, cut where no word goes on.
pub(crate) fn fold(word: &str) -> String {
    let folded = if word.is_ascii() { word.to_ascii_lowercase() } else { folded(word) };
    match folded.char_indices().nth(LETTERS) {
        Some((end, _)) => folded[..end].to_owned(),
        None => folded,
    }
}

/// What a text is found by: each word folded, and its stem.
pub fn terms(text: &str) -> BTreeSet<String> {
    let mut terms = BTreeSet::new();
    for word in split(text).map(fold).filter(|word| !word.is_empty()) {
        terms.insert(stem(&word));
        terms.insert(word);
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem_in_both_languages() {
        for (one, other) in [
            ("afspraak", "afspraken"),
            ("verhuizing", "verhuizingen"),
            ("rooster", "roosters"),
            ("agreement", "agreements"),
            ("house", "houses"),
            ("city", "cities"),
            ("gesprek", "gesprekken"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        assert_ne!(stem("rooster"), stem("afspraak"));
    }

    #[test]
    fn accents_capitals_and_marks_do_not_part_words() {
        let found: Vec<String> =
            split("Coördinatie, foto's (e\u{301}e\u{301}n) 👩‍👧 مرحبا").map(fold).collect();
        assert_eq!(found, ["coordinatie", "foto", "s", "een", "مرحبا"]);
        assert_eq!(fold(&"x".repeat(500)).len(), LETTERS);
    }
}
