//! One construct as it was answered: what one would like to show of it, and what the auditor lets through.

use super::{
    Around, FINE_FROM, Figure, MARGIN_FROM, Of, Picture,
    sound::{Sound, agreed},
    statements::Counts,
};
use std::collections::BTreeMap;
use zwerm_anonymity::{Audit, Group, Items, Measure, Purpose, Reason, Scale};
use zwerm_ballot::{Answer, Sheet};
use zwerm_instrument::Instrument;
use zwerm_stats::{
    ANSWERED_AT_LEAST, Column, Groups, Likert, Summary, Tree, complete, scores, summaries,
};

/// A construct as it was answered.
pub(super) struct Measured {
    pub(super) construct: usize,
    who: Vec<bool>,
    all: Spread,
    /// Of each unit and all that is under it.
    units: Vec<Spread>,
    /// Of each statement how often each point was chosen, place by place.
    pub(super) counts: Counts,
    /// Who of them left out a statement, counted among them.
    gaps: Vec<usize>,
    /// Of everybody, in the order of the rows: none where too little was answered.
    pub(super) score: Column,
    pub(super) sound: Option<Sound>,
    /// Of each unit whether its own people see it alike.
    agreed: Vec<Option<bool>>,
}

/// Mean and spread of a group, and how many gave the commonest score.
#[derive(Clone, Default)]
pub(super) struct Spread {
    pub(super) summary: Summary,
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

    /// Half of the interval, in points, from so many answers on.
    fn half(&self, from: u64) -> Option<f64> {
        let interval = self.summary.interval().ok().filter(|_| self.summary.n >= from)?;
        Some(interval.width() / 2.0)
    }
}

