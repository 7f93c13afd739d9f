//! What was done, in words; and the tables of who may do what, in Dutch.

use crate::text::L10nLanguage;
use std::{collections::HashMap, sync::LazyLock};
use zwerm_access_log::{About, Kind};
use zwerm_domain::Language;

/// A line about the reader, without the day.
pub(crate) fn line(t: &L10nLanguage, about: &About) -> String {
    let by = about.by.as_ref().map_or_else(|| t.oversight_by_server(), |(_, name)| name.clone());
    match about.kind {
        Kind::AgreementOpened => t.oversight_agreement_opened(by),
        Kind::AccountOpened => t.oversight_account_opened(by),
        Kind::AccountChanged => t.oversight_account_changed(by),
        Kind::OfficeChanged => t.oversight_office_changed(by),
        Kind::LetterPrinted => t.oversight_letter_printed(by),
        Kind::AccountsListed => t.oversight_accounts_listed(by),
        Kind::PeopleImported => t.oversight_people_imported(by),
        Kind::PeopleSynced => t.oversight_people_synced(by),
        Kind::AccountSynced => t.oversight_account_synced(by),
        Kind::ProviderKeyChanged => t.oversight_provider_key_changed(by),
        Kind::Restored => t.oversight_restored(by),
        Kind::KeyRenewed => t.oversight_key_renewed(by),
        Kind::ModuleAnswered => t.oversight_kind_module_answered(),
        Kind::Erased => t.oversight_kind_erased(),
        Kind::Forgotten => t.oversight_kind_forgotten(),
    }
}

/// What a kind of line is called where nobody is named.
pub(crate) fn kind(t: &L10nLanguage, kind: Kind) -> String {
    match kind {
        Kind::AgreementOpened => t.oversight_kind_agreement_opened(),
        Kind::AccountOpened => t.oversight_kind_account_opened(),
        Kind::AccountChanged => t.oversight_kind_account_changed(),
        Kind::OfficeChanged => t.oversight_kind_office_changed(),
        Kind::LetterPrinted => t.oversight_kind_letter_printed(),
        Kind::AccountsListed => t.oversight_kind_accounts_listed(),
        Kind::PeopleImported => t.oversight_kind_people_imported(),
        Kind::PeopleSynced => t.oversight_kind_people_synced(),
        Kind::AccountSynced => t.oversight_kind_account_synced(),
        Kind::ProviderKeyChanged => t.oversight_kind_provider_key_changed(),
        Kind::Restored => t.oversight_kind_restored(),
        Kind::KeyRenewed => t.oversight_kind_key_renewed(),
        Kind::ModuleAnswered => t.oversight_kind_module_answered(),
        Kind::Erased => t.oversight_kind_erased(),
        Kind::Forgotten => t.oversight_kind_forgotten(),
    }
}

/// The Dutch of each sentence in the tables of the policies, which are written in English: `English<TAB>Dutch`.
const DUTCH: &str = include_str!("../text/nl/permissions.tsv");

static IN_DUTCH: LazyLock<HashMap<&'static str, &'static str>> =
    LazyLock::new(|| pairs().collect());

/// All pairs, as they are written; a test of the app holds that none misses and none is left over.
pub fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    DUTCH.lines().filter_map(|line| line.split_once('\t'))
}

/// A sentence of a table, in the reader's language.
pub(crate) fn said(language: Language, english: &str) -> String {
    match language {
        Language::Nl => IN_DUTCH.get(english).copied().unwrap_or(english).to_owned(),
        Language::En => english.to_owned(),
    }
}
