//! The folder in which back-ups stand, each named after its moment: `zwerm-2026-11-22T031500Z.db`, sealed with
//! `.sealed` behind it. Other files are never touched.

use crate::{
    keep::{Keep, forgettable},
    seal::{self, BackupKey, SealError},
};
use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Write},
    path::{Path, PathBuf},
};
use zwerm_domain::Timestamp;
use zwerm_store::StoreError;

/// Room that stays free beside a back-up.
const SPARE: u64 = 256 << 20;
/// How a name tells its moment (UTC).
const MOMENT: &str = "%Y-%m-%dT%H%M%SZ";

/// A folder with back-ups.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

/// One back-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Where it is.
    pub file: PathBuf,
    /// When it was made.
    pub at: Timestamp,
}

/// Why a back-up could not be made, kept or opened.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The database or a copy of it.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// Sealing or opening.
    #[error("{what}: {why}")]
    Seal {
        /// Which file.
        what: String,
        /// What about it.
        why: SealError,
    },
    /// A back-up would fill the disk.
    #[error(
        "there is {free} MB free in {place} and a back-up needs {needs} MB: make room, keep fewer, or name another folder"
    )]
    Room {
        /// Where.
        place: String,
        /// Free megabytes.
        free: u64,
        /// Megabytes needed.
        needs: u64,
    },
    /// It is sealed, and no key was given.
    #[error("{0} is sealed: name the key file it was sealed with (--backup-key FILE)")]
    KeyNeeded(String),
    /// A file.
    #[error("{what}: {why}")]
    File {
        /// What was being done.
        what: String,
        /// What the system said.
        why: io::Error,
    },
}

pub(crate) fn file(what: impl Into<String>) -> impl FnOnce(io::Error) -> Trouble {
    let what = what.into();
    move |why| match why.kind() {
        io::ErrorKind::StorageFull => Trouble::Store(StoreError::DiskFull),
        _ => Trouble::File { what, why },
    }
}

fn of(path: &Path) -> impl FnOnce(SealError) -> Trouble {
    let what = path.display().to_string();
    move |why| match why {
        SealError::File(why) => file(what)(why),
        why => Trouble::Seal { what, why },
    }
}

/// So many seconds the moment in a name may lie ahead of this clock.
const AHEAD: i64 = 3600;

impl Made {
    /// A file in a folder of back-ups, if its name says when it was made.
    fn read(file: PathBuf) -> Option<Made> {
        let name = file.file_name()?.to_str()?;
        let name = name.strip_suffix(".sealed").unwrap_or(name);
        let moment = name.strip_prefix("zwerm-")?.strip_suffix(".db")?;
        let at = jiff::civil::DateTime::strptime(MOMENT, moment).ok()?;
        let at = at.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
        Some(Made { at: Timestamp(at.as_microsecond()), file })
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

impl Folder {
    /// A folder, which is made when the first back-up is.
    pub fn new(place: impl Into<PathBuf>) -> Folder {
        Folder(place.into())
    }

    /// Where it is.
    pub fn place(&self) -> &Path {
        &self.0
    }

    /// Every back-up, the oldest first: ordinary files alone, and none whose name tells a moment that is still to come
    /// (a clock that was wrong for a night made it, or somebody else): it counts for nothing and is left alone.
    pub fn all(&self, now: Timestamp) -> Result<Vec<Made>, Trouble> {
        let told = || file(format!("looking into {}", self.0.display()));
        let found = match fs::read_dir(&self.0) {
            Ok(found) => found,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(told()(error)),
        };
        let paths: Vec<PathBuf> =
            found.map(|one| one.map(|one| one.path())).collect::<Result<_, _>>().map_err(told())?;
        let mut all: Vec<Made> = paths.into_iter().filter_map(Made::read).collect();
        let is_file = |path: &Path| fs::symlink_metadata(path).is_ok_and(|it| it.is_file());
        all.retain(|made| made.at <= now.plus_seconds(AHEAD) && is_file(&made.file));
        all.sort_by_key(|made| made.at);
        Ok(all)
    }

    /// The newest back-up.
    pub fn newest(&self, now: Timestamp) -> Result<Option<Made>, Trouble> {
        Ok(self.all(now)?.pop())
    }

    /// Makes a back-up of a SQLite database while people go on working, sealed where there is a key. Answers it, and
    /// how many rows it holds.
    pub fn make(
        &self,
        database: &Path,
        key: Option<&BackupKey>,
        now: Timestamp,
    ) -> Result<(Made, u64), Trouble> {
        fs::create_dir_all(&self.0).map_err(file(format!("making {}", self.0.display())))?;
        self.sweep(now)?;
        let moment = jiff::Timestamp::from_microsecond(now.0).unwrap_or_default();
        let moment = moment.strftime(MOMENT);
        let end = if key.is_some() { ".sealed" } else { "" };
        let to = self.0.join(format!("zwerm-{moment}.db{end}"));
        let rows = back_up_to(database, &to, key)?;
        Ok((Made { file: to, at: now }, rows))
    }

    /// Removes what a server that was killed left half done, a day after it began.
    pub fn sweep(&self, now: Timestamp) -> Result<(), Trouble> {
        let Ok(found) = fs::read_dir(&self.0) else { return Ok(()) };
        for path in found.flatten().map(|one| one.path()) {
            let name = path.to_str().and_then(|name| name.strip_suffix(".unfinished"));
            let begun = name.and_then(|name| Made::read(PathBuf::from(name)));
            if begun.is_some_and(|made| made.at.plus_seconds(24 * 3600) < now) {
                remove(&path)?;
            }
        }
        Ok(())
    }

    /// Removes what the rules don't keep; answers how many.
    pub fn prune(&self, keep: &Keep, now: Timestamp) -> Result<usize, Trouble> {
        let all = self.all(now)?;
        let moments: Vec<Timestamp> = all.iter().map(|made| made.at).collect();
        let gone = forgettable(&moments, keep);
        // One that can't be removed keeps no other.
        let gone = all.iter().filter(|made| gone.contains(&made.at));
        let (done, failed): (Vec<_>, Vec<_>) =
            gone.map(|made| remove(&made.file)).partition(Result::is_ok);
        match failed.into_iter().find_map(Result::err) {
            Some(trouble) => Err(trouble),
            None => Ok(done.len()),
        }
    }
}

pub(crate) fn remove(path: &Path) -> Result<(), Trouble> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(file(format!("removing {}", path.display()))(error))
        }
        _ => Ok(()),
    }
}

