//! A fair queue: who comes first is served first; closing lets what waits be served still.
//!
//! What nobody waits for on a page (a job that is taken or ended) may ride along: it is served with the next
//! that somebody does wait for, or by itself once nobody has come for a moment.

use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

pub(crate) struct Queue<T> {
    waiting: Mutex<Waiting<T>>,
    bell: Condvar,
    /// So long what may ride along waits, since somebody came, for the next.
    patience: Duration,
}

struct Waiting<T> {
    line: VecDeque<(T, Hurry)>,
    /// How many in line are waited for.
    hurried: usize,
    /// When the last of them came.
    hurried_at: Option<Instant>,
    idle: usize,
    is_closed: bool,
}

/// Whether somebody waits for the answer on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hurry {
    AtOnce,
    RidesAlong,
}

impl<T> Waiting<T> {
    fn take_first(&mut self) -> Option<T> {
        let (item, hurry) = self.line.pop_front()?;
        self.hurried -= usize::from(hurry == Hurry::AtOnce);
        Some(item)
    }

    /// How long what stands in line may still wait for company.
    fn left(&self, patience: Duration) -> Duration {
        if self.hurried > 0 || self.is_closed {
            return Duration::ZERO;
        }
        self.hurried_at.map_or(Duration::ZERO, |at| patience.saturating_sub(at.elapsed()))
    }
}

impl<T> Queue<T> {
    pub(crate) fn new() -> Queue<T> {
        Queue::patient(Duration::ZERO)
    }

    /// One in which what may ride along waits so long for company.
    pub(crate) fn patient(patience: Duration) -> Queue<T> {
        let waiting = Waiting {
            line: VecDeque::new(),
            hurried: 0,
            hurried_at: None,
            idle: 0,
            is_closed: false,
        };
        Queue { waiting: Mutex::new(waiting), bell: Condvar::new(), patience }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting<T>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Joins the line; `false` if the queue is closed.
    pub(crate) fn push(&self, item: T) -> bool {
        self.push_as(item, Hurry::AtOnce)
    }

    /// Joins the line; `false` if the queue is closed.
    pub(crate) fn push_as(&self, item: T, hurry: Hurry) -> bool {
        let mut waiting = self.lock();
        if waiting.is_closed {
            return false;
        }
        if hurry == Hurry::AtOnce {
            waiting.hurried += 1;
            // Who serves a queue without patience never asks when.
            waiting.hurried_at = (!self.patience.is_zero()).then(Instant::now);
        }
        waiting.line.push_back((item, hurry));
        let somebody_sleeps = waiting.idle > 0;
        drop(waiting);
        if somebody_sleeps {
            self.bell.notify_one();
        }
        true
    }

    /// The first in line; waits for one; `None` when closed and empty.
    pub(crate) fn next(&self) -> Option<T> {
        let mut waiting = self.lock();
        loop {
            let left = waiting.left(self.patience);
            if left.is_zero()
                && let Some(item) = waiting.take_first()
            {
                return Some(item);
            }
            if waiting.line.is_empty() && waiting.is_closed {
                return None;
            }
            waiting.idle += 1;
            waiting = if waiting.line.is_empty() {
                self.bell.wait(waiting).unwrap_or_else(PoisonError::into_inner)
            } else {
                self.bell.wait_timeout(waiting, left).unwrap_or_else(PoisonError::into_inner).0
            };
            waiting.idle -= 1;
        }
    }

    /// The first in line, if somebody stands there now.
    pub(crate) fn next_at_once(&self) -> Option<T> {
        self.lock().take_first()
    }

    pub(crate) fn len(&self) -> usize {
        self.lock().line.len()
    }

    pub(crate) fn close(&self) {
        self.lock().is_closed = true;
        self.bell.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rides_along_waits_for_company_and_is_served_in_order() {
        let queue = Queue::patient(Duration::from_secs(3600));
        queue.push("a move");
        assert_eq!(queue.next(), Some("a move"));
        queue.push_as("a job", Hurry::RidesAlong);
        assert!(!queue.lock().left(queue.patience).is_zero(), "nobody hurries");
        queue.push("another move");
        assert_eq!(queue.next(), Some("a job"), "who came first is served first");
        assert_eq!(queue.next(), Some("another move"));
    }

    #[test]
    fn what_rides_along_is_served_at_once_where_nobody_came_or_nobody_will() {
        let queue = Queue::patient(Duration::from_secs(3600));
        queue.push_as("a first job", Hurry::RidesAlong);
        assert_eq!(queue.next(), Some("a first job"));
        queue.push("a move");
        queue.push_as("a job", Hurry::RidesAlong);
        assert_eq!((queue.next(), queue.len()), (Some("a move"), 1));
        queue.close();
        assert_eq!((queue.next(), queue.next()), (Some("a job"), None));
    }

    #[test]
    fn what_rides_along_goes_alone_when_its_patience_is_over() {
        let queue = Queue::patient(Duration::from_millis(1));
        queue.push("a move");
        assert_eq!(queue.next(), Some("a move"));
        queue.push_as("a job", Hurry::RidesAlong);
        assert_eq!(queue.next(), Some("a job"));
    }
}
