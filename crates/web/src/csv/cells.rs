//! Text to cells: delimiters, quotation marks and line ends, with the line each row starts on.

use super::{FileProblem, FileWrong};
use std::borrow::Cow;

/// Most columns of a file that are looked at.
pub const MOST_COLUMNS: usize = 100;

/// Walks through a text row by row.
pub struct Cells<'text> {
    text: &'text str,
    at: usize,
    line: u32,
    delimiter: u8,
}

/// One row. Cells beyond [`MOST_COLUMNS`] + 1 are passed over: enough to see that there are too many.
#[derive(Default)]
pub struct CellRow<'text> {
    /// The line it starts on, from 1.
    pub line: u32,
    /// Its cells, without their quotation marks.
    pub cells: Vec<Cow<'text, str>>,
    /// What is wrong with its quotation marks; the number is the cell's place.
    pub problem: Option<(usize, FileProblem)>,
}

impl CellRow<'_> {
    /// Whether nothing stands in it, as in the rows of only delimiters that spreadsheets leave at the end.
    pub fn is_blank(&self) -> bool {
        self.problem.is_none() && self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

impl<'text> Cells<'text> {
    /// Starts at the beginning of `text`, which is line `line` of its file.
    pub fn new(text: &'text str, line: u32, delimiter: u8) -> Cells<'text> {
        Cells { text, at: 0, line, delimiter }
    }

    /// Reads the next row into `row`; false at the end of the text.
    pub fn next_into(&mut self, row: &mut CellRow<'text>) -> bool {
        row.cells.clear();
        row.problem = None;
        row.line = self.line;
        if self.at >= self.text.len() {
            return false;
        }
        let mut place = 0;
        loop {
            let cell = self.cell().unwrap_or_else(|(rest, problem)| {
                row.problem.get_or_insert((place, problem));
                rest
            });
            if row.cells.len() <= MOST_COLUMNS {
                row.cells.push(cell);
            }
            place += 1;
            if self.peek() != Some(self.delimiter) {
                self.line_end();
                return true;
            }
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes past one line end, in the way of any system.
    fn line_end(&mut self) {
        match self.peek() {
            Some(b'\r') => {
                self.at += 1;
                if self.peek() == Some(b'\n') {
                    self.at += 1;
                }
            }
            Some(b'\n') => self.at += 1,
            _ => return,
        }
        self.line += 1;
    }

    /// Reads one cell, up to the delimiter or line end behind it.
    fn cell(&mut self) -> Result<Cow<'text, str>, (Cow<'text, str>, FileProblem)> {
        let start = self.at;
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
        if self.peek() == Some(b'"') {
            self.at += 1;
            return self.quoted();
        }
        self.at = start;
        Ok(Cow::Borrowed(self.bare()))
    }

    fn bare(&mut self) -> &'text str {
        let start = self.at;
        let rest = &self.text.as_bytes()[start..];
        let is_end = |byte: &u8| *byte == self.delimiter || matches!(byte, b'\r' | b'\n');
        self.at = rest.iter().position(is_end).map_or(self.text.len(), |length| start + length);
        &self.text[start..self.at]
    }

    /// A cell behind its opening quotation mark; two marks stand for one.
    fn quoted(&mut self) -> Result<Cow<'text, str>, (Cow<'text, str>, FileProblem)> {
        let opened = self.line;
        let mut cell = Cow::Borrowed("");
        let mut start = self.at;
        loop {
            match self.peek() {
                None => {
                    add(&mut cell, &self.text[start..]);
                    return Err((cell, FileProblem::on_line(opened, FileWrong::QuoteNotClosed)));
                }
                Some(b'"') => {
                    add(&mut cell, &self.text[start..self.at]);
                    self.at += 1;
                    if self.peek() != Some(b'"') {
                        break;
                    }
                    start = self.at;
                    self.at += 1;
                }
                Some(b'\r' | b'\n') => self.line_end(),
                Some(_) => self.at += 1,
            }
        }
        let closed = self.line;
        if self.bare().trim().is_empty() {
            return Ok(cell);
        }
        Err((cell, FileProblem::on_line(closed, FileWrong::TextAfterQuote)))
    }
}

/// Borrows as long as a cell is one piece.
fn add<'text>(cell: &mut Cow<'text, str>, piece: &'text str) {
    if cell.is_empty() {
        *cell = Cow::Borrowed(piece);
    } else {
        cell.to_mut().push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, delimiter: u8) -> Vec<(u32, Vec<String>)> {
        let mut cells = Cells::new(text, 1, delimiter);
        let mut row = CellRow::default();
        let mut rows = Vec::new();
        while cells.next_into(&mut row) {
            assert!(row.problem.is_none(), "{:?}", row.problem);
            rows.push((row.line, row.cells.iter().map(|cell| cell.clone().into_owned()).collect()));
        }
        rows
    }

    fn problem(text: &str) -> (usize, FileProblem) {
        let mut cells = Cells::new(text, 1, b',');
        let mut row = CellRow::default();
        while cells.next_into(&mut row) {
            if let Some(problem) = row.problem.take() {
                return problem;
            }
        }
        panic!("no problem in {text:?}")
    }

    #[test]
    fn quotation_marks_hold_delimiters_line_ends_and_marks() {
        let text = "a,\"b, \"\"c\"\"\r\nd\" ,e\r\nf,\"\", \"g\"\n";
        let row = |line, cells: [&str; 3]| (line, cells.map(str::to_owned).to_vec());
        assert_eq!(rows(text, b','), [row(1, ["a", "b, \"c\"\r\nd", "e"]), row(3, ["f", "", "g"])]);
    }

    #[test]
    fn lines_count_as_an_editor_counts_them() {
        let lines: Vec<u32> =
            rows("a\rb\r\n\n\"c\nd\re\r\nf\"\ng", b';').iter().map(|row| row.0).collect();
        assert_eq!(lines, [1, 2, 3, 4, 8]);
    }

    #[test]
    fn a_mark_within_a_cell_is_a_letter() {
        assert_eq!(rows("6\" pijp;b", b';')[0].1, ["6\" pijp", "b"]);
    }

    #[test]
    fn an_open_mark_is_told_where_it_was_opened() {
        let (place, problem) = problem("a,b\nc,\"d\ne\nf");
        assert_eq!((place, problem), (1, FileProblem::on_line(2, FileWrong::QuoteNotClosed)));
    }

    #[test]
    fn text_behind_a_closing_mark_is_told() {
        let (place, problem) = problem("\"a\nb\"c,d\n");
        assert_eq!((place, problem), (0, FileProblem::on_line(2, FileWrong::TextAfterQuote)));
    }

    #[test]
    fn a_row_of_endless_cells_is_not_kept() {
        let text = ",".repeat(1_000_000);
        let mut row = CellRow::default();
        assert!(Cells::new(&text, 1, b',').next_into(&mut row));
        assert_eq!(row.cells.len(), MOST_COLUMNS + 1);
    }
}
