//! A file to a sheet: the delimiter, the headings, and each row as what it tells of a person or a team.

use super::{
    MOST_MIB, MOST_ROWS,
    heading_row::{Headings, headings},
    headings::{SheetKind, count_known},
    person_row::person_row,
    problem::{Problem, Problems, What, short},
    sheet::{Delimiter, Rows, Sheet},
    team_row::team_row,
    told::Told,
};
use zwerm_web::{CellRow, Cells, decode};

/// Reads a file. Fails where nothing sensible can be read from it: no text, no headings, a needed column absent.
pub fn read(bytes: &[u8]) -> Result<Sheet, Problems> {
    let (text, encoding) = decode(bytes, MOST_MIB).map_err(Problem::from)?;
    let (text, line, delimiter) = start(&text)?;
    let mut cells = Cells::new(text, line, delimiter.byte());
    let mut row = CellRow::default();
    while cells.next_into(&mut row) && row.is_blank() {}
    if let Some((_, problem)) = row.problem {
        return Err(Problem::from(problem).into());
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
        let mut row = CellRow::default();
        while cells.next_into(&mut row) && row.is_blank() {}
        ((count_known(&row.cells), row.cells.len()), row.line, delimiter)
    });
    match best.max_by_key(|(count, ..)| *count) {
        Some(((1.., _), _, delimiter)) => Ok((text, 1, delimiter)),
        Some((_, line, _)) => Err(Problem::on_line(line, What::NoHeadings)),
        None => Err(Problem::of_file(What::EmptyFile)),
    }
}

fn rows(
    mut cells: Cells<'_>,
    kind: SheetKind,
    headings: &Headings,
) -> Result<(Rows, Problems), Problems> {
    let mut problems = Problems::default();
    let (mut teams, mut people) = (Vec::new(), Vec::new());
    let mut row = CellRow::default();
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
