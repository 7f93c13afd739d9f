//! What a team's mean is worth: pulled towards the mean of all, the more the fewer answered.
//!
//! y_ij = μ + u_j + e_ij; λ_j = τ/(τ + σ²/n_j); a team's estimate is λ_j ȳ_j + (1 − λ_j)μ with variance τ(1 − λ_j)
//! (empirical Bayes; Efron & Morris 1975). When τ is 0 there is no difference between teams that could be shown, and
//! every team stands at the mean of all.

use crate::{
    intercepts::Teams,
    interval::Interval,
    not_enough::{Figure, finite},
    one_way::OneWay,
    probability::normal_quantile,
    summary::Summary,
};

/// How the variance between teams was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Restricted maximum likelihood: the one to use.
    Reml,
    /// Mean squares: τ = max(0, (MSB − MSW)/n₀), quick and by hand.
    Anova,
}

/// Mean of all teams, and how much varies between and within them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Variance {
    /// μ, the mean of the teams, in scale points.
    pub mu: f64,
    /// Its standard error.
    pub mu_error: f64,
    /// τ, the variance between teams, in squared points; 0 when no difference shows.
    pub tau: f64,
    /// σ², the variance within teams, in squared points.
    pub sigma2: f64,
    /// How they were found.
    pub method: Method,
}

/// A team's mean, shrunken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shrunken {
    /// λ, how much the team's own mean weighs: 0 to 1.
    pub own_weight: f64,
    /// The estimate, in scale points.
    pub mean: f64,
    /// Its variance, τ(1 − λ).
    pub variance: f64,
    /// The 95 % interval around it. μ, τ and σ² are taken as known, so with few teams it is somewhat narrow.
    pub interval: Interval,
}

impl Variance {
    /// By REML; needs two teams and more answers than teams.
    pub fn reml(summaries: &[Summary]) -> Figure<Self> {
        OneWay::of(summaries)?;
        let given = || summaries.iter().filter(|team| team.n > 0);
        // Around the mean of all, so that a far-off scale costs no digits.
        let middle = Summary::all(summaries).mean;
        let teams = Teams {
            sizes: given().map(|team| team.n as f64).collect(),
            means: given().map(|team| team.mean - middle).collect(),
            predictors: vec![1.0; given().count()],
            width: 1,
            within: given().map(|team| team.m2).sum(),
            fitted_within: 0,
            spread: given()
                .map(|team| team.m2 + team.n as f64 * (team.mean - middle).powi(2))
                .sum(),
        };
        let fitted = teams.reml()?;
        Ok(Self {
            mu: finite(middle + fitted.effects[0])?,
            mu_error: finite(fitted.covariance[(0, 0)].sqrt())?,
            tau: finite(fitted.tau)?,
            sigma2: finite(fitted.sigma2)?,
            method: Method::Reml,
        })
    }

    /// By mean squares; needs two teams and more answers than teams.
    pub fn anova(summaries: &[Summary]) -> Figure<Self> {
        let one_way = OneWay::of(summaries)?;
        let tau = ((one_way.between - one_way.within) / one_way.even_size).max(0.0);
        let sigma2 = one_way.within;
        let given = || summaries.iter().filter(|team| team.n > 0);
        let weight = |team: &Summary| 1.0 / (tau + sigma2 / team.n as f64);
        let weights: f64 = given().map(weight).sum();
        let mu = given().map(|team| weight(team) * team.mean).sum::<f64>() / weights;
        Ok(Self {
            mu: finite(mu)?,
            mu_error: finite(1.0 / weights.sqrt())?,
            tau: finite(tau)?,
            sigma2,
            method: Method::Anova,
        })
    }

    /// Whether no difference between teams can be shown: say so instead of showing teams.
    pub fn shows_no_difference(&self) -> bool {
        self.tau <= 0.0
    }

    /// τ/(τ + σ²), the ICC(1) of the model, 0 to 1.
    pub fn icc(&self) -> f64 {
        if self.tau > 0.0 { self.tau / (self.tau + self.sigma2) } else { 0.0 }
    }

