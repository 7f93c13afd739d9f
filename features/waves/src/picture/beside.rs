//! Beside which earlier waves a place may stand with its figures.
//!
//! Where the people who were invited are the same, or enough of them are others, two means may stand beside each other. Where one to
//! k−1 of them differ, what changed could be what those few said: then it is told in words alone.

use super::{cell_name, unit_name};
use std::collections::{BTreeMap, HashMap};

/// Who was invited where, in a wave.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roster {
    /// Number, number of the unit above, name; the top has the name of whom was asked.
    pub(crate) units: Vec<(i64, Option<i64>, String)>,
    /// Number, number of the unit it hangs under, name, how many were invited.
    pub(crate) cells: Vec<(i64, i64, String, u32)>,
    /// Person and cell.
    pub(crate) people: Vec<(i64, i64)>,
}

/// Of each cell which places its people are in.
type Paths = HashMap<i64, Vec<usize>>;

impl Roster {
    fn paths(&self, place_of: &HashMap<&str, usize>) -> Paths {
        let units: HashMap<i64, (Option<i64>, &str)> = self
            .units
            .iter()
            .map(|(number, parent, name)| (*number, (*parent, name.as_str())))
            .collect();
        let path = |(number, unit, name, _): &(i64, i64, String, u32)| {
            let above = std::iter::successors(units.get(unit), |(parent, _)| {
                parent.as_ref().and_then(|parent| units.get(parent))
            });
            let names = std::iter::once(name.as_str()).chain(above.map(|(_, name)| *name));
            let mut path: Vec<usize> = names.filter_map(|it| place_of.get(it).copied()).collect();
            path.sort_unstable();
            path.dedup();
            (*number, path)
        };
        self.cells.iter().map(path).collect()
    }

    /// How many of each cell can't be told any more who they were.
    fn missing(&self) -> HashMap<i64, u64> {
        let mut missing: HashMap<i64, u64> =
            self.cells.iter().map(|(number, .., invited)| (*number, u64::from(*invited))).collect();
        for (_, cell) in &self.people {
            missing.entry(*cell).and_modify(|left| *left = left.saturating_sub(1));
        }
        missing
    }
}

/// Of each place of a wave whether it may stand beside the same place (one of its name) of an earlier one.
pub(crate) fn may_stand_beside(now: &Roster, before: &Roster, k: u64) -> BTreeMap<String, bool> {
    let mut place_of: HashMap<&str, usize> = HashMap::new();
    let names = now.units.iter().map(|it| it.2.as_str());
    for name in names.chain(now.cells.iter().map(|it| it.2.as_str())) {
        let next = place_of.len();
        place_of.entry(name).or_insert(next);
    }
    let paths = [now.paths(&place_of), before.paths(&place_of)];
    let mut differ = vec![0_u64; place_of.len()];
    let mut unknown = vec![0_u64; place_of.len()];
    for (roster, paths) in [now, before].into_iter().zip(&paths) {
        for (cell, missing) in roster.missing().into_iter().filter(|(_, missing)| *missing > 0) {
            paths.get(&cell).into_iter().flatten().for_each(|at| unknown[*at] += missing);
        }
    }
    let earlier: HashMap<i64, i64> = before.people.iter().copied().collect();
    let mut stayed = 0;
    let nowhere = Vec::new();
    for (person, cell) in &now.people {
        let here = paths[0].get(cell).unwrap_or(&nowhere);
        let there = earlier.get(person).map(|cell| paths[1].get(cell).unwrap_or(&nowhere));
        stayed += usize::from(there.is_some());
        let there = there.unwrap_or(&nowhere);
        if here != there {
            here.iter().filter(|at| !there.contains(at)).for_each(|at| differ[*at] += 1);
            there.iter().filter(|at| !here.contains(at)).for_each(|at| differ[*at] += 1);
        }
    }
    if stayed < earlier.len() {
        let still: std::collections::HashSet<i64> = now.people.iter().map(|it| it.0).collect();
        for (_, cell) in earlier.iter().filter(|(person, _)| !still.contains(person)) {
            paths[1].get(cell).into_iter().flatten().for_each(|at| differ[*at] += 1);
        }
    }
    let may = |name: &String| {
        place_of.get(name.as_str()).is_some_and(|at| {
            let (differ, unknown) = (differ[*at], unknown[*at]);
            differ >= k || differ + unknown == 0
        })
    };
    let units = now.units.iter().map(|(number, _, name)| (unit_name(*number), may(name)));
    let cells = now.cells.iter().map(|(number, _, name, _)| (cell_name(*number), may(name)));
    units.chain(cells).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two teams under a whole: people 1.. in the first, 101.. in the second.
    fn roster(first: &[i64], second: &[i64]) -> Roster {
        let invited = |people: &[i64]| u32::try_from(people.len()).expect("few");
        Roster {
            units: vec![(0, None, "alles".into())],
            cells: vec![
                (1, 0, "een".into(), invited(first)),
                (2, 0, "twee".into(), invited(second)),
            ],
            people: first
                .iter()
                .map(|it| (*it, 1))
                .chain(second.iter().map(|it| (*it, 2)))
                .collect(),
        }
    }

    fn may(now: &Roster, before: &Roster) -> [bool; 3] {
        let may = may_stand_beside(now, before, 5);
        [may["unit 0"], may["cell 1"], may["cell 2"]]
    }

    #[test]
    fn the_same_people_stand_beside_themselves() {
        let one = roster(&[1, 2, 3, 4, 5], &[101, 102, 103, 104, 105]);
        assert_eq!(may(&one, &one), [true, true, true]);
    }

    #[test]
    fn a_few_others_are_told_in_words_and_enough_others_in_figures() {
        let before = roster(&[1, 2, 3, 4, 5], &[101, 102, 103, 104, 105]);
        let one_came = roster(&[1, 2, 3, 4, 5, 6], &[101, 102, 103, 104, 105]);
        assert_eq!(may(&one_came, &before), [false, false, true]);
        assert_eq!(may(&before, &one_came), [false, false, true], "or left");
        let one_moved = roster(&[1, 2, 3, 4], &[5, 101, 102, 103, 104, 105]);
        assert_eq!(may(&one_moved, &before), [true, false, false]);
        let others = roster(&[11, 12, 13, 14, 15], &[101, 102, 103, 104, 105]);
        assert_eq!(may(&others, &before), [true, true, true]);
    }

    #[test]
    fn who_can_not_be_told_any_more_may_have_been_anybody() {
        let before = roster(&[1, 2, 3, 4, 5], &[101, 102, 103, 104, 105]);
        let mut erased = before.clone();
        erased.people.retain(|(person, _)| *person != 3);
        assert_eq!(may(&erased, &erased), [false, false, true]);
    }

    #[test]
    fn a_team_that_was_not_there_before_has_nothing_to_stand_beside() {
        let now = roster(&[1, 2, 3, 4, 5], &[101, 102]);
        let before = Roster {
            units: vec![(0, None, "alles".into())],
            cells: vec![(1, 0, "een".into(), 5)],
            people: (1..6).map(|person| (person, 1)).collect(),
        };
        assert_eq!(may(&now, &before), [false, true, false]);
    }
}
