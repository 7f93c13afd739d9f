//! One analysis: figures of every wave, and what of them may be shown.

use crate::answers::{Answers, Units, Warning};
use crate::attributes::{self, Attribute, Kind};
use crate::disclose::{Shown, disclose};
use crate::figures::{Wave, waves};
use zwerm_anonymity::{Problem, Thresholds};
use zwerm_instrument::Instrument;

/// Everything that was reckoned.
pub struct Analysis {
    pub(crate) instrument: Instrument,
    pub(crate) thresholds: Thresholds,
    pub(crate) seed: u64,
    pub(crate) units: Units,
    /// How many were invited of each unit with all that is under it.
    invited_under: Vec<Option<u64>>,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) waves: Vec<Wave>,
    pub(crate) shown: Vec<Shown>,
    pub(crate) warnings: Vec<Warning>,
    /// Who is who, of each row of the file.
    pub(crate) keys: Vec<u64>,
    /// Whether it is known who is the same person in each wave.
    pub(crate) is_linked: bool,
}

impl Analysis {
    /// How many people of a unit and all under it were invited; none where the tree does not say it of everybody placed there.
    pub(crate) fn invited(&self, unit: usize) -> Option<u64> {
        self.invited_under[unit]
    }

    /// The share of those invited who answered in the last wave: of a unit with all that is under it, or of all. None where it is
    /// not known, or more answered than were invited.
    pub(crate) fn response(&self, unit: Option<usize>) -> Option<f64> {
        let answered = &self.waves.last()?.answered;
        let tops = self.units.parents.iter().enumerate().filter(|(_, it)| it.is_none());
        let units = unit.map_or_else(|| tops.map(|(at, _)| at).collect(), |unit| vec![unit]);
        let mut invited = 0;
        for unit in &units {
            invited += self.invited_under[*unit]?;
        }
        let answered: u64 = units.iter().map(|unit| answered[*unit]).sum();
        (invited > 0 && answered <= invited).then(|| answered as f64 / invited as f64)
    }

    /// Reckons all.
    ///
    /// # Errors
    /// When the auditor can't make sense of who is where.
    pub fn of(
        mut answers: Answers,
        instrument: Instrument,
        thresholds: Thresholds,
        seed: u64,
    ) -> Result<Analysis, Problem> {
        if !answers.attributes.iter().any(|it| it.kind == Kind::Layer) {
            let layers = attributes::by_depth(&answers);
            answers.attributes.splice(0..0, layers);
        }
        let waves = waves(&answers, &instrument, seed);
        let shown = disclose(&answers, &waves, &instrument, thresholds)?;
        let invited_under = invited_under(&answers);
        let Answers { units, attributes, mut warnings, is_linked, keys, .. } = answers;
        if let Some(last) = waves.last() {
            let is_more = |(answered, invited): (&u64, &Option<u64>)| {
                invited.is_some_and(|invited| *answered > invited)
            };
            if last.answered.iter().zip(&invited_under).any(is_more) {
                warnings.push(Warning::MoreThanInvited);
            }
        }
        Ok(Analysis {
            instrument,
            thresholds,
            seed,
            units,
            attributes,
            invited_under,
            waves,
            shown,
            warnings,
            keys,
            is_linked,
        })
    }
}

/// How many were invited of each unit with all that is under it. A unit without a number of its own has nobody of its own, unless
/// somebody placed there answered: then it is not known, nor of what is above it.
fn invited_under(answers: &Answers) -> Vec<Option<u64>> {
    let units = &answers.units;
    let has_people = answers.teams.sizes();
    let has_below = units.has_below();
    let own = |(unit, invited): (usize, &Option<u64>)| match invited {
        None if has_below[unit] && has_people[unit] == 0 => Some(0),
        invited => *invited,
    };
    let mut all: Vec<Option<u64>> = units.invited.iter().enumerate().map(own).collect();
    if let Ok(tree) = zwerm_stats::Tree::new(units.parents.clone()) {
        tree.roll_up(&mut all, |above, unit| *above = above.zip(*unit).map(|(a, b)| a + b));
    }
    all
}
