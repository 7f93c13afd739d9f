//! The cells that answer an open question, each with a key of its own: a list beside that of the cells of the statements.

use super::{Cell, read};
use serde_json::{Map, Value};

/// A cell of an open question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCell {
    /// Which question it is.
    pub question: String,
    /// The question as it is asked.
    pub says: String,
    /// Its number comes after those of all cells of statements.
    pub cell: Cell,
}

impl OpenCell {
    /// Its line in the list, and the leaf that it is in the tree of it.
    pub fn text(&self) -> String {
        let mut line = self.cell.value();
        line["question"] = self.question.as_str().into();
        line["says"] = self.says.as_str().into();
        line.to_string()
    }

    pub(super) fn read(all: &Map<String, Value>) -> Option<OpenCell> {
        Some(OpenCell {
            question: read::words(all, "question")?,
            says: read::words(all, "says")?,
            cell: read::cell(all)?,
        })
    }
}
