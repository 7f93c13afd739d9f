//! Which views to show: as many as one finds, one by one, each time proven.

use crate::complement::leave_enough;
use crate::large;
use crate::safe::{Certificate, is_safe, prove};
use crate::table::Table;
use crate::{Group, Reason};

/// Each view is tried by itself, in one order or in several, for as long as views times cells are no more than this.
const ONE_BY_ONE: usize = 40_000_000;
const SEVERAL_ORDERS: usize = 1_000_000;
/// Up to so many views the choice is improved by leaving one out and trying the others again.
const MOST_IMPROVED: usize = 40;
/// How often something is left out of what is in doubt, before views are tried one after the other.
const MOST_ROUNDS: usize = 40;

/// From how many people on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Levels {
    /// People before a view is shown.
    pub(crate) need: u32,
    /// No combination is about fewer.
    pub(crate) k: u32,
    /// What is left over beside what is shown.
    pub(crate) left_over: u32,
    /// Whether figures of earlier waves can be held against these: answers may have stayed the same, what people write has not.
    pub(crate) is_linked: bool,
}

/// What is shown, and why not the rest.
pub(crate) struct Choice {
    /// Of each view whether it is shown; what was published before is.
    pub(crate) shown: Vec<bool>,
    /// Of each view of the last wave that is not shown: why.
    pub(crate) reasons: Vec<Option<Reason>>,
    /// Why it is safe.
    pub(crate) certificate: Certificate,
}

/// Chooses among the allowed views of the last wave. None if even nothing can't be proven safe.
pub(crate) fn choose(table: &Table, allowed: &[bool], levels: Levels) -> Option<Choice> {
    let reasons = primary(table, allowed, levels);
    let mut withheld: Vec<usize> = table
        .candidates()
        .filter(|at| table.sheets[*at].is_withheld && table.sheets[*at].people >= levels.k)
        .collect();
    // What earlier waves gave away already can't be kept any more.
    if let Err(doubt) = prove(table, &table.frozen(levels.is_linked), levels.k, &withheld) {
        withheld.retain(|view| !doubt.computed.contains(view));
    }
    let task = Task { table, levels, reasons, withheld };
    let free: Vec<usize> = task.free().collect();
    let cells: usize = free.iter().map(|at| table.sheets[*at].atoms.len()).sum();
    if free.len() * cells > ONE_BY_ONE {
        return large::choose(&task);
    }
    // What is published by name is chosen by itself, so that it does not depend on what is not.
    let (mut unnamed, named): (Vec<usize>, Vec<usize>) =
        free.into_iter().partition(|at| table.is_unnamed[*at]);
    let cells: usize = named.iter().map(|at| table.sheets[*at].atoms.len()).sum();
    let several = if named.len() * cells > SEVERAL_ORDERS { 1 } else { usize::MAX };
    let mut best: Option<Vec<bool>> = None;
    for order in orders(table, &named).into_iter().take(several) {
        let found = task.greedy(&order);
        let is_all = named.iter().all(|view| found[*view]);
        if best.as_ref().is_none_or(|best| task.worth(&found) > task.worth(best)) {
            best = Some(found);
        }
        if is_all {
            break;
        }
    }
    let mut shown = best?;
    if named.len() <= MOST_IMPROVED {
        shown = task.improve(shown, &named);
    }
    unnamed.sort_by_key(|at| std::cmp::Reverse(table.sheets[*at].people));
    task.add(&mut shown, &unnamed);
    let nothing = table.frozen(levels.is_linked);
    task.settle(shown, Reason::GivesAway).or_else(|| task.settle(nothing, Reason::NotProven))
}

/// What is to be chosen from.
pub(crate) struct Task<'a> {
    pub(crate) table: &'a Table,
    pub(crate) levels: Levels,
    /// Of what can't be shown whatever else is: why.
    pub(crate) reasons: Vec<Option<Reason>>,
    /// Withheld views of k people or more; smaller ones are kept by k.
    pub(crate) withheld: Vec<usize>,
}

