//! Every figure that the report shows, asked of the auditor as the report does.

use super::{Figure, Hidden, Measure, Of, Row, Told};
use crate::attributes::Kind;
use crate::disclose::Whom;
use crate::figures::{Measured, Outcome};
use crate::report::{Teller, middle_half};
use zwerm_anonymity::Purpose;
use zwerm_stats::{Distribution, Variance, enough};

pub(super) fn rows(teller: &Teller<'_>) -> Vec<Row> {
    let mut rows = means(teller);
    let Some((at, wave)) = teller.last() else { return rows };
    rows.extend(attributes(teller, at));
    for (place, it) in wave.constructs.iter().enumerate() {
        rows.extend(shares(teller, at, place, it));
    }
    for (place, it) in wave.constructs.iter().enumerate() {
        rows.extend(sound(teller, at, place, it));
    }
    rows.extend(wave.outcomes.iter().flat_map(|it| along(teller, at, it)));
    rows
}

/// A figure about everybody.
fn whole(wave: usize, measure: Measure, figure: Figure, told: Told) -> Row {
    let measure = Some(measure);
    Row { wave, of: Of::Whole, unit: None, measure, outcome: None, figure, answers: None, told }
}

fn round(value: f64, decimals: i32) -> f64 {
    let unit = 10_f64.powi(decimals);
    (value * unit).round() / unit
}

/// Means of everybody and of departments, wave after wave.
fn means(teller: &Teller<'_>) -> Vec<Row> {
    let Some((_, last)) = teller.last() else { return Vec::new() };
    let units = &teller.it.units;
    let tops = units.parents.iter().filter(|parent| parent.is_none()).count();
    // A single top is the whole organisation, which stands there already.
    let is_whole = |unit: usize| tops == 1 && units.parents[unit].is_none();
    let mut rows = Vec::new();
    for (at, shown) in teller.it.shown.iter().enumerate() {
        let departments = shown.departments.iter().copied().filter(|unit| !is_whole(*unit));
        let whom = std::iter::once(Whom::All).chain(departments.map(Whom::Unit));
        for of in whom {
            for construct in last.constructs.iter().map(|it| it.construct) {
                rows.push(mean(teller, at, of, construct));
            }
        }
    }
    rows
}

fn mean(teller: &Teller<'_>, at: usize, of: Whom, construct: usize) -> Row {
    let (wave, shown) = (&teller.it.waves[at], &teller.it.shown[at]);
    let (kind, unit) = match of {
        Whom::All => (Of::Whole, None),
        Whom::Unit(unit) => (Of::Department, Some(teller.it.units.names[unit].clone())),
        Whom::Value(cut, value) => {
            let attribute = &teller.it.attributes[cut];
            let value = &attribute.values[value];
            match attribute.kind {
                Kind::Cut => (Of::Cut, Some(format!("{}: {value}", attribute.name))),
                Kind::Depth | Kind::Layer => (Of::Layer, Some(value.clone())),
            }
        }
    };
    let place = wave.constructs.iter().position(|it| it.construct == construct);
    let answers = place.and_then(|place| shown.count(place, of).ok());
    let answers = answers.map(|it| (it.value().from, it.value().to));
    let told = match place {
        None => Told::Hidden(Hidden::NotAsked),
        Some(_) if of != Whom::All && teller.it.instrument.is_for_all_alone(construct) => {
            Told::Hidden(Hidden::ForAllAlone)
        }
        Some(place) => match shown.mean(place, teller.id(&wave.constructs[place]), of) {
            Err(reason) => Told::Hidden(Hidden::Reason(reason)),
            Ok(mean) => {
                let it = &wave.constructs[place];
                let summary = match of {
                    Whom::All => Some(&it.all),
                    Whom::Unit(unit) => Some(&it.units[unit]),
                    Whom::Value(..) => None,
                };
                let half = summary
                    .and_then(|it| it.interval().ok())
                    .and_then(|it| shown.figure(place, of, round(it.width() / 2.0, 1)).ok());
                let mean = mean.value().points();
                let interval = half.map(|it| (mean - it.value(), mean + it.value()));
                Told::Shown(Some(mean), interval.map(|it| (round(it.0, 1), round(it.1, 1))))
            }
        },
    };
    let answers = answers.filter(|_| matches!(told, Told::Shown(..)));
    let measure = Some(Measure::Construct(construct));
    Row { wave: at, of: kind, unit, measure, outcome: None, figure: Figure::Mean, answers, told }
}

/// Means of layers and of the values of cuts.
fn attributes(teller: &Teller<'_>, at: usize) -> Vec<Row> {
    let wave = &teller.it.waves[at];
    let mut all = Vec::new();
    for (cut, attribute) in teller.it.attributes.iter().enumerate() {
        // As in the report: a value that nobody has is not there, and an attribute of which nothing is shown neither.
        let has_people =
            |value: &usize| wave.constructs.iter().any(|it| it.by_value[cut][*value].n > 0);
        let values: Vec<usize> = (0..attribute.values.len()).filter(has_people).collect();
        let constructs = wave.constructs.iter().map(|it| it.construct);
        let asked = constructs.filter(|it| !teller.it.instrument.is_for_all_alone(*it));
        let of =
            |it| values.iter().map(move |value| mean(teller, at, Whom::Value(cut, *value), it));
        let rows: Vec<Row> = asked.flat_map(of).collect();
        if values.len() > 1 && rows.iter().any(|it| matches!(it.told, Told::Shown(..))) {
            all.extend(rows);
        }
    }
    all
}

