//! The figures of the report as one long table for who reckons on: a row a figure, whom it is about, and why it is missing where it
//! is. Nothing in it is finer than what the report shows: rounded as there, and through the auditor.

mod rows;
mod table;

pub(crate) use table::{columns, table, words};

use crate::analysis::Analysis;
use crate::report::Teller;
use crate::text::text;
use zwerm_domain::Language;

/// Whom a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Whole,
    Department,
    Layer,
    Cut,
}

/// Which figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Figure {
    Mean,
    ShareLow,
    ShareMiddle,
    ShareHigh,
    Alpha,
    Omega,
    Icc1,
    Icc2,
    ShareBetween,
    TeamsMiddleHalf,
    GoesAlong,
    AllGoAlong,
}

/// What a figure is of, as a place in the instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    Construct(usize),
    Item(usize),
}

/// A figure.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    /// Index of the wave.
    wave: usize,
    of: Of,
    /// The name of a department, the name or number of a layer, an attribute and its value.
    unit: Option<String>,
    /// None where a figure is of all constructs together.
    measure: Option<Measure>,
    /// The column that it goes along with.
    outcome: Option<String>,
    figure: Figure,
    /// Between which numbers of answers.
    answers: Option<(u32, u32)>,
    told: Told,
}

/// What is told of it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Told {
    /// The figure with its interval, as far as there are.
    Shown(Option<f64>, Option<(f64, f64)>),
    /// Why it is not shown.
    Hidden(Hidden),
}

/// Why it is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hidden {
    NotAsked,
    ForAllAlone,
    NotReckoned,
    Reason(zwerm_anonymity::Reason),
}

/// All rows, in the order of the report.
fn rows(it: &Analysis, language: Language) -> Vec<Row> {
    let teller = Teller { it, language, words: text(language) };
    rows::rows(&teller)
}
