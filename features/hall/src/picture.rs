//! The picture of a hall: what the disclosure auditor lets through of what people answered. Pure; made once, of all answers together.
//!
//! Each building block is audited by itself, with those who answered all its statements (three of three: a scale needs three
//! quarters of its items). From five on it has a mean, below ten to half a point and without a margin; from ten on the statements show
//! how answers are divided, in tens of per cent. Where nine in ten gave one answer there is a band instead of a figure. Coarser than the
//! auditor asks: in a hall anybody can answer for several, and counts to the unit would then tell what the last one said.

use crate::model::{Answer, Answers};
use zwerm_anonymity::{
    Ask, Audit, Group, Items, Mean, Measure, Person, Purpose, Reason, Released, Scale, Thresholds,
    Unit, Wave, audit,
};
use zwerm_instrument::Instrument;
use zwerm_stats::Summary;

/// The block of the Zwermscan that is asked in a hall.
const BLOCK: &str = "building_blocks";
/// Statements on which people lie furthest apart, to talk about.
const APART: usize = 3;

/// What is asked: the statements of the three building blocks, as indexes of the instrument.
pub(crate) struct Asked {
    pub(crate) instrument: Instrument,
    /// The building blocks from the ground up.
    pub(crate) blocks: Vec<usize>,
    /// The statements, block after block.
    pub(crate) items: Vec<usize>,
}

impl Asked {
    /// The building blocks of a questionnaire.
    pub(crate) fn of(instrument: Instrument) -> Asked {
        let is_asked = |at: &usize| instrument.constructs[*at].block == BLOCK;
        let blocks: Vec<usize> = (0..instrument.constructs.len()).filter(is_asked).collect();
        let items = blocks.iter().flat_map(|block| instrument.items_of(*block)).collect();
        Asked { instrument, blocks, items }
    }

    /// The places in [`Asked::items`] of a block's statements.
    pub(crate) fn places(&self, block: usize) -> Vec<usize> {
        let of = |place: &usize| self.instrument.items[self.items[*place]].construct == block;
        (0..self.items.len()).filter(of).collect()
    }
}

/// About where nearly everybody is, where a figure would tell what each of them said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Around {
    Low,
    Middle,
    High,
}

/// How high a block is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Height {
    /// A mean; with half of its 95 % interval in tenths of a point where there are enough.
    Mean(Released<Mean>, Option<Released<i64>>),
    /// Nearly everybody about there.
    Alike(Around),
    /// Not shown.
    Hidden(Reason),
}

/// How the answers to a statement are divided, as it was asked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Spread {
    /// *Disagree*, *neither*, *agree*: in per cent, rounded to tens.
    Shares(Released<[u32; 3]>),
    /// Nearly everybody in one of the three.
    Alike(usize),
    /// Not shown.
    Hidden(Reason),
}

/// What is shown.
#[derive(Default)]
pub(crate) struct Picture {
    /// How many answered: all in the hall saw that.
    pub(crate) people: usize,
    /// From how many answers on a statement is shown by itself.
    pub(crate) spread_from: i64,
    /// Of each block, from the ground up.
    pub(crate) blocks: Vec<Height>,
    /// Of each statement.
    pub(crate) spreads: Vec<Spread>,
    /// The block that is clearly higher than both others, and the one that is clearly lower.
    pub(crate) carries: Option<usize>,
    pub(crate) asks: Option<usize>,
    /// The statements on which people lie furthest apart, of those whose spread is shown.
    pub(crate) apart: Vec<usize>,
}

/// There are too few answers for any picture: so many are needed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TooFew(pub(crate) i64);

