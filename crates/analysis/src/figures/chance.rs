//! How much agreement there is by chance: reckoned once for constructs of as many items in teams of one size.

use std::cell::RefCell;
use std::collections::BTreeMap;
use zwerm_stats::{Figure, Scale, rwg_by_chance};

/// Levels that were asked for before.
pub(super) struct Chance {
    seed: u64,
    known: RefCell<BTreeMap<(usize, usize, usize), Figure<f64>>>,
}

impl Chance {
    pub(super) fn new(seed: u64) -> Chance {
        Chance { seed, known: RefCell::default() }
    }

    /// The 95 % point of rwg(J) for so many raters and items.
    pub(super) fn agreement(&self, raters: usize, items: usize, scale: Scale) -> Figure<f64> {
        *self
            .known
            .borrow_mut()
            .entry((raters, items, scale.options()))
            .or_insert_with(|| rwg_by_chance(raters, items, scale, self.seed))
    }
}