pub(crate) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// Copies a SQLite database to a new file while people go on working, sealed where there is a key. The copy is
/// verified before it gets its name. Answers how many rows it holds.
pub fn back_up_to(database: &Path, to: &Path, key: Option<&BackupKey>) -> Result<u64, Trouble> {
    let place = to.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    must_have_room(database, place)?;
    let Some(key) = key else { return Ok(zwerm_store::backup(database, to)?) };
    if to.exists() {
        let why = io::ErrorKind::AlreadyExists.into();
        return Err(Trouble::File { what: to.display().to_string(), why });
    }
    // What is not sealed never stands in the folder of back-ups: it may be on a disk of others.
    let plain = beside(database, ".unsealed");
    must_have_room(database, database.parent().unwrap_or(Path::new(".")))?;
    let unfinished = beside(to, ".unfinished");
    remove(&plain)?;
    let made = zwerm_store::backup(database, &plain).map_err(Trouble::from).and_then(|rows| {
        seal_into(&plain, &unfinished, key)?;
        fs::rename(&unfinished, to).map_err(file(format!("keeping {}", to.display())))?;
        File::open(place).and_then(|it| it.sync_all()).map_err(file("keeping the folder"))?;
        Ok(rows)
    });
    let left = [&plain, &unfinished].map(|path| remove(path));
    left.into_iter().collect::<Result<(), _>>().and(made)
}

/// Seals a file, reads the sealed one back to its end, and makes sure that it is on the disk.
pub(crate) fn seal_into(plain: &Path, to: &Path, key: &BackupKey) -> Result<(), Trouble> {
    let told = |path: &Path| file(format!("sealing into {}", path.display()));
    let mut from = BufReader::new(File::open(plain).map_err(told(plain))?);
    let mut out = BufWriter::new(File::create(to).map_err(told(to))?);
    let bytes = seal::seal(&mut from, &mut out, key).map_err(of(to))?;
    let out = out.into_inner().map_err(|error| told(to)(error.into_error()))?;
    out.sync_all().map_err(told(to))?;
    let mut back = BufReader::new(File::open(to).map_err(told(to))?);
    let read = seal::open(&mut back, &mut io::sink(), key).map_err(of(to))?;
    if read == bytes { Ok(()) } else { Err(StoreError::Damaged("the sealed copy".into()).into()) }
}

/// Hands `work` the database that a back-up holds: the file itself or, where it is sealed, an opened copy at
/// `scratch` that goes afterwards, whatever came of it.
pub fn unsealed<T, E: From<Trouble>>(
    from: &Path,
    key: Option<&BackupKey>,
    scratch: &Path,
    work: impl FnOnce(&Path) -> Result<T, E>,
) -> Result<T, E> {
    if !seal::is_sealed(from) {
        return work(from);
    }
    let key = key.ok_or_else(|| Trouble::KeyNeeded(from.display().to_string()))?;
    let opened = open_into(from, scratch, key).map_err(E::from).and_then(|()| work(scratch));
    remove(scratch)?;
    opened
}

fn open_into(from: &Path, to: &Path, key: &BackupKey) -> Result<(), Trouble> {
    let told = |path: &Path| file(format!("opening {}", path.display()));
    remove(to)?;
    let mut sealed = BufReader::new(File::open(from).map_err(told(from))?);
    let mut out = BufWriter::new(File::create(to).map_err(told(to))?);
    seal::open(&mut sealed, &mut out, key).map_err(of(from))?;
    out.flush().map_err(told(to))
}

