//! What must hold of any answers: the order of items and rows, recoding, doubling, odd teams; and never a NaN.
#![expect(clippy::unwrap_used, reason = "a test ends where a figure is not there")]

mod answers;

use answers::{Answers, answers, near};
use proptest::prelude::*;
use zwerm_stats::*;

/// Every figure of a scale, by name; NaN and infinity in any of them would show here.
fn figures(it: &Answers) -> Vec<(String, Figure<f64>)> {
    let columns = it.columns();
    let mut all: Vec<(String, Figure<f64>)> = Vec::new();
    let mut add = |name: &str, value: Figure<f64>| all.push((name.to_owned(), value));
    let pairs = Moments::pairwise(&columns);
    add("alpha pairwise", pairs.and_then(|it| Reliability::of(&it)?.alpha()));
    if let Ok(moments) = Moments::of(&columns) {
        if let Ok(reliability) = Reliability::of(&moments) {
            add("alpha", reliability.alpha());
            add("standardised", reliability.standardised());
            add("feldt", reliability.feldt().map(|it| it.low + it.high));
            add("bonett", reliability.bonett().map(|it| it.low + it.high));
            let each = reliability.item_rest().into_iter().chain(reliability.if_dropped());
            each.for_each(|value| add("of an item", value));
        }
        // An improper solution is one of many: then its figures are numbers, and may be others.
        if let Ok(model) = OneFactor::of(&moments) {
            let name = |name: &str| {
                if model.is_improper { "improper".to_owned() } else { name.to_owned() }
            };
            add(&name("omega"), model.omega());
            add(&name("omega of standardised"), model.omega_standardised());
            add(
                &name("fit"),
                model.fit.map(|it| it.chi2 + it.p + it.cfi + it.tli + it.rmsea + it.srmr),
            );
        }
    }
    for team in agreement(&columns, &it.groups).unwrap() {
        add("rwg", team.rwg(2.0));
    }
    for ad in average_deviation(&columns, &it.groups).unwrap() {
        add("ad", ad);
    }
    let score = scores(&columns, ANSWERED_AT_LEAST).unwrap();
    let teams = summaries(&score, &it.groups);
    for team in &teams {
        add("mean", team.mean());
        add("interval", team.interval().map(|it| it.low + it.high));
        add("of all", team.interval_of_all(9).map(|it| it.low + it.high));
    }
    if let Ok(one_way) = OneWay::of(&teams) {
        add("icc1", one_way.icc1());
        add("icc1 even", one_way.icc1_even());
        add("icc2", one_way.icc2());
        add("f", one_way.f());
        add("p", one_way.p());
        add("icc intervals", one_way.intervals().map(|it| it.icc1.low + it.icc2.high));
    }
    for variance in [Variance::reml(&teams), Variance::anova(&teams)].into_iter().flatten() {
        add("mu", Ok(variance.mu + variance.mu_error + variance.tau + variance.sigma2));
        for team in &teams {
            let own = variance.team(team);
            add("shrunken", Ok(own.mean + own.variance + own.interval.low));
        }
    }
    let (outcome, rest) = columns.split_first().unwrap();
    if let Ok(drivers) = Drivers::of(outcome, rest, &it.groups) {
        for centre in [Centre::Raw, Centre::Within] {
            for division in [Division::Lmg, Division::Johnson] {
                let found = drivers.importance(centre, division);
                add("importance", found.map(|it| it.r2 + it.parts.iter().sum::<f64>()));
                let ends = drivers.intervals(centre, division, 20, 1);
                add("intervals", ends.map(|it| it.parts.iter().map(|it| it.low + it.high).sum()));
            }
        }
    }
    if let Ok(effects) = Effects::of(outcome, rest, &it.groups) {
        add("variances", Ok(effects.tau + effects.sigma2));
        for effect in effects.within.into_iter().chain(effects.between) {
            add(
                "effect",
                effect.map(|it| it.estimate + it.error + it.p + it.interval.low + it.standardised),
            );
        }
    }
    for change in changes(&teams) {
        add("change", change.map(|it| it.difference + it.p + it.df + it.interval.low));
    }
    let means: Vec<f64> = teams.iter().filter_map(|team| team.mean().ok()).collect();
    add("trend", trend(&means).map(|it| it.tau + it.p));
    add("break", one_break(&means).map(|it| it.cusum + it.p + it.before_mean));
    add("xmr", xmr(&means).map(|it| it.centre + it.low[0]));
    add("ewma", ewma(&means).map(|it| it.line.iter().sum()));
    add(
        "correlation",
        correlation(means.iter().copied().zip(means.iter().rev().copied())).map(|it| it.r + it.p),
    );
    all
}

