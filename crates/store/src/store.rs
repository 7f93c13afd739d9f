//! The store: opened once, cloned freely, asked for units of work.

use crate::{
    Figures, Keys, Mode, Options, PairReader, Place, Reader, StoreError, Writer,
    bell::Bell,
    crew::{Crew, Threads},
    figures::Counters,
    pg,
    queue::Queue,
    sqlite::{self, ballast::Ballast},
    unit::{Unit, Work},
};
use std::{
    fs::File,
    sync::{Arc, Mutex, PoisonError, atomic::Ordering, mpsc},
};
use tokio::sync::oneshot;

/// The one door to the database. Closed by [`close`](Store::close) or when its last clone goes.
#[derive(Clone)]
pub struct Store(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    options: Options,
    general: Crew<Reader>,
    pair: Crew<PairReader>,
    units: Arc<Queue<Box<dyn Unit>>>,
    writers: Threads,
    counters: Arc<Counters>,
    pub(crate) bell: Arc<Bell>,
    ballast: Arc<Ballast>,
    pub(crate) keys: Arc<Keys>,
    /// Held as long as this server may write to the file.
    lock: Mutex<Option<File>>,
}

/// What an engine hands over when it has been opened.
pub(crate) struct Opened {
    pub(crate) general: Vec<Reader>,
    pub(crate) pair: Vec<PairReader>,
    /// Each runs on a thread of its own until the queue is closed and empty: writers, and who listens for them.
    pub(crate) writers: Vec<Box<dyn FnOnce() + Send>>,
    pub(crate) lock: Option<File>,
}

/// What the writers of an engine share.
#[derive(Clone)]
pub(crate) struct Shared {
    pub(crate) units: Arc<Queue<Box<dyn Unit>>>,
    pub(crate) counters: Arc<Counters>,
    pub(crate) bell: Arc<Bell>,
    pub(crate) ballast: Arc<Ballast>,
    pub(crate) keys: Arc<Keys>,
}

impl Store {
    /// Opens the database; a server locks and migrates it first.
    pub fn open(options: Options) -> Result<Store, StoreError> {
        let shared = Shared {
            units: Arc::new(Queue::new()),
            counters: Arc::default(),
            bell: Arc::default(),
            ballast: Arc::new(ballast(&options)),
            keys: Arc::default(),
        };
        let opened = match &options.place {
            Place::Sqlite(file) => sqlite::open::open(file, &options, &shared)?,
            Place::Postgres(url) => pg::open(url, &options, &shared)?,
        };
        let writers = Threads::default();
        for write in opened.writers {
            let unwatched = CloseIfBroken(Arc::clone(&shared.units));
            writers.start("writer", move || {
                let _watched = unwatched;
                write();
            })?;
        }
        Ok(Store(Arc::new(Inner {
            general: Crew::start("reader", opened.general)?,
            pair: Crew::start("pair", opened.pair)?,
            units: shared.units,
            writers,
            counters: shared.counters,
            bell: shared.bell,
            ballast: shared.ballast,
            keys: shared.keys,
            options,
            lock: Mutex::new(opened.lock),
        })))
    }

