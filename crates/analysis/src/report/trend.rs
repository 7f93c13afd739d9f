//! Waves after each other: what changed by more than chance, and a line with its band for each construct.

use super::{Row, Section, Stands, Teller, Twin};
use crate::course::{Course, of};
use crate::disclose::Whom;
use crate::draw::{self, Limits, Trend};
use crate::figures::Measured;
use zwerm_stats::{Adjustment, PAGE_LEVEL, adjust, enough, welch};

/// With more waves than these beyond the limits the row as a whole moves, and single waves tell nothing.
const BEYOND_AT_MOST: usize = 3;

pub(super) fn trend(teller: &Teller<'_>) -> Option<Section> {
    let words = teller.words;
    let waves = &teller.it.waves;
    let (last, wave) = teller.last()?;
    if last == 0 {
        return None;
    }
    let first: Vec<Option<&Measured>> =
        wave.constructs.iter().map(|it| of(&waves[0], it.construct)).collect();
    let changes: Vec<_> = wave
        .constructs
        .iter()
        .zip(&first)
        .map(|(it, first)| first.and_then(|first| welch(&first.all, &it.all).ok()))
        .collect();
    let p: Vec<Option<f64>> = changes.iter().map(|it| it.map(|it| it.p)).collect();
    let adjusted = adjust(&p, Adjustment::BenjaminiHochberg);
    let mut section = Section {
        id: "trend".into(),
        lead: words.trend_lead(),
        table: Twin {
            caption: words.trend_caption(),
            heads: vec![words.table_construct()],
            ..Twin::default()
        },
        ..Section::default()
    };
    section.table.heads.extend(waves.iter().map(|wave| wave.name.clone()));
    let mut told = Vec::new();
    let mut rows = Vec::new();
    for (place, it) in wave.constructs.iter().enumerate() {
        let points: Vec<Option<(f64, f64)>> =
            (0..waves.len()).map(|at| point(teller, at, it.construct)).collect();
        let Some(now) = points[last] else { continue };
        // A row that is not whole may not be shown by its limits either.
        let course = teller.it.course(it.construct);
        let course = points.iter().all(Option::is_some).then_some(course);
        if let Some(course) = &course {
            rows.push((place, course.one_break.ok()));
            section.notes.extend(beyond(teller, it, course));
        }
        if enough::flag(waves.len()).is_ok()
            && adjusted.p[place].is_some_and(|p| p < PAGE_LEVEL)
            && let Some(then) = points[0]
            && then.0 != now.0
        {
            let name = zwerm_ui::format::capitalised(teller.name(it));
            let (from, to) = (teller.figure(then.0, 1), teller.figure(now.0, 1));
            told.push(if now.0 > then.0 {
                words.trend_up(name.as_str(), from.as_str(), to.as_str())
            } else {
                words.trend_down(name.as_str(), from.as_str(), to.as_str())
            });
            section.notes.extend(turnover(teller, it, first[place], &name));
        }
        let row = points.iter().map(|it| {
            it.map_or_else(
                || words.table_none(),
                |(mean, half)| {
                    words.table_margin(
                        teller.figure(mean, 1).as_str(),
                        teller.figure(half, 1).as_str(),
                    )
                },
            )
        });
        let row: Vec<String> = row.collect();
        section.rows.push(Row {
            name: zwerm_ui::format::capitalised(teller.name(it)),
            value: teller.figure(now.0, 1),
            svg: picture(teller, it, &points, &row, course.as_ref()),
        });
        for (wave, _) in points.iter().enumerate().filter(|(_, it)| it.is_some()) {
            let (row, construct, whom) = (section.table.rows.len(), it.construct, Whom::All);
            section.table.stands.push(Stands { row, column: 1 + wave, wave, construct, whom });
        }
        section.table.rows.push([teller.name(it).to_owned()].into_iter().chain(row).collect());
    }
    section.heading = if enough::flag(waves.len()).is_err() {
        words.trend_too_few()
    } else if told.is_empty() {
        words.trend_none()
    } else {
        told.join(" ")
    };
    section.notes.extend(breaks(teller, &rows));
    section.notes.push(words.note_comparisons(adjusted.comparisons.to_string().as_str()));
    if enough::flag(waves.len()).is_ok() {
        section.notes.extend(stayed(teller));
    }
    if rows.iter().any(|(_, it)| it.is_some()) {
        section.notes.push(words.trend_by_itself(rows.len().to_string().as_str()));
        section.legend.push(("limits", words.trend_limits()));
        section.legend.push(("beyond", words.trend_outside()));
    }
    (!section.rows.is_empty()).then_some(section)
}

/// The mean of all in a wave and half its interval, as far as it may be shown.
fn point(teller: &Teller<'_>, at: usize, construct: usize) -> Option<(f64, f64)> {
    let wave = &teller.it.waves[at];
    let place = wave.constructs.iter().position(|it| it.construct == construct)?;
    let it = &wave.constructs[place];
    let shown = &teller.it.shown[at];
    let mean = shown.mean(place, teller.id(it), Whom::All).ok()?;
    let half = shown.figure(place, Whom::All, it.all.interval().ok()?.width() / 2.0).ok()?;
    Some((mean.value().points(), *half.value()))
}

