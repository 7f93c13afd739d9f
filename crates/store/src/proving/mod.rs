//! Rows that let somebody in or let somebody read carry a proof that this server wrote them.
//!
//! The proof is HMAC-SHA-256 with a key of the key file, over the table and the columns that say whose the row is and what
//! it opens ([`Proved`]). Who can write to the database and has no key file makes no such row: a row without its proof is
//! as if it were not there.

mod mark;
mod seal;
mod tables;
mod walk;

pub use seal::{SealedNow, Standing, Strange};
pub use tables::{
    ANSWER_LINK, CALENDAR_FEED, GROUP, GUEST_LINK, HALF_SIGN_IN, OFFER, PASSKEY, PASSKEY_CHALLENGE,
    PASSKEY_OWNER, PASSWORD, PROVED, PROVIDER_ACCOUNT, PROVIDER_RETURN, RECOVERY_CODE,
    RIGHTS_REQUEST, SCIM_KEY, SEAT, SET_UP_CODE, SIGN_IN_LINK, STAND_IN,
};
use walk::Walk;
pub use walk::{Unproved, prove_anew, unproved};

use crate::{Cell, Keys, Row, Sql, StoreError, Value};

/// The statements of proofs and marks, for the test that prepares them.
pub(crate) fn statements() -> impl Iterator<Item = &'static Sql> {
    mark::STATEMENTS.into_iter().chain(walk::statements())
}

/// A table of which each row (or each of some) carries a proof in its column `proof`.
#[derive(Debug)]
pub struct Proved {
    /// Its name.
    pub name: &'static str,
    /// The columns that tell a row from all others of the table; one or two.
    pub(crate) key: &'static [&'static str],
    /// What the proof covers, in this order: whose the row is, and what it opens.
    pub over: &'static [&'static str],
    /// Which rows carry one, as a condition; all, where it is empty.
    pub(crate) only: &'static str,
}

impl Proved {
    /// The proof, to be kept in the row; the values in the order of [`over`](Proved::over).
    ///
    /// # Errors
    /// If the key file is not known.
    pub fn proof(&self, keys: &Keys, over: &[Value]) -> Result<Vec<u8>, StoreError> {
        debug_assert_eq!(over.len(), self.over.len(), "{}", self.name);
        keys.proof(self.name, &[&told(over.iter().map(cell))])
    }

    /// Whether it is the proof of these values.
    pub fn is_proved(&self, keys: &Keys, over: &[Value], proof: Option<&[u8]>) -> bool {
        let told = || told(over.iter().map(cell));
        proof.is_some_and(|proof| keys.is_proved(self.name, &[&told()], proof))
    }

    /// Whether a row holds its proof: from the column `at` on stands what it covers, and behind that the proof.
    ///
    /// # Errors
    /// If the row has fewer columns.
    pub fn holds(&self, keys: &Keys, row: &Row<'_>, at: usize) -> Result<bool, StoreError> {
        let behind = at + self.over.len();
        let cells = (at..behind).map(|at| row.cell(at)).collect::<Result<Vec<_>, _>>()?;
        let is_proved = match row.cell(behind)? {
            Cell::Bytes(proof) => keys.is_proved(self.name, &[&told(cells.into_iter())], proof),
            _ => false,
        };
        if !is_proved {
            tracing::error!(
                table = self.name,
                "damaged: this server did not write this row, or with another key file: it opens nothing"
            );
        }
        Ok(is_proved)
    }
}

fn cell(value: &Value) -> Cell<'_> {
    match value {
        Value::Null => Cell::Null,
        Value::Int(number) => Cell::Int(*number),
        Value::Real(number) => Cell::Real(*number),
        Value::Text(text) => Cell::Text(text),
        Value::Bytes(bytes) => Cell::Bytes(bytes),
        Value::Sealed(sealed) => Cell::Text(sealed.as_str()),
    }
}

/// Values so that no two rows tell the same: each with its kind, and what has a length behind that.
fn told<'a>(cells: impl Iterator<Item = Cell<'a>>) -> Vec<u8> {
    let mut all = Vec::with_capacity(96);
    for cell in cells {
        match cell {
            Cell::Null => all.push(0),
            Cell::Int(number) => {
                all.push(1);
                all.extend_from_slice(&number.to_be_bytes());
            }
            Cell::Real(number) => {
                all.push(2);
                all.extend_from_slice(&number.to_be_bytes());
            }
            Cell::Text(text) => {
                all.push(3);
                all.extend_from_slice(&(text.len() as u64).to_be_bytes());
                all.extend_from_slice(text.as_bytes());
            }
            Cell::Bytes(bytes) => {
                all.push(4);
                all.extend_from_slice(&(bytes.len() as u64).to_be_bytes());
                all.extend_from_slice(bytes);
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::params;

    #[test]
    fn a_proof_is_of_its_table_and_of_each_value_it_covers() {
        let (keys, other) = (Keys::of([7; 32]), Keys::of([8; 32]));
        let row = |person: i64, hash: &str| params![person, hash.as_bytes()];
        let proof = CALENDAR_FEED.proof(&keys, &row(1, "a")).expect("a proof");
        let is = |table: &Proved, over: &[Value], keys| table.is_proved(keys, over, Some(&proof));
        assert!(is(&CALENDAR_FEED, &row(1, "a"), &keys));
        assert!(!is(&CALENDAR_FEED, &row(1, "a"), &other), "another key file");
        assert!(!is(&CALENDAR_FEED, &row(2, "a"), &keys), "somebody else");
        assert!(!is(&CALENDAR_FEED, &row(1, "b"), &keys), "another secret");
        assert!(!is(&CALENDAR_FEED, &params![1_i64, "a"], &keys), "text is no bytes");
        assert!(!is(&RECOVERY_CODE, &row(1, "a"), &keys), "another table");
        assert!(!CALENDAR_FEED.is_proved(&keys, &row(1, "a"), None), "none");
        assert!(CALENDAR_FEED.proof(&Keys::default(), &row(1, "a")).is_err(), "no key file");
    }

    #[test]
    fn nothing_can_be_moved_from_one_value_to_the_next() {
        let told = |values: &[Value]| told(values.iter().map(cell));
        assert_ne!(told(&params!["a", "bc"]), told(&params!["ab", "c"]));
        assert_ne!(told(&params![None::<i64>, 0_i64]), told(&params![0_i64, None::<i64>]));
    }
}
