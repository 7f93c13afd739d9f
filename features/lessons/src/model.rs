//! A lesson, whom it is shared with, and names of others in its words.

use zwerm_domain::text::folded;

/// Whom a lesson is shared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Circle {
    /// Nobody: it is for its author alone.
    #[default]
    Nobody,
    /// The author's main team at the moment of sharing.
    Team,
    /// Everybody in the organisation.
    Organisation,
}

impl Circle {
    /// All of them, in the order of the form.
    pub const ALL: [Circle; 3] = [Circle::Nobody, Circle::Team, Circle::Organisation];

    /// The word in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Circle::Nobody => "nobody",
            Circle::Team => "team",
            Circle::Organisation => "organisation",
        }
    }

    /// Reads [`Circle::code`] back.
    pub fn from_code(code: &str) -> Option<Circle> {
        Circle::ALL.into_iter().find(|circle| circle.code() == code)
    }
}

/// What a lesson says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    /// What happened; may be empty.
    pub(crate) happened: String,
    /// What I learnt.
    pub(crate) learnt: String,
    /// What I do differently from now on; may be empty.
    pub(crate) differently: String,
}

impl Words {
    /// All of it, for looking for words.
    pub(crate) fn all(&self) -> String {
        [&self.happened, &self.learnt, &self.differently].map(String::as_str).join("\n")
    }
}

/// Most words of a name.
const NAME: usize = 5;

/// The words of a text that could be a name as a whole: each run of two to five, folded.
pub(crate) fn runs(text: &str) -> Vec<String> {
    let words = folded_words(text);
    let mut runs = Vec::new();
    for length in 2..=NAME {
        runs.extend(words.windows(length).map(|run| run.join(" ")));
    }
    runs.sort();
    runs.dedup();
    runs
}

/// Whether a name, or what somebody is called by, stands in a text: the first or the last of its words.
pub(crate) fn names_somebody(text: &str, name: &str) -> bool {
    let (words, name) = (folded_words(text), folded_words(name));
    let ends = [name.first(), name.last()].into_iter().flatten();
    ends.filter(|part| part.chars().count() > 2).any(|part| words.contains(part))
}

fn folded_words(text: &str) -> Vec<String> {
    let is_end = |letter: char| !letter.is_alphanumeric() && letter != '-' && letter != '\u{2019}';
    text.split(is_end).filter(|word| !word.is_empty()).map(folded).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_recognised_by_its_first_or_last_word() {
        for text in ["Ik belde Ruben te laat.", "met meneer KOK", "samen met Ruben Kok"] {
            assert!(names_somebody(text, "Ruben Kok"), "{text}");
        }
        assert!(!names_somebody("Ik belde te laat.", "Ruben Kok"));
        assert!(!names_somebody("Ik zag de rubens hangen", "Ruben de Wit"));
        assert!(runs("Met Bram de Wit erbij").contains(&"bram de wit".to_owned()));
    }
}
