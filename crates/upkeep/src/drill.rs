//! The drill: a back-up is put back elsewhere, opened by this program, and held against what runs now.

use crate::{
    Fault, Made, Trouble,
    folder::unsealed,
    seal::BackupKey,
    state::{State, state},
};
use std::{
    fs,
    path::{Path, PathBuf},
};
use zwerm_access_log::{Hash, head, verify};
use zwerm_domain::OrganisationId;
use zwerm_store::{Options, Reader, Store, StoreError, statements};

statements! {
    HOUSES = "SELECT id FROM organisation ORDER BY id";
}

/// What went wrong in a drill, and why in words.
#[derive(Debug)]
pub struct Failed {
    /// In short.
    pub fault: Fault,
    /// For the log.
    pub why: String,
}

impl From<Trouble> for Failed {
    fn from(trouble: Trouble) -> Failed {
        Failed { fault: Fault::of(&trouble), why: trouble.to_string() }
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Failed {
        Trouble::Store(error).into()
    }
}

/// A folder that goes when this goes.
struct Scratch(PathBuf);

impl Scratch {
    fn make(place: &Path) -> Result<Scratch, Trouble> {
        let scratch = Scratch(place.join("drill"));
        forget_drill(place).and_then(|()| fs::create_dir_all(&scratch.0)).map_err(|why| {
            Trouble::File { what: format!("making {}", scratch.0.display()), why }
        })?;
        Ok(scratch)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, "what a drill put back could not be removed");
        }
    }
}

