//! The readers, of bytes instead of files: for the fuzz targets alone.

use crate::answers::{Answers, Units};
use crate::places::Columns;
use crate::problem::Problem;
use crate::source::Source;
use std::io::Cursor;
use zwerm_instrument::Instrument;

fn source(bytes: &[u8]) -> Result<Source, Vec<Problem>> {
    Source::of("file".to_owned(), Box::new(Cursor::new(bytes.to_vec())), bytes.len() as u64)
}

/// As [`crate::read_answers`].
///
/// # Errors
/// Everything that is wrong.
pub fn answers(
    bytes: &[u8],
    instrument: &Instrument,
    columns: &Columns,
    tree: Option<&Units>,
) -> Result<Answers, Vec<Problem>> {
    crate::read::read(source(bytes)?, instrument, columns, tree, &|_| {})
}

/// As [`crate::read_tree`].
///
/// # Errors
/// Everything that is wrong.
pub fn tree(bytes: &[u8]) -> Result<Units, Vec<Problem>> {
    crate::tree::read(source(bytes)?)
}
