//! The number of an employer that somebody is known by, which files know people by too.

use super::{
    answer::Trouble,
    keeping::{address, line, taken},
};
use crate::store::{self, Account, ProviderKey, Which};
use zwerm_access_log::{Kind as Noted, Look, Subject, note};
use zwerm_domain::{PersonId, Timestamp};
use zwerm_scim::User;
use zwerm_store::{Reader, StoreError, Writer};

/// Another number, or none any more: then they are known by the address or the user name again. The same number in other
/// capitals is the same: it stays as it is written, for files know people by it to the letter.
pub(super) fn numbered(
    tx: &mut Writer,
    key: &ProviderKey,
    (account, follows): (&Account, Option<String>),
    new: &User,
    now: Timestamp,
) -> Result<bool, Trouble> {
    let known_by = follows.unwrap_or_else(|| account.key.clone());
    let number = match (&new.number, account.number()) {
        (Some(number), _) => line("employeeNumber", number)?,
        (None, None) => return Ok(false),
        (None, Some(_)) => match address(new) {
            none if none.is_empty() => new.user_name.to_lowercase(),
            address => address,
        },
    };
    if number.to_lowercase() == known_by.to_lowercase() {
        return Ok(false);
    }
    if number.is_empty() || is_anothers(tx, key, &number, Some(account.id))? {
        return Err(taken("employeeNumber"));
    }
    let organisation = &key.organisation;
    store::renumber(tx, account.id, &number)?;
    let look = Look { kind: Noted::AccountSynced, subject: Subject::One(account.id) };
    note(tx, organisation.id, Some(key.made_by), organisation.today(now), &[look])?;
    Ok(true)
}

/// Whether somebody else is known by this, in whatever capitals.
pub(super) fn is_anothers(
    tx: &mut Reader,
    key: &ProviderKey,
    number: &str,
    own: Option<PersonId>,
) -> Result<bool, StoreError> {
    let mut is_anothers = false;
    store::walk_accounts(tx, key.organisation.id, &Which::Named(number), |other| {
        is_anothers |= Some(other.id) != own;
    })?;
    Ok(is_anothers)
}
