//! CSV. Cells for exports: safe to open in a spreadsheet, and the same again when they come back. And files that come in:
//! bytes to text, text to cells.

mod cells;
mod decode;

pub use cells::{CellRow, Cells, MOST_COLUMNS};
pub use decode::{Encoding, decode};

/// Why a file can't be read as a table of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileWrong {
    /// Larger than so many MiB.
    TooLarge {
        /// The most.
        most_mib: usize,
    },
    /// A workbook or an archive instead of CSV.
    Spreadsheet,
    /// Something else than text.
    NotText,
    /// Bytes that are no letters in the encoding the file is in.
    BrokenText {
        /// That encoding.
        encoding: Encoding,
    },
    /// A quotation mark is opened and never closed.
    QuoteNotClosed,
    /// Text behind a closing quotation mark.
    TextAfterQuote,
}

/// The same, with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// The line as an editor shows it, from 1. `None`: the whole file.
    pub line: Option<u32>,
    /// What is wrong.
    pub wrong: FileWrong,
}

impl FileProblem {
    fn of_file(wrong: FileWrong) -> FileProblem {
        FileProblem { line: None, wrong }
    }

    fn on_line(line: u32, wrong: FileWrong) -> FileProblem {
        FileProblem { line: Some(line), wrong }
    }
}

/// What makes a spreadsheet take a cell for a formula, in its wide forms too.
const FORMULA: [char; 10] =
    ['=', '+', '-', '@', '\t', '\r', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'];

/// Whether a spreadsheet would take this for a formula, but for any apostrophes before it.
pub fn is_like_formula(value: &str) -> bool {
    value.trim_start_matches('\'').starts_with(FORMULA)
}

/// One cell of a CSV file, whatever the delimiter. What a spreadsheet would take for a formula gets an apostrophe,
/// which import takes away again.
pub fn csv_cell(value: &str) -> String {
    let guard = if is_like_formula(value) { "'" } else { "" };
    if value.contains([',', ';', '\t', '"', '\r', '\n']) || value.trim() != value {
        format!("\"{guard}{}\"", value.replace('"', "\"\""))
    } else {
        format!("{guard}{value}")
    }
}

/// One row of a CSV file with its line end.
pub fn csv_row<'cell>(cells: impl IntoIterator<Item = &'cell str>, delimiter: char) -> String {
    let mut row = String::new();
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            row.push(delimiter);
        }
        row.push_str(&csv_cell(cell));
    }
    row + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for value in ["=1+1", "+31 6", "-1", "@x", "\t=1", "\r=1", "'=1", "\u{FF1D}1"] {
            let cell = csv_cell(value);
            assert!(cell.trim_start_matches('"').starts_with('\''), "{cell}");
        }
        assert_eq!(csv_cell("'s-Gravenhage"), "'s-Gravenhage");
    }

    #[test]
    fn what_would_break_a_row_is_quoted() {
        assert_eq!(csv_row(["a;b", "c \"d\"", "e"], ','), "\"a;b\",\"c \"\"d\"\"\",e\r\n");
    }
}
