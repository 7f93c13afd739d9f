//! What a table holds, as a number: the same whatever the order of its rows, another for any other cell.

use crate::row::Cell;
use sha2::{Digest, Sha256};

/// How many rows, and the sum of the SHA-256 of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) rows: u64,
    lanes: [u64; 4],
}

impl Sum {
    pub(super) fn add(&mut self, cells: &[Cell<'_>]) {
        let mut digest = Sha256::new();
        for cell in cells {
            let (kind, bytes): (u8, &[u8]) = match cell {
                Cell::Null => (0, &[]),
                Cell::Int(number) => (1, &number.to_be_bytes()),
                Cell::Real(number) => (2, &number.to_bits().to_be_bytes()),
                Cell::Text(text) => (3, text.as_bytes()),
                Cell::Bytes(bytes) => (4, bytes),
            };
            digest.update([kind]);
            digest.update((bytes.len() as u64).to_be_bytes());
            digest.update(bytes);
        }
        let digest: [u8; 32] = digest.finalize().into();
        for (lane, part) in self.lanes.iter_mut().zip(digest.as_chunks::<8>().0) {
            *lane = lane.wrapping_add(u64::from_be_bytes(*part));
        }
        self.rows += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(rows: &[&[Cell<'_>]]) -> Sum {
        let mut sum = Sum::default();
        rows.iter().for_each(|row| sum.add(row));
        sum
    }

    #[test]
    fn the_order_of_rows_makes_no_difference_and_everything_else_does() {
        let (a, b): (&[Cell<'_>], &[Cell<'_>]) =
            (&[Cell::Int(1), Cell::Text("een")], &[Cell::Int(2), Cell::Null]);
        assert_eq!(sum(&[a, b]), sum(&[b, a]));
        for other in [
            sum(&[a]),
            sum(&[a, a]),
            sum(&[a, b, b]),
            sum(&[&[Cell::Int(1), Cell::Bytes(b"een")], b]),
            sum(&[&[Cell::Text("een"), Cell::Int(1)], b]),
            sum(&[a, &[Cell::Int(2), Cell::Text("")]]),
        ] {
            assert_ne!(sum(&[a, b]), other);
        }
    }

    #[test]
    fn a_letter_that_moves_to_the_next_column_is_noticed() {
        let row = |a, b| sum(&[&[Cell::Text(a), Cell::Text(b)]]);
        assert_ne!(row("ab", "c"), row("a", "bc"));
    }
}
