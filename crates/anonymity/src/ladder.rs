//! The ladder: an order of rows in which each has at least k people of its own, whom no later row knows.
//!
//! Whatever combination one makes of such rows, take the first row in it: its own people are in none of the others, so their
//! answers stay in what comes out. A combination about fewer than k people is therefore none of these rows at all.

use crate::rows::Row;
use std::collections::VecDeque;

/// Which rows stand on the ladder, from the first, and which could not be placed.
pub(crate) struct Ladder {
    /// Indexes of rows, the first first.
    pub(crate) order: Vec<usize>,
    /// Rows left over; none of the people of their own that the placed rows count on is in them.
    pub(crate) stuck: Vec<usize>,
}

/// Takes rows away for as long as one has k people whom no other row knows. Which of several is taken first does not matter:
/// taking one away never takes people from another. Takes as long as there are cells.
pub(crate) fn climb(rows: &[Row], atoms: &[u32], k: u32) -> Ladder {
    // Of each atom: in how many rows it still is, and the sum of their numbers, which is the last one's when one is left.
    let mut still = vec![(0_u32, 0_u64); atoms.len()];
    for (at, row) in rows.iter().enumerate() {
        for (atom, _) in &row.cells {
            let (count, sum) = &mut still[*atom as usize];
            *count += 1;
            *sum += at as u64;
        }
    }
    let mut own = vec![0_u32; rows.len()];
    for ((count, sum), people) in still.iter().zip(atoms) {
        if *count == 1 {
            own[*sum as usize] += people;
        }
    }
    let mut is_placed: Vec<bool> = rows.iter().map(|row| row.cells.is_empty()).collect();
    let mut ready: VecDeque<usize> =
        (0..rows.len()).filter(|at| !is_placed[*at] && own[*at] >= k).collect();
    let mut order = Vec::new();
    while let Some(at) = ready.pop_front() {
        if std::mem::replace(&mut is_placed[at], true) {
            continue;
        }
        order.push(at);
        for (atom, _) in &rows[at].cells {
            let (count, sum) = &mut still[*atom as usize];
            *count -= 1;
            *sum -= at as u64;
            if *count == 1 {
                let last = *sum as usize;
                own[last] += atoms[*atom as usize];
                if own[last] >= k && !is_placed[last] {
                    ready.push_back(last);
                }
            }
        }
    }
    let stuck = (0..rows.len()).filter(|at| !is_placed[*at]).collect();
    Ladder { order, stuck }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[u32]) -> Row {
        Row { view: 0, less: Vec::new(), cells: cells.iter().map(|atom| (*atom, 1)).collect() }
    }

    #[test]
    fn each_row_on_the_ladder_has_people_of_its_own_and_a_small_difference_is_stuck() {
        // A unit of 12 with a shown team of 7: five are left.
        let nested = [row(&[0, 1]), row(&[0])];
        assert_eq!(climb(&nested, &[7, 5], 5).order, [0, 1]);
        let ladder = climb(&nested, &[8, 4], 5);
        assert!(ladder.order.is_empty(), "four people are left over");
        assert_eq!(ladder.stuck, [0, 1]);
    }
}