/// Removes the copy that a drill left when the server was killed.
pub fn forget_drill(place: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(place.join("drill")) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Puts a back-up back in a folder `drill` under `place`, which goes afterwards: every page of it is read, this
/// program opens it, it holds the rows it held when it was made, and its access log is whole and the beginning of the
/// one that runs now. Answers how many rows it holds.
pub fn drill(
    live: &Store,
    made: &Made,
    key: Option<&BackupKey>,
    place: &Path,
) -> Result<u64, Failed> {
    let scratch = Scratch::make(place)?;
    let copy = scratch.0.join("zwerm.db");
    let rows = unsealed(&made.file, key, &scratch.0.join("opened.db"), |plain| {
        Ok::<_, Failed>(zwerm_store::restore(plain, &copy)?)
    })?;
    let told = live.read_now(state)?;
    if expected(&told, made).is_some_and(|expected| expected != rows) {
        let why = format!("{} holds {rows} rows, and held another number", made.name());
        return Err(Failed { fault: Fault::Rows, why });
    }
    let store = Store::open(Options { readers: 1, ballast: 0, ..Options::sqlite(&copy) })?;
    let heads = store.read_now(heads);
    store.close();
    compare(live, heads?)?;
    Ok(rows)
}

/// How many rows it held when it was made, where that is known.
fn expected(told: &State, made: &Made) -> Option<u64> {
    let line = told.backup.as_ref()?;
    let is_this = line.fault.is_none() && line.says.as_deref() == Some(made.name().as_str());
    line.size.filter(|_| is_this).map(i64::unsigned_abs)
}

/// How long the access log of an organisation is, and what it ends with.
type Head = (OrganisationId, i64, Hash);

/// The end of the access log of each organisation, once it is found whole.
fn heads(tx: &mut Reader) -> Result<Vec<Head>, Failed> {
    let mut heads = Vec::new();
    for house in tx.all(&HOUSES, &[], |row| row.get::<OrganisationId>(0))? {
        if let Err(broken) = verify(tx, house, None, &[])? {
            return Err(of_log(format!(
                "line {} of its access log: {}",
                broken.number, broken.why
            )));
        }
        if let Some((number, hash)) = head(tx, house, i64::MAX)? {
            heads.push((house, number, hash));
        }
    }
    Ok(heads)
}

fn of_log(why: String) -> Failed {
    Failed { fault: Fault::Log, why }
}

/// What runs now goes on where the back-up ended.
fn compare(live: &Store, heads: Vec<Head>) -> Result<(), Failed> {
    live.read_now(move |tx| {
        for (house, number, hash) in heads {
            if head(tx, house, number)? != Some((number, hash)) {
                let why = format!("line {number} of the access log is another one now");
                return Err(of_log(why));
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Folder, Kind, note_done};
    use zwerm_access_log::{Kind as Looked, Look, Subject, note};
    use zwerm_domain::{Date, Timestamp};
    use zwerm_store::{Place, params, testing};

    const NOW: Timestamp = Timestamp(1_795_420_800_000_000);
    const DAY: Date = Date::constant(2026, 11, 23);
    const KEY: BackupKey = BackupKey::new([3; 32]);

    statements! {
        HOUSE = "INSERT INTO organisation (id, name, language, time_zone, founded_on) VALUES (1, 'Waterrijk', 'nl', 'UTC', '2026-11-01')";
        LOOSEN = "UPDATE access_log SET hash = $1 WHERE number = 2";
        MORE = "INSERT INTO done_action (action_id, location, done_at) VALUES ('x', '/', 0)";
    }

    struct Live {
        store: testing::TestStore,
        folder: tempfile::TempDir,
    }

    /// A live store whose access log has three lines, and a folder for the rest.
    fn live() -> Live {
        let store = testing::sqlite_store();
        let made = store.write_now(|tx| {
            tx.run(&HOUSE, &[])?;
            for kind in [Looked::Restored, Looked::KeyRenewed, Looked::PeopleImported] {
                let look = Look { kind, subject: Subject::Everybody };
                note(tx, OrganisationId::new(1), None, DAY, &[look])?;
            }
            Ok::<_, StoreError>(())
        });
        made.expect("an organisation");
        Live { store, folder: tempfile::tempdir().expect("a folder") }
    }

    impl Live {
        fn backed_up(&self, key: Option<&BackupKey>) -> Made {
            let Place::Sqlite(file) = &self.store.options().place else { panic!("a file") };
            let folder = Folder::new(self.folder.path().join("backups"));
            let (made, rows) = folder.make(file, key, NOW).expect("is made");
            let name = made.name();
            let noted =
                self.store.write_now(move |tx| note_done(tx, Kind::Backup, NOW, &name, rows));
            noted.expect("is noted");
            made
        }

        fn drilled(&self, made: &Made, key: Option<&BackupKey>) -> Result<u64, Fault> {
            let came = drill(&self.store, made, key, self.folder.path());
            assert!(!self.folder.path().join("drill").exists(), "it cleans up");
            came.map_err(|failed| failed.fault)
        }
    }

    #[test]
    fn a_whole_back_up_passes_sealed_or_not_also_when_people_went_on() {
        for key in [None, Some(&KEY)] {
            let live = live();
            let made = live.backed_up(key);
            live.store.write_now(|tx| tx.run(&MORE, &[])).expect("people go on");
            assert!(live.drilled(&made, key).expect("passes") > 3);
        }
    }

    #[test]
    fn a_damaged_altered_or_closed_back_up_fails_and_says_which() {
        let live = live();
        let made = live.backed_up(Some(&KEY));
        assert_eq!(live.drilled(&made, None), Err(Fault::Key));
        assert_eq!(live.drilled(&made, Some(&BackupKey::new([9; 32]))), Err(Fault::Key));
        let mut bytes = fs::read(&made.file).expect("is read");
        bytes[50_000] ^= 1;
        fs::write(&made.file, bytes).expect("is altered");
        assert_eq!(live.drilled(&made, Some(&KEY)), Err(Fault::Altered));

        let other = self::live();
        let plain = other.backed_up(None);
        let mut bytes = fs::read(&plain.file).expect("is read");
        bytes[8192..40_000].fill(0xff);
        fs::write(&plain.file, &bytes).expect("is damaged");
        assert_eq!(other.drilled(&plain, None), Err(Fault::Damaged));
        fs::write(&plain.file, "no database at all, but long enough to be one")
            .expect("is written");
        assert_eq!(other.drilled(&plain, None), Err(Fault::Damaged));
        fs::remove_file(&plain.file).expect("is removed");
        assert!(other.drilled(&plain, None).is_err());
    }

    #[test]
    fn a_back_up_with_other_rows_than_it_had_fails() {
        let live = live();
        let made = live.backed_up(None);
        one_row_more(&made.file).expect("a row more");
        assert_eq!(live.drilled(&made, None), Err(Fault::Rows));
    }

    /// Adds a row to a back-up, as somebody with the file could.
    fn one_row_more(file: &Path) -> Result<u64, StoreError> {
        let store = Store::open(Options { ballast: 0, ..Options::sqlite(file) })?;
        let came = store.write_now(|tx| tx.run(&MORE, &[]));
        store.close();
        came
    }

    #[test]
    fn a_back_up_whose_access_log_is_not_the_one_that_runs_now_fails() {
        let live = live();
        let made = live.backed_up(None);
        live.store.write_now(|tx| tx.run(&LOOSEN, &params![vec![1_u8; 32]])).expect("is altered");
        live.drilled(&made, None).expect("line 3 is what it was");
        let altered = live.backed_up_altered();
        assert_eq!(live.drilled(&altered, None), Err(Fault::Log));
    }

    #[test]
    fn a_back_up_of_another_installation_fails_however_whole_it_is() {
        let (live, other) = (live(), self::live());
        let made = other.backed_up(None);
        other.drilled(&made, None).expect("is its own");
        assert_eq!(live.drilled(&made, None), Err(Fault::Log));
    }

    impl Live {
        /// A back-up made after a line of the log was altered.
        fn backed_up_altered(&self) -> Made {
            fs::remove_dir_all(self.folder.path().join("backups")).expect("is removed");
            self.backed_up(None)
        }
    }
}
