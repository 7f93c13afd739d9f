//! A CSV file as it comes: separator, byte-order mark and size are looked at before anything is kept.

use crate::problem::{Problem, Wrong};
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// An opened file and its columns.
pub(crate) struct Source {
    /// What it is called in messages.
    pub(crate) name: String,
    /// Names of columns, trimmed.
    pub(crate) heads: Vec<String>,
    /// The rows after the heads.
    pub(crate) rows: csv::Reader<BufReader<File>>,
}

/// Opens a CSV file: separators `;`, `,` and tab, UTF-8 with or without a byte-order mark.
pub(crate) fn open(path: &Path) -> Result<Source, Vec<Problem>> {
    let name = path.display().to_string();
    let one = |wrong| vec![Problem::of(&name, wrong)];
    let unreadable = |error: std::io::Error| one(Wrong::Unreadable(error.to_string()));
    let mut file = File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    // What is kept is smaller than the text: a byte an answer, eight an outcome, and a few for who and where.
    if let Some(free) = free_memory().filter(|free| size > *free) {
        return Err(one(Wrong::TooLarge(size >> 20, free >> 20)));
    }
    let mut start = vec![0; 64 * 1024];
    let mut read = 0;
    while read < start.len() {
        match file.read(&mut start[read..]).map_err(unreadable)? {
            0 => break,
            more => read += more,
        }
    }
    start.truncate(read);
    if start.starts_with(&[0xFF, 0xFE]) || start.starts_with(&[0xFE, 0xFF]) {
        return Err(vec![Problem::at(&name, 1, Wrong::NotUtf8)]);
    }
    let mark = if start.starts_with(&[0xEF, 0xBB, 0xBF]) { 3 } else { 0 };
    file.seek(SeekFrom::Start(mark)).map_err(unreadable)?;
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(separator(&start[mark as usize..]))
        .flexible(true)
        .has_headers(true)
        .buffer_capacity(256 * 1024)
        .from_reader(BufReader::with_capacity(256 * 1024, file));
    let heads = match rows.headers() {
        Ok(heads) => heads.iter().map(|head| head.trim().to_owned()).collect::<Vec<_>>(),
        Err(error) => return Err(vec![flaw(&name, &error)]),
    };
    if heads.iter().all(String::is_empty) {
        return Err(one(Wrong::NoRows));
    }
    Ok(Source { name, heads, rows })
}

/// The separator that stands in the first line most often, outside quotes.
fn separator(start: &[u8]) -> u8 {
    let mut counts = [(b';', 0), (b',', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in start {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => break,
            other if !is_quoted => {
                counts.iter_mut().filter(|(it, _)| it == other).for_each(|(_, count)| *count += 1);
            }
            _ => {}
        }
    }
    // Of equals the first: a semicolon.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(it, _)| *it)
}

/// What the reader of CSV could not read.
pub(crate) fn flaw(name: &str, error: &csv::Error) -> Problem {
    let line = error.position().map(csv::Position::line);
    let wrong = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => Wrong::NotUtf8,
        _ => Wrong::Unreadable(error.to_string()),
    };
    Problem { line, ..Problem::of(name, wrong) }
}

impl Source {
    /// The place of a column.
    pub(crate) fn column(&self, wanted: &str) -> Result<usize, Problem> {
        let mut found = self.heads.iter().enumerate().filter(|(_, head)| *head == wanted);
        let wrong = match (found.next(), found.next()) {
            (Some((at, _)), None) => return Ok(at),
            (Some(_), Some(_)) => Wrong::ColumnTwice,
            (None, _) => Wrong::NoColumn(self.heads.join(", ")),
        };
        Err(Problem::at(&self.name, 1, wrong).in_column(wanted))
    }
}

/// How much memory is free, in bytes; unknown where the system does not tell.
fn free_memory() -> Option<u64> {
    let told = std::fs::read_to_string("/proc/meminfo").ok()?;
    let line = told.lines().find(|line| line.starts_with("MemAvailable:"))?;
    let kibibytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_the_one_between_heads() {
        assert_eq!(separator(b"a;b;c\n1,5;2;3\n"), b';');
        assert_eq!(separator(b"a,b\n1;2;3;4\n"), b',');
        assert_eq!(separator(b"a\tb\tc,d\n"), b'\t');
        assert_eq!(separator(b"\"a,b,c\";d\n"), b';');
    }
}
