//! What may be shown: every figure of the report goes through the auditor, wave after wave, with those who did answer.
//!
//! One audit a measure and wave knows all that is published of it: departments, layers and cuts by name, teams without, all waves
//! before, and the distributions of items beside the means. Nobody's answers to one construct are those to another, so what is
//! published of several tells no more than each of them does (docs/decisions/0034).

mod layout;

use crate::answers::Answers;
use crate::figures::{Measured, Wave};
use layout::{Layout, Wish};
use std::collections::BTreeMap;
use zwerm_anonymity as auditor;
use zwerm_anonymity::{
    Ask, Audit, Band, Group, Items, Mean, Measure, Problem, Proof, Purpose, Reason, Released,
    Thresholds,
};
use zwerm_instrument::Instrument;

/// With more units than this teams are not audited one by one: then no spread of teams is shown.
pub(crate) const TEAMS_AT_MOST: usize = 20_000;

/// The audits of a wave.
pub(crate) struct Shown {
    /// Departments: units of the answers that have units under them, in the order of the tree.
    pub(crate) departments: Vec<usize>,
    audits: Vec<Audited>,
    /// Which audit is about each construct of the wave, in the order of [`Wave::constructs`].
    of: Vec<usize>,
    /// Of each unit of the answers its group, where it can be asked for.
    place: Vec<Option<usize>>,
    /// Of each unit of the answers the group of the people it has by itself, where teams are told apart.
    teams: Vec<Option<Group>>,
}

struct Audited {
    audit: Audit,
    constructs: Vec<String>,
}

/// A proof of a wave, for `report.json`.
pub(crate) struct Proofs<'a> {
    /// What it is about: constructs by their ids.
    pub(crate) constructs: &'a [String],
    pub(crate) proof: &'a Proof,
}

/// What earlier waves published, a list a construct.
#[derive(Default)]
struct Before {
    waves: BTreeMap<usize, Vec<auditor::Wave>>,
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
    instrument: &Instrument,
    thresholds: Thresholds,
) -> Result<Vec<Shown>, Problem> {
    let has_below = answers.units.has_below();
    let departments: Vec<usize> = (0..has_below.len()).filter(|unit| has_below[*unit]).collect();
    // Of earlier waves teams are in no figure.
    let whole = Layout::whole(answers, &departments);
    let above = Layout::departments(answers, &departments);
    let has_teams = answers.units.names.len() <= TEAMS_AT_MOST;
    let mut before = Before::default();
    let mut one = |wave: &Wave, is_last: bool| {
        let layout = if is_last && has_teams { &whole } else { &above };
        let mut shown = Shown {
            departments: departments.clone(),
            audits: Vec::new(),
            of: vec![0; wave.constructs.len()],
            place: layout.place.clone(),
            teams: (0..has_below.len()).map(|unit| layout.team(unit)).collect(),
        };
        for (who, members) in asked_alike(wave, &before) {
            before.groups += 1;
            let measured: Vec<&Measured> = members.iter().map(|at| &wave.constructs[*at]).collect();
            let ask = layout.wave(wave, layout.people(answers, wave, &who));
            let measure = |it: &&Measured| {
                let construct = &instrument.constructs[it.construct];
                let for_all_alone = instrument.is_for_all_alone(it.construct);
                let items = is_last.then(|| items(it, &who));
                layout.measure(it, Wish { id: &construct.id, for_all_alone }, items)
            };
            let measures: Vec<Measure> = measured.iter().map(measure).collect();
            let first = measured.first().map_or(0, |it| it.construct);
            let earlier = before.waves.get(&first).into_iter().flatten().cloned();
            let waves = earlier.chain([ask]).collect();
            let mut asked = Ask { thresholds, waves, measures };
            let audit = auditor::audit(&asked)?;
            // Who answered the last wave need not be kept for a later one; of teams nothing is published of a wave but the last.
            if !is_last && let Some(mut ask) = asked.waves.pop() {
                let named = |group: &Group| layout.is_published(*group);
                ask.published = published(&audit).into_iter().filter(named).collect();
                for it in &measured {
                    before.waves.entry(it.construct).or_default().push(ask.clone());
                }
            }
            before.group.extend(measured.iter().map(|it| (it.construct, before.groups)));
            members.iter().for_each(|at| shown.of[*at] = shown.audits.len());
            let id = |it: &&Measured| instrument.constructs[it.construct].id.clone();
            let constructs = measured.iter().map(id).collect();
            shown.audits.push(Audited { audit, constructs });
        }
        Ok(shown)
    };
    waves.iter().enumerate().map(|(at, wave)| one(wave, at + 1 == waves.len())).collect()
}

