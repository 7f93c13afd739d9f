//! One door to SQLite and PostgreSQL: units of work, migrations, jobs and back-ups.
//!
//! Everything happens in a *unit of work*: a closure that is handed a [`Reader`], a [`PairReader`] or
//! a [`Writer`], runs on a thread that may block, and sees one unchanging picture of the database. A
//! function that reads takes `tx: &mut Reader`; all three can be handed to it.
//!
//! ```ignore
//! statements! {
//!     /// Finds a person by key.
//!     FIND = "SELECT id, name FROM person WHERE organisation_id = $1 AND key = $2";
//! }
//! let found = store.read(move |tx| {
//!     tx.first(&FIND, &params![organisation, key], |row| Ok((row.get::<PersonId>(0)?, row.get::<String>(1)?)))
//! }).await?;
//! ```

mod backup;
mod ballot_box;
mod bell;
mod checkup;
mod compact;
mod crew;
mod error;
mod figures;
pub mod jobs;
mod migrate;
mod moving;
mod options;
mod pg;
mod prepare;
mod private;
pub mod proving;
mod queue;
mod reader;
mod row;
mod sealing;
mod sql;
mod sqlite;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod told;
mod unit;
mod value;

pub use backup::{backup, restore};
pub use ballot_box::{
    BallotBox, BallotsLooked, Cast, KeptLetter, Opening, Put, Sheets, is_ballot_box,
    look_at_ballots, restore_ballots,
};
pub use checkup::{Checkup, Glimpse, check, glimpse};
pub use error::StoreError;
pub use figures::Figures;
pub use migrate::newest_version;
pub use moving::{Moved, move_to_postgres};
pub use options::{Mode, Options, Place, Synchronous};
pub use prepare::{prepare_all, registered};
pub use private::PRIVATE_TABLES;
pub use reader::{PairReader, Reader, Writer};
pub use row::{Cell, FromCell, Row};
pub use sealing::{
    Few, KeyOf, Keys, Opener, PLAIN, RowKey, SEALED, Sealed, SealedTable, Soundness, Spot,
    UNREADABLE, Unsound, Whose, Why, WordsKey, WrappingKey, count_keys, forget_keys, random_mark,
    spot, wrap_anew,
};
pub use sql::{STATEMENTS, Sql};
pub use store::Store;
pub use told::is_told_anew;
pub use value::Value;

#[doc(hidden)]
pub use linkme;
