//! Opens the words of rows one after another, with the key that stands in the row.

use super::{KeyOf, Keys, Spot, WordsKey};
use crate::{Cell, Reader, Row, StoreError, is_told_anew};
use std::sync::Arc;

/// What stands in the place of words that can't be opened: their key is gone, or they were altered.
pub const UNREADABLE: &str = "…";

/// Opens the words of rows. A key that rows share is unwrapped once.
pub struct Opener {
    keys: Arc<Keys>,
    last: Option<(KeyOf, Option<WordsKey>)>,
}

impl Reader {
    /// What opens the words of the rows of one statement.
    pub fn opener(&self) -> Opener {
        Opener { keys: self.keys(), last: None }
    }
}

impl Opener {
    /// The key to the words of a row, from the column in which it stands wrapped.
    ///
    /// # Errors
    /// If there is no such column.
    pub fn key(
        &mut self,
        row: &Row<'_>,
        of: impl Into<KeyOf>,
        wrapped_at: usize,
    ) -> Result<RowKey<'_>, StoreError> {
        let of = of.into();
        if self.last.as_ref().is_none_or(|(last, _)| *last != of) {
            let wrapped = match row.cell(wrapped_at)? {
                Cell::Bytes(wrapped) => Some(wrapped),
                _ => None,
            };
            self.last = Some((of, self.keys.unwrap(of, wrapped)));
        }
        Ok(RowKey { of, key: self.last.as_ref().and_then(|(_, key)| key.as_ref()) })
    }
}

/// The key to the words of a row, if it can be had.
pub struct RowKey<'a> {
    of: KeyOf,
    key: Option<&'a WordsKey>,
}

impl RowKey<'_> {
    /// The words in a column of the row; [`UNREADABLE`] where they can't be opened, so that the page goes on.
    ///
    /// # Errors
    /// If the column holds no text.
    pub fn words(&self, row: &Row<'_>, at: usize, spot: Spot) -> Result<String, StoreError> {
        let Cell::Text(stored) = row.cell(at)? else {
            return Err(StoreError::Column { index: at, wanted: "text" });
        };
        Ok(opened(self.of, self.key, spot, stored))
    }
}

/// The words, or [`UNREADABLE`]; that nothing was written needs no key.
fn opened(of: KeyOf, key: Option<&WordsKey>, spot: Spot, stored: &str) -> String {
    if stored.is_empty() {
        return String::new();
    }
    key.and_then(|key| key.open(spot, stored)).unwrap_or_else(|| {
        if is_told_anew(of) {
            tracing::warn!(?of, ?spot, "private words can't be opened; `zwerm doctor` tells which");
        }
        UNREADABLE.to_owned()
    })
}
