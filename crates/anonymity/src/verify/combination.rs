//! Checks that no combination of published views is about a few people.

use super::Flaw;
use crate::proof::{Claim, Withheld};
use std::collections::{BTreeMap, BTreeSet};

/// A row: of each atom how often it is in it.
type Cells = BTreeMap<usize, i128>;

pub(super) fn check(claim: &Claim) -> Result<(), Flaw> {
    let rows = rows(claim)?;
    let knotted: BTreeSet<usize> =
        claim.knots.iter().flat_map(|knot| knot.rows.iter().copied()).collect();
    let on_ladder: BTreeSet<usize> = claim.ladder.iter().copied().collect();
    let named = claim.ladder.len() + claim.knots.iter().map(|knot| knot.rows.len()).sum::<usize>();
    let is_placed = |at: usize| on_ladder.contains(&at) || knotted.contains(&at);
    if named != on_ladder.len() + knotted.len()
        || !on_ladder.is_disjoint(&knotted)
        || named != (0..rows.len()).filter(|at| is_placed(*at)).count()
        || (0..rows.len()).any(|at| !rows[at].is_empty() && !is_placed(at))
    {
        return Err(Flaw::ViewLeftOut(claim.purpose));
    }
    // From the top of the ladder down: people whom something later knows are nobody's own.
    let mut known = vec![false; claim.atoms.len()];
    for row in &knotted {
        rows[*row].keys().for_each(|atom| known[*atom] = true);
    }
    for row in claim.ladder.iter().rev() {
        let own = rows[*row].keys().filter(|atom| !known[**atom]);
        let people: u64 = own.map(|atom| u64::from(claim.atoms[*atom].people)).sum();
        if people < u64::from(claim.k) {
            let view = claim.views[claim.rows[*row].view as usize].name.clone();
            return Err(Flaw::TooFewOfItsOwn { purpose: claim.purpose, view });
        }
        rows[*row].keys().for_each(|atom| known[*atom] = true);
    }
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    for knot in &claim.knots {
        let cells: Vec<&Cells> = knot.rows.iter().map(|row| &rows[*row]).collect();
        let atoms: BTreeSet<usize> = cells.iter().flat_map(|row| row.keys().copied()).collect();
        if !atoms.is_disjoint(&seen) {
            return Err(Flaw::Computable(claim.purpose));
        }
        seen.extend(&atoms);
        let steps = knot.rows.iter().map(|row| &claim.rows[*row]);
        let mut views = steps.flat_map(|it| it.less.iter().map(|(view, _)| *view).chain([it.view]));
        let is_old = views.all(|view| claim.views[view as usize].is_frozen);
        if knot.given_away && is_old {
            continue;
        }
        let world = world(&knot.world, claim.atoms.len())?;
        if !cells.iter().all(|row| product(row, &world) == Some(0))
            || small_group_unfelt(claim, &cells, &atoms, &world)
        {
            return Err(Flaw::Computable(claim.purpose));
        }
    }
    for withheld in &claim.withheld {
        check_withheld(claim, &rows, withheld)?;
    }
    Ok(())
}

/// The rows, put together from the incidence matrix; each view comes once, and is less only what came before it.
fn rows(claim: &Claim) -> Result<Vec<Cells>, Flaw> {
    let mut views: Vec<Vec<usize>> = vec![Vec::new(); claim.views.len()];
    for (at, atom) in claim.atoms.iter().enumerate() {
        for view in &atom.views {
            let view = views.get_mut(*view as usize).ok_or(Flaw::Unreadable("a view"))?;
            view.push(at);
        }
    }
    let mut is_told = vec![false; views.len()];
    let mut rows = Vec::new();
    for step in &claim.rows {
        let own = views.get(step.view as usize).ok_or(Flaw::Unreadable("a view"))?;
        let mut cells: Cells = own.iter().map(|atom| (*atom, 1)).collect();
        for (other, times) in &step.less {
            if !is_told.get(*other as usize).copied().unwrap_or(false) {
                return Err(Flaw::ViewLeftOut(claim.purpose));
            }
            for atom in &views[*other as usize] {
                *cells.entry(*atom).or_insert(0) -= i128::from(*times);
            }
        }
        cells.retain(|_, times| *times != 0);
        if std::mem::replace(&mut is_told[step.view as usize], true) {
            return Err(Flaw::ViewLeftOut(claim.purpose));
        }
        rows.push(cells);
    }
    if is_told.contains(&false) {
        return Err(Flaw::ViewLeftOut(claim.purpose));
    }
    Ok(rows)
}

