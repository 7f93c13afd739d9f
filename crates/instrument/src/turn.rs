//! Blocks in turn: beside the core a wave asks one block more, another one each time, so that nobody is asked everything at once.

use crate::{CORE, FACTORS, Instrument};

/// The block of how the work itself is arranged.
pub const WORKING_PRINCIPLES: &str = "working_principles";

/// The blocks that take turns, in the order of the file.
pub const BLOCKS: [&str; 2] = [FACTORS, WORKING_PRINCIPLES];

/// The block whose turn it is: the one asked longest ago, of which `last` tells when; what was never asked comes first.
pub fn in_turn<T: Ord>(last: impl Fn(&str) -> Option<T>) -> &'static str {
    BLOCKS.into_iter().min_by_key(|block| last(block)).unwrap_or(FACTORS)
}

impl Instrument {
    /// The core with these blocks.
    #[must_use]
    pub fn core_with(&self, blocks: &[&str]) -> Instrument {
        self.of_blocks(&[&CORE, blocks].concat())
    }

    /// Whether anything of this block is asked.
    pub fn asks(&self, block: &str) -> bool {
        self.constructs.iter().any(|it| it.block == block)
    }

    /// How long one is at it, in whole minutes, rather too many than too few.
    pub fn minutes(&self) -> usize {
        self.seconds().div_ceil(60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_never_asked_comes_first_and_then_what_was_asked_longest_ago() {
        assert_eq!(in_turn(|_| None::<u8>), FACTORS);
        assert_eq!(in_turn(|block| (block == FACTORS).then_some(1)), WORKING_PRINCIPLES);
        assert_eq!(in_turn(|block| Some(u8::from(block == FACTORS))), WORKING_PRINCIPLES);
        assert_eq!(in_turn(|block| Some(u8::from(block != FACTORS))), FACTORS);
    }

    #[test]
    fn the_core_takes_three_minutes_a_block_two_more_and_both_seven() {
        let scan = crate::zwermscan().expect("is sound");
        let of = |blocks: &[&str]| {
            let asked = scan.core_with(blocks);
            (asked.items.len(), asked.minutes())
        };
        assert_eq!(of(&[]), (24, 3));
        for block in BLOCKS {
            assert_eq!(of(&[block]), (39, 5));
            assert!(scan.core_with(&[block]).asks(block) && !scan.core_with(&[]).asks(block));
        }
        assert_eq!(of(&BLOCKS), (54, 7));
    }
}
