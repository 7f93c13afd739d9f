//! Who looked: what somebody who is no party to it opened, changed or exported about somebody, for that one to read.
//!
//! ```text
//! Look      somebody opens, changes or exports something about somebody      Looked: it is noted
//! chain     each line holds the hash of the one before; an altered line is found by its number
//! Checkpoint  length and last hash at the end of a day, signed; kept outside by the works council
//! ```
//! The first look of an actor at a subject, of a kind, on a day is a line; later ones that day are none. Days, never
//! clock times. Between the parties of an agreement nothing is noted: it would tell who read what.
//!
//! Form of the checkpoint: a signed note (C2SP signed-note.md, Ed25519), whose text is origin, size and hash as in
//! C2SP tlog-checkpoint.md. The hash is that of our chain and not of a Merkle tree: who verifies reads all lines.

mod answers;
mod chain;
mod checkpoint;
mod erasure;
mod gone;
mod look;
mod store;
mod verify;

pub use answers::{begin_answers, note_answer, note_answers_of_before};
pub use chain::{Entry, Hash, genesis};
pub use checkpoint::{Checkpoint, LogKey, NoCheckpoint};
pub use gone::{forget_words, houses, lines_about, note_erased};
pub use look::{Kind, Look, Looked, Subject};
pub use store::{
    About, Count, about, checkpoint_due, checkpoints, counts, head, keep_checkpoint, looked, note,
    size,
};
pub use verify::{Broken, Verified, verify};
