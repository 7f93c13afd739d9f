//! How high rwg(J) comes by chance: the 95 % point when raters answer items without any agreement.
//!
//! An rwg(J) below it is no evidence of agreement, whatever the usual bands say: with 10 raters and 4 items on five
//! options it is about .56 (compare Cohen, Doveh & Nahum-Shani 2009; R's `multilevel::rwg.j.sim` simulates it).

use crate::{
    agreement::{Null, rwg_of},
    dice::Dice,
    likert::Scale,
    not_enough::{Figure, answers, items},
};
use std::collections::BTreeMap;

/// More work than this (products of probabilities) and the level is simulated.
const BUDGET: usize = 4_000_000;
/// How many answers are made up, when simulated: 10,000 teams, fewer of large ones, whose level hardly swings.
const ANSWERS: usize = 10_000_000;
const TEAMS: std::ops::RangeInclusive<usize> = 1_000..=10_000;

/// More raters than this have the level of so many, which is a hair too strict: it falls ever slower.
const MOST_RATERS: usize = 1_000;

/// The 95 % point of rwg(J) for so many raters and items when each answer is as likely, against the uniform null.
/// Exact for small teams, simulated 1,000 to 10,000 times with the seed for larger ones. Needs 2 raters and an item.
pub fn rwg_by_chance(raters: usize, item_count: usize, scale: Scale, seed: u64) -> Figure<f64> {
    answers(raters, 2)?;
    items(item_count, 1)?;
    let null = Null::Uniform.variance(scale)?;
    let raters = raters.min(MOST_RATERS);
    let spread = exactly(raters, item_count, scale)
        .unwrap_or_else(|| simulated(raters, item_count, scale, seed));
    // n Σx² − (Σx)² summed over items, back to a mean variance of n − 1.
    let variance = spread as f64 / (raters * (raters - 1) * item_count) as f64;
    Ok(rwg_of(variance, null, item_count))
}

/// The largest sum of spreads (n Σx² − (Σx)² of each item) that at least 95 % of made-up teams reach: exactly, or
/// `None` when that is too much work.
fn exactly(raters: usize, item_count: usize, scale: Scale) -> Option<u64> {
    let options = scale.options();
    // States while raters are added one by one: sums by sums of squares.
    let (sums, squares) = (raters * (options - 1) + 1, raters * (options - 1).pow(2) + 1);
    if sums.saturating_mul(squares).saturating_mul(options * raters) > 2 * BUDGET {
        return None;
    }
    let one = of_one_item(raters, options);
    let most = raters * raters * (options - 1).pow(2) / 4 + 1;
    if one.len().saturating_mul(most).saturating_mul(item_count * item_count) > BUDGET {
        return None;
    }
    let mut all = vec![1.0];
    for _ in 0..item_count {
        let mut next = vec![0.0; all.len() + most];
        for (spread, p) in &one {
            for (to, from) in next[*spread as usize..].iter_mut().zip(&all) {
                *to += p * from;
            }
        }
        all = next;
    }
    let mut reached = 0.0;
    for (spread, p) in all.iter().enumerate().rev() {
        reached += p;
        if reached >= 0.95 {
            return Some(spread as u64);
        }
    }
    Some(0)
}

/// How likely each spread of one item is.
fn of_one_item(raters: usize, options: usize) -> BTreeMap<u64, f64> {
    let mut states = BTreeMap::from([((0_u64, 0_u64), 1.0)]);
    for _ in 0..raters {
        let mut next = BTreeMap::new();
        for ((sum, squares), p) in states {
            for code in 0..options as u64 {
                *next.entry((sum + code, squares + code * code)).or_insert(0.0) +=
                    p / options as f64;
            }
        }
        states = next;
    }
    let mut spreads = BTreeMap::new();
    for ((sum, squares), p) in states {
        *spreads.entry(raters as u64 * squares - sum * sum).or_insert(0.0) += p;
    }
    spreads
}

/// The same by making up teams.
fn simulated(raters: usize, item_count: usize, scale: Scale, seed: u64) -> u64 {
    let mut dice = Dice::new(seed);
    let mut team = || -> u64 {
        let mut spread = 0;
        for _ in 0..item_count {
            let (mut sum, mut squares) = (0, 0);
            for _ in 0..raters {
                let code = dice.below(scale.options()) as u64;
                sum += code;
                squares += code * code;
            }
            spread += raters as u64 * squares - sum * sum;
        }
        spread
    };
    let times = (ANSWERS / (raters * item_count)).clamp(*TEAMS.start(), *TEAMS.end());
    let mut spreads: Vec<u64> = (0..times).map(|_| team()).collect();
    spreads.sort_unstable();
    spreads[times / 20]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn five() -> Scale {
        Scale::new(1, 5).expect("a scale")
    }

    #[test]
    fn ten_raters_of_four_items_agree_by_chance_up_to_what_was_simulated_elsewhere() {
        let level = rwg_by_chance(10, 4, five(), 1).expect("a level");
        assert!((0.56..0.575).contains(&level), "{level}");
    }

    #[test]
    fn made_up_teams_come_to_what_is_reckoned_exactly() {
        for (raters, item_count) in [(4, 1), (7, 3), (12, 5)] {
            let exact = exactly(raters, item_count, five()).expect("little work") as f64;
            let made_up = simulated(raters, item_count, five(), 3) as f64;
            assert!(
                (made_up / exact - 1.0).abs() < 0.05,
                "{raters} {item_count}: {exact} {made_up}"
            );
        }
    }

    #[test]
    fn two_raters_of_two_options_by_hand() {
        // Alike in half of all cases: more than 5 %, so full agreement is no evidence.
        let two = Scale::new(0, 1).expect("a scale");
        assert_eq!(rwg_by_chance(2, 1, two, 1), Ok(1.0));
        assert!(rwg_by_chance(1, 1, two, 1).is_err());
        // Six items: all alike in 1 of 64, one apart at most in 7 of 64; so the level is one apart.
        let one_apart = rwg_of(0.5 / 6.0, 0.25, 6);
        assert!(rwg_by_chance(2, 6, two, 1).is_ok_and(|level| (level - one_apart).abs() < 1e-12));
    }

    #[test]
    fn large_teams_are_simulated_and_the_seed_decides() {
        let level = |seed| rwg_by_chance(400, 3, five(), seed).expect("a level");
        assert_eq!(exactly(400, 3, five()), None);
        assert_eq!(level(1), level(1));
        assert_eq!(rwg_by_chance(1_000_000, 3, five(), 1), rwg_by_chance(1_000, 3, five(), 1));
        assert!(level(1) < rwg_by_chance(10, 3, five(), 1).expect("a level"));
    }
}
