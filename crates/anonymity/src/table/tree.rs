//! The tree of a wave, read and checked: what is above what, and which groups there are.

use crate::{Group, Problem, Wave};
use std::collections::BTreeSet;

/// A tree without circles.
pub(super) struct Tree {
    parents: Vec<Option<usize>>,
    /// Units, each after the one it is under.
    order: Vec<usize>,
    has_units: Vec<bool>,
}

impl Tree {
    /// Reads the tree of a wave, and checks that everybody is in it, once.
    pub(super) fn read(at: usize, wave: &Wave) -> Result<Tree, Problem> {
        let parents: Vec<Option<usize>> = wave.units.iter().map(|unit| unit.parent).collect();
        let mut depths: Vec<Option<usize>> = vec![None; parents.len()];
        for start in 0..parents.len() {
            let mut road = Vec::new();
            let mut unit = Some(start);
            while let Some(here) = unit {
                let known = *depths.get(here).ok_or_else(|| no_tree(at, wave, start))?;
                if known.is_some() {
                    break;
                }
                if road.len() > parents.len() {
                    return Err(no_tree(at, wave, start));
                }
                road.push(here);
                unit = parents[here];
            }
            let first = unit.and_then(|unit| depths[unit]).map_or(0, |depth| depth + 1);
            for (depth, here) in road.into_iter().rev().enumerate() {
                depths[here] = Some(first + depth);
            }
        }
        let mut order: Vec<usize> = (0..parents.len()).collect();
        order.sort_by_key(|unit| depths[*unit]);
        let mut has_units = vec![false; parents.len()];
        for parent in parents.iter().flatten() {
            has_units[*parent] = true;
        }
        unique(wave.units.iter().map(|unit| &unit.name))?;
        unique(wave.cuts.iter().map(|cut| &cut.name))?;
        for cut in &wave.cuts {
            unique(cut.values.iter())?;
        }
        everybody_once(at, wave)?;
        Ok(Tree { parents, order, has_units })
    }

    /// Every group of the wave, each after what it is a part of.
    pub(super) fn groups(&self, wave: &Wave) -> Vec<Group> {
        let mut groups = vec![Group::Everyone];
        groups.extend(self.order.iter().map(|unit| Group::Unit(*unit)));
        let above = self.order.iter().filter(|unit| self.has_units[**unit]);
        groups.extend(above.map(|unit| Group::Direct(*unit)));
        for (cut, it) in wave.cuts.iter().enumerate() {
            groups.extend((0..it.values.len()).map(|value| Group::Value { cut, value }));
        }
        groups
    }

    /// The groups that who is placed on this unit is in.
    pub(super) fn groups_of(&self, unit: usize) -> Vec<Group> {
        let mut groups = vec![Group::Everyone];
        if self.has_units[unit] {
            groups.push(Group::Direct(unit));
        }
        let mut here = Some(unit);
        while let Some(unit) = here {
            groups.push(Group::Unit(unit));
            here = self.parents[unit];
        }
        groups
    }

    /// What a group is a part of, the nearest first.
    pub(super) fn above(&self, group: Group) -> Vec<Group> {
        let mut here = match group {
            Group::Everyone => return Vec::new(),
            Group::Value { .. } => None,
            Group::Unit(unit) => self.parents[unit],
            Group::Direct(unit) => Some(unit),
        };
        let mut above = Vec::new();
        while let Some(unit) = here {
            above.push(Group::Unit(unit));
            here = self.parents[unit];
        }
        above.push(Group::Everyone);
        above
    }
}

fn no_tree(at: usize, wave: &Wave, unit: usize) -> Problem {
    Problem::NoTree { wave: at, name: wave.units[unit].name.clone() }
}

fn unique<'a>(names: impl Iterator<Item = &'a String>) -> Result<(), Problem> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(Problem::SameName { name: name.clone() });
        }
    }
    Ok(())
}

fn everybody_once(at: usize, wave: &Wave) -> Result<(), Problem> {
    let mut keys: Vec<u64> = wave.people.iter().map(|person| person.key).collect();
    keys.sort_unstable();
    if let Some(pair) = keys.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(Problem::Twice { wave: at, key: pair[0] });
    }
    for person in &wave.people {
        let is_there = |(cut, value): (usize, &Option<usize>)| {
            value.is_none_or(|value| value < wave.cuts[cut].values.len())
        };
        let fits = person.unit < wave.units.len()
            && person.values.len() == wave.cuts.len()
            && person.values.iter().enumerate().all(is_there);
        if !fits {
            return Err(Problem::NoSuchCell { wave: at, key: person.key });
        }
    }
    Ok(())
}
