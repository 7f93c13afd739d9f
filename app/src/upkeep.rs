//! What a server does by itself to keep an installation: a back-up each night, and a drill each month.

use crate::backups::Plan;
use anyhow::{Context, Result};
use std::{fs, path::PathBuf, time::Duration};
use tokio::task::JoinHandle;
use zwerm_domain::{Clock, Timestamp};
use zwerm_store::{BallotBox, Place, Store, StoreError};
use zwerm_upkeep::{
    BackupKey, Fault, Kind, Made, back_up_ballots, backup_due, drill, drill_due, forget_drill,
    note_done, note_fault, state,
};

/// The first look comes a little after the start, when people have been let in.
const FIRST: Duration = Duration::from_secs(60);
/// So often it looks whether something is due.
const ROUND: Duration = Duration::from_secs(300);
/// What failed is tried again after so many seconds.
const AGAIN: i64 = 3600;

/// What is done by itself, with what it needs.
#[derive(Clone)]
pub(crate) struct Upkeep {
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) plan: Plan,
    /// Where a drill puts its copy.
    pub(crate) data: PathBuf,
    /// The ballot box, of which a copy is made each week.
    pub(crate) ballots: Option<BallotBox>,
}

/// Looks again and again whether something is due, until it is aborted.
pub(crate) fn begin(upkeep: Upkeep) -> JoinHandle<()> {
    upkeep.forget_halves();
    tokio::spawn(async move {
        let first = tokio::time::Instant::now() + FIRST;
        let mut rounds = tokio::time::interval_at(first, ROUND);
        loop {
            rounds.tick().await;
            let upkeep = upkeep.clone();
            let round = tokio::task::spawn_blocking(move || upkeep.round());
            if let Ok(Err(error)) = round.await {
                tracing::error!("the upkeep could not be done: {error:#}");
            }
        }
    })
}

impl Upkeep {
    /// Copies that are not sealed, of a server that was killed in the middle: nothing of them may stay.
    fn forget_halves(&self) {
        let gone =
            ["zwerm.db.unsealed", "zwerm.db.opened", "zwerm.db.ballots.unsealed"].map(|name| {
                fs::remove_file(self.data.join(name)).or_else(|error| match error.kind() {
                    std::io::ErrorKind::NotFound => Ok(()),
                    _ => Err(error),
                })
            });
        for error in gone.into_iter().chain([forget_drill(&self.data)]).filter_map(Result::err) {
            tracing::warn!(%error, "a copy that was left behind could not be removed");
        }
    }

    /// Does what is due now.
    pub(crate) fn round(&self) -> Result<()> {
        let told = self.store.read_now(state)?;
        let now = self.clock.now();
        let failed_just_now = told.backup.as_ref().is_some_and(|line| {
            line.fault.is_some() && (0..AGAIN).contains(&seconds(line.tried_at, now))
        });
        let newest = self.plan.folder.newest(now)?;
        if backup_due(newest.map(|made| made.at), now) && !failed_just_now {
            self.back_up(now)?;
        }
        self.back_up_ballots(now)?;
        let (done, tried) =
            told.drill.map_or((None, None), |line| (line.done_at, Some(line.tried_at)));
        match self.plan.folder.newest(now)? {
            Some(newest) if drill_due(done, tried, now) => self.try_out(&newest).map(drop),
            _ => Ok(()),
        }
    }

    /// Makes a back-up and forgets those that need not stay.
    fn back_up(&self, now: Timestamp) -> Result<()> {
        let Place::Sqlite(database) = &self.store.options().place else { return Ok(()) };
        let Some(key) = self.key(Kind::Backup, now)? else { return Ok(()) };
        match self.plan.folder.make(database, key.as_ref(), now) {
            Ok((made, rows)) => {
                tracing::info!(rows, "a back-up was made and verified");
                self.note(Kind::Backup, now, made.name(), Ok(rows))?;
                self.plan.folder.prune(&self.plan.keep, now).context("old back-ups stay")?;
                Ok(())
            }
            Err(trouble) => {
                tracing::error!("no back-up was made: {trouble}");
                self.note(Kind::Backup, now, String::new(), Err(Fault::of(&trouble)))
            }
        }
    }

