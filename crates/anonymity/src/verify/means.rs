//! Checks that published means bound no hidden mean to less than a point of the scale.

use super::Flaw;
use crate::proof::{Because, Bound};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(bound: &Bound) -> Result<(), Flaw> {
    let flaw = || Flaw::Bounded(bound.measure.clone());
    let atoms = bound.atoms.len();
    let lists = bound.means.iter().map(|mean| &mean.atoms).chain(&bound.hidden);
    if lists.into_iter().flatten().any(|atom| *atom as usize >= atoms) {
        return Err(Flaw::Unreadable("an atom"));
    }
    if bound.decimals > 6 || bound.unit < 1 || bound.scale.0 >= bound.scale.1 {
        return Err(Flaw::Unreadable("a scale"));
    }
    let nothing_told = || bound.means.iter().all(|mean| mean.atoms.is_empty());
    match &bound.because {
        Because::Worlds(worlds) => {
            if worlds.iter().any(|world| !gives(bound, world)) {
                return Err(flaw());
            }
            let no_sums = vec![0_i128; worlds.len()];
            let is_open = nothing_told()
                || (unions_open(bound, worlds, 0, 0, &no_sums)
                    && bound.hidden.iter().all(|group| {
                        let people = group.iter().map(|at| size(bound, *at as usize)).sum();
                        let sums = worlds.iter().map(|world| sum(world, group)).collect::<Vec<_>>();
                        apart(bound, people, &sums)
                    }));
            if is_open { Ok(()) } else { Err(flaw()) }
        }
        Because::Room { loose, world } => {
            if gives(bound, world) && has_room(bound, loose, world) {
                Ok(())
            } else {
                Err(flaw())
            }
        }
    }
}

fn size(bound: &Bound, atom: usize) -> i128 {
    i128::from(bound.atoms[atom].people)
}

fn sum(world: &[i64], atoms: &[u32]) -> i128 {
    atoms.iter().map(|atom| i128::from(world[*atom as usize])).sum()
}

/// Whether a world keeps to the scale and gives every published mean when rounded.
fn gives(bound: &Bound, world: &[i64]) -> bool {
    let (unit, ten) = (i128::from(bound.unit), 10_i128.pow(u32::from(bound.decimals)));
    let (least, most) = (i128::from(bound.scale.0) * unit, i128::from(bound.scale.1) * unit);
    world.len() == bound.atoms.len()
        && world.iter().enumerate().all(|(atom, sum)| {
            (size(bound, atom) * least..=size(bound, atom) * most).contains(&i128::from(*sum))
        })
        && bound.means.iter().all(|mean| {
            let people: i128 = mean.atoms.iter().map(|at| size(bound, *at as usize)).sum();
            // |sum / people − mean / ten| ≤ 1 / (2 ten), times 2 · ten · people · unit.
            let is = sum(world, &mean.atoms) * 2 * ten;
            (is - 2 * i128::from(mean.mean) * people * unit).abs() <= people * unit
        })
}

/// Whether the sums of a group in some two worlds are a point for each of its people apart.
fn apart(bound: &Bound, people: i128, sums: &[i128]) -> bool {
    let (Some(least), Some(most)) = (sums.iter().min(), sums.iter().max()) else { return false };
    most - least >= people * i128::from(bound.unit)
}

/// Goes through all unions of atoms of 1 to k−1 people.
fn unions_open(
    bound: &Bound,
    worlds: &[Vec<i64>],
    next: usize,
    people: i128,
    sums: &[i128],
) -> bool {
    (next..bound.atoms.len()).all(|atom| {
        let people = people + size(bound, atom);
        if people >= i128::from(bound.k) {
            return true;
        }
        let sums: Vec<i128> =
            sums.iter().zip(worlds).map(|(sum, world)| sum + i128::from(world[atom])).collect();
        apart(bound, people, &sums) && unions_open(bound, worlds, atom + 1, people, &sums)
    })
}

/// Whether exchanging people within the means that are not loose moves every hidden mean by a point, and the loose means have
/// room for that.
fn has_room(bound: &Bound, loose: &[usize], world: &[i64]) -> bool {
    let loose: BTreeSet<usize> = loose.iter().copied().collect();
    let mut of_atom: Vec<Vec<usize>> = vec![Vec::new(); bound.atoms.len()];
    for (at, mean) in bound.means.iter().enumerate().filter(|(at, _)| !loose.contains(at)) {
        mean.atoms.iter().for_each(|atom| of_atom[*atom as usize].push(at));
    }
    let mut classes: BTreeMap<&[usize], Vec<usize>> = BTreeMap::new();
    for (atom, means) in of_atom.iter().enumerate() {
        classes.entry(means).or_default().push(atom);
    }
    let unit = i128::from(bound.unit);
    let k = i128::from(bound.k);
    let mut most_moved = k - 1;
    // Who is in none of the means that are not loose can answer anything.
    let moves = |means: &[usize], class: &[usize], people: i128| {
        let ends = i128::from(bound.scale.1) - i128::from(bound.scale.0);
        if means.is_empty() { people * ends * unit } else { moves(bound, world, class, people) }
    };
    let small_open = classes.iter().all(|(means, class)| {
        let mut reachable = BTreeSet::from([0_i128]);
        for atom in class {
            let more: Vec<i128> =
                reachable.iter().map(|people| people + size(bound, *atom)).collect();
            reachable.extend(more.into_iter().filter(|people| *people < k));
        }
        reachable.into_iter().skip(1).all(|people| moves(means, class, people) >= people * unit)
    });
    let withheld_open = bound.hidden.iter().all(|group| {
        let group: BTreeSet<usize> = group.iter().map(|atom| *atom as usize).collect();
        let people: i128 = group.iter().map(|atom| size(bound, *atom)).sum();
        most_moved = most_moved.max(people);
        let moved = classes.iter().map(|(means, class)| {
            let own = class.iter().filter(|atom| group.contains(atom));
            moves(means, class, own.map(|atom| size(bound, *atom)).sum())
        });
        moved.sum::<i128>() >= people * unit
    });
    let ten = 10_i128.pow(u32::from(bound.decimals));
    let loose_have_room = loose.iter().all(|at| {
        bound.means.get(*at).is_some_and(|mean| {
            let people: i128 = mean.atoms.iter().map(|atom| size(bound, *atom as usize)).sum();
            let off = (sum(world, &mean.atoms) * 2 * ten
                - 2 * i128::from(mean.mean) * people * unit)
                .abs();
            off + most_moved * unit * 2 * ten <= people * unit
        })
    });
    small_open && withheld_open && loose_have_room
}

/// How far the sum of so many people of a class can move while that of the class stays.
fn moves(bound: &Bound, world: &[i64], class: &[usize], people: i128) -> i128 {
    let unit = i128::from(bound.unit);
    let (low, high) = (i128::from(bound.scale.0) * unit, i128::from(bound.scale.1) * unit);
    let all: i128 = class.iter().map(|atom| i128::from(world[*atom])).sum();
    let others: i128 = class.iter().map(|atom| size(bound, *atom)).sum::<i128>() - people;
    let most = (people * high).min(all - others * low);
    let least = (people * low).max(all - others * high);
    (most - least).max(0)
}
