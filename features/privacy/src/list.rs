//! The list of who was erased, in a file apart from the database: no back-up of the database holds it, so that a back-up
//! from before brings nobody back. A line is a print of a person's mark; it names nobody, and in another installation it
//! means nobody.

use sha2::{Digest, Sha256};
use std::{
    collections::BTreeSet,
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

const PRINT: usize = 32;

/// That somebody was erased: SHA-256 of their mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry(pub(crate) [u8; PRINT]);

impl Entry {
    /// The print of a person's mark.
    pub(crate) fn of(mark: &[u8]) -> Entry {
        let digest = Sha256::new().chain_update(b"zwerm erased mark\0").chain_update(mark);
        Entry(digest.finalize().into())
    }

    fn line(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).chain(["\n".to_owned()]).collect()
    }

    fn read(line: &str) -> Option<Entry> {
        let (hex, mut print) = (line.trim(), [0; PRINT]);
        if hex.len() != 2 * PRINT || !hex.is_ascii() {
            return None;
        }
        for (at, byte) in print.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        Some(Entry(print))
    }
}

/// The file.
#[derive(Clone, Debug)]
pub struct List(PathBuf);

impl List {
    /// The list beside this key file: both are kept apart from the database and its back-ups.
    pub fn beside(key_file: &Path) -> List {
        List(key_file.with_extension("erased"))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// All that stands in it. A line that a crash broke off says nothing: what it was for is done again.
    pub(crate) fn entries(&self) -> io::Result<Vec<Entry>> {
        match fs::read_to_string(&self.0) {
            Ok(text) => Ok(text.lines().filter_map(Entry::read).collect()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// Puts somebody in, unless they are; on the disk when it answers.
    pub(crate) fn put(&self, entry: Entry) -> io::Result<()> {
        self.add_missing(&[entry])
    }

    /// Puts in what another server knows and this file does not.
    pub(crate) fn add_missing(&self, known: &[Entry]) -> io::Result<()> {
        let here: BTreeSet<Entry> = self.entries()?.into_iter().collect();
        let missing: Vec<Entry> = known.iter().filter(|it| !here.contains(it)).copied().collect();
        if missing.is_empty() { Ok(()) } else { self.add(&missing) }
    }

    fn add(&self, entries: &[Entry]) -> io::Result<()> {
        let before = fs::read(&self.0).unwrap_or_default();
        let is_broken_off = before.last().is_some_and(|last| *last != b'\n');
        let mut lines = if is_broken_off { "\n".to_owned() } else { String::new() };
        entries.iter().for_each(|entry| lines.push_str(&entry.line()));
        let mut file = OpenOptions::new().append(true).create(true).mode(0o600).open(&self.0)?;
        file.write_all(lines.as_bytes())?;
        file.sync_all()?;
        // Its name too, where it was just made.
        match self.0.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            Some(folder) if before.is_empty() => fs::File::open(folder)?.sync_all(),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> (tempfile::TempDir, List) {
        let folder = tempfile::tempdir().expect("a folder");
        let list = List::beside(&folder.path().join("zwerm.key"));
        (folder, list)
    }

    #[test]
    fn somebody_stands_in_it_once_and_no_mark_is_readable() {
        let (_folder, list) = list();
        assert!(list.path().ends_with("zwerm.erased"));
        let (first, second) = (Entry::of(b"a mark of 16 byt"), Entry::of(b"another of 16 by"));
        [first, second, first].iter().for_each(|entry| list.put(*entry).expect("is put"));
        assert_eq!(list.entries().expect("is read"), [first, second]);
        let text = fs::read_to_string(list.path()).expect("is read");
        assert!(!text.contains("mark") && text.lines().count() == 2, "{text}");
    }

    #[test]
    fn a_line_that_was_broken_off_says_nothing_and_spoils_no_other() {
        let (_folder, list) = list();
        let (first, second) = (Entry::of(b"one"), Entry::of(b"two"));
        list.put(first).expect("is put");
        let whole = fs::read(list.path()).expect("is read");
        fs::write(list.path(), [&whole[..], b"00ff"].concat()).expect("is written");
        list.put(second).expect("is put");
        assert_eq!(list.entries().expect("is read"), [first, second]);
    }

    #[test]
    fn a_line_of_somebody_by_number_as_it_was_before_says_nothing() {
        let (_folder, list) = list();
        let line = format!("{} {}\n", "0a".repeat(16), "0b".repeat(32));
        fs::write(list.path(), line).expect("is written");
        assert_eq!(list.entries().expect("is read"), []);
    }
}
