//! What two people wrote at the same time: which version a form starts from, and both texts side by side.

use crate::{Again, Form};

/// One field that was written in two places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the field is called.
    pub label: String,
    /// What stands there now.
    pub theirs: String,
    /// What this form wanted.
    pub yours: String,
}

impl Again {
    /// The fields that differ, when somebody else changed the thing meanwhile; else none. Each text is the
    /// field's name, what it is called, and what stands there now.
    pub fn differences<const N: usize>(&self, texts: [(&str, String, &str); N]) -> Vec<Difference> {
        if !self.is_stale {
            return Vec::new();
        }
        let rows = texts.into_iter().map(|(field, label, theirs)| Difference {
            label,
            theirs: theirs.to_owned(),
            yours: self.fields.value(field).to_owned(),
        });
        rows.filter(|row| row.theirs.trim() != row.yours.trim()).collect()
    }

    /// The version the form carries: the newest once both texts have been seen, else the one it began with.
    pub fn version(&self, newest: i64) -> String {
        let sent = self.fields.value("version");
        if self.is_stale || sent.is_empty() { newest.to_string() } else { sent.to_owned() }
    }
}

impl Form {
    /// The version a sent form began with; nonsense is never the newest.
    pub fn version(&self) -> i64 {
        self.get("version").parse().unwrap_or(-1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Problems;
    use axum::body::Bytes;

    fn again(is_stale: bool) -> Again {
        let form = Form::parse(&Bytes::from_static(b"version=3&name=Ours&why=The+same+"));
        Again::of(form, Problems::one("", "changed"), is_stale)
    }

    #[test]
    fn only_what_differs_is_shown_beside_each_other() {
        let texts = [("name", "Name".to_owned(), "Theirs"), ("why", "Why".to_owned(), "The same")];
        let shown = again(true).differences(texts);
        let only =
            Difference { label: "Name".into(), theirs: "Theirs".into(), yours: "Ours".into() };
        assert_eq!(shown, [only]);
    }

    #[test]
    fn a_mistake_in_a_form_is_no_difference_and_keeps_its_version() {
        let texts = [("name", "Name".to_owned(), "Theirs")];
        assert!(again(false).differences(texts).is_empty());
        assert_eq!(again(false).version(4), "3");
        assert_eq!(again(true).version(4), "4");
    }

    #[test]
    fn nonsense_is_never_the_newest_version() {
        assert_eq!(Form::parse(&Bytes::from_static(b"version=3")).version(), 3);
        assert_eq!(Form::parse(&Bytes::from_static(b"version=new")).version(), -1);
        assert_eq!(Form::parse(&Bytes::from_static(b"")).version(), -1);
    }
}
