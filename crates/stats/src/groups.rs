//! Who is in which team: one group of each row, or none.

use std::{collections::HashMap, fmt};

/// The group of a row that is in none.
pub const NO_GROUP: u32 = u32::MAX;

/// The group of each row, numbered from 0. Invariant: a number is below the count, or [`NO_GROUP`].
#[derive(Debug, Clone)]
pub struct Groups {
    of: Vec<u32>,
    count: usize,
    // Rows of the largest group, or more.
    largest: usize,
}

/// A row that names a group that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownGroup {
    /// Which row, from 0.
    pub row: usize,
}

impl fmt::Display for UnknownGroup {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "row {}: no such group", self.row)
    }
}

impl std::error::Error for UnknownGroup {}

impl Groups {
    /// Of the group of each row ([`NO_GROUP`] for none) and how many groups there are.
    pub fn new(of: Vec<u32>, count: usize) -> Result<Self, UnknownGroup> {
        let is_unknown = |group: &u32| *group != NO_GROUP && *group as usize >= count;
        match of.iter().position(is_unknown) {
            Some(row) => Err(UnknownGroup { row }),
            None => Ok(Self::counted(of, count)),
        }
    }

    fn counted(of: Vec<u32>, count: usize) -> Self {
        let mut it = Self { of, count, largest: 0 };
        it.largest = it.sizes().into_iter().max().unwrap_or(0) as usize;
        it
    }

    /// Of names, numbered by first appearance; answers the names too.
    pub fn named<'a>(names: impl IntoIterator<Item = Option<&'a str>>) -> (Self, Vec<&'a str>) {
        let (mut of, mut seen, mut all) = (Vec::new(), HashMap::new(), Vec::new());
        for name in names {
            of.push(name.map_or(NO_GROUP, |name| {
                *seen.entry(name).or_insert_with(|| {
                    all.push(name);
                    all.len() as u32 - 1
                })
            }));
        }
        (Self::counted(of, all.len()), all)
    }

    /// Everybody in one group.
    pub fn one(rows: usize) -> Self {
        Self { of: vec![0; rows], count: 1, largest: rows }
    }

    /// Everybody a group of their own.
    pub fn each(rows: usize) -> Self {
        Self { of: (0..rows as u32).collect(), count: rows, largest: 1 }
    }

    /// The group of each row.
    pub fn of(&self) -> &[u32] {
        &self.of
    }

    /// How many groups, empty ones included.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many rows.
    pub fn rows(&self) -> usize {
        self.of.len()
    }

    /// How many rows the largest group has at most.
    pub(crate) fn largest(&self) -> usize {
        self.largest
    }

    /// How many rows each group has.
    pub fn sizes(&self) -> Vec<u32> {
        let mut sizes = vec![0; self.count];
        for group in &self.of {
            if let Some(size) = sizes.get_mut(*group as usize) {
                *size += 1;
            }
        }
        sizes
    }

    /// The same groups with only the rows that are kept; rows beyond `is_kept` are in no group.
    #[must_use]
    pub fn only(&self, is_kept: &[bool]) -> Self {
        let mut of = vec![NO_GROUP; self.of.len()];
        for ((of, group), is_kept) in of.iter_mut().zip(&self.of).zip(is_kept) {
            // All bits set is no group: no branch to guess wrong.
            *of = *group | u32::from(!*is_kept).wrapping_neg();
        }
        Self { of, count: self.count, largest: self.largest }
    }

    /// Only these rows, in this order; a row that is not there is in no group.
    #[must_use]
    pub fn at(&self, rows: &[u32]) -> Self {
        let of = rows.iter().map(|row| self.of.get(*row as usize).copied().unwrap_or(NO_GROUP));
        Self::counted(of.collect(), self.count)
    }

    /// The rows group by group, in their own order; who is in no group is left out.
    pub fn by_group(&self) -> ByGroup {
        let mut starts = vec![0_u32; self.count + 1];
        for (group, size) in self.sizes().into_iter().enumerate() {
            starts[group + 1] = starts[group] + size;
        }
        let mut next = starts.clone();
        let mut rows = vec![0_u32; starts[self.count] as usize];
        for (row, group) in self.of.iter().enumerate() {
            if *group != NO_GROUP {
                let at = &mut next[*group as usize];
                rows[*at as usize] = row as u32;
                *at += 1;
            }
        }
        ByGroup { rows, starts }
    }
}

/// Rows in the order of their groups.
#[derive(Debug, Clone)]
pub struct ByGroup {
    rows: Vec<u32>,
    starts: Vec<u32>,
}

impl ByGroup {
    /// The rows of a group; none of a group that is not there.
    pub fn rows(&self, group: usize) -> &[u32] {
        match (self.starts.get(group), self.starts.get(group + 1)) {
            (Some(from), Some(to)) => &self.rows[*from as usize..*to as usize],
            _ => &[],
        }
    }

    /// The rows of each group.
    pub fn iter(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.starts.len().saturating_sub(1)).map(|group| self.rows(group))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_numbered_as_they_come() {
        let (groups, names) = Groups::named([Some("b"), None, Some("a"), Some("b")]);
        assert_eq!(names, ["b", "a"]);
        assert_eq!(groups.of(), [0, NO_GROUP, 1, 0]);
        assert_eq!(groups.sizes(), [2, 1]);
    }

    #[test]
    fn a_group_that_is_not_there_is_refused() {
        assert_eq!(Groups::new(vec![0, 2], 2).err(), Some(UnknownGroup { row: 1 }));
        assert!(Groups::new(vec![0, NO_GROUP], 1).is_ok());
    }

    #[test]
    fn rows_come_group_by_group() {
        let groups = Groups::new(vec![1, 0, NO_GROUP, 1], 3).expect("groups");
        let rows: Vec<_> = groups.by_group().iter().map(<[u32]>::to_vec).collect();
        assert_eq!(rows, [vec![1], vec![0, 3], vec![]]);
        assert_eq!(groups.only(&[true, true]).of(), [1, 0, NO_GROUP, NO_GROUP]);
        assert!(groups.by_group().rows(3).is_empty());
    }
}
