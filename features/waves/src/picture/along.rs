//! What goes along with what people achieve: of each outcome which share of the differences within groups goes along with each of the
//! other constructs (relative importance). Of all together alone, and never which is the cause. Pure.

use super::measured::Measured;
use serde::{Deserialize, Serialize};
use zwerm_anonymity::{Audit, Group, Purpose, Reason, Released};
use zwerm_instrument::{Instrument, OUTCOMES};
use zwerm_stats::{
    Adjustment, Centre, Column, Division, Drivers, Groups, PAGE_LEVEL, adjust, enough,
};

/// An outcome, and what goes along with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Along {
    /// The place of the construct.
    pub(crate) outcome: usize,
    /// The share of its differences that all of them together go along with, in per cent.
    pub(crate) all: i64,
    pub(crate) parts: Vec<Part>,
}

/// The share of one construct, in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Part {
    pub(crate) construct: usize,
    pub(crate) share: i64,
    /// The 95 % interval, from drawing groups again.
    pub(crate) interval: (i64, i64),
    /// Whether it goes along with it by itself (`true`), against it (`false`), or no more than by chance.
    pub(crate) with: Option<bool>,
}

/// How often groups are drawn again, and with which seed: the same answers give the same figures.
const DRAWS: usize = 300;
const SEED: u64 = 1;

/// The scores of a construct, once the auditor lets figures over everybody through.
pub(super) fn scores<'a>(
    it: &'a Measured,
    id: &str,
    audit: &Audit,
) -> Result<Released<(usize, &'a Column)>, Reason> {
    audit.mean(id, Group::Everyone)?;
    audit.release(Group::Everyone, Purpose::Mean, (it.construct, &it.score))
}

/// Of each outcome, where enough people in enough groups answered.
pub(super) fn along(
    instrument: &Instrument,
    scores: &[Released<(usize, &Column)>],
    groups: &Groups,
) -> Vec<Along> {
    let is_outcome = |at: usize| instrument.constructs[at].block == OUTCOMES;
    let scores = || scores.iter().map(|it| *it.value());
    let (places, predictors): (Vec<usize>, Vec<&Column>) =
        scores().filter(|(at, _)| !is_outcome(*at)).unzip();
    let mut all: Vec<Along> = Vec::new();
    let mut chances: Vec<Option<f64>> = Vec::new();
    for (outcome, score) in scores().filter(|(at, _)| is_outcome(*at)) {
        let Some((along, own)) = of((outcome, score), (&places, &predictors), groups) else {
            continue;
        };
        all.push(along);
        chances.extend(own);
    }
    let adjusted = adjust(&chances, Adjustment::BenjaminiHochberg);
    let parts = all.iter_mut().flat_map(|it| it.parts.iter_mut());
    for (part, p) in parts.zip(adjusted.p) {
        part.with = part.with.filter(|_| p.is_some_and(|p| p < PAGE_LEVEL));
    }
    all
}

/// One outcome, and of each link with it how likely it is by chance alone.
fn of(
    (outcome, score): (usize, &Column),
    (places, predictors): (&[usize], &[&Column]),
    groups: &Groups,
) -> Option<(Along, Vec<Option<f64>>)> {
    let drivers = Drivers::of(score, predictors, groups).ok()?;
    enough::drivers(drivers.n, predictors.len(), drivers.groups).ok()?;
    let division = Division::for_predictors(predictors.len());
    let found = drivers.importance(Centre::Within, division).ok()?;
    let between = drivers.intervals(Centre::Within, division, DRAWS, SEED).ok()?;
    let links = drivers.links(Centre::Within);
    let part = |(at, construct): (usize, &usize)| {
        let interval = between.parts[at];
        Part {
            construct: *construct,
            share: per_cent(found.parts[at]),
            interval: (per_cent(interval.low), per_cent(interval.high)),
            with: links[at].map(|(r, _)| r > 0.0),
        }
    };
    let parts = places.iter().enumerate().map(part).collect();
    let chances = links.iter().map(|link| link.map(|(_, p)| p)).collect();
    Some((Along { outcome, all: per_cent(found.r2), parts }, chances))
}

