//! What somebody typed to find something, and whether texts hold it. Nothing one can type is an error:
//! quotes, operators and per cent signs part words, as any sign does.

use crate::words::{fold, split, stem};
use std::ops::BitOr;

/// Letters of what was typed that are read.
const LETTERS: usize = 200;
/// Letters of an excerpt, and how many of them stand before the word.
const EXCERPT: usize = 140;
const BEFORE: usize = 40;
/// Words that are looked for.
const WORDS: usize = 8;

/// What was typed, as words that must all be there.
#[derive(Clone, Debug, Default)]
pub struct Query {
    typed: String,
    pub(crate) words: Vec<Word>,
    /// With which letters of ASCII the words and their stems begin, a bit each: most words of a text are told
    /// apart by their first letter.
    begins: u128,
}

/// One word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) folded: String,
    pub(crate) stem: String,
    /// Whether it may go on: the last one, which is still being typed.
    pub(crate) goes_on: bool,
}

impl Word {
    /// Whether a word as it stands in a text is this one.
    fn is(&self, other: &str) -> bool {
        let other = fold(other);
        if self.goes_on && other.starts_with(&self.folded) {
            return true;
        }
        // Stems differ in their ends alone; most words are told apart without making one.
        let starts_alike = self.stem.chars().zip(other.chars()).take(2).all(|(a, b)| a == b);
        starts_alike && stem(&other) == self.stem
    }
}

impl Query {
    /// Reads what was typed.
    pub fn new(typed: &str) -> Query {
        let typed: String = typed.trim().chars().take(LETTERS).collect();
        let mut words: Vec<Word> = Vec::new();
        for folded in split(&typed).map(fold).filter(|word| !word.is_empty()).take(WORDS) {
            if words.iter().all(|word| word.folded != folded) {
                words.push(Word { stem: stem(&folded), folded, goes_on: false });
            }
        }
        // A space behind the last word says that it is whole; what signs alone say is nothing to find.
        if let Some(last) = words.last_mut() {
            last.goes_on = true;
        }
        let forms = words.iter().flat_map(|word| [&word.folded, &word.stem]);
        let begins = forms.filter_map(|form| form.bytes().next()).map(bit).fold(0, BitOr::bitor);
        Query { typed, words, begins }
    }

    /// The same with every word as it begins, as one looks for a name: *sam ben*.
    #[must_use]
    pub fn of_beginnings(&self) -> Query {
        let mut query = self.clone();
        query.words.iter_mut().for_each(|word| word.goes_on = true);
        query
    }

    /// What was typed, to be shown again.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Whether there is no word to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether this text holds all words.
    pub fn finds(&self, text: &str) -> bool {
        self.look().at(text).is_all()
    }

    /// The piece of a text around the first word that was looked for, short enough for one line.
    pub fn excerpt(&self, text: &str) -> String {
        let is_it = |other: &&str| self.words.iter().any(|word| word.is(other));
        let at = split(text)
            .find(is_it)
            .map_or(0, |word| word.as_ptr() as usize - text.as_ptr() as usize);
        let before: Vec<(usize, char)> = text[..at].char_indices().rev().take(BEFORE).collect();
        let is_cut = before.len() == BEFORE;
        let begins = before.iter().rev().find(|(_, letter)| !is_cut || letter.is_whitespace());
        let start = begins.map_or(at, |(at, _)| *at);
        let piece: String = text[start..].chars().take(EXCERPT).collect();
        let (head, tail) = (
            if start > 0 { "… " } else { "" },
            if start + piece.len() < text.len() { " …" } else { "" },
        );
        let words: Vec<&str> = piece.split_whitespace().collect();
        format!("{head}{}{tail}", words.join(" "))
    }

    /// Begins to look through several texts that belong together.
    pub fn look(&self) -> Look<'_> {
        Look { query: self, seen: 0 }
    }
}

