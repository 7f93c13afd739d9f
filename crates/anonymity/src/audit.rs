//! The audit: lays out what is asked, chooses for each kind of figure what is shown, and hands out what may be.

mod write;

pub(crate) use write::name;

use crate::bounds::{Bounded, Layout, bound};
use crate::choose::{Choice, Levels, choose};
use crate::table::Table;
use crate::{Ask, Band, Group, Mean, Problem, Proof, Purpose, Reason, Released, View};
use std::collections::BTreeMap;

/// What may be shown of the last wave, and why the rest may not.
pub struct Audit {
    last: usize,
    /// In the order of pages; each with its reason for each kind of figure, none where it is shown.
    views: BTreeMap<Group, [Option<Reason>; 3]>,
    people: BTreeMap<Group, u32>,
    measures: BTreeMap<String, BTreeMap<Group, Result<Mean, Reason>>>,
    /// Means of groups that are not published by name.
    unnamed: BTreeMap<String, BTreeMap<Group, Result<Mean, Reason>>>,
    proof: Proof,
}

/// Chooses what may be shown.
///
/// # Errors
/// When what is asked makes no sense: a tree with a circle, somebody in two cells. See [`Problem`].
pub fn audit(ask: &Ask) -> Result<Audit, Problem> {
    let table = Table::lay(ask)?;
    let of = |level: zwerm_domain::Level| u32::try_from(level.number()).unwrap_or(u32::MAX);
    let it = &ask.thresholds;
    let (answers, left_over) = (of(it.answers), of(it.left_over));
    let k_of = |purpose| match purpose {
        Purpose::Mean => answers,
        Purpose::Spread => of(it.spread).max(answers),
        Purpose::OpenAnswers => of(it.open_answers).max(answers),
    };
    let mut allowed = vec![true; table.sheets.len()];
    let mut choices: Vec<Option<Choice>> = Vec::new();
    for purpose in Purpose::ALL {
        let k = k_of(purpose);
        let is_linked = purpose != Purpose::OpenAnswers;
        let levels = Levels { need: k, k, left_over: left_over.max(k), is_linked };
        let choice = choose(&table, &allowed, levels);
        if purpose == Purpose::Mean {
            allowed = choice.as_ref().map_or_else(|| table.frozen(true), |it| it.shown.clone());
        }
        choices.push(choice);
    }
    let mut views = BTreeMap::new();
    let mut people = BTreeMap::new();
    for at in table.candidates() {
        let reason = |choice: &Option<Choice>| match choice {
            Some(choice) if choice.shown[at] => None,
            Some(choice) => choice.reasons[at].or(Some(Reason::NotProven)),
            None => Some(Reason::NotProven),
        };
        let group = table.sheets[at].view.group;
        views.insert(group, [reason(&choices[0]), reason(&choices[1]), reason(&choices[2])]);
        people.insert(group, table.sheets[at].people);
    }
    let mut measures = BTreeMap::new();
    let mut unnamed = BTreeMap::new();
    let mut bounds = Vec::new();
    let layout = Layout::of(&table);
    for measure in &ask.measures {
        // First all together, then those that are published by name by themselves, so that the proof tells no other mean.
        let mut named = measure.clone();
        let mut refused = Vec::new();
        if !measure.unnamed.is_empty() {
            let mut both = measure.clone();
            both.means.append(&mut both.unnamed);
            let together = bound(ask, &layout, &allowed, &both, answers)?.means;
            let is_refused = |group: &Group| together.get(group) == Some(&Err(Reason::TooNarrow));
            refused.extend(named.means.extract_if(.., |(group, _)| is_refused(group)));
            let of = |(group, _): &(Group, i64)| Some((*group, *together.get(group)?));
            unnamed.insert(measure.id.clone(), measure.unnamed.iter().filter_map(of).collect());
        }
        let Bounded { mut means, bound } = bound(ask, &layout, &allowed, &named, answers)?;
        means.extend(refused.into_iter().map(|(group, _)| (group, Err(Reason::TooNarrow))));
        if measures.insert(measure.id.clone(), means).is_some() {
            return Err(Problem::SameName { name: measure.id.clone() });
        }
        bounds.push(bound);
    }
    let items = choices[0]
        .as_ref()
        .map_or_else(Vec::new, |choice| write::items(ask, &table, choice, answers));
    let claims = Purpose::ALL.into_iter().zip(&choices).filter_map(|(purpose, choice)| {
        choice.as_ref().map(|choice| write::claim(ask, &table, choice, purpose, k_of(purpose)))
    });
    let proof = Proof { form: crate::proof::FORM, claims: claims.collect(), bounds, items };
    Ok(Audit { last: table.last, views, people, measures, unnamed, proof })
}

