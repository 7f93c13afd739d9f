//! What goes in: who answered, in which unit, with which attributes, in which wave; and which means one would like to show.

use crate::group::Group;
use zwerm_domain::{Level, Threshold};

/// Everything the auditor needs to know. It never sees an answer: only who answered, and rounded means.
#[derive(Clone, Debug)]
pub struct Ask {
    /// From how many people on what is shown.
    pub thresholds: Thresholds,
    /// Waves in order of time; the last is the one that is to be published, of the others it counts what was published.
    pub waves: Vec<Wave>,
    /// Means one would like to publish of the last wave. Everybody of the wave has an answer for each measure; where people left
    /// a measure out, audit it by itself with those who did answer it.
    pub measures: Vec<Measure>,
}

/// From how many people on what is shown; a [`Level`] is never below its floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Answers for a mean: the *k* of the proof.
    pub answers: Level,
    /// People in what is left over beside what is shown.
    pub left_over: Level,
    /// Answers for a distribution.
    pub spread: Level,
    /// Answers before what people wrote is shown.
    pub open_answers: Level,
}

impl Default for Thresholds {
    fn default() -> Thresholds {
        Thresholds {
            answers: Threshold::Answers.usual(),
            left_over: Threshold::LeftOver.usual(),
            spread: Threshold::Spread.usual(),
            open_answers: Threshold::OpenAnswers.usual(),
        }
    }
}

/// One measurement.
#[derive(Clone, Debug, Default)]
pub struct Wave {
    /// A name, for the proof.
    pub name: String,
    /// The tree (or several trees); names are unique within a wave, and the same name in another wave is the same unit.
    pub units: Vec<Unit>,
    /// Attributes that cross the tree, registered before the answers came in; shown for the organisation as a whole.
    pub cuts: Vec<Cut>,
    /// Everybody who answered.
    pub people: Vec<Person>,
    /// Units (indexes) of which nothing is published by name, but figures that don't tell which unit they are of, such as where
    /// the middle half of the teams lies. Of the last wave they are chosen after all others.
    pub unnamed: Vec<usize>,
    /// What was published of it. Of the last wave: nothing yet.
    pub published: Vec<Group>,
}

/// A unit of the organisation.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its name.
    pub name: String,
    /// Index in [`Wave::units`] of the unit above it.
    pub parent: Option<usize>,
    /// Whether nothing may be shown about it, however large it is: too few invited, or not shared. It is then also kept from
    /// being computed.
    pub is_withheld: bool,
}

/// An attribute that crosses the tree, such as years of service.
#[derive(Clone, Debug)]
pub struct Cut {
    /// Its name; the same name in another wave is the same cut.
    pub name: String,
    /// The names of its values.
    pub values: Vec<String>,
}

/// Somebody who answered, in exactly one cell.
#[derive(Clone, Debug)]
pub struct Person {
    /// The same person has the same key in each wave. Where that is not known, give everybody another key: then waves are
    /// audited as if they were of different people, and exact differences between waves must not be shown.
    pub key: u64,
    /// Index in [`Wave::units`].
    pub unit: usize,
    /// A value for each cut, or none where it is not known.
    pub values: Vec<Option<usize>>,
}

/// A mean one would like to publish: a construct or an item.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its name.
    pub id: String,
    /// The ends of its scale.
    pub scale: Scale,
    /// How many decimals are published.
    pub decimals: u8,
    /// The rounded mean of each group, in units of its last decimal: with one decimal, 37 is 3.7.
    pub means: Vec<(Group, i64)>,
    /// The rounded means of groups that are not published by name, from which unnamed figures are made. Together with the others
    /// they bound no hidden mean; they do not stand in the proof.
    pub unnamed: Vec<(Group, i64)>,
    /// How complete its items are, where the distributions of its items are published beside its means; none where it has none.
    pub items: Option<Items>,
    /// Groups in which nine in ten or more gave the same answer: of these no mean is shown, at most a band such as *low (1–2)*.
    pub alike: Vec<Group>,
}

/// Who left out items of a measure. A mean is over who answered enough of its items, the distribution of an item over who
/// answered that item: held against each other they tell about who is in one of them alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Items {
    /// People of the measure (indexes in [`Wave::people`] of the last wave) who left out an item.
    pub gaps: Vec<usize>,
    /// How many answered an item, but too few to count in the measure.
    pub stray: u32,
}

/// The ends of a scale, in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The lowest answer.
    pub least: i32,
    /// The highest answer.
    pub most: i32,
}
