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
            let Some(least) = easiest(table, &all, view) else { break };
            let reason = Reason::LeavesTooFew { of: table.sheets[view].view.group };
            hide(&mut all, shown, reasons, (least, view), reason);
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
            let least = seen.iter().copied().min_by_key(|at| (table.sheets[*at].people, *at));
            let Some(least) = least else { break };
            shown[least] = false;
            reasons[least] = Some(Reason::LeavesTooFew { of: Group::Everyone });
        }
    }
}

/// The part of a view that is easiest to miss: the smallest without parts of its own, else the smallest.
pub(crate) fn easiest(table: &Table, parts: &[Vec<usize>], view: usize) -> Option<usize> {
    let cost = |at: &usize| (!parts[*at].is_empty(), table.sheets[*at].people, *at);
    parts[view].iter().copied().min_by_key(cost)
}

/// Hides a part of a view, and all that is under it: else nothing more would be left over beside the rest.
pub(crate) fn hide(
    parts: &mut [Vec<usize>],
    shown: &mut [bool],
    reasons: &mut [Option<Reason>],
    (part, view): (usize, usize),
    reason: Reason,
) {
    parts[view].retain(|other| *other != part);
    shown[part] = false;
    reasons[part] = Some(reason);
    let mut under = std::mem::take(&mut parts[part]);
    while let Some(at) = under.pop() {
        shown[at] = false;
        reasons[at] = Some(Reason::AboveHidden);
        under.append(&mut parts[at]);
    }
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

fn is_value(table: &Table, at: usize) -> bool {
    cut(table, at).is_some()
}

fn cut(table: &Table, at: usize) -> Option<usize> {
    match table.sheets[at].view.group {
        Group::Value { cut, .. } => Some(cut),
        _ => None,
    }
}
