//! What is wrong with a questionnaire, where, and what to do about it.

use crate::text::text;
use zwerm_domain::Language;

/// Something that can't be used, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line in the file, from 1.
    pub line: usize,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is no TOML, or a key is missing, unknown or of another kind; in the words of the TOML reader.
    Form(String),
    /// Two constructs, or two items, have this id.
    Twice(String),
    /// An id is empty.
    NoId,
    /// An item (first) belongs to a construct (second) that is not there.
    NoConstruct(String, String),
    /// A construct without items.
    NoItems(String),
    /// The scale of this item does not go up, or has more than 255 options.
    Scale(String),
    /// This item has another scale than the others of its construct.
    OtherScale(String),
    /// No such language.
    NoLanguage(String),
    /// More items (first) than a questionnaire has at most (second).
    ManyItems(usize, usize),
    /// More constructs (first) than a questionnaire has at most (second).
    ManyConstructs(usize, usize),
    /// The words of this one are longer than so many letters.
    LongName(String, usize),
    /// An id with other signs than letters, digits, `_`, `.` and `-`, or a long one.
    BadId(String),
    /// There is no construct at all.
    Empty,
}

impl Problem {
    /// In plain words, without the place.
    pub fn say(&self, language: Language) -> String {
        // A terminal shows the marks around words as they are.
        self.words(language).replace(['\u{2068}', '\u{2069}'], "")
    }

    fn words(&self, language: Language) -> String {
        let text = text(language);
        match &self.wrong {
            Wrong::Form(why) => text.instrument_form(why.as_str()),
            Wrong::Twice(id) => text.instrument_twice(id.as_str()),
            Wrong::NoId => text.instrument_no_id(),
            Wrong::NoConstruct(item, construct) => {
                text.instrument_no_construct(item.as_str(), construct.as_str())
            }
            Wrong::NoItems(id) => text.instrument_no_items(id.as_str()),
            Wrong::Scale(id) => text.instrument_scale(id.as_str()),
            Wrong::OtherScale(id) => text.instrument_other_scale(id.as_str()),
            Wrong::NoLanguage(code) => text.instrument_no_language(code.as_str()),
            Wrong::ManyItems(count, most) => {
                text.instrument_many_items(count.to_string(), most.to_string())
            }
            Wrong::ManyConstructs(count, most) => {
                text.instrument_many_constructs(count.to_string(), most.to_string())
            }
            Wrong::LongName(id, most) => text.instrument_long_name(id.as_str(), most.to_string()),
            Wrong::BadId(id) => text.instrument_bad_id(id.as_str()),
            Wrong::Empty => text.instrument_empty(),
        }
    }
}