    /// Makes a copy of the ballot box, once a week. Where its key is missing, the back-up of the database tells.
    fn back_up_ballots(&self, now: Timestamp) -> Result<()> {
        let Place::Sqlite(database) = &self.store.options().place else { return Ok(()) };
        let (Some(ballots), Ok(key)) = (&self.ballots, self.plan.key()) else { return Ok(()) };
        // The database needs its back-up even if this fails: so it is told, and tried again the next round.
        match back_up_ballots(&self.plan.folder, ballots, database, key.as_ref(), now) {
            Ok(true) => tracing::info!("the ballot box was copied"),
            Ok(false) => {}
            Err(trouble) => tracing::error!("the ballot box was not copied: {trouble}"),
        }
        Ok(())
    }

    /// Puts a back-up back elsewhere and looks at it; `true` when all was well.
    pub(crate) fn try_out(&self, made: &Made) -> Result<bool> {
        let now = self.clock.now();
        let Some(key) = self.key(Kind::Drill, now)? else { return Ok(false) };
        let came = drill(&self.store, made, key.as_ref(), &self.data);
        match &came {
            Ok(rows) => tracing::info!(rows, "the newest back-up was tried out: all is well"),
            Err(failed) => tracing::error!("the newest back-up is no good: {}", failed.why),
        }
        let is_well = came.is_ok();
        self.note(Kind::Drill, now, made.name(), came.map_err(|failed| failed.fault))?;
        Ok(is_well)
    }

    /// What seals; nothing where it should and can't, which is noted.
    fn key(&self, kind: Kind, now: Timestamp) -> Result<Option<Option<BackupKey>>> {
        match self.plan.key() {
            Ok(key) => Ok(Some(key)),
            Err(error) => {
                tracing::error!("back-ups can't be sealed or opened: {error:#}");
                self.note(kind, now, String::new(), Err(Fault::Key)).map(|()| None)
            }
        }
    }

    fn note(
        &self,
        kind: Kind,
        now: Timestamp,
        says: String,
        came: Result<u64, Fault>,
    ) -> Result<()> {
        let noted = self.store.write_now(move |tx| match came {
            Ok(rows) => note_done(tx, kind, now, &says, rows),
            Err(fault) => note_fault(tx, kind, now, fault, &says),
        });
        match noted {
            // Nothing can be noted where the disk is full; the log has told.
            Err(StoreError::DiskFull) => Ok(()),
            noted => noted.context("how it went could not be noted"),
        }
    }
}

