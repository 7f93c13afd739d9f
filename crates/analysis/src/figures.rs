//! All figures of one wave, for whoever holds the data: nothing here looks at what may be shown.

mod chance;
mod outcomes;

use crate::alike::Same;
use crate::answers::Answers;
use chance::Chance;
use outcomes::outcomes;
use zwerm_instrument::Instrument;
use zwerm_stats::{
    ANSWERED_AT_LEAST, Agreement, Column, Effects, Figure, Groups, Importance, ImportanceIntervals,
    Interval, Moments, NO_GROUP, OneFactor, OneWay, Reliability, Scale, Summary, Tree, Variance,
    agreement, average_deviation, scores, summaries,
};

/// One wave.
pub(crate) struct Wave {
    pub(crate) name: String,
    /// Rows of the file.
    pub(crate) rows: Vec<u32>,
    /// The unit of each row, those without a team too.
    pub(crate) units: Groups,
    /// The value of each row of every attribute.
    pub(crate) attributes: Vec<Groups>,
    /// How many people of each unit, and of all that is under it, answered anything.
    pub(crate) answered: Vec<u64>,
    pub(crate) constructs: Vec<Measured>,
    pub(crate) outcomes: Vec<Outcome>,
}

/// A construct in a wave.
pub(crate) struct Measured {
    /// Index in the instrument.
    pub(crate) construct: usize,
    pub(crate) scale: Scale,
    /// Indexes of its items, and their answers in this wave.
    pub(crate) items: Vec<(usize, Column)>,
    /// A figure a person.
    pub(crate) score: Column,
    pub(crate) all: Summary,
    /// People placed directly on each unit; none for those without a team.
    pub(crate) teams: Vec<Summary>,
    /// The same, those without a team too.
    pub(crate) direct: Vec<Summary>,
    /// People of each unit and all that is under it.
    pub(crate) units: Vec<Summary>,
    /// How many gave each score, directly on each unit; and with all that is under it.
    pub(crate) same: Vec<Same>,
    pub(crate) same_under: Vec<Same>,
    /// Of each attribute people by value, and how many gave each score.
    pub(crate) by_value: Vec<Vec<Summary>>,
    pub(crate) same_by_value: Vec<Vec<Same>>,
    pub(crate) reliability: Figure<Reliable>,
    pub(crate) factor: Figure<OneFactor>,
    pub(crate) one_way: Figure<OneWay>,
    pub(crate) variance: Figure<Variance>,
    pub(crate) agreement: Figure<Vec<Agreement>>,
    pub(crate) deviation: Figure<Vec<Figure<f64>>>,
    /// The 95 % point of rwg(J) by chance in a team of the mean size.
    pub(crate) by_chance: Figure<f64>,
}

/// Reliability of a construct, from all answers: each covariance over who answered both items, as psych does it.
pub(crate) struct Reliable {
    /// People who answered any item.
    pub(crate) n: usize,
    pub(crate) alpha: Figure<f64>,
    pub(crate) standardised: Figure<f64>,
    pub(crate) feldt: Figure<Interval>,
    pub(crate) bonett: Figure<Interval>,
    pub(crate) item_rest: Vec<Figure<f64>>,
    pub(crate) if_dropped: Vec<Figure<f64>>,
    /// How many answered every item, and the alpha of those alone.
    pub(crate) complete: usize,
    pub(crate) complete_alpha: Figure<f64>,
}

/// What goes along with an outcome.
pub(crate) struct Outcome {
    pub(crate) column: String,
    /// Index of the item, if it is one.
    pub(crate) item: Option<usize>,
    /// Constructs that may go along with it, as indexes in the instrument.
    pub(crate) predictors: Vec<usize>,
    pub(crate) n: usize,
    pub(crate) groups: usize,
    pub(crate) raw: Figure<Parts>,
    pub(crate) within: Figure<Parts>,
    /// Of each predictor its correlation within teams (as answered, without teams) and how likely that is by chance.
    pub(crate) links: Vec<Option<(f64, f64)>>,
    pub(crate) effects: Figure<Effects>,
}

/// R² divided.
pub(crate) struct Parts {
    pub(crate) r2: f64,
    pub(crate) lmg: Figure<Importance>,
    pub(crate) johnson: Figure<Importance>,
    pub(crate) intervals: Figure<ImportanceIntervals>,
}

