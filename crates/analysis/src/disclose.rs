//! What may be shown: every figure of the report goes through the auditor, wave after wave, with those who did answer.
//!
//! Two audits a measure. One lets teams ask too; nothing about a team by itself is published, but from the teams it lets through
//! an unnamed spread is made. The other knows departments and layers alone: of these the report names figures, and its proof is
//! whole. A figure of a department is shown when both let it through.

use crate::alike::Same;
use crate::answers::Answers;
use crate::figures::{Measured, Wave};
use std::collections::BTreeMap;
use zwerm_anonymity as auditor;
use zwerm_anonymity::{
    Ask, Audit, Band, Cut, Group, Mean, Measure, Person, Problem, Proof, Purpose, Reason, Released,
    Thresholds, Unit,
};
use zwerm_stats::Summary;

/// With more units than this teams are not audited one by one: then no spread of teams is shown.
pub(crate) const TEAMS_AT_MOST: usize = 20_000;

/// The audits of a wave.
pub(crate) struct Shown {
    /// Departments: units of the answers that have units under them, in the order of the tree.
    pub(crate) departments: Vec<usize>,
    audits: Vec<Pair>,
    /// Which pair is about each construct of the wave, in the order of [`Wave::constructs`].
    of: Vec<usize>,
}

struct Pair {
    named: Audit,
    teams: Option<Audit>,
    /// Of each unit of the answers its group in `named`.
    place: Vec<Option<usize>>,
    constructs: Vec<String>,
}

/// Proofs of a wave, for `report.json`.
pub(crate) struct Proofs<'a> {
    /// What it is about: constructs by their ids.
    pub(crate) constructs: &'a [String],
    /// Of what is named.
    pub(crate) named: &'a Proof,
    /// Of teams, without names or means.
    pub(crate) teams: Option<Proof>,
}

/// What earlier waves published, by who answered (see [`who`]) — one list a construct.
#[derive(Default)]
struct Before {
    named: BTreeMap<usize, Vec<auditor::Wave>>,
    teams: BTreeMap<usize, Vec<auditor::Wave>>,
    /// Which constructs were audited together so far: an equal number a group.
    group: BTreeMap<usize, usize>,
    groups: usize,
}

/// Audits all waves, in the order of time: what was shown of one can't be taken back for the next.
///
/// # Errors
/// When the auditor can't make sense of what it is asked.
pub(crate) fn disclose(
    answers: &Answers,
    waves: &[Wave],
    ids: &[String],
    thresholds: Thresholds,
) -> Result<Vec<Shown>, Problem> {
    let mut before = Before::default();
    waves.iter().map(|wave| one(answers, wave, ids, thresholds, &mut before)).collect()
}

fn one(
    answers: &Answers,
    wave: &Wave,
    ids: &[String],
    thresholds: Thresholds,
    before: &mut Before,
) -> Result<Shown, Problem> {
    let has_below = answers.units.has_below();
    let departments: Vec<usize> = (0..has_below.len()).filter(|unit| has_below[*unit]).collect();
    let mut alike: BTreeMap<(Vec<bool>, Option<usize>), Vec<usize>> = BTreeMap::new();
    for (at, measured) in wave.constructs.iter().enumerate() {
        let who: Vec<bool> = measured.score.as_numbers().iter().map(|it| !it.is_nan()).collect();
        let earlier = before.group.get(&measured.construct).copied();
        alike.entry((who, earlier)).or_default().push(at);
    }
    let mut shown = Shown { departments, audits: Vec::new(), of: vec![0; wave.constructs.len()] };
    for ((who, _), members) in alike {
        before.groups += 1;
        let measured: Vec<&Measured> = members.iter().map(|at| &wave.constructs[*at]).collect();
        let first = measured.first().map_or(0, |it| it.construct);
        let layout = Layout::new(answers, &has_below, &shown.departments);
        let people = layout.people(answers, wave, &who);
        let mut ask = layout.wave(wave, people);
        let measures = measured.iter().map(|it| layout.measure(it, &ids[it.construct])).collect();
        let named = audit(thresholds, before.named.get(&first), &ask, measures)?;
        ask.published = published(&named);
        measured
            .iter()
            .for_each(|it| before.named.entry(it.construct).or_default().push(ask.clone()));
        let teams = if answers.units.names.len() <= TEAMS_AT_MOST && answers.units.names.len() > 1 {
            let layout = Layout::whole(answers);
            let people = layout.people(answers, wave, &who);
            let mut ask = layout.wave(wave, people);
            let measures =
                measured.iter().map(|it| layout.measure(it, &ids[it.construct])).collect();
            let audit = audit(thresholds, before.teams.get(&first), &ask, measures)?;
            ask.published = published(&audit);
            measured
                .iter()
                .for_each(|it| before.teams.entry(it.construct).or_default().push(ask.clone()));
            Some(audit)
        } else {
            None
        };
        members.iter().for_each(|at| shown.of[*at] = shown.audits.len());
        before.group.extend(measured.iter().map(|it| (it.construct, before.groups)));
        let constructs = measured.iter().map(|it| ids[it.construct].clone()).collect();
        shown.audits.push(Pair { named, teams, place: layout.place, constructs });
    }
    Ok(shown)
}

