//! The keys with which the words of agreements are sealed and opened.

use zwerm_domain::{Actor, AgreementId};
use zwerm_store::{Cell, Reader, Row, Spot, StoreError, WordsKey, Writer, params, statements};

statements! {
    /// The keys of all agreements somebody takes part in, is asked for or gave support in.
    OWN_KEYS = "
        SELECT agreement.id, pair_key.wrapped FROM pair_key JOIN agreement ON agreement.id = pair_key.agreement_id
        WHERE agreement.organisation_id = $2 AND agreement.id IN (
          SELECT agreement_id FROM agreement_party WHERE person_id = $1
          UNION SELECT agreement_id FROM agreement_asked WHERE person_id = $1
          UNION SELECT agreement_id FROM agreement_need WHERE asked_of = $1)";
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
pub struct OwnKeys(Vec<(AgreementId, WordsKey)>);

/// The keys of all agreements of the actor.
///
/// # Errors
/// If the store fails.
pub fn own_keys(tx: &mut Reader, actor: &Actor) -> Result<OwnKeys, StoreError> {
    let keys = tx.keys();
    let of = params![actor.person(), actor.organisation()];
    let found = tx.all(&OWN_KEYS, &of, |row| {
        let agreement: AgreementId = row.get(0)?;
        Ok(keys.unwrap(agreement, wrapped(row, 1)?).map(|key| (agreement, key)))
    })?;
    let mut own: Vec<(AgreementId, WordsKey)> = found.into_iter().flatten().collect();
    own.sort_unstable_by_key(|(agreement, _)| *agreement);
    Ok(OwnKeys(own))
}

impl OwnKeys {
    /// The words of a spot; `None` where they can't be opened.
    pub fn open(&self, agreement: AgreementId, spot: Spot, stored: &str) -> Option<String> {
        let at = self.0.binary_search_by_key(&agreement, |(of, _)| *of).ok()?;
        self.0.get(at)?.1.open(spot, stored)
    }
}
