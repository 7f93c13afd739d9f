//! The life of a promise between two sides, each of one party or several: its states and moves, who
//! has yet to answer, its support, its rhythm, how it is looked back on, and the key without which its
//! private words can't be read.
//!
//! ```text
//! proposed ⇄ countered → agreed → delivered → closed
//!   ↘ withdrawn/declined   │ ↘ renegotiating ⇄ … → agreed (next version)
//!                          │ ↘ not yet → agreed
//!                          └→ released / did not work out / finished (one asks, the others agree)
//! ```
//! After two counter-proposals people talk: one records what was agreed, the others confirm. While agreed,
//! one of those it is for may take it over for a while. A delivery without an answer closes by itself.

pub mod hints;
pub mod lifecycle;
pub mod look_back;
pub mod pair;
pub mod rhythm;
pub mod seats;
pub mod support;
pub mod two;

pub use lifecycle::{Course, Ending, Form, Move, Refused, State, Step, TakenOver, Wording};
pub use seats::{Mover, Seat, Seats, Unseated, Whom};
