//! Rows that come out of statements: `row.get::<PersonId>(0)?`.

use crate::{StoreError, pg, sqlite};
use zwerm_domain::{Date, Id, Timestamp};

/// One row of an answer.
pub struct Row<'a>(pub(crate) Engine<'a>);

pub(crate) enum Engine<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a ::postgres::Row),
}

/// One cell of a row, as the engine holds it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Null,
    /// A whole number.
    Int(i64),
    /// A number with a fraction.
    Real(f64),
    /// Text.
    Text(&'a str),
    /// Bytes.
    Bytes(&'a [u8]),
}

impl Row<'_> {
    /// The value of the column at `index` (from 0).
    pub fn get<T: FromCell>(&self, index: usize) -> Result<T, StoreError> {
        let cell = self.cell(index)?;
        let is_damage = !T::TAKES_ALL && cell != Cell::Null;
        let (made, wanted) = (T::from_cell(cell), T::WANTED);
        made.ok_or(match is_damage {
            true => StoreError::Column { index, wanted },
            false => StoreError::Kind { index, wanted },
        })
    }

    /// The cell itself, for text that is looked at without being kept.
    pub fn cell(&self, index: usize) -> Result<Cell<'_>, StoreError> {
        match &self.0 {
            Engine::Sqlite(row) => sqlite::cell(row, index),
            Engine::Postgres(row) => pg::cell(row, index),
        }
    }
}

/// What can be read from a cell. Features may add their own types (a state, a side).
pub trait FromCell: Sized {
    /// What a cell must be, in words: `a date`.
    const WANTED: &'static str;
    /// Whether any cell of the right kind can be read: then one that can't is of another kind, and no damage.
    const TAKES_ALL: bool = false;

    /// Reads it; `None` where the cell holds something else.
    fn from_cell(cell: Cell<'_>) -> Option<Self>;
}

macro_rules! from_cell {
    ($($kind:ty, $takes_all:literal, $wanted:literal: $cell:pat => $made:expr;)*) => {$(
        impl FromCell for $kind {
            const WANTED: &'static str = $wanted;
            const TAKES_ALL: bool = $takes_all;
            fn from_cell(cell: Cell<'_>) -> Option<Self> {
                match cell {
                    $cell => $made,
                    _ => None,
                }
            }
        }
    )*};
}

from_cell! {
    i64, true, "a whole number": Cell::Int(number) => Some(number);
    String, true, "text": Cell::Text(text) => Some(text.to_owned());
    Vec<u8>, true, "bytes": Cell::Bytes(bytes) => Some(bytes.to_vec());
    Timestamp, true, "a moment": Cell::Int(number) => Some(Timestamp(number));
    Date, false, "a date": Cell::Text(text) => text.parse().ok();
    bool, false, "yes or no": Cell::Int(number) => match number { 0 => Some(false), 1 => Some(true), _ => None };
}

impl FromCell for f64 {
    const WANTED: &'static str = "a number";
    const TAKES_ALL: bool = true;
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Real(number) => Some(number),
            // A sum of whole numbers is a number too; exact up to 2^53.
            Cell::Int(number) => Some(number as f64),
            _ => None,
        }
    }
}

impl<T> FromCell for Id<T> {
    const WANTED: &'static str = "an id";
    const TAKES_ALL: bool = true;
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        i64::from_cell(cell).map(Id::new)
    }
}

impl<T: FromCell> FromCell for Option<T> {
    const WANTED: &'static str = T::WANTED;
    const TAKES_ALL: bool = T::TAKES_ALL;
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Null => Some(None),
            _ => T::from_cell(cell).map(Some),
        }
    }
}