fn world(told: &[(u32, String)], atoms: usize) -> Result<BTreeMap<usize, i128>, Flaw> {
    let mut world = BTreeMap::new();
    for (atom, change) in told {
        let change: i128 = change.parse().map_err(|_| Flaw::Unreadable("a number"))?;
        let atom = *atom as usize;
        // Beyond 90 bits sums might not fit; the auditor makes none.
        if atom >= atoms || change.unsigned_abs() >> 90 != 0 || world.insert(atom, change).is_some()
        {
            return Err(Flaw::Unreadable("a world"));
        }
    }
    Ok(world)
}

fn product(row: &Cells, world: &BTreeMap<usize, i128>) -> Option<i128> {
    let parts = world.iter().filter_map(|(atom, change)| Some((row.get(atom)?, change)));
    parts
        .map(|(times, change)| times.checked_mul(*change))
        .try_fold(0_i128, |sum, part| sum.checked_add(part?))
}

/// Whether some group of 1 to k−1 people, or the difference of two such groups, does not feel the world. People in the same
/// rows of the knot are taken together.
fn small_group_unfelt(
    claim: &Claim,
    rows: &[&Cells],
    atoms: &BTreeSet<usize>,
    world: &BTreeMap<usize, i128>,
) -> bool {
    let mut classes: BTreeMap<Vec<i128>, (u64, i128)> = BTreeMap::new();
    for atom in atoms {
        let column = rows.iter().map(|row| row.get(atom).copied().unwrap_or(0)).collect();
        let class = classes.entry(column).or_default();
        class.0 += u64::from(claim.atoms[*atom].people);
        class.1 += world.get(atom).copied().unwrap_or(0);
    }
    let k = u64::from(claim.k);
    let mut small: Vec<(i128, u64)> =
        classes.into_values().filter(|class| class.0 < k).map(|class| (class.1, class.0)).collect();
    small.sort_by_key(|(change, _)| change.abs());
    // The last of a group is not gone through but looked up by what it must be.
    fn any(small: &[(i128, u64)], before: usize, people: u64, sum: i128, k: u64) -> bool {
        let from = small[..before].partition_point(|(change, _)| change.abs() < sum.abs());
        let same = small[from..before].iter().take_while(|(change, _)| change.abs() == sum.abs());
        if same.clone().any(|(_, size)| people + size < k) {
            return true;
        }
        (0..before).any(|at| {
            let (change, size) = small[at];
            let people = people + size;
            people + 1 < k
                && (any(small, at, people, sum + change, k)
                    || any(small, at, people, sum - change, k))
        })
    }
    any(&small, small.len(), 0, 0, k)
}

fn check_withheld(claim: &Claim, rows: &[Cells], withheld: &Withheld) -> Result<(), Flaw> {
    if withheld.atoms.iter().chain(&withheld.split).any(|at| *at as usize >= claim.atoms.len()) {
        return Err(Flaw::Unreadable("an atom"));
    }
    if !withheld.split.is_empty() {
        return Ok(());
    }
    let world = world(&withheld.world, claim.atoms.len())?;
    let own: i128 =
        withheld.atoms.iter().map(|atom| world.get(&(*atom as usize)).copied().unwrap_or(0)).sum();
    if own == 0 || !rows.iter().all(|row| product(row, &world) == Some(0)) {
        return Err(Flaw::WithheldComputable(withheld.name.clone()));
    }
    Ok(())
}
