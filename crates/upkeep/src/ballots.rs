//! Copies of the ballot box: seldom, and never two. Whoever has two of them, one later than the other, sees which ballots came in between.

use crate::{
    folder::{Folder, Trouble, beside, file, remove, seal_into},
    seal::BackupKey,
};
use std::{
    fs,
    path::{Path, PathBuf},
};
use zwerm_domain::Timestamp;
use zwerm_store::BallotBox;

/// A week, in microseconds.
const WEEK: i64 = 7 * 24 * 3_600_000_000;
const NAME: &str = "ballots-";
const MOMENT: &str = "%Y-%m-%d";

/// The copies in a folder of back-ups, each named after its day: `ballots-2026-11-22.db`, sealed with `.sealed` behind it.
fn copies(folder: &Folder) -> Vec<(Timestamp, PathBuf)> {
    let read = |path: PathBuf| {
        let name = path.file_name()?.to_str()?;
        let name = name.strip_suffix(".sealed").unwrap_or(name);
        let day = name.strip_prefix(NAME)?.strip_suffix(".db")?;
        let day = jiff::civil::Date::strptime(MOMENT, day).ok()?;
        let at = day.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
        Some((Timestamp(at.as_microsecond()), path))
    };
    let found = fs::read_dir(folder.place()).into_iter().flatten().flatten();
    let mut all: Vec<_> = found.filter_map(|one| read(one.path())).collect();
    all.sort();
    all
}

/// Makes a copy of the box where there is none of the last seven days, and removes those before it. Answers whether one was made.
pub fn back_up_ballots(
    folder: &Folder,
    ballots: &BallotBox,
    database: &Path,
    key: Option<&BackupKey>,
    now: Timestamp,
) -> Result<bool, Trouble> {
    let before = copies(folder);
    // One from the future was made by a clock that was wrong: it counts for nothing.
    let is_fresh = |at: Timestamp| (0..WEEK).contains(&(now.0 - at.0));
    if before.iter().any(|(at, _)| is_fresh(*at)) || ballots.is_empty()? {
        return Ok(false);
    }
    fs::create_dir_all(folder.place())
        .map_err(file(format!("making {}", folder.place().display())))?;
    let day = jiff::Timestamp::from_microsecond(now.0).unwrap_or_default().strftime(MOMENT);
    let to = folder.place().join(format!("{NAME}{day}.db"));
    match key {
        None => ballots.back_up(&to)?,
        Some(key) => {
            // What is not sealed never stands in the folder of back-ups: it may be on a disk of others.
            let plain = beside(database, ".ballots.unsealed");
            let (sealed, unfinished) = (beside(&to, ".sealed"), beside(&to, ".unfinished"));
            remove(&plain)?;
            let made = ballots.back_up(&plain).map_err(Trouble::from);
            let made = made.and_then(|()| seal_into(&plain, &unfinished, key)).and_then(|()| {
                fs::rename(&unfinished, &sealed)
                    .map_err(file(format!("keeping {}", sealed.display())))
            });
            let left = [&plain, &unfinished].map(|path| remove(path));
            left.into_iter().collect::<Result<(), _>>().and(made)?;
        }
    }
    before.iter().try_for_each(|(_, path)| remove(path))?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_store::{Cast, StoreError, restore_ballots};

    const NOW: Timestamp = Timestamp(1_795_420_800_000_000);
    const KEY: BackupKey = BackupKey::new([3; 32]);
    const WAVE: [u8; 32] = [7; 32];

    fn put(ballots: &BallotBox, of: u8) {
        let cast = Cast {
            wave: WAVE,
            cell: 1,
            key: [of; 65],
            number: 1,
            leaf: [of; 32],
            wire: vec![of; 1_065],
        };
        ballots.put_now(cast).expect("is put");
    }

    struct Place {
        at: tempfile::TempDir,
        folder: Folder,
        ballots: BallotBox,
    }

    fn place() -> Place {
        let at = tempfile::tempdir().expect("a folder");
        let ballots = BallotBox::open(&at.path().join("ballots.db")).expect("a box");
        Place { folder: Folder::new(at.path().join("backups")), at, ballots }
    }

    impl Place {
        fn on_day(&self, day: i64, key: Option<&BackupKey>) -> bool {
            let now = NOW.plus_seconds(day * 24 * 3600);
            let database = self.at.path().join("zwerm.db");
            back_up_ballots(&self.folder, &self.ballots, &database, key, now).expect("goes well")
        }

        fn names(&self) -> Vec<String> {
            let name = |(_, path): (_, PathBuf)| {
                path.file_name().unwrap_or_default().to_string_lossy().into_owned()
            };
            copies(&self.folder).into_iter().map(name).collect()
        }
    }

    #[test]
    fn one_copy_a_week_is_made_of_a_box_with_something_in_it_and_never_two_stay() {
        let place = place();
        assert!(!place.on_day(0, None), "an empty box needs none");
        put(&place.ballots, 1);
        let made: Vec<i64> = (0..22).filter(|day| place.on_day(*day, None)).collect();
        assert_eq!(made, [0, 7, 14, 21]);
        assert_eq!(place.names().len(), 1, "{:?}", place.names());
        let others = place.folder.all(NOW.plus_seconds(22 * 24 * 3600)).expect("is looked at");
        assert_eq!(others, [], "it is no back-up of the database");
    }

    #[test]
    fn a_copy_is_sealed_where_there_is_a_key_and_comes_back_whole() {
        let place = place();
        put(&place.ballots, 1);
        assert!(place.on_day(0, Some(&KEY)));
        let [(_, copy)] = copies(&place.folder).try_into().expect("one copy");
        assert!(copy.to_string_lossy().ends_with(".db.sealed"));
        assert!(!place.at.path().join("zwerm.db.ballots.unsealed").exists());
        let bytes = fs::read(&copy).expect("is read");
        assert!(!bytes.windows(32).any(|part| part == [1; 32]), "nobody reads it");
        put(&place.ballots, 2);
        place.ballots.close();
        let scratch = place.at.path().join("opened");
        let back = crate::unsealed::<_, Trouble>(&copy, Some(&KEY), &scratch, |plain| {
            Ok(restore_ballots(plain, &place.at.path().join("ballots.db"))?)
        });
        back.expect("is put back");
        let again = BallotBox::open(&place.at.path().join("ballots.db")).expect("a box");
        assert_eq!(again.leaves(WAVE).expect("is read"), [[1; 32]]);
    }

    #[test]
    fn what_can_not_be_written_is_told_and_leaves_what_was_there() {
        let place = place();
        put(&place.ballots, 1);
        assert!(place.on_day(0, None));
        place.ballots.close();
        let now = NOW.plus_seconds(8 * 24 * 3600);
        let came = back_up_ballots(&place.folder, &place.ballots, Path::new("x"), None, now);
        assert!(matches!(came, Err(Trouble::Store(StoreError::Closed))), "{came:?}");
        assert_eq!(place.names().len(), 1);
    }
}
