//! Notes on an account: what somebody else did with it and on which day, for the person whose it is.

use crate::By;
use zwerm_access_log::{Kind, Look, Subject, note};
use zwerm_domain::{Actor, Date, Office, PersonId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    NOTE = "INSERT INTO account_note (person_id, by_person, noted_on, kind, by_provider) VALUES ($1, $2, $3, $4, $5)";
    HOUSE = "SELECT organisation_id FROM person WHERE id = $1";
    NOTES = "SELECT n.kind, n.noted_on, p.name, n.by_provider FROM account_note n LEFT JOIN person p ON p.id = n.by_person
        WHERE n.person_id = $1 AND n.noted_on >= $2 ORDER BY n.id DESC LIMIT $3";
}

/// What was done with an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountChange {
    /// Another name.
    Name,
    /// Another address, or none any more: one signs in with it, and links are mailed there.
    Address,
    /// Another main team.
    Team,
    /// Other teams to lead, or none any more.
    Leads,
    /// A letter was printed with which one chooses another password.
    ResetLetter,
    /// A second step at sign-in was put on, by its owner.
    SecondStepOn,
    /// It was taken off, by its owner.
    SecondStepOff,
    /// An administrator took it off, for somebody who could not come in any more.
    SecondStepHelped,
    /// An administrator signed them out everywhere.
    SignedOut,
    /// A passkey was added, by its owner.
    PasskeyAdded,
    /// One was taken away, by its owner.
    PasskeyRemoved,
    /// One was refused: its device counted back, so there may be two of it.
    PasskeyRefused,
    /// An account of the identity provider was linked.
    ProviderLinked,
    /// It was taken away, by its owner.
    ProviderUnlinked,
    /// Was noted as left, or as leaving on a day.
    Left,
    /// That was taken back: they work here.
    Returned,
    /// Was given an office.
    OfficeGiven(Office),
    /// Holds an office no longer.
    OfficeEnded(Office),
}

impl AccountChange {
    const ALL: [AccountChange; 24] = [
        AccountChange::Name,
        AccountChange::Address,
        AccountChange::Team,
        AccountChange::Leads,
        AccountChange::ResetLetter,
        AccountChange::SecondStepOn,
        AccountChange::SecondStepOff,
        AccountChange::SecondStepHelped,
        AccountChange::SignedOut,
        AccountChange::PasskeyAdded,
        AccountChange::PasskeyRemoved,
        AccountChange::PasskeyRefused,
        AccountChange::ProviderLinked,
        AccountChange::ProviderUnlinked,
        AccountChange::Left,
        AccountChange::Returned,
        AccountChange::OfficeGiven(Office::Administrator),
        AccountChange::OfficeEnded(Office::Administrator),
        AccountChange::OfficeGiven(Office::CultureCoordinator),
        AccountChange::OfficeEnded(Office::CultureCoordinator),
        AccountChange::OfficeGiven(Office::WorksCouncil),
        AccountChange::OfficeEnded(Office::WorksCouncil),
        AccountChange::OfficeGiven(Office::DataProtection),
        AccountChange::OfficeEnded(Office::DataProtection),
    ];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            AccountChange::Name => "name",
            AccountChange::Address => "address",
            AccountChange::Team => "team",
            AccountChange::Leads => "leads",
            AccountChange::ResetLetter => "reset_letter",
            AccountChange::SecondStepOn => "second_step_on",
            AccountChange::SecondStepOff => "second_step_off",
            AccountChange::SecondStepHelped => "second_step_helped",
            AccountChange::SignedOut => "signed_out",
            AccountChange::PasskeyAdded => "passkey_added",
            AccountChange::PasskeyRemoved => "passkey_removed",
            AccountChange::PasskeyRefused => "passkey_refused",
            AccountChange::ProviderLinked => "provider_linked",
            AccountChange::ProviderUnlinked => "provider_unlinked",
            AccountChange::Left => "left",
            AccountChange::Returned => "returned",
            AccountChange::OfficeGiven(Office::Administrator) => "office_given",
            AccountChange::OfficeEnded(Office::Administrator) => "office_ended",
            AccountChange::OfficeGiven(Office::CultureCoordinator) => "culture_coordinator_given",
            AccountChange::OfficeEnded(Office::CultureCoordinator) => "culture_coordinator_ended",
            AccountChange::OfficeGiven(Office::WorksCouncil) => "works_council_given",
            AccountChange::OfficeEnded(Office::WorksCouncil) => "works_council_ended",
            AccountChange::OfficeGiven(Office::DataProtection) => "data_protection_given",
            AccountChange::OfficeEnded(Office::DataProtection) => "data_protection_ended",
        }
    }

    /// Reads [`AccountChange::code`] back.
    pub fn from_code(code: &str) -> Option<AccountChange> {
        AccountChange::ALL.into_iter().find(|change| change.code() == code)
    }

    /// As the access log has it.
    const fn look(self) -> Kind {
        match self {
            AccountChange::ResetLetter => Kind::LetterPrinted,
            AccountChange::OfficeGiven(_) | AccountChange::OfficeEnded(_) => Kind::OfficeChanged,
            _ => Kind::AccountChanged,
        }
    }

    /// Whether it changes how one comes in or what one may do: said on Vandaag too.
    pub const fn is_about_rights(self) -> bool {
        !matches!(self, AccountChange::Name | AccountChange::Team)
    }
}

