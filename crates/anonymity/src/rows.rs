//! The published views as rows of numbers over atoms, each made as short as possible by taking off others: what has not changed
//! since an earlier wave, and what its parts already tell.

use crate::Group;
use crate::table::Table;

/// A published view, less a combination of views that come before it in the sequence. All rows together have the same
/// combinations as all views together, for each view can be put together again from the rows before it and its own.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The view.
    pub(crate) view: usize,
    /// What was taken off: a view and how often.
    pub(crate) less: Vec<(usize, i64)>,
    /// What is left: atoms and how often; never 0. Nothing is left of a view that the others give already.
    pub(crate) cells: Vec<(u32, i64)>,
}

/// The rows of the shown views, each after what is taken off from it.
pub(crate) fn rows(table: &Table, shown: &[bool]) -> Vec<Row> {
    let mut rows = Vec::new();
    let parts = parts(table, shown);
    let mut from = 0;
    for wave in table.sheets.chunk_by(|one, other| one.view.wave == other.view.wave) {
        let all = from..from + wave.len();
        from = all.end;
        let is_value = |at: &usize| matches!(table.sheets[*at].view.group, Group::Value { .. });
        let is_shown = |at: &usize| shown[*at];
        for view in all.clone().rev().filter(is_shown).filter(|at| !is_value(at)) {
            let people: u32 = parts[view].iter().map(|part| table.sheets[*part].people).sum();
            rows.push(if people == table.sheets[view].people {
                let less = parts[view].iter().map(|part| (*part, 1)).collect();
                Row { view, less, cells: Vec::new() }
            } else {
                since(table, shown, view)
            });
        }
        let everyone = all.start;
        let values: Vec<usize> = all.filter(is_shown).filter(is_value).collect();
        for cut in values.chunk_by(|one, other| cut_of(table, *one) == cut_of(table, *other)) {
            let people: u32 = cut.iter().map(|value| table.sheets[*value].people).sum();
            let of_all = &table.sheets[everyone];
            let is_whole =
                shown[everyone] && of_all.view.group == Group::Everyone && people == of_all.people;
            let largest = cut.iter().copied().max_by_key(|value| table.sheets[*value].people);
            rows.extend(
                cut.iter()
                    .filter(|value| !is_whole || Some(**value) != largest)
                    .map(|value| since(table, shown, *value)),
            );
            if let Some(view) = largest.filter(|_| is_whole) {
                let others = cut.iter().filter(|value| **value != view);
                let less = [(everyone, 1)].into_iter().chain(others.map(|value| (*value, -1)));
                rows.push(Row { view, less: less.collect(), cells: Vec::new() });
            }
        }
    }
    rows
}

fn cut_of(table: &Table, at: usize) -> Option<usize> {
    match table.sheets[at].view.group {
        Group::Value { cut, .. } => Some(cut),
        _ => None,
    }
}

/// Of each view the shown views that are next under it in the tree; they have nobody in common.
pub(crate) fn parts(table: &Table, shown: &[bool]) -> Vec<Vec<usize>> {
    let mut parts = vec![Vec::new(); table.sheets.len()];
    for (at, sheet) in table.sheets.iter().enumerate().filter(|(at, _)| shown[*at]) {
        if matches!(sheet.view.group, Group::Value { .. }) {
            continue;
        }
        let mut above = sheet.within;
        while let Some(view) = above {
            if shown[view] {
                parts[view].push(at);
                break;
            }
            above = table.sheets[view].within;
        }
    }
    parts
}

/// A view, less the same group in the latest earlier wave that published it where that is shorter.
fn since(table: &Table, shown: &[bool], view: usize) -> Row {
    let sheet = &table.sheets[view];
    let whole = || sheet.atoms.iter().map(|atom| (*atom, 1)).collect::<Vec<_>>();
    if let Some(earlier) = sheet.earlier.iter().find(|at| shown[**at]) {
        let cells = difference(&sheet.atoms, &table.sheets[*earlier].atoms);
        if cells.len() < sheet.atoms.len() {
            return Row { view, less: vec![(*earlier, 1)], cells };
        }
    }
    Row { view, less: Vec::new(), cells: whole() }
}

/// Two sorted lists of atoms: 1 for what only the first has, -1 for what only the second has.
fn difference(one: &[u32], other: &[u32]) -> Vec<(u32, i64)> {
    let mut cells = Vec::new();
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    loop {
        match (left.peek(), right.peek()) {
            (None, None) => return cells,
            (Some(atom), other) if other.is_none_or(|other| atom < other) => {
                cells.push((**atom, 1));
                left.next();
            }
            (one, Some(atom)) if one.is_none_or(|one| atom < one) => {
                cells.push((**atom, -1));
                right.next();
            }
            _ => {
                left.next();
                right.next();
            }
        }
    }
}
