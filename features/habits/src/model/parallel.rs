//! A theme that a team and the team above it work on at the same time: what each writes, and when. Pure.
//!
//! ```text
//! begun (with the people · among ourselves) ──the team above writes──▶ all three ──▶ ended, with a sentence
//!                        └──────────────────── taken back: ended without ──────────────┘
//! ```

use zwerm_domain::{Date, Id, TeamId, WaveId};

/// Marks ids of parallel processes.
pub(crate) enum Process {}
/// The key of a parallel process.
pub(crate) type ParallelId = Id<Process>;

/// A parallel process, without its words.
#[derive(Clone, Debug)]
pub(crate) struct Parallel {
    pub(crate) id: ParallelId,
    pub(crate) team: (TeamId, String),
    pub(crate) above: (TeamId, String),
    pub(crate) theme: String,
    pub(crate) wave: Option<WaveId>,
    pub(crate) begun_on: Date,
    /// When the team above wrote what it does itself.
    pub(crate) board_on: Option<Date>,
    /// When the team ended it, or was itself dissolved.
    pub(crate) over_on: Option<Date>,
}

impl Parallel {
    /// Whether the team above can still write its part.
    pub(crate) fn waits(&self) -> bool {
        self.board_on.is_none() && self.over_on.is_none()
    }
}

/// What the two teams say to each other; empty where nothing was written yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ParallelWords {
    pub(crate) client: String,
    pub(crate) us: String,
    pub(crate) board: String,
    pub(crate) ending: String,
}
