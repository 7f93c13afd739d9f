//! How much of the differences between people is between their teams: one-way analysis of variance and ICC.

use crate::{
    interval::Interval,
    not_enough::{Figure, NotEnough, answers, finite, groups},
    probability::{f_quantile, f_tail},
    summary::Summary,
};

/// A one-way analysis of variance of teams, from their summaries.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OneWay {
    /// How many answered (N).
    pub n: usize,
    /// How many teams have answers (G).
    pub groups: usize,
    /// Mean square between teams, G − 1 degrees of freedom.
    pub between: f64,
    /// Mean square within teams, N − G degrees of freedom.
    pub within: f64,
    /// N/G, the mean size: what R's `multilevel::ICC1` reckons with.
    pub mean_size: f64,
    /// (N − Σn²/N)/(G − 1): the size that leaves ICC(1) unbiased when teams differ in size.
    pub even_size: f64,
}

/// ICC(1) and ICC(2) with their 95 % intervals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IccIntervals {
    /// Of ICC(1).
    pub icc1: Interval,
    /// Of ICC(2).
    pub icc2: Interval,
}

impl OneWay {
    /// Of teams; those without answers are left out. Needs two teams, and more answers than teams.
    pub fn of(summaries: &[Summary]) -> Figure<Self> {
        let all = Summary::all(summaries);
        let g = summaries.iter().filter(|team| team.n > 0).count();
        groups(g, 2)?;
        answers(all.n as usize, g + 1)?;
        let squares = |team: &Summary| team.n as f64 * (team.mean - all.mean).powi(2);
        let (n, g) = (all.n as f64, g as f64);
        let within = finite(summaries.iter().map(|team| team.m2).sum::<f64>() / (n - g))?;
        let between = finite(summaries.iter().map(squares).sum::<f64>() / (g - 1.0))?;
        // What rounding of the means leaves is no difference.
        let level = summaries.iter().fold(0.0_f64, |most, team| most.max(team.mean.abs()));
        let hair = 1e-28 * level * level * n;
        let within = if within > hair { within } else { 0.0 };
        let between = if between > hair + 1e-24 * within { between } else { 0.0 };
        if between + within <= 0.0 {
            return Err(NotEnough::Spread);
        }
        let sizes: f64 = summaries.iter().map(|team| (team.n as f64).powi(2)).sum();
        Ok(Self {
            n: all.n as usize,
            groups: g as usize,
            between,
            within,
            mean_size: n / g,
            even_size: (n - sizes / n) / (g - 1.0),
        })
    }

    /// F, between by within; needs spread within a team.
    pub fn f(&self) -> Figure<f64> {
        if self.within > 0.0 { finite(self.between / self.within) } else { Err(NotEnough::Spread) }
    }

    /// The probability of such an F or a larger one if teams don't differ.
    pub fn p(&self) -> Figure<f64> {
        let (df1, df2) = self.degrees();
        Ok(f_tail(self.f()?, df1, df2))
    }

    fn degrees(&self) -> (f64, f64) {
        (self.groups as f64 - 1.0, (self.n - self.groups) as f64)
    }

    fn icc1_at(&self, size: f64) -> Figure<f64> {
        finite((self.between - self.within) / (self.between + (size - 1.0) * self.within))
    }

    /// ICC(1) with the mean size: (MSB − MSW)/(MSB + (n̄ − 1)MSW). May be below 0.
    pub fn icc1(&self) -> Figure<f64> {
        self.icc1_at(self.mean_size)
    }

    /// ICC(1) with the even size n₀: unbiased where teams differ in size.
    pub fn icc1_even(&self) -> Figure<f64> {
        self.icc1_at(self.even_size)
    }

    /// ICC(2), how far a team's mean can be relied on: (MSB − MSW)/MSB. Far below 0 where teams differ less than
    /// chance would have them; needs some difference between teams.
    pub fn icc2(&self) -> Figure<f64> {
        if self.between > 0.0 {
            finite(1.0 - self.within / self.between)
        } else {
            Err(NotEnough::Spread)
        }
    }

    /// The 95 % intervals by F (exact where teams are of one size; the mean size is used).
    pub fn intervals(&self) -> Figure<IccIntervals> {
        let (df1, df2) = self.degrees();
        let f = self.f()?;
        if f <= 0.0 {
            return Err(NotEnough::Spread);
        }
        let (low, high) = (f / f_quantile(0.975, df1, df2), f * f_quantile(0.975, df2, df1));
        let icc1 = |f: f64| (f - 1.0) / (f + self.mean_size - 1.0);
        let icc2 = |f: f64| 1.0 - 1.0 / f;
        let both = IccIntervals {
            icc1: Interval { low: icc1(low), high: icc1(high) },
            icc2: Interval { low: icc2(low), high: icc2(high) },
        };
        if both.icc1.is_finite() && both.icc2.is_finite() {
            Ok(both)
        } else {
            Err(NotEnough::Spread)
        }
    }
}