fn audit(
    thresholds: Thresholds,
    before: Option<&Vec<auditor::Wave>>,
    wave: &auditor::Wave,
    measures: Vec<Measure>,
) -> Result<Audit, Problem> {
    let waves = before.into_iter().flatten().cloned().chain([wave.clone()]).collect();
    auditor::audit(&Ask { thresholds, waves, measures })
}

fn published(audit: &Audit) -> Vec<Group> {
    audit
        .views(Purpose::Mean)
        .filter(|(_, reason)| reason.is_none())
        .map(|(group, _)| group)
        .collect()
}

/// How units of the answers lie in what the auditor is asked.
struct Layout {
    units: Vec<Unit>,
    /// Of each unit of the answers: where its people are.
    lies: Vec<usize>,
    /// Of each unit of the answers: itself, if it can be asked for.
    place: Vec<Option<usize>>,
    /// The layer of each unit of the answers, and how many there are; none without a tree.
    layers: Vec<Option<usize>>,
}

impl Layout {
    /// Departments alone; people of teams count as people of the department above.
    fn new(answers: &Answers, has_below: &[bool], departments: &[usize]) -> Layout {
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
    fn whole(answers: &Answers) -> Layout {
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

    fn people(&self, answers: &Answers, wave: &Wave, who: &[bool]) -> Vec<Person> {
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

    fn wave(&self, wave: &Wave, people: Vec<Person>) -> auditor::Wave {
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

    fn measure(&self, it: &Measured, id: &str) -> Measure {
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

impl Shown {
    fn pair(&self, at: usize) -> &Pair {
        &self.audits[self.of[at]]
    }

    /// A figure about everybody who answered a construct (its place in the wave).
    pub(crate) fn all<T>(
        &self,
        at: usize,
        purpose: Purpose,
        value: T,
    ) -> Result<Released<T>, Reason> {
        let pair = self.pair(at);
        if let Some(teams) = &pair.teams {
            teams.may(Group::Everyone, purpose)?;
        }
        pair.named.release(Group::Everyone, purpose, value)
    }

    /// How many answered a construct, in a band.
    pub(crate) fn count(&self, at: usize, of: Whom) -> Result<Released<Band>, Reason> {
        self.may(at, of)?;
        self.pair(at).named.count(self.group(at, of)?)
    }

    /// The mean of a group.
    pub(crate) fn mean(&self, at: usize, id: &str, of: Whom) -> Result<Released<Mean>, Reason> {
        self.may(at, of)?;
        if let (Some(teams), Whom::Unit(unit)) = (&self.pair(at).teams, of) {
            teams.mean(id, Group::Unit(unit))?;
        }
        self.pair(at).named.mean(id, self.group(at, of)?)
    }

    /// Whatever is reckoned from sums about a group.
    pub(crate) fn figure<T>(&self, at: usize, of: Whom, value: T) -> Result<Released<T>, Reason> {
        self.may(at, of)?;
        self.pair(at).named.release(self.group(at, of)?, Purpose::Mean, value)
    }

    /// How answers to an item are spread over everybody.
    pub(crate) fn spread(
        &self,
        at: usize,
        counts: &[u32],
        least: u32,
    ) -> Result<Released<Vec<u32>>, Reason> {
        if counts.iter().sum::<u32>() < least {
            return Err(Reason::TooFew);
        }
        self.pair(at).named.spread(Group::Everyone, counts)
    }

    /// Whether a team could be shown: why it could not.
    pub(crate) fn team(&self, at: usize, id: &str, unit: usize) -> Result<Released<Mean>, Reason> {
        let teams = self.pair(at).teams.as_ref().ok_or(Reason::NotProven)?;
        teams.mean(id, Group::Unit(unit))
    }

    /// Whether nothing of earlier waves forbids an exact difference for everybody.
    fn may(&self, at: usize, of: Whom) -> Result<(), Reason> {
        match (&self.pair(at).teams, of) {
            (Some(teams), Whom::Unit(unit)) => teams.may(Group::Unit(unit), Purpose::Mean),
            (Some(teams), Whom::All) => teams.may(Group::Everyone, Purpose::Mean),
            _ => Ok(()),
        }
    }

    fn group(&self, at: usize, of: Whom) -> Result<Group, Reason> {
        Ok(match of {
            Whom::All => Group::Everyone,
            Whom::Unit(unit) => Group::Unit(self.pair(at).place[unit].ok_or(Reason::Withheld)?),
            Whom::Layer(value) => Group::Value { cut: 0, value },
        })
    }

    /// All proofs of the wave. Of teams the means are left out, for none is published by itself.
    pub(crate) fn proofs(&self) -> impl Iterator<Item = Proofs<'_>> {
        self.audits.iter().map(|pair| Proofs {
            constructs: &pair.constructs,
            named: pair.named.proof(),
            teams: pair.teams.as_ref().map(|it| Proof { bounds: Vec::new(), ..it.proof().clone() }),
        })
    }
}

/// Whom a figure of the report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whom {
    /// Everybody.
    All,
    /// A department, as a unit of the answers.
    Unit(usize),
    /// A layer of the organisation, from the top.
    Layer(usize),
}
