//! From a CSV file of answers to typed columns, row by row; everything wrong is told with its line, column and value.

use crate::answers::{Answers, Units, Warning};
use crate::attributes::{Attribute, Kind, VALUES_AT_MOST};
use crate::kept::{ItemColumn, Names, number, shown};
use crate::problem::{Problem, TOLD, Wrong, shorten};
use crate::source::{Source, flaw, open};
use std::cell::Cell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use zwerm_instrument::{Instrument, OUTCOMES};
use zwerm_stats::{Column, Groups, Scale};

/// Which columns hold what.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// The team of a person.
    pub team: Option<String>,
    /// The wave of a row.
    pub wave: Option<String>,
    /// Who it is: unique within a wave, the same in each.
    pub id: Option<String>,
    /// Outcomes; if none are named, the items of the block `outcomes`.
    pub outcomes: Vec<String>,
    /// Which layer of the organisation somebody is of, such as management or floor; else the tree tells.
    pub layer: Option<String>,
    /// Attributes that cross the tree, shown for the organisation as a whole.
    pub cuts: Vec<String>,
    /// What stands for *not answered*, beside nothing at all.
    pub missing: Vec<String>,
}

/// Where each thing stands in a row.
struct Places {
    items: Vec<Option<usize>>,
    team: Option<usize>,
    wave: Option<usize>,
    id: Option<usize>,
    /// The column of an outcome, and its item if it is one.
    outcomes: Vec<(String, usize, Option<usize>)>,
    /// The column of an attribute and what it is, layers first.
    attributes: Vec<(String, usize, Kind)>,
}

