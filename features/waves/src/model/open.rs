//! Open questions: which there are, who may read what was written, and what is left of a text that came in. Pure.

use zwerm_domain::text::many_lines;

/// A question that a wave may ask beside its statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OpenQuestion {
    /// What is missing in this list?
    Missing,
    /// Where does the coat fit, and where does it pinch?
    Coat,
}

impl OpenQuestion {
    pub(crate) const ALL: [OpenQuestion; 2] = [OpenQuestion::Missing, OpenQuestion::Coat];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            OpenQuestion::Missing => "missing",
            OpenQuestion::Coat => "coat",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<OpenQuestion> {
        OpenQuestion::ALL.into_iter().find(|it| it.code() == code)
    }

    /// Whether all who are asked answer it together, and everybody may read the answers: then they are about the list and not about
    /// how somebody's own department is doing.
    pub(crate) const fn is_of_everybody(self) -> bool {
        matches!(self, OpenQuestion::Missing)
    }
}

/// Why an answer was taken away. There is no reason *not agreed with*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Removal {
    /// Somebody is named in it.
    Name,
    /// Who wrote it, or whom it is about, can be recognised.
    Recognisable,
}

impl Removal {
    pub(crate) const ALL: [Removal; 2] = [Removal::Name, Removal::Recognisable];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Removal::Name => "name",
            Removal::Recognisable => "recognisable",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Removal> {
        Removal::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// Most lines of an answer: whoever sends hundreds of empty ones gets no more of a page than others.
const LINES: usize = 12;

/// The text of an opened answer as it is shown; nothing for what says nothing, or is no text.
pub(crate) fn written(opened: &[u8]) -> Option<String> {
    let text = many_lines(std::str::from_utf8(opened).ok()?).ok()?;
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let (first, rest) = lines.split_at(lines.len().min(LINES));
    let mut shown = first.join("\n");
    for line in rest {
        shown.push(' ');
        shown.push_str(line);
    }
    shown.chars().any(char::is_alphanumeric).then_some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_question_and_each_reason_has_one_code() {
        for question in OpenQuestion::ALL {
            assert_eq!(OpenQuestion::from_code(question.code()), Some(question));
        }
        for reason in Removal::ALL {
            assert_eq!(Removal::from_code(reason.code()), Some(reason));
        }
    }

    #[test]
    fn what_says_nothing_is_no_answer_and_what_is_too_tall_is_made_lower() {
        for nothing in ["", "  \n ", "\n".repeat(600).as_str(), "…", "🐦🐦", "-"] {
            assert_eq!(written(nothing.as_bytes()), None, "{nothing:?}");
        }
        assert_eq!(written(&[0xff, 0xfe]), None);
        assert_eq!(written(b" Rust.\r\n\r\n\r\nEn taart. ").as_deref(), Some("Rust.\nEn taart."));
        let tall = (0..600).map(|at| format!("{at}\n")).collect::<String>();
        assert_eq!(written(tall.as_bytes()).expect("a text").lines().count(), LINES);
        assert_eq!(written("<b>a</b>\u{202e}".as_bytes()).as_deref(), Some("<b>a</b>"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_low_text_or_none(bytes in prop::collection::vec(any::<u8>(), 0..1200), text in "\\PC{0,200}") {
            for bytes in [&bytes[..], text.as_bytes()] {
                if let Some(shown) = written(bytes) {
                    prop_assert!(shown.lines().count() <= LINES && !shown.trim().is_empty());
                }
            }
        }
    }
}
