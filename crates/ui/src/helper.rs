//! Quiet lines that help with writing: in I-form, and about the result rather than the way.
//!
//! The words to look for stand in the text files, so the browser (live) and this code (after
//! sending) look for the same in each language.

use crate::text;
use zwerm_domain::Language;

/// Which line a field asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Helper {
    /// "Kun je dit ook met ‘ik’ zeggen?": when a sentence starts with you or they.
    IForm,
    /// "Is dit het resultaat, of de manier waarop?": when the way of working is laid down.
    WhatHow,
}

impl Helper {
    /// By the name that templates use: `i-form` or `what-how`.
    pub fn named(name: &str) -> Option<Helper> {
        match name {
            "i-form" => Some(Helper::IForm),
            "what-how" => Some(Helper::WhatHow),
            _ => None,
        }
    }

    /// The line itself.
    pub fn line(self, language: Language) -> String {
        match self {
            Helper::IForm => text(language).i_form_hint(),
            Helper::WhatHow => text(language).what_how_hint(),
        }
    }

    /// The phrases to look for, parted by `|`; `*` stands for what comes between.
    pub fn phrases(self, language: Language) -> String {
        match self {
            Helper::IForm => text(language).i_form_starts(),
            Helper::WhatHow => text(language).what_how_has(),
        }
    }

    /// Must a phrase stand at the start of a sentence?
    pub fn is_about_starts(self) -> bool {
        self == Helper::IForm
    }

    /// The line, if what was written calls for it.
    pub fn on(self, language: Language, written: &str) -> Option<String> {
        let phrases = self.phrases(language);
        let is_called_for = written.split(['.', '!', '?', '\n', ';']).any(|sentence| {
            let words = words(sentence);
            phrases.split('|').any(|phrase| has(&words, phrase, self.is_about_starts()))
        });
        is_called_for.then(|| self.line(language))
    }
}

fn words(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Do the words hold the phrase (its pieces between stars in order)?
fn has(sentence: &[String], phrase: &str, is_at_start: bool) -> bool {
    let mut rest = sentence;
    let mut must_be_here = is_at_start;
    for piece in phrase.split('*') {
        let piece = words(piece);
        let Some(at) = rest.windows(piece.len().max(1)).position(|window| window == piece) else {
            return false;
        };
        if must_be_here && at > 0 {
            return false;
        }
        must_be_here = false;
        rest = &rest[at + piece.len()..];
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_domain::Language::{En, Nl};

    #[test]
    fn a_sentence_that_starts_with_you_gets_the_i_form_line() {
        for written in ["Jij belt mij.", "Ik bel. Ze bellen terug", "het MANAGEMENT regelt dit"] {
            assert!(Helper::IForm.on(Nl, written).is_some(), "{written}");
        }
        for written in ["Ik heb nodig dat jij belt", "Zelf bellen", "Jezelf zijn", ""] {
            assert_eq!(Helper::IForm.on(Nl, written), None, "{written}");
        }
        assert!(Helper::IForm.on(En, "They should call.").is_some());
    }

    #[test]
    fn a_way_of_working_in_a_result_gets_the_what_or_how_line() {
        for written in
            ["Gezinnen bellen door middel van een rooster", "Eerst bellen, en dan pas mailen"]
        {
            assert!(Helper::WhatHow.on(Nl, written).is_some(), "{written}");
        }
        for written in ["Viavaria is klaar", "Dan eerst bellen", "Elk gezin heeft een gesprek"] {
            assert_eq!(Helper::WhatHow.on(Nl, written), None, "{written}");
        }
    }
}
