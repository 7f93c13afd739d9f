//! A fair queue: who comes first is served first; closing lets what waits be served still.

use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};

pub(crate) struct Queue<T> {
    waiting: Mutex<Waiting<T>>,
    bell: Condvar,
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
