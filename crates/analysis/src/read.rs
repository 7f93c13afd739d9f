//! From a CSV file of answers to typed columns, row by row; everything wrong is told with its line, column and value.

use crate::answers::{Answers, Units, Warning};
use crate::attributes::{Attribute, VALUES_AT_MOST};
use crate::kept::{ItemColumn, Names, is_missing, number, shown};
use crate::places::{Columns, MOST_WAVES, Places, in_time};
use crate::problem::{Problem, TOLD, Wrong, shorten};
use crate::row::Row;
use crate::source::{Source, open};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use zwerm_instrument::Instrument;
use zwerm_stats::{Column, Groups, Scale};

/// After so many rows it is told how far the reading is.
const ROWS_A_WORD: usize = 4096;

/// Reads answers. `tree` says what the teams are and what is above them; without it teams stand side by side. `tell` hears, now and
/// then, which share of the file was read, from 0 to 1.
///
/// # Errors
/// Everything that is wrong, at most [`TOLD`] of them, with a count of the rest.
pub fn read_answers(
    path: &Path,
    instrument: &Instrument,
    columns: &Columns,
    tree: Option<&Units>,
    tell: &dyn Fn(f64),
) -> Result<Answers, Vec<Problem>> {
    read(open(path)?, instrument, columns, tree, tell)
}

/// The same, of a source that was opened.
pub(crate) fn read(
    mut source: Source,
    instrument: &Instrument,
    columns: &Columns,
    tree: Option<&Units>,
    tell: &dyn Fn(f64),
) -> Result<Answers, Vec<Problem>> {
    let mut warnings = Vec::new();
    let places = Places::find(&source, instrument, columns, &mut warnings)?;
    let name = source.name.clone();
    let mut kept = Kept::new(&name, instrument, columns, places);
    let mut row = Row::default();
    while let Some(line) = source.next(&mut row).map_err(|problem| vec![problem])? {
        if row.len() != source.heads.len() {
            if row.iter().any(|field| !field.trim_ascii().is_empty()) {
                kept.wrong(line, None, Wrong::Fields(row.len(), source.heads.len()));
            }
            continue;
        }
        kept.add(&row, line);
        if kept.keys.len().is_multiple_of(ROWS_A_WORD) {
            tell(source.share());
        }
    }
    kept.finish(tree, warnings)
}

/// What is being read.
struct Kept<'a> {
    name: &'a str,
    instrument: &'a Instrument,
    columns: &'a Columns,
    places: Places,
    /// Of items that were asked: the place in a row, which item, its answers.
    items: Vec<(usize, usize, ItemColumn)>,
    /// Of outcomes that are no items: the place in a row, which outcome, its values.
    measured: Vec<(usize, usize, Vec<f64>)>,
    teams: Names,
    team_of: Vec<u32>,
    waves: Names,
    wave_of: Vec<u32>,
    /// Of each attribute its values, and which one each row has.
    attributes: Vec<(Names, Vec<u32>)>,
    keys: Vec<u64>,
    /// Who was read in each wave, with the line.
    people: HashMap<u128, u64>,
    problems: Vec<Problem>,
    /// How many problems there are; no more than [`TOLD`] are kept.
    count: usize,
}

