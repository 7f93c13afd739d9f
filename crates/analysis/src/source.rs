//! A CSV file as it comes: kind, size, separator and byte-order mark are looked at before anything is kept; then row by row, in
//! memory that does not grow with the file.

use crate::memory::free_memory;
use crate::problem::{Problem, Wrong, visible};
use std::fs::File;
use std::io::{self, Read};
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
    /// The rows after the heads.
    rows: csv::Reader<Bounded<Box<dyn Read>>>,
    /// How many bytes the file has.
    size: u64,
    /// The line of the row that was read last, if it runs over more than one.
    runs_on: Option<u64>,
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
    pub(crate) fn of(
        name: String,
        mut from: Box<dyn Read>,
        size: u64,
    ) -> Result<Source, Vec<Problem>> {
        let mut start = Vec::with_capacity(START);
        let read = from.by_ref().take(START as u64).read_to_end(&mut start);
        read.map_err(|error| vec![Problem::of(&name, Wrong::of(&error))])?;
        if start.starts_with(&[0xFF, 0xFE]) || start.starts_with(&[0xFE, 0xFF]) {
            return Err(vec![Problem::at(&name, 1, Wrong::NotUtf8)]);
        }
        let mark = if start.starts_with(&[0xEF, 0xBB, 0xBF]) { 3 } else { 0 };
        start.drain(..mark);
        let delimiter = separator(&start);
        // Line ends of very old programs.
        let has_returns_alone = start.contains(&b'\r') && !start.contains(&b'\n');
        let from: Box<dyn Read> = Box::new(io::Cursor::new(start).chain(from));
        let bounded = Bounded {
            from,
            has_returns_alone,
            left: MOST_ROW,
            read: 0,
            is_open: false,
            last: b'\n',
        };
        // What ends a line is \n alone, so that lines are counted right; a \r before it goes with the spaces around a field.
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .terminator(csv::Terminator::Any(b'\n'))
            .flexible(true)
            .has_headers(true)
            .buffer_capacity(START)
            .from_reader(bounded);
        let heads = match rows.headers() {
            Ok(heads) => heads.iter().map(|head| head.trim().to_owned()).collect::<Vec<_>>(),
            Err(error) => return Err(vec![flaw(&name, 1, &error)]),
        };
        if heads.iter().all(String::is_empty) {
            return Err(vec![Problem::of(&name, Wrong::NoRows)]);
        }
        let mut source = Source { name, heads, rows, size, runs_on: None };
        let head = source.rows.byte_headers().cloned().unwrap_or_default();
        source.line_of(&head);
        Ok(source)
    }

    /// Reads the next row: the line on which it begins; none at the end of the file.
    pub(crate) fn next(&mut self, row: &mut csv::ByteRecord) -> Result<Option<u64>, Problem> {
        self.rows.get_mut().left = MOST_ROW;
        let line = self.rows.position().line();
        let is_row =
            self.rows.read_byte_record(row).map_err(|error| flaw(&self.name, line, &error))?;
        if is_row {
            return Ok(Some(self.line_of(row)));
        }
        match self.runs_on.filter(|_| self.rows.get_ref().is_open) {
            Some(line) => Err(Problem::at(&self.name, line, Wrong::OpenQuote)),
            None => Ok(None),
        }
    }

    /// The line on which the row that was read last begins: lines until now, less those within it. Where the reader of CSV began to
    /// look may be an empty line before it.
    fn line_of(&mut self, row: &csv::ByteRecord) -> u64 {
        let (after, file) = (self.rows.position(), self.rows.get_ref());
        let is_cut_off = after.byte() == file.read && (file.last != b'\n' || file.is_open);
        let last = after.line() - u64::from(!is_cut_off);
        let within = match row.position() {
            Some(before) if before.line() == last => 0,
            _ => row.as_slice().iter().filter(|byte| **byte == b'\n').count() as u64,
        };
        let line = last.saturating_sub(within).max(1);
        self.runs_on = (within > 0).then_some(line);
        line
    }

    /// How much of the file was read, from 0 to 1.
    pub(crate) fn share(&self) -> f64 {
        self.rows.get_ref().read as f64 / self.size.max(1) as f64
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

/// Passes bytes on, no more than were allowed; and knows whether a quote is open.
struct Bounded<R> {
    from: R,
    /// Whether lines end with `\r` alone; then they come out with `\n`.
    has_returns_alone: bool,
    /// So many bytes may still come.
    left: u64,
    /// So many came.
    read: u64,
    is_open: bool,
    /// The last byte that came.
    last: u8,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let count = self.from.read(into)?;
        self.left = self.left.saturating_sub(count as u64);
        self.read += count as u64;
        let quotes = into[..count].iter().filter(|byte| **byte == b'"').count();
        self.is_open ^= quotes % 2 == 1;
        if self.has_returns_alone {
            into[..count].iter_mut().filter(|it| **it == b'\r').for_each(|it| *it = b'\n');
        }
        self.last = into[..count].last().copied().unwrap_or(self.last);
        Ok(count)
    }
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

/// What the reader of CSV could not read, in the row that begins on a line.
fn flaw(name: &str, line: u64, error: &csv::Error) -> Problem {
    let wrong = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => Wrong::NotUtf8,
        csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            Wrong::TooLong(MOST_ROW >> 20)
        }
        csv::ErrorKind::Io(error) => Wrong::of(error),
        _ => Wrong::Unreadable(error.to_string()),
    };
    Problem::at(name, error.position().map_or(line, csv::Position::line), wrong)
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
        let mut row = csv::ByteRecord::new();
        assert_eq!(source.next(&mut row), Ok(Some(2)));
        assert_eq!(source.next(&mut row), Err(Problem::at("x", 3, Wrong::TooLong(16))));
        assert!(row.as_slice().len() < 40 << 20);
    }

    #[test]
    fn a_row_is_on_the_line_where_it_begins() {
        let lines = |text: &str| {
            let mut source = of(text.as_bytes()).expect("heads");
            let mut row = csv::ByteRecord::new();
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
            let mut row = csv::ByteRecord::new();
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
