//! Many people: one world, and how much room there is in it. People who are in the same means of the tree can be exchanged, which
//! no mean of the tree sees; the means of cuts are over so many people that they stay as they are rounded.

use super::sums::{Sums, total};

/// A world with room, and which means (indexes in [`Sums::means`]) count as loose.
pub(crate) struct Room {
    pub(crate) loose: Vec<usize>,
    pub(crate) world: Vec<i64>,
}

/// Looks for a world with room for these means.
///
/// # Errors
/// The means that stand in the way: without them it may go.
pub(crate) fn room(sums: &Sums, chosen: &[usize], k: u32) -> Result<Room, Vec<usize>> {
    let (tree, loose): (Vec<usize>, Vec<usize>) =
        chosen.iter().copied().partition(|mean| !sums.means[*mean].is_value);
    let nest = Nest::of(sums, &tree);
    let targets = nest.targets(sums)?;
    let mut blocking: Vec<usize> = Vec::new();
    let classes = nest.classes(sums);
    for (class, atoms) in classes.iter().enumerate() {
        if !atoms.is_empty() && !is_open(sums, atoms, targets[class].round() as i64, k) {
            blocking.push(nest.culprit(sums, class));
        }
    }
    for withheld in &sums.withheld {
        let room: i64 = classes
            .iter()
            .zip(&targets)
            .map(|(atoms, target)| {
                let own: Vec<u32> =
                    atoms.iter().copied().filter(|at| withheld.binary_search(at).is_ok()).collect();
                width(sums, sums.count(&own), sums.count(atoms), target.round() as i64)
            })
            .sum();
        if room < sums.count(withheld) * sums.unit {
            let above = tree.iter().rev().find(|mean| {
                withheld.iter().all(|at| sums.means[**mean].atoms.binary_search(at).is_ok())
            });
            blocking.extend(above);
        }
    }
    if !blocking.is_empty() {
        blocking.sort_unstable();
        blocking.dedup();
        return Err(blocking);
    }
    let world = super::spread::spread(sums, &classes, &targets, &loose);
    let most = sums.withheld.iter().map(|group| sums.count(group)).max().unwrap_or(0);
    let need = most.max(i64::from(k) - 1) * sums.unit;
    let is_tight = |mean: &usize| {
        let (told, sum) = (&sums.means[*mean], total(&world, &sums.means[*mean].atoms));
        (sum - told.sum.0).min(told.sum.1 - sum) < need
    };
    let tight: Vec<usize> = loose.iter().copied().filter(is_tight).collect();
    if !tight.is_empty() {
        return Err(tight);
    }
    if !sums.gives(&world, chosen)
        || classes
            .iter()
            .any(|atoms| !atoms.is_empty() && !is_open(sums, atoms, total(&world, atoms), k))
    {
        return Err(chosen.last().copied().into_iter().collect());
    }
    Ok(Room { loose, world })
}

/// Whether in a class of people who can be exchanged, and who have this sum together, the mean of every small group of atoms can
/// move by a point. A class that is one atom has no group within it.
fn is_open(sums: &Sums, atoms: &[u32], sum: i64, k: u32) -> bool {
    let mut sizes = vec![false; k as usize];
    sizes[0] = true;
    for atom in atoms {
        let size = sums.people[*atom as usize] as usize;
        for people in (size..k as usize).rev() {
            sizes[people] = sizes[people] || sizes[people - size];
        }
    }
    let all = sums.count(atoms);
    (1..i64::from(k))
        .filter(|people| sizes[*people as usize])
        .all(|people| width(sums, people, all, sum) >= people * sums.unit)
}

/// How far the sum of some of these people can move when all of them have a given sum: the others can be at either end.
fn width(sums: &Sums, some: i64, all: i64, sum: i64) -> i64 {
    let ((low, high), others) = (sums.ends, all - some);
    let most = (some * high).min(sum - others * low);
    let least = (some * low).max(sum - others * high);
    (most - least).max(0)
}

/// The chosen means of the tree, one in the other; class 0 is who is in none, class `i + 1` who is in mean `i` and in none
/// within it.
struct Nest {
    means: Vec<usize>,
    /// Of each class the classes right within it.
    parts: Vec<Vec<usize>>,
    /// Of each atom its class.
    class: Vec<usize>,
}

impl Nest {
    /// Means come after those they are a part of.
    fn of(sums: &Sums, tree: &[usize]) -> Nest {
        let mut nest = Nest {
            means: tree.to_vec(),
            parts: vec![Vec::new(); tree.len() + 1],
            class: vec![0; sums.people.len()],
        };
        for (at, mean) in tree.iter().enumerate() {
            let atoms = &sums.means[*mean].atoms;
            let above = atoms.first().map_or(0, |atom| nest.class[*atom as usize]);
            nest.parts[above].push(at + 1);
            atoms.iter().for_each(|atom| nest.class[*atom as usize] = at + 1);
        }
        nest
    }

    fn classes(&self, sums: &Sums) -> Vec<Vec<u32>> {
        let mut classes = vec![Vec::new(); self.parts.len()];
        for atom in 0..sums.people.len() {
            classes[self.class[atom]].push(atom as u32);
        }
        classes
    }

    /// A sum for each class such that all means come out, each as far from its ends as the others are.
    fn targets(&self, sums: &Sums) -> Result<Vec<f64>, Vec<usize>> {
        let mut people = vec![0_i64; self.parts.len()];
        for (atom, class) in self.class.iter().enumerate() {
            people[*class] += i64::from(sums.people[atom]);
        }
        let own = |class: usize| {
            let people = people[class] as f64;
            (people * sums.ends.0 as f64, people * sums.ends.1 as f64)
        };
        let mut reach = vec![(0.0, 0.0); self.parts.len()];
        for class in (0..self.parts.len()).rev() {
            let mut sum = own(class);
            for part in &self.parts[class] {
                let (low, high): (f64, f64) = reach[*part];
                sum = (sum.0 + low, sum.1 + high);
            }
            if class > 0 {
                let mean = &sums.means[self.means[class - 1]];
                sum = (sum.0.max(mean.sum.0 as f64), sum.1.min(mean.sum.1 as f64));
                if sum.0 > sum.1 {
                    return Err(vec![self.means[class - 1]]);
                }
            }
            reach[class] = sum;
        }
        let mut targets = vec![0.0; self.parts.len()];
        let mut whole = vec![0.0; self.parts.len()];
        whole[0] = (reach[0].0 + reach[0].1) / 2.0;
        for class in 0..self.parts.len() {
            let (low, high) = self.parts[class]
                .iter()
                .map(|part| reach[*part])
                .fold(own(class), |sum, part| (sum.0 + part.0, sum.1 + part.1));
            let share = if high > low { (whole[class] - low) / (high - low) } else { 0.0 };
            for part in &self.parts[class] {
                let (low, high) = reach[*part];
                whole[*part] = low + share * (high - low);
            }
            targets[class] = own(class).0 + share * (own(class).1 - own(class).0);
        }
        Ok(targets)
    }

    /// The mean to leave out so that a class has more room: its smallest part, or its own.
    fn culprit(&self, sums: &Sums, class: usize) -> usize {
        let smallest =
            self.parts[class].iter().min_by_key(|part| sums.means[self.means[**part - 1]].people);
        self.means[smallest.copied().unwrap_or(class).max(1) - 1]
    }
}
