//! The one writer of a SQLite file: takes units in order and lets all that wait share one commit.

use crate::{
    StoreError, Writer,
    reader::Connection,
    sqlite::{Begin, begin, step},
    store::Shared,
    unit::Unit,
};
use std::{sync::atomic::Ordering, time::Duration};

pub(crate) struct Desk {
    pub(crate) writer: Writer,
    pub(crate) shared: Shared,
    /// Most units in one commit.
    pub(crate) batch: usize,
    /// Added to every commit: to measure a slower disk.
    pub(crate) added_sync: Duration,
}

impl Desk {
    /// Serves until the queue is closed and empty, then folds the log into the file.
    pub(crate) fn serve(mut self) {
        self.shared.ballast.lay();
        while let Some(first) = self.shared.units.next() {
            if self.shared.ballast.is_open() {
                self.commit_together(first, self.batch);
            } else if first.is_needed() {
                self.commit_together(first, 1);
            } else {
                first.answer(Err(StoreError::DiskFull));
            }
        }
        let connection = self.connection();
        // Closing is no reason to fail: what is left in the log is read at the next start.
        let folded = connection
            .authorizer(
                None::<fn(rusqlite::hooks::AuthContext<'_>) -> rusqlite::hooks::Authorization>,
            )
            .and_then(|()| connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)"));
        if let Err(error) = folded {
            tracing::warn!(%error, "the log could not be folded into the database");
        }
    }

    fn connection(&mut self) -> &mut rusqlite::Connection {
        match &mut self.writer.reader.connection {
            Connection::Sqlite(connection) => connection,
            Connection::Postgres(_) => unreachable!("a desk is made for SQLite alone"),
        }
    }

    /// Runs a unit, and up to `most` in all of those that wait, and commits what they agree to keep.
    fn commit_together(&mut self, first: Box<dyn Unit>, most: usize) {
        if let Err(why) = begin(self.connection(), Begin::Immediate) {
            return first.answer(Err(why));
        }
        let mut done = Vec::new();
        let mut next = Some(first);
        let mut kept = 0;
        let mut has_enqueued = false;
        while let Some(mut unit) = next {
            match self.run_alone(unit.as_mut()) {
                Ok(is_kept) => {
                    kept += u64::from(is_kept);
                    has_enqueued |= is_kept && self.writer.has_enqueued;
                }
                Err(why) => return self.begin_anew(done, unit, why),
            }
            done.push(unit);
            next = if done.len() < most { self.shared.units.next_at_once() } else { None };
        }
        let outcome = self.commit(kept);
        if matches!(outcome, Err(StoreError::DiskFull)) && self.shared.ballast.let_go() {
            // There is room now for what runs already.
            return self.run_again(done);
        }
        self.shared.counters.committed(kept, done.len() as u64, outcome.is_ok());
        for unit in done {
            unit.answer(outcome.clone());
        }
        if has_enqueued && outcome.is_ok() {
            self.shared.bell.ring();
        }
    }

    /// One unit made the engine give up the whole transaction: those before it get another run, each
    /// by itself, so that they do not suffer from it.
    fn begin_anew(&mut self, before: Vec<Box<dyn Unit>>, broken: Box<dyn Unit>, why: StoreError) {
        let mut again = before;
        if self.writer.reader.has_met_full_disk && self.shared.ballast.let_go() {
            again.push(broken);
        } else {
            self.shared.counters.committed(0, 1, false);
            broken.answer(Err(why));
        }
        self.run_again(again);
    }

    fn run_again(&mut self, units: Vec<Box<dyn Unit>>) {
        for unit in units {
            self.shared.counters.again.fetch_add(1, Ordering::Relaxed);
            self.commit_together(unit, 1);
        }
    }

    /// Runs one unit in its savepoint, so that its failure undoes itself alone. An error means that
    /// the engine gave up the whole transaction (a full disk, a failing one).
    fn run_alone(&mut self, unit: &mut dyn Unit) -> Result<bool, StoreError> {
        step(self.connection(), "SAVEPOINT unit")?;
        let is_kept = unit.run(&mut self.writer);
        if self.writer.reader.has_met_full_disk {
            return Err(StoreError::DiskFull);
        }
        let connection = self.connection();
        if connection.is_autocommit() {
            return Err(StoreError::Aborted);
        }
        if !is_kept {
            step(connection, "ROLLBACK TO unit")?;
        }
        step(connection, "RELEASE unit")?;
        Ok(is_kept)
    }

    fn commit(&mut self, kept: u64) -> Result<(), StoreError> {
        let added = self.added_sync;
        let connection = self.connection();
        if kept == 0 {
            return step(connection, "ROLLBACK");
        }
        step(connection, "COMMIT").inspect_err(|_| {
            if !connection.is_autocommit() && step(connection, "ROLLBACK").is_err() {
                tracing::error!("a failed commit could not be rolled back");
            }
        })?;
        if !added.is_zero() {
            std::thread::sleep(added);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Sql, Synchronous, migrate, params,
        queue::Queue,
        sqlite::{ballast::Ballast, open},
        unit::Work,
    };
    use rusqlite::{
        ffi,
        functions::FunctionFlags,
        hooks::{AuthContext, Authorization},
    };
    use std::sync::{Arc, mpsc};
    use zwerm_domain::Timestamp;

    static ADD: Sql = Sql::new(
        "tests::ADD",
        "INSERT INTO done_action (action_id, location, done_at) VALUES ($1, $2, 0)",
    );

    static ADD_IN_ROOM: Sql = Sql::new(
        "tests::ADD_IN_ROOM",
        "INSERT INTO done_action (action_id, location, done_at) VALUES ($1, room(), 0)",
    );

    #[test]
    fn a_full_disk_refuses_one_unit_and_keeps_those_before_and_after() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("full.db");
        let first = open::unguarded(&file).expect("opens");
        migrate::sqlite::migrate(&first, &file, Timestamp(0)).expect("is migrated");
        let pages = open::pragma(&first, "page_count").expect("is told");

        let mut connection = open::writer(&file, Synchronous::Full).expect("opens");
        connection
            .authorizer(None::<fn(AuthContext<'_>) -> Authorization>)
            .and_then(|()| connection.pragma_update(None, "max_page_count", pages + 20))
            .expect("the disk is small");
        let units = Arc::new(Queue::new());
        let (told, answers) = mpsc::channel();
        for (name, letters) in [("before", 10), ("big", 500_000), ("after", 10)] {
            let told = told.clone();
            let location = "x".repeat(letters);
            units.push(Work::boxed(
                move |tx: &mut Writer| tx.run(&ADD, &params![name, &location]),
                move |came| drop(told.send((name, came))),
            ));
        }
        units.close();
        let shared = Shared {
            units,
            counters: Arc::default(),
            bell: Arc::default(),
            ballast: Arc::default(),
            keys: Arc::default(),
        };
        let writer = Writer::new(Connection::Sqlite(connection), Arc::default());
        Desk { writer, shared, batch: 256, added_sync: Duration::ZERO }.serve();

        // The engine gave up the whole transaction: the unit before ran again by itself.
        let came: Vec<_> = answers.try_iter().collect();
        assert!(matches!(came[0], ("big", Err(StoreError::DiskFull))), "{came:?}");
        assert!(matches!(came[1], ("before", Ok(1))), "{came:?}");
        assert!(matches!(came[2], ("after", Ok(1))), "{came:?}");
        let kept: i64 = first
            .query_row("SELECT count(*) FROM done_action", [], |row| row.get(0))
            .expect("reading goes on");
        assert_eq!(kept, 2);
    }

    #[test]
    fn what_runs_when_the_disk_is_full_ends_in_the_room_of_the_ballast_and_then_only_what_is_needed()
     {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("full.db");
        let first = open::unguarded(&file).expect("opens");
        migrate::sqlite::migrate(&first, &file, Timestamp(0)).expect("is migrated");
        let mut connection = open::writer(&file, Synchronous::Full).expect("opens");
        // Full as long as the ballast lies there.
        let lies = folder.path().join("full.db.ballast");
        std::fs::write(&lies, "ballast").expect("is laid");
        connection
            .authorizer(None::<fn(AuthContext<'_>) -> Authorization>)
            .and_then(|()| {
                connection.create_scalar_function(
                    "room",
                    0,
                    FunctionFlags::SQLITE_UTF8,
                    move |_| {
                        let full =
                            rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_FULL), None);
                        if lies.exists() { Err(full) } else { Ok("room") }
                    },
                )
            })
            .expect("the disk is full");
        let units = Arc::new(Queue::new());
        let (told, answers) = mpsc::channel();
        for (name, is_needed) in [("runs", false), ("waits", false), ("signs out", true)] {
            let told = told.clone();
            let work = move |tx: &mut Writer| tx.run(&ADD_IN_ROOM, &params![name]);
            let answer = move |came| drop(told.send((name, came)));
            units.push(if is_needed {
                Work::needed(work, answer)
            } else {
                Work::boxed(work, answer)
            });
        }
        units.close();
        let ballast = Arc::new(Ballast::beside(&file, u64::MAX));
        let shared = Shared {
            units,
            counters: Arc::default(),
            bell: Arc::default(),
            ballast,
            keys: Arc::default(),
        };
        let writer = Writer::new(Connection::Sqlite(connection), Arc::default());
        Desk { writer, shared, batch: 1, added_sync: Duration::ZERO }.serve();

        let came: Vec<_> = answers.try_iter().collect();
        assert!(matches!(came[0], ("runs", Ok(1))), "{came:?}");
        assert!(matches!(came[1], ("waits", Err(StoreError::DiskFull))), "{came:?}");
        assert!(matches!(came[2], ("signs out", Ok(1))), "{came:?}");
    }
}
