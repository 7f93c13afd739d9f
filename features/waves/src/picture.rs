//! What may be shown of a wave: made once, of all opened answers, through the disclosure auditor. Pure.
//!
//! Everybody is in one group: a cell, or what was left of a unit's cells of too few together. Each construct is audited with those
//! who answered three quarters of its items. What leading asks has a figure for all together and for no unit.

mod tree;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tree::Places;
pub(crate) use tree::{Group as Answered, Unit, cell_name, unit_name};
use zwerm_anonymity::{
    Ask, Audit, Group, Measure, Person, Purpose, Reason, Scale, Thresholds, audit,
};
use zwerm_ballot::{Answer, Sheet};
use zwerm_instrument::Instrument;
use zwerm_stats::{ANSWERED_AT_LEAST, Column, Groups, Likert, Summary, Tree, scores, summaries};

/// What may be shown of one place: everybody, a unit or a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Picture {
    /// How many answered, from and to.
    pub(crate) people: Option<(u32, u32)>,
    /// Of each construct, in the order of the questionnaire.
    pub(crate) figures: Vec<Figure>,
}

/// What may be shown of a construct.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Figure {
    /// The mean in tenths of a point, and half of its 95 % interval where there are [`MARGIN_FROM`] or more.
    Mean(i64, Option<i64>),
    /// Nine in ten or more answer alike: about there.
    Alike(Around),
    /// Nothing, and why.
    Hidden(Reason),
}

/// About where nearly everybody is, where a figure would tell what each of them said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Around {
    Low,
    Middle,
    High,
}

/// From so many on a margin is told.
const MARGIN_FROM: u64 = 10;

/// Why there is no picture.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoPicture(pub(crate) String);

/// Makes what may be shown of each place.
pub(crate) fn pictures(
    instrument: &Instrument,
    units: &[Unit],
    groups: &[Answered],
    thresholds: Thresholds,
) -> Result<BTreeMap<String, Picture>, NoPicture> {
    let places = Places::lay(units, groups);
    let rows = rows(groups, &places);
    let tree = Tree::new(places.parents()).map_err(|error| NoPicture(format!("{error:?}")))?;
    let of_people = rows.iter().map(|(unit, _)| *unit as u32).collect();
    let of_units =
        Groups::new(of_people, places.len()).map_err(|error| NoPicture(format!("{error:?}")))?;
    let measured: Vec<Measured> = (0..instrument.constructs.len())
        .filter_map(|at| Measured::of(instrument, at, &rows, &of_units, &tree))
        .collect();
    let mut made: BTreeMap<String, Picture> = places
        .names()
        .map(|name| {
            let hidden = vec![Figure::Hidden(Reason::Nobody); instrument.constructs.len()];
            (name, Picture { people: None, figures: hidden })
        })
        .collect();
    for (who, members) in answered_alike(&measured) {
        let people = rows.iter().enumerate().filter(|(at, _)| who[*at]);
        let person = |(key, (unit, _)): (usize, &(usize, Sheet))| Person {
            key: key as u64,
            unit: *unit,
            values: Vec::new(),
        };
        let wave = places.wave(people.map(person).collect());
        let measures =
            members.iter().map(|at| measured[*at].measure(instrument, &places)).collect();
        let audit = audit(&Ask { thresholds, waves: vec![wave], measures })
            .map_err(|problem| NoPicture(format!("{problem:?}")))?;
        for (group, name) in places.groups() {
            let Some(picture) = made.get_mut(&name) else { continue };
            let band = audit.count(group).ok().map(|band| (band.value().from, band.value().to));
            picture.people = picture.people.max(band);
            for at in &members {
                let it = &measured[*at];
                picture.figures[it.construct] = it.figure(instrument, &audit, group);
            }
        }
    }
    Ok(made)
}

/// A row for each ballot: where it counts, and what stands in it.
fn rows(groups: &[Answered], places: &Places) -> Vec<(usize, Sheet)> {
    let mut rows = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        for (sheet, times) in &group.sheets {
            (0..*times).for_each(|_| rows.push((places.of_group(at), sheet.clone())));
        }
    }
    rows
}

/// A construct as it was answered.
struct Measured {
    construct: usize,
    who: Vec<bool>,
    all: Spread,
    /// Of each unit and all that is under it.
    units: Vec<Spread>,
}

/// Mean and spread of a group, and how many gave the commonest score.
#[derive(Clone, Default)]
struct Spread {
    summary: Summary,
    same: BTreeMap<u64, u64>,
}

impl Spread {
    fn add(&mut self, other: &Spread) {
        self.summary = self.summary.and(&other.summary);
        for (score, count) in &other.same {
            *self.same.entry(*score).or_default() += count;
        }
    }

    fn is_alike(&self) -> bool {
        self.same.values().any(|count| count * 10 >= self.summary.n * 9)
    }

    fn tenths(&self) -> Option<i64> {
        self.summary.mean().ok().map(|mean| (mean * 10.0).round() as i64)
    }