fn per_cent(share: f64) -> i64 {
    (share.max(0.0) * 100.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::super::{Answered, Made, Top, Unit, pictures};
    use super::*;
    use zwerm_anonymity::Thresholds;
    use zwerm_ballot::Sheet;
    use zwerm_instrument::zwermscan;
    use zwerm_stats::Dice;

    /// The core of the scan, answered by ten people of each of so many groups: what they say of the first outcome follows the first
    /// construct but for one in three, and all else falls as it falls. Groups lie a point apart, which is no link.
    fn answered(groups: u32) -> (Instrument, Made) {
        let instrument = zwermscan().expect("is sound").core_with(&[]);
        let outcome = instrument.constructs.iter().position(|it| it.block == OUTCOMES);
        let (outcome, mut dice) = (outcome.expect("one"), Dice::new(7));
        let of = |construct: usize, say: &mut dyn FnMut() -> usize, sheet: &mut [u8]| {
            for item in instrument.items_of(construct) {
                let said = say();
                let said = if instrument.items[item].is_reversed { 6 - said } else { said };
                sheet[item] = b'0' + said as u8;
            }
        };
        let mut sheet = |group: u32| {
            let mut sheet = vec![b'3'; instrument.items.len()];
            for construct in 0..instrument.constructs.len() {
                of(construct, &mut || 1 + dice.below(4) + group as usize % 2, &mut sheet);
            }
            let trust = 1 + dice.below(4) + group as usize % 2;
            of(0, &mut || trust, &mut sheet);
            if dice.below(3) > 0 {
                of(outcome, &mut || trust, &mut sheet);
            }
            (Sheet::read(&sheet, sheet.len()).expect("a sheet"), 1)
        };
        let group = |at: u32, sheets| Answered { cell: Some(at), unit: i64::from(at), sheets };
        let groups: Vec<Answered> =
            (1..=groups).map(|at| group(at, (0..10).map(|_| sheet(at)).collect())).collect();
        let below = groups.iter().map(|it| Unit { number: it.unit, parent: Some(0) });
        let units: Vec<Unit> =
            [Unit { number: 0, parent: None }].into_iter().chain(below).collect();
        let all = (Top::Organisation, Thresholds::default());
        let made = pictures(&instrument, &units, &groups, all).expect("is made");
        (instrument, made)
    }

    #[test]
    fn what_people_achieve_goes_along_with_what_it_follows_and_with_nothing_else() {
        let (instrument, made) = answered(12);
        let along = &made.places["unit 0"].along;
        let first = along.first().expect("of the first outcome");
        assert_eq!(instrument.constructs[first.outcome].block, OUTCOMES);
        let linked: Vec<_> = first.parts.iter().filter(|it| it.with.is_some()).collect();
        assert_eq!(linked.iter().map(|it| it.construct).collect::<Vec<_>>(), [0], "{first:?}");
        let trust = linked[0];
        assert_eq!(trust.with, Some(true));
        assert!((25..=70).contains(&trust.share), "{trust:?}");
        assert!(trust.interval.0 <= trust.share && trust.share <= trust.interval.1, "{trust:?}");
        let sum: i64 = first.parts.iter().map(|it| it.share).sum();
        assert!((sum - first.all).abs() <= 4, "parts add up to all, rounded: {first:?}");
        let others = along.iter().skip(1).flat_map(|it| &it.parts);
        assert!(others.into_iter().all(|it| it.share < 15), "{along:?}");
        assert!(made.places.iter().all(|(at, it)| at == "unit 0" || it.along.is_empty()));
    }

    #[test]
    fn of_too_few_groups_nothing_is_told_of_it_and_how_sound_it_is_stays() {
        let (instrument, made) = answered(9);
        let all = &made.places["unit 0"];
        assert!(all.along.is_empty());
        assert_eq!(all.sound.len(), instrument.constructs.len());
        assert!(
            all.sound[0].is_some_and(|it| it.judged() > 90),
            "one answer to all of it: {all:?}"
        );
        assert!(made.places["unit 1"].sound.is_empty(), "of all together alone");
        assert!(made.places["unit 1"].agreed.iter().any(Option::is_some));
    }
}
