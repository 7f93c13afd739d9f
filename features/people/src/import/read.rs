//! A file to a sheet: the delimiter, the headings, and each row as what it tells of a person or a team.

use super::{
    MOST_CELL_BYTES, MOST_COLUMNS, MOST_ROWS,
    cells::{Cells, Row},
    decode::{Encoding, decode},
    headings::{Column, SheetKind, accepted_headings, count_known},
    person_row::{PersonRow, person_row},
    problem::{Problem, Problems, What, short},
    team_row::{TeamRow, team_row},
};
use std::borrow::Cow;

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
    const ALL: [Delimiter; 3] = [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab];

    /// The sign itself.
    pub const fn sign(self) -> char {
        match self {
            Delimiter::Comma => ',',
            Delimiter::Semicolon => ';',
            Delimiter::Tab => '\t',
        }
    }

    const fn byte(self) -> u8 {
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
    notices: Vec<Notice>,
    encoding: Encoding,
    delimiter: Delimiter,
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

/// The first row: what each column holds.
#[derive(Debug)]
pub(super) struct Headings {
    line: u32,
    texts: Vec<String>,
    columns: Vec<(Column, usize)>,
}

impl Headings {
    /// Where a column stands, if the file has it.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.columns.iter().find(|(held, _)| *held == column).map(|(_, place)| *place)
    }

    /// The heading of a column as the file has it.
    pub(super) fn heading(&self, column: Column) -> Option<String> {
        self.place(column).and_then(|place| self.texts.get(place)).cloned()
    }
}

/// Reads a file. Fails where nothing sensible can be read from it: no text, no headings, a needed column absent.
pub fn read(bytes: &[u8]) -> Result<Sheet, Problems> {
    let (text, encoding) = decode(bytes)?;
    let (text, line, delimiter) = start(&text)?;
    let mut cells = Cells::new(text, line, delimiter.byte());
    let mut row = Row::default();
    while cells.next_into(&mut row) && row.is_blank() {}
    if let Some((_, problem)) = row.problem {
        return Err(problem.into());
    }
    let texts: Vec<String> = row.cells.iter().map(|cell| short(cell.trim())).collect();
    let kind = SheetKind::of(&texts);
    let (headings, notices) =
        headings(kind, row.line, texts).map_err(|problems| on(kind, problems))?;
    let (rows, problems) = rows(cells, kind, &headings).map_err(|problems| on(kind, problems))?;
    Ok(Sheet { rows, headings, problems, notices, encoding, delimiter })
}

fn on(kind: SheetKind, problems: Problems) -> Problems {
    let mut known = Problems::default();
    for problem in problems.shown() {
        known.add(Problem { sheet: Some(kind), ..problem.clone() });
    }
    known
}

/// Goes past what Excel may write above the headings (`sep=;`) and finds the delimiter: the one that makes the most
/// headings known.
fn start(text: &str) -> Result<(&str, u32, Delimiter), Problem> {
    if text.trim().is_empty() {
        return Err(Problem::of_file(What::EmptyFile));
    }
    for delimiter in Delimiter::ALL {
        let first = text.split(['\r', '\n']).next().unwrap_or_default();
        if first.trim_matches('"').eq_ignore_ascii_case(&format!("sep={}", delimiter.sign())) {
            let rest = &text[first.len()..];
            let ends = ["\r\n", "\n", "\r"];
            let below = ends.into_iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
            return Ok((below, 2, delimiter));
        }
    }
    let best = Delimiter::ALL.into_iter().rev().map(|delimiter| {
        let mut cells = Cells::new(text, 1, delimiter.byte());
        let mut row = Row::default();
        while cells.next_into(&mut row) && row.is_blank() {}
        ((count_known(&row.cells), row.cells.len()), row.line, delimiter)
    });
    match best.max_by_key(|(count, ..)| *count) {
        Some(((1.., _), _, delimiter)) => Ok((text, 1, delimiter)),
        Some((_, line, _)) => Err(Problem::on_line(line, What::NoHeadings)),
        None => Err(Problem::of_file(What::EmptyFile)),
    }
}

