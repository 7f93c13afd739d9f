//! Bounds: what rounded means, together and with the ends of the scale, tell about hidden groups.
//!
//! Hidden are all groups of 1 to k−1 people that the asked-for views tell apart, unions included, and all withheld groups. Of
//! none of them may the mean be known to less than one point of the scale. Only the published means are looked at, so a mean
//! that is not shown tells nothing either.

mod room;
mod simplex;
mod spread;
mod sums;
mod worlds;

use crate::ask::Measure;
use crate::audit::name;
use crate::proof::{Because, Bound, Cell, Told};
use crate::{Ask, Group, Mean, Problem, Reason, View};
use room::room;
use std::collections::{BTreeMap, BTreeSet};
pub(crate) use sums::Layout;
use sums::Sums;
use worlds::Worlds;

/// How often means are left out, many at a time.
const MOST_ROUNDS: usize = 60;

/// Of one measure: which means are shown, and why that is safe.
pub(crate) struct Bounded {
    pub(crate) means: BTreeMap<Group, Result<Mean, Reason>>,
    pub(crate) bound: Bound,
}

/// Chooses means among those of the shown views, as many as it finds.
///
/// # Errors
/// When the measure makes no sense, see [`Problem::NoSuchMeasure`].
pub(crate) fn bound(
    ask: &Ask,
    layout: &Layout,
    shown: &[bool],
    measure: &Measure,
    k: u32,
) -> Result<Bounded, Problem> {
    let sums = Sums::of(layout, shown, measure, k)?;
    let (chosen, because) = choose(&sums, k);
    let means = sums.means.iter().enumerate().map(|(at, told)| {
        let mean = Mean { rounded: told.rounded, decimals: measure.decimals };
        let is_chosen = chosen.binary_search(&at).is_ok();
        (told.group, if is_chosen { Ok(mean) } else { Err(Reason::TooNarrow) })
    });
    let mut means: BTreeMap<Group, Result<Mean, Reason>> = means.collect();
    means.extend(measure.alike.iter().map(|group| (*group, Err(Reason::AllAlike))));
    let told = chosen.iter().map(|at| &sums.means[*at]).map(|told| Told {
        name: name(ask, View { wave: ask.waves.len() - 1, group: told.group }),
        mean: told.rounded,
        atoms: told.atoms.clone(),
    });
    let bound = Bound {
        measure: measure.id.clone(),
        scale: (measure.scale.least, measure.scale.most),
        decimals: measure.decimals,
        means: told.collect(),
        unit: sums.unit,
        atoms: sums.people.iter().map(|people| Cell { people: *people }).collect(),
        hidden: sums.withheld.clone(),
        because,
        k,
    };
    Ok(Bounded { means, bound })
}

/// The means that are published, in order, and why.
fn choose(sums: &Sums, k: u32) -> (Vec<usize>, Because) {
    if let Some(mut worlds) = Worlds::of(sums, k) {
        let chosen = (0..sums.means.len()).filter(|mean| worlds.add(*mean)).collect();
        return (chosen, Because::Worlds(worlds.into_worlds()));
    }
    let mut chosen: Vec<usize> = (0..sums.means.len()).collect();
    for _ in 0..MOST_ROUNDS {
        match room(sums, &chosen, k) {
            Ok(room) => {
                let place = |mean: &usize| chosen.binary_search(mean).ok();
                let loose = room.loose.iter().filter_map(place).collect();
                return (chosen, Because::Room { loose, world: room.world });
            }
            Err(blocking) => {
                let blocking: BTreeSet<usize> = blocking.into_iter().collect();
                chosen.retain(|mean| !blocking.contains(mean));
            }
        }
    }
    (Vec::new(), Because::Worlds(Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bounds::sums::{Sums, Told};

    /// A whole of teams of `sizes`, everybody in one of two cuts; means rounded to whole points, so that cuts have room.
    fn made(sizes: &[[u32; 2]], means: &[i64]) -> Sums {
        let people: Vec<u32> = sizes.iter().flatten().copied().collect();
        let all: Vec<u32> = (0..people.len() as u32).collect();
        let teams = (0..sizes.len() as u32).map(|team| vec![2 * team, 2 * team + 1]);
        let values = (0..2).map(|value| all.iter().copied().filter(|at| at % 2 == value).collect());
        let groups: Vec<Vec<u32>> = [all.clone()].into_iter().chain(teams).chain(values).collect();
        let unit = 2000;
        let told = groups.into_iter().zip(means).enumerate().map(|(at, (atoms, rounded))| {
            let count: i64 = atoms.iter().map(|atom| i64::from(people[*atom as usize])).sum();
            let sum =
                ((2 * rounded - 1).max(2) * count * 1000, (2 * rounded + 1).min(10) * count * 1000);
            let is_value = at > sizes.len();
            Told { group: Group::Unit(at), rounded: *rounded, atoms, people: count, sum, is_value }
        });
        let means = told.collect();
        Sums { unit, ends: (unit, 5 * unit), people, means, withheld: Vec::new() }
    }

    #[test]
    fn where_there_is_room_no_linear_program_finds_a_bound() {
        let (mut roomy, mut narrow) = (0, 0);
        let mut state = 1_u64;
        let mut below = |end: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % end
        };
        for _ in 0..300 {
            let sizes: Vec<[u32; 2]> =
                (0..3 + below(3)).map(|_| [1 + below(9) as u32, 1 + below(9) as u32]).collect();
            // Everybody answers as their team does, so the means can all be true.
            let teams: Vec<i64> = sizes.iter().map(|_| 2 + below(3) as i64).collect();
            let rounded = |part: &dyn Fn(&[u32; 2]) -> u32| {
                let sums =
                    sizes.iter().zip(&teams).map(|(size, mean)| i64::from(part(size)) * mean);
                let people: i64 = sizes.iter().map(|size| i64::from(part(size))).sum();
                (2 * sums.sum::<i64>() + people) / (2 * people)
            };
            let mut means = vec![rounded(&|size| size[0] + size[1])];
            means.extend(&teams);
            means.extend([rounded(&|size| size[0]), rounded(&|size| size[1])]);
            let sums = made(&sizes, &means);
            let all: Vec<usize> = (0..sums.means.len()).collect();
            if room(&sums, &all, 5).is_err() {
                narrow += 1;
                continue;
            }
            roomy += 1;
            let mut worlds = Worlds::of(&sums, 5).expect("few people");
            assert!(all.iter().all(|mean| worlds.add(*mean)), "{sizes:?} {means:?}");
        }
        assert!(roomy > 20 && narrow > 20, "{roomy} roomy, {narrow} narrow");
    }
}
