//! A paper: a title and sections, fit for a page and for a file alike.

/// A table on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Grid {
    /// What it is; empty where the section says it.
    pub(crate) caption: String,
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Grid {
    /// Each row with its cells, and above each the head of its column; a narrow screen shows that beside it.
    pub(crate) fn labelled(&self) -> impl Iterator<Item = Vec<(&str, &str)>> {
        let head = |at| self.heads.get(at).map_or("", String::as_str);
        self.rows.iter().map(move |row| {
            row.iter().enumerate().map(|(at, cell)| (head(at), cell.as_str())).collect()
        })
    }
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Says(String),
    List(Vec<String>),
    Grid(Grid),
    /// A long table: on a screen behind a click.
    Folded(Grid),
    /// What only the organisation knows.
    ToFill(String),
}

/// A section with a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Section {
    pub(crate) title: String,
    pub(crate) pieces: Vec<Piece>,
}

impl Section {
    pub(crate) fn new(title: impl Into<String>) -> Section {
        Section { title: title.into(), pieces: Vec::new() }
    }

    pub(crate) fn says(mut self, text: impl Into<String>) -> Section {
        self.pieces.push(Piece::Says(text.into()));
        self
    }

    pub(crate) fn list(mut self, lines: impl IntoIterator<Item = impl Into<String>>) -> Section {
        self.pieces.push(Piece::List(lines.into_iter().map(Into::into).collect()));
        self
    }

    pub(crate) fn grid(mut self, grid: Grid) -> Section {
        self.pieces.push(Piece::Grid(grid));
        self
    }

    pub(crate) fn folded(mut self, grid: Grid) -> Section {
        self.pieces.push(Piece::Folded(grid));
        self
    }

    pub(crate) fn left_open(mut self, text: impl Into<String>) -> Section {
        self.pieces.push(Piece::ToFill(text.into()));
        self
    }
}

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Paper {
    /// What its file is called, without what it ends in.
    pub(crate) stem: String,
    pub(crate) title: String,
    pub(crate) lead: String,
    pub(crate) sections: Vec<Section>,
}
