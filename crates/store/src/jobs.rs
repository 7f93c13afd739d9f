//! Jobs: work that follows a change, written down in the same transaction and done afterwards.
//!
//! A job is leased, done, and deleted; one that fails is tried again later, and after
//! [`MOST_ATTEMPTS`] it is kept as dead for a person to look at. A job may be done twice when the
//! machine stops in between: a handler that writes ends its job in its own transaction with
//! [`Writer::finish`].

use crate::{Reader, Row, Sql, Store, StoreError, Writer, params};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::Duration,
};
use zwerm_domain::{Clock, Timestamp};

/// So often a job is tried: for about three days, so that a mail server that is down a whole weekend loses
/// nobody's mail.
pub const MOST_ATTEMPTS: i64 = 20;
/// So many seconds a job belongs to who took it. While it is being done this begins again and again, so a job of a server that was killed
/// waits no longer than this.
const LEASE: i64 = 60;
/// So often.
const BEAT: Duration = Duration::from_secs(20);
/// And so many times at most: who hangs keeps it no longer than twenty minutes from others.
const MOST_BEATS: u32 = 60;
/// So long the runner sleeps at most: another server may have enqueued something.
const LONGEST_SLEEP: Duration = Duration::from_secs(5);
/// Most letters of an error that are kept.
const ERROR_LETTERS: usize = 300;

/// Writes a job down.
static ENQUEUE: Sql = Sql::new(
    "zwerm_store::jobs::ENQUEUE",
    "INSERT INTO job (topic, payload, run_after, attempts) VALUES ($1, $2, $3, 0)",
);
/// Leases the job that is due longest.
static TAKE: Sql = Sql::new(
    "zwerm_store::jobs::TAKE",
    "UPDATE job SET leased_until = $2, attempts = attempts + 1 WHERE id = (
       SELECT id FROM job WHERE died_at IS NULL AND run_after <= $1
       AND (leased_until IS NULL OR leased_until <= $1) ORDER BY run_after, id LIMIT 1
     ) RETURNING id, topic, payload, attempts",
);
/// Keeps a job for who is doing it.
static KEEP: Sql = Sql::new(
    "zwerm_store::jobs::KEEP",
    "UPDATE job SET leased_until = $3 WHERE id = $1 AND attempts = $2 AND died_at IS NULL",
);
/// A job that is done is gone. Of who took it too long ago it is no longer: another took it since.
static FINISH: Sql = Sql::new(
    "zwerm_store::jobs::FINISH",
    "DELETE FROM job WHERE id = $1 AND attempts = $2 AND died_at IS NULL",
);
/// Puts a failed job back for later, or among the dead.
static PUT_BACK: Sql = Sql::new(
    "zwerm_store::jobs::PUT_BACK",
    "UPDATE job SET leased_until = NULL, run_after = $3, died_at = $4, last_error = $5
       WHERE id = $1 AND attempts = $2 AND died_at IS NULL",
);
/// A job that the end of the server broke off was not tried.
static HAND_BACK: Sql = Sql::new(
    "zwerm_store::jobs::HAND_BACK",
    "UPDATE job SET leased_until = NULL, attempts = attempts - 1
       WHERE id = $1 AND attempts = $2 AND died_at IS NULL",
);
/// When the next job is due.
static NEXT_DUE: Sql = Sql::new(
    "zwerm_store::jobs::NEXT_DUE",
    "SELECT MIN(CASE WHEN leased_until IS NOT NULL AND leased_until > run_after
       THEN leased_until ELSE run_after END) FROM job WHERE died_at IS NULL",
);
/// How many wait, and how many are dead.
static COUNT: Sql = Sql::new(
    "zwerm_store::jobs::COUNT",
    "SELECT COUNT(*) FILTER (WHERE died_at IS NULL), COUNT(*) FILTER (WHERE died_at IS NOT NULL) FROM job",
);

/// Why jobs that wait did not get done yet, the commonest reason first.
static TROUBLES: Sql = Sql::new(
    "zwerm_store::jobs::TROUBLES",
    "SELECT topic, last_error, COUNT(*) FROM job WHERE last_error IS NOT NULL AND died_at IS NULL
       GROUP BY topic, last_error ORDER BY COUNT(*) DESC, topic LIMIT 5",
);
/// Why jobs were given up, the commonest reason first.
static DEAD: Sql = Sql::new(
    "zwerm_store::jobs::DEAD",
    "SELECT topic, COALESCE(last_error, ''), COUNT(*) FROM job WHERE died_at IS NOT NULL
       GROUP BY topic, last_error ORDER BY COUNT(*) DESC, topic LIMIT 10",
);

