//! Many people: one world, and how much room there is in it. Some means are over so many people that they stay as they are rounded
//! when a few answer otherwise: these are loose. People who are in the same of the other means can be exchanged, which those
//! don't see; who is in none of them can answer anything.

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
    let (tree, values): (Vec<usize>, Vec<usize>) =
        chosen.iter().copied().partition(|mean| !sums.means[*mean].is_value);
    let nest = Nest::of(sums, &tree);
    let targets = nest.targets(sums)?;
    // First with everybody at the mean of their class, for that is quickly seen.
    let classes = nest.classes(sums);
    let even = even(sums, &classes, &targets);
    let (_, tight) = split(sums, &tree, &even, k);
    no_blocking(sums, &tight, &even, k)?;
    let world = super::spread::spread(sums, &classes, &targets, &values);
    let (loose, tight) = split(sums, chosen, &world, k);
    let values: Vec<usize> = tight.iter().copied().filter(|at| sums.means[*at].is_value).collect();
    if !values.is_empty() {
        return Err(values);
    }
    no_blocking(sums, &tight, &world, k)?;
    if !sums.gives(&world, chosen) {
        return Err(chosen.last().copied().into_iter().collect());
    }
    Ok(Room { loose, world })
}

/// Everybody at the mean of their class.
fn even(sums: &Sums, classes: &[Vec<u32>], targets: &[f64]) -> Vec<i64> {
    let mut world = vec![0; sums.people.len()];
    for (atoms, target) in classes.iter().zip(targets) {
        let mean = target / sums.count(atoms).max(1) as f64;
        for atom in atoms {
            world[*atom as usize] = (mean * f64::from(sums.people[*atom as usize])).round() as i64;
        }
    }
    world
}

/// Means that stay as they are rounded when any hidden group moves by a point, and the others.
fn split(sums: &Sums, means: &[usize], world: &[i64], k: u32) -> (Vec<usize>, Vec<usize>) {
    let most = sums.withheld.iter().map(|group| sums.count(group)).max().unwrap_or(0);
    let need = most.max(i64::from(k) - 1) * sums.unit;
    means.iter().copied().partition(|mean| {
        let (told, sum) = (&sums.means[*mean], total(world, &sums.means[*mean].atoms));
        (sum - told.sum.0).min(told.sum.1 - sum) >= need
    })
}

fn no_blocking(sums: &Sums, tight: &[usize], world: &[i64], k: u32) -> Result<(), Vec<usize>> {
    let nest = Nest::of(sums, tight);
    let classes = nest.classes(sums);
    let told: Vec<i64> = classes.iter().map(|atoms| total(world, atoms)).collect();
    let blocking = nest.blocking(sums, &classes, &told, k);
    if blocking.is_empty() { Ok(()) } else { Err(blocking) }
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

    /// The means to leave out because some group can't move in classes with these sums.
    fn blocking(&self, sums: &Sums, classes: &[Vec<u32>], told: &[i64], k: u32) -> Vec<usize> {
        let mut blocking: Vec<usize> = Vec::new();
        // Who is in none of these means can be anything.
        for (class, atoms) in classes.iter().enumerate().skip(1) {
            if !is_open(sums, atoms, told[class], k) {
                blocking.push(self.culprit(sums, class));
            }
        }
        for withheld in &sums.withheld {
            blocking.extend(self.bounding(sums, classes, told, withheld));
        }
        blocking.sort_unstable();
        blocking.dedup();
        blocking
    }

    /// The mean to leave out because a withheld group can't move by a point, if it can't.
    fn bounding(
        &self,
        sums: &Sums,
        classes: &[Vec<u32>],
        told: &[i64],
        withheld: &[u32],
    ) -> Option<usize> {
        let is_own = |at: &u32| withheld.binary_search(at).is_ok();
        let reach = sums.ends.1 - sums.ends.0;
        let (mut room, mut exchangeable) = (0, 0);
        for (class, atoms) in classes.iter().enumerate() {
            let own: Vec<u32> = atoms.iter().copied().filter(is_own).collect();
            let (own, all) = (sums.count(&own), sums.count(atoms));
            if class == 0 || own < all {
                exchangeable += own;
            }
            room += if class == 0 { own * reach } else { width(sums, own, all, told[class]) };
        }
        let need = sums.count(withheld) * sums.unit;
        if room >= need {
            return None;
        }
        let atoms = |mean: &usize| &sums.means[*mean].atoms;
        // Its parts tell too much about it, or what it is a part of does.
        let mut parts = self.means.iter().filter(|mean| atoms(mean).iter().all(is_own));
        let part = parts.clone().min_by_key(|mean| sums.means[**mean].people);
        let whole = self
            .means
            .iter()
            .rev()
            .find(|mean| withheld.iter().all(|at| atoms(mean).binary_search(at).is_ok()));
        let is_in_parts = exchangeable * reach < need && parts.next().is_some();
        let chosen = if is_in_parts { part } else { whole.or(part) };
        chosen.or(self.means.last()).copied()
    }

    /// The mean to leave out so that a class has more room: its smallest part, or its own.
    fn culprit(&self, sums: &Sums, class: usize) -> usize {
        let smallest =
            self.parts[class].iter().min_by_key(|part| sums.means[self.means[**part - 1]].people);
        self.means[smallest.copied().unwrap_or(class).max(1) - 1]
    }
}
