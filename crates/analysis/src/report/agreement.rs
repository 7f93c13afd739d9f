//! Whether people of a team see it alike, and whether statements measure one thing: in words, with the figures as a table.

use super::{Section, Teller, Twin};
use crate::disclose::Whom;
use crate::figures::Measured;
use zwerm_stats::{Null, enough};

/// From this rwg(J) on, and above chance, a team is said to see it alike (*strong* in LeBreton & Senter 2008).
const ALIKE: f64 = 0.71;

pub(super) fn agreement(teller: &Teller<'_>) -> Option<Section> {
    let words = teller.words;
    let (at, wave) = teller.last()?;
    let mut section = Section {
        id: "sound".into(),
        heading: words.sound_heading(),
        lead: words.sound_lead(),
        table: Twin {
            caption: words.sound_caption(),
            heads: vec![
                words.table_construct(),
                words.sound_reliability(),
                words.sound_alpha(),
                words.sound_omega(),
                words.sound_factor(),
                words.sound_agreement(),
                words.sound_icc(),
            ],
            ..Twin::default()
        },
        ..Section::default()
    };
    for (place, it) in wave.constructs.iter().enumerate() {
        section.table.rows.push(row(teller, at, place, it));
    }
    (!section.table.rows.is_empty()).then_some(section)
}

fn row(teller: &Teller<'_>, at: usize, place: usize, it: &Measured) -> Vec<String> {
    let words = teller.words;
    let shown = &teller.it.shown[at];
    let none = || words.table_none();
    let reliable =
        it.reliability.as_ref().ok().filter(|it| enough::reliability(it.complete).is_ok());
    let alpha = reliable.and_then(|it| Some((it.alpha.ok()?, it.feldt.ok()?)));
    let alpha = alpha.and_then(|it| shown.figure(place, Whom::All, it).ok());
    let omega = reliable.and(it.factor.as_ref().ok()).and_then(|it| it.omega().ok());
    let omega = omega.and_then(|it| shown.figure(place, Whom::All, it).ok());
    let fit = reliable.and(it.factor.as_ref().ok()).filter(|it| !it.is_improper);
    let fit = fit.and_then(|it| shown.figure(place, Whom::All, it.fit.ok()?).ok());
    let judged = omega.as_ref().map(|it| *it.value()).or(alpha.as_ref().map(|it| it.value().0));
    let said = match judged {
        _ if it.items.len() < 2 => words.sound_one_item(),
        None => words.sound_too_few(enough::RELIABILITY_ANSWERS.to_string().as_str()),
        Some(value) if value >= 0.8 => words.sound_good(),
        Some(value) if value >= 0.7 => words.sound_enough(),
        Some(_) => words.sound_weak(),
    };
    let icc = it.one_way.as_ref().ok().and_then(|it| Some((it.icc1().ok()?, it.icc2().ok()?)));
    let icc = icc.and_then(|it| shown.figure(place, Whom::All, it).ok());
    vec![
        teller.name(it).to_owned(),
        said,
        alpha.map_or_else(none, |it| {
            let (value, interval) = it.value();
            words.sound_interval(
                teller.figure(*value, 2).as_str(),
                teller.figure(interval.low, 2).as_str(),
                teller.figure(interval.high, 2).as_str(),
            )
        }),
        omega.map_or_else(none, |it| teller.figure(*it.value(), 2)),
        fit.map_or_else(none, |it| {
            words.sound_fit(
                teller.figure(it.value().cfi, 2).as_str(),
                teller.figure(it.value().rmsea, 2).as_str(),
                teller.figure(it.value().srmr, 2).as_str(),
            )
        }),
        alike(teller, at, place, it).unwrap_or_else(none),
        icc.map_or_else(none, |it| {
            words.sound_iccs(
                teller.figure(it.value().0, 2).as_str(),
                teller.figure(it.value().1, 2).as_str(),
            )
        }),
    ]
}

/// In how many of the teams that could be shown people see it alike.
fn alike(teller: &Teller<'_>, at: usize, place: usize, it: &Measured) -> Option<String> {
    if teller.it.instrument.is_for_all_alone(it.construct) {
        return None;
    }
    let shown = &teller.it.shown[at];
    let null = Null::Uniform.variance(it.scale).ok()?;
    let least = it.by_chance.ok()?.max(ALIKE);
    let agreement = it.agreement.as_ref().ok()?;
    let teams = (0..it.teams.len()).filter(|team| shown.team(place, teller.id(it), *team).is_ok());
    let found: Vec<f64> = teams.filter_map(|team| agreement[team].rwg(null).ok()).collect();
    let alike = found.iter().filter(|rwg| **rwg >= least).count();
    (found.len() >= 3).then(|| {
        teller.words.sound_teams(alike.to_string().as_str(), found.len().to_string().as_str())
    })
}
