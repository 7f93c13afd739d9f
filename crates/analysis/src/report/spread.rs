//! Teams beside each other without names: whether they differ by more than chance, and where the middle half of them lies.

use super::{Row, Section, Stands, Teller, Twin};
use crate::disclose::Whom;
use crate::draw::{Dots, dots};
use crate::figures::Measured;
use zwerm_anonymity::Purpose;

/// From so many teams on, that could each be shown, the middle half of them is.
const TEAMS_AT_LEAST: usize = 8;

pub(super) fn spread(teller: &Teller<'_>) -> Option<Section> {
    let words = teller.words;
    let (at, wave) = teller.last()?;
    if wave.constructs.iter().all(|it| it.one_way.is_err()) {
        return None;
    }
    let (differing, comparisons) = teller.differing();
    let names: Vec<String> =
        differing.iter().map(|at| teller.name(&wave.constructs[*at]).to_owned()).collect();
    let heading = if names.is_empty() {
        words.teams_alike()
    } else {
        words.teams_differ(teller.list(&names).as_str())
    };
    let mut section = Section {
        id: "teams".into(),
        heading,
        lead: words.teams_lead(),
        legend: vec![("band", words.teams_band()), ("dot", words.teams_mean())],
        table: Twin {
            caption: words.teams_caption(),
            heads: vec![
                words.table_construct(),
                words.table_mean(),
                words.table_middle_half(),
                words.table_between(),
            ],
            ..Twin::default()
        },
        notes: vec![words.note_comparisons(comparisons.to_string().as_str())],
        ..Section::default()
    };
    let shown = &teller.it.shown[at];
    for (place, it) in wave.constructs.iter().enumerate() {
        let Ok(mean) = shown.mean(place, teller.id(it), Whom::All) else { continue };
        let half = middle_half(teller, at, place, it);
        let share = it.variance.as_ref().ok().map(zwerm_stats::Variance::icc);
        let share = share.and_then(|share| shown.all(place, Purpose::Mean, share).ok());
        let along = |value: f64| (value - f64::from(it.scale.low())) / f64::from(it.scale.span());
        let band = half.map_or_else(
            || words.table_none(),
            |(low, high)| {
                words.table_range(teller.figure(low, 1).as_str(), teller.figure(high, 1).as_str())
            },
        );
        section.rows.push(Row {
            name: zwerm_ui::format::capitalised(teller.name(it)),
            value: teller.mean(&mean),
            svg: dots(&Dots {
                band: half.map(|(low, high)| (along(low), along(high))),
                interval: None,
                zero: None,
                point: Some(along(mean.value().points())),
                said: words.teams_said(teller.name(it), teller.mean(&mean).as_str(), band.as_str()),
            }),
        });
        let row = section.table.rows.len();
        let (construct, whom) = (it.construct, Whom::All);
        section.table.stands.push(Stands { row, column: 1, wave: at, construct, whom });
        section.table.rows.push(vec![
            teller.name(it).to_owned(),
            teller.mean(&mean),
            band,
            share.map_or_else(|| words.table_none(), |it| teller.percent(*it.value())),
        ]);
    }
    (!section.rows.is_empty()).then_some(section)
}

/// Between which means the middle half of the teams that could be shown lies; from rounded means alone.
pub(crate) fn middle_half(
    teller: &Teller<'_>,
    at: usize,
    place: usize,
    it: &Measured,
) -> Option<(f64, f64)> {
    if teller.it.instrument.is_for_all_alone(it.construct) {
        return None;
    }
    let shown = &teller.it.shown[at];
    let teams = (0..it.teams.len()).filter(|team| it.teams[*team].n > 0);
    let mut means: Vec<f64> = teams
        .filter_map(|team| shown.team(place, teller.id(it), team).ok())
        .map(|it| it.value().points())
        .collect();
    if means.len() < TEAMS_AT_LEAST {
        return None;
    }
    means.sort_by(f64::total_cmp);
    Some((means[means.len() / 4], means[means.len() - 1 - means.len() / 4]))
}