/// The store's own statements; the macro that registers those of other crates can't be used here.
pub(crate) static STATEMENTS: [&Sql; 10] =
    [&ENQUEUE, &TAKE, &KEEP, &FINISH, &PUT_BACK, &HAND_BACK, &NEXT_DUE, &COUNT, &TROUBLES, &DEAD];

/// A job that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its number.
    pub id: i64,
    /// Which handler does it.
    pub topic: String,
    /// What the handler needs to know, in a form it chose itself.
    pub payload: String,
    /// How often it has been tried, this time included.
    pub attempts: i64,
}

/// How a topic's jobs are done. The error is kept for the administrator: no names, no texts.
pub type Work = Box<dyn Fn(&Store, &Job) -> Result<(), String> + Send + Sync>;

/// Does the jobs of one topic.
pub struct Handler {
    /// The topic, as given to [`Writer::enqueue`].
    pub topic: &'static str,
    /// How.
    pub work: Work,
}

impl Writer {
    /// Writes down work that must follow this change: it is done only if this unit is kept.
    pub fn enqueue(
        &mut self,
        topic: &str,
        payload: &str,
        run_after: Timestamp,
    ) -> Result<(), StoreError> {
        self.run(&ENQUEUE, &params![topic, payload, run_after])?;
        self.has_enqueued = true;
        Ok(())
    }

    /// Ends a job in the transaction that did it, so that it can't be done twice. `false` when it was no longer
    /// of who took it: its lease had ended and another took it.
    pub fn finish(&mut self, job: &Job) -> Result<bool, StoreError> {
        Ok(self.run(&FINISH, &params![job.id, job.attempts])? == 1)
    }

    /// Gives a job up at once: trying again would not help. It is kept for a person to look at.
    pub fn give_up(&mut self, job: &Job, why: &str, now: Timestamp) -> Result<(), StoreError> {
        tracing::warn!(topic = job.topic, attempts = job.attempts, "a job was given up");
        let why: String = why.chars().take(ERROR_LETTERS).collect();
        self.run(&PUT_BACK, &params![job.id, job.attempts, now, Some(now), why]).map(drop)
    }
}

impl Store {
    /// Does jobs until the store closes; call it on a thread of its own. Wakes when a unit of work
    /// that enqueued something is committed.
    pub fn run_jobs(&self, clock: &Clock, handlers: &[Handler]) {
        let bell = std::sync::Arc::clone(&self.0.bell);
        let mut sleep = Duration::ZERO;
        while bell.wait(sleep) {
            sleep = match self.run_due_jobs(clock, handlers).and_then(|_| self.until_next(clock)) {
                Ok(sleep) => sleep,
                Err(StoreError::Closed) => return,
                Err(error) => {
                    tracing::warn!(%error, "jobs wait for the database");
                    LONGEST_SLEEP
                }
            };
        }
    }

    /// Does every job that is due now, and answers how many were tried.
    pub fn run_due_jobs(&self, clock: &Clock, handlers: &[Handler]) -> Result<u64, StoreError> {
        let mut tried = 0;
        while !self.0.bell.is_stopped() {
            let Some(job) = self.take(clock)? else { break };
            tried += 1;
            match self.keeping(clock, &job, BEAT, || attempt(self, handlers, &job)) {
                Ok(()) => self.write_now(move |tx| tx.finish(&job).map(drop))?,
                Err(_) if self.0.bell.is_stopped() => self.hand_back(job)?,
                Err(why) => self.put_back(job, &why, clock.now())?,
            }
        }
        Ok(tried)
    }

    /// From now on no job is begun; the one that is being done may finish. Call it before the store closes, or
    /// the end of that one can't be written down.
    pub fn stop_jobs(&self) {
        self.0.bell.stop();
    }

    /// How many jobs wait, and how many are dead.
    pub fn count_jobs(&self) -> Result<(i64, i64), StoreError> {
        self.read_now(count)
    }

