//! What may be shown: every figure of the report goes through the auditor, wave after wave, with those who did answer.
//!
//! Two audits a measure. One lets teams ask too; nothing about a team by itself is published, but from the teams it lets through
//! an unnamed spread is made. The other knows departments and layers alone: of these the report names figures, and its proof is
//! whole. A figure of a department is shown when both let it through.

mod layout;

use crate::answers::Answers;
use crate::figures::{Measured, Wave};
use layout::Layout;
use std::collections::BTreeMap;
use zwerm_anonymity as auditor;
use zwerm_anonymity::{
    Ask, Audit, Band, Group, Mean, Measure, Problem, Proof, Purpose, Reason, Released, Thresholds,
};

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
    /// Of teams, without names; its means are not to be published.
    pub(crate) teams: Option<&'a Proof>,
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
    waves
        .iter()
        .enumerate()
        .map(|(at, wave)| {
            // Who answered the last wave need not be kept for a later one.
            let is_last = at + 1 == waves.len();
            one(answers, wave, ids, thresholds, &mut before, is_last)
        })
        .collect()
}

fn one(
    answers: &Answers,
    wave: &Wave,
    ids: &[String],
    thresholds: Thresholds,
    before: &mut Before,
    is_last: bool,
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
        if !is_last {
            ask.published = published(&named);
            measured
                .iter()
                .for_each(|it| before.named.entry(it.construct).or_default().push(ask.clone()));
        }
        let teams = if answers.units.names.len() <= TEAMS_AT_MOST && answers.units.names.len() > 1 {
            let layout = Layout::whole(answers);
            let people = layout.people(answers, wave, &who);
            let mut ask = layout.wave(wave, people);
            let measures =
                measured.iter().map(|it| layout.measure(it, &ids[it.construct])).collect();
            let audit = audit(thresholds, before.teams.get(&first), &ask, measures)?;
            if !is_last {
                ask.published = published(&audit);
                measured
                    .iter()
                    .for_each(|it| before.teams.entry(it.construct).or_default().push(ask.clone()));
            }
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

    /// All proofs of the wave.
    pub(crate) fn proofs(&self) -> impl Iterator<Item = Proofs<'_>> {
        self.audits.iter().map(|pair| Proofs {
            constructs: &pair.constructs,
            named: pair.named.proof(),
            teams: pair.teams.as_ref().map(Audit::proof),
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