impl<'a> Kept<'a> {
    fn new(
        name: &'a str,
        instrument: &'a Instrument,
        columns: &'a Columns,
        places: Places,
    ) -> Kept<'a> {
        let item = |(at, place): (usize, &Option<usize>)| {
            let (low, high) = instrument.items[at].scale;
            Some(((*place)?, at, ItemColumn::new(Scale::new(low, high)?, &columns.missing)))
        };
        let outcomes = places.outcomes.iter().enumerate();
        let measured = outcomes.filter(|(_, it)| it.2.is_none());
        Kept {
            name,
            instrument,
            columns,
            items: places.items.iter().enumerate().filter_map(item).collect(),
            measured: measured.map(|(at, it)| (it.1, at, Vec::new())).collect(),
            attributes: places.attributes.iter().map(|_| Default::default()).collect(),
            places,
            teams: Names::default(),
            team_of: Vec::new(),
            waves: Names::default(),
            wave_of: Vec::new(),
            keys: Vec::new(),
            people: HashMap::new(),
            problems: Vec::new(),
            count: 0,
        }
    }

    fn wrong(&mut self, line: u64, column: Option<&str>, wrong: Wrong) {
        self.count += 1;
        if self.problems.len() < TOLD {
            let problem = Problem::at(self.name, line, wrong);
            let problem = if line == 0 { Problem { line: None, ..problem } } else { problem };
            self.problems.push(match column {
                Some(column) => problem.in_column(column),
                None => problem,
            });
        }
    }

    /// A row with as many fields as there are columns.
    fn add(&mut self, row: &Row, line: u64) {
        let missing = self.columns.missing.as_slice();
        let field = |at: usize| row.get(at).unwrap_or_default().trim_ascii();
        let mut wrong: Vec<(String, Wrong)> = Vec::new();
        for (place, item, column) in &mut self.items {
            let field = row.get(*place).unwrap_or_default();
            if let Err(it) = column.push(field, missing, line) {
                wrong.push((self.instrument.items[*item].id.clone(), it));
            }
        }
        for (place, outcome, values) in &mut self.measured {
            let field = field(*place);
            let value = if is_missing(field, missing) { Some(f64::NAN) } else { number(field) };
            values.push(value.unwrap_or(f64::NAN));
            if value.is_none() {
                wrong.push((
                    self.places.outcomes[*outcome].0.clone(),
                    Wrong::NoNumber(shown(field)),
                ));
            }
        }
        let mut number_of = |names: &mut Names, place: Option<usize>, column: &Option<String>| {
            let number = names.number(place.map_or(&b""[..], field), line);
            number.unwrap_or_else(|it| {
                wrong.push((column.clone().unwrap_or_default(), it));
                0
            })
        };
        self.team_of.push(number_of(&mut self.teams, self.places.team, &self.columns.team));
        for ((names, of), (column, place, _)) in
            self.attributes.iter_mut().zip(&self.places.attributes)
        {
            of.push(number_of(names, Some(*place), &Some(column.clone())));
        }
        let wave = number_of(&mut self.waves, self.places.wave, &self.columns.wave);
        self.wave_of.push(wave);
        if let (Some(place), Some(column)) = (self.places.wave, &self.columns.wave)
            && is_missing(field(place), missing)
        {
            wrong.push((column.clone(), Wrong::NoWave));
        }
        let id = self.places.id.map(field).filter(|id| !id.is_empty());
        self.keys.push(match id {
            None => self.keys.len() as u64,
            Some(id) => {
                if let Some(before) = self.people.insert(hash(&(wave, id)), line) {
                    let column = self.columns.id.clone().unwrap_or_default();
                    wrong.push((column, Wrong::Twice(shown(id), before)));
                }
                hash(&(u32::MAX, id)) as u64
            }
        });
        for (column, it) in wrong {
            self.wrong(line, Some(&column), it);
        }
    }

    fn finish(
        mut self,
        tree: Option<&Units>,
        mut warnings: Vec<Warning>,
    ) -> Result<Answers, Vec<Problem>> {
        let rows = self.keys.len();
        if self.count == 0 && rows < 2 {
            let wrong = if rows == 0 { Wrong::NoRows } else { Wrong::OneRow };
            return Err(vec![Problem::of(self.name, wrong)]);
        }
        if self.waves.names.len() > MOST_WAVES {
            let wrong = Wrong::ManyWaves(self.waves.names.len(), MOST_WAVES);
            let column = self.columns.wave.clone();
            self.wrong(0, column.as_deref(), wrong);
        }
        let mut items: Vec<Option<Column>> = vec![None; self.instrument.items.len()];
        for (_, at, column) in std::mem::take(&mut self.items) {
            let item = &self.instrument.items[at];
            match column.finish(item.is_reversed) {
                Ok(column) => items[at] = Some(column),
                Err((line, wrong)) => self.wrong(line, Some(&item.id), wrong),
            }
        }
        if self.count > 0 {
            return Err(shorten(self.name, self.problems, self.count));
        }
        if items.iter().flatten().all(|column| column.answered() == 0) {
            return Err(vec![Problem::of(self.name, Wrong::AllMissing)]);
        }
        crate::answers::look(&items, self.instrument, &mut warnings);
        let is_linked = self.places.id.is_some();
        let (units, team_of) = crate::tree::place(
            self.name,
            self.columns,
            &self.teams,
            self.team_of,
            tree,
            &mut warnings,
        )?;
        let (waves, wave_of) = in_time(self.waves.names, self.wave_of);
        if waves.len() > 1 && !is_linked {
            warnings.push(Warning::Unlinked);
        }
        let mut values: HashMap<usize, Vec<f64>> =
            self.measured.into_iter().map(|(_, outcome, values)| (outcome, values)).collect();
        let mut outcomes = Vec::new();
        for (at, (column, _, item)) in self.places.outcomes.into_iter().enumerate() {
            let found = match item {
                // As it was answered, turned round like the item.
                Some(item) => items[item].clone(),
                None => values.remove(&at).and_then(|values| Column::numbers(values).ok()),
            };
            outcomes.extend(found.map(|found| (column, found)));
        }
        let missing = self.columns.missing.as_slice();
        let mut attributes = Vec::new();
        for ((column, _, kind), (names, of)) in self.places.attributes.iter().zip(self.attributes) {
            let is_missing = |field: &[u8]| is_missing(field, missing);
            let attribute = Attribute::read((column, *kind), names, &of, is_missing);
            if attribute.values.len() > VALUES_AT_MOST {
                let wrong = Wrong::ManyValues(attribute.values.len(), VALUES_AT_MOST);
                return Err(vec![Problem::of(self.name, wrong).in_column(column)]);
            }
            attributes.push(attribute);
        }
        let groups = |of: Vec<u32>, count: usize| {
            Groups::new(of, count).unwrap_or_else(|_| Groups::one(rows))
        };
        Ok(Answers {
            rows,
            items,
            teams: groups(team_of, units.names.len()),
            units,
            wave_of: groups(wave_of, waves.len()),
            attributes,
            waves,
            outcomes,
            keys: self.keys,
            is_linked,
            warnings,
        })
    }
}

fn hash(value: &(u32, &[u8])) -> u128 {
    let mut one = DefaultHasher::new();
    value.hash(&mut one);
    let mut two = DefaultHasher::new();
    (1_u8, value).hash(&mut two);
    u128::from(one.finish()) << 64 | u128::from(two.finish())
}