/// Makes the picture.
pub(crate) fn picture(
    asked: &Asked,
    answers: &[&Answers],
    thresholds: Thresholds,
) -> Result<Picture, TooFew> {
    let least = thresholds.answers.number();
    if i64::try_from(answers.len()).unwrap_or(i64::MAX) < least {
        return Err(TooFew(least));
    }
    let scores: Vec<Vec<Option<f64>>> =
        asked.blocks.iter().map(|block| scores_of(asked, *block, answers)).collect();
    let spread_from = thresholds.spread.number();
    let mut picture = Picture { people: answers.len(), spread_from, ..Picture::default() };
    let mut apart: Vec<(f64, usize)> = Vec::new();
    for (block, scores) in asked.blocks.iter().zip(&scores) {
        let given: Vec<f64> = scores.iter().copied().flatten().collect();
        let places = asked.places(*block);
        let audit = audited(asked, *block, &given, stray(answers, &places, scores), thresholds);
        let id = &asked.instrument.constructs[*block].id;
        picture.blocks.push(height(audit.as_ref(), id, &given));
        for place in places {
            let spread = spread(asked, audit.as_ref(), id, (place, answers));
            if let Spread::Shares(shown) = &spread {
                apart.push((deviation(shown.value()), place));
            }
            picture.spreads.push(spread);
        }
    }
    // Furthest apart first; of those alike the first that was asked.
    apart.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    picture.apart = apart.into_iter().take(APART).map(|(_, place)| place).collect();
    let may = |at: usize| matches!(picture.blocks[at], Height::Mean(..));
    let blocks = 0..asked.blocks.len();
    let beyond = |at: usize, sign: f64| {
        may(at)
            && blocks.clone().all(|other| {
                other == at || may(other) && is_clearly_above(&scores[at], &scores[other], sign)
            })
    };
    picture.carries = blocks.clone().find(|at| beyond(*at, 1.0));
    picture.asks = blocks.clone().find(|at| beyond(*at, -1.0));
    Ok(picture)
}

/// A statement turned so that higher is better.
fn turned(asked: &Asked, place: usize, answer: Answer) -> Option<f64> {
    let item = &asked.instrument.items[asked.items[place]];
    let point = answer.point()?;
    let (least, most) = item.scale;
    Some(f64::from(if item.is_reversed { least + most - point } else { point }))
}

/// Each person's mean over a block of which they answered all statements.
fn scores_of(asked: &Asked, block: usize, answers: &[&Answers]) -> Vec<Option<f64>> {
    let places = asked.places(block);
    let score = |given: &&Answers| {
        let points = places.iter().map(|place| turned(asked, *place, *given.get(*place)?));
        let points: Vec<f64> = points.collect::<Option<_>>()?;
        Some(points.iter().sum::<f64>() / points.len().max(1) as f64)
    };
    answers.iter().map(score).collect()
}

/// How many answered a statement of the block, but not all of them.
fn stray(answers: &[&Answers], places: &[usize], scores: &[Option<f64>]) -> u32 {
    let has_one = |given: &Answers| {
        places.iter().any(|place| given.get(*place).is_some_and(|it| it.point().is_some()))
    };
    let strays =
        answers.iter().zip(scores).filter(|(given, score)| score.is_none() && has_one(given));
    u32::try_from(strays.count()).unwrap_or(u32::MAX)
}

/// The audit of one block; nothing where nobody answered it.
fn audited(
    asked: &Asked,
    block: usize,
    given: &[f64],
    stray: u32,
    thresholds: Thresholds,
) -> Option<Audit> {
    if given.is_empty() {
        return None;
    }
    let mean = given.iter().sum::<f64>() / given.len() as f64;
    let (least, most) = asked.instrument.scale_of(block);
    let measure = Measure {
        id: asked.instrument.constructs[block].id.clone(),
        scale: Scale { least, most },
        decimals: 1,
        means: vec![(Group::Everyone, tenths(mean, given.len()))],
        unnamed: Vec::new(),
        items: Some(Items { gaps: Vec::new(), stray }),
        alike: if alike(given).is_some() { vec![Group::Everyone] } else { Vec::new() },
    };
    let person = |key: usize| Person { key: key as u64, unit: 0, values: Vec::new() };
    let wave = Wave {
        units: vec![Unit { name: "hall".into(), parent: None, is_withheld: false }],
        people: (0..given.len()).map(person).collect(),
        ..Wave::default()
    };
    audit(&Ask { thresholds, waves: vec![wave], measures: vec![measure] }).ok()
}

/// From so many on a mean is told to a tenth of a point.
const TENTHS: usize = 10;

/// A mean in tenths of a point; of few people rounded to halves.
fn tenths(mean: f64, people: usize) -> i64 {
    if people < TENTHS { (mean * 2.0).round() as i64 * 5 } else { (mean * 10.0).round() as i64 }
}

