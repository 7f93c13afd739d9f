//! One analysis: figures of every wave, and what of them may be shown.

use crate::answers::{Answers, Units, Warning};
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
    pub(crate) waves: Vec<Wave>,
    pub(crate) shown: Vec<Shown>,
    pub(crate) warnings: Vec<Warning>,
    /// Who is who, of each row of the file.
    pub(crate) keys: Vec<u64>,
    /// Whether it is known who is the same person in each wave.
    pub(crate) is_linked: bool,
}

impl Analysis {
    /// Reckons all.
    ///
    /// # Errors
    /// When the auditor can't make sense of who is where.
    pub fn of(
        answers: Answers,
        instrument: Instrument,
        thresholds: Thresholds,
        seed: u64,
    ) -> Result<Analysis, Problem> {
        let waves = waves(&answers, &instrument, seed);
        let ids: Vec<String> = instrument.constructs.iter().map(|it| it.id.clone()).collect();
        let shown = disclose(&answers, &waves, &ids, thresholds)?;
        let Answers { units, warnings, is_linked, keys, .. } = answers;
        Ok(Analysis {
            instrument,
            thresholds,
            seed,
            units,
            waves,
            shown,
            warnings,
            keys,
            is_linked,
        })
    }
}
