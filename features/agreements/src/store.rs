//! The SQL of agreements: every load takes the actor and sees only what the actor may see.

pub(crate) mod index;
pub(crate) mod lists;
pub(crate) mod moves;
mod open;
pub(crate) mod own;
pub(crate) mod people;
pub(crate) mod search;
pub(crate) mod today;
pub(crate) mod words;

pub(crate) use open::find;
use open::outline;

use zwerm_store::{Row, StoreError};

/// Reads a code of ours (a state, a side) from a column.
pub(crate) fn code<T>(
    row: &Row<'_>,
    index: usize,
    from_code: fn(&str) -> Option<T>,
    wanted: &'static str,
) -> Result<T, StoreError> {
    let text: String = row.get(index)?;
    from_code(&text).ok_or(StoreError::Column { index, wanted })
}

/// Like [`code`], where the column may be empty.
pub(crate) fn code_if_any<T>(
    row: &Row<'_>,
    index: usize,
    from_code: fn(&str) -> Option<T>,
    wanted: &'static str,
) -> Result<Option<T>, StoreError> {
    match row.get::<Option<String>>(index)? {
        Some(text) => from_code(&text).map(Some).ok_or(StoreError::Column { index, wanted }),
        None => Ok(None),
    }
}
