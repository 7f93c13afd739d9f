//! Adding and taking off: can some group of 1 to k−1 people be computed? Every group is tried.

use crate::organisation::Dice;
use std::collections::{BTreeMap, BTreeSet};

const PRIME: u64 = (1 << 61) - 1;

fn times(one: u64, other: u64) -> u64 {
    (u128::from(one) * u128::from(other) % u128::from(PRIME)) as u64
}

fn power(base: u64, mut exponent: u64) -> u64 {
    let (mut base, mut product) = (base, 1);
    while exponent > 0 {
        if exponent & 1 == 1 {
            product = times(product, base);
        }
        base = times(base, base);
        exponent >>= 1;
    }
    product
}

/// Atoms, each added or taken off.
pub(crate) type Signed = Vec<(usize, bool)>;

/// People by the views they are in.
pub(crate) struct Knowledge {
    /// How many people, per atom.
    pub(crate) atoms: Vec<usize>,
    /// Of each view whether an atom is in it.
    pub(crate) views: Vec<Vec<bool>>,
    /// Who is in each atom.
    pub(crate) who: Vec<BTreeSet<u64>>,
}

impl Knowledge {
    /// Of these groups of people.
    pub(crate) fn of(views: &[BTreeSet<u64>]) -> Knowledge {
        let mut by_views: BTreeMap<Vec<bool>, BTreeSet<u64>> = BTreeMap::new();
        for person in views.iter().flatten().collect::<BTreeSet<_>>() {
            let column = views.iter().map(|view| view.contains(person)).collect();
            by_views.entry(column).or_default().insert(*person);
        }
        Knowledge {
            atoms: by_views.values().map(BTreeSet::len).collect(),
            views: (0..views.len())
                .map(|view| by_views.keys().map(|column| column[view]).collect())
                .collect(),
            who: by_views.into_values().collect(),
        }
    }

    /// All groups of 1 to k−1 people, and, if wished, all differences of two groups that are so few together: atoms and signs.
    pub(crate) fn small_groups(&self, k: usize, with_differences: bool) -> Vec<Signed> {
        let mut groups: Vec<(Signed, usize)> = vec![(Vec::new(), 0)];
        for atom in 0..self.atoms.len() {
            let mut with = Vec::new();
            for (group, people) in groups.iter().filter(|(_, people)| people + self.atoms[atom] < k)
            {
                for is_added in [true, false] {
                    if is_added || (with_differences && !group.is_empty()) {
                        let mut group = group.clone();
                        group.push((atom, is_added));
                        with.push((group, people + self.atoms[atom]));
                    }
                }
            }
            groups.extend(with);
        }
        groups.into_iter().skip(1).map(|(group, _)| group).collect()
    }

    /// A group among these that can be computed from the chosen views.
    pub(crate) fn computed<'a>(
        &self,
        chosen: &[usize],
        groups: &'a [Signed],
    ) -> Option<&'a Signed> {
        // Rows in echelon form modulo a prime of 61 bits.
        let mut rows: Vec<(usize, Vec<u64>)> = Vec::new();
        for view in chosen {
            let mut row: Vec<u64> = self.views[*view].iter().map(|it| u64::from(*it)).collect();
            reduce(&mut row, &rows);
            if let Some(pivot) = row.iter().position(|it| *it != 0) {
                let inverse = power(row[pivot], PRIME - 2);
                row.iter_mut().for_each(|it| *it = times(*it, inverse));
                for (_, other) in &mut rows {
                    let factor = other[pivot];
                    take_off(other, &row, factor);
                }
                rows.push((pivot, row));
            }
        }
        // A random change that no row sees: a group that can be computed does not change. Most groups do, and are done with.
        let mut dice = Dice(1);
        let mut change: Vec<u64> = self.atoms.iter().map(|_| dice.next() % PRIME).collect();
        for (pivot, row) in &rows {
            change[*pivot] = 0;
            let is_free = |at: &usize| rows.iter().all(|(pivot, _)| pivot != at);
            let sum = (0..row.len())
                .filter(is_free)
                .fold(0, |sum, at| (sum + times(row[at], change[at])) % PRIME);
            change[*pivot] = (PRIME - sum) % PRIME;
        }
        groups.iter().find(|group| {
            let sum = group.iter().fold(0, |sum, (atom, is_added)| {
                (sum + if *is_added { change[*atom] } else { PRIME - change[*atom] }) % PRIME
            });
            sum == 0 && {
                let mut row = vec![0; self.atoms.len()];
                for (atom, is_added) in group.iter() {
                    row[*atom] = if *is_added { 1 } else { PRIME - 1 };
                }
                reduce(&mut row, &rows);
                row.iter().all(|it| *it == 0)
            }
        })
    }
}

fn reduce(row: &mut [u64], rows: &[(usize, Vec<u64>)]) {
    for (pivot, other) in rows {
        let factor = row[*pivot];
        take_off(row, other, factor);
    }
}

fn take_off(row: &mut [u64], other: &[u64], factor: u64) {
    if factor != 0 {
        for (one, two) in row.iter_mut().zip(other) {
            *one = (*one + PRIME - times(factor, *two)) % PRIME;
        }
    }
}
