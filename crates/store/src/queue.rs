//! A fair queue: who comes first is served first; closing lets what waits be served still.

use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::Instant,
};

pub(crate) struct Queue<T> {
    waiting: Mutex<Waiting<T>>,
    bell: Condvar,
}

/// What came of waiting for the first in line.
pub(crate) enum Turn<T> {
    Of(T),
    /// Nobody came before the time was over.
    Nobody,
    /// The line is closed and empty.
    Closed,
}

struct Waiting<T> {
    line: VecDeque<T>,
    idle: usize,
    is_closed: bool,
}

impl<T> Queue<T> {
    pub(crate) fn new() -> Queue<T> {
        let waiting = Waiting { line: VecDeque::new(), idle: 0, is_closed: false };
        Queue { waiting: Mutex::new(waiting), bell: Condvar::new() }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting<T>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Joins the line; `false` if the queue is closed.
    pub(crate) fn push(&self, item: T) -> bool {
        let mut waiting = self.lock();
        if waiting.is_closed {
            return false;
        }
        waiting.line.push_back(item);
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
            if let Some(item) = waiting.line.pop_front() {
                return Some(item);
            }
            if waiting.is_closed {
                return None;
            }
            waiting.idle += 1;
            waiting = self.bell.wait(waiting).unwrap_or_else(PoisonError::into_inner);
            waiting.idle -= 1;
        }
    }

    /// The first in line; waits for one until then, or as long as it takes.
    pub(crate) fn next_before(&self, end: Option<Instant>) -> Turn<T> {
        let Some(end) = end else { return self.next().map_or(Turn::Closed, Turn::Of) };
        let mut waiting = self.lock();
        loop {
            if let Some(item) = waiting.line.pop_front() {
                return Turn::Of(item);
            }
            if waiting.is_closed {
                return Turn::Closed;
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Turn::Nobody;
            }
            waiting.idle += 1;
            waiting =
                self.bell.wait_timeout(waiting, left).unwrap_or_else(PoisonError::into_inner).0;
            waiting.idle -= 1;
        }
    }

    /// The first in line, if somebody stands there now.
    pub(crate) fn next_at_once(&self) -> Option<T> {
        self.lock().line.pop_front()
    }

    pub(crate) fn len(&self) -> usize {
        self.lock().line.len()
    }

    pub(crate) fn close(&self) {
        self.lock().is_closed = true;
        self.bell.notify_all();
    }
}