    /// A team's estimate. Of a team without answers the mean of all, with the whole variance between teams.
    pub fn team(&self, team: &Summary) -> Shrunken {
        let own_weight = if team.n == 0 || self.tau <= 0.0 {
            0.0
        } else {
            self.tau / (self.tau + self.sigma2 / team.n as f64)
        };
        let mean = own_weight * team.mean + (1.0 - own_weight) * self.mu;
        let variance = self.tau * (1.0 - own_weight);
        let half = normal_quantile(0.975) * variance.sqrt();
        Shrunken { own_weight, mean, variance, interval: Interval::around(mean, half) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dice::Dice, not_enough::NotEnough};

    #[test]
    fn teams_of_one_size_have_the_closed_form() {
        let teams: Vec<Summary> =
            [[1.0, 2.0, 3.0], [2.0, 3.0, 4.0], [5.0, 7.0, 6.0], [3.0, 3.0, 6.0]]
                .map(|it| Summary::of_values(&it))
                .into();
        let one_way = OneWay::of(&teams).expect("four teams");
        let reml = Variance::reml(&teams).expect("reml");
        let tau = (one_way.between - one_way.within) / 3.0;
        assert!((reml.tau - tau).abs() < 1e-10, "{} {tau}", reml.tau);
        assert!((reml.sigma2 - one_way.within).abs() < 1e-10);
        assert!((reml.mu - 3.75).abs() < 1e-12);
        assert!((reml.mu_error - (one_way.between / 12.0).sqrt()).abs() < 1e-10);
        let anova = Variance::anova(&teams).expect("anova");
        assert!((anova.tau - tau).abs() < 1e-12 && (anova.mu_error - reml.mu_error).abs() < 1e-10);
        let own = reml.team(&teams[2]);
        assert!((own.own_weight - (1.0 - one_way.within / one_way.between)).abs() < 1e-10);
        assert!((own.mean - (own.own_weight * 6.0 + (1.0 - own.own_weight) * 3.75)).abs() < 1e-12);
    }

    #[test]
    fn how_much_ones_own_mean_weighs_at_an_icc_of_a_tenth() {
        let it = Variance { mu: 3.0, mu_error: 0.0, tau: 0.1, sigma2: 0.9, method: Method::Reml };
        for (n, meant) in [(5, 0.357), (8, 0.471), (15, 0.625)] {
            let found = it.team(&Summary::of(n, 4.0, 0.9)).own_weight;
            assert!((found - meant).abs() < 0.000_5, "{n}: {found}");
        }
        assert_eq!(it.team(&Summary::default()).mean, 3.0);
    }

    #[test]
    fn where_teams_differ_less_than_chance_all_stand_at_the_mean() {
        let teams = [Summary::of_values(&[1.0, 5.0]), Summary::of_values(&[2.0, 4.0, 3.5])];
        let it = Variance::reml(&teams).expect("reml");
        assert!(it.shows_no_difference());
        let own = it.team(&teams[1]);
        assert_eq!((own.own_weight, own.mean, own.variance), (0.0, it.mu, 0.0));
    }

    #[test]
    fn nobody_differs_within_a_team() {
        let teams = [[1.0, 1.0], [2.0, 2.0], [6.0, 6.0]].map(|it| Summary::of_values(&it));
        let it = Variance::reml(&teams).expect("reml");
        assert_eq!((it.mu, it.tau, it.sigma2), (3.0, 7.0, 0.0));
        assert_eq!(it.team(&teams[2]).mean, 6.0);
        let same = [Summary::of_values(&[2.0, 2.0]); 3];
        assert_eq!(Variance::reml(&same), Err(NotEnough::Spread));
    }

    #[test]
    fn intervals_hold_what_is_true_about_as_often_as_they_say() {
        let mut dice = Dice::new(5);
        let (mut held, mut asked) = (0, 0);
        for _ in 0..40 {
            let made: Vec<(f64, Summary)> = (0..60)
                .map(|team| {
                    let own = 3.0 + 0.5 * dice.normal();
                    let values: Vec<f64> = (0..4 + team % 9).map(|_| own + dice.normal()).collect();
                    (own, Summary::of_values(&values))
                })
                .collect();
            let teams: Vec<Summary> = made.iter().map(|(_, team)| *team).collect();
            let it = Variance::reml(&teams).expect("reml");
            held += made.iter().filter(|(own, team)| it.team(team).interval.holds(*own)).count();
            asked += made.len();
        }
        let share = held as f64 / asked as f64;
        assert!((0.92..0.97).contains(&share), "{share}");
    }
}
