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
        while let Some(first) = self.shared.units.next() {
            self.commit_together(first, self.batch);
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
        self.shared.counters.committed(0, 1, false);
        broken.answer(Err(why));
        for unit in before {
            self.shared.counters.again.fetch_add(1, Ordering::Relaxed);
            self.commit_together(unit, 1);
        }
    }

    /// Runs one unit in its savepoint, so that its failure undoes itself alone. An error means that
    /// the engine gave up the whole transaction (a full disk, a failing one).
    fn run_alone(&mut self, unit: &mut dyn Unit) -> Result<bool, StoreError> {
        step(self.connection(), "SAVEPOINT unit")?;
        let is_kept = unit.run(&mut self.writer);
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
