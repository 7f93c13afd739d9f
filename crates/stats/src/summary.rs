//! How many, how high on average, how far apart: of a group, and of groups taken together.

use crate::{
    column::Column,
    groups::Groups,
    interval::Interval,
    not_enough::{Figure, answers, finite},
    probability::t_quantile,
    sums::{Sums, sums},
    tree::Tree,
};

/// Count, mean and sum of squared deviations of a group's answers. Without answers all are 0.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Summary {
    /// How many answered.
    pub n: u64,
    /// Their mean, in scale points; 0 when nobody answered: ask [`Summary::mean`].
    pub(crate) mean: f64,
    /// Sum of squared deviations from the mean.
    pub(crate) m2: f64,
}

impl Summary {
    /// Of figures that are known: count, mean, variance (of n − 1).
    pub fn of(n: u64, mean: f64, variance: f64) -> Self {
        if n == 0 {
            return Self::default();
        }
        Self { n, mean, m2: variance.max(0.0) * (n - 1) as f64 }
    }

    /// Of values, in two passes: first the mean, then the deviations. NaN is left out.
    pub fn of_values(values: &[f64]) -> Self {
        let given = || values.iter().filter(|value| !value.is_nan());
        let n = given().count();
        if n == 0 {
            return Self::default();
        }
        let mean = given().sum::<f64>() / n as f64;
        // The mean of what is left over corrects the mean's own rounding (Chan, Golub & LeVeque 1983).
        let rest = given().map(|value| value - mean).sum::<f64>();
        let squares = given().map(|value| (value - mean) * (value - mean)).sum::<f64>();
        let m2 = (squares - rest * rest / n as f64).max(0.0);
        Self { n: n as u64, mean: mean + rest / n as f64, m2 }
    }

    /// The mean, in scale points; needs 1 answer.
    pub fn mean(&self) -> Figure<f64> {
        answers(self.n as usize, 1)?;
        finite(self.mean)
    }

    /// The variance (of n − 1); needs 2 answers.
    pub fn variance(&self) -> Figure<f64> {
        answers(self.n as usize, 2)?;
        finite(self.m2 / (self.n - 1) as f64)
    }

    /// The standard deviation; needs 2 answers.
    pub fn sd(&self) -> Figure<f64> {
        Ok(self.variance()?.sqrt())
    }

    /// The standard error of the mean, s/√n; needs 2 answers.
    pub fn standard_error(&self) -> Figure<f64> {
        Ok((self.variance()? / self.n as f64).sqrt())
    }

    /// The 95 % interval of the mean by Student's t, for a process that could have had other people in it.
    pub fn interval(&self) -> Figure<Interval> {
        let half = t_quantile(0.975, (self.n.max(2) - 1) as f64) * self.standard_error()?;
        Ok(Interval::around(self.mean, half))
    }

    /// The 95 % interval of *what this team thinks now*, when `invited` people make the whole team: the standard
    /// error shrinks by √((N − n)/(N − 1)), to nothing when all answered. Not for comparing how teams do.
    pub fn interval_of_all(&self, invited: u64) -> Figure<Interval> {
        let all = invited.max(self.n).max(2) as f64;
        let left = ((all - self.n as f64) / (all - 1.0)).sqrt();
        let half = t_quantile(0.975, (self.n.max(2) - 1) as f64) * self.standard_error()?;
        Ok(Interval::around(self.mean, half * left))
    }

    /// Both together (Chan, Golub & LeVeque 1983).
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        if self.n == 0 || other.n == 0 {
            return if self.n == 0 { *other } else { *self };
        }
        let (a, b) = (self.n as f64, other.n as f64);
        let apart = other.mean - self.mean;
        let mean = self.mean + apart * (b / (a + b));
        let m2 = self.m2 + other.m2 + apart * apart * (a * (b / (a + b)));
        Self { n: self.n + other.n, mean, m2 }
    }

    /// All together.
    pub fn all<'a>(summaries: impl IntoIterator<Item = &'a Self>) -> Self {
        summaries.into_iter().fold(Self::default(), |all, one| all.and(one))
    }
}

/// Each group's summary of one column. Whole points are added exactly, numbers in two passes.
pub fn summaries(column: &Column, groups: &Groups) -> Vec<Summary> {
    match column {
        Column::Likert(likert) => {
            let low = f64::from(likert.scale().low());
            sums(likert, groups).iter().map(|sums| sums.summary(low)).collect()
        }
        Column::Numbers(numbers) => of_numbers(numbers.values(), groups),
    }
}