/// The score that nine in ten or more have.
fn alike(given: &[f64]) -> Option<f64> {
    let of = |score: f64| given.iter().filter(|it| **it == score).count();
    given.iter().copied().find(|score| of(*score) * 10 >= given.len() * 9)
}

fn height(audit: Option<&Audit>, id: &str, given: &[f64]) -> Height {
    let Some(audit) = audit else { return Height::Hidden(Reason::Nobody) };
    let half = Summary::of_values(given).interval().map_or(0.0, |it| it.width() / 2.0);
    let margin = || audit.release(Group::Everyone, Purpose::Mean, (half * 10.0).round() as i64);
    match (audit.mean(id, Group::Everyone), alike(given)) {
        (Ok(mean), _) if given.len() < TENTHS => Height::Mean(mean, None),
        (Ok(mean), _) => Height::Mean(mean, margin().ok()),
        (Err(Reason::AllAlike), Some(score)) => Height::Alike(match score {
            low if low <= 2.5 => Around::Low,
            high if high >= 3.5 => Around::High,
            _ => Around::Middle,
        }),
        (Err(reason), _) => Height::Hidden(reason),
    }
}

/// How the answers to a statement are divided, as far as it may be shown.
fn spread(
    asked: &Asked,
    audit: Option<&Audit>,
    id: &str,
    (place, answers): (usize, &[&Answers]),
) -> Spread {
    let (least, most) = asked.instrument.items[asked.items[place]].scale;
    let points: Vec<i32> = answers.iter().filter_map(|given| given.get(place)?.point()).collect();
    let count = |point: i32| points.iter().filter(|it| **it == point).count();
    let counts: Vec<u32> =
        (least..=most).map(|point| u32::try_from(count(point)).unwrap_or(u32::MAX)).collect();
    let Some(audit) = audit else { return Spread::Hidden(Reason::Nobody) };
    // The audit knows those who answered the whole block; this statement has answers of its own.
    match audit.spread_of_item(id, &counts) {
        Err(Reason::AllAlike) => {
            let three = in_three(&counts);
            Spread::Alike((0..3).max_by_key(|part| three[*part]).unwrap_or(1))
        }
        Err(reason) => Spread::Hidden(reason),
        Ok(parts) => {
            match audit.release(Group::Everyone, Purpose::Spread, tens(in_three(parts.value()))) {
                Ok(shares) => Spread::Shares(shares),
                Err(reason) => Spread::Hidden(reason),
            }
        }
    }
}

/// *Disagree*, *neither*, *agree*, of three parts or of five points.
fn in_three(parts: &[u32]) -> [u32; 3] {
    let half = parts.len() / 2;
    let sum = |parts: &[u32]| parts.iter().sum();
    [sum(&parts[..half]), sum(&parts[half..parts.len() - half]), sum(&parts[parts.len() - half..])]
}

/// In per cent, rounded to tens.
fn tens(counts: [u32; 3]) -> [u32; 3] {
    let all = f64::from(counts.iter().sum::<u32>().max(1));
    counts.map(|count| (f64::from(count) / all * 10.0).round() as u32 * 10)
}

/// How far apart answers lie: the standard deviation of what is shown.
fn deviation(shares: &[u32; 3]) -> f64 {
    let tens = shares.iter().enumerate();
    let values: Vec<f64> =
        tens.flat_map(|(at, share)| std::iter::repeat_n(at as f64, *share as usize / 10)).collect();
    Summary::of_values(&values).sd().unwrap_or(0.0)
}

/// Whether the same people answered one block higher (`sign` 1) or lower (−1) than another, beyond chance: zero lies outside the 95 %
/// interval of the mean of their differences (Student's t for pairs). With fewer than five of them nothing is clear.
fn is_clearly_above(one: &[Option<f64>], other: &[Option<f64>], sign: f64) -> bool {
    let differences: Vec<f64> =
        one.iter().zip(other).filter_map(|(one, other)| Some((*one)? - (*other)?)).collect();
    let summary = Summary::of_values(&differences);
    let lies = |interval: zwerm_stats::Interval| {
        if sign > 0.0 { interval.low > 0.0 } else { interval.high < 0.0 }
    };
    differences.len() >= 5 && summary.interval().is_ok_and(lies)
}

#[cfg(test)]
mod tests;
