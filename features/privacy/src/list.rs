//! The list of who was erased, in a file apart from the database: no back-up of the database holds it, so that a back-up
//! from before brings nobody back. A line is a salt and what it makes of a person's number; it names nobody.

use sha2::{Digest, Sha256};
use std::{
    collections::BTreeSet,
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};
use zwerm_domain::PersonId;

const SALT: usize = 16;
const MARK: usize = 32;

/// That somebody was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    pub(crate) salt: [u8; SALT],
    pub(crate) mark: [u8; MARK],
}

impl Entry {
    /// What a salt makes of a person's number.
    pub(crate) fn of(salt: [u8; SALT], person: PersonId) -> Entry {
        let digest = Sha256::new()
            .chain_update(b"zwerm erased person\0")
            .chain_update(salt)
            .chain_update(person.get().to_be_bytes());
        Entry { salt, mark: digest.finalize().into() }
    }

    fn line(&self) -> String {
        format!("{} {}\n", hex(&self.salt), hex(&self.mark))
    }

    fn read(line: &str) -> Option<Entry> {
        let (salt, mark) = line.trim().split_once(' ')?;
        Some(Entry { salt: bytes(salt)?, mark: bytes(mark)? })
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes<const N: usize>(hex: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if hex.len() != 2 * N || !hex.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(bytes)
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
    pub(crate) fn put(&self, person: PersonId) -> io::Result<Entry> {
        let entries = self.entries()?;
        let is_them = |entry: &&Entry| Entry::of(entry.salt, person) == **entry;
        if let Some(entry) = entries.iter().find(is_them) {
            return Ok(*entry);
        }
        let salt = match entries.last() {
            Some(last) => last.salt,
            None => {
                let mut salt = [0; SALT];
                getrandom::fill(&mut salt).map_err(io::Error::other)?;
                salt
            }
        };
        let entry = Entry::of(salt, person);
        self.add(&[entry])?;
        Ok(entry)
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
    fn somebody_stands_in_it_once_under_one_salt_and_no_number_is_readable() {
        let (_folder, list) = list();
        assert!(list.path().ends_with("zwerm.erased"));
        let first = list.put(PersonId::new(417)).expect("is put");
        assert_eq!(list.put(PersonId::new(417)).expect("is there"), first);
        let second = list.put(PersonId::new(418)).expect("is put");
        assert_eq!(first.salt, second.salt);
        assert_eq!(list.entries().expect("is read"), [first, second]);
        let text = fs::read_to_string(list.path()).expect("is read");
        assert!(!text.split_whitespace().any(|word| word == "417"));
    }

    #[test]
    fn a_line_that_was_broken_off_says_nothing_and_spoils_no_other() {
        let (_folder, list) = list();
        let first = list.put(PersonId::new(1)).expect("is put");
        let whole = fs::read(list.path()).expect("is read");
        fs::write(list.path(), [&whole[..], b"00ff"].concat()).expect("is written");
        let second = list.put(PersonId::new(2)).expect("is put");
        assert_eq!(list.entries().expect("is read"), [first, second]);
    }
}