    fn margin(&self) -> Option<i64> {
        let interval = self.summary.interval().ok().filter(|_| self.summary.n >= MARGIN_FROM)?;
        Some((interval.width() * 5.0).round() as i64)
    }
}

impl Measured {
    /// Nothing where nobody answered enough of it.
    fn of(
        instrument: &Instrument,
        construct: usize,
        rows: &[(usize, Sheet)],
        units: &Groups,
        tree: &Tree,
    ) -> Option<Measured> {
        let (least, most) = instrument.scale_of(construct);
        let scale = zwerm_stats::Scale::new(least, most)?;
        let column = |item: usize| {
            let answer = |(_, sheet): &(usize, Sheet)| match sheet.answers().get(item) {
                // What no form of ours sends counts as not answered.
                Some(Answer::Value(it)) => {
                    Some(i32::from(*it)).filter(|it| (least..=most).contains(it))
                }
                _ => None,
            };
            let likert = Likert::of(scale, rows.iter().map(answer)).ok()?;
            let is_reversed = instrument.items[item].is_reversed;
            Some(Column::from(if is_reversed { likert.reversed() } else { likert }))
        };
        let columns: Vec<Column> =
            instrument.items_of(construct).map(column).collect::<Option<_>>()?;
        let columns: Vec<&Column> = columns.iter().collect();
        let score = scores(&columns, ANSWERED_AT_LEAST).ok()?;
        let numbers = score.as_numbers();
        let mut of_units: Vec<Spread> = summaries(&score, units)
            .into_iter()
            .map(|summary| Spread { summary, same: BTreeMap::new() })
            .collect();
        for (value, unit) in numbers.iter().zip(units.of()).filter(|(value, _)| !value.is_nan()) {
            *of_units[*unit as usize].same.entry(value.to_bits()).or_default() += 1;
        }
        let mut all = Spread::default();
        of_units.iter().for_each(|unit| all.add(unit));
        tree.roll_up(&mut of_units, Spread::add);
        let who: Vec<bool> = numbers.iter().map(|value| !value.is_nan()).collect();
        (all.summary.n > 0).then_some(Measured { construct, who, all, units: of_units })
    }

    fn spread(&self, group: Group) -> Option<&Spread> {
        match group {
            Group::Everyone => Some(&self.all),
            Group::Unit(unit) => self.units.get(unit),
            _ => None,
        }
    }

    /// What one would like to show.
    fn measure(&self, instrument: &Instrument, places: &Places) -> Measure {
        let (least, most) = instrument.scale_of(self.construct);
        let for_all_alone = instrument.is_for_all_alone(self.construct);
        let groups: Vec<Group> = places
            .groups()
            .map(|(group, _)| group)
            .filter(|group| *group == Group::Everyone || !for_all_alone)
            .collect();
        let mean = |group: &Group| Some((*group, self.spread(*group)?.tenths()?));
        let is_alike = |group: &&Group| self.spread(**group).is_some_and(Spread::is_alike);
        Measure {
            id: instrument.constructs[self.construct].id.clone(),
            scale: Scale { least, most },
            decimals: 1,
            means: groups.iter().filter_map(mean).collect(),
            unnamed: Vec::new(),
            items: None,
            alike: groups.iter().filter(is_alike).copied().collect(),
        }
    }

    fn figure(&self, instrument: &Instrument, audit: &Audit, group: Group) -> Figure {
        let construct = &instrument.constructs[self.construct];
        if group != Group::Everyone && instrument.is_for_all_alone(self.construct) {
            return Figure::Hidden(Reason::Withheld);
        }
        let Some(spread) = self.spread(group) else { return Figure::Hidden(Reason::Nobody) };
        match audit.mean(&construct.id, group) {
            Ok(mean) => {
                let margin = audit.release(group, Purpose::Mean, spread.margin()).ok();
                Figure::Mean(mean.value().last_decimals(), margin.and_then(|it| it.into_value()))
            }
            Err(Reason::AllAlike) => {
                let (least, most) = instrument.scale_of(self.construct);
                let (third, mean) = ((most - least) * 10 / 3, spread.tenths().unwrap_or_default());
                let from_least = mean - i64::from(least) * 10;
                Figure::Alike(match () {
                    () if from_least <= i64::from(third) => Around::Low,
                    () if from_least >= i64::from(third) * 2 => Around::High,
                    () => Around::Middle,
                })
            }
            Err(reason) => Figure::Hidden(reason),
        }
    }
}

/// Constructs (places in the list) that the same people answered, and who that were.
fn answered_alike(measured: &[Measured]) -> Vec<(Vec<bool>, Vec<usize>)> {
    let mut alike: BTreeMap<&[bool], Vec<usize>> = BTreeMap::new();
    for (at, it) in measured.iter().enumerate() {
        alike.entry(&it.who).or_default().push(at);
    }
    alike.into_iter().map(|(who, members)| (who.to_vec(), members)).collect()
}

#[cfg(test)]
mod tests;
