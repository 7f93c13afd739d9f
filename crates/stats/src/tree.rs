//! Units within units: what is known of a team rolled up to all that lies above it.

use std::fmt;

/// A forest of units, numbered from 0; each has at most one parent and nothing runs in a circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    parents: Vec<Option<u32>>,
    // Children before their parents.
    upwards: Vec<u32>,
}

/// Why units make no tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoTree {
    /// This unit's parent is not there.
    UnknownParent(usize),
    /// This unit is, by way of its parents, its own parent.
    Circle(usize),
}

impl fmt::Display for NoTree {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownParent(unit) => write!(to, "unit {unit}: its parent is not there"),
            Self::Circle(unit) => write!(to, "unit {unit} lies within itself"),
        }
    }
}

impl std::error::Error for NoTree {}

impl Tree {
    /// Of each unit's parent. Time linear in the number of units.
    pub fn new(parents: Vec<Option<u32>>) -> Result<Self, NoTree> {
        let mut waiting = vec![0_u32; parents.len()];
        for (unit, parent) in parents.iter().enumerate() {
            if let Some(parent) = parent {
                *waiting.get_mut(*parent as usize).ok_or(NoTree::UnknownParent(unit))? += 1;
            }
        }
        let mut upwards: Vec<u32> =
            (0..parents.len() as u32).filter(|unit| waiting[*unit as usize] == 0).collect();
        let mut done = 0;
        while let Some(unit) = upwards.get(done) {
            if let Some(parent) = parents[*unit as usize] {
                waiting[parent as usize] -= 1;
                if waiting[parent as usize] == 0 {
                    upwards.push(parent);
                }
            }
            done += 1;
        }
        match waiting.iter().position(|children| *children > 0) {
            Some(unit) => Err(NoTree::Circle(unit)),
            None => Ok(Self { parents, upwards }),
        }
    }

    /// Units side by side, without anything above them.
    pub fn flat(units: usize) -> Self {
        Self { parents: vec![None; units], upwards: (0..units as u32).collect() }
    }

    /// How many units.
    pub fn len(&self) -> usize {
        self.parents.len()
    }

    /// Whether there are no units.
    pub fn is_empty(&self) -> bool {
        self.parents.is_empty()
    }

    /// The unit above.
    pub fn parent(&self, unit: usize) -> Option<usize> {
        self.parents.get(unit).copied().flatten().map(|parent| parent as usize)
    }

    /// Every unit, children before their parents.
    pub fn upwards(&self) -> impl Iterator<Item = usize> {
        self.upwards.iter().map(|unit| *unit as usize)
    }

    /// Adds each unit to the one above it, bottom to top: `add(parent, unit)`. Afterwards a unit holds itself and
    /// all that lies within. `values` has a value a unit, of the people placed directly on it.
    pub fn roll_up<T>(&self, values: &mut [T], mut add: impl FnMut(&mut T, &T)) {
        for unit in self.upwards() {
            let Some(parent) = self.parent(unit) else { continue };
            if let Ok([parent, unit]) = values.get_disjoint_mut([parent, unit]) {
                add(parent, unit);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_within_counts_for_all_above() {
        // 3 within 1 within 0, 2 within 0; 4 by itself.
        let tree = Tree::new(vec![None, Some(0), Some(0), Some(1), None]).expect("a tree");
        let mut people = vec![1, 2, 3, 4, 5];
        tree.roll_up(&mut people, |parent, unit| *parent += unit);
        assert_eq!(people, [10, 6, 3, 4, 5]);
    }

    #[test]
    fn a_circle_and_an_unknown_parent_are_told() {
        assert_eq!(Tree::new(vec![Some(1), Some(0)]), Err(NoTree::Circle(0)));
        assert_eq!(Tree::new(vec![None, Some(1)]), Err(NoTree::Circle(1)));
        assert_eq!(Tree::new(vec![None, Some(7)]), Err(NoTree::UnknownParent(1)));
    }
}