/// Reads answers. `tree` says what the teams are and what is above them; without it teams stand side by side.
///
/// # Errors
/// Everything that is wrong, at most [`TOLD`] of them, with a count of the rest.
pub fn read_answers(
    path: &Path,
    instrument: &Instrument,
    columns: &Columns,
    tree: Option<&Units>,
) -> Result<Answers, Vec<Problem>> {
    let mut source = open(path)?;
    let mut warnings = Vec::new();
    let places = places(&source, instrument, columns, &mut warnings)?;
    let name = source.name.clone();
    let mut items: Vec<Option<ItemColumn>> = Vec::new();
    for (item, place) in instrument.items.iter().zip(&places.items) {
        let scale = Scale::new(item.scale.0, item.scale.1);
        items.push(place.and(scale).map(ItemColumn::new));
    }
    let mut measured: Vec<Vec<f64>> = vec![Vec::new(); places.outcomes.len()];
    let (mut teams, mut waves) = (Names::default(), Names::default());
    let mut attributes: Vec<(Names, Vec<u32>)> =
        places.attributes.iter().map(|_| (Names::default(), Vec::new())).collect();
    let (mut team_of, mut wave_of, mut keys) = (Vec::new(), Vec::new(), Vec::new());
    let mut people: HashMap<u128, u64> = HashMap::new();
    let mut problems = Vec::new();
    let wrong = Cell::new(0_usize);
    let mut tell = |problem: Problem| {
        wrong.set(wrong.get() + 1);
        if problems.len() < TOLD {
            problems.push(problem);
        }
    };
    let is_missing = |field: &[u8]| {
        field.is_empty() || columns.missing.iter().any(|missing| missing.as_bytes() == field)
    };
    let mut row = csv::ByteRecord::new();
    loop {
        match source.rows.read_byte_record(&mut row) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => return Err(vec![flaw(&name, &error)]),
        }
        let line = row.position().map_or(0, csv::Position::line);
        if row.len() != source.heads.len() {
            if row.iter().all(<[u8]>::is_empty) {
                continue;
            }
            tell(Problem::at(&name, line, Wrong::Fields(row.len(), source.heads.len())));
            continue;
        }
        let field = |at: usize| row.get(at).unwrap_or_default().trim_ascii();
        for ((column, place), item) in items.iter_mut().zip(&places.items).zip(&instrument.items) {
            if let (Some(column), Some(place)) = (column, place) {
                let field = field(*place);
                if let Err(wrong) = column.push(field, is_missing(field), line) {
                    tell(Problem::at(&name, line, wrong).in_column(&item.id));
                }
            }
        }
        for (values, (column, place, item)) in measured.iter_mut().zip(&places.outcomes) {
            if item.is_none() {
                let field = field(*place);
                let value = if is_missing(field) { Some(f64::NAN) } else { number(field) };
                values.push(value.unwrap_or(f64::NAN));
                if value.is_none() {
                    tell(Problem::at(&name, line, Wrong::NoNumber(shown(field))).in_column(column));
                }
            }
        }
        let mut number_of = |names: &mut Names, place: Option<usize>, column: &Option<String>| {
            let field = place.map_or(&b""[..], field);
            let number = names.number(field);
            if number.is_none() {
                let column = column.as_deref().unwrap_or_default();
                tell(Problem::at(&name, line, Wrong::NotUtf8).in_column(column));
            }
            number.unwrap_or(0)
        };
        team_of.push(number_of(&mut teams, places.team, &columns.team));
        for ((names, of), (column, place, _)) in attributes.iter_mut().zip(&places.attributes) {
            of.push(number_of(names, Some(*place), &Some(column.clone())));
        }
        let wave = number_of(&mut waves, places.wave, &columns.wave);
        wave_of.push(wave);
        if let (Some(place), Some(column)) = (places.wave, &columns.wave)
            && is_missing(field(place))
        {
            tell(Problem::at(&name, line, Wrong::NoWave).in_column(column));
        }
        keys.push(match places.id.map(field).filter(|id| !id.is_empty()) {
            None => keys.len() as u64,
            Some(id) => {
                let (in_wave, key) = (hash(&(wave, id)), hash(&(u32::MAX, id)) as u64);
                if let Some(before) = people.insert(in_wave, line) {
                    let column = columns.id.as_deref().unwrap_or("id");
                    tell(
                        Problem::at(&name, line, Wrong::Twice(shown(id), before)).in_column(column),
                    );
                }
                key
            }
        });
    }
    let rows = team_of.len();
    if wrong.get() == 0 && rows < 2 {
        return Err(vec![Problem::of(
            &name,
            if rows == 0 { Wrong::NoRows } else { Wrong::OneRow },
        )]);
    }
    let mut kept = Vec::new();
    for (column, item) in items.into_iter().zip(&instrument.items) {
        let finished = column.map(|column| column.finish(item.is_reversed)).transpose();
        kept.push(finished.unwrap_or_else(|(line, wrong)| {
            tell(Problem::at(&name, line, wrong).in_column(&item.id));
            None
        }));
    }
    if wrong.get() > 0 {
        return Err(shorten(&name, problems, wrong.get()));
    }
    if kept.iter().flatten().all(|column| column.answered() == 0) {
        return Err(vec![Problem::of(&name, Wrong::AllMissing)]);
    }
    crate::answers::look(&kept, instrument, &mut warnings);
    let is_linked = places.id.is_some();
    let (units, team_of) =
        crate::tree::place(&name, columns, teams.names, team_of, tree, &mut warnings)?;
    let (waves, wave_of) = in_time(waves.names, wave_of);
    if waves.len() > 1 && !is_linked {
        warnings.push(Warning::Unlinked);
    }
    let mut outcomes = Vec::new();
    for ((column, _, item), values) in places.outcomes.into_iter().zip(measured) {
        let values = match item {
            // As it was answered, turned round like the item.
            Some(item) => kept[item].clone(),
            None => Column::numbers(values).ok(),
        };
        outcomes.extend(values.map(|values| (column, values)));
    }
    let mut crossing = Vec::new();
    for ((column, _, kind), (names, of)) in places.attributes.iter().zip(attributes) {
        let attribute = Attribute::read((column, *kind), names, &of, is_missing);
        if attribute.values.len() > VALUES_AT_MOST {
            let wrong = Wrong::ManyValues(attribute.values.len(), VALUES_AT_MOST);
            return Err(vec![Problem::of(&name, wrong).in_column(column)]);
        }
        crossing.push(attribute);
    }
    let groups =
        |of: Vec<u32>, count: usize| Groups::new(of, count).unwrap_or_else(|_| Groups::one(rows));
    let teams = groups(team_of, units.names.len());
    let wave_of = groups(wave_of, waves.len());
    Ok(Answers {
        rows,
        items: kept,
        teams,
        units,
        wave_of,
        attributes: crossing,
        waves,
        outcomes,
        keys,
        is_linked,
        warnings,
    })
}

