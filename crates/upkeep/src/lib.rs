//! Upkeep: back-ups that are made by themselves, sealed, kept by rules and tried out; and what is told of it.
//!
//! ```text
//! Folder  where back-ups stand, each named after its moment       make, prune, newest
//! Keep    which of them stay: 7d,4w,12m                            pure
//! seal    a file nobody reads without the key, in chunks           open tells what was altered or cut off
//! drill   the newest is put back elsewhere and looked at           once a month
//! ballots one copy of the ballot box, made anew each week           never two: what differs would tell
//! State   when each was done last, and what went wrong             for the page and for `zwerm doctor`
//! ```

mod ballots;
mod drill;
mod due;
mod folder;
mod keep;
mod seal;
mod state;

pub use ballots::back_up_ballots;
pub use drill::{drill, forget_drill};
pub use due::{backup_due, drill_due, is_backup_late, is_drill_late};
pub use folder::{Folder, Made, Trouble, back_up_to, unsealed};
pub use keep::{Keep, NoKeep, forgettable};
pub use seal::{BackupKey, SealError, is_sealed, open, seal};
pub use state::{Fault, Kind, Line, State, is_for_real, note_done, note_fault, note_over, state};
