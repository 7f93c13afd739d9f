//! Few people: a list of worlds, each of which gives all published means, such that of every hidden group the means in some two
//! of them are a point apart. Then nobody can know that mean to less than a point.

use super::simplex::largest;
use super::sums::{Sums, total};

/// Up to so many atoms, means and groups all groups are gone through.
const MOST_ATOMS: usize = 64;
const MOST_MEANS: usize = 64;
const MOST_GROUPS: usize = 20_000;

/// The hidden groups of a measure, and worlds that keep them hidden.
pub(crate) struct Worlds<'a> {
    sums: &'a Sums,
    groups: Vec<Vec<u32>>,
    worlds: Vec<Vec<i64>>,
    chosen: Vec<usize>,
}

impl<'a> Worlds<'a> {
    /// Before any mean is published; none if there are too many people for this.
    pub(crate) fn of(sums: &'a Sums, k: u32) -> Option<Worlds<'a>> {
        if sums.people.len() > MOST_ATOMS || sums.means.len() > MOST_MEANS {
            return None;
        }
        let mut groups = vec![(Vec::new(), 0)];
        for (atom, size) in sums.people.iter().enumerate() {
            let with = groups.iter().filter(|(_, people)| people + size < k);
            let with: Vec<_> = with
                .map(|(group, people): &(Vec<u32>, u32)| {
                    let group = group.iter().copied().chain([atom as u32]).collect();
                    (group, people + size)
                })
                .collect();
            groups.extend(with);
            if groups.len() > MOST_GROUPS {
                return None;
            }
        }
        let small = groups.into_iter().skip(1).map(|(group, _)| group);
        let groups = small.chain(sums.withheld.iter().cloned()).collect();
        Some(Worlds { sums, groups, worlds: Vec::new(), chosen: Vec::new() })
    }

    /// Publishes one more mean if that bounds nobody; says whether it did.
    pub(crate) fn add(&mut self, mean: usize) -> bool {
        self.chosen.push(mean);
        let before = self.worlds.clone();
        self.worlds.retain(|world| self.sums.gives(world, &[mean]));
        let is_safe = (0..self.groups.len()).all(|group| {
            self.is_open(group)
                || (self.find(group, 1.0) && self.is_open(group))
                || (self.find(group, -1.0) && self.is_open(group))
        });
        if !is_safe {
            self.chosen.pop();
            self.worlds = before;
        }
        is_safe
    }

    /// The worlds that are needed.
    pub(crate) fn into_worlds(self) -> Vec<Vec<i64>> {
        let mut is_needed = vec![false; self.worlds.len()];
        for group in &self.groups {
            let sum = |at: &usize| total(&self.worlds[*at], group);
            let all = 0..self.worlds.len();
            for at in [all.clone().min_by_key(sum), all.max_by_key(sum)].into_iter().flatten() {
                is_needed[at] = true;
            }
        }
        let all = self.worlds.into_iter().zip(is_needed);
        all.filter(|(_, is_needed)| *is_needed).map(|(world, _)| world).collect()
    }

    /// Whether some two worlds are a point apart in the mean of this group.
    fn is_open(&self, group: usize) -> bool {
        let group = &self.groups[group];
        let sums = || self.worlds.iter().map(|world| total(world, group));
        let (Some(least), Some(most)) = (sums().min(), sums().max()) else { return false };
        most - least >= self.sums.unit * self.sums.count(group)
    }

    /// Looks for the world in which this group has the largest (or smallest) sum, and keeps it if it gives all means exactly.
    fn find(&mut self, group: usize, sign: f64) -> bool {
        let sums = self.sums;
        let width = sums.people.len();
        let unit = sums.unit as f64;
        let base = |atom: usize| f64::from(sums.people[atom]) * (sums.ends.0 as f64 / unit);
        let (mut rows, mut limits) = (Vec::new(), Vec::new());
        for atom in 0..width {
            let mut row = vec![0.0; width];
            row[atom] = 1.0;
            rows.push(row);
            limits.push(f64::from(sums.people[atom]) * ((sums.ends.1 - sums.ends.0) as f64 / unit));
        }
        // Rounding to whole parts moves a sum by no more than a half for each atom.
        let margin = (width as f64 + 1.0) / unit;
        for mean in &self.chosen {
            let mean = &sums.means[*mean];
            let mut row = vec![0.0; width];
            mean.atoms.iter().for_each(|atom| row[*atom as usize] = 1.0);
            let below: f64 = mean.atoms.iter().map(|atom| base(*atom as usize)).sum();
            rows.push(row.iter().map(|it| -it).collect());
            limits.push(below - mean.sum.0 as f64 / unit - margin);
            rows.push(row);
            limits.push(mean.sum.1 as f64 / unit - below - margin);
        }
        let mut goal = vec![0.0; width];
        self.groups[group].iter().for_each(|atom| goal[*atom as usize] = sign);
        let Some(found) = largest(&rows, &limits, &goal) else { return false };
        let world = found.iter().enumerate().map(|(atom, above)| {
            let people = i64::from(sums.people[atom]);
            let sum = ((base(atom) + above) * unit).round() as i64;
            sum.clamp(people * sums.ends.0, people * sums.ends.1)
        });
        let world: Vec<i64> = world.collect();
        let is_right = sums.gives(&world, &self.chosen);
        if is_right && !self.worlds.contains(&world) {
            self.worlds.push(world);
        }
        is_right
    }
}
