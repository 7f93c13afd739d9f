//! Whether a team sees it alike: rwg, rwg(J) and the average deviation AD_M.
//!
//! rwg = 1 − s²/s_E² and rwg(J) = J(1 − m)/(J(1 − m) + m) with m the mean item variance by s_E², the variance if all
//! answered at random (James, Demaree & Wolf 1984). Below 0 counts as 0. AD_M is the mean distance to the team's mean
//! (Burke, Finkelstein & Dusig 1999), in scale points: at most A/6 is called agreement (Burke & Dunlap 2002).

use crate::{
    column::{Column, complete},
    groups::Groups,
    likert::Scale,
    not_enough::{Figure, NotEnough, answers, finite, items},
    summary::{Summary, summaries},
};

/// How people would answer if they did not agree at all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Null {
    /// Each option as likely: (A² − 1)/12.
    Uniform,
    /// Somewhat towards one end, as people do: 1.34 at five options (LeBreton & Senter 2008).
    SlightSkew,
    /// More towards one end: .90 at five options (LeBreton & Senter 2008).
    ModerateSkew,
    /// A variance of one's own, in squared points.
    Variance(f64),
}

impl Null {
    /// The variance s_E² on a scale, in squared points. The skewed ones are given for five options only: of others
    /// no figure was verified.
    pub fn variance(self, scale: Scale) -> Figure<f64> {
        let options = scale.options();
        match (self, options) {
            (Self::Uniform, _) => Ok(((options * options) as f64 - 1.0) / 12.0),
            (Self::SlightSkew, 5) => Ok(1.34),
            (Self::ModerateSkew, 5) => Ok(0.90),
            (Self::Variance(variance), _) if variance > 0.0 => finite(variance),
            (Self::Variance(_), _) => Err(NotEnough::Spread),
            _ => Err(NotEnough::Null { options }),
        }
    }
}

/// A team's agreement over the items of one scale, of those who answered all of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// How many answered every item.
    pub n: usize,
    /// How many items (J).
    pub items: usize,
    /// Sum of the items' variances (of n − 1).
    variances: f64,
}

impl Agreement {
    /// The mean variance of the items, in squared points; needs two answers.
    pub fn mean_variance(&self) -> Figure<f64> {
        answers(self.n, 2)?;
        finite(self.variances / self.items as f64)
    }

    /// rwg(J), or rwg when there is one item: 0 to 1. `null` is the variance of [`Null::variance`].
    pub fn rwg(&self, null: f64) -> Figure<f64> {
        Ok(rwg_of(self.mean_variance()?, null, self.items))
    }
}

/// rwg(J) of a mean item variance; below 0 counts as 0.
pub fn rwg_of(mean_variance: f64, null: f64, items: usize) -> f64 {
    let m = (mean_variance / null).min(1.0);
    let agreed = items as f64 * (1.0 - m);
    agreed / (agreed + m)
}

/// Each team's agreement. Needs an item; rows that miss one are left out.
pub fn agreement(columns: &[&Column], groups: &Groups) -> Figure<Vec<Agreement>> {
    items(columns.len(), 1)?;
    let groups = groups.only(&complete(columns));
    let none = Agreement { n: 0, items: columns.len(), variances: 0.0 };
    let mut all = vec![none; groups.count()];
    for column in columns {
        for (it, team) in all.iter_mut().zip(summaries(column, &groups)) {
            it.n = team.n as usize;
            it.variances += team.variance().unwrap_or(0.0);
        }
    }
    Ok(all)
}

/// Each team's AD_M(J), in scale points: the mean over items of the mean distance to the team's mean, of those who
/// answered every item. Needs an item, and two answers in a team.
pub fn average_deviation(columns: &[&Column], groups: &Groups) -> Figure<Vec<Figure<f64>>> {
    items(columns.len(), 1)?;
    let groups = groups.only(&complete(columns));
    let mut far = vec![0.0; groups.count()];
    let mut sizes = vec![0; groups.count()];
    for column in columns {
        let teams = summaries(column, &groups);
        for (row, group) in groups.of().iter().enumerate() {
            if let Some(team) = teams.get(*group as usize)
                && let Some(value) = column.value(row)
            {
                far[*group as usize] += (value - team.mean).abs();
            }
        }
        sizes = teams.iter().map(|team: &Summary| team.n as usize).collect();
    }
    let mean = |(far, n): (f64, usize)| {
        answers(n, 2)?;
        finite(far / (n * columns.len()) as f64)
    };
    Ok(far.into_iter().zip(sizes).map(mean).collect())
}

