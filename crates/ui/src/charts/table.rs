//! The tabular twin of a drawing.

/// Figures as text: as many cells in each row as there are heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    caption: String,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table of `N` columns; the first cell of a row names it.
    pub fn new<const N: usize>(
        caption: impl Into<String>,
        heads: [String; N],
        rows: Vec<[String; N]>,
    ) -> Table {
        Table {
            caption: caption.into(),
            heads: heads.into(),
            rows: rows.into_iter().map(Into::into).collect(),
        }
    }

    /// A table of as many columns as it has heads; the first cell of a row names it.
    pub fn of(caption: String, heads: Vec<String>, rows: Vec<Vec<String>>) -> Table {
        Table { caption, heads, rows }
    }

    /// What the table is about.
    pub fn caption(&self) -> &str {
        &self.caption
    }

    /// The heads of the columns.
    pub fn heads(&self) -> &[String] {
        &self.heads
    }

    /// The rows, top to bottom.
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }
}