impl Audit {
    /// Every group of the last wave, and of each why it is not shown; none where it is.
    pub fn views(&self, purpose: Purpose) -> impl Iterator<Item = (Group, Option<Reason>)> + '_ {
        self.views.iter().map(move |(group, reasons)| (*group, reasons[purpose as usize]))
    }

    /// Whether a figure of this kind may be shown about a group.
    ///
    /// # Errors
    /// Why it may not.
    pub fn may(&self, group: Group, purpose: Purpose) -> Result<(), Reason> {
        match self.views.get(&group) {
            None => Err(Reason::Nobody),
            Some(reasons) => reasons[purpose as usize].map_or(Ok(()), Err),
        }
    }

    /// Whatever is reckoned from the answers of a group, if it may be shown. A mean goes through [`Audit::mean`], for it is also
    /// held against all other means.
    ///
    /// # Errors
    /// Why it may not be shown.
    pub fn release<T>(
        &self,
        group: Group,
        purpose: Purpose,
        value: T,
    ) -> Result<Released<T>, Reason> {
        self.may(group, purpose)?;
        Ok(Released::new(View { wave: self.last, group }, purpose, value))
    }

    /// How many people are in a group, in a band.
    ///
    /// # Errors
    /// Why it may not be shown.
    pub fn count(&self, group: Group) -> Result<Released<Band>, Reason> {
        let people = self.people.get(&group).copied().unwrap_or(0);
        self.release(group, Purpose::Mean, Band::of(people))
    }

    /// The rounded mean of a group, as it was given in the [`Measure`](crate::Measure).
    ///
    /// # Errors
    /// Why it may not be shown; also [`Reason::Nobody`] where no mean was given.
    pub fn mean(&self, measure: &str, group: Group) -> Result<Released<Mean>, Reason> {
        self.may(group, Purpose::Mean)?;
        let means = self.measures.get(measure).ok_or(Reason::Nobody)?;
        let mean = (*means.get(&group).ok_or(Reason::Nobody)?)?;
        self.release(group, Purpose::Mean, mean)
    }

    /// The rounded mean of a group that is not published by name: only for figures that don't tell which group they are of.
    ///
    /// # Errors
    /// Why it may not be used; also [`Reason::Nobody`] where no mean was given.
    pub fn unnamed(&self, measure: &str, group: Group) -> Result<Released<Mean>, Reason> {
        self.may(group, Purpose::Mean)?;
        let means = self.unnamed.get(measure).ok_or(Reason::Nobody)?;
        let mean = (*means.get(&group).ok_or(Reason::Nobody)?)?;
        self.release(group, Purpose::Mean, mean)
    }

    /// How everybody's answers to an item of a measure are spread, beside the means of that measure: like [`Audit::spread`], but
    /// in three parts too where every point would tell about who left out an item (see [`Items`](crate::proof::Items)).
    ///
    /// # Errors
    /// As [`Audit::spread`]; [`Reason::GivesAway`] where the scale has too few points for parts.
    pub fn spread_of_item(
        &self,
        measure: &str,
        counts: &[u32],
    ) -> Result<Released<Vec<u32>>, Reason> {
        let is_safe = |it: &crate::proof::Items| it.measure == measure && it.on_every_point;
        if self.proof.items.iter().any(is_safe) {
            return self.spread(Group::Everyone, counts);
        }
        // With two points in a part, no weights make a sum of answers of it.
        if counts.len() < 4 {
            return Err(Reason::GivesAway);
        }
        self.spread(Group::Everyone, &in_three(counts))
    }

    /// How the answers to an item are spread: people per answer, lowest answer first. From 10 to 49 people in three parts
    /// (below the middle, the middle, above it), from 50 on as they are.
    ///
    /// # Errors
    /// Why it may not be shown; [`Reason::AllAlike`] where nine in ten or more give one answer.
    pub fn spread(&self, group: Group, counts: &[u32]) -> Result<Released<Vec<u32>>, Reason> {
        self.may(group, Purpose::Spread)?;
        let all: u32 = counts.iter().sum();
        if counts.iter().any(|count| u64::from(*count) * 10 >= u64::from(all) * 9) {
            return Err(Reason::AllAlike);
        }
        let shown = if all >= FIVE_POINTS { counts.to_vec() } else { in_three(counts) };
        if shown.iter().any(|count| u64::from(*count) * 10 >= u64::from(all) * 9) {
            return Err(Reason::AllAlike);
        }
        self.release(group, Purpose::Spread, shown)
    }

    /// The proof, for `report.json`.
    pub fn proof(&self) -> &Proof {
        &self.proof
    }
}

/// From so many people on every point of the scale has its own bar.
const FIVE_POINTS: u32 = 50;

fn in_three(counts: &[u32]) -> Vec<u32> {
    let half = counts.len() / 2;
    let middle: u32 = counts[half..counts.len() - half].iter().sum();
    vec![counts[..half].iter().sum(), middle, counts[counts.len() - half..].iter().sum()]
}
