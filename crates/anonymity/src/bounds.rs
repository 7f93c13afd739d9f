//! Bounds: what rounded means, together and with the ends of the scale, tell about hidden groups.
//!
//! Hidden are all groups of 1 to k−1 people that the asked-for views tell apart, unions included, and all withheld groups. Of
//! none of them may the mean be known to less than one point of the scale. Only the published means are looked at, so a mean
//! that is not shown tells nothing either.

mod room;
mod simplex;
mod spread;
mod sums;
mod worlds;

use crate::ask::Measure;
use crate::audit::name;
use crate::proof::{Because, Bound, Cell, Told};
use crate::table::Table;
use crate::{Ask, Group, Mean, Problem, Reason, View};
use room::room;
use std::collections::BTreeMap;
use sums::Sums;
use worlds::Worlds;

/// How often means are left out, many at a time.
const MOST_ROUNDS: usize = 60;

/// Of one measure: which means are shown, and why that is safe.
pub(crate) struct Bounded {
    pub(crate) means: BTreeMap<Group, Result<Mean, Reason>>,
    pub(crate) bound: Bound,
}

/// Chooses means among those of the shown views, as many as it finds.
///
/// # Errors
/// When the measure makes no sense, see [`Problem::NoSuchMeasure`].
pub(crate) fn bound(
    ask: &Ask,
    table: &Table,
    shown: &[bool],
    measure: &Measure,
    k: u32,
) -> Result<Bounded, Problem> {
    let sums = Sums::of(table, shown, measure, k)?;
    let (chosen, because) = choose(&sums, k);
    let means = sums.means.iter().enumerate().map(|(at, told)| {
        let mean = Mean { rounded: told.rounded, decimals: measure.decimals };
        (told.group, if chosen.contains(&at) { Ok(mean) } else { Err(Reason::TooNarrow) })
    });
    let means = means.collect();
    let told = chosen.iter().map(|at| &sums.means[*at]).map(|told| Told {
        name: name(ask, View { wave: table.last, group: told.group }),
        mean: told.rounded,
        atoms: told.atoms.clone(),
    });
    let bound = Bound {
        measure: measure.id.clone(),
        scale: (measure.scale.least, measure.scale.most),
        decimals: measure.decimals,
        means: told.collect(),
        unit: sums.unit,
        atoms: sums.people.iter().map(|people| Cell { people: *people }).collect(),
        hidden: sums.withheld.clone(),
        because,
        k,
    };
    Ok(Bounded { means, bound })
}

/// The means that are published, in order, and why.
fn choose(sums: &Sums, k: u32) -> (Vec<usize>, Because) {
    if let Some(mut worlds) = Worlds::of(sums, k) {
        let chosen = (0..sums.means.len()).filter(|mean| worlds.add(*mean)).collect();
        return (chosen, Because::Worlds(worlds.into_worlds()));
    }
    let mut chosen: Vec<usize> = (0..sums.means.len()).collect();
    for _ in 0..MOST_ROUNDS {
        match room(sums, &chosen, k) {
            Ok(room) => {
                let place = |mean: &usize| chosen.binary_search(mean).ok();
                let loose = room.loose.iter().filter_map(place).collect();
                return (chosen, Because::Room { loose, world: room.world });
            }
            Err(blocking) => chosen.retain(|mean| !blocking.contains(mean)),
        }
    }
    (Vec::new(), Because::Worlds(Vec::new()))
}
