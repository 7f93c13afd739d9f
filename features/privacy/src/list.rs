//! The list of who was erased, in a file apart from the database: no back-up of the database holds it, so that a back-up
//! from before brings nobody back. A line is a print of a person's mark, and a seal that only the key file makes; it
//! names nobody, and in another installation it means nobody.

use sha2::{Digest, Sha256};
use std::{
    collections::BTreeSet,
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};
use zwerm_web::InstallationKey;

const PRINT: usize = 32;
/// Letters of a line: two texts in hexadecimal and a space between them.
const LINE: usize = 4 * PRINT + 1;
/// What the seal of a line is for.
const SEAL: &str = "list of who was erased";

/// That somebody was erased: SHA-256 of their mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry(pub(crate) [u8; PRINT]);

impl Entry {
    /// The print of a person's mark.
    pub(crate) fn of(mark: &[u8]) -> Entry {
        let digest = Sha256::new().chain_update(b"zwerm erased mark\0").chain_update(mark);
        Entry(digest.finalize().into())
    }

    fn read(hex: &str) -> Option<Entry> {
        let mut print = [0; PRINT];
        for (at, byte) in print.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        (hex.len() == 2 * PRINT).then_some(Entry(print))
    }
}

/// The file, and the key by which its lines are known from forged ones.
#[derive(Clone, Debug)]
pub struct List {
    place: PathBuf,
    key: InstallationKey,
}

/// What stands in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// Who was erased.
    pub(crate) entries: Vec<Entry>,
    /// Lines, counted from 1, that can't be read or that this key did not make. Each may be about somebody.
    pub(crate) damaged: Vec<usize>,
}

impl List {
    /// The list beside this key file: both are kept apart from the database and its back-ups.
    pub fn beside(key_file: &Path, key: &InstallationKey) -> List {
        List { place: key_file.with_extension("erased"), key: key.clone() }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.place
    }

    /// Which of its lines, counted from 1, can't be read or were not made with this key.
    pub fn damaged(&self) -> io::Result<Vec<usize>> {
        Ok(self.look()?.damaged)
    }

    /// All that stands in it, whatever else stands there. What a crash broke off at the end says nothing: what it was
    /// for is done again.
    pub(crate) fn look(&self) -> io::Result<Found> {
        let (bytes, mut found) = (self.bytes()?, Found::default());
        let whole = bytes.len() - broken_off(&bytes);
        for (at, line) in bytes[..whole].split(|byte| *byte == b'\n').enumerate() {
            match self.read(line) {
                _ if line.trim_ascii().is_empty() => {}
                Some(entry) => found.entries.push(entry),
                None => found.damaged.push(at + 1),
            }
        }
        Ok(found)
    }

    /// Puts somebody in, unless they are; on the disk when it answers.
    pub(crate) fn put(&self, entry: Entry) -> io::Result<()> {
        self.add_missing(&[entry])
    }

    /// Puts in what another server knows and this file does not.
    pub(crate) fn add_missing(&self, known: &[Entry]) -> io::Result<()> {
        let here: BTreeSet<Entry> = self.look()?.entries.into_iter().collect();
        let missing: Vec<Entry> = known.iter().filter(|it| !here.contains(it)).copied().collect();
        if missing.is_empty() { Ok(()) } else { self.add(&missing) }
    }

