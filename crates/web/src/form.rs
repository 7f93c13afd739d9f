//! What somebody typed, and what is wrong with it: kept together so that nothing typed is ever lost.

use crate::token::is_same;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use bytes::Bytes;
use http::StatusCode;
use sha2::{Digest, Sha256};
use std::time::Duration;
use zwerm_domain::{Date, Id};
use zwerm_ui::Fields;

/// Longest form body, in bytes.
pub(crate) const LIMIT: usize = 256 * 1024;
/// How long a form, or the next piece of a file, may take to arrive; nobody holds a place for ever.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);
/// Most fields a form may have.
pub(crate) const FIELDS: usize = 500;

/// The fields of a sent form, in the order they were sent.
#[derive(Clone, Debug, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
}

impl Form {
    /// Reads `application/x-www-form-urlencoded`; what is no text becomes U+FFFD. Nothing where it has more fields
    /// than any form of ours.
    pub(crate) fn read(body: &Bytes) -> Option<Form> {
        form_urlencoded::parse(body).nth(FIELDS).is_none().then(|| Form::parse(body))
    }

    /// [`Form::read`], but for the fields that are too many.
    pub fn parse(body: &Bytes) -> Form {
        let fields = form_urlencoded::parse(body).take(FIELDS);
        Form { fields: fields.map(|(k, v)| (storable(&k), storable(&v))).collect() }
    }

    /// A form with these fields, as a page prefills one.
    pub fn of<const N: usize>(fields: [(&str, String); N]) -> Form {
        Form { fields: fields.into_iter().map(|(k, v)| (k.to_owned(), v)).collect() }
    }

    /// Sets one field (replacing what was there).
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.fields.retain(|(k, _)| k != name);
        self.fields.push((name.to_owned(), value.into()));
    }

    /// Adds a value to a field that may have several.
    pub fn add(&mut self, name: &str, value: impl Into<String>) {
        self.fields.push((name.to_owned(), value.into()));
    }

    /// What was typed in a field; empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(k, _)| k == name).map_or("", |(_, v)| v)
    }

    /// All values of a field (check boxes, repeated lines).
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.fields.iter().filter(move |(k, _)| k == name).map(|(_, v)| v.as_str())
    }

    /// Whether a field was sent with this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|v| v == value)
    }

    /// Every field, as sent.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(k, v)| (k.as_str(), v.as_str()))
    }

    /// A field that holds a date as browsers send it (`2026-11-23`); `None` when empty,
    /// an error when it is no day that exists.
    pub fn date(&self, name: &str) -> Result<Option<Date>, jiff::Error> {
        let typed = self.get(name).trim();
        if typed.is_empty() { Ok(None) } else { typed.parse().map(Some) }
    }

    /// A field that holds an id; anything else counts as not chosen.
    pub fn id<T>(&self, name: &str) -> Option<Id<T>> {
        self.get(name).parse().ok()
    }

    /// What was sent and where to, in short: a form that is pressed twice has one mark. Another form of the
    /// same page, or the same one with other words (somebody went back and wrote more), has another. What
    /// a new session changes does not count.
    pub(crate) fn mark(&self, path: &str) -> String {
        let mut hash = Sha256::new();
        let sent = self.iter().filter(|(name, _)| !matches!(*name, "csrf" | "kept"));
        for part in [path].into_iter().chain(sent.flat_map(|(name, value)| [name, value])) {
            hash.update(part.len().to_le_bytes());
            hash.update(part.as_bytes());
        }
        URL_SAFE_NO_PAD.encode(&hash.finalize()[..18])
    }

    pub(crate) fn carries_csrf(&self, expected: &str) -> bool {
        is_same(self.get("csrf"), expected)
    }
}

/// What came in without U+0000, which PostgreSQL keeps in no text: it becomes U+FFFD, like other bytes that
/// are no letters.
pub(crate) fn storable(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

/// One thing that is wrong, beside the field it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The name of the field; empty for the form as a whole.
    pub field: String,
    /// What to do about it, in the user's language.
    pub text: String,
}