fn seconds(then: Timestamp, now: Timestamp) -> i64 {
    (now.0 - then.0) / 1_000_000
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_store::testing;
    use zwerm_upkeep::{Folder, State};

    const NOW: Timestamp = Timestamp(1_795_420_800_000_000);
    const DAY: i64 = 24 * 3600;

    struct Kept {
        upkeep: Upkeep,
        _store: testing::TestStore,
        folder: tempfile::TempDir,
    }

    fn kept(key_file: Option<&str>) -> Kept {
        let store = testing::sqlite_store();
        let folder = tempfile::tempdir().expect("a folder");
        let plan = Plan {
            folder: Folder::new(folder.path().join("backups")),
            keep: "3d".parse().expect("a rule"),
            key_file: key_file.map(|name| folder.path().join(name)),
        };
        let upkeep = Upkeep {
            store: (*store).clone(),
            clock: Clock::fixed(NOW),
            plan,
            data: folder.path().to_owned(),
            ballots: None,
        };
        Kept { upkeep, _store: store, folder }
    }

    impl Kept {
        fn round_on_day(&self, day: i64) -> State {
            self.upkeep.clock.set(NOW.plus_seconds(day * DAY));
            self.upkeep.round().expect("goes round");
            self.upkeep.store.read_now(state).expect("is told")
        }
    }

    #[test]
    fn each_day_one_back_up_is_made_and_three_stay_and_each_month_one_is_tried_out() {
        let kept = kept(None);
        let mut drilled = Vec::new();
        for day in 0..62 {
            let told = kept.round_on_day(day);
            kept.upkeep.round().expect("a second round does nothing");
            let made = told.backup.expect("is told").done_at;
            assert_eq!(made, Some(NOW.plus_seconds(day * DAY)), "day {day}");
            drilled.push(told.drill.expect("is told").done_at.expect("it succeeded"));
            let there = kept.upkeep.plan.folder.all(kept.upkeep.clock.now()).expect("is looked at");
            assert_eq!(there.len() as i64, (day + 1).min(3));
        }
        drilled.dedup();
        let days: Vec<i64> = drilled.iter().map(|at| seconds(NOW, *at) / DAY).collect();
        assert_eq!(days, [0, 30, 60]);
    }

    #[test]
    fn a_back_up_that_is_no_good_fails_its_drill_and_the_one_of_the_next_day_mends_it() {
        let kept = kept(None);
        kept.round_on_day(0);
        kept.upkeep.clock.set(NOW.plus_seconds(29 * DAY));
        kept.upkeep.back_up(kept.upkeep.clock.now()).expect("is made");
        let newest = kept
            .upkeep
            .plan
            .folder
            .newest(kept.upkeep.clock.now())
            .expect("is looked at")
            .expect("is there");
        let mut bytes = fs::read(&newest.file).expect("is read");
        bytes[8192..40_000].fill(0xff);
        fs::write(&newest.file, bytes).expect("is damaged");
        assert!(!kept.upkeep.try_out(&newest).expect("is tried"));
        let line = kept.upkeep.store.read_now(state).expect("is told").drill.expect("is told");
        assert_eq!((line.fault, line.done_at), (Some(Fault::Damaged), Some(NOW)));
        let told = kept.round_on_day(30);
        assert_eq!(told.drill.expect("is told").fault, None);
    }

    #[test]
    fn a_start_forgets_the_copies_that_a_kill_left_behind() {
        let kept = kept(None);
        let at = |name: &str| kept.folder.path().join(name);
        fs::create_dir(at("drill")).expect("a folder");
        for name in ["drill/zwerm.db", "zwerm.db.unsealed", "zwerm.db.opened", "zwerm.db.replaced"]
        {
            fs::write(at(name), "of people").expect("is written");
        }
        kept.upkeep.forget_halves();
        for name in ["drill", "zwerm.db.unsealed", "zwerm.db.opened"] {
            assert!(!at(name).exists(), "{name} is left");
        }
        assert!(at("zwerm.db.replaced").exists(), "what a restore kept is not touched");
    }

    #[test]
    fn without_the_key_file_no_open_back_up_is_made_and_it_is_told() {
        let kept = kept(Some("backup.key"));
        let told = kept.round_on_day(0);
        assert_eq!(told.backup.expect("is told").fault, Some(Fault::Key));
        assert_eq!(kept.upkeep.plan.folder.all(kept.upkeep.clock.now()).expect("is looked at"), []);
        let made = crate::secret_file::make(&kept.folder.path().join("backup.key"));
        made.expect("the key is put there");
        assert!(kept.round_on_day(0).backup.expect("is told").fault.is_some(), "not at once again");
        let told = kept.round_on_day(1);
        assert_eq!(told.backup.expect("is told").fault, None);
        assert_eq!(told.drill.expect("is told").fault, None);
        let there = kept.upkeep.plan.folder.all(kept.upkeep.clock.now()).expect("is looked at");
        assert!(there.iter().all(|made| made.name().ends_with(".sealed")) && there.len() == 1);
    }
}
