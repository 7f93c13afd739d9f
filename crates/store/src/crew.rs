//! A crew: a few threads, each with a connection of its own, that serve one queue.

use crate::{StoreError, queue::Queue};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, PoisonError},
    thread::{self, JoinHandle},
};

type Task<W> = Box<dyn FnOnce(&mut W) + Send>;

pub(crate) struct Crew<W> {
    queue: Arc<Queue<Task<W>>>,
    threads: Threads,
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
        let crew = Crew { queue: Arc::new(Queue::new()), threads: Threads::default() };
        for mut worker in workers {
            let queue = Arc::clone(&crew.queue);
            crew.threads.start(name, move || {
                while let Some(task) = queue.next() {
                    // The asker learns of a panic by its answer being dropped; the worker lives on.
                    if catch_unwind(AssertUnwindSafe(|| task(&mut worker))).is_err() {
                        tracing::error!("a unit of work broke off");
                    }
                }
            })?;
        }
        Ok(crew)
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