/// Every wave, in the order of time.
pub(crate) fn waves(answers: &Answers, instrument: &Instrument, seed: u64) -> Vec<Wave> {
    let mut rows = rows_of(answers);
    let tree = Tree::new(answers.units.parents.clone())
        .unwrap_or_else(|_| Tree::flat(answers.units.names.len()));
    let last = answers.waves.len().saturating_sub(1);
    let chance = Chance::new(seed);
    let of = |(at, name): (usize, &String)| {
        let rows = std::mem::take(&mut rows[at]);
        let units = answers.teams.at(&rows);
        let nameless = answers.units.names.iter().position(String::is_empty);
        let team = |unit: &u32| if nameless == Some(*unit as usize) { NO_GROUP } else { *unit };
        let teams = Groups::new(units.of().iter().map(team).collect(), units.count());
        let teams = teams.unwrap_or_else(|_| Groups::one(rows.len()));
        let attributes: Vec<Groups> = answers.attributes.iter().map(|it| it.of.at(&rows)).collect();
        let place = Place { units: &units, teams: &teams, attributes: &attributes, tree: &tree };
        let measured = |construct| measure(answers, instrument, construct, &rows, &place, &chance);
        let constructs: Vec<Measured> =
            (0..instrument.constructs.len()).filter_map(measured).collect();
        let outcomes = if at == last {
            outcomes(answers, instrument, &rows, &teams, &constructs, seed)
        } else {
            Vec::new()
        };
        let answered = answered(answers, &rows, &units, &tree);
        Wave { name: name.clone(), rows, units, attributes, answered, constructs, outcomes }
    };
    answers.waves.iter().enumerate().map(of).collect()
}

/// Where the people of a wave are.
struct Place<'a> {
    units: &'a Groups,
    /// Only those with a team.
    teams: &'a Groups,
    attributes: &'a [Groups],
    tree: &'a Tree,
}

/// How many people of each unit, and of all that is under it, answered anything.
fn answered(answers: &Answers, rows: &[u32], units: &Groups, tree: &Tree) -> Vec<u64> {
    let columns: Vec<&Column> = answers.items.iter().flatten().collect();
    let mut of = vec![0_u64; units.count()];
    for (row, unit) in rows.iter().zip(units.of()) {
        let is_any = columns.iter().any(|column| column.value(*row as usize).is_some());
        of[*unit as usize] += u64::from(is_any);
    }
    tree.roll_up(&mut of, |above, unit| *above += unit);
    of
}

/// The rows of each wave, team by team: what is reckoned a team then lies together in memory.
fn rows_of(answers: &Answers) -> Vec<Vec<u32>> {
    let mut rows = vec![Vec::new(); answers.waves.len()];
    for row in answers.teams.by_group().iter().flatten() {
        rows[answers.wave_of.of()[*row as usize] as usize].push(*row);
    }
    rows
}

fn measure(
    answers: &Answers,
    instrument: &Instrument,
    construct: usize,
    rows: &[u32],
    place: &Place<'_>,
    chance: &Chance,
) -> Option<Measured> {
    let Place { units, teams, attributes, tree } = place;
    let answer = |item: usize| answers.items[item].as_ref().map(|it| (item, it.at(rows)));
    let items: Vec<(usize, Column)> = instrument.items_of(construct).filter_map(answer).collect();
    let columns: Vec<&Column> = items.iter().map(|(_, column)| column).collect();
    let (low, high) = instrument.scale_of(construct);
    let scale = Scale::new(low, high)?;
    let score = scores(&columns, ANSWERED_AT_LEAST).ok()?;
    let moments = Moments::of(&columns);
    let direct = summaries(&score, units);
    let is_nameless = |unit: usize| answers.units.names[unit].is_empty();
    let of_teams: Vec<Summary> = direct
        .iter()
        .enumerate()
        .map(|(unit, it)| if is_nameless(unit) { Summary::default() } else { *it })
        .collect();
    let mut under = direct.clone();
    tree.roll_up(&mut under, |above, unit| *above = above.and(unit));
    // Agreement and ICC are of who answered every item, as in multilevel; means and what shrinks them of who answered enough.
    let one_way = OneWay::of(&summaries(&scores(&columns, 1.0).ok()?, teams));
    let size = one_way.as_ref().map_or(0, |it| it.mean_size.round() as usize);
    let reliability = reliable(&columns, &moments);
    let same = Same::of_units(&score, units);
    Some(Measured {
        by_value: attributes.iter().map(|it| summaries(&score, it)).collect(),
        same_by_value: attributes.iter().map(|it| Same::of_units(&score, it)).collect(),
        same_under: Same::rolled_up(&same, tree),
        same,
        construct,
        scale,
        all: Summary::of_values(&score.as_numbers()),
        direct,
        units: under,
        reliability,
        factor: moments.as_ref().map_err(|why| *why).and_then(OneFactor::of),
        variance: Variance::reml(&of_teams),
        one_way,
        agreement: agreement(&columns, teams),
        deviation: average_deviation(&columns, teams),
        by_chance: chance.agreement(size.min(100), columns.len(), scale),
        teams: of_teams,
        score,
        items,
    })
}

fn reliable(columns: &[&Column], complete: &Figure<Moments>) -> Figure<Reliable> {
    let moments = Moments::pairwise(columns)?;
    let it = Reliability::of(&moments)?;
    let complete = complete.as_ref().map_err(|why| *why);
    Ok(Reliable {
        complete: complete.map_or(0, |it| it.n),
        complete_alpha: complete.and_then(Reliability::of).and_then(|it| it.alpha()),
        n: moments.n,
        alpha: it.alpha(),
        standardised: it.standardised(),
        feldt: it.feldt(),
        bonett: it.bonett(),
        item_rest: it.item_rest(),
        if_dropped: it.if_dropped(),
    })
}
