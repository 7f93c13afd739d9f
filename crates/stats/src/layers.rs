//! Layer against layer: does what a layer says of its own work come back in the layer below (parallel process)?

use crate::{
    correlation::{Correlation, correlation},
    not_enough::{Figure, groups},
    summary::Summary,
    tree::Tree,
};

/// A unit's own people beside those one layer below.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layers {
    /// The unit.
    pub unit: usize,
    /// People placed directly on the unit (its leaders, its staff).
    pub above: Summary,
    /// People placed directly on the units right below it, together.
    pub below: Summary,
}

/// Of each unit with at least so many answers above and below. `direct` is of the people placed directly on each unit:
/// not rolled up.
pub fn layers(tree: &Tree, direct: &[Summary], at_least: u64) -> Vec<Layers> {
    let mut below = vec![Summary::default(); tree.len()];
    for unit in 0..tree.len() {
        if let (Some(parent), Some(own)) = (tree.parent(unit), direct.get(unit)) {
            below[parent] = below[parent].and(own);
        }
    }
    let pair = |(unit, below): (usize, Summary)| {
        let above = direct.get(unit).copied().unwrap_or_default();
        Layers { unit, above, below }
    };
    let is_enough = |it: &Layers| it.above.n.min(it.below.n) >= at_least.max(1);
    below.into_iter().enumerate().map(pair).filter(is_enough).collect()
}

/// How the means above go together with the means below, over units: of one construct, or of one above with another
/// below. Each unit counts once; both are as [`layers`] gives them, in the order of units. Needs four units.
pub fn parallel(above: &[Layers], below: &[Layers]) -> Figure<Correlation> {
    let pairs: Vec<(f64, f64)> = above
        .iter()
        .filter_map(|a| {
            let at = below.binary_search_by_key(&a.unit, |b| b.unit).ok()?;
            let b = &below[at];
            Some((a.above.mean().ok()?, b.below.mean().ok()?))
        })
        .collect();
    groups(pairs.len(), 4)?;
    correlation(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::not_enough::NotEnough;

    #[test]
    fn a_layer_is_held_against_the_one_right_below() {
        // 0 over 1 to 4; each of those over two teams.
        let parents = (0..13).map(|unit: u32| match unit {
            0 => None,
            1..=4 => Some(0),
            _ => Some((unit - 5) / 2 + 1),
        });
        let tree = Tree::new(parents.collect()).expect("a tree");
        let mean = |unit: usize| if unit < 5 { unit as f64 } else { (unit - 5) as f64 / 2.0 };
        let direct: Vec<Summary> = (0..13).map(|unit| Summary::of(5, mean(unit), 1.0)).collect();
        let found = layers(&tree, &direct, 5);
        assert_eq!(found.iter().map(|it| it.unit).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
        assert_eq!((found[0].below.n, found[0].below.mean()), (20, Ok(2.5)));
        assert_eq!(found[1].below.mean(), Ok(0.25));
        // Of the four in the middle below rises with above; the top does not fit in.
        let middle = &found[1..];
        assert!(parallel(middle, middle).is_ok_and(|it| (it.r - 1.0).abs() < 1e-12));
        assert!(layers(&tree, &direct, 6).iter().all(|it| it.below.n >= 6 && it.above.n >= 6));
        assert_eq!(parallel(&found[..3], &found), Err(NotEnough::Groups { have: 3, need: 4 }));
    }
}
