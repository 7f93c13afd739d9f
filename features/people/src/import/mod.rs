//! Import of people and teams from CSV, pure: bytes → rows → a plan or the problems that stand in its way.
//!
//! ```text
//! bytes ──decode──▶ text ──cells──▶ rows ──read──▶ Sheet ──plan (with Existing)──▶ Plan | Problems
//! ```
//! Nothing is imported while one problem stands. A column that is absent leaves what is known as it is; an empty cell
//! in a column that is there empties it. People who are not in the file stay: only the column *left on* ends.

mod address;
mod clean;
mod dates;
mod example;
mod existing;
mod heading_row;
mod headings;
mod order;
mod person_row;
mod plan;
mod plan_people;
mod plan_teams;
mod problem;
mod read;
mod sheet;
mod single;
mod team_index;
mod team_numbers;
mod team_row;
mod told;
mod wording;

#[cfg(test)]
mod tests;

pub(crate) use clean::slug;
pub use example::example_csv;
pub use existing::{Existing, KnownPerson, KnownTeam, PersonState, TeamRef, TeamState};
pub use headings::{Column, SheetKind, accepted_headings};
pub use plan::{Change, ChangedPerson, ChangedTeam, NewPerson, NewTeam, Plan, Shown, plan};
pub use problem::{Problem, Problems, What};
pub use read::read;
pub use sheet::{Delimiter, Notice, Sheet};
pub use single::{Field, plan_change, plan_newcomer};
pub use wording::{column_text, notice_text, problem_text, what_text};
pub use zwerm_web::{Encoding, MOST_COLUMNS};

/// Largest file, in MiB.
pub const MOST_MIB: usize = 64;
/// Most rows below the headings; empty rows don't count.
pub const MOST_ROWS: usize = 200_000;
/// Longest cell, in bytes, in a column of any name.
pub const MOST_CELL_BYTES: usize = 20 * 1024;
/// Most problems that are kept to be shown; the others are counted.
pub const MOST_PROBLEMS: usize = 200;
