//! Drawings of figures. None exists without the same figures as a table and the conclusion as a sentence.

mod flock;
mod shares;
mod stones;
mod strip;
mod table;
mod trend;
mod variation;
mod waves;

pub use flock::{Flock, flock};
pub use shares::{Bar, Share, Shares, bar, shares};
pub use stones::{Lies, ScaleWords, Stone, stones};
pub use strip::{Strip, strip};
pub use table::Table;
pub use trend::{Better, Trend, TrendChart, trend, week_name};
pub use variation::{FEWEST, Signal, Variation};
pub use waves::{WaveLine, WaveMark, WavePoint, WaveTrend, wave_trend};

use askama::filters::HtmlSafe;
use std::fmt;

/// A drawing with its sentence and its table.
#[derive(Clone, Debug)]
pub struct Chart {
    drawing: Drawing,
    sentence: String,
    table: Table,
}

impl Chart {
    /// The three belong together; the sentence says what the drawing shows.
    pub fn new(drawing: Drawing, sentence: impl Into<String>, table: Table) -> Chart {
        Chart { drawing, sentence: sentence.into(), table }
    }

    /// The SVG.
    pub fn drawing(&self) -> &Drawing {
        &self.drawing
    }

    /// The conclusion.
    pub fn sentence(&self) -> &str {
        &self.sentence
    }

    /// The same figures as text.
    pub fn table(&self) -> &Table {
        &self.table
    }
}

/// An SVG made by this crate, ready to stand in a page.
#[derive(Clone, Debug)]
pub struct Drawing(String);

impl fmt::Display for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl HtmlSafe for Drawing {}
