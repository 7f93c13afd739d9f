//! The keys with which the words of agreements are sealed and opened.

use zwerm_domain::{Actor, AgreementId};
use zwerm_store::{
    Cell, PairKey, Reader, Row, Spot, StoreError, WrappingKey, Writer, params, statements,
};

statements! {
    KEY_OF = "SELECT wrapped FROM pair_key WHERE agreement_id = $1";
    ALL_KEYS = "SELECT agreement_id, wrapped FROM pair_key ORDER BY agreement_id";
    WRAP_ANEW = "UPDATE pair_key SET wrapped = $2 WHERE agreement_id = $1";
    FORGET_KEYS = "DELETE FROM pair_key";
    COUNT_KEYS = "SELECT COUNT(*) FROM pair_key";
    KEEP_KEY = "INSERT INTO pair_key (agreement_id, wrapped) VALUES ($1, $2)";
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
pub fn pair_key(tx: &mut Writer, agreement: AgreementId) -> Result<PairKey, StoreError> {
    let keys = tx.keys();
    let known = tx.first(&KEY_OF, &params![agreement], |row| {
        keys.unwrap(agreement, wrapped(row, 0)?).ok_or(StoreError::NoKey)
    })?;
    if let Some(key) = known {
        return Ok(key);
    }
    let (key, wrapped) = keys.make(agreement)?;
    tx.run(&KEEP_KEY, &params![agreement, wrapped])?;
    Ok(key)
}

/// How many agreements have a key.
///
/// # Errors
/// If the store fails.
pub fn count_keys(tx: &mut Reader) -> Result<i64, StoreError> {
    tx.one(&COUNT_KEYS, &[], |row| row.get(0))
}

/// Wraps every key anew, for another key file; words stay as they are. Answers how many that were.
///
/// # Errors
/// If one does not open with the old key, or the store fails.
pub fn wrap_anew(tx: &mut Writer, old: &WrappingKey, new: &WrappingKey) -> Result<u64, StoreError> {
    let all: Vec<(AgreementId, Vec<u8>)> =
        tx.all(&ALL_KEYS, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut count = 0;
    for (agreement, wrapped) in all {
        let wrapped = old.rewrap(agreement, &wrapped, new)?.ok_or(StoreError::NoKey)?;
        count += tx.run(&WRAP_ANEW, &params![agreement, wrapped])?;
    }
    Ok(count)
}

/// Forgets every key: what was written in all agreements is gone.
///
/// # Errors
/// If the store fails.
pub fn forget_keys(tx: &mut Writer) -> Result<u64, StoreError> {
    tx.run(&FORGET_KEYS, &[])
}

/// What opens the words of all agreements of one person: to hand over to that person all that is theirs.
pub struct OwnKeys(Vec<PairKey>);

/// The keys of all agreements of the actor.
///
/// # Errors
/// If the store fails.
pub fn own_keys(tx: &mut Reader, actor: &Actor) -> Result<OwnKeys, StoreError> {
    let keys = tx.keys();
    let of = params![actor.person(), actor.organisation()];
    let found = tx.all(&OWN_KEYS, &of, |row| {
        let agreement: AgreementId = row.get(0)?;
        Ok(keys.unwrap(agreement, wrapped(row, 1)?))
    })?;
    let mut own: Vec<PairKey> = found.into_iter().flatten().collect();
    own.sort_unstable_by_key(PairKey::agreement);
    Ok(OwnKeys(own))
}

impl OwnKeys {
    /// The words of a spot; `None` where they can't be opened.
    pub fn open(&self, agreement: AgreementId, spot: Spot, stored: &str) -> Option<String> {
        let at = self.0.binary_search_by_key(&agreement, PairKey::agreement).ok()?;
        self.0.get(at)?.open(spot, stored)
    }
}