    /// Why jobs that wait for another try did not get done, the commonest first: topic, reason, how many.
    pub fn job_troubles(&self) -> Result<Vec<(String, String, i64)>, StoreError> {
        self.read_now(|tx| {
            tx.all(&TROUBLES, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        })
    }

    /// Why jobs were given up, the commonest reason first: topic, reason, how many.
    pub fn dead_jobs(&self) -> Result<Vec<(String, String, i64)>, StoreError> {
        self.read_now(|tx| tx.all(&DEAD, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))))
    }

    fn take(&self, clock: &Clock) -> Result<Option<Job>, StoreError> {
        // A look first: the idle runner does not keep the writer busy.
        let now = clock.now();
        if self.next_due()?.is_none_or(|due| due > now) {
            return Ok(None);
        }
        let until = now.plus_seconds(LEASE);
        self.write_now(move |tx| tx.first(&TAKE, &params![now, until], job))
    }

    /// Does the work, and keeps its job meanwhile from whoever looks for one.
    fn keeping<T>(&self, clock: &Clock, job: &Job, beat: Duration, work: impl FnOnce() -> T) -> T {
        let (done, is_done) = mpsc::channel::<()>();
        thread::scope(|both| {
            both.spawn(move || {
                let (id, attempts) = (job.id, job.attempts);
                for _ in 0..MOST_BEATS {
                    if is_done.recv_timeout(beat) != Err(RecvTimeoutError::Timeout) {
                        return;
                    }
                    let until = clock.now().plus_seconds(LEASE);
                    let keep =
                        self.write_now(move |tx| tx.run(&KEEP, &params![id, attempts, until]));
                    // Nothing can be kept now: the work will see so itself.
                    drop(keep);
                }
            });
            let came = work();
            drop(done);
            came
        })
    }

    fn next_due(&self) -> Result<Option<Timestamp>, StoreError> {
        self.read_now(|tx| tx.one(&NEXT_DUE, &[], |row| row.get(0)))
    }

    fn until_next(&self, clock: &Clock) -> Result<Duration, StoreError> {
        let Some(due) = self.next_due()? else { return Ok(LONGEST_SLEEP) };
        let left = u64::try_from(due.0 - clock.now().0).unwrap_or(0);
        // Never zero: a job that can't be taken must not keep the machine busy.
        Ok(Duration::from_micros(left).clamp(Duration::from_millis(10), LONGEST_SLEEP))
    }

    fn put_back(&self, job: Job, why: &str, now: Timestamp) -> Result<(), StoreError> {
        let why: String = why.chars().take(ERROR_LETTERS).collect();
        let is_dead = job.attempts >= MOST_ATTEMPTS;
        tracing::warn!(topic = job.topic, attempts = job.attempts, is_dead, "a job failed");
        let later = now.plus_seconds(seconds_before_attempt(job.attempts));
        let died_at = is_dead.then_some(now);
        self.write_now(move |tx| {
            tx.run(&PUT_BACK, &params![job.id, job.attempts, later, died_at, &why]).map(drop)
        })
    }

    /// The server stops: whoever starts next takes it at once, and nothing is counted.
    fn hand_back(&self, job: Job) -> Result<(), StoreError> {
        self.write_now(move |tx| tx.run(&HAND_BACK, &params![job.id, job.attempts]).map(drop))
    }
}

/// How many jobs wait, and how many are dead.
pub fn count(tx: &mut Reader) -> Result<(i64, i64), StoreError> {
    tx.one(&COUNT, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}

fn job(row: &Row<'_>) -> Result<Job, StoreError> {
    Ok(Job { id: row.get(0)?, topic: row.get(1)?, payload: row.get(2)?, attempts: row.get(3)? })
}

fn attempt(store: &Store, handlers: &[Handler], job: &Job) -> Result<(), String> {
    let handler = handlers
        .iter()
        .find(|handler| handler.topic == job.topic)
        .ok_or("nobody does this topic")?;
    catch_unwind(AssertUnwindSafe(|| (handler.work)(store, job)))
        .unwrap_or_else(|_| Err("the handler broke off".into()))
}

/// 30 seconds, then twice as long each time, at most six hours.
fn seconds_before_attempt(attempts: i64) -> i64 {
    let doubled = 30_i64 << attempts.clamp(1, 20).saturating_sub(1);
    doubled.min(6 * 3600)
}

#[cfg(test)]
mod tests;
