//! Whether people can read what is asked: what stands in the way of publishing a questionnaire, and what is worth a second look.
//!
//! The rules are those of plain Dutch and English (B1) for statements: short, one thought, no double denial. What can be decided by
//! a rule stands in the way; what needs a reader is a hint.

use crate::{Instrument, Item, text::text};
use zwerm_domain::Language;

/// Most words of a statement.
pub const LONGEST_ITEM: usize = 14;
/// The only scale that Zwerm has words for: number and word on each point.
const SCALE: (i32, i32) = (1, 5);
/// So long takes what people finish; longer is told.
const SHORT_SECONDS: usize = 180;

/// What stands in the way: of an item (by its id), in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There are no words, or only the id.
    NoWords(String, Language),
    /// More than [`LONGEST_ITEM`] words: so many.
    Long(String, Language, usize),
    /// Turned round and denied at once: to disagree with it, one has to think twice.
    DeniedTwice(String, Language),
    /// The same words as another item, which is named second.
    Same(String, String, Language),
    /// Points without words: the scale is not 1 to 5.
    Scale(String),
    /// No language is named.
    NoLanguage,
}

/// Worth a second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Perhaps two thoughts at once.
    TwoThoughts(String, Language),
    /// A word such as *often* or *always*: then *disagree* has two meanings.
    HowOften(String, Language),
    /// It takes longer than three minutes: so many minutes.
    Minutes(usize),
}

type Lists = [(Language, &'static [&'static str]); 2];

const DENIALS: Lists = [
    (Language::Nl, &["niet", "geen", "nooit"]),
    (Language::En, &["not", "no", "never", "don't", "doesn't", "can't"]),
];
const OFTEN: Lists = [
    (Language::Nl, &["vaak", "altijd", "soms", "meestal", "nooit"]),
    (Language::En, &["often", "always", "sometimes", "usually", "never"]),
];
const JOINED: Lists = [(Language::Nl, &["en", "of"]), (Language::En, &["and", "or"])];

/// Everything that stands in the way of publishing, in the order of the items.
pub fn unreadable(instrument: &Instrument) -> Vec<Unreadable> {
    let mut found = Vec::new();
    if instrument.languages.is_empty() {
        found.push(Unreadable::NoLanguage);
    }
    for (at, item) in instrument.items.iter().enumerate() {
        if item.scale != SCALE {
            found.push(Unreadable::Scale(item.id.clone()));
        }
        for language in &instrument.languages {
            of_item(&mut found, instrument, (at, item), *language);
        }
    }
    found
}

fn of_item(
    found: &mut Vec<Unreadable>,
    instrument: &Instrument,
    (at, item): (usize, &Item),
    language: Language,
) {
    let said = item.text.of(language).trim();
    let id = || item.id.clone();
    if said.is_empty() || said == item.id {
        found.push(Unreadable::NoWords(id(), language));
        return;
    }
    let count = words(said).count();
    if count > LONGEST_ITEM {
        found.push(Unreadable::Long(id(), language, count));
    }
    if item.is_reversed && has_one(said, &DENIALS, language) {
        found.push(Unreadable::DeniedTwice(id(), language));
    }
    let is_same = |other: &&Item| words(other.text.of(language)).eq(words(said));
    if let Some(other) = instrument.items[..at].iter().find(is_same) {
        found.push(Unreadable::Same(id(), other.id.clone(), language));
    }
}

/// What is worth a second look; nothing of it stands in the way.
pub fn hints(instrument: &Instrument) -> Vec<Hint> {
    let mut found = Vec::new();
    for item in &instrument.items {
        for language in &instrument.languages {
            let said = item.text.of(*language);
            if has_one(said, &OFTEN, *language) {
                found.push(Hint::HowOften(item.id.clone(), *language));
            }
            if has_one(said, &JOINED, *language) {
                found.push(Hint::TwoThoughts(item.id.clone(), *language));
            }
        }
    }
    let seconds = instrument.seconds();
    if seconds > SHORT_SECONDS {
        found.push(Hint::Minutes(seconds.div_ceil(60)));
    }
    found
}

