//! A file that was read: its rows, and what to know about it.

use super::{
    Encoding, heading_row::Headings, headings::SheetKind, person_row::PersonRow, problem::Problems,
    team_row::TeamRow,
};

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`, as Dutch spreadsheets write it.
    Semicolon,
    /// A tab.
    Tab,
}

impl Delimiter {
    pub(super) const ALL: [Delimiter; 3] = [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab];

    /// The sign itself.
    pub const fn sign(self) -> char {
        match self {
            Delimiter::Comma => ',',
            Delimiter::Semicolon => ';',
            Delimiter::Tab => '\t',
        }
    }

    /// The sign as it stands in a text.
    pub(super) const fn byte(self) -> u8 {
        self.sign() as u8
    }
}

/// Something to know about a file that does not stand in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing is read from this column: its heading is not known.
    UnknownColumn {
        /// The heading as the file has it.
        heading: String,
    },
    /// Nothing is read from this column: another one means the same.
    SameColumn {
        /// The heading as the file has it.
        heading: String,
        /// The heading of the column that is read.
        read: String,
    },
}

/// A file that could be read; what is wrong within its rows is told by the plan, together with all else.
#[derive(Debug)]
pub struct Sheet {
    pub(super) rows: Rows,
    pub(super) headings: Headings,
    pub(super) problems: Problems,
    pub(super) notices: Vec<Notice>,
    pub(super) encoding: Encoding,
    pub(super) delimiter: Delimiter,
}

#[derive(Debug)]
pub(super) enum Rows {
    Teams(Vec<TeamRow>),
    People(Vec<PersonRow>),
}

impl Sheet {
    /// Which of the two kinds of file it is.
    pub fn kind(&self) -> SheetKind {
        match self.rows {
            Rows::Teams(_) => SheetKind::Teams,
            Rows::People(_) => SheetKind::People,
        }
    }

    /// How many rows it has, without headings and empty rows.
    pub fn row_count(&self) -> usize {
        match &self.rows {
            Rows::Teams(rows) => rows.len(),
            Rows::People(rows) => rows.len(),
        }
    }

    /// What to know about it: columns from which nothing is read.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The encoding it was in.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// What stood between its cells.
    pub fn delimiter(&self) -> Delimiter {
        self.delimiter
    }
}
