//! Whether statements name a colleague: a hint while writing, for a statement is about the work and never about one person. Pure.

use super::draft::Draft;
use std::collections::{BTreeMap, HashSet};
use zwerm_domain::{Language, text::folded};

/// Words within names that are no names.
const BETWEEN: [&str; 12] =
    ["van", "von", "den", "der", "ten", "ter", "het", "bij", "the", "and", "mijn", "ons"];
/// Shorter words name nobody for certain.
const SHORTEST: usize = 3;

/// A word of a statement that may be somebody's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Perhaps {
    pub(crate) statement: String,
    pub(crate) word: String,
    /// It begins a sentence, where every word has a capital: then only what one calls somebody by counts.
    begins: bool,
}

/// The words with a capital in all statements.
pub(crate) fn perhaps(draft: &Draft) -> Vec<Perhaps> {
    let mut found: Vec<Perhaps> = Vec::new();
    for line in draft.parts.iter().flat_map(|part| &part.lines) {
        for language in Language::ALL {
            let mut begins = true;
            for piece in line.text.of(language).split_whitespace() {
                let word = piece.trim_matches(|letter: char| !letter.is_alphanumeric());
                let is_long = word.chars().count() >= SHORTEST;
                if is_long && word.starts_with(char::is_uppercase) {
                    let (statement, word) = (line.id.clone(), word.to_owned());
                    found.push(Perhaps { statement, word, begins });
                }
                begins = piece.ends_with(['.', '!', '?', ':']);
            }
        }
    }
    found
}

/// Those that are a word of somebody's name: of each statement the words, once.
pub(crate) fn named(
    perhaps: &[Perhaps],
    names: impl Iterator<Item = String>,
) -> Vec<(String, String)> {
    let (mut given, mut any) = (HashSet::new(), HashSet::new());
    let looked_for: HashSet<String> = perhaps.iter().map(|it| folded(&it.word)).collect();
    for name in names {
        for (at, word) in folded(&name).split_whitespace().enumerate() {
            if looked_for.contains(word) && !BETWEEN.contains(&word) {
                any.insert(word.to_owned());
                given.extend((at == 0).then(|| word.to_owned()));
            }
        }
    }
    let is_name = |it: &&Perhaps| {
        let known = if it.begins { &given } else { &any };
        known.contains(&folded(&it.word))
    };
    let told = perhaps.iter().filter(is_name).map(|it| {
        let key = (it.statement.clone(), folded(&it.word));
        (key, it.word.clone())
    });
    let once: BTreeMap<(String, String), String> = told.collect();
    once.into_iter().map(|((statement, _), word)| (statement, word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(statement: &str) -> Vec<String> {
        let mut draft = Draft::empty(vec![Language::Nl]);
        draft.parts[0].lines[0].text.nl = statement.to_owned();
        let names = ["Samira Bennani", "Marit de Wit", "Wil Kok", "Øyvind van Dam"];
        let names = names.into_iter().map(str::to_owned);
        named(&perhaps(&draft), names).into_iter().map(|(_, word)| word).collect()
    }

    #[test]
    fn a_colleague_who_is_named_is_seen_and_ordinary_words_are_not() {
        assert_eq!(of("Ik kan altijd bij Marit terecht."), ["Marit"]);
        assert_eq!(of("Samira luistert, en Samira vraagt door."), ["Samira"]);
        assert_eq!(of("Mevrouw Bennani luistert naar ons."), ["Bennani"]);
        assert_eq!(of("Ik vertrouw Oyvind."), ["Oyvind"]);
        assert!(of("Kok zijn is mooi werk.").is_empty(), "at the beginning only a given name");
        assert!(of("Van fouten leren wij. Het team kijkt terug, de kok ook.").is_empty());
        assert!(of("").is_empty());
    }
}
