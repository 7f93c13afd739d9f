//! Rounded means and the ends of the scale: no hidden mean is known to less than a point.

use crate::groups::{K, kind};
use crate::linear::Knowledge;
use crate::organisation::{Dice, Kind, groups, members, organisation};
use crate::program::{Fraction, Limit, largest};
use proptest::prelude::*;
use std::collections::BTreeMap;
use zwerm_anonymity::{Ask, Group, Measure, Reason, Scale, View, audit};

/// Answers, more or less alike within a unit and often near an end of the scale; and their means with one decimal.
pub(crate) fn answer(ask: &mut Ask, dice: &mut Dice) {
    let wave = ask.waves.len() - 1;
    let tendency: Vec<usize> = ask.waves[wave].units.iter().map(|_| dice.below(7)).collect();
    let answers: BTreeMap<u64, i64> = ask.waves[wave]
        .people
        .iter()
        .map(|person| (person.key, (tendency[person.unit] + dice.below(3)).clamp(1, 5) as i64))
        .collect();
    let means = groups(ask).into_iter().filter_map(|group| {
        let who = members(ask, View { wave, group });
        let sum: i64 = who.iter().map(|key| answers[key]).sum();
        let people = who.len() as i64;
        (people > 0).then(|| (group, (20 * sum + people).div_euclid(2 * people)))
    });
    let means = means.filter(|(group, _)| is_there(ask, *group)).collect();
    let scale = Scale { least: 1, most: 5 };
    ask.measures = vec![Measure {
        id: "trust".into(),
        scale,
        decimals: 1,
        means,
        unnamed: Vec::new(),
        items: None,
        alike: Vec::new(),
    }];
}

fn is_there(ask: &Ask, group: Group) -> bool {
    let units = &ask.waves[ask.waves.len() - 1].units;
    !matches!(group, Group::Direct(unit) if units.iter().all(|other| other.parent != Some(unit)))
}

/// What the attacker knows of one measure.
struct Attack {
    knowledge: Knowledge,
    groups: Vec<Group>,
    means: BTreeMap<Group, i64>,
    /// Small groups, and withheld ones.
    hidden: Vec<Vec<usize>>,
}

impl Attack {
    fn on(ask: &Ask) -> Attack {
        let wave = ask.waves.len() - 1;
        let groups = groups(ask);
        let views: Vec<_> =
            groups.iter().map(|group| members(ask, View { wave, group: *group })).collect();
        let knowledge = Knowledge::of(&views);
        let small = knowledge.small_groups(K, false);
        let mut hidden: Vec<Vec<usize>> =
            small.into_iter().map(|group| group.into_iter().map(|it| it.0).collect()).collect();
        for (unit, it) in ask.waves[wave].units.iter().enumerate().filter(|(_, it)| it.is_withheld)
        {
            let who = members(ask, View { wave, group: Group::Unit(unit) });
            if who.len() >= K {
                let own =
                    (0..knowledge.atoms.len()).filter(|at| knowledge.who[*at].is_subset(&who));
                hidden.push(own.collect());
            }
            let _ = it;
        }
        Attack { knowledge, groups, means: ask.measures[0].means.iter().copied().collect(), hidden }
    }

    /// A hidden group whose mean these published means bound to less than a point.
    fn bounded(&self, published: &[Group]) -> Option<&Vec<usize>> {
        let atoms = &self.knowledge.atoms;
        let mut limits: Vec<Limit> = Vec::new();
        for (atom, people) in atoms.iter().enumerate() {
            let row = (0..atoms.len()).map(|at| i128::from(at == atom)).collect();
            limits.push((row, Fraction::new(4 * *people as i128, 1)));
        }
        for group in published {
            let at = self.groups.iter().position(|it| it == group).expect("a group");
            let row: Vec<i128> =
                self.knowledge.views[at].iter().map(|it| i128::from(*it)).collect();
            let people: i128 =
                row.iter().zip(atoms).map(|(is_in, people)| is_in * *people as i128).sum();
            let mean = i128::from(self.means[group]);
            limits.push((row.clone(), Fraction::new(people * (2 * mean + 1 - 20), 20)));
            limits.push((
                row.iter().map(|it| -it).collect(),
                Fraction::new(-people * (2 * mean - 1 - 20), 20),
            ));
        }
        self.hidden.iter().find(|group| {
            let people: usize = group.iter().map(|atom| atoms[*atom]).sum();
            let toward = |sign: i128| {
                let goal: Vec<i128> =
                    (0..atoms.len()).map(|at| sign * i128::from(group.contains(&at))).collect();
                largest(&limits, &goal).expect("the true answers are possible")
            };
            toward(1) + toward(-1) < Fraction::new(people as i128, 1)
        })
    }
}

fn published(ask: &Ask) -> Vec<Group> {
    let audit = audit(ask).expect("an organisation that makes sense");
    let means = ask.measures[0].means.iter().map(|(group, _)| *group);
    means.filter(|group| audit.mean("trust", *group).is_ok()).collect()
}

fn answered(seed: u64, units: usize) -> Ask {
    let mut dice = Dice(seed);
    let kind = Kind { units: 1 + dice.below(units), waves: 1 + dice.below(2), ..kind(&mut dice) };
    let mut ask = organisation(seed, kind);
    answer(&mut ask, &mut dice);
    ask
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_mean_is_known_to_less_than_a_point(seed: u64) {
        let ask = answered(seed, 6);
        let attack = Attack::on(&ask);
        prop_assume!(attack.hidden.len() < 400);
        let bounded = attack.bounded(&published(&ask));
        prop_assert!(bounded.is_none(), "{bounded:?}");
    }
}

#[test]
fn means_of_all_views_that_may_be_shown_do_bound_hidden_ones_now_and_then() {
    let bounding = (0..60).filter(|seed| {
        let ask = answered(*seed, 6);
        let attack = Attack::on(&ask);
        let all = crate::organisation::shown(&ask);
        attack.hidden.len() < 400 && attack.bounded(&all).is_some()
    });
    let bounding = bounding.count();
    assert!(bounding >= 5, "{bounding} of 60");
}

#[test]
fn nearly_all_means_that_could_be_shown_are() {
    let (mut seen, mut best) = (0, 0);
    for seed in 0..40 {
        let ask = answered(seed, 5);
        let attack = Attack::on(&ask);
        let all = crate::organisation::shown(&ask);
        if attack.hidden.len() > 150 {
            continue;
        }
        seen += published(&ask).len();
        let mut kept: Vec<u32> = (0..1 << all.len()).collect();
        kept.sort_by_key(|set| std::cmp::Reverse(set.count_ones()));
        let chosen = |set: &u32| -> Vec<Group> {
            (0..all.len()).filter(|at| set >> at & 1 == 1).map(|at| all[at]).collect()
        };
        let found = kept.iter().find(|set| attack.bounded(&chosen(set)).is_none());
        best += found.map_or(0, |set| set.count_ones() as usize);
    }
    assert!(best > 40 && seen <= best, "{seen} of {best}");
    assert!(seen * 100 >= best * 95, "{seen} of {best}");
}

#[test]
fn a_mean_that_is_not_shown_says_why() {
    let narrow = (0..60).any(|seed| {
        let ask = answered(seed, 6);
        let audit = audit(&ask).expect("an organisation that makes sense");
        let means = ask.measures[0].means.iter();
        means.clone().any(|(group, _)| {
            audit.mean("trust", *group).is_err_and(|reason| reason == Reason::TooNarrow)
        })
    });
    assert!(narrow);
}