fn places(
    source: &Source,
    instrument: &Instrument,
    columns: &Columns,
    warnings: &mut Vec<Warning>,
) -> Result<Places, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut find = |column: &str| source.column(column).map_err(|it| problems.push(it)).ok();
    let team = columns.team.as_deref().and_then(&mut find);
    let wave = columns.wave.as_deref().and_then(&mut find);
    let id = columns.id.as_deref().and_then(&mut find);
    let is_there = |item: &zwerm_instrument::Item| source.heads.contains(&item.id);
    let block =
        |item: &zwerm_instrument::Item| instrument.constructs[item.construct].block.as_str();
    let asked: Vec<&str> =
        instrument.items.iter().filter(|item| is_there(item)).map(block).collect();
    if asked.is_empty() {
        return Err(vec![Problem::at(&source.name, 1, Wrong::NoItems)]);
    }
    // A block is asked whole or not at all.
    let items: Vec<Option<usize>> = instrument
        .items
        .iter()
        .map(|item| if asked.contains(&block(item)) { find(&item.id) } else { None })
        .collect();
    let is_outcome = |item: &&zwerm_instrument::Item| block(item) == OUTCOMES && is_there(item);
    let named: Vec<String> = if columns.outcomes.is_empty() {
        instrument.items.iter().filter(is_outcome).map(|item| item.id.clone()).collect()
    } else {
        columns.outcomes.clone()
    };
    let mut outcomes = Vec::new();
    for column in named {
        if let Some(place) = find(&column) {
            let item = instrument.items.iter().position(|item| item.id == column);
            outcomes.push((column, place, item.filter(|item| items[*item].is_some())));
        }
    }
    let mut attributes = Vec::new();
    let layer = columns.layer.iter().map(|it| (it, Kind::Layer));
    for (column, kind) in layer.chain(columns.cuts.iter().map(|it| (it, Kind::Cut))) {
        let is_new = attributes.iter().all(|(known, _, _)| known != column);
        if let Some(place) = find(column).filter(|_| is_new) {
            attributes.push((column.clone(), place, kind));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let not_asked: Vec<String> = (0..instrument.constructs.len())
        .filter(|at| !asked.contains(&instrument.constructs[*at].block.as_str()))
        .map(|at| instrument.constructs[at].id.clone())
        .collect();
    if !not_asked.is_empty() {
        warnings.push(Warning::NotAsked(not_asked));
    }
    let used: Vec<usize> = items
        .iter()
        .copied()
        .chain([team, wave, id])
        .flatten()
        .chain(outcomes.iter().map(|it| it.1))
        .chain(attributes.iter().map(|it| it.1))
        .collect();
    let unused = source.heads.iter().enumerate().filter(|(at, _)| !used.contains(at));
    let unused: Vec<String> = unused.map(|(_, head)| head.clone()).collect();
    if !unused.is_empty() {
        warnings.push(Warning::Unused(unused));
    }
    Ok(Places { items, team, wave, id, outcomes, attributes })
}

/// Waves in the order of time: by number or date where all names begin with a digit, else as they come in the file.
fn in_time(names: Vec<String>, of: Vec<u32>) -> (Vec<String>, Vec<u32>) {
    let mut order: Vec<usize> = (0..names.len()).collect();
    if names.iter().all(|name| name.starts_with(|it: char| it.is_ascii_digit())) {
        let value = |at: usize| names[at].parse::<f64>().unwrap_or(0.0);
        order.sort_by(|a, b| {
            value(*a).total_cmp(&value(*b)).then_with(|| names[*a].cmp(&names[*b]))
        });
    }
    let mut place = vec![0_u32; names.len()];
    for (at, old) in order.iter().enumerate() {
        place[*old] = at as u32;
    }
    let of = of.into_iter().map(|wave| place[wave as usize]).collect();
    (order.into_iter().map(|at| names[at].clone()).collect(), of)
}

fn hash(value: &(u32, &[u8])) -> u128 {
    let mut one = DefaultHasher::new();
    value.hash(&mut one);
    let mut two = DefaultHasher::new();
    (1_u8, value).hash(&mut two);
    u128::from(one.finish()) << 64 | u128::from(two.finish())
}