fn must_have_room(database: &Path, place: &Path) -> Result<(), Trouble> {
    let size = |path: &Path| fs::metadata(path).map_or(0, |it| it.len());
    let needs = size(database) + size(&beside(database, "-wal")) + SPARE;
    let Ok(disk) = rustix::fs::statvfs(place) else { return Ok(()) };
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    if free >= needs {
        return Ok(());
    }
    let (free, needs) = (free / 1_000_000, needs / 1_000_000);
    Err(Trouble::Room { place: place.display().to_string(), free, needs })
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_store::testing;

    const DAY: i64 = 24 * 3600;
    const START: Timestamp = Timestamp(1_795_420_800_000_000);
    const KEY: BackupKey = BackupKey::new([3; 32]);

    struct Place {
        _database: testing::TestDatabase,
        database: PathBuf,
        backups: tempfile::TempDir,
    }

    fn place() -> Place {
        let made = testing::sqlite_database();
        let database = made.folder().expect("a folder").join("zwerm.db");
        Place { database, _database: made, backups: tempfile::tempdir().expect("a folder") }
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .expect("a folder")
            .map(|one| one.expect("a file").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn back_ups_are_named_after_their_moment_and_pruned_by_the_rules_and_nothing_else_is_touched() {
        let at = place();
        let folder = Folder::new(at.backups.path().join("own"));
        for day in 0..4 {
            folder.make(&at.database, None, START.plus_seconds(day * DAY)).expect("is made");
        }
        for other in ["zwerm.db", "zwerm-old.db", "zwerm-2026-11-20T080000Z.db.txt", "notes"] {
            fs::write(folder.place().join(other), "of somebody").expect("is written");
        }
        // A moment that is still to come, and a folder of that name: neither pushes a real one out.
        fs::write(folder.place().join("zwerm-2099-01-01T000000Z.db"), "x").expect("is written");
        fs::create_dir(folder.place().join("zwerm-2020-01-01T000000Z.db")).expect("is made");
        let now = START.plus_seconds(3 * DAY);
        let gone = folder.prune(&"2d".parse().expect("a rule"), now).expect("is pruned");
        assert_eq!(gone, 2);
        let left = [
            "notes",
            "zwerm-2020-01-01T000000Z.db",
            "zwerm-2026-11-20T080000Z.db.txt",
            "zwerm-2026-11-25T080000Z.db",
            "zwerm-2026-11-26T080000Z.db",
            "zwerm-2099-01-01T000000Z.db",
            "zwerm-old.db",
            "zwerm.db",
        ];
        assert_eq!(names(folder.place()), left);
        let newest = folder.newest(now).expect("is looked at").expect("is there");
        assert_eq!(newest.at, START.plus_seconds(3 * DAY));
    }

    #[test]
    fn a_sealed_back_up_opens_with_its_key_alone_and_leaves_nothing_open_behind() {
        let at = place();
        let folder = Folder::new(at.backups.path());
        let (made, rows) = folder.make(&at.database, Some(&KEY), START).expect("is made");
        assert!(rows > 0 && made.name().ends_with(".db.sealed"));
        let sealed = fs::read(&made.file).expect("is read");
        assert!(!sealed.windows(6).any(|part| part == b"SQLite"), "nothing of it shows");
        assert_eq!(names(folder.place()), [made.name()], "nothing else stands there");
        assert!(!beside(&at.database, ".unsealed").exists());

        let scratch = at.backups.path().join("opened");
        let open = |key: Option<&BackupKey>| {
            unsealed(&made.file, key, &scratch, |plain| -> Result<Vec<u8>, Trouble> {
                fs::read(plain).map_err(file("reading"))
            })
        };
        assert!(open(Some(&KEY)).expect("opens").starts_with(b"SQLite format 3"));
        let other = open(Some(&BackupKey::new([4; 32]))).expect_err("another key");
        assert!(other.to_string().contains("sealed with another key file"), "{other}");
        let none = open(None).expect_err("no key");
        assert!(none.to_string().contains("--backup-key"), "{none}");
        fs::write(&made.file, &sealed[..sealed.len() - 1]).expect("is cut off");
        let cut = open(Some(&KEY)).expect_err("is cut off");
        assert!(cut.to_string().contains("altered or cut off"), "{cut}");
        assert!(!scratch.exists(), "nothing half opened is left");
    }

    #[test]
    fn what_was_left_half_done_goes_a_day_later_and_what_is_being_made_stays() {
        let at = place();
        let folder = Folder::new(at.backups.path());
        let old = "zwerm-2026-11-21T030000Z.db.unfinished";
        let (busy, other) = ("zwerm-2026-11-23T020000Z.db.sealed.unfinished", "mine.unfinished");
        for name in [old, busy, other] {
            fs::write(folder.place().join(name), "half").expect("is written");
        }
        let (made, _) = folder.make(&at.database, None, START).expect("is made");
        assert_eq!(names(folder.place()), [other.to_owned(), busy.to_owned(), made.name()]);
    }

    #[test]
    fn a_back_up_that_is_there_is_never_written_over() {
        let at = place();
        let folder = Folder::new(at.backups.path());
        for key in [None, Some(&KEY)] {
            folder.make(&at.database, key, START).expect("is made");
            let again = folder.make(&at.database, key, START).expect_err("is there already");
            assert!(again.to_string().contains("zwerm-2026-11-23"), "{again}");
        }
    }
}
