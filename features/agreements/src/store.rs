//! The SQL of agreements: every load takes the actor and sees only what the actor may see.

pub(crate) mod asking;
pub(crate) mod by_itself;
pub(crate) mod decision;
pub(crate) mod hand_over;
pub(crate) mod help;
pub(crate) mod index;
pub(crate) mod leavers;
pub(crate) mod lists;
pub(crate) mod moves;
pub(crate) mod needs;
pub(crate) mod news;
mod open;
mod others;
pub(crate) mod own;
pub(crate) mod people;
pub(crate) mod search;
pub(crate) mod seats;
mod show;
pub(crate) mod shown;
pub(crate) mod stand_in;
pub(crate) mod step_in;
pub(crate) mod support;
pub(crate) mod today;
pub(crate) mod words;

use open::outline;
pub(crate) use open::{find, of_nobody};

use zwerm_store::{Cell, Row, StoreError};

/// Reads a code of ours (a state, a side) from a column.
pub(crate) fn code<T>(
    row: &Row<'_>,
    index: usize,
    from_code: fn(&str) -> Option<T>,
    wanted: &'static str,
) -> Result<T, StoreError> {
    let made = match row.cell(index)? {
        Cell::Text(text) => from_code(text),
        _ => None,
    };
    made.ok_or(StoreError::Column { index, wanted })
}

/// Reads a yes or no of ours: 1 or 0.
pub(crate) fn is_set(row: &Row<'_>, index: usize) -> Result<bool, StoreError> {
    Ok(row.get::<i64>(index)? != 0)
}
