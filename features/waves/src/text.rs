//! The words of waves, as typed functions.

use std::sync::LazyLock;
use zwerm_domain::Language;

#[expect(
    unreachable_pub,
    dead_code,
    clippy::derivable_impls,
    clippy::unwrap_used,
    reason = "made by fluent-typed, which checks each message in each language before it writes the call"
)]
mod l10n {
    include!(concat!(env!("OUT_DIR"), "/l10n.rs"));
}
pub(crate) use l10n::L10nLanguage;

static NL: LazyLock<L10nLanguage> = LazyLock::new(|| l10n::L10n::Nl.load());
static EN: LazyLock<L10nLanguage> = LazyLock::new(|| l10n::L10n::En.load());

/// The texts of this crate in a language.
pub(crate) fn text(language: Language) -> &'static L10nLanguage {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}
