//! One row under its headings: hands out cells as values and takes down what is wrong with them.

use super::{
    MOST_CELL_BYTES,
    heading_row::Headings,
    headings::{Column, SheetKind},
    problem::{Problem, Problems, What},
};
use std::borrow::Cow;
use zwerm_web::CellRow;

/// One row under its headings: hands out cells and takes down problems.
pub(super) struct Told<'a, 'text> {
    pub(super) headings: &'a Headings,
    pub(super) row: &'a CellRow<'text>,
    pub(super) kind: SheetKind,
    pub(super) problems: &'a mut Problems,
}

impl Told<'_, '_> {
    /// The line the row starts on.
    pub(super) fn line(&self) -> u32 {
        self.row.line
    }

    /// What stands under a heading; `None` if the file has no such column. A row may end early: spreadsheets leave
    /// out empty cells at the end.
    fn cell(&self, column: Column) -> Option<&str> {
        let place = self.headings.place(column)?;
        Some(self.row.cells.get(place).map_or("", Cow::as_ref))
    }

    /// The cell of a column as a value; a cell with a problem counts as absent, so that nothing follows from it.
    pub(super) fn value<T>(
        &mut self,
        column: Column,
        make: impl FnOnce(&str) -> Result<T, What>,
    ) -> Option<T> {
        match make(self.cell(column)?) {
            Ok(value) => Some(value),
            Err(what) => {
                self.problem(column, what);
                None
            }
        }
    }

    /// Takes down that something is wrong in a column.
    pub(super) fn problem(&mut self, column: Column, what: What) {
        self.add(self.headings.heading(column), self.row.line, what);
    }

    /// Whether the row can be read at all; if not, that is taken down.
    pub(super) fn has_shape(&mut self) -> bool {
        if let Some((place, problem)) = &self.row.problem {
            let line = problem.line.unwrap_or(self.row.line);
            self.add(self.headings.texts.get(*place).cloned(), line, problem.wrong.into());
            return false;
        }
        let count = self.headings.texts.len();
        if self.row.cells.iter().skip(count).any(|cell| !cell.trim().is_empty()) {
            self.add(None, self.row.line, What::TooManyCells { headings: count });
            return false;
        }
        if let Some(place) = self.row.cells.iter().position(|cell| cell.len() > MOST_CELL_BYTES) {
            let what = What::TooLong { most: MOST_CELL_BYTES };
            self.add(self.headings.texts.get(place).cloned(), self.row.line, what);
            return false;
        }
        true
    }

    fn add(&mut self, column: Option<String>, line: u32, what: What) {
        self.problems.add(Problem { sheet: Some(self.kind), line: Some(line), column, what });
    }
}