fn picture(
    teller: &Teller<'_>,
    it: &Measured,
    points: &[Option<(f64, f64)>],
    said: &[String],
    course: Option<&Course>,
) -> String {
    let (low, high) = (f64::from(it.scale.low()), f64::from(it.scale.high()));
    let along = |value: f64| (value - low) / (high - low);
    let named = teller.it.waves.iter().zip(points).map(|(wave, point)| {
        (
            wave.name.clone(),
            point.map(|(mean, half)| (along(mean - half), along(mean), along(mean + half))),
        )
    });
    let named: Vec<_> = named.collect();
    let told: Vec<String> =
        teller.it.waves.iter().zip(said).map(|(wave, it)| format!("{} {it}", wave.name)).collect();
    let limits = course.and_then(|it| it.xmr.as_ref().ok()).map(|it| Limits {
        low: along(it.low[0]),
        middle: along(it.centre),
        high: along(it.high[0]),
        beyond: it.beyond.clone(),
    });
    draw::trend(&Trend {
        points: named,
        limits,
        ends: (teller.figure(low, 0), teller.figure(high, 0)),
        said: format!("{}: {}", teller.name(it), told.join(", ")),
    })
}

/// Which waves lie beyond what the row itself makes likely: single ones by XmR, a slow drift by EWMA.
fn beyond(teller: &Teller<'_>, it: &Measured, course: &Course) -> Vec<String> {
    let words = teller.words;
    let name = zwerm_ui::format::capitalised(teller.name(it));
    let waves = |beyond: &[usize]| {
        let names: Vec<String> =
            beyond.iter().map(|at| teller.it.waves[*at].name.clone()).collect();
        teller.list(&names)
    };
    let single = course.xmr.as_ref().ok().filter(|it| !it.beyond.is_empty());
    let drift = course.ewma.as_ref().ok().filter(|it| !it.beyond.is_empty());
    match (single, drift) {
        (Some(single), _) if single.beyond.len() > BEYOND_AT_MOST => {
            vec![words.trend_moves(name.as_str())]
        }
        (Some(single), _) => {
            vec![words.trend_beyond(name.as_str(), waves(&single.beyond).as_str())]
        }
        (None, Some(drift)) => {
            vec![words.trend_drift(name.as_str(), waves(&drift.beyond[..1]).as_str())]
        }
        (None, None) => Vec::new(),
    }
}

/// Since which wave a construct lies on another level, corrected over all constructs of the page.
fn breaks(teller: &Teller<'_>, rows: &[(usize, Option<zwerm_stats::Break>)]) -> Vec<String> {
    let Some((last, wave)) = teller.last() else { return Vec::new() };
    let p: Vec<Option<f64>> = rows.iter().map(|(_, it)| it.map(|it| it.p)).collect();
    let adjusted = adjust(&p, Adjustment::BenjaminiHochberg);
    let told = |((place, found), p): (&(usize, Option<zwerm_stats::Break>), &Option<f64>)| {
        let (found, it) = ((*found)?, &wave.constructs[*place]);
        // Both levels are means of means that may each be shown.
        let shown = teller.it.shown[last].figure(*place, Whom::All, found).ok()?;
        let (before, after) = (shown.value().before_mean, shown.value().after_mean);
        p.is_some_and(|p| p < PAGE_LEVEL).then(|| {
            teller.words.trend_break(
                zwerm_ui::format::capitalised(teller.name(it)).as_str(),
                teller.it.waves[found.after].name.as_str(),
                teller.figure(before, 1).as_str(),
                teller.figure(after, 1).as_str(),
            )
        })
    };
    rows.iter().zip(&adjusted.p).filter_map(told).collect()
}

/// Whether people coming and going could by themselves have made a change, where that is known.
fn turnover(
    teller: &Teller<'_>,
    it: &Measured,
    first: Option<&Measured>,
    name: &str,
) -> Option<String> {
    let turnover = teller.it.turnover(it.construct)?;
    let (from, to) = (first?.all.mean().ok()?, it.all.mean().ok()?);
    let could = turnover.could_be_all(from, to, it.scale).unwrap_or(true);
    let words = teller.words;
    Some(if could { words.trend_turnover(name) } else { words.trend_stayers(name) })
}

/// How many of the people of both waves are the same, in tens of percents.
fn stayed(teller: &Teller<'_>) -> Option<String> {
    let (_, wave) = teller.last()?;
    let most = wave.constructs.iter().max_by_key(|it| it.all.n)?;
    let apart = teller.it.turnover(most.construct)?.share().ok()?;
    let tens = ((1.0 - apart) * 10.0).round() / 10.0;
    Some(teller.words.trend_stayed(teller.percent(tens).as_str()))
}
