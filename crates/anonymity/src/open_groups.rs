//! Who answers an open question together: groups of whole cells, larger than those, for a text can be recognised. Pure.
//!
//! A unit of enough people is a group, without the units under it that are one themselves. What is too small goes into the unit above.
//! A single cell is never a group of its own, unless it is all there is: what somebody wrote is never shown by team.

use crate::cells::{Cut, Node};

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenGroup {
    /// The unit it hangs under: the lowest one that has all its people.
    pub unit: usize,
    /// Its cells, as places in the list of the cut.
    pub cells: Vec<usize>,
    /// How many are invited.
    pub invited: u32,
    /// Whether it is all of the unit.
    pub is_whole: bool,
}

/// From so many invited on a unit is a group: half of them may keep silent, and there are still answers enough.
pub const fn least(answers: u32) -> u32 {
    answers.saturating_mul(2)
}

/// Groups of at least [`least`] people; of fewer altogether one of all, from so many people on as are to answer. Nothing where even
/// those are not there.
pub fn groups(nodes: &[Node], cut: &Cut, answers: u32) -> Option<Vec<OpenGroup>> {
    let whole = everybody(cut, answers)?;
    let least = least(answers);
    let mut made: Vec<OpenGroup> = Vec::new();
    let mut left: Vec<OpenGroup> = cut.units.iter().map(|unit| none(*unit)).collect();
    let place = |unit: usize| cut.units.iter().position(|it| *it == unit).unwrap_or_default();
    for (at, cell) in cut.cells.iter().enumerate() {
        let own = &mut left[place(cell.unit)];
        own.cells.push(at);
        own.invited += cell.invited;
    }
    // Each unit stands after the one above it.
    for (at, unit) in cut.units.iter().enumerate().rev() {
        let mut own = std::mem::replace(&mut left[at], none(*unit));
        own.unit = *unit;
        let above = cut.above(nodes, *unit);
        if own.invited >= least && own.cells.len() > 1 {
            made.push(own);
        } else if let Some(above) = above {
            merge(&mut left[place(above)], own);
        } else if !own.cells.is_empty() {
            // Too few are left over at the top: with the smallest other group, which is named after the whole from then on.
            let smallest = (0..made.len()).min_by_key(|it| made[*it].invited);
            let Some(smallest) = smallest else { return Some(vec![whole]) };
            merge(&mut own, made.swap_remove(smallest));
            made.push(own);
        }
    }
    for group in &mut made {
        group.cells.sort_unstable();
        group.is_whole = is_whole(nodes, cut, group);
    }
    made.sort_by_key(|group| group.cells.first().copied());
    Some(made)
}

/// All together, for a question that is of everybody; nothing of too few.
pub fn everybody(cut: &Cut, answers: u32) -> Option<OpenGroup> {
    let unit = *cut.units.first()?;
    let invited = cut.cells.iter().map(|cell| cell.invited).sum();
    let cells = (0..cut.cells.len()).collect();
    (invited >= answers).then_some(OpenGroup { unit, cells, invited, is_whole: true })
}

const fn none(unit: usize) -> OpenGroup {
    OpenGroup { unit, cells: Vec::new(), invited: 0, is_whole: false }
}

fn merge(into: &mut OpenGroup, other: OpenGroup) {
    into.cells.extend(other.cells);
    into.invited += other.invited;
}

