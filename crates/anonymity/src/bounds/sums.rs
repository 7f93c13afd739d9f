//! A measure as sums in whole numbers: people of the last wave, the published means as intervals of sums, the ends of the scale.

use crate::ask::Measure;
use crate::table::Table;
use crate::{Group, Problem};
use std::collections::{HashMap, HashSet};

/// Parts of half a last decimal: fine enough that rounding a world to whole parts costs nothing.
const FINE: i64 = 1000;
/// Most decimals of a mean.
const MOST_DECIMALS: u8 = 3;

/// What is known about a measure before any mean is published, and the means one would like to publish.
pub(crate) struct Sums {
    /// One point of the scale.
    pub(crate) unit: i64,
    /// The ends of the scale.
    pub(crate) ends: (i64, i64),
    /// People of the last wave, by the views of that wave that they are in.
    pub(crate) people: Vec<u32>,
    /// The means, each after those it is a part of, values of cuts last.
    pub(crate) means: Vec<Told>,
    /// Withheld groups of k people or more, as atoms.
    pub(crate) withheld: Vec<Vec<u32>>,
}

/// A mean one would like to publish.
pub(crate) struct Told {
    pub(crate) group: Group,
    pub(crate) rounded: i64,
    /// Atoms, in order.
    pub(crate) atoms: Vec<u32>,
    pub(crate) people: i64,
    /// The sum is at least and at most.
    pub(crate) sum: (i64, i64),
    /// Of a value of a cut.
    pub(crate) is_value: bool,
}

impl Sums {
    /// Of the means of the shown views.
    pub(crate) fn of(
        layout: &Layout,
        shown: &[bool],
        measure: &Measure,
        k: u32,
    ) -> Result<Sums, Problem> {
        let wrong = || Problem::NoSuchMeasure { id: measure.id.clone() };
        let (least, most) = (i64::from(measure.scale.least), i64::from(measure.scale.most));
        if measure.decimals > MOST_DECIMALS || least >= most || most - least > 1000 {
            return Err(wrong());
        }
        let ten = 10_i64.pow(u32::from(measure.decimals));
        let unit = 2 * ten * FINE;
        let mut given: HashMap<Group, i64> = HashMap::new();
        for (group, mean) in &measure.means {
            let is_new = given.insert(*group, *mean).is_none();
            let is_there = layout.groups.contains(group);
            if !is_there || !is_new || *mean < least * ten || *mean > most * ten {
                return Err(wrong());
            }
        }
        let alike: HashSet<Group> = measure.alike.iter().copied().collect();
        let told = layout.views.iter().filter(|view| shown[view.sheet]).filter_map(|view| {
            let rounded = *given.get(&view.group).filter(|_| !alike.contains(&view.group))?;
            let sum = (
                view.people * (2 * rounded - 1).max(2 * least * ten) * FINE,
                view.people * (2 * rounded + 1).min(2 * most * ten) * FINE,
            );
            let is_value = matches!(view.group, Group::Value { .. });
            let (group, atoms, people) = (view.group, view.atoms.clone(), view.people);
            Some(Told { group, rounded, atoms, people, sum, is_value })
        });
        let withheld =
            layout.views.iter().filter(|view| view.is_withheld && view.people >= i64::from(k));
        Ok(Sums {
            unit,
            ends: (least * unit, most * unit),
            means: told.collect(),
            withheld: withheld.map(|view| view.atoms.clone()).collect(),
            people: layout.people.clone(),
        })
    }

    /// How many people these atoms have.
    pub(crate) fn count(&self, atoms: &[u32]) -> i64 {
        atoms.iter().map(|atom| i64::from(self.people[*atom as usize])).sum()
    }

    /// Whether a world gives these means.
    pub(crate) fn gives(&self, world: &[i64], means: &[usize]) -> bool {
        let fits = world.iter().zip(&self.people).all(|(sum, people)| {
            let people = i64::from(*people);
            (people * self.ends.0..=people * self.ends.1).contains(sum)
        });
        fits && means.iter().all(|mean| {
            let mean = &self.means[*mean];
            (mean.sum.0..=mean.sum.1).contains(&total(world, &mean.atoms))
        })
    }
}

/// The sum of a world over some atoms.
pub(crate) fn total(world: &[i64], atoms: &[u32]) -> i64 {
    atoms.iter().map(|atom| world[*atom as usize]).sum()
}

/// People of the last wave by the views of that wave they are in: the same for all measures.
pub(crate) struct Layout {
    people: Vec<u32>,
    views: Vec<Place>,
    groups: HashSet<Group>,
}

/// A view of the last wave.
struct Place {
    sheet: usize,
    group: Group,
    atoms: Vec<u32>,
    people: i64,
    is_withheld: bool,
}

impl Layout {
    /// Of all views of the last wave, shown or not.
    pub(crate) fn of(table: &Table) -> Layout {
        let (people, merged) = people(table);
        let views = table.candidates().map(|sheet| {
            let it = &table.sheets[sheet];
            let mut atoms: Vec<u32> =
                it.atoms.iter().filter_map(|atom| merged[*atom as usize]).collect();
            atoms.sort_unstable();
            atoms.dedup();
            let people = i64::from(it.people);
            Place { sheet, group: it.view.group, atoms, people, is_withheld: it.is_withheld }
        });
        let views: Vec<Place> = views.collect();
        let groups = views.iter().map(|view| view.group).collect();
        Layout { people, views, groups }
    }
}

/// People of the last wave by the views of that wave they are in, and of each atom of the table which of these it is.
fn people(table: &Table) -> (Vec<u32>, Vec<Option<u32>>) {
    let mut views: Vec<Vec<u32>> = vec![Vec::new(); table.atoms.len()];
    for at in table.candidates() {
        for atom in &table.sheets[at].atoms {
            views[*atom as usize].push(at as u32);
        }
    }
    let mut known: HashMap<Vec<u32>, u32> = HashMap::new();
    let mut people: Vec<u32> = Vec::new();
    let merged = views.into_iter().zip(&table.atoms).map(|(views, size)| {
        if views.is_empty() {
            return None;
        }
        let at = *known.entry(views).or_insert_with(|| {
            people.push(0);
            people.len() as u32 - 1
        });
        people[at as usize] += size;
        Some(at)
    });
    let merged = merged.collect();
    (people, merged)
}