/// Something that somebody else did with the reader's account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountNote {
    /// What.
    pub change: AccountChange,
    /// On which day.
    pub on: Date,
    /// Who did it; `None`: whoever runs the server, from a file.
    pub by: Option<String>,
    /// Whether the identity provider did it, with a key of that person.
    pub is_by_provider: bool,
}

/// Notes what was done with somebody's account, here and in the access log; what one does with one's own needs no note.
pub fn note_on_account(
    tx: &mut Writer,
    person: PersonId,
    by: impl Into<By>,
    on: Date,
    change: AccountChange,
) -> Result<(), StoreError> {
    let by = by.into();
    if by.is_own(person) {
        return Ok(());
    }
    note_on_own_account(tx, person, by, on, change)
}

/// The same, also of what one does with one's own account: somebody else may have done it in one's name.
pub fn note_on_own_account(
    tx: &mut Writer,
    person: PersonId,
    by: impl Into<By>,
    on: Date,
    change: AccountChange,
) -> Result<(), StoreError> {
    let by = by.into();
    tx.run(&NOTE, &params![person, by.person(), on, change.code(), by.is_provider()])?;
    if by.is_own(person) {
        return Ok(());
    }
    let organisation = tx.one(&HOUSE, &params![person], |row| row.get(0))?;
    let kind = if by.is_provider() { Kind::AccountSynced } else { change.look() };
    let look = Look { kind, subject: Subject::One(person) };
    note(tx, organisation, by.person(), on, &[look]).map(drop)
}

/// What others did with the actor's own account since a day, the newest first; at most `most`.
pub fn account_notes(
    tx: &mut Reader,
    actor: &Actor,
    since: Date,
    most: u32,
) -> Result<Vec<AccountNote>, StoreError> {
    let values = params![actor.person(), since, i64::from(most)];
    let notes = tx.all(&NOTES, &values, |row| {
        let change = AccountChange::from_code(&row.get::<String>(0)?);
        let (on, by) = (row.get(1)?, row.get(2)?);
        let is_by_provider = row.get::<i64>(3)? == 1;
        Ok(change.map(|change| AccountNote { change, on, by, is_by_provider }))
    })?;
    Ok(notes.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_reads_back_what_it_wrote() {
        for change in AccountChange::ALL {
            assert_eq!(AccountChange::from_code(change.code()), Some(change));
        }
    }
}
