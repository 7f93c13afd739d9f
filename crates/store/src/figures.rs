//! Figures about the store's own work, for metrics: counts, never contents.

use std::sync::atomic::{AtomicU64, Ordering};

/// What the store has done since it was opened, and what waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Commits that kept something.
    pub commits: u64,
    /// Units of work kept by those commits.
    pub units_committed: u64,
    /// Units of work that were undone.
    pub units_undone: u64,
    /// Units of work that ran again after meeting another one (PostgreSQL).
    pub units_again: u64,
    /// Reading units of work.
    pub reads: u64,
    /// Writers that wait.
    pub writers_waiting: u64,
    /// Readers that wait.
    pub readers_waiting: u64,
}

#[derive(Default)]
pub(crate) struct Counters {
    pub(crate) commits: AtomicU64,
    pub(crate) committed: AtomicU64,
    pub(crate) undone: AtomicU64,
    pub(crate) again: AtomicU64,
    pub(crate) reads: AtomicU64,
}

impl Counters {
    pub(crate) fn committed(&self, kept: u64, all: u64, is_committed: bool) {
        let kept = if is_committed { kept } else { 0 };
        self.commits.fetch_add(u64::from(kept > 0), Ordering::Relaxed);
        self.committed.fetch_add(kept, Ordering::Relaxed);
        self.undone.fetch_add(all.saturating_sub(kept), Ordering::Relaxed);
    }
}
