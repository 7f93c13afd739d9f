//! *Bel even*: after two counter-proposals people talk; one writes down what was agreed, the others confirm it.

use super::{Course, Form, Refused, Step};
use crate::seats::Mover;

/// After so many counter-proposals a next wording is one that was talked about.
pub const COUNTERS_BEFORE_A_TALK: u32 = 2;

impl Course {
    /// With how often it was countered since something was last agreed, as stored.
    #[must_use]
    pub fn countered(self, counters: u32) -> Course {
        let counters = if self.is_negotiated() { counters } else { 0 };
        Course { counters, ..self }
    }

    /// Counter-proposals since something was last agreed.
    pub const fn counters(&self) -> u32 {
        self.counters
    }

    /// Whether it is time to call each other: then there is no third counter-proposal, only what was
    /// agreed by talking, written down by one and confirmed by the others.
    pub const fn is_talk_due(&self) -> bool {
        self.is_negotiated() && self.counters >= COUNTERS_BEFORE_A_TALK
    }

    /// Writes down what was agreed by talking. Nothing of it holds until everybody else confirms it.
    pub(super) fn record(
        &self,
        who: Mover,
        on: i64,
        form: Form,
    ) -> Result<(Course, Step), Refused> {
        if !self.is_talk_due() {
            return Err(Refused::NothingAsked);
        }
        self.is_newest(on)?;
        Ok((self.reworded(self.state, who, form), Step::Recorded))
    }
}
