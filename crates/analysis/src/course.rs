//! A construct over all waves: what the row itself makes likely, one break, who came and went, and whether layers go together.

use crate::analysis::Analysis;
use crate::figures::{Measured, Wave};
use std::collections::HashSet;
use zwerm_stats::{
    Break, Chart, Correlation, Figure, NotEnough, Summary, Tree, Turnover, ewma, layers, one_break,
    parallel, xmr,
};

/// What a row of means tells by itself; from eight waves on.
pub(crate) struct Course {
    pub(crate) xmr: Figure<Chart>,
    pub(crate) ewma: Figure<Chart>,
    pub(crate) one_break: Figure<Break>,
}

impl Analysis {
    /// The row of means of a construct of the instrument; of waves in which nobody answered it there is none, and then no row.
    pub(crate) fn course(&self, construct: usize) -> Course {
        let mean = |wave: &Wave| of(wave, construct)?.all.mean().ok();
        let points: Option<Vec<f64>> = self.waves.iter().map(mean).collect();
        let row = |points: &Option<Vec<f64>>| points.clone().ok_or(NotEnough::Fit);
        Course {
            xmr: row(&points).and_then(|it| xmr(&it)),
            ewma: row(&points).and_then(|it| ewma(&it)),
            one_break: row(&points).and_then(|it| one_break(&it)),
        }
    }

    /// How many of who answered a construct in the first wave were gone in the last, and how many were new; where it is known who
    /// is who.
    pub(crate) fn turnover(&self, construct: usize) -> Option<Turnover> {
        let (first, last) = (self.waves.first()?, self.waves.last()?);
        if !self.is_linked || self.waves.len() < 2 {
            return None;
        }
        let who = |wave: &Wave| -> Option<HashSet<u64>> {
            let values = of(wave, construct)?.score.as_numbers();
            let rows = wave.rows.iter().zip(values.iter()).filter(|(_, it)| !it.is_nan());
            Some(rows.map(|(row, _)| self.keys[*row as usize]).collect())
        };
        let (before, after) = (who(first)?, who(last)?);
        Some(Turnover {
            before: before.len() as u64,
            left: before.difference(&after).count() as u64,
            after: after.len() as u64,
            joined: after.difference(&before).count() as u64,
        })
    }

    /// How the people of a unit and those right below it go together, over the units that `may` be used.
    pub(crate) fn parallel(
        &self,
        it: &Measured,
        may: impl Fn(usize) -> bool,
    ) -> Figure<Correlation> {
        let tree = Tree::new(self.units.parents.clone())
            .unwrap_or_else(|_| Tree::flat(self.units.parents.len()));
        let own = |(unit, own): (usize, &Summary)| {
            if own.n > 0 && may(unit) { *own } else { Summary::default() }
        };
        let direct: Vec<Summary> = it.direct.iter().enumerate().map(own).collect();
        let least = u64::try_from(self.thresholds.answers.number()).unwrap_or(u64::MAX);
        let pairs = layers(&tree, &direct, least);
        parallel(&pairs, &pairs)
    }
}

/// A construct of a wave.
pub(crate) fn of(wave: &Wave, construct: usize) -> Option<&Measured> {
    wave.constructs.iter().find(|it| it.construct == construct)
}
