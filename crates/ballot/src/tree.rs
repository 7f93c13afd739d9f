//! The root of a list of leaves (RFC 9162, 2.1.1): whoever has the list reckons it, and no other list has it.

use crate::ballot::Leaf;
use sha2::{Digest, Sha256};

/// The root of leaves in the order of their bytes, which tells nothing about the order in which they came. Each leaf is hashed once
/// more with the mark of a leaf, two nodes with the mark of a node; of no leaves it is the digest of nothing.
pub fn root(leaves: &[Leaf]) -> [u8; 32] {
    let mut sorted: Vec<[u8; 32]> = leaves.iter().map(|leaf| leaf.0).collect();
    sorted.sort_unstable();
    let mut level: Vec<[u8; 32]> = sorted.iter().map(|leaf| digest(0, &[leaf])).collect();
    if level.is_empty() {
        return Sha256::digest([]).into();
    }
    // Pairs from the left, what is left over goes up as it is: the same tree as splitting at the largest power of two.
    while level.len() > 1 {
        level = level
            .chunks(2)
            .map(|pair| if let [left, right] = pair { digest(1, &[left, right]) } else { pair[0] })
            .collect();
    }
    level[0]
}

fn digest(mark: u8, parts: &[&[u8; 32]]) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix([mark]);
    parts.iter().for_each(|part| hash.update(part));
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the RFC says it: split at the largest power of two below the number.
    fn by_the_book(leaves: &[[u8; 32]]) -> [u8; 32] {
        match leaves {
            [] => Sha256::digest([]).into(),
            [one] => digest(0, &[one]),
            more => {
                let split = more.len().next_power_of_two() / 2;
                let (left, right) = more.split_at(split);
                digest(1, &[&by_the_book(left), &by_the_book(right)])
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
}