fn is_whole(nodes: &[Node], cut: &Cut, group: &OpenGroup) -> bool {
    let is_within = |unit: usize| {
        std::iter::successors(Some(unit), |at| nodes[*at].parent).any(|at| at == group.unit)
    };
    let all = cut.cells.iter().enumerate().filter(|(_, cell)| is_within(cell.unit));
    all.map(|(at, _)| at).eq(group.cells.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cells::cut;
    use proptest::prelude::*;

    fn tree(nodes: &[(Option<usize>, u32)]) -> Vec<Node> {
        let node = |(at, (parent, people)): (usize, &(Option<usize>, u32))| Node {
            name: at.to_string(),
            parent: *parent,
            people: *people,
        };
        nodes.iter().enumerate().map(node).collect()
    }

    #[test]
    fn a_unit_of_enough_is_a_group_and_smaller_ones_are_with_the_unit_above() {
        // The whole; care with two teams; works with two small ones; a team of its own.
        let nodes = tree(&[
            (None, 0),
            (Some(0), 0),
            (Some(1), 20),
            (Some(1), 18),
            (Some(0), 0),
            (Some(4), 9),
            (Some(4), 8),
            (Some(0), 40),
        ]);
        let cut = cut(&nodes, 8).expect("enough");
        let made = groups(&nodes, &cut, 15).expect("enough");
        let seen: Vec<_> = made.iter().map(|it| (it.unit, it.invited, it.is_whole)).collect();
        assert_eq!(seen, [(1, 38, true), (0, 57, false)], "no group is one team, however large");
    }

    #[test]
    fn fewer_than_twice_as_many_as_are_to_answer_are_one_group_and_fewer_than_those_none() {
        let of = |people: u32| {
            let nodes = tree(&[(None, 0), (Some(0), people - 8), (Some(0), 8)]);
            groups(&nodes, &cut(&nodes, 7).expect("enough"), 15)
        };
        assert_eq!(of(15).map(|it| it.len()), Some(1));
        assert_eq!(of(29).map(|it| (it[0].invited, it[0].is_whole)), Some((29, true)));
        assert_eq!(of(16).map(|it| it.len()), Some(1));
        let nodes = tree(&[(None, 14)]);
        assert_eq!(groups(&nodes, &cut(&nodes, 8).expect("enough"), 15), None);
        let nodes = tree(&[(None, 50)]);
        let one = groups(&nodes, &cut(&nodes, 8).expect("enough"), 15).expect("enough");
        assert_eq!((one.len(), one[0].is_whole), (1, true), "a single cell, if it is all there is");
    }

    #[test]
    fn too_few_at_the_top_go_with_the_smallest_group() {
        let nodes = tree(&[
            (None, 8),
            (Some(0), 0),
            (Some(1), 20),
            (Some(1), 20),
            (Some(0), 0),
            (Some(4), 30),
            (Some(4), 30),
        ]);
        let made = groups(&nodes, &cut(&nodes, 8).expect("enough"), 15).expect("enough");
        let seen: Vec<_> = made.iter().map(|it| (it.unit, it.invited, it.is_whole)).collect();
        assert_eq!(seen, [(0, 48, false), (4, 60, true)]);
    }

    proptest! {
        #[test]
        fn each_cell_is_in_one_group_and_no_group_is_too_small_or_one_team(
            drawn in prop::collection::vec((any::<prop::sample::Index>(), 0_u32..60), 1..40),
            invited in 5_u32..12,
            answers in 15_u32..25,
        ) {
            let place = |(at, (above, people)): (usize, (prop::sample::Index, u32))| {
                ((at > 0).then(|| above.index(at)), people)
            };
            let nodes = tree(&drawn.into_iter().enumerate().map(place).collect::<Vec<_>>());
            if let Ok(cut) = cut(&nodes, invited) {
                let all: u32 = cut.cells.iter().map(|cell| cell.invited).sum();
                let Some(made) = groups(&nodes, &cut, answers) else {
                    prop_assert!(all < answers);
                    return Ok(());
                };
                let mut cells: Vec<usize> = made.iter().flat_map(|it| it.cells.clone()).collect();
                cells.sort_unstable();
                prop_assert_eq!(cells, (0..cut.cells.len()).collect::<Vec<_>>());
                let is_one = made.len() == 1;
                for group in &made {
                    let own: u32 = group.cells.iter().map(|it| cut.cells[*it].invited).sum();
                    prop_assert_eq!(own, group.invited);
                    prop_assert!(group.invited >= least(answers) || is_one && group.invited >= answers);
                    prop_assert!(group.cells.len() > 1 || cut.cells.len() == 1);
                    prop_assert!(cut.units.contains(&group.unit));
                }
            }
        }
    }
}
