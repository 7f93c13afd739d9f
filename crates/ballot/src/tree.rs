//! The tree of a list of leaves (RFC 9162, 2.1): whoever has the list reckons its root, and no other list has it; a short path shows that
//! one leaf is in it.

use crate::ballot::Leaf;
use sha2::{Digest, Sha256};

/// The hashes of a list, level by level. Each leaf is hashed once more with the mark of a leaf, two nodes with the mark of a node; of no
/// leaves the root is the digest of nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree(Vec<Vec<[u8; 32]>>);

impl Tree {
    /// The tree of leaves in this order.
    pub fn of<T: AsRef<[u8]>>(leaves: impl IntoIterator<Item = T>) -> Tree {
        let mut levels = vec![leaves.into_iter().map(|it| leaf(it.as_ref())).collect::<Vec<_>>()];
        // Pairs from the left, what is left over goes up as it is: the same tree as splitting at the largest power of two.
        while let Some(level) = levels.last().filter(|level| level.len() > 1) {
            let up = |pair: &[[u8; 32]]| {
                if let [left, right] = pair { node(left, right) } else { pair[0] }
            };
            let next = level.chunks(2).map(up).collect();
            levels.push(next);
        }
        Tree(levels)
    }

    /// What stands for the whole list.
    pub fn root(&self) -> [u8; 32] {
        let top = self.0.last().and_then(|level| level.first());
        top.copied().unwrap_or_else(|| Sha256::digest([]).into())
    }

    /// The path of the leaf at this place (RFC 9162, 2.1.3): with it, [`root_by`] comes to the root. Nothing where there is no such leaf.
    pub fn path(&self, at: usize) -> Option<Vec<[u8; 32]>> {
        self.0.first()?.get(at)?;
        // Beside the last of an odd level stands nothing.
        let beside = self.0.iter().enumerate().map(|(up, level)| level.get((at >> up) ^ 1));
        Some(beside.flatten().copied().collect())
    }
}

/// The root that this leaf has at this place in a list of so many, by this path; nothing for a path of another length.
pub fn root_by(bytes: &[u8], at: u64, count: u64, path: &[[u8; 32]]) -> Option<[u8; 32]> {
    if at >= count {
        return None;
    }
    let (mut here, mut last, mut hash) = (at, count - 1, leaf(bytes));
    let mut path = path.iter();
    while last > 0 {
        if here % 2 == 1 {
            hash = node(path.next()?, &hash);
        } else if here < last {
            hash = node(&hash, path.next()?);
        }
        (here, last) = (here / 2, last / 2);
    }
    path.next().is_none().then_some(hash)
}

/// The root of leaves of ballots in the order of their bytes, which tells nothing about the order in which they came.
pub fn root(leaves: &[Leaf]) -> [u8; 32] {
    let mut sorted: Vec<[u8; 32]> = leaves.iter().map(|leaf| leaf.0).collect();
    sorted.sort_unstable();
    Tree::of(sorted).root()
}

fn leaf(bytes: &[u8]) -> [u8; 32] {
    Sha256::new_with_prefix([0]).chain_update(bytes).finalize().into()
}

fn node(left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    Sha256::new_with_prefix([1]).chain_update(left).chain_update(right).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the RFC says it: split at the largest power of two below the number.
    fn by_the_book(leaves: &[[u8; 32]]) -> [u8; 32] {
        match leaves {
            [] => Sha256::digest([]).into(),
            [one] => leaf(one),
            more => {
                let split = more.len().next_power_of_two() / 2;
                let (left, right) = more.split_at(split);
                node(&by_the_book(left), &by_the_book(right))
            }
        }
    }

    #[test]
    fn the_root_is_that_of_the_rfc_whatever_the_order_of_coming() {
        for count in 0..70_u32 {
            let mut leaves: Vec<Leaf> =
                (0..count).map(|at| Leaf(Sha256::digest(at.to_be_bytes()).into())).collect();
            let forwards = root(&leaves);
            leaves.reverse();
            assert_eq!(root(&leaves), forwards);
            let mut sorted: Vec<[u8; 32]> = leaves.iter().map(|leaf| leaf.0).collect();
            sorted.sort_unstable();
            assert_eq!(forwards, by_the_book(&sorted), "{count} leaves");
        }
    }

    #[test]
    fn another_list_has_another_root() {
        let leaf = |at: u8| Leaf([at; 32]);
        let all = [leaf(1), leaf(2), leaf(3)];
        let one = root(&all);
        assert_ne!(root(&all[..2]), one);
        assert_ne!(root(&[leaf(1), leaf(2), leaf(4)]), one);
        // What goes up by itself is no leaf of another list: marks keep them apart.
        assert_ne!(root(&[leaf(1), leaf(2), leaf(3), leaf(3)]), one);
    }

    #[test]
    fn a_path_leads_from_its_leaf_and_place_to_the_root_and_from_no_other() {
        for count in 1..40_usize {
            let leaves: Vec<[u8; 4]> = (0..count as u32).map(u32::to_be_bytes).collect();
            let tree = Tree::of(&leaves);
            let reckoned = |leaf: &[u8], at: usize, path: &[[u8; 32]]| {
                root_by(leaf, at as u64, count as u64, path)
            };
            for (at, leaf) in leaves.iter().enumerate() {
                let path = tree.path(at).expect("is there");
                assert!(path.len() <= 6, "{count}: {}", path.len());
                assert_eq!(reckoned(leaf, at, &path), Some(tree.root()), "{at} of {count}");
                assert_ne!(reckoned(b"other", at, &path), Some(tree.root()));
                let other = (at + 1) % count;
                assert!(count == 1 || reckoned(leaf, other, &path) != Some(tree.root()));
                let longer = [path.as_slice(), &[[0; 32]]].concat();
                assert_eq!(reckoned(leaf, at, &longer), None);
                if let Some((_, shorter)) = path.split_last() {
                    assert_eq!(reckoned(leaf, at, shorter), None);
                }
                assert_eq!(reckoned(leaf, count, &path), None, "there is no such place");
            }
            assert_eq!(tree.path(count), None);
        }
    }
}