    /// Seals its lines anew: those that the key before had sealed. Others stay as they are.
    pub fn seal_anew(&self, before: &InstallationKey) -> io::Result<()> {
        let before = List { place: self.place.clone(), key: before.clone() };
        let (bytes, mut anew) = (self.bytes()?, Vec::new());
        if bytes.is_empty() {
            return Ok(());
        }
        let whole = bytes.len() - broken_off(&bytes);
        for line in bytes[..whole].split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            match before.read(line) {
                Some(entry) => anew.extend(self.line(&entry).into_bytes()),
                None => anew.extend([line, b"\n"].concat()),
            }
        }
        let half = self.place.with_extension("erased.part");
        let mut file =
            OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&half)?;
        file.write_all(&anew)?;
        file.sync_all()?;
        fs::rename(&half, &self.place)?;
        self.keep_name()
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
        match fs::read(&self.place) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            read => read,
        }
    }

    fn read(&self, line: &[u8]) -> Option<Entry> {
        let line = std::str::from_utf8(line).ok()?.trim();
        let entry = Entry::read(line.split_once(' ')?.0)?;
        (self.line(&entry).trim_end() == line).then_some(entry)
    }

    fn line(&self, entry: &Entry) -> String {
        let print = hex(&entry.0);
        let seal = hex(&self.key.mark(SEAL, &print));
        format!("{print} {seal}\n")
    }

    fn add(&self, entries: &[Entry]) -> io::Result<()> {
        let before = self.bytes()?;
        let mut file =
            OpenOptions::new().append(true).create(true).mode(0o600).open(&self.place)?;
        let whole = before.len() - broken_off(&before);
        if whole < before.len() {
            file.set_len(whole as u64)?;
        }
        let has_end = before[..whole].last().is_none_or(|last| *last == b'\n');
        let mut lines = if has_end { String::new() } else { "\n".to_owned() };
        entries.iter().for_each(|entry| lines.push_str(&self.line(entry)));
        file.write_all(lines.as_bytes())?;
        file.sync_all()?;
        // Its name too, where it was just made.
        if before.is_empty() { self.keep_name() } else { Ok(()) }
    }

    fn keep_name(&self) -> io::Result<()> {
        match self.place.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            Some(folder) => fs::File::open(folder)?.sync_all(),
            None => Ok(()),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How many bytes at the end are the beginning of a line, which a crash broke off before anybody relied on it.
fn broken_off(bytes: &[u8]) -> usize {
    let last = bytes.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let is_beginning = last.iter().all(|byte| byte.is_ascii_hexdigit() || *byte == b' ');
    if is_beginning && last.len() < LINE { last.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> (tempfile::TempDir, List) {
        let folder = tempfile::tempdir().expect("a folder");
        let list = List::beside(&folder.path().join("zwerm.key"), &InstallationKey::new([7; 32]));
        (folder, list)
    }

    fn entries(list: &List) -> Vec<Entry> {
        let found = list.look().expect("is read");
        assert_eq!(found.damaged, [0; 0]);
        found.entries
    }

    #[test]
    fn somebody_stands_in_it_once_and_no_mark_is_readable() {
        let (_folder, list) = list();
        assert!(list.path().ends_with("zwerm.erased"));
        let (first, second) = (Entry::of(b"a mark of 16 byt"), Entry::of(b"another of 16 by"));
        [first, second, first].iter().for_each(|entry| list.put(*entry).expect("is put"));
        assert_eq!(entries(&list), [first, second]);
        let text = fs::read_to_string(list.path()).expect("is read");
        assert!(!text.contains("mark") && text.lines().count() == 2, "{text}");
    }

    #[test]
    fn a_line_that_was_broken_off_says_nothing_and_spoils_no_other() {
        let (_folder, list) = list();
        let (first, second) = (Entry::of(b"one"), Entry::of(b"two"));
        list.put(first).expect("is put");
        let whole = fs::read(list.path()).expect("is read");
        for broken in [&b"00ff"[..], &whole[..70]] {
            fs::write(list.path(), [&whole[..], broken].concat()).expect("is written");
            assert_eq!(entries(&list), [first]);
            list.put(second).expect("is put");
            assert_eq!(entries(&list), [first, second]);
        }
        // An editor may take the last end of a line away: that is no line less.
        let whole = fs::read(list.path()).expect("is read");
        fs::write(list.path(), &whole[..whole.len() - 1]).expect("is written");
        assert_eq!(entries(&list), [first, second]);
        list.put(Entry::of(b"three")).expect("is put");
        assert_eq!(entries(&list).len(), 3);
    }

    #[test]
    fn a_damaged_line_is_told_and_each_other_line_is_read() {
        let (_folder, list) = list();
        let (first, second) = (Entry::of(b"one"), Entry::of(b"two"));
        list.put(first).expect("is put");
        let whole = fs::read(list.path()).expect("is read");
        let mut flipped = whole.clone();
        flipped[3] = 0xff;
        let of_before = format!("{} {}\n", "0a".repeat(16), "0b".repeat(32));
        let bytes = [&whole[..], &flipped, b"\xff\xfe\0\n\n", of_before.as_bytes()].concat();
        fs::write(list.path(), bytes).expect("is written");
        list.put(second).expect("is put");
        let found = list.look().expect("is read");
        assert_eq!((found.entries, found.damaged), (vec![first, second], vec![2, 3, 5]));
    }

    #[test]
    fn whoever_has_no_key_file_can_forge_no_line() {
        let (folder, list) = list();
        let entry = Entry::of(b"a mark out of a back-up");
        let forged = List::beside(&folder.path().join("zwerm.key"), &InstallationKey::new([8; 32]));
        forged.put(entry).expect("is put");
        assert_eq!(list.look().expect("is read"), Found { entries: vec![], damaged: vec![1] });
        fs::write(list.path(), format!("{}\n", hex(&entry.0))).expect("without a seal");
        assert_eq!(list.look().expect("is read"), Found { entries: vec![], damaged: vec![1] });
    }

    #[test]
    fn another_key_file_seals_what_the_one_before_had_sealed() {
        let (folder, list) = list();
        let (ours, entry) = (InstallationKey::new([7; 32]), Entry::of(b"one"));
        list.put(entry).expect("is put");
        fs::write(list.path(), [&fs::read(list.path()).expect("read")[..], b"forged\n"].concat())
            .expect("is written");
        let anew = List::beside(&folder.path().join("zwerm.key"), &InstallationKey::new([8; 32]));
        anew.seal_anew(&ours).expect("is sealed");
        assert_eq!(anew.look().expect("read"), Found { entries: vec![entry], damaged: vec![2] });
    }
}
