//! What is left over beside what is shown: enough people, of two groups at least.

use crate::rows::parts;
use crate::table::Table;
use crate::{Group, Reason};
use std::collections::BTreeSet;

/// Hides, smallest first, what would leave too little beside it, until all that is left over is enough. `two_cells`: what is
/// left over must also be of two cells.
pub(crate) fn leave_enough(
    table: &Table,
    shown: &mut [bool],
    reasons: &mut [Option<Reason>],
    left_over: u32,
    two_cells: bool,
) {
    let mut all = parts(table, shown);
    for view in table.candidates().filter(|at| !is_value(table, *at)) {
        while shown[view] && !is_enough(table, view, &all[view], left_over, two_cells) {
            let Some(least) = smallest(table, &all[view]) else { break };
            hide(table, shown, reasons, least, view);
            all = parts(table, shown);
        }
    }
    let Some(everyone) = table.candidates().next().filter(|at| shown[*at]) else { return };
    let values: Vec<usize> = table.candidates().filter(|at| is_value(table, *at)).collect();
    for cut in values.chunk_by(|one, other| cut(table, *one) == cut(table, *other)) {
        loop {
            let (seen, hidden): (Vec<usize>, Vec<usize>) =
                cut.iter().copied().partition(|at| shown[*at]);
            let known: u32 = cut.iter().map(|at| table.sheets[*at].people).sum();
            let left = rest(table, everyone, &seen);
            let mut groups = hidden.iter().filter(|at| table.sheets[**at].people > 0).count();
            groups += usize::from(known < table.sheets[everyone].people);
            if left == 0 || (left >= left_over && (groups >= 2 || !two_cells)) {
                break;
            }
            let Some(least) = smallest(table, &seen) else { break };
            hide(table, shown, reasons, least, everyone);
        }
    }
}

/// Hides a view, and with it what is a part of it.
fn hide(
    table: &Table,
    shown: &mut [bool],
    reasons: &mut [Option<Reason>],
    view: usize,
    beside: usize,
) {
    shown[view] = false;
    reasons[view] = Some(Reason::LeavesTooFew { of: table.sheets[beside].view.group });
}

fn is_enough(table: &Table, view: usize, parts: &[usize], left_over: u32, two_cells: bool) -> bool {
    let left = rest(table, view, parts);
    if left == 0 || parts.is_empty() {
        return true;
    }
    left >= left_over && (!two_cells || cells_left(table, view, parts) >= 2)
}

/// How many people of a view are in none of these parts.
fn rest(table: &Table, view: usize, parts: &[usize]) -> u32 {
    let told: u32 = parts.iter().map(|part| table.sheets[*part].people).sum();
    table.sheets[view].people.saturating_sub(told)
}

/// How many cells have people who are in none of these parts.
fn cells_left(table: &Table, view: usize, parts: &[usize]) -> usize {
    let told: BTreeSet<u32> =
        parts.iter().flat_map(|part| table.sheets[*part].atoms.iter().copied()).collect();
    let left = table.sheets[view].atoms.iter().filter(|atom| !told.contains(atom));
    left.filter_map(|atom| table.cells[*atom as usize]).collect::<BTreeSet<u32>>().len()
}

fn smallest(table: &Table, views: &[usize]) -> Option<usize> {
    views.iter().copied().min_by_key(|at| (table.sheets[*at].people, *at))
}

fn is_value(table: &Table, at: usize) -> bool {
    cut(table, at).is_some()
}

fn cut(table: &Table, at: usize) -> Option<usize> {
    match table.sheets[at].view.group {
        Group::Value { cut, .. } => Some(cut),
        _ => None,
    }
}
