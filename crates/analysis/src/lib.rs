//! From a file of answers to a report: `read_answers` → [`Analysis`] → [`write()`]. The work of `zwerm analyse`.
//!
//! `analysis.json` holds every figure, for whoever holds the data. Everything else is made of what the disclosure auditor
//! released, and carries its proof.

mod alike;
mod analysis;
mod answers;
mod attributes;
mod contract;
mod course;
mod disclose;
mod draw;
mod figures;
mod full;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod kept;
mod memory;
mod over_waves;
mod page;
mod pdf;
mod places;
mod problem;
mod proven;
mod questionnaire;
mod read;
mod report;
mod row;
mod shared;
mod source;
mod text;
mod tidy;
mod tree;
mod unfinished;
mod write;

pub use analysis::Analysis;
pub use answers::{Answers, Units, Warning};
pub use attributes::{Attribute, Kind, VALUES_AT_MOST};
pub use places::Columns;
pub use problem::{Problem, TOLD, Wrong};
pub use proven::{Unproven, verify_report};
pub use questionnaire::{draft, read_instrument};
pub use read::read_answers;
pub use tree::read_tree;
pub use unfinished::clear_up;
pub use write::{look_at_place, write};

/// What is said when all is written: which file is for sharing and which is not.
pub fn farewell(language: zwerm_domain::Language, to: &std::path::Path) -> String {
    zwerm_ui::plain(&text::text(language).report_farewell(to.display().to_string().as_str()))
}
