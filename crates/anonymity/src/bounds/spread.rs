//! Spreads the sums of classes over their atoms such that the means of cuts come out too, as nearly as it goes.

use super::sums::Sums;

/// Rounds of fitting, at most.
const ROUNDS: usize = 40;
/// Near enough is this part of how far rounding leaves a mean.
const NEAR: f64 = 10.0;

/// A world: everybody has the mean of their class, and more or less by their values of cuts.
pub(super) fn spread(
    sums: &Sums,
    classes: &[Vec<u32>],
    targets: &[f64],
    loose: &[usize],
) -> Vec<i64> {
    let size = |atom: u32| f64::from(sums.people[atom as usize]);
    let mut of_atom: Vec<Vec<u32>> = vec![Vec::new(); sums.people.len()];
    for (value, mean) in loose.iter().enumerate() {
        for atom in &sums.means[*mean].atoms {
            of_atom[*atom as usize].push(value as u32);
        }
    }
    let mut more = vec![0.0; loose.len()];
    let mut world = vec![0.0; sums.people.len()];
    for round in 0.. {
        for (atoms, target) in classes.iter().zip(targets) {
            let people: f64 = atoms.iter().map(|atom| size(*atom)).sum();
            let own = |atom: u32| -> f64 {
                of_atom[atom as usize].iter().map(|value| more[*value as usize]).sum()
            };
            let all: f64 = atoms.iter().map(|atom| size(*atom) * own(*atom)).sum();
            for atom in atoms {
                world[*atom as usize] = size(*atom) * ((target - all) / people + own(*atom));
            }
            level(sums, atoms, *target, &mut world);
        }
        let mut is_near = true;
        for (value, mean) in loose.iter().enumerate() {
            let told = &sums.means[*mean];
            let is: f64 = told.atoms.iter().map(|atom| world[*atom as usize]).sum();
            let (low, high) = (told.sum.0 as f64, told.sum.1 as f64);
            let lacks = (low + high) / 2.0 - is;
            is_near = is_near && lacks.abs() * NEAR < high - low;
            more[value] += lacks / told.people as f64;
        }
        if is_near || round == ROUNDS {
            break;
        }
    }
    let rounded = world.iter().zip(&sums.people).map(|(sum, people)| {
        let people = i64::from(*people);
        (sum.round() as i64).clamp(people * sums.ends.0, people * sums.ends.1)
    });
    rounded.collect()
}

/// Brings every atom back within the ends of the scale, and gives what that took to those who have room.
fn level(sums: &Sums, atoms: &[u32], target: f64, world: &mut [f64]) {
    let low = |atom: u32| f64::from(sums.people[atom as usize]) * sums.ends.0 as f64;
    let high = |atom: u32| f64::from(sums.people[atom as usize]) * sums.ends.1 as f64;
    for atom in atoms {
        let sum = &mut world[*atom as usize];
        *sum = sum.clamp(low(*atom), high(*atom));
    }
    let is: f64 = atoms.iter().map(|atom| world[*atom as usize]).sum();
    let lacks = target - is;
    if lacks.abs() < 0.5 {
        return;
    }
    let room = |atom: u32, sum: f64| if lacks > 0.0 { high(atom) - sum } else { sum - low(atom) };
    let all: f64 = atoms.iter().map(|atom| room(*atom, world[*atom as usize])).sum();
    if all > 0.0 {
        for atom in atoms {
            let sum = world[*atom as usize];
            world[*atom as usize] = sum + lacks * (room(*atom, sum) / all).min(1.0);
        }
    }
}