    /// Reads what is not private; all of `work` sees one unchanging picture.
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&mut Reader) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, asked) = oneshot::channel();
        self.counted().general.submit(move |reader: &mut Reader| {
            if !answer.is_closed() {
                let _ = answer.send(reader.unit(work));
            }
        })?;
        asked.await.unwrap_or_else(|_| Err(E::from(StoreError::Panicked)))
    }

    /// Reads what is private too; the statements ask for what the acting person may see.
    pub async fn read_pair<T, E>(
        &self,
        work: impl FnOnce(&mut PairReader) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, asked) = oneshot::channel();
        self.counted().pair.submit(move |reader: &mut PairReader| {
            if !answer.is_closed() {
                let _ = answer.send(reader.unit(work));
            }
        })?;
        asked.await.unwrap_or_else(|_| Err(E::from(StoreError::Panicked)))
    }

    /// Like [`read_pair`](Store::read_pair), for a page that is read in less time than it takes to hand it to
    /// another thread and back: on a file it is read at once on this thread, if a connection is free. A server
    /// is far away, and never kept waiting for here.
    pub async fn glance_pair<T, E>(
        &self,
        work: impl FnOnce(&mut PairReader) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        if matches!(self.0.options.place, Place::Postgres(_)) {
            return self.read_pair(work).await;
        }
        let Some(hand) = self.0.pair.at_once() else { return self.read_pair(work).await };
        self.counted();
        hand.run(|reader| reader.unit(work)).unwrap_or_else(|| Err(E::from(StoreError::Panicked)))
    }

    /// Changes things, all of them or none. The answer follows the commit. `work` may run more than
    /// once, so it does nothing outside the database.
    pub async fn write<T, E>(
        &self,
        work: impl Fn(&mut Writer) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, asked) = oneshot::channel();
        // Whoever no longer waits is not told.
        self.submit(Work::boxed(work, move |came| drop(answer.send(came))))?;
        asked.await.unwrap_or_else(|_| Err(E::from(StoreError::Closed)))
    }

    /// Like [`write`](Store::write), for what has to be possible even where the disk is full: signing in to
    /// read, signing out, forgetting what is past its time. It takes little room.
    pub async fn write_needed<T, E>(
        &self,
        work: impl Fn(&mut Writer) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, asked) = oneshot::channel();
        self.submit(Work::needed(work, move |came| drop(answer.send(came))))?;
        asked.await.unwrap_or_else(|_| Err(E::from(StoreError::Closed)))
    }

    /// Like [`read`](Store::read), waiting on this thread: for the command line and for jobs.
    pub fn read_now<T, E>(
        &self,
        work: impl FnOnce(&mut Reader) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, asked) = mpsc::sync_channel(1);
        self.counted().general.submit(move |reader: &mut Reader| {
            let _ = answer.send(reader.unit(work));
        })?;
        asked.recv().unwrap_or_else(|_| Err(E::from(StoreError::Panicked)))
    }

    /// Like [`read_pair`](Store::read_pair), waiting on this thread.
    pub fn read_pair_now<T, E>(
        &self,
        work: impl FnOnce(&mut PairReader) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, asked) = mpsc::sync_channel(1);
        self.counted().pair.submit(move |reader: &mut PairReader| {
            let _ = answer.send(reader.unit(work));
        })?;
        asked.recv().unwrap_or_else(|_| Err(E::from(StoreError::Panicked)))
    }

    /// Like [`write`](Store::write), waiting on this thread.
    pub fn write_now<T, E>(
        &self,
        work: impl Fn(&mut Writer) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        // A change that waits here for another one would wait for ever.
        if std::thread::current().name() == Some("zwerm-writer") {
            tracing::error!("a change asked for another change and was undone");
            return Err(E::from(StoreError::Busy));
        }
        let (answer, asked) = mpsc::sync_channel(1);
        self.submit(Work::boxed(work, move |came| drop(answer.send(came))))?;
        asked.recv().unwrap_or_else(|_| Err(E::from(StoreError::Closed)))
    }

    fn submit(&self, unit: Box<dyn Unit>) -> Result<(), StoreError> {
        if self.0.units.push(unit) { Ok(()) } else { Err(StoreError::Closed) }
    }

    fn counted(&self) -> &Inner {
        self.0.counters.reads.fetch_add(1, Ordering::Relaxed);
        &self.0
    }

    /// How it was opened.
    pub fn options(&self) -> &Options {
        &self.0.options
    }

    /// Whether the disk is full, so that nothing more can be kept for now. Reading goes on.
    pub fn is_full(&self) -> bool {
        self.0.ballast.is_missed()
    }

    /// As when the disk turns out to be full (SQLite).
    #[cfg(feature = "testing")]
    pub fn fill_disk(&self) {
        self.0.ballast.let_go();
    }

    /// Counts of what was done and what waits, for metrics.
    pub fn figures(&self) -> Figures {
        let inner = &self.0;
        let count = |counter: &std::sync::atomic::AtomicU64| counter.load(Ordering::Relaxed);
        Figures {
            commits: count(&inner.counters.commits),
            units_committed: count(&inner.counters.committed),
            units_undone: count(&inner.counters.undone),
            units_again: count(&inner.counters.again),
            reads: count(&inner.counters.reads),
            writers_waiting: inner.units.len() as u64,
            readers_waiting: (inner.general.waiting() + inner.pair.waiting()) as u64,
        }
    }

    /// Lets all that waits be done, folds the log into the file, and closes. Blocks until then;
    /// later units of work answer [`StoreError::Closed`].
    pub fn close(&self) {
        self.0.close();
    }
}

/// What this store keeps free on the disk: a server on a file alone.
fn ballast(options: &Options) -> Ballast {
    match (&options.place, options.mode) {
        (Place::Sqlite(file), Mode::Serve) => Ballast::beside(file, options.ballast),
        _ => Ballast::default(),
    }
}

/// If a writer breaks off, who waits is told and nobody more is let in: better than waiting forever.
struct CloseIfBroken(Arc<Queue<Box<dyn Unit>>>);

impl Drop for CloseIfBroken {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.close();
            while let Some(unit) = self.0.next_at_once() {
                unit.answer(Err(StoreError::Closed));
            }
        }
    }
}

impl Inner {
    fn close(&self) {
        self.bell.stop();
        self.general.close();
        self.pair.close();
        self.units.close();
        self.writers.join();
        self.lock.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.close();
    }
}
