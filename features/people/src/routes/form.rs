//! What a form about oneself needs when it was changed elsewhere: which version it starts from, and both texts.

use zwerm_web::{Again, Form};

/// One field that was written in two places.
pub(super) struct Both {
    pub(super) label: String,
    pub(super) theirs: String,
    pub(super) yours: String,
}

/// The fields that differ, when the thing was changed elsewhere meanwhile; else none.
pub(super) fn both<const N: usize>(again: &Again, texts: [(&str, String, &str); N]) -> Vec<Both> {
    if !again.is_stale {
        return Vec::new();
    }
    let rows = texts.into_iter().map(|(field, label, theirs)| Both {
        label,
        theirs: theirs.to_owned(),
        yours: again.fields.value(field).to_owned(),
    });
    rows.filter(|row| row.theirs.trim() != row.yours.trim()).collect()
}

/// The version a form carries: the newest once both texts have been seen, else the one it began with.
pub(super) fn version(again: &Again, newest: i64) -> String {
    let sent = again.fields.value("version");
    if again.is_stale || sent.is_empty() { newest.to_string() } else { sent.to_owned() }
}

/// The version a sent form began with; nonsense is never the newest.
pub(super) fn sent_version(form: &Form) -> i64 {
    form.get("version").parse().unwrap_or(-1)
}
