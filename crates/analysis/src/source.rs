//! A CSV file as it comes: kind, size, separator and byte-order mark are looked at before anything is kept; then row by row, in
//! memory that does not grow with the file.
//!
//! By hand and not with the crate `csv`: a row without quotes is only cut at its separators, which takes three quarters of the time, and a
//! quote that is never closed is known as such, with its line.

use crate::memory::free_memory;
use crate::problem::{Problem, Wrong, visible};
use crate::row::Row;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// A row is at most so long, in bytes: beyond it a quote was never closed.
const MOST_ROW: u64 = 16 * 1024 * 1024;
/// Bytes that are looked at to find the separator, and that are read at a time.
const START: usize = 256 * 1024;

/// An opened file and its columns.
pub(crate) struct Source {
    /// What it is called in messages.
    pub(crate) name: String,
    /// Names of columns, trimmed.
    pub(crate) heads: Vec<String>,
    from: BufReader<Box<dyn Read>>,
    separator: u8,
    /// What ends a line: `\n`, or `\r` where that stands alone, as very old programs write. A `\r` before `\n` goes with the spaces
    /// around a field.
    line_end: u8,
    /// How many bytes the file has, and how many were read.
    size: u64,
    read: u64,
    /// How many lines were read.
    lines: u64,
}

/// Opens a CSV file: separators `;`, `,` and tab, UTF-8 with or without a byte-order mark.
pub(crate) fn open(path: &Path) -> Result<Source, Vec<Problem>> {
    let name = path.display().to_string();
    let one = |wrong| vec![Problem::of(&name, wrong)];
    let wrong = |error: io::Error| one(Wrong::of(&error));
    let file = File::open(path).map_err(wrong)?;
    let about = file.metadata().map_err(wrong)?;
    if about.is_dir() {
        return Err(one(Wrong::Folder));
    }
    if !about.is_file() {
        return Err(one(Wrong::NoFile));
    }
    // What is kept is smaller than the text: a byte an answer, eight an outcome, and a few for who and where.
    if let Some(free) = free_memory().filter(|free| about.len() > *free) {
        return Err(one(Wrong::TooLarge(about.len() >> 20, free >> 20)));
    }
    Source::of(name, Box::new(file), about.len())
}

impl Source {
    /// Of bytes from anywhere.
    pub(crate) fn of(name: String, from: Box<dyn Read>, size: u64) -> Result<Source, Vec<Problem>> {
        let mut from = BufReader::with_capacity(START, from);
        let start = from.fill_buf().map_err(|error| vec![Problem::of(&name, Wrong::of(&error))])?;
        if start.starts_with(&[0xFF, 0xFE]) || start.starts_with(&[0xFE, 0xFF]) {
            return Err(vec![Problem::at(&name, 1, Wrong::NotUtf8)]);
        }
        let mark = if start.starts_with(&[0xEF, 0xBB, 0xBF]) { 3 } else { 0 };
        let separator = separator(&start[mark..]);
        let has_returns_alone = start.contains(&b'\r') && !start.contains(&b'\n');
        let line_end = if has_returns_alone { b'\r' } else { b'\n' };
        from.consume(mark);
        let heads = Vec::new();
        let mut source = Source { name, heads, from, separator, line_end, size, read: 0, lines: 0 };
        let mut row = Row::default();
        let line = source.next(&mut row).map_err(|problem| vec![problem])?;
        for field in row.iter() {
            let head = std::str::from_utf8(field)
                .map_err(|_| vec![Problem::at(&source.name, line.unwrap_or(1), Wrong::NotUtf8)])?;
            source.heads.push(head.trim().to_owned());
        }
        if source.heads.iter().all(String::is_empty) {
            return Err(vec![Problem::of(&source.name, Wrong::NoRows)]);
        }
        Ok(source)
    }

    /// Reads the next row that is not empty: the line on which it begins; none at the end of the file.
    pub(crate) fn next(&mut self, row: &mut Row) -> Result<Option<u64>, Problem> {
        loop {
            row.clear();
            let line = self.lines + 1;
            if !self.add_line(row, line)? {
                return Ok(None);
            }
            while !row.cut(self.separator, self.line_end) {
                if !self.add_line(row, line)? {
                    return Err(Problem::at(&self.name, line, Wrong::OpenQuote));
                }
            }
            if row.len() > 1 || row.iter().any(|field| !field.trim_ascii().is_empty()) {
                return Ok(Some(line));
            }
        }
    }