/// Each unit's summary of one column, all that lies within it included: `groups` says on which unit a person stands.
pub fn roll_up(column: &Column, groups: &Groups, tree: &Tree) -> Vec<Summary> {
    match column {
        Column::Likert(likert) => {
            let mut sums = sums(likert, groups);
            sums.resize(tree.len(), Sums::default());
            tree.roll_up(&mut sums, |parent, unit| parent.add(unit));
            let low = f64::from(likert.scale().low());
            sums.iter().map(|sums| sums.summary(low)).collect()
        }
        Column::Numbers(numbers) => {
            let mut all = of_numbers(numbers.values(), groups);
            all.resize(tree.len(), Summary::default());
            tree.roll_up(&mut all, |parent, unit| *parent = parent.and(unit));
            all
        }
    }
}

fn of_numbers(values: &[f64], groups: &Groups) -> Vec<Summary> {
    // One place more, for who is in no group and for what is missing: no branch to guess wrong.
    let count = groups.count();
    let mut all = vec![Summary::default(); count + 1];
    let rows = || values.iter().zip(groups.of());
    for (value, group) in rows() {
        let it = &mut all[if value.is_nan() { count } else { (*group as usize).min(count) }];
        it.n += 1;
        it.mean += value;
    }
    for it in all.iter_mut().filter(|it| it.n > 0) {
        it.mean /= it.n as f64;
    }
    let mut rest = vec![0.0; count + 1];
    for (value, group) in rows() {
        let at = if value.is_nan() { count } else { (*group as usize).min(count) };
        let apart = value - all[at].mean;
        all[at].m2 += apart * apart;
        rest[at] += apart;
    }
    all.truncate(count);
    for (it, rest) in all.iter_mut().zip(rest).filter(|(it, _)| it.n > 0) {
        it.mean += rest / it.n as f64;
        it.m2 = (it.m2 - rest * rest / it.n as f64).max(0.0);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        likert::{Likert, Scale},
        not_enough::NotEnough,
    };

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() <= 1e-12 * (1.0 + a.abs())
    }

    #[test]
    fn a_team_of_nobody_and_of_one_has_no_made_up_figures() {
        let nobody = Summary::default();
        assert_eq!(nobody.mean(), Err(NotEnough::Answers { have: 0, need: 1 }));
        let one = Summary::of_values(&[3.0, f64::NAN]);
        assert_eq!((one.mean(), one.n), (Ok(3.0), 1));
        assert_eq!(one.interval(), Err(NotEnough::Answers { have: 1, need: 2 }));
    }

    #[test]
    fn whole_points_and_numbers_roll_up_to_the_same() {
        let scale = Scale::new(1, 5).expect("a scale");
        let answers = [Some(1), Some(5), None, Some(2), Some(4), Some(3)];
        let likert: Column = Likert::of(scale, answers).expect("on the scale").into();
        let numbers = Column::numbers(likert.as_numbers().into_owned()).expect("numbers");
        let groups = Groups::new(vec![1, 1, 1, 2, 2, 0], 3).expect("groups");
        let tree = Tree::new(vec![None, Some(0), Some(0)]).expect("a tree");
        let (a, b) = (roll_up(&likert, &groups, &tree), roll_up(&numbers, &groups, &tree));
        for (a, b) in a.iter().zip(&b) {
            assert!(a.n == b.n && near(a.mean, b.mean) && near(a.m2, b.m2), "{a:?} {b:?}");
        }
        assert_eq!((a[0].n, a[0].mean(), a[0].variance()), (5, Ok(3.0), Ok(2.5)));
        assert_eq!((a[1].n, a[1].mean(), a[1].variance()), (2, Ok(3.0), Ok(8.0)));
    }

    #[test]
    fn a_far_shift_costs_no_digits() {
        let far: Vec<f64> = [4.0, 7.0, 13.0, 16.0].iter().map(|value| value + 1e9).collect();
        assert_eq!(Summary::of_values(&far).variance(), Ok(30.0));
        let groups = Groups::one(4);
        let column = Column::numbers(far).expect("numbers");
        assert_eq!(summaries(&column, &groups)[0].variance(), Ok(30.0));
    }

    #[test]
    fn when_all_answered_what_they_think_now_is_known() {
        let team = Summary::of_values(&[2.0, 3.0, 4.0, 3.0]);
        let known = team.interval_of_all(4).expect("an interval");
        assert_eq!((known.low, known.high), (3.0, 3.0));
        let half = team.interval_of_all(7).expect("an interval").high - 3.0;
        let whole = team.interval().expect("an interval").high - 3.0;
        assert!(near(half, whole * 0.5_f64.sqrt()), "(7 - 4)/(7 - 1) is a half: {half} {whole}");
    }
}
