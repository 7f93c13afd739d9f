//! A look: who, about whom, of which kind; and the proof that it was noted.

use zwerm_domain::PersonId;

/// About whom a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One colleague.
    One(PersonId),
    /// Everybody in the organisation.
    Everybody,
}

impl Subject {
    pub(crate) fn id(self) -> Option<PersonId> {
        match self {
            Subject::One(id) => Some(id),
            Subject::Everybody => None,
        }
    }
}

/// What was opened, changed or exported. What every colleague may see of another is none of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An agreement that its parties show, opened by somebody who is no party to it.
    AgreementOpened,
    /// What is kept of an account: address, number, first day, how one comes in.
    AccountOpened,
    /// That was changed: name, address, teams, leaving, coming back.
    AccountChanged,
    /// An office was given or ended.
    OfficeChanged,
    /// A letter was printed with which one comes in.
    LetterPrinted,
    /// The list of who has an account and who has none yet.
    AccountsListed,
    /// People or teams were brought in from a file.
    PeopleImported,
    /// The identity provider read or kept people and teams.
    PeopleSynced,
    /// The identity provider changed an account: name, address, teams, leaving, coming back.
    AccountSynced,
    /// The identity provider was given a key, or it was taken back.
    ProviderKeyChanged,
    /// An older copy of everything was put back.
    Restored,
    /// A new key file took the place of the one before.
    KeyRenewed,
    /// The works council answered about a module, or somebody put on record why that is not needed: which answer, and its print.
    /// About nobody; who answered stands in the answer.
    ModuleAnswered,
    /// Somebody had everything erased: of these lines the words went. About nobody; the number of who it was is nowhere in it.
    Erased,
    /// The term of these lines was over: their words went. About nobody.
    Forgotten,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 15] = [
        Kind::AgreementOpened,
        Kind::AccountOpened,
        Kind::AccountChanged,
        Kind::OfficeChanged,
        Kind::LetterPrinted,
        Kind::AccountsListed,
        Kind::PeopleImported,
        Kind::PeopleSynced,
        Kind::AccountSynced,
        Kind::ProviderKeyChanged,
        Kind::Restored,
        Kind::KeyRenewed,
        Kind::ModuleAnswered,
        Kind::Erased,
        Kind::Forgotten,
    ];

    /// The word in the database, and in the commitment: never changed once released.
    pub const fn code(self) -> &'static str {
        match self {
            Kind::AgreementOpened => "agreement_opened",
            Kind::AccountOpened => "account_opened",
            Kind::AccountChanged => "account_changed",
            Kind::OfficeChanged => "office_changed",
            Kind::LetterPrinted => "letter_printed",
            Kind::AccountsListed => "accounts_listed",
            Kind::PeopleImported => "people_imported",
            Kind::PeopleSynced => "people_synced",
            Kind::AccountSynced => "account_synced",
            Kind::ProviderKeyChanged => "provider_key_changed",
            Kind::Restored => "restored",
            Kind::KeyRenewed => "key_renewed",
            Kind::ModuleAnswered => "module_answered",
            Kind::Erased => "erased",
            Kind::Forgotten => "forgotten",
        }
    }

    /// Whether something was changed: then each time is a line, not the first of a day alone.
    pub const fn is_change(self) -> bool {
        matches!(
            self,
            Kind::AccountChanged
                | Kind::OfficeChanged
                | Kind::LetterPrinted
                | Kind::AccountSynced
                | Kind::ProviderKeyChanged
        )
    }

    /// Whether its word in the database goes on: with lines whose words went, or with an answer.
    pub(crate) const fn goes_on(self) -> bool {
        matches!(self, Kind::Erased | Kind::Forgotten | Kind::ModuleAnswered)
    }

    /// Reads [`Kind::code`] back.
    pub fn from_code(code: &str) -> Option<Kind> {
        // Such as the lines that were erased, behind the kind's own word.
        let word = code.split(' ').next().unwrap_or_default();
        Kind::ALL.into_iter().find(|kind| kind.code() == word && (word == code || kind.goes_on()))
    }
}

/// A look that is to be noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// What.
    pub kind: Kind,
    /// About whom.
    pub subject: Subject,
}

/// The proof that looks were noted: only [`crate::looked`] and [`crate::note`] make one, and what is about
/// somebody else opens with it.
#[derive(Clone, Debug)]
pub struct Looked {
    pub(crate) looks: Vec<Look>,
}

impl Looked {
    /// Whether this look is among those that were noted.
    pub fn covers(&self, kind: Kind, subject: Subject) -> bool {
        self.looks.contains(&Look { kind, subject })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_reads_back_what_it_wrote() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
        }
    }
}
