//! The first row of a file: which column holds what, and what is missing.

use super::{
    MOST_COLUMNS,
    headings::{Column, SheetKind, accepted_headings},
    problem::{Problem, Problems, What},
    sheet::Notice,
};

/// The first row: what each column holds.
#[derive(Debug)]
pub(super) struct Headings {
    line: u32,
    pub(super) texts: Vec<String>,
    columns: Vec<(Column, usize)>,
}

impl Headings {
    /// The fields of a form for one person, each under its own name.
    pub(super) fn of_form(fields: impl Iterator<Item = (Column, &'static str)>) -> Headings {
        let (columns, texts): (Vec<Column>, Vec<String>) =
            fields.map(|(column, name)| (column, name.to_owned())).unzip();
        Headings { line: 1, texts, columns: columns.into_iter().zip(0..).collect() }
    }

    /// Where a column stands, if the file has it.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.columns.iter().find(|(held, _)| *held == column).map(|(_, place)| *place)
    }

    /// The heading of a column as the file has it.
    pub(super) fn heading(&self, column: Column) -> Option<String> {
        self.place(column).and_then(|place| self.texts.get(place)).cloned()
    }
}

/// Makes out what each column holds.
pub(super) fn headings(
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
        let what = What::MissingColumn { column, accepted: accepted_headings(column) };
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
