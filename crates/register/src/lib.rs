//! The register of purposes: of every table and column what it is for, on which ground, who sees it, how long
//! it is kept, what erasure does with it, and whose it is. Pure.
//!
//! From it come the page *Wat Zwerm bewaart*, the papers for a works council, what is forgotten after its
//! term, and everybody's own export. A test reads the schema of a migrated database on both engines: a column
//! that is not here fails it, and so does one that is only here.

mod column;
mod columns;
mod erases;
mod meaning;
mod promised;
mod table;
mod tables;
mod topic;

pub use column::{Column, Holds};
pub use erases::{Erases, in_order_of_erasing};
pub use meaning::{Erasure, Ground, Keep, Seen, Term, Two};
pub use promised::{promised, topic_of};
pub use table::Table;
pub use topic::{TOPICS, Topic};

/// Every table, in an order in which rows can be forgotten: what refers to another table first, where both
/// have a term.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    tables::ALL.iter().flat_map(|part| part.iter())
}

/// The tables of the ballot box: a file of its own, beside the database and in none of its back-ups. Not among
/// [`tables`]: no statement on the database finds them.
pub fn ballot_box() -> impl Iterator<Item = &'static Table> {
    tables::BALLOTS.iter()
}

/// The table of this name.
pub fn table(name: &str) -> Option<&'static Table> {
    tables().find(|table| table.name == name)
}

/// The topic with this code.
pub fn topic(code: &str) -> Option<&'static Topic> {
    TOPICS.into_iter().find(|topic| topic.code == code)
}

#[cfg(test)]
mod tests;