fn words(said: &str) -> impl Iterator<Item = String> + '_ {
    let is_outside = |letter: char| !letter.is_alphanumeric();
    said.split_whitespace()
        .map(move |word| word.trim_matches(is_outside))
        .filter(|word| !word.is_empty())
        .map(|word| word.to_lowercase().replace('’', "'"))
}

fn has_one(said: &str, lists: &Lists, language: Language) -> bool {
    let known = lists.iter().find(|(of, _)| *of == language).map_or(&[][..], |(_, list)| list);
    words(said).any(|word| known.contains(&word.as_str()))
}

fn said_in(language: Language, of: Language) -> String {
    let t = text(language);
    match of {
        Language::Nl => t.instrument_in_dutch(),
        Language::En => t.instrument_in_english(),
    }
}

impl Unreadable {
    /// In plain words: what is wrong and what to do about it.
    pub fn say(&self, language: Language) -> String {
        let t = text(language);
        let of = |it: &Language| said_in(language, *it);
        let most = LONGEST_ITEM.to_string();
        match self {
            Unreadable::NoWords(id, it) => t.unreadable_no_words(id.as_str(), of(it)),
            Unreadable::Long(id, it, count) => {
                t.unreadable_long(id.as_str(), count.to_string(), of(it), most)
            }
            Unreadable::DeniedTwice(id, it) => t.unreadable_denied_twice(id.as_str(), of(it)),
            Unreadable::Same(id, other, it) => {
                t.unreadable_same(id.as_str(), other.as_str(), of(it))
            }
            Unreadable::Scale(id) => t.unreadable_scale(id.as_str()),
            Unreadable::NoLanguage => t.unreadable_no_language(),
        }
    }
}

impl Hint {
    /// In plain words.
    pub fn say(&self, language: Language) -> String {
        let t = text(language);
        match self {
            Hint::TwoThoughts(id, it) => t.hint_two_thoughts(id.as_str(), said_in(language, *it)),
            Hint::HowOften(id, it) => t.hint_how_often(id.as_str(), said_in(language, *it)),
            Hint::Minutes(minutes) => t.hint_minutes(minutes.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{mirror, zwermscan};

    #[test]
    fn what_we_ship_can_be_read() {
        for instrument in [zwermscan().expect("is sound"), mirror().expect("is sound")] {
            assert_eq!(unreadable(&instrument), [], "{}", instrument.id);
        }
    }

    #[test]
    fn what_people_cannot_read_is_named() {
        let mut scan = zwermscan().expect("is sound");
        let ids: Vec<String> = scan.items.iter().map(|item| item.id.clone()).collect();
        let id = |at: usize| ids[at].clone();
        scan.items[0].text.nl = id(0);
        scan.items[1].text.en = "word ".repeat(15);
        scan.items[2].is_reversed = true;
        scan.items[2].text.nl = "Ik kan hier niet zeggen wat ik denk.".into();
        scan.items[4].text.en = format!("  {}", scan.items[3].text.en.to_uppercase());
        scan.items[4].scale = (1, 7);
        let found = unreadable(&scan);
        assert!(found.contains(&Unreadable::NoWords(id(0), Language::Nl)));
        assert!(found.contains(&Unreadable::Long(id(1), Language::En, 15)));
        assert!(found.contains(&Unreadable::DeniedTwice(id(2), Language::Nl)));
        assert!(found.contains(&Unreadable::Same(id(4), id(3), Language::En)));
        assert!(found.contains(&Unreadable::Scale(id(4))));
        assert_eq!(found.len(), 5);
    }

    #[test]
    fn a_word_inside_another_is_no_denial_and_no_second_thought() {
        assert!(!has_one("Iedereen organiseert nietigheden.", &DENIALS, Language::Nl));
        assert!(!has_one("Iedereen organiseert.", &JOINED, Language::Nl));
        assert!(has_one("Wij doen dit, en dat.", &JOINED, Language::Nl));
        assert!(has_one("I don’t know.", &DENIALS, Language::En));
    }
}
