//! Finding words: accents folded, Dutch and English stems, the last word as it is being typed.
//!
//! ```text
//! Query   what was typed, as words                Query::new("verhuizingen w")
//! Look    whether texts hold all of its words     query.look().at(title).at(result)
//! index   terms of what a whole team or organisation may read, and of names
//! ```
//! Private words never come into the index: they are read by their own party, and looked through here.

mod index;
mod query;
mod words;

pub use index::{Found, Shelf, find, put, take_away};
pub use query::{Look, Query};
pub use words::terms;
