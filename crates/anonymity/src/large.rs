//! Choosing in a large organisation: by the tree first, then whole rounds at a time, each round proven as a whole.

use crate::Reason;
use crate::choose::{Choice, Task};
use crate::complement::{easiest, hide, leave_enough};
use crate::rows::parts;
use crate::safe::prove;
use std::collections::BTreeSet;

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
    let mut is_proven = false;
    for round in 0..MOST_ROUNDS {
        leave_enough(table, &mut shown, &mut reasons, task.levels.left_over, true);
        let Err(doubt) = prove(table, &shown, task.levels.k, &task.withheld) else {
            is_proven = true;
            break;
        };
        let mut doubtful: Vec<(usize, Reason)> = Vec::new();
        for (knot, is_certain) in &doubt.knots {
            let reason = if *is_certain { Reason::GivesAway } else { Reason::NotProven };
            let leaves = leaves(task, &shown, knot);
            let gentle = round < GENTLE && leaves.len() > 1;
            let hidden = if gentle { smallest_of_each(task, &leaves) } else { leaves };
            doubtful.extend(hidden.into_iter().map(|view| (view, reason)));
        }
        for (view, reason) in doubtful {
            shown[view] = false;
            reasons[view] = Some(reason);
        }
        for view in &doubt.computed {
            keep(task, &mut shown, &mut reasons, *view);
        }
    }
    if !is_proven {
        shown = table.frozen(task.levels.is_linked);
    }
    try_again(task, &mut shown);
    for view in table.candidates() {
        if reasons[view].is_none() && !shown[view] {
            reasons[view] = Some(Reason::NotProven);
        }
    }
    let nothing = table.frozen(task.levels.is_linked);
    let settled = task.settle(shown, Reason::NotProven);
    let mut choice = settled.or_else(|| task.settle(nothing, Reason::NotProven))?;
    for view in table.candidates().filter(|at| !choice.shown[*at]) {
        choice.reasons[view] = reasons[view].or(choice.reasons[view]);
    }
    for view in table.candidates().filter(|at| choice.shown[*at]) {
        choice.reasons[view] = None;
    }
    Some(choice)
}

/// Hides something so that a withheld unit can be computed less easily: what is left over beside what is shown must have people
/// of the unit and others too.
fn keep(task: &Task<'_>, shown: &mut [bool], reasons: &mut [Option<Reason>], withheld: usize) {
    let table = task.table;
    let own = |atom: &u32| table.sheets[withheld].atoms.binary_search(atom).is_ok();
    let mut above =
        std::iter::successors(table.sheets[withheld].within, |at| table.sheets[*at].within);
    let Some(view) = above.find(|at| shown[*at]) else { return };
    let mut parts = parts(table, shown);
    let told: BTreeSet<u32> =
        parts[view].iter().flat_map(|part| table.sheets[*part].atoms.iter().copied()).collect();
    let left = || table.sheets[view].atoms.iter().filter(|atom| !told.contains(atom));
    let (has_own, has_others) = (left().any(own), left().any(|atom| !own(atom)));
    let is_within = |part: &usize| table.sheets[*part].atoms.iter().all(own);
    let fits = |part: &usize| match (has_own, has_others) {
        (false, _) => is_within(part),
        (true, false) => !is_within(part),
        (true, true) => true,
    };
    let mut some = vec![Vec::new(); parts.len()];
    some[view] = parts[view].iter().copied().filter(fits).collect();
    for part in some[view].clone() {
        some[part].clone_from(&parts[part]);
    }
    match easiest(table, &some, view) {
        Some(part) => hide(&mut parts, shown, reasons, (part, view), Reason::GivesAway),
        None => {
            shown[view] = false;
            reasons[view] = Some(Reason::GivesAway);
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
