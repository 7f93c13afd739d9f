//! How answers are spread over the options of an item.

use crate::{
    groups::{Groups, NO_GROUP},
    likert::{Likert, MISSING, Scale},
    not_enough::{Figure, answers},
};

/// How many chose each option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    /// The scale of the item.
    pub scale: Scale,
    /// How many chose each option, the lowest first.
    pub counts: Vec<u64>,
    /// How many did not answer.
    pub missing: u64,
}

impl Distribution {
    fn none(scale: Scale) -> Self {
        Self { scale, counts: vec![0; scale.options()], missing: 0 }
    }

    fn add(&mut self, code: u8) {
        match self.counts.get_mut(code as usize) {
            Some(count) => *count += 1,
            None => self.missing += 1,
        }
    }

    /// Of all rows of an item.
    pub fn of(item: &Likert) -> Self {
        // Four counts side by side: the same answer twice running does not wait for itself.
        let mut seen = [[0_u64; 256]; 4];
        let mut fours = item.codes().chunks_exact(4);
        for four in fours.by_ref() {
            for (seen, code) in seen.iter_mut().zip(four) {
                seen[*code as usize] += 1;
            }
        }
        for code in fours.remainder() {
            seen[0][*code as usize] += 1;
        }
        let count = |code: usize| seen.iter().map(|seen| seen[code]).sum();
        let counts = (0..item.scale().options()).map(count).collect();
        Self { scale: item.scale(), counts, missing: count(MISSING as usize) }
    }

    /// Of each group.
    pub fn of_groups(item: &Likert, groups: &Groups) -> Vec<Self> {
        let mut all = vec![Self::none(item.scale()); groups.count()];
        for (code, group) in item.codes().iter().zip(groups.of()) {
            if *group != NO_GROUP {
                all[*group as usize].add(*code);
            }
        }
        all
    }

    /// Both together, of one scale; this one alone when the scales differ.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        if self.scale == other.scale {
            for (count, more) in self.counts.iter_mut().zip(&other.counts) {
                *count += more;
            }
            self.missing += other.missing;
        }
        self
    }

    /// How many answered.
    pub fn n(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The share of each option, 0 to 1, the lowest first; needs an answer.
    pub fn shares(&self) -> Figure<Vec<f64>> {
        let n = self.n();
        answers(n as usize, 1)?;
        Ok(self.counts.iter().map(|count| *count as f64 / n as f64).collect())
    }

    /// The share of those who did answer among all rows; needs a row.
    pub fn response(&self) -> Figure<f64> {
        let all = self.n() + self.missing;
        answers(all as usize, 1)?;
        Ok(self.n() as f64 / all as f64)
    }

    /// The share of the option that most chose; at .90 or more a band is shown instead of figures.
    pub fn largest_share(&self) -> Figure<f64> {
        Ok(self.shares()?.into_iter().fold(0.0, f64::max))
    }

    /// Below, at and above the middle of the scale: three bars for when five would tell too much. The middle point of
    /// an even number of options is none.
    pub fn thirds(&self) -> [u64; 3] {
        let mut thirds = [0; 3];
        for (code, count) in self.counts.iter().enumerate() {
            thirds[match (2 * code).cmp(&(self.counts.len() - 1)) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Equal => 1,
                std::cmp::Ordering::Greater => 2,
            }] += count;
        }
        thirds
    }

    /// The middle answer in scale points (the lower of two middle ones); needs an answer.
    pub fn median(&self) -> Figure<i32> {
        let n = self.n();
        answers(n as usize, 1)?;
        let mut below = 0;
        for (code, count) in self.counts.iter().enumerate() {
            below += count;
            if 2 * below >= n {
                return Ok(self.scale.low() + code as i32);
            }
        }
        Ok(self.scale.high())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::not_enough::NotEnough;

    #[test]
    fn each_option_is_counted_and_what_is_missing_apart() {
        let scale = Scale::new(1, 5).expect("a scale");
        let values = [Some(1), Some(5), None, Some(3), Some(5), Some(4)];
        let item = Likert::of(scale, values).expect("on the scale");
        let all = Distribution::of(&item);
        assert_eq!((all.counts.as_slice(), all.missing), ([1, 0, 1, 1, 2].as_slice(), 1));
        assert_eq!((all.n(), all.median(), all.largest_share()), (5, Ok(4), Ok(0.4)));
        assert_eq!(all.thirds(), [1, 1, 3]);
        assert_eq!(all.response(), Ok(5.0 / 6.0));
        let groups = Groups::new(vec![0, 0, 0, 1, 1, NO_GROUP], 3).expect("groups");
        let each = Distribution::of_groups(&item, &groups);
        assert_eq!((each[0].n(), each[0].missing, each[1].n()), (2, 1, 2));
        assert_eq!(each[2].shares(), Err(NotEnough::Answers { have: 0, need: 1 }));
        assert_eq!(each[0].clone().and(&each[1]).n(), 4);
    }

    #[test]
    fn a_scale_without_a_middle_has_two_halves() {
        let scale = Scale::new(1, 4).expect("a scale");
        let item = Likert::of(scale, [1, 2, 3, 4].map(Some)).expect("on the scale");
        assert_eq!(Distribution::of(&item).thirds(), [2, 0, 2]);
        assert_eq!(Distribution::of(&item).median(), Ok(2));
    }
}
