//! The life of a promise between two sides: its states and moves, its support, its rhythm, how it is
//! looked back on, and the key without which its private words can't be read.
//!
//! ```text
//! proposed ⇄ countered → agreed → delivered → closed
//!   ↘ withdrawn/declined   │ ↘ renegotiating ⇄ … → agreed (next version)
//!                          │ ↘ not yet → agreed
//!                          └→ released / did not work out / finished (one asks, the other agrees)
//! ```

pub mod hints;
pub mod lifecycle;
pub mod look_back;
pub mod pair;
pub mod rhythm;
pub mod support;

pub use lifecycle::{Course, Ending, Form, Move, Refused, State, Step, Wording};