    /// Adds a line to the text of a row that begins on `line`; `false` at the end of the file.
    fn add_line(&mut self, row: &mut Row, line: u64) -> Result<bool, Problem> {
        let room = MOST_ROW - row.text.len() as u64;
        let read = self.from.by_ref().take(room).read_until(self.line_end, &mut row.text);
        let read = read.map_err(|error| Problem::at(&self.name, line, Wrong::of(&error)))? as u64;
        if read == room && row.text.last() != Some(&self.line_end) {
            return Err(Problem::at(&self.name, line, Wrong::TooLong(MOST_ROW >> 20)));
        }
        self.read += read;
        self.lines += u64::from(read > 0);
        Ok(read > 0)
    }

    /// How much of the file was read, from 0 to 1.
    pub(crate) fn share(&self) -> f64 {
        self.read as f64 / self.size.max(1) as f64
    }

    /// The place of a column.
    pub(crate) fn column(&self, wanted: &str) -> Result<usize, Problem> {
        let mut found = self.heads.iter().enumerate().filter(|(_, head)| *head == wanted);
        let wrong = match (found.next(), found.next()) {
            (Some((at, _)), None) => return Ok(at),
            (Some(_), Some(_)) => Wrong::ColumnTwice,
            (None, _) => Wrong::NoColumn(some(&self.heads).join(", ")),
        };
        Err(Problem::at(&self.name, 1, wrong).in_column(wanted))
    }
}

/// Names as they can be told: of very many the first, and how many more there are.
pub(crate) fn some(names: &[String]) -> Vec<String> {
    const SHOWN: usize = 40;
    let mut told: Vec<String> = names.iter().take(SHOWN).map(|it| visible(it)).collect();
    if names.len() > SHOWN {
        told.push(format!("… (+{})", names.len() - SHOWN));
    }
    told
}

/// The separator that stands in the first line most often, outside quotes.
fn separator(start: &[u8]) -> u8 {
    let mut counts = [(b';', 0), (b',', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in start {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => break,
            other if !is_quoted => {
                counts.iter_mut().filter(|(it, _)| it == other).for_each(|(_, count)| *count += 1);
            }
            _ => {}
        }
    }
    // Of equals the first: a semicolon.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(it, _)| *it)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Result<Source, Vec<Problem>> {
        Source::of("x".to_owned(), Box::new(io::Cursor::new(bytes.to_vec())), bytes.len() as u64)
    }

    #[test]
    fn the_separator_is_the_one_between_heads() {
        assert_eq!(separator(b"a;b;c\n1,5;2;3\n"), b';');
        assert_eq!(separator(b"a,b\n1;2;3;4\n"), b',');
        assert_eq!(separator(b"a\tb\tc,d\n"), b'\t');
        assert_eq!(separator(b"\"a,b,c\";d\n"), b';');
    }

    #[test]
    fn a_row_without_end_is_refused_before_it_fills_the_memory() {
        let quotes = [b"a;b\n1;2\n3;\"".as_slice(), &vec![b'x'; 40 << 20]].concat();
        let mut source = of(&quotes).expect("heads");
        let mut row = Row::default();
        assert_eq!(source.next(&mut row), Ok(Some(2)));
        assert_eq!(source.next(&mut row), Err(Problem::at("x", 3, Wrong::TooLong(16))));
        assert!(row.text.len() < 40 << 20);
    }

    #[test]
    fn a_row_is_on_the_line_where_it_begins() {
        let lines = |text: &str| {
            let mut source = of(text.as_bytes()).expect("heads");
            let mut row = Row::default();
            let mut lines = Vec::new();
            while let Some(line) = source.next(&mut row).expect("rows") {
                if !row.iter().all(|field| field.trim_ascii().is_empty()) {
                    lines.push(line);
                }
            }
            lines
        };
        let plain = "a;b\n1;2\n\n\n3;\"x\ny\nz\"\n4;5\n\n6;\"p\nq\"";
        assert_eq!(lines(plain), [2, 5, 8, 10]);
        assert_eq!(lines(&format!("{plain}\n\n")), [2, 5, 8, 10]);
        assert_eq!(lines(&plain.replace('\n', "\r\n")), [2, 5, 8, 10]);
        assert_eq!(lines(&plain.replace('\n', "\r")), [2, 5, 8, 10]);
        assert_eq!(lines("\"a\nb\";c\n1;2\n"), [3]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_told_with_the_line_where_it_opens() {
        let read = |bytes: &[u8]| {
            let mut source = of(bytes).expect("heads");
            let mut row = Row::default();
            while source.next(&mut row)?.is_some() {}
            Ok::<(), Problem>(())
        };
        assert_eq!(
            read(b"a;b\n1;2\n3;\"4\n5;6\n7;8\n"),
            Err(Problem::at("x", 3, Wrong::OpenQuote))
        );
        assert_eq!(read(b"a;b\n1;\"two\nlines\"\n3;\"\"\"4\"\"\"\n"), Ok(()));
        assert_eq!(read(b"a;b\n1;a 5\" pipe\n"), Ok(()));
    }
}
