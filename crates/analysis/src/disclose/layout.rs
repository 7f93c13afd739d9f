//! How units of the answers lie in what the auditor is asked: who is where, and which means one would like to publish.

use crate::alike::Same;
use crate::answers::Answers;
use crate::figures::{Measured, Wave};
use zwerm_anonymity as auditor;
use zwerm_anonymity::{Cut, Group, Items, Measure, Person, Unit};
use zwerm_stats::Summary;

/// How units of the answers lie in what the auditor is asked.
pub(super) struct Layout {
    units: Vec<Unit>,
    /// Of each unit of the answers: where its people are.
    lies: Vec<usize>,
    /// Of each unit of the answers: itself, if it can be asked for.
    pub(super) place: Vec<Option<usize>>,
    /// Of each unit that is asked for whether figures of it are published by its name.
    is_named: Vec<bool>,
    /// Of each unit that is asked for whether there are units under it.
    has_below: Vec<bool>,
    cuts: Vec<Cut>,
}

/// Which figures of a construct are published.
#[derive(Clone, Copy)]
pub(super) struct Wish<'a> {
    pub(super) id: &'a str,
    /// Of everybody together alone: by department it would be a mark for one leader.
    pub(super) for_all_alone: bool,
}

impl Layout {
    /// Every unit: departments by their names, teams under a number, for nothing is published of a team by name.
    pub(super) fn whole(answers: &Answers, departments: &[usize]) -> Layout {
        let names = &answers.units.names;
        let mut is_named = vec![false; names.len()];
        departments.iter().for_each(|unit| is_named[*unit] = true);
        let mut mark = "#".to_owned();
        while departments.iter().any(|unit| names[*unit].starts_with(&mark)) {
            mark.push('#');
        }
        let name = |at: usize| {
            if is_named[at] { names[at].clone() } else { format!("{mark}{}", at + 1) }
        };
        let unit = |(at, parent): (usize, &Option<u32>)| Unit {
            name: name(at),
            parent: parent.map(|it| it as usize),
            is_withheld: false,
        };
        let units: Vec<Unit> = answers.units.parents.iter().enumerate().map(unit).collect();
        let all = 0..units.len();
        let (lies, place) = (all.clone().collect(), all.map(Some).collect());
        Layout::of(units, lies, place, is_named, answers)
    }

    /// Departments alone; people of teams count as people of the department above.
    pub(super) fn departments(answers: &Answers, departments: &[usize]) -> Layout {
        let names = &answers.units.names;
        let above = |unit: usize| answers.units.parents[unit].map(|it| it as usize);
        let mut place = vec![None; names.len()];
        departments.iter().enumerate().for_each(|(at, unit)| place[*unit] = Some(at));
        let parent = |unit: usize| above(unit).and_then(|it| place[it]);
        let unit = |unit: &usize| Unit {
            name: names[*unit].clone(),
            parent: parent(*unit),
            is_withheld: false,
        };
        let mut units: Vec<Unit> = departments.iter().map(unit).collect();
        let mut is_named = vec![true; units.len()];
        let rest = units.len();
        if (0..names.len()).any(|unit| place[unit].is_none() && above(unit).is_none()) {
            units.push(Unit { name: String::new(), parent: None, is_withheld: false });
            is_named.push(false);
        }
        let lies =
            (0..names.len()).map(|unit| place[unit].or(parent(unit)).unwrap_or(rest)).collect();
        Layout::of(units, lies, place, is_named, answers)
    }

    fn of(
        units: Vec<Unit>,
        lies: Vec<usize>,
        place: Vec<Option<usize>>,
        is_named: Vec<bool>,
        answers: &Answers,
    ) -> Layout {
        let mut has_below = vec![false; units.len()];
        units.iter().filter_map(|it| it.parent).for_each(|parent| has_below[parent] = true);
        let cut = |it: &crate::attributes::Attribute| Cut {
            name: it.name.clone(),
            values: it.values.clone(),
        };
        let cuts = answers.attributes.iter().map(cut).collect();
        Layout { units, lies, place, is_named, has_below, cuts }
    }