/// How answers to each statement are spread, as it was worded: low, middle and high.
fn shares(teller: &Teller<'_>, at: usize, place: usize, it: &Measured) -> Vec<Row> {
    let shown = &teller.it.shown[at];
    let least = u32::try_from(teller.it.thresholds.spread.number()).unwrap_or(u32::MAX);
    let mut rows = Vec::new();
    for (item, column) in &it.items {
        let Some(answers) = column.as_likert() else { continue };
        let counts = Distribution::of(answers).counts;
        let count = |it: &u64| u32::try_from(*it).unwrap_or(u32::MAX);
        let mut counts: Vec<u32> = counts.iter().map(count).collect();
        if teller.it.instrument.items[*item].is_reversed {
            counts.reverse();
        }
        let told = match shown.spread((place, teller.id(it)), &counts, least) {
            Err(reason) => [Told::Hidden(Hidden::Reason(reason)); 3],
            Ok(spread) => {
                let counts = spread.value();
                let all = f64::from(counts.iter().sum::<u32>());
                let half = counts.len() / 2;
                let share = |counts: &[u32]| f64::from(counts.iter().sum::<u32>()) / all;
                let (low, high) = (share(&counts[..half]), share(&counts[counts.len() - half..]));
                [low, (1.0 - low - high).max(0.0), high]
                    .map(|it| Told::Shown(Some(round(it, 2)), None))
            }
        };
        let figures = [Figure::ShareLow, Figure::ShareMiddle, Figure::ShareHigh];
        for (figure, told) in figures.into_iter().zip(told) {
            rows.push(whole(at, Measure::Item(*item), figure, told));
        }
    }
    rows
}

/// Reliability, and how far teams differ.
fn sound(teller: &Teller<'_>, at: usize, place: usize, it: &Measured) -> Vec<Row> {
    let shown = &teller.it.shown[at];
    let may = |value: Option<f64>, interval: Option<(f64, f64)>| match value {
        None => Told::Hidden(Hidden::NotReckoned),
        Some(value) => match shown.figure(place, Whom::All, (value, interval)) {
            Err(reason) => Told::Hidden(Hidden::Reason(reason)),
            Ok(it) => {
                let (value, interval) = it.value();
                let interval = interval.map(|(low, high)| (round(low, 2), round(high, 2)));
                Told::Shown(Some(round(*value, 2)), interval)
            }
        },
    };
    let reliable =
        it.reliability.as_ref().ok().filter(|it| enough::reliability(it.complete).is_ok());
    let feldt = reliable.and_then(|it| it.feldt.ok()).map(|it| (it.low, it.high));
    let alpha = reliable.and_then(|it| it.alpha.ok()).filter(|_| feldt.is_some());
    let omega = reliable.and(it.factor.as_ref().ok()).and_then(|it| it.omega().ok());
    let icc = it.one_way.as_ref().ok().and_then(|it| it.icc1().ok().zip(it.icc2().ok()));
    let between = it.variance.as_ref().ok().map(Variance::icc);
    let between = match between.map(|it| shown.all(place, Purpose::Mean, it)) {
        None => Told::Hidden(Hidden::NotReckoned),
        Some(Err(reason)) => Told::Hidden(Hidden::Reason(reason)),
        Some(Ok(share)) => Told::Shown(Some(round(*share.value(), 2)), None),
    };
    let half = match middle_half(teller, at, place, it) {
        None if teller.it.instrument.is_for_all_alone(it.construct) => {
            Told::Hidden(Hidden::ForAllAlone)
        }
        None => Told::Hidden(Hidden::NotReckoned),
        Some((low, high)) => Told::Shown(None, Some((round(low, 1), round(high, 1)))),
    };
    let of = |figure: Figure, told: Told| whole(at, Measure::Construct(it.construct), figure, told);
    vec![
        of(Figure::Alpha, may(alpha, feldt)),
        of(Figure::Omega, may(omega, None)),
        of(Figure::Icc1, may(icc.map(|it| it.0), None)),
        of(Figure::Icc2, may(icc.map(|it| it.1), None)),
        of(Figure::ShareBetween, between),
        of(Figure::TeamsMiddleHalf, half),
    ]
}

/// What goes along with an outcome within teams.
fn along(teller: &Teller<'_>, at: usize, it: &Outcome) -> Vec<Row> {
    let shown = &teller.it.shown[at];
    let row = |measure: Option<Measure>, figure: Figure, told: Told| Row {
        outcome: Some(it.column.clone()),
        measure,
        ..whole(at, Measure::Construct(0), figure, told)
    };
    let parts = it.within.as_ref().ok();
    let parts = parts.filter(|_| enough::drivers(it.n, it.predictors.len(), it.groups).is_ok());
    let divided = parts.and_then(|it| it.lmg.as_ref().or(it.johnson.as_ref()).ok());
    let (Some(parts), Some(divided)) = (parts, divided) else {
        return vec![row(None, Figure::AllGoAlong, Told::Hidden(Hidden::NotReckoned))];
    };
    let may = |value: f64, interval: Option<(f64, f64)>| match shown.figure(
        0,
        Whom::All,
        (value, interval),
    ) {
        Err(reason) => Told::Hidden(Hidden::Reason(reason)),
        Ok(it) => {
            let (value, interval) = it.value();
            let interval = interval.map(|(low, high)| (round(low, 2), round(high, 2)));
            Told::Shown(Some(round(*value, 2)), interval)
        }
    };
    let mut rows = vec![row(None, Figure::AllGoAlong, may(parts.r2, None))];
    for (place, construct) in it.predictors.iter().enumerate() {
        let interval = parts.intervals.as_ref().ok().map(|it| &it.parts[place]);
        let interval = interval.map(|it| (it.low.max(0.0), it.high));
        let told = may(divided.parts[place].max(0.0), interval);
        rows.push(row(Some(Measure::Construct(*construct)), Figure::GoesAlong, told));
    }
    rows
}
