//! Whether nearly everybody in a group gave the same answer: then its mean would tell what each of them said.

use zwerm_stats::{Column, Groups, NO_GROUP, Tree};

/// How many gave each answer: answers in order, of which there are few.
#[derive(Clone, Debug, Default)]
pub(crate) struct Same(Vec<(u64, u32)>);

impl Same {
    /// Of the people placed directly on each unit.
    pub(crate) fn of_units(score: &Column, units: &Groups) -> Vec<Same> {
        let mut of = vec![Same::default(); units.count()];
        for (value, unit) in score.as_numbers().iter().zip(units.of()) {
            if !value.is_nan() && *unit != NO_GROUP {
                of[*unit as usize].count(value.to_bits(), 1);
            }
        }
        of
    }

    /// Of each unit and all that is under it.
    pub(crate) fn rolled_up(direct: &[Same], tree: &Tree) -> Vec<Same> {
        let mut of = direct.to_vec();
        tree.roll_up(&mut of, Same::add);
        of
    }

    /// Takes others in.
    pub(crate) fn add(&mut self, others: &Same) {
        others.0.iter().for_each(|(value, count)| self.count(*value, *count));
    }

    fn count(&mut self, value: u64, more: u32) {
        match self.0.binary_search_by_key(&value, |(known, _)| *known) {
            Ok(at) => self.0[at].1 += more,
            Err(at) => self.0.insert(at, (value, more)),
        }
    }

    /// Nine in ten or more gave one answer.
    pub(crate) fn is_alike(&self) -> bool {
        let all: u64 = self.0.iter().map(|(_, count)| u64::from(*count)).sum();
        self.0.iter().any(|(_, count)| u64::from(*count) * 10 >= all * 9)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_in_ten_are_alike_and_eight_are_not() {
        let of = |alike: usize| {
            let values = (0..10).map(|at| if at < alike { 4.0 } else { 2.0 }).collect();
            let score = Column::numbers(values).expect("numbers");
            Same::of_units(&score, &Groups::one(10))[0].is_alike()
        };
        assert!(of(9) && of(10) && !of(8));
        assert!(!Same::default().is_alike(), "nobody is not alike");
    }
}