impl Task<'_> {
    /// Views that might be shown.
    pub(crate) fn free(&self) -> impl Iterator<Item = usize> + '_ {
        self.table.candidates().filter(|at| self.reasons[*at].is_none())
    }

    pub(crate) fn is_safe(&self, shown: &[bool]) -> bool {
        is_safe(self.table, shown, self.levels.k, &self.withheld)
    }

    /// Adds what is safe beside the rest; what comes first in the order is kept before what comes later. All at once, then the
    /// last of each knot in doubt is left out until the rest is proven: a knot is in doubt whatever is done to the others.
    fn add(&self, shown: &mut [bool], order: &[usize]) {
        let order: Vec<usize> = order.iter().copied().filter(|view| !shown[*view]).collect();
        let mut place = vec![None; shown.len()];
        order.iter().enumerate().for_each(|(at, view)| place[*view] = Some(at));
        let before = shown.to_vec();
        order.iter().for_each(|view| shown[*view] = true);
        let mut again: Vec<usize> = Vec::new();
        let mut last_round: Vec<(usize, Vec<usize>)> = Vec::new();
        for _ in 0..MOST_ROUNDS {
            let Err(doubt) = prove(self.table, shown, self.levels.k, &self.withheld) else {
                // Where leaving out one was enough it can't come back; where it was not, it might.
                again.sort_unstable_by_key(|view| place[*view]);
                return self.try_each(shown, &again);
            };
            let mut is_doubtful = vec![false; shown.len()];
            doubt.knots.iter().flat_map(|(knot, _)| knot).for_each(|at| is_doubtful[*at] = true);
            let was_too_little =
                |(_, knot): &(usize, Vec<usize>)| knot.iter().any(|at| is_doubtful[*at]);
            again.extend(last_round.drain(..).filter(was_too_little).map(|(view, _)| view));
            for (knot, _) in doubt.knots {
                let last = knot.iter().copied().filter(|at| place[*at].is_some());
                if let Some(last) = last.max_by_key(|at| place[*at]) {
                    shown[last] = false;
                    last_round.push((last, knot));
                }
            }
            if last_round.is_empty() {
                break;
            }
        }
        shown.copy_from_slice(&before);
        self.try_each(shown, &order);
    }

    /// Tries these one after the other, more and more at once for as long as that goes well.
    fn try_each(&self, shown: &mut [bool], order: &[usize]) {
        let (mut from, mut many) = (0, 1);
        while from < order.len() {
            let next = &order[from..(from + many).min(order.len())];
            next.iter().for_each(|view| shown[*view] = true);
            if self.is_safe(shown) {
                (from, many) = (from + next.len(), many * 2);
            } else {
                next.iter().for_each(|view| shown[*view] = false);
                from += usize::from(many == 1);
                many = (many / 4).max(1);
            }
        }
    }

    fn greedy(&self, order: &[usize]) -> Vec<bool> {
        let mut shown = self.table.frozen(self.levels.is_linked);
        self.add(&mut shown, order);
        let mut unused = self.reasons.clone();
        leave_enough(self.table, &mut shown, &mut unused, self.levels.left_over, false);
        shown
    }

    /// How good a choice is: views, and then the people in them.
    fn worth(&self, shown: &[bool]) -> (usize, u64) {
        let seen = self.table.candidates().filter(|at| shown[*at]);
        (seen.clone().count(), seen.map(|at| u64::from(self.table.sheets[at].people)).sum())
    }

    /// Leaves one out (never everyone) and tries the hidden ones again, for as long as that shows more.
    fn improve(&self, mut shown: Vec<bool>, free: &[usize]) -> Vec<bool> {
        let mut again = true;
        while again {
            again = false;
            for out in free.iter().copied().filter(|at| *at != free[0]) {
                let hidden: Vec<usize> = free.iter().copied().filter(|at| !shown[*at]).collect();
                if !shown[out] || hidden.is_empty() {
                    continue;
                }
                let mut other = shown.clone();
                other[out] = false;
                self.add(&mut other, &hidden);
                self.add(&mut other, &[out]);
                let mut unused = self.reasons.clone();
                leave_enough(self.table, &mut other, &mut unused, self.levels.left_over, false);
                if self.worth(&other) > self.worth(&shown) {
                    shown = other;
                    again = true;
                }
            }
        }
        shown
    }

    /// The last proof, and a reason for all that is hidden.
    pub(crate) fn settle(&self, mut shown: Vec<bool>, otherwise: Reason) -> Option<Choice> {
        let mut reasons = self.reasons.clone();
        leave_enough(self.table, &mut shown, &mut reasons, self.levels.left_over, false);
        let certificate = prove(self.table, &shown, self.levels.k, &self.withheld).ok()?;
        for view in self.table.candidates().filter(|at| !shown[*at]) {
            reasons[view].get_or_insert(otherwise);
        }
        Some(Choice { shown, reasons, certificate })
    }
}

/// What can't be shown whatever else is.
fn primary(table: &Table, allowed: &[bool], levels: Levels) -> Vec<Option<Reason>> {
    let mut reasons = vec![None; table.sheets.len()];
    for at in table.candidates() {
        let sheet = &table.sheets[at];
        let mut changed = sheet.earlier.iter().copied().filter(|_| levels.is_linked);
        let few = changed.find(|earlier| (1..levels.k).contains(&table.apart(at, *earlier)));
        reasons[at] = if sheet.people == 0 {
            Some(Reason::Nobody)
        } else if sheet.is_withheld {
            Some(Reason::Withheld)
        } else if sheet.people < levels.need || !allowed[at] {
            Some(Reason::TooFew)
        } else {
            few.map(|earlier| Reason::FewChanged { since: table.sheets[earlier].view.wave })
        };
    }
    reasons
}

/// What views are sorted by.
type Key = (bool, usize, usize, std::cmp::Reverse<u32>);

/// Some orders in which to try: each is best for some trees.
fn orders(table: &Table, free: &[usize]) -> Vec<Vec<usize>> {
    let size = |at: &usize| std::cmp::Reverse(table.sheets[*at].people);
    let depth =
        |at: &usize| std::iter::successors(Some(*at), |at| table.sheets[*at].within).count();
    let is_value = |at: &usize| matches!(table.sheets[*at].view.group, Group::Value { .. });
    let by = |key: &dyn Fn(&usize) -> Key| {
        let mut order = free.to_vec();
        order.sort_by_key(|at| key(at));
        order
    };
    vec![
        by(&|at| (is_value(at), depth(at), table.sheets[*at].within.unwrap_or(0), size(at))),
        by(&|at| (depth(at) > 1 && !is_value(at), depth(at), 0, size(at))),
        by(&|at| (depth(at) > 1, 0, 0, size(at))),
        by(&|at| (is_value(at), usize::from(depth(at) > 1), usize::MAX - depth(at), size(at))),
    ]
}