/// The largest AD_M that is called agreement on a scale: A/6 points.
pub fn deviation_that_agrees(scale: Scale) -> f64 {
    scale.options() as f64 / 6.0
}

/// What is said of an rwg (LeBreton & Senter 2008).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Up to .30.
    Lacking,
    /// .31 to .50.
    Weak,
    /// .51 to .70.
    Moderate,
    /// .71 to .90.
    Strong,
    /// Above .90.
    VeryStrong,
}

impl Strength {
    /// Of an rwg.
    pub fn of(rwg: f64) -> Self {
        match rwg {
            rwg if rwg > 0.90 => Self::VeryStrong,
            rwg if rwg > 0.70 => Self::Strong,
            rwg if rwg > 0.50 => Self::Moderate,
            rwg if rwg > 0.30 => Self::Weak,
            _ => Self::Lacking,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::likert::Likert;

    fn five() -> Scale {
        Scale::new(1, 5).expect("a scale")
    }

    fn item(values: &[Option<i32>]) -> Column {
        Likert::of(five(), values.iter().copied()).expect("on the scale").into()
    }

    #[test]
    fn a_team_by_hand() {
        // Variances 1 and 1/3 over the three that answered both; m = (2/3)/2 = 1/3; 2·⅔/(2·⅔ + ⅓) = .8
        let a = item(&[Some(2), Some(3), Some(4), Some(1), Some(5)]);
        let b = item(&[Some(4), Some(4), Some(5), None, Some(5)]);
        let groups = Groups::new(vec![0, 0, 0, 0, 1], 3).expect("groups");
        let all = agreement(&[&a, &b], &groups).expect("items");
        let null = Null::Uniform.variance(five()).expect("a null");
        assert_eq!((null, all[0].n), (2.0, 3));
        assert!(all[0].rwg(null).is_ok_and(|rwg| (rwg - 0.8).abs() < 1e-14));
        assert_eq!(all[1].rwg(null), Err(NotEnough::Answers { have: 1, need: 2 }));
        assert_eq!(all[2].rwg(null), Err(NotEnough::Answers { have: 0, need: 2 }));
        // AD: (1 + 0 + 1)/3 and (1/3 + 1/3 + 2/3)/3
        let ad = average_deviation(&[&a, &b], &groups).expect("items");
        assert!(ad[0].is_ok_and(|ad| (ad - (2.0 / 3.0 + 4.0 / 9.0) / 2.0).abs() < 1e-14));
        assert!(ad[1].is_err() && ad[2].is_err());
    }

    #[test]
    fn all_alike_agree_and_the_ends_do_not() {
        let groups = Groups::one(4);
        let same = item(&[Some(3); 4]);
        let ends = item(&[Some(1), Some(5), Some(1), Some(5)]);
        let rwg = |column: &Column| agreement(&[column], &groups).expect("an item")[0].rwg(2.0);
        assert_eq!((rwg(&same), rwg(&ends)), (Ok(1.0), Ok(0.0)));
        assert_eq!(Strength::of(0.71), Strength::Strong);
        assert_eq!(Strength::of(0.0), Strength::Lacking);
    }

    #[test]
    fn a_skewed_null_is_not_made_up_for_other_scales() {
        let seven = Scale::new(1, 7).expect("a scale");
        assert_eq!(Null::SlightSkew.variance(five()), Ok(1.34));
        assert_eq!(Null::SlightSkew.variance(seven), Err(NotEnough::Null { options: 7 }));
        assert_eq!(Null::Uniform.variance(seven), Ok(4.0));
        assert!((deviation_that_agrees(five()) - 0.833).abs() < 0.001);
        assert!(agreement(&[], &Groups::one(1)).is_err());
    }
}