impl Measured {
    /// Nothing where nobody answered enough of it.
    pub(super) fn of(
        instrument: &Instrument,
        construct: usize,
        rows: &[(usize, Sheet)],
        units: &Groups,
        tree: &Tree,
    ) -> Option<Measured> {
        let (least, most) = instrument.scale_of(construct);
        let scale = zwerm_stats::Scale::new(least, most)?;
        let column = |item: usize| {
            let answer = |(_, sheet): &(usize, Sheet)| point(sheet, item, (least, most));
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
        if all.summary.n == 0 {
            return None;
        }
        let (sound, agreed) = (Sound::of(&columns), agreed(&columns, units, scale));
        let is_complete = complete(&columns);
        let of_who = is_complete.iter().zip(&who).filter(|(_, who)| **who).enumerate();
        let gaps = of_who.filter(|(_, (complete, _))| !**complete).map(|(at, _)| at).collect();
        let items: Vec<usize> = instrument.items_of(construct).collect();
        let mut counts = Counts::new(items, (least, most), of_units.len());
        for ((unit, sheet), _) in rows.iter().zip(&who).filter(|(_, who)| **who) {
            counts.add(*unit, |item| point(sheet, item, (least, most)));
        }
        Some(Measured { construct, who, all, units: of_units, counts, gaps, score, sound, agreed })
    }

    pub(super) fn spread(&self, group: Group) -> Option<&Spread> {
        match group {
            Group::Everyone => Some(&self.all),
            Group::Unit(unit) => self.units.get(unit),
            _ => None,
        }
    }

    /// What one would like to show.
    pub(super) fn measure(&self, of: &Of<'_>) -> Measure {
        let (least, most) = of.instrument.scale_of(self.construct);
        let groups = of.groups(self.construct);
        let mean = |group: &Group| Some((*group, self.spread(*group)?.tenths()?));
        let is_alike = |group: &&Group| self.spread(**group).is_some_and(Spread::is_alike);
        let (means, unnamed) = groups
            .iter()
            .filter_map(mean)
            .partition(|(group, _)| of.is_named(self.construct, *group));
        Measure {
            id: of.instrument.constructs[self.construct].id.clone(),
            scale: Scale { least, most },
            decimals: 1,
            means,
            unnamed,
            items: Some(Items { gaps: self.gaps.clone(), stray: 0 }),
            alike: groups.iter().filter(is_alike).copied().collect(),
        }
    }

    /// Writes what may be shown of a group into its picture.
    pub(super) fn show(&self, of: &Of<'_>, audit: &Audit, group: Group, picture: &mut Picture) {
        let is_withheld = of.is_apart(self.construct) && !of.is_for_all(group);
        let figure = match is_withheld {
            true => Figure::Hidden(Reason::Withheld),
            false => self.released(of, audit, group),
        };
        self.show_figure(figure, (audit, group), picture);
        if !picture.statements.is_empty() {
            let id = &of.instrument.constructs[self.construct].id;
            self.counts.show((audit, id), group, is_withheld, &mut picture.statements);
        }
    }

    /// Writes a figure of a group into a picture, with how sure it is.
    pub(super) fn show_figure(
        &self,
        figure: Figure,
        (audit, group): (&Audit, Group),
        picture: &mut Picture,
    ) {
        if matches!(figure, Figure::Mean(..)) {
            let fine = self.spread(group).and_then(|it| it.half(FINE_FROM));
            // Never nought: a mean of some people is never known for certain.
            let fine = fine.map(|half| ((half * 100.0).round() as u32).max(1));
            let fine = audit.release(group, Purpose::Mean, fine).ok();
            picture.fine[self.construct] = fine.and_then(|it| it.into_value());
            self.show_agreed((audit, group), picture);
        }
        picture.figures[self.construct] = figure;
    }

    /// Writes whether the people of one group see it alike, where a margin is told of them too; and of all together how sound it is.
    fn show_agreed(&self, (audit, group): (&Audit, Group), picture: &mut Picture) {
        let constructs = picture.figures.len();
        if let Group::Unit(unit) = group
            && let Some(agreed) = self.agreed.get(unit).copied().flatten()
            && self.units[unit].summary.n >= MARGIN_FROM
        {
            let agreed = audit.release(group, Purpose::Mean, agreed).ok();
            picture.agreed.resize(constructs, None);
            picture.agreed[self.construct] = agreed.map(|it| it.into_value());
        }
        if let (Group::Everyone, Some(sound)) = (group, self.sound) {
            let sound = audit.release(group, Purpose::Mean, sound).ok();
            picture.sound.resize(constructs, None);
            picture.sound[self.construct] = sound.map(|it| it.into_value());
        }
    }

    /// The figure of a group, as far as the auditor lets it through.
    pub(super) fn released(&self, of: &Of<'_>, audit: &Audit, group: Group) -> Figure {
        let id = &of.instrument.constructs[self.construct].id;
        let Some(spread) = self.spread(group) else { return Figure::Hidden(Reason::Nobody) };
        let mean = match of.is_named(self.construct, group) {
            true => audit.mean(id, group),
            false => audit.unnamed(id, group),
        };
        match mean {
            Ok(mean) => {
                let margin = spread.half(MARGIN_FROM).map(|half| (half * 10.0).round() as i64);
                let margin = audit.release(group, Purpose::Mean, margin).ok();
                Figure::Mean(mean.value().last_decimals(), margin.and_then(|it| it.into_value()))
            }
            Err(Reason::AllAlike) => {
                let mean = spread.tenths().unwrap_or_default();
                Figure::Alike(around(mean, of.instrument.scale_of(self.construct)))
            }
            Err(reason) => Figure::Hidden(reason),
        }
    }
}

/// About where on its scale something lies that is told in tenths of a point.
pub(super) fn around(tenths: i64, (least, most): (i32, i32)) -> Around {
    let third = i64::from((most - least) * 10 / 3);
    let from_least = tenths - i64::from(least) * 10;
    match () {
        () if from_least <= third => Around::Low,
        () if from_least >= third * 2 => Around::High,
        () => Around::Middle,
    }
}

/// The point that stands on a sheet; what no form of ours sends counts as not answered.
fn point(sheet: &Sheet, item: usize, (least, most): (i32, i32)) -> Option<i32> {
    match sheet.answers().get(item) {
        Some(Answer::Value(it)) => Some(i32::from(*it)).filter(|it| (least..=most).contains(it)),
        _ => None,
    }
}

/// Constructs (places in the list) that the same people answered, and who that were.
pub(super) fn answered_alike(measured: &[Measured]) -> Vec<(Vec<bool>, Vec<usize>)> {
    let mut alike: BTreeMap<&[bool], Vec<usize>> = BTreeMap::new();
    for (at, it) in measured.iter().enumerate() {
        alike.entry(&it.who).or_default().push(at);
    }
    alike.into_iter().map(|(who, members)| (who.to_vec(), members)).collect()
}
