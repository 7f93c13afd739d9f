//! Every figure that a report of 10,000 answers to 30 items has, with 1,000 draws for the intervals of drivers.

use crate::{ITEMS, cpu, folder::Folder};
use std::{error::Error, hint::black_box};
use zwerm_stats::*;

const ROWS: u32 = 10_000;
const SCALES: usize = 6;
const DRAWS: usize = 1_000;

/// CPU seconds of all figures.
pub(crate) fn seconds(of: &Folder) -> Result<String, Box<dyn Error>> {
    let rows: Vec<u32> = (0..ROWS).collect();
    let items: Vec<Column> =
        of.items.iter().take(SCALES * ITEMS).map(|item| item.at(&rows)).collect();
    // As many teams as 10,000 people of this organisation are of.
    let all = of.teams.at(&rows);
    let teams: Vec<u32> = all.of().iter().map(|team| team % 700).collect();
    let teams = Groups::new(teams, 700)?;
    let began = cpu();
    let mut figures = Vec::new();
    let mut scored = Vec::new();
    for items in items.chunks(ITEMS) {
        let items: Vec<&Column> = items.iter().collect();
        figures.push(of_scale(&items, &teams)?);
        scored.push(scores(&items, ANSWERED_AT_LEAST)?);
    }
    let (outcome, predictors) = scored.split_first().ok_or("no scale")?;
    let predictors: Vec<&Column> = predictors.iter().collect();
    let drivers = Drivers::of(outcome, &predictors, &teams)?;
    for centre in [Centre::Raw, Centre::Within] {
        let found = drivers.importance(centre, Division::Lmg)?;
        let ends = drivers.intervals(centre, Division::Lmg, DRAWS, 1)?;
        figures.push(found.r2 + ends.r2.low + drivers.importance(centre, Division::Johnson)?.r2);
    }
    let effects = Effects::of(outcome, &predictors, &teams)?;
    let p: Vec<Option<f64>> =
        effects.within.iter().map(|it| it.as_ref().ok().map(|it| it.p)).collect();
    figures.push(adjust(&p, Adjustment::BenjaminiHochberg).p.into_iter().flatten().sum());
    black_box(&figures);
    Ok(format!("{:.9}", cpu() - began))
}

fn of_scale(items: &[&Column], teams: &Groups) -> Figure<f64> {
    let moments = Moments::of(items)?;
    let it = Reliability::of(&moments)?;
    let mut sum = it.alpha()? + it.standardised()? + it.feldt()?.low + it.bonett()?.low;
    sum += it.item_rest().into_iter().chain(it.if_dropped()).flatten().sum::<f64>();
    let model = OneFactor::of(&moments)?;
    sum += model.omega()? + model.fit?.cfi;
    sum += agreement(items, teams)?.iter().flat_map(|team| team.rwg(2.0)).sum::<f64>();
    sum += average_deviation(items, teams)?.into_iter().flatten().sum::<f64>();
    let scale = Scale::new(1, 5).ok_or(NotEnough::OneScale)?;
    sum += rwg_by_chance(14, items.len(), scale, 1)?;
    for item in items.iter().filter_map(|item| item.as_likert()) {
        sum += Distribution::of_groups(item, teams).iter().map(|it| it.n() as f64).sum::<f64>();
    }
    let means = summaries(&scores(items, ANSWERED_AT_LEAST)?, teams);
    let one_way = OneWay::of(&means)?;
    sum += one_way.icc1()? + one_way.icc2()? + one_way.intervals()?.icc1.low + one_way.p()?;
    let variance = Variance::reml(&means)?;
    Ok(sum + means.iter().map(|team| variance.team(team).interval.low).sum::<f64>())
}