/// What is wrong with a form. Collect all of it, then [`Problems::none_or`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// One problem.
    pub fn one(field: impl Into<String>, text: impl Into<String>) -> Problems {
        Problems(vec![Problem { field: field.into(), text: text.into() }])
    }

    /// Adds a problem.
    pub fn add(&mut self, field: impl Into<String>, text: impl Into<String>) {
        self.0.push(Problem { field: field.into(), text: text.into() });
    }

    /// Keeps a good value, or notes why it is none and gives the default.
    pub fn keep<T: Default>(&mut self, field: &str, value: Result<T, String>) -> T {
        value.unwrap_or_else(|text| {
            self.add(field, text);
            T::default()
        })
    }

    /// `value` when nothing is wrong.
    pub fn none_or<T>(self, value: T) -> Result<T, Problems> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }
}

/// A form that is shown again: what was typed, what is wrong, and what somebody else wrote meanwhile.
#[derive(Clone, Debug, Default)]
pub struct Again {
    /// What was typed (or what a page prefills), with what is wrong beside it.
    pub fields: Fields,
    /// Whether the problems hold what somebody else wrote meanwhile (409) rather than mistakes (422).
    pub is_stale: bool,
}

impl Again {
    /// A form as a page shows it first, prefilled.
    pub fn first(fields: Fields) -> Again {
        Again { fields, is_stale: false }
    }

    pub(crate) fn of(form: Form, problems: Problems, is_stale: bool) -> Again {
        let mut fields = Fields::from_pairs(form.fields);
        for problem in problems.0 {
            fields.reject(problem.field, problem.text);
        }
        Again { fields, is_stale }
    }

    /// 409 when somebody else changed it, 422 when something has to be mended.
    pub(crate) fn status(&self) -> StatusCode {
        if self.is_stale { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_that_repeat_keep_their_order() {
        let form = Form::parse(&Bytes::from_static(b"a=1&b=x%20y&a=2&c=%FF"));
        assert_eq!(form.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(form.get("b"), "x y");
        assert_eq!(form.get("c"), "\u{FFFD}");
        assert_eq!(form.get("nothing"), "");
    }

    #[test]
    fn what_is_encoded_twice_is_decoded_once() {
        let form = Form::parse(&Bytes::from_static(b"a=%2527%253Cb%253E&b%2561=1&c=%26lt%3B"));
        assert_eq!(form.get("a"), "%27%3Cb%3E");
        assert_eq!((form.get("b%61"), form.get("ba")), ("1", ""));
        assert_eq!(form.get("c"), "&lt;");
    }

    #[test]
    fn a_form_with_too_many_fields_is_none() {
        let of = |many: usize| Bytes::from("a=1&".repeat(many));
        assert_eq!(Form::read(&of(FIELDS)).map(|form| form.iter().count()), Some(FIELDS));
        assert!(Form::read(&of(FIELDS + 1)).is_none() && Form::read(&of(60_000)).is_none());
    }

    #[test]
    fn what_no_database_keeps_does_not_come_in() {
        let form = Form::parse(&Bytes::from_static(b"action_id=a%00b&x%00=1"));
        assert_eq!(form.get("action_id"), "a\u{FFFD}b");
        assert!(form.iter().all(|(name, value)| !name.contains('\0') && !value.contains('\0')));
    }

    #[test]
    fn the_31st_of_february_is_no_day() {
        let form = Form::of([("on", "2026-02-31".into()), ("ok", "2026-02-28".into())]);
        assert!(form.date("on").is_err());
        assert!(form.date("ok").expect("a day").is_some());
        assert!(form.date("absent").expect("empty").is_none());
    }

    #[test]
    fn only_the_same_form_with_the_same_words_has_the_same_mark() {
        let mark = |path: &str, body: &'static str| Form::parse(&Bytes::from(body)).mark(path);
        let first = mark("/a", "csrf=1&x=ab&y=");
        assert_eq!(first, mark("/a", "csrf=2&x=ab&y=&kept=1"), "pressed again after signing in");
        for (path, body) in [("/b", "x=ab&y="), ("/a", "x=a&y=b"), ("/a", "x=ab")] {
            assert_ne!(first, mark(path, body), "{path} {body}");
        }
    }
}
