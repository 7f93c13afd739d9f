//! Choosing in a large organisation: by the tree first, then whole rounds at a time, each round proven as a whole.

use crate::Reason;
use crate::choose::{Choice, Task};
use crate::complement::leave_enough;
use crate::rows::parts;
use crate::safe::prove;

/// Rounds in which only the smallest of what is in doubt is hidden; after them all of it is.
const GENTLE: usize = 4;
const MOST_ROUNDS: usize = 40;
/// How often hidden views are tried again, a part of them at a time.
const MOST_TRIES: usize = 12;

/// Starts with all that is large enough, hides what leaves too little beside it or is in doubt until the rest is proven, then
/// tries hidden views again. Each round is a fixed number of passes over all cells.
pub(crate) fn choose(task: &Task<'_>) -> Option<Choice> {
    let table = task.table;
    let mut reasons = task.reasons.clone();
    let mut shown = table.frozen(task.levels.is_linked);
    task.free().for_each(|view| shown[view] = true);
    for round in 0..MOST_ROUNDS {
        under_hidden(task, &mut shown, &mut reasons);
        leave_enough(table, &mut shown, &mut reasons, task.levels.left_over, true);
        under_hidden(task, &mut shown, &mut reasons);
        let Err(doubt) = prove(table, &shown, task.levels.k, &task.withheld) else { break };
        let mut hide: Vec<(usize, Reason)> = Vec::new();
        for (knot, is_certain) in &doubt.knots {
            let reason = if *is_certain { Reason::GivesAway } else { Reason::NotProven };
            let leaves = leaves(task, &shown, knot);
            let gentle = round < GENTLE && leaves.len() > 1;
            let hidden = if gentle { smallest_of_each(task, &leaves) } else { leaves };
            hide.extend(hidden.into_iter().map(|view| (view, reason)));
        }
        for view in &doubt.computed {
            // Whatever stands right above a withheld unit tells the most about it.
            let above =
                std::iter::successors(table.sheets[*view].within, |at| table.sheets[*at].within);
            hide.extend(above.filter(|at| shown[*at]).take(1).map(|at| (at, Reason::GivesAway)));
        }
        for (view, reason) in hide {
            shown[view] = false;
            reasons[view] = Some(reason);
        }
    }
    try_again(task, &mut shown);
    for view in table.candidates() {
        if reasons[view].is_none() && !shown[view] {
            reasons[view] = Some(Reason::NotProven);
        }
    }
    let mut choice = task.settle(shown, Reason::NotProven)?;
    for view in table.candidates().filter(|at| !choice.shown[*at]) {
        choice.reasons[view] = reasons[view];
    }
    for view in table.candidates().filter(|at| choice.shown[*at]) {
        choice.reasons[view] = None;
    }
    Some(choice)
}

/// Hides what stands under a hidden unit.
fn under_hidden(task: &Task<'_>, shown: &mut [bool], reasons: &mut [Option<Reason>]) {
    let table = task.table;
    for view in table.candidates() {
        if let Some(above) = table.sheets[view].within
            && shown[view]
            && !shown[above]
        {
            shown[view] = false;
            reasons[view] = Some(Reason::AboveHidden);
        }
    }
}

/// The views of the last wave in a knot that no shown view is under.
fn leaves(task: &Task<'_>, shown: &[bool], knot: &[usize]) -> Vec<usize> {
    let parts = parts(task.table, shown);
    let fresh: Vec<usize> =
        knot.iter().copied().filter(|at| !task.table.sheets[*at].is_frozen).collect();
    let leaves: Vec<usize> = fresh.iter().copied().filter(|at| parts[*at].is_empty()).collect();
    if leaves.is_empty() { fresh } else { leaves }
}

/// Of each unit the smallest of these views.
fn smallest_of_each(task: &Task<'_>, views: &[usize]) -> Vec<usize> {
    let mut sorted: Vec<(Option<usize>, u32, usize)> = views
        .iter()
        .map(|at| (task.table.sheets[*at].within, task.table.sheets[*at].people, *at))
        .collect();
    sorted.sort_unstable();
    sorted.dedup_by_key(|(within, _, _)| *within);
    sorted.into_iter().map(|(_, _, view)| view).collect()
}

/// Tries hidden views again, many at once; where they are not safe together, half of them.
fn try_again(task: &Task<'_>, shown: &mut Vec<bool>) {
    let table = task.table;
    let hidden: Vec<usize> = task.free().filter(|at| !shown[*at]).collect();
    let mut heaps = vec![hidden];
    for _ in 0..MOST_TRIES {
        let Some(mut heap) = heaps.pop() else { return };
        if heap.is_empty() {
            continue;
        }
        let mut other = shown.clone();
        heap.iter().for_each(|view| other[*view] = true);
        let mut unused = task.reasons.clone();
        leave_enough(table, &mut other, &mut unused, task.levels.left_over, false);
        if task.is_safe(&other) {
            *shown = other;
        } else if heap.len() > 1 {
            let half = heap.split_off(heap.len() / 2);
            heaps.push(half);
            heaps.push(heap);
        }
    }
}
