//! The one hand at the ballot box: takes what stands in line, lets all of it share one commit, and writes the file anew.

use super::file::{self, Left};
use crate::{
    StoreError,
    queue::{Queue, Turn},
    sqlite::{Begin, begin, step},
};
use rusqlite::Connection;
use std::{
    collections::BTreeSet,
    sync::Arc,
    time::{Duration, Instant},
};

/// Most changes in one commit.
const MOST: usize = 1000;
/// Of so many people the order of arrival may stand in the log, before it is written anew.
const ENOUGH: usize = 5;

/// Tells whoever waits.
pub(super) type Answer<T> = Box<dyn FnOnce(Result<T, StoreError>) + Send>;

pub(super) enum Request {
    Change(Box<dyn Change>),
    Look(Box<dyn FnOnce(&Connection) + Send>),
    Tidy(Answer<()>),
}

/// What a change leaves in the log until the file is written anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trace {
    /// It changed nothing.
    None,
    /// That this key came now.
    Of([u8; 65]),
    /// More than a ballot: not to wait for others.
    Much,
}

/// A change that is made in a transaction with others. May be made again after being undone.
pub(super) trait Change: Send {
    fn make(&mut self, connection: &Connection) -> Result<Trace, StoreError>;
    /// Tells who waits: what came of it or, if it could not be kept, why.
    fn answer(self: Box<Self>, kept: Result<(), StoreError>);
}

pub(super) struct Work<F, T> {
    work: F,
    came: Option<T>,
    answer: Answer<T>,
}

impl<F, T> Work<F, T>
where
    F: Fn(&Connection) -> Result<(T, Trace), StoreError> + Send + 'static,
    T: Send + 'static,
{
    pub(super) fn boxed(work: F, answer: Answer<T>) -> Box<dyn Change> {
        Box::new(Work { work, came: None, answer })
    }
}

impl<F, T> Change for Work<F, T>
where
    F: Fn(&Connection) -> Result<(T, Trace), StoreError> + Send,
    T: Send,
{
    fn make(&mut self, connection: &Connection) -> Result<Trace, StoreError> {
        let (came, trace) = (self.work)(connection)?;
        self.came = Some(came);
        Ok(trace)
    }

    fn answer(self: Box<Self>, kept: Result<(), StoreError>) {
        let Work { came, answer, .. } = *self;
        answer(kept.and_then(|()| came.ok_or(StoreError::Closed)));
    }
}

/// How seldom the file is written anew by itself.
#[derive(Clone, Copy)]
pub(super) struct Pace {
    /// At least so long in between; the longest there is: never.
    pub(super) least: Duration,
    /// And so many times as long as it took: a large file is written anew more seldom.
    pub(super) times: u32,
}

impl Default for Pace {
    /// A twentieth of the time at most goes to it.
    fn default() -> Pace {
        Pace { least: Duration::from_secs(10), times: 20 }
    }
}

pub(super) struct Clerk {
    connection: Connection,
    line: Arc<Queue<Request>>,
    pace: Pace,
    /// Whose order of arrival may stand in the log; no more than are needed to know that it is enough.
    fresh: BTreeSet<[u8; 65]>,
    /// Not to wait for others.
    is_much: bool,
    is_changed: bool,
    /// Not before; none is never.
    pause: Option<Instant>,
    has_told: bool,
}

/// However the clerk ends: nobody waits for one who isn't there.
struct Leave(Arc<Queue<Request>>);

impl Drop for Leave {
    fn drop(&mut self) {
        self.0.close();
        while self.0.next_at_once().is_some() {}
    }
}

impl Clerk {
    pub(super) fn new(
        connection: Connection,
        line: Arc<Queue<Request>>,
        pace: Pace,
        left: Left,
    ) -> Clerk {
        let (is_much, is_changed) = (left == Left::Log, left != Left::Nothing);
        let pause = (pace.least < Duration::MAX).then(Instant::now);
        let (fresh, has_told) = (BTreeSet::new(), false);
        Clerk { connection, line, pace, fresh, is_much, is_changed, pause, has_told }
    }