    pub(super) fn people(&self, answers: &Answers, wave: &Wave, who: &[bool]) -> Vec<Person> {
        let of = |(at, _): (usize, &bool)| Person {
            key: answers.keys[wave.rows[at] as usize],
            unit: self.lies[wave.units.of()[at] as usize],
            values: wave.attributes.iter().map(|it| value(it.of()[at])).collect(),
        };
        who.iter().enumerate().filter(|(_, answered)| **answered).map(of).collect()
    }

    pub(super) fn wave(&self, wave: &Wave, people: Vec<Person>) -> auditor::Wave {
        auditor::Wave {
            name: wave.name.clone(),
            units: self.units.clone(),
            cuts: self.cuts.clone(),
            people,
            published: Vec::new(),
            unnamed: (0..self.units.len()).filter(|at| !self.is_named[*at]).collect(),
        }
    }

    pub(super) fn measure(&self, it: &Measured, wish: Wish<'_>, items: Option<Items>) -> Measure {
        let (least, most) = (it.scale.low(), it.scale.high());
        let rounded = |(group, summary): (Group, &Summary)| {
            let mean = (summary.mean().ok()? * 10.0).round() as i64;
            Some((group, mean.clamp(i64::from(least) * 10, i64::from(most) * 10)))
        };
        let mut named = vec![(Group::Everyone, &it.all)];
        let mut unnamed = Vec::new();
        let of_direct = self.direct(it);
        if !wish.for_all_alone {
            for (unit, at) in self.place.iter().enumerate() {
                let Some(at) = at else { continue };
                if self.is_named[*at] {
                    named.push((Group::Unit(*at), &it.units[unit]));
                } else {
                    unnamed.push((Group::Unit(*at), &it.units[unit]));
                }
                if self.has_below[*at] && self.is_whole() {
                    unnamed.push((Group::Direct(*at), &of_direct[*at]));
                }
            }
            for (cut, values) in it.by_value.iter().enumerate() {
                let of = |(value, it)| (Group::Value { cut, value }, it);
                named.extend(values.iter().enumerate().map(of));
            }
        }
        Measure {
            id: wish.id.to_owned(),
            scale: auditor::Scale { least, most },
            decimals: 1,
            means: named.into_iter().filter_map(rounded).collect(),
            unnamed: unnamed.into_iter().filter_map(rounded).collect(),
            items,
            alike: self.alike(it),
        }
    }

    /// Whether teams are told apart.
    pub(super) fn is_whole(&self) -> bool {
        self.place.iter().all(Option::is_some)
    }

    /// Whether figures of a group are published by its name.
    pub(super) fn is_published(&self, group: Group) -> bool {
        match group {
            Group::Unit(at) => self.is_named[at],
            Group::Direct(_) => false,
            Group::Everyone | Group::Value { .. } => true,
        }
    }

    /// The group of the people whom a unit of the answers has by itself.
    pub(super) fn team(&self, unit: usize) -> Option<Group> {
        let at = self.place[unit].filter(|_| self.is_whole())?;
        Some(if self.has_below[at] { Group::Direct(at) } else { Group::Unit(at) })
    }

    /// Groups in which nine in ten gave one answer.
    fn alike(&self, it: &Measured) -> Vec<Group> {
        let mut direct = vec![Same::default(); self.units.len()];
        let mut all = Same::default();
        for (unit, same) in it.same.iter().enumerate() {
            direct[self.lies[unit]].add(same);
            all.add(same);
        }
        let mut alike: Vec<Group> = if all.is_alike() { vec![Group::Everyone] } else { Vec::new() };
        let mut under: Vec<&Same> = direct.iter().collect();
        for (unit, at) in self.place.iter().enumerate() {
            if let Some(at) = at {
                under[*at] = &it.same_under[unit];
            }
        }
        alike.extend((0..under.len()).filter(|at| under[*at].is_alike()).map(Group::Unit));
        let is_direct = |at: &usize| self.has_below[*at] && direct[*at].is_alike();
        alike.extend((0..direct.len()).filter(is_direct).map(Group::Direct));
        for (cut, values) in it.same_by_value.iter().enumerate() {
            let found = values.iter().enumerate().filter(|(_, it)| it.is_alike());
            alike.extend(found.map(|(value, _)| Group::Value { cut, value }));
        }
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
}

fn value(group: u32) -> Option<usize> {
    (group != zwerm_stats::NO_GROUP).then_some(group as usize)
}
