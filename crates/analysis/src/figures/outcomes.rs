//! What goes along with each outcome, in one wave.

use super::{Measured, Outcome, Parts};
use crate::answers::Answers;
use zwerm_instrument::{Instrument, OUTCOMES};
use zwerm_stats::{
    Centre, Column, Division, Drivers, Effects, Figure, Groups, LMG_AT_MOST, NotEnough,
};

pub(super) fn outcomes(
    answers: &Answers,
    instrument: &Instrument,
    rows: &[u32],
    teams: &Groups,
    constructs: &[Measured],
    seed: u64,
) -> Vec<Outcome> {
    let has_teams = teams.sizes().iter().filter(|size| **size > 0).count() > 1;
    let groups = if has_teams { teams.clone() } else { Groups::each(rows.len()) };
    let of = |(column, values): &(String, Column)| {
        let item = instrument.items.iter().position(|item| item.id == *column);
        let own = item.map(|item| instrument.items[item].construct);
        let is_predictor = |it: &&Measured| {
            Some(it.construct) != own && instrument.constructs[it.construct].block != OUTCOMES
        };
        let chosen: Vec<&Measured> = constructs.iter().filter(is_predictor).collect();
        let predictors: Vec<&Column> = chosen.iter().map(|it| &it.score).collect();
        let values = values.at(rows);
        let drivers = Drivers::of(&values, &predictors, &groups);
        let centre = if has_teams { Centre::Within } else { Centre::Raw };
        let parts = |centre: Centre| {
            if centre == Centre::Within && !has_teams {
                return Err(NotEnough::Groups { have: 1, need: 2 });
            }
            drivers
                .as_ref()
                .map_err(|why| *why)
                .and_then(|it| parts(it, centre, predictors.len(), has_teams, seed))
        };
        let counted = drivers.as_ref();
        Outcome {
            column: column.clone(),
            item,
            predictors: chosen.iter().map(|it| it.construct).collect(),
            n: counted.map_or(0, |it| it.n),
            groups: counted.map_or(0, |it| if has_teams { it.groups } else { 0 }),
            links: counted.map_or_else(|_| Vec::new(), |it| it.links(centre)),
            raw: parts(Centre::Raw),
            within: parts(Centre::Within),
            effects: if has_teams {
                Effects::of(&values, &predictors, teams)
            } else {
                Err(NotEnough::Groups { have: 1, need: 2 })
            },
        }
    };
    answers.outcomes.iter().map(of).collect()
}

/// How often teams are drawn again.
fn draws(teams: usize) -> usize {
    if teams <= 500 { 1000 } else { 300 }
}

fn parts(
    drivers: &Drivers,
    centre: Centre,
    count: usize,
    has_teams: bool,
    seed: u64,
) -> Figure<Parts> {
    let johnson = drivers.importance(centre, Division::Johnson);
    let lmg = if count <= LMG_AT_MOST {
        drivers.importance(centre, Division::Lmg)
    } else {
        Err(NotEnough::FewerPredictors { have: count, most: LMG_AT_MOST })
    };
    let r2 = lmg.as_ref().or(johnson.as_ref()).map(|it| it.r2).map_err(|why| *why)?;
    let intervals = if has_teams {
        drivers.intervals(centre, Division::for_predictors(count), draws(drivers.groups), seed)
    } else {
        drivers.intervals(centre, Division::for_predictors(count), 300, seed)
    };
    Ok(Parts { r2, lmg, johnson, intervals })
}