    /// Serves until the line is closed and empty.
    pub(super) fn serve(mut self) {
        let line = Arc::clone(&self.line);
        let _leave = Leave(Arc::clone(&line));
        let mut next = None;
        loop {
            let turn = next.take().map_or_else(|| line.next_before(self.due()), Turn::Of);
            match turn {
                Turn::Of(Request::Change(first)) => next = self.commit_together(first),
                Turn::Of(Request::Look(work)) => work(&self.connection),
                Turn::Of(Request::Tidy(answer)) => answer(self.tidy()),
                Turn::Nobody => self.tidy_by_itself(),
                Turn::Closed => break,
            }
        }
        self.tidy_by_itself();
    }

    /// From when on the file is to be written anew, as soon as nobody stands in line.
    fn due(&self) -> Option<Instant> {
        let is_enough = self.is_much || self.fresh.len() >= ENOUGH;
        self.pause.filter(|_| is_enough)
    }

    fn tidy(&mut self) -> Result<(), StoreError> {
        if !self.is_changed {
            return Ok(());
        }
        let begun = Instant::now();
        let came = file::rewrite(&self.connection);
        let pause = begun.elapsed().saturating_mul(self.pace.times).max(self.pace.least);
        self.pause = Instant::now().checked_add(pause);
        came?;
        self.fresh.clear();
        (self.is_much, self.is_changed, self.has_told) = (false, false, false);
        Ok(())
    }

    fn tidy_by_itself(&mut self) {
        if let Err(error) = self.tidy() {
            // Once: each line of a log has a time, and this one comes after a ballot.
            if !self.has_told {
                tracing::error!(%error, "the ballot box could not be written anew; it will be tried again");
            }
            self.has_told = true;
        }
    }

    /// Makes a change and those that stand in line behind it, and commits them. Answers what comes next, if that is
    /// already out of the line.
    fn commit_together(&mut self, first: Box<dyn Change>) -> Option<Request> {
        if let Err(why) = begin(&mut self.connection, Begin::Immediate) {
            first.answer(Err(why));
            return None;
        }
        let (mut done, mut traces) = (Vec::new(), Vec::new());
        let mut next = Some(Request::Change(first));
        loop {
            match next.take() {
                Some(Request::Change(mut change)) => {
                    let came = change.make(&self.connection);
                    done.push(change);
                    match came {
                        Ok(trace) => traces.push(trace),
                        Err(why) => {
                            self.undo();
                            self.make_alone(done, why);
                            return None;
                        }
                    }
                }
                other => {
                    next = other;
                    break;
                }
            }
            if done.len() == MOST {
                break;
            }
            next = self.line.next_at_once();
        }
        match self.commit(&traces) {
            Ok(()) => done.into_iter().for_each(|change| change.answer(Ok(()))),
            Err(why) => self.make_alone(done, why),
        }
        next
    }

    /// None of these was kept: each is made once more by itself, so that none suffers from another.
    fn make_alone(&mut self, changes: Vec<Box<dyn Change>>, why: StoreError) {
        if changes.len() == 1 {
            return changes.into_iter().for_each(|change| change.answer(Err(why.clone())));
        }
        for mut change in changes {
            let kept = begin(&mut self.connection, Begin::Immediate)
                .and_then(|()| change.make(&self.connection))
                .inspect_err(|_| self.undo())
                .and_then(|trace| self.commit(&[trace]));
            change.answer(kept);
        }
    }

    fn commit(&mut self, traces: &[Trace]) -> Result<(), StoreError> {
        if traces.iter().all(|trace| *trace == Trace::None) {
            return step(&self.connection, "ROLLBACK");
        }
        step(&self.connection, "COMMIT").inspect_err(|_| self.undo())?;
        self.is_changed = true;
        for trace in traces {
            match trace {
                Trace::None => {}
                Trace::Much => self.is_much = true,
                Trace::Of(key) if self.fresh.len() < ENOUGH => drop(self.fresh.insert(*key)),
                Trace::Of(_) => {}
            }
        }
        Ok(())
    }

    fn undo(&self) {
        if !self.connection.is_autocommit() && step(&self.connection, "ROLLBACK").is_err() {
            tracing::error!("what could not be kept in the ballot box could not be undone");
        }
    }
}