/// Figures that stay the same, one by one, to so many digits.
fn same(a: &[(String, Figure<f64>)], b: &[(String, Figure<f64>)]) -> Result<(), String> {
    for ((name, a), (other, b)) in a.iter().zip(b) {
        if name != other {
            return Err(format!("{name} stands beside {other}"));
        }
        let is_same = match (a, b) {
            _ if name == "improper" => true,
            (Ok(a), Ok(b)) => near(*a, *b, 1e-6),
            (a, b) => a == b,
        };
        if !is_same {
            return Err(format!("{name}: {a:?} is not {b:?}"));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn whatever_was_answered_no_figure_is_a_nan_and_nothing_panics(it in answers()) {
        for (name, value) in figures(&it) {
            prop_assert!(value.is_err() || value.is_ok_and(f64::is_finite), "{name} {value:?}");
        }
        // As numbers, also the largest that may come in and ones whose squares run under.
        for times in [1.0, 2e59, -3e40, 1e-90, 1e-170] {
            for (name, value) in figures(&it.times(times)) {
                prop_assert!(value.is_err() || value.is_ok_and(f64::is_finite), "{name} {value:?} at {times}");
            }
        }
    }

    #[test]
    fn the_order_of_items_does_not_matter(it in answers()) {
        let columns = it.columns();
        let turned: Vec<&Column> = columns.iter().rev().copied().collect();
        let (Ok(a), Ok(b)) = (Moments::of(&columns), Moments::of(&turned)) else { return Ok(()) };
        if let (Ok(a), Ok(b)) = (Reliability::of(&a), Reliability::of(&b)) {
            prop_assert!(agree(a.alpha(), b.alpha(), 1e-10));
            let back: Vec<_> = b.item_rest().into_iter().rev().collect();
            for (a, b) in a.item_rest().into_iter().zip(back) {
                prop_assert!(agree(a, b, 1e-9));
            }
        }
        if let (Ok(a), Ok(b)) = (OneFactor::of(&a), OneFactor::of(&b))
            && !a.is_improper
        {
            prop_assert!(agree(a.omega(), b.omega(), 1e-6), "{:?} {:?}", a, b);
        }
        let teams = |columns: &[&Column]| agreement(columns, &it.groups).unwrap();
        for (a, b) in teams(&columns).iter().zip(teams(&turned)) {
            prop_assert!(agree(a.rwg(2.0), b.rwg(2.0), 1e-12));
        }
    }

    #[test]
    fn the_order_of_people_does_not_matter(it in answers()) {
        let rows: Vec<u32> = (0..it.groups.rows() as u32).rev().collect();
        let turned = it.at(&rows);
        let skip = |name: &str| !name.starts_with("intervals");
        let of = |it: &Answers| figures(it).into_iter().filter(|(name, _)| skip(name)).collect::<Vec<_>>();
        prop_assert_eq!(same(&of(&it), &of(&turned)), Ok(()));
    }

    #[test]
    fn other_names_for_the_points_change_only_the_units(it in answers(), shift in -50_i32..50) {
        let moved = it.shifted(shift);
        let without_level = |it: &Answers| -> Vec<_> {
            let keep = |name: &str| !matches!(name, "mean" | "interval" | "of all" | "mu" | "shrunken" | "break" | "xmr" | "ewma");
            figures(it).into_iter().filter(|(name, _)| keep(name)).collect()
        };
        prop_assert_eq!(same(&without_level(&it), &without_level(&moved)), Ok(()));
        let score = |it: &Answers| scores(&it.columns(), ANSWERED_AT_LEAST).unwrap();
        for (a, b) in summaries(&score(&it), &it.groups).iter().zip(summaries(&score(&moved), &it.groups)) {
            prop_assert!(agree(a.mean().map(|mean| mean + f64::from(shift)), b.mean(), 1e-12));
        }
    }

    #[test]
    fn a_scale_ten_times_as_wide_keeps_what_has_no_units(it in answers()) {
        let wide = it.times(10.0);
        for (name, a) in figures(&it.as_numbers()).iter().zip(figures(&wide)).map(|((name, a), (_, b))| (name, (a, b))) {
            if ["alpha", "standardised", "icc1", "icc2", "importance", "omega"].contains(&name.as_str()) {
                prop_assert!(agree(*a.0, a.1, 1e-6), "{name} {a:?}");
            }
        }
    }

    #[test]
    fn everybody_twice_keeps_alpha_r2_and_the_spread_of_answers(it in answers()) {
        let rows = 0..it.groups.rows() as u32;
        let twice = it.at(&rows.clone().chain(rows).collect::<Vec<_>>());
        let alpha = |it: &Answers| Reliability::of(&Moments::of(&it.columns())?)?.alpha();
        if alpha(&it).is_ok() {
            prop_assert!(agree(alpha(&it), alpha(&twice), 1e-10));
        }
        let r2 = |it: &Answers| {
            let columns = it.columns();
            Drivers::of(columns[0], &columns[1..], &it.groups)?.importance(Centre::Raw, Division::Lmg).map(|it| it.r2)
        };
        if r2(&it).is_ok() {
            prop_assert!(agree(r2(&it), r2(&twice), 1e-9));
        }
        for (a, b) in it.columns().iter().zip(twice.columns()) {
            let of = |column: &Column| Distribution::of(column.as_likert().unwrap()).shares();
            prop_assert_eq!(of(a), of(b));
        }
    }

    #[test]
    fn parts_add_up_to_r2_and_lmg_has_none_below_nothing(it in answers()) {
        let columns = it.columns();
        let Ok(drivers) = Drivers::of(columns[0], &columns[1..], &it.groups) else { return Ok(()) };
        for division in [Division::Lmg, Division::Johnson] {
            if let Ok(found) = drivers.importance(Centre::Raw, division) {
                prop_assert!(near(found.parts.iter().sum(), found.r2, 1e-9));
                prop_assert!(found.parts.iter().all(|part| *part >= -1e-12));
            }
        }
    }

    #[test]
    fn rolling_up_is_reckoning_anew_over_all_who_lie_within(it in answers()) {
        // Groups 0 and 1 hang under 2, 2 under the last; the others stand by themselves.
        let count = it.groups.count();
        let parent = |unit: usize| match unit {
            0 | 1 if count > 2 => Some(2),
            2 if count > 3 => Some(count as u32 - 1),
            _ => None,
        };
        let tree = Tree::new((0..count).map(parent).collect()).unwrap();
        let is_within = |mut unit: usize, top: usize| loop {
            if unit == top { break true }
            match tree.parent(unit) { Some(up) => unit = up, None => break false }
        };
        for column in it.columns() {
            let rolled = roll_up(column, &it.groups, &tree);
            for (top, rolled) in rolled.iter().enumerate() {
                let of = |(row, group): (usize, &u32)| {
                    (*group != NO_GROUP && is_within(*group as usize, top)).then(|| column.value(row)).flatten()
                };
                let values: Vec<f64> = it.groups.of().iter().enumerate().filter_map(of).collect();
                let meant = Summary::of_values(&values);
                prop_assert_eq!(rolled.n, meant.n);
                prop_assert!(agree(rolled.mean(), meant.mean(), 1e-12));
                prop_assert!(agree(rolled.variance(), meant.variance(), 1e-12));
            }
        }
    }
}

fn agree(a: Figure<f64>, b: Figure<f64>, digits: f64) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => near(a, b, digits),
        (a, b) => a == b,
    }
}
