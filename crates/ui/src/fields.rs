//! What a form was sent with and what is wrong with it, so that it can be shown again with the input kept.

use askama::filters::HtmlSafe;
use std::{borrow::Cow, fmt, fmt::Write};

/// What is wrong with one field, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field's name; empty for the form as a whole.
    pub name: Cow<'static, str>,
    /// What is wrong, and what would be right.
    pub text: String,
}

/// The values of a form and its problems. A name may come more than once (check boxes, lists of lines).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    form: &'static str,
    values: Vec<(Cow<'static, str>, String)>,
    problems: Vec<Problem>,
}

impl Fields {
    /// An empty form.
    pub fn new() -> Fields {
        Fields::default()
    }

    /// A form as it was sent.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Fields {
        let values = pairs.into_iter().map(|(name, value)| (name.into(), value)).collect();
        Fields { values, ..Fields::default() }
    }

    /// The same form under a name, so that two forms on one page can have fields of one name.
    #[must_use]
    pub fn in_form(mut self, form: &'static str) -> Fields {
        self.form = form;
        self
    }

    /// The id of the element that holds this field.
    pub fn id(&self, name: impl AsRef<str>) -> String {
        format!("{}-{}", if self.form.is_empty() { "f" } else { self.form }, name.as_ref())
    }

    /// The same form with this value filled in beforehand.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) -> Fields {
        self.values.push((name.into(), value.into()));
        self
    }

    /// The field's (first) value; empty if it has none.
    pub fn value(&self, name: &str) -> &str {
        self.values(name).next().unwrap_or_default()
    }

    /// All values with this name, in the order sent.
    pub fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        self.values.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Does the form have this field, even if empty? (An unchecked box is not sent.)
    pub fn has(&self, name: &str) -> bool {
        self.values(name).next().is_some()
    }

    /// Is this one of the field's values? For options, radio buttons and check boxes.
    pub fn is_chosen(&self, name: &str, value: impl AsRef<str>) -> bool {
        self.values(name).any(|chosen| chosen == value.as_ref())
    }

    /// Notes what is wrong with a field (an empty name: with the form as a whole).
    pub fn reject(&mut self, name: impl Into<Cow<'static, str>>, text: impl Into<String>) {
        self.problems.push(Problem { name: name.into(), text: text.into() });
    }

    /// What is wrong with this field, if anything.
    pub fn problem(&self, name: &str) -> Option<&str> {
        self.problems
            .iter()
            .find(|problem| problem.name == name)
            .map(|problem| problem.text.as_str())
    }

    /// Everything that is wrong, in the order found.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The field's `id` with what screen readers say of it: its hint and what is wrong with it.
    pub fn said_of(&self, name: impl AsRef<str>, has_hint: bool) -> SaidOf {
        let id = self.id(name.as_ref());
        let is_wrong = self.problem(name.as_ref()).is_some();
        SaidOf { id, has_hint, is_wrong }
    }

    /// Is anything wrong?
    pub fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }
}

/// `id`, `aria-describedby` and `aria-invalid` of a field.
#[derive(Debug)]
pub struct SaidOf {
    id: String,
    has_hint: bool,
    is_wrong: bool,
}

impl fmt::Display for SaidOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = Quoted(&self.id);
        write!(f, "id=\"{id}\"")?;
        match (self.is_wrong, self.has_hint) {
            (true, true) => {
                write!(f, " aria-invalid=\"true\" aria-describedby=\"{id}-problem {id}-hint\"")
            }
            (true, false) => write!(f, " aria-invalid=\"true\" aria-describedby=\"{id}-problem\""),
            (false, true) => write!(f, " aria-describedby=\"{id}-hint\""),
            (false, false) => Ok(()),
        }
    }
}
impl HtmlSafe for SaidOf {}

/// A field's name comes from our own templates; one that came from elsewhere still can't leave its quotes.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .chars()
            .filter(|letter| letter.is_alphanumeric() || "-_.".contains(*letter))
            .try_for_each(|letter| f.write_char(letter))
    }
}

/// One of the answers to choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What the reader reads.
    pub name: String,
    /// A line that explains it; may be empty.
    pub says: String,
}

impl Choice {
    /// A choice with its name.
    pub fn new(value: impl ToString, name: impl Into<String>) -> Choice {
        Choice { value: value.to_string(), name: name.into(), says: String::new() }
    }

    /// The same choice with a line that explains it.
    #[must_use]
    pub fn saying(mut self, says: impl Into<String>) -> Choice {
        self.says = says.into();
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_its_input_and_tells_what_is_wrong() {
        let mut fields = Fields::from_pairs([
            ("day".into(), "31-02".into()),
            ("who".into(), "4".into()),
            ("who".into(), "5".into()),
        ]);
        fields.reject("day", "Februari heeft geen 31 dagen.");
        assert_eq!(fields.value("day"), "31-02");
        assert_eq!(fields.problem("day"), Some("Februari heeft geen 31 dagen."));
        assert_eq!(fields.problem("who"), None);
        assert!(fields.is_chosen("who", "5") && !fields.is_chosen("who", "6"));
        assert!(fields.has_problems() && !fields.has("unsent"));
    }
}
