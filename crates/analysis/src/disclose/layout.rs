//! How units of the answers lie in what the auditor is asked: who is where, and which means one would like to publish.

use crate::alike::Same;
use crate::answers::Answers;
use crate::figures::{Measured, Wave};
use zwerm_anonymity as auditor;
use zwerm_anonymity::{Cut, Group, Measure, Person, Unit};
use zwerm_stats::Summary;

/// How units of the answers lie in what the auditor is asked.
pub(super) struct Layout {
    units: Vec<Unit>,
    /// Of each unit of the answers: where its people are.
    lies: Vec<usize>,
    /// Of each unit of the answers: itself, if it can be asked for.
    pub(super) place: Vec<Option<usize>>,
    /// The layer of each unit of the answers, and how many there are; none without a tree.
    layers: Vec<Option<usize>>,
}

impl Layout {
    /// Departments alone; people of teams count as people of the department above.
    pub(super) fn new(answers: &Answers, has_below: &[bool], departments: &[usize]) -> Layout {
        let names = &answers.units.names;
        let above = |unit: usize| answers.units.parents[unit].map(|it| it as usize);
        let mut place = vec![None; names.len()];
        departments.iter().enumerate().for_each(|(at, unit)| place[*unit] = Some(at));
        let parent = |unit: usize| above(unit).and_then(|it| place[it]);
        let mut units: Vec<Unit> = departments
            .iter()
            .map(|unit| Unit {
                name: names[*unit].clone(),
                parent: parent(*unit),
                is_withheld: false,
            })
            .collect();
        let is_loose = |unit: usize| !has_below[unit] && above(unit).is_none();
        let rest = units.len();
        if (0..names.len()).any(is_loose) {
            units.push(Unit { name: String::new(), parent: None, is_withheld: false });
        }
        let lies =
            (0..names.len()).map(|unit| place[unit].or(parent(unit)).unwrap_or(rest)).collect();
        Layout { units, lies, place, layers: layers(answers) }
    }

    /// All units, under a number instead of a name.
    pub(super) fn whole(answers: &Answers) -> Layout {
        let unit = |(at, parent): (usize, &Option<u32>)| Unit {
            name: format!("unit {}", at + 1),
            parent: parent.map(|it| it as usize),
            is_withheld: false,
        };
        let units: Vec<Unit> = answers.units.parents.iter().enumerate().map(unit).collect();
        let all = 0..units.len();
        Layout {
            lies: all.clone().collect(),
            place: all.map(Some).collect(),
            units,
            layers: Vec::new(),
        }
    }

    pub(super) fn people(&self, answers: &Answers, wave: &Wave, who: &[bool]) -> Vec<Person> {
        let of = |((row, unit), _): ((&u32, &u32), &bool)| Person {
            key: answers.keys[*row as usize],
            unit: self.lies[*unit as usize],
            values: if self.layers.is_empty() {
                Vec::new()
            } else {
                vec![self.layers[*unit as usize]]
            },
        };
        let rows = wave.rows.iter().zip(wave.units.of()).zip(who);
        rows.filter(|(_, answered)| **answered).map(of).collect()
    }

    pub(super) fn wave(&self, wave: &Wave, people: Vec<Person>) -> auditor::Wave {
        let count = self.layers.iter().flatten().max().map_or(0, |most| most + 1);
        let values = (1..=count).map(|layer| layer.to_string()).collect();
        let cuts = if self.layers.is_empty() {
            Vec::new()
        } else {
            vec![Cut { name: "layer".to_owned(), values }]
        };
        auditor::Wave {
            name: wave.name.clone(),
            units: self.units.clone(),
            cuts,
            people,
            published: Vec::new(),
        }
    }

