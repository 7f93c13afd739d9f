//! Groups beside each other without a name: where the middle half of them lies, and where a group lies itself, for its own people.
//!
//! Each group's mean is first pulled towards that of all, the more the fewer answered (science: shrinkage), so that what is chance does
//! not look like a difference. Of so few groups that one could guess which is which, nothing is told.

use super::{Of, Picture, measured::Measured};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use zwerm_anonymity::{Audit, Group, Purpose};
use zwerm_stats::{Adjustment, OneWay, PAGE_LEVEL, Summary, Variance, adjust};

/// From so many groups on, whose mean may be shown to themselves. With these one lies beneath the middle half and one above it
/// at least, and which ones nobody can tell.
pub(crate) const TEAMS_AT_LEAST: usize = 6;

/// Where groups lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Teams {
    /// Too few of them, or a construct that has a figure for all together alone.
    Few,
    /// No more apart than by chance.
    Alike,
    /// The middle half of them lies from here to there, in tenths.
    Half(i64, i64),
}

/// Writes it: for all together where the middle half lies, for each group its own place. Answers how likely such differences are by
/// chance alone, where there are any.
pub(super) fn show(
    of: &Of<'_>,
    it: &Measured,
    audit: &Audit,
    made: &mut BTreeMap<String, Picture>,
) -> Option<f64> {
    let (instrument, places) = (of.instrument, of.places);
    let id = &instrument.constructs[it.construct].id;
    // Where leaders lie beside each other is told to nobody.
    let is_told = !of.is_apart(it.construct);
    let is_shown =
        |group: &Group| is_told && places.is_smallest(*group) && audit.unnamed(id, *group).is_ok();
    let groups: Vec<(Group, String)> =
        places.groups().filter(|(group, _)| is_shown(group)).collect();
    let summary = |(group, _): &(Group, String)| it.spread(*group).map(|it| it.summary);
    let summaries: Vec<Summary> = groups.iter().filter_map(summary).collect();
    let (teams, estimates) = laid(&summaries);
    let constructs = instrument.constructs.len();
    if let Some((_, name)) = places.groups().find(|(group, _)| *group == Group::Everyone)
        && let Some(all) = made.get_mut(&name)
    {
        all.teams.resize(constructs, Teams::Few);
        let teams = audit.release(Group::Everyone, Purpose::Mean, teams);
        all.teams[it.construct] = teams.map_or(Teams::Few, |it| it.into_value());
    }
    for ((group, name), estimate) in groups.iter().zip(estimates) {
        let Some(own) = made.get_mut(name) else { continue };
        own.estimates.resize(constructs, None);
        let estimate = audit.release(*group, Purpose::Mean, estimate).ok();
        own.estimates[it.construct] = estimate.map(|it| it.into_value());
    }
    let is_half = matches!(teams, Teams::Half(..));
    OneWay::of(&summaries).ok().filter(|_| is_half).and_then(|it| it.p().ok())
}

/// Takes back what may be chance, over all constructs of the wave. They hang together, so Benjamini and Yekutieli.
pub(super) fn take_back(p: &[Option<f64>], made: &mut BTreeMap<String, Picture>) {
    let adjusted = adjust(p, Adjustment::BenjaminiYekutieli);
    for picture in made.values_mut() {
        for (teams, p) in picture.teams.iter_mut().zip(&adjusted.p) {
            let is_found = p.is_some_and(|p| p < PAGE_LEVEL);
            if matches!(teams, Teams::Half(..)) && !is_found {
                *teams = Teams::Alike;
            }
        }
        for (estimate, p) in picture.estimates.iter_mut().zip(&adjusted.p) {
            *estimate = estimate.filter(|_| p.is_some_and(|p| p < PAGE_LEVEL));
        }
    }
}

/// Where these groups lie, and each of them.
fn laid(groups: &[Summary]) -> (Teams, Vec<i64>) {
    let few = (Teams::Few, Vec::new());
    if groups.len() < TEAMS_AT_LEAST {
        return few;
    }
    let Ok(variance) = Variance::reml(groups) else { return few };
    if variance.shows_no_difference() {
        return (Teams::Alike, Vec::new());
    }
    let tenths = |team: &Summary| (variance.team(team).mean * 10.0).round() as i64;
    let estimates: Vec<i64> = groups.iter().map(tenths).collect();
    let mut sorted = estimates.clone();
    sorted.sort_unstable();
    let quarter = sorted.len() / 4;
    (Teams::Half(sorted[quarter], sorted[sorted.len() - 1 - quarter]), estimates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_half_leaves_out_the_ends_and_few_groups_have_none() {
        let groups: Vec<Summary> =
            (0..6).map(|at| Summary::of(12, 2.0 + 0.4 * f64::from(at), 1.5)).collect();
        let (teams, own) = laid(&groups);
        let Teams::Half(low, high) = teams else { panic!("{teams:?}") };
        assert!(own[0] < low && high < own[5], "{own:?} {low} {high}");
        assert!(own[0] > 20, "pulled towards the others: {own:?}");
        assert_eq!(laid(&groups[..5]), (Teams::Few, Vec::new()));
    }

    #[test]
    fn what_may_be_chance_is_taken_back_for_all_and_for_each_group() {
        let picture = |teams: Vec<Teams>, estimates: Vec<Option<i64>>| Picture {
            teams,
            estimates,
            ..Picture::default()
        };
        let half = Teams::Half(30, 35);
        let mut made = BTreeMap::from([
            ("unit 0".to_owned(), picture(vec![half, half, Teams::Few], Vec::new())),
            ("unit 1".to_owned(), picture(Vec::new(), vec![Some(31), Some(33), None])),
        ]);
        take_back(&[Some(0.001), Some(0.2), None], &mut made);
        assert_eq!(made["unit 0"].teams, [half, Teams::Alike, Teams::Few]);
        assert_eq!(made["unit 1"].estimates, [Some(31), None, None]);
    }

    #[test]
    fn what_is_chance_is_no_difference() {
        let groups = [Summary::of(12, 3.0, 1.0); 8];
        assert_eq!(laid(&groups).0, Teams::Alike);
    }
}
