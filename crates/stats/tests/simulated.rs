//! Organisations made up by a seed, of which the truth is known: what was put in comes out, and nothing else does.
#![expect(clippy::unwrap_used, reason = "a test ends where a figure is not there")]

use zwerm_stats::*;

const TEAMS: usize = 80;
const EACH: usize = 12;

fn teams() -> Groups {
    Groups::new((0..TEAMS * EACH).map(|row| (row / EACH) as u32).collect(), TEAMS).unwrap()
}

fn column(values: Vec<f64>) -> Column {
    Column::numbers(values).unwrap()
}

/// A figure a team for each person of it.
fn of_team(dice: &mut Dice) -> Vec<f64> {
    let own: Vec<f64> = (0..TEAMS).map(|_| dice.normal()).collect();
    (0..TEAMS * EACH).map(|row| own[row / EACH]).collect()
}

/// x with as much between as within teams; y goes up with a team's x and down with one's own.
fn contrary(seed: u64) -> (Column, Column) {
    let mut dice = Dice::new(seed);
    let (shared, luck) = (of_team(&mut dice), of_team(&mut dice));
    let own: Vec<f64> = shared.iter().map(|_| dice.normal()).collect();
    let y = |row: usize| 1.0 * shared[row] - 0.5 * own[row] + 0.3 * luck[row] + dice.normal();
    let y = column((0..shared.len()).map(y).collect());
    let x = column(shared.iter().zip(&own).map(|(shared, own)| shared + own).collect());
    (y, x)
}

#[test]
fn what_holds_between_teams_and_what_holds_within_are_told_apart() {
    let mut held = 0;
    for seed in 0..40 {
        let (y, x) = contrary(seed);
        let it = Effects::of(&y, &[&x], &teams()).unwrap();
        let (within, between) = (it.within[0].unwrap(), it.between[0].unwrap());
        assert!(within.estimate < -0.3 && between.estimate > 0.6, "{within:?} {between:?}");
        assert!(within.p < 1e-6 && between.p < 1e-6);
        held += usize::from(within.interval.holds(-0.5));
        assert!((0.7..1.4).contains(&it.sigma2), "{}", it.sigma2);
    }
    // 95 % of 40: 38, give or take.
    assert!((34..=40).contains(&held), "{held}");
}

#[test]
fn with_teams_of_one_size_between_is_least_squares_of_team_means() {
    let (y, x) = contrary(7);
    let means = |column: &Column| -> Vec<f64> {
        summaries(column, &teams()).iter().map(|team| team.mean().unwrap()).collect()
    };
    let (my, mx) = (column(means(&y)), column(means(&x)));
    let plain = Moments::of(&[&my, &mx]).unwrap().covariance;
    let found = Effects::of(&y, &[&x], &teams()).unwrap().between[0].unwrap();
    assert!((found.estimate - plain[(0, 1)] / plain[(1, 1)]).abs() < 1e-9);
    assert_eq!(found.df, TEAMS as f64 - 2.0);
    let within = Effects::of(&y, &[&x], &teams()).unwrap().within[0].unwrap();
    assert_eq!(within.df, (TEAMS * EACH - TEAMS) as f64 - 1.0);
}

#[test]
fn within_teams_is_the_same_as_taking_team_means_out_by_hand() {
    let (y, x) = contrary(3);
    let mut dice = Dice::new(11);
    let z = column((0..TEAMS * EACH).map(|_| dice.normal()).collect());
    let centred = |it: &Column| {
        let means = summaries(it, &teams());
        let value = |(row, value): (usize, &f64)| value - means[row / EACH].mean().unwrap();
        column(it.as_numbers().iter().enumerate().map(value).collect())
    };
    let by_hand = Moments::of(&[&centred(&y), &centred(&x), &centred(&z)]).unwrap();
    let meant = importance(&by_hand.covariance, Division::Lmg).unwrap();
    let drivers = Drivers::of(&y, &[&x, &z], &teams()).unwrap();
    let found = drivers.importance(Centre::Within, Division::Lmg).unwrap();
    for (found, meant) in found.parts.iter().zip(&meant.parts) {
        assert!((found - meant).abs() < 1e-12, "{found} is not {meant}");
    }
    assert!(found.parts[0] > 0.1 && found.parts[1] < 0.02, "{found:?}");
}

#[test]
fn intervals_are_wider_when_teams_are_drawn_than_when_people_are() {
    let mut dice = Dice::new(4);
    // Everything that goes together does so by team: there are 80 of those, not 960.
    let (shared, other) = (of_team(&mut dice), of_team(&mut dice));
    let mut with = |of: &[f64]| column(of.iter().map(|it| it + 0.2 * dice.normal()).collect());
    let sum: Vec<f64> = shared.iter().zip(&other).map(|(a, b)| 0.5 * a + b).collect();
    let (y, x) = (with(&sum), with(&shared));
    let width = |groups: &Groups, seed: u64| {
        let drivers = Drivers::of(&y, &[&x], groups).unwrap();
        let found = drivers.intervals(Centre::Raw, Division::Lmg, 400, seed).unwrap();
        let own = drivers.importance(Centre::Raw, Division::Lmg).unwrap();
        assert!(found.r2.holds(own.r2) && found.draws == 400);
        found.parts[0].width()
    };
    let (by_team, by_person) = (width(&teams(), 1), width(&Groups::each(TEAMS * EACH), 1));
    assert!(by_team > 2.0 * by_person, "{by_team} {by_person}");
    assert_eq!(width(&teams(), 1), by_team);
    assert_ne!(width(&teams(), 2), by_team);
}

#[test]
fn where_teams_do_not_differ_they_are_seldom_said_to() {
    let mut dice = Dice::new(9);
    let (mut said, mut none) = (0, 0);
    for _ in 0..300 {
        let scale = Scale::new(1, 5).unwrap();
        let answers = (0..TEAMS * EACH).map(|_| Some(1 + dice.below(5) as i32));
        let item: Column = Likert::of(scale, answers).unwrap().into();
        let found = summaries(&item, &teams());
        said += usize::from(OneWay::of(&found).unwrap().p().unwrap() < 0.05);
        none += usize::from(Variance::reml(&found).unwrap().shows_no_difference());
    }
    // 5 % of 300, give or take; and τ is 0 about as often as not.
    assert!((5..=27).contains(&said), "{said}");
    assert!((110..=210).contains(&none), "{none}");
}

#[test]
fn unequal_teams_have_the_variances_they_were_made_with() {
    let mut dice = Dice::new(2);
    let mut all = Vec::new();
    for team in 0..600 {
        let own = 0.6 * dice.normal();
        let values: Vec<f64> =
            (0..2 + team % 17).map(|_| 3.0 + own + 0.9 * dice.normal()).collect();
        all.push(Summary::of_values(&values));
    }
    let (reml, anova) = (Variance::reml(&all).unwrap(), Variance::anova(&all).unwrap());
    for it in [reml, anova] {
        assert!((it.tau - 0.36).abs() < 0.06 && (it.sigma2 - 0.81).abs() < 0.03, "{it:?}");
        assert!((it.mu - 3.0).abs() < 3.5 * it.mu_error);
    }
    let known = Variance { tau: 0.36, sigma2: 0.81, ..reml };
    assert!((known.icc() - 0.36 / 1.17).abs() < 1e-12);
}