fn headings(
    kind: SheetKind,
    line: u32,
    texts: Vec<String>,
) -> Result<(Headings, Vec<Notice>), Problems> {
    let mut problems = Problems::default();
    let mut problem = |column: Option<String>, what| {
        problems.add(Problem { sheet: Some(kind), line: Some(line), column, what });
    };
    if texts.len() > MOST_COLUMNS {
        problem(None, What::TooManyColumns { most: MOST_COLUMNS });
        return Err(problems);
    }
    let known: Vec<_> = texts.iter().map(|text| kind.column(text)).collect();
    let mut columns: Vec<(Column, usize)> = Vec::new();
    for column in kind.columns() {
        let ranked = |(place, found): (usize, &Option<(Column, usize)>)| match found {
            Some((held, rank)) if *held == column => Some((*rank, place)),
            _ => None,
        };
        let mut places: Vec<_> = known.iter().enumerate().filter_map(ranked).collect();
        places.sort_unstable();
        match places[..] {
            [(first, place), (second, _), ..] if first == second => {
                problem(
                    Some(texts[place].clone()),
                    What::HeadingTwice { heading: texts[place].clone() },
                );
            }
            [(_, place), ..] => columns.push((column, place)),
            [] => {}
        }
    }
    let headings = Headings { line, texts, columns };
    if problems.is_empty() {
        problems = missing(kind, &headings);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let notices = notices(&headings, &known);
    Ok((headings, notices))
}

/// The columns a file can't do without: who, and how they are called.
fn missing(kind: SheetKind, headings: &Headings) -> Problems {
    let has = |column| headings.place(column).is_some();
    let is_in_parts = has(Column::FirstName) || has(Column::LastName);
    let needed = match kind {
        SheetKind::Teams => vec![Column::TeamName],
        SheetKind::People if is_in_parts && !has(Column::Name) => {
            vec![Column::Key, Column::FirstName, Column::LastName]
        }
        SheetKind::People => vec![Column::Key, Column::Name],
    };
    let mut problems = Problems::default();
    for column in needed.into_iter().filter(|column| !has(*column)) {
        let what = What::MissingColumn { column, accepted: accepted_headings(column).to_vec() };
        problems.add(Problem::on_line(headings.line, what));
    }
    problems
}

fn notices(headings: &Headings, known: &[Option<(Column, usize)>]) -> Vec<Notice> {
    let mut notices = Vec::new();
    for (place, (heading, known)) in headings.texts.iter().zip(known).enumerate() {
        let heading = heading.clone();
        match known {
            Some((column, _)) if headings.place(*column) != Some(place) => {
                let read = headings.heading(*column).unwrap_or_default();
                notices.push(Notice::SameColumn { heading, read });
            }
            None if !heading.is_empty() => notices.push(Notice::UnknownColumn { heading }),
            _ => {}
        }
    }
    notices
}

fn rows(
    mut cells: Cells<'_>,
    kind: SheetKind,
    headings: &Headings,
) -> Result<(Rows, Problems), Problems> {
    let mut problems = Problems::default();
    let (mut teams, mut people) = (Vec::new(), Vec::new());
    let mut row = Row::default();
    while cells.next_into(&mut row) {
        if row.is_blank() {
            continue;
        }
        if teams.len() + people.len() == MOST_ROWS {
            return Err(Problem::of_file(What::TooManyRows { most: MOST_ROWS }).into());
        }
        let mut told = Told { headings, row: &row, kind, problems: &mut problems };
        if !told.has_shape() {
            continue;
        }
        match kind {
            SheetKind::Teams => teams.push(team_row(&mut told)),
            SheetKind::People => people.push(person_row(&mut told)),
        }
    }
    if teams.is_empty() && people.is_empty() && problems.is_empty() {
        return Err(Problem::of_file(What::NoRows).into());
    }
    let rows = match kind {
        SheetKind::Teams => Rows::Teams(teams),
        SheetKind::People => Rows::People(people),
    };
    Ok((rows, problems))
}

/// One row under its headings: hands out cells and takes down problems.
pub(super) struct Told<'a, 'text> {
    headings: &'a Headings,
    row: &'a Row<'text>,
    kind: SheetKind,
    problems: &'a mut Problems,
}

impl Told<'_, '_> {
    /// The line the row starts on.
    pub(super) fn line(&self) -> u32 {
        self.row.line
    }

    /// What stands under a heading; `None` if the file has no such column. A row may end early: spreadsheets leave
    /// out empty cells at the end.
    fn cell(&self, column: Column) -> Option<&str> {
        let place = self.headings.place(column)?;
        Some(self.row.cells.get(place).map_or("", Cow::as_ref))
    }

    /// The cell of a column as a value; a cell with a problem counts as absent, so that nothing follows from it.
    pub(super) fn value<T>(
        &mut self,
        column: Column,
        make: impl FnOnce(&str) -> Result<T, What>,
    ) -> Option<T> {
        match make(self.cell(column)?) {
            Ok(value) => Some(value),
            Err(what) => {
                self.problem(column, what);
                None
            }
        }
    }

    /// Takes down that something is wrong in a column.
    pub(super) fn problem(&mut self, column: Column, what: What) {
        self.add(self.headings.heading(column), self.row.line, what);
    }

    /// Whether the row can be read at all; if not, that is taken down.
    fn has_shape(&mut self) -> bool {
        if let Some((place, problem)) = &self.row.problem {
            let line = problem.line.unwrap_or(self.row.line);
            self.add(self.headings.texts.get(*place).cloned(), line, problem.what.clone());
            return false;
        }
        let count = self.headings.texts.len();
        if self.row.cells.iter().skip(count).any(|cell| !cell.trim().is_empty()) {
            self.add(None, self.row.line, What::TooManyCells { headings: count });
            return false;
        }
        if let Some(place) = self.row.cells.iter().position(|cell| cell.len() > MOST_CELL_BYTES) {
            let what = What::TooLong { most: MOST_CELL_BYTES };
            self.add(self.headings.texts.get(place).cloned(), self.row.line, what);
            return false;
        }
        true
    }

    fn add(&mut self, column: Option<String>, line: u32, what: What) {
        self.problems.add(Problem { sheet: Some(self.kind), line: Some(line), column, what });
    }
}