    pub(super) fn measure(&self, it: &Measured, id: &str) -> Measure {
        let mut means = vec![(Group::Everyone, &it.all)];
        let direct = self.direct(it);
        let mut has_below = vec![false; self.units.len()];
        self.units
            .iter()
            .filter_map(|unit| unit.parent)
            .for_each(|parent| has_below[parent] = true);
        let layers = self.of_layers(it);
        let mut is_placed = vec![false; self.units.len()];
        self.place.iter().flatten().for_each(|at| is_placed[*at] = true);
        for (unit, at) in self.place.iter().enumerate() {
            if let Some(at) = at {
                means.push((Group::Unit(*at), &it.units[unit]));
            }
        }
        for (at, summary) in direct.iter().enumerate() {
            if has_below[at] {
                means.push((Group::Direct(at), summary));
            } else if !is_placed[at] {
                means.push((Group::Unit(at), summary));
            }
        }
        for (value, summary) in layers.iter().enumerate() {
            means.push((Group::Value { cut: 0, value }, summary));
        }
        let (least, most) = (it.scale.low(), it.scale.high());
        let rounded = |(group, summary): (Group, &Summary)| {
            let mean = summary.mean().ok()?;
            Some((
                group,
                ((mean * 10.0).round() as i64).clamp(i64::from(least) * 10, i64::from(most) * 10),
            ))
        };
        let means = means.into_iter().filter_map(rounded).collect();
        let scale = auditor::Scale { least, most };
        Measure { id: id.to_owned(), scale, decimals: 1, means, alike: self.alike(it, &has_below) }
    }

    /// Groups in which nine in ten gave one answer.
    fn alike(&self, it: &Measured, has_below: &[bool]) -> Vec<Group> {
        let mut direct = vec![Same::default(); self.units.len()];
        let mut layers =
            vec![Same::default(); self.layers.iter().flatten().max().map_or(0, |most| most + 1)];
        let mut all = Same::default();
        for (unit, same) in it.same.iter().enumerate() {
            direct[self.lies[unit]].add(same);
            all.add(same);
            if let Some(Some(layer)) = self.layers.get(unit) {
                layers[*layer].add(same);
            }
        }
        let mut alike: Vec<Group> = if all.is_alike() { vec![Group::Everyone] } else { Vec::new() };
        let mut under: Vec<&Same> = direct.iter().collect();
        for (unit, at) in
            self.place.iter().enumerate().filter_map(|(unit, at)| Some((unit, (*at)?)))
        {
            under[at] = &it.same_under[unit];
        }
        alike.extend((0..under.len()).filter(|at| under[*at].is_alike()).map(Group::Unit));
        alike.extend(
            (0..direct.len())
                .filter(|at| has_below[*at] && direct[*at].is_alike())
                .map(Group::Direct),
        );
        alike.extend(
            (0..layers.len())
                .filter(|at| layers[*at].is_alike())
                .map(|value| Group::Value { cut: 0, value }),
        );
        alike
    }

    /// People placed directly on each unit that is asked for.
    fn direct(&self, it: &Measured) -> Vec<Summary> {
        let mut direct = vec![Summary::default(); self.units.len()];
        for (unit, summary) in it.direct.iter().enumerate() {
            direct[self.lies[unit]] = direct[self.lies[unit]].and(summary);
        }
        direct
    }

    fn of_layers(&self, it: &Measured) -> Vec<Summary> {
        let count = self.layers.iter().flatten().max().map_or(0, |most| most + 1);
        let mut layers = vec![Summary::default(); count];
        for (summary, layer) in it.direct.iter().zip(&self.layers) {
            if let Some(layer) = layer {
                layers[*layer] = layers[*layer].and(summary);
            }
        }
        layers
    }
}

/// The layer of each unit, from the top, none of those without a team; empty where people are on one layer only or there is no tree.
fn layers(answers: &Answers) -> Vec<Option<usize>> {
    let depths = answers.units.depths();
    let is_named = |unit: usize| !answers.units.names[unit].is_empty();
    let of = |unit: usize| is_named(unit).then_some(depths[unit]);
    let mut on: Vec<usize> =
        answers.teams.of().iter().filter_map(|unit| of(*unit as usize)).collect();
    on.sort_unstable();
    on.dedup();
    if on.len() < 2 { Vec::new() } else { (0..depths.len()).map(of).collect() }
}