/// The bit of a letter of ASCII, whatever its case; none of any other.
fn bit(letter: u8) -> u128 {
    if letter.is_ascii() { 1 << letter.to_ascii_lowercase() } else { 0 }
}

/// Which words were seen so far, in texts that belong together.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    query: &'a Query,
    seen: u32,
}

impl Look<'_> {
    /// Looks at one text more.
    #[must_use]
    pub fn at(mut self, text: &str) -> Self {
        if !text.is_ascii() {
            split(text).for_each(|other| self.see(other));
            return self;
        }
        // A search looks through thousands of names: what is plain is not parted letter by letter.
        for other in text.as_bytes().split(|letter| !letter.is_ascii_alphanumeric()) {
            if other.first().is_some_and(|first| self.query.begins & bit(*first) != 0) {
                self.see(std::str::from_utf8(other).unwrap_or_default());
            }
        }
        self
    }

    fn see(&mut self, other: &str) {
        for (at, word) in self.query.words.iter().enumerate() {
            if self.seen & (1 << at) == 0 && word.is(other) {
                self.seen |= 1 << at;
            }
        }
    }

    /// How many of the words were seen.
    pub fn count(&self) -> u32 {
        self.seen.count_ones()
    }

    /// Whether all words were seen.
    pub fn is_all(&self) -> bool {
        !self.query.is_empty() && self.seen.count_ones() as usize == self.query.words.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_are_needed_in_any_text_and_the_last_may_go_on() {
        let query = Query::new("verhuizingen wijk");
        assert!(query.finds("De verhuizing van Wijkteam West"));
        assert!(!query.finds("De verhuizing van Jeugd"));
        assert!(query.look().at("Een verhuizing").at("in de wijken").is_all());
        assert!(Query::new("coord").finds("Coördinatie"), "accents");
        assert!(!Query::new("coord plan").finds("Coördinatie plan"), "only the last goes on");
    }

    #[test]
    fn plain_texts_are_looked_through_as_any_other() {
        let words =
            ["West", "wijken", "Jeugd 2", "verhuizing", "e2e", "x", "Oost-West", "afspraken!", ""];
        for typed in ["wijk", "verhuizingen west", "jeugd", "2", "e2e", "afspraak", "oost w", "één"]
        {
            let query = Query::new(typed);
            for one in words {
                for other in words {
                    let text = format!("{one} {other}");
                    // The same with a sign that makes it no plain text.
                    let same = query.finds(&format!("{text} · "));
                    assert_eq!(query.finds(&text), same, "{typed} in {text}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_word_finds_nothing_and_breaks_nothing() {
        for typed in
            ["", "  ", "%", "\"'\\", "🦄", "AND OR NOT *", "' OR 1=1 --", "\u{202E}a", "مرحبا"]
        {
            let _ = Query::new(typed).finds("de afspraak");
        }
        assert!(Query::new("\"%_*()🦄").is_empty());
        let long = Query::new(&"woord ".repeat(10_000));
        assert!(long.words.len() <= WORDS && long.finds("een woord"));
    }

    #[test]
    fn an_excerpt_shows_the_word_in_its_place() {
        let query = Query::new("duikboot");
        let long =
            format!("{} De duikboot ligt klaar. {}", "vooraf ".repeat(30), "daarna ".repeat(60));
        let excerpt = query.excerpt(&long);
        assert!(
            excerpt.contains("De duikboot ligt")
                && excerpt.starts_with('…')
                && excerpt.ends_with('…')
        );
        assert!(excerpt.chars().count() < 160, "{excerpt}");
        assert_eq!(query.excerpt("De duikboten"), "De duikboten");
        assert_eq!(query.excerpt("👩‍👧 niets"), "👩‍👧 niets");
    }

    #[test]
    fn a_name_is_found_by_how_its_parts_begin() {
        let query = Query::new("sam ben");
        assert!(!query.finds("Samira Bennani") && query.of_beginnings().finds("Samira Bennani"));
    }
}
