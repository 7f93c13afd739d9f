//! Adding and taking off: nothing about a few people can be computed, and nearly all that could be shown is.

use crate::linear::Knowledge;
use crate::organisation::{Dice, Kind, groups, members, organisation, shown};
use proptest::prelude::*;
use std::collections::BTreeSet;
use zwerm_anonymity::{Ask, Group, View};

pub(crate) const K: usize = 5;

/// Everything published: earlier waves, and these groups of the last.
fn published(ask: &Ask, shown: &[Group]) -> Vec<BTreeSet<u64>> {
    let mut views = Vec::new();
    for (wave, it) in ask.waves.iter().enumerate() {
        views.extend(it.published.iter().map(|group| members(ask, View { wave, group: *group })));
    }
    let wave = ask.waves.len() - 1;
    views.extend(shown.iter().map(|group| members(ask, View { wave, group: *group })));
    views
}

/// So many atoms that trying every small group takes too long for a test.
const TOO_MANY: usize = 36;

fn leaks(views: &[BTreeSet<u64>]) -> bool {
    let knowledge = Knowledge::of(views);
    let all: Vec<usize> = (0..views.len()).collect();
    knowledge.computed(&all, &knowledge.small_groups(K, true)).is_some()
}

fn large_enough(ask: &Ask) -> Vec<Group> {
    let wave = ask.waves.len() - 1;
    let is_withheld = |group: &Group| matches!(group, Group::Unit(unit) if ask.waves[wave].units[*unit].is_withheld);
    let all = groups(ask).into_iter().filter(|group| !is_withheld(group));
    all.filter(|group| members(ask, View { wave, group: *group }).len() >= K).collect()
}

/// Most views of the last wave that could be shown without any small group, or small difference of groups, being computed, a
/// withheld unit being computed, or the same group having been published when a few people were different. None if there are too
/// many atoms to try.
fn optimum(ask: &Ask, with_differences: bool) -> Option<usize> {
    let wave = ask.waves.len() - 1;
    let who = |group: &Group| members(ask, View { wave, group: *group });
    let few_changed = |group: &Group| {
        ask.waves.iter().enumerate().any(|(then, it)| {
            let was = members(ask, View { wave: then, group: *group });
            it.published.contains(group)
                && (1..K).contains(&was.symmetric_difference(&who(group)).count())
        })
    };
    let free: Vec<Group> = large_enough(ask).into_iter().filter(|it| !few_changed(it)).collect();
    let withheld = (0..ask.waves[wave].units.len())
        .filter(|unit| ask.waves[wave].units[*unit].is_withheld)
        .map(|unit| who(&Group::Unit(unit)))
        .filter(|it| !it.is_empty());
    let withheld: Vec<BTreeSet<u64>> = withheld.collect();
    let frozen = published(ask, &[]);
    let mut views = frozen.clone();
    views.extend(free.iter().map(who));
    views.extend(withheld.iter().cloned());
    let knowledge = Knowledge::of(&views);
    if knowledge.atoms.len() > TOO_MANY / 2 {
        return None;
    }
    let mut small = knowledge.small_groups(K, with_differences);
    for unit in &withheld {
        let atoms = (0..knowledge.atoms.len()).filter(|at| knowledge.who[*at].is_subset(unit));
        small.push(atoms.map(|atom| (atom, true)).collect());
    }
    // Knowledge of what was published before can't be taken back.
    let before: Vec<usize> = (0..frozen.len()).collect();
    small.retain(|group| knowledge.computed(&before, std::slice::from_ref(group)).is_none());
    for hidden in 0..=free.len() {
        let mut found = false;
        choose(free.len(), hidden, &mut Vec::new(), &mut |out| {
            let kept = (0..free.len()).filter(|at| !out.contains(at)).map(|at| frozen.len() + at);
            let chosen: Vec<usize> = before.iter().copied().chain(kept).collect();
            found |= knowledge.computed(&chosen, &small).is_none();
            found
        });
        if found {
            return Some(free.len() - hidden);
        }
    }
    Some(0)
}

/// All ways to choose so many, until one is enough.
fn choose(
    of: usize,
    many: usize,
    chosen: &mut Vec<usize>,
    enough: &mut impl FnMut(&[usize]) -> bool,
) -> bool {
    if chosen.len() == many {
        return enough(chosen);
    }
    for next in chosen.last().map_or(0, |last| last + 1)..of {
        chosen.push(next);
        if choose(of, many, chosen, enough) {
            return true;
        }
        chosen.pop();
    }
    false
}

pub(crate) fn kind(dice: &mut Dice) -> Kind {
    Kind {
        units: 1 + dice.below(12),
        cuts: dice.below(3),
        waves: 1 + dice.below(3),
        moving: [3, 10, 30][dice.below(3)],
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_group_of_a_few_people_can_be_computed_from_what_is_shown(seed: u64) {
        let kind = kind(&mut Dice(seed ^ 7));
        let ask = organisation(seed, kind);
        let published = published(&ask, &shown(&ask));
        prop_assume!(Knowledge::of(&published).atoms.len() < TOO_MANY);
        prop_assert!(!leaks(&published), "{kind:?}");
    }
}

#[test]
fn showing_all_that_is_large_enough_leaks_so_the_attacker_is_no_straw_man() {
    let leaking = (0..60).filter(|seed| {
        let ask = organisation(*seed, Kind { units: 8, cuts: 1, waves: 1, moving: 0 });
        leaks(&published(&ask, &large_enough(&ask)))
    });
    let leaking = leaking.count();
    assert!(leaking > 20, "only {leaking} of 60 leak");
}

#[test]
fn nearly_everything_that_could_be_shown_is() {
    let (mut seen, mut best, mut without) = (0, 0, 0);
    for seed in 0..150 {
        let mut dice = Dice(seed);
        let kind = Kind { units: 2 + dice.below(6), ..kind(&mut dice) };
        let ask = organisation(seed, kind);
        if let Some(most) = optimum(&ask, true) {
            seen += shown(&ask).len();
            best += most;
            without += optimum(&ask, false).unwrap_or(0);
        }
    }
    println!("shown: {seen} of {best}; if differences of groups might be told, {without} could be");
    assert!(best > 200 && seen <= best, "{seen} of {best}");
    assert!(seen * 100 >= best * 95, "{seen} of {best}");
}
