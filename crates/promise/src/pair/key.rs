//! The keys with which the words of agreements are sealed and opened.

use super::{Parties, all_parties_of};
use zwerm_domain::{Actor, AgreementId};
use zwerm_store::{Cell, Reader, Row, Spot, StoreError, WordsKey, Writer, params, statements};

statements! {
    /// The agreements in which somebody is asked for support, or gave it: of those, its words.
    NEEDED_KEYS = "
        SELECT DISTINCT need.agreement_id, pair_key.wrapped FROM agreement_need AS need
        JOIN agreement ON agreement.id = need.agreement_id JOIN pair_key ON pair_key.agreement_id = need.agreement_id
        WHERE need.asked_of = $1 AND agreement.organisation_id = $2";
}

/// The wrapped key in a column, as long as a row lives.
pub(super) fn wrapped<'row>(
    row: &'row Row<'_>,
    at: usize,
) -> Result<Option<&'row [u8]>, StoreError> {
    match row.cell(at)? {
        Cell::Bytes(wrapped) => Ok(Some(wrapped)),
        _ => Ok(None),
    }
}

/// The key to write words of an agreement with; made with its first words.
///
/// # Errors
/// If there is a key that does not open, or the store fails.
pub fn pair_key(tx: &mut Writer, agreement: AgreementId) -> Result<WordsKey, StoreError> {
    tx.words_key(agreement)
}

/// What opens the words of all agreements of one person: to hand over to that person all that is theirs.
pub struct OwnKeys {
    /// Of the agreements they take part in, or are asked for.
    own: Vec<Parties>,
    /// Of those in which they give support: for its words alone.
    support: Vec<(AgreementId, WordsKey)>,
}

/// The keys of all agreements of the actor.
///
/// # Errors
/// If the store fails.
pub fn own_keys(tx: &mut Reader, actor: &Actor) -> Result<OwnKeys, StoreError> {
    let own = all_parties_of(tx, actor)?;
    let keys = tx.keys();
    let of = params![actor.person(), actor.organisation()];
    let found = tx.all(&NEEDED_KEYS, &of, |row| {
        let agreement: AgreementId = row.get(0)?;
        Ok(keys.unwrap(agreement, wrapped(row, 1)?).map(|key| (agreement, key)))
    })?;
    let mut support: Vec<(AgreementId, WordsKey)> = found.into_iter().flatten().collect();
    support.sort_unstable_by_key(|(agreement, _)| *agreement);
    Ok(OwnKeys { own, support })
}

impl OwnKeys {
    /// The words of a spot; `None` where they can't be opened.
    pub fn open(&self, agreement: AgreementId, spot: Spot, stored: &str) -> Option<String> {
        let own = self.own.binary_search_by_key(&agreement, Parties::agreement).ok();
        let own = own.and_then(|at| self.own.get(at)?.key());
        if own.is_some() || spot.column() != "agreement_need.text" {
            return own?.open(spot, stored);
        }
        let at = self.support.binary_search_by_key(&agreement, |(of, _)| *of).ok()?;
        self.support.get(at)?.1.open(spot, stored)
    }
}
