//! Success and failure factors across teams: how an outcome goes along with each theme between teams and within them, the others
//! held. Points of the outcome for a point of the theme, with intervals; no team is named, and nothing is said to cause anything.

use super::{Row, Section, Teller, Twin};
use crate::disclose::Whom;
use crate::draw::{Dots, dots};
use crate::figures::Outcome;
use zwerm_stats::{Adjustment, Effect, Effects, Figure, PAGE_LEVEL, adjust, enough};

/// So many degrees of freedom between teams before anything is said of them.
const FREE_AT_LEAST: usize = 10;

/// Of more themes than these a sentence tells how many they are; the table has their names.
const NAMED_AT_MOST: usize = 5;

/// An effect that is told: of which predictor, and which level.
struct Told<'a> {
    construct: usize,
    is_between: bool,
    effect: &'a Effect,
}

pub(super) fn effects(teller: &Teller<'_>) -> Option<Section> {
    let words = teller.words;
    let (at, wave) = teller.last()?;
    let mut section = Section {
        id: "factors".into(),
        lead: words.factors_lead(),
        legend: vec![
            ("dot", words.factors_dot()),
            ("whisker", words.drivers_reach()),
            ("zero", words.factors_zero()),
        ],
        table: Twin {
            caption: words.factors_caption(),
            heads: vec![
                words.table_outcome(),
                words.table_construct(),
                words.factors_between(),
                words.factors_within(),
            ],
            ..Twin::default()
        },
        ..Section::default()
    };
    let all: Vec<(&Outcome, Vec<Told<'_>>)> =
        wave.outcomes.iter().map(|it| (it, told(it))).collect();
    let p: Vec<Option<f64>> =
        all.iter().flat_map(|(_, all)| all.iter().map(|it| Some(it.effect.p))).collect();
    let adjusted = adjust(&p, Adjustment::BenjaminiHochberg);
    let mut found = adjusted.p.iter().map(|p| p.is_some_and(|p| p < PAGE_LEVEL));
    let ends = |(_, all): &(&Outcome, Vec<Told<'_>>)| {
        all.iter()
            .map(|it| it.effect.interval.low.abs().max(it.effect.interval.high.abs()))
            .fold(0.0, f64::max)
    };
    let most = all.iter().map(ends).fold(0.1, f64::max);
    let mut said = Vec::new();
    for (outcome, effects) in &all {
        let found: Vec<bool> = found.by_ref().take(effects.len()).collect();
        if effects.is_empty()
            || teller.it.shown[at].all(0, zwerm_anonymity::Purpose::Mean, ()).is_err()
        {
            continue;
        }
        let name = teller.outcome(outcome);
        draw(teller, (at, &name, most), outcome, effects, &mut section)?;
        said.push(sentence(teller, &name, effects, &found));
    }
    let mut said = said.into_iter();
    section.heading = said.next()?;
    section.notes.extend(said);
    section.notes.push(words.note_comparisons(adjusted.comparisons.to_string().as_str()));
    section.notes.push(words.drivers_not_cause());
    Some(section)
}

/// Effects that there are enough people and teams for.
fn told(outcome: &Outcome) -> Vec<Told<'_>> {
    let Ok(effects) = &outcome.effects else { return Vec::new() };
    let count = outcome.predictors.len();
    if enough::drivers(effects.n, count, effects.groups).is_err() {
        return Vec::new();
    }
    let has_teams = effects.groups > count + FREE_AT_LEAST;
    by_level(outcome, effects, has_teams)
}

fn by_level<'a>(outcome: &'a Outcome, effects: &'a Effects, has_teams: bool) -> Vec<Told<'a>> {
    let level = |is_between: bool, all: &'a [Figure<Effect>]| {
        let known = outcome.predictors.iter().zip(all);
        known.filter_map(move |(construct, it)| {
            Some(Told { construct: *construct, is_between, effect: it.as_ref().ok()? })
        })
    };
    let between = level(true, if has_teams { &effects.between } else { &[] });
    between.chain(level(false, &effects.within)).collect()
}

fn draw(
    teller: &Teller<'_>,
    (at, name, most): (usize, &str, f64),
    outcome: &Outcome,
    effects: &[Told<'_>],
    section: &mut Section,
) -> Option<()> {
    let words = teller.words;
    // Over everybody, like R².
    let shown = &teller.it.shown[at];
    section.rows.push(Row { name: name.to_owned(), value: String::new(), svg: String::new() });
    for construct in &outcome.predictors {
        let mut cells = vec![name.to_owned(), teller.construct(*construct).to_owned()];
        for is_between in [true, false] {
            let found =
                effects.iter().find(|it| it.construct == *construct && it.is_between == is_between);
            let found = found.and_then(|it| shown.figure(0, Whom::All, *it.effect).ok());
            let Some(effect) = found else {
                cells.push(words.table_none());
                continue;
            };
            let it = effect.value();
            let told = words.sound_interval(
                teller.figure(it.estimate, 2).as_str(),
                teller.figure(it.interval.low, 2).as_str(),
                teller.figure(it.interval.high, 2).as_str(),
            );
            let along = |value: f64| 0.5 + value / most / 2.0;
            let level = if is_between { words.factors_between() } else { words.factors_within() };
            let construct = zwerm_ui::format::capitalised(teller.construct(*construct));
            section.rows.push(Row {
                name: words.factors_row(construct.as_str(), level.as_str()),
                value: teller.figure(it.estimate, 2),
                svg: dots(&Dots {
                    band: None,
                    interval: Some((along(it.interval.low), along(it.interval.high))),
                    point: Some(along(it.estimate)),
                    zero: Some(0.5),
                    said: format!("{construct}, {level}: {told}"),
                }),
            });
            cells.push(told);
        }
        section.table.rows.push(cells);
    }
    Some(())
}

/// What goes along with an outcome, between teams first.
fn sentence(teller: &Teller<'_>, name: &str, effects: &[Told<'_>], found: &[bool]) -> String {
    let words = teller.words;
    let names = |is_between: bool, is_more: bool| {
        let all = effects.iter().zip(found).filter(|(it, found)| {
            **found && it.is_between == is_between && (it.effect.estimate > 0.0) == is_more
        });
        let names: Vec<String> =
            all.map(|(it, _)| teller.construct(it.construct).to_owned()).collect();
        match names.len() {
            0 => None,
            1..=NAMED_AT_MOST => Some(teller.list(&names)),
            count => Some(words.factors_many(count.to_string().as_str())),
        }
    };
    let has_teams = effects.iter().any(|it| it.is_between);
    let mut told = Vec::new();
    if let Some(names) = names(true, true) {
        told.push(words.factors_teams_more(names.as_str(), name));
    }
    if let Some(names) = names(true, false) {
        told.push(words.factors_teams_less(names.as_str(), name));
    }
    if told.is_empty() {
        told.push(if has_teams {
            words.factors_teams_none(name)
        } else {
            words.factors_few_teams(name)
        });
    }
    if let Some(names) = names(false, true) {
        told.push(words.factors_people_more(names.as_str()));
    }
    if let Some(names) = names(false, false) {
        told.push(words.factors_people_less(names.as_str()));
    }
    told.join(" ")
}
