//! What the ladder could not place: a knot of rows, looked at exactly.
//!
//! The certificate is *another world*: a change of answers that no row of the knot sees, and that does change the sum of every
//! group of fewer than k people, and the difference of every two groups that are fewer than k people together. As long as there
//! is one, the rows can't tell that sum; and if no combination tells it, there is one.

use crate::echelon::{Echelon, TooLarge};
use crate::rows::Row;
use std::collections::{BTreeMap, HashMap};

/// Largest knot that is looked at.
const MOST_ROWS: usize = 80;
const MOST_CLASSES: usize = 240;
/// Steps of the search for small groups.
const MOST_STEPS: usize = 60_000;

/// What came out.
pub(crate) enum Untied {
    /// Another world: a change for each atom; of atoms that these rows don't tell apart, all of it is with the first.
    Safe(Vec<(u32, i128)>),
    /// A combination about fewer than k people.
    Leak,
    /// Too large to be looked at.
    TooLarge,
}

/// Rows that hang together by their atoms.
pub(crate) fn knots(rows: &[Row], stuck: &[usize]) -> Vec<Vec<usize>> {
    let mut leader: Vec<usize> = (0..stuck.len()).collect();
    let find = |leader: &mut Vec<usize>, mut at: usize| {
        while leader[at] != at {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        at
    };
    let mut first: HashMap<u32, usize> = HashMap::new();
    for (at, row) in stuck.iter().enumerate() {
        for (atom, _) in &rows[*row].cells {
            let other = *first.entry(*atom).or_insert(at);
            let (one, two) = (find(&mut leader, at), find(&mut leader, other));
            leader[one] = two;
        }
    }
    let mut knots: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, row) in stuck.iter().enumerate() {
        knots.entry(find(&mut leader, at)).or_default().push(*row);
    }
    knots.into_values().collect()
}

/// Looks at a knot exactly.
pub(crate) fn untie(rows: &[Row], knot: &[usize], atoms: &[u32], k: u32) -> Untied {
    if knot.len() > MOST_ROWS {
        return Untied::TooLarge;
    }
    // People whom these rows don't tell apart are one class, a column.
    let mut columns: BTreeMap<u32, Vec<(usize, i64)>> = BTreeMap::new();
    for (at, row) in knot.iter().enumerate() {
        for (atom, times) in &rows[*row].cells {
            columns.entry(*atom).or_default().push((at, *times));
        }
    }
    let mut classes: BTreeMap<Vec<(usize, i64)>, (u32, u32)> = BTreeMap::new();
    for (atom, column) in columns {
        let class = classes.entry(column).or_insert((atom, 0));
        class.1 += atoms[atom as usize];
    }
    if classes.len() > MOST_CLASSES {
        return Untied::TooLarge;
    }
    let mut matrix = vec![vec![0_i128; classes.len()]; knot.len()];
    for (at, column) in classes.keys().enumerate() {
        for (row, times) in column {
            matrix[*row][at] = i128::from(*times);
        }
    }
    let sizes: Vec<u32> = classes.values().map(|class| class.1).collect();
    let firsts = classes.values().map(|class| class.0);
    match another_world(matrix, &sizes, k) {
        Ok(Some(change)) => Untied::Safe(firsts.zip(change).collect()),
        Ok(None) => Untied::Leak,
        Err(TooLarge) => Untied::TooLarge,
    }
}

/// A change that no row sees and every small group feels; none if some combination is about a small group.
fn another_world(
    matrix: Vec<Vec<i128>>,
    sizes: &[u32],
    k: u32,
) -> Result<Option<Vec<i128>>, TooLarge> {
    let echelon = Echelon::of(sizes.len(), matrix)?;
    // Any generic numbers do; these are the same each time.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..8 {
        let change = echelon.unseen(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            i128::from(state >> 36) + 1
        })?;
        let Some(group) = unfelt(&change, sizes, k)? else { return Ok(Some(change)) };
        if echelon.derives(group)? {
            return Ok(None);
        }
    }
    Err(TooLarge)
}

/// A group (1), or a difference of two (1 and -1), of fewer than k people that does not feel this change.
pub(crate) fn unfelt(
    change: &[i128],
    sizes: &[u32],
    k: u32,
) -> Result<Option<Vec<i128>>, TooLarge> {
    let small: Vec<usize> =
        (0..sizes.len()).filter(|at| sizes[*at] > 0 && sizes[*at] < k).collect();
    let mut by_change: HashMap<i128, Vec<usize>> = HashMap::new();
    for (place, at) in small.iter().enumerate() {
        by_change.entry(change[*at].abs()).or_default().push(place);
    }
    let mut search =
        Search { change, sizes, small: &small, by_change, k, steps: 0, chosen: Vec::new() };
    let found = search.from(0, 0, 0)?;
    Ok(found.then(|| {
        let mut group = vec![0_i128; change.len()];
        for (place, sign) in &search.chosen {
            group[small[*place]] = *sign;
        }
        group
    }))
}

/// Goes through groups by adding one class after the other; the last one is looked up.
struct Search<'a> {
    change: &'a [i128],
    sizes: &'a [u32],
    small: &'a [usize],
    by_change: HashMap<i128, Vec<usize>>,
    k: u32,
    steps: usize,
    chosen: Vec<(usize, i128)>,
}

impl Search<'_> {
    fn from(&mut self, next: usize, people: u32, sum: i128) -> Result<bool, TooLarge> {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            return Err(TooLarge);
        }
        for last in self.by_change.get(&sum.abs()).into_iter().flatten().copied() {
            let at = self.small[last];
            if last >= next && people + self.sizes[at] < self.k {
                let sign = if self.change[at] == -sum { 1 } else { -1 };
                self.chosen.push((last, sign));
                return Ok(true);
            }
        }
        for place in next..self.small.len() {
            let at = self.small[place];
            let people = people + self.sizes[at];
            // One more must still fit.
            if people + 1 >= self.k {
                continue;
            }
            for sign in [1, -1] {
                self.chosen.push((place, sign));
                let sum = sum.checked_add(sign * self.change[at]).ok_or(TooLarge)?;
                if self.from(place + 1, people, sum)? {
                    return Ok(true);
                }
                self.chosen.pop();
                if people == self.sizes[at] {
                    break; // The first sign does not matter.
                }
            }
        }
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_of_few_people_is_a_leak_and_of_many_is_not() {
        let row = |cells: &[(u32, i64)]| Row { view: 0, less: Vec::new(), cells: cells.to_vec() };
        // A team in two waves: nine stayed, some left, some came.
        let rows = [row(&[(0, 1), (1, 1)]), row(&[(0, 1), (2, 1)])];
        assert!(matches!(untie(&rows, &[0, 1], &[9, 3, 3], 5), Untied::Safe(_)));
        assert!(matches!(untie(&rows, &[0, 1], &[9, 2, 2], 5), Untied::Leak));
        let joined = [row(&[(0, 1)]), row(&[(0, 1), (1, 1)])];
        assert!(matches!(untie(&joined, &[0, 1], &[9, 4], 5), Untied::Leak));
    }
}
