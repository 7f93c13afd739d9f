//! A crew: a few threads that serve one queue, each unit of work with a connection for as long as it takes.

use crate::{StoreError, queue::Queue};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
};

/// A connection in use on the asker's own thread.
pub(crate) struct Hand<'a, W> {
    hands: &'a Hands<W>,
    worker: Option<W>,
}

impl<W> Hand<'_, W> {
    /// Does a unit of work with it and gives it back; `None` if the work broke off.
    pub(crate) fn run<T>(mut self, work: impl FnOnce(&mut W) -> T) -> Option<T> {
        let worker = self.worker.as_mut()?;
        whole(|| work(worker))
    }
}

impl<W> Drop for Hand<'_, W> {
    fn drop(&mut self) {
        if let Some(worker) = self.worker.take() {
            self.hands.give_back(worker);
        }
    }
}

type Task<W> = Box<dyn FnOnce(&mut W) + Send>;

pub(crate) struct Crew<W> {
    queue: Arc<Queue<Task<W>>>,
    hands: Arc<Hands<W>>,
    threads: Threads,
}

/// The connections of a crew that nobody uses just now.
struct Hands<W> {
    free: Mutex<Free<W>>,
    bell: Condvar,
}

struct Free<W> {
    workers: Vec<W>,
    /// How many threads are there still.
    threads: usize,
}

impl<W> Hands<W> {
    fn lock(&self) -> MutexGuard<'_, Free<W>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One of them; waits for one.
    fn take(&self) -> W {
        let mut free = self.lock();
        loop {
            match free.workers.pop() {
                Some(worker) => return worker,
                None => free = self.bell.wait(free).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }

    /// A thread goes home. The last one closes the connections: a server's client may not be closed from where
    /// the asynchronous server runs.
    fn leave(&self) {
        let mut free = self.lock();
        free.threads -= 1;
        let closed = if free.threads == 0 { std::mem::take(&mut free.workers) } else { Vec::new() };
        drop(free);
        drop(closed);
    }

    /// Gives it back; a crew that has gone home lets it go.
    fn give_back(&self, worker: W) {
        let mut free = self.lock();
        if free.threads > 0 {
            free.workers.push(worker);
            drop(free);
            self.bell.notify_one();
        }
    }
}

/// Threads that are waited for when the store closes.
#[derive(Default)]
pub(crate) struct Threads(Mutex<Vec<JoinHandle<()>>>);

impl Threads {
    pub(crate) fn start(
        &self,
        name: &str,
        work: impl FnOnce() + Send + 'static,
    ) -> Result<(), StoreError> {
        let thread = thread::Builder::new()
            .name(format!("zwerm-{name}"))
            .spawn(work)
            .map_err(StoreError::file("starting a thread"))?;
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(thread);
        Ok(())
    }

    /// Waits until all have ended; a thread does not wait for itself.
    pub(crate) fn join(&self) {
        let threads = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            if thread.thread().id() != thread::current().id() && thread.join().is_err() {
                tracing::error!("a thread of the store broke off");
            }
        }
    }
}

impl<W: Send + 'static> Crew<W> {
    /// Starts one thread for each worker.
    pub(crate) fn start(name: &str, workers: Vec<W>) -> Result<Crew<W>, StoreError> {
        let threads = workers.len();
        let free = Mutex::new(Free { workers, threads });
        let hands = Arc::new(Hands { free, bell: Condvar::new() });
        let crew = Crew { queue: Arc::new(Queue::new()), hands, threads: Threads::default() };
        for _ in 0..threads {
            let (queue, hands) = (Arc::clone(&crew.queue), Arc::clone(&crew.hands));
            crew.threads.start(name, move || {
                while let Some(task) = queue.next() {
                    let mut worker = hands.take();
                    whole(|| task(&mut worker));
                    hands.give_back(worker);
                }
                hands.leave();
            })?;
        }
        Ok(crew)
    }

    /// A connection to use on this thread, if one is free at once and nobody stands in line for it.
    pub(crate) fn at_once(&self) -> Option<Hand<'_, W>> {
        if self.queue.len() > 0 {
            return None;
        }
        let worker = self.hands.lock().workers.pop()?;
        Some(Hand { hands: &self.hands, worker: Some(worker) })
    }

    /// Queues a task; it is dropped, and its answer with it, when the crew has gone home.
    pub(crate) fn submit(
        &self,
        task: impl FnOnce(&mut W) + Send + 'static,
    ) -> Result<(), StoreError> {
        if self.queue.push(Box::new(task)) { Ok(()) } else { Err(StoreError::Closed) }
    }

    pub(crate) fn waiting(&self) -> usize {
        self.queue.len()
    }

    pub(crate) fn close(&self) {
        self.queue.close();
        self.threads.join();
    }
}

/// What came of a task; a panic ends the task and not the thread. Whoever asked learns of it by getting nothing.
fn whole<T>(task: impl FnOnce() -> T) -> Option<T> {
    let came = catch_unwind(AssertUnwindSafe(task));
    if came.is_err() {
        tracing::error!("a unit of work broke off");
    }
    came.ok()
}
