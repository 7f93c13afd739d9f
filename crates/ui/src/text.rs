//! The interface's own words, typed: one method a message, made from `text/*/ui.ftl`.

use std::sync::LazyLock;
use zwerm_domain::Language;

#[expect(
    missing_docs,
    unreachable_pub,
    dead_code,
    clippy::derivable_impls,
    clippy::unwrap_used,
    reason = "made by fluent-typed, which checks each message in each language before it writes the call"
)]
mod l10n {
    include!(concat!(env!("OUT_DIR"), "/l10n.rs"));
}
pub use l10n::L10nLanguage;

static NL: LazyLock<L10nLanguage> = LazyLock::new(|| l10n::L10n::Nl.load());
static EN: LazyLock<L10nLanguage> = LazyLock::new(|| l10n::L10n::En.load());

/// The interface's own words in a language.
pub fn text(language: Language) -> &'static L10nLanguage {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

/// A text without the marks that keep directions apart: for mail subjects, calendars and files.
pub fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_message_speaks_both_languages() {
        assert_eq!(text(Language::Nl).room_today(), "Vandaag");
        assert_eq!(text(Language::En).room_today(), "Today");
        assert_eq!(plain(&text(Language::En).demo_of("X")), "Demo: X. Everything here is made up.");
    }
}