/// How many answers a team needs for its mean to be as reliable as `wanted` (ICC(2)), when ICC(1) is this (Spearman
/// and Brown): n = ICC2(1 − ICC1)/(ICC1(1 − ICC2)). At .70: ICC1 .05 → 44.3, .10 → 21.0.
pub fn answers_needed(icc1: f64, wanted: f64) -> Figure<f64> {
    let is_share = |value: f64| value > 0.0 && value < 1.0;
    if is_share(icc1) && is_share(wanted) {
        finite(wanted * (1.0 - icc1) / (icc1 * (1.0 - wanted)))
    } else {
        Err(NotEnough::Spread)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: Figure<f64>, meant: f64) {
        assert!(found.is_ok_and(|found| (found - meant).abs() < 1e-12), "{found:?} is not {meant}");
    }

    #[test]
    fn three_teams_by_hand() {
        // Teams 1 2 3, 2 3 4, 6 7 8 8 9: means 2, 3, 7.6; N 11, grand mean 53/11.
        let teams = [&[1.0, 2.0, 3.0][..], &[2.0, 3.0, 4.0], &[6.0, 7.0, 8.0, 8.0, 9.0]];
        let teams = teams.map(Summary::of_values);
        let it = OneWay::of(&teams).expect("three teams");
        let within = (2.0 + 2.0 + 5.2) / 8.0;
        let grand = 53.0_f64 / 11.0;
        let between = (3.0 * (2.0 - grand).powi(2)
            + 3.0 * (3.0 - grand).powi(2)
            + 5.0 * (7.6 - grand).powi(2))
            / 2.0;
        near(Ok(it.within), within);
        near(Ok(it.between), between);
        near(Ok(it.even_size), (11.0 - 43.0 / 11.0) / 2.0);
        near(it.icc1(), (between - within) / (between + (11.0 / 3.0 - 1.0) * within));
        near(it.icc2(), 1.0 - within / between);
    }

    #[test]
    fn the_intervals_are_those_published_for_one_set() {
        // 50 teams of 15 with ICC(1) .1110040584: .0608649 to .1896188, ICC(2) .4929371 to .7782611.
        let icc = 0.111_004_058_4;
        let it = OneWay {
            n: 750,
            groups: 50,
            between: (1.0 + 14.0 * icc) / (1.0 - icc),
            within: 1.0,
            mean_size: 15.0,
            even_size: 15.0,
        };
        near(it.icc1(), icc);
        let found = it.intervals().expect("intervals");
        for (found, meant) in [
            (found.icc1.low, 0.060_864_9),
            (found.icc1.high, 0.189_618_8),
            (found.icc2.low, 0.492_937_1),
            (found.icc2.high, 0.778_261_1),
        ] {
            assert!((found - meant).abs() < 1e-7, "{found} is not {meant}");
        }
    }

    #[test]
    fn nothing_to_compare_is_told() {
        let same = Summary::of_values(&[3.0, 3.0]);
        assert_eq!(OneWay::of(&[same, same]), Err(NotEnough::Spread));
        assert_eq!(
            OneWay::of(&[same, Summary::default()]),
            Err(NotEnough::Groups { have: 1, need: 2 })
        );
        let one = Summary::of_values(&[3.0]);
        assert_eq!(OneWay::of(&[one, one]), Err(NotEnough::Answers { have: 2, need: 3 }));
        // Teams exactly alike: ICC(1) is −1/(n̄ − 1), ICC(2) has no value.
        let team = Summary::of_values(&[2.0, 4.0]);
        let it = OneWay::of(&[team, team]).expect("two teams");
        near(it.icc1(), -1.0);
        assert_eq!(it.icc2(), Err(NotEnough::Spread));
        assert_eq!(it.intervals(), Err(NotEnough::Spread));
    }

    #[test]
    fn how_many_answers_a_team_needs() {
        for (icc, meant) in [(0.05, 44.3), (0.10, 21.0), (0.15, 13.2), (0.20, 9.3)] {
            let found = answers_needed(icc, 0.7).expect("a number");
            assert!((found - meant).abs() < 0.05, "{icc}: {found}");
        }
        assert!(answers_needed(0.0, 0.7).is_err());
    }
}