/// Constructs (places in the wave) that the same people answered, in this wave and before; and who that were.
fn asked_alike(wave: &Wave, before: &Before) -> Vec<(Vec<bool>, Vec<usize>)> {
    let mut alike: BTreeMap<(Vec<bool>, Option<usize>), Vec<usize>> = BTreeMap::new();
    for (at, measured) in wave.constructs.iter().enumerate() {
        let who: Vec<bool> = measured.score.as_numbers().iter().map(|it| !it.is_nan()).collect();
        let earlier = before.group.get(&measured.construct).copied();
        alike.entry((who, earlier)).or_default().push(at);
    }
    alike.into_iter().map(|((who, _), members)| (who, members)).collect()
}

/// Who left out an item, as the auditor counts people: those who answered the construct, in their order.
fn items(it: &Measured, who: &[bool]) -> Items {
    let columns: Vec<&zwerm_stats::Column> = it.items.iter().map(|(_, column)| column).collect();
    let complete = zwerm_stats::complete(&columns);
    let mut items = Items::default();
    let mut person = 0;
    for (row, is_in) in who.iter().enumerate() {
        if !complete[row] && *is_in {
            items.gaps.push(person);
        } else if !complete[row] && columns.iter().any(|column| column.value(row).is_some()) {
            items.stray += 1;
        }
        person += usize::from(*is_in);
    }
    items
}

fn published(audit: &Audit) -> Vec<Group> {
    audit
        .views(Purpose::Mean)
        .filter(|(_, reason)| reason.is_none())
        .map(|(group, _)| group)
        .collect()
}

impl Shown {
    fn audit(&self, at: usize) -> &Audit {
        &self.audits[self.of[at]].audit
    }

    /// A figure about everybody who answered a construct (its place in the wave).
    pub(crate) fn all<T>(
        &self,
        at: usize,
        purpose: Purpose,
        value: T,
    ) -> Result<Released<T>, Reason> {
        self.audit(at).release(Group::Everyone, purpose, value)
    }

    /// How many answered a construct, in a band.
    pub(crate) fn count(&self, at: usize, of: Whom) -> Result<Released<Band>, Reason> {
        self.audit(at).count(self.group(of)?)
    }

    /// The mean of a group.
    pub(crate) fn mean(&self, at: usize, id: &str, of: Whom) -> Result<Released<Mean>, Reason> {
        self.audit(at).mean(id, self.group(of)?)
    }

    /// Whatever is reckoned from sums about a group.
    pub(crate) fn figure<T>(&self, at: usize, of: Whom, value: T) -> Result<Released<T>, Reason> {
        self.audit(at).release(self.group(of)?, Purpose::Mean, value)
    }

    /// How answers to an item of a construct are spread over everybody.
    pub(crate) fn spread(
        &self,
        (at, id): (usize, &str),
        counts: &[u32],
        least: u32,
    ) -> Result<Released<Vec<u32>>, Reason> {
        if counts.iter().sum::<u32>() < least {
            return Err(Reason::TooFew);
        }
        self.audit(at).spread_of_item(id, counts)
    }

    /// Whether distributions of the items of a construct are told on every point of the scale where enough people answered.
    pub(crate) fn is_on_every_point(&self, at: usize, id: &str) -> bool {
        self.audit(at).proof().items.iter().any(|it| it.measure == id && it.on_every_point)
    }

    /// The mean of the people whom a unit has by itself, for figures that don't tell which unit it is; else why not.
    pub(crate) fn team(&self, at: usize, id: &str, unit: usize) -> Result<Released<Mean>, Reason> {
        self.audit(at).unnamed(id, self.teams[unit].ok_or(Reason::NotProven)?)
    }

    fn group(&self, of: Whom) -> Result<Group, Reason> {
        Ok(match of {
            Whom::All => Group::Everyone,
            Whom::Unit(unit) => Group::Unit(self.place[unit].ok_or(Reason::Withheld)?),
            Whom::Value(cut, value) => Group::Value { cut, value },
        })
    }

    /// All proofs of the wave.
    pub(crate) fn proofs(&self) -> impl Iterator<Item = Proofs<'_>> {
        self.audits.iter().map(|it| Proofs { constructs: &it.constructs, proof: it.audit.proof() })
    }
}

/// Whom a figure of the report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Whom {
    /// Everybody.
    All,
    /// A department, as a unit of the answers.
    Unit(usize),
    /// A value of an attribute: which attribute, which of its values.
    Value(usize, usize),
}
